// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/lanes.h"

#include <algorithm>
#include <optional>

namespace retort::history {

namespace {

using Row = std::uint32_t;
using Lane = std::uint32_t;
constexpr Row kNoRow = 0xffffffffU;

/// The topmost row that is taken in each lane. Rows are given out upwards, so a lane is free for a stretch that begins
/// at the top and ends above row `end` exactly if its topmost taken row is `end` or lower down.
class Lanes
{
public:
    Lane count() const { return m_count; }

    bool isFree(Lane lane, Row end) const { return m_top[m_width + lane] >= end; }

    /// The free lane that is nearest to `wish`, to the left where two are; a new one only if none is free.
    Lane nearestFree(Lane wish, Row end)
    {
        const std::optional<Lane> left = wish < m_count ? lastFree(wish, end) : std::nullopt;
        const std::optional<Lane> right = firstFree(wish, end);
        if (left && right)
            return wish - *left <= *right - wish ? *left : *right;
        if (left || right)
            return left ? *left : *right;
        return m_count;
    }

    void take(Lane lane, Row row)
    {
        m_count = std::max(m_count, lane + 1);
        while (lane >= m_width)
            widen();
        std::size_t node = m_width + lane;
        m_top[node] = row;
        for (node /= 2; node > 0; node /= 2)
            m_top[node] = std::max(m_top[2 * node], m_top[2 * node + 1]);
    }

private:
    std::optional<Lane> firstFree(Lane from, Row end) const
    {
        if (from >= m_count)
            return std::nullopt;
        std::size_t node = m_width + from;
        while (m_top[node] < end) {
            while (node % 2 == 1)
                node /= 2;
            if (node == 0)
                return std::nullopt;
            ++node;
        }
        while (node < m_width)
            node = m_top[2 * node] >= end ? 2 * node : 2 * node + 1;
        return lane(node);
    }

    std::optional<Lane> lastFree(Lane from, Row end) const
    {
        std::size_t node = m_width + from;
        while (m_top[node] < end) {
            while (node % 2 == 0)
                node /= 2;
            if (node == 1)
                return std::nullopt;
            --node;
        }
        while (node < m_width)
            node = m_top[2 * node + 1] >= end ? 2 * node + 1 : 2 * node;
        return lane(node);
    }

    /// Lanes that were never used do not count as free here: a new lane is the last resort.
    std::optional<Lane> lane(std::size_t leaf) const
    {
        const auto lane = static_cast<Lane>(leaf - m_width);
        return lane < m_count ? std::optional<Lane>(lane) : std::nullopt;
    }

    void widen()
    {
        const std::size_t width = std::max<std::size_t>(1, 2 * m_width);
        std::vector<Row> top(2 * width, kNoRow);
        std::copy(m_top.begin() + static_cast<std::ptrdiff_t>(m_width), m_top.end(),
                  top.begin() + static_cast<std::ptrdiff_t>(width));
        m_top = std::move(top);
        m_width = width;
        for (std::size_t node = width - 1; node > 0; --node)
            m_top[node] = std::max(m_top[2 * node], m_top[2 * node + 1]);
    }

    Lane m_count = 0;
    std::size_t m_width = 0; ///< a power of two; the leaves of the tree of maxima begin there
    std::vector<Row> m_top;
};

class Layout
{
public:
    Layout(const RevisionMap &map, const std::vector<Index> &newestFirst) : m_map(map)
    {
        m_rowOf.resize(map.size(), kNoRow);
        m_lines[0].resize(map.size());
        m_lines[1].resize(map.size());
        m_out.rows.resize(newestFirst.size());
        for (Row row = 0; row < newestFirst.size(); ++row) {
            m_out.rows[row].revision = newestFirst[row];
            m_rowOf[newestFirst[row]] = row;
        }
    }

