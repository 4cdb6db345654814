// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What is rendered for PostgreSQL runs there: the server takes each statement of tests/golden/rendering/postgresql_server,
// which tst_rendering compares with what Retort gives.
#include "tests/backends/servers.h"

#include <QFile>
#include <QTest>

using namespace retort;
using namespace retort::tests;

class PostgreSqlRenderingTest : public QObject
{
    Q_OBJECT

private slots:
    void runsOnAServer();
};

namespace {

/// The statements of the sections for PostgreSQL, in the order of the file.
QStringList statements()
{
    QFile file(QStringLiteral(RETORT_SOURCE_DIR "/tests/golden/rendering/postgresql_server.expected"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList all;
    for (const QString &section : QString::fromUtf8(file.readAll()).split(QStringLiteral("== "), Qt::SkipEmptyParts)) {
        const qsizetype line = section.indexOf(u'\n');
        if (section.left(line).endsWith(QStringLiteral("[postgresql]")))
            all += section.mid(line + 1).split(QStringLiteral(";\n\n"), Qt::SkipEmptyParts);
    }
    return all;
}

} // namespace

void PostgreSqlRenderingTest::runsOnAServer()
{
    QVERIFY2(serversAreThere(), "RETORT_SERVERS names no file: run this test by ctest");
    const auto admin = open("postgresql://postgres:super@127.0.0.1:{PG_PORT}/postgres");
    QVERIFY(admin.has_value());
    QCOMPARE(run(*admin, QStringLiteral("drop database if exists rendering")), QString());
    QCOMPARE(run(*admin, QStringLiteral("create database rendering")), QString());
    const auto connection = open("postgresql://postgres:super@127.0.0.1:{PG_PORT}/rendering");
    QVERIFY(connection.has_value());
    // The dialect doubles backslashes until it has met a server, as the oracle does; the server is told to read them so.
    QCOMPARE(run(*connection, QStringLiteral("set standard_conforming_strings to off")), QString());
    QCOMPARE(run(*connection, QStringLiteral("set escape_string_warning to off")), QString());
    const QStringList all = statements();
    QVERIFY(all.size() > 80);
    for (const QString &statement : all) {
        const QString failure = run(*connection, statement);
        QVERIFY2(failure.isEmpty(), qPrintable(statement + QStringLiteral("\n-- ") + failure));
    }
}

QTEST_GUILESS_MAIN(PostgreSqlRenderingTest)
#include "tst_postgresql_rendering.moc"
