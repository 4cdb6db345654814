// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/map_builder.h"

#include <algorithm>

namespace retort::history {

/// The members as intervals of the tree, by where they begin; `reach` is how far any interval up to here goes. As
/// intervals of a tree never overlap in part, that alone tells whether one of them holds a given node.
struct AncestryIndex::Group
{
    std::vector<Index> members;
    std::vector<std::uint32_t> enter;
    std::vector<std::uint32_t> reach;
    std::uint32_t lowestLevel = 0;
};

AncestryIndex::AncestryIndex(const RevisionMap &map)
    : m_map(map), m_order(map, Relation::Parents), m_mergeBelow(map.size(), kNoIndex), m_seen(map.size())
{
    std::vector<Index> byRank(map.size());
    for (Index i = 0; i < map.size(); ++i)
        byRank[map.rank(i)] = i;
    for (const Index node : byRank) {
        const auto down = map.down(node);
        if (down.size() > 1)
            m_mergeBelow[node] = node;
        else if (!down.empty())
            m_mergeBelow[node] = m_mergeBelow[down.front()];
    }
}

bool AncestryIndex::hasTreeAncestor(const Group &group, Index node, bool proper) const
{
    const std::uint32_t place = m_order.enter(node);
    const auto behind = proper ? std::lower_bound(group.enter.begin(), group.enter.end(), place)
                               : std::upper_bound(group.enter.begin(), group.enter.end(), place);
    return behind != group.enter.begin()
        && group.reach[static_cast<std::size_t>(behind - group.enter.begin()) - 1] > place;
}

/// Goes down from merge point to merge point; between two of them the tree knows.
bool AncestryIndex::search(const Group &group, Index start)
{
    if (hasTreeAncestor(group, start, true))
        return true;
    ++m_round;
    std::vector<Index> todo{start};
    while (!todo.empty()) {
        const Index merge = m_mergeBelow[todo.back()];
        todo.pop_back();
        if (merge == kNoIndex || m_seen[merge] == m_round || m_order.level(merge) <= group.lowestLevel)
            continue;
        m_seen[merge] = m_round;
        for (const Index parent : m_map.down(merge)) {
            if (parent != start && hasTreeAncestor(group, parent, false))
                return true;
            todo.push_back(parent);
        }
    }
    return false;
}

std::vector<bool> AncestryIndex::havingAncestorAmong(const std::vector<Index> &members)
{
    Group group;
    group.members = members;
    std::sort(group.members.begin(), group.members.end(),
              [this](Index a, Index b) { return m_order.enter(a) < m_order.enter(b); });
    group.lowestLevel = m_order.level(members.front());
    std::uint32_t reach = 0;
    for (const Index member : group.members) {
        reach = std::max(reach, m_order.leave(member));
        group.enter.push_back(m_order.enter(member));
        group.reach.push_back(reach);
        group.lowestLevel = std::min(group.lowestLevel, m_order.level(member));
    }
    std::vector<bool> out;
    for (const Index member : members)
        out.push_back(search(group, member));
    return out;
}

std::vector<std::vector<Index>> normalizedDependencies(const RevisionMap &map)
{
    std::vector<std::vector<Index>> kept(map.size());
    std::vector<std::vector<Index>> dependents(map.size());
    bool isShared = false;
    for (Index i = 0; i < map.size(); ++i) {
        for (const Index target : map.dependencies(i)) {
            if (!dependents[target].empty() && dependents[target].back() == i)
                continue;
            isShared = isShared || !dependents[target].empty();
            dependents[target].push_back(i);
        }
    }

    // A dependency that only one revision has cannot be an ancestor's too; mostly that is all of them.
    std::vector<std::vector<bool>> covered(map.size());
    if (isShared) {
        AncestryIndex ancestry(map);
        for (Index target = 0; target < map.size(); ++target) {
            if (dependents[target].size() > 1)
                covered[target] = ancestry.havingAncestorAmong(dependents[target]);
        }
    }
    for (Index i = 0; i < map.size(); ++i) {
        for (const Index target : map.dependencies(i)) {
            const auto &all = dependents[target];
            const auto place = std::lower_bound(all.begin(), all.end(), i) - all.begin();
            const bool isCovered = !covered[target].empty() && covered[target][static_cast<std::size_t>(place)];
            if (!isCovered && std::find(kept[i].begin(), kept[i].end(), target) == kept[i].end())
                kept[i].push_back(target);
        }
    }
    return kept;
}

} // namespace retort::history
