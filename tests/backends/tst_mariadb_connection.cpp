// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/db/connection.h"
#include "core/db/version_table.h"
#include "tests/backends/servers.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace retort;
using namespace retort::tests;

namespace {

constexpr std::string_view kUrl = "mariadb+pymysql://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer";

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

class MariaDbConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(serversAreThere(), "RETORT_SERVERS names no file: run this test by ctest"); }
    void opens_data();
    void opens();
    void refuses_data();
    void refuses();
    void sessionSettings();
    void givesUp();
    void optionFile();
    void environment();
    void closes();
    void versionTable();
};

void MariaDbConnectionTest::opens_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("encrypted");
    const auto row = [](const char *name, const char *url, bool encrypted = false) {
        QTest::newRow(name) << QByteArray(url) << encrypted;
    };
    row("tcp", "mysql+pymysql://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer");
    row("localhost is tcp for PyMySQL", "mysql+pymysql://scryer:{PW}@localhost:{MY_PORT}/scryer");
    row("socket", "mariadb+mysqldb://scryer:{PW}@/scryer?unix_socket={MY_SOCKET}");
    row("socket of PyMySQL", "mariadb+pymysql://scryer:{PW}@elsewhere/scryer?unix_socket={MY_SOCKET}");
    row("compressed", "mariadb+pymysql://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer?compress=1");
    row("no tls asked", "mysql+pymysql://scryer:{PW}@127.0.0.1:{MYTLS_PORT}/scryer");
    row("tls required", "mysql+mysqldb://scryer:{PW}@127.0.0.1:{MYTLS_PORT}/scryer?ssl_mode=REQUIRED", true);
    row("tls of the connector", "mysql+mariadbconnector://scryer:{PW}@127.0.0.1:{MYTLS_PORT}/scryer?ssl=1", true);
    row("tls verified", "mysql+pymysql://scryer:{PW}@127.0.0.1:{MYTLS_PORT}/scryer?ssl_ca={TLS_CA}", true);
    row("tls where there is one", "mysql+mysqldb://scryer:{PW}@127.0.0.1:{MYTLS_PORT}/scryer?ssl_mode=PREFERRED", true);
    row("tls where there is none", "mysql+mysqldb://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer?ssl_mode=PREFERRED");
}

void MariaDbConnectionTest::opens()
{
    QFETCH(QByteArray, url);
    QFETCH(bool, encrypted);
    const auto connection = open(url.toStdString());
    QVERIFY2(connection.has_value(), connection ? "" : base::lineText(connection.error()).c_str());
    QCOMPARE(
        ask(*connection, QStringLiteral("select concat(substring_index(current_user(), '@', 1), '/', database())")),
        QStringLiteral("scryer/scryer"));
    QCOMPARE(ask(*connection, QStringLiteral("select @@character_set_connection")), QStringLiteral("utf8mb4"));
    QCOMPARE(ask(*connection, QStringLiteral("select variable_value <> '' from information_schema.session_status "
                                             "where variable_name = 'Ssl_cipher'")),
             encrypted ? QStringLiteral("1") : QStringLiteral("0"));
    QCOMPARE(ask(*connection, QStringLiteral("select cast(12345678901234567890.123456789 as decimal(38, 9))")),
             QStringLiteral("12345678901234567890.123456789"));
}

void MariaDbConnectionTest::refuses_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *url, const char *code) {
        QTest::addRow("%s", url) << QByteArray(url) << QString::fromUtf8(code);
    };
    row("mysql+pymysql://scryer:wrong@127.0.0.1:{MY_PORT}/scryer", "db.wrong-password");
    row("mysql+mysqldb://scryer:wrong@/scryer?unix_socket={MY_SOCKET}", "db.wrong-password");
    row("mysql+pymysql://stranger:{PW}@127.0.0.1:{MY_PORT}/scryer", "db.wrong-password");
    row("mysql+pymysql://scryer@127.0.0.1:{MY_PORT}/scryer", "db.no-password");
    row("mysql+mysqldb://root@/nosuch?unix_socket={MY_SOCKET}", "db.no-database");
    row("mysql+pymysql://nobody:nothing@127.0.0.1:{MY_PORT}/scryer", "db.database-forbidden");
    row("mysql+pymysql://scryer:{PW}@127.0.0.1:1/scryer", "db.no-server");
    row("mysql+mysqldb://scryer:{PW}@/scryer?unix_socket=/nowhere/s", "db.no-server");
    row("mysql+pymysql://scryer:{PW}@nosuch.invalid/scryer", "db.unknown-host");
    row("mariadb+pymysql://scryer:{PW}@127.0.0.1:{MYTLS_PORT}/scryer", "db.not-mariadb");
    // TLS: asked for, and not there; there, and not to be trusted.
    row("mysql+mysqldb://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer?ssl_mode=REQUIRED", "db.tls-missing");
    row("mysql+pymysql://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer?ssl_ca={TLS_CA}", "db.tls-missing");
    row("mariadb+mariadbconnector://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer?ssl=true", "db.tls-missing");
    row("mysql+pymysql://scryer:{PW}@127.0.0.1:{MYTLS_PORT}/scryer?ssl_ca={TLS_OTHER_CA}", "db.tls-failed");
    row("mysql+pymysql://scryer:{PW}@127.0.0.1:{MYTLS_PORT}/scryer?ssl_ca=/nowhere.pem", "db.tls-failed");
    row("mysql+pymysql://scryer:{PW}@127.0.0.1:{MYTLS_PORT}/scryer?ssl_ca={TLS_CA}&ssl_verify_identity=true",
        "url.option-refused");
    // The server repeats the statement; the password in it stays hidden.
    row("mysql+pymysql://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer?init_command=select+'{PW}", "db.session-failed");
    row("mysql+pymysql://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer?init_command=select+1;selec+2", "db.session-failed");
}

