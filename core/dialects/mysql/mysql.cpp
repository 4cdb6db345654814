// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/mysql/mysql.h"

#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/impl.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"

namespace retort::dialects {

namespace {

class MysqlDialect : public Dialect
{
public:
    explicit MysqlDialect(DialectSettings settings)
        : Dialect(std::move(settings))
        , m_types(*this)
    {
        supportsComments = inlineComments = true;
        supportsNativeEnum = true;
        supportsNativeDecimal = true;
        supportsDefaultMetavalue = true;
        supportsMultivaluesInsert = true;
        cteFollowsInsert = true;
        divIsFloorDiv = false;
        maxIdentifierLength = 255;
        maxIndexNameLength = maxConstraintNameLength = 64;
        setIdentifiers(std::make_unique<Identifiers>(*this, "`", "`"));
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

std::unique_ptr<Dialect> makeMysql(DialectSettings settings)
{
    return std::make_unique<MysqlDialect>(std::move(settings));
}

} // namespace retort::dialects
