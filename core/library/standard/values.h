// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"
#include "core/sql/value.h"

#include <optional>

namespace retort::library {

/// The standard library's values that a literal can be: date, time, datetime, timedelta, Decimal, UUID, a member of an enum
/// (its own value where the enum extends str or int, else its name). Nothing for all else.
std::optional<sql::Value> standardValue(Session &session, const script::Value &value);

/// The way back: Decimal, Date, Time, DateTime, Interval, Uuid.
script::Value fromStandardValue(Session &session, const sql::Value &value);

} // namespace retort::library
