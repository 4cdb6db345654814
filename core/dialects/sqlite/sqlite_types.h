// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/type_compiler.h"

namespace retort::dialects {

class SqliteTypes : public TypeCompiler
{
public:
    explicit SqliteTypes(const Dialect &dialect);
};

/// How SQLite's DATE, DATETIME and TIME write a value: the type's storage_format, or the usual one.
std::string storageFormat(const sql::Type *type, sql::Affinity affinity);
/// A moment in such a format ("%(year)04d-%(month)02d…"), as Python's % with a mapping fills it in.
std::string formatted(std::string_view format, const sql::Moment &moment);

/// The literal of a DATE, DATETIME or TIME, also where SQLite's own class is used elsewhere; nothing for values that are none.
std::optional<std::string> sqliteMomentLiteral(const sql::Type &type, const sql::Value &value);

} // namespace retort::dialects
