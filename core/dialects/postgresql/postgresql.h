// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/dialect.h"

#include <memory>

namespace retort::dialects {

/// PostgreSQL.
std::unique_ptr<Dialect> makePostgresql(DialectSettings settings);

} // namespace retort::dialects
