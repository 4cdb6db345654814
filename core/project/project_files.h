// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/path_rules.h"
#include "core/base/result.h"
#include "core/project/config.h"

#include <map>
#include <string>
#include <string_view>

namespace retort::project {

/// The configuration files of a project that somebody opened by a folder or a file, and where its commands are run.
struct ProjectFiles
{
    std::string iniPath;       ///< absolute; empty where there is only a pyproject.toml
    std::string tomlPath;      ///< absolute; empty where there is none with [tool.alembic]
    std::string currentFolder; ///< absolute: where Alembic would be started, which relative paths start from
    bool flaskMigrate = false; ///< migrations/alembic.ini without script_location

    /// What Config::load() needs for them.
    ConfigRequest request(std::map<std::string, std::string> environment,
                          base::PathRules rules = base::nativePathRules()) const;
};

/// Looks for alembic.ini or a pyproject.toml with [tool.alembic] in the folder, then in its folder migrations, then
/// one folder below, then in the folders above up to the one with .git in it. A file is taken as it is if it is an ini
/// or a pyproject.toml; of another one, the folder counts. Finding nothing, or several one folder below, is an error that
/// says what was looked for. The files need not be right: Config::load() says what is wrong with them.
base::Result<ProjectFiles> findProject(std::string_view path, const std::string &currentFolder,
                                       base::PathRules rules = base::nativePathRules());

} // namespace retort::project
