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

/// A table in that metadata. A name that is there already is the caller's business (`extend_existing`, or an error).
Table *makeTable(sql::Arena &arena, MetaData &metadata, const Name &name, const Name &schema = {});

/// Column, Constraint, Index …: attaches it to the table, and with it what it brings (unique=True, index=True, foreign keys,
/// the checks of Enum and Boolean), in SQLAlchemy's order.
void append(sql::Arena &arena, Table &table, sql::Clause &item);

/// Constraint on columns that have not met their table yet take them from there. Throws BuildError.
Column *copyColumn(sql::Arena &arena, const Column &column);
Constraint *copyConstraint(sql::Arena &arena, const Constraint &constraint, Table *target);
Index *copyIndex(sql::Arena &arena, const Index &index, Table *target);

/// The name a constraint or index is compiled with: its own, or the naming convention's; empty where it has none.
Name nameOf(const Constraint &constraint);
Name nameOf(const Index &index);

/// The table that a foreign key points to; null where the metadata does not know it.
const Table *referredTable(const ForeignKeyConstraint &constraint);
/// The referred column's name for DDL.
Name referredColumnName(const ForeignKey &key);

} // namespace retort::schema
