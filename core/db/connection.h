// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/project/connection_settings.h"

#include <memory>
#include <string>
#include <vector>

class QSqlDatabase;

namespace retort::db {

/// An open database connection of one thread: it is used and destroyed where it was made. Closes itself. No query
/// made from database() may outlive it.
class Connection
{
public:
    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    const project::ConnectionSettings &settings() const;

    /// For those who speak QtSql: core/db, core/backup, core/run.
    QSqlDatabase database() const;

    /// What the server said without being asked (PostgreSQL's notices) since the last call, a line each.
    std::vector<std::string> takeNotices();

private:
    friend base::Result<Connection> openConnection(const project::ConnectionSettings &settings,
                                                   const std::string &name);
    struct Data;
    explicit Connection(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// Opens what the settings describe and makes sure of what they demand: TLS, MariaDB being MariaDB, the session's
/// settings, a file being a database. `name` is for debugging; it need not be unique. Errors are one sentence, never
/// hold a secret, and are decided by error codes. A SQLite file that does not exist is created, as Alembic does.
/// Loads the driver's plugin, for which Qt needs a QCoreApplication; makes one where the program has none.
base::Result<Connection> openConnection(const project::ConnectionSettings &settings, const std::string &name);

/// Whether openConnection() would find a driver for them: its error where not. Connects to nothing.
base::Result<void> checkDriver(const project::ConnectionSettings &settings);

} // namespace retort::db
