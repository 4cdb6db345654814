// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "history_builder.h"

#include "core/history/messages.h"

#include <QTest>

using namespace retort::history;
using namespace retort::history::test;

namespace {

using Rows = std::vector<std::string>;

QString get(const RevisionMap &map, const Identifiers &identifiers)
{
    return shown(map, getRevisions(map, identifiers));
}

QString one(const RevisionMap &map, const std::string &identifier)
{
    return shown(map, getRevision(map, identifier));
}

QString walk(const RevisionMap &map, const Identifiers &base, const Identifiers &head)
{
    return shown(map, walkRevisions(map, base, head));
}

QString up(const RevisionMap &map, const Identifiers &target, const Identifiers &rows)
{
    WalkOptions options;
    options.implicitBase = true;
    return shown(map, collectUpgrade(map, target, rows, options));
}

QString down(const RevisionMap &map, const Identifiers &rows, const Identifiers &target)
{
    return shown(map, collectDowngrade(map, rows, target, WalkOptions{}));
}

/// A trunk with two labelled branches, and a base of its own.
RevisionMap twoBranches()
{
    return mapOf({"base1", "trunk2 < base1", "left3 < trunk2 ; ; left", "left4 < left3", "right3 < trunk2 ; ; right",
                  "right4 < right3", "other1 ; ; other"});
}

} // namespace

class TraversalTest : public QObject
{
    Q_OBJECT

private slots:
    void identifiers();
    void prefixes();
    void labels();
    void stepsFromHeads();
    void currentHeads();
    void walks();
    void walkRanges();
    void relativeUpgrades();
    void relativeDowngrades();
    void upgradesWithDependencies();
    void downgrades();
    void overlaps();
    void applied();
    void sortFollowsTheMap();
    void sortNeedsAWay();
    void relativeGrammar();
    void negativeNumbers();
    void pythonTexts();
    void failures();
    void brokenHistoriesAreWalked();
};

void TraversalTest::identifiers()
{
    const RevisionMap map = twoBranches();
    QCOMPARE(get(map, "trunk2"), "trunk2");
    QCOMPARE(get(map, "base"), "");
    QCOMPARE(get(map, Identifiers()), "");
    QCOMPARE(get(map, "heads"), "left4 right4 other1");
    QCOMPARE(get(map, "head"), "! Multiple heads are present for given argument 'head'; left4, right4, other1");
    QCOMPARE(get(map, Rows{"base1", "heads"}), "base1 left4 right4 other1");
    QCOMPARE(get(map, ""), "! A revision identifier is empty");
    QCOMPARE(one(map, "base"), "-");
    QCOMPARE(one(map, "heads"), "! Multiple heads are present for given argument 'heads'; left4, right4, other1");
    QCOMPARE(get(mapOf({}), "head"), "");
    QCOMPARE(get(mapOf({}), "heads"), "");
}

void TraversalTest::prefixes()
{
    const RevisionMap map = mapOf({"abcd1", "abcd2 < abcd1", "abce < abcd2", "abc < abce", "абвгд ; ; longlabel"});
    QCOMPARE(get(map, "abcd1"), "abcd1");
    QCOMPARE(get(map, "abce"), "abce");
    QCOMPARE(get(map, "abc"), "abc");
    QCOMPARE(get(map, "abcd"), "! Multiple revisions start with 'abcd': 'abcd1', 'abcd2'...");
    QCOMPARE(get(map, "ab"), "! Multiple revisions start with 'ab': 'abcd1', 'abcd2', 'abce'...");
    QCOMPARE(get(map, "zzzz"), "! No such revision or branch 'zzzz'");
    QCOMPARE(get(map, "zzz"), "! No such revision or branch 'zzz'; please ensure at least four characters are present "
                              "for partial revision identifier matches");
    QCOMPARE(get(map, "аб"), "абвгд");   // the name has to be long, not what is typed
    QCOMPARE(get(map, "long"), "абвгд"); // labels are names too
}

