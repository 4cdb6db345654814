// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/traversal.h"

#include "core/base/text.h"
#include "core/history/levels_of_slots.h"
#include "core/history/map_builder.h"
#include "core/history/messages.h"
#include "core/history/tree_order.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace retort::history {

namespace {

/// Alembic's _topological_sort keeps a list of heads, each with the set of its ancestors, and scans them all before
/// every step. What it decides comes down to this, which is cheap to keep up to date:
///
/// - A node is *live* while it is an ancestor of (or is) a current head. Heads only ever move down, so a node that died
///   stays dead. A count of live children (plus one for being a head) tells when.
/// - The candidate is emitted if it has no live child. Otherwise Alembic goes on at the first head in its list that
///   reaches the candidate. Heads keep their places (*slots*): moving on to a parent keeps the slot, further parents
///   get new slots at the end, and deleted ones leave the numbers of the others alone. So the first slot that reaches a
///   node can only become larger. m_first holds a lower bound of it for every node. Mostly the next slot from there
///   whose head is of a higher level reaches the node within the tree of first parents, and that settles it. Otherwise
///   the bound is proved by walking up along children of the same bound, or raised where that fails.
class Sorter
{
public:
    Sorter(const RevisionMap &map, const std::vector<Index> &nodes, std::size_t *steps)
        : m_map(map), m_steps(steps), m_todo(map.size()), m_liveCount(map.size()), m_isLive(map.size()),
          m_slotOf(map.size(), kNoSlot), m_first(map.size(), kNoSlot), m_childQueue(map.size(), kNoSlot),
          m_order(map, Relation::Needed)
    {
        if (map.hasDuplicates())
            turnEdgesRound();
        for (const Index node : nodes) {
            const Index shown = map.canonical(node);
            m_left += m_todo[shown] ? 0 : 1;
            m_todo[shown] = true;
        }
    }

    std::vector<Index> run(const std::vector<Index> &heads);
    std::vector<Index> leftOver() const;

private:
    struct HeadSlot
    {
        Index head;
        Slot before;
        Slot behind;
    };

    void turnEdgesRound();
    std::span<const Index> childrenOf(Index node) const
    {
        return m_map.hasDuplicates() ? m_children.of(node) : m_map.allNext(node);
    }

    void start(const std::vector<Index> &heads);
    void makeLive(Index head, Slot slot);
    void appendSlot(Index head);
    void deleteSlot(Slot slot);
    void emit(Slot slot);
    void leave(Index node);

    bool hasLiveChild(Index node) const { return m_liveCount[node] > (m_slotOf[node] == kNoSlot ? 0 : 1); }
    Slot firstSlotAbove(Index node);
    Slot firstSlotInTree(Index node);
    Index bestChild(Index node);
    Slot boundOf(Index node) const { return std::min(m_slotOf[node], m_first[node]); }

    const RevisionMap &m_map;
    std::size_t *m_steps;
    Adjacency m_children; ///< only where there are duplicates
    std::vector<bool> m_todo;
    std::size_t m_left = 0;
    std::vector<std::uint32_t> m_liveCount;
    std::vector<bool> m_isLive;
    std::vector<Slot> m_slotOf;   ///< of the current heads
    std::vector<Slot> m_first;    ///< lower bound of the first slot that reaches the node through a child
    std::vector<HeadSlot> m_slots;
    Slot m_firstSlot = kNoSlot;
    Slot m_lastSlot = kNoSlot;
    Slot m_current = kNoSlot;

    /// The children of a node by their bounds, for nodes that were asked for; bounds may have risen since.
    using Entry = std::pair<Slot, Index>;
    using ChildQueue = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;
    std::vector<std::uint32_t> m_childQueue;
    std::vector<ChildQueue> m_queues;

    TreeOrder m_order;
    LevelsOfSlots m_levels;

