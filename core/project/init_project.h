// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/path_rules.h"
#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace retort::project {

/// A project to be made.
struct InitRequest
{
    std::string directory; ///< as named, for env.py, script.py.mako and versions/
    std::string templateName = "generic";
    bool package = false;                ///< put an empty __init__.py into both folders
    bool quiet = false;                  ///< -q: what Alembic silences is not said (it still names the files)
    std::string iniPath = "alembic.ini"; ///< as named
    std::string tomlPath = "pyproject.toml";
    std::string currentFolder; ///< absolute
    base::PathRules rules = base::nativePathRules();
};

/// Where the progress goes, worded as Alembic words it.
struct InitOutput
{
    std::function<void(const std::string &text)> begin; ///< "Creating directory /x/y ..." without a line end
    std::function<void(bool done)> end;                 ///< "  done" or "  FAILED", which ends the line
    std::function<void(const std::string &text)> line;  ///< a line of its own
};

/// Makes a project from a template. Never overwrites a file; an existing ini file stays, an existing pyproject.toml
/// gets a [tool.alembic] where it has none. Where something fails, everything that was made so far is taken away.
base::Result<void> initProject(const InitRequest &request, const InitOutput &output);

/// `%(here)s/…`: how a configuration file in `configFolder` names `directory`; both absolute, `..` where it has to
/// climb. Where there is no way from one to the other (two drives), the path itself.
std::string relativeToHere(std::string_view directory, std::string_view configFolder, base::PathRules rules);

} // namespace retort::project
