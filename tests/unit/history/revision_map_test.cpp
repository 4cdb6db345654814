// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "history_builder.h"

#include "core/history/messages.h"

#include <QTest>

using namespace retort::history;
using namespace retort::history::test;
using retort::base::messageText;

namespace {

QString problemText(const RevisionMap &map, std::size_t index = 0)
{
    return index < map.problems().size() ? QString::fromStdString(messageText(map.problems()[index])) : QString();
}

QString fatalText(const RevisionMap &map)
{
    return map.fatal() != nullptr ? QString::fromStdString(messageText(*map.fatal())) : QString();
}

} // namespace

class RevisionMapTest : public QObject
{
    Q_OBJECT

private slots:
    void emptyHistory();
    void chain();
    void branchesAndMerge();
    void doc();
    void dependenciesMakeRealHeads();
    void dependencyByLabel();
    void dependencyThatAnAncestorHasIsDropped();
    void labelsOfAnUnforkedRun();
    void labelsStopAtBranchAndMergePoints();
    void selfLoop();
    void dependencySelfLoop();
    void illegalCharacters();
    void duplicateId();
    void duplicateWithLabel();
    void labelTwice();
    void labelLikeARevision();
    void missingDependency();
    void missingParent();
    void parentByLabel();
    void cycle();
    void cycleWithoutHeads();
    void dependencyCycle();
    void cycleThatAlembicDoesNotSee();
    void reservedId();
};

void RevisionMapTest::emptyHistory()
{
    const RevisionMap map = mapOf({});
    QCOMPARE(map.size(), std::size_t(0));
    QVERIFY(map.problems().empty());
    QVERIFY(map.heads().empty());
    QVERIFY(map.everyRevision().empty());
}

void RevisionMapTest::chain()
{
    const RevisionMap map = mapOf({"c < b", "a", "b < a"});
    QCOMPARE(ids(map, map.heads()), "c");
    QCOMPARE(ids(map, map.bases()), "a");
    QCOMPARE(ids(map, map.next(map.find("a"))), "b");
    QCOMPARE(ids(map, map.down(map.find("c"))), "b");
    QCOMPARE(ids(map, map.everyRevision()), "c b a");
    QVERIFY(map.isHead(map.find("c")));
    QVERIFY(!map.isHead(map.find("b")));
    QVERIFY(map.problems().empty());
    QCOMPARE(map.find("d"), kNoIndex);
}

void RevisionMapTest::branchesAndMerge()
{
    const RevisionMap map = mapOf({"a", "b1 < a", "b2 < a", "m < b1 b2"});
    QVERIFY(map.isBranchPoint(map.find("a")));
    QVERIFY(map.isMergePoint(map.find("m")));
    QCOMPARE(ids(map, map.next(map.find("a"))), "b1 b2");
    QCOMPARE(ids(map, map.heads()), "m");
}

void RevisionMapTest::doc()
{
    Revision revision;
    revision.longDoc = "one\ntwo\n\nthree";
    QCOMPARE(revision.doc(), std::string("one\ntwo"));
    revision.longDoc = "one";
    QCOMPARE(revision.doc(), std::string("one"));
}

void RevisionMapTest::dependenciesMakeRealHeads()
{
    const RevisionMap map = mapOf({"a", "b", "b2 < b ; a"});
    QCOMPARE(ids(map, map.heads()), "a b2");
    QCOMPARE(ids(map, map.realHeads()), "b2");
    QCOMPARE(ids(map, map.realBases()), "a b");
    QCOMPARE(ids(map, map.allNext(map.find("a"))), "b2");
    QVERIFY(map.next(map.find("a")).empty());
    QCOMPARE(ids(map, map.normalizedDown(map.find("b2"))), "b a");
}

void RevisionMapTest::dependencyByLabel()
{
    const RevisionMap map = mapOf({"a ; ; one", "b ; one"});
    QCOMPARE(ids(map, map.dependencies(map.find("b"))), "a");
    QCOMPARE(ids(map, map.bases()), "a b");
    QCOMPARE(ids(map, map.realBases()), "a");
    QCOMPARE(map.find("one"), map.find("a"));
}

void RevisionMapTest::dependencyThatAnAncestorHasIsDropped()
{
    // c's is dropped for b's; that of x, on another branch, is not.
    const RevisionMap map = mapOf({"d", "a", "b < a ; d", "c < b ; d", "x < a ; d"});
    QCOMPARE(ids(map, map.normalizedDown(map.find("c"))), "b");
    QCOMPARE(ids(map, map.normalizedDown(map.find("b"))), "a d");
    QCOMPARE(ids(map, map.normalizedDown(map.find("x"))), "a d");
    QVERIFY(!map.hasNormalizedDependencies(map.find("c")));
    QVERIFY(map.hasNormalizedDependencies(map.find("x")));

    // Through the second parent of a merge point, and from a merge point itself.
    const RevisionMap merged = mapOf({"d", "a", "l < a", "r < a ; d", "m < l r ; d", "t < m ; d"});
    QCOMPARE(ids(merged, merged.normalizedDown(merged.find("m"))), "l r");
    QCOMPARE(ids(merged, merged.normalizedDown(merged.find("t"))), "m");
}

