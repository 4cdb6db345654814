// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/db/connection.h"
#include "core/db/version_table.h"
#include "tests/backends/servers.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

using namespace retort;
using namespace retort::tests;

namespace {

constexpr std::string_view kUrl = "postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/scryer";
constexpr std::string_view kAdmin = "postgresql://postgres:super@127.0.0.1:{PG_PORT}/postgres";

QString writeFile(const QTemporaryDir &folder, const char *name, const std::string &text,
                  QFileDevice::Permissions given)
{
    QFile file(folder.filePath(QString::fromUtf8(name)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QByteArray::fromStdString(text));
    file.setPermissions(given);
    return file.fileName();
}

QString rowsOf(const base::Result<std::vector<std::string>> &rows)
{
    if (!rows)
        return QString::fromStdString(std::string(rows.error().code()));
    QStringList list;
    for (const std::string &row : *rows)
        list << QString::fromStdString(row);
    return list.join(QLatin1Char(' '));
}

} // namespace

class PostgreSqlConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opens_data();
    void opens();
    void refuses_data();
    void refuses();
    void sentences();
    void givesUp();
    void tlsThatTheServerLacks();
    void passwordFile();
    void serviceFile();
    void environment();
    void keepsNumbersAndNotices();
    void closes();
    void versionTable();
    void versionTableRefused();
};

void PostgreSqlConnectionTest::initTestCase()
{
    QVERIFY2(serversAreThere(), "RETORT_SERVERS names no file: run this test by ctest");
    const auto admin = open(kAdmin);
    QVERIFY(admin.has_value());
    for (const char *statement :
         {"drop database if exists vault", "create database vault", "revoke connect on database vault from public",
          "drop role if exists crowded", "create role crowded login password 'x' connection limit 0",
          "drop role if exists ghost", "create role ghost nologin password 'crystal ball'"}) {
        QCOMPARE(run(*admin, QString::fromUtf8(statement)), QString());
    }
}

void PostgreSqlConnectionTest::opens_data()
{
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *name, const char *url) { QTest::newRow(name) << QByteArray(url); };
    row("tcp", "postgresql+psycopg2://scryer:{PW}@127.0.0.1:{PG_PORT}/scryer");
    row("socket", "postgresql://scryer:{PW}@:{PG_PORT}/scryer?host={PG_SOCKET}");
    row("socket of pg8000", "postgresql+pg8000://scryer:{PW}@/scryer?unix_sock={PG_SOCKET}/.s.PGSQL.{PG_PORT}");
    row("second host answers", "postgresql://scryer:{PW}@/scryer?host=127.0.0.1:1&host=127.0.0.1:{PG_PORT}");
    row("tls", "postgresql://scryer:{PW}@localhost:{PG_PORT}/scryer?sslmode=require");
    row("tls, verified",
        "postgresql://scryer:{PW}@localhost:{PG_PORT}/scryer?sslmode=verify-full&sslrootcert={TLS_CA}");
    row("tls of asyncpg", "postgresql+asyncpg://scryer:{PW}@127.0.0.1:{PG_PORT}/scryer?ssl=require");
    row("quoted options", "postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/scryer?"
                          "options=-c%20search_path%3Dpublic%20-c%20lock_timeout%3D5s&application_name=a%27b%5Cc+d");
}

void PostgreSqlConnectionTest::opens()
{
    QFETCH(QByteArray, url);
    const auto connection = open(url.toStdString());
    QVERIFY2(connection.has_value(), connection ? "" : base::lineText(connection.error()).c_str());
    QCOMPARE(ask(*connection, QStringLiteral("select current_user || '/' || current_database()")),
             QStringLiteral("scryer/scryer"));
    const bool encrypted = url.contains("ssl") || url.contains("127.0.0.1") || url.contains("localhost");
    QCOMPARE(ask(*connection, QStringLiteral("select ssl from pg_stat_ssl where pid = pg_backend_pid()")),
             encrypted ? QStringLiteral("true") : QStringLiteral("false"));
    if (url.contains("lock_timeout")) {
        QCOMPARE(ask(*connection, QStringLiteral("show lock_timeout")), QStringLiteral("5s"));
        QCOMPARE(ask(*connection, QStringLiteral("show application_name")), QStringLiteral("a'b\\c d"));
    } else {
        QCOMPARE(ask(*connection, QStringLiteral("show application_name")), QStringLiteral("retort"));
    }
}

