// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/expression.h"

#include <span>
#include <string_view>
#include <vector>

/// What columns a clause has, how they are called where they meet others, and which tables stand behind an expression.
namespace retort::sql {

/// `.c`
std::vector<KeyedColumn> columnsOf(const FromClause &from);
const Expression *findColumn(const FromClause &from, std::string_view key);
/// What a table has as `t.`; null where its columns stand alone (a join).
const Name *nameOf(const FromClause &from);
/// What error texts call it.
std::string describe(const FromClause &from);

/// The tables that an expression brings into FROM, in order.
void appendFromObjects(std::vector<const FromClause *> &to, const Clause &clause);
/// What a select list has of it: a table's columns, a list's items.
void appendSelected(std::vector<const Clause *> &to, const Clause &clause);
std::vector<const Clause *> selectedColumns(std::span<const Clause *const> raw);
/// The columns of a SELECT of any kind, or of RETURNING.
std::vector<const Clause *> selectedColumns(const Clause &statement);
/// The type of a SELECT as a value.
const Type *scalarType(const Clause &select);
/// Behind brackets.
const Clause &ungroupedSelect(const Clause &select);

// Names. An empty one is none.
Name nonAnonymousLabel(const Expression &expression); ///< its own name
Name anonymousLabel(const Expression &expression);    ///< "name_1", "anon_1"
Name qualifiedLabel(const Expression &expression);    ///< "table_column"
Name proxyKey(const Expression &expression);          ///< what `.c` of a subquery knows it by
Name dedupedLabel(const Expression &expression, unsigned index);
bool hasLabelInColumns(const Clause &clause);

/// A selected column with its names (SQLAlchemy's _generate_columns_plus_names).
struct NamedSelection
{
    Name required; ///< the label that it must have
    Name key;      ///< in `.c`
    Name fallback; ///< the label that it gets where it needs one
    const Clause *column;
    bool repeated = false;
};
std::vector<NamedSelection> namedSelections(std::span<const Clause *const> columns, LabelStyle style, bool anonymousForRepeated);

/// Makes the columns of an alias, subquery or CTE.
void exportColumns(Arena &arena, Aliased &alias);

/// Whether two columns come from the same one.
bool sharesLineage(const Expression &a, const Expression &b);
/// The label that ORDER BY may name; null.
const Label *orderByLabel(const Expression &expression);

} // namespace retort::sql
