// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/map_builder.h"

#include "core/base/text.h"
#include "core/history/identifiers.h"
#include "core/history/messages.h"

#include <algorithm>

namespace retort::history {

namespace {

bool contains(const std::vector<std::string> &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool contains(const std::vector<Index> &list, Index index)
{
    return std::find(list.begin(), list.end(), index) != list.end();
}

} // namespace

Adjacency compressed(const std::vector<std::vector<Index>> &lists)
{
    Adjacency out;
    std::size_t total = 0;
    for (const auto &list : lists)
        total += list.size();
    out.starts.reserve(lists.size() + 1);
    out.edges.reserve(total);
    for (const auto &list : lists) {
        out.edges.insert(out.edges.end(), list.begin(), list.end());
        out.starts.push_back(static_cast<Index>(out.edges.size()));
    }
    return out;
}

MapBuilder::MapBuilder(std::vector<Revision> revisions)
{
    m_map.m_revisions = std::move(revisions);
    const std::size_t count = m_map.m_revisions.size();
    m_next.resize(count);
    m_allNext.resize(count);
    m_missingParents.resize(count);
    m_parentIsLabel.resize(count);
}

RevisionMap MapBuilder::build()
{
    const auto count = static_cast<Index>(m_map.size());
    m_map.m_byName.reserve(count);
    for (Index i = 0; i < count; ++i) {
        checkDeclaration(i);
        addName(i);
    }
    addLabels();
    resolveDependencies();
    resolveParents();
    addEdges();
    rankRevisions();

    // Alembic normalises before it looks for cycles, but neither can fail where the other matters.
    const EdgeLists kept = normalizedDependencies(m_map);
    EdgeLists normalized(count);
    m_map.m_hasNormalizedDependencies.resize(count);
    for (Index i = 0; i < count; ++i) {
        m_map.m_hasNormalizedDependencies[i] = !kept[i].empty();
        for (const auto edges : {m_map.down(i), std::span<const Index>(kept[i])}) {
            for (const Index target : edges) {
                if (target != i && !contains(normalized[i], target))
                    normalized[i].push_back(target);
            }
        }
    }
    m_map.m_normalizedDown = compressed(normalized);
    checkLabelsAsParents();
    checkCycles();
    spreadLabels();
    return std::move(m_map);
}

/// What Alembic's Revision refuses on its own, before the map is even begun.
void MapBuilder::checkDeclaration(Index index)
{
    const Revision &revision = m_map.m_revisions[index];
    if (contains(revision.downRevisions, revision.id))
        report(kSelfLoop, {revision.id}, spanAt(index, revision.downPosition));
    else if (contains(revision.dependencies, revision.id))
        report(kDependencySelfLoop, {revision.id}, spanAt(index, revision.dependsPosition));
    const std::string illegal = illegalCharacters(revision.id);
    if (!illegal.empty())
        report(kIllegalCharacter, {illegal, revision.id}, spanAt(index, revision.idPosition));
    if (revision.id == "head" || revision.id == "heads" || revision.id == "base")
        report(kReservedId, {revision.id}, spanAt(index, revision.idPosition), base::Severity::Warning);
}

void MapBuilder::addName(Index index)
{
    const Revision &revision = m_map.m_revisions[index];
    m_map.m_keyPosition.push_back(static_cast<std::uint32_t>(m_map.m_idOrder.size()));
    const auto [entry, isNew] = m_map.m_byName.try_emplace(revision.id, index);
    if (isNew) {
        m_map.m_idOrder.push_back(index);
        return;
    }

    // The later script takes the place of the first one in the order of the map.
    const Index earlier = entry->second;
    entry->second = index;
    m_map.m_keyPosition[index] = m_map.m_keyPosition[earlier];
    m_map.m_idOrder[m_map.m_keyPosition[index]] = index;
    if (m_map.m_canonical.empty()) {
        m_map.m_canonical.resize(m_map.size());
        m_firstOfId.resize(m_map.size(), kNoIndex);
        for (Index i = 0; i < m_map.size(); ++i)
            m_map.m_canonical[i] = i;
    }
    const Index first = m_firstOfId[earlier] == kNoIndex ? earlier : m_firstOfId[earlier];
    m_firstOfId[index] = first;
    report(kDuplicate, {revision.id}, spanAt(index, revision.idPosition), base::Severity::Warning);
    m_map.m_problems.back().related.push_back(
        {&kDuplicateFirst, {revision.id}, spanAt(first, m_map.m_revisions[first].idPosition)});
}

void MapBuilder::addLabels()
{
    if (!m_map.m_canonical.empty()) {
        for (Index i = 0; i < m_map.size(); ++i)
            m_map.m_canonical[i] = m_map.find(m_map.id(i));
    }
    for (Index i = 0; i < m_map.size(); ++i) {
        const Revision &revision = m_map.m_revisions[i];
        for (const std::string &label : revision.branchLabels) {
            const auto [entry, isNew] = m_map.m_byName.try_emplace(label, i);
            if (isNew) {
                m_map.m_labelOrder.emplace_back(label, i);
                continue;
            }
            const Index owner = entry->second;
            report(kLabelTaken, {label, revision.id, m_map.id(owner)}, spanAt(i, revision.labelsPosition));
            m_map.m_problems.back().related.push_back(
                {&kNameTakenHere, {label}, spanAt(owner, m_map.m_revisions[owner].idPosition)});
        }
    }
}

void MapBuilder::resolveDependencies()
{
    EdgeLists dependencies(m_map.size());
    for (Index i = 0; i < m_map.size(); ++i) {
        const Revision &revision = m_map.m_revisions[i];
        for (const std::string &name : revision.dependencies) {
            const Index target = m_map.find(name);
            if (target == kNoIndex)
                report(kMissingDependency, {name, revision.id}, spanAt(i, revision.dependsPosition));
            else if (name != revision.id)
                dependencies[i].push_back(m_map.canonical(target));
        }
    }
    m_map.m_dependencies = compressed(dependencies);
}

void MapBuilder::resolveParents()
{
    EdgeLists down(m_map.size());
    EdgeLists allDown(m_map.size());
    for (Index i = 0; i < m_map.size(); ++i) {
        const Revision &revision = m_map.m_revisions[i];
        for (const std::string &name : revision.downRevisions) {
            const Index target = m_map.find(name);
            if (target == kNoIndex) {
                m_missingParents[i].push_back(name);
            } else if (name != revision.id) {
                down[i].push_back(target);
                m_parentIsLabel[i] = m_parentIsLabel[i] || m_map.id(target) != name;
            }
        }
        for (const auto edges : {std::span<const Index>(down[i]), m_map.dependencies(i)}) {
            for (const Index target : edges) {
                if (!contains(allDown[i], target))
                    allDown[i].push_back(target);
            }
        }
    }
    m_map.m_down = compressed(down);
    m_map.m_allDown = compressed(allDown);
}

/// Gives every parent its children, and finds heads and bases, as the middle of Alembic's _revision_map does.
void MapBuilder::addEdges()
{
    std::vector<bool> isParent(m_map.size());
    std::vector<bool> isNeeded(m_map.size());
    const auto visit = [&](Index child) {
        addEdgesOf(child);
        for (const Index target : m_map.allDown(child))
            isNeeded[target] = true;
        for (const Index target : m_map.down(child))
            isParent[target] = true;
    };
    for (const Index child : m_map.m_idOrder)
        visit(child);
    // Alembic's loop runs over labels too: a shadowed duplicate takes part if it has one.
    for (const auto &[label, owner] : m_map.m_labelOrder) {
        if (m_map.canonical(owner) != owner)
            visit(owner);
    }
    m_map.m_next = compressed(m_next);
    m_map.m_allNext = compressed(m_allNext);

    for (Index i = 0; i < m_map.size(); ++i) {
        const Revision &revision = m_map.m_revisions[i];
        if (!isParent[i])
            m_map.m_heads.push_back(i);
        if (!isNeeded[i])
            m_map.m_realHeads.push_back(i);
        if (revision.downRevisions.empty())
            m_map.m_bases.push_back(i);
        if (revision.downRevisions.empty() && revision.dependencies.empty())
            m_map.m_realBases.push_back(i);
    }
}

void MapBuilder::addEdgesOf(Index child)
{
    reportMissingParents(child);
    const Index shown = m_map.canonical(child);
    const bool isAgain = shown != child;
    const auto parents = m_map.down(child);
    for (const Index target : m_map.allDown(child)) {
        if (!isAgain || !contains(m_allNext[target], shown))
            m_allNext[target].push_back(shown);
        const bool isParent = std::find(parents.begin(), parents.end(), target) != parents.end();
        if (isParent && (!isAgain || !contains(m_next[target], shown)))
            m_next[target].push_back(shown);
    }
}

void MapBuilder::reportMissingParents(Index child)
{
    const Revision &revision = m_map.m_revisions[child];
    for (const std::string &name : m_missingParents[child])
        report(kMissingParent, {name, shownAsAlembic(child), revision.id}, spanAt(child, revision.downPosition));
    m_missingParents[child].clear();
}

void MapBuilder::spreadLabels()
{
    std::vector<std::string> &names = m_map.m_labelNames;
    for (const Revision &revision : m_map.m_revisions)
        names.insert(names.end(), revision.branchLabels.begin(), revision.branchLabels.end());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());

