// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/standard/decimal/number.h"
#include "core/library/standard/support.h"

#include <map>

namespace retort::library::standard {

struct DecimalObject : script::Object
{
    DecimalObject(Type *ofType, decimal::Number value)
        : Object(ofType)
        , number(std::move(value))
    {
    }
    decimal::Number number;
};

/// What getcontext() gives. There is one thread, so there is one current context.
struct DecimalContext : script::Object
{
    using Object::Object;
    decimal::Context context;
    decimal::Context outer; ///< of localcontext(): what holds again behind it
};

struct DecimalTypes
{
    explicit DecimalTypes(Session &session);
    Type *error(Vm &vm, std::string_view name); ///< an exception class of the module

    Ref<Type> number, context, local, tuple;
    script::Signature parameters, contextParameters;
    Ref<DecimalContext> current;
    std::map<std::string, Ref<Type>, std::less<>> errors;
};

inline DecimalTypes &decimalTypes(Vm &vm)
{
    return Session::of(vm).part<DecimalTypes>();
}

Value makeDecimal(Vm &vm, decimal::Number number);
const decimal::Number *decimalOf(Vm &vm, const Value &value); ///< null where it is none
/// Runs an operation of decimal/number.h; what it refuses is raised as the module's exception.
template<class Run>
auto deciding(Vm &vm, Run run) -> decltype(run())
{
    try {
        return run();
    } catch (decimal::Fault &fault) {
        vm.raise(decimalTypes(vm).error(vm, fault.exception), std::move(fault.text));
    }
}

void setUpDecimalMethods(Vm &vm, Type *type);
void setUpDecimalContext(Vm &vm, DecimalTypes &types);
/// The number of an operand: of a Decimal or an int; nothing for all else.
std::optional<decimal::Number> operandOf(Vm &vm, const Value &value);

} // namespace retort::library::standard
