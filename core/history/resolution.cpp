// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/resolution.h"

#include "core/base/text.h"
#include "core/history/failures.h"
#include "core/history/identifiers.h"
#include "core/history/messages.h"

#include <algorithm>

namespace retort::history {

namespace {

bool isTrue(const Resolver::Text &text)
{
    return text && !text->empty();
}

bool isGrammarWord(const std::string &id)
{
    return id == "head" || id == "heads" || id == "base";
}

} // namespace

base::Result<std::vector<Index>> asRevisions(base::Result<std::vector<Index>> found, const std::string &identifier)
{
    if (found && !std::all_of(found->begin(), found->end(), isRevision))
        return base::fail(kNotARevision, {identifier});
    return found;
}

base::Result<Resolver::Resolved> Resolver::resolveNumber(const Text &identifier)
{
    Resolved out;
    Text id = identifier;
    const std::size_t at = id ? id->find('@') : std::string::npos;
    if (at != std::string::npos) {
        out.label = id->substr(0, at);
        id = id->substr(at + 1);
    }

    if (id && *id == "heads") {
        for (const Index head : isTrue(out.label) ? m_map.heads() : m_map.realHeads())
            out.ids.push_back(m_map.id(head));
        if (isTrue(out.label)) {
            auto filtered = filter(out.ids, out.label);
            if (!filtered)
                return tl::make_unexpected(std::move(filtered.error()));
            out.ids = std::move(*filtered);
        }
    } else if (id && *id == "head") {
        auto head = currentHead(out.label);
        if (!head)
            return tl::make_unexpected(std::move(head.error()));
        if (isTrue(*head))
            out.ids.push_back(**head);
    } else if (id && *id != "base") {
        out.ids.push_back(*id);
    }
    return out;
}

base::Result<Resolver::Text> Resolver::currentHead(const Text &label)
{
    std::vector<std::string> heads;
    for (const Index head : m_map.heads())
        heads.push_back(m_map.id(head));
    if (isTrue(label)) {
        auto filtered = filter(heads, label);
        if (!filtered)
            return tl::make_unexpected(std::move(filtered.error()));
        heads = std::move(*filtered);
    }
    if (heads.size() > 1)
        return base::fail(kMultipleHeads, {isTrue(label) ? *label + "@head" : "head", base::joinComma(heads)});
    return heads.empty() ? Text() : Text(heads.front());
}

base::Result<std::vector<Index>> Resolver::revisions(const Text &identifier)
{
    auto resolved = resolveNumber(identifier);
    if (!resolved)
        return tl::make_unexpected(std::move(resolved.error()));
    std::vector<Index> out;

    // branch@-n: that many down from the heads
    const auto steps = resolved->ids.size() == 1 ? negativeNumber(resolved->ids.front()) : std::nullopt;
    if (steps) {
        for (const Index realHead : m_map.realHeads()) {
            const Index head = m_map.canonical(realHead);
            if (resolved->label && !m_map.hasLabel(head, *resolved->label))
                continue;
            auto end = walk(head, *steps, std::nullopt, true);
            if (!end)
                return tl::make_unexpected(std::move(end.error()));
            out.push_back(*end);
        }
        return out;
    }
    for (const std::string &id : resolved->ids) {
        auto found = forIdentifier(id, resolved->label);
        if (!found)
            return tl::make_unexpected(std::move(found.error()));
        out.push_back(*found);
    }
    return out;
}

base::Result<std::vector<Index>> Resolver::revisions(const std::vector<std::string> &identifiers)
{
    std::vector<Index> out;
    for (const std::string &identifier : identifiers) {
        auto found = revisions(Text(identifier));
        if (!found)
            return found;
        out.insert(out.end(), found->begin(), found->end());
    }
    return out;
}

base::Result<std::vector<Index>> Resolver::known(std::span<const Index> indices)
{
    std::vector<Index> out;
    for (const Index index : indices) {
        const std::string &id = m_map.id(index);
        if (!isGrammarWord(id)) {
            out.push_back(m_map.canonical(index));
            continue;
        }
        auto found = revisions(Text(id));
        if (!found)
            return found;
        out.insert(out.end(), found->begin(), found->end());
    }
    return out;
}

base::Result<Index> Resolver::revision(const Text &identifier)
{
    auto resolved = resolveNumber(identifier);
    if (!resolved)
        return tl::make_unexpected(std::move(resolved.error()));
    if (resolved->ids.size() > 1)
        return base::fail(kMultipleHeads, {identifier.value_or("None"), base::joinComma(resolved->ids)});
    if (!resolved->ids.empty())
        return forIdentifier(resolved->ids.front(), resolved->label);

    // Base it is; a label must exist all the same.
    if (isTrue(resolved->label)) {
        if (auto found = branch(*resolved->label); !found)
            return found;
    }
    return kNoIndex;
}

base::Result<Index> Resolver::branch(const std::string &label)
{
    if (const Index found = m_map.find(label); found != kNoIndex)
        return found;
    auto found = forIdentifier(label);
    if (!found && errorKind(found.error()) == ErrorKind::Resolution)
        return base::fail(kNoSuchBranch, {label});
    return found;
}

base::Result<Index> Resolver::forIdentifier(const std::string &identifier, const Text &checkBranch)
{
    Index branchRevision = kNoIndex;
    if (isTrue(checkBranch)) {
        auto found = branch(*checkBranch);
        if (!found)
            return found;
        branchRevision = *found;
    }
    Index found = m_map.find(identifier);
    if (found == kNoIndex) {
        auto match = partialMatch(identifier, branchRevision == kNoIndex ? std::nullopt : checkBranch);
        if (!match)
            return tl::make_unexpected(std::move(match.error()));
        found = m_map.find(*match);
    }
    if (branchRevision != kNoIndex
        && !isInLineage(m_map.canonical(found), m_map.canonical(branchRevision), false))
        return base::fail(kNotOnBranch, {identifier, m_map.id(found), *checkBranch});
    return found;
}

/// The one name (id or label: Alembic looks through both) of four characters or more that begins so.
base::Result<std::string> Resolver::partialMatch(const std::string &identifier, const Text &checkBranch)
{
    if (identifier.empty())
        return base::fail(kEmptyIdentifier);
    std::vector<std::string> names;
    const auto consider = [&](const std::string &name) {
        if (base::startsWith(name, identifier) && base::lengthInCharacters(name) > 3)
            names.push_back(name);
    };
    for (const Index index : m_map.idOrder())
        consider(m_map.id(index));
    for (const auto &entry : m_map.labelOrder())
        consider(entry.first);

    if (checkBranch) {
        auto filtered = filter(names, checkBranch);
        if (!filtered)
            return tl::make_unexpected(std::move(filtered.error()));
        names = std::move(*filtered);
    }
    if (names.empty()) {
        const bool isShort = base::lengthInCharacters(identifier) < 4;
        return base::fail(isShort ? kNoSuchRevisionShort : kNoSuchRevision, {identifier});
    }
    if (names.size() > 1) {
        names.resize(std::min<std::size_t>(names.size(), 3));
        for (std::string &name : names)
            name = "'" + name + "'";
        return base::fail(kAmbiguousPrefix, {identifier, base::joinComma(names)});
    }
    return names.front();
}

bool Resolver::isInLineage(Index target, Index tested, bool includeDependencies)
{
    const auto [entry, isNew] = m_lineages.try_emplace({tested, includeDependencies});
    if (isNew) {
        NodeSet lineage = reaching(m_map, tested, includeDependencies ? Relation::NeededBy : Relation::Children);
        const NodeSet above = reaching(m_map, tested, includeDependencies ? Relation::Needed : Relation::Parents);
        for (std::size_t i = 0; i < lineage.size(); ++i)
            lineage[i] = lineage[i] || above[i];
        entry->second = std::move(lineage);
    }
    return entry->second[target];
}

/// filter_for_lineage over `count` targets: the numbers of those that stay. Errors come in Alembic's order: the first
/// target's, then those of what is tested against, then the other targets'; none at all without targets.
base::Result<std::vector<std::size_t>> Resolver::filterTargets(std::size_t count, const Resolve &target,
                                                               const Text &checkAgainst, bool includeDependencies)
{
    auto resolved = resolveNumber(checkAgainst);
    if (!resolved)
        return tl::make_unexpected(std::move(resolved.error()));
    std::vector<std::string> shares;
    if (isTrue(resolved->label))
        shares.push_back(*resolved->label);
    shares.insert(shares.end(), resolved->ids.begin(), resolved->ids.end());

    std::vector<std::size_t> out;
    std::vector<Index> tested;
    for (std::size_t i = 0; i < count; ++i) {
        if (shares.empty()) {
            out.push_back(i);
            continue;
        }
        const auto index = target(i);
        if (!index)
            return tl::make_unexpected(index.error());
        for (std::size_t share = tested.size(); share < shares.size(); ++share) {
            const auto found = forIdentifier(shares[share]);
            if (!found)
                return tl::make_unexpected(found.error());
            tested.push_back(*found);
        }
        for (const Index one : tested) {
            if (isInLineage(*index, one, includeDependencies)) {
                out.push_back(i);
                break;
            }
        }
    }
    return out;
}

base::Result<std::vector<Index>> Resolver::filter(const std::vector<Index> &targets, const Text &checkAgainst,
                                                  bool includeDependencies)
{
    const auto target = [&](std::size_t i) -> base::Result<Index> {
        if (targets[i] == kBaseIndex)
            return forIdentifier("base");
        if (targets[i] == kNoIndex)
            return base::fail(kNotARevision, {checkAgainst.value_or("base")});
        return targets[i];
    };
    auto kept = filterTargets(targets.size(), target, checkAgainst, includeDependencies);
    if (!kept)
        return tl::make_unexpected(std::move(kept.error()));
    std::vector<Index> out;
    for (const std::size_t i : *kept)
        out.push_back(targets[i]);
    return out;
}

base::Result<std::vector<std::string>> Resolver::filter(const std::vector<std::string> &targets,
                                                        const Text &checkAgainst)
{
    const auto target = [&](std::size_t i) { return forIdentifier(targets[i]); };
    auto kept = filterTargets(targets.size(), target, checkAgainst, false);
    if (!kept)
        return tl::make_unexpected(std::move(kept.error()));
    std::vector<std::string> out;
    for (const std::size_t i : *kept)
        out.push_back(targets[i]);
    return out;
}

base::Result<std::vector<Index>> Resolver::above(Index node, const Text &label)
{
    auto children = asRevisions(known(node == kNoIndex ? m_map.bases() : m_map.next(node)), "base");
    if (!children || !isTrue(label))
        return children;
    return filter(*children, label);
}

base::Result<std::vector<Index>> Resolver::below(Index node)
{
    if (node == kBaseIndex)
        return std::vector<Index>{};
    auto parents = known(node == kNoIndex ? m_map.heads() : m_map.down(node));
    if (parents && parents->empty())
        parents->push_back(kBaseIndex);
    return parents;
}

base::Result<Index> Resolver::walk(Index start, long long steps, const Text &label, bool noOverwalk)
{
    // A longer walk can only go round in a broken history.
    const long long most = static_cast<long long>(m_map.size()) + 2;
    Index here = start;
    for (long long left = std::min(std::abs(steps), most); left > 0; --left) {
        if (steps > 0 && here == kBaseIndex)
            return base::fail(kNotARevision, {"base"});
        auto found = steps > 0 ? above(here, label) : below(here);
        if (!found)
            return tl::make_unexpected(std::move(found.error()));
        if (found->empty())
            return noOverwalk ? kNoIndex : here;
        if (found->size() > 1)
            return base::fail(kAmbiguousWalk);
        here = found->front();
    }
    return here;
}

} // namespace retort::history
