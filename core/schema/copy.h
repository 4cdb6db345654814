// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"

#include <functional>
#include <string_view>

namespace retort::schema {

/// What table.to_metadata() is told.
struct CopyRules
{
    Name name;                ///< empty: the table's own
    bool schemaGiven = false; ///< false: the table's own schema
    Name schema;              ///< empty: the metadata's
    /// Where a foreign key points in the copy; empty: as it was.
    std::function<Name(const Name &schema, const ForeignKeyConstraint &constraint, std::string_view referred)> referredSchema;
};

/// A copy of the table in that metadata; the one that there is, where there is one of that name. Throws BuildError.
Table *copyTable(sql::Arena &arena, const Table &table, MetaData &metadata, const CopyRules &rules);

} // namespace retort::schema
