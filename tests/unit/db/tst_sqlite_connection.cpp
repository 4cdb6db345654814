// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/db/connection.h"
#include "core/db/version_table.h"
#include "core/project/surroundings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

#include <memory>
#include <thread>

using namespace retort;

/// SQLite needs no server: these run everywhere. There is no application object here, as in a command line that opens
/// no database: openConnection() has to see to that itself.
class SqliteConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensAndCloses();
    void opensInMemory();
    void relativeToTheCurrentFolder();
    void opensInAnotherThread();
    void readOnly();
    void refuses_data();
    void refuses();
    void sentences();
    void locked();
    void noConnectionToMsSql();
    void noDriver();
    void versionTable();
    void versionTableOfAnotherSchema();

private:
    base::Result<project::ConnectionSettings> settings(const std::string &url) const;
    base::Result<db::Connection> open(const std::string &url) const;
    QString outcome(const std::string &url) const;
    QString rows(const db::Connection &connection, const std::string &table = "alembic_version",
                 const std::optional<std::string> &schema = std::nullopt) const;
    static QString run(const db::Connection &connection, const char *statement);
    void write(const char *name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SqliteConnectionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder.db")));
    write("junk.db", QByteArray(4096, 'x'));
    write("empty.db", {});
}

void SqliteConnectionTest::write(const char *name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(QString::fromUtf8(name)));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

base::Result<project::ConnectionSettings> SqliteConnectionTest::settings(const std::string &url) const
{
    project::Surroundings around;
    around.currentFolder = m_folder->path().toStdString();
    around.homeFolder = "/nowhere";
    return project::ConnectionSettings::fromUrl(url, around);
}

base::Result<db::Connection> SqliteConnectionTest::open(const std::string &url) const
{
    const auto parsed = settings(url);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    return db::openConnection(*parsed, "test");
}

QString SqliteConnectionTest::outcome(const std::string &url) const
{
    const auto connection = open(url);
    return connection ? QStringLiteral("opened") : QString::fromStdString(std::string(connection.error().code()));
}

QString SqliteConnectionTest::rows(const db::Connection &connection, const std::string &table,
                                   const std::optional<std::string> &schema) const
{
    const auto read = db::readVersionTable(connection, table, schema);
    if (!read)
        return QString::fromStdString(std::string(read.error().code()));
    QStringList list;
    for (const std::string &row : *read)
        list << QString::fromStdString(row);
    return list.join(QLatin1Char(' '));
}

QString SqliteConnectionTest::run(const db::Connection &connection, const char *statement)
{
    QSqlQuery query(connection.database());
    return query.exec(QString::fromUtf8(statement)) ? QString() : query.lastError().text();
}

void SqliteConnectionTest::opensAndCloses()
{
    {
        auto first = open("sqlite:///new.db");
        const auto second = open("sqlite:///new.db");
        QVERIFY(first.has_value() && second.has_value());
        QCOMPARE(QSqlDatabase::connectionNames().size(), 2);
        QCOMPARE(run(*first, "create table t (x)"), QString());
        const db::Connection moved = std::move(*first);
        QCOMPARE(run(moved, "insert into t values (1)"), QString());
        QCOMPARE(moved.settings().describe(), "SQLite " + m_folder->path().toStdString() + "/new.db");
    }
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    QVERIFY(QCoreApplication::instance() != nullptr);
}

void SqliteConnectionTest::opensInMemory()
{
    const auto connection = open("sqlite://");
    QVERIFY(connection.has_value());
    QCOMPARE(run(*connection, "create table t (x)"), QString());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
}

void SqliteConnectionTest::relativeToTheCurrentFolder()
{
    QCOMPARE(outcome("sqlite:///sub%20folder/../made.db"), QStringLiteral("opened"));
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("made.db"))));
    QCOMPARE(outcome("sqlite:///file:\xE5\xBA\x93.db?uri=true"), QStringLiteral("opened"));
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("\u5e93.db"))));
}

void SqliteConnectionTest::opensInAnotherThread()
{
    QVERIFY(open("sqlite://").has_value());
    QString result;
    std::thread worker([this, &result] { result = outcome("sqlite:///thread.db"); });
    worker.join();
    QCOMPARE(result, QStringLiteral("opened"));
}

void SqliteConnectionTest::readOnly()
{
    QCOMPARE(outcome("sqlite:///file:none.db?mode=ro&uri=true"), QStringLiteral("db.no-file"));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("none.db"))));
    const auto connection = open("sqlite:///file:empty.db?mode=ro&uri=true");
    QVERIFY(connection.has_value());
    QVERIFY(run(*connection, "create table t (x)").contains(QStringLiteral("readonly")));
    QCOMPARE(rows(*connection), QString());
}

void SqliteConnectionTest::refuses_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *url, const char *code) {
        QTest::addRow("%s", url) << QByteArray(url) << QString::fromUtf8(code);
    };
    row("sqlite:///junk.db", "db.not-a-database");
    row("sqlite:///folder.db", "db.is-folder");
    row("sqlite:///nowhere/x.db", "db.no-folder");
    row("sqlite:////nowhere/at/all/x.db", "db.no-folder");
    row("sqlite:///junk.db/x.db", "db.no-folder");
    row("sqlite:///file:nowhere/x.db?uri=true", "db.no-folder");
    row("sqlite:///file:folder.db?mode=rw&uri=true", "db.is-folder");
}

