// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// datetime.timedelta. Exact where the operands are integers; with floats as CPython rounds, to the nearest microsecond.
#include "core/library/standard/datetime/calendar.h"
#include "core/library/standard/datetime/objects.h"
#include "core/script/runtime/numbers.h"

#include <cmath>

namespace retort::library::standard {

using script::BinaryOp;
using script::CompareOp;
using script::UnaryOp;

namespace {

__extension__ using Wide = __int128; // what CPython calculates exactly, and 64 bits do not hold

sql::Duration fromMicroseconds(Vm &vm, Wide total)
{
    Wide days = total / calendar::kDay;
    Wide rest = total % calendar::kDay;
    if (rest < 0) {
        rest += calendar::kDay;
        --days;
    }
    if (days > 999999999 || days < -999999999) {
        vm.raise(vm.types().overflowError, "days=" + std::to_string(static_cast<std::int64_t>(days))
                                               + "; must have magnitude <= 999999999");
    }
    return calendar::normalised(static_cast<std::int64_t>(days), 0, static_cast<std::int64_t>(rest));
}

Wide total(const sql::Duration &duration)
{
    return static_cast<Wide>(duration.days) * calendar::kDay + duration.seconds * calendar::kSecond + duration.microseconds;
}

Value construct(Vm &vm, Type *, const Call &call)
{
    static constexpr std::int64_t kUnits[] = {calendar::kDay, calendar::kSecond, 1, 1000, 60 * calendar::kSecond,
                                              3600 * calendar::kSecond, 7 * calendar::kDay};
    const Arguments arguments(vm, dateTimeTypes(vm).deltaParameters, nullptr, call);
    Wide exact = 0;
    double fraction = 0;
    for (std::size_t i = 0; i < std::size(kUnits); ++i) {
        if (!arguments.has(i))
            continue;
        const Value &given = arguments[i];
        if (given.isInteger() || given.isBool()) {
            exact += static_cast<Wide>(given.asInteger()) * kUnits[i];
        } else if (given.isFloat()) {
            double whole = 0;
            const double part = std::modf(given.asFloat(), &whole);
            if (!(std::abs(whole) < 1e17))
                vm.raise(vm.types().overflowError, "date value out of range");
            exact += static_cast<Wide>(whole) * kUnits[i];
            double wholeMicroseconds = 0;
            fraction += std::modf(part * static_cast<double>(kUnits[i]), &wholeMicroseconds);
            exact += static_cast<Wide>(wholeMicroseconds);
        } else {
            vm.raise(vm.types().typeError, "unsupported type for timedelta "
                                               + std::string(arguments.signature().parameters[i].name->text)
                                               + " component: " + vm.typeOf(given)->name);
        }
    }
    double rounded = std::nearbyint(fraction);
    // Half to even looks at the whole number of microseconds.
    if (std::abs(std::abs(fraction - std::trunc(fraction)) - 0.5) < 1e-12 && (exact & 1) != 0)
        rounded = std::trunc(fraction) + (fraction > 0 ? 1 : -1);
    return makeDelta(vm, fromMicroseconds(vm, exact + static_cast<Wide>(rounded)));
}

Wide roundedQuotient(Wide a, Wide b)
{
    if (b < 0) {
        a = -a;
        b = -b;
    }
    Wide quotient = a / b;
    Wide rest = a % b;
    if (rest < 0) {
        rest += b;
        --quotient;
    }
    const Wide twice = rest * 2;
    return twice > b || (twice == b && (quotient & 1) != 0) ? quotient + 1 : quotient;
}

Wide floorQuotient(Wide a, Wide b)
{
    const Wide quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

[[noreturn]] void divisionByZero(Vm &vm)
{
    vm.raise(vm.types().zeroDivisionError, "integer division or modulo by zero");
}

Value byNumber(Vm &vm, BinaryOp op, const sql::Duration &left, const Value &right)
{
    if (op == BinaryOp::Multiply) {
        if (right.isFloat())
            return makeDelta(vm, fromMicroseconds(vm, static_cast<Wide>(std::nearbyint(static_cast<double>(total(left)) * right.asFloat()))));
        return makeDelta(vm, fromMicroseconds(vm, total(left) * right.asInteger()));
    }
    if (right.isFloat()) {
        if (op != BinaryOp::Divide)
            return {};
        if (right.asFloat() == 0)
            vm.raise(vm.types().zeroDivisionError, "float division by zero");
        return makeDelta(vm, fromMicroseconds(vm, static_cast<Wide>(std::nearbyint(static_cast<double>(total(left)) / right.asFloat()))));
    }
    if (right.asInteger() == 0)
        divisionByZero(vm);
    if (op == BinaryOp::Divide)
        return makeDelta(vm, fromMicroseconds(vm, roundedQuotient(total(left), right.asInteger())));
    if (op == BinaryOp::FloorDivide)
        return makeDelta(vm, fromMicroseconds(vm, floorQuotient(total(left), right.asInteger())));
    return {};
}

Value between(Vm &vm, BinaryOp op, Wide a, Wide b)
{
    switch (op) {
    case BinaryOp::Add: return makeDelta(vm, fromMicroseconds(vm, a + b));
    case BinaryOp::Subtract: return makeDelta(vm, fromMicroseconds(vm, a - b));
    case BinaryOp::Divide:
    case BinaryOp::FloorDivide:
    case BinaryOp::Modulo:
        if (b == 0)
            vm.raise(vm.types().zeroDivisionError, op == BinaryOp::Divide ? "division by zero" : "integer division or modulo by zero");
        if (op == BinaryOp::Divide)
            return Value::real(static_cast<double>(a) / static_cast<double>(b));
        if (op == BinaryOp::FloorDivide)
            return Value::integer(static_cast<std::int64_t>(floorQuotient(a, b)));
        return makeDelta(vm, fromMicroseconds(vm, a - floorQuotient(a, b) * b));
    default: return {};
    }
}

Value binary(Vm &vm, BinaryOp op, const Value &left, const Value &right)
{
    const auto isNumber = [](const Value &value) { return value.isInteger() || value.isFloat() || value.isBool(); };
    const sql::Duration *a = durationOf(vm, left);
    const sql::Duration *b = durationOf(vm, right);
    if (a != nullptr && b != nullptr)
        return between(vm, op, total(*a), total(*b));
    if (a != nullptr && isNumber(right))
        return byNumber(vm, op, *a, right);
    if (b != nullptr && isNumber(left) && op == BinaryOp::Multiply)
        return byNumber(vm, op, *b, left);
    return {};
}

Value unary(Vm &vm, UnaryOp op, const Value &self)
{
    const Wide length = total(*durationOf(vm, self));
    if (op == UnaryOp::Invert)
        return {};
    return makeDelta(vm, fromMicroseconds(vm, op == UnaryOp::Minus ? -length : length));
}

Value compare(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    const sql::Duration *b = durationOf(vm, right);
    if (b == nullptr)
        return {};
    const Wide distance = total(*durationOf(vm, left)) - total(*b);
    return decide(op, distance < 0 ? -1 : distance > 0 ? 1 : 0);
}

Value totalSeconds(Vm &vm, Arguments &arguments)
{
    return Value::real(static_cast<double>(total(*durationOf(vm, arguments[0]))) / 1e6);
}

Value absolute(Vm &vm, Arguments &arguments)
{
    const Wide length = total(*durationOf(vm, arguments[0]));
    return makeDelta(vm, fromMicroseconds(vm, length < 0 ? -length : length));
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const sql::Duration &duration = *durationOf(vm, self);
    if (name->text == "days")
        return Value::integer(duration.days);
    if (name->text == "seconds")
        return Value::integer(duration.seconds);
    if (name->text == "microseconds")
        return Value::integer(duration.microseconds);
    return vm.types().object->ops.getAttribute(vm, self, name);
}

std::string repr(Vm &vm, const Value &self)
{
    const sql::Duration &duration = *durationOf(vm, self);
    std::string parts;
    const auto add = [&](const char *name, std::int64_t value) {
        if (value != 0)
            parts += (parts.empty() ? "" : ", ") + std::string(name) + "=" + std::to_string(value);
    };
    add("days", duration.days);
    add("seconds", duration.seconds);
    add("microseconds", duration.microseconds);
    return "datetime.timedelta(" + (parts.empty() ? "0" : parts) + ")";
}

} // namespace

std::string deltaText(const sql::Duration &duration)
{
    std::string out;
    if (duration.days != 0)
        out = std::to_string(duration.days) + (duration.days == 1 || duration.days == -1 ? " day, " : " days, ");
    out += std::to_string(duration.seconds / 3600) + ":" + padded(duration.seconds / 60 % 60, 2) + ":"
        + padded(duration.seconds % 60, 2);
    if (duration.microseconds != 0)
        out += "." + padded(duration.microseconds, 6);
    return out;
}

void setUpDeltas(Vm &vm, DateTimeTypes &types)
{
    Type *type = types.delta.get();
    auto &ops = type->ops;
    ops.construct = construct;
    ops.getAttribute = getAttribute;
    ops.binary = binary;
    ops.unary = unary;
    ops.compare = compare;
    ops.repr = repr;
    ops.str = [](Vm &machine, const Value &self) { return deltaText(*durationOf(machine, self)); };
    ops.truth = [](Vm &machine, const Value &self) { return total(*durationOf(machine, self)) != 0; };
    ops.hash = [](Vm &machine, const Value &self) -> std::uint64_t {
        return static_cast<std::uint64_t>(total(*durationOf(machine, self))) * 0x9E3779B97F4A7C15ULL;
    };
    setMethod(vm, type, "total_seconds(self)", totalSeconds);
    setMethod(vm, type, "__abs__(self)", absolute);
    const auto limit = [&](const sql::Duration &duration) {
        return vm.heap().make<DeltaObject>(type, duration).value();
    };
    setClassValue(vm, type, "min", limit({-999999999, 0, 0}));
    setClassValue(vm, type, "max", limit({999999999, 86399, 999999}));
    setClassValue(vm, type, "resolution", limit({0, 0, 1}));
}

} // namespace retort::library::standard
