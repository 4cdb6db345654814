// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/standard/datetime/calendar.h"

namespace retort::library::standard::calendar {

namespace {

constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

std::int64_t floorDivide(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

std::int64_t daysBeforeYear(std::int64_t year)
{
    const std::int64_t past = year - 1;
    return past * 365 + past / 4 - past / 100 + past / 400;
}

} // namespace

bool isLeap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysIn(int year, int month)
{
    return month == 2 && isLeap(year) ? 29 : kDays[month - 1];
}

int daysBefore(int year, int month)
{
    int days = 0;
    for (int one = 1; one < month; ++one)
        days += daysIn(year, one);
    return days;
}

std::int64_t ordinal(const sql::Moment &date)
{
    return daysBeforeYear(date.year) + daysBefore(date.year, date.month) + date.day;
}

void setOrdinal(sql::Moment &date, std::int64_t ordinal)
{
    // A first guess of the year that is never too late by more than one.
    auto year = static_cast<int>((ordinal * 400) / 146097 + 1);
    while (daysBeforeYear(year) >= ordinal)
        --year;
    while (daysBeforeYear(year + 1) < ordinal)
        ++year;
    auto left = static_cast<int>(ordinal - daysBeforeYear(year));
    int month = 1;
    while (left > daysIn(year, month))
        left -= daysIn(year, month++);
    date.year = year;
    date.month = month;
    date.day = left;
}

int weekday(const sql::Moment &date)
{
    return static_cast<int>((ordinal(date) + 6) % 7);
}

IsoWeek isoWeek(const sql::Moment &date)
{
    const auto firstMonday = [](int year) {
        sql::Moment first;
        first.year = year;
        first.month = first.day = 1;
        const int day = weekday(first);
        return ordinal(first) + (day > 3 ? 7 - day : -day);
    };
    const std::int64_t today = ordinal(date);
    int year = date.year;
    if (today < firstMonday(year))
        --year;
    else if (today >= firstMonday(year + 1))
        ++year;
    const std::int64_t into = today - firstMonday(year);
    return {year, static_cast<int>(into / 7) + 1, static_cast<int>(into % 7) + 1};
}

std::int64_t timeOfDay(const sql::Moment &moment)
{
    return ((moment.hour * 60 + moment.minute) * 60 + moment.second) * kSecond + moment.microsecond;
}

void setTimeOfDay(sql::Moment &moment, std::int64_t microseconds)
{
    moment.microsecond = static_cast<int>(microseconds % kSecond);
    const auto seconds = static_cast<int>(microseconds / kSecond);
    moment.second = seconds % 60;
    moment.minute = seconds / 60 % 60;
    moment.hour = seconds / 3600;
}

std::int64_t sinceEpoch(const sql::Moment &moment)
{
    return (ordinal(moment) - kEpochOrdinal) * kDay + timeOfDay(moment);
}

bool setSinceEpoch(sql::Moment &moment, std::int64_t microseconds)
{
    const std::int64_t days = floorDivide(microseconds, kDay);
    const std::int64_t wanted = days + kEpochOrdinal;
    if (wanted < 1 || wanted > kMaxOrdinal)
        return false;
    setOrdinal(moment, wanted);
    setTimeOfDay(moment, microseconds - days * kDay);
    return true;
}

sql::Duration normalised(std::int64_t days, std::int64_t seconds, std::int64_t microseconds)
{
    seconds += floorDivide(microseconds, kSecond);
    microseconds -= floorDivide(microseconds, kSecond) * kSecond;
    days += floorDivide(seconds, 86400);
    seconds -= floorDivide(seconds, 86400) * 86400;
    return {days, seconds, microseconds};
}

} // namespace retort::library::standard::calendar
