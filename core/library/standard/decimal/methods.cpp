// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// The methods of Decimal, the contexts, and what the module exports.
#include "core/library/standard/decimal/objects.h"
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/native_method.h"
#include "core/script/runtime/numbers.h"

#include <algorithm>

namespace retort::library::standard {

using decimal::Context;
using decimal::Number;
using decimal::Rounding;
using script::BigInteger;
using script::objectOf;
namespace numbers = script::numbers;

namespace {

const Number &selfOf(Vm &vm, const Arguments &arguments)
{
    const Number *number = decimalOf(vm, arguments[0]);
    if (number == nullptr)
        vm.raise(vm.types().typeError, "a Decimal is required, not " + vm.typeOf(arguments[0])->name);
    return *number;
}

Number otherOf(Vm &vm, const Arguments &arguments, std::size_t i)
{
    const auto number = operandOf(vm, arguments[i]);
    if (!number)
        vm.raise(vm.types().typeError, "conversion from " + vm.typeOf(arguments[i])->name + " to Decimal is not supported");
    return *number;
}

/// The current context, with the rounding that was given by name.
Context contextWith(Vm &vm, const Arguments &arguments, std::size_t rounding)
{
    Context context = decimalTypes(vm).current->context;
    if (arguments.has(rounding) && !arguments[rounding].isNone()) {
        const auto named = decimal::roundingOf(arguments.text(rounding));
        if (!named) {
            vm.raise(vm.types().typeError,
                     "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   "
                     "ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]");
        }
        context.rounding = *named;
    }
    return context;
}

Value quantize(Vm &vm, Arguments &arguments)
{
    const Number like = otherOf(vm, arguments, 1);
    const Context context = contextWith(vm, arguments, 2);
    return makeDecimal(vm, deciding(vm, [&] { return decimal::quantized(selfOf(vm, arguments), like, context); }));
}

Value toIntegral(Vm &vm, Arguments &arguments)
{
    const Number &self = selfOf(vm, arguments);
    if (!self.isFinite() || self.exponent >= 0)
        return arguments[0];
    return makeDecimal(vm, decimal::rescaled(self, 0, contextWith(vm, arguments, 1).rounding));
}

Value squareRoot(Vm &vm, Arguments &arguments)
{
    const Context context = decimalTypes(vm).current->context;
    return makeDecimal(vm, deciding(vm, [&] { return decimal::squareRoot(selfOf(vm, arguments), context); }));
}

Value asTuple(Vm &vm, Arguments &arguments)
{
    const Number &self = selfOf(vm, arguments);
    std::vector<Value> digits;
    if (self.isFinite() || !self.digits.isZero()) {
        for (const char c : self.digits.toString())
            digits.push_back(Value::integer(c - '0'));
    } else if (self.kind == decimal::Kind::Infinity) {
        digits.push_back(Value::integer(0));
    }
    const char *special = self.kind == decimal::Kind::Infinity ? "F" : self.kind == decimal::Kind::Nan ? "n" : "N";
    const Value made = vm.heap().make<script::Tuple>(decimalTypes(vm).tuple.get(),
        std::vector<Value>{Value::integer(self.negative ? 1 : 0), vm.tuple(std::move(digits)),
                           self.isFinite() ? Value::integer(self.exponent) : vm.text(special)}).value();
    return made;
}

Value adjusted(Vm &vm, Arguments &arguments)
{
    return Value::integer(selfOf(vm, arguments).adjusted());
}

template<bool keep>
Value withSign(Vm &vm, Arguments &arguments)
{
    Number made = selfOf(vm, arguments);
    made.negative = keep && !made.negative;
    return makeDecimal(vm, std::move(made));
}

bool isInfinite(const Number &number)
{
    return number.kind == decimal::Kind::Infinity;
}

bool isNegative(const Number &number)
{
    return number.negative;
}

bool isNan(const Number &number)
{
    return number.isNan();
}

bool isFinite(const Number &number)
{
    return number.isFinite();
}

bool isZero(const Number &number)
{
    return number.isZero();
}

template<bool (*test)(const Number &)>
Value is(Vm &vm, Arguments &arguments)
{
    return Value::boolean(test(selfOf(vm, arguments)));
}

Value compareTo(Vm &vm, Arguments &arguments)
{
    const Number other = otherOf(vm, arguments, 1);
    const Number &self = selfOf(vm, arguments);
    if (self.isNan() || other.isNan())
        return self.isNan() ? arguments[0] : arguments[1];
    return makeDecimal(vm, decimal::fromInteger(BigInteger(decimal::compare(self, other))));
}

template<int wanted>
Value extreme(Vm &vm, Arguments &arguments)
{
    const Number other = otherOf(vm, arguments, 1);
    const Number &self = selfOf(vm, arguments);
    if (self.isNan() || other.isNan())
        return makeDecimal(vm, self.isNan() ? other : self);
    return makeDecimal(vm, decimal::compare(self, other) * wanted >= 0 ? self : other);
}

Value scaled(Vm &vm, Arguments &arguments)
{
    Number made = selfOf(vm, arguments);
    const Number by = otherOf(vm, arguments, 1);
    const auto places = decimal::toInteger(by).small();
    if (!places || *places > 2'000'000 || *places < -2'000'000)
        vm.raise(decimalTypes(vm).error(vm, "InvalidOperation"), "[<class 'decimal.InvalidOperation'>]");
    made.exponent += *places;
    return makeDecimal(vm, std::move(made));
}

Value toInteger(Vm &vm, Arguments &arguments)
{
    const Number &self = selfOf(vm, arguments);
    if (self.isNan())
        vm.raise(vm.types().valueError, "cannot convert NaN to integer");
    if (!self.isFinite())
        vm.raise(vm.types().overflowError, "cannot convert Infinity to integer");
    return deciding(vm, [&] { return numbers::integer(vm, decimal::toInteger(self)); });
}

Value toFloat(Vm &vm, Arguments &arguments)
{
    return numbers::parseFloat(decimal::toString(selfOf(vm, arguments)));
}

Value absolute(Vm &vm, Arguments &arguments)
{
    Number made = selfOf(vm, arguments);
    made.negative = false;
    const Context context = decimalTypes(vm).current->context;
    return makeDecimal(vm, deciding(vm, [&] { return decimal::rounded(made, context); }));
}

Value round(Vm &vm, Arguments &arguments)
{
    const Number &self = selfOf(vm, arguments);
    if (arguments.has(1)) {
        Number like;
        like.exponent = -arguments.integer(1);
        return makeDecimal(vm, deciding(vm, [&] { return decimal::quantized(self, like, Context{}); }));
    }
    if (!self.isFinite())
        return toInteger(vm, arguments);
    const Number whole = decimal::rescaled(self, 0, Rounding::HalfEven);
    return numbers::integer(vm, decimal::toInteger(whole));
}

template<Rounding rounding>
Value whole(Vm &vm, Arguments &arguments)
{
    const Number &self = selfOf(vm, arguments);
    return self.isFinite() ? numbers::integer(vm, decimal::toInteger(decimal::rescaled(self, 0, rounding))) : toInteger(vm, arguments);
}

Value engineering(Vm &vm, Arguments &arguments)
{
    return vm.text(decimal::toString(selfOf(vm, arguments), true));
}

Value fromFloat(Vm &vm, Arguments &arguments)
{
    if (numbers::isInteger(arguments[1]))
        return makeDecimal(vm, decimal::fromInteger(numbers::toBig(arguments[1])));
    if (!arguments[1].isFloat())
        vm.raise(vm.types().typeError, "argument must be int or float");
    return makeDecimal(vm, decimal::fromDouble(arguments[1].asFloat()));
}

Value asRatio(Vm &vm, Arguments &arguments)
{
    const Number self = decimal::normalised(selfOf(vm, arguments), Context{1'000'000, Rounding::HalfEven});
    if (!self.isFinite())
        vm.raise(vm.types().overflowError, "cannot convert Infinity to integer ratio");
    BigInteger over = self.digits;
    BigInteger under(1);
    (self.exponent > 0 ? over : under) = (self.exponent > 0 ? over : under)
        * BigInteger::powerOfTen(static_cast<std::size_t>(std::min<std::int64_t>(std::abs(self.exponent), 5000)));
    BigInteger a = over;
    BigInteger b = under;
    while (!b.isZero()) { // the greatest common divisor
        BigInteger quotient;
        BigInteger rest;
        BigInteger::divide(a, b, quotient, rest);
        a = b;
        b = rest;
    }
    BigInteger rest;
    BigInteger::divide(over, a, over, rest);
    BigInteger::divide(under, a, under, rest);
    return vm.tuple({numbers::integer(vm, self.negative ? -over : over), numbers::integer(vm, under)});
}

/// Python's format specs for decimals: the digits are exact, so they are made here and only padded as text.
std::string format(Vm &vm, const Value &self, std::string_view spec)
{
    if (spec.empty())
        return vm.str(self);
    Number number = *decimalOf(vm, self);
    const char last = spec.back();
    const char type = last >= '0' && last <= '9' ? '\0' : last;
    const bool isType = type == 'f' || type == 'F' || type == 'e' || type == 'E' || type == 'g' || type == 'G' || type == 'n' || type == '%';
    std::string_view layout = isType ? spec.substr(0, spec.size() - 1) : spec;
    std::optional<std::int64_t> precision;
    if (const std::size_t point = layout.rfind('.'); point != std::string_view::npos) {
        const auto digits = BigInteger::parse(layout.substr(point + 1));
        if (!digits || !digits->small() || *digits->small() > 100'000)
            vm.raise(vm.types().valueError, "invalid format string");
        precision = *digits->small();
        layout = layout.substr(0, point);
    }
    const Rounding rounding = decimalTypes(vm).current->context.rounding;
    if (type == '%')
        number.exponent += 2;
    const bool isFixed = type == 'f' || type == 'F' || type == '%';
    if (number.isFinite() && precision) {
        if (isFixed)
            number = decimal::rescaled(number, -*precision, rounding);
        else
            number = decimal::rounded(number, Context{std::max<std::int64_t>(1, *precision + (type == 'e' || type == 'E' ? 1 : 0)), rounding});
    }
    std::string digits;
    if (isFixed && number.isFinite()) {
        digits = number.digits.toString();
        if (number.exponent > 0)
            digits += std::string(static_cast<std::size_t>(std::min<std::int64_t>(number.exponent, 100'000)), '0');
        const auto behind = static_cast<std::size_t>(std::min<std::int64_t>(std::max<std::int64_t>(0, -number.exponent), 200'000));
        if (digits.size() <= behind)
            digits.insert(0, behind + 1 - digits.size(), '0');
        if (behind > 0)
            digits.insert(digits.size() - behind, ".");
        digits.insert(0, number.negative ? "-" : "");
    } else if (type == 'e' || type == 'E') {
        const std::string all = number.digits.toString();
        digits = (number.negative ? "-" : "") + all.substr(0, 1) + (all.size() > 1 ? "." + all.substr(1) : "");
        if (precision && static_cast<std::int64_t>(all.size()) < *precision + 1)
            digits += (all.size() > 1 ? "" : ".") + std::string(static_cast<std::size_t>(*precision + 1) - all.size(), '0');
        const std::int64_t exponent = number.adjusted();
        digits += std::string(1, type) + (exponent < 0 ? "" : "+") + std::to_string(exponent);
    } else {
        digits = decimal::toString(number);
    }
    if (type == '%')
        digits += "%";
    // The layout is that of a number: hand the sign over and let the digits stand where an int's would.
    const bool negative = digits[0] == '-';
    if (negative)
        digits.erase(0, 1);
    return script::builtins::formatDigits(vm, negative, digits, layout);
}

// Contexts

DecimalContext &contextOf(Vm &vm, const Value &value)
{
    auto *found = static_cast<DecimalContext *>(vm.payload(value, decimalTypes(vm).context.get()));
    if (found == nullptr)
        vm.raise(vm.types().typeError, "optional argument must be a context");
    return *found;
}

Value constructContext(Vm &vm, Type *type, const Call &call)
{
    const Arguments arguments(vm, decimalTypes(vm).contextParameters, nullptr, call);
    auto made = vm.heap().make<DecimalContext>(type);
    made->context = contextWith(vm, arguments, 1);
    made->context.precision = std::clamp<std::int64_t>(arguments.integerOr(0, made->context.precision), 1, 100'000);
    return made.value();
}

Value contextAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const Context &context = contextOf(vm, self).context;
    if (name->text == "prec")
        return Value::integer(context.precision);
    if (name->text == "rounding")
        return vm.text(decimal::nameOf(context.rounding));
    if (name->text == "Emin")
        return Value::integer(-999999);
    if (name->text == "Emax")
        return Value::integer(999999);
    if (name->text == "traps" || name->text == "flags")
        return vm.dict().value();
    return vm.types().object->ops.getAttribute(vm, self, name);
}

bool setContextAttribute(Vm &vm, const Value &self, const Atom *name, const Value &value)
{
    Context &context = contextOf(vm, self).context;
    if (name->text == "prec" && value.isInteger()) {
        if (value.asInteger() < 1)
            vm.raise(vm.types().valueError, "valid range for prec is [1, MAX_PREC]");
        context.precision = std::min<std::int64_t>(value.asInteger(), 100'000);
        return true;
    }
    if (name->text == "rounding" && vm.isStr(value)) {
        if (const auto rounding = decimal::roundingOf(vm.textOf(value))) {
            context.rounding = *rounding;
            return true;
        }
    }
    return name->text == "traps" || name->text == "flags" || name->text == "Emin" || name->text == "Emax"
        || name->text == "capitals" || name->text == "clamp";
}

Value getContext(Vm &vm, Arguments &)
{
    return decimalTypes(vm).current.value();
}

Value setContext(Vm &vm, Arguments &arguments)
{
    decimalTypes(vm).current->context = contextOf(vm, arguments[0]).context;
    return Value::none();
}

Value localContext(Vm &vm, Arguments &arguments)
{
    auto made = vm.heap().make<DecimalContext>(decimalTypes(vm).local.get());
    made->context = arguments.orNone(0).isNone() ? decimalTypes(vm).current->context : contextOf(vm, arguments[0]).context;
    if (arguments.has(1))
        made->context.precision = std::clamp<std::int64_t>(arguments.integer(1), 1, 100'000);
    if (arguments.has(2))
        made->context = Context{made->context.precision, contextWith(vm, arguments, 2).rounding};
    return made.value();
}

Value enterLocal(Vm &vm, Arguments &arguments)
{
    auto &local = script::selfAs<DecimalContext>(arguments.vm(), arguments[0]);
    DecimalContext &current = *decimalTypes(vm).current;
    local.outer = current.context;
    current.context = local.context;
    return decimalTypes(vm).current.value();
}

Value exitLocal(Vm &vm, Arguments &arguments)
{
    decimalTypes(vm).current->context = script::selfAs<DecimalContext>(arguments.vm(), arguments[0]).outer;
    return Value::boolean(false);
}

constexpr std::array kFunctions{
    NativeEntry{"getcontext()", getContext},
    NativeEntry{"setcontext(context)", setContext},
    NativeEntry{"localcontext(ctx=, prec=, rounding=)", localContext},
};
constexpr auto kFunctionExports = functionExports(kFunctions, "decimal");

Value exportName(Session &session, const void *name)
{
    return session.vm().text(static_cast<const char *>(name));
}

Value exportError(Session &session, const void *name)
{
    return Value(session.part<DecimalTypes>().error(session.vm(), static_cast<const char *>(name)));
}

} // namespace

void setUpDecimalMethods(Vm &vm, Type *type)
{
    type->ops.format = format;
    setMethod(vm, type, "quantize(self, exp, rounding=, context=)", quantize);
    setMethod(vm, type, "normalize(self, context=)", [](Vm &machine, Arguments &arguments) -> Value {
        const Context context = decimalTypes(machine).current->context;
        return makeDecimal(machine, deciding(machine, [&] { return decimal::normalised(selfOf(machine, arguments), context); }));
    });
    for (const char *name : {"to_integral_value(self, rounding=, context=)", "to_integral(self, rounding=, context=)",
                             "to_integral_exact(self, rounding=, context=)"})
        setMethod(vm, type, name, toIntegral);
    setMethod(vm, type, "sqrt(self, context=)", squareRoot);
    setMethod(vm, type, "as_tuple(self)", asTuple);
    setMethod(vm, type, "adjusted(self)", adjusted);
    setMethod(vm, type, "copy_abs(self)", withSign<false>);
    setMethod(vm, type, "copy_negate(self)", withSign<true>);
    setMethod(vm, type, "is_nan(self)", is<isNan>);
    setMethod(vm, type, "is_infinite(self)", is<isInfinite>);
    setMethod(vm, type, "is_finite(self)", is<isFinite>);
    setMethod(vm, type, "is_zero(self)", is<isZero>);
    setMethod(vm, type, "is_signed(self)", is<isNegative>);
    setMethod(vm, type, "compare(self, other)", compareTo);
    setMethod(vm, type, "max(self, other)", extreme<1>);
    setMethod(vm, type, "min(self, other)", extreme<-1>);
    setMethod(vm, type, "scaleb(self, other)", scaled);
    setMethod(vm, type, "to_eng_string(self)", engineering);
    setMethod(vm, type, "as_integer_ratio(self)", asRatio);
    setMethod(vm, type, "__int__(self)", toInteger);
    setMethod(vm, type, "__trunc__(self)", toInteger);
    setMethod(vm, type, "__float__(self)", toFloat);
    setMethod(vm, type, "__abs__(self)", absolute);
    setMethod(vm, type, "__round__(self, n=)", round);
    setMethod(vm, type, "__floor__(self)", whole<Rounding::Floor>);
    setMethod(vm, type, "__ceil__(self)", whole<Rounding::Ceiling>);
    setClassMethod(vm, type, "from_float(cls, f)", fromFloat);
}

void setUpDecimalContext(Vm &vm, DecimalTypes &types)
{
    types.context->ops.construct = constructContext;
    types.context->ops.getAttribute = contextAttribute;
    types.context->ops.setAttribute = setContextAttribute;
    setMethod(vm, types.local.get(), "__enter__(self)", enterLocal);
    setMethod(vm, types.local.get(), "__exit__(self, *args)", exitLocal);
    types.tuple = newTypeIn(vm, "decimal", "DecimalTuple", {vm.types().tuple});
    types.tuple->ops.repr = [](Vm &machine, const Value &self) {
        const auto &items = objectOf<script::Tuple>(self).items;
        return "DecimalTuple(sign=" + machine.repr(items[0]) + ", digits=" + machine.repr(items[1]) + ", exponent="
            + machine.repr(items[2]) + ")";
    };
    types.tuple->ops.getAttribute = [](Vm &machine, const Value &self, const Atom *name) -> Value {
        const auto &items = objectOf<script::Tuple>(self).items;
        const std::string_view text = name->text;
        const int at = text == "sign" ? 0 : text == "digits" ? 1 : text == "exponent" ? 2 : -1;
        return at >= 0 ? items[static_cast<std::size_t>(at)] : machine.types().object->ops.getAttribute(machine, self, name);
    };
}

std::span<const Export> decimalExports()
{
    static const std::vector<Export> kAll = [] {
        std::vector<Export> all(kFunctionExports.begin(), kFunctionExports.end());
        all.push_back({"decimal", "Decimal", [](Session &session, const void *) { return Value(session.part<DecimalTypes>().number.get()); }});
        all.push_back({"decimal", "Context", [](Session &session, const void *) { return Value(session.part<DecimalTypes>().context.get()); }});
        for (const char *name : {"ROUND_HALF_EVEN", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_UP", "ROUND_DOWN",
                                 "ROUND_CEILING", "ROUND_FLOOR", "ROUND_05UP"})
            all.push_back({"decimal", name, exportName, name});
        for (const char *name : {"DecimalException", "InvalidOperation", "DivisionByZero", "Inexact", "Rounded",
                                 "Overflow", "Underflow", "Subnormal", "Clamped", "FloatOperation"})
            all.push_back({"decimal", name, exportError, name});
        return all;
    }();
    return kAll;
}

} // namespace retort::library::standard
