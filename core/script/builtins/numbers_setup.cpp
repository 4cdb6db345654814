// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// int, float and bool as objects.
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/classes.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/numbers.h"
#include "core/script/runtime/vm.h"

#include <cmath>
#include <limits>

namespace retort::script::builtins {

namespace {

Value toInteger(Vm &vm, double value)
{
    if (std::isnan(value))
        vm.raise(vm.types().valueError, "cannot convert float NaN to integer");
    if (std::isinf(value))
        vm.raise(vm.types().overflowError, "cannot convert float infinity to integer");
    if (std::abs(value) >= 9.2233720368547758e18)
        vm.stop(running::kIntegerTooLarge);
    return Value::integer(static_cast<std::int64_t>(value));
}

Value constructInteger(Vm &vm, Type *, const Call &call)
{
    if (call.positional == 0)
        return Value::integer(0);
    const Value &from = call.values[0];
    const Value base = call.positional > 1 ? call.values[1] : call.named > 0 ? call.namedValue(0) : Value();
    if (vm.isStr(from)) {
        const int radix = base ? static_cast<int>(base.asInteger()) : 10;
        if (Value made = numbers::parseInteger(vm, vm.textOf(from), radix))
            return made;
        vm.raise(vm.types().valueError,
                 "invalid literal for int() with base " + std::to_string(radix) + ": " + vm.repr(from));
    }
    if (from.isInteger() || from.isBool())
        return Value::integer(from.asInteger());
    if (from.isFloat())
        return toInteger(vm, from.asFloat());
    for (const char *name : {"__int__", "__index__", "__trunc__"}) {
        if (const Value own = vm.findAttribute(from, name))
            return vm.call(own);
    }
    vm.raise(vm.types().typeError, "int() argument must be a string, a bytes-like object or a real number, not '"
                                       + vm.typeOf(from)->name + "'");
}

Value constructFloat(Vm &vm, Type *, const Call &call)
{
    if (call.positional == 0)
        return Value::real(0);
    const Value &from = call.values[0];
    if (vm.isStr(from)) {
        if (Value made = numbers::parseFloat(vm.textOf(from)))
            return made;
        vm.raise(vm.types().valueError, "could not convert string to float: " + vm.repr(from));
    }
    if (from.isInteger() || from.isBool() || from.isFloat())
        return Value::real(numbers::asDouble(from));
    if (const Value own = vm.findAttribute(from, "__float__"))
        return vm.call(own);
    vm.raise(vm.types().typeError,
             "float() argument must be a string or a real number, not '" + vm.typeOf(from)->name + "'");
}

Value constructBool(Vm &vm, Type *, const Call &call)
{
    return Value::boolean(call.positional > 0 && vm.truth(call.values[0]));
}

std::string formatNumber(Vm &vm, const Value &self, std::string_view spec)
{
    if (self.isBool() && spec.empty())
        return self.asBool() ? "True" : "False";
    if (self.isFloat())
        return formatFloat(vm, self.asFloat(), spec);
    return formatInteger(vm, self.asInteger(), spec);
}

Value bitLength(Vm &, Arguments &arguments)
{
    const std::int64_t value = arguments.integer(0);
    auto left = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::int64_t bits = 0;
    for (; left != 0; left >>= 1)
        ++bits;
    return Value::integer(bits);
}

Value isIntegral(Vm &, Arguments &arguments)
{
    const double value = numbers::asDouble(arguments[0]);
    return Value::boolean(std::isfinite(value) && value == std::floor(value));
}

Value numberAttribute(Vm &, const Value &self, const Atom *name)
{
    if (name->text == "real" || name->text == "numerator")
        return self.isBool() ? Value::integer(self.asInteger()) : self;
    if (name->text == "imag")
        return self.isFloat() ? Value::real(0) : Value::integer(0);
    if (name->text == "denominator" && !self.isFloat())
        return Value::integer(1);
    return {};
}

} // namespace

void setUpNumbers(Vm &vm)
{
    const Types &types = vm.types();
    types.integer->ops.construct = constructInteger;
    types.boolean->ops.construct = constructBool;
    types.real->ops.construct = constructFloat;
    for (Type *type : {types.integer, types.boolean, types.real}) {
        type->ops.format = formatNumber;
        type->ops.getAttribute = numberAttribute;
    }
    setMethod(vm, types.integer, "bit_length(self)", bitLength);
    setMethod(vm, types.real, "is_integer(self)", isIntegral);
}

} // namespace retort::script::builtins
