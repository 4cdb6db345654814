// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Dates and times as text: ISO 8601 in both directions, strftime.
#include "core/library/standard/datetime/calendar.h"
#include "core/library/standard/datetime/names.h"
#include "core/library/standard/datetime/objects.h"

namespace retort::library::standard {

std::string isoDate(const sql::Moment &moment)
{
    return padded(moment.year, 4) + "-" + padded(moment.month, 2) + "-" + padded(moment.day, 2);
}

std::string isoTime(Vm &vm, const sql::Moment &moment, std::string_view precision)
{
    std::string out = padded(moment.hour, 2);
    if (precision == "hours")
        return out;
    out += ":" + padded(moment.minute, 2);
    if (precision == "minutes")
        return out;
    out += ":" + padded(moment.second, 2);
    if (precision == "seconds" || (precision == "auto" && moment.microsecond == 0))
        return out;
    if (precision == "milliseconds")
        return out + "." + padded(moment.microsecond / 1000, 3);
    if (precision != "auto" && precision != "microseconds")
        vm.raise(vm.types().valueError, "Unknown timespec value");
    return out + "." + padded(moment.microsecond, 6);
}

std::string isoOffset(std::int64_t offset, std::string_view colon)
{
    std::string out = offset < 0 ? "-" : "+";
    const std::int64_t length = offset < 0 ? -offset : offset;
    const std::int64_t seconds = length / calendar::kSecond;
    out += padded(seconds / 3600, 2) + std::string(colon) + padded(seconds / 60 % 60, 2);
    if (seconds % 60 != 0 || length % calendar::kSecond != 0)
        out += std::string(colon) + padded(seconds % 60, 2);
    if (length % calendar::kSecond != 0)
        out += "." + padded(length % calendar::kSecond, 6);
    return out;
}

namespace {

/// One directive of strftime; false where it is none.
bool formatField(Vm &vm, const Value &self, const MomentObject &object, char directive, std::string &out)
{
    const sql::Moment &moment = object.moment;
    const auto composed = [&](std::string_view format) { out += formatTime(vm, self, format); };
    const auto when = [&] { return isTime(vm, self) ? Value::none() : self; };
    const auto yearDay = [&] { return calendar::daysBefore(moment.year, moment.month) + moment.day; };
    const int day = calendar::weekday(moment);
    switch (directive) {
    case 'Y': out += std::to_string(moment.year); return true;
    case 'C': out += padded(moment.year / 100, 2); return true;
    case 'y': out += padded(moment.year % 100, 2); return true;
    case 'm': out += padded(moment.month, 2); return true;
    case 'd': out += padded(moment.day, 2); return true;
    case 'e': out += padded(moment.day, 2, ' '); return true;
    case 'H': out += padded(moment.hour, 2); return true;
    case 'k': out += padded(moment.hour, 2, ' '); return true;
    case 'I': out += padded(moment.hour % 12 == 0 ? 12 : moment.hour % 12, 2); return true;
    case 'l': out += padded(moment.hour % 12 == 0 ? 12 : moment.hour % 12, 2, ' '); return true;
    case 'M': out += padded(moment.minute, 2); return true;
    case 'S': out += padded(moment.second, 2); return true;
    case 'f': out += padded(moment.microsecond, 6); return true;
    case 'p': out += moment.hour < 12 ? "AM" : "PM"; return true;
    case 'P': out += moment.hour < 12 ? "am" : "pm"; return true;
    case 'a': out += kWeekdays[day].substr(0, 3); return true;
    case 'A': out += kWeekdays[day]; return true;
    case 'b':
    case 'h': out += kMonths[moment.month - 1].substr(0, 3); return true;
    case 'B': out += kMonths[moment.month - 1]; return true;
    case 'j': out += padded(yearDay(), 3); return true;
    case 'u': out += std::to_string(day + 1); return true;
    case 'w': out += std::to_string((day + 1) % 7); return true;
    case 'U': out += padded((yearDay() + 6 - (day + 1) % 7) / 7, 2); return true;
    case 'W': out += padded((yearDay() + 6 - day) / 7, 2); return true;
    case 'V': out += padded(calendar::isoWeek(moment).week, 2); return true;
    case 'G': out += std::to_string(calendar::isoWeek(moment).year); return true;
    case 'g': out += padded(calendar::isoWeek(moment).year % 100, 2); return true;
    case 's': out += std::to_string(calendar::sinceEpoch(moment) / calendar::kSecond); return true;
    case 'n': out += '\n'; return true;
    case 't': out += '\t'; return true;
    case '%': out += '%'; return true;
    case 'c': composed("%a %b %e %H:%M:%S %Y"); return true;
    case 'x':
    case 'D': composed("%m/%d/%y"); return true;
    case 'X':
    case 'T': composed("%H:%M:%S"); return true;
    case 'R': composed("%H:%M"); return true;
    case 'F': composed("%Y-%m-%d"); return true;
    case 'r': composed("%I:%M:%S %p"); return true;
    case 'z':
        if (const auto offset = offsetOf(vm, object.zone, when()))
            out += isoOffset(*offset, "");
        return true;
    case 'Z':
        if (const Value name = zoneName(vm, object.zone, when()); !name.isNone())
            out += vm.textOf(name);
        return true;
    default: return false;
    }
}

} // namespace

std::string formatTime(Vm &vm, const Value &self, std::string_view format)
{
    const Ref<script::Container> alive(&momentOf(vm, self));
    MomentObject object(momentOf(vm, self).type, momentOf(vm, self).moment, momentOf(vm, self).zone);
    if (isTime(vm, self)) {
        object.moment.year = 1900;
        object.moment.month = object.moment.day = 1;
    }
    std::string out;
    for (std::size_t at = 0; at < format.size(); ++at) {
        if (format[at] != '%' || at + 1 == format.size()) {
            out += format[at];
            continue;
        }
        const bool plain = format[at + 1] == '-' && at + 2 < format.size(); // glibc's "no padding"
        at += plain ? 2 : 1;
        std::string field;
        if (!formatField(vm, self, object, format[at], field)) {
            out += std::string("%") + (plain ? "-" : "") + format[at];
            continue;
        }
        if (plain) {
            while (field.size() > 1 && (field[0] == '0' || field[0] == ' '))
                field.erase(0, 1);
        }
        out += field;
    }
    return out;
}

namespace {

/// Reads exactly `count` digits.
bool digits(std::string_view &text, std::size_t count, int &value)
{
    if (text.size() < count)
        return false;
    value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return true;
}

bool take(std::string_view &text, char wanted)
{
    if (text.empty() || text[0] != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

/// YYYY-Www-D and its like; `text` is behind the year.
bool weekDate(std::string_view &text, bool dashed, sql::Moment &moment)
{
    int week = 0;
    int day = 1;
    if (!take(text, 'W') || !digits(text, 2, week))
        return false;
    if (dashed ? (text.size() >= 2 && text[0] == '-' && text[1] >= '0' && text[1] <= '9')
               : (!text.empty() && text[0] >= '0' && text[0] <= '9')) {
        if (dashed)
            take(text, '-');
        if (!digits(text, 1, day))
            return false;
    }
    if (week < 1 || week > 53 || day < 1 || day > 7 || moment.year < 1)
        return false;
    moment.month = 1;
    moment.day = 4;
    const std::int64_t ordinal = calendar::ordinal(moment) - calendar::weekday(moment) + (week - 1) * 7 + day - 1;
    if (ordinal < 1 || ordinal > calendar::kMaxOrdinal)
        return false;
    calendar::setOrdinal(moment, ordinal);
    return calendar::isoWeek(moment).week == week;
}

bool datePart(std::string_view &text, sql::Moment &moment)
{
    if (!digits(text, 4, moment.year))
        return false;
    const bool dashed = take(text, '-');
    if (!text.empty() && text[0] == 'W')
        return weekDate(text, dashed, moment);
    return digits(text, 2, moment.month) && (!dashed || take(text, '-')) && digits(text, 2, moment.day);
}

/// HH[:MM[:SS[.ffffff]]] with or without colons, up to the end of `text`.
bool clock(std::string_view text, sql::Moment &moment)
{
    if (!digits(text, 2, moment.hour))
        return false;
    if (text.empty())
        return true;
    const bool colons = take(text, ':');
    if (!digits(text, 2, moment.minute))
        return false;
    if (text.empty())
        return true;
    if (colons && !take(text, ':'))
        return false;
    if (!digits(text, 2, moment.second))
        return false;
    if (text.empty())
        return true;
    if (!take(text, '.') && !take(text, ','))
        return false;
    int scale = 100000;
    if (text.empty())
        return false;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return false;
        moment.microsecond += scale * (c - '0');
        scale /= 10; // digits behind the sixth do not count
    }
    return true;
}

} // namespace

bool parseIsoDate(std::string_view text, sql::Moment &moment)
{
    return (text.size() == 7 || text.size() == 8 || text.size() == 10) && datePart(text, moment) && text.empty();
}

bool parseIsoTime(Vm &vm, std::string_view text, sql::Moment &moment, Value &zone)
{
    const std::size_t at = text.find_first_of("+-Zz");
    if (!clock(text.substr(0, at), moment))
        return false;
    if (at == std::string_view::npos)
        return true;
    std::string_view offset = text.substr(at);
    if (offset == "Z" || offset == "z") {
        zone = dateTimeTypes(vm).utc;
        return true;
    }
    const int sign = offset[0] == '-' ? -1 : 1;
    offset.remove_prefix(1);
    sql::Moment east;
    if (offset.empty() || !clock(offset, east) || east.hour > 23 || east.minute > 59 || east.second > 59)
        return false;
    zone = makeZone(vm, sign * calendar::timeOfDay(east));
    return true;
}

bool parseIsoDateTime(Vm &vm, std::string_view text, sql::Moment &moment, Value &zone)
{
    if (!datePart(text, moment))
        return false;
    if (text.empty())
        return true;
    // Any one character separates, also one that takes several bytes.
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        ++length;
    text.remove_prefix(length);
    return !text.empty() && parseIsoTime(vm, text, moment, zone);
}

} // namespace retort::library::standard
