// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"

#include <vector>

namespace retort::schema {

/// The columns of tables in an expression, in the order in which SQLAlchemy meets them: those nearer to the root first.
std::vector<Column *> columnsIn(const sql::Clause &clause);
/// The first column of any kind; null where there is none.
const sql::ColumnClause *firstColumnIn(const sql::Clause &clause);
/// The clause with the columns of one table replaced by those of another that have the same key (SQLAlchemy's
/// _copy_expression); the clause itself where it has none of them.
const sql::Clause *withColumnsOf(sql::Arena &arena, const sql::Clause &clause, const Table *from, const Table &to);

} // namespace retort::schema
