// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/identifiers.h"
#include "core/history/revision_map.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The revision grammar and the walks over a map, each with Alembic's meaning and Alembic's error texts (as messages of
/// history/messages.h, which say them byte for byte). The error's Message tells what kind it is; failures.h words it as
/// Alembic's command would (ScriptDirectory._catch_revision_errors), exit status included.
namespace retort::history {

/// RevisionMap.get_revisions: every revision an identifier stands for: an id, a unique prefix of four characters or
/// more, head, heads, base, label@head, label@id, branch@-n …; None and "base" give none. Of a tuple, those of each.
base::Result<std::vector<Index>> getRevisions(const RevisionMap &map, const Identifiers &identifiers);

/// RevisionMap.get_revision: exactly one, or none for base.
base::Result<std::optional<Index>> getRevision(const RevisionMap &map, std::string_view identifier);

/// RevisionMap.get_current_head(branch_label): none where the map is empty.
base::Result<std::optional<Index>> currentHead(const RevisionMap &map, std::string_view branchLabel = {});

/// RevisionMap.filter_for_lineage: those of the targets that are on a line with what `checkAgainst` stands for.
base::Result<std::vector<Index>> filterForLineage(const RevisionMap &map, const std::vector<Index> &targets,
                                                  std::string_view checkAgainst, bool includeDependencies = false);

struct WalkOptions
{
    bool implicitBase = false;
    bool inclusive = false;
    bool assertRelativeLength = true;
    std::vector<base::Diagnostic> *warnings = nullptr; ///< gets what Alembic would warn of, if not null
};

/// iterate_revisions(upper, lower): newest first, in Alembic's order. collectDowngrade is its select_for_downgrade.
base::Result<std::vector<Index>> collectUpgrade(const RevisionMap &map, const Identifiers &upper,
                                                const Identifiers &lower, WalkOptions options);
base::Result<std::vector<Index>> collectDowngrade(const RevisionMap &map, const Identifiers &upper,
                                                  const Identifiers &lower, WalkOptions options);

/// ScriptDirectory.walk_revisions(base, head): texts, or the rows of `current`.
base::Result<std::vector<Index>> walkRevisions(const RevisionMap &map, const Identifiers &base = "base",
                                               const Identifiers &head = "heads");

/// RevisionMap._topological_sort: the given nodes, from the given heads down. Alembic's order hangs on the order of the
/// map only, so this one is exact. An error where some of the nodes cannot be reached. In a history with cycles any
/// order that is right but for the cycles. `steps` counts elementary steps, for tests.
base::Result<std::vector<Index>> topologicalSort(const RevisionMap &map, const std::vector<Index> &nodes,
                                                 const std::vector<Index> &heads, std::size_t *steps = nullptr);

/// All ancestors (or descendants) of the targets, targets included, in loading order; by down_revision alone or by
/// dependencies too.
std::vector<Index> ancestors(const RevisionMap &map, const std::vector<Index> &targets, bool includeDependencies);
std::vector<Index> descendants(const RevisionMap &map, const std::vector<Index> &targets, bool includeDependencies);

/// ScriptDirectory.get_all_current: what is applied when the version table holds these rows, reduced to branch heads.
/// In loading order (Alembic's is a set's).
base::Result<std::vector<Index>> allCurrent(const RevisionMap &map, const Identifiers &rows);

} // namespace retort::history
