// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/connection_settings.h"

#include <string>
#include <vector>

class QSqlDatabase;

/// The few things for which QtSql's PostgreSQL driver has no words. libpq is not linked: the driver's plugin has loaded
/// it, and only then are its functions looked up, so that programs that open no database do not pay for it.
namespace retort::db {

/// Keeps notices from going to stderr, and collects them in `notices` instead, which must outlive the connection.
void collectNotices(const QSqlDatabase &database, std::vector<std::string> &notices);

/// QtSql drops the SQLSTATE of a connection that the server refused. Tries it once more and returns it; empty where
/// the failure came from no server, or where the second try gets in.
std::string refusalState(const project::ConnectionSettings &settings);

} // namespace retort::db