    std::vector<Index> m_output;
};

std::vector<Index> Sorter::run(const std::vector<Index> &heads)
{
    start(heads);
    while (m_current != kNoSlot) {
        const Index candidate = m_slots[m_current].head;
        if (hasLiveChild(candidate))
            m_current = firstSlotAbove(candidate);
        else
            emit(m_current);
        if (m_steps != nullptr)
            ++*m_steps;
    }
    return std::move(m_output);
}

/// Duplicates have children in allNext() that do not lead back; elsewhere the two sides say the same.
void Sorter::turnEdgesRound()
{
    std::vector<std::vector<Index>> lists(m_map.size());
    for (const Index child : m_map.idOrder()) {
        for (const Index parent : m_map.normalizedDown(child))
            lists[parent].push_back(child);
    }
    m_children = compressed(lists);
}

void Sorter::start(const std::vector<Index> &heads)
{
    std::vector<Index> sorted;
    for (const Index head : heads) {
        if (m_todo[m_map.canonical(head)])
            sorted.push_back(m_map.canonical(head));
    }
    std::sort(sorted.begin(), sorted.end(),
              [this](Index a, Index b) { return m_map.keyPosition(a) < m_map.keyPosition(b); });
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    for (const Index head : sorted) {
        appendSlot(head);
        makeLive(head, m_slotOf[head]);
    }
    m_current = m_firstSlot;
}

/// Everything below a head that no earlier head reaches has this one's slot as its first.
void Sorter::makeLive(Index head, Slot slot)
{
    std::vector<Index> todo;
    const auto visit = [&](Index node) {
        if (m_isLive[node])
            return;
        m_isLive[node] = true;
        todo.push_back(node);
    };
    visit(head);
    while (!todo.empty()) {
        const Index node = todo.back();
        todo.pop_back();
        for (const Index parent : m_map.normalizedDown(node)) {
            ++m_liveCount[parent];
            m_first[parent] = std::min(m_first[parent], slot);
            visit(parent);
            if (m_steps != nullptr)
                ++*m_steps;
        }
    }
}

void Sorter::appendSlot(Index head)
{
    const auto slot = static_cast<Slot>(m_slots.size());
    m_slots.push_back({head, m_lastSlot, kNoSlot});
    if (m_lastSlot == kNoSlot)
        m_firstSlot = slot;
    else
        m_slots[m_lastSlot].behind = slot;
    m_lastSlot = slot;
    m_slotOf[head] = slot;
    ++m_liveCount[head];
    m_levels.set(slot, m_order.level(head) + 1);
}

void Sorter::deleteSlot(Slot slot)
{
    const HeadSlot gone = m_slots[slot];
    m_levels.set(slot, 0);
    (gone.before == kNoSlot ? m_firstSlot : m_slots[gone.before].behind) = gone.behind;
    (gone.behind == kNoSlot ? m_lastSlot : m_slots[gone.behind].before) = gone.before;
    // Alembic's max(index - 1, 0)
    m_current = gone.before != kNoSlot ? gone.before : m_firstSlot;
}

void Sorter::emit(Slot slot)
{
    const Index candidate = m_slots[slot].head;
    if (m_todo[candidate]) {
        m_output.push_back(candidate);
        m_todo[candidate] = false;
        --m_left;
    }

    bool isMoved = false;
    for (const Index parent : m_map.normalizedDown(candidate)) {
        if (!m_todo[parent] || m_slotOf[parent] != kNoSlot)
            continue;
        if (isMoved) {
            appendSlot(parent);
        } else {
            isMoved = true;
            m_slots[slot].head = parent;
            m_slotOf[parent] = slot;
            ++m_liveCount[parent];
            m_levels.set(slot, m_order.level(parent) + 1);
        }
    }
    if (!isMoved)
        deleteSlot(slot);
    m_slotOf[candidate] = kNoSlot;
    --m_liveCount[candidate];
    leave(candidate);
}

/// The node is no longer a head: it and what only it kept alive die.
void Sorter::leave(Index node)
{
    std::vector<Index> todo;
    if (m_liveCount[node] == 0)
        todo.push_back(node);
    while (!todo.empty()) {
        const Index dead = todo.back();
        todo.pop_back();
        m_isLive[dead] = false;
        for (const Index parent : m_map.normalizedDown(dead)) {
            if (--m_liveCount[parent] == 0)
                todo.push_back(parent);
        }
    }
}

/// The live child with the smallest bound, its own slot included; kNoIndex where none is left.
Index Sorter::bestChild(Index node)
{
    if (m_childQueue[node] == kNoSlot) {
        std::vector<Entry> entries;
        for (const Index child : childrenOf(node)) {
            if (m_isLive[child])
                entries.emplace_back(boundOf(child), child);
        }
        m_childQueue[node] = static_cast<std::uint32_t>(m_queues.size());
        m_queues.emplace_back(std::greater<>(), std::move(entries));
    }
    ChildQueue &queue = m_queues[m_childQueue[node]];
    while (!queue.empty()) {
        const auto [bound, child] = queue.top();
        if (m_steps != nullptr)
            ++*m_steps;
        if (m_isLive[child] && bound == boundOf(child))
            return child;
        queue.pop();
        if (m_isLive[child])
            queue.emplace(boundOf(child), child);
    }
    return kNoIndex;
}

/// The first slot that reaches the node, if the tree tells; else kNoSlot, and the bound is the better for it.
Slot Sorter::firstSlotInTree(Index node)
{
    const Slot slot = m_levels.nextAbove(m_first[node], m_order.level(node) + 1);
    m_first[node] = slot;
    return slot != kNoSlot && m_order.isInTree(m_slots[slot].head, node) ? slot : kNoSlot;
}

Slot Sorter::firstSlotAbove(Index node)
{
    std::vector<Index> way{node};
    while (true) {
        const Index here = way.back();
        if (const Slot slot = firstSlotInTree(here); slot != kNoSlot) {
            if (way.size() == 1)
                return slot;
            // The node below came here for its own bound; whether that still holds it sees for itself.
            way.pop_back();
            if (boundOf(here) == m_first[way.back()])
                return m_first[node];
            continue;
        }
        if (way.size() > 1 && boundOf(here) != m_first[way[way.size() - 2]]) {
            way.pop_back();
            continue;
        }
        const Index child = bestChild(here);
        const Slot bound = child == kNoIndex ? kNoSlot : boundOf(child);
        if (bound < m_first[here]) {
            // What does not reach this node does not reach its child either.
            m_first[child] = m_first[here];
            continue;
        }
        if (bound > m_first[here]) {
            // The bound rises; whoever came here for the old one has to look again.
            m_first[here] = bound;
            if (way.size() > 1)
                way.pop_back();
            continue;
        }
        if (m_slotOf[child] == bound)
            return bound;
        way.push_back(child);
    }
}

std::vector<Index> Sorter::leftOver() const
{
    std::vector<Index> out;
    for (Index i = 0; m_left > 0 && i < m_map.size(); ++i) {
        if (m_todo[i])
            out.push_back(i);
    }
    return out;
}

/// For a history with cycles, where Alembic may go round for ever.
std::vector<Index> sortByRank(const RevisionMap &map, const std::vector<Index> &nodes)
{
    std::vector<Index> out;
    for (const Index node : nodes)
        out.push_back(map.canonical(node));
    std::sort(out.begin(), out.end(), [&](Index a, Index b) { return map.rank(a) > map.rank(b); });
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace

base::Result<std::vector<Index>> topologicalSort(const RevisionMap &map, const std::vector<Index> &nodes,
                                                 const std::vector<Index> &heads, std::size_t *steps)
{
    if (map.hasCycle())
        return sortByRank(map, nodes);
    Sorter sorter(map, nodes, steps);
    std::vector<Index> out = sorter.run(heads);
    const std::vector<Index> left = sorter.leftOver();
    if (left.empty())
        return out;
    std::vector<std::string> ids;
    for (const Index node : left)
        ids.push_back(map.id(node));
    return base::fail(kUnsortable, {base::joinComma(ids)});
}

} // namespace retort::history
