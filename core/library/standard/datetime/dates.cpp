// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// datetime.date, and what dates and datetimes do alike: arithmetic, order, attributes.
#include "core/library/standard/datetime/calendar.h"
#include "core/library/standard/datetime/objects.h"

namespace retort::library::standard {

using script::BinaryOp;
using script::CompareOp;

namespace {

sql::Moment dateFrom(Vm &vm, const Arguments &arguments, std::size_t first, const sql::Moment &base = {})
{
    sql::Moment made = base;
    int *const parts[] = {&made.year, &made.month, &made.day};
    for (std::size_t i = 0; i < 3; ++i) {
        if (arguments.has(first + i))
            *parts[i] = static_cast<int>(std::max<std::int64_t>(-1, std::min<std::int64_t>(arguments.integer(first + i), 999999)));
    }
    checkDate(vm, made);
    return made;
}

Value construct(Vm &vm, Type *, const Call &call)
{
    const Arguments arguments(vm, dateTimeTypes(vm).dateParameters, nullptr, call);
    return makeDate(vm, dateFrom(vm, arguments, 0));
}

/// A date of the class that was asked: datetime.today() is none of date's business.
Value ofClass(Vm &vm, const Value &type, const sql::Moment &moment)
{
    auto *wanted = static_cast<Type *>(type.asObject());
    if (wanted == dateTimeTypes(vm).date.get())
        return makeDate(vm, moment);
    return vm.call(type, {Value::integer(moment.year), Value::integer(moment.month), Value::integer(moment.day)});
}

Value today(Vm &vm, Arguments &arguments)
{
    sql::Moment now;
    calendar::setSinceEpoch(now, Session::of(vm).now());
    return ofClass(vm, arguments[0], now);
}

Value fromTimestamp(Vm &vm, Arguments &arguments)
{
    sql::Moment moment;
    if (!calendar::setSinceEpoch(moment, floorTimestamp(vm, arguments[1])))
        vm.raise(vm.types().valueError, "year is out of range");
    return ofClass(vm, arguments[0], moment);
}

Value fromOrdinal(Vm &vm, Arguments &arguments)
{
    const std::int64_t ordinal = arguments.integer(1);
    if (ordinal < 1)
        vm.raise(vm.types().valueError, "ordinal must be >= 1");
    if (ordinal > calendar::kMaxOrdinal)
        vm.raise(vm.types().valueError, "year is out of range");
    sql::Moment moment;
    calendar::setOrdinal(moment, ordinal);
    return ofClass(vm, arguments[0], moment);
}

Value fromIso(Vm &vm, Arguments &arguments)
{
    sql::Moment moment;
    const std::string_view text = arguments.text(1);
    if (!parseIsoDate(text, moment))
        vm.raise(vm.types().valueError, "Invalid isoformat string: " + vm.repr(arguments[1]));
    checkDate(vm, moment);
    return ofClass(vm, arguments[0], moment);
}

Value fromIsoCalendar(Vm &vm, Arguments &arguments)
{
    const std::int64_t week = arguments.integer(2);
    const std::int64_t day = arguments.integer(3);
    sql::Moment moment;
    moment.year = static_cast<int>(arguments.integer(1));
    moment.month = 1;
    moment.day = 4;
    if (moment.year < 1 || moment.year > 9999)
        vm.raise(vm.types().valueError, "Year is out of range: " + std::to_string(moment.year));
    if (day < 1 || day > 7)
        vm.raise(vm.types().valueError, "Invalid day: " + std::to_string(day) + " (range is [1, 7])");
    const std::int64_t ordinal = calendar::ordinal(moment) - calendar::weekday(moment) + (week - 1) * 7 + day - 1;
    sql::Moment made;
    if (week >= 1 && week <= 53)
        calendar::setOrdinal(made, ordinal);
    if (week < 1 || week > 53 || calendar::isoWeek(made).week != week)
        vm.raise(vm.types().valueError, "Invalid week: " + std::to_string(week));
    return ofClass(vm, arguments[0], made);
}

Value replace(Vm &vm, Arguments &arguments)
{
    return makeDate(vm, dateFrom(vm, arguments, 1, momentOf(vm, arguments[0]).moment));
}

Value toOrdinal(Vm &vm, Arguments &arguments)
{
    return Value::integer(calendar::ordinal(momentOf(vm, arguments[0]).moment));
}

Value weekday(Vm &vm, Arguments &arguments)
{
    return Value::integer(calendar::weekday(momentOf(vm, arguments[0]).moment));
}

Value isoWeekday(Vm &vm, Arguments &arguments)
{
    return Value::integer(calendar::weekday(momentOf(vm, arguments[0]).moment) + 1);
}

Value isoCalendar(Vm &vm, Arguments &arguments)
{
    const calendar::IsoWeek week = calendar::isoWeek(momentOf(vm, arguments[0]).moment);
    return vm.tuple({Value::integer(week.year), Value::integer(week.week), Value::integer(week.day)});
}

Value isoFormat(Vm &vm, Arguments &arguments)
{
    return vm.text(isoDate(momentOf(vm, arguments[0]).moment));
}

Value format(Vm &vm, Arguments &arguments)
{
    return vm.text(formatTime(vm, arguments[0], arguments.text(1)));
}

Value cTime(Vm &vm, Arguments &arguments)
{
    const sql::Moment &moment = momentOf(vm, arguments[0]).moment;
    return vm.text(formatTime(vm, arguments[0], "%a %b ") + padded(moment.day, 2, ' ')
                   + formatTime(vm, arguments[0], " %H:%M:%S ") + padded(moment.year, 4));
}

Value timeTuple(Vm &vm, Arguments &arguments)
{
    const MomentObject &self = momentOf(vm, arguments[0]);
    const sql::Moment &moment = self.moment;
    std::vector<Value> parts;
    for (const int part : {moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second,
                           calendar::weekday(moment),
                           calendar::daysBefore(moment.year, moment.month) + moment.day, -1})
        parts.push_back(Value::integer(part));
    return vm.tuple(std::move(parts));
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const sql::Moment &moment = momentOf(vm, self).moment;
    if (name->text == "year")
        return Value::integer(moment.year);
    if (name->text == "month")
        return Value::integer(moment.month);
    if (name->text == "day")
        return Value::integer(moment.day);
    return vm.types().object->ops.getAttribute(vm, self, name);
}

/// A date or datetime moved by a timedelta.
Value moved(Vm &vm, const Value &value, const sql::Duration &by, int sign)
{
    const MomentObject &self = momentOf(vm, value);
    sql::Moment made = self.moment;
    const bool withTime = isDateTime(vm, value);
    const std::int64_t way = withTime ? microseconds(by) : by.days * calendar::kDay;
    if (by.days > 4'000'000 || by.days < -4'000'000
        || !calendar::setSinceEpoch(made, calendar::sinceEpoch(self.moment) + sign * way))
        vm.raise(vm.types().overflowError, "date value out of range");
    return withTime ? makeDateTime(vm, made, self.zone) : makeDate(vm, made);
}

Value binary(Vm &vm, BinaryOp op, const Value &left, const Value &right)
{
    if (op == BinaryOp::Add) {
        if (isDate(vm, left)) {
            const sql::Duration *by = durationOf(vm, right);
            return by != nullptr ? moved(vm, left, *by, 1) : Value();
        }
        const sql::Duration *by = durationOf(vm, left);
        return by != nullptr ? moved(vm, right, *by, 1) : Value();
    }
    if (op != BinaryOp::Subtract || !isDate(vm, left))
        return {};
    if (const sql::Duration *by = durationOf(vm, right))
        return moved(vm, left, *by, -1);
    if (!isDate(vm, right) || isDateTime(vm, left) != isDateTime(vm, right))
        return {};
    std::int64_t distance = calendar::sinceEpoch(momentOf(vm, left).moment) - calendar::sinceEpoch(momentOf(vm, right).moment);
    if (isDateTime(vm, left)) {
        const auto leftOffset = offsetOf(vm, momentOf(vm, left).zone, left);
        const auto rightOffset = offsetOf(vm, momentOf(vm, right).zone, right);
        if (leftOffset.has_value() != rightOffset.has_value())
            vm.raise(vm.types().typeError, "can't subtract offset-naive and offset-aware datetimes");
        distance += rightOffset.value_or(0) - leftOffset.value_or(0);
    }
    return makeDelta(vm, calendar::normalised(0, 0, distance));
}

Value compare(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    if (!isDate(vm, right))
        return {};
    const bool isEquality = op == CompareOp::Equal || op == CompareOp::NotEqual;
    if (isDateTime(vm, left) != isDateTime(vm, right)) {
        if (isEquality)
            return Value::boolean(op == CompareOp::NotEqual);
        vm.raise(vm.types().typeError,
                 "can't compare datetime.datetime to datetime.date");
    }
    std::int64_t distance = calendar::sinceEpoch(momentOf(vm, left).moment) - calendar::sinceEpoch(momentOf(vm, right).moment);
    if (isDateTime(vm, left)) {
        const auto leftOffset = offsetOf(vm, momentOf(vm, left).zone, left);
        const auto rightOffset = offsetOf(vm, momentOf(vm, right).zone, right);
        if (leftOffset.has_value() != rightOffset.has_value()) {
            if (isEquality)
                return Value::boolean(op == CompareOp::NotEqual);
            vm.raise(vm.types().typeError, "can't compare offset-naive and offset-aware datetimes");
        }
        distance += rightOffset.value_or(0) - leftOffset.value_or(0);
    }
    return decide(op, distance < 0 ? -1 : distance > 0 ? 1 : 0);
}

std::uint64_t hash(Vm &vm, const Value &self)
{
    const MomentObject &object = momentOf(vm, self);
    const std::int64_t offset = offsetOf(vm, object.zone, self).value_or(0);
    return static_cast<std::uint64_t>(calendar::sinceEpoch(object.moment) - offset) * 0x9E3779B97F4A7C15ULL;
}

std::string repr(Vm &vm, const Value &self)
{
    const sql::Moment &moment = momentOf(vm, self).moment;
    return "datetime.date(" + std::to_string(moment.year) + ", " + std::to_string(moment.month) + ", "
        + std::to_string(moment.day) + ")";
}

} // namespace

void setUpDates(Vm &vm, DateTimeTypes &types)
{
    Type *type = types.date.get();
    auto &ops = type->ops;
    ops.construct = construct;
    ops.getAttribute = getAttribute;
    ops.binary = binary;
    ops.compare = compare;
    ops.hash = hash;
    ops.repr = repr;
    ops.truth = [](Vm &, const Value &) { return true; };
    ops.str = [](Vm &machine, const Value &self) { return isoDate(momentOf(machine, self).moment); };
    ops.format = [](Vm &machine, const Value &self, std::string_view spec) {
        return spec.empty() ? machine.str(self) : formatTime(machine, self, spec);
    };
    setClassMethod(vm, type, "today(cls)", today);
    setClassMethod(vm, type, "fromtimestamp(cls, timestamp)", fromTimestamp);
    setClassMethod(vm, type, "fromordinal(cls, ordinal)", fromOrdinal);
    setClassMethod(vm, type, "fromisoformat(cls, date_string)", fromIso);
    setClassMethod(vm, type, "fromisocalendar(cls, year, week, day)", fromIsoCalendar);
    setMethod(vm, type, "replace(self, year=, month=, day=)", replace);
    setMethod(vm, type, "toordinal(self)", toOrdinal);
    setMethod(vm, type, "weekday(self)", weekday);
    setMethod(vm, type, "isoweekday(self)", isoWeekday);
    setMethod(vm, type, "isocalendar(self)", isoCalendar);
    setMethod(vm, type, "isoformat(self)", isoFormat);
    setMethod(vm, type, "strftime(self, format)", format);
    setMethod(vm, type, "ctime(self)", cTime);
    setMethod(vm, type, "timetuple(self)", timeTuple);
    const auto limit = [&](int year, int month, int day) {
        sql::Moment moment;
        moment.year = year;
        moment.month = month;
        moment.day = day;
        return vm.heap().make<MomentObject>(type, moment, Value::none()).value();
    };
    setClassValue(vm, type, "min", limit(1, 1, 1));
    setClassValue(vm, type, "max", limit(9999, 12, 31));
    setClassValue(vm, type, "resolution",
                  vm.heap().make<DeltaObject>(types.delta.get(), sql::Duration{1, 0, 0}).value());
}

} // namespace retort::library::standard
