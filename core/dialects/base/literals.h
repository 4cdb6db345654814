// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/type.h"
#include "core/sql/value.h"

#include <string>

namespace retort::dialects {

class Dialect;

/// A value written out as that type has it (SQLAlchemy's literal_processor, with what the type does to a value before).
/// CompileError where the type has no literals.
std::string literalText(const sql::Type &type, const sql::Value &value, const Dialect &dialect);

} // namespace retort::dialects