void TraversalTest::labels()
{
    const RevisionMap map = twoBranches();
    QCOMPARE(get(map, "left"), "left3");
    QCOMPARE(get(map, "left@head"), "left4");
    QCOMPARE(get(map, "left@heads"), "left4");
    QCOMPARE(get(map, "trunk2@heads"), "left4 right4");
    QCOMPARE(get(map, "left@left3"), "left3");
    QCOMPARE(get(map, "left@base"), "");
    QCOMPARE(get(map, "left@base1"), "base1");
    QCOMPARE(get(map, "left@right4"), "! Revision right4 is not a member of branch 'left'");
    QCOMPARE(get(map, "nope@left4"), "! No such branch: 'nope'");
    QCOMPARE(one(map, "nope@base"), "! No such branch: 'nope'");
    QCOMPARE(one(map, "left@head"), "left4");
    QCOMPARE(one(map, "right@righ"), "! Multiple revisions start with 'righ': 'right3', 'right4', 'right'...");
    QCOMPARE(one(map, "left@othe"), "! No such revision or branch 'othe'");
}

void TraversalTest::stepsFromHeads()
{
    const RevisionMap map = twoBranches();
    QCOMPARE(get(map, "left@-1"), "left3");
    QCOMPARE(get(map, "left@-3"), "base1");
    QCOMPARE(get(map, "left@-4"), "! 'left@-4' leads to the base or beyond it, not to a revision");
    QCOMPARE(get(mapOf({"a", "b < a", "c < b"}), "-2"), "a");
}

void TraversalTest::currentHeads()
{
    const RevisionMap map = twoBranches();
    QCOMPARE(shown(map, currentHead(map, "right")), "right4");
    QCOMPARE(shown(map, currentHead(map, "trunk2")),
             "! Multiple heads are present for given argument 'trunk2@head'; left4, right4");
    const RevisionMap empty = mapOf({});
    QCOMPARE(shown(empty, currentHead(empty)), "-");
}

void TraversalTest::walks()
{
    const RevisionMap map = twoBranches();
    QCOMPARE(walk(map, "base", "heads"), "left4 left3 right4 right3 trunk2 base1 other1");
    QCOMPARE(walk(map, "base", "left@head"), "left4 left3 trunk2 base1");
    QCOMPARE(walk(map, "base", "head"), "! Multiple heads are present for given argument 'head'; left4, right4, other1");
    QCOMPARE(walk(mapOf({}), "base", "heads"), "");
}

void TraversalTest::walkRanges()
{
    const RevisionMap map = twoBranches();
    QCOMPARE(walk(map, "trunk2", "left4"), "left4 left3 trunk2");
    QCOMPARE(walk(map, "trunk2", "heads"), "left4 left3 right4 right3 trunk2");
    QCOMPARE(walk(map, "left3", "right4"), "! Revision left3 is not an ancestor of revision right4");
    QCOMPARE(walk(map, "left4", "left3"), "! Revision left4 is not an ancestor of revision left3");
    QCOMPARE(walk(map, "trunk2", "trunk2+1"), "! Ambiguous walk");
    QCOMPARE(walk(map, "left3", "left3+1"), "left4 left3");
    // A lower end is never read as a revision and steps from it.
    QCOMPARE(walk(map, "left4-2", "left4"), "! No such revision or branch 'left4-2'");
    QCOMPARE(walk(mapOf({"a", "b < a", "c < b"}), "-1", "head"), "c b");
    QCOMPARE(walk(mapOf({"a", "b < a", "c < b"}), "-4", "head"), "! No such branch: 'head'");
    QCOMPARE(walk(map, "left@base", "heads"), "left4 left3 trunk2 base1");
    QCOMPARE(walk(map, "left@-1", "left@head"), "left4 left3");
    QCOMPARE(walk(map, Rows{"left3"}, "left4"), "left4 left3");
}

