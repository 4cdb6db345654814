// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "history_builder.h"

#include "core/history/graph_text.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace retort::history;
using namespace retort::history::test;

namespace {

LaneLayout layoutOf(const RevisionMap &map)
{
    return layOut(map, *walkRevisions(map));
}

QStringList drawn(const std::vector<std::string> &lines, GraphStyle style = GraphStyle::Unicode)
{
    const RevisionMap map = mapOf(lines);
    QStringList out;
    for (const GraphTextRow &row : drawGraph(layoutOf(map), style)) {
        QString text;
        for (const GraphCell &cell : row.cells)
            text += QString::fromUtf8(cell.text);
        if (row.revision != kNoIndex)
            text += " " + QString::fromStdString(map.id(row.revision));
        out << text;
    }
    return out;
}

/// A history of random branches, merges, dependencies and bases.
std::vector<std::string> randomHistory(std::mt19937 &random, int count)
{
    std::vector<std::string> lines;
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    for (int i = 0; i < count; ++i) {
        std::string line = "r" + std::to_string(i);
        if (i > 0 && below(15) != 0) {
            line += " < r" + std::to_string(std::max(0, i - 1 - below(4)));
            if (below(6) == 0)
                line += " r" + std::to_string(below(i));
        }
        if (i > 0 && below(8) == 0)
            line += " ; r" + std::to_string(below(i));
        lines.push_back(line);
    }
    return lines;
}

/// Follows the line that leaves a revision for each parent down through the rows, and says where it arrives.
std::set<std::size_t> arrivals(const LaneLayout &layout, std::size_t row, bool dependency)
{
    std::set<std::pair<std::uint32_t, bool>> lanes;
    std::set<std::size_t> out;
    for (const LaneRow::Edge &edge : layout.rows[row].edges) {
        if (edge.fromLane == layout.rows[row].lane && edge.dependency == dependency)
            lanes.insert({edge.toLane, edge.dependency});
    }
    for (std::size_t next = row + 1; next < layout.rows.size() && !lanes.empty(); ++next) {
        const LaneRow &here = layout.rows[next];
        if (lanes.erase({here.lane, dependency}) > 0)
            out.insert(next);
        std::set<std::pair<std::uint32_t, bool>> below;
        for (const LaneRow::Edge &edge : here.edges) {
            if (edge.fromLane != here.lane && lanes.count({edge.fromLane, edge.dependency}) > 0)
                below.insert({edge.toLane, edge.dependency});
        }
        lanes = below;
    }
    return out;
}

} // namespace

class LanesTest : public QObject
{
    Q_OBJECT

private slots:
    void chainIsOneLane();
    void branchStandsBesideItsTrunk();
    void mergeAndDependencies();
    void hiddenParents();
    void starStaysNarrow();
    void randomHistories();
    void stableUnderGrowth();
    void longHistory();
    void crossings();
    void asciiSigns();
    void colours();
    void continuation();
};

void LanesTest::chainIsOneLane()
{
    const RevisionMap map = mapOf({"a", "b < a", "c < b"});
    const LaneLayout layout = layoutOf(map);
    QCOMPARE(layout.laneCount, 1u);
    QCOMPARE(layout.rows.size(), std::size_t(3));
    QCOMPARE(layout.rows[0].edges.size(), std::size_t(1));
    QCOMPARE(layout.rows[2].edges.size(), std::size_t(0));
    QCOMPARE(layOut(map, {}).laneCount, 0u);
}

void LanesTest::branchStandsBesideItsTrunk()
{
    QCOMPARE(drawn({"m1", "m2 < m1", "m3 < m2", "m4 < m3", "f1 < m2", "f2 < f1"}).join("\n"),
             "  ● m4\n"
             "  ● m3\n"
             "● │ f2\n"
             "● │ f1\n"
             "├─╯\n"
             "● m2\n"
             "● m1");
}

