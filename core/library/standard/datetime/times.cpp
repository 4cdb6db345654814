// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// datetime.time, datetime.tzinfo and datetime.timezone.
#include "core/library/standard/datetime/calendar.h"
#include "core/library/standard/datetime/objects.h"
#include "core/script/runtime/classes.h"

namespace retort::library::standard {

using script::BinaryOp;
using script::CompareOp;
using script::Instance;

namespace {

sql::Moment fieldsFrom(const Arguments &arguments, std::size_t first, sql::Moment base)
{
    int *const parts[] = {&base.hour, &base.minute, &base.second, &base.microsecond};
    for (std::size_t i = 0; i < 4; ++i) {
        if (arguments.has(first + i))
            *parts[i] = static_cast<int>(std::max<std::int64_t>(-1, std::min<std::int64_t>(arguments.integer(first + i), 99'999'999)));
    }
    return base;
}

Value construct(Vm &vm, Type *, const Call &call)
{
    const Arguments arguments(vm, dateTimeTypes(vm).timeParameters, nullptr, call);
    const sql::Moment made = fieldsFrom(arguments, 0, {});
    const std::int64_t fold = arguments.integerOr(5, 0);
    checkTime(vm, made, fold);
    checkZone(vm, arguments.orNone(4));
    return makeTime(vm, made, arguments.orNone(4), static_cast<int>(fold));
}

Value fromIso(Vm &vm, Arguments &arguments)
{
    sql::Moment moment;
    Value zone = Value::none();
    std::string_view text = arguments.text(1);
    if (!text.empty() && (text[0] == 'T' || text[0] == 't'))
        text.remove_prefix(1);
    if (!parseIsoTime(vm, text, moment, zone))
        vm.raise(vm.types().valueError, "Invalid isoformat string: " + vm.repr(arguments[1]));
    checkTime(vm, moment, 0);
    return makeTime(vm, moment, zone);
}

Value replace(Vm &vm, Arguments &arguments)
{
    const MomentObject &self = momentOf(vm, arguments[0]);
    const sql::Moment made = fieldsFrom(arguments, 1, self.moment);
    const std::int64_t fold = arguments.integerOr(6, self.fold);
    checkTime(vm, made, fold);
    const Value zone = arguments.has(5) ? arguments[5] : self.zone;
    checkZone(vm, zone);
    return makeTime(vm, made, zone, static_cast<int>(fold));
}

std::string text(Vm &vm, const Value &self, std::string_view precision)
{
    const MomentObject &object = momentOf(vm, self);
    std::string out = isoTime(vm, object.moment, precision);
    if (const auto offset = offsetOf(vm, object.zone, Value::none()))
        out += isoOffset(*offset);
    return out;
}

Value isoFormat(Vm &vm, Arguments &arguments)
{
    return vm.text(text(vm, arguments[0], arguments.textOr(1, "auto")));
}

Value format(Vm &vm, Arguments &arguments)
{
    return vm.text(formatTime(vm, arguments[0], arguments.text(1)));
}

Value utcOffset(Vm &vm, Arguments &arguments)
{
    const auto offset = offsetOf(vm, momentOf(vm, arguments[0]).zone, Value::none());
    return offset ? makeDelta(vm, calendar::normalised(0, 0, *offset)) : Value::none();
}

Value nameOfZone(Vm &vm, Arguments &arguments)
{
    return zoneName(vm, momentOf(vm, arguments[0]).zone, Value::none());
}

Value summerTime(Vm &vm, Arguments &arguments)
{
    const Value &zone = momentOf(vm, arguments[0]).zone;
    return zone.isNone() ? Value::none() : vm.callMethod(zone, "dst", {Value::none()});
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    if (Value part = clockAttribute(momentOf(vm, self), name->text))
        return part;
    return vm.types().object->ops.getAttribute(vm, self, name);
}

Value compare(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    if (!isTime(vm, right))
        return {};
    const MomentObject &a = momentOf(vm, left);
    const MomentObject &b = momentOf(vm, right);
    const auto leftOffset = offsetOf(vm, a.zone, Value::none());
    const auto rightOffset = offsetOf(vm, b.zone, Value::none());
    if (leftOffset.has_value() != rightOffset.has_value()) {
        if (op == CompareOp::Equal || op == CompareOp::NotEqual)
            return Value::boolean(op == CompareOp::NotEqual);
        vm.raise(vm.types().typeError, "can't compare offset-naive and offset-aware times");
    }
    const std::int64_t distance = calendar::timeOfDay(a.moment) - leftOffset.value_or(0)
        - calendar::timeOfDay(b.moment) + rightOffset.value_or(0);
    return decide(op, distance < 0 ? -1 : distance > 0 ? 1 : 0);
}

std::string repr(Vm &vm, const Value &self)
{
    const MomentObject &object = momentOf(vm, self);
    const sql::Moment &moment = object.moment;
    std::string out = "datetime.time(" + std::to_string(moment.hour) + ", " + std::to_string(moment.minute);
    if (moment.second != 0 || moment.microsecond != 0)
        out += ", " + std::to_string(moment.second);
    if (moment.microsecond != 0)
        out += ", " + std::to_string(moment.microsecond);
    if (object.fold != 0)
        out += ", fold=1";
    if (!object.zone.isNone())
        out += ", tzinfo=" + vm.repr(object.zone);
    return out + ")";
}

// timezone

ZoneObject &zoneOf(Vm &vm, const Value &value)
{
    return *static_cast<ZoneObject *>(vm.payload(value, dateTimeTypes(vm).zone.get()));
}

Value constructZone(Vm &vm, Type *, const Call &call)
{
    DateTimeTypes &types = dateTimeTypes(vm);
    const Arguments arguments(vm, types.zoneParameters, nullptr, call);
    const sql::Duration *offset = durationOf(vm, arguments[0]);
    if (offset == nullptr)
        vm.raise(vm.types().typeError, "timezone() argument 1 must be datetime.timedelta, not " + vm.typeOf(arguments[0])->name);
    const std::int64_t east = microseconds(*offset);
    if (offset->days > 1 || offset->days < -1 || east >= calendar::kDay || east <= -calendar::kDay) {
        vm.raise(vm.types().valueError, "offset must be a timedelta strictly between -timedelta(hours=24) and "
                                        "timedelta(hours=24), not " + vm.repr(arguments[0]) + ".");
    }
    if (!arguments.has(1))
        return makeZone(vm, east);
    return vm.heap().make<ZoneObject>(types.zone.get(), east, std::string(arguments.text(1))).value();
}

Value zoneOffset(Vm &vm, Arguments &arguments)
{
    return makeDelta(vm, calendar::normalised(0, 0, zoneOf(vm, arguments[0]).offset));
}

Value nameOf(Vm &vm, Arguments &arguments)
{
    return zoneName(vm, arguments[0], arguments[1]);
}

Value nothing(Vm &, Arguments &)
{
    return Value::none();
}

/// tzinfo.fromutc: the standard way from UTC to a zone that only tells its offsets.
Value fromUtc(Vm &vm, Arguments &arguments)
{
    const MomentObject &when = momentOf(vm, arguments[1]);
    const std::int64_t offset = offsetOf(vm, arguments[0], arguments[1]).value_or(0);
    const Value summer = vm.callMethod(arguments[0], "dst", {arguments[1]});
    const std::int64_t saved = summer.isNone() || durationOf(vm, summer) == nullptr ? 0 : microseconds(*durationOf(vm, summer));
    sql::Moment made = when.moment;
    calendar::setSinceEpoch(made, calendar::sinceEpoch(when.moment) + offset - saved);
    const Value standard = makeDateTime(vm, made, arguments[0]);
    const Value there = vm.callMethod(arguments[0], "dst", {standard});
    const std::int64_t more = there.isNone() || durationOf(vm, there) == nullptr ? 0 : microseconds(*durationOf(vm, there));
    calendar::setSinceEpoch(made, calendar::sinceEpoch(made) + more);
    return makeDateTime(vm, made, arguments[0]);
}

Value notOfBase(Vm &vm, Arguments &)
{
    vm.raise(vm.types().notImplementedError, "a tzinfo subclass must implement utcoffset()");
}

std::string reprZone(Vm &vm, const Value &self)
{
    const ZoneObject &zone = zoneOf(vm, self);
    if (zone.offset == 0 && !zone.name)
        return "datetime.timezone.utc";
    std::string out = "datetime.timezone(" + vm.repr(makeDelta(vm, calendar::normalised(0, 0, zone.offset)));
    if (zone.name)
        out += ", " + vm.repr(vm.text(*zone.name));
    return out + ")";
}

} // namespace

void setUpTimes(Vm &vm, DateTimeTypes &types)
{
    Type *type = types.time.get();
    auto &ops = type->ops;
    ops.construct = construct;
    ops.getAttribute = getAttribute;
    ops.compare = compare;
    ops.repr = repr;
    ops.truth = [](Vm &, const Value &) { return true; };
    ops.str = [](Vm &machine, const Value &self) { return text(machine, self, "auto"); };
    ops.format = [](Vm &machine, const Value &self, std::string_view spec) {
        return spec.empty() ? machine.str(self) : formatTime(machine, self, spec);
    };
    ops.hash = [](Vm &machine, const Value &self) -> std::uint64_t {
        const MomentObject &object = momentOf(machine, self);
        const std::int64_t offset = offsetOf(machine, object.zone, Value::none()).value_or(0);
        return static_cast<std::uint64_t>(calendar::timeOfDay(object.moment) - offset) * 0x9E3779B97F4A7C15ULL;
    };
    setClassMethod(vm, type, "fromisoformat(cls, time_string)", fromIso);
    setMethod(vm, type, "replace(self, hour=, minute=, second=, microsecond=, tzinfo=, *, fold=)", replace);
    setMethod(vm, type, "isoformat(self, timespec=)", isoFormat);
    setMethod(vm, type, "strftime(self, format)", format);
    setMethod(vm, type, "utcoffset(self)", utcOffset);
    setMethod(vm, type, "tzname(self)", nameOfZone);
    setMethod(vm, type, "dst(self)", summerTime);
    const auto limit = [&](std::int64_t time) {
        sql::Moment moment;
        calendar::setTimeOfDay(moment, time);
        return vm.heap().make<MomentObject>(type, moment, Value::none()).value();
    };
    setClassValue(vm, type, "min", limit(0));
    setClassValue(vm, type, "max", limit(calendar::kDay - 1));
}

void setUpZones(Vm &vm, DateTimeTypes &types)
{
    Type *base = types.zoneBase.get();
    base->ops.construct = [](Vm &machine, Type *made, const Call &) -> Value {
        return machine.heap().make<Instance>(made).value();
    };
    setMethod(vm, base, "utcoffset(self, dt)", notOfBase);
    setMethod(vm, base, "tzname(self, dt)", notOfBase);
    setMethod(vm, base, "dst(self, dt)", nothing);
    setMethod(vm, base, "fromutc(self, dt)", fromUtc);
    Type *type = types.zone.get();
    type->ops.construct = constructZone;
    type->ops.repr = reprZone;
    type->ops.str = [](Vm &machine, const Value &self) {
        return std::string(machine.textOf(zoneName(machine, self, Value::none())));
    };
    type->ops.compare = [](Vm &machine, CompareOp op, const Value &left, const Value &right) -> Value {
        const bool isEquality = op == CompareOp::Equal || op == CompareOp::NotEqual;
        if (!isEquality || machine.payload(right, dateTimeTypes(machine).zone.get()) == nullptr)
            return {};
        return Value::boolean((zoneOf(machine, left).offset == zoneOf(machine, right).offset) == (op == CompareOp::Equal));
    };
    type->ops.hash = [](Vm &machine, const Value &self) {
        return static_cast<std::uint64_t>(zoneOf(machine, self).offset);
    };
    setMethod(vm, type, "utcoffset(self, dt)", zoneOffset);
    setMethod(vm, type, "tzname(self, dt)", nameOf);
    setMethod(vm, type, "dst(self, dt)", nothing);
    setClassValue(vm, type, "utc", types.utc);
    const auto limit = [&](std::int64_t minutes) {
        return vm.heap().make<ZoneObject>(type, minutes * 60 * calendar::kSecond, std::optional<std::string>{}).value();
    };
    setClassValue(vm, type, "min", limit(-(24 * 60 - 1)));
    setClassValue(vm, type, "max", limit(24 * 60 - 1));
}

} // namespace retort::library::standard
