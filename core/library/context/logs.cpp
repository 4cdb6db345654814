// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/context/logs.h"

#include "core/base/text.h"
#include "core/library/context/environment.h"

#include <array>
#include <ctime>
#include <set>

namespace retort::library {

namespace {

/// Loggers that exist when env.py begins: those of Alembic's modules. fileConfig switches them off unless it is told of them.
constexpr std::array<std::string_view, 6> kExisting{
    "alembic.runtime.migration", "alembic.util.messaging", "alembic.ddl.impl",
    "alembic.autogenerate.compare", "alembic.script.base", "alembic.runtime.plugins",
};

std::string rawOr(const Configuration &ini, std::string_view section, std::string_view option, std::string fallback)
{
    return ini.raw(section, option).value_or(std::move(fallback));
}

std::vector<std::string> commaList(const std::string &text)
{
    std::vector<std::string> all;
    std::string_view left = text;
    while (!left.empty()) {
        const std::size_t comma = left.find(',');
        const std::string_view part = base::strip(left.substr(0, comma));
        if (!part.empty())
            all.emplace_back(part);
        left = comma == std::string_view::npos ? std::string_view{} : left.substr(comma + 1);
    }
    return all;
}

std::string_view parentOf(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : name.substr(0, dot);
}

std::string timeText(const std::string &pattern)
{
    const std::time_t now = std::time(nullptr);
    const std::tm local = *std::localtime(&now); // NOLINT(concurrency-mt-unsafe): one evaluation a thread, one log
    std::array<char, 128> text{};
    const std::string format = pattern.empty() ? "%Y-%m-%d %H:%M:%S,000" : pattern;
    return {text.data(), std::strftime(text.data(), text.size(), format.c_str(), &local)};
}

/// One field's text, cut and padded as "-5.5" says.
std::string shaped(std::string text, const std::string &spec)
{
    const bool left = spec.find('-') != std::string::npos;
    const std::size_t dot = spec.find('.');
    const auto number = [](const std::string &digits) {
        std::size_t value = 0;
        for (const char c : digits)
            value = c >= '0' && c <= '9' ? value * 10 + static_cast<std::size_t>(c - '0') : value;
        return value;
    };
    if (dot != std::string::npos) {
        const std::size_t longest = number(spec.substr(dot + 1));
        if (text.size() > longest)
            text.resize(longest);
    }
    const std::size_t width = number(spec.substr(0, dot));
    if (text.size() < width && width < 200)
        text.insert(left ? text.size() : 0, width - text.size(), ' ');
    return text;
}

} // namespace

Logs::Logs(Session &session)
    : m_session(session)
{
    m_loggers.try_emplace("").first->second.level = Warning;
    for (const std::string_view name : kExisting)
        m_loggers.try_emplace(std::string(name));
}

int Logs::levelOf(std::string_view name)
{
    static constexpr std::pair<std::string_view, int> kLevels[] = {
        {"NOTSET", NotSet}, {"DEBUG", Debug}, {"INFO", Info},         {"WARN", Warning},
        {"WARNING", Warning}, {"ERROR", Error}, {"CRITICAL", Critical}, {"FATAL", Critical},
    };
    for (const auto &[known, level] : kLevels) {
        if (known == name)
            return level;
    }
    return -1;
}

std::string Logs::nameOf(int level)
{
    switch (level) {
    case Debug: return "DEBUG";
    case Info: return "INFO";
    case Warning: return "WARNING";
    case Error: return "ERROR";
    case Critical: return "CRITICAL";
    default: return "Level " + std::to_string(level);
    }
}

Logs::Logger &Logs::logger(std::string_view name)
{
    if (name == "root")
        name = {};
    const auto found = m_loggers.find(name);
    return found != m_loggers.end() ? found->second : m_loggers.try_emplace(std::string(name)).first->second;
}

Logs::Handler Logs::handler(const Configuration &ini, const std::string &name) const
{
    const std::string section = "handler_" + name;
    Handler made;
    const std::string cls = rawOr(ini, section, "class", "");
    const std::string arguments = rawOr(ini, section, "args", rawOr(ini, section, "kwargs", ""));
    made.isStream = cls == "StreamHandler" || cls == "logging.StreamHandler"
                    || cls.find("RichHandler") != std::string::npos;
    made.level = std::max(0, levelOf(rawOr(ini, section, "level", "NOTSET")));
    const std::string formatter = rawOr(ini, section, "formatter", "");
    if (!formatter.empty()) {
        const std::string place = "formatter_" + formatter;
        made.format = rawOr(ini, place, "format", "%(message)s");
        made.dateFormat = rawOr(ini, place, "datefmt", "");
    }
    return made;
}

std::vector<Logs::Handler> Logs::handlers(const Configuration &ini, const std::string &section) const
{
    std::vector<Handler> all;
    for (const std::string &name : commaList(rawOr(ini, section, "handlers", "")))
        all.push_back(handler(ini, name));
    return all;
}

void Logs::configure(const Configuration &ini, bool disableExisting)
{
    std::set<std::string, std::less<>> named;
    for (const std::string &key : commaList(rawOr(ini, "loggers", "keys", ""))) {
        const std::string section = "logger_" + key;
        const std::string name = key == "root" ? "" : rawOr(ini, section, "qualname", key);
        Logger &one = logger(name);
        one.handlers = handlers(ini, section);
        const int level = levelOf(rawOr(ini, section, "level", ""));
        if (level >= 0)
            one.level = level;
        one.propagate = rawOr(ini, section, "propagate", "1") != "0";
        one.disabled = false;
        named.insert(name);
    }
    for (auto &[name, one] : m_loggers) {
        if (name.empty() || named.contains(name))
            continue;
        bool isChild = false;
        for (std::string_view above = parentOf(name); !above.empty(); above = parentOf(above))
            isChild = isChild || named.contains(above);
        if (isChild) {
            one.level = NotSet;
            one.handlers.clear();
            one.propagate = true;
        } else {
            one.disabled = disableExisting;
        }
    }
}

void Logs::basicConfigure(int level, std::string format, std::string dateFormat, bool force)
{
    Logger &root = logger("");
    if (!root.handlers.empty() && !force)
        return;
    Handler made;
    made.format = format.empty() ? "%(levelname)s:%(name)s:%(message)s" : std::move(format);
    made.dateFormat = std::move(dateFormat);
    root.handlers = {made};
    if (level >= 0)
        root.level = level;
}

int Logs::effectiveLevel(std::string_view name)
{
    for (std::string_view at = name;; at = parentOf(at)) {
        const auto found = m_loggers.find(at);
        if (found != m_loggers.end() && found->second.level != NotSet)
            return found->second.level;
        if (at.empty())
            return NotSet;
    }
}

bool Logs::isEnabled(std::string_view name, int level)
{
    if (name == "root")
        name = {};
    if (level <= disabledBelow)
        return false;
    const auto found = m_loggers.find(name);
    if (found != m_loggers.end() && found->second.disabled)
        return false;
    return level >= effectiveLevel(name);
}

std::string Logs::formatted(const Handler &handler, std::string_view name, int level, std::string_view text) const
{
    const std::string &format = handler.format;
    std::string line;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%' || i + 1 >= format.size()) {
            line += format[i];
            continue;
        }
        if (format[i + 1] == '%') {
            line += '%';
            ++i;
            continue;
        }
        const std::size_t close = format[i + 1] == '(' ? format.find(')', i) : std::string::npos;
        const std::size_t end = close == std::string::npos ? close : format.find_first_of("sdfr", close);
        if (end == std::string::npos) {
            line += format[i];
            continue;
        }
        const std::string field = format.substr(i + 2, close - i - 2);
        const std::string spec = format.substr(close + 1, end - close - 1);
        std::string value;
        if (field == "message")
            value = std::string(text);
        else if (field == "levelname")
            value = nameOf(level);
        else if (field == "levelno")
            value = std::to_string(level);
        else if (field == "name")
            value = name.empty() ? "root" : std::string(name);
        else if (field == "asctime")
            value = timeText(handler.dateFormat);
        else if (field == "module" || field == "filename")
            value = std::string(name.substr(name.rfind('.') + 1)) + (field == "filename" ? ".py" : "");
        else if (field == "threadName")
            value = "MainThread";
        else if (field == "processName")
            value = "MainProcess";
        else
            value = "0";
        line += shaped(std::move(value), spec);
        i = end;
    }
    return line;
}

void Logs::log(std::string_view name, int level, std::string_view text)
{
    if (name == "root")
        name = {};
    if (!isEnabled(name, level))
        return;
    std::string &out = Environment::of(m_session).log;
    bool handled = false;
    for (std::string_view at = name;; at = parentOf(at)) {
        const auto found = m_loggers.find(at);
        if (found != m_loggers.end()) {
            for (const Handler &one : found->second.handlers) {
                handled = true;
                if (one.isStream && level >= one.level)
                    out += base::escapeControls(formatted(one, name, level, text)) + "\n";
            }
            if (!found->second.propagate)
                return;
        }
        if (at.empty())
            break;
    }
    // logging.lastResort: warnings are seen even where nobody configured anything.
    if (!handled && level >= Warning)
        out += base::escapeControls(text) + "\n";
}

} // namespace retort::library
