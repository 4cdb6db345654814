// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/ini.h"

#include "core/base/text.h"
#include "core/project/config_messages.h"
#include "core/project/ini_reader.h"
#include "core/project/python_case.h"

#include <algorithm>

namespace retort::project {

namespace {

constexpr std::string_view kDefault = "DEFAULT";
constexpr int kDeepest = 10;
// Ten levels of a value that refers many times to the next one would fill the memory; nobody's options come near these.
constexpr std::size_t kLongestValue = 4u << 20;
constexpr std::size_t kMostSteps = 100'000;

/// A reference as an error shows it: the name, unless it may be a piece of a password.
std::string shownReference(std::string_view name)
{
    const auto isNameLike = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'
               || c == '-' || (c & 0x80) != 0;
    };
    return std::all_of(name.begin(), name.end(), isNameLike) ? std::string(name) : "…";
}

/// The first percent sign that BasicInterpolation.before_set refuses, in characters of what is left of the value when
/// every %% and every reference is taken out; npos where there is none.
std::size_t refusedPercentAt(std::string_view value)
{
    std::string left(value);
    for (std::size_t at = left.find("%%"); at != std::string::npos; at = left.find("%%", at))
        left.erase(at, 2);
    std::string rest;
    for (std::size_t at = 0; at < left.size();) {
        const std::size_t close = left.compare(at, 2, "%(") == 0 ? left.find(')', at) : std::string::npos;
        if (close != std::string::npos && close > at + 2 && left.compare(close + 1, 1, "s") == 0)
            at = close + 2;
        else
            rest += left[at++];
    }
    const std::size_t percent = rest.find('%');
    return percent == std::string::npos ? percent : base::lengthInCharacters(std::string_view(rest).substr(0, percent));
}

/// What logging.config.fileConfig reads without interpolation.
bool isReadRaw(std::string_view section, std::string_view option)
{
    return base::startsWith(section, "formatter_") && (option == "format" || option == "datefmt" || option == "style");
}

} // namespace

/// BasicInterpolation of one value.
class IniInterpolation
{
public:
    IniInterpolation(const Ini &ini, std::string_view section) : m_ini(ini), m_section(section) { }

    base::Result<std::string> run(const IniOption &option)
    {
        m_name = option.name;
        m_root = &option;
        std::string out;
        if (!expand(option, 1, out))
            return tl::make_unexpected(std::move(m_error));
        return out;
    }

private:
    bool expand(const IniOption &option, int depth, std::string &out)
    {
        if (depth > kDeepest)
            return refuse(kIniReferenceLoop, {}, *m_root, 0); // which of the circle's options is arbitrary
        const std::string_view text = option.value;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t percent = std::min(text.find('%', at), text.size());
            out += text.substr(at, percent - at);
            if (++m_steps > kMostSteps || out.size() > kLongestValue)
                return refuse(kIniTooLong, {}, *m_root, 0);
            at = percent;
            if (at == text.size())
                break;
            const char next = at + 1 < text.size() ? text[at + 1] : '\0';
            if (next == '%') {
                out += '%';
                at += 2;
            } else if (next == '(') {
                if (!expandReference(option, at, depth, out))
                    return false;
            } else {
                return refuse(kIniBarePercent, {}, option, at);
            }
        }
        return true;
    }

    bool expandReference(const IniOption &option, std::size_t &at, int depth, std::string &out)
    {
        const std::string_view text = option.value;
        const std::size_t close = text.find(')', at);
        if (close == std::string_view::npos || close == at + 2 || text.substr(close + 1, 1) != "s")
            return refuse(kIniBadReference, {}, option, at);
        const std::string name = pythonLower(text.substr(at + 2, close - at - 2));
        const IniOption *const target = m_ini.find(m_section, name);
        if (target == nullptr)
            return refuse(kIniUnknownReference, {shownReference(name)}, option, at);
        at = close + 2;
        if (target->value.find('%') != std::string::npos)
            return expand(*target, depth + 1, out);
        out += target->value;
        return true;
    }

    bool refuse(const base::Message &message, std::vector<std::string> more, const IniOption &option,
                std::size_t offset)
    {
        m_error.message = &message;
        m_error.arguments = {m_name, std::string(m_section)};
        for (std::string &argument : more)
            m_error.arguments.push_back(std::move(argument));
        m_error.span = m_ini.spanAt(option, offset);
        return false;
    }

    const Ini &m_ini;
    std::string_view m_section;
    std::string m_name;
    const IniOption *m_root = nullptr;
    std::size_t m_steps = 0;
    base::Diagnostic m_error;
};

base::Result<Ini> Ini::parse(std::string_view text, std::string file,
                             const std::map<std::string, std::string> &defaults)
{
    base::Result<std::vector<IniSection>> sections = readIni(text, file, defaults);
    if (!sections)
        return tl::make_unexpected(std::move(sections.error()));
    Ini ini;
    ini.m_file = std::move(file);
    ini.m_sections = std::move(*sections);
    return ini;
}

const IniSection *Ini::find(std::string_view section) const
{
    for (const IniSection &candidate : m_sections) {
        if (candidate.name == section)
            return &candidate;
    }
    return nullptr;
}

const IniOption *Ini::find(std::string_view section, const std::string &lowerName) const
{
    const auto named = [&lowerName](const IniOption &option) { return option.name == lowerName; };
    const IniSection *const own = find(section);
    if (own == nullptr)
        return nullptr;
    if (const auto it = std::find_if(own->options.begin(), own->options.end(), named); it != own->options.end())
        return &*it;
    const std::vector<IniOption> &defaults = m_sections.front().options;
    const auto it = std::find_if(defaults.begin(), defaults.end(), named);
    return it != defaults.end() ? &*it : nullptr;
}

