// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/statement_compiler.h"

#include <string>
#include <string_view>

namespace retort::dialects {

class PostgresqlStatements : public StatementCompiler
{
public:
    explicit PostgresqlStatements(const Dialect &dialect);

    std::string literal(const sql::Value &value, const sql::Type *type) override;

protected:
    std::string visitFunction(const sql::Function &function, const Context &context) override;
    std::string visitSequence(const schema::Sequence &sequence) override;
    std::string visitArray(const sql::Array &array, const Context &context) override;
    std::string visitSlice(const sql::Slice &slice, const Context &context) override;
    std::string visitAggregateOrderBy(const sql::AggregateOrderBy &element, const Context &context) override;
    std::string caseInsensitiveOperand(const sql::Expression &element, const Context &context) override;
    std::string patternMatch(const sql::Binary &binary, sql::Op op, const Context &context) override;
    std::string visitBinary(const sql::Binary &binary, sql::Operator op, const Context &context) override;
    std::string emptySet(std::span<const sql::Type *const> types) override;
    std::string bindCast(const sql::Type &type, std::string parameter) override;

    std::string selectPrecolumns(const sql::Select &select, const Context &context) override;
    std::string limitClause(const sql::GenerativeSelect &select, const Context &context) override;
    std::string fetchClause(const sql::GenerativeSelect &select, const Context &context) override;
    std::string forUpdateClause(const sql::GenerativeSelect &select, const Context &context) override;
    std::string fromHint(std::string text, const sql::FromClause &table, const std::string &hint, bool isCrud) override;

    std::string updateFromClause(const sql::Dml &update, std::span<const sql::FromClause *const> extra,
                                 const Context &context) override;
    std::string deleteExtraFromClause(const sql::Dml &statement, std::span<const sql::FromClause *const> extra,
                                      const Context &context) override;
    std::string visitOnConflict(const sql::OnConflict &clause, const Context &context) override;

private:
    std::string jsonElement(const sql::Binary &binary, std::string_view value, std::string_view text, const Context &context);
    std::string match(const sql::Binary &binary, const Context &context);
    std::string ilike(const sql::Binary &binary, std::string_view op, const Context &context);
    std::string regexpMatch(const sql::Binary &binary, std::string_view op, const Context &context);
    std::string regexpReplace(const sql::Binary &binary, const Context &context);
    std::string substring(const sql::Function &function, const Context &context);
};

/// Whether a driver needs to be told a parameter's type ("::INTEGER"): by the type as the dialect has it.
bool postgresqlCastsBind(std::string_view driver, const sql::Type &given, const sql::Type &implementation);

} // namespace retort::dialects
