// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/related.h"

#include "core/base/text.h"
#include "core/history/map_builder.h"
#include "core/history/messages.h"
#include "core/history/traversal.h"

#include <algorithm>

namespace retort::history {

namespace {

/// Walks on from `start` over everything that is not yet seen; `meet` is called for each node come upon, seen or not.
template<class Edges, class Meet>
void walkFrom(Index start, NodeSet &seen, Edges edges, Meet meet)
{
    std::vector<Index> todo{start};
    while (!todo.empty()) {
        const Index node = todo.back();
        todo.pop_back();
        meet(node);
        if (seen[node])
            continue;
        seen[node] = true;
        for (const Index target : edges(node))
            todo.push_back(target);
    }
}

Relation opposite(Relation relation)
{
    switch (relation) {
    case Relation::Parents:
        return Relation::Children;
    case Relation::Children:
        return Relation::Parents;
    case Relation::Needed:
        return Relation::NeededBy;
    case Relation::NeededBy:
        break;
    }
    return Relation::Needed;
}

Adjacency turnedRound(const RevisionMap &map, Relation relation)
{
    std::vector<std::vector<Index>> lists(map.size());
    for (Index i = 0; i < map.size(); ++i) {
        for (const Index target : edgesOf(map, relation, i))
            lists[target].push_back(i);
    }
    return compressed(lists);
}

} // namespace

std::span<const Index> edgesOf(const RevisionMap &map, Relation relation, Index node)
{
    switch (relation) {
    case Relation::Parents:
        return map.down(node);
    case Relation::Children:
        return map.next(node);
    case Relation::Needed:
        return map.normalizedDown(node);
    case Relation::NeededBy:
        break;
    }
    return map.allNext(node);
}

NodeSet reachable(const RevisionMap &map, const std::vector<Index> &targets, Relation relation)
{
    NodeSet seen(map.size());
    for (const Index target : targets)
        walkFrom(target, seen, [&](Index node) { return edgesOf(map, relation, node); }, [](Index) {});
    return seen;
}

base::Result<NodeSet> reachableApart(const RevisionMap &map, const std::vector<Index> &targets, Relation relation,
                                     const std::string &name)
{
    NodeSet seen(map.size());
    NodeSet isTarget(map.size());
    for (const Index target : targets) {
        if (isRevision(target))
            isTarget[target] = true;
    }
    for (const Index target : targets) {
        if (!isRevision(target))
            return base::fail(kNotARevision, {name});
        std::vector<Index> overlaps;
        walkFrom(target, seen, [&](Index node) { return edgesOf(map, relation, node); },
                 [&](Index node) {
                     if (isTarget[node] && node != target)
                         overlaps.push_back(node);
                 });
        if (overlaps.empty())
            continue;
        // Alembic names them in the order of a set.
        std::sort(overlaps.begin(), overlaps.end());
        overlaps.erase(std::unique(overlaps.begin(), overlaps.end()), overlaps.end());
        std::vector<std::string> ids;
        for (const Index node : overlaps)
            ids.push_back(map.id(node));
        return base::fail(kOverlap, {map.id(target), base::joinComma(ids)});
    }
    return seen;
}

NodeSet reaching(const RevisionMap &map, Index target, Relation relation)
{
    // The opposite relation goes the same ways back, except round duplicates, whose edges Alembic has on one side only.
    if (!map.hasDuplicates())
        return reachable(map, {target}, opposite(relation));
    const Adjacency back = turnedRound(map, relation);
    NodeSet seen(map.size());
    walkFrom(target, seen, [&](Index node) { return back.of(node); }, [](Index) {});
    return seen;
}

std::vector<Index> membersOf(const NodeSet &set)
{
    std::vector<Index> out;
    for (Index i = 0; i < set.size(); ++i) {
        if (set[i])
            out.push_back(i);
    }
    return out;
}

std::vector<Index> ancestors(const RevisionMap &map, const std::vector<Index> &targets, bool includeDependencies)
{
    return membersOf(reachable(map, targets, includeDependencies ? Relation::Needed : Relation::Parents));
}

std::vector<Index> descendants(const RevisionMap &map, const std::vector<Index> &targets, bool includeDependencies)
{
    return membersOf(reachable(map, targets, includeDependencies ? Relation::NeededBy : Relation::Children));
}

} // namespace retort::history
