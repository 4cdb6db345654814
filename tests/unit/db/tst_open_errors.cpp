// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/db/open_errors.h"

#include "core/project/surroundings.h"

#include <QSqlError>
#include <QTest>

using namespace retort;

namespace {

project::ConnectionSettings settings(const char *url)
{
    project::Surroundings around;
    around.currentFolder = "/work";
    around.userName = "me";
    return *project::ConnectionSettings::fromUrl(url, around);
}

QSqlError error(const char *code, const char *text, QSqlError::ErrorType type = QSqlError::UnknownError)
{
    return QSqlError(QStringLiteral("driver's words"), QString::fromUtf8(text), type, QString::fromUtf8(code));
}

std::string code(const base::Diagnostic &diagnostic)
{
    return std::string(diagnostic.code());
}

} // namespace

/// How codes become messages, without a server; what real servers say is in tests/backends.
class OpenErrorsTest : public QObject
{
    Q_OBJECT

private slots:
    void mariadbCodes_data();
    void mariadbCodes();
    void typesAreNotLookedAt();
    void timeouts();
    void serverTextsHideSecrets();
    void serverTextsAreOneLine();
};

void OpenErrorsTest::mariadbCodes_data()
{
    QTest::addColumn<QByteArray>("native");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *native, const char *expected) {
        QTest::newRow(native) << QByteArray(native) << QByteArray(expected);
    };
    row("1045", "db.wrong-password");
    row("1698", "db.wrong-password");
    row("1044", "db.database-forbidden");
    row("1130", "db.not-allowed");
    row("1049", "db.no-database");
    row("1040", "db.too-many-connections");
    row("1203", "db.too-many-connections");
    row("1053", "db.not-ready");
    row("2002", "db.no-server");
    row("2003", "db.no-server");
    row("2005", "db.unknown-host");
    row("2026", "db.tls-failed");
    row("9999", "db.open-failed");
    row("", "db.open-failed");
}

void OpenErrorsTest::mariadbCodes()
{
    QFETCH(QByteArray, native);
    QFETCH(QByteArray, expected);
    const auto diagnostic = db::openError(settings("mysql://u:p@h/d"), error(native.constData(), "text"), 0);
    QCOMPARE(code(diagnostic), expected.toStdString());
}

void OpenErrorsTest::typesAreNotLookedAt()
{
    const auto sqlite = settings("sqlite:///x.db");
    for (const auto type : {QSqlError::ConnectionError, QSqlError::StatementError, QSqlError::NoError}) {
        QCOMPARE(code(db::openError(sqlite, error("5", "database is locked", type), 0)), std::string("db.locked"));
        QCOMPARE(code(db::openError(sqlite, error("261", "busy recovery", type), 0)), std::string("db.locked"));
        QCOMPARE(code(db::openError(sqlite, error("26", "file is not a database", type), 0)),
                 std::string("db.not-a-database"));
        QCOMPARE(code(db::openError(sqlite, error("23", "not authorized", type), 0)), std::string("db.no-permission"));
        QCOMPARE(code(db::openError(sqlite, error("11", "malformed", type), 0)), std::string("db.open-failed"));
    }
}

void OpenErrorsTest::timeouts()
{
    const auto mysql = settings("mysql://u:p@h/d?connect_timeout=2");
    QCOMPARE(code(db::openError(mysql, error("2002", "…"), 2000)), std::string("db.no-answer"));
    QCOMPARE(code(db::openError(mysql, error("2002", "…"), 100)), std::string("db.no-server"));
    // What the server said late is still what it said.
    QCOMPARE(code(db::openError(mysql, error("1045", "…"), 5000)), std::string("db.wrong-password"));
    QCOMPARE(QString::fromStdString(base::messageText(db::openError(mysql, error("2013", "…"), 2000))),
             QStringLiteral("MySQL u@h:3306/d did not answer within 2 seconds."));
    const auto endless = settings("mysql://u:p@h/d?connect_timeout=0");
    QCOMPARE(code(db::openError(endless, error("2002", "…"), 100000)), std::string("db.no-server"));
}

void OpenErrorsTest::serverTextsHideSecrets()
{
    const auto mysql = settings("mysql://u:hunter2@h/d?ssl_ca=/ca&passwd=other%20secret");
    for (const char *native : {"1130", "2026", "9999"}) {
        const auto diagnostic = db::openError(mysql, error(native, "no hunter2, no other secret\nhere"), 0);
        const QString text = QString::fromStdString(base::lineText(diagnostic));
        QVERIFY2(!text.contains(QStringLiteral("hunter2")) && !text.contains(QStringLiteral("other secret")), native);
        QVERIFY2(text.contains(QStringLiteral("no ***")), native);
    }
}

void OpenErrorsTest::serverTextsAreOneLine()
{
    const auto mysql = settings("mysql://u:p@h/d");
    QCOMPARE(db::serverText(mysql, error("1", "one\n\ttwo  \n")), std::string("one two."));
    QCOMPARE(db::serverText(mysql, error("1", "done.")), std::string("done."));
    QCOMPARE(db::serverText(mysql, error("1", "")), std::string("driver's words."));
}

QTEST_APPLESS_MAIN(OpenErrorsTest)
#include "tst_open_errors.moc"
