// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/standard/decimal/number.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace retort::library::standard::decimal {

namespace {

constexpr std::int64_t kMostExponent = 999999;
constexpr std::int64_t kFarthestDigits = 200'000; ///< what is written out in full at most

constexpr std::array<std::pair<std::string_view, Rounding>, 8> kRoundings{{
    {"ROUND_HALF_EVEN", Rounding::HalfEven},
    {"ROUND_HALF_UP", Rounding::HalfUp},
    {"ROUND_HALF_DOWN", Rounding::HalfDown},
    {"ROUND_UP", Rounding::Up},
    {"ROUND_DOWN", Rounding::Down},
    {"ROUND_CEILING", Rounding::Ceiling},
    {"ROUND_FLOOR", Rounding::Floor},
    {"ROUND_05UP", Rounding::ZeroFiveUp},
}};

BigInteger timesPowerOfTen(const BigInteger &value, std::int64_t zeros)
{
    if (zeros > kFarthestDigits)
        throw Fault{"Overflow", "the number has too many digits"};
    return zeros <= 0 || value.isZero() ? value : value * BigInteger::powerOfTen(static_cast<std::size_t>(zeros));
}

std::int64_t countDigits(const BigInteger &value)
{
    if (value.isZero())
        return 1;
    // From the bits, one too few at most.
    const auto least = static_cast<std::int64_t>(static_cast<double>(value.bits() - 1) * 0.30102999566398114) + 1;
    const BigInteger next = BigInteger::powerOfTen(static_cast<std::size_t>(least));
    return compare(value, next) >= 0 ? least + 1 : least;
}

/// Whether what is cut off makes the digits before it one larger.
bool goesUp(Rounding rounding, bool negative, const BigInteger &kept, const BigInteger &cut, const BigInteger &unit)
{
    if (cut.isZero())
        return false;
    const int half = compare(cut + cut, unit);
    BigInteger tens;
    BigInteger last;
    switch (rounding) {
    case Rounding::HalfEven: return half > 0 || (half == 0 && kept.isOdd());
    case Rounding::HalfUp: return half >= 0;
    case Rounding::HalfDown: return half > 0;
    case Rounding::Up: return true;
    case Rounding::Down: return false;
    case Rounding::Ceiling: return !negative;
    case Rounding::Floor: return negative;
    case Rounding::ZeroFiveUp:
        BigInteger::divide(kept, BigInteger(5), tens, last);
        return last.isZero();
    }
    return false;
}

Number invalid(const char *text)
{
    throw Fault{"InvalidOperation", text};
}

/// A NaN among the operands is the answer.
const Number *nanOf(const Number &a, const Number &b)
{
    for (const Number *one : {&a, &b}) {
        if (one->kind == Kind::SignallingNan)
            invalid("[<class 'decimal.InvalidOperation'>]");
    }
    return a.isNan() ? &a : b.isNan() ? &b : nullptr;
}

Number infinity(bool negative)
{
    Number made;
    made.kind = Kind::Infinity;
    made.negative = negative;
    return made;
}

constexpr const char *kInvalid = "[<class 'decimal.InvalidOperation'>]";

} // namespace

std::int64_t Number::digitCount() const
{
    return countDigits(digits);
}

std::optional<Rounding> roundingOf(std::string_view name)
{
    for (const auto &[text, rounding] : kRoundings) {
        if (text == name)
            return rounding;
    }
    return std::nullopt;
}

const char *nameOf(Rounding rounding)
{
    return kRoundings[static_cast<std::size_t>(rounding)].first.data();
}

