// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/collect.h"

#include "core/history/messages.h"

#include <algorithm>

namespace retort::history {

namespace {

tl::unexpected<base::Diagnostic> notAncestor(const Identifiers &lower, const Identifiers &upper)
{
    return base::fail(kRangeNotAncestor, {lower.pythonTextOr("base"), upper.pythonTextOr("base"), lower.pythonText(),
                                          upper.pythonText()});
}

/// iterate_revisions asks for each sorted id again, which matters to ids like "head" only.
base::Result<std::vector<Index>> asShown(Resolver &resolver, base::Result<std::vector<Index>> sorted)
{
    if (!sorted)
        return sorted;
    for (Index &index : *sorted) {
        const Index node = index;
        const auto found = resolver.known(std::span<const Index>(&node, 1));
        if (!found)
            return tl::make_unexpected(found.error());
        if (found->size() > 1)
            return base::fail(kMultipleHeads, {resolver.map().id(node), ""});
        if (found->size() != 1 || !isRevision(found->front()))
            return base::fail(kNotARevision, {resolver.map().id(node)});
        index = found->front();
    }
    return sorted;
}

/// `label@lower` as the lower end restricts the targets to that branch.
base::Result<std::vector<Index>> targetsOnBranch(Resolver &resolver, std::vector<Index> targets,
                                                 const Identifiers &lower)
{
    const RevisionMap &map = resolver.map();
    std::string branch = lower.text().substr(0, lower.text().find('@'));
    const auto revision = resolver.revision(branch);
    if (!revision)
        return tl::make_unexpected(revision.error());
    if (isRevision(*revision) && map.id(*revision) == branch) {
        // A revision stands for its branch.
        const std::vector<std::string> labels = map.labels(*revision);
        if (labels.size() != 1)
            return base::fail(kBranchByRevision, {branch, std::to_string(labels.size())});
        branch = labels.front();
    }
    targets.erase(std::remove_if(targets.begin(), targets.end(),
                                 [&](Index target) { return !map.hasLabel(target, branch); }),
                  targets.end());
    return targets;
}

struct LowerEnd
{
    Identifiers name;
    std::vector<Index> revisions;
};

/// A relative lower end leads get_revisions beyond the base; then it is read as a downgrade's target is.
base::Result<LowerEnd> lowerEndByWalking(Resolver &resolver, const Identifiers &upper, const Identifiers &lower,
                                         const WalkOptions &options)
{
    const auto target = parseDowngradeTarget(resolver, upper, lower, options);
    if (!target)
        return tl::make_unexpected(target.error());
    if (target->revision == kBaseIndex)
        return LowerEnd{};
    if (target->revision == kNoIndex)
        return base::fail(kNotARevision, {lower.pythonText()});
    return LowerEnd{Identifiers(resolver.map().id(target->revision)), {target->revision}};
}

base::Result<NodeSet> upgradeNodes(Resolver &resolver, const std::vector<Index> &targets, const Identifiers &upper,
                                   const Identifiers &lowerName, const WalkOptions &options)
{
    const RevisionMap &map = resolver.map();
    auto needs = reachableApart(map, targets, Relation::Needed, upper.pythonText());
    if (!needs)
        return needs;
    auto found = revisionsOf(resolver, lowerName);
    if (!found)
        return tl::make_unexpected(std::move(found.error()));
    LowerEnd lower{lowerName, std::move(*found)};
    for (const Index revision : lower.revisions) {
        const bool isInside = revision == kNoIndex || (isRevision(revision) && (*needs)[revision]);
        if (!options.implicitBase && !isInside)
            return notAncestor(lowerName, upper);
    }
    if (!lower.revisions.empty() && lower.revisions.front() == kNoIndex) {
        auto end = lowerEndByWalking(resolver, upper, lowerName, options);
        if (!end)
            return tl::make_unexpected(std::move(end.error()));
        lower = std::move(*end);
    }

    const std::vector<Index> &current = lower.revisions;
    const auto applied = reachableApart(map, current, Relation::Needed, lowerName.pythonText());
    if (!applied)
        return applied;
    for (Index i = 0; i < map.size(); ++i)
        (*needs)[i] = (*needs)[i] && !(*applied)[i];
    if (options.inclusive) {
        const auto included = asRevisions(revisionsOf(resolver, lower.name), lowerName.pythonText());
        if (!included)
            return tl::make_unexpected(included.error());
        for (const Index revision : *included)
            (*needs)[revision] = true;
    }
    if (!current.empty() && !options.implicitBase) {
        const auto above = reachableApart(map, current, Relation::Children, lowerName.pythonText());
        if (!above)
            return above;
        for (Index i = 0; i < map.size(); ++i)
            (*needs)[i] = (*needs)[i] && (*above)[i];
    }
    return needs;
}

/// What has to go first so that the target can: the roots of what is dropped.
base::Result<std::vector<Index>> downgradeRoots(Resolver &resolver, const DowngradeTarget &target, bool inclusive)
{
    const RevisionMap &map = resolver.map();
    std::vector<Index> roots;
    if (!isRevision(target.revision)) {
        // Alembic's map has its revisions once more for each label, and so has this list.
        for (const Index index : map.idOrder()) {
            if (map.revision(index).downRevisions.empty())
                roots.push_back(index);
        }
        for (const auto &[label, index] : map.labelOrder()) {
            if (map.revision(index).downRevisions.empty())
                roots.push_back(index);
        }
    } else if (inclusive) {
        roots.push_back(target.revision);
    } else {
        auto children = asRevisions(resolver.known(map.next(target.revision)), map.id(target.revision));
        if (!children)
            return children;
        roots = std::move(*children);
    }
    if (!target.branch || target.branch->empty() || roots.size() < 2)
        return roots;

    const auto tip = resolver.branch(*target.branch);
    if (!tip)
        return tl::make_unexpected(tip.error());
    if (!isRevision(*tip))
        return base::fail(kNotARevision, {*target.branch});
    NodeSet isBelow(map.size());
    for (const Index node : membersOf(reachable(map, {*tip}, Relation::Parents)))
        isBelow[map.canonical(node)] = true;
    std::vector<Index> kept;
    for (const Index root : roots) {
        const Index shown = map.canonical(root);
        if (isBelow[shown] && std::find(kept.begin(), kept.end(), shown) == kept.end())
            kept.push_back(shown);
    }
    auto revisions = asRevisions(resolver.known(kept), *target.branch);
    if (revisions && revisions->empty())
        return base::fail(kNotADowngradeTarget);
    return revisions;
}

} // namespace

base::Result<std::vector<Index>> collectUpgrade(const RevisionMap &map, const Identifiers &upper,
                                                const Identifiers &lower, WalkOptions options)
{
    Resolver resolver(map);
    auto targets = asRevisions(parseUpgradeTarget(resolver, lower, upper, options), upper.pythonText());
    if (targets && lower.isText() && lower.text().find('@') != std::string::npos)
        targets = targetsOnBranch(resolver, std::move(*targets), lower);
    if (!targets)
        return targets;
    const auto needs = upgradeNodes(resolver, *targets, upper, lower, options);
    if (!needs)
        return tl::make_unexpected(needs.error());
    return asShown(resolver, topologicalSort(map, membersOf(*needs), *targets));
}

base::Result<std::vector<Index>> collectDowngrade(const RevisionMap &map, const Identifiers &upper,
                                                  const Identifiers &lower, WalkOptions options)
{
    Resolver resolver(map);
    const auto target = parseDowngradeTarget(resolver, upper, lower, options);
    if (!target)
        return tl::make_unexpected(target.error());
    const auto roots = downgradeRoots(resolver, *target, options.inclusive);
    if (!roots)
        return roots;
    const auto heads = asRevisions(revisionsOf(resolver, upper), upper.pythonText());
    if (!heads)
        return heads;

    NodeSet dropped = reachable(map, *roots, Relation::NeededBy);
    const NodeSet active = reachable(map, *heads, Relation::Needed);
    const NodeSet kept = options.implicitBase ? reachable(map, *roots, Relation::Needed) : NodeSet();
    for (Index i = 0; i < map.size(); ++i) {
        const bool isWoundBack = options.implicitBase && !kept[i];
        dropped[i] = active[i] && (dropped[i] || isWoundBack);
    }
    const std::vector<Index> nodes = membersOf(dropped);
    const bool isTargetAHead = std::find(heads->begin(), heads->end(), target->revision) != heads->end();
    if (isRevision(target->revision) && nodes.empty() && !isTargetAHead)
        return notAncestor(Identifiers("Nothing to drop"), upper);
    return asShown(resolver, topologicalSort(map, nodes, *heads));
}

base::Result<std::vector<Index>> walkRevisions(const RevisionMap &map, const Identifiers &base,
                                               const Identifiers &head)
{
    WalkOptions options;
    options.inclusive = true;
    options.assertRelativeLength = false;
    return collectUpgrade(map, head, base, options);
}

base::Result<std::vector<Index>> allCurrent(Resolver &resolver, const Identifiers &rows)
{
    const RevisionMap &map = resolver.map();
    const auto tops = asRevisions(revisionsOf(resolver, rows), rows.pythonText());
    if (!tops)
        return tops;
    const NodeSet applied = reachable(map, *tops, Relation::Needed);

    // Whatever has an applied proper descendant by nextrev is no branch head. Descendants of applied revisions outside
    // of the set may lead back into it, so this cannot stop at the children.
    std::vector<Index> byRank(map.size());
    for (Index i = 0; i < map.size(); ++i)
        byRank[map.rank(i)] = i;
    NodeSet isCovered(map.size());
    for (auto node = byRank.rbegin(); node != byRank.rend(); ++node) {
        for (const Index child : map.next(*node)) {
            if (map.rank(child) > map.rank(*node) && (applied[child] || isCovered[child]))
                isCovered[*node] = true;
        }
    }
    std::vector<Index> out = membersOf(applied);
    out.erase(std::remove_if(out.begin(), out.end(), [&](Index node) { return isCovered[node]; }), out.end());
    return out;
}

base::Result<std::vector<Index>> allCurrent(const RevisionMap &map, const Identifiers &rows)
{
    Resolver resolver(map);
    return allCurrent(resolver, rows);
}

base::Result<std::vector<Index>> getRevisions(const RevisionMap &map, const Identifiers &identifiers)
{
    Resolver resolver(map);
    return asRevisions(revisionsOf(resolver, identifiers), identifiers.pythonText());
}

base::Result<std::optional<Index>> getRevision(const RevisionMap &map, std::string_view identifier)
{
    const auto found = Resolver(map).revision(std::string(identifier));
    if (!found)
        return tl::make_unexpected(found.error());
    return isRevision(*found) ? std::optional<Index>(*found) : std::nullopt;
}

base::Result<std::optional<Index>> currentHead(const RevisionMap &map, std::string_view branchLabel)
{
    const auto found = Resolver(map).currentHead(std::string(branchLabel));
    if (!found)
        return tl::make_unexpected(found.error());
    return *found ? std::optional<Index>(map.find(**found)) : std::nullopt;
}

base::Result<std::vector<Index>> filterForLineage(const RevisionMap &map, const std::vector<Index> &targets,
                                                  std::string_view checkAgainst, bool includeDependencies)
{
    return Resolver(map).filter(targets, std::string(checkAgainst), includeDependencies);
}

} // namespace retort::history
