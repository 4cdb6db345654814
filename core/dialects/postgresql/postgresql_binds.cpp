// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Parameters and literals: what drivers need to be told about a parameter's type, and how values are written out.
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/type_compiler.h"
#include "core/dialects/postgresql/postgresql_statements.h"
#include "core/sql/type_classes.h"

namespace retort::dialects {

using sql::Type;
using sql::TypeClass;
using sql::Value;
namespace types = sql::types;
namespace pg = sql::types::postgresql;

namespace {

bool isOneOf(const TypeClass &cls, std::initializer_list<const TypeClass *> classes)
{
    for (const TypeClass *one : classes) {
        if (cls.isA(*one))
            return true;
    }
    return false;
}

bool isPlainString(const TypeClass &cls)
{
    return cls.isA(types::kString) && !cls.isA(types::kEnum) && !cls.isA(pg::kCITEXT);
}

/// What all drivers but psycopg2 cast.
bool isCommon(const TypeClass &cls)
{
    return isPlainString(cls)
           || isOneOf(cls, {&types::kInteger, &types::kDate, &types::kDateTime, &types::kTime, &pg::kREGCONFIG,
                            &types::kJSONIntIndexType, &types::kJSONStrIndexType});
}

} // namespace

bool postgresqlCastsBind(std::string_view driver, const Type &given, const Type &implementation)
{
    const TypeClass &cls = *implementation.cls;
    if (isOneOf(cls, {&pg::kARRAY, &pg::kJSON, &pg::kAbstractRange, &pg::kPGUuid}))
        return true;
    if (driver.starts_with("psycopg2"))
        return false;
    // A generic Interval becomes the dialect's plain one, which psycopg does not cast.
    const bool isInterval = cls.isA(pg::kINTERVAL);
    if (driver.starts_with("psycopg"))
        return isCommon(cls) || (isInterval && given.cls->isA(pg::kINTERVAL));
    if (isCommon(cls) || isInterval || cls.isA(types::kBoolean) || cls.isA(types::kNumeric))
        return !(driver == "pg8000" && cls.isA(pg::kREGCONFIG));
    return driver == "asyncpg"
           && isOneOf(cls, {&pg::kBIT, &types::kLargeBinary, &pg::kOID, &pg::kREGCLASS, &pg::kENUM});
}

std::string PostgresqlStatements::bindCast(const Type &type, std::string parameter)
{
    const Type &implementation = m_dialect.implementationOf(type, arena());
    if (!postgresqlCastsBind(m_dialect.driver(), type, implementation))
        return parameter;
    // VARCHAR without its length: a value that is too long must not be cut in silence.
    static const Type kString{types::kString};
    const bool isSized = implementation.cls->affinity == sql::Affinity::String && implementation.length.value_or(0) != 0;
    return parameter + "::" + m_dialect.types().text(isSized ? kString : implementation);
}

std::string PostgresqlStatements::literal(const Value &value, const Type *type)
{
    std::string text = StatementCompiler::literal(value, type);
    // The dialect takes the server for one that reads \ in strings until it has met it; --sql never meets it.
    for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\', at + 2))
        text.insert(at, 1, '\\');
    return text;
}

} // namespace retort::dialects
