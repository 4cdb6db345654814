// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Literals by the class of their type. What SQLAlchemy cannot write is refused as it does: JSON, for instance, has none.
#include "core/dialects/base/literals.h"

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/type_compiler.h"
#include "core/dialects/sqlite/sqlite_types.h"
#include "core/sql/expression.h"
#include "core/sql/type_classes.h"
#include "core/sql/type_repr.h"
#include "core/sql/value_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace retort::dialects {

using sql::Type;
using sql::Value;
using Kind = Value::Kind;
namespace types = sql::types;

namespace {

/// Nothing: the type has no literal for such a value.
using Text = std::optional<std::string>;

std::string shownType(const Type &type)
{
    try {
        return defaultDialect().types().text(type);
    } catch (const CompileError &) {
        return sql::typeRepr(type);
    }
}

std::string shownValue(const Value &value)
{
    constexpr std::size_t kLongest = 300;
    std::string text = sql::valueRepr(value);
    if (text.size() > kLongest)
        text = text.substr(0, kLongest / 2) + " ... " + text.substr(text.size() - kLongest / 2);
    return text;
}

[[noreturn]] void refuse(const Type &type, const Value &value)
{
    throw CompileError{"CompileError", "Could not render literal value \"" + shownValue(value) + "\" with datatype "
                                           + shownType(type) + "; see parent stack trace for more detail."};
}

[[noreturn]] void refuseType(const Type &type, const Value &value)
{
    throw CompileError{"CompileError", "No literal value renderer is available for literal value \"" + shownValue(value)
                                           + "\" with datatype " + shownType(type)};
}

std::string doubled(std::string_view text, char what)
{
    std::string out;
    for (const char c : text) {
        out += c;
        if (c == what)
            out += c;
    }
    return out;
}

Text stringLiteral(const Value &value, const Dialect &dialect)
{
    return value.isText() ? Text(quotedLiteral(value.asText(), dialect)) : std::nullopt;
}

/// int() of a text: digits, a sign, blanks around.
Text wholeOfText(std::string_view text)
{
    while (!text.empty() && std::string_view(" \t\n\r").find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    while (!text.empty() && std::string_view(" \t\n\r").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const std::size_t zeros = std::min(text.find_first_not_of('0'), text.size() - 1);
    return (negative && text[zeros] != '0' ? "-" : "") + std::string(text.substr(zeros));
}

/// int() of a Decimal: cut at the point.
Text wholeOfDecimal(std::string_view digits)
{
    const std::size_t e = digits.find_first_of("eE");
    std::string mantissa(digits.substr(0, e));
    long exponent = 0;
    if (e != std::string_view::npos)
        exponent = std::strtol(std::string(digits.substr(e + 1)).c_str(), nullptr, 10);
    if (exponent > 10'000 || mantissa.find_first_not_of("-+.0123456789") != std::string::npos)
        return std::nullopt;
    std::size_t point = mantissa.find('.');
    if (point == std::string::npos)
        point = mantissa.size();
    else
        mantissa.erase(point, 1);
    for (; exponent > 0; --exponent, ++point) {
        if (point == mantissa.size())
            mantissa += '0';
    }
    for (; exponent < 0 && point > 0; ++exponent)
        --point;
    std::string whole = mantissa.substr(0, point);
    if (whole.empty() || whole == "-" || whole == "+")
        return "0";
    return wholeOfText(whole);
}

Text integerLiteral(const Value &value)
{
    switch (value.kind()) {
    case Kind::Bool: return value.asBool() ? "1" : "0";
    case Kind::Integer: return std::to_string(value.asInteger());
    case Kind::Decimal: return wholeOfDecimal(value.asText());
    case Kind::Text:
    case Kind::Bytes: return wholeOfText(value.asText());
    case Kind::Float: {
        if (!std::isfinite(value.asFloat()))
            return std::nullopt;
        std::array<char, 512> buffer{};
        const auto done = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::trunc(value.asFloat()),
                                        std::chars_format::fixed, 0);
        const std::string whole(buffer.data(), done.ptr);
        return whole == "-0" ? "0" : whole;
    }
    default: return std::nullopt;
    }
}

bool isDecimalText(std::string_view text)
{
    char *end = nullptr;
    const std::string copy(text);
    std::strtod(copy.c_str(), &end);
    return !copy.empty() && *end == '\0' && copy.find_first_of("xXpP ") == std::string::npos;
}

Text numericLiteral(const Value &value)
{
    switch (value.kind()) {
    case Kind::Bool:
    case Kind::Integer:
    case Kind::Float:
    case Kind::Decimal: return sql::pythonStr(value);
    case Kind::Text: return isDecimalText(value.asText()) ? Text(value.asText()) : std::nullopt;
    default: return std::nullopt;
    }
}

Text booleanLiteral(const Value &value, const Dialect &dialect)
{
    const Text number = value.kind() == Kind::Bool || value.kind() == Kind::Integer || value.kind() == Kind::Float
                            || value.kind() == Kind::Decimal
        ? numericLiteral(value.kind() == Kind::Bool ? Value::integer(value.asBool() ? 1 : 0) : value)
        : std::nullopt;
    if (!number)
        return std::nullopt;
    const double size = std::strtod(number->c_str(), nullptr);
    if (size != 0 && size != 1)
        return std::nullopt;
    return std::string(dialect.booleanText(size == 1));
}

Text binaryLiteral(const Value &value)
{
    if (value.kind() != Kind::Bytes || !sql::isUtf8(value.asText()))
        return std::nullopt;
    return "'" + doubled(value.asText(), '\'') + "'";
}

/// isoformat() of a date, a time, or both.
Text isoText(const Value &value)
{
    switch (value.kind()) {
    case Kind::Date: return sql::dateText(value.asMoment());
    case Kind::Time: return sql::timeText(value.asMoment());
    case Kind::DateTime: return sql::dateTimeText(value.asMoment(), ' ');
    default: return std::nullopt;
    }
}

Text momentLiteral(const Value &value, sql::Affinity affinity)
{
    Text text = isoText(value);
    if (!text)
        return std::nullopt;
    if (const std::size_t blank = text->find(' '); blank != std::string::npos) {
        if (affinity == sql::Affinity::Date)
            text->resize(blank);
        else if (affinity == sql::Affinity::Time)
            text->erase(0, blank + 1);
    }
    return "'" + *text + "'";
}

Text uuidLiteral(const Type &type, const Value &value, const Dialect &dialect)
{
    const auto isOff = [&](std::string_view option) {
        const Value *given = type.options.find(option);
        return given != nullptr && !given->truth();
    };
    std::string text = value.kind() == Kind::Uuid || value.isText() ? value.asText() : std::string();
    if (isOff("as_uuid")) {
        if (!value.isText())
            return std::nullopt;
        std::erase(text, '-');
        return "'" + doubled(text, '\'') + "'";
    }
    if (!dialect.supportsNativeUuid || isOff("native_uuid")) {
        if (value.kind() != Kind::Uuid)
            return std::nullopt;
        std::erase(text, '-');
        return "'" + text + "'";
    }
    if (value.isNone() || value.isNode())
        return std::nullopt;
    return "'" + doubled(sql::pythonStr(value), '\'') + "'";
}

bool sameValue(const Value &a, const Value &b)
{
    return a.kind() == b.kind() && sql::pythonRepr(a) == sql::pythonRepr(b);
}

/// A member of a Python enum by its name, or by what it is; a text that is no value stays unless it shall be checked.
Text enumLiteral(const Type &type, const Value &value, const Dialect &dialect)
{
    if (const Value *objects = type.options.find("objects")) {
        const auto &items = objects->items();
        for (std::size_t i = 0; i < items.size() && i < type.values.size(); ++i) {
            if (!items[i].isNone() && sameValue(items[i], value))
                return quotedLiteral(type.values[i], dialect);
        }
    }
    if (!value.isText())
        return std::nullopt;
    for (const std::string &one : type.values) {
        if (one == value.asText())
            return quotedLiteral(one, dialect);
    }
    return type.flag("validate_strings") ? std::nullopt : stringLiteral(value, dialect);
}

// Arrays

Value::Items itemsOf(const Value &value)
{
    if (value.isSequence())
        return value.items();
    Value::Items items;
    if (value.isText()) {
        // A text is taken letter by letter, as Python does.
        const std::string &text = value.asText();
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at + 1;
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
                ++end;
            items.push_back(Value::text(text.substr(at, end - at)));
            at = end;
        }
    } else if (value.kind() == Kind::Bytes) {
        for (const char byte : value.asText())
            items.push_back(Value::integer(static_cast<unsigned char>(byte)));
    } else if (value.kind() == Kind::Map) {
        for (const auto &[key, item] : value.pairs())
            items.push_back(key);
    }
    return items;
}

bool canIterate(const Value &value)
{
    return value.isSequence() || value.isText() || value.kind() == Kind::Bytes || value.kind() == Kind::Map;
}

std::string arrayLiteral(const Type &type, const Value &value, std::optional<std::int64_t> dimensions,
                         const Dialect &dialect)
{
    if (!canIterate(value))
        refuse(type, value);
    const Value::Items items = itemsOf(value);
    const bool isInner = dimensions ? *dimensions == 1 : items.empty() || !items.front().isSequence();
    std::string out;
    for (const Value &item : items) {
        out += out.empty() ? "" : ", ";
        if (item.isNone())
            refuse(type, value);
        if (isInner)
            out += literalText(*type.item, item, dialect);
        else
            out += arrayLiteral(type, item, dimensions ? std::optional(*dimensions - 1) : std::nullopt, dialect);
    }
    return (type.cls->isA(types::postgresql::kARRAY) ? "ARRAY[" : "[") + out + "]";
}

// What stands in brackets behind a JSON column

std::string pathLiteral(const Type &type, const Value &value, const Dialect &dialect)
{
    if (value.isText())
        return quotedLiteral(value.asText(), dialect);
    if (!canIterate(value))
        refuse(type, value);
    std::string out;
    for (const Value &item : itemsOf(value))
        out += (out.empty() ? "" : ", ") + sql::pythonStr(item);
    return quotedLiteral("{" + out + "}", dialect);
}

Text indexLiteral(const Value &value, const Dialect &dialect)
{
    return value.isText() ? stringLiteral(value, dialect)
        : value.kind() == Kind::Integer || value.kind() == Kind::Bool ? integerLiteral(value)
                                                                       : std::nullopt;
}

Text intervalLiteral(const Type &type, const Value &value)
{
    if (!type.cls->isA(types::postgresql::kINTERVAL) || value.kind() != Kind::Interval)
        return std::nullopt;
    return "make_interval(secs=>" + sql::secondsText(value.asDuration()) + ")";
}

std::string byAffinity(const Type &type, const Value &value, const Dialect &dialect)
{
    Text text;
    switch (type.cls->affinity) {
    case sql::Affinity::Boolean: text = booleanLiteral(value, dialect); break;
    case sql::Affinity::Integer: text = integerLiteral(value); break;
    case sql::Affinity::Numeric: text = numericLiteral(value); break;
    case sql::Affinity::String: text = stringLiteral(value, dialect); break;
    case sql::Affinity::Binary: text = binaryLiteral(value); break;
    case sql::Affinity::Date:
    case sql::Affinity::Time:
    case sql::Affinity::DateTime: text = type.cls->module == types::sqlite::kDATE.module ? sqliteMomentLiteral(type, value)
                                                                 : momentLiteral(value, type.cls->affinity);
        break;
    case sql::Affinity::Interval: text = intervalLiteral(type, value); break;
    case sql::Affinity::Uuid: text = uuidLiteral(type, value, dialect); break;
    case sql::Affinity::Enum: text = enumLiteral(type, value, dialect); break;
    case sql::Affinity::Array:
        if (type.item == nullptr)
            refuseType(type, value);
        return arrayLiteral(type, value, type.dimensions, dialect);
    default:
        if (type.cls->isA(types::postgresql::kJSONPathType))
            return pathLiteral(type, value, dialect);
        if (!type.cls->isA(types::kJSONElementType))
            refuseType(type, value);
        text = indexLiteral(value, dialect);
        break;
    }
    if (!text)
        refuse(type, value);
    return *std::move(text);
}

const Type *innerType(const Type &type, const Dialect &dialect)
{
    const Type *inner = type.hook != nullptr ? type.hook->implementation(type, dialect) : nullptr;
    return inner != nullptr ? inner : type.item;
}

} // namespace

std::string quotedLiteral(std::string_view text, const Dialect &dialect)
{
    std::string out = "'";
    for (const char c : text) {
        out += c;
        if (c == '\'' || (c == '%' && dialect.doublesPercents()))
            out += c;
    }
    return out + "'";
}

std::string literalText(const Type &given, const Value &value, const Dialect &dialect)
{
    // Whoever wants to see None as a value (JSON) has no literals.
    if (value.isNone())
        return "NULL";
    for (const auto &[name, variant] : given.variants) {
        if (name == dialect.name() && variant != nullptr)
            return literalText(*variant, value, dialect);
    }
    sql::Arena arena;
    const Type *adapted = dialect.adapt(given, arena);
    const Type &type = adapted != nullptr ? *adapted : given;
    Value bound = value;
    if (type.hook != nullptr) {
        if (auto made = type.hook->bindValue(type, value, dialect))
            bound = *std::move(made);
        // A literal_processor of the script's writes SQL.
        if (const auto *written = bound.isNode() ? dynamic_cast<const sql::Text *>(bound.asNode()) : nullptr)
            return written->text;
    }
    if (type.cls->isA(types::kTypeDecorator)) {
        const Type *inner = innerType(type, dialect);
        if (inner == nullptr || inner == &type)
            refuseType(type, bound);
        if (bound.isNone()) // only a None that the script gives is NULL
            refuse(type, value);
        return literalText(*inner, bound, dialect);
    }
    if (auto own = dialect.literal(type, bound))
        return *std::move(own);
    return byAffinity(type, bound, dialect);
}

} // namespace retort::dialects
