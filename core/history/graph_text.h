// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/lanes.h"

#include <vector>

namespace retort::history {

enum class GraphStyle {
    Unicode, ///< box drawing characters
    Ascii,   ///< the signs of `git log --graph`
};

inline constexpr std::uint32_t kNoColour = 0xffffffffU;

/// One column of a terminal.
struct GraphCell
{
    const char *text = " "; ///< one of a few constants
    std::uint32_t colour = kNoColour; ///< the number of the line, as in LaneRow
    bool isNode = false;              ///< the place of the revision itself
};

/// A row of text: what stands before the caller's words, without blanks at its end. The lane n has the column 2n.
struct GraphTextRow
{
    std::vector<GraphCell> cells;
    Index revision = kNoIndex; ///< or none: a row of connectors
};

/// Draws a layout: one row a revision, and between them as many rows of connectors as lines that change their lane need
/// so that no two can be mistaken for each other. Lines that cross are drawn as crossing, never as meeting.
std::vector<GraphTextRow> drawGraph(const LaneLayout &layout, GraphStyle style);

/// What stands before further lines of text about the revision of a row: the lines that go on below it.
std::vector<GraphCell> graphContinuation(const LaneLayout &layout, std::size_t row, GraphStyle style);

} // namespace retort::history
