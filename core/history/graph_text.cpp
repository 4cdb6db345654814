// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/graph_text.h"

#include <algorithm>

namespace retort::history {

namespace {

using Lane = std::uint32_t;

/// The directions that lines leave a cell in.
enum Direction : unsigned { kUp = 1, kDown = 2, kLeft = 4, kRight = 8 };

/// What is drawn in a cell before it becomes a sign.
struct Strokes
{
    unsigned directions = 0;
    bool isCrossing = false; ///< the horizontal line passes behind the vertical one
    bool isDashed = true;    ///< all lines in it are dependencies
    std::uint32_t colour = kNoColour;
};

/// A line on its way from row to row.
struct Mover
{
    Lane at;
    Lane to;
    std::uint32_t colour;
    bool isDashed;

    bool isMoving() const { return at != to; }
    Lane left() const { return std::min(at, to); }
    Lane right() const { return std::max(at, to); }
};

const char *boxSign(unsigned directions)
{
    static constexpr const char *kSigns[16]
        = {" ", "╵", "╷", "│", "╴", "╯", "╮", "┤", "╶", "╰", "╭", "├", "─", "┴", "┬", "┼"};
    return kSigns[directions];
}

class TextRow
{
public:
    explicit TextRow(GraphStyle style) : m_style(style) {}

    void vertical(Lane lane, std::uint32_t colour, bool isDashed) { add(2 * lane, kUp | kDown, colour, isDashed); }

    void node(Lane lane, std::uint32_t colour)
    {
        cell(2 * lane).colour = colour;
        m_node = 2 * lane;
    }

    /// A line that changes its lane in this row. Those that stand still must have been drawn before.
    void move(const Mover &line)
    {
        if (m_style == GraphStyle::Ascii) {
            moveInAscii(line);
            return;
        }
        const bool isRight = line.to > line.at;
        add(2 * line.at, kUp | (isRight ? kRight : kLeft), line.colour, line.isDashed);
        for (std::size_t column = 2 * line.left() + 1; column < 2 * line.right(); ++column)
            pass(column, line);
        add(2 * line.to, kDown | (isRight ? kLeft : kRight), line.colour, line.isDashed);
    }

    std::vector<GraphCell> cells() const
    {
        std::vector<GraphCell> out;
        for (std::size_t column = 0; column < m_cells.size(); ++column) {
            const bool isNode = column == m_node;
            const Strokes &strokes = m_cells[column];
            out.push_back({isNode ? nodeSign() : sign(column), strokes.colour, isNode});
            if (isBlank(out.back()))
                out.back().colour = kNoColour;
        }
        while (!out.empty() && isBlank(out.back()))
            out.pop_back();
        return out;
    }

private:
    static bool isBlank(const GraphCell &cell) { return cell.text[0] == ' '; }

    Strokes &cell(std::size_t column)
    {
        if (column >= m_cells.size()) {
            m_cells.resize(column + 1);
            m_signs.resize(column + 1);
        }
        return m_cells[column];
    }

    void add(std::size_t column, unsigned directions, std::uint32_t colour, bool isDashed)
    {
        Strokes &strokes = cell(column);
        strokes.directions |= directions;
        strokes.isDashed = strokes.isDashed && isDashed;
        if (strokes.colour == kNoColour)
            strokes.colour = colour;
    }

    /// The horizontal part: behind a vertical line it is a crossing, along others of its kind it is one with them.
    void pass(std::size_t column, const Mover &line)
    {
        const unsigned there = cell(column).directions;
        if (there == (kUp | kDown))
            m_cells[column].isCrossing = true;
        else
            add(column, kLeft | kRight, line.colour, line.isDashed);
    }

    /// git's way: a slash beside the end that it goes to (rightwards) or comes from (leftwards), underscores between.
    void moveInAscii(const Mover &line)
    {
        const bool isRight = line.to > line.at;
        const std::size_t slash = isRight ? 2 * line.to - 1 : 2 * line.at - 1;
        for (std::size_t column = 2 * line.left() + 1; column < 2 * line.right(); ++column) {
            Strokes &strokes = cell(column);
            if (column == slash)
                m_signs[column] = isRight ? "\\" : "/";
            else if (strokes.directions == 0 && m_signs[column] == nullptr)
                m_signs[column] = isRight ? "-" : "_";
            if (strokes.colour == kNoColour)
                strokes.colour = line.colour;
        }
    }