void TraversalTest::relativeUpgrades()
{
    const RevisionMap map = twoBranches();
    QCOMPARE(up(map, "+1", Rows{"left3"}), "left4");
    QCOMPARE(up(map, "+2", Rows{"left3"}), "! Relative revision +2 didn't produce 2 migrations");
    QCOMPARE(up(map, "+1", Rows{}), "! Ambiguous walk");
    QCOMPARE(up(map, "other@+1", Rows{}), "other1");
    QCOMPARE(up(map, "left@+1", Rows{"trunk2"}), "left3");
    QCOMPARE(up(map, "left@+2", Rows{"right4"}), "left4 left3");
    QCOMPARE(up(map, "+1", Rows{"left3", "right3"}), "! Ambiguous upgrade from multiple current revisions");
    QCOMPARE(up(map, "trunk2-1", Rows{}), "base1");
    QCOMPARE(up(map, "left3+1", Rows{"left3"}), "left4");
    QCOMPARE(up(map, "-1", Rows{"left3"}), "! Relative revision -1 didn't produce 1 migrations");
    QCOMPARE(up(map, "+0", Rows{"left3"}), "! Relative revision 0 didn't produce 0 migrations");
    QCOMPARE(up(map, "trunk2-9", Rows{}), "! 'trunk2-9' leads to the base or beyond it, not to a revision");
}

void TraversalTest::relativeDowngrades()
{
    const RevisionMap map = twoBranches();
    QCOMPARE(down(map, Rows{"left4"}, "-1"), "left4");
    QCOMPARE(down(map, Rows{"left4"}, "-4"), "left4 left3 trunk2 base1");
    QCOMPARE(down(map, Rows{"left4"}, "-5"), "! Relative revision -5 didn't produce 5 migrations");
    QCOMPARE(down(map, Rows{}, "-1"), "! Relative revision -1 didn't produce 1 migrations");
    QCOMPARE(down(map, Rows{"left4", "right4"}, "right@-1"), "right4");
    QCOMPARE(down(map, Rows{"left4", "right4"}, "left4-1"), "left4");
    QCOMPARE(down(map, Rows{"left4"}, "left4-7"), "! Walked too far");
    QCOMPARE(down(map, Rows{"left4"}, "+1"), "! Relative revision +1 didn't produce 1 migrations");
    QCOMPARE(down(map, Rows{"left4"}, "trunk2+1"), "! Ambiguous walk");
    QCOMPARE(down(map, Rows{"left4"}, "base1+1"), "left4 left3");
    QCOMPARE(down(map, Rows{"left4"}, "other@-1"),
             "! A relative downgrade on branch 'other' needs exactly one applied revision there, not 0");
    QCOMPARE(down(map, Rows{"left4"}, Rows{"left3"}), "! The lower end of the range must be one identifier");

    WalkOptions options;
    std::vector<retort::base::Diagnostic> warnings;
    options.warnings = &warnings;
    QCOMPARE(shown(map, collectDowngrade(map, Rows{"left4", "right4"}, "-1", options)), "left4");
    QCOMPARE(warnings.size(), std::size_t(1));
    QVERIFY(warnings.front().message == &kAmbiguousDowngrade);
}

void TraversalTest::upgradesWithDependencies()
{
    const RevisionMap map = mapOf({"a1", "a2 < a1", "a3 < a2", "b1", "b2 < b1 ; a2"});
    QCOMPARE(up(map, "b2", Rows{}), "b2 b1 a2 a1");
    QCOMPARE(up(map, "heads", Rows{"b2"}), "a3");
    QCOMPARE(get(map, "heads"), "a3 b2");
    // Without the implicit base only what is above the lower end.
    QCOMPARE(walk(map, "b1", "b2"), "b2 b1");
}

