// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"

#include <vector>

namespace retort::schema {

/// A table with the foreign keys that its CREATE TABLE may have; without a table: those that come behind all of them.
struct SortedTable
{
    Table *table = nullptr;
    std::vector<const ForeignKeyConstraint *> keys;
};

/// Which keys a sort may put behind the tables.
enum class KeySplit : std::uint8_t {
    Any,      ///< those of cycles
    Named,    ///< of cycles, and only those with a name (DROP CONSTRAINT needs one)
    None,     ///< none: cycles are an error
};

/// Tables so that each comes behind those that it refers to; otherwise in the order given. Throws BuildError
/// (NoReferencedTableError, CircularDependencyError).
std::vector<SortedTable> sortWithConstraints(const std::vector<Table *> &tables, KeySplit split = KeySplit::Any);
/// MetaData.sorted_tables: cycles are left as they are.
std::vector<Table *> sortTables(const std::vector<Table *> &tables);

/// The foreign keys of a table, one each.
std::vector<ForeignKeyConstraint *> foreignKeysOf(const Table &table);

} // namespace retort::schema
