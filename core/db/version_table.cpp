// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/db/version_table.h"

#include "core/db/connection.h"
#include "core/db/db_messages.h"
#include "core/db/open_errors.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <string_view>

namespace retort::db {

namespace {

using project::Dialect;

bool isMySql(const Connection &connection)
{
    const Dialect dialect = connection.settings().dialect;
    return dialect == Dialect::MySql || dialect == Dialect::MariaDb;
}

QString quoted(const Connection &connection, const std::string &name)
{
    const QChar mark = isMySql(connection) ? QLatin1Char('`') : QLatin1Char('"');
    QString text = QString::fromStdString(name);
    text.replace(mark, QString(2, mark));
    return mark + text + mark;
}

bool isOneOf(const QSqlError &error, std::initializer_list<std::string_view> codes)
{
    const std::string code = error.nativeErrorCode().toStdString();
    for (const std::string_view known : codes) {
        if (known == code)
            return true;
    }
    return false;
}

base::Diagnostic queryError(const Connection &connection, const std::string &table, const QSqlError &error)
{
    const std::string where = connection.settings().describe();
    if (isOneOf(error, {"42501", "1142", "1143"}))
        return {&kTableForbidden, {where, table}, {}, base::Severity::Error, {}};
    if (isOneOf(error, {"42703", "1054"}))
        return {&kNoVersionColumn, {where, table}, {}, base::Severity::Error, {}};
    if (connection.settings().dialect == Dialect::Sqlite)
        return openError(connection.settings(), error, 0);
    return {&kQueryFailed, {where, serverText(connection.settings(), error)}, {}, base::Severity::Error, {}};
}

/// Alembic's "no such table" (or schema): then there are no revisions.
bool isMissing(const QSqlError &error)
{
    return isOneOf(error, {"42P01", "3F000", "1146", "1049", "1051"});
}

/// SQLite has one code for every mistake in a statement, and takes a quoted name that is no column for a text: so its
/// catalogue is asked first.
base::Result<bool> sqliteHasTable(const Connection &connection, const std::string &table,
                                  const std::optional<std::string> &schema)
{
    QSqlQuery query(connection.database());
    if (schema) {
        bool known = false;
        if (!query.exec(QStringLiteral("PRAGMA database_list")))
            return tl::make_unexpected(queryError(connection, table, query.lastError()));
        while (query.next())
            known = known || query.value(1).toString().toStdString() == *schema;
        if (!known)
            return false;
    }
    const QString prefix = schema ? quoted(connection, *schema) + '.' : QString();
    if (!query.exec(QStringLiteral("PRAGMA %1table_info(%2)").arg(prefix, quoted(connection, table))))
        return tl::make_unexpected(queryError(connection, table, query.lastError()));
    bool hasColumns = false;
    bool hasVersion = false;
    while (query.next()) {
        hasColumns = true;
        hasVersion =
            hasVersion || query.value(1).toString().compare(QStringLiteral("version_num"), Qt::CaseInsensitive) == 0;
    }
    if (hasColumns && !hasVersion) {
        const std::string where = connection.settings().describe();
        return tl::make_unexpected(base::Diagnostic{&kNoVersionColumn, {where, table}, {}, base::Severity::Error, {}});
    }
    return hasColumns;
}

} // namespace

base::Result<std::vector<std::string>> readVersionTable(const Connection &connection, const std::string &table,
                                                        const std::optional<std::string> &schema)
{
    std::vector<std::string> rows;
    if (connection.settings().dialect == Dialect::Sqlite) {
        const base::Result<bool> there = sqliteHasTable(connection, table, schema);
        if (!there)
            return tl::make_unexpected(there.error());
        if (!*there)
            return rows;
    }
    const QString prefix = schema ? quoted(connection, *schema) + '.' : QString();
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT version_num FROM ") + prefix + quoted(connection, table))) {
        const QSqlError error = query.lastError();
        if (isMissing(error))
            return rows;
        return tl::make_unexpected(queryError(connection, table, error));
    }
    while (query.next()) {
        if (!query.value(0).isNull())
            rows.push_back(query.value(0).toString().toStdString());
    }
    if (query.lastError().isValid())
        return tl::make_unexpected(queryError(connection, table, query.lastError()));
    return rows;
}

} // namespace retort::db