void TraversalTest::downgrades()
{
    const RevisionMap map = twoBranches();
    QCOMPARE(down(map, Rows{"left4", "right4"}, "trunk2"), "left4 left3 right4 right3");
    QCOMPARE(down(map, Rows{"left4", "right4"}, "left@trunk2"), "left4 left3");
    QCOMPARE(down(map, Rows{"left4", "other1"}, "left@base"), "left4 left3 trunk2 base1");
    QCOMPARE(down(map, Rows{"left4", "other1"}, "base"), "left4 left3 trunk2 base1 other1");
    QCOMPARE(down(map, Rows{"left4"}, "left4"), "");
    QCOMPARE(down(map, Rows{"left3"}, "left4"), "! Revision Nothing to drop is not an ancestor of revision ('left3',)");
    QCOMPARE(down(map, Rows{"left3"}, "other@trunk2"), "! Not a valid downgrade target from current heads");

    // What depends on a dropped revision goes too.
    const RevisionMap needed = mapOf({"a1", "a2 < a1", "b1", "b2 < b1 ; a2"});
    QCOMPARE(down(needed, Rows{"b2"}, "a1"), "b2 a2");
}

void TraversalTest::overlaps()
{
    const RevisionMap map = twoBranches();
    QCOMPARE(up(map, Rows{"left4", "base1"}, Rows{}),
             "! Requested revision left4 overlaps with other requested revisions base1");
    QCOMPARE(up(map, Rows{"left4", "right4"}, Rows{"trunk2"}), "left4 left3 right4 right3");
}

void TraversalTest::applied()
{
    const RevisionMap map = mapOf({"a1", "a2 < a1", "a3 < a2", "b1", "b2 < b1 ; a2"});
    QCOMPARE(shown(map, allCurrent(map, Rows{"b2"})), "a2 b2");
    QCOMPARE(shown(map, allCurrent(map, Rows{"a3", "b2"})), "a3 b2");
    QCOMPARE(shown(map, allCurrent(map, Rows{})), "");
    QCOMPARE(shown(map, allCurrent(map, Rows{"gone"})), "! No such revision or branch 'gone'");
}

void TraversalTest::sortFollowsTheMap()
{
    // Heads in the order in which they were loaded; a branch is followed as long as nothing else needs it.
    QCOMPARE(walk(mapOf({"b < x", "a < x", "x"}), "base", "heads"), "b a x");
    QCOMPARE(walk(mapOf({"x", "a < x", "b < x"}), "base", "heads"), "a b x");
    QCOMPARE(walk(mapOf({"m < l2 r", "l2 < l1", "l1 < o", "r < o", "o"}), "base", "heads"), "m l2 l1 r o");
    // c1 and b1 wait for a2, at the place of the head that led to them.
    QCOMPARE(walk(mapOf({"a1", "b1", "c1", "c2 < c1", "b2 < b1", "a2 < a1 ; b1 c1"}), "base", "heads"),
             "c2 a2 a1 b2 c1 b1");
}

void TraversalTest::sortNeedsAWay()
{
    const RevisionMap map = mapOf({"a", "b < a", "c < b"});
    QCOMPARE(shown(map, topologicalSort(map, {2, 1}, {2})), "c b");
    QCOMPARE(shown(map, topologicalSort(map, {2, 0}, {2})),
             "! Some of the revisions cannot be reached from the revisions to start from: a");
    QCOMPARE(shown(map, topologicalSort(map, {}, {2})), "");
}

void TraversalTest::relativeGrammar()
{
    const auto text = [](const std::string &identifier) {
        const auto found = parseRelative(identifier);
        if (!found)
            return std::string("-");
        return found->label.value_or("~") + " " + found->symbol.value_or("~") + " " + found->number + " "
            + found->magnitude;
    };
    QCOMPARE(text("+1"), std::string("~ ~ +1 1"));
    QCOMPARE(text("-02"), std::string("~ ~ -02 2"));
    QCOMPARE(text("abc-2"), std::string("~ abc -2 2"));
    QCOMPARE(text("lab@+3"), std::string("lab ~ +3 3"));
    QCOMPARE(text("la b@x+3"), std::string("la b x +3 3"));
    QCOMPARE(text("a@b@c+1"), std::string("a@b c +1 1"));
    QCOMPARE(text("abc-1xyz"), std::string("~ abc -1 1")); // nothing says that the text has to end there
    QCOMPARE(text("a-1@b"), std::string("~ a -1 1"));
    QCOMPARE(text("a-1@b-2"), std::string("a-1 b -2 2"));
    QCOMPARE(text("a b+1"), std::string("-"));
    QCOMPARE(text("@+1"), std::string("-"));
    QCOMPARE(text("a\nb@+1"), std::string("-"));
    QCOMPARE(text("ревизия+٣"), std::string("~ ревизия +٣ 3"));
    QCOMPARE(text("€+1"), std::string("-"));
    QCOMPARE(text("abc"), std::string("-"));
    QCOMPARE(text("+"), std::string("-"));
    QCOMPARE(parseRelative("-99999999999999999999")->steps, -1'000'000'000'000LL);
    QVERIFY(parseRelative("+" + std::string(5000, '9'))->isTooLong);
    QCOMPARE(shown(mapOf({"a"}), collectUpgrade(mapOf({"a"}), "+" + std::string(5000, '9'), Rows{}, {})),
             "! '+9999999999999999999...' is not a sensible number of steps");
}

