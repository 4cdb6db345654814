// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/db/connection.h"

#include "core/db/db_messages.h"
#include "core/db/libpq.h"
#include "core/db/open_errors.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <optional>

namespace retort::db {

using project::ConnectionSettings;
using project::Dialect;

struct Connection::Data
{
    ConnectionSettings settings;
    QString name;
    QSqlDatabase database;
    std::vector<std::string> notices;

    ~Data()
    {
        if (name.isEmpty())
            return;
        database.close();
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }
};

namespace {

using Problem = std::optional<base::Diagnostic>;

base::Diagnostic diagnostic(const base::Message &message, std::vector<std::string> arguments)
{
    return {&message, std::move(arguments), {}, base::Severity::Error, {}};
}

/// Qt loads plugins only where an application object is. It is left to the process: Qt's own objects may outlive main.
void ensureApplication()
{
    if (QCoreApplication::instance() != nullptr)
        return;
    static int count = 1;
    static char program[] = "retort";
    static char *arguments[] = {program, nullptr};
    static auto *application = new QCoreApplication(count, arguments);
    Q_UNUSED(application)
}

/// QMARIADB and QMYSQL are the same driver; distributions differ in which names it has.
QString installedDriver(const ConnectionSettings &settings)
{
    const QString wanted = QString::fromStdString(settings.qtDriver);
    if (QSqlDatabase::isDriverAvailable(wanted))
        return wanted;
    const QString other = QStringLiteral("QMYSQL");
    if (wanted == QStringLiteral("QMARIADB") && QSqlDatabase::isDriverAvailable(other))
        return other;
    return {};
}

const char *packageOf(Dialect dialect)
{
    switch (dialect) {
    case Dialect::PostgreSql:
        return "libqt6sql6-psql";
    case Dialect::MySql:
    case Dialect::MariaDb:
        return "libqt6sql6-mysql";
    default:
        return "libqt6sql6-sqlite";
    }
}

void apply(const ConnectionSettings &settings, QSqlDatabase &database)
{
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    database.setHostName(text(settings.host));
    if (settings.port)
        database.setPort(*settings.port);
    database.setUserName(text(settings.user));
    // Not null: the C library would look for $MYSQL_PWD.
    database.setPassword(settings.password.empty() ? QStringLiteral("") : text(settings.password));
    database.setDatabaseName(text(settings.database));
    database.setConnectOptions(text(settings.connectOptions()));
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
}

/// Runs a text of one or more statements to its end; an error of a later one shows only there.
std::optional<QSqlError> runAll(const QSqlDatabase &database, const QString &text)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    bool good = query.exec(text);
    while (good && query.nextResult()) { }
    if (good && query.lastError().isValid())
        good = false;
    return good ? std::nullopt : std::optional(query.lastError());
}

/// The second column of a SHOW's first row.
QString shownValue(const QSqlDatabase &database, const QString &text)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    return query.exec(text) && query.next() ? query.value(1).toString() : QString();
}

Problem checkMySql(const ConnectionSettings &settings, const QSqlDatabase &database)
{
    if (settings.tlsRequired && shownValue(database, QStringLiteral("SHOW STATUS LIKE 'Ssl_cipher'")).isEmpty())
        return diagnostic(kTlsMissing, {settings.describe()});
    if (settings.dialect == Dialect::MariaDb) {
        const QString version = shownValue(database, QStringLiteral("SHOW VARIABLES LIKE 'version'"));
        if (!version.contains(QStringLiteral("MariaDB"), Qt::CaseInsensitive))
            return diagnostic(kNotMariaDb, {settings.describe(), version.toStdString()});
    }
    return std::nullopt;
}

/// SQLite opens anything, and looks at the file when it first has to.
Problem checkSqlite(const ConnectionSettings &settings, const QSqlDatabase &database)
{
    const std::optional<QSqlError> error = runAll(database, QStringLiteral("PRAGMA schema_version"));
    return error ? Problem(openError(settings, *error, 0)) : std::nullopt;
}

Problem checkOpened(const ConnectionSettings &settings, const QSqlDatabase &database)
{
    Problem problem;
    if (settings.dialect == Dialect::Sqlite)
        problem = checkSqlite(settings, database);
    else if (settings.dialect != Dialect::PostgreSql)
        problem = checkMySql(settings, database);
    if (problem)
        return problem;
    for (const std::string &statement : settings.sessionStatements) {
        if (const std::optional<QSqlError> error = runAll(database, QString::fromStdString(statement)))
            return diagnostic(kSessionFailed,
                              {settings.describe(), settings.withoutSecrets(statement), serverText(settings, *error)});
    }
    return std::nullopt;
}

} // namespace

Connection::Connection(std::unique_ptr<Data> data) : m_data(std::move(data))
{ }
Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

const ConnectionSettings &Connection::settings() const
{
    return m_data->settings;
}

QSqlDatabase Connection::database() const
{
    return m_data->database;
}

std::vector<std::string> Connection::takeNotices()
{
    return std::exchange(m_data->notices, {});
}

base::Result<void> checkDriver(const ConnectionSettings &settings)
{
    if (settings.offlineOnly)
        return tl::make_unexpected(diagnostic(kOfflineOnly, {settings.describe()}));
    ensureApplication();
    if (installedDriver(settings).isEmpty()) {
        return tl::make_unexpected(
            diagnostic(kNoDriver, {settings.describe(), settings.qtDriver, packageOf(settings.dialect)}));
    }
    return {};
}

base::Result<Connection> openConnection(const ConnectionSettings &settings, const std::string &name)
{
    static std::atomic<unsigned> counter{0};
    if (auto found = checkDriver(settings); !found)
        return tl::make_unexpected(found.error());
    const QString driver = installedDriver(settings);
    auto data = std::make_unique<Connection::Data>();
    data->settings = settings;
    data->name = QString::fromStdString(name) + '#' + QString::number(++counter);
    data->database = QSqlDatabase::addDatabase(driver, data->name);
    apply(settings, data->database);
    QElapsedTimer clock;
    clock.start();
    if (!data->database.open())
        return tl::make_unexpected(openError(settings, data->database.lastError(), clock.elapsed()));
    if (settings.dialect == Dialect::PostgreSql)
        collectNotices(data->database, data->notices);
    if (Problem problem = checkOpened(settings, data->database))
        return tl::make_unexpected(std::move(*problem));
    return Connection(std::move(data));
}

} // namespace retort::db
