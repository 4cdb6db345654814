// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// int, float and bool as objects.
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/classes.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/numbers.h"
#include "core/script/runtime/vm.h"

#include <algorithm>
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
        return numbers::integer(vm, BigInteger::fromDouble(value));
    return Value::integer(static_cast<std::int64_t>(value));
}

int radixOf(Vm &vm, const Value &base)
{
    if (base.isUndefined())
        return 10;
    if (!base.isInteger() && !base.isBool())
        vm.raise(vm.types().typeError, "'" + vm.typeOf(base)->name + "' object cannot be interpreted as an integer");
    if (base.asInteger() != 0 && (base.asInteger() < 2 || base.asInteger() > 36))
        vm.raise(vm.types().valueError, "int() base must be >= 2 and <= 36, or 0");
    return static_cast<int>(base.asInteger());
}

Value constructInteger(Vm &vm, Type *, const Call &call)
{
    if (call.positional == 0)
        return Value::integer(0);
    const Value from = numbers::plain(call.values[0]);
    const Value base = call.positional > 1 ? call.values[1] : call.named > 0 ? call.namedValue(0) : Value();
    if (vm.isStr(from)) {
        const int radix = radixOf(vm, base);
        if (Value made = numbers::parseInteger(vm, vm.textOf(from), radix))
            return made;
        vm.raise(vm.types().valueError,
                 "invalid literal for int() with base " + std::to_string(radix) + ": " + vm.repr(from));
    }
    if (isBigInteger(from))
        return from;
    if (from.isInteger() || from.isBool())
        return Value::integer(from.asInteger());
    if (vm.typeOf(from) == vm.types().bytes) {
        const int radix = radixOf(vm, base);
        if (Value made = numbers::parseInteger(vm, objectOf<Bytes>(from).bytes, radix))
            return made;
        vm.raise(vm.types().valueError,
                 "invalid literal for int() with base " + std::to_string(radix) + ": " + vm.repr(from));
    }
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
    const Value from = numbers::plain(call.values[0]);
    if (vm.isStr(from)) {
        if (Value made = numbers::parseFloat(vm.textOf(from)))
            return made;
        vm.raise(vm.types().valueError, "could not convert string to float: " + vm.repr(from));
    }
    if (numbers::isNumber(from)) {
        const double made = numbers::asDouble(from);
        if (isBigInteger(from) && std::isinf(made))
            vm.raise(vm.types().overflowError, "int too large to convert to float");
        return Value::real(made);
    }
    if (const Value own = vm.findAttribute(from, "__float__"))
        return vm.call(own);
    vm.raise(vm.types().typeError,
             "float() argument must be a string or a real number, not '" + vm.typeOf(from)->name + "'");
}

Value constructBool(Vm &vm, Type *, const Call &call)
{
    return Value::boolean(call.positional > 0 && vm.truth(call.values[0]));
}

/// The number behind a method's self: an instance of a script's class may extend one.
const Value *numberOf(Vm &vm, const Value &self)
{
    if (numbers::isNumber(self))
        return &self;
    if (self.isObject() && self.asObject()->type->hasInstanceNames && numbers::isNumber(objectOf<Instance>(self).payload))
        return &objectOf<Instance>(self).payload;
    vm.raise(vm.types().typeError, "descriptor requires an 'int' object but received a '" + vm.typeOf(self)->name + "'");
}

std::string formatNumber(Vm &vm, const Value &self, std::string_view spec)
{
    if (self.isBool() && spec.empty())
        return self.asBool() ? "True" : "False";
    if (self.isFloat())
        return formatFloat(vm, self.asFloat(), spec);
    return formatInteger(vm, self, spec);
}

Value toBytes(Vm &vm, Arguments &arguments)
{
    const BigInteger value = numbers::toBig(*numberOf(vm, arguments[0]));
    const std::int64_t length = arguments.integerOr(1, 1);
    const std::string_view order = arguments.textOr(2, "big");
    const bool isSigned = arguments.truthOr(3, false);
    if (order != "big" && order != "little")
        vm.raise(vm.types().valueError, "byteorder must be either 'little' or 'big'");
    if (length < 0)
        vm.raise(vm.types().valueError, "length argument must be non-negative");
    if (value.isNegative() && !isSigned)
        vm.raise(vm.types().overflowError, "can't convert negative int to unsigned");
    const BigInteger shown = value.isNegative() ? value.inverted() : value;
    vm.heap().ensure(static_cast<std::size_t>(length));
    if (shown.bits() + (isSigned ? 1 : 0) > static_cast<std::size_t>(length) * 8)
        vm.raise(vm.types().overflowError, "int too big to convert");
    return vm.bytes(value.toBytes(static_cast<std::size_t>(length), order == "big"));
}

