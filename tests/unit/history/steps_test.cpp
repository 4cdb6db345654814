// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "history_builder.h"

#include "core/history/steps.h"

#include <QTest>

using namespace retort::history;
using namespace retort::history::test;

namespace {

using Rows = std::vector<std::string>;

QString changeText(const VersionChange &change)
{
    QStringList parts;
    for (const std::string &id : change.deletes)
        parts << "-" + QString::fromStdString(id);
    for (const std::string &id : change.inserts)
        parts << "+" + QString::fromStdString(id);
    if (change.isUpdate())
        parts << QString::fromStdString(change.updateFrom + ">" + change.updateTo);
    return parts.join(QLatin1Char(' '));
}

/// `short log: what happens to the rows`, step by step.
QString run(const RevisionMap &map, const retort::base::Result<std::vector<Step>> &steps, const Rows &rows)
{
    if (!steps)
        return "! " + QString::fromStdString(retort::base::messageText(steps.error()));
    std::set<std::string> heads(rows.begin(), rows.end());
    QStringList out;
    for (const Step &step : *steps) {
        const auto change = applyStep(map, step, heads);
        out << QString::fromStdString(shortLog(step)) + ": "
                + (change ? changeText(*change)
                          : "! " + QString::fromStdString(retort::base::messageText(change.error())));
    }
    return out.join(QLatin1Char('\n'));
}

QString up(const RevisionMap &map, const std::string &target, const Rows &rows)
{
    return run(map, upgradeSteps(map, target, rows), rows);
}

QString down(const RevisionMap &map, const std::string &target, const Rows &rows)
{
    return run(map, downgradeSteps(map, target, rows), rows);
}

QString stamp(const RevisionMap &map, const Identifiers &target, const Rows &rows)
{
    return run(map, stampSteps(map, target, rows), rows);
}

} // namespace

class StepsTest : public QObject
{
    Q_OBJECT

private slots:
    void chainUp();
    void chainDown();
    void mergeUpAndDown();
    void branchUpAndDown();
    void dependencies();
    void stampMoves();
    void stampBase();
    void stampErrors();
    void rowsThatDoNotFit();
    void wordedErrors();
};

void StepsTest::chainUp()
{
    const RevisionMap map = mapOf({"a", "b < a", "c < b"});
    QCOMPARE(up(map, "head", {}), "upgrade  -> a: +a\nupgrade a -> b: a>b\nupgrade b -> c: b>c");
    QCOMPARE(up(map, "+1", {"a"}), "upgrade a -> b: a>b");
    QCOMPARE(up(map, "head", {"c"}), "");
}

void StepsTest::chainDown()
{
    const RevisionMap map = mapOf({"a", "b < a", "c < b"});
    QCOMPARE(down(map, "base", {"c"}), "downgrade c -> b: c>b\ndowngrade b -> a: b>a\ndowngrade a -> : -a");
    QCOMPARE(down(map, "-1", {"c"}), "downgrade c -> b: c>b");
}

void StepsTest::mergeUpAndDown()
{
    const RevisionMap map = mapOf({"a", "l < a", "r < a", "m < l r"});
    QCOMPARE(up(map, "m", {"l", "r"}), "upgrade l, r -> m: -l r>m");
    QCOMPARE(down(map, "l", {"m"}), "downgrade m -> l, r: +l m>r");
    QCOMPARE(down(map, "a", {"m"}), "downgrade m -> l, r: +l m>r\ndowngrade l -> a: -l\ndowngrade r -> a: r>a");
}

void StepsTest::branchUpAndDown()
{
    const RevisionMap map = mapOf({"a", "l < a", "r < a"});
    QCOMPARE(up(map, "heads", {}), "upgrade  -> a: +a\nupgrade a -> r: a>r\nupgrade a -> l: +l");
    QCOMPARE(down(map, "a", {"l", "r"}), "downgrade l -> a: -l\ndowngrade r -> a: r>a");
}

