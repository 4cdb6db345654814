// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/config.h"

#include "core/base/text.h"
#include "core/project/config_messages.h"
#include "core/project/file_text.h"
#include "core/project/path_list.h"

#include <utility>

namespace retort::project {

namespace {

constexpr std::string_view kTomlName = "pyproject.toml";
constexpr std::string_view kIniName = "alembic.ini";
constexpr std::string_view kHookSection = "post_write_hooks";

template<class T>
tl::unexpected<base::Diagnostic> errorOf(const base::Result<T> &result)
{
    return tl::make_unexpected(result.error());
}

std::string tooLargeLimit()
{
    return std::to_string(kMostConfigBytes >> 20);
}

/// A path to open on this system. Windows' rules are tried elsewhere too; there only slashes lead anywhere.
std::string openable(const std::string &path, base::PathRules rules)
{
    return rules == base::nativePathRules() ? path : base::toPosixPath(path, rules);
}

} // namespace

base::Result<ConfigFileNames> configFileNames(const ConfigRequest &request)
{
    ConfigFileNames names{std::string(kIniName), std::string(kTomlName), request.configFiles.empty()};
    if (const auto it = request.environment.find("ALEMBIC_CONFIG");
        it != request.environment.end() && !it->second.empty()) {
        names.byDefault = false;
        (base::fileName(it->second, request.rules) == kTomlName ? names.toml : names.ini) = it->second;
    }
    const std::string *toml = nullptr;
    const std::string *ini = nullptr;
    for (const std::string &name : request.configFiles) {
        const bool isToml = base::fileName(name, request.rules) == kTomlName;
        const std::string *&slot = isToml ? toml : ini;
        if (slot != nullptr)
            return base::fail(isToml ? kTomlTwice : kIniTwice);
        slot = &name;
    }
    // An empty name counts as none, but it takes the place of one.
    if (toml != nullptr)
        names.toml = *toml;
    if (ini != nullptr && !ini->empty())
        names.ini = *ini;
    return names;
}

base::Result<Config> Config::load(const ConfigRequest &request)
{
    base::Result<ConfigFileNames> names = configFileNames(request);
    if (!names)
        return errorOf(names);
    Config config;
    config.m_iniPath = std::move(names->ini);
    config.m_tomlPath = std::move(names->toml);
    config.m_section = request.section;
    config.m_currentFolder = request.currentFolder;
    config.m_rules = request.rules;
    config.m_flaskMigrate = request.flaskMigrate;

    config.readToml(config.absoluteTomlPath());
    if (names->byDefault && config.findFlaskMigrate())
        config.m_flaskMigrate = true;
    if (base::Result<void> read = config.readIni(config.absoluteIniPath()); !read)
        return errorOf(read);
    if (config.m_flaskMigrate && config.m_iniFound && !config.m_ini.hasOption(config.m_section, "script_location")
        && !(config.m_toml && config.m_toml->has("script_location"))) {
        // As Flask-Migrate does it. A percent sign is doubled, since the value is interpolated like the others.
        std::string folder = base::pureParent(config.m_iniPath, config.m_rules);
        for (std::size_t at = folder.find('%'); at != std::string::npos; at = folder.find('%', at + 2))
            folder.insert(at, 1, '%');
        if (base::Result<void> set = config.m_ini.set(config.m_section, "script_location", folder); !set)
            return errorOf(set);
    }
    config.m_versionLocations =
        config.pathList("version_locations", {"path_separator", "version_path_separator"}, ", ", kLegacyVersionSplit);
    config.m_prependSysPath = config.pathList("prepend_sys_path", {"path_separator"}, ", :", kLegacyPathSplit);
    return config;
}

base::Result<void> Config::readIni(const std::string &path)
{
    FileText file = readFileText(openable(path, m_rules));
    m_iniFound = file.text.has_value();
    if (!m_iniFound && !file.isAbsent) {
        if (file.error.empty())
            return base::fail(kFileTooLarge, {m_iniPath, tooLargeLimit()});
        warn(kFileUnreadable, {m_iniPath, file.error}, {});
    }
    base::Result<Ini> ini = Ini::parse(file.text.value_or(""), m_iniPath, {{"here", here(path)}});
    if (!ini)
        return errorOf(ini);
    m_ini = std::move(*ini);
    return {};
}

void Config::readToml(const std::string &path)
{
    FileText file = readFileText(openable(path, m_rules));
    m_tomlFound = file.text.has_value();
    if (m_tomlFound)
        m_toml = TomlOptions::parse(*file.text, m_tomlPath, here(path));
    else if (!file.isAbsent && file.error.empty())
        m_toml = base::fail(kFileTooLarge, {m_tomlPath, tooLargeLimit()});
    else if (!file.isAbsent)
        m_toml = base::fail(kTomlUnreadable, {m_tomlPath, file.error});
}

bool Config::findFlaskMigrate()
{
    if (fileKind(openable(absoluteIniPath(), m_rules)) != FileKind::Absent || !m_toml || m_toml->hasTable())
        return false;
    const std::string path = base::joinPath("migrations", kIniName, m_rules);
    if (fileKind(openable(absolute(path), m_rules)) != FileKind::File)
        return false;
    m_iniPath = path;
    return true;
}

std::string Config::absolute(std::string_view path) const
{
    return base::absolutePath(path, m_currentFolder, m_rules);
}

std::string Config::absoluteIniPath() const
{
    return absolute(m_iniPath);
}

std::string Config::absoluteTomlPath() const
{
    return absolute(m_tomlPath);
}

/// What %(here)s stands for in the file `path`.
std::string Config::here(std::string_view path) const
{
    return base::toPosixPath(base::pureParent(path, m_rules), m_rules);
}

void Config::warn(const base::Message &message, std::vector<std::string> arguments, base::Span span)
{
    m_warnings.push_back({&message, std::move(arguments), std::move(span), base::Severity::Warning, {}});
}

base::Result<std::optional<std::string>> Config::mainOption(std::string_view name) const
{
    if (!m_ini.hasSection(m_section))
        return base::fail(kNoConfigSection, {base::pythonRepr(m_iniPath), m_section});
    return m_ini.get(m_section, name);
}

base::Result<std::optional<std::string>> Config::option(std::string_view name) const
{
    if (m_ini.hasOption(m_section, name)) {
        base::Result<std::optional<std::string>> value = m_ini.get(m_section, name);
        // Python looks for the options of the section "" in DEFAULT, and then finds that there is no such section.
        if (value && !*value)
            return base::fail(kIniNoSection, {m_section}, {m_iniPath, {}, {}});
        return value;
    }
    if (!m_toml)
        return errorOf(m_toml);
    return m_toml->text(name);
}

base::Result<std::optional<long long>> Config::integerOption(std::string_view name) const
{
    if (!m_ini.hasOption(m_section, name)) {
        if (!m_toml)
            return errorOf(m_toml);
        return m_toml->integer(name);
    }
    const base::Result<std::optional<std::string>> value = option(name);
    if (!value)
        return errorOf(value);
    const std::optional<long long> number = pythonInt(**value);
    if (!number)
        return base::fail(kNotANumber, {std::string(name)}, place(name));
    return number;
}

base::Result<bool> Config::booleanOption(std::string_view name) const
{
    if (!m_ini.hasOption(m_section, name)) {
        if (!m_toml)
            return errorOf(m_toml);
        return m_toml->boolean(name);
    }
    const base::Result<std::optional<std::string>> value = option(name);
    if (!value)
        return errorOf(value);
    return **value == "true";
}

base::Result<std::optional<char>> Config::separator(const std::vector<std::string_view> &names)
{
    for (const std::string_view name : names) {
        const base::Result<std::optional<std::string>> value = mainOption(name);
        if (!value)
            return errorOf(value);
        if (!*value)
            continue;
        const std::optional<char> found = namedSeparator(**value, m_rules);
        if (!found)
            return base::fail(kBadSeparator, {**value, std::string(name)}, m_ini.place(m_section, name));
        if (name == "version_path_separator")
            warn(kVersionPathSeparator, {}, m_ini.place(m_section, name));
        return found;
    }
    return std::nullopt;
}

Config::List Config::pathList(std::string_view name, const std::vector<std::string_view> &separatorNames,
                              std::string_view legacySeparators, const base::Message &legacyWarning)
{
    base::Result<std::optional<std::string>> value = m_ini.get(m_section, name);
    if (!value)
        return errorOf(value);
    if (!*value || (*value)->empty())
        return tomlList(name);
    const base::Result<std::optional<char>> cut = separator(separatorNames);
    if (!cut)
        return errorOf(cut);
    if (*cut) {
        warnAboutDriveLetters(name, **value, **cut);
        return std::optional(splitPaths(**value, **cut));
    }
    warn(legacyWarning, {}, m_ini.place(m_section, name));
    if (legacySeparators.find(':') != std::string_view::npos)
        warnAboutDriveLetters(name, **value, ':');
    return std::optional(splitPathsLegacy(**value, legacySeparators));
}

Config::List Config::tomlList(std::string_view name)
{
    if (!m_toml)
        return errorOf(m_toml);
    base::Result<std::optional<TomlList>> list = m_toml->list(name);
    if (!list)
        return errorOf(list);
    if (!*list)
        return std::nullopt;
    if ((*list)->isText)
        warn(kTomlTextAsList, {std::string(name)}, m_toml->place(name));
    return std::optional(std::move((*list)->items));
}

void Config::warnAboutDriveLetters(std::string_view name, std::string_view value, char separator)
{
    if (separator != ':')
        return;
    if (const std::optional<char> letter = driveLetterIn(value))
        warn(kDriveLetterSplit, {std::string(name), std::string(1, *letter)}, m_ini.place(m_section, name));
}

base::Result<std::vector<Hook>> Config::hooks() const
{
    std::vector<Hook> hooks;
    if (!m_ini.hasSection(kHookSection)) {
        if (!m_toml)
            return errorOf(m_toml);
        base::Result<std::vector<std::map<std::string, std::string>>> tables = m_toml->tables(kHookSection);
        if (!tables)
            return errorOf(tables);
        for (std::map<std::string, std::string> &table : *tables) {
            const auto name = table.find("name");
            if (name == table.end())
                return base::fail(kTomlHookWithoutName, {}, m_toml->place(kHookSection));
            Hook &hook = hooks.emplace_back();
            hook.name = std::move(name->second);
            table.erase(name);
            hook.options = std::move(table);
        }
        return hooks;
    }
    const base::Result<std::vector<std::pair<std::string, std::string>>> items = m_ini.items(kHookSection);
    if (!items)
        return errorOf(items);
    std::string names;
    for (const auto &item : *items) {
        if (item.first == "hooks")
            names = item.second;
    }
    for (std::string &name : splitPathsLegacy(names, ", ")) {
        if (name.empty())
            continue;
        Hook &hook = hooks.emplace_back();
        const std::string prefix = name + ".";
        for (const auto &item : *items) {
            if (base::startsWith(item.first, prefix))
                hook.options.emplace(item.first.substr(prefix.size()), item.second);
        }
        hook.name = std::move(name);
    }
    return hooks;
}

base::Span Config::place(std::string_view name) const
{
    if (!m_ini.hasOption(m_section, name) && m_toml && m_toml->has(name))
        return m_toml->place(name);
    return m_ini.place(m_section, name);
}

std::string Config::projectFolder() const
{
    if (m_iniFound)
        return base::pureParent(absoluteIniPath(), m_rules);
    if (m_tomlFound)
        return base::pureParent(absoluteTomlPath(), m_rules);
    return base::purePath(m_currentFolder, m_rules);
}

} // namespace retort::project
