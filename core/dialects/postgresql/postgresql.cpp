// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/postgresql/postgresql.h"

#include "core/dialects/base/error.h"
#include "core/dialects/postgresql/postgresql_ddl.h"
#include "core/dialects/postgresql/postgresql_identifiers.h"
#include "core/dialects/postgresql/postgresql_impl.h"
#include "core/dialects/postgresql/postgresql_statements.h"
#include "core/dialects/postgresql/postgresql_types.h"
#include "core/sql/type_classes.h"

#include <array>

namespace retort::dialects {

using sql::Type;
namespace types = sql::types;
namespace pg = sql::types::postgresql;

namespace {

/// PostgreSQL as SQLAlchemy has it before it has met a server: a recent one.
class PostgresqlDialect : public Dialect
{
public:
    explicit PostgresqlDialect(DialectSettings settings)
        : Dialect(std::move(settings))
        , m_types(*this)
    {
        supportsComments = true;
        supportsSequences = true;
        sequencesOptional = true;
        supportsNativeEnum = true;
        supportsNativeBoolean = true;
        supportsNativeUuid = true;
        supportsDefaultValues = true;
        supportsDefaultMetavalue = true;
        supportsEmptyInsert = false;
        supportsMultivaluesInsert = true;
        supportsIdentityColumns = true;
        insertReturning = updateReturning = deleteReturning = true;
        postfetchLastRowId = false;
        maxIdentifierLength = 63;
        setIdentifiers(std::make_unique<PostgresqlIdentifiers>(*this));
    }

    const TypeCompiler &types() const override { return m_types; }
    std::unique_ptr<StatementCompiler> statementCompiler() const override
    {
        return std::make_unique<PostgresqlStatements>(*this);
    }
    std::unique_ptr<DdlCompiler> ddlCompiler() const override { return std::make_unique<PostgresqlDdl>(*this); }
    std::unique_ptr<Impl> impl(const ImplSettings &settings, Sink &sink) const override
    {
        return std::make_unique<PostgresqlImpl>(*this, settings, sink);
    }
    const OperationTable &operationTable() const override
    {
        static const OperationTable kTable = OperationTable::common();
        return kTable;
    }

    const Type *adapt(const Type &type, sql::Arena &arena) const override
    {
        static constexpr std::array kTable{
            Adaptation{&types::kARRAY, &pg::kARRAY},
            Adaptation{&types::kInterval, &pg::kINTERVAL},
            Adaptation{&types::kEnum, &pg::kENUM},
            Adaptation{&types::kJSONPathType, &pg::kJSONPathType},
            Adaptation{&types::kJSON, &pg::kJSON},
            Adaptation{&types::kUuid, &pg::kPGUuid},
        };
        // SQLAlchemy looks for what only PostgreSQL's own has.
        if (type.cls->isA(types::mysql::kENUM))
            throw CompileError{"AttributeError", "'ENUM' object has no attribute 'create_type'"};
        if (staysGeneric(type))
            return nullptr;
        const Type *adapted = adaptBy(kTable, type, arena);
        if (adapted == nullptr || adapted->cls != &pg::kINTERVAL)
            return adapted;
        auto *interval = arena.make<Type>(pg::kINTERVAL);
        if (const sql::Value *precision = type.options.find("second_precision");
            precision != nullptr && precision->kind() == sql::Value::Kind::Integer)
            interval->precision = precision->asInteger();
        return interval;
    }

private:
    /// What asks to be emulated: Enum(native_enum=False), Uuid(native_uuid=False), Interval(native=False).
    static bool staysGeneric(const Type &type)
    {
        const auto isOff = [&](std::string_view option) {
            const sql::Value *value = type.options.find(option);
            return value != nullptr && !value->truth();
        };
        return (type.cls->isA(types::kEnum) && !type.nativeEnum) || (type.cls->isA(types::kUuid) && isOff("native_uuid"))
               || (type.cls->isA(types::kInterval) && isOff("native"));
    }

    PostgresqlTypes m_types;
};

} // namespace

std::unique_ptr<Dialect> makePostgresql(DialectSettings settings)
{
    return std::make_unique<PostgresqlDialect>(std::move(settings));
}

} // namespace retort::dialects