    std::vector<std::vector<std::uint32_t>> own(m_map.size());
    for (Index i = 0; i < m_map.size(); ++i) {
        for (const std::string &label : m_map.m_revisions[i].branchLabels) {
            const auto name = std::lower_bound(names.begin(), names.end(), label);
            own[i].push_back(static_cast<std::uint32_t>(name - names.begin()));
        }
        std::sort(own[i].begin(), own[i].end());
        own[i].erase(std::unique(own[i].begin(), own[i].end()), own[i].end());
    }
    spreadLabelSets(m_map, own, m_map.m_labelSets, m_map.m_labelSetOf);
}

void MapBuilder::report(const base::Message &message, std::vector<std::string> arguments, base::Span span,
                        base::Severity severity)
{
    m_map.m_problems.push_back({&message, std::move(arguments), std::move(span), severity, {}});
}

base::Span MapBuilder::spanAt(Index index, base::Position position) const
{
    return {m_map.m_revisions[index].path, position, {}};
}

/// Script.__str__ as it would read at this moment, while children are still being added.
std::string MapBuilder::shownAsAlembic(Index index) const
{
    const Revision &revision = m_map.m_revisions[index];
    std::string out = revision.downRevisions.empty() ? "<base>" : base::joinComma(revision.downRevisions);
    out += " -> " + revision.id;
    if (m_next[index].empty())
        out += " (head)";
    if (m_next[index].size() > 1)
        out += " (branchpoint)";
    if (revision.downRevisions.size() > 1)
        out += " (mergepoint)";
    return out + ", " + revision.doc();
}

} // namespace retort::history
