// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/map_builder.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace retort::history {

namespace {

using LabelSet = std::vector<std::uint32_t>;

/// Sets of labels, each kept once. Most histories have a handful, however many revisions they have.
class LabelSets
{
public:
    explicit LabelSets(std::vector<LabelSet> &sets) : m_sets(sets) { number({}); }

    std::uint32_t number(const LabelSet &set)
    {
        const auto [entry, isNew] = m_numbers.try_emplace(set, static_cast<std::uint32_t>(m_sets.size()));
        if (isNew)
            m_sets.push_back(set);
        return entry->second;
    }

    std::uint32_t joined(std::uint32_t a, std::uint32_t b)
    {
        if (a == b || b == 0)
            return a;
        if (a == 0)
            return b;
        const auto [entry, isNew] = m_joined.try_emplace({std::min(a, b), std::max(a, b)}, 0);
        if (isNew) {
            LabelSet both;
            std::set_union(m_sets[a].begin(), m_sets[a].end(), m_sets[b].begin(), m_sets[b].end(),
                           std::back_inserter(both));
            entry->second = number(both);
        }
        return entry->second;
    }

private:
    std::vector<LabelSet> &m_sets;
    std::map<LabelSet, std::uint32_t> m_numbers;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> m_joined;
};

} // namespace

// Alembic's _add_branches gives a label to all descendants, and then walks down from the last descendant that its
// iteration came upon, until a branch point (dependencies counted) or a merge point. Where descendants fork or merge
// that walk stays among them; so it labels ancestors exactly where the labelled revision is part of an unforked run
// ("plain" below) that goes up to a head. The order in which Alembic takes the labelled revisions (a set's) does not
// matter for that.
void spreadLabelSets(const RevisionMap &map, const std::vector<LabelSet> &own, std::vector<LabelSet> &labelSets,
                     std::vector<std::uint32_t> &labelSetOf)
{
    LabelSets sets(labelSets);
    const auto count = static_cast<Index>(map.size());
    std::vector<Index> byRank(count);
    std::vector<std::uint32_t> ownSet(count);
    for (Index i = 0; i < count; ++i) {
        byRank[map.rank(i)] = i;
        ownSet[i] = sets.number(own[i]);
    }

    std::vector<std::uint32_t> fromBelow = ownSet;
    for (const Index node : byRank) {
        for (const Index child : map.next(node))
            fromBelow[child] = sets.joined(fromBelow[child], fromBelow[node]);
    }

    std::vector<std::uint32_t> fromAbove = ownSet;
    std::vector<bool> isPlain(count);
    for (auto entry = byRank.rbegin(); entry != byRank.rend(); ++entry) {
        const Index node = *entry;
        const auto next = map.next(node);
        isPlain[node] = !map.isRealBranchPoint(node) && !map.isMergePoint(node)
            && (next.empty() || isPlain[next.front()]);
        if (isPlain[node] && !next.empty())
            fromAbove[node] = sets.joined(fromAbove[node], fromAbove[next.front()]);
    }

    labelSetOf.resize(count);
    for (Index i = 0; i < count; ++i)
        labelSetOf[i] = sets.joined(fromBelow[i], isPlain[i] ? fromAbove[i] : 0);

    // A shadowed duplicate has no children of its own, so its labels go down from itself.
    for (Index i = 0; i < count; ++i) {
        if (map.canonical(i) == i || own[i].empty())
            continue;
        std::size_t steps = 0;
        for (Index node = i; !map.isRealBranchPoint(node) && !map.isMergePoint(node) && steps < count; ++steps) {
            labelSetOf[node] = sets.joined(labelSetOf[node], ownSet[i]);
            const auto down = map.down(node);
            if (down.empty())
                break;
            node = down.front();
        }
    }
}

} // namespace retort::history