void SqliteConnectionTest::refuses()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, code);
    QCOMPARE(outcome(url.toStdString()), code);
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

void SqliteConnectionTest::sentences()
{
    const QString folder = m_folder->path();
    const auto sentence = [this](const char *url) { return QString::fromStdString(base::lineText(open(url).error())); };
    QCOMPARE(sentence("sqlite:///nowhere/x.db"),
             QStringLiteral("SQLite %1/nowhere/x.db cannot be opened: there is no folder %1/nowhere. Create it, or "
                            "correct the path; a relative one begins in the current folder.")
                 .arg(folder));
    QCOMPARE(sentence("sqlite:///junk.db"),
             QStringLiteral("SQLite %1/junk.db is not a SQLite database, or it is encrypted. Correct the path.")
                 .arg(folder));
}

void SqliteConnectionTest::locked()
{
    const auto holder = open("sqlite:///busy.db");
    QVERIFY(holder.has_value());
    QCOMPARE(run(*holder, "create table alembic_version (version_num text)"), QString());
    const auto waiting = open("sqlite:///busy.db?timeout=0.05");
    QVERIFY(waiting.has_value());
    QCOMPARE(run(*holder, "begin exclusive"), QString());
    QCOMPARE(outcome("sqlite:///busy.db?timeout=0.05"), QStringLiteral("db.locked"));
    QCOMPARE(rows(*waiting), QStringLiteral("db.locked"));
    QCOMPARE(run(*holder, "rollback"), QString());
    QCOMPARE(rows(*waiting), QString());
}

void SqliteConnectionTest::noConnectionToMsSql()
{
    const auto connection = open("mssql+pyodbc://sa:hunter2@h/d");
    QVERIFY(!connection);
    QCOMPARE(
        QString::fromStdString(base::lineText(connection.error())),
        QStringLiteral("SQL Server sa@h:1433/d cannot be opened: Retort writes SQL for this database, but does not "
                       "connect to it. Use --sql and run what it prints."));
    QCOMPARE(outcome("oracle://u:p@h/d"), QStringLiteral("db.offline-only"));
}

void SqliteConnectionTest::noDriver()
{
    project::ConnectionSettings missing = *settings("sqlite://");
    missing.qtDriver = "QNOTTHERE";
    const auto connection = db::openConnection(missing, "test");
    QVERIFY(!connection);
    QCOMPARE(QString::fromStdString(base::lineText(connection.error())),
             QStringLiteral("SQLite in memory cannot be opened: Qt's driver QNOTTHERE is not installed. Install it; "
                            "Debian's package is libqt6sql6-sqlite."));
    missing.dialect = project::Dialect::PostgreSql;
    QCOMPARE(db::openConnection(missing, "test").error().arguments.at(2), std::string("libqt6sql6-psql"));
    missing.dialect = project::Dialect::MariaDb;
    QCOMPARE(db::openConnection(missing, "test").error().arguments.at(2), std::string("libqt6sql6-mysql"));
}

void SqliteConnectionTest::versionTable()
{
    const auto connection = open("sqlite:///v.db");
    QVERIFY(connection.has_value());
    QCOMPARE(rows(*connection), QString());
    for (const char *statement :
         {"create table alembic_version (version_num varchar(32) not null, primary key (version_num))",
          "insert into alembic_version values ('c'), ('a'), ('b')", "create table \"we\"\"ird ' t\" (Version_Num)",
          "insert into \"we\"\"ird ' t\" values ('w'), (null)", "create table other (x)",
          "create view seen as select 'v' as version_num"})
        QCOMPARE(run(*connection, statement), QString());
    // As the database gives them, not sorted.
    QSqlQuery plain(connection->database());
    QVERIFY(plain.exec(QStringLiteral("select version_num from alembic_version")));
    QStringList expected;
    while (plain.next())
        expected << plain.value(0).toString();
    QCOMPARE(expected.size(), 3);
    QCOMPARE(rows(*connection), expected.join(QLatin1Char(' ')));
    QCOMPARE(rows(*connection, "we\"ird ' t"), QStringLiteral("w"));
    QCOMPARE(rows(*connection, "seen"), QStringLiteral("v"));
    QCOMPARE(rows(*connection, "nosuch"), QString());
    // Without a look at the catalogue SQLite would take "version_num" for a text here.
    QCOMPARE(rows(*connection, "other"), QStringLiteral("db.no-version-column"));
}

void SqliteConnectionTest::versionTableOfAnotherSchema()
{
    const auto connection = open("sqlite:///v.db");
    QCOMPARE(run(*connection, "attach database ':memory:' as \"side car\""), QString());
    QCOMPARE(run(*connection, "create table \"side car\".alembic_version (version_num)"), QString());
    QCOMPARE(run(*connection, "insert into \"side car\".alembic_version values ('s')"), QString());
    QCOMPARE(rows(*connection, "alembic_version", "side car"), QStringLiteral("s"));
    QCOMPARE(rows(*connection, "alembic_version", "main"), QString());
    QCOMPARE(rows(*connection, "alembic_version", "nosuch"), QString());
}

QTEST_APPLESS_MAIN(SqliteConnectionTest)
#include "tst_sqlite_connection.moc"
