// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/value_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace retort::sql {

using Kind = Value::Kind;

namespace {

void appendPadded(std::string &out, std::int64_t value, std::size_t width)
{
    const std::string digits = std::to_string(value);
    out.append(width > digits.size() ? width - digits.size() : 0, '0');
    out += digits;
}

void appendHex(std::string &out, std::uint32_t value, std::size_t width)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    for (std::size_t i = width; i-- > 0;)
        out += kDigits[(value >> (4 * i)) & 15U];
}

/// One code point of UTF-8; bytes that are none stand for themselves.
char32_t nextPoint(std::string_view text, std::size_t &at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    const std::size_t more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    if (more == 0 || at + more >= text.size()) {
        ++at;
        return first;
    }
    char32_t point = first & (0x3fU >> more);
    for (std::size_t i = 1; i <= more; ++i)
        point = (point << 6U) | (byte(at + i) & 0x3fU);
    at += more + 1;
    return point;
}

void appendOffset(std::string &out, int offset)
{
    out += offset < 0 ? '-' : '+';
    const int size = std::abs(offset);
    appendPadded(out, size / 3600, 2);
    out += ':';
    appendPadded(out, size / 60 % 60, 2);
    if (size % 60 != 0) {
        out += ':';
        appendPadded(out, size % 60, 2);
    }
}

void appendJsonText(std::string &out, std::string_view text)
{
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = nextPoint(text, at);
        switch (point) {
        case U'"': out += "\\\""; continue;
        case U'\\': out += "\\\\"; continue;
        case U'\n': out += "\\n"; continue;
        case U'\r': out += "\\r"; continue;
        case U'\t': out += "\\t"; continue;
        case U'\b': out += "\\b"; continue;
        case U'\f': out += "\\f"; continue;
        default: break;
        }
        if (point >= 0x20 && point < 0x7f) {
            out += static_cast<char>(point);
        } else if (point < 0x10000) {
            out += "\\u";
            appendHex(out, point, 4);
        } else {
            const char32_t rest = point - 0x10000;
            out += "\\u";
            appendHex(out, 0xd800 + (rest >> 10U), 4);
            out += "\\u";
            appendHex(out, 0xdc00 + (rest & 0x3ffU), 4);
        }
    }
    out += '"';
}

std::string jsonFloat(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value < 0 ? "-Infinity" : "Infinity";
    return floatRepr(value);
}

const char *typeName(Kind kind)
{
    switch (kind) {
    case Kind::Bytes: return "bytes";
    case Kind::Decimal: return "Decimal";
    case Kind::Date: return "date";
    case Kind::Time: return "time";
    case Kind::DateTime: return "datetime";
    case Kind::Interval: return "timedelta";
    case Kind::Uuid: return "UUID";
    default: return "object";
    }
}

bool appendJson(std::string &out, const Value &value, std::string &problem);

bool appendJsonKey(std::string &out, const Value &key, std::string &problem)
{
    switch (key.kind()) {
    case Kind::Text: appendJsonText(out, key.asText()); return true;
    case Kind::None: out += "\"null\""; return true;
    case Kind::Bool: out += key.asBool() ? "\"true\"" : "\"false\""; return true;
    case Kind::Integer: out += "\"" + std::to_string(key.asInteger()) + "\""; return true;
    case Kind::Float: out += "\"" + jsonFloat(key.asFloat()) + "\""; return true;
    default: problem = typeName(key.kind()); return false;
    }
}

bool appendJson(std::string &out, const Value &value, std::string &problem)
{
    bool first = true;
    const auto comma = [&] {
        out += first ? "" : ", ";
        first = false;
    };
    switch (value.kind()) {
    case Kind::None: out += "null"; return true;
    case Kind::Bool: out += value.asBool() ? "true" : "false"; return true;
    case Kind::Integer: out += std::to_string(value.asInteger()); return true;
    case Kind::Float: out += jsonFloat(value.asFloat()); return true;
    case Kind::Text: appendJsonText(out, value.asText()); return true;
    case Kind::List:
    case Kind::Tuple:
        out += '[';
        for (const Value &item : value.items()) {
            comma();
            if (!appendJson(out, item, problem))
                return false;
        }
        out += ']';
        return true;
    case Kind::Map:
        out += '{';
        for (const auto &[key, item] : value.pairs()) {
            comma();
            if (!appendJsonKey(out, key, problem))
                return false;
            out += ": ";
            if (!appendJson(out, item, problem))
                return false;
        }
        out += '}';
        return true;
    default: problem = typeName(value.kind()); return false;
    }
}

