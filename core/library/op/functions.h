// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

#include <span>
#include <string_view>

namespace retort::library {

/// A function of op that is no directive: as a function of the module and as a method of Operations.
struct OpFunction
{
    std::string_view name;
    std::string_view parameters;
    script::Value (*run)(script::Vm &, script::Arguments &); ///< parameters are found by their names
};

std::span<const OpFunction> opFunctions();

/// invoke(), f(), get_bind() …, register_operation(), implementation_for(), context().
void addOperationsMethods(Session &session, script::Type *type);

/// The running context as scripts see it; None where it was not made by env.py.
script::Value currentContextOrNone(Session &session);

/// Operations.context() ended: alembic.op is nobody's.
void removeOperations(Session &session);

/// sqlalchemy.inspect(): there is no database to look at.
script::Value inspect(script::Vm &vm, script::Arguments &arguments);
script::Value registerOperation(script::Vm &vm, script::Arguments &arguments);
script::Value implementationFor(script::Vm &vm, script::Arguments &arguments);

} // namespace retort::library
