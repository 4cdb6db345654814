// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// decimal.Decimal as an object: how it is made, its operators, its text.
#include "core/library/standard/decimal/objects.h"

#include "core/script/builtins/builtins.h"
#include "core/script/runtime/numbers.h"

namespace retort::library::standard {

using decimal::Number;
using script::BigInteger;
using script::BinaryOp;
using script::CompareOp;
using script::objectOf;
using script::UnaryOp;
namespace numbers = script::numbers;

Value makeDecimal(Vm &vm, Number number)
{
    const std::size_t size = number.digits.memory();
    vm.heap().ensure(size);
    auto made = vm.heap().make<DecimalObject>(decimalTypes(vm).number.get(), std::move(number));
    vm.heap().grow(made.get(), size);
    return made.value();
}

const Number *decimalOf(Vm &vm, const Value &value)
{
    auto *found = static_cast<DecimalObject *>(vm.payload(value, decimalTypes(vm).number.get()));
    return found != nullptr ? &found->number : nullptr;
}

std::optional<Number> operandOf(Vm &vm, const Value &value)
{
    if (const Number *number = decimalOf(vm, value))
        return *number;
    if (numbers::isInteger(value))
        return decimal::fromInteger(numbers::toBig(value));
    return std::nullopt;
}

namespace {

[[noreturn]] void conversionSyntax(Vm &vm)
{
    vm.raise(decimalTypes(vm).error(vm, "InvalidOperation"), "[<class 'decimal.ConversionSyntax'>]");
}

Number fromTuple(Vm &vm, const Value &value)
{
    const std::vector<Value> parts = vm.unpackAll(value);
    if (parts.size() != 3 || !parts[0].isInteger())
        vm.raise(vm.types().valueError, "argument must be a sequence of length 3");
    Number made;
    made.negative = parts[0].asInteger() != 0;
    std::string digits;
    for (const Value &digit : vm.unpackAll(parts[1])) {
        if (!digit.isInteger() || digit.asInteger() < 0 || digit.asInteger() > 9)
            vm.raise(vm.types().valueError, "coefficient must be a tuple of digits");
        digits += static_cast<char>('0' + digit.asInteger());
    }
    made.digits = digits.empty() ? BigInteger() : *BigInteger::parse(digits);
    if (vm.isStr(parts[2])) {
        made.kind = vm.textOf(parts[2]) == "F" ? decimal::Kind::Infinity : decimal::Kind::Nan;
        return made;
    }
    if (!parts[2].isInteger())
        vm.raise(vm.types().valueError, "string argument in the third position must be 'F', 'n' or 'N'");
    made.exponent = parts[2].asInteger();
    return made;
}

Value construct(Vm &vm, Type *, const Call &call)
{
    const Arguments arguments(vm, decimalTypes(vm).parameters, nullptr, call);
    if (!arguments.has(0))
        return makeDecimal(vm, {});
    const Value &from = arguments[0];
    if (auto number = operandOf(vm, from))
        return makeDecimal(vm, std::move(*number));
    if (from.isFloat())
        return makeDecimal(vm, decimal::fromDouble(from.asFloat()));
    if (vm.isStr(from)) {
        if (auto number = decimal::parse(vm.textOf(from)))
            return makeDecimal(vm, std::move(*number));
        conversionSyntax(vm);
    }
    if (vm.isInstance(from, vm.types().tuple) || vm.isInstance(from, vm.types().list))
        return makeDecimal(vm, fromTuple(vm, from));
    vm.raise(vm.types().typeError, "conversion from " + vm.typeOf(from)->name + " to Decimal is not supported");
}

Number calculated(const decimal::Context &context, BinaryOp op, const Number &a, const Number &b)
{
    Number quotient;
    Number rest;
    switch (op) {
    case BinaryOp::Add: return decimal::add(a, b, context);
    case BinaryOp::Subtract: return decimal::subtract(a, b, context);
    case BinaryOp::Multiply: return decimal::multiply(a, b, context);
    case BinaryOp::Divide: return decimal::divide(a, b, context);
    case BinaryOp::Power: return decimal::power(a, b, context);
    default:
        decimal::divideWhole(a, b, context, quotient, rest);
        return op == BinaryOp::FloorDivide ? quotient : rest;
    }
}

Value binary(Vm &vm, BinaryOp op, const Value &left, const Value &right)
{
    if (op > BinaryOp::Modulo)
        return {};
    const auto a = operandOf(vm, left);
    const auto b = operandOf(vm, right);
    if (!a || !b)
        return {};
    vm.work(1 + (a->digits.bits() + b->digits.bits()) / 64);
    const decimal::Context &context = decimalTypes(vm).current->context;
    return makeDecimal(vm, deciding(vm, [&] { return calculated(context, op, *a, *b); }));
}

Value unary(Vm &vm, UnaryOp op, const Value &self)
{
    if (op == UnaryOp::Invert)
        return {};
    Number made = *decimalOf(vm, self);
    if (op == UnaryOp::Minus)
        made.negative = !made.negative && !made.isZero();
    const decimal::Context &context = decimalTypes(vm).current->context;
    return makeDecimal(vm, deciding(vm, [&] { return decimal::rounded(made, context); }));
}

Value compare(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    const Number &a = *decimalOf(vm, left);
    std::optional<Number> b = operandOf(vm, right);
    if (!b && right.isFloat())
        b = decimal::fromDouble(right.asFloat());
    if (!b)
        return {};
    if (a.isNan() || b->isNan()) {
        if (op == CompareOp::Equal || op == CompareOp::NotEqual)
            return Value::boolean(op == CompareOp::NotEqual);
        vm.raise(decimalTypes(vm).error(vm, "InvalidOperation"), "[<class 'decimal.InvalidOperation'>]");
    }
    return deciding(vm, [&] { return decide(op, decimal::compare(a, *b)); });
}

/// Equal to the hash of the int or float of the same value.
std::uint64_t hash(Vm &vm, const Value &self)
{
    const Number &number = *decimalOf(vm, self);
    if (!number.isFinite())
        return static_cast<std::uint64_t>(number.kind) * 1000 + (number.negative ? 1 : 0);
    if (number.isZero())
        return numbers::hash(Value::integer(0));
    if (number.exponent >= -400 && number.adjusted() < 400) {
        const Number plain = decimal::normalised(number, decimal::Context{1'000'000, decimal::Rounding::HalfEven});
        if (plain.exponent >= 0)
            return numbers::hash(numbers::integer(vm, decimal::toInteger(plain)));
        const Value real = numbers::parseFloat(decimal::toString(plain));
        if (real.isFloat() && decimal::compare(decimal::fromDouble(real.asFloat()), number) == 0)
            return numbers::hash(real);
        return hashOfText(decimal::toString(plain));
    }
    return hashOfText(std::to_string(number.adjusted()));
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    if (name->text == "real")
        return self;
    if (name->text == "imag")
        return makeDecimal(vm, {});
    return vm.types().object->ops.getAttribute(vm, self, name);
}

} // namespace

DecimalTypes::DecimalTypes(Session &session)
{
    Vm &vm = session.vm();
    number = newTypeIn(vm, "decimal", "Decimal");
    context = newTypeIn(vm, "decimal", "Context");
    local = newTypeIn(vm, "decimal", "ContextManager");
    parameters = script::Signature::parse(vm.atoms(), "Decimal(value=, context=)");
    contextParameters = script::Signature::parse(
        vm.atoms(), "Context(prec=, rounding=, Emin=, Emax=, capitals=, clamp=, flags=, traps=)");
    current = vm.heap().make<DecimalContext>(context.get());
    auto &ops = number->ops;
    ops.construct = construct;
    ops.getAttribute = getAttribute;
    ops.binary = binary;
    ops.unary = unary;
    ops.compare = compare;
    ops.hash = hash;
    ops.truth = [](Vm &machine, const Value &self) { return !decimalOf(machine, self)->isZero(); };
    ops.str = [](Vm &machine, const Value &self) { return decimal::toString(*decimalOf(machine, self)); };
    ops.repr = [](Vm &machine, const Value &self) {
        return "Decimal('" + decimal::toString(*decimalOf(machine, self)) + "')";
    };
    setUpDecimalMethods(vm, number.get());
    setUpDecimalContext(vm, *this);
}

Type *DecimalTypes::error(Vm &vm, std::string_view name)
{
    if (const auto found = errors.find(name); found != errors.end())
        return found->second.get();
    std::vector<Type *> bases;
    if (name == "DecimalException")
        bases = {vm.types().arithmeticError};
    else
        bases = {error(vm, "DecimalException")};
    if (name == "DivisionByZero")
        bases.push_back(vm.types().zeroDivisionError);
    if (name == "FloatOperation")
        bases.push_back(vm.types().typeError);
    return errors.emplace(std::string(name), newTypeIn(vm, "decimal", name, bases)).first->second.get();
}

} // namespace retort::library::standard
