// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/standard/support.h"
#include "core/script/runtime/numbers.h"

#include <cmath>
#include <numbers>

namespace retort::library::standard {

using script::BigInteger;
using script::BinaryOp;
namespace integers = script::numbers;

namespace {

double real(Vm &vm, const Value &value)
{
    if (integers::isNumber(value))
        return integers::asDouble(value);
    if (const Value own = vm.findAttribute(value, "__float__"))
        return integers::asDouble(vm.call(own));
    vm.raise(vm.types().typeError, "must be real number, not " + vm.typeOf(value)->name);
}

template<double (*function)(double)>
Value plain(Vm &vm, Arguments &arguments)
{
    const double given = real(vm, arguments[0]);
    const double made = function(given);
    if (std::isnan(made) && !std::isnan(given))
        vm.raise(vm.types().valueError, "math domain error");
    if (std::isinf(made) && std::isfinite(given)) {
        // An end of the domain, or too large.
        if (arguments.signature().name.substr(0, 3) == "log" || arguments.signature().name == "atanh")
            vm.raise(vm.types().valueError, "math domain error");
        vm.raise(vm.types().overflowError, "math range error");
    }
    return Value::real(made);
}

template<double (*function)(double, double)>
Value pair(Vm &vm, Arguments &arguments)
{
    const double a = real(vm, arguments[0]);
    const double b = real(vm, arguments[1]);
    const double made = function(a, b);
    if (std::isnan(made) && !std::isnan(a) && !std::isnan(b))
        vm.raise(vm.types().valueError, "math domain error");
    if (std::isinf(made) && std::isfinite(a) && std::isfinite(b))
        vm.raise(vm.types().overflowError, "math range error");
    return Value::real(made);
}

/// floor, ceil, trunc: of a float, an int, or whatever has the method.
template<double (*function)(double)>
Value whole(Vm &vm, Arguments &arguments)
{
    if (integers::isInteger(arguments[0]))
        return arguments[0].isBool() ? Value::integer(arguments[0].asInteger()) : arguments[0];
    if (!arguments[0].isFloat()) {
        if (const Value own = vm.findAttribute(arguments[0], "__" + arguments.signature().name + "__"))
            return vm.call(own);
    }
    return vm.call(Value(vm.types().integer), {Value::real(function(real(vm, arguments[0])))});
}

Value logarithm(Vm &vm, Arguments &arguments)
{
    const auto one = [&](const Value &value) {
        const double given = real(vm, value);
        if (integers::isInteger(value) && std::isinf(given)) {
            const BigInteger big = integers::toBig(value);
            const auto shift = big.bits() - 60;
            return std::log(big.shiftedRight(shift).toDouble()) + static_cast<double>(shift) * std::numbers::ln2;
        }
        if (!(given > 0) && !std::isnan(given))
            vm.raise(vm.types().valueError, "math domain error");
        return std::log(given);
    };
    if (!arguments.has(1))
        return Value::real(one(arguments[0]));
    const double base = one(arguments[1]);
    if (base == 0)
        vm.raise(vm.types().zeroDivisionError, "float division by zero");
    return Value::real(one(arguments[0]) / base);
}

const Value &integerArgument(Vm &vm, const Value &value)
{
    if (!integers::isInteger(value))
        vm.raise(vm.types().typeError, "'" + vm.typeOf(value)->name + "' object cannot be interpreted as an integer");
    return value;
}

BigInteger commonDivisor(Vm &vm, BigInteger a, BigInteger b)
{
    while (!b.isZero()) {
        BigInteger quotient;
        BigInteger rest;
        vm.work(1 + a.bits() / 512);
        BigInteger::divide(a, b, quotient, rest);
        a = std::move(b);
        b = std::move(rest);
    }
    return a.absolute();
}

Value gcd(Vm &vm, Arguments &arguments)
{
    BigInteger found;
    for (const Value &value : arguments.rest())
        found = commonDivisor(vm, found, integers::toBig(integerArgument(vm, value)));
    return integers::integer(vm, found);
}

Value lcm(Vm &vm, Arguments &arguments)
{
    Value found = Value::integer(1);
    for (const Value &value : arguments.rest()) {
        const BigInteger divisor = commonDivisor(vm, integers::toBig(found), integers::toBig(integerArgument(vm, value)));
        if (divisor.isZero())
            return Value::integer(0);
        found = vm.binary(BinaryOp::Multiply, found, vm.binary(BinaryOp::FloorDivide, value, integers::integer(vm, divisor)));
    }
    return integers::integer(vm, integers::toBig(found).absolute());
}

Value squareRootOf(Vm &vm, Arguments &arguments)
{
    const BigInteger value = integers::toBig(integerArgument(vm, arguments[0]));
    if (value.isNegative())
        vm.raise(vm.types().valueError, "isqrt() argument must be nonnegative");
    if (value.isZero())
        return Value::integer(0);
    BigInteger root = BigInteger(1).shiftedLeft(value.bits() / 2 + 1);
    for (;;) {
        BigInteger quotient;
        BigInteger rest;
        vm.work(1 + value.bits() / 512);
        BigInteger::divide(value, root, quotient, rest);
        if (compare(quotient, root) >= 0)
            return integers::integer(vm, root);
        root = (root + quotient).shiftedRight(1);
    }
}

/// The product of `count` numbers going down from `from`.
Value falling(Vm &vm, std::int64_t from, std::int64_t count)
{
    Value product = Value::integer(1);
    for (std::int64_t i = 0; i < count; ++i) {
        vm.work();
        product = vm.binary(BinaryOp::Multiply, product, Value::integer(from - i));
    }
    return product;
}

Value factorial(Vm &vm, Arguments &arguments)
{
    if (arguments.integer(0) < 0)
        vm.raise(vm.types().valueError, "factorial() not defined for negative values");
    return falling(vm, arguments.integer(0), arguments.integer(0));
}

Value combinations(Vm &vm, Arguments &arguments)
{
    const std::int64_t n = arguments.integer(0);
    std::int64_t k = arguments.integer(1);
    if (n < 0 || k < 0)
        vm.raise(vm.types().valueError, std::string(n < 0 ? "n" : "k") + " must be a non-negative integer");
    if (k > n)
        return Value::integer(0);
    k = std::min(k, n - k);
    return vm.binary(BinaryOp::FloorDivide, falling(vm, n, k), falling(vm, k, k));
}

Value permutations(Vm &vm, Arguments &arguments)
{
    const std::int64_t n = arguments.integer(0);
    const std::int64_t k = arguments.integerOr(1, n);
    return k > n ? Value::integer(0) : falling(vm, n, k);
}

Value isClose(Vm &vm, Arguments &arguments)
{
    const double a = real(vm, arguments[0]);
    const double b = real(vm, arguments[1]);
    const double relative = arguments.has(2) ? real(vm, arguments[2]) : 1e-9;
    const double absolute = arguments.has(3) ? real(vm, arguments[3]) : 0.0;
    if (a == b)
        return Value::boolean(true);
    if (std::isinf(a) || std::isinf(b))
        return Value::boolean(false);
    return Value::boolean(std::abs(a - b) <= std::max(relative * std::max(std::abs(a), std::abs(b)), absolute));
}

Value exactSum(Vm &vm, Arguments &arguments)
{
    long double sum = 0;
    long double lost = 0;
    for (const Value &value : vm.unpackAll(arguments[0])) {
        const long double next = static_cast<long double>(real(vm, value)) - lost;
        const long double more = sum + next;
        lost = (more - sum) - next;
        sum = more;
    }
    return Value::real(static_cast<double>(sum));
}

Value product(Vm &vm, Arguments &arguments)
{
    Value made = arguments.has(1) ? arguments[1] : Value::integer(1);
    for (const Value &value : vm.unpackAll(arguments[0]))
        made = vm.binary(BinaryOp::Multiply, made, value);
    return made;
}

Value parts(Vm &vm, Arguments &arguments)
{
    double integral = 0;
    const double fraction = std::modf(real(vm, arguments[0]), &integral);
    return vm.tuple({Value::real(fraction), Value::real(integral)});
}

Value mantissa(Vm &vm, Arguments &arguments)
{
    int exponent = 0;
    const double fraction = std::frexp(real(vm, arguments[0]), &exponent);
    return vm.tuple({Value::real(fraction), Value::integer(exponent)});
}

Value scaled(Vm &vm, Arguments &arguments)
{
    const std::int64_t exponent = std::max<std::int64_t>(-5000, std::min<std::int64_t>(arguments.integer(1), 5000));
    return Value::real(std::ldexp(real(vm, arguments[0]), static_cast<int>(exponent)));
}

Value length(Vm &vm, Arguments &arguments)
{
    double sum = 0;
    for (const Value &value : arguments.rest())
        sum = std::hypot(sum, real(vm, value));
    return Value::real(sum);
}

template<bool (*test)(double)>
Value is(Vm &vm, Arguments &arguments)
{
    return Value::boolean(test(real(vm, arguments[0])));
}

bool isNan(double value)
{
    return std::isnan(value);
}

bool isInfinite(double value)
{
    return std::isinf(value);
}

bool isFinite(double value)
{
    return std::isfinite(value);
}

double degrees(double value)
{
    return value * (180.0 / std::numbers::pi);
}

double radians(double value)
{
    return value * (std::numbers::pi / 180.0);
}

constexpr std::array kFunctions{
    NativeEntry{"sqrt(x)", plain<std::sqrt>},   NativeEntry{"exp(x)", plain<std::exp>},
    NativeEntry{"expm1(x)", plain<std::expm1>}, NativeEntry{"log2(x)", plain<std::log2>},
    NativeEntry{"log10(x)", plain<std::log10>}, NativeEntry{"log1p(x)", plain<std::log1p>},
    NativeEntry{"sin(x)", plain<std::sin>},     NativeEntry{"cos(x)", plain<std::cos>},
    NativeEntry{"tan(x)", plain<std::tan>},     NativeEntry{"asin(x)", plain<std::asin>},
    NativeEntry{"acos(x)", plain<std::acos>},   NativeEntry{"atan(x)", plain<std::atan>},
    NativeEntry{"sinh(x)", plain<std::sinh>},   NativeEntry{"cosh(x)", plain<std::cosh>},
    NativeEntry{"tanh(x)", plain<std::tanh>},   NativeEntry{"fabs(x)", plain<std::fabs>},
    NativeEntry{"asinh(x)", plain<std::asinh>}, NativeEntry{"acosh(x)", plain<std::acosh>},
    NativeEntry{"atanh(x)", plain<std::atanh>}, NativeEntry{"gamma(x)", plain<std::tgamma>},
    NativeEntry{"cbrt(x)", plain<std::cbrt>},   NativeEntry{"degrees(x)", plain<degrees>},
    NativeEntry{"radians(x)", plain<radians>},  NativeEntry{"atan2(y, x)", pair<std::atan2>},
    NativeEntry{"pow(x, y)", pair<std::pow>},   NativeEntry{"fmod(x, y)", pair<std::fmod>},
    NativeEntry{"copysign(x, y)", pair<std::copysign>}, NativeEntry{"remainder(x, y)", pair<std::remainder>},
    NativeEntry{"floor(x)", whole<std::floor>}, NativeEntry{"ceil(x)", whole<std::ceil>},
    NativeEntry{"trunc(x)", whole<std::trunc>}, NativeEntry{"log(x, base=)", logarithm},
    NativeEntry{"gcd(*args)", gcd},             NativeEntry{"lcm(*args)", lcm},
    NativeEntry{"isqrt(n)", squareRootOf},      NativeEntry{"factorial(n)", factorial},
    NativeEntry{"comb(n, k)", combinations},    NativeEntry{"perm(n, k=)", permutations},
    NativeEntry{"isclose(a, b, *, rel_tol=, abs_tol=)", isClose}, NativeEntry{"fsum(seq)", exactSum},
    NativeEntry{"prod(iterable, *, start=)", product}, NativeEntry{"modf(x)", parts},
    NativeEntry{"frexp(x)", mantissa},          NativeEntry{"ldexp(x, i)", scaled},
    NativeEntry{"hypot(*args)", length},        NativeEntry{"isnan(x)", is<isNan>},
    NativeEntry{"isinf(x)", is<isInfinite>},    NativeEntry{"isfinite(x)", is<isFinite>},
};
constexpr auto kFunctionExports = functionExports(kFunctions, "math");

struct Constant
{
    const char *name;
    double value;
};
constexpr Constant kConstants[] = {{"pi", std::numbers::pi}, {"e", std::numbers::e}, {"tau", 2 * std::numbers::pi},
                                   {"inf", HUGE_VAL}, {"nan", __builtin_nan("")}};

} // namespace

std::span<const Export> mathExports()
{
    static const std::vector<Export> kAll = [] {
        std::vector<Export> all(kFunctionExports.begin(), kFunctionExports.end());
        for (const Constant &constant : kConstants) {
            all.push_back({"math", constant.name, [](Session &, const void *data) {
                               return Value::real(static_cast<const Constant *>(data)->value);
                           }, &constant});
        }
        return all;
    }();
    return kAll;
}

} // namespace retort::library::standard
