// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/type.h"
#include "core/sql/value.h"

#include <string>
#include <string_view>

namespace retort::dialects {

class Dialect;

/// A value written out as that type has it (SQLAlchemy's literal_processor, with what the type does to a value before).
/// CompileError where the type has no literals, or none for such a value. None is written by who knows whether the type
/// wants to see it.
std::string literalText(const sql::Type &type, const sql::Value &value, const Dialect &dialect);

/// A text in quotes, percents doubled where the driver reads them.
std::string quotedLiteral(std::string_view text, const Dialect &dialect);

} // namespace retort::dialects
