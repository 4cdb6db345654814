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

} // namespace retort::schema