void PostgreSqlConnectionTest::refuses_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *url, const char *code) {
        QTest::addRow("%s", url) << QByteArray(url) << QString::fromUtf8(code);
    };
    row("postgresql://scryer:wrong@127.0.0.1:{PG_PORT}/scryer", "db.wrong-password");
    row("postgresql://scryer:wrong@/scryer?host={PG_SOCKET}&port={PG_PORT}", "db.wrong-password");
    row("postgresql://stranger:{PW}@127.0.0.1:{PG_PORT}/scryer", "db.wrong-password");
    row("postgresql://scryer@127.0.0.1:{PG_PORT}/scryer", "db.no-password");
    row("postgresql://ghost:{PW}@127.0.0.1:{PG_PORT}/scryer", "db.not-allowed");
    row("postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/nosuch", "db.no-database");
    row("postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/certificate timeout expired", "db.no-database");
    row("postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/vault", "db.database-forbidden");
    row("postgresql://crowded:x@127.0.0.1:{PG_PORT}/scryer", "db.too-many-connections");
    row("postgresql://scryer:{PW}@127.0.0.1:1/scryer", "db.no-server");
    row("postgresql://scryer:{PW}@/scryer?host=/nowhere", "db.no-server");
    row("postgresql://scryer:{PW}@nosuch.invalid/scryer", "db.unknown-host");
    row("postgresql://scryer:{PW}@localhost:{PG_PORT}/scryer?sslmode=verify-full&sslrootcert={TLS_OTHER_CA}",
        "db.tls-failed");
    row("postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/scryer?sslmode=verify-full&sslrootcert={TLS_CA}",
        "db.tls-failed");
    row("postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/scryer?sslmode=verify-ca&sslrootcert=/nowhere.pem",
        "db.tls-failed");
    row("postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/scryer?options=-c%20nonsense%3D1", "db.open-failed");
}

void PostgreSqlConnectionTest::refuses()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, code);
    QCOMPARE(outcome(url.toStdString()), code);
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

void PostgreSqlConnectionTest::sentences()
{
    const auto wrong = open("postgresql://scryer:wrong@127.0.0.1:{PG_PORT}/scryer");
    const QString where = QString::fromStdString(filledIn("PostgreSQL scryer@127.0.0.1:{PG_PORT}/"));
    QCOMPARE(QString::fromStdString(base::messageText(wrong.error())),
             where + QStringLiteral("scryer refuses this user or password."));
    const auto missing = open("postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/nosuch");
    QCOMPARE(QString::fromStdString(base::lineText(missing.error())),
             QStringLiteral("The database of ") + where
                 + QStringLiteral("nosuch does not exist. Create it, or correct the name in the URL."));
    const auto other = open("postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/scryer?options=-c%20nonsense%3D1");
    QVERIFY(QString::fromStdString(base::messageText(other.error())).contains(QStringLiteral("\"nonsense\"")));
}

void PostgreSqlConnectionTest::givesUp()
{
    const SilentServer silent;
    QVERIFY(silent.port() != 0);
    QElapsedTimer clock;
    clock.start();
    const std::string url = "postgresql://u:p@127.0.0.1:" + std::to_string(silent.port()) + "/d?connect_timeout=2";
    QCOMPARE(outcome(url), QStringLiteral("db.no-answer"));
    QVERIFY(clock.elapsed() >= 1500 && clock.elapsed() < 5000);
}

void PostgreSqlConnectionTest::tlsThatTheServerLacks()
{
    const auto admin = open(kAdmin);
    QVERIFY(admin.has_value());
    const auto setTls = [&admin](const char *value) {
        const QString wanted = QString::fromUtf8(value);
        bool good = run(*admin, QStringLiteral("alter system set ssl = %1").arg(wanted)).isEmpty()
                    && run(*admin, QStringLiteral("select pg_reload_conf()")).isEmpty();
        for (int i = 0; good && i < 200 && ask(*admin, QStringLiteral("show ssl")) != wanted; ++i)
            QTest::qSleep(10);
        return good && ask(*admin, QStringLiteral("show ssl")) == wanted;
    };
    QVERIFY(setTls("off"));
    const QString required = outcome("postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/scryer?sslmode=require");
    const QString preferred = outcome("postgresql://scryer:{PW}@127.0.0.1:{PG_PORT}/scryer?sslmode=prefer");
    QVERIFY(setTls("on"));
    QCOMPARE(required, QStringLiteral("db.tls-missing"));
    QCOMPARE(preferred, QStringLiteral("opened"));
}

