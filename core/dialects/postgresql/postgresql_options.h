// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace retort::dialects {

/// A keyword such as postgresql_using; null where it was not given, or given as None.
const sql::Value *given(const sql::Options &options, std::string_view name);
/// Whether it was given and is true as Python sees it.
bool isSet(const sql::Options &options, std::string_view name);
/// What str() makes of it: storage parameters are numbers, texts, booleans.
std::string plainText(const sql::Value &value);
/// What an operator class, a storage parameter … is called under that key; null where the map does not have it.
const sql::Value *mapped(const sql::Value *map, std::string_view key);

/// What postgresql_include lists; a text is as good as a list of its letters, as Python has it. Throws CompileError.
std::vector<sql::Value> included(const sql::Options &options);

/// The name of an index method in lower case. Throws CompileError where it is none.
std::string indexMethod(const sql::Value &name);
std::string indexMethod(std::string_view name);
/// ON DELETE's phrase where it names columns: "SET NULL (a, b)".
bool isSetColumnsPhrase(std::string_view phrase);

} // namespace retort::dialects
