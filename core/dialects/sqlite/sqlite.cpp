// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/sqlite/sqlite.h"

#include "core/dialects/sqlite/sqlite_ddl.h"
#include "core/dialects/sqlite/sqlite_identifiers.h"
#include "core/dialects/sqlite/sqlite_impl.h"
#include "core/dialects/sqlite/sqlite_statements.h"
#include "core/dialects/sqlite/sqlite_types.h"
#include "core/sql/type_classes.h"

#include <array>
#include <utility>

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
        setIdentifiers(std::make_unique<SqliteIdentifiers>(*this));
    }

    const TypeCompiler &types() const override { return m_types; }
    std::unique_ptr<StatementCompiler> statementCompiler() const override
    {
        return std::make_unique<SqliteStatements>(*this);
    }
    std::unique_ptr<DdlCompiler> ddlCompiler() const override { return std::make_unique<SqliteDdl>(*this); }
    std::unique_ptr<Impl> impl(const ImplSettings &settings, Sink &sink) const override
    {
        return std::make_unique<SqliteImpl>(*this, settings, sink);
    }
    const OperationTable &operationTable() const override
    {
        static const OperationTable kTable = OperationTable::common();
        return kTable;
    }

    const sql::Type *adapt(const sql::Type &type, sql::Arena &arena) const override
    {
        namespace types = sql::types;
        static constexpr std::array<Adaptation, 4> kTable{{{&types::kDate, &types::sqlite::kDATE},
                                                           {&types::kDateTime, &types::sqlite::kDATETIME},
                                                           {&types::kTime, &types::sqlite::kTIME},
                                                           {&types::kJSON, &types::sqlite::kJSON}}};
        return adaptBy(kTable, type, arena);
    }

private:
    SqliteTypes m_types;
};

} // namespace

std::unique_ptr<Dialect> makeSqlite(DialectSettings settings)
{
    return std::make_unique<SqliteDialect>(std::move(settings));
}

} // namespace retort::dialects
