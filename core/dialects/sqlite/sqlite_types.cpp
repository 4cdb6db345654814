// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/sqlite/sqlite_types.h"

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace retort::dialects {
namespace {

using sql::Moment;
using sql::Type;

/// A text that is digits alone would make the column's affinity numeric, so SQLAlchemy names the type otherwise.
std::string moment(const Type &type, std::string_view name, sql::Affinity affinity)
{
    if (const sql::Value *given = type.options.find("storage_format"); given == nullptr || given->isNone())
        return std::string(name);
    const std::string sample = formatted(storageFormat(&type, affinity), Moment());
    const bool isText = std::any_of(sample.begin(), sample.end(), [](char c) { return c < '0' || c > '9'; });
    return isText ? std::string(name) : std::string(name) + "_CHAR";
}

int field(const Moment &moment, std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, int Moment::*>, 7> kFields{{
        {"year", &Moment::year},
        {"month", &Moment::month},
        {"day", &Moment::day},
        {"hour", &Moment::hour},
        {"minute", &Moment::minute},
        {"second", &Moment::second},
        {"microsecond", &Moment::microsecond},
    }};
    for (const auto &entry : kFields) {
        if (entry.first == name)
            return moment.*entry.second;
    }
    throw CompileError{"KeyError", "'" + std::string(name) + "'"};
}

/// "%(name)04d" behind the percent sign; moves `at` behind it.
std::string oneField(std::string_view format, std::size_t &at, const Moment &moment)
{
    const std::size_t close = format.find(')', at);
    if (at >= format.size() || format[at] != '(' || close == std::string_view::npos)
        throw CompileError{"TypeError", "not enough arguments for format string"};
    std::string digits = std::to_string(field(moment, format.substr(at + 1, close - at - 1)));
    at = close + 1;
    const bool padsZeros = at < format.size() && format[at] == '0';
    std::size_t width = 0;
    for (; at < format.size() && format[at] >= '0' && format[at] <= '9'; ++at)
        width = std::min<std::size_t>(width * 10 + static_cast<std::size_t>(format[at] - '0'), 64);
    if (at >= format.size() || std::string_view("dis").find(format[at]) == std::string_view::npos)
        throw CompileError{"ValueError", "unsupported format character in the storage format"};
    const char fill = padsZeros && format[at] != 's' ? '0' : ' ';
    ++at;
    if (digits.size() < width)
        digits.insert(0, width - digits.size(), fill);
    return digits;
}

/// Whether a value is what the type's Python class takes.
bool suits(sql::Affinity affinity, sql::Value::Kind kind)
{
    using sql::Affinity;
    using Kind = sql::Value::Kind;
    switch (affinity) {
    case Affinity::DateTime:
    case Affinity::Date:
        return kind == Kind::DateTime || kind == Kind::Date;
    case Affinity::Time:
        return kind == Kind::Time;
    default:
        return false;
    }
}

sql::Moment momentOf(const sql::Value &value)
{
    sql::Moment moment = value.asMoment();
    if (value.kind() == sql::Value::Kind::Date)
        moment.hour = moment.minute = moment.second = moment.microsecond = 0;
    return moment;
}

} // namespace

std::string storageFormat(const Type *type, sql::Affinity affinity)
{
    if (type != nullptr) {
        const sql::Value *given = type->options.find("storage_format");
        if (given != nullptr && given->isText())
            return given->asText();
    }
    const bool truncates = type != nullptr && type->flag("truncate_microseconds");
    std::string time = "%(hour)02d:%(minute)02d:%(second)02d";
    if (!truncates)
        time += ".%(microsecond)06d";
    constexpr std::string_view kDate = "%(year)04d-%(month)02d-%(day)02d";
    switch (affinity) {
    case sql::Affinity::Date:
        return std::string(kDate);
    case sql::Affinity::Time:
        return time;
    default:
        return std::string(kDate) + " " + time;
    }
}

std::string formatted(std::string_view format, const Moment &moment)
{
    std::string text;
    for (std::size_t at = 0; at < format.size();) {
        const char c = format[at++];
        if (c != '%')
            text += c;
        else if (at < format.size() && format[at] == '%')
            text += format[at++];
        else
            text += oneField(format, at, moment);
    }
    return text;
}

std::optional<std::string> sqliteMomentLiteral(const Type &type, const sql::Value &value)
{
    const sql::Affinity affinity = type.cls->affinity;
    if (!suits(affinity, value.kind()))
        return std::nullopt;
    return "'" + formatted(storageFormat(&type, affinity), momentOf(value)) + "'";
}

SqliteTypes::SqliteTypes(const Dialect &dialect)
    : TypeCompiler(dialect)
{
    using Types = TypeCompiler;
    using sql::Affinity;
    set("DATETIME", [](const Types &, const Type &type) { return moment(type, "DATETIME", Affinity::DateTime); });
    set("DATE", [](const Types &, const Type &type) { return moment(type, "DATE", Affinity::Date); });
    set("TIME", [](const Types &, const Type &type) { return moment(type, "TIME", Affinity::Time); });
    set("JSON", [](const Types &, const Type &) { return std::string("JSON"); });
}

} // namespace retort::dialects
