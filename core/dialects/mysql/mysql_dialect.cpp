// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/mysql/mysql_dialect.h"

#include "core/dialects/base/error.h"
#include "core/dialects/mysql/mysql.h"
#include "core/dialects/mysql/mysql_ddl.h"
#include "core/dialects/mysql/mysql_identifiers.h"
#include "core/dialects/mysql/mysql_impl.h"
#include "core/dialects/mysql/mysql_statements.h"
#include "core/sql/type_classes.h"

#include <array>
#include <utility>

namespace retort::dialects {
namespace {

constexpr std::string_view kMariaDb = "mariadb";
constexpr std::string_view kMariaDbConnector = "mariadbconnector";

bool isMariaDbBySettings(const DialectSettings &settings)
{
    const sql::Value *given = settings.options.find("is_mariadb");
    return settings.name == kMariaDb || (given != nullptr && given->truth());
}

} // namespace

MySqlDialect::MySqlDialect(DialectSettings settings)
    : Dialect(std::move(settings))
    , m_isMariaDb(isMariaDbBySettings(this->settings()))
    , m_types(*this, name() == kMariaDb)
{
    supportsComments = true;
    inlineComments = true;
    supportsNativeEnum = true;
    supportsNativeDecimal = true;
    supportsDefaultMetavalue = true;
    supportsMultivaluesInsert = true;
    cteFollowsInsert = true;
    divIsFloorDiv = false;
    // A server would tell; dialect_opts may tell it beforehand.
    insertReturning = deleteReturning = m_isMariaDb && this->settings().options.find("is_mariadb") != nullptr;
    maxIdentifierLength = 255; // of aliases; names of columns and tables end at 64 by themselves
    maxIndexNameLength = 64;
    maxConstraintNameLength = 64;
    setIdentifiers(std::make_unique<MySqlIdentifiers>(*this, m_isMariaDb));
}

bool MySqlDialect::doublesPercents() const
{
    return Dialect::doublesPercents() && driver() != "mysqlconnector";
}

std::unique_ptr<StatementCompiler> MySqlDialect::statementCompiler() const
{
    return std::make_unique<MySqlStatements>(*this);
}

std::unique_ptr<DdlCompiler> MySqlDialect::ddlCompiler() const
{
    return std::make_unique<MySqlDdl>(*this);
}

std::unique_ptr<Impl> MySqlDialect::impl(const ImplSettings &settings, Sink &sink) const
{
    return std::make_unique<MySqlImpl>(*this, settings, sink);
}

const OperationTable &MySqlDialect::operationTable() const
{
    static const OperationTable kTable = OperationTable::common();
    return kTable;
}

const sql::Type *MySqlDialect::adapt(const sql::Type &type, sql::Arena &arena) const
{
    namespace types = sql::types;
    static constexpr std::array<Adaptation, 6> kTable{{{&types::kNumeric, &types::mysql::kNUMERIC},
                                                       {&types::kFloat, &types::mysql::kFLOAT},
                                                       {&types::kDouble, &types::mysql::kDOUBLE},
                                                       {&types::kTime, &types::mysql::kTIME},
                                                       {&types::kEnum, &types::mysql::kENUM},
                                                       {&types::kJSON, &types::mysql::kJSON}}};
    if (type.cls->module == types::mysql::kNUMERIC.module)
        return nullptr; // its own already, DECIMAL too, which is no NUMERIC
    if (type.cls->isA(types::kDouble) && type.precision)
        throw CompileError{"ArgumentError", "You must specify both precision and scale or omit both altogether."};
    return adaptBy(kTable, type, arena);
}

std::unique_ptr<Dialect> makeMysql(DialectSettings settings)
{
    if (settings.driver == kMariaDbConnector)
        settings.paramStyle = ParamStyle::Qmark; // this driver's own, whatever the configuration says
    return std::make_unique<MySqlDialect>(std::move(settings));
}

} // namespace retort::dialects
