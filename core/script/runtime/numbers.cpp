// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/numbers.h"

#include "core/base/text.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/vm.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>

namespace retort::script::numbers {

namespace {

std::int64_t floorDivide(std::int64_t a, std::int64_t b)
{
    const std::int64_t quotient = a / b;
    return (a % b != 0 && ((a < 0) != (b < 0))) ? quotient - 1 : quotient;
}

/// False where it does not fit.
bool power(std::int64_t base, std::int64_t exponent, std::int64_t &result)
{
    result = 1;
    while (exponent > 0) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result))
            return false;
        exponent >>= 1;
        if (exponent > 0 && __builtin_mul_overflow(base, base, &base))
            return false;
    }
    return true;
}

Value integers(Vm &vm, BinaryOp op, std::int64_t a, std::int64_t b)
{
    std::int64_t result = 0;
    bool overflow = false;
    switch (op) {
    case BinaryOp::Add:
        overflow = __builtin_add_overflow(a, b, &result);
        break;
    case BinaryOp::Subtract:
        overflow = __builtin_sub_overflow(a, b, &result);
        break;
    case BinaryOp::Multiply:
        overflow = __builtin_mul_overflow(a, b, &result);
        break;
    case BinaryOp::Divide:
        if (b == 0)
            vm.raise(vm.types().zeroDivisionError, "division by zero");
        if (std::abs(static_cast<double>(a)) >= 9e15 || std::abs(static_cast<double>(b)) >= 9e15)
            return binaryBig(vm, op, BigInteger(a), BigInteger(b));
        return Value::real(static_cast<double>(a) / static_cast<double>(b));
    case BinaryOp::FloorDivide:
    case BinaryOp::Modulo:
        if (b == 0)
            vm.raise(vm.types().zeroDivisionError, "integer division or modulo by zero");
        if (b == -1) { // the one quotient that does not fit
            overflow = op == BinaryOp::FloorDivide && a == std::numeric_limits<std::int64_t>::min();
            result = op == BinaryOp::FloorDivide && !overflow ? -a : 0;
            break;
        }
        result = op == BinaryOp::FloorDivide ? floorDivide(a, b) : a - floorDivide(a, b) * b;
        break;
    case BinaryOp::Power:
        if (b < 0) {
            if (a == 0)
                vm.raise(vm.types().zeroDivisionError, "0.0 cannot be raised to a negative power");
            return Value::real(std::pow(static_cast<double>(a), static_cast<double>(b)));
        }
        overflow = !power(a, b, result);
        break;
    case BinaryOp::LeftShift:
        if (b < 0)
            vm.raise(vm.types().valueError, "negative shift count");
        overflow = a != 0 && (b >= 63 || __builtin_mul_overflow(a, std::int64_t{1} << b, &result));
        break;
    case BinaryOp::RightShift:
        if (b < 0)
            vm.raise(vm.types().valueError, "negative shift count");
        result = b >= 63 ? (a < 0 ? -1 : 0) : a >> b;
        break;
    case BinaryOp::And:
        result = a & b;
        break;
    case BinaryOp::Or:
        result = a | b;
        break;
    case BinaryOp::Xor:
        result = a ^ b;
        break;
    case BinaryOp::MatMultiply:
        vm.raise(vm.types().typeError, "unsupported operand type(s) for @: 'int' and 'int'");
    }
    return overflow ? binaryBig(vm, op, BigInteger(a), BigInteger(b)) : Value::integer(result);
}

Value reals(Vm &vm, BinaryOp op, double a, double b)
{
    switch (op) {
    case BinaryOp::Add:
        return Value::real(a + b);
    case BinaryOp::Subtract:
        return Value::real(a - b);
    case BinaryOp::Multiply:
        return Value::real(a * b);
    case BinaryOp::Divide:
        if (b == 0)
            vm.raise(vm.types().zeroDivisionError, "float division by zero");
        return Value::real(a / b);
    case BinaryOp::FloorDivide:
    case BinaryOp::Modulo: {
        if (b == 0)
            vm.raise(vm.types().zeroDivisionError, op == BinaryOp::Modulo ? "float modulo" : "float floor division by zero");
        double rest = std::fmod(a, b);
        if (rest != 0 && (b < 0) != (rest < 0))
            rest += b;
        return Value::real(op == BinaryOp::Modulo ? (rest == 0 ? std::copysign(0.0, b) : rest) : std::floor((a - rest) / b + 0.5));
    }
    case BinaryOp::Power:
        if (a == 0 && b < 0)
            vm.raise(vm.types().zeroDivisionError, "0.0 cannot be raised to a negative power");
        return Value::real(std::pow(a, b));
    default:
        vm.raise(vm.types().typeError, "unsupported operand type(s): 'float' and 'float'");
    }
}

} // namespace

double asDouble(const Value &value)
{
    if (isBigInteger(value))
        return objectOf<IntegerObject>(value).value.toDouble();
    return value.isFloat() ? value.asFloat() : static_cast<double>(value.asInteger());
}

Value binary(Vm &vm, BinaryOp op, const Value &left, const Value &right)
{
    if (left.isBool() && right.isBool() && (op == BinaryOp::And || op == BinaryOp::Or || op == BinaryOp::Xor))
        return Value::boolean(integers(vm, op, left.asInteger(), right.asInteger()).asInteger() != 0);
    if (left.isFloat() || right.isFloat())
        return reals(vm, op, asDouble(left), asDouble(right));
    if (isBigInteger(left) || isBigInteger(right))
        return binaryBig(vm, op, toBig(left), toBig(right));
    return integers(vm, op, left.asInteger(), right.asInteger());
}