std::optional<Number> parse(std::string_view text)
{
    text = base::strip(text);
    std::string plain;
    for (const char c : text) {
        if (c != '_')
            plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    std::string_view left = plain;
    Number made;
    if (!left.empty() && (left[0] == '+' || left[0] == '-')) {
        made.negative = left[0] == '-';
        left.remove_prefix(1);
    }
    if (left == "inf" || left == "infinity") {
        made.kind = Kind::Infinity;
        return made;
    }
    const bool signalling = left.substr(0, 4) == "snan";
    if (signalling || left.substr(0, 3) == "nan") {
        made.kind = signalling ? Kind::SignallingNan : Kind::Nan;
        left.remove_prefix(signalling ? 4 : 3);
        if (left.empty())
            return made;
        const auto payload = left.size() > 1000 ? std::nullopt : BigInteger::parse(left);
        if (!payload)
            return std::nullopt;
        made.digits = *payload;
        return made;
    }
    const std::size_t e = left.find('e');
    std::string_view mantissa = left.substr(0, e);
    std::string digits;
    const std::size_t point = mantissa.find('.');
    digits = std::string(mantissa.substr(0, point));
    if (point != std::string_view::npos) {
        digits += mantissa.substr(point + 1);
        made.exponent = -static_cast<std::int64_t>(mantissa.size() - point - 1);
    }
    if (digits.size() > static_cast<std::size_t>(kFarthestDigits))
        return std::nullopt; // before the work, which grows with the square
    const auto coefficient = BigInteger::parse(digits);
    if (!coefficient)
        return std::nullopt;
    made.digits = *coefficient;
    if (e != std::string_view::npos) {
        std::string_view shown = left.substr(e + 1);
        const bool minus = !shown.empty() && shown[0] == '-';
        if (!shown.empty() && (shown[0] == '-' || shown[0] == '+'))
            shown.remove_prefix(1);
        const auto exponent = shown.size() > 1000 ? std::nullopt : BigInteger::parse(shown);
        if (!exponent)
            return std::nullopt;
        const auto small = exponent->small();
        if (!small || *small > 2 * kMostExponent)
            return std::nullopt;
        made.exponent += minus ? -*small : *small;
    }
    return made;
}

Number fromInteger(const BigInteger &value)
{
    Number made;
    made.negative = value.isNegative();
    made.digits = value.absolute();
    return made;
}

Number fromDouble(double value)
{
    Number made;
    made.negative = std::signbit(value);
    if (std::isnan(value)) {
        made.kind = Kind::Nan;
        return made;
    }
    if (std::isinf(value)) {
        made.kind = Kind::Infinity;
        return made;
    }
    int exponent = 0;
    double mantissa = std::frexp(std::abs(value), &exponent);
    while (mantissa != std::floor(mantissa)) {
        mantissa *= 2;
        --exponent;
    }
    made.digits = BigInteger::fromDouble(mantissa);
    if (exponent >= 0) {
        made.digits = made.digits.shiftedLeft(static_cast<std::size_t>(exponent));
    } else {
        // n / 2^k is n * 5^k / 10^k.
        made.digits = made.digits * BigInteger::power(BigInteger(5), static_cast<std::uint64_t>(-exponent));
        made.exponent = exponent;
    }
    return made;
}

std::string toString(const Number &number, bool engineering)
{
    const std::string sign = number.negative ? "-" : "";
    if (number.kind == Kind::Infinity)
        return sign + "Infinity";
    if (number.isNan()) {
        return sign + (number.kind == Kind::Nan ? "NaN" : "sNaN") + (number.digits.isZero() ? "" : number.digits.toString());
    }
    const std::string digits = number.digits.toString();
    const auto count = static_cast<std::int64_t>(digits.size());
    const std::int64_t left = number.exponent + count;
    std::int64_t point = left;
    if (number.exponent > 0 || left <= -6) {
        if (!engineering)
            point = 1;
        else if (number.digits.isZero())
            point = ((left + 1) % 3 + 3) % 3 - 1;
        else
            point = ((left - 1) % 3 + 3) % 3 + 1;
    }
    std::string whole;
    std::string fraction;
    if (point <= 0) {
        whole = "0";
        fraction = "." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    } else if (point >= count) {
        whole = digits + std::string(static_cast<std::size_t>(point - count), '0');
    } else {
        whole = digits.substr(0, static_cast<std::size_t>(point));
        fraction = "." + digits.substr(static_cast<std::size_t>(point));
    }
    if (left == point)
        return sign + whole + fraction;
    const std::int64_t exponent = left - point;
    return sign + whole + fraction + "E" + (exponent < 0 ? "" : "+") + std::to_string(exponent);
}

Number rescaled(const Number &number, std::int64_t exponent, Rounding rounding)
{
    Number made = number;
    made.exponent = exponent;
    const std::int64_t zeros = number.exponent - exponent;
    if (zeros >= 0) {
        made.digits = timesPowerOfTen(number.digits, zeros);
        return made;
    }
    // More digits fall off than there are: only whether there were any matters.
    if (-zeros > number.digitCount() + 1) {
        const BigInteger cut(number.digits.isZero() ? 0 : 1);
        made.digits = BigInteger(goesUp(rounding, number.negative, BigInteger(), cut, BigInteger(100)) ? 1 : 0);
        return made;
    }
    const BigInteger unit = BigInteger::powerOfTen(static_cast<std::size_t>(-zeros));
    BigInteger kept;
    BigInteger cut;
    BigInteger::divide(number.digits, unit, kept, cut);
    made.digits = goesUp(rounding, number.negative, kept, cut, unit) ? kept + BigInteger(1) : kept;
    return made;
}

Number rounded(Number number, const Context &context)
{
    if (!number.isFinite())
        return number;
    if (number.digits.isZero()) {
        number.exponent = std::clamp<std::int64_t>(number.exponent, -kMostExponent - context.precision + 1, kMostExponent);
        return number;
    }
    if (const std::int64_t over = number.digitCount() - context.precision; over > 0) {
        number = rescaled(number, number.exponent + over, context.rounding);
        if (number.digitCount() > context.precision)
            number = rescaled(number, number.exponent + 1, context.rounding);
    }
    if (number.adjusted() > kMostExponent)
        throw Fault{"Overflow", "[<class 'decimal.Overflow'>]"};
    return number;
}

Number add(const Number &a, const Number &b, const Context &context)
{
    if (const Number *nan = nanOf(a, b))
        return *nan;
    if (!a.isFinite() || !b.isFinite()) {
        if (!a.isFinite() && !b.isFinite() && a.negative != b.negative)
            return invalid(kInvalid);
        return infinity(a.isFinite() ? b.negative : a.negative);
    }
    Number left = a;
    Number right = b;
    std::int64_t exponent = std::min(a.exponent, b.exponent);
    // One that is far below the other's last digit only decides how that one is rounded.
    if (!a.isZero() && !b.isZero()) {
        Number &large = a.adjusted() >= b.adjusted() ? left : right;
        Number &small = a.adjusted() >= b.adjusted() ? right : left;
        const std::int64_t lowest = std::min(large.exponent, large.adjusted() - context.precision - 2);
        if (small.adjusted() < lowest - 1) {
            small.digits = BigInteger(1);
            small.exponent = lowest - 2;
            exponent = small.exponent;
        }
    } else if (a.isZero() && b.isZero()) {
        Number zero;
        zero.exponent = exponent;
        zero.negative = a.negative && b.negative;
        if (a.negative != b.negative)
            zero.negative = context.rounding == Rounding::Floor;
        return rounded(zero, context);
    } else {
        // With a zero the exponent goes down only as far as the precision reaches.
        Number &other = a.isZero() ? right : left;
        exponent = std::max(exponent, other.exponent - context.precision - 1);
        Number made = rescaled(other, std::min(exponent, other.exponent), context.rounding);
        return rounded(made, context);
    }
    const auto signedDigits = [exponent](const Number &one) {
        const BigInteger digits = timesPowerOfTen(one.digits, one.exponent - exponent);
        return one.negative ? -digits : digits;
    };
    const BigInteger sum = signedDigits(left) + signedDigits(right);
    Number made;
    made.exponent = exponent;
    made.negative = sum.isZero() ? context.rounding == Rounding::Floor : sum.isNegative();
    made.digits = sum.absolute();
    return rounded(made, context);
}

Number subtract(const Number &a, const Number &b, const Context &context)
{
    Number negated = b;
    if (!b.isNan())
        negated.negative = !b.negative;
    return add(a, negated, context);
}

Number multiply(const Number &a, const Number &b, const Context &context)
{
    if (const Number *nan = nanOf(a, b))
        return *nan;
    const bool negative = a.negative != b.negative;
    if (!a.isFinite() || !b.isFinite())
        return a.isZero() || b.isZero() ? invalid(kInvalid) : infinity(negative);
    Number made;
    made.negative = negative;
    made.digits = a.digits * b.digits;
    made.exponent = a.exponent + b.exponent;
    return rounded(made, context);
}

Number divide(const Number &a, const Number &b, const Context &context)
{
    if (const Number *nan = nanOf(a, b))
        return *nan;
    Number made;
    made.negative = a.negative != b.negative;
    if (a.kind == Kind::Infinity)
        return b.kind == Kind::Infinity ? invalid(kInvalid) : infinity(made.negative);
    if (b.kind == Kind::Infinity) {
        made.exponent = -kMostExponent - context.precision + 1;
        return made;
    }
    if (b.isZero()) {
        if (a.isZero())
            throw Fault{"InvalidOperation", "[<class 'decimal.DivisionUndefined'>]"};
        throw Fault{"DivisionByZero", "[<class 'decimal.DivisionByZero'>]"};
    }
    const std::int64_t ideal = a.exponent - b.exponent;
    if (a.isZero()) {
        made.exponent = ideal;
        return rounded(made, context);
    }
    const std::int64_t shift = b.digitCount() - a.digitCount() + context.precision + 1;
    made.exponent = ideal - shift;
    BigInteger rest;
    if (shift >= 0)
        BigInteger::divide(timesPowerOfTen(a.digits, shift), b.digits, made.digits, rest);
    else
        BigInteger::divide(a.digits, timesPowerOfTen(b.digits, -shift), made.digits, rest);
    BigInteger tens;
    BigInteger last;
    if (!rest.isZero()) {
        // The last digit remembers that there was more, for the rounding.
        BigInteger::divide(made.digits, BigInteger(5), tens, last);
        if (last.isZero())
            made.digits = made.digits + BigInteger(1);
    } else {
        while (made.exponent < ideal) {
            BigInteger::divide(made.digits, BigInteger(10), tens, last);
            if (!last.isZero())
                break;
            made.digits = tens;
            ++made.exponent;
        }
    }
    return rounded(made, context);
}

void divideWhole(const Number &a, const Number &b, const Context &context, Number &quotient, Number &rest)
{
    if (const Number *nan = nanOf(a, b)) {
        quotient = rest = *nan;
        return;
    }
    if (a.kind == Kind::Infinity)
        invalid(kInvalid);
    if (b.isZero()) {
        if (a.isZero())
            throw Fault{"InvalidOperation", "[<class 'decimal.DivisionUndefined'>]"};
        throw Fault{"DivisionByZero", "[<class 'decimal.DivisionByZero'>]"};
    }
    quotient = {};
    quotient.negative = a.negative != b.negative;
    rest = a;
    if (b.kind == Kind::Infinity || a.adjusted() - b.adjusted() < -1) {
        if (b.isFinite())
            rest = rescaled(a, std::min(a.exponent, b.exponent), context.rounding);
        rest = rounded(rest, context);
        return;
    }
    if (a.adjusted() - b.adjusted() > context.precision)
        throw Fault{"InvalidOperation", "[<class 'decimal.DivisionImpossible'>]"};
    const std::int64_t exponent = std::min(a.exponent, b.exponent);
    BigInteger::divide(timesPowerOfTen(a.digits, a.exponent - exponent), timesPowerOfTen(b.digits, b.exponent - exponent),
                       quotient.digits, rest.digits);
    if (quotient.digitCount() > context.precision)
        throw Fault{"InvalidOperation", "[<class 'decimal.DivisionImpossible'>]"};
    rest.exponent = exponent;
    rest.negative = a.negative;
    rest = rounded(rest, context);
}

Number power(const Number &base, const Number &exponent, const Context &context)
{
    if (const Number *nan = nanOf(base, exponent))
        return *nan;
    const Number whole = exponent.isFinite() ? rescaled(exponent, 0, Rounding::Down) : exponent;
    const auto times = whole.digits.small();
    if (!exponent.isFinite() || compare(whole, exponent) != 0 || !times || *times > kMostExponent) {
        // What is no whole power goes through binary floating point: seventeen digits of it are right.
        const double x = std::pow((base.negative ? -1 : 1) * std::strtod(toString(base).c_str() + (base.negative ? 1 : 0), nullptr),
                                  std::strtod(toString(exponent).c_str(), nullptr));
        return std::isnan(x) ? invalid(kInvalid) : rounded(fromDouble(x), Context{std::min<std::int64_t>(context.precision, 15), context.rounding});
    }
    Context wide = context;
    wide.precision += 10;
    Number result = fromInteger(BigInteger(1));
    if (base.isZero() && whole.negative)
        return infinity(base.negative && whole.digits.isOdd());
    Number factor = base;
    for (std::int64_t left = *times; left > 0; left >>= 1) {
        if ((left & 1) != 0)
            result = multiply(result, factor, wide);
        if (left > 1)
            factor = multiply(factor, factor, wide);
    }
    if (whole.negative)
        result = divide(fromInteger(BigInteger(1)), result, wide);
    return rounded(result, context);
}

Number squareRoot(const Number &number, const Context &context)
{
    if (number.isNan())
        return number;
    if (number.negative && !number.isZero())
        return invalid(kInvalid);
    if (number.kind == Kind::Infinity)
        return number;
    const std::int64_t ideal = number.exponent >= 0 ? number.exponent / 2 : -((1 - number.exponent) / 2);
    Number made;
    made.negative = number.negative;
    if (number.isZero()) {
        made.exponent = ideal;
        return made;
    }
    // An integer root of the digits, scaled so that there is one more of them than wanted.
    std::int64_t exponent = ideal - context.precision - 1;
    const std::int64_t shift = number.exponent - 2 * exponent;
    const BigInteger scaled = timesPowerOfTen(number.digits, shift);
    BigInteger root = BigInteger(1).shiftedLeft(scaled.bits() / 2 + 1);
    for (;;) {
        BigInteger quotient;
        BigInteger rest;
        BigInteger::divide(scaled, root, quotient, rest);
        if (compare(quotient, root) >= 0)
            break;
        root = (root + quotient).shiftedRight(1);
    }
    const bool exact = compare(root * root, scaled) == 0;
    made.digits = root;
    made.exponent = exponent;
    if (!exact) {
        BigInteger tens;
        BigInteger last;
        BigInteger::divide(root, BigInteger(5), tens, last);
        if (last.isZero())
            made.digits = root + BigInteger(1);
    } else {
        made = rescaled(made, std::max(exponent, ideal), Rounding::Down);
    }
    return rounded(made, Context{context.precision, Rounding::HalfEven});
}

Number quantized(const Number &number, const Number &like, const Context &context)
{
    if (const Number *nan = nanOf(number, like))
        return *nan;
    if (!number.isFinite() || !like.isFinite())
        return number.kind == Kind::Infinity && like.kind == Kind::Infinity ? number : invalid(kInvalid);
    if (!number.isZero() && number.adjusted() - like.exponent + 1 > context.precision)
        return invalid(kInvalid);
    Number made = rescaled(number, like.exponent, context.rounding);
    if (made.digitCount() > context.precision)
        return invalid(kInvalid);
    return made;
}

Number normalised(Number number, const Context &context)
{
    number = rounded(std::move(number), context);
    if (!number.isFinite())
        return number;
    if (number.digits.isZero()) {
        number.exponent = 0;
        return number;
    }
    for (;;) {
        BigInteger tens;
        BigInteger last;
        BigInteger::divide(number.digits, BigInteger(10), tens, last);
        if (!last.isZero())
            return number;
        number.digits = tens;
        ++number.exponent;
    }
}

int compare(const Number &a, const Number &b)
{
    const auto sign = [](const Number &one) { return one.isZero() ? 0 : one.negative ? -1 : 1; };
    if (sign(a) != sign(b))
        return sign(a) < sign(b) ? -1 : 1;
    if (sign(a) == 0)
        return 0;
    if (!a.isFinite() || !b.isFinite()) {
        if (!a.isFinite() && !b.isFinite())
            return 0;
        return (a.isFinite() ? -1 : 1) * sign(a);
    }
    if (a.adjusted() != b.adjusted())
        return (a.adjusted() < b.adjusted() ? -1 : 1) * sign(a);
    const std::int64_t exponent = std::min(a.exponent, b.exponent);
    const int order = compare(timesPowerOfTen(a.digits, a.exponent - exponent), timesPowerOfTen(b.digits, b.exponent - exponent));
    return order * sign(a);
}

BigInteger toInteger(const Number &number)
{
    const Number whole = rescaled(number, 0, Rounding::Down);
    return number.negative ? -whole.digits : whole.digits;
}

} // namespace retort::library::standard::decimal
