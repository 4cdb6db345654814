// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"
#include "core/sql/node.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the copy of a table needs of expressions and statements.
namespace retort::dialects {

/// A column on its way from the old table to the new one.
struct CopiedColumn
{
    std::string key;                                 ///< the name it has in the old table, or the one it was added by
    schema::Column *column = nullptr;                ///< the new table's
    const sql::Expression *transfer = nullptr;       ///< where its values come from; null: nowhere
};

/// INSERT INTO new (…) SELECT … FROM old.
const sql::Clause *copyOfRows(sql::Arena &arena, const schema::Table &table, const std::vector<CopiedColumn> &columns);

const sql::Expression *castTo(sql::Arena &arena, const sql::Expression &value, const sql::Type &type);

/// A type's variant for that dialect; the type itself where it has none.
const sql::Type *variantOf(const sql::Type &type, std::string_view dialect);

/// The keys of the columns that a constraint is about; a check's by walking its condition.
std::vector<std::string> columnKeysOf(const schema::Constraint &constraint);

/// How an index knows one of its columns.
std::string keyOf(const sql::Clause &clause);

struct ReferredName
{
    std::string schema, table, column;
};
ReferredName referredNameOf(const schema::ForeignKey &key);
bool isSelfReferential(const schema::ForeignKeyConstraint &constraint);

/// Topological order, as SQLAlchemy's sort: of those that may come next, the first in `names`. CircularDependencyError.
std::vector<std::string> sortedBy(const std::vector<std::string> &names,
                                  const std::vector<std::pair<std::string, std::string>> &pairs);

} // namespace retort::dialects
