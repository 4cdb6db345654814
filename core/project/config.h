// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/path_rules.h"
#include "core/base/result.h"
#include "core/project/ini.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort::project {

/// Where the configuration is looked for, as the command line (or the studio) was told.
struct ConfigRequest
{
    std::vector<std::string> configFiles;  ///< each -c, in order
    std::string section = "alembic";       ///< -n
    std::string currentFolder;             ///< absolute
    std::map<std::string, std::string> environment;  ///< ALEMBIC_CONFIG, HOME …: read from here, never from the process
    base::PathRules rules = base::nativePathRules();
};

/// One post_write_hooks entry: its name and options as written ("_hook_name" is `name`).
struct Hook
{
    std::string name;
    std::map<std::string, std::string> options;
};

/// Everything that alembic.ini and pyproject.toml's [tool.alembic] say, together: Alembic's Config. The ini wins.
class Config
{
public:
    /// Finds and reads both files by Alembic's rules (-c, $ALEMBIC_CONFIG, alembic.ini, pyproject.toml). A missing file
    /// is no error here, as in Alembic; options() then fail as Alembic's would. Looks for Flask-Migrate's
    /// migrations/alembic.ini where neither was named nor found, and says so by flaskMigrate().
    static base::Result<Config> load(const ConfigRequest &request);

    const std::string &iniPath() const { return m_iniPath; }    ///< as named; empty where none
    const std::string &tomlPath() const { return m_tomlPath; }
    bool iniFound() const { return m_iniFound; }
    bool tomlFound() const { return m_tomlFound; }
    bool flaskMigrate() const { return m_flaskMigrate; }
    const std::string &section() const { return m_section; }
    const Ini &ini() const { return m_ini; }

    /// get_main_option: the ini's main section alone, interpolated.
    base::Result<std::optional<std::string>> mainOption(std::string_view name) const;
    /// get_alembic_option: ini first, then [tool.alembic]; a value of another type than text is an error.
    base::Result<std::optional<std::string>> option(std::string_view name) const;
    /// get_alembic_boolean_option.
    base::Result<bool> booleanOption(std::string_view name) const;
    base::Result<std::optional<std::vector<std::string>>> versionLocations() const;  ///< split, not yet resolved
    base::Result<std::optional<std::vector<std::string>>> prependSysPath() const;
    base::Result<std::vector<Hook>> hooks() const;

    /// The folder of the ini (else of the toml, else the current one), absolute.
    std::string projectFolder() const;

    /// What is doubtful but does not stop anything: deprecated separators (legacy splitting) …
    const std::vector<base::Diagnostic> &warnings() const { return m_warnings; }

private:
    struct Toml;
    std::string m_iniPath, m_tomlPath, m_section, m_currentFolder;
    bool m_iniFound = false, m_tomlFound = false, m_flaskMigrate = false;
    base::PathRules m_rules = base::nativePathRules();
    Ini m_ini;
    std::shared_ptr<const Toml> m_toml;
    mutable std::vector<base::Diagnostic> m_warnings;
};

} // namespace retort::project