void LanesTest::mergeAndDependencies()
{
    QCOMPARE(drawn({"a", "l < a", "r < a", "m < l r"}).join("\n"),
             "  ● m\n"
             "╭─┤\n"
             "│ ● l\n"
             "● │ r\n"
             "├─╯\n"
             "● a");
    QCOMPARE(drawn({"a0", "b0 ; a0", "a1 < a0", "b1 < b0 ; a1"}).join("\n"),
             "  ● b1\n"
             "╭┄┤\n"
             "┊ ● b0\n"
             "● ┊ a1\n"
             "├┄╯\n"
             "● a0");
}

void LanesTest::hiddenParents()
{
    const RevisionMap map = mapOf({"a", "b < a", "c < b"});
    const LaneLayout layout = layOut(map, {2, 1});
    QVERIFY(!layout.rows[0].hasHiddenParents);
    QVERIFY(layout.rows[1].hasHiddenParents);
    QVERIFY(layout.rows[1].edges.empty());

    // Out of order: nothing is drawn upwards.
    QVERIFY(layOut(map, {0, 1}).rows[1].edges.empty());
}

void LanesTest::starStaysNarrow()
{
    std::vector<std::string> lines{"base0"};
    for (int i = 0; i < 20000; ++i)
        lines.push_back("r" + std::to_string(i) + " < base0");
    const LaneLayout layout = layoutOf(mapOf(lines));
    QCOMPARE(layout.laneCount, 2u);
}

void LanesTest::randomHistories()
{
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        const RevisionMap map = mapOf(randomHistory(random, 10 + round * 4));
        const LaneLayout layout = layoutOf(map);
        std::size_t widest = 1;
        for (std::size_t row = 0; row < layout.rows.size(); ++row) {
            const LaneRow &here = layout.rows[row];
            std::map<std::uint32_t, std::uint32_t> targetOf; // of what passes: no lane twice
            std::set<std::uint32_t> lanesBelow;
            for (const LaneRow::Edge &edge : here.edges) {
                QVERIFY(edge.fromLane < layout.laneCount && edge.toLane < layout.laneCount);
                lanesBelow.insert(edge.toLane);
                if (edge.fromLane != here.lane)
                    QVERIFY(targetOf.try_emplace(edge.fromLane, edge.toLane).second);
            }
            widest = std::max(widest, here.edges.size());

            // Nothing arrives at a row without either leaving it or ending in its revision.
            if (row + 1 < layout.rows.size()) {
                const LaneRow &next = layout.rows[row + 1];
                std::set<std::uint32_t> goingOn{next.lane};
                for (const LaneRow::Edge &edge : next.edges)
                    goingOn.insert(edge.fromLane);
                for (const std::uint32_t lane : lanesBelow)
                    QVERIFY(goingOn.count(lane) == 1);
            }

            // Every line arrives at the parent that it was drawn for.
            std::set<std::size_t> parents;
            std::set<std::size_t> needed;
            const auto down = map.down(here.revision);
            for (const Index parent : map.normalizedDown(here.revision)) {
                const bool isParent = std::find(down.begin(), down.end(), parent) != down.end();
                for (std::size_t i = row; i < layout.rows.size(); ++i) {
                    if (layout.rows[i].revision == parent)
                        (isParent ? parents : needed).insert(i);
                }
            }
            QCOMPARE(arrivals(layout, row, false), parents);
            QCOMPARE(arrivals(layout, row, true), needed);
        }
        QVERIFY(layout.laneCount <= 2 * widest + 2);
    }
}

void LanesTest::stableUnderGrowth()
{
    std::mt19937 random(11);
    const std::vector<std::string> lines = randomHistory(random, 120);
    const RevisionMap map = mapOf(lines);
    const std::vector<Index> all = map.everyRevision();
    const LaneLayout whole = layOut(map, all);
    for (std::size_t missing = 1; missing < all.size(); missing += 7) {
        const LaneLayout part = layOut(map, {all.begin() + static_cast<std::ptrdiff_t>(missing), all.end()});
        for (std::size_t row = 0; row < part.rows.size(); ++row) {
            QCOMPARE(part.rows[row].lane, whole.rows[row + missing].lane);
            QCOMPARE(part.rows[row].colour, whole.rows[row + missing].colour);
        }
    }
}

