// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/tree_order.h"

#include <algorithm>

namespace retort::history {

TreeOrder::TreeOrder(const RevisionMap &map, Relation parents)
    : m_enter(map.size()), m_leave(map.size()), m_level(map.size())
{
    std::vector<Index> byRank(map.size());
    for (Index i = 0; i < map.size(); ++i)
        byRank[map.rank(i)] = i;

    // Parents come first by rank; in a cycle the edge that goes against the ranks is left out.
    std::vector<Index> parentOf(map.size(), kNoIndex);
    std::vector<std::uint32_t> sizeOf(map.size(), 1);
    for (const Index node : byRank) {
        const auto edges = edgesOf(map, parents, node);
        for (const Index parent : edges) {
            if (map.rank(parent) < map.rank(node))
                m_level[node] = std::max(m_level[node], m_level[parent] + 1);
        }
        if (!edges.empty() && map.rank(edges.front()) < map.rank(node))
            parentOf[node] = edges.front();
    }
    for (auto node = byRank.rbegin(); node != byRank.rend(); ++node) {
        if (parentOf[*node] != kNoIndex)
            sizeOf[parentOf[*node]] += sizeOf[*node];
    }

    // Each child takes the next free stretch of its parent's numbers.
    std::vector<std::uint32_t> nextFree(map.size());
    std::uint32_t nextRoot = 0;
    for (const Index node : byRank) {
        std::uint32_t &place = parentOf[node] == kNoIndex ? nextRoot : nextFree[parentOf[node]];
        m_enter[node] = place;
        m_leave[node] = place + sizeOf[node];
        place += sizeOf[node];
        nextFree[node] = m_enter[node] + 1;
    }
}

} // namespace retort::history
