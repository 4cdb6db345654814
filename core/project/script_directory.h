// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/history/revision_map.h"
#include "core/project/config.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace retort::project {

/// Where a project's scripts are: Alembic's ScriptDirectory without its map.
struct ScriptLocations
{
    std::string folder;                ///< script_location, resolved ("package:path" too)
    std::vector<std::string> versions; ///< absolute folders, in order; one at least
    bool versionsConfigured = false;   ///< version_locations was given
    bool recursive = false;
    bool sourceless = false;
    std::string fileTemplate = "%(rev)s_%(slug)s";
    int truncateSlugLength = 40;
    std::string outputEncoding = "utf-8";
    std::optional<std::string> timezone;
};

/// ScriptDirectory.from_config: reads and checks the options. Missing script_location and a folder that does not exist
/// fail with Alembic's texts.
base::Result<ScriptLocations> locateScripts(const Config &config);

/// One script file and what Alembic does with it.
struct ScriptFile
{
    std::string path; ///< real path
    bool isRevision = false;
};

/// What a loading of all scripts gave.
struct LoadedScripts
{
    history::RevisionMap map;
    /// Everything wrong with single files, in Alembic's loading order, and then the map's own problems.
    std::vector<base::Diagnostic> problems;
    /// The exit status with which Alembic's loading would end: 0, 255 (CommandError) or 1 (an exception).
    int alembicStatus = 0;
    /// The text of Alembic's CommandError where alembicStatus is 255.
    std::string commandError;
    std::size_t fileCount = 0; ///< files looked at
    std::size_t byteCount = 0;
    /// What each revision's file held: where it was asked for, as all of them will be evaluated.
    std::vector<std::string> texts;
};

/// Lists, reads and scans every script, and builds the map. Fast: 10,000 scripts cost no more than reading them.
/// `progress` (may be empty) is told files done and files in all, now and then.
base::Result<LoadedScripts> loadScripts(const ScriptLocations &locations, const base::CancelToken &cancel = {},
                                        const std::function<void(std::size_t, std::size_t)> &progress = {},
                                        bool keepsTexts = false);

} // namespace retort::project