void PostgreSqlConnectionTest::passwordFile()
{
    const QTemporaryDir folder;
    const std::string text = filledIn("127.0.0.1:{PG_PORT}:scryer:scryer:crystal ball\n");
    const auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    project::Surroundings around = bareSurroundings();
    around.homeFolder = folder.path().toStdString();
    QVERIFY(!writeFile(folder, ".pgpass", text, own).isEmpty());
    QCOMPARE(outcome("postgresql://127.0.0.1:{PG_PORT}/scryer", around), QStringLiteral("opened"));
    // Another database, and a file that others may read.
    QCOMPARE(outcome("postgresql://127.0.0.1:{PG_PORT}/postgres", around), QStringLiteral("db.no-password"));
    const QString shared = writeFile(folder, "shared", text, own | QFileDevice::ReadGroup);
    around.environment["PGPASSFILE"] = shared.toStdString();
    QCOMPARE(outcome("postgresql://127.0.0.1:{PG_PORT}/scryer", around), QStringLiteral("db.no-password"));
    // Several hosts: libpq looks up the one that answers.
    const QString named = writeFile(folder, "named", text, own);
    around.environment["PGPASSFILE"] = named.toStdString();
    QCOMPARE(outcome("postgresql:///scryer?host=127.0.0.1:1&host=127.0.0.1:{PG_PORT}", around),
             QStringLiteral("opened"));
}

void PostgreSqlConnectionTest::serviceFile()
{
    const QTemporaryDir folder;
    const auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const QString file = writeFile(folder, "services",
                                   filledIn("[scrying]\nhost=127.0.0.1\nport={PG_PORT}\nuser=scryer\n"
                                            "password=crystal ball\ndbname=scryer\nsslmode=require\n"),
                                   own);
    project::Surroundings around = bareSurroundings();
    around.environment["PGSERVICEFILE"] = file.toStdString();
    QCOMPARE(outcome("postgresql:///?service=scrying", around), QStringLiteral("opened"));
    QCOMPARE(outcome("postgresql:///nosuch?service=scrying", around), QStringLiteral("db.no-database"));
    around.environment["PGSERVICE"] = "scrying";
    QCOMPARE(outcome("postgresql://", around), QStringLiteral("opened"));
    QCOMPARE(outcome("postgresql:///?service=other", around), QStringLiteral("pg_service.unknown"));
}

void PostgreSqlConnectionTest::environment()
{
    project::Surroundings around = bareSurroundings();
    around.environment = {{"PGHOST", "127.0.0.1"}, {"PGPORT", filledIn("{PG_PORT}")}, {"PGPASSWORD", "crystal ball"}};
    QCOMPARE(outcome("postgresql://", around), QStringLiteral("opened"));
    around.environment["PGDATABASE"] = "nosuch";
    QCOMPARE(outcome("postgresql://", around), QStringLiteral("db.no-database"));
}

void PostgreSqlConnectionTest::keepsNumbersAndNotices()
{
    auto connection = open(kUrl);
    QVERIFY(connection.has_value());
    QCOMPARE(ask(*connection, QStringLiteral("select 12345678901234567890.123456789012345678::numeric")),
             QStringLiteral("12345678901234567890.123456789012345678"));
    QCOMPARE(run(*connection, QStringLiteral("do $$begin raise notice 'first'; raise warning 'second'; end$$")),
             QString());
    const std::vector<std::string> notices = connection->takeNotices();
    QCOMPARE(notices.size(), std::size_t(2));
    QVERIFY(notices[0].find("first") != std::string::npos && notices[1].find("second") != std::string::npos);
    QVERIFY(connection->takeNotices().empty());
    // The notices' place moves with the connection.
    db::Connection moved = std::move(*connection);
    QCOMPARE(run(moved, QStringLiteral("do $$begin raise notice 'third'; end$$")), QString());
    QCOMPARE(moved.takeNotices().size(), std::size_t(1));
}