void StepsTest::dependencies()
{
    const RevisionMap map = mapOf({"a", "a2 < a", "b ; a"});
    // The log leaves dependencies out; the rows count them.
    QCOMPARE(up(map, "b", {}), "upgrade  -> a: +a\nupgrade  -> b: a>b");
    QCOMPARE(down(map, "base", {"b"}), "downgrade b -> : b>a\ndowngrade a -> : -a");
    QCOMPARE(up(map, "heads", {"b"}), "upgrade a -> a2: +a2");
}

void StepsTest::stampMoves()
{
    const RevisionMap map = mapOf({"a", "b < a", "l < b", "r < b", "m < l r", "x"});
    QCOMPARE(stamp(map, "b", {"a"}), "stamp_revision a -> b: a>b");
    QCOMPARE(stamp(map, "m", {}), "stamp_revision  -> m: +m");
    QCOMPARE(stamp(map, "m", {"l", "r"}), "stamp_revision l, r -> m: -l r>m");
    QCOMPARE(stamp(map, "a", {"l", "r"}), "stamp_revision l, r -> a: -l r>a");
    QCOMPARE(stamp(map, "m", {"m"}), "");
    QCOMPARE(stamp(map, "x", {"m"}), "stamp_revision  -> x: +x");
    QCOMPARE(stamp(map, Rows{"l", "x"}, {}), "stamp_revision  -> l: +l\nstamp_revision  -> x: +x");
}

void StepsTest::stampBase()
{
    const RevisionMap map = mapOf({"a", "b < a ; ; one", "x ; ; two", "y < x"});
    QCOMPARE(stamp(map, "base", {"b", "y"}), "stamp_revision b -> : -b\nstamp_revision y -> : -y");
    QCOMPARE(stamp(map, Identifiers(), {"b"}), "stamp_revision b -> : -b");
    QCOMPARE(stamp(map, "two@base", {"b", "y"}), "stamp_revision y -> : -y");
}

void StepsTest::stampErrors()
{
    const RevisionMap map = mapOf({"a", "l < a", "r < a"});
    const auto steps = stampSteps(map, "head", Rows{});
    QVERIFY(!steps);
    QCOMPARE(wordFailure(steps.error(), wordingOfStamp()).text,
             std::string("Multiple heads are present; please specify a single target revision"));
    // The rows come first, in the general words.
    const auto row = stampSteps(map, "a", Rows{"head"});
    QVERIFY(wordFailure(row.error(), wordingOfStamp()).text.find("for given argument 'head'") != std::string::npos);
    const auto unknown = stampSteps(map, "nope", Rows{});
    QCOMPARE(wordFailure(unknown.error(), wordingOfStamp()).text,
             std::string("Can't locate revision identified by 'nope'"));
    const auto lost = stampSteps(map, "a", Rows{"lost"});
    QCOMPARE(wordFailure(lost.error(), wordingOfStamp()).text,
             std::string("Can't locate revision identified by 'lost'"));
    QCOMPARE(wordFailure(lost.error(), wordingOfStamp()).exitStatus, 255);
}

void StepsTest::rowsThatDoNotFit()
{
    const RevisionMap map = mapOf({"a", "b < a"});
    const auto steps = downgradeSteps(map, "base", Rows{"b"});
    std::set<std::string> rows{"x"};
    const auto change = applyStep(map, steps->front(), rows);
    QVERIFY(!change);
    QCOMPARE(wordFailure(change.error()).exitStatus, 1);
}

void StepsTest::wordedErrors()
{
    const RevisionMap map = mapOf({"a", "l < a", "r < a"});
    const auto steps = downgradeSteps(map, "l", Rows{"r"});
    QVERIFY(!steps);
    QCOMPARE(wordFailure(steps.error(), wordingOfDowngrade("l")).text,
             std::string("Destination l is not a valid downgrade target from current head(s)"));
    const auto several = upgradeSteps(map, "head", Rows{});
    QCOMPARE(wordFailure(several.error(), wordingOfUpgrade("head")).text,
             std::string("Multiple head revisions are present for given argument 'head'; please specify a specific "
                         "target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads"));
    std::vector<retort::base::Diagnostic> warnings;
    QVERIFY(downgradeSteps(map, "-1", Rows{"l", "r"}, &warnings));
    QCOMPARE(warnings.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(StepsTest)
#include "steps_test.moc"
