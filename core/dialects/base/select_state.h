// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/columns.h"
#include "core/sql/expression.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace retort::dialects {

using Froms = std::vector<const sql::FromClause *>;

/// What a SELECT's parts come to: its FROM list with the joins put together, its columns with their names (SQLAlchemy's
/// SelectState). Joins that it makes are the arena's.
struct SelectState
{
    SelectState(const sql::Select &statement, sql::Arena &arena);

    /// What stands in FROM, without what the enclosing SELECTs bring.
    Froms displayed(const Froms &explicitCorrelate, const Froms &implicitCorrelate) const;

    const sql::Select &select;
    Froms froms;
    std::vector<sql::NamedSelection> columns;
    std::vector<std::pair<std::string, sql::Name>> ambiguousNames; ///< of tables with a schema
};

/// JOIN's condition by foreign keys. Throws CompileError where there is none, or more than one.
const sql::Expression *joinCondition(sql::Arena &arena, const sql::FromClause &left, const sql::FromClause &right);
bool canJoin(const sql::FromClause &left, const sql::FromClause &right);
sql::Join *makeJoin(sql::Arena &arena, const sql::FromClause *left, const sql::FromClause *right,
                    const sql::Expression *on, bool isOuter, bool isFull);

bool holds(const Froms &froms, const sql::FromClause *one);
/// The tables that a join already shows.
void appendHidden(Froms &to, const sql::FromClause &from);

} // namespace retort::dialects
