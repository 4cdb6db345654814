// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/revision_map.h"

#include <vector>

namespace retort::history {

/// Alembic's walks can end at no revision (None: kNoIndex) or at the text "base"; both live among revisions there.
inline constexpr Index kBaseIndex = kNoIndex - 1;
inline bool isRevision(Index index)
{
    return index < kBaseIndex;
}

/// A set of revisions: one flag a revision.
using NodeSet = std::vector<bool>;

enum class Relation {
    Parents,       ///< down_revision
    NeededBy,      ///< nextrev and dependents (Alembic's _all_nextrev)
    Children,      ///< nextrev
    Needed,        ///< down_revision and depends_on (Alembic's _normalized_down_revisions)
};

std::span<const Index> edgesOf(const RevisionMap &map, Relation relation, Index node);

/// All that can be reached from the targets, targets included.
NodeSet reachable(const RevisionMap &map, const std::vector<Index> &targets, Relation relation);

/// The same with Alembic's `check`: an error where one target is reached from another. A target may be none or base,
/// which is an error as soon as it is come to; `name` is what its text calls it.
base::Result<NodeSet> reachableApart(const RevisionMap &map, const std::vector<Index> &targets, Relation relation,
                                     const std::string &name);

/// All from which `target` can be reached.
NodeSet reaching(const RevisionMap &map, Index target, Relation relation);

/// The members in loading order.
std::vector<Index> membersOf(const NodeSet &set);

} // namespace retort::history
