// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/revision_map.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The revision grammar and the walks over a map, each with Alembic's meaning and Alembic's error texts (as messages of
/// history/messages.h, which say them byte for byte). The error's Message tells what kind it is: MultipleHeads,
/// ResolutionError, RangeNotAncestor, other RevisionError — the caller words it as Alembic's command would
/// (ScriptDirectory._catch_revision_errors).
namespace retort::history {

/// RevisionMap.get_revisions: every revision an identifier stands for: an id, a unique prefix of four characters or
/// more, head, heads, base, label@head, label@id, branch@-n …; "base" gives none.
base::Result<std::vector<Index>> getRevisions(const RevisionMap &map, std::string_view identifier);

/// RevisionMap.get_revision: exactly one, or none for base.
base::Result<std::optional<Index>> getRevision(const RevisionMap &map, std::string_view identifier);

/// RevisionMap._get_current_head / get_current_head(branch_label).
base::Result<std::optional<Index>> currentHead(const RevisionMap &map, std::string_view branchLabel = {});

struct WalkOptions
{
    bool implicitBase = false;
    bool inclusive = false;
    bool assertRelativeLength = true;
};

/// iterate_revisions(upper, lower): newest first, in Alembic's order. `upper` and `lower` are tuples as in Alembic: a
/// command line passes one element, a database several rows; an empty vector is base / None.
base::Result<std::vector<Index>> collectUpgrade(const RevisionMap &map, const std::vector<std::string> &upper,
                                                const std::vector<std::string> &lower, WalkOptions options);
base::Result<std::vector<Index>> collectDowngrade(const RevisionMap &map, const std::vector<std::string> &upper,
                                                  const std::vector<std::string> &lower, WalkOptions options);

/// ScriptDirectory.walk_revisions(base, head).
base::Result<std::vector<Index>> walkRevisions(const RevisionMap &map, std::string_view base, std::string_view head);

/// RevisionMap._topological_sort: the given nodes, from the given heads down.
std::vector<Index> topologicalSort(const RevisionMap &map, const std::vector<Index> &nodes,
                                   const std::vector<Index> &heads);

/// All ancestors (or descendants) of the targets, targets included; by down_revision alone or by dependencies too.
std::vector<Index> ancestors(const RevisionMap &map, const std::vector<Index> &targets, bool includeDependencies);
std::vector<Index> descendants(const RevisionMap &map, const std::vector<Index> &targets, bool includeDependencies);

/// ScriptDirectory.get_all_current: what is applied when the version table holds these rows, reduced to branch heads.
base::Result<std::vector<Index>> allCurrent(const RevisionMap &map, const std::vector<std::string> &rows);

} // namespace retort::history
