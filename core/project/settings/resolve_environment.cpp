// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/project/database_url.h"
#include "core/project/settings/environment_parts.h"
#include "core/project/settings/settings.h"
#include "core/project/settings/settings_messages.h"
#include "core/project/settings/shown_text.h"
#include "core/project/settings/template_text.h"
#include "core/project/settings/values_file.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace retort::project {

namespace {

/// "sqlite" of "sqlite+aiosqlite".
std::string_view backendOf(std::string_view driver)
{
    return driver.substr(0, driver.find('+'));
}

bool isDriverName(std::string_view text)
{
    return !text.empty() && text.front() != '+' && text.back() != '+'
           && std::all_of(text.begin(), text.end(), [](char c) {
                  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
                         || c == '+';
              });
}

/// All that may be shown of a text that cannot be taken apart: any other part of it may be a secret.
std::string schemeOf(const std::string &url)
{
    const std::size_t end = url.find("://");
    return end != std::string::npos && isDriverName(std::string_view(url).substr(0, end))
               ? url.substr(0, end) + "://***"
               : "***";
}

bool isPort(const std::string &text)
{
    int port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc() && end == text.data() + text.size() && port >= 1 && port <= 65535;
}

/// The parts of a URL as they are meant, not encoded. Empty: not given.
struct UrlTexts
{
    std::string driver, host, port, user, password, database;
    std::map<std::string, std::string> options;
};

std::optional<std::string> given(const std::string &text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

std::string composed(UrlTexts texts)
{
    if (!texts.host.empty() && texts.host.front() == '/') { // a folder with sockets is an option, not a host
        const std::string_view backend = backendOf(texts.driver);
        texts.options[backend == "mysql" || backend == "mariadb" ? "unix_socket" : "host"] = texts.host;
        texts.host.clear();
    }
    DatabaseUrl url;
    url.driverName = texts.driver;
    url.username = given(texts.user);
    url.password = given(texts.password);
    url.host = given(texts.host);
    url.database = given(texts.database);
    if (!texts.port.empty())
        url.port = std::atoi(texts.port.c_str());
    for (const auto &option : texts.options)
        url.query.push_back({option.first, {option.second}});
    return url.toString(false);
}

class Resolver
{
public:
    Resolver(const Settings &settings, const Environment &environment, const Host &host)
        : m_settings(settings), m_environment(environment), m_host(host)
    { }

    base::Result<ResolvedEnvironment> run()
    {
        ResolvedEnvironment result;
        result.rules = m_environment;
        auto url = databaseUrl();
        if (!url)
            return tl::make_unexpected(std::move(url.error()));
        if (*url) {
            if (auto checked = checkUrl(**url); !checked)
                return tl::make_unexpected(std::move(checked.error()));
            result.shownUrl = DatabaseUrl::parse(**url)->safeText();
            result.url = std::move(*url);
        }
        if (m_values)
            result.valuesFile = m_values->path();
        if (m_environment.backup.folder) {
            const auto folder = expanded(*m_environment.backup.folder, "backup.folder");
            if (!folder)
                return tl::make_unexpected(folder.error());
            result.backupFolder = base::joinPath(m_host.projectFolder, *folder, m_host.rules);
        }
        return result;
    }

private:
    tl::unexpected<base::Diagnostic> problem(const base::Message &message, std::vector<std::string> arguments,
                                             base::Position place) const
    {
        return base::fail(message, std::move(arguments), {m_settings.file, place, {}});
    }

    base::Result<std::string> expanded(const PlacedText &text, const std::string &name) const
    {
        auto result = expandTemplate(text.text, m_host.environment);
        if (result)
            return std::move(*result);
        return problem(*result.error().message,
                       {"environments." + m_environment.name + "." + name, result.error().argument}, text.position);
    }

    base::Result<std::optional<std::string>> databaseUrl()
    {
        const std::vector<UrlSource> sources = urlSources(m_environment);
        if (m_environment.from) {
            auto values = ValuesFile::open(m_settings, m_environment, m_host);
            if (!values)
                return tl::make_unexpected(std::move(values.error()));
            m_values = std::move(*values);
        }
        if (sources.empty())
            return std::optional<std::string>();
        m_place = sources.front().position;
        if (sources.front().isPart)
            return fromParts();
        if (!m_environment.url)
            return m_values->value(m_environment.from->url, true);
        auto url = expanded(*m_environment.url, "url");
        if (!url)
            return tl::make_unexpected(std::move(url.error()));
        return std::optional<std::string>(std::move(*url));
    }

    base::Result<void> checkUrl(const std::string &url) const
    {
        if (base::strip(url).empty())
            return problem(kEnvironmentEmptyUrl, {m_environment.name}, m_place);
        const bool isOneLine =
            std::none_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
        if (!isOneLine || !DatabaseUrl::parse(url))
            return problem(kEnvironmentBadUrl, {m_environment.name, schemeOf(url)}, m_place);
        return {};
    }

    /// A part's text, empty where it is not given.
    base::Result<std::string> textOf(const Part &part)
    {
        if (part.literal != nullptr)
            return expanded(*part.literal, part.name);
        if (!part.hasPaths())
            return std::string();
        auto value = m_values->value(*part.paths, part.is("password"));
        if (!value)
            return tl::make_unexpected(std::move(value.error()));
        return value->value_or(std::string());
    }

    base::Result<std::optional<std::string>> fromParts()
    {
        UrlTexts url;
        std::string *const slots[] = {&url.driver, &url.host, &url.port, &url.user, &url.password, &url.database};
        const std::vector<Part> parts = partsOf(m_environment);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            // A file for SQLite names no server, and what it names is not meant.
            const bool isServerPart = !parts[i].is("driver") && !parts[i].is("database");
            if (isServerPart && backendOf(url.driver) == "sqlite")
                continue;
            auto text = textOf(parts[i]);
            if (!text)
                return tl::make_unexpected(std::move(text.error()));
            *slots[i] = std::move(*text);
            if (auto checked = checkPart(parts[i], *slots[i]); !checked)
                return tl::make_unexpected(std::move(checked.error()));
        }
        for (const auto &option : m_environment.options) {
            auto value = expanded(option.second, "options." + option.first);
            if (!value)
                return tl::make_unexpected(std::move(value.error()));
            url.options[option.first] = std::move(*value);
        }
        return std::optional<std::string>(composed(std::move(url)));
    }

    base::Result<void> checkPart(const Part &part, std::string &text) const
    {
        if (part.is("driver"))
            return checkDriver(part, text);
        if (part.is("port") && !text.empty() && !isPort(text))
            return badPart(part, text, "a number from 1 to 65535");
        if (part.is("host") && text.find_first_of("@/? \t\r\n") != std::string::npos && text.front() != '/')
            return badPart(part, text, "the name of a server");
        if (part.is("database") && text.find_first_of("?\r\n") != std::string::npos)
            return badPart(part, text, "a name without question marks and line breaks");
        if (part.is("user") && text.find_first_of("\r\n") != std::string::npos)
            return badPart(part, text, "a name on one line");
        return {};
    }

    base::Result<void> checkDriver(const Part &part, std::string &text) const
    {
        if (part.hasPaths() && !m_environment.from->drivers.empty()) {
            const auto &drivers = m_environment.from->drivers;
            const auto found = drivers.find(text);
            if (found == drivers.end()) {
                std::vector<std::string> words;
                for (const auto &driver : drivers)
                    words.push_back(driver.first);
                return problem(
                    kValuesUnknownDriver,
                    {part.paths->front().text, shown(part, text), m_environment.name, base::joinComma(words)},
                    part.paths->front().position);
            }
            text = found->second;
        }
        if (!isDriverName(text))
            return badPart(part, text, "a driver such as postgresql+psycopg");
        return {};
    }

    /// Never what a variable put in: somebody may have named the wrong one.
    std::string shown(const Part &part, const std::string &text) const
    {
        if (part.literal != nullptr)
            return shownText(part.literal->text);
        return m_environment.from && m_environment.from->expand ? "***" : shownText(text);
    }

    tl::unexpected<base::Diagnostic> badPart(const Part &part, const std::string &text, std::string needed) const
    {
        // A driver that is not given at all is a problem of the file; whoever goes on in spite of it ends here.
        const base::Position place = part.literal != nullptr ? part.literal->position
                                     : part.hasPaths()       ? part.paths->front().position
                                                             : m_place;
        return problem(kEnvironmentBadPart, {part.name, m_environment.name, shown(part, text), std::move(needed)},
                       place);
    }

    const Settings &m_settings;
    const Environment &m_environment;
    const Host &m_host;
    std::optional<ValuesFile> m_values;
    base::Position m_place;
};

} // namespace

base::Result<ResolvedEnvironment> resolveEnvironment(const Settings &settings, std::string_view name, const Host &host)
{
    const Environment *environment = settings.find(name);
    if (environment == nullptr)
        return tl::make_unexpected(unknownEnvironment(settings, name));
    return Resolver(settings, *environment, host).run();
}

} // namespace retort::project