void LanesTest::longHistory()
{
    std::vector<std::string> lines{"r0"};
    for (int i = 1; i < 100000; ++i)
        lines.push_back("r" + std::to_string(i) + " < r" + std::to_string(i - (i % 10 == 0 ? 5 : 1)));
    const RevisionMap map = mapOf(lines);
    // Alembic's order has all the ten thousand heads first, side by side; by rank every branch stands on its root.
    const LaneLayout layout = layOut(map, map.everyRevision());
    std::size_t edges = 0;
    for (const LaneRow &row : layout.rows)
        edges += row.edges.size();
    QVERIFY(layout.laneCount < 5);
    QVERIFY(edges < 300000);
}

void LanesTest::crossings()
{
    // The line of b2 to a passes behind b's: a crossing shows the vertical line.
    const QStringList rows = drawn({"a", "l1 < a", "r1 < a", "l2 < l1 r1", "r2 < r1 l1", "m < l2 r2"});
    QCOMPARE(rows.join("\n"),
             "  ● m\n"
             "╭─┤\n"
             "│ ● l2\n"
             "│ ├─╮\n"
             "● │ │ r2\n"
             "├─┤ │\n"
             "├─│─╯\n"
             "│ ● l1\n"
             "● │ r1\n"
             "├─╯\n"
             "● a");
}

void LanesTest::asciiSigns()
{
    QCOMPARE(drawn({"a", "l1 < a", "r1 < a", "l2 < l1 r1", "r2 < r1 l1", "m < l2 r2"}, GraphStyle::Ascii).join("\n"),
             "  * m\n"
             " /|\n"
             "| * l2\n"
             "| |\\\n"
             "* | | r2\n"
             "|\\| |\n"
             "|_|/\n"
             "| * l1\n"
             "* | r1\n"
             "|/\n"
             "* a");
    QCOMPARE(drawn({"a0", "b0 ; a0", "a1 < a0", "b1 < b0 ; a1"}, GraphStyle::Ascii)[2], ": * b0");
}

void LanesTest::colours()
{
    const RevisionMap map = mapOf({"m1", "m2 < m1", "m3 < m2", "f1 < m2", "f2 < f1"});
    const LaneLayout layout = layoutOf(map);
    std::map<std::string, std::uint32_t> colourOf;
    for (const LaneRow &row : layout.rows)
        colourOf[map.id(row.revision)] = row.colour;
    // The row next above a fork goes on with its line.
    QCOMPARE(ids(map, *walkRevisions(map)), "m3 f2 f1 m2 m1");
    QCOMPARE(colourOf["f1"], colourOf["m2"]);
    QCOMPARE(colourOf["f2"], colourOf["f1"]);
    QVERIFY(colourOf["m3"] != colourOf["m2"]);

    const std::vector<GraphTextRow> rows = drawGraph(layout, GraphStyle::Unicode);
    QVERIFY(rows[0].cells.back().isNode);
    QCOMPARE(rows[0].cells.back().colour, colourOf[map.id(rows[0].revision)]);
    QCOMPARE(rows[0].cells.front().colour, kNoColour);
}

void LanesTest::continuation()
{
    const RevisionMap map = mapOf({"m1", "m2 < m1", "m3 < m2", "f1 < m2"});
    const LaneLayout layout = layoutOf(map);
    QString text;
    for (const GraphCell &cell : graphContinuation(layout, 1, GraphStyle::Ascii))
        text += QString::fromUtf8(cell.text);
    QCOMPARE(text, "| |");
    QVERIFY(graphContinuation(layout, 3, GraphStyle::Ascii).empty());
}

QTEST_APPLESS_MAIN(LanesTest)
#include "lanes_test.moc"
