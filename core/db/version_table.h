// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace retort::db {

class Connection;

inline constexpr const char *kVersionTable = "alembic_version";

/// The revisions that a database is at: the rows of its version table, in the order that it gives them. Empty where
/// the table (or its schema) is not there, as in Alembic's get_current_heads().
base::Result<std::vector<std::string>> readVersionTable(const Connection &connection,
                                                        const std::string &table = kVersionTable,
                                                        const std::optional<std::string> &schema = std::nullopt);

} // namespace retort::db