void TraversalTest::negativeNumbers()
{
    QCOMPARE(negativeNumber("-2").value_or(0), -2LL);
    QCOMPARE(negativeNumber(" -1_0 ").value_or(0), -10LL);
    QCOMPARE(negativeNumber("-٣").value_or(0), -3LL);
    for (const char *text : {"2", "-0", "-", "", "- 1", "-1_", "-_1", "-1a", "--1"})
        QVERIFY2(!negativeNumber(text), text);
}

void TraversalTest::pythonTexts()
{
    QCOMPARE(Identifiers().pythonText(), std::string("None"));
    QCOMPARE(Identifiers("a").pythonText(), std::string("a"));
    QCOMPARE(Identifiers(Rows{}).pythonText(), std::string("()"));
    QCOMPARE(Identifiers(Rows{"a"}).pythonText(), std::string("('a',)"));
    QCOMPARE(Identifiers(Rows{"a", "b"}).pythonText(), std::string("('a', 'b')"));
    QCOMPARE(Identifiers("").pythonTextOr("base"), std::string("base"));
}

void TraversalTest::failures()
{
    const RevisionMap map = twoBranches();
    const auto words = [&](const Identifiers &base, const Identifiers &head) {
        const CommandFailure failure = wordFailure(walkRevisions(map, base, head).error(), wordingOfWalk(base, head));
        return std::to_string(failure.exitStatus) + " " + failure.text;
    };
    QCOMPARE(words("left3", "right4"), std::string("255 Requested range left3:right4 does not refer to "
                                                   "ancestor/descendant revisions along the same branch"));
    QCOMPARE(words("base", "head"),
             std::string("255 Multiple head revisions are present for given argument 'head'; please specify a specific "
                         "target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads"));
    QCOMPARE(words("nope", "heads"), std::string("255 Can't locate revision identified by 'nope'"));
    QCOMPARE(words("trunk2", "trunk2+1"), std::string("255 Ambiguous walk"));
    QCOMPARE(words("", "heads").substr(0, 2), std::string("1 "));

    const auto several = getRevision(map, "head");
    QCOMPARE(wordFailure(several.error(), wordingOfNewRevision()).text,
             std::string("Multiple heads are present; please specify the head revision on which the new revision "
                         "should be based, or perform a merge."));
}

void TraversalTest::brokenHistoriesAreWalked()
{
    const RevisionMap ring = mapOf({"a < b", "b < a"});
    QCOMPARE(walk(ring, "base", "heads"), "");
    QCOMPARE(ring.everyRevision().size(), std::size_t(2));
    QCOMPARE(get(ring, "a"), "a");
    QCOMPARE(shown(ring, collectDowngrade(ring, Rows{"a"}, "-1", {})).isEmpty(), false);
    QCOMPARE(up(ring, "b+99999", Rows{}).isEmpty(), false);
    QCOMPARE(shown(ring, allCurrent(ring, Rows{"a"})).isEmpty(), false);

    const RevisionMap lost = mapOf({"b < gone", "c < b"});
    QCOMPARE(walk(lost, "base", "heads"), "c b");
}

QTEST_APPLESS_MAIN(TraversalTest)
#include "traversal_test.moc"
