// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/dialect.h"

#include <memory>

namespace retort::dialects {

/// SQLite.
std::unique_ptr<Dialect> makeSqlite(DialectSettings settings);

} // namespace retort::dialects