void MariaDbConnectionTest::refuses()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, code);
    QCOMPARE(outcome(url.toStdString()), code);
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

void MariaDbConnectionTest::sessionSettings()
{
    const auto connection = open("mariadb+pymysql://scryer:{PW}@127.0.0.1:{MY_PORT}/scryer?sql_mode=ANSI_QUOTES&"
                                 "collation=utf8mb4_bin&time_zone=%2B05:00&init_command=set+%40x%3D7;set+%40y%3D8");
    QVERIFY2(connection.has_value(), connection ? "" : base::lineText(connection.error()).c_str());
    QCOMPARE(ask(*connection, QStringLiteral("select concat_ws(' ', @@sql_mode, @@collation_connection, @@time_zone, "
                                             "@x, @y)")),
             QStringLiteral("ANSI_QUOTES utf8mb4_bin +05:00 7 8"));
}

void MariaDbConnectionTest::givesUp()
{
    const SilentServer silent;
    QVERIFY(silent.port() != 0);
    QElapsedTimer clock;
    clock.start();
    const std::string url = "mysql+pymysql://u:p@127.0.0.1:" + std::to_string(silent.port()) + "/d?connect_timeout=1";
    QCOMPARE(outcome(url), QStringLiteral("db.no-answer"));
    QVERIFY(clock.elapsed() >= 700 && clock.elapsed() < 5000);
}

void MariaDbConnectionTest::optionFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral(".my.cnf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(filledIn("[client]\nuser=scryer\npassword=\"crystal ball\" # ours\n"
                                                  "host=127.0.0.1\nport={MY_PORT}\n[wrong]\npassword=wrong\n")));
    file.close();
    project::Surroundings around = bareSurroundings();
    around.homeFolder = folder.path().toStdString();
    around.userName = "somebody";
    QCOMPARE(outcome("mysql:///scryer?read_default_file=~/.my.cnf", around), QStringLiteral("opened"));
    QCOMPARE(outcome("mysql:///scryer?read_default_group=wrong", around), QStringLiteral("db.wrong-password"));
}

void MariaDbConnectionTest::environment()
{
    project::Surroundings around = bareSurroundings();
    around.environment = {{"MYSQL_PWD", "crystal ball"}, {"MYSQL_TCP_PORT", filledIn("{MY_PORT}")}};
    QCOMPARE(outcome("mysql://scryer@127.0.0.1/scryer", around), QStringLiteral("opened"));
    // A variable of the process is not looked at behind our back.
    qputenv("MYSQL_PWD", "crystal ball");
    const QString behind = outcome("mysql+pymysql://scryer@127.0.0.1:{MY_PORT}/scryer");
    qunsetenv("MYSQL_PWD");
    QCOMPARE(behind, QStringLiteral("db.no-password"));
}

void MariaDbConnectionTest::closes()
{
    const auto root = open("mysql://root@/mysql?unix_socket={MY_SOCKET}");
    QVERIFY(root.has_value());
    const QString count = QStringLiteral("select count(*) from information_schema.processlist where user = 'scryer'");
    {
        const auto first = open(kUrl);
        QVERIFY(first.has_value());
        QCOMPARE(ask(*root, count), QStringLiteral("1"));
    }
    for (int i = 0; i < 100 && ask(*root, count) != QStringLiteral("0"); ++i)
        QTest::qSleep(10);
    QCOMPARE(ask(*root, count), QStringLiteral("0"));
}

void MariaDbConnectionTest::versionTable()
{
    const auto connection = open(kUrl);
    QVERIFY(connection.has_value());
    for (const char *statement : {"drop table if exists alembic_version", "drop table if exists `we``ird t`",
                                  "drop table if exists sidecar.alembic_version", "drop table if exists other"})
        QCOMPARE(run(*connection, QString::fromUtf8(statement)), QString());
    QCOMPARE(rowsOf(db::readVersionTable(*connection)), QString());
    QCOMPARE(rowsOf(db::readVersionTable(*connection, "alembic_version", "sidecar")), QString());
    for (const char *statement :
         {"create table alembic_version (version_num varchar(32) primary key)",
          "insert into alembic_version values ('b'), ('a')", "create table `we``ird t` (version_num blob)",
          "insert into `we``ird t` values ('w')", "create table sidecar.alembic_version (version_num text)",
          "insert into sidecar.alembic_version values ('s')", "create table other (x text)"})
        QCOMPARE(run(*connection, QString::fromUtf8(statement)), QString());
    QCOMPARE(rowsOf(db::readVersionTable(*connection)), QStringLiteral("a b"));
    QCOMPARE(rowsOf(db::readVersionTable(*connection, "we`ird t")), QStringLiteral("w"));
    QCOMPARE(rowsOf(db::readVersionTable(*connection, "alembic_version", "sidecar")), QStringLiteral("s"));
    QCOMPARE(rowsOf(db::readVersionTable(*connection, "other")), QStringLiteral("db.no-version-column"));
    const auto root = open("mysql://root@/scryer?unix_socket={MY_SOCKET}");
    QCOMPARE(rowsOf(db::readVersionTable(*root, "alembic_version", "nosuch")), QString());
    const auto nobody = open("mysql+pymysql://nobody:nothing@127.0.0.1:{MY_PORT}/");
    QVERIFY(nobody.has_value());
    QCOMPARE(rowsOf(db::readVersionTable(*nobody, "alembic_version", "scryer")), QStringLiteral("db.table-forbidden"));
}

QTEST_GUILESS_MAIN(MariaDbConnectionTest)
#include "tst_mariadb_connection.moc"