Value fromBytes(Vm &vm, Arguments &arguments)
{
    const std::string_view order = arguments.textOr(2, "big");
    if (order != "big" && order != "little")
        vm.raise(vm.types().valueError, "byteorder must be either 'little' or 'big'");
    const Value bytes = vm.call(Value(vm.types().bytes), {arguments[1]});
    const std::string &text = objectOf<Bytes>(bytes).bytes;
    return numbers::integer(vm, BigInteger::fromBytes(text, order == "big", arguments.truthOr(3, false)));
}

Value bitCount(Vm &vm, Arguments &arguments)
{
    const std::string bits = numbers::toBig(*numberOf(vm, arguments[0])).toString(2);
    return Value::integer(static_cast<std::int64_t>(std::count(bits.begin(), bits.end(), '1')));
}

Value asRatio(Vm &vm, Arguments &arguments)
{
    const Value self = *numberOf(vm, arguments[0]);
    if (!self.isFloat())
        return vm.tuple({self, Value::integer(1)});
    if (!std::isfinite(self.asFloat()))
        vm.raise(vm.types().overflowError, "cannot convert Infinity or NaN to integer ratio");
    int exponent = 0;
    double mantissa = std::frexp(self.asFloat(), &exponent);
    for (int i = 0; i < 300 && mantissa != std::floor(mantissa); ++i) {
        mantissa *= 2;
        --exponent;
    }
    BigInteger over = BigInteger::fromDouble(mantissa);
    BigInteger under(1);
    (exponent > 0 ? over : under) = (exponent > 0 ? over : under).shiftedLeft(static_cast<std::size_t>(std::abs(exponent)));
    return vm.tuple({numbers::integer(vm, over), numbers::integer(vm, under)});
}

Value bitLength(Vm &vm, Arguments &arguments)
{
    const Value *self = numberOf(vm, arguments[0]);
    if (isBigInteger(*self))
        return Value::integer(static_cast<std::int64_t>(objectOf<IntegerObject>(*self).value.bits()));
    const std::int64_t value = self->asInteger();
    auto left = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::int64_t bits = 0;
    for (; left != 0; left >>= 1)
        ++bits;
    return Value::integer(bits);
}

Value isIntegral(Vm &vm, Arguments &arguments)
{
    const double value = numbers::asDouble(*numberOf(vm, arguments[0]));
    return Value::boolean(std::isfinite(value) && value == std::floor(value));
}

Value itself(Vm &, Arguments &arguments)
{
    return arguments[0];
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
    types.integer->ops.repr = [](Vm &machine, const Value &self) { return numbers::integerText(machine, self); };
    types.boolean->ops.repr = [](Vm &, const Value &self) -> std::string { return self.asBool() ? "True" : "False"; };
    types.integer->ops.truth = [](Vm &, const Value &) { return true; }; // of what is beyond 64 bits
    types.integer->ops.hash = [](Vm &, const Value &self) { return numbers::hash(self); };
    setMethod(vm, types.integer, "bit_length(self)", bitLength);
    setMethod(vm, types.integer, "bit_count(self)", bitCount);
    setMethod(vm, types.integer, "conjugate(self)", itself);
    setMethod(vm, types.integer, "as_integer_ratio(self)", asRatio);
    setMethod(vm, types.integer, "to_bytes(self, length=, byteorder=, *, signed=)", toBytes);
    const Value decoder = vm.nativeFunction("from_bytes(cls, bytes, byteorder=, *, signed=)", fromBytes);
    Ref<Descriptor> described = vm.heap().make<Descriptor>(types.classMethod);
    described->get = decoder;
    types.integer->attributes.set(vm.atoms().intern("from_bytes"), described.value());
    setMethod(vm, types.real, "as_integer_ratio(self)", asRatio);
    setMethod(vm, types.real, "conjugate(self)", itself);
    setMethod(vm, types.real, "is_integer(self)", isIntegral);
}

} // namespace retort::script::builtins