    const char *sign(std::size_t column) const
    {
        const Strokes &strokes = m_cells[column];
        if (m_style == GraphStyle::Ascii) {
            if (m_signs[column] != nullptr)
                return m_signs[column];
            return strokes.directions == 0 ? " " : strokes.isDashed ? ":" : "|";
        }
        if (strokes.isCrossing)
            return strokes.isDashed ? "┊" : "│";
        if (strokes.isDashed && strokes.directions == (kUp | kDown))
            return "┊";
        if (strokes.isDashed && strokes.directions == (kLeft | kRight))
            return "┄";
        return boxSign(strokes.directions);
    }

    const char *nodeSign() const { return m_style == GraphStyle::Ascii ? "*" : "●"; }

    GraphStyle m_style;
    std::vector<Strokes> m_cells;
    std::vector<const char *> m_signs;
    std::size_t m_node = static_cast<std::size_t>(-1);
};

std::vector<Mover> moversBelow(const LaneRow &row)
{
    std::vector<Mover> movers;
    for (const LaneRow::Edge &edge : row.edges)
        movers.push_back({edge.fromLane, edge.toLane, edge.colour, edge.dependency});
    return movers;
}

/// Whether two lines that move in one row would be taken for each other: they share a stretch, but neither end.
bool areMixedUp(const Mover &a, const Mover &b)
{
    return a.at != b.at && a.to != b.to && a.left() <= b.right() && b.left() <= a.right();
}

/// Which of the moving lines can move in the next row of connectors; all together look like what they are.
std::vector<std::size_t> choose(const std::vector<Mover> &movers, const std::vector<std::size_t> &moving)
{
    // Who stands in a lane and does not stay there has to leave before another line may come.
    const auto isBlocked = [&](const Mover &line) {
        return std::any_of(moving.begin(), moving.end(),
                           [&](std::size_t other) { return movers[other].at == line.to && movers[other].to != line.to; });
    };
    std::vector<std::size_t> chosen;
    for (const std::size_t i : moving) {
        const bool fits = !isBlocked(movers[i]) && std::none_of(chosen.begin(), chosen.end(), [&](std::size_t other) {
            return areMixedUp(movers[i], movers[other]);
        });
        if (fits)
            chosen.push_back(i);
    }
    // Two lines that change places: one has to begin.
    if (chosen.empty())
        chosen.push_back(moving.front());
    return chosen;
}

void drawConnectors(std::vector<Mover> movers, GraphStyle style, std::vector<GraphTextRow> &out)
{
    std::vector<std::size_t> moving;
    for (std::size_t i = 0; i < movers.size(); ++i) {
        if (movers[i].isMoving())
            moving.push_back(i);
    }
    while (!moving.empty()) {
        const std::vector<std::size_t> chosen = choose(movers, moving);
        std::vector<bool> isChosen(movers.size());
        for (const std::size_t i : chosen)
            isChosen[i] = true;
        TextRow text(style);
        for (std::size_t i = 0; i < movers.size(); ++i) {
            if (!isChosen[i])
                text.vertical(movers[i].at, movers[i].colour, movers[i].isDashed);
        }
        for (const std::size_t i : chosen)
            text.move(movers[i]);
        out.push_back({text.cells(), kNoIndex});
        for (const std::size_t i : chosen)
            movers[i].at = movers[i].to;
        moving.erase(std::remove_if(moving.begin(), moving.end(), [&](std::size_t i) { return !movers[i].isMoving(); }),
                     moving.end());
    }
}

} // namespace

std::vector<GraphTextRow> drawGraph(const LaneLayout &layout, GraphStyle style)
{
    std::vector<GraphTextRow> out;
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        const LaneRow &row = layout.rows[i];
        TextRow text(style);
        if (i > 0) {
            for (const LaneRow::Edge &edge : layout.rows[i - 1].edges) {
                if (edge.toLane != row.lane)
                    text.vertical(edge.toLane, edge.colour, edge.dependency);
            }
        }
        text.node(row.lane, row.colour);
        out.push_back({text.cells(), row.revision});
        drawConnectors(moversBelow(row), style, out);
    }
    return out;
}

std::vector<GraphCell> graphContinuation(const LaneLayout &layout, std::size_t row, GraphStyle style)
{
    TextRow text(style);
    for (const LaneRow::Edge &edge : layout.rows[row].edges)
        text.vertical(edge.fromLane, edge.colour, edge.dependency);
    return text.cells();
}

} // namespace retort::history
