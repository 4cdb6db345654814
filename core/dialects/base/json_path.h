// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/value.h"

#include <string>

namespace retort::dialects {

/// What data["a"], data[1] and data[("a", 1)] are to MySQL's and SQLite's JSON_EXTRACT: $."a", $[1], $."a"[1].
std::string jsonPathText(const sql::Value &value);

} // namespace retort::dialects
