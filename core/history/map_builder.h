// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/revision_map.h"
#include "core/history/tree_order.h"

namespace retort::history {

/// Builds a RevisionMap, phase by phase in the order in which Alembic does, because that is the order of its errors.
class MapBuilder
{
public:
    explicit MapBuilder(std::vector<Revision> revisions);

    RevisionMap build();

private:
    using EdgeLists = std::vector<std::vector<Index>>;

    void checkDeclaration(Index index);
    void addName(Index index);
    void addLabels();
    void resolveDependencies();
    void resolveParents();
    void addEdges();
    void addEdgesOf(Index child);
    void reportMissingParents(Index child);
    void rankRevisions();
    void checkLabelsAsParents();
    void reportLabelAsParent(const base::Message &message, Index child);
    void spreadLabels();
    void checkCycles();
    bool checkCyclesAsAlembic();
    void reportCycle(const base::Message &message, std::vector<std::string> ids, bool byDownOnly);
    void reportRemainingCycles();

    void report(const base::Message &message, std::vector<std::string> arguments, base::Span span,
                base::Severity severity = base::Severity::Error);
    base::Span spanAt(Index index, base::Position position) const;
    std::string shownAsAlembic(Index index) const;

    RevisionMap m_map;
    EdgeLists m_next;
    EdgeLists m_allNext;
    std::vector<Index> m_firstOfId;          ///< for the related place of duplicates
    std::vector<std::vector<std::string>> m_missingParents;
    std::vector<bool> m_parentIsLabel;
    std::vector<std::vector<Index>> m_cycles; ///< the strongly connected components of more than one revision
};

/// Makes the compressed form of edge lists.
Adjacency compressed(const std::vector<std::vector<Index>> &lists);

/// The dependencies that Alembic keeps in _normalized_resolved_dependencies: those that no ancestor (by down_revision)
/// depends on already. In declared order, without repetition.
std::vector<std::vector<Index>> normalizedDependencies(const RevisionMap &map);

/// For normalizedDependencies: whether any of a few revisions is a proper ancestor by down_revision of another. Answers
/// from the tree of first parents, and walks only from merge point to merge point.
class AncestryIndex
{
public:
    explicit AncestryIndex(const RevisionMap &map);

    /// Which of `members` have another of them as a proper ancestor by down_revision; parallel to `members`.
    std::vector<bool> havingAncestorAmong(const std::vector<Index> &members);

private:
    struct Group; // members sorted for the tree test

    bool hasTreeAncestor(const Group &group, Index node, bool proper) const;
    bool search(const Group &group, Index start);

    const RevisionMap &m_map;
    TreeOrder m_order;
    std::vector<Index> m_mergeBelow; ///< itself or the nearest merge point by first parents
    std::vector<std::uint32_t> m_seen;
    std::uint32_t m_round = 0;
};

/// The labels of every revision as sets that are shared: fills labelSets and labelSetOf.
void spreadLabelSets(const RevisionMap &map, const std::vector<std::vector<std::uint32_t>> &own,
                     std::vector<std::vector<std::uint32_t>> &labelSets, std::vector<std::uint32_t> &labelSetOf);

} // namespace retort::history