Value unary(Vm &vm, UnaryOp op, const Value &operand)
{
    if (operand.isFloat()) {
        if (op == UnaryOp::Invert)
            vm.raise(vm.types().typeError, "bad operand type for unary ~: 'float'");
        return Value::real(op == UnaryOp::Minus ? -operand.asFloat() : operand.asFloat());
    }
    const std::int64_t value = isBigInteger(operand) ? 0 : operand.asInteger();
    if (isBigInteger(operand) || (op == UnaryOp::Minus && value == std::numeric_limits<std::int64_t>::min())) {
        const BigInteger big = toBig(operand);
        return integer(vm, op == UnaryOp::Minus ? -big : op == UnaryOp::Plus ? big : big.inverted());
    }
    return Value::integer(op == UnaryOp::Minus ? -value : op == UnaryOp::Plus ? value : ~value);
}

bool compare(CompareOp op, const Value &left, const Value &right)
{
    const auto decide = [op](auto a, auto b) {
        switch (op) {
        case CompareOp::Equal:
            return a == b;
        case CompareOp::NotEqual:
            return a != b;
        case CompareOp::Less:
            return a < b;
        case CompareOp::LessEqual:
            return a <= b;
        case CompareOp::Greater:
            return a > b;
        default:
            return a >= b;
        }
    };
    if (left.isFloat() || right.isFloat())
        return decide(asDouble(left), asDouble(right));
    if (isBigInteger(left) || isBigInteger(right))
        return decide(compare(toBig(left), toBig(right)), 0);
    return decide(left.asInteger(), right.asInteger());
}

std::string repr(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    const std::string_view shortest(buffer, static_cast<std::size_t>(end - buffer));
    const std::size_t e = shortest.find('e');
    int exponent = 0;
    const std::size_t sign = shortest[e + 1] == '+' ? 2 : 1;
    std::from_chars(shortest.data() + e + sign, shortest.data() + shortest.size(), exponent);
    std::string digits;
    for (const char c : shortest.substr(0, e)) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    const std::string minus = value < 0 || (value == 0 && std::signbit(value)) ? "-" : "";
    if (exponent < -4 || exponent >= 16) {
        std::string out = minus + digits.substr(0, 1);
        if (digits.size() > 1)
            out += "." + digits.substr(1);
        const std::string shown = std::to_string(exponent < 0 ? -exponent : exponent);
        return out + (exponent < 0 ? "e-" : "e+") + (shown.size() < 2 ? "0" : "") + shown;
    }
    if (exponent < 0)
        return minus + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole)
        return minus + digits + std::string(whole - digits.size(), '0') + ".0";
    return minus + digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string ascii(std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::nextCodePoint(text, at);
        if (c < 0x80) {
            out += static_cast<char>(c);
            continue;
        }
        const int digits = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
        out += digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
            out += kHex[(c >> shift) & 0xF];
    }
    return out;
}

Value parseInteger(Vm &vm, std::string_view text, int radix)
{
    text = base::strip(text);
    bool negative = false;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    if (text.size() > 2 && text[0] == '0') {
        const char kind = static_cast<char>(text[1] | 0x20);
        const int prefix = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 0;
        if (prefix != 0 && (radix == 0 || radix == prefix)) {
            radix = prefix;
            text.remove_prefix(2);
            if (!text.empty() && text[0] == '_')
                text.remove_prefix(1);
        }
    }
    if (radix == 0)
        radix = 10;
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_')
            digits += text[i];
        else if (i == 0 || i + 1 == text.size() || text[i + 1] == '_')
            return {};
    }
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, radix);
    if (digits.empty() || end != digits.data() + digits.size())
        return {};
    const auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (error == std::errc::result_out_of_range || value > limit + (negative ? 1 : 0)) {
        if (digits.size() > 4300 && (radix & (radix - 1)) != 0) {
            vm.raise(vm.types().valueError, "Exceeds the limit (4300 digits) for integer string conversion: value has "
                                                + std::to_string(digits.size()) + " digits");
        }
        vm.work(1 + digits.size() * digits.size() / 10000);
        const BigInteger big = *BigInteger::parse(digits, radix);
        return integer(vm, negative ? -big : big);
    }
    return Value::integer(negative ? static_cast<std::int64_t>(0 - value) : static_cast<std::int64_t>(value));
}

Value parseFloat(std::string_view text)
{
    std::string plain;
    for (const char c : base::strip(text)) {
        if (c != '_')
            plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    std::string_view digits = plain;
    if (!digits.empty() && digits[0] == '+')
        digits.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || end != digits.data() + digits.size() || error == std::errc::invalid_argument)
        return {};
    if (error == std::errc::result_out_of_range)
        value = digits.find("e-") != std::string_view::npos ? 0.0 : std::numeric_limits<double>::infinity();
    return Value::real(value);
}

namespace {

/// The tables look at the low bits: what differs in the high ones only, as floats do, must differ there as well.
std::uint64_t mixed(std::uint64_t bits)
{
    bits *= 0x9E3779B97F4A7C15ULL;
    return bits ^ (bits >> 32);
}

} // namespace

std::uint64_t hash(const Value &value)
{
    if (isBigInteger(value)) {
        // A float of the same value must have the same hash.
        return mixed(std::bit_cast<std::uint64_t>(asDouble(value)));
    }
    if (value.isFloat()) {
        const double number = value.asFloat();
        if (number == std::floor(number) && std::abs(number) < 9.2e18)
            return mixed(static_cast<std::uint64_t>(static_cast<std::int64_t>(number)));
        return mixed(std::bit_cast<std::uint64_t>(number));
    }
    return mixed(static_cast<std::uint64_t>(value.asInteger()));
}

} // namespace retort::script::numbers
