// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "tests/cli/scenario.h"

#include <QDir>
#include <QTest>

/// Plays every tests/cli/*.scenario with the program that was built.
class TestScenarios : public QObject
{
    Q_OBJECT

private slots:
    void scenario_data();
    void scenario();
};

void TestScenarios::scenario_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(RETORT_SOURCE_DIR "/tests/cli"));
    const QStringList names = folder.entryList({QStringLiteral("*.scenario")}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 10);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestScenarios::scenario()
{
    QFETCH(QString, path);
    const Scenario scenario = Scenario::read(path);
    QVERIFY(scenario.steps.size() >= 2);
    const QString problem = play(scenario, QStringLiteral(RETORT_PROGRAM));
    QVERIFY2(problem.isEmpty(), qPrintable(QLatin1Char('\n') + problem));
}

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