std::string listed(const Value &value, const char *open, const char *close)
{
    std::string out = open;
    bool first = true;
    for (const Value &item : value.items()) {
        out += first ? "" : ", ";
        first = false;
        out += pythonRepr(item);
    }
    if (value.kind() == Kind::Tuple && value.items().size() == 1)
        out += ",";
    return out + close;
}

std::string mapped(const Value &value)
{
    std::string out = "{";
    for (const auto &[key, item] : value.pairs()) {
        out += out.size() == 1 ? "" : ", ";
        out += pythonRepr(key) + ": " + pythonRepr(item);
    }
    return out + "}";
}

std::string momentRepr(const Value &value)
{
    const Moment &at = value.asMoment();
    std::string out = value.kind() == Kind::Date ? "datetime.date(" : value.kind() == Kind::Time ? "datetime.time(" : "datetime.datetime(";
    if (value.kind() != Kind::Time)
        out += std::to_string(at.year) + ", " + std::to_string(at.month) + ", " + std::to_string(at.day);
    if (value.kind() == Kind::DateTime)
        out += ", ";
    if (value.kind() != Kind::Date) {
        out += std::to_string(at.hour) + ", " + std::to_string(at.minute);
        if (at.second != 0 || at.microsecond != 0)
            out += ", " + std::to_string(at.second);
        if (at.microsecond != 0)
            out += ", " + std::to_string(at.microsecond);
    }
    if (at.offset)
        out += *at.offset == 0 ? ", tzinfo=datetime.timezone.utc" : ", tzinfo=datetime.timezone(datetime.timedelta(seconds="
                                                                       + std::to_string(*at.offset) + "))";
    return out + ")";
}

std::string durationRepr(const Duration &value)
{
    std::string out;
    const auto add = [&](const char *name, std::int64_t amount) {
        if (amount != 0)
            out += (out.empty() ? "" : ", ") + std::string(name) + "=" + std::to_string(amount);
    };
    add("days", value.days);
    add("seconds", value.seconds);
    add("microseconds", value.microseconds);
    return "datetime.timedelta(" + (out.empty() ? "0" : out) + ")";
}

std::string durationStr(const Duration &value)
{
    std::string out;
    if (value.days != 0)
        out = std::to_string(value.days) + (std::abs(value.days) == 1 ? " day, " : " days, ");
    out += std::to_string(value.seconds / 3600) + ":";
    appendPadded(out, value.seconds / 60 % 60, 2);
    out += ":";
    appendPadded(out, value.seconds % 60, 2);
    if (value.microseconds != 0) {
        out += ".";
        appendPadded(out, value.microseconds, 6);
    }
    return out;
}

} // namespace

std::int64_t codePoints(std::string_view text)
{
    std::int64_t count = 0;
    for (const char one : text)
        count += (static_cast<unsigned char>(one) & 0xc0U) != 0x80U ? 1 : 0;
    return count;
}

bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2
            : first >= 0xf0 && first < 0xf5                                          ? 3
                                                                                     : 4;
        if (more == 4 || at + more >= text.size())
            return false;
        for (std::size_t i = 1; i <= more; ++i) {
            if ((static_cast<unsigned char>(text[at + i]) & 0xc0U) != 0x80U)
                return false;
        }
        std::size_t end = at;
        const char32_t point = nextPoint(text, end);
        if ((more == 2 && (point < 0x800 || (point >= 0xd800 && point < 0xe000))) || (more == 3 && (point < 0x10000 || point > 0x10ffff)))
            return false;
        at += more + 1;
    }
    return true;
}

std::string textRepr(std::string_view text)
{
    const bool single = text.find('\'') == std::string_view::npos || text.find('"') != std::string_view::npos;
    const char quote = single ? '\'' : '"';
    std::string out(1, quote);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t point = nextPoint(text, at);
        if (point == U'\\' || point == static_cast<char32_t>(quote)) {
            out += '\\';
            out += static_cast<char>(point);
        } else if (point == U'\n') {
            out += "\\n";
        } else if (point == U'\r') {
            out += "\\r";
        } else if (point == U'\t') {
            out += "\\t";
        } else if (point < 0x20 || (point >= 0x7f && point <= 0xa0) || point == 0xad) {
            out += "\\x";
            appendHex(out, point, 2);
        } else {
            out += text.substr(from, at - from);
        }
    }
    return out + quote;
}

