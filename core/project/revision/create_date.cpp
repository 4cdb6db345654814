// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/revision/create_date.h"

#include "core/project/revision/revision_messages.h"

#include <QByteArray>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace retort::project {

namespace {

std::int64_t microsecondsNow(const std::map<std::string, std::string> &environment)
{
    if (const auto given = environment.find("SOURCE_DATE_EPOCH"); given != environment.end()) {
        std::int64_t seconds = 0;
        const char *end = given->second.data() + given->second.size();
        if (std::from_chars(given->second.data(), end, seconds).ptr == end && !given->second.empty())
            return seconds * 1'000'000;
    }
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

/// As written, else in capitals, as Alembic looks it up.
QTimeZone zoneOf(const std::string &name)
{
    const QByteArray given = QByteArray::fromStdString(name);
    QTimeZone zone(given);
    return zone.isValid() ? zone : QTimeZone(given.toUpper());
}

} // namespace

base::Result<CreateDate> createDate(const std::optional<std::string> &timezone,
                                    const std::map<std::string, std::string> &environment)
{
    const std::int64_t now = microsecondsNow(environment);
    QDateTime time = QDateTime::fromMSecsSinceEpoch(now / 1000);
    if (timezone) {
        const QTimeZone zone = zoneOf(*timezone);
        if (!zone.isValid())
            return base::fail(kNoTimeZone, {*timezone});
        time = time.toTimeZone(zone);
    }
    CreateDate made;
    made.epoch = now / 1'000'000;
    const QDate date = time.date();
    const QTime clock = time.time();
    made.moment = sql::Moment{date.year(), date.month(), date.day(), clock.hour(), clock.minute(), clock.second(),
                              static_cast<int>(now % 1'000'000), std::nullopt};
    if (timezone)
        made.moment.offset = time.offsetFromUtc();
    return made;
}

} // namespace retort::project
