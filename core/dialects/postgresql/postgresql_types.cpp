// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/postgresql/postgresql_types.h"

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/sql/type_classes.h"
#include "core/dialects/postgresql/postgresql_identifiers.h"

#include <cstddef>
#include <optional>
#include <string>

namespace retort::dialects {

using sql::Type;
using sql::Value;

namespace {

/// A writer for a type that is its name and nothing else.
template<std::size_t size>
struct Word
{
    constexpr Word(const char (&given)[size]) // NOLINT(google-explicit-constructor): a literal stands for it
    {
        for (std::size_t i = 0; i < size; ++i)
            text[i] = given[i];
    }
    char text[size] = {};
};

template<Word word>
std::string fixed(const TypeCompiler &, const Type &)
{
    return word.text;
}

std::string sized(std::string_view name, std::optional<std::int64_t> size)
{
    std::string text(name);
    if (size)
        text += "(" + std::to_string(*size) + ")";
    return text;
}

std::string moment(std::string_view name, const Type &type)
{
    return sized(name, type.precision) + (type.timezone ? " WITH TIME ZONE" : " WITHOUT TIME ZONE");
}

std::string timestamp(const TypeCompiler &, const Type &type)
{
    return moment("TIMESTAMP", type);
}

std::string time(const TypeCompiler &, const Type &type)
{
    return moment("TIME", type);
}

std::string interval(const TypeCompiler &, const Type &type)
{
    std::string text = "INTERVAL";
    if (const Value *fields = type.options.find("fields"); fields != nullptr && fields->isText())
        text += " " + fields->asText();
    if (type.precision)
        text += " (" + std::to_string(*type.precision) + ")";
    return text;
}

std::string bit(const TypeCompiler &, const Type &type)
{
    if (type.flag("varying"))
        return sized("BIT VARYING", type.length);
    if (!type.cls->isA(retort::sql::types::postgresql::kBIT))
        throw CompileError{"AttributeError", "'BIT' object has no attribute 'varying'"};
    return sized("BIT", type.length.value_or(1));
}

/// FLOAT(0) is FLOAT.
std::string floating(const TypeCompiler &, const Type &type)
{
    return type.precision.value_or(0) == 0 ? "FLOAT" : sized("FLOAT", type.precision);
}

std::string named(const TypeCompiler &types, const Type &type)
{
    return static_cast<const PostgresqlIdentifiers &>(types.dialect().identifiers()).type(type);
}

std::string enumeration(const TypeCompiler &types, const Type &type)
{
    return type.nativeEnum ? named(types, type) : types.visit("VARCHAR", type);
}

/// The brackets stand before a COLLATE.
std::string array(const TypeCompiler &types, const Type &type)
{
    std::string text = types.text(*type.item);
    std::string brackets;
    for (std::int64_t left = type.dimensions.value_or(1); left > 0; --left)
        brackets += "[]";
    const std::size_t collate = text.find(" COLLATE");
    text.insert(collate == std::string::npos ? text.size() : collate, brackets);
    return text;
}

} // namespace

PostgresqlTypes::PostgresqlTypes(const Dialect &dialect)
    : TypeCompiler(dialect)
{
    // clang-format off
    set("TSVECTOR", fixed<"TSVECTOR">);
    set("TSQUERY", fixed<"TSQUERY">);
    set("INET", fixed<"INET">);
    set("CIDR", fixed<"CIDR">);
    set("CITEXT", fixed<"CITEXT">);
    set("MACADDR", fixed<"MACADDR">);
    set("MACADDR8", fixed<"MACADDR8">);
    set("MONEY", fixed<"MONEY">);
    set("OID", fixed<"OID">);
    set("REGCONFIG", fixed<"REGCONFIG">);
    set("REGCLASS", fixed<"REGCLASS">);
    set("BIGINT", fixed<"BIGINT">);
    set("HSTORE", fixed<"HSTORE">);
    set("JSON", fixed<"JSON">);
    set("JSONB", fixed<"JSONB">);
    set("JSONPATH", fixed<"JSONPATH">);
    set("json_path", fixed<"JSONPATH">);
    set("json_int_index", fixed<"INT">);
    set("json_str_index", fixed<"TEXT">);
    set("INT4RANGE", fixed<"INT4RANGE">);
    set("INT8RANGE", fixed<"INT8RANGE">);
    set("NUMRANGE", fixed<"NUMRANGE">);
    set("DATERANGE", fixed<"DATERANGE">);
    set("TSRANGE", fixed<"TSRANGE">);
    set("TSTZRANGE", fixed<"TSTZRANGE">);
    set("INT4MULTIRANGE", fixed<"INT4MULTIRANGE">);
    set("INT8MULTIRANGE", fixed<"INT8MULTIRANGE">);
    set("NUMMULTIRANGE", fixed<"NUMMULTIRANGE">);
    set("DATEMULTIRANGE", fixed<"DATEMULTIRANGE">);
    set("TSMULTIRANGE", fixed<"TSMULTIRANGE">);
    set("TSTZMULTIRANGE", fixed<"TSTZMULTIRANGE">);
    set("BYTEA", fixed<"BYTEA">);
    set("large_binary", fixed<"BYTEA">);
    set("double", fixed<"DOUBLE PRECISION">);
    set("UUID", fixed<"UUID">);
    set("FLOAT", floating);
    set("TIMESTAMP", timestamp);
    set("datetime", timestamp);
    set("TIME", time);
    set("INTERVAL", interval);
    set("BIT", bit);
    set("enum", enumeration);
    set("ENUM", named);
    set("DOMAIN", named);
    set("ARRAY", array);
    // clang-format on
}

} // namespace retort::dialects
