// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/revision_map.h"

#include <cstdint>
#include <vector>

namespace retort::history {

/// How a history is drawn: one row a revision, newest first, and lanes side by side. Stable: the same history gives the
/// same drawing, and a revision added on top does not move the rows below. Compact: lanes are reused as soon as they
/// are free. An edge stays in its lane and changes it only next to the row of its child or of its parent.
struct LaneRow
{
    Index revision = kNoIndex;
    std::uint32_t lane = 0;

    struct Edge
    {
        std::uint32_t fromLane; ///< at the top of the row's lower half
        std::uint32_t toLane;   ///< at the top of the next row
        std::uint32_t colour;   ///< the number of the line, for a stable colour
        bool dependency;        ///< depends_on, drawn dashed
    };
    std::vector<Edge> edges;    ///< all lines that cross from this row to the next, by toLane
    std::uint32_t colour = 0;
};

struct LaneLayout
{
    std::vector<LaneRow> rows;
    std::uint32_t laneCount = 0;
};

/// Lays out the given revisions (children before parents, as walkRevisions gives them). Edges to revisions that are not
/// among them end at the bottom of the row. Linear in rows + edges drawn.
LaneLayout layOut(const RevisionMap &map, const std::vector<Index> &newestFirst);

} // namespace retort::history
