// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/value.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Values as Python writes them: str(), repr(), isoformat(), json.dumps().
namespace retort::sql {

std::int64_t codePoints(std::string_view text);
bool isUtf8(std::string_view text);
std::string textRepr(std::string_view text);      ///< 'it''s' with Python's escapes and choice of quotes
std::string bytesRepr(std::string_view bytes);    ///< b'\x00'
std::string floatRepr(double value);              ///< 1.0, 1e+16, nan
std::string pythonRepr(const Value &value);
std::string pythonStr(const Value &value);

std::string dateText(const Moment &value);        ///< 2024-01-31
std::string timeText(const Moment &value);        ///< 10:20:30.000005+02:00, as isoformat()
std::string dateTimeText(const Moment &value, char separator);
std::string secondsText(const Duration &value);   ///< total_seconds(): 90.5

/// json.dumps(value) with Python's defaults. False where it has no JSON form; `out` is the type's name then.
bool jsonText(const Value &value, std::string &out);

} // namespace retort::sql