bool Ini::hasSection(std::string_view section) const
{
    return section != kDefault && find(section) != nullptr;
}

bool Ini::hasOption(std::string_view section, std::string_view option) const
{
    return find(section.empty() ? kDefault : section, pythonLower(option)) != nullptr;
}

std::vector<std::string> Ini::sections() const
{
    std::vector<std::string> names;
    for (std::size_t i = 1; i < m_sections.size(); ++i)
        names.push_back(m_sections[i].name);
    return names;
}

std::vector<std::string> Ini::options(std::string_view section) const
{
    std::vector<std::string> names;
    const IniSection *const own = find(section);
    if (own == nullptr)
        return names;
    for (const IniOption &option : own->options)
        names.push_back(option.name);
    if (own == &m_sections.front())
        return names;
    for (const IniOption &option : m_sections.front().options) {
        if (std::find(names.begin(), names.end(), option.name) == names.end())
            names.push_back(option.name);
    }
    return names;
}

base::Result<std::optional<std::string>> Ini::get(std::string_view section, std::string_view option) const
{
    const IniOption *const found = find(section, pythonLower(option));
    if (found == nullptr)
        return std::nullopt;
    base::Result<std::string> value = IniInterpolation(*this, section).run(*found);
    if (!value)
        return tl::make_unexpected(std::move(value.error()));
    return std::optional<std::string>(std::move(*value));
}

std::optional<std::string> Ini::raw(std::string_view section, std::string_view option) const
{
    const IniOption *const found = find(section, pythonLower(option));
    return found != nullptr ? std::optional<std::string>(found->value) : std::nullopt;
}

base::Result<std::vector<std::pair<std::string, std::string>>> Ini::items(std::string_view section) const
{
    const IniSection *const own = find(section);
    if (own == nullptr)
        return base::fail(kIniNoSection, {std::string(section)}, {m_file, {}, {}});
    std::vector<std::string> names;
    for (const IniOption &option : m_sections.front().options)
        names.push_back(option.name);
    const std::size_t defaultCount = names.size();
    for (const IniOption &option : own->options) {
        const auto defaultsEnd = names.begin() + static_cast<std::ptrdiff_t>(defaultCount);
        if (own != &m_sections.front() && std::find(names.begin(), defaultsEnd, option.name) == defaultsEnd)
            names.push_back(option.name);
    }
    std::vector<std::pair<std::string, std::string>> items;
    for (std::string &name : names) {
        base::Result<std::string> value = IniInterpolation(*this, section).run(*find(section, name));
        if (!value)
            return tl::make_unexpected(std::move(value.error()));
        items.emplace_back(std::move(name), std::move(*value));
    }
    return items;
}

base::Span Ini::place(std::string_view section, std::string_view option) const
{
    const IniOption *const found = find(section, pythonLower(option));
    return found != nullptr ? spanAt(*found, 0) : place(section);
}

base::Span Ini::place(std::string_view section) const
{
    const IniSection *const found = find(section);
    return {m_file, found != nullptr ? found->position : base::Position{}, {}};
}

base::Span Ini::spanAt(const IniOption &option, std::size_t offset) const
{
    base::Span span{m_file, {}, {}};
    const std::string_view before = std::string_view(option.value).substr(0, offset);
    const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    if (line >= option.lines.size())
        return span;
    const std::size_t lineBegin = before.rfind('\n') + 1; // npos + 1 is 0
    span.begin = option.lines[line];
    span.begin.column += static_cast<std::uint32_t>(base::lengthInCharacters(before.substr(lineBegin)));
    return span;
}

base::Result<void> Ini::set(std::string_view section, std::string_view option, std::string_view value)
{
    std::string name = pythonLower(option);
    if (const std::size_t bad = refusedPercentAt(value); bad != std::string_view::npos)
        return base::fail(kIniInvalidValue, {std::move(name), std::to_string(bad)}, {m_file, {}, {}});
    if (m_sections.empty())
        m_sections.push_back({std::string(kDefault), {}, {}});
    if (find(section) == nullptr)
        m_sections.push_back({std::string(section), {}, {}});
    for (IniSection &candidate : m_sections) {
        if (candidate.name != section)
            continue;
        const auto named = [&name](const IniOption &known) { return known.name == name; };
        auto it = std::find_if(candidate.options.begin(), candidate.options.end(), named);
        if (it == candidate.options.end())
            it = candidate.options.insert(it, IniOption{std::move(name), {}, {}});
        it->value = value;
        it->lines.clear();
        break;
    }
    return {};
}

void Ini::remove(std::string_view section, std::string_view option)
{
    const std::string name = pythonLower(option);
    for (IniSection &candidate : m_sections) {
        if (candidate.name == section)
            std::erase_if(candidate.options, [&name](const IniOption &known) { return known.name == name; });
    }
}

std::vector<base::Diagnostic> Ini::checkAll() const
{
    std::vector<base::Diagnostic> problems;
    for (const IniSection &section : m_sections) {
        // DEFAULT's own values may refer to what only the sections have; they are looked at where they are used.
        if (&section == &m_sections.front() && m_sections.size() > 1)
            continue;
        for (const std::string &name : options(section.name)) {
            if (isReadRaw(section.name, name))
                continue;
            const base::Result<std::string> value =
                IniInterpolation(*this, section.name).run(*find(section.name, name));
            const auto isSame = [&value](const base::Diagnostic &known) { return known.span == value.error().span; };
            if (!value && std::find_if(problems.begin(), problems.end(), isSame) == problems.end())
                problems.push_back(value.error());
        }
    }
    return problems;
}

} // namespace retort::project
