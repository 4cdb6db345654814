// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/big_integer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Decimal arithmetic as IBM's specification has it and Python's module decimal does it.
namespace retort::library::standard::decimal {

using script::BigInteger;

enum class Kind : std::uint8_t { Finite, Infinity, Nan, SignallingNan };
enum class Rounding : std::uint8_t { HalfEven, HalfUp, HalfDown, Up, Down, Ceiling, Floor, ZeroFiveUp };

struct Number
{
    Kind kind = Kind::Finite;
    bool negative = false;
    BigInteger digits; ///< the coefficient, without sign
    std::int64_t exponent = 0;

    bool isFinite() const { return kind == Kind::Finite; }
    bool isNan() const { return kind == Kind::Nan || kind == Kind::SignallingNan; }
    bool isZero() const { return isFinite() && digits.isZero(); }
    std::int64_t digitCount() const;
    std::int64_t adjusted() const { return exponent + digitCount() - 1; }
};

struct Context
{
    std::int64_t precision = 28;
    Rounding rounding = Rounding::HalfEven;
};

/// What went wrong: the name of decimal's exception, and its text. Thrown by the functions below.
struct Fault
{
    const char *exception;
    std::string text;
};

std::optional<Number> parse(std::string_view text);
Number fromInteger(const BigInteger &value);
Number fromDouble(double value); ///< exactly
std::string toString(const Number &number, bool engineering = false);
std::optional<Rounding> roundingOf(std::string_view name); ///< "ROUND_HALF_UP"
const char *nameOf(Rounding rounding);

Number rounded(Number number, const Context &context);
/// Brought to that exponent: digits fall off, or zeros come behind.
Number rescaled(const Number &number, std::int64_t exponent, Rounding rounding);
Number add(const Number &a, const Number &b, const Context &context);
Number subtract(const Number &a, const Number &b, const Context &context);
Number multiply(const Number &a, const Number &b, const Context &context);
Number divide(const Number &a, const Number &b, const Context &context);
void divideWhole(const Number &a, const Number &b, const Context &context, Number &quotient, Number &rest);
Number power(const Number &base, const Number &exponent, const Context &context);
Number squareRoot(const Number &number, const Context &context);
Number quantized(const Number &number, const Number &like, const Context &context);
Number normalised(Number number, const Context &context);
int compare(const Number &a, const Number &b); ///< neither is NaN
BigInteger toInteger(const Number &number);    ///< towards zero; finite

} // namespace retort::library::standard::decimal
