// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/revision_map.h"

#include <cstdint>
#include <vector>

namespace retort::history {

/// How a history is drawn: one row a revision, newest first, and lanes side by side. Lanes are given out from the oldest
/// row up, each to a line that finds it free down to where the line ends. So the drawing is
/// - stable: a row depends on the rows below it only, and a revision added on top leaves the rows below where they are;
/// - calm: what continues a branch stays in its lane, and the oldest branch is the leftmost;
/// - compact: a lane is used again as soon as it is free, and lines to the same parent become one next to the row of the
///   child that was there first. Apart from that a line changes its lane only next to its child and to its parent.
struct LaneRow
{
    Index revision = kNoIndex;
    std::uint32_t lane = 0;
    std::uint32_t colour = 0; ///< the number of the line of revisions it belongs to, for a stable colour

    struct Edge
    {
        std::uint32_t fromLane; ///< at the top of the row's lower half
        std::uint32_t toLane;   ///< at the top of the next row
        std::uint32_t colour;
        bool dependency;        ///< depends_on, drawn dashed
    };
    std::vector<Edge> edges;        ///< all lines that cross from this row to the next, by toLane, then fromLane
    bool hasHiddenParents = false;  ///< has parents or dependencies that are not among the rows
};

struct LaneLayout
{
    std::vector<LaneRow> rows;
    std::uint32_t laneCount = 0;
};

/// Lays out the given revisions (children before parents, as walkRevisions gives them). Draws down_revision and the
/// dependencies that are not an ancestor's already (normalizedDown). What comes out of order is not drawn. Linear in
/// rows + edges drawn, but for a logarithm of the lanes.
LaneLayout layOut(const RevisionMap &map, const std::vector<Index> &newestFirst);

} // namespace retort::history
