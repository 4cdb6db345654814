// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/related.h"

namespace retort::history {

/// The tree (forest) that remains of a history if every revision has its first parent only, numbered depth first; and
/// the level of every revision: the longest way down to a base, by all its parents. Both together answer most questions
/// of the kind "is a an ancestor of b" at once: yes in the tree is yes, and a level that is not lower is no.
class TreeOrder
{
public:
    /// `parents` is Relation::Parents or Relation::Needed.
    TreeOrder(const RevisionMap &map, Relation parents);

    bool isInTree(Index descendant, Index ancestor) const
    {
        return m_enter[ancestor] <= m_enter[descendant] && m_enter[descendant] < m_leave[ancestor];
    }
    std::uint32_t enter(Index node) const { return m_enter[node]; }
    std::uint32_t leave(Index node) const { return m_leave[node]; }
    std::uint32_t level(Index node) const { return m_level[node]; }

private:
    std::vector<std::uint32_t> m_enter, m_leave, m_level;
};

} // namespace retort::history
