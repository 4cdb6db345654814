// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"
#include "core/project/connection_settings.h"

#include <cstdint>
#include <string>

class QSqlError;

namespace retort::db {

/// Why opening failed, as one of db_messages.h. `milliseconds` is how long it took.
base::Diagnostic openError(const project::ConnectionSettings &settings, const QSqlError &error,
                           std::int64_t milliseconds);

/// What the server or the library said, in one line and without secrets.
std::string serverText(const project::ConnectionSettings &settings, const QSqlError &error);

} // namespace retort::db
