// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/expression.h"

namespace retort::sql {

/// What a script's class of types may say of parameters, beyond what a TypeHook must: its hook may be one too.
class ValueHook
{
public:
    ValueHook() = default;
    virtual ~ValueHook() = default;
    ValueHook(const ValueHook &) = delete;
    ValueHook &operator=(const ValueHook &) = delete;
    /// bind_expression(): what stands around a parameter of the type; null: nothing.
    virtual const Expression *bindExpression(const Bind &bind) const = 0;
};

} // namespace retort::sql
