// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/impl.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"

namespace retort::dialects {

namespace {

/// SQLAlchemy's default dialect, with which it writes an expression that knows no database.
class DefaultDialect : public Dialect
{
public:
    DefaultDialect()
        : Dialect(settingsOfDefault())
        , m_types(*this)
    {
        supportsSequences = supportsMultivaluesInsert = supportsIdentityColumns = true;
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
    static DialectSettings settingsOfDefault()
    {
        DialectSettings settings;
        settings.name = "default";
        return settings;
    }

    TypeCompiler m_types;
};

} // namespace

const Dialect &defaultDialect()
{
    static const DefaultDialect kDefault;
    return kDefault;
}

} // namespace retort::dialects