    LaneLayout run()
    {
        for (Row row = static_cast<Row>(m_out.rows.size()); row-- > 0;)
            place(row);
        for (LaneRow &row : m_out.rows) {
            std::sort(row.edges.begin(), row.edges.end(), [](const LaneRow::Edge &a, const LaneRow::Edge &b) {
                return a.toLane != b.toLane ? a.toLane < b.toLane : a.fromLane < b.fromLane;
            });
        }
        m_out.laneCount = m_lanes.count();
        return std::move(m_out);
    }

private:
    /// The topmost line to a parent so far: further children's lines run into it below its child.
    struct Line
    {
        Row child = kNoRow;
        Lane laneBelowChild = 0;
    };

    /// Where a line ends: it passes all rows down to, but without, `row`, and then goes on in `lane`.
    struct End
    {
        Row row;
        Lane lane;
    };

    void place(Row row);
    void draw(Row row, Row parentRow, bool isDependency, bool isFirst);
    End endOf(Row parentRow, bool isDependency) const;

    const RevisionMap &m_map;
    std::vector<Row> m_rowOf;
    std::vector<Line> m_lines[2]; ///< of each parent: of its children, of its dependents
    Lanes m_lanes;
    std::uint32_t m_colours = 0;
    LaneLayout m_out;
};

Layout::End Layout::endOf(Row parentRow, bool isDependency) const
{
    const Line &line = m_lines[isDependency ? 1 : 0][m_out.rows[parentRow].revision];
    if (line.child == kNoRow)
        return {parentRow, m_out.rows[parentRow].lane};
    return {line.child + 1, line.laneBelowChild};
}

void Layout::place(Row row)
{
    LaneRow &here = m_out.rows[row];
    const auto down = m_map.down(here.revision);
    struct Parent
    {
        Row row;
        bool isDependency;
    };
    std::vector<Parent> parents;
    for (const Index parent : m_map.normalizedDown(here.revision)) {
        const bool isDependency = std::find(down.begin(), down.end(), parent) == down.end();
        const Row parentRow = m_rowOf[parent];
        if (parentRow == kNoRow)
            here.hasHiddenParents = true;
        else if (parentRow > row)
            parents.push_back({parentRow, isDependency});
    }

    // The first parent's line is the revision's own: both take one lane, the parent's if it can be.
    here.lane = 0;
    here.colour = m_colours;
    if (parents.empty()) {
        ++m_colours;
    } else {
        const Parent &first = parents.front();
        const End end = endOf(first.row, first.isDependency);
        const LaneRow &parent = m_out.rows[first.row];
        const bool goesOn = end.row == first.row && m_lanes.isFree(parent.lane, end.row) && !first.isDependency;
        here.lane = goesOn ? parent.lane : m_lanes.nearestFree(end.lane, end.row);
        if (goesOn)
            here.colour = parent.colour;
        else
            ++m_colours;
    }
    m_lanes.take(here.lane, row);
    bool isFirst = true;
    for (const Parent &parent : parents) {
        draw(row, parent.row, parent.isDependency, isFirst);
        isFirst = false;
    }
}

void Layout::draw(Row row, Row parentRow, bool isDependency, bool isFirst)
{
    LaneRow &here = m_out.rows[row];
    const End end = endOf(parentRow, isDependency);
    const bool passesRows = end.row > row + 1;
    Lane lane = here.lane;
    if (passesRows && !isFirst) {
        lane = m_lanes.isFree(end.lane, end.row) ? end.lane : m_lanes.nearestFree(end.lane, end.row);
        m_lanes.take(lane, row + 1);
    }
    const std::uint32_t colour = isFirst ? here.colour : m_out.rows[parentRow].colour;
    const Lane below = passesRows ? lane : end.lane;
    here.edges.push_back({here.lane, below, colour, isDependency});
    for (Row passed = row + 1; passed < end.row; ++passed)
        m_out.rows[passed].edges.push_back({lane, passed + 1 == end.row ? end.lane : lane, colour, isDependency});
    m_lines[isDependency ? 1 : 0][m_out.rows[parentRow].revision] = {row, below};
}

} // namespace

LaneLayout layOut(const RevisionMap &map, const std::vector<Index> &newestFirst)
{
    return Layout(map, newestFirst).run();
}

} // namespace retort::history
