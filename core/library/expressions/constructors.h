// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/expressions/expressions.h"

/// The functions that scripts import to make expressions; exports.cpp says by which names and with which parameters.
namespace retort::library::constructors {

// clang-format off
script::Value text(script::Vm &vm, script::Arguments &arguments);
script::Value column(script::Vm &vm, script::Arguments &arguments);
script::Value literalColumn(script::Vm &vm, script::Arguments &arguments);
script::Value literal(script::Vm &vm, script::Arguments &arguments);
script::Value bindParameter(script::Vm &vm, script::Arguments &arguments);
script::Value null(script::Vm &vm, script::Arguments &arguments);
script::Value trueConstant(script::Vm &vm, script::Arguments &arguments);
script::Value falseConstant(script::Vm &vm, script::Arguments &arguments);
script::Value andOf(script::Vm &vm, script::Arguments &arguments);
script::Value orOf(script::Vm &vm, script::Arguments &arguments);
script::Value notOf(script::Vm &vm, script::Arguments &arguments);
script::Value method(script::Vm &vm, script::Arguments &arguments); ///< `data`: its name
script::Value between(script::Vm &vm, script::Arguments &arguments);
script::Value collate(script::Vm &vm, script::Arguments &arguments);
script::Value label(script::Vm &vm, script::Arguments &arguments);
script::Value caseOf(script::Vm &vm, script::Arguments &arguments);
script::Value cast(script::Vm &vm, script::Arguments &arguments);
script::Value tryCast(script::Vm &vm, script::Arguments &arguments);
script::Value typeCoerce(script::Vm &vm, script::Arguments &arguments);
script::Value extract(script::Vm &vm, script::Arguments &arguments);
script::Value tuple(script::Vm &vm, script::Arguments &arguments);
script::Value over(script::Vm &vm, script::Arguments &arguments);
script::Value withinGroup(script::Vm &vm, script::Arguments &arguments);
script::Value functionFilter(script::Vm &vm, script::Arguments &arguments);
script::Value exists(script::Vm &vm, script::Arguments &arguments);
script::Value nextValue(script::Vm &vm, script::Arguments &arguments);
script::Value functionOf(script::Vm &vm, script::Arguments &arguments);
script::Value table(script::Vm &vm, script::Arguments &arguments);
script::Value select(script::Vm &vm, script::Arguments &arguments);
script::Value insert(script::Vm &vm, script::Arguments &arguments); ///< `data`: the dialect, or null
script::Value update(script::Vm &vm, script::Arguments &arguments);
script::Value deleteOf(script::Vm &vm, script::Arguments &arguments);
script::Value compound(script::Vm &vm, script::Arguments &arguments); ///< `data`: the keyword
script::Value alias(script::Vm &vm, script::Arguments &arguments);
script::Value subquery(script::Vm &vm, script::Arguments &arguments);
script::Value lateral(script::Vm &vm, script::Arguments &arguments);
script::Value tableSample(script::Vm &vm, script::Arguments &arguments);
script::Value cte(script::Vm &vm, script::Arguments &arguments);
script::Value join(script::Vm &vm, script::Arguments &arguments);
script::Value outerJoin(script::Vm &vm, script::Arguments &arguments);
script::Value values(script::Vm &vm, script::Arguments &arguments);
script::Value array(script::Vm &vm, script::Arguments &arguments);
script::Value aggregateOrderBy(script::Vm &vm, script::Arguments &arguments);
script::Value arrayAny(script::Vm &vm, script::Arguments &arguments); ///< `data`: "any" or "all"
script::Value postgresqlArrayAgg(script::Vm &vm, script::Arguments &arguments);
script::Value identity(script::Vm &vm, script::Arguments &arguments);
// clang-format on

} // namespace retort::library::constructors
