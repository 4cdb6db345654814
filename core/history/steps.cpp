// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/steps.h"

#include "core/base/text.h"
#include "core/history/collect.h"
#include "core/history/messages.h"

#include <algorithm>

namespace retort::history {

namespace {

std::vector<std::string> idsOf(const RevisionMap &map, std::span<const Index> indices)
{
    std::vector<std::string> out;
    for (const Index index : indices)
        out.push_back(map.id(index));
    return out;
}

Step stepOf(const RevisionMap &map, Index index, bool isUpgrade)
{
    Step step;
    step.isUpgrade = isUpgrade;
    step.revision = index;
    step.to = {map.id(index)};
    step.toWithoutDependencies = step.to;
    step.from = idsOf(map, map.normalizedDown(index));
    step.fromWithoutDependencies = map.revision(index).downRevisions;
    if (!isUpgrade) {
        std::swap(step.from, step.to);
        std::swap(step.fromWithoutDependencies, step.toWithoutDependencies);
    }
    return step;
}

Step stampOf(std::vector<std::string> from, std::vector<std::string> to, bool isUpgrade, bool isBranchMove)
{
    Step step;
    step.kind = Step::Kind::Stamp;
    step.isUpgrade = isUpgrade;
    step.isBranchMove = isBranchMove;
    step.from = std::move(from);
    step.to = std::move(to);
    step.fromWithoutDependencies = step.from;
    step.toWithoutDependencies = step.to;
    return step;
}

bool anyIn(const NodeSet &set, const std::vector<Index> &nodes)
{
    return std::any_of(nodes.begin(), nodes.end(), [&](Index node) { return set[node]; });
}

bool contains(const std::vector<Index> &list, Index index)
{
    return std::find(list.begin(), list.end(), index) != list.end();
}

/// Those of the rows that what is stamped has to do with: on a line with it, dependencies counted.
base::Result<std::vector<Index>> affectedHeads(Resolver &resolver, const std::vector<Index> &heads,
                                               const std::vector<std::string> &revisions)
{
    std::vector<Index> out;
    for (const std::string &revision : revisions) {
        if (revision.empty())
            continue;
        const auto found = resolver.filter(heads, revision, true);
        if (!found)
            return tl::make_unexpected(found.error());
        for (const Index head : *found) {
            if (!contains(out, head))
                out.push_back(head);
        }
    }
    return out;
}

/// _stamp_revs resolves rows and destinations with get_revisions(), which words its errors before _stamp_revs can.
base::Result<std::vector<Index>> worded(base::Result<std::vector<Index>> found)
{
    if (!found && found.error().message == &kMultipleHeads)
        found.error().arguments.resize(3);
    return found;
}

base::Result<std::vector<Step>> stampsTo(const RevisionMap &map, Index destination, const std::vector<Index> &heads)
{
    std::vector<Step> out;
    if (destination == kNoIndex) {
        for (const Index head : heads)
            out.push_back(stampOf({map.id(head)}, {}, false, true));
        return out;
    }
    if (contains(heads, destination))
        return out;

    const std::vector<std::string> to{map.id(destination)};
    if (anyIn(reachable(map, {destination}, Relation::NeededBy), heads)) {
        if (anyIn(reachable(map, {destination}, Relation::Needed), heads))
            return base::fail(kStampBothWays, {to.front()});
        out.push_back(stampOf(idsOf(map, heads), to, false, false));
    } else if (anyIn(reachable(map, {destination}, Relation::Needed), heads)) {
        out.push_back(stampOf(idsOf(map, heads), to, true, false));
    } else {
        out.push_back(stampOf({}, to, true, true));
    }
    return out;
}

} // namespace

std::string shortLog(const Step &step)
{
    const char *name = step.kind == Step::Kind::Stamp ? "stamp_revision" : step.isUpgrade ? "upgrade" : "downgrade";
    return std::string(name) + " " + base::joinComma(step.fromWithoutDependencies) + " -> "
        + base::joinComma(step.toWithoutDependencies);
}

base::Result<std::vector<Step>> upgradeSteps(const RevisionMap &map, const Identifiers &destination,
                                             const Identifiers &rows)
{
    WalkOptions options;
    options.implicitBase = true;
    const auto revisions = collectUpgrade(map, destination, rows, options);
    if (!revisions)
        return tl::make_unexpected(revisions.error());
    std::vector<Step> out;
    for (auto index = revisions->rbegin(); index != revisions->rend(); ++index)
        out.push_back(stepOf(map, *index, true));
    return out;
}

base::Result<std::vector<Step>> downgradeSteps(const RevisionMap &map, const Identifiers &destination,
                                               const Identifiers &rows, std::vector<base::Diagnostic> *warnings)
{
    WalkOptions options;
    options.warnings = warnings;
    const auto revisions = collectDowngrade(map, rows, destination, options);
    if (!revisions)
        return tl::make_unexpected(revisions.error());
    std::vector<Step> out;
    for (const Index index : *revisions)
        out.push_back(stepOf(map, index, false));
    return out;
}

base::Result<std::vector<Step>> stampSteps(const RevisionMap &map, const Identifiers &revisions,
                                           const Identifiers &rows)
{
    Resolver resolver(map);
    const auto applied = worded(revisionsOf(resolver, rows));
    if (!applied)
        return tl::make_unexpected(applied.error());

    const bool isNothing = revisions.values().empty() || (revisions.isText() && revisions.text().empty());
    const Identifiers wanted = isNothing ? Identifiers("base") : revisions;
    const auto heads = affectedHeads(resolver, *applied, wanted.values());
    if (!heads)
        return tl::make_unexpected(heads.error());
    auto destinations = worded(revisionsOf(resolver, wanted));
    if (!destinations)
        return tl::make_unexpected(std::move(destinations.error()));
    if (destinations->empty())
        destinations->push_back(kNoIndex);

    const auto known = asRevisions(*heads, rows.pythonText());
    if (!known)
        return tl::make_unexpected(known.error());
    std::vector<Step> out;
    for (const Index destination : *destinations) {
        if (destination == kBaseIndex)
            return base::fail(kNotARevision, {wanted.pythonText()});
        const auto steps = stampsTo(map, destination, *heads);
        if (!steps)
            return steps;
        out.insert(out.end(), steps->begin(), steps->end());
    }
    return out;
}

} // namespace retort::history
