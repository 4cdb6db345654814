// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/type_compiler.h"

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/sql/type_classes.h"
#include "core/sql/type_repr.h"

namespace retort::dialects {

using sql::Type;

namespace {

template<std::size_t N>
struct Literal
{
    constexpr Literal(const char (&text)[N]) // NOLINT(google-explicit-constructor,cppcoreguidelines-avoid-c-arrays)
    {
        for (std::size_t i = 0; i < N; ++i)
            value[i] = text[i];
    }
    char value[N] = {}; // NOLINT(cppcoreguidelines-avoid-c-arrays)
};

/// A type that is only its name.
template<Literal kName>
std::string plain(const TypeCompiler &, const Type &)
{
    return kName.value;
}

/// A type that is written as another.
template<Literal kVisit>
std::string as(const TypeCompiler &compiler, const Type &type)
{
    return compiler.visit(kVisit.value, type);
}

template<Literal kName>
std::string textual(const TypeCompiler &, const Type &type)
{
    return stringTypeText(kName.value, type);
}

template<Literal kName>
std::string sized(const TypeCompiler &, const Type &type)
{
    std::string out = kName.value;
    if (type.length.value_or(0) != 0)
        out += "(" + std::to_string(*type.length) + ")";
    return out;
}

template<Literal kName>
std::string exact(const TypeCompiler &, const Type &type)
{
    return numericTypeText(kName.value, type);
}

std::string uuid(const TypeCompiler &compiler, const Type &type)
{
    const sql::Value *native = type.options.find("native_uuid");
    if ((native != nullptr && !native->truth()) || !compiler.dialect().supportsNativeUuid)
        return "CHAR(32)";
    return compiler.visit("UUID", type);
}

std::string unknown(const TypeCompiler &, const Type &type)
{
    throw CompileError{"CompileError", "Can't generate DDL for " + sql::typeRepr(type)
                                           + "; did you forget to specify a type on this Column?"};
}

/// Classes that say nothing about their text are told as Python tells it.
[[noreturn]] void refuseAttribute(const Type &type, std::string_view attribute)
{
    throw CompileError{"AttributeError", "'" + std::string(type.cls->name) + "' object has no attribute '"
                                             + std::string(attribute) + "'"};
}

std::string unspecified(const TypeCompiler &, const Type &type)
{
    refuseAttribute(type, "get_col_spec");
}

const Type &variantOf(const Type &type, std::string_view dialect)
{
    for (const auto &[name, variant] : type.variants) {
        if (name == dialect && variant != nullptr)
            return *variant;
    }
    return type;
}

} // namespace

std::string stringTypeText(std::string_view name, const Type &type)
{
    std::string out(name);
    if (type.length.value_or(0) != 0)
        out += "(" + std::to_string(*type.length) + ")";
    if (!type.collation.empty())
        out += " COLLATE \"" + type.collation + "\"";
    return out;
}

std::string numericTypeText(std::string_view name, const Type &type)
{
    std::string out(name);
    if (!type.precision)
        return out;
    out += "(" + std::to_string(*type.precision);
    if (type.scale)
        out += ", " + std::to_string(*type.scale);
    return out + ")";
}

TypeCompiler::TypeCompiler(const Dialect &dialect)
    : m_dialect(dialect)
{
    set("FLOAT", plain<"FLOAT">);
    set("DOUBLE", plain<"DOUBLE">);
    set("DOUBLE_PRECISION", plain<"DOUBLE PRECISION">);
    set("REAL", plain<"REAL">);
    set("NUMERIC", exact<"NUMERIC">);
    set("DECIMAL", exact<"DECIMAL">);
    set("INTEGER", plain<"INTEGER">);
    set("SMALLINT", plain<"SMALLINT">);
    set("BIGINT", plain<"BIGINT">);
    set("TIMESTAMP", plain<"TIMESTAMP">);
    set("DATETIME", plain<"DATETIME">);
    set("DATE", plain<"DATE">);
    set("TIME", plain<"TIME">);
    set("CLOB", plain<"CLOB">);
    set("NCLOB", plain<"NCLOB">);
    set("CHAR", textual<"CHAR">);
    set("NCHAR", textual<"NCHAR">);
    set("VARCHAR", textual<"VARCHAR">);
    set("NVARCHAR", textual<"NVARCHAR">);
    set("TEXT", textual<"TEXT">);
    set("UUID", plain<"UUID">);
    set("BLOB", plain<"BLOB">);
    set("BINARY", sized<"BINARY">);
    set("VARBINARY", sized<"VARBINARY">);
    set("BOOLEAN", plain<"BOOLEAN">);
    set("uuid", uuid);
    set("large_binary", as<"BLOB">);
    set("boolean", as<"BOOLEAN">);
    set("time", as<"TIME">);
    set("datetime", as<"DATETIME">);
    set("date", as<"DATE">);
    set("big_integer", as<"BIGINT">);
    set("small_integer", as<"SMALLINT">);
    set("integer", as<"INTEGER">);
    set("real", as<"REAL">);
    set("float", as<"FLOAT">);
    set("double", as<"DOUBLE">);
    set("numeric", as<"NUMERIC">);
    set("string", as<"VARCHAR">);
    set("unicode", as<"VARCHAR">);
    set("text", as<"TEXT">);
    set("unicode_text", as<"TEXT">);
    set("enum", as<"VARCHAR">);
    set("null", unknown);
    set("user_defined", unspecified);
}

std::string TypeCompiler::text(const Type &given, const schema::Column *) const
{
    const Type &type = variantOf(given, m_dialect.name());
    if (type.hook != nullptr) {
        if (auto own = type.hook->columnSpec(type, m_dialect))
            return *std::move(own);
    }
    if (!type.cls->isA(sql::types::kTypeDecorator))
        return visit(type.cls->visit, type);
    // What the dialect has for the decorator itself (Interval), else what the decorator says.
    sql::Arena own;
    if (const Type *adapted = m_dialect.adapt(type, own))
        return text(*adapted);
    const Type *inner = type.hook != nullptr ? type.hook->implementation(type, m_dialect) : nullptr;
    if (inner == nullptr)
        inner = type.item;
    if (inner == nullptr || inner == &type)
        return unknown(*this, type);
    return text(*inner);
}

std::string TypeCompiler::visit(std::string_view name, const Type &type) const
{
    if (name.empty())
        refuseAttribute(type, "_compiler_dispatch");
    const auto found = m_writers.find(name);
    if (found == m_writers.end()) {
        throw CompileError{"UnsupportedCompilationError", "Compiler of the dialect " + m_dialect.name()
                                                              + " can't render element of type "
                                                              + std::string(type.cls->name)};
    }
    return found->second(*this, type);
}

} // namespace retort::dialects
