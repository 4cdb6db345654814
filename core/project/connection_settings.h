// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/project/database_url.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::project {

struct Surroundings;

enum class Dialect { Sqlite, PostgreSql, MySql, MariaDb, MsSql, Oracle };

/// How a URL is opened by QtSql, and what has to be seen to afterwards. Everything that the Python driver would have
/// taken from environment and files is already in here.
struct ConnectionSettings
{
    Dialect dialect = Dialect::Sqlite;
    std::string dialectName;  ///< SQLAlchemy's: "postgresql", "mysql", "mariadb", "sqlite", "mssql", "oracle"
    std::string pythonDriver; ///< "psycopg2"
    bool offlineOnly = false; ///< mssql, oracle: statements can be printed, but no connection made
    std::string qtDriver;     ///< "QPSQL", "QMARIADB", "QSQLITE"; empty where offlineOnly

    std::string host; ///< a name, an address, a socket's folder, or several with commas (PostgreSQL)
    std::optional<int> port;
    std::string user;
    std::string password;
    std::string database; ///< SQLite: an absolute path, ":memory:" or a file: URI

    /// The Qt driver's own options, in order; not yet quoted.
    std::vector<std::pair<std::string, std::string>> options;
    /// Run after opening, in order, before anything else.
    std::vector<std::string> sessionStatements;
    /// MySQL and MariaDB: the connection must be refused unless it turns out to be encrypted. (libpq sees to that itself.)
    bool tlsRequired = false;
    /// SQLite: what BEGIN is followed by ("DEFERRED", "IMMEDIATE", "EXCLUSIVE"); empty where the URL says nothing.
    std::string sqliteBegin;
    /// The place may hold the rest of a password that was not escaped (DatabaseUrl::looksUnescaped): it is not shown.
    bool hidePlace = false;
    /// Further texts that must never be shown, besides the password.
    std::vector<std::string> otherSecrets;
    /// What the URL asks for and does not get, without danger: unknown options …
    std::vector<base::Diagnostic> warnings;

    /// `where` is the place of the URL (the ini's line), and becomes the place of errors and warnings about it.
    static base::Result<ConnectionSettings> fromUrl(const DatabaseUrl &url, const Surroundings &around,
                                                    const base::Span &where = {});
    /// Parses the text first.
    static base::Result<ConnectionSettings> fromUrl(std::string_view text, const Surroundings &around,
                                                    const base::Span &where = {});

    /// One line for people, without password: "PostgreSQL scryer@localhost:5432/scryer".
    std::string describe() const;
    /// `options` as QSqlDatabase::setConnectOptions takes them.
    std::string connectOptions() const;
    /// The value of an option, or an empty text.
    std::string option(std::string_view name) const;
    /// A foreign text (a server's message) with every secret in it replaced by ***.
    std::string withoutSecrets(std::string_view text) const;
};

/// "PostgreSQL", "MariaDB" …
std::string_view displayName(Dialect dialect);

} // namespace retort::project
