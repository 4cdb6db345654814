// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/history/revision.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace retort::history {

/// The revisions of a project as a graph, built once and then only read (so any thread may read it). It understands
/// revisions exactly as Alembic's RevisionMap does, orders included; where Alembic's order hangs on Python's set order,
/// ours is the loading order (docs/differences.md). All edges are indices; every algorithm is close to linear in the
/// revisions and edges it has to look at.
class RevisionMap
{
public:
    /// Builds the map from revisions in loading order. Never fails as a whole: what is wrong stands in problems(), and
    /// the graph holds what can be understood (edges to missing revisions are left out). `fatal()` tells what Alembic
    /// would have stopped at.
    static RevisionMap build(std::vector<Revision> revisions);

    RevisionMap() = default;

    std::size_t size() const { return m_revisions.size(); }
    const Revision &revision(Index index) const { return m_revisions[index]; }

    /// Exact id or branch label; kNoIndex where there is none. Of two scripts with one id, the later one.
    Index find(std::string_view idOrLabel) const;

    std::span<const Index> heads() const { return m_heads; }          ///< no child by down_revision; may hold shadowed duplicates
    std::span<const Index> realHeads() const { return m_realHeads; }  ///< no child by depends_on either
    std::span<const Index> bases() const { return m_bases; }
    std::span<const Index> realBases() const { return m_realBases; }

    std::span<const Index> down(Index index) const;            ///< _versioned_down_revisions
    std::span<const Index> dependencies(Index index) const;    ///< resolved depends_on
    std::span<const Index> normalizedDown(Index index) const;  ///< _normalized_down_revisions
    std::span<const Index> next(Index index) const;            ///< nextrev, in loading order
    std::span<const Index> allNext(Index index) const;         ///< _all_nextrev, in loading order
    std::vector<std::string> labels(Index index) const;        ///< branch labels that reach it, sorted

    bool isHead(Index i) const { return next(i).empty(); }
    bool isRealHead(Index i) const { return allNext(i).empty(); }
    bool isBranchPoint(Index i) const { return next(i).size() > 1; }
    bool isMergePoint(Index i) const { return m_revisions[i].downRevisions.size() > 1; }

    const std::vector<base::Diagnostic> &problems() const { return m_problems; }

    /// The first problem that Alembic would have stopped at when loading, or null.
    const base::Diagnostic *fatal() const;

private:
    friend class MapBuilder;

    /// Compressed adjacency: the edges of node i are edges[starts[i]] … edges[starts[i + 1]].
    struct Adjacency
    {
        std::vector<Index> starts;
        std::vector<Index> edges;
    };

    std::vector<Revision> m_revisions;
    std::unordered_map<std::string_view, Index> m_byName;
    Adjacency m_down, m_dependencies, m_normalizedDown, m_next, m_allNext;
    std::vector<Index> m_heads, m_realHeads, m_bases, m_realBases;
    std::vector<std::string> m_labelNames;
    std::vector<std::vector<std::uint32_t>> m_labels;
    std::vector<base::Diagnostic> m_problems;
};

} // namespace retort::history