void RevisionMapTest::labelsOfAnUnforkedRun()
{
    const RevisionMap map = mapOf({"a", "b < a ; ; one", "c < b"});
    QCOMPARE(labels(map, "a"), "one");
    QCOMPARE(labels(map, "c"), "one");
    QVERIFY(map.hasLabel(map.find("c"), "one"));
    QVERIFY(!map.hasLabel(map.find("c"), "two"));
}

void RevisionMapTest::labelsStopAtBranchAndMergePoints()
{
    const RevisionMap forked = mapOf({"a", "b < a", "l < b ; ; left", "r < b ; ; right", "l2 < l"});
    QCOMPARE(labels(forked, "a"), "");
    QCOMPARE(labels(forked, "b"), "");
    QCOMPARE(labels(forked, "l2"), "left");
    QCOMPARE(labels(forked, "r"), "right");

    // Forked above the label: nothing below it is labelled.
    const RevisionMap above = mapOf({"a", "b < a ; ; one", "l < b", "r < b"});
    QCOMPARE(labels(above, "a"), "");
    QCOMPARE(labels(above, "r"), "one");

    const RevisionMap merged = mapOf({"a", "x", "b < a ; ; one", "m < b x", "t < m ; ; top"});
    QCOMPARE(labels(merged, "a"), "");
    QCOMPARE(labels(merged, "m"), "one");
    QCOMPARE(labels(merged, "t"), "one, top");

    // A dependent makes a branch point here too.
    const RevisionMap needed = mapOf({"a", "b < a", "c < b ; ; one", "x ; b"});
    QCOMPARE(labels(needed, "b"), "");
}

void RevisionMapTest::selfLoop()
{
    const RevisionMap map = mapOf({"a < a", "b < a"});
    QCOMPARE(fatalText(map), "Self-loop is detected in revisions (a)");
    QCOMPARE(map.problems().front().span.file, std::string("s0.py"));
    QCOMPARE(map.problems().front().span.begin.line, 4u);
    QVERIFY(loadEnd(*map.fatal()) == LoadEnd::RevisionError);
    QCOMPARE(ids(map, map.everyRevision()), "b a");
}

void RevisionMapTest::dependencySelfLoop()
{
    const RevisionMap map = mapOf({"a ; a"});
    QCOMPARE(fatalText(map), "Dependency self-loop is detected in revisions (a)");
    QVERIFY(map.dependencies(0).empty());
}

void RevisionMapTest::illegalCharacters()
{
    const RevisionMap map = mapOf({"a-b:c@+"});
    QCOMPARE(fatalText(map), "Character(s) '+, -, :, @' not allowed in revision identifier 'a-b:c@+'");
}

void RevisionMapTest::duplicateId()
{
    const RevisionMap map = mapOf({"a", "b < a", "a", "c < b", "a"});
    QCOMPARE(problemText(map, 0), "Revision a is present more than once");
    QCOMPARE(problemText(map, 1), "Revision a is present more than once");
    QCOMPARE(map.problems()[0].span.file, std::string("s2.py"));
    QCOMPARE(map.problems()[1].related.front().span.file, std::string("s0.py"));
    QVERIFY(map.fatal() == nullptr);
    QVERIFY(loadEnd(map.problems()[0]) == LoadEnd::Warns);
    QCOMPARE(map.find("a"), Index(4));
    QCOMPARE(map.canonical(0), Index(4));
    QCOMPARE(ids(map, map.idOrder()), "a b c");
    // The first two `a` have no children: Alembic's heads hold them.
    QCOMPARE(ids(map, map.heads()), "a a c");
    QCOMPARE(ids(map, map.bases()), "a a a");
    QCOMPARE(ids(map, map.everyRevision()), "c b a");
}

void RevisionMapTest::duplicateWithLabel()
{
    // The shadowed script takes part by its label only.
    const RevisionMap map = mapOf({"p", "q", "a < p ; ; one", "a < q"});
    QCOMPARE(ids(map, map.next(map.find("p"))), "a");
    QCOMPARE(ids(map, map.heads()), "a a");
    QCOMPARE(map.find("one"), Index(2));
    QCOMPARE(labels(map, "p"), "one");
    QCOMPARE(labels(map, "q"), "");

    const RevisionMap bare = mapOf({"p", "q", "a < p", "a < q"});
    QVERIFY(bare.next(bare.find("p")).empty());
    QCOMPARE(ids(bare, bare.heads()), "p a a");
}

