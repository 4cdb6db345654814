// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/standard/datetime/objects.h"

#include "core/library/standard/datetime/calendar.h"

#include <cmath>

namespace retort::library::standard {

using script::objectOf;
using script::Signature;

DateTimeTypes::DateTimeTypes(Session &session)
{
    Vm &vm = session.vm();
    date = newTypeIn(vm, "datetime", "date");
    dateTime = newTypeIn(vm, "datetime", "datetime", {date.get()});
    time = newTypeIn(vm, "datetime", "time");
    delta = newTypeIn(vm, "datetime", "timedelta");
    zoneBase = newTypeIn(vm, "datetime", "tzinfo");
    zone = newTypeIn(vm, "datetime", "timezone", {zoneBase.get()});
    utc = vm.heap().make<ZoneObject>(zone.get(), 0, std::optional<std::string>{}).value();
    auto &atoms = vm.atoms();
    dateParameters = Signature::parse(atoms, "date(year, month, day)");
    timeParameters = Signature::parse(atoms, "time(hour=, minute=, second=, microsecond=, tzinfo=, *, fold=)");
    dateTimeParameters = Signature::parse(
        atoms, "datetime(year, month, day, hour=, minute=, second=, microsecond=, tzinfo=, *, fold=)");
    deltaParameters = Signature::parse(
        atoms, "timedelta(days=, seconds=, microseconds=, milliseconds=, minutes=, hours=, weeks=)");
    zoneParameters = Signature::parse(atoms, "timezone(offset, name=)");
    setUpDeltas(vm, *this);
    setUpZones(vm, *this);
    setUpDates(vm, *this);
    setUpDateTimes(vm, *this);
    setUpTimes(vm, *this);
}

namespace {

MomentObject *momentIn(Vm &vm, const Value &value)
{
    DateTimeTypes &types = dateTimeTypes(vm);
    script::Object *found = vm.payload(value, types.date.get());
    if (found == nullptr)
        found = vm.payload(value, types.time.get());
    return static_cast<MomentObject *>(found);
}

} // namespace

MomentObject &momentOf(Vm &vm, const Value &value)
{
    MomentObject *found = momentIn(vm, value);
    if (found == nullptr) {
        vm.raise(vm.types().typeError,
                 "descriptor requires a 'datetime.date' object but received a '" + vm.typeOf(value)->name + "'");
    }
    return *found;
}

bool isDate(Vm &vm, const Value &value)
{
    return vm.payload(value, dateTimeTypes(vm).date.get()) != nullptr;
}

bool isDateTime(Vm &vm, const Value &value)
{
    return vm.payload(value, dateTimeTypes(vm).dateTime.get()) != nullptr;
}

bool isTime(Vm &vm, const Value &value)
{
    return vm.payload(value, dateTimeTypes(vm).time.get()) != nullptr;
}

const sql::Duration *durationOf(Vm &vm, const Value &value)
{
    auto *found = static_cast<DeltaObject *>(vm.payload(value, dateTimeTypes(vm).delta.get()));
    return found != nullptr ? &found->duration : nullptr;
}

Value makeDate(Vm &vm, const sql::Moment &moment)
{
    sql::Moment date = moment;
    calendar::setTimeOfDay(date, 0);
    return vm.heap().make<MomentObject>(dateTimeTypes(vm).date.get(), date, Value::none()).value();
}

Value makeTime(Vm &vm, const sql::Moment &moment, const Value &zone, int fold)
{
    return vm.heap().make<MomentObject>(dateTimeTypes(vm).time.get(), moment, zone, fold).value();
}

Value makeDateTime(Vm &vm, const sql::Moment &moment, const Value &zone, int fold)
{
    return vm.heap().make<MomentObject>(dateTimeTypes(vm).dateTime.get(), moment, zone, fold).value();
}

Value makeDelta(Vm &vm, const sql::Duration &duration)
{
    if (duration.days > 999999999 || duration.days < -999999999) {
        vm.raise(vm.types().overflowError,
                 "days=" + std::to_string(duration.days) + "; must have magnitude <= 999999999");
    }
    return vm.heap().make<DeltaObject>(dateTimeTypes(vm).delta.get(), duration).value();
}

Value makeZone(Vm &vm, std::int64_t offset)
{
    DateTimeTypes &types = dateTimeTypes(vm);
    if (offset == 0)
        return types.utc;
    return vm.heap().make<ZoneObject>(types.zone.get(), offset, std::optional<std::string>{}).value();
}

void checkDate(Vm &vm, const sql::Moment &moment)
{
    if (moment.year < calendar::kMinYear || moment.year > calendar::kMaxYear)
        vm.raise(vm.types().valueError, "year " + std::to_string(moment.year) + " is out of range");
    if (moment.month < 1 || moment.month > 12)
        vm.raise(vm.types().valueError, "month must be in 1..12");
    if (moment.day < 1 || moment.day > calendar::daysIn(moment.year, moment.month))
        vm.raise(vm.types().valueError, "day is out of range for month");
}

void checkTime(Vm &vm, const sql::Moment &moment, std::int64_t fold)
{
    if (moment.hour < 0 || moment.hour > 23)
        vm.raise(vm.types().valueError, "hour must be in 0..23");
    if (moment.minute < 0 || moment.minute > 59)
        vm.raise(vm.types().valueError, "minute must be in 0..59");
    if (moment.second < 0 || moment.second > 59)
        vm.raise(vm.types().valueError, "second must be in 0..59");
    if (moment.microsecond < 0 || moment.microsecond > 999999)
        vm.raise(vm.types().valueError, "microsecond must be in 0..999999");
    if (fold != 0 && fold != 1)
        vm.raise(vm.types().valueError, "fold must be either 0 or 1");
}

void checkZone(Vm &vm, const Value &zone)
{
    if (zone.isNone() || vm.isInstance(zone, dateTimeTypes(vm).zoneBase.get()))
        return;
    if (vm.typeOf(zone) == vm.types().opaque)
        vm.refuseOpaque(zone, "used as a time zone");
    vm.raise(vm.types().typeError,
             "tzinfo argument must be None or of a tzinfo subclass, not type '" + vm.typeOf(zone)->name + "'");
}

std::optional<std::int64_t> offsetOf(Vm &vm, const Value &zone, const Value &when)
{
    if (zone.isNone())
        return std::nullopt;
    if (const auto *fixed = static_cast<ZoneObject *>(vm.payload(zone, dateTimeTypes(vm).zone.get())))
        return fixed->offset;
    const Value answer = vm.callMethod(zone, "utcoffset", {when});
    if (answer.isNone())
        return std::nullopt;
    const sql::Duration *duration = durationOf(vm, answer);
    if (duration == nullptr) {
        vm.raise(vm.types().typeError,
                 "tzinfo.utcoffset() must return None or a timedelta, not '" + vm.typeOf(answer)->name + "'");
    }
    return microseconds(*duration);
}

Value zoneName(Vm &vm, const Value &zone, const Value &when)
{
    if (zone.isNone())
        return zone;
    if (const auto *fixed = static_cast<ZoneObject *>(vm.payload(zone, dateTimeTypes(vm).zone.get()))) {
        if (fixed->name)
            return vm.text(*fixed->name);
        return vm.text(fixed->offset == 0 ? "UTC" : "UTC" + isoOffset(fixed->offset));
    }
    return vm.callMethod(zone, "tzname", {when});
}

std::int64_t microseconds(const sql::Duration &duration)
{
    return duration.days * calendar::kDay + duration.seconds * calendar::kSecond + duration.microseconds;
}

std::int64_t floorTimestamp(Vm &vm, const Value &value)
{
    if (value.isInteger() || value.isBool()) {
        if (value.asInteger() > 253402300799 || value.asInteger() < -62135596800)
            vm.raise(vm.types().valueError, "year is out of range");
        return value.asInteger() * calendar::kSecond;
    }
    if (!value.isFloat()) {
        vm.raise(vm.types().typeError,
                 "'" + vm.typeOf(value)->name + "' object cannot be interpreted as an integer");
    }
    if (!(std::abs(value.asFloat()) < 253402300800.0))
        vm.raise(vm.types().valueError, "year is out of range");
    return static_cast<std::int64_t>(std::nearbyint(value.asFloat() * 1e6));
}

namespace {

template<Ref<Type> DateTimeTypes::*member>
Value exportType(Session &session, const void *)
{
    return Value((session.part<DateTimeTypes>().*member).get());
}

template<int number>
Value exportNumber(Session &, const void *)
{
    return Value::integer(number);
}

constexpr std::array kExports{
    Export{"datetime", "date", exportType<&DateTimeTypes::date>},
    Export{"datetime", "time", exportType<&DateTimeTypes::time>},
    Export{"datetime", "datetime", exportType<&DateTimeTypes::dateTime>},
    Export{"datetime", "timedelta", exportType<&DateTimeTypes::delta>},
    Export{"datetime", "tzinfo", exportType<&DateTimeTypes::zoneBase>},
    Export{"datetime", "timezone", exportType<&DateTimeTypes::zone>},
    Export{"datetime", "UTC", [](Session &session, const void *) { return session.part<DateTimeTypes>().utc; }},
    Export{"datetime", "MINYEAR", exportNumber<calendar::kMinYear>},
    Export{"datetime", "MAXYEAR", exportNumber<calendar::kMaxYear>},
};

} // namespace

std::span<const Export> datetimeExports()
{
    return kExports;
}

Value clockAttribute(const MomentObject &object, std::string_view name)
{
    if (name == "hour")
        return Value::integer(object.moment.hour);
    if (name == "minute")
        return Value::integer(object.moment.minute);
    if (name == "second")
        return Value::integer(object.moment.second);
    if (name == "microsecond")
        return Value::integer(object.moment.microsecond);
    if (name == "tzinfo")
        return object.zone;
    if (name == "fold")
        return Value::integer(object.fold);
    return {};
}

} // namespace retort::library::standard
