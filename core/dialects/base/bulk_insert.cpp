// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/error.h"
#include "core/dialects/base/impl.h"
#include "core/sql/expression.h"

#include <algorithm>
#include <string>

namespace retort::dialects {

namespace {

const sql::ColumnClause &columnOf(const sql::TableClause &table, const std::string &key)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const sql::ColumnClause *each) { return each->keyText() == key; });
    if (found == table.columns.end())
        throw CompileError{"KeyError", key};
    return **found;
}

/// A row's value, always written out: an offline script has nowhere to put parameters.
const sql::Expression *literalOf(sql::Arena &arena, const sql::ColumnClause &column, const std::string &key,
                                 const sql::Value &value)
{
    if (value.isNode()) {
        const auto *bind = dynamic_cast<const sql::Bind *>(value.asNode());
        if (bind != nullptr && bind->isInline)
            return bind;
        throw CompileError{"CompileError", "Could not render literal value for column '" + key
                                               + "': it is an SQL expression, and bulk_insert() takes plain values (or "
                                                 "op.inline_literal())"};
    }
    auto *bind = arena.make<sql::Bind>(key, value, column.type);
    bind->isInline = true;
    return bind;
}

} // namespace

void Impl::bulkInsert(const operations::BulkInsert &operation)
{
    for (const sql::Options &row : operation.rows) {
        auto *insert = arena().make<sql::Dml>(sql::ClauseKind::Insert, operation.table);
        insert->isInline = true;
        insert->hasValues = true;
        for (const auto &[key, value] : row.entries())
            insert->values.push_back({key, nullptr, literalOf(arena(), columnOf(*operation.table, key), key, value)});
        execute(*insert);
    }
}

} // namespace retort::dialects
