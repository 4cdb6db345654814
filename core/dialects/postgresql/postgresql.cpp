// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/postgresql/postgresql.h"

#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/impl.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"

namespace retort::dialects {

namespace {

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
        maxIdentifierLength = 63;
        setIdentifiers(std::make_unique<Identifiers>(*this, "\"", "\""));
    }

    const TypeCompiler &types() const override { return m_types; }
    std::unique_ptr<StatementCompiler> statementCompiler() const override
    {
        return std::make_unique<StatementCompiler>(*this);
    }
    std::unique_ptr<DdlCompiler> ddlCompiler() const override { return std::make_unique<DdlCompiler>(*this); }
    std::unique_ptr<Impl> impl(const ImplSettings &settings, Sink &sink) const override
    {
        return std::make_unique<Impl>(*this, settings, sink);
    }
    const OperationTable &operationTable() const override
    {
        static const OperationTable kTable = OperationTable::common();
        return kTable;
    }
    const sql::Type *adapt(const sql::Type &, sql::Arena &) const override { return nullptr; }

private:
    TypeCompiler m_types;
};

} // namespace

std::unique_ptr<Dialect> makePostgresql(DialectSettings settings)
{
    return std::make_unique<PostgresqlDialect>(std::move(settings));
}

} // namespace retort::dialects
