// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/postgresql/postgresql_identifiers.h"

#include "core/dialects/base/error.h"

#include <algorithm>
#include <array>

namespace retort::dialects {
namespace {

// What SQLAlchemy quotes: lower case, sorted.
// clang-format off
constexpr auto kReserved = std::to_array<std::string_view>({
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "between",
    "binary", "both", "case", "cast", "check", "collate", "column", "constraint", "create", "cross", "current_catalog",
    "current_date", "current_role", "current_schema", "current_time", "current_timestamp", "current_user", "default",
    "deferrable", "desc", "distinct", "do", "else", "end", "except", "false", "fetch", "for", "foreign", "freeze",
    "from", "full", "grant", "group", "having", "ilike", "in", "initially", "inner", "intersect", "into", "is",
    "isnull", "join", "leading", "left", "like", "limit", "localtime", "localtimestamp", "natural", "new", "not",
    "notnull", "null", "of", "off", "offset", "old", "on", "only", "or", "order", "outer", "over", "overlaps",
    "placing", "primary", "references", "returning", "right", "select", "session_user", "similar", "some", "symmetric",
    "table", "then", "to", "trailing", "true", "union", "unique", "user", "using", "variadic", "verbose", "when",
    "where", "window", "with",
});
// clang-format on

} // namespace

PostgresqlIdentifiers::PostgresqlIdentifiers(const Dialect &dialect)
    : Identifiers(dialect, "\"", "\"")
{
}

bool PostgresqlIdentifiers::isReserved(std::string_view lower) const
{
    return std::binary_search(kReserved.begin(), kReserved.end(), lower);
}

std::string PostgresqlIdentifiers::type(const sql::Type &type) const
{
    if (type.name.empty())
        throw CompileError{"CompileError", "PostgreSQL " + std::string(type.cls->name) + " type requires a name."};
    std::string text = quote(type.name);
    if (!type.schema.empty())
        text.insert(0, quoteSchema(type.schema) + ".");
    return text;
}

} // namespace retort::dialects
