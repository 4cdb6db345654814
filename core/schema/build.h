// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"

#include <string>
#include <string_view>
#include <vector>

/// How the parts of a schema come together, as SQLAlchemy's constructors do it: used by the library (a script says
/// Table(…)) and by the operations (op.create_table makes the table that it compiles).
namespace retort::schema {

/// What cannot be put together ("Table 't' is already defined", "no column named …"). The library raises it in the script as
/// the exception of that name.
struct BuildError
{
    std::string exception; ///< "InvalidRequestError", "ArgumentError", "NoReferencedTableError", "KeyError"
    std::string text;
};

/// A name that is there already is the caller's business (`extend_existing`, or an error). An empty schema is the metadata's
/// own, unless `blankSchema`.
Table *makeTable(sql::Arena &arena, MetaData &metadata, const Name &name, const Name &schema = {}, bool blankSchema = false);
/// Takes it out of the metadata again.
void removeTable(MetaData &metadata, const Table &table);

/// Column, Constraint, Index …: attaches it to the table, and with it what it brings (unique=True, index=True, foreign keys,
/// the checks of Enum and Boolean), in SQLAlchemy's order. `replace`: a column takes the place of one of its name.
void append(sql::Arena &arena, Table &table, sql::Clause &item, bool replace = false);
/// ForeignKey, CHECK, Sequence, Computed, Identity, defaults: what Column(…) takes.
void append(sql::Arena &arena, Column &column, sql::Clause &item);
/// A constraint or index that was made of columns attaches itself to their table: now, or when the last of them has one.
void attachToColumns(sql::Arena &arena, Item &item);

/// Throw BuildError. A constraint's columns that have not met their table yet are taken from there.
Column *copyColumn(sql::Arena &arena, const Column &column, const Name *schema = nullptr);
Constraint *copyConstraint(sql::Arena &arena, const Constraint &constraint, Table *target, const Name *schema = nullptr);
Index *copyIndex(sql::Arena &arena, const Index &index, Table *target);

/// The name a constraint or index is compiled with: its own, or the naming convention's; empty where it has none.
Name nameOf(const Constraint &constraint);
Name nameOf(const Index &index);
/// The columns that a constraint is about, whichever its kind.
std::vector<const Column *> columnsOf(const Constraint &constraint);

/// The table that a foreign key points to; null where the metadata does not know it.
const Table *referredTable(const ForeignKeyConstraint &constraint);
/// The column it points to. Throws BuildError (NoReferencedTableError, NoReferencedColumnError).
const sql::ColumnClause &referredColumn(const ForeignKey &key);
/// The referred column's name for DDL.
Name referredColumnName(const ForeignKey &key);
/// "schema.table.column" (SQLAlchemy's target_fullname).
std::string targetOf(const ForeignKey &key);
/// The schema in it; empty where there is none.
std::string referredSchema(const ForeignKeyConstraint &constraint);

/// The column that an integer primary key counts up by itself; null where there is none. Throws BuildError.
const Column *autoincrementColumn(const Table &table);
/// Whether a type is unknown (none, or NullType).
bool isNullType(const sql::Type *type);

} // namespace retort::schema
