// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/history/revision_map.h"
#include "core/library/mako/mako.h"
#include "core/library/session.h"
#include "core/project/script_directory.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::project {

/// What `revision` and `merge` ask for, with everything that the history says already resolved.
struct RevisionRequest
{
    std::string id;                        ///< empty: one is made up
    std::optional<std::string> message;
    std::vector<history::Index> parents;
    bool splice = false;
    std::vector<std::string> branchLabels;
    /// Ids and labels that the script depends on, as it will name them. Asked late, as Alembic looks at them late; may be
    /// empty.
    std::function<base::Result<std::vector<std::string>>()> dependsOn;
    std::optional<std::string> versionPath;
    std::string currentFolder;             ///< absolute
    std::map<std::string, std::string> environment;
    /// What the template gets beside its standard names: config, imports, upgrades …
    std::function<library::mako::Values(library::Session &)> templateArguments;
};

/// The steps as Alembic prints them: "Generating …" and how it ended.
struct RevisionOutput
{
    std::function<void(const std::string &text)> begin;
    std::function<void(bool done)> end;
};

struct NewRevision
{
    std::string id;
    std::string path;
    std::vector<std::string> parents;
};

/// Twelve characters, as Alembic makes them.
std::string newRevisionId();

/// Alembic's CommandError where the id holds a character of the revision grammar.
base::Result<void> checkRevisionId(std::string_view id);

/// Writes a new script: Alembic's generate_revision(). The script is rendered and checked before anything is written, and
/// nothing that exists is overwritten (docs/differences.md).
base::Result<NewRevision> makeRevision(library::Session &session, const ScriptLocations &locations,
                                       const history::RevisionMap &map, const RevisionRequest &request,
                                       const RevisionOutput &output);

} // namespace retort::project
