// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/selectable.h"

namespace retort::sql {

/// column = value, of VALUES and SET.
struct Assignment
{
    std::string key;                       ///< the column's key
    const ColumnClause *column = nullptr;  ///< where it was given as one
    const Expression *value = nullptr;     ///< a Bind for a plain value
    const Expression *target = nullptr;    ///< what is set where that is no column: an element of an array, a row of columns
};

/// INSERT, UPDATE, DELETE.
struct Dml : Clause
{
    Dml(ClauseKind ofKind, const FromClause *ofTable)
        : Clause(ofKind)
        , table(ofTable)
    {
    }
    const FromClause *table;
    std::vector<Prefix> prefixes;
    std::vector<const Clause *> returning;
    std::vector<Hint> hints;
    std::vector<AddedCte> ctes;
    std::vector<const Expression *> where;
    Options options;     ///< mysql_limit …
    std::string dialect; ///< whose own insert() made it; empty: the common one

    // INSERT and UPDATE
    std::vector<Assignment> values;
    bool hasValues = false;                          ///< values() was called, maybe with nothing
    std::vector<std::vector<Assignment>> rows;       ///< of several rows: all of them
    bool isOrdered = false;                          ///< ordered_values(): SET stands as given
    bool isInline = false;
    std::vector<std::string> selectNames;            ///< from_select()
    const Clause *select = nullptr;
    bool includeDefaults = true;
    const Clause *postValues = nullptr;              ///< ON CONFLICT, ON DUPLICATE KEY
    bool returnDefaults = false;
};

/// ON CONFLICT of PostgreSQL and SQLite.
struct OnConflict : Clause
{
    OnConflict()
        : Clause(ClauseKind::OnConflict)
    {
    }
    bool doUpdate = false;
    Name constraint;                          ///< by its name
    std::vector<Value> elements;              ///< Text (a name) or Node (an expression); where hasElements
    bool hasElements = false;
    const Expression *where = nullptr;        ///< of the index
    std::vector<std::pair<Value, Value>> set; ///< Text or Node (a column), to any value
    const Expression *updateWhere = nullptr;
    const FromClause *table = nullptr;        ///< the statement's
};

/// ON DUPLICATE KEY UPDATE of MySQL.
struct OnDuplicateKey : Clause
{
    OnDuplicateKey()
        : Clause(ClauseKind::OnDuplicateKey)
    {
    }
    std::vector<std::pair<Value, Value>> update;
    bool isOrdered = false;
    const FromClause *inserted = nullptr; ///< the alias that `.inserted` columns belong to
    const FromClause *table = nullptr;
};

} // namespace retort::sql
