// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/history/map_builder.h"
#include "core/history/messages.h"

#include <algorithm>

namespace retort::history {

namespace {

/// Tarjan's strongly connected components without recursion. Each component comes behind those its edges lead to.
class Components
{
public:
    explicit Components(const RevisionMap &map, bool byDownOnly)
        : m_map(map), m_byDownOnly(byDownOnly), m_number(map.size(), 0), m_low(map.size(), 0), m_done(map.size())
    {
    }

    template<class Found>
    void find(Found found)
    {
        for (Index i = 0; i < m_map.size(); ++i) {
            if (m_number[i] != 0)
                continue;
            enter(i);
            while (!m_walk.empty())
                step(found);
        }
    }

private:
    struct Frame
    {
        Index node;
        std::size_t edge;
    };

    std::span<const Index> edgesOf(Index node) const
    {
        return m_byDownOnly ? m_map.down(node) : m_map.allDown(node);
    }

    void enter(Index node)
    {
        m_number[node] = m_low[node] = ++m_count;
        m_open.push_back(node);
        m_walk.push_back({node, 0});
    }

    template<class Found>
    void step(Found &found)
    {
        Frame &frame = m_walk.back();
        const auto edges = edgesOf(frame.node);
        if (frame.edge < edges.size()) {
            const Index target = edges[frame.edge++];
            if (m_number[target] == 0)
                enter(target);
            else if (!m_done[target])
                m_low[frame.node] = std::min(m_low[frame.node], m_number[target]);
            return;
        }
        const Index node = frame.node;
        m_walk.pop_back();
        if (!m_walk.empty())
            m_low[m_walk.back().node] = std::min(m_low[m_walk.back().node], m_low[node]);
        if (m_low[node] != m_number[node])
            return;
        const auto first = std::find(m_open.rbegin(), m_open.rend(), node).base() - 1;
        for (auto member = first; member != m_open.end(); ++member)
            m_done[*member] = true;
        found(std::vector<Index>(first, m_open.end()));
        m_open.erase(first, m_open.end());
    }

