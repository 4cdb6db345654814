// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/build.h"

#include <optional>
#include <string>
#include <string_view>

/// What the files of this folder know of each other.
namespace retort::schema::parts {

/// "schema.table", as MetaData's tables are known by.
std::string tableKey(std::string_view name, std::string_view schema);
/// SQLAlchemy's str(column): "table.column".
std::string described(const sql::ColumnClause &column);

[[noreturn]] void fail(const char *exception, std::string text);

// constraints.cpp
void attachConstraint(sql::Arena &arena, Table &table, Constraint &constraint);
void attachIndex(sql::Arena &arena, Table &table, Index &index);
/// The name that the convention gives to what has just met its table.
void applyConvention(Constraint &constraint, const Table &table);
void applyConvention(Index &index, const Table &table);
/// What a column brings into the primary key, whose implicit name a convention then makes anew.
void addToPrimaryKey(Table &table, Column &column);

// references.cpp
void attachForeignKey(sql::Arena &arena, Column &column, ForeignKey &key);
void referToTable(sql::Arena &arena, Column &column, Table &table, ForeignKey &key);
/// A new column of the table may be what foreign keys have waited for.
void resolveOpenKeys(Table &table, Column &column);
void forgetKeys(MetaData &metadata, const Column &column);
void checkReferredTables(const ForeignKeyConstraint &constraint, const Table &table);

// typed.cpp
/// What Enum, Boolean and their kin do to the table of their column.
void bindTypes(sql::Arena &arena, Table &table, Column &column);

// spatial.cpp
/// The index of a geoalchemy2 column.
void bindSpatial(sql::Arena &arena, Table &table, Column &column);

// options.cpp: what dialects accept. Throws BuildError.
void checkOptions(const Constraint &constraint);
void checkOptions(const Index &index);

} // namespace retort::schema::parts
