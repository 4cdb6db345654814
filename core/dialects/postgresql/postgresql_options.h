// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/value.h"

#include <string>
#include <string_view>

namespace retort::dialects {

/// A keyword such as postgresql_using; null where it was not given, or given as None.
const sql::Value *given(const sql::Options &options, std::string_view name);
/// Whether it was given and is true as Python sees it.
bool isSet(const sql::Options &options, std::string_view name);
/// What str() makes of it: storage parameters are numbers, texts, booleans.
std::string plainText(const sql::Value &value);
/// What an operator class, a storage parameter … is called under that key; null where the map does not have it.
const sql::Value *mapped(const sql::Value *map, std::string_view key);

/// The name of an index method in lower case. Throws CompileError where it is none.
std::string indexMethod(const sql::Value &name);
std::string indexMethod(std::string_view name);
/// ON DELETE's phrase where it names columns: "SET NULL (a, b)".
bool isSetColumnsPhrase(std::string_view phrase);

} // namespace retort::dialects
