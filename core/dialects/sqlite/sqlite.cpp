// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/sqlite/sqlite.h"

#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/impl.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"

namespace retort::dialects {

namespace {

class SqliteDialect : public Dialect
{
public:
    explicit SqliteDialect(DialectSettings settings)
        : Dialect(std::move(settings))
        , m_types(*this)
    {
        supportsAlter = false;
        supportsDefaultValues = true;
        supportsDefaultMetavalue = true;
        supportsEmptyInsert = false;
        supportsMultivaluesInsert = true;
        insertReturning = updateReturning = deleteReturning = true;
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

std::unique_ptr<Dialect> makeSqlite(DialectSettings settings)
{
    return std::make_unique<SqliteDialect>(std::move(settings));
}

} // namespace retort::dialects