std::string bytesRepr(std::string_view bytes)
{
    const bool single = bytes.find('\'') == std::string_view::npos || bytes.find('"') != std::string_view::npos;
    const char quote = single ? '\'' : '"';
    std::string out = "b";
    out += quote;
    for (const char one : bytes) {
        const auto byte = static_cast<unsigned char>(one);
        if (one == '\\' || one == quote) {
            out += '\\';
            out += one;
        } else if (one == '\n') {
            out += "\\n";
        } else if (one == '\r') {
            out += "\\r";
        } else if (one == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte >= 0x7f) {
            out += "\\x";
            appendHex(out, byte, 2);
        } else {
            out += one;
        }
    }
    return out + quote;
}

std::string floatRepr(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    std::array<char, 64> buffer{};
    const auto scientific = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    const std::string_view digits(buffer.data(), static_cast<std::size_t>(scientific.ptr - buffer.data()));
    const int exponent = std::atoi(std::string(digits.substr(digits.find('e') + 1)).c_str());
    if (exponent < -4 || exponent >= 16)
        return std::string(digits);
    const auto fixed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    std::string out(buffer.data(), static_cast<std::size_t>(fixed.ptr - buffer.data()));
    return out.find('.') == std::string::npos ? out + ".0" : out;
}

std::string pythonRepr(const Value &value)
{
    switch (value.kind()) {
    case Kind::None: return "None";
    case Kind::Bool: return value.asBool() ? "True" : "False";
    case Kind::Integer: return std::to_string(value.asInteger());
    case Kind::Float: return floatRepr(value.asFloat());
    case Kind::Text: return textRepr(value.asText());
    case Kind::Bytes: return bytesRepr(value.asText());
    case Kind::Decimal:
        // Integers beyond 64 bits come as decimals without a point.
        return "Decimal('" + value.asText() + "')";
    case Kind::Date:
    case Kind::Time:
    case Kind::DateTime: return momentRepr(value);
    case Kind::Interval: return durationRepr(value.asDuration());
    case Kind::Uuid: return "UUID('" + value.asText() + "')";
    case Kind::List: return listed(value, "[", "]");
    case Kind::Tuple: return listed(value, "(", ")");
    case Kind::Map: return mapped(value);
    case Kind::Node: return "<object>";
    }
    return {};
}

std::string pythonStr(const Value &value)
{
    switch (value.kind()) {
    case Kind::Text:
    case Kind::Decimal:
    case Kind::Uuid: return value.asText();
    case Kind::Date: return dateText(value.asMoment());
    case Kind::Time: return timeText(value.asMoment());
    case Kind::DateTime: return dateTimeText(value.asMoment(), ' ');
    case Kind::Interval: return durationStr(value.asDuration());
    default: return pythonRepr(value);
    }
}

std::string dateText(const Moment &value)
{
    std::string out;
    appendPadded(out, value.year, 4);
    out += '-';
    appendPadded(out, value.month, 2);
    out += '-';
    appendPadded(out, value.day, 2);
    return out;
}

std::string timeText(const Moment &value)
{
    std::string out;
    appendPadded(out, value.hour, 2);
    out += ':';
    appendPadded(out, value.minute, 2);
    out += ':';
    appendPadded(out, value.second, 2);
    if (value.microsecond != 0) {
        out += '.';
        appendPadded(out, value.microsecond, 6);
    }
    if (value.offset)
        appendOffset(out, *value.offset);
    return out;
}

std::string dateTimeText(const Moment &value, char separator)
{
    return dateText(value) + separator + timeText(value);
}

std::string secondsText(const Duration &value)
{
    const double total = (static_cast<double>(value.days) * 86400.0 + static_cast<double>(value.seconds)) * 1e6
        + static_cast<double>(value.microseconds);
    return floatRepr(total / 1e6);
}

bool jsonText(const Value &value, std::string &out)
{
    std::string text;
    std::string problem;
    const bool known = appendJson(text, value, problem);
    out = known ? std::move(text) : std::move(problem);
    return known;
}

} // namespace retort::sql
