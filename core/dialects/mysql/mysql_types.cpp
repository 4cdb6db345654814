// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/mysql/mysql_types.h"

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/sql/type_classes.h"

namespace retort::dialects {
namespace {

using sql::Type;

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

/// An option that is written as it was given: display_width, fsp.
std::optional<std::string> written(const Type &type, std::string_view option)
{
    const sql::Value *value = type.options.find(option);
    if (value == nullptr || value->isNone())
        return std::nullopt;
    switch (value->kind()) {
    case sql::Value::Kind::Integer:
        return number(value->asInteger());
    case sql::Value::Kind::Text:
        return value->asText();
    case sql::Value::Kind::Bool:
        return value->asBool() ? "True" : "False";
    default:
        return std::nullopt;
    }
}

bool isMySqls(const Type &type)
{
    return type.cls->module.find("mysql") != std::string_view::npos;
}

std::string numeric(const Type &type, std::string spec)
{
    if (type.flag("unsigned"))
        spec += " UNSIGNED";
    if (type.flag("zerofill"))
        spec += " ZEROFILL";
    return spec;
}

/// TINYINT(1) and its kin.
std::string integer(const Type &type, std::string_view name)
{
    std::string spec(name);
    if (const auto width = written(type, "display_width"))
        spec += "(" + *width + ")";
    return numeric(type, std::move(spec));
}

/// NUMERIC and DECIMAL: with a precision alone, too.
std::string decimal(const Type &type, std::string_view name)
{
    std::string spec(name);
    if (type.precision) {
        spec += "(" + number(*type.precision);
        if (type.scale)
            spec += ", " + number(*type.scale);
        spec += ")";
    }
    return numeric(type, std::move(spec));
}

/// DOUBLE and REAL: both numbers or none.
std::string real(const Type &type, std::string_view name)
{
    std::string spec(name);
    if (type.precision && type.scale)
        spec += "(" + number(*type.precision) + ", " + number(*type.scale) + ")";
    return numeric(type, std::move(spec));
}

std::string floating(const TypeCompiler &, const Type &type)
{
    std::string spec = "FLOAT";
    if (isMySqls(type) && type.precision && type.scale)
        spec += "(" + number(*type.precision) + ", " + number(*type.scale) + ")";
    else if (type.precision)
        spec += "(" + number(*type.precision) + ")";
    return numeric(type, std::move(spec));
}

std::string textOption(const Type &type, std::string_view option)
{
    const sql::Value *value = type.options.find(option);
    return value != nullptr && value->isText() ? value->asText() : std::string();
}

std::string withCharacters(const Type &type, std::string spec, bool national = false)
{
    std::string charset;
    if (const std::string given = textOption(type, "charset"); !given.empty())
        charset = " CHARACTER SET " + given;
    else if (type.flag("ascii"))
        charset = " ASCII";
    else if (type.flag("unicode"))
        charset = " UNICODE";
    std::string collation;
    if (!type.collation.empty())
        collation = " COLLATE " + type.collation;
    else if (type.flag("binary"))
        collation = " BINARY";
    if (national || type.flag("national"))
        return "NATIONAL " + spec + collation;
    return spec + charset + collation;
}

/// "TEXT(20)"; TINYTEXT and its kin take no length.
std::string sized(std::string_view name, const std::optional<std::int64_t> &length)
{
    return length ? std::string(name) + "(" + number(*length) + ")" : std::string(name);
}

[[noreturn]] void refuseUnsized(const TypeCompiler &types, std::string_view name)
{
    throw CompileError{"CompileError", std::string(name) + " requires a length on dialect " + types.dialect().name()};
}

std::string varchar(const TypeCompiler &types, const Type &type)
{
    if (!type.length)
        refuseUnsized(types, "VARCHAR");
    return withCharacters(type, sized("VARCHAR", type.length));
}

std::string nvarchar(const TypeCompiler &types, const Type &type)
{
    if (!type.length)
        refuseUnsized(types, "NVARCHAR");
    return withCharacters(type, sized("VARCHAR", type.length), true);
}

std::string varbinary(const TypeCompiler &, const Type &type)
{
    if (!type.length)
        throw CompileError{"TypeError", "%d format: a real number is required, not NoneType"};
    return sized("VARBINARY", type.length);
}

/// The fractional seconds of DATETIME, TIME and TIMESTAMP; other dialects' precision means nothing here.
std::string moment(const Type &type, std::string_view name)
{
    const auto fsp = written(type, "fsp");
    const bool counts = isMySqls(type) && fsp && *fsp != "0";
    return counts ? std::string(name) + "(" + *fsp + ")" : std::string(name);
}

void replaceAll(std::string &text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

std::string enumerated(const TypeCompiler &types, const Type &type, std::string_view name)
{
    std::string spec(name);
    spec += "(";
    for (std::string value : type.values) {
        if (types.dialect().doublesPercents())
            replaceAll(value, "%", "%%");
        replaceAll(value, "'", "''");
        if (spec.back() != '(')
            spec += ",";
        spec += "'" + value + "'";
    }
    return withCharacters(type, spec + ")");
}

std::string genericEnum(const TypeCompiler &types, const Type &type)
{
    return type.nativeEnum ? enumerated(types, type, "ENUM") : varchar(types, type);
}

} // namespace

MySqlTypes::MySqlTypes(const Dialect &dialect, bool isMariaDb)
    : TypeCompiler(dialect)
{
    using Types = TypeCompiler;
    // clang-format off
    set("NUMERIC", [](const Types &, const Type &type) { return decimal(type, "NUMERIC"); });
    set("DECIMAL", [](const Types &, const Type &type) { return decimal(type, "DECIMAL"); });
    set("DOUBLE", [](const Types &, const Type &type) { return real(type, "DOUBLE"); });
    set("REAL", [](const Types &, const Type &type) { return real(type, "REAL"); });
    set("FLOAT", floating);
    set("INTEGER", [](const Types &, const Type &type) { return integer(type, "INTEGER"); });
    set("BIGINT", [](const Types &, const Type &type) { return integer(type, "BIGINT"); });
    set("MEDIUMINT", [](const Types &, const Type &type) { return integer(type, "MEDIUMINT"); });
    set("TINYINT", [](const Types &, const Type &type) { return integer(type, "TINYINT"); });
    set("SMALLINT", [](const Types &, const Type &type) { return integer(type, "SMALLINT"); });
    set("BIT", [](const Types &, const Type &type) {
        if (!type.cls->isA(sql::types::mysql::kBIT) && !type.cls->isA(sql::types::postgresql::kBIT))
            throw CompileError{"AttributeError", "'BIT' object has no attribute 'length'"};
        return sized("BIT", type.length);
    });
    set("DATETIME", [](const Types &, const Type &type) { return moment(type, "DATETIME"); });
    set("DATE", [](const Types &, const Type &) { return std::string("DATE"); });
    set("TIME", [](const Types &, const Type &type) { return moment(type, "TIME"); });
    set("TIMESTAMP", [](const Types &, const Type &type) { return moment(type, "TIMESTAMP"); });
    set("YEAR", [](const Types &, const Type &type) {
        const auto width = written(type, "display_width");
        return width ? "YEAR(" + *width + ")" : std::string("YEAR");
    });
    set("TEXT", [](const Types &, const Type &type) { return withCharacters(type, sized("TEXT", type.length)); });
    set("TINYTEXT", [](const Types &, const Type &type) { return withCharacters(type, "TINYTEXT"); });
    set("MEDIUMTEXT", [](const Types &, const Type &type) { return withCharacters(type, "MEDIUMTEXT"); });
    set("LONGTEXT", [](const Types &, const Type &type) { return withCharacters(type, "LONGTEXT"); });
    set("VARCHAR", varchar);
    set("CHAR", [](const Types &, const Type &type) { return withCharacters(type, sized("CHAR", type.length)); });
    set("NVARCHAR", nvarchar);
    set("NCHAR", [](const Types &, const Type &type) { return withCharacters(type, sized("CHAR", type.length), true); });
    set("UUID", [](const Types &, const Type &) { return std::string("UUID"); });
    set("VARBINARY", varbinary);
    set("JSON", [](const Types &, const Type &) { return std::string("JSON"); });
    set("enum", genericEnum);
    set("ENUM", [](const Types &types, const Type &type) { return enumerated(types, type, "ENUM"); });
    set("SET", [](const Types &types, const Type &type) { return enumerated(types, type, "SET"); });
    set("BLOB", [](const Types &, const Type &type) { return sized("BLOB", type.length); });
    set("TINYBLOB", [](const Types &, const Type &) { return std::string("TINYBLOB"); });
    set("MEDIUMBLOB", [](const Types &, const Type &) { return std::string("MEDIUMBLOB"); });
    set("LONGBLOB", [](const Types &, const Type &) { return std::string("LONGBLOB"); });
    set("BOOLEAN", [](const Types &, const Type &) { return std::string("BOOL"); });
    if (isMariaDb) {
        set("INET4", [](const Types &, const Type &) { return std::string("INET4"); });
        set("INET6", [](const Types &, const Type &) { return std::string("INET6"); });
    }
    // clang-format on
}

} // namespace retort::dialects
