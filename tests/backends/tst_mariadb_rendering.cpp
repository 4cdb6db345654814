// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What is rendered for MariaDB runs there: the server takes each statement of tests/golden/rendering/mysql_server,
// which tst_rendering compares with what Retort gives.
#include "tests/backends/servers.h"

#include <QFile>
#include <QTest>

using namespace retort;
using namespace retort::tests;

class MariaDbRenderingTest : public QObject
{
    Q_OBJECT

private slots:
    void runsOnAServer();
};

namespace {

/// The statements of the sections for MariaDB, in the order of the file.
QStringList statements()
{
    QFile file(QStringLiteral(RETORT_SOURCE_DIR "/tests/golden/rendering/mysql_server.expected"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList all;
    for (const QString &section : QString::fromUtf8(file.readAll()).split(QStringLiteral("== "), Qt::SkipEmptyParts)) {
        const qsizetype line = section.indexOf(u'\n');
        if (section.left(line).endsWith(QStringLiteral("[mariadb]")))
            all += section.mid(line + 1).split(QStringLiteral(";\n\n"), Qt::SkipEmptyParts);
    }
    return all;
}

} // namespace

void MariaDbRenderingTest::runsOnAServer()
{
    QVERIFY2(serversAreThere(), "RETORT_SERVERS names no file: run this test by ctest");
    const auto connection = open("mariadb+pymysql://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer?charset=utf8mb4");
    QVERIFY(connection.has_value());
    QCOMPARE(run(*connection, QStringLiteral("alter database character set utf8mb4")), QString());
    const QStringList all = statements();
    QVERIFY(all.size() > 50);
    for (const QString &statement : all) {
        const QString failure = run(*connection, statement);
        QVERIFY2(failure.isEmpty(), qPrintable(statement + QStringLiteral("\n-- ") + failure));
    }
}

QTEST_GUILESS_MAIN(MariaDbRenderingTest)
#include "tst_mariadb_rendering.moc"
