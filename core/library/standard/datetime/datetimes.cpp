// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// datetime.datetime. The local time zone is UTC: the same plan must give the same text everywhere.
#include "core/library/standard/datetime/calendar.h"
#include "core/library/standard/datetime/objects.h"
#include "core/script/runtime/classes.h"

namespace retort::library::standard {

namespace {

int small(std::int64_t value)
{
    return static_cast<int>(std::max<std::int64_t>(-1, std::min<std::int64_t>(value, 99'999'999)));
}

/// Year to microsecond from the arguments, those left out from `base`.
sql::Moment fieldsFrom(Vm &vm, const Arguments &arguments, std::size_t first, sql::Moment base)
{
    int *const parts[] = {&base.year, &base.month, &base.day, &base.hour, &base.minute, &base.second, &base.microsecond};
    for (std::size_t i = 0; i < 7; ++i) {
        if (arguments.has(first + i))
            *parts[i] = small(arguments.integer(first + i));
    }
    checkDate(vm, base);
    return base;
}

Value construct(Vm &vm, Type *, const Call &call)
{
    const Arguments arguments(vm, dateTimeTypes(vm).dateTimeParameters, nullptr, call);
    const sql::Moment made = fieldsFrom(vm, arguments, 0, {});
    const std::int64_t fold = arguments.integerOr(8, 0);
    checkTime(vm, made, fold);
    checkZone(vm, arguments.orNone(7));
    return makeDateTime(vm, made, arguments.orNone(7), static_cast<int>(fold));
}

/// A datetime, or an instance of the script's class that was asked.
Value ofClass(Vm &vm, const Value &type, const sql::Moment &moment, const Value &zone = Value::none(), int fold = 0)
{
    if (static_cast<Type *>(type.asObject()) == dateTimeTypes(vm).dateTime.get())
        return makeDateTime(vm, moment, zone, fold);
    return vm.call(type, {Value::integer(moment.year), Value::integer(moment.month), Value::integer(moment.day),
                          Value::integer(moment.hour), Value::integer(moment.minute), Value::integer(moment.second),
                          Value::integer(moment.microsecond), zone});
}

/// A moment in UTC as the zone shows it.
Value inZone(Vm &vm, const Value &type, std::int64_t utc, const Value &zone)
{
    sql::Moment moment;
    if (!calendar::setSinceEpoch(moment, utc))
        vm.raise(vm.types().overflowError, "date value out of range");
    if (zone.isNone())
        return ofClass(vm, type, moment);
    checkZone(vm, zone);
    if (const auto *fixed = static_cast<ZoneObject *>(vm.payload(zone, dateTimeTypes(vm).zone.get()))) {
        if (!calendar::setSinceEpoch(moment, utc + fixed->offset))
            vm.raise(vm.types().overflowError, "date value out of range");
        return ofClass(vm, type, moment, zone);
    }
    return vm.callMethod(zone, "fromutc", {ofClass(vm, type, moment, zone)});
}

Value now(Vm &vm, Arguments &arguments)
{
    return inZone(vm, arguments[0], Session::of(vm).now(), arguments.orNone(1));
}

Value utcNow(Vm &vm, Arguments &arguments)
{
    return inZone(vm, arguments[0], Session::of(vm).now(), Value::none());
}

Value fromTimestamp(Vm &vm, Arguments &arguments)
{
    return inZone(vm, arguments[0], floorTimestamp(vm, arguments[1]), arguments.orNone(2));
}

Value utcFromTimestamp(Vm &vm, Arguments &arguments)
{
    return inZone(vm, arguments[0], floorTimestamp(vm, arguments[1]), Value::none());
}

Value combine(Vm &vm, Arguments &arguments)
{
    if (!isDate(vm, arguments[1]))
        vm.raise(vm.types().typeError, "combine() argument 1 must be datetime.date, not " + vm.typeOf(arguments[1])->name);
    if (!isTime(vm, arguments[2]))
        vm.raise(vm.types().typeError, "combine() argument 2 must be datetime.time, not " + vm.typeOf(arguments[2])->name);
    const MomentObject &time = momentOf(vm, arguments[2]);
    sql::Moment made = momentOf(vm, arguments[1]).moment;
    calendar::setTimeOfDay(made, calendar::timeOfDay(time.moment));
    return ofClass(vm, arguments[0], made, arguments.has(3) ? arguments[3] : time.zone, time.fold);
}

Value parse(Vm &vm, Arguments &arguments)
{
    const Value made = parseTime(vm, arguments.text(1), arguments.text(2));
    const MomentObject &moment = momentOf(vm, made);
    return ofClass(vm, arguments[0], moment.moment, moment.zone);
}

Value fromIso(Vm &vm, Arguments &arguments)
{
    sql::Moment moment;
    Value zone = Value::none();
    if (!parseIsoDateTime(vm, arguments.text(1), moment, zone))
        vm.raise(vm.types().valueError, "Invalid isoformat string: " + vm.repr(arguments[1]));
    checkDate(vm, moment);
    checkTime(vm, moment, 0);
    return ofClass(vm, arguments[0], moment, zone);
}

Value date(Vm &vm, Arguments &arguments)
{
    sql::Moment moment = momentOf(vm, arguments[0]).moment;
    calendar::setTimeOfDay(moment, 0);
    return makeDate(vm, moment);
}

template<bool withZone>
Value time(Vm &vm, Arguments &arguments)
{
    const MomentObject &self = momentOf(vm, arguments[0]);
    sql::Moment moment = self.moment;
    moment.year = moment.month = moment.day = 0;
    return makeTime(vm, moment, withZone ? self.zone : Value::none(), self.fold);
}

Value replace(Vm &vm, Arguments &arguments)
{
    const MomentObject &self = momentOf(vm, arguments[0]);
    const sql::Moment made = fieldsFrom(vm, arguments, 1, self.moment);
    const std::int64_t fold = arguments.integerOr(9, self.fold);
    checkTime(vm, made, fold);
    const Value zone = arguments.has(8) ? arguments[8] : self.zone;
    checkZone(vm, zone);
    return makeDateTime(vm, made, zone, static_cast<int>(fold));
}

Value asTimeZone(Vm &vm, Arguments &arguments)
{
    const MomentObject &self = momentOf(vm, arguments[0]);
    const std::int64_t utc = calendar::sinceEpoch(self.moment) - offsetOf(vm, self.zone, arguments[0]).value_or(0);
    const Value zone = arguments.orNone(1).isNone() ? dateTimeTypes(vm).utc : arguments[1];
    return inZone(vm, Value(dateTimeTypes(vm).dateTime.get()), utc, zone);
}

Value utcOffset(Vm &vm, Arguments &arguments)
{
    const auto offset = offsetOf(vm, momentOf(vm, arguments[0]).zone, arguments[0]);
    return offset ? makeDelta(vm, calendar::normalised(0, 0, *offset)) : Value::none();
}

Value summerTime(Vm &vm, Arguments &arguments)
{
    const Value &zone = momentOf(vm, arguments[0]).zone;
    return zone.isNone() ? Value::none() : vm.callMethod(zone, "dst", {arguments[0]});
}

Value nameOfZone(Vm &vm, Arguments &arguments)
{
    return zoneName(vm, momentOf(vm, arguments[0]).zone, arguments[0]);
}

Value timestamp(Vm &vm, Arguments &arguments)
{
    const MomentObject &self = momentOf(vm, arguments[0]);
    const std::int64_t utc = calendar::sinceEpoch(self.moment) - offsetOf(vm, self.zone, arguments[0]).value_or(0);
    return Value::real(static_cast<double>(utc) / 1e6);
}

std::string text(Vm &vm, const Value &self, std::string_view separator, std::string_view precision)
{
    const MomentObject &object = momentOf(vm, self);
    std::string out = isoDate(object.moment) + std::string(separator) + isoTime(vm, object.moment, precision);
    if (const auto offset = offsetOf(vm, object.zone, self))
        out += isoOffset(*offset);
    return out;
}

Value isoFormat(Vm &vm, Arguments &arguments)
{
    return vm.text(text(vm, arguments[0], arguments.textOr(1, "T"), arguments.textOr(2, "auto")));
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    if (Value part = clockAttribute(momentOf(vm, self), name->text))
        return part;
    return dateTimeTypes(vm).date->ops.getAttribute(vm, self, name);
}

std::string repr(Vm &vm, const Value &self)
{
    const MomentObject &object = momentOf(vm, self);
    const sql::Moment &moment = object.moment;
    std::string out = "datetime.datetime(";
    const int parts[] = {moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second, moment.microsecond};
    const int count = moment.microsecond != 0 ? 7 : moment.second != 0 ? 6 : 5;
    for (int i = 0; i < count; ++i)
        out += (i > 0 ? ", " : "") + std::to_string(parts[i]);
    if (object.fold != 0)
        out += ", fold=1";
    if (!object.zone.isNone())
        out += ", tzinfo=" + vm.repr(object.zone);
    return out + ")";
}

} // namespace

void setUpDateTimes(Vm &vm, DateTimeTypes &types)
{
    Type *type = types.dateTime.get();
    auto &ops = type->ops;
    ops = script::Slots{};
    ops.construct = construct;
    ops.getAttribute = getAttribute;
    ops.repr = repr;
    ops.str = [](Vm &machine, const Value &self) { return text(machine, self, " ", "auto"); };
    script::inheritSlots(*type);
    setClassMethod(vm, type, "now(cls, tz=)", now);
    setClassMethod(vm, type, "today(cls)", utcNow);
    setClassMethod(vm, type, "utcnow(cls)", utcNow);
    setClassMethod(vm, type, "fromtimestamp(cls, timestamp, tz=)", fromTimestamp);
    setClassMethod(vm, type, "utcfromtimestamp(cls, timestamp)", utcFromTimestamp);
    setClassMethod(vm, type, "combine(cls, date, time, tzinfo=)", combine);
    setClassMethod(vm, type, "strptime(cls, date_string, format)", parse);
    setClassMethod(vm, type, "fromisoformat(cls, date_string)", fromIso);
    setMethod(vm, type, "date(self)", date);
    setMethod(vm, type, "time(self)", time<false>);
    setMethod(vm, type, "timetz(self)", time<true>);
    setMethod(vm, type, "replace(self, year=, month=, day=, hour=, minute=, second=, microsecond=, tzinfo=, *, fold=)", replace);
    setMethod(vm, type, "astimezone(self, tz=)", asTimeZone);
    setMethod(vm, type, "utcoffset(self)", utcOffset);
    setMethod(vm, type, "dst(self)", summerTime);
    setMethod(vm, type, "tzname(self)", nameOfZone);
    setMethod(vm, type, "timestamp(self)", timestamp);
    setMethod(vm, type, "isoformat(self, sep=, timespec=)", isoFormat);
    const auto limit = [&](int year, int month, int day, std::int64_t time) {
        sql::Moment moment;
        moment.year = year;
        moment.month = month;
        moment.day = day;
        calendar::setTimeOfDay(moment, time);
        return vm.heap().make<MomentObject>(type, moment, Value::none()).value();
    };
    setClassValue(vm, type, "min", limit(1, 1, 1, 0));
    setClassValue(vm, type, "max", limit(9999, 12, 31, calendar::kDay - 1));
    setClassValue(vm, type, "resolution",
                  vm.heap().make<DeltaObject>(types.delta.get(), sql::Duration{0, 0, 1}).value());
}

} // namespace retort::library::standard
