// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "history_builder.h"

#include "core/history/steps.h"

#include <QTest>

#include <random>

using namespace retort::history;
using namespace retort::history::test;

/// Large histories of every shape. What is measured is elementary steps, not time; that nothing here is quadratic also
/// shows in the test ending at all.
class ScalingTest : public QObject
{
    Q_OBJECT

private slots:
    void sorting_data();
    void sorting();
    void manyLabels();
    void manyDependents();
    void manyPaths();
    void downgradeOfALongChain();
};

namespace {

constexpr int kMany = 20000;

Revision revision(const std::string &id, std::vector<std::string> down = {}, std::vector<std::string> needs = {})
{
    Revision out;
    out.id = id;
    out.downRevisions = std::move(down);
    out.dependencies = std::move(needs);
    return out;
}

std::string name(const char *prefix, int number)
{
    return prefix + std::to_string(number);
}

std::vector<std::string> below(const char *prefix, int number)
{
    return number > 0 ? std::vector<std::string>{name(prefix, number - 1)} : std::vector<std::string>{};
}

std::vector<Revision> chain(int count)
{
    std::vector<Revision> out;
    for (int i = 0; i < count; ++i)
        out.push_back(revision(name("r", i), below("r", i)));
    return out;
}

std::vector<Revision> star()
{
    std::vector<Revision> out{revision("root")};
    for (int i = 0; i < kMany; ++i)
        out.push_back(revision(name("r", i), {"root"}));
    return out;
}

std::vector<Revision> comb()
{
    std::vector<Revision> out;
    for (int i = 0; i < kMany / 2; ++i) {
        out.push_back(revision(name("b", i), below("b", i)));
        out.push_back(revision(name("t", i), {name("b", i)}));
    }
    return out;
}

std::vector<Revision> ladder()
{
    std::vector<Revision> out{revision("m0")};
    for (int i = 1; i < kMany / 3; ++i) {
        out.push_back(revision(name("l", i), {name("m", i - 1)}));
        out.push_back(revision(name("r", i), {name("m", i - 1)}));
        out.push_back(revision(name("m", i), {name("l", i), name("r", i)}));
    }
    return out;
}

/// Two bases, each revision of the second needing the same of the first.
std::vector<Revision> pairs()
{
    std::vector<Revision> out;
    for (int i = 0; i < kMany / 2; ++i) {
        out.push_back(revision(name("a", i), below("a", i)));
        out.push_back(revision(name("b", i), below("b", i), {name("a", i)}));
    }
    return out;
}

std::vector<Revision> tangle()
{
    std::mt19937 random(3);
    std::vector<Revision> out;
    for (int i = 0; i < kMany; ++i) {
        std::vector<std::string> down;
        std::vector<std::string> needs;
        if (i > 0)
            down.push_back(name("r", std::max(0, i - 1 - static_cast<int>(random() % 5))));
        if (i > 0 && random() % 4 == 0)
            down.push_back(name("r", std::max(0, i - 1 - static_cast<int>(random() % 50))));
        if (i > 10 && random() % 5 == 0)
            needs.push_back(name("r", static_cast<int>(random() % static_cast<unsigned>(i))));
        out.push_back(revision(name("r", i), down, needs));
    }
    return out;
}

} // namespace

void ScalingTest::sorting_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<int>("order");
    const char *shapes[] = {"chain", "star", "comb", "ladder", "pairs", "tangle"};
    const char *orders[] = {"as written", "backwards", "shuffled"};
    for (int shape = 0; shape < 6; ++shape) {
        for (int order = 0; order < 3; ++order)
            QTest::addRow("%s %s", shapes[shape], orders[order]) << shape << order;
    }
}

void ScalingTest::sorting()
{
    QFETCH(int, shape);
    QFETCH(int, order);
    std::vector<Revision> revisions = shape == 0 ? chain(100000) : shape == 1 ? star() : shape == 2 ? comb()
        : shape == 3                             ? ladder()
        : shape == 4                             ? pairs()
                                                 : tangle();
    if (order == 1)
        std::reverse(revisions.begin(), revisions.end());
    if (order == 2)
        std::shuffle(revisions.begin(), revisions.end(), std::mt19937(5));
    const RevisionMap map = RevisionMap::build(std::move(revisions));
    QVERIFY(map.problems().empty());

    const std::vector<Index> nodes = map.everyRevision();
    const std::vector<Index> heads(map.realHeads().begin(), map.realHeads().end());
    std::size_t steps = 0;
    const auto sorted = topologicalSort(map, nodes, heads, &steps);
    QVERIFY(sorted);
    QCOMPARE(sorted->size(), map.size());
    QVERIFY2(steps < 60 * map.size(), qPrintable(QString::number(steps)));

    std::vector<bool> seen(map.size());
    for (auto node = sorted->rbegin(); node != sorted->rend(); ++node) {
        for (const Index parent : map.allDown(*node))
            QVERIFY(seen[parent]);
        seen[*node] = true;
    }
    QCOMPARE(walkRevisions(map)->size(), map.size());
}

void ScalingTest::manyLabels()
{
    std::vector<Revision> revisions = chain(kMany);
    for (int i = 0; i < kMany; i += 100)
        revisions[static_cast<std::size_t>(i)].branchLabels = {name("label", i)};
    const RevisionMap map = RevisionMap::build(std::move(revisions));
    QCOMPARE(map.labels(0).size(), std::size_t(kMany / 100));
    QCOMPARE(getRevisions(map, "label500@heads")->size(), std::size_t(1));
}

void ScalingTest::manyDependents()
{
    // Every second one needs the same old revision; only the first on each branch keeps that.
    std::vector<Revision> revisions{revision("old")};
    for (int i = 0; i < kMany; ++i)
        revisions.push_back(revision(name("r", i), i % 100 == 0 ? std::vector<std::string>{} : below("r", i),
                                     i % 2 == 0 ? std::vector<std::string>{"old"} : std::vector<std::string>{}));
    const RevisionMap map = RevisionMap::build(std::move(revisions));
    std::size_t kept = 0;
    for (Index i = 0; i < map.size(); ++i)
        kept += map.hasNormalizedDependencies(i) ? 1 : 0;
    QCOMPARE(kept, std::size_t(kMany / 100));
}

void ScalingTest::manyPaths()
{
    // Heads of one branch among thousands: one lineage is worked out, not one for each head.
    const RevisionMap map = RevisionMap::build(comb());
    QCOMPARE(getRevisions(map, "b9000@heads")->size(), std::size_t(1000));
    QCOMPARE(allCurrent(map, std::vector<std::string>{"t5000"})->size(), std::size_t(1));
}

void ScalingTest::downgradeOfALongChain()
{
    const RevisionMap map = RevisionMap::build(chain(kMany));
    const auto steps = downgradeSteps(map, "base", std::vector<std::string>{name("r", kMany - 1)});
    std::set<std::string> rows{name("r", kMany - 1)};
    for (const Step &step : *steps)
        QVERIFY(applyStep(map, step, rows));
    QVERIFY(rows.empty());
    QCOMPARE(getRevisions(map, "-19999")->size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(ScalingTest)
#include "scaling_test.moc"
