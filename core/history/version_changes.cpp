// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/collect.h"
#include "core/history/messages.h"
#include "core/history/steps.h"

#include <algorithm>

namespace retort::history {

namespace {

using Ids = std::vector<std::string>;
using Rows = std::set<std::string>;

Ids without(const Ids &ids, const std::set<std::string> &taken)
{
    Ids out;
    for (const std::string &id : ids) {
        if (taken.count(id) == 0)
            out.push_back(id);
    }
    return out;
}

std::size_t countIn(const Rows &rows, const Ids &ids)
{
    return static_cast<std::size_t>(
        std::count_if(ids.begin(), ids.end(), [&](const std::string &id) { return rows.count(id) > 0; }));
}

VersionChange updateOf(std::string from, std::string to)
{
    VersionChange change;
    change.updateFrom = std::move(from);
    change.updateTo = std::move(to);
    return change;
}

/// The last of `from` becomes `to`; the others go.
VersionChange mergeOf(Ids from, const std::string &to)
{
    VersionChange change = updateOf(from.back(), to);
    from.pop_back();
    change.deletes = std::move(from);
    return change;
}

/// The row becomes the last of `to`; the others are added.
VersionChange unmergeOf(const std::string &from, Ids to)
{
    VersionChange change = updateOf(from, to.back());
    to.pop_back();
    change.inserts = std::move(to);
    return change;
}

base::Result<VersionChange> stamped(const Step &step, const Rows &rows)
{
    const bool isNewSource = countIn(rows, step.from) < step.from.size();
    const bool isNewTarget = countIn(rows, step.to) < step.to.size();
    VersionChange change;
    if (!step.isUpgrade && step.isBranchMove)
        change.deletes = step.from;
    else if (step.isUpgrade && (step.isBranchMove || isNewSource) && isNewTarget)
        change.inserts = step.to;
    else if (step.from.size() > 1)
        change = mergeOf(step.from, step.to.front());
    else if (step.to.size() > 1)
        change = unmergeOf(step.from.front(), step.to);
    else if (step.from.size() == 1 && step.to.size() == 1)
        change = updateOf(step.from.front(), step.to.front());
    else
        return base::fail(kVersionRows, {shortLog(step)});
    return change;
}

class RevisionChange
{
public:
    RevisionChange(const RevisionMap &map, const Step &step, const Rows &rows)
        : m_map(map), m_step(step), m_rows(rows), m_id(map.id(step.revision)),
          m_below(step.isUpgrade ? step.from : step.to)
    {
    }

    base::Result<VersionChange> run() { return m_step.isUpgrade ? upgraded() : downgraded(); }

private:
    base::Result<VersionChange> upgraded()
    {
        VersionChange change;
        const std::size_t present = countIn(m_rows, m_below);
        if (present == 0) {
            change.inserts = {m_id};
            return change;
        }
        if (m_below.size() < 2 || present < 2)
            return updated();

        // A merge point: what another row needs as well is no row of its own.
        Rows others = m_rows;
        for (const std::string &id : m_below)
            others.erase(id);
        auto needed = neededBy(others);
        if (!needed)
            return tl::make_unexpected(std::move(needed.error()));
        const Ids from = without(m_below, *needed);
        if (from.empty())
            return base::fail(kVersionRows, {shortLog(m_step)});
        return mergeOf(from, m_id);
    }

    base::Result<VersionChange> downgraded()
    {
        if (m_rows.count(m_id) == 0)
            return updated();
        VersionChange change;
        change.deletes = {m_id};
        if (m_below.empty())
            return change;
        auto left = leftBelow();
        if (!left)
            return tl::make_unexpected(std::move(left.error()));
        if (left->empty())
            return change;
        return m_below.size() > 1 ? base::Result<VersionChange>(unmergeOf(m_id, *left)) : updated();
    }

    base::Result<VersionChange> updated()
    {
        std::string below = m_below.empty() ? std::string() : m_below.front();
        if (m_below.size() != 1) {
            const Ids absent = without(m_below, m_rows);
            if (countIn(m_rows, m_below) != 1)
                return base::fail(kVersionRows, {shortLog(m_step)});
            below = without(m_below, Rows(absent.begin(), absent.end())).front();
        }
        return m_step.isUpgrade ? updateOf(below, m_id) : updateOf(m_id, below);
    }

    /// _unmerge_to_revisions: the parents that no other row needs; without other rows, those that no other parent needs.
    base::Result<Ids> leftBelow()
    {
        Rows others = m_rows;
        others.erase(m_id);
        if (!others.empty()) {
            auto needed = neededBy(others);
            if (!needed)
                return tl::make_unexpected(std::move(needed.error()));
            return without(m_below, *needed);
        }
        if (m_below.size() == 1)
            return m_below;
        Rows needed;
        for (const std::string &id : m_below) {
            auto below = neededBy({id});
            if (!below)
                return tl::make_unexpected(std::move(below.error()));
            below->erase(id);
            needed.insert(below->begin(), below->end());
        }
        return without(m_below, needed);
    }

    /// Which of m_below are ancestors of the rows, or among them.
    base::Result<Rows> neededBy(const Rows &rows)
    {
        Resolver resolver(m_map);
        const auto found = asRevisions(resolver.revisions(Ids(rows.begin(), rows.end())), *rows.begin());
        if (!found)
            return tl::make_unexpected(found.error());
        // Ancestors have lower ranks, so nothing below the lowest of m_below matters.
        std::uint32_t lowest = m_map.rank(m_map.find(m_below.front()));
        for (const std::string &id : m_below)
            lowest = std::min(lowest, m_map.rank(m_map.find(id)));
        NodeSet seen(m_map.size());
        std::vector<Index> todo = *found;
        while (!todo.empty()) {
            const Index node = todo.back();
            todo.pop_back();
            if (seen[node] || m_map.rank(node) < lowest)
                continue;
            seen[node] = true;
            for (const Index parent : m_map.normalizedDown(node))
                todo.push_back(parent);
        }
        Rows out;
        for (const std::string &id : m_below) {
            if (seen[m_map.find(id)])
                out.insert(id);
        }
        return out;
    }

    const RevisionMap &m_map;
    const Step &m_step;
    const Rows &m_rows;
    const std::string &m_id;
    const Ids &m_below;
};

/// Alembic's set of rows, and its assertions about it.
bool applyTo(std::set<std::string> &rows, const VersionChange &change)
{
    for (const std::string &id : change.deletes) {
        if (rows.erase(id) == 0)
            return false;
    }
    for (const std::string &id : change.inserts) {
        if (!rows.insert(id).second)
            return false;
    }
    if (!change.isUpdate())
        return true;
    return rows.count(change.updateTo) == 0 && rows.erase(change.updateFrom) > 0 && rows.insert(change.updateTo).second;
}

} // namespace

base::Result<VersionChange> applyStep(const RevisionMap &map, const Step &step, std::set<std::string> &heads)
{
    auto change = step.kind == Step::Kind::Stamp ? stamped(step, heads) : RevisionChange(map, step, heads).run();
    if (change && !applyTo(heads, *change))
        return base::fail(kVersionRows, {shortLog(step)});
    return change;
}

} // namespace retort::history