void PostgreSqlConnectionTest::closes()
{
    const auto admin = open(kAdmin);
    const QString count = QStringLiteral("select count(*) from pg_stat_activity where usename = 'scryer'");
    {
        const auto first = open(kUrl);
        const auto second = open(kUrl);
        QVERIFY(first.has_value() && second.has_value());
        QCOMPARE(ask(*admin, count), QStringLiteral("2"));
    }
    for (int i = 0; i < 100 && ask(*admin, count) != QStringLiteral("0"); ++i)
        QTest::qSleep(10);
    QCOMPARE(ask(*admin, count), QStringLiteral("0"));
    QCOMPARE(QSqlDatabase::connectionNames().size(), 1);
}

void PostgreSqlConnectionTest::versionTable()
{
    const auto connection = open(kUrl);
    QVERIFY(connection.has_value());
    run(*connection, QStringLiteral("set client_min_messages = error"));
    for (const char *statement :
         {"drop schema if exists \"other schema\" cascade", "drop table if exists alembic_version",
          "drop table if exists \"we\"\"ird.t able\"", "drop view if exists seen"})
        QCOMPARE(run(*connection, QString::fromUtf8(statement)), QString());
    QCOMPARE(rowsOf(db::readVersionTable(*connection)), QString());
    QCOMPARE(rowsOf(db::readVersionTable(*connection, "alembic_version", "nosuch")), QString());
    for (const char *statement :
         {"create table alembic_version (version_num varchar(32) primary key)",
          "insert into alembic_version values ('c'), ('a'), ('b')",
          "create table \"we\"\"ird.t able\" (version_num text)", "insert into \"we\"\"ird.t able\" values ('w')",
          "create schema \"other schema\"", "create table \"other schema\".alembic_version (version_num text)",
          "insert into \"other schema\".alembic_version values ('o'), (null)",
          "create view seen as select 'v'::text as version_num"})
        QCOMPARE(run(*connection, QString::fromUtf8(statement)), QString());
    QCOMPARE(rowsOf(db::readVersionTable(*connection)), QStringLiteral("c a b"));
    QCOMPARE(rowsOf(db::readVersionTable(*connection, "we\"ird.t able")), QStringLiteral("w"));
    QCOMPARE(rowsOf(db::readVersionTable(*connection, "alembic_version", "other schema")), QStringLiteral("o"));
    QCOMPARE(rowsOf(db::readVersionTable(*connection, "alembic_version", "public")), QStringLiteral("c a b"));
    QCOMPARE(rowsOf(db::readVersionTable(*connection, "seen")), QStringLiteral("v"));
    QCOMPARE(rowsOf(db::readVersionTable(*connection, "seen; drop table alembic_version")), QString());
    run(*connection, QStringLiteral("set search_path = 'other schema'"));
    QCOMPARE(rowsOf(db::readVersionTable(*connection)), QStringLiteral("o"));
}

void PostgreSqlConnectionTest::versionTableRefused()
{
    const auto owner = open(kUrl);
    QCOMPARE(run(*owner, QStringLiteral("create table if not exists alembic_version (version_num text)")), QString());
    QCOMPARE(run(*owner, QStringLiteral("create table if not exists other (x text)")), QString());
    QCOMPARE(rowsOf(db::readVersionTable(*owner, "other")), QStringLiteral("db.no-version-column"));
    const auto nobody = open("postgresql://nobody:nothing@127.0.0.1:{PG_PORT}/scryer");
    QVERIFY(nobody.has_value());
    const auto rows = db::readVersionTable(*nobody);
    QCOMPARE(rowsOf(rows), QStringLiteral("db.table-forbidden"));
    QCOMPARE(
        QString::fromStdString(base::lineText(rows.error())),
        QString::fromStdString(filledIn("The user of PostgreSQL nobody@127.0.0.1:{PG_PORT}/scryer may not read the "
                                        "table alembic_version. Grant SELECT on it.")));
    // A connection that the server ended.
    const auto doomed = open(kUrl);
    const auto admin = open(kAdmin);
    const QString pid = ask(*doomed, QStringLiteral("select pg_backend_pid()"));
    QCOMPARE(run(*admin, QStringLiteral("select pg_terminate_backend(%1)").arg(pid)), QString());
    QCOMPARE(rowsOf(db::readVersionTable(*doomed)), QStringLiteral("db.query-failed"));
}

QTEST_GUILESS_MAIN(PostgreSqlConnectionTest)
#include "tst_postgresql_connection.moc"
