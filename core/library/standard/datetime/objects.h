// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/standard/support.h"
#include "core/sql/value.h"

#include <cstdint>
#include <optional>

namespace retort::library::standard {

/// date, time and datetime. `zone` is a tzinfo or None; the moment's own offset is not used here.
struct MomentObject : script::Container
{
    MomentObject(Type *ofType, const sql::Moment &when, Value inZone, int whichFold = 0)
        : Container(ofType)
        , moment(when)
        , zone(std::move(inZone))
        , fold(whichFold)
    {
    }
    void clear() override { zone = Value::none(); }
    sql::Moment moment;
    Value zone;
    int fold;
};

struct DeltaObject : script::Object
{
    DeltaObject(Type *ofType, const sql::Duration &length)
        : Object(ofType)
        , duration(length)
    {
    }
    sql::Duration duration;
};

/// datetime.timezone: a fixed offset.
struct ZoneObject : script::Object
{
    ZoneObject(Type *ofType, std::int64_t east, std::optional<std::string> called)
        : Object(ofType)
        , offset(east)
        , name(std::move(called))
    {
    }
    std::int64_t offset; ///< in microseconds
    std::optional<std::string> name;
};

/// The types of the module datetime, made when the first of them is asked for.
struct DateTimeTypes
{
    explicit DateTimeTypes(Session &session);

    Ref<Type> date, time, dateTime, delta, zoneBase, zone;
    Value utc;
    script::Signature dateParameters, timeParameters, dateTimeParameters, deltaParameters, zoneParameters;
};

inline DateTimeTypes &dateTimeTypes(Vm &vm)
{
    return Session::of(vm).part<DateTimeTypes>();
}

// Each sets up the types that its file is about.
void setUpDates(Vm &vm, DateTimeTypes &types);
void setUpDateTimes(Vm &vm, DateTimeTypes &types);
void setUpTimes(Vm &vm, DateTimeTypes &types);
void setUpDeltas(Vm &vm, DateTimeTypes &types);
void setUpZones(Vm &vm, DateTimeTypes &types);

MomentObject &momentOf(Vm &vm, const Value &value); ///< of a date, time or datetime
/// What time and datetime have in common: hour … microsecond, tzinfo, fold; Undefined for other names.
Value clockAttribute(const MomentObject &object, std::string_view name);
bool isDate(Vm &vm, const Value &value);            ///< datetimes too
bool isDateTime(Vm &vm, const Value &value);
bool isTime(Vm &vm, const Value &value);
const sql::Duration *durationOf(Vm &vm, const Value &value); ///< null where it is no timedelta

Value makeDate(Vm &vm, const sql::Moment &moment);
Value makeTime(Vm &vm, const sql::Moment &moment, const Value &zone = Value::none(), int fold = 0);
Value makeDateTime(Vm &vm, const sql::Moment &moment, const Value &zone = Value::none(), int fold = 0);
Value makeDelta(Vm &vm, const sql::Duration &duration);
Value makeZone(Vm &vm, std::int64_t offset);

/// Where the year, the month … are no date: ValueError in CPython's words.
void checkDate(Vm &vm, const sql::Moment &moment);
void checkTime(Vm &vm, const sql::Moment &moment, std::int64_t fold);
void checkZone(Vm &vm, const Value &zone);

/// A tzinfo's offset in microseconds; nothing for None and for what answers None.
std::optional<std::int64_t> offsetOf(Vm &vm, const Value &zone, const Value &when);
Value zoneName(Vm &vm, const Value &zone, const Value &when);

std::int64_t microseconds(const sql::Duration &duration);
std::int64_t floorTimestamp(Vm &vm, const Value &value); ///< seconds since 1970 as microseconds

// Texts
std::string isoDate(const sql::Moment &moment);
std::string isoTime(Vm &vm, const sql::Moment &moment, std::string_view precision);
std::string isoOffset(std::int64_t offset, std::string_view colon = ":");
std::string formatTime(Vm &vm, const Value &self, std::string_view format); ///< strftime
Value parseTime(Vm &vm, std::string_view text, std::string_view format);    ///< datetime.strptime
std::string deltaText(const sql::Duration &duration);
bool parseIsoDate(std::string_view text, sql::Moment &moment);
bool parseIsoTime(Vm &vm, std::string_view text, sql::Moment &moment, Value &zone);
bool parseIsoDateTime(Vm &vm, std::string_view text, sql::Moment &moment, Value &zone);

} // namespace retort::library::standard
