// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/schema/sort.h"

#include "core/schema/build.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace retort::schema {

namespace {

using Edge = std::pair<const Table *, Table *>; ///< the first before the second
using Edges = std::set<Edge>;

/// Rounds of what waits for nothing any more, each in the order given. False: a cycle is left, in `left`.
bool sortByEdges(const Edges &edges, const std::vector<Table *> &tables, std::vector<Table *> &out, std::vector<Table *> &left)
{
    std::unordered_map<const Table *, std::vector<const Table *>> parents;
    for (const auto &[before, after] : edges)
        parents[after].push_back(before);
    std::unordered_set<const Table *> open(tables.begin(), tables.end());
    left = tables;
    while (!left.empty()) {
        std::vector<Table *> ready;
        std::vector<Table *> rest;
        for (Table *table : left) {
            const auto found = parents.find(table);
            const bool waits = found != parents.end()
                               && std::any_of(found->second.begin(), found->second.end(),
                                              [&](const Table *parent) { return open.contains(parent); });
            (waits ? rest : ready).push_back(table);
        }
        if (ready.empty())
            return false;
        for (Table *table : ready)
            open.erase(table);
        out.insert(out.end(), ready.begin(), ready.end());
        left = std::move(rest);
    }
    return true;
}

/// Those of `left` that are in a cycle, and not only behind one: they can be reached from themselves.
std::set<const Table *> cyclesIn(const Edges &edges, const std::vector<Table *> &left)
{
    std::unordered_map<const Table *, std::vector<const Table *>> children;
    for (const auto &[before, after] : edges)
        children[before].push_back(after);
    std::set<const Table *> cycles;
    for (const Table *start : left) {
        std::vector<const Table *> open = children[start];
        std::unordered_set<const Table *> seen;
        while (!open.empty() && !seen.contains(start)) {
            const Table *table = open.back();
            open.pop_back();
            if (!seen.insert(table).second)
                continue;
            const auto found = children.find(table);
            if (found != children.end())
                open.insert(open.end(), found->second.begin(), found->second.end());
        }
        if (seen.contains(start))
            cycles.insert(start);
    }
    return cycles;
}

[[noreturn]] void failCycle(const std::set<const Table *> &cycles)
{
    std::vector<std::string> names;
    for (const Table *table : cycles)
        names.push_back(table->fullName());
    std::sort(names.begin(), names.end());
    std::string list;
    for (const std::string &name : names)
        list += (list.empty() ? "" : ", ") + name;
    throw BuildError{"CircularDependencyError",
                     "Can't sort tables for DROP; an unresolvable foreign key dependency exists between tables: " + list
                         + ".  Please ensure that the ForeignKey and ForeignKeyConstraint objects involved in the cycle "
                           "have names so that they can be dropped using DROP CONSTRAINT."};
}

const Table *tableBehind(const ForeignKeyConstraint &key)
{
    if (key.elements.empty())
        throw BuildError{"IndexError", "list index out of range"};
    return dynamic_cast<const Table *>(referredColumn(*key.elements.front()).table);
}

} // namespace

std::vector<ForeignKeyConstraint *> foreignKeysOf(const Table &table)
{
    std::vector<ForeignKeyConstraint *> keys;
    for (const sql::ColumnClause *column : table.columns) {
        for (const ForeignKey *key : static_cast<const Column *>(column)->foreignKeys) {
            if (key->constraint != nullptr && std::find(keys.begin(), keys.end(), key->constraint) == keys.end())
                keys.push_back(key->constraint);
        }
    }
    return keys;
}

std::vector<SortedTable> sortWithConstraints(const std::vector<Table *> &tables, KeySplit split)
{
    const auto mayGo = [&](const ForeignKeyConstraint &key) {
        return split == KeySplit::Any || (split == KeySplit::Named && (!key.name.empty() || key.name.isUnnamed));
    };
    Edges fixed;
    Edges loose;
    std::vector<const ForeignKeyConstraint *> behind;
    for (Table *table : tables) {
        for (const ForeignKeyConstraint *key : foreignKeysOf(*table)) {
            if (key->useAlter)
                behind.push_back(key);
            else if (const Table *parent = tableBehind(*key); parent != table)
                loose.emplace(parent, table);
        }
        for (Table *parent : table->dependsOn)
            fixed.emplace(parent, table);
    }
    Edges all = fixed;
    all.insert(loose.begin(), loose.end());
    std::vector<Table *> sorted;
    std::vector<Table *> left;
    if (!sortByEdges(all, tables, sorted, left)) {
        const std::set<const Table *> cycles = cyclesIn(all, left);
        for (Table *table : tables) {
            if (!cycles.contains(table))
                continue;
            const bool isLoose = std::any_of(loose.begin(), loose.end(), [&](const Edge &edge) {
                return edge.second == table && std::find(left.begin(), left.end(), edge.first) != left.end();
            });
            if (!isLoose)
                continue;
            for (const ForeignKeyConstraint *key : foreignKeysOf(*table)) {
                if (!mayGo(*key) || std::find(behind.begin(), behind.end(), key) != behind.end())
                    continue;
                behind.push_back(key);
                if (const Table *parent = tableBehind(*key); parent != table)
                    loose.erase(Edge(parent, table));
            }
        }
        all = fixed;
        all.insert(loose.begin(), loose.end());
        sorted.clear();
        if (!sortByEdges(all, tables, sorted, left))
            failCycle(cyclesIn(all, left));
    }
    std::vector<SortedTable> out;
    for (Table *table : sorted) {
        SortedTable entry{table, {}};
        for (const ForeignKeyConstraint *key : foreignKeysOf(*table)) {
            if (std::find(behind.begin(), behind.end(), key) == behind.end())
                entry.keys.push_back(key);
        }
        out.push_back(std::move(entry));
    }
    out.push_back({nullptr, behind});
    return out;
}

std::vector<Table *> sortTables(const std::vector<Table *> &tables)
{
    std::vector<Table *> out;
    for (const SortedTable &entry : sortWithConstraints(tables)) {
        if (entry.table != nullptr)
            out.push_back(entry.table);
    }
    return out;
}

} // namespace retort::schema
