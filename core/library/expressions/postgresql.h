// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/registry.h"
#include "core/sql/expression.h"

#include <vector>

namespace retort::library {

/// hstore(), to_tsvector() …, as sqlalchemy.dialects.postgresql exports them.
void addPostgresqlFunctions(std::vector<Export> &exports);
/// keys(), vals() … of columns.
void setHstoreMethods(script::Vm &vm, script::Type *type);
/// What << and >> are for ranges; null for other types.
const sql::CustomOp *rangeShift(const sql::Expression &element, bool left);

} // namespace retort::library