void RevisionMapTest::labelTwice()
{
    const RevisionMap map = mapOf({"a ; ; one", "b ; ; one"});
    QCOMPARE(fatalText(map), "Branch name 'one' in revision b already used by revision a");
    QCOMPARE(map.fatal()->span.file, std::string("s1.py"));
    QCOMPARE(map.fatal()->related.front().span.file, std::string("s0.py"));
    QVERIFY(loadEnd(*map.fatal()) == LoadEnd::RevisionError);
}

void RevisionMapTest::labelLikeARevision()
{
    QCOMPARE(fatalText(mapOf({"a ; ; b", "b"})), "Branch name 'b' in revision a already used by revision b");
    QCOMPARE(fatalText(mapOf({"a ; ; one one"})), "Branch name 'one' in revision a already used by revision a");
}

void RevisionMapTest::missingDependency()
{
    const RevisionMap map = mapOf({"a ; gone"});
    QVERIFY(map.fatal()->message == &kMissingDependency);
    QVERIFY(loadEnd(*map.fatal()) == LoadEnd::Exception);
    QCOMPARE(map.fatal()->span.begin.line, 6u);
}

void RevisionMapTest::missingParent()
{
    const RevisionMap map = mapOf({"a", "b < gone", "c < b", "d < c lost"});
    QCOMPARE(fatalText(map), "Revision gone referenced from gone -> b (head), about b is not present");
    QCOMPARE(problemText(map, 1),
             "Revision lost referenced from c, lost -> d (head) (mergepoint), about d is not present");
    QVERIFY(loadEnd(*map.fatal()) == LoadEnd::Exception);
    QCOMPARE(map.problems()[0].span.file, std::string("s1.py"));
    QCOMPARE(ids(map, map.everyRevision()), "d c b a");
    QCOMPARE(shown(map, walkRevisions(map)), "a d c b");
}

void RevisionMapTest::parentByLabel()
{
    const RevisionMap map = mapOf({"a ; ; one", "b < one"});
    QVERIFY(map.fatal()->message == &kParentIsLabel);
    QVERIFY(loadEnd(*map.fatal()) == LoadEnd::Exception);
    QCOMPARE(ids(map, map.everyRevision()), "b a");
}

void RevisionMapTest::cycle()
{
    const RevisionMap map = mapOf({"a", "b < a", "y < x", "x < y", "z < x"});
    // Alembic's list has what hangs on the cycle; the related places are the cycle.
    QCOMPARE(fatalText(map), "Cycle is detected in revisions (x, y, z)");
    QVERIFY(loadEnd(*map.fatal()) == LoadEnd::RevisionError);
    QCOMPARE(map.fatal()->related.size(), std::size_t(2));
    QCOMPARE(map.fatal()->related[0].span.file, std::string("s2.py"));
    QVERIFY(map.hasCycle());
    QCOMPARE(map.everyRevision().size(), std::size_t(5));
}

void RevisionMapTest::cycleWithoutHeads()
{
    QCOMPARE(fatalText(mapOf({"b < a", "a < b"})), "Cycle is detected in revisions (b, a)");
    // Nor is there a base: everything is named, in the order of the map.
    QCOMPARE(fatalText(mapOf({"c < b", "b < a", "a < b"})), "Cycle is detected in revisions (c, b, a)");
}

void RevisionMapTest::dependencyCycle()
{
    const RevisionMap map = mapOf({"b ; a", "a ; b"});
    QCOMPARE(fatalText(map), "Dependency cycle is detected in revisions (b, a)");
    const RevisionMap partly = mapOf({"x", "a < x", "b ; c", "c < b"});
    QCOMPARE(fatalText(partly), "Dependency cycle is detected in revisions (b, c)");
    QCOMPARE(partly.fatal()->span.begin.line, 6u);
}

void RevisionMapTest::cycleThatAlembicDoesNotSee()
{
    const RevisionMap map = mapOf({"base0", "a < base0 b", "b < a", "c < b"});
    QVERIFY(map.fatal() == nullptr);
    QVERIFY(map.problems().front().message == &kHiddenCycle);
    QCOMPARE(problemText(map), "The revisions a, b go in a circle");
    QVERIFY(loadEnd(map.problems().front()) == LoadEnd::Continues);
    QCOMPARE(walkRevisions(map)->size(), std::size_t(4));
}

void RevisionMapTest::reservedId()
{
    const RevisionMap map = mapOf({"head"});
    QVERIFY(map.problems().front().message == &kReservedId);
    QVERIFY(map.fatal() == nullptr);
}

QTEST_APPLESS_MAIN(RevisionMapTest)
#include "revision_map_test.moc"
