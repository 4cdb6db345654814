// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/standard/values.h"

#include "core/library/objects.h"
#include "core/library/standard/datetime/calendar.h"
#include "core/library/standard/datetime/objects.h"
#include "core/library/standard/decimal/objects.h"
#include "core/library/standard/uuid.h"
#include "core/script/runtime/numbers.h"

namespace retort::library {

using namespace standard;

namespace {

sql::Value momentValue(Vm &vm, const Value &value)
{
    const MomentObject &object = momentOf(vm, value);
    sql::Moment moment = object.moment;
    const Value when = isTime(vm, value) ? Value::none() : value;
    if (const auto offset = offsetOf(vm, object.zone, when))
        moment.offset = static_cast<int>(*offset / calendar::kSecond);
    if (isTime(vm, value))
        return sql::Value::time(moment);
    return isDateTime(vm, value) ? sql::Value::dateTime(moment) : sql::Value::date(moment);
}

/// A member of an enum that a script defined: known by the mark that enum's classes carry.
std::optional<sql::Value> memberValue(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (!value.isObject() || !value.asObject()->type->isScriptClass)
        return std::nullopt;
    Type *type = value.asObject()->type;
    if (type->lookUp(vm.atoms().intern("_member_map_")) != nullptr)
        return toValue(session, vm.getAttribute(value, vm.atoms().intern("_name_")));
    // An instance of a class that extends one of ours: the number that it is.
    const Value &inner = script::objectOf<script::Instance>(value).payload;
    if (!inner.isUndefined() && script::numbers::isNumber(inner))
        return toValue(session, inner);
    return std::nullopt;
}

} // namespace

std::optional<sql::Value> standardValue(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (script::isBigInteger(value))
        return sql::Value::decimal(script::numbers::integerText(vm, value));
    if (auto member = memberValue(session, value))
        return member;
    if (isDate(vm, value) || isTime(vm, value))
        return momentValue(vm, value);
    if (const sql::Duration *duration = durationOf(vm, value))
        return sql::Value::interval(*duration);
    if (const decimal::Number *number = decimalOf(vm, value))
        return sql::Value::decimal(decimal::toString(*number));
    if (const std::string *bytes = uuidBytes(vm, value))
        return sql::Value::uuid(uuidText(*bytes));
    return std::nullopt;
}

Value fromStandardValue(Session &session, const sql::Value &value)
{
    Vm &vm = session.vm();
    const auto zone = [&]() -> Value {
        const auto &offset = value.asMoment().offset;
        return offset ? makeZone(vm, *offset * calendar::kSecond) : Value::none();
    };
    using Kind = sql::Value::Kind;
    switch (value.kind()) {
    case Kind::Decimal:
        if (const auto number = decimal::parse(value.asText()))
            return makeDecimal(vm, *number);
        return Value::none();
    case Kind::Date: return makeDate(vm, value.asMoment());
    case Kind::Time: return makeTime(vm, value.asMoment(), zone());
    case Kind::DateTime: return makeDateTime(vm, value.asMoment(), zone());
    case Kind::Interval: return makeDelta(vm, value.asDuration());
    case Kind::Uuid: return makeUuid(vm, parseUuid(value.asText()));
    default: return {};
    }
}

} // namespace retort::library
