// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/sqlite/sqlite_identifiers.h"

#include "core/dialects/base/dialect.h"

#include <algorithm>
#include <array>

namespace retort::dialects {
namespace {

// What SQLAlchemy quotes: lower case, sorted.
// clang-format off
constexpr std::array<std::string_view, 117> kWords{
    "add", "after", "all", "alter", "analyze", "and", "as", "asc", "attach", "autoincrement", "before", "begin",
    "between", "by", "cascade", "case", "cast", "check", "collate", "column", "commit", "conflict", "constraint",
    "create", "cross", "current_date", "current_time", "current_timestamp", "database", "default", "deferrable",
    "deferred", "delete", "desc", "detach", "distinct", "drop", "each", "else", "end", "escape", "except", "exclusive",
    "exists", "explain", "fail", "false", "for", "foreign", "from", "full", "glob", "group", "having", "if", "ignore",
    "immediate", "in", "index", "indexed", "initially", "inner", "insert", "instead", "intersect", "into", "is",
    "isnull", "join", "key", "left", "like", "limit", "match", "natural", "not", "notnull", "null", "of", "offset",
    "on", "or", "order", "outer", "plan", "pragma", "primary", "query", "raise", "references", "reindex", "rename",
    "replace", "restrict", "right", "rollback", "row", "select", "set", "table", "temp", "temporary", "then", "to",
    "transaction", "trigger", "true", "union", "unique", "update", "using", "vacuum", "values", "view", "virtual",
    "when", "where",
};
// clang-format on

} // namespace

SqliteIdentifiers::SqliteIdentifiers(const Dialect &dialect)
    : Identifiers(dialect, "\"", "\"")
{
}

bool SqliteIdentifiers::isReserved(std::string_view lower) const
{
    return std::binary_search(kWords.begin(), kWords.end(), lower);
}

} // namespace retort::dialects
