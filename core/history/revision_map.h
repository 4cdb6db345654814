// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/history/revision.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace retort::history {

/// How loading the history would go on in Alembic after a problem.
enum class LoadEnd {
    Continues,      ///< Alembic does not notice it
    Warns,          ///< a warning on stderr, exit status 0
    RevisionError,  ///< `FAILED: text`, 255, in commands that catch it; a traceback, 1, in those that do not (heads)
    Exception,      ///< a traceback, exit status 1, everywhere
};

/// Of one of RevisionMap::problems().
LoadEnd loadEnd(const base::Diagnostic &problem);

/// The edges of all nodes, compressed: those of node i are edges[starts[i]] … edges[starts[i + 1] - 1].
struct Adjacency
{
    std::vector<Index> starts{0};
    std::vector<Index> edges;

    std::span<const Index> of(Index node) const
    {
        return {edges.data() + starts[node], edges.data() + starts[node + 1]};
    }
};

/// The revisions of a project as a graph, built once and then only read (so any thread may read it). It understands
/// revisions exactly as Alembic's RevisionMap does, orders included; where Alembic's order hangs on Python's set order,
/// ours is the loading order (docs/differences.md): next(), allNext(), normalizedDown()'s dependencies (as declared),
/// labels() (sorted), which of several label or dependency errors comes first. All edges are indices; every algorithm
/// is close to linear in the revisions and edges it has to look at.
class RevisionMap
{
public:
    /// Builds the map from revisions in loading order. Never fails as a whole: what is wrong stands in problems(), and
    /// the graph holds what can be understood (edges to missing revisions and to itself are left out). `fatal()` tells
    /// what Alembic would have stopped at.
    static RevisionMap build(std::vector<Revision> revisions);

    RevisionMap() = default;

    std::size_t size() const { return m_revisions.size(); }
    const Revision &revision(Index index) const { return m_revisions[index]; }
    const std::string &id(Index index) const { return m_revisions[index].id; }

    /// Exact id or branch label; kNoIndex where there is none. Of two scripts with one id, the later one. A label gives
    /// the script that declares it (which may be a shadowed duplicate).
    Index find(std::string_view idOrLabel) const;

    /// The script that counts among those with this one's id: itself, or the later duplicate.
    Index canonical(Index index) const { return m_canonical.empty() ? index : m_canonical[index]; }

    std::span<const Index> heads() const { return m_heads; }          ///< no child by down_revision; may hold shadowed duplicates
    std::span<const Index> realHeads() const { return m_realHeads; }  ///< no child by depends_on either
    std::span<const Index> bases() const { return m_bases; }
    std::span<const Index> realBases() const { return m_realBases; }

    std::span<const Index> down(Index index) const { return m_down.of(index); }  ///< _versioned_down_revisions
    std::span<const Index> dependencies(Index index) const { return m_dependencies.of(index); } ///< resolved depends_on
    std::span<const Index> allDown(Index index) const { return m_allDown.of(index); }  ///< _all_down_revisions
    std::span<const Index> normalizedDown(Index index) const { return m_normalizedDown.of(index); } ///< _normalized_down_revisions
    std::span<const Index> next(Index index) const { return m_next.of(index); }        ///< nextrev, in loading order
    std::span<const Index> allNext(Index index) const { return m_allNext.of(index); }  ///< _all_nextrev, in loading order

    /// Whether normalizedDown has dependencies among its edges (_normalized_resolved_dependencies is not empty).
    bool hasNormalizedDependencies(Index index) const { return m_hasNormalizedDependencies[index]; }

    std::vector<std::string> labels(Index index) const;               ///< branch labels that reach it, sorted
    bool hasLabel(Index index, std::string_view label) const;

    bool isHead(Index i) const { return next(i).empty(); }
    bool isRealHead(Index i) const { return allNext(i).empty(); }
    bool isBranchPoint(Index i) const { return next(i).size() > 1; }
    bool isRealBranchPoint(Index i) const { return allNext(i).size() > 1; }
    bool isMergePoint(Index i) const { return m_revisions[i].downRevisions.size() > 1; }

    /// Everything wrong, in the order in which Alembic would come upon it; what Alembic does not see comes last.
    const std::vector<base::Diagnostic> &problems() const { return m_problems; }

    /// The first problem that Alembic would have stopped at when loading, or null.
    const base::Diagnostic *fatal() const;

    /// Whether any script shares its id with another.
    bool hasDuplicates() const { return !m_canonical.empty(); }

    /// Whether some revisions go in a circle, seen by Alembic or not.
    bool hasCycle() const { return m_hasCycle; }

    /// Every revision that counts, children before parents whatever is wrong with the history (only within a cycle the
    /// order is arbitrary). For showing what can be read of a broken history.
    std::vector<Index> everyRevision() const;

    /// The place in an order in which every revision comes behind its parents and dependencies; cycles aside.
    std::uint32_t rank(Index index) const { return m_rank[index]; }

    /// The key order of Alembic's map: ids where their first script was loaded, then labels.
    std::span<const Index> idOrder() const { return m_idOrder; }
    const std::vector<std::pair<std::string, Index>> &labelOrder() const { return m_labelOrder; }
    std::uint32_t keyPosition(Index index) const { return m_keyPosition[canonical(index)]; }

private:
    friend class MapBuilder;

    struct NameHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::vector<Revision> m_revisions;
    std::unordered_map<std::string, Index, NameHash, std::equal_to<>> m_byName;
    std::vector<Index> m_canonical; ///< empty where no id is there twice
    std::vector<Index> m_idOrder;
    std::vector<std::pair<std::string, Index>> m_labelOrder;
    std::vector<std::uint32_t> m_keyPosition;
    std::vector<std::uint32_t> m_rank;
    Adjacency m_down, m_dependencies, m_allDown, m_normalizedDown, m_next, m_allNext;
    std::vector<bool> m_hasNormalizedDependencies;
    std::vector<Index> m_heads, m_realHeads, m_bases, m_realBases;
    std::vector<std::string> m_labelNames;                ///< sorted
    std::vector<std::vector<std::uint32_t>> m_labelSets;  ///< each sorted; numbers of m_labelNames
    std::vector<std::uint32_t> m_labelSetOf;
    std::vector<base::Diagnostic> m_problems;
    bool m_hasCycle = false;
};

} // namespace retort::history
