// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"

#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace retort::dialects {

class Dialect;

/// The named types (PostgreSQL's enums and domains) that a run has met: each is created or dropped once, whichever came
/// first.
class NamedTypes
{
public:
    /// Notes it; whether it was noted before.
    bool wasMet(const sql::Type &type);

private:
    std::vector<std::tuple<bool, std::string, std::string>> m_met; ///< a domain?, schema, name
};

/// The named types that a table's columns bring to this dialect, in the order of the columns: enums and domains, also those
/// inside of arrays and decorators, and of variants. Types made on the way belong to `arena`.
std::vector<const sql::Type *> namedTypesOf(const schema::Table &table, const Dialect &dialect, sql::Arena &arena);

} // namespace retort::dialects
