// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/path_rules.h"
#include "core/base/result.h"
#include "core/project/ini.h"
#include "core/project/toml_options.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::project {

/// Where the configuration is looked for, as the command line (or the studio) was told.
struct ConfigRequest
{
    std::vector<std::string> configFiles;           ///< each -c, in order
    std::string section = "alembic";                ///< -n
    std::string currentFolder;                      ///< absolute
    std::map<std::string, std::string> environment; ///< ALEMBIC_CONFIG, HOME …: read from here, never from the process
    base::PathRules rules = base::nativePathRules();
    /// The ini that is named is known to be Flask-Migrate's (ProjectFiles says so): script_location may be missing.
    bool flaskMigrate = false;
};

/// One post_write_hooks entry: its name and options as written ("_hook_name" is `name`).
struct Hook
{
    std::string name;
    std::map<std::string, std::string> options;
};

/// The files that a command line means, by Alembic's rules; `ini` and `toml` as named, whether they exist or not.
struct ConfigFileNames
{
    std::string ini;
    std::string toml;
    bool byDefault = false; ///< neither -c nor $ALEMBIC_CONFIG said anything
};
base::Result<ConfigFileNames> configFileNames(const ConfigRequest &request);

/// Everything that alembic.ini and pyproject.toml's [tool.alembic] say, together: Alembic's Config. The ini wins.
/// alembicExitStatus() (exit_status.h) says of each error how Alembic ends on it.
class Config
{
public:
    /// Finds and reads both files by Alembic's rules (-c, $ALEMBIC_CONFIG, alembic.ini, pyproject.toml). A missing file
    /// is no error here, as in Alembic; options() then fail as Alembic's would. Nor is an ini that cannot be read, which
    /// Alembic takes for missing; warnings() tell of it. A pyproject.toml with a mistake is an error of whoever needs an
    /// option that the ini does not have, as in Alembic. Looks for Flask-Migrate's migrations/alembic.ini where
    /// neither was named nor found, and says so by flaskMigrate().
    static base::Result<Config> load(const ConfigRequest &request);

    const std::string &iniPath() const { return m_iniPath; } ///< as named, also where it does not exist
    const std::string &tomlPath() const { return m_tomlPath; }
    std::string absoluteIniPath() const;
    std::string absoluteTomlPath() const;
    bool iniFound() const { return m_iniFound; }
    bool tomlFound() const { return m_tomlFound; } ///< the file; see toml().hasTable()
    bool flaskMigrate() const { return m_flaskMigrate; }
    const std::string &section() const { return m_section; }
    const Ini &ini() const { return m_ini; }
    /// [tool.alembic]; empty where it is absent. An error where pyproject.toml cannot be read or parsed.
    const base::Result<TomlOptions> &toml() const { return m_toml; }

    /// get_main_option: the ini's main section alone, interpolated.
    base::Result<std::optional<std::string>> mainOption(std::string_view name) const;
    /// get_alembic_option: ini first, then [tool.alembic]; a value of another type than text is an error.
    base::Result<std::optional<std::string>> option(std::string_view name) const;
    /// int(get_alembic_option()): as Alembic reads truncate_slug_length.
    base::Result<std::optional<long long>> integerOption(std::string_view name) const;
    /// get_alembic_boolean_option.
    base::Result<bool> booleanOption(std::string_view name) const;
    /// Split, not yet resolved; nullopt where not given.
    const base::Result<std::optional<std::vector<std::string>>> &versionLocations() const { return m_versionLocations; }
    const base::Result<std::optional<std::vector<std::string>>> &prependSysPath() const { return m_prependSysPath; }
    base::Result<std::vector<Hook>> hooks() const;

    /// The place of an option in the file that wins; the ini alone where neither has it.
    base::Span place(std::string_view name) const;

    /// The folder of the ini (else of the toml, else the current one), absolute.
    std::string projectFolder() const;
    const std::string &currentFolder() const { return m_currentFolder; } ///< what relative locations are relative to
    base::PathRules rules() const { return m_rules; }

    /// What is doubtful but does not stop anything: an ini that cannot be read, deprecated separators (legacy
    /// splitting), drive letters cut at ':' …
    const std::vector<base::Diagnostic> &warnings() const { return m_warnings; }

private:
    using List = base::Result<std::optional<std::vector<std::string>>>;

    base::Result<void> readIni(const std::string &path);
    void readToml(const std::string &path);
    bool findFlaskMigrate();
    std::string absolute(std::string_view path) const;
    std::string here(std::string_view path) const;
    void warn(const base::Message &message, std::vector<std::string> arguments, base::Span span);

    base::Result<std::optional<char>> separator(const std::vector<std::string_view> &names);
    List pathList(std::string_view name, const std::vector<std::string_view> &separatorNames,
                  std::string_view legacySeparators, const base::Message &legacyWarning);
    List tomlList(std::string_view name);
    void warnAboutDriveLetters(std::string_view name, std::string_view value, char separator);

    std::string m_iniPath, m_tomlPath, m_section, m_currentFolder;
    bool m_iniFound = false, m_tomlFound = false, m_flaskMigrate = false;
    base::PathRules m_rules = base::nativePathRules();
    Ini m_ini;
    base::Result<TomlOptions> m_toml;
    List m_versionLocations, m_prependSysPath;
    std::vector<base::Diagnostic> m_warnings;
};

} // namespace retort::project