    const RevisionMap &m_map;
    bool m_byDownOnly;
    std::vector<std::uint32_t> m_number, m_low;
    std::vector<bool> m_done;
    std::vector<Index> m_open;
    std::vector<Frame> m_walk;
    std::uint32_t m_count = 0;
};

/// All that can be reached, marked by the script that counts for each id.
template<class Edges>
std::vector<bool> reached(const RevisionMap &map, std::span<const Index> starts, Edges edgesOf)
{
    std::vector<bool> seen(map.size());
    std::vector<bool> out(map.size());
    std::vector<Index> todo(starts.begin(), starts.end());
    while (!todo.empty()) {
        const Index node = todo.back();
        todo.pop_back();
        if (seen[node])
            continue;
        seen[node] = true;
        out[map.canonical(node)] = true;
        for (const Index target : edgesOf(node))
            todo.push_back(target);
    }
    return out;
}

std::vector<std::string> sortedIds(const RevisionMap &map, const std::vector<Index> &indices)
{
    std::vector<std::string> ids;
    for (const Index index : indices)
        ids.push_back(map.id(index));
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

void MapBuilder::rankRevisions()
{
    m_map.m_rank.resize(m_map.size());
    std::uint32_t rank = 0;
    Components(m_map, false).find([&](const std::vector<Index> &component) {
        for (const Index node : component)
            m_map.m_rank[node] = rank++;
        const auto edges = m_map.allDown(component.front());
        const bool isSelf = std::find(edges.begin(), edges.end(), component.front()) != edges.end();
        if (component.size() > 1 || isSelf)
            m_cycles.push_back(component);
    });
    m_map.m_hasCycle = !m_cycles.empty();
}

void MapBuilder::checkCycles()
{
    // Alembic comes here only if nothing stopped it before. What goes in circles is named in any case.
    if (m_map.fatal() != nullptr || !checkCyclesAsAlembic())
        reportRemainingCycles();
    for (Index i = 0; i < m_map.size(); ++i)
        reportMissingParents(i);
}

/// _normalize_depends_on looks through the ancestors of all that have dependencies, and stumbles over such a parent.
void MapBuilder::checkLabelsAsParents()
{
    std::vector<Index> starts;
    for (Index i = 0; i < m_map.size(); ++i) {
        if (!m_map.dependencies(i).empty())
            starts.push_back(i);
    }
    bool isReported = false;
    reached(m_map, starts, [&](Index node) {
        if (m_parentIsLabel[node] && !isReported)
            reportLabelAsParent(kBrokenMap, node);
        isReported = isReported || m_parentIsLabel[node];
        return m_map.down(node);
    });
}

void MapBuilder::reportLabelAsParent(const base::Message &message, Index child)
{
    const Revision &revision = m_map.revision(child);
    for (const std::string &name : revision.downRevisions) {
        const Index target = m_map.find(name);
        if (target == kNoIndex || m_map.id(target) == name)
            continue;
        report(message, {name, revision.id}, spanAt(child, revision.downPosition));
        return;
    }
}

/// RevisionMap._detect_cycles: whatever is not between heads and bases. True where it found something.
bool MapBuilder::checkCyclesAsAlembic()
{
    const RevisionMap &map = m_map;
    if (map.size() == 0)
        return false;

    const auto all = [&] {
        std::vector<std::string> ids;
        for (const Index index : map.idOrder())
            ids.push_back(map.id(index));
        return ids;
    };
    const auto outside = [&](const std::vector<bool> &below, const std::vector<bool> &above) {
        std::vector<Index> missed;
        for (const Index index : map.idOrder()) {
            if (!below[index] || !above[index])
                missed.push_back(index);
        }
        return sortedIds(map, missed);
    };

    if (map.heads().empty() || map.bases().empty()) {
        reportCycle(kCycle, all(), true);
        return true;
    }
    // Here it knows ids only; and of a shadowed duplicate it has not missed any parent so far.
    bool isStopped = false;
    const auto below = reached(map, map.heads(), [&](Index node) {
        if (m_parentIsLabel[node] && !isStopped)
            reportLabelAsParent(kParentIsLabel, node);
        isStopped = isStopped || m_parentIsLabel[node] || !m_missingParents[node].empty();
        reportMissingParents(node);
        return map.down(node);
    });
    if (isStopped)
        return false;
    auto missed = outside(below, reached(map, map.bases(), [&](Index node) { return map.next(node); }));
    if (!missed.empty()) {
        reportCycle(kCycle, std::move(missed), true);
        return true;
    }
    if (map.realHeads().empty() || map.realBases().empty()) {
        reportCycle(kDependencyCycle, all(), false);
        return true;
    }
    missed = outside(reached(map, map.realHeads(), [&](Index node) { return map.allDown(node); }),
                     reached(map, map.realBases(), [&](Index node) { return map.allNext(node); }));
    if (missed.empty())
        return false;
    reportCycle(kDependencyCycle, std::move(missed), false);
    return true;
}

/// Alembic's list holds all that hangs on the cycle; the related places are the cycle itself.
void MapBuilder::reportCycle(const base::Message &message, std::vector<std::string> ids, bool byDownOnly)
{
    std::vector<Index> members;
    Components(m_map, byDownOnly).find([&](const std::vector<Index> &component) {
        if (component.size() > 1)
            members.insert(members.end(), component.begin(), component.end());
    });
    std::sort(members.begin(), members.end());
    const auto position = [&](const Revision &revision) {
        return byDownOnly || revision.dependencies.empty() ? revision.downPosition : revision.dependsPosition;
    };
    base::Span span;
    if (!members.empty())
        span = spanAt(members.front(), position(m_map.revision(members.front())));
    report(message, {base::joinComma(ids)}, std::move(span));
    for (const Index member : members) {
        m_map.m_problems.back().related.push_back(
            {&kCycleMember, {m_map.id(member)}, spanAt(member, position(m_map.revision(member)))});
    }
}

void MapBuilder::reportRemainingCycles()
{
    for (const auto &cycle : m_cycles) {
        const Revision &first = m_map.revision(*std::min_element(cycle.begin(), cycle.end()));
        report(kHiddenCycle, {base::joinComma(sortedIds(m_map, cycle))}, {first.path, first.downPosition, {}},
               base::Severity::Warning);
        for (const Index member : cycle) {
            m_map.m_problems.back().related.push_back(
                {&kCycleMember, {m_map.id(member)}, spanAt(member, m_map.revision(member).downPosition)});
        }
    }
}

} // namespace retort::history
