// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/op/directives.h"

namespace retort::library {

/// to_table() and its kin, from_table() and its kin, reverse(): what the classes of alembic.operations.ops do with the schema.
void addConversions(Session &session, script::Type *type, const Directive &directive);

/// AddConstraintOp.from_constraint(): the operation that adds it, whichever its kind.
script::Value constraintOperation(script::Vm &vm, script::Arguments &arguments);

} // namespace retort::library
