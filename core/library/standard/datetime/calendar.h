// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/value.h"

#include <cstdint>

/// The proleptic Gregorian calendar, as Python counts it: day 1 is the first of January of the year 1.
namespace retort::library::standard::calendar {

inline constexpr int kMinYear = 1;
inline constexpr int kMaxYear = 9999;
inline constexpr std::int64_t kMaxOrdinal = 3652059;
inline constexpr std::int64_t kEpochOrdinal = 719163; ///< 1970-01-01
inline constexpr std::int64_t kSecond = 1'000'000;    ///< in microseconds
inline constexpr std::int64_t kDay = 86400 * kSecond;

bool isLeap(int year);
int daysIn(int year, int month);
int daysBefore(int year, int month); ///< in that year
std::int64_t ordinal(const sql::Moment &date);
void setOrdinal(sql::Moment &date, std::int64_t ordinal);
int weekday(const sql::Moment &date); ///< Monday is 0

struct IsoWeek
{
    int year;
    int week;
    int day;
};
IsoWeek isoWeek(const sql::Moment &date);

std::int64_t timeOfDay(const sql::Moment &moment); ///< in microseconds
void setTimeOfDay(sql::Moment &moment, std::int64_t microseconds);

std::int64_t sinceEpoch(const sql::Moment &moment); ///< in microseconds, as if it were UTC
/// False where the year would be outside of 1 … 9999.
bool setSinceEpoch(sql::Moment &moment, std::int64_t microseconds);

sql::Duration normalised(std::int64_t days, std::int64_t seconds, std::int64_t microseconds);

} // namespace retort::library::standard::calendar
