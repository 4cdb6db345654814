// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Integers beyond 64 bits. Their work is counted by limbs, so that the budget of steps holds for them too.
#include "core/script/runtime/messages.h"
#include "core/script/runtime/numbers.h"
#include "core/script/runtime/vm.h"

#include <cmath>

namespace retort::script::numbers {

namespace {

constexpr std::size_t kMostDigits = 4300; // as in CPython, where more would take too long

void checkBits(Vm &vm, std::size_t bits)
{
    const std::size_t most = vm.budgets().integerBits;
    if (bits > most)
        vm.stop(running::kIntegerTooLarge, {std::to_string(most)});
}

void countWork(Vm &vm, const BigInteger &a, const BigInteger &b)
{
    vm.work(1 + a.bits() / 512 * (1 + b.bits() / 512));
}

Value power(Vm &vm, const BigInteger &base, const BigInteger &exponent)
{
    if (exponent.isNegative()) {
        if (base.isZero())
            vm.raise(vm.types().zeroDivisionError, "0.0 cannot be raised to a negative power");
        return Value::real(std::pow(base.toDouble(), exponent.toDouble()));
    }
    if (base.bits() <= 1) { // 0, 1 and -1 stay small, whatever the exponent
        if (exponent.isZero())
            return Value::integer(1);
        return Value::integer(base.isZero() ? 0 : base.isNegative() && exponent.isOdd() ? -1 : 1);
    }
    const auto times = exponent.small();
    if (!times || static_cast<std::size_t>(*times) > vm.budgets().integerBits)
        checkBits(vm, vm.budgets().integerBits + 1);
    const std::size_t bits = (base.bits() - 1) * static_cast<std::size_t>(*times);
    checkBits(vm, bits);
    vm.work(1 + bits / 512 * (1 + bits / 512));
    return integer(vm, BigInteger::power(base, static_cast<std::uint64_t>(*times)));
}

Value divided(Vm &vm, const BigInteger &a, const BigInteger &b)
{
    // Exactly rounded: the quotient to 66 bits, the last of which remembers what is left.
    const auto shift = static_cast<std::int64_t>(b.bits()) - static_cast<std::int64_t>(a.bits()) + 66;
    BigInteger quotient;
    BigInteger rest;
    const BigInteger scaledA = shift > 0 ? a.absolute().shiftedLeft(static_cast<std::size_t>(shift)) : a.absolute();
    const BigInteger scaledB = shift < 0 ? b.absolute().shiftedLeft(static_cast<std::size_t>(-shift)) : b.absolute();
    BigInteger::divide(scaledA, scaledB, quotient, rest);
    if (!rest.isZero() && !quotient.isOdd())
        quotient = quotient + BigInteger(1);
    const double made = std::ldexp(quotient.toDouble(), static_cast<int>(-shift));
    if (std::isinf(made))
        vm.raise(vm.types().overflowError, "integer division result too large for a float");
    return Value::real(a.isNegative() != b.isNegative() ? -made : made);
}

Value shifted(Vm &vm, bool left, const BigInteger &a, const BigInteger &b)
{
    if (b.isNegative())
        vm.raise(vm.types().valueError, "negative shift count");
    if (a.isZero())
        return Value::integer(0);
    const auto count = b.small();
    if (!left)
        return !count ? Value::integer(a.isNegative() ? -1 : 0) : integer(vm, a.shiftedRight(static_cast<std::size_t>(*count)));
    checkBits(vm, !count || static_cast<std::size_t>(*count) > vm.budgets().integerBits
                  ? vm.budgets().integerBits + 1
                  : a.bits() + static_cast<std::size_t>(*count));
    return integer(vm, a.shiftedLeft(static_cast<std::size_t>(*count)));
}

} // namespace

bool isInteger(const Value &value)
{
    return value.isInteger() || value.isBool() || isBigInteger(value);
}

bool isNumber(const Value &value)
{
    return value.isFloat() || isInteger(value);
}

Value plain(const Value &value)
{
    if (!value.isObject() || !value.asObject()->type->isScriptClass || !value.asObject()->type->hasInstanceNames)
        return value;
    const Value &inner = objectOf<Instance>(value).payload;
    return !inner.isUndefined() && isNumber(inner) ? inner : value;
}

BigInteger toBig(const Value &value)
{
    return isBigInteger(value) ? objectOf<IntegerObject>(value).value : BigInteger(value.asInteger());
}

Value integer(Vm &vm, BigInteger value)
{
    if (const auto small = value.small())
        return Value::integer(*small);
    const std::size_t size = value.memory();
    checkBits(vm, value.bits());
    vm.heap().ensure(size);
    Ref<IntegerObject> made = vm.heap().make<IntegerObject>(vm.types().integer, std::move(value));
    vm.heap().grow(made.get(), size);
    return made.value();
}

std::string integerText(Vm &vm, const Value &value, int radix)
{
    if (!isBigInteger(value) && radix == 10)
        return std::to_string(value.asInteger());
    const BigInteger big = toBig(value);
    const bool isPowerOfTwo = (radix & (radix - 1)) == 0;
    if (!isPowerOfTwo && big.bits() > kMostDigits * 10 / 3) {
        vm.raise(vm.types().valueError, "Exceeds the limit (4300 digits) for integer string conversion; use "
                                        "sys.set_int_max_str_digits() to increase the limit");
    }
    vm.work(1 + big.bits() / 512 * (1 + big.bits() / 512));
    return big.toString(radix);
}

Value binaryBig(Vm &vm, BinaryOp op, const BigInteger &left, const BigInteger &right)
{
    using Bitwise = BigInteger::Bitwise;
    countWork(vm, left, right);
    switch (op) {
    case BinaryOp::Add:
        return integer(vm, left + right);
    case BinaryOp::Subtract:
        return integer(vm, left - right);
    case BinaryOp::Multiply:
        checkBits(vm, left.bits() + right.bits());
        return integer(vm, left * right);
    case BinaryOp::Divide:
    case BinaryOp::FloorDivide:
    case BinaryOp::Modulo: {
        if (right.isZero()) {
            vm.raise(vm.types().zeroDivisionError,
                     op == BinaryOp::Divide ? "division by zero" : "integer division or modulo by zero");
        }
        if (op == BinaryOp::Divide)
            return divided(vm, left, right);
        BigInteger quotient;
        BigInteger rest;
        BigInteger::floorDivide(left, right, quotient, rest);
        return integer(vm, op == BinaryOp::FloorDivide ? std::move(quotient) : std::move(rest));
    }
    case BinaryOp::Power:
        return power(vm, left, right);
    case BinaryOp::LeftShift:
    case BinaryOp::RightShift:
        return shifted(vm, op == BinaryOp::LeftShift, left, right);
    case BinaryOp::And:
        return integer(vm, BigInteger::bitwise(Bitwise::And, left, right));
    case BinaryOp::Or:
        return integer(vm, BigInteger::bitwise(Bitwise::Or, left, right));
    case BinaryOp::Xor:
        return integer(vm, BigInteger::bitwise(Bitwise::Xor, left, right));
    case BinaryOp::MatMultiply:
        break;
    }
    vm.raise(vm.types().typeError, "unsupported operand type(s) for @: 'int' and 'int'");
}

} // namespace retort::script::numbers
