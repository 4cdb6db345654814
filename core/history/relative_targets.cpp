// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/collect.h"
#include "core/history/messages.h"

#include <algorithm>

namespace retort::history {

namespace {

tl::unexpected<base::Diagnostic> tooFar(const Relative &relative)
{
    return base::fail(kRelativeTooFar, {relative.number, relative.magnitude});
}

/// get_revision(symbol), or of label@symbol.
base::Result<Index> symbolOn(Resolver &resolver, const Resolver::Text &label, const std::string &symbol)
{
    return resolver.revision(label ? *label + "@" + symbol : symbol);
}

/// Where `+n` and `label@+n` start from.
base::Result<Index> upgradeStart(Resolver &resolver, const Identifiers &current, const Relative &relative)
{
    const RevisionMap &map = resolver.map();
    const std::vector<std::string> &rows = current.values();
    if (!relative.label) {
        if (rows.size() > 1)
            return base::fail(kAmbiguousUpgrade);
        return rows.empty() ? base::Result<Index>(kNoIndex) : resolver.revision(rows.front());
    }

    const auto applied = resolver.revisions(rows);
    if (!applied)
        return tl::make_unexpected(applied.error());
    auto starts = resolver.filter(*applied, relative.label);
    if (!starts)
        return tl::make_unexpected(std::move(starts.error()));
    if (starts->empty()) {
        // The branch is not among the rows: the tips of what is applied of it, then.
        auto revisions = asRevisions(*applied, relative.number);
        if (!revisions)
            return tl::make_unexpected(std::move(revisions.error()));
        const auto active
            = resolver.filter(membersOf(reachable(map, *revisions, Relation::Needed)), relative.label);
        if (!active)
            return tl::make_unexpected(active.error());
        NodeSet isBelow(map.size());
        for (const Index node : *active) {
            for (const Index down : map.normalizedDown(node))
                isBelow[map.canonical(down)] = true;
        }
        for (const Index node : *active) {
            const Index shown = map.canonical(node);
            if (!isBelow[shown] && std::find(starts->begin(), starts->end(), shown) == starts->end())
                starts->push_back(shown);
        }
        if (starts->empty())
            return kNoIndex;
        if (starts->size() == 1)
            return resolver.revision(map.id(starts->front()));
    }
    if (starts->size() > 1)
        return base::fail(kAmbiguousUpgrade);
    return starts->front();
}

/// What `-n` and `label@-n` start from, when downgrading from `current`.
base::Result<std::string> downgradeStart(Resolver &resolver, const Identifiers &current, Relative &relative,
                                         const WalkOptions &options)
{
    const std::vector<std::string> &rows = current.values();
    if (!relative.label) {
        if (rows.empty())
            return tooFar(relative);
        const bool isAmbiguous
            = std::any_of(rows.begin(), rows.end(), [&](const std::string &row) { return row != rows.front(); });
        if (isAmbiguous && options.warnings != nullptr)
            options.warnings->push_back({&kAmbiguousDowngrade, {}, {}, base::Severity::Warning, {}});
        // Alembic then stays on the branch of that revision.
        relative.label = rows.front();
        return rows.front();
    }

    if (current.isNone())
        return base::fail(kBranchNotSingle, {*relative.label, "0"});
    auto symbols = resolver.filter(rows, relative.label);
    if (!symbols)
        return tl::make_unexpected(std::move(symbols.error()));
    if (symbols->empty()) {
        // Other branches may be applied as dependencies of a single head.
        const auto all = allCurrent(resolver, current);
        if (!all)
            return tl::make_unexpected(all.error());
        const auto onBranch = resolver.filter(*all, relative.label);
        if (!onBranch)
            return tl::make_unexpected(onBranch.error());
        for (const Index index : *onBranch)
            symbols->push_back(resolver.map().id(index));
    }
    if (symbols->size() != 1)
        return base::fail(kBranchNotSingle, {*relative.label, std::to_string(symbols->size())});
    return symbols->front();
}

} // namespace

base::Result<std::vector<Index>> revisionsOf(Resolver &resolver, const Identifiers &identifiers)
{
    if (identifiers.isNone())
        return std::vector<Index>{};
    return identifiers.isText() ? resolver.revisions(Resolver::Text(identifiers.text()))
                                : resolver.revisions(identifiers.values());
}

base::Result<std::vector<Index>> parseUpgradeTarget(Resolver &resolver, const Identifiers &current,
                                                    const Identifiers &target, const WalkOptions &options)
{
    const auto relative = target.isText() ? parseRelative(target.text()) : std::nullopt;
    if (!relative)
        return revisionsOf(resolver, target);
    if (relative->isTooLong)
        return base::fail(kNumberTooLong, {relative->number.substr(0, 20) + "..."});

    if (relative->steps <= 0 && !relative->symbol) {
        // Alembic prints the number here, not what was written.
        const std::string number = (relative->steps < 0 ? "-" : "") + relative->magnitude;
        return base::fail(kRelativeTooFar, {number, relative->magnitude});
    }
    const bool isUp = relative->steps > 0;
    base::Result<Index> start = kNoIndex;
    if (!relative->symbol)
        start = upgradeStart(resolver, current, *relative);
    else if (isUp)
        start = resolver.revision(*relative->symbol);
    else
        start = symbolOn(resolver, relative->label, *relative->symbol);
    if (!start)
        return tl::make_unexpected(std::move(start.error()));

    const auto end = resolver.walk(*start, relative->steps, isUp ? relative->label : std::nullopt,
                                   options.assertRelativeLength);
    if (!end)
        return tl::make_unexpected(end.error());
    if (*end == kNoIndex && !relative->symbol)
        return tooFar(*relative);
    return std::vector<Index>{*end};
}

base::Result<DowngradeTarget> parseDowngradeTarget(Resolver &resolver, const Identifiers &current,
                                                   const Identifiers &target, const WalkOptions &options)
{
    if (target.isNone())
        return DowngradeTarget{};
    if (!target.isText())
        return base::fail(kTargetNotText);

    auto relative = parseRelative(target.text());
    if (!relative) {
        const std::size_t at = target.text().rfind('@');
        DowngradeTarget out;
        if (at != std::string::npos && at > 0)
            out.branch = target.text().substr(0, at);
        auto found = resolver.revision(at == std::string::npos ? target.text() : target.text().substr(at + 1));
        if (!found)
            return tl::make_unexpected(std::move(found.error()));
        out.revision = *found;
        return out;
    }
    if (relative->isTooLong)
        return base::fail(kNumberTooLong, {relative->number.substr(0, 20) + "..."});

    const bool isFromCurrent = !relative->symbol;
    const bool isUp = relative->steps >= 0;
    if (isUp && isFromCurrent)
        return tooFar(*relative);
    if (isFromCurrent) {
        auto symbol = downgradeStart(resolver, current, *relative, options);
        if (!symbol)
            return tl::make_unexpected(std::move(symbol.error()));
        relative->symbol = std::move(*symbol);
    }
    const auto start = isUp ? resolver.revision(*relative->symbol)
                            : symbolOn(resolver, relative->label, *relative->symbol);
    if (!start)
        return tl::make_unexpected(start.error());
    const auto end = resolver.walk(*start, relative->steps, isUp ? relative->label : std::nullopt,
                                   options.assertRelativeLength);
    if (!end)
        return tl::make_unexpected(end.error());
    if (*end == kNoIndex)
        return isFromCurrent ? tooFar(*relative) : base::fail(kWalkedTooFar);
    return DowngradeTarget{relative->label, *end};
}

} // namespace retort::history
