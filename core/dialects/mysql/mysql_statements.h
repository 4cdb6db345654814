// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/statement_compiler.h"

namespace retort::dialects {

class MySqlDialect;

class MySqlStatements : public StatementCompiler
{
public:
    explicit MySqlStatements(const MySqlDialect &dialect);

    std::string literal(const sql::Value &value, const sql::Type *type) override;

protected:
    std::string visitColumn(const sql::ColumnClause &column, const Context &context) override;
    std::string trueText() const override { return "true"; }
    std::string falseText() const override { return "false"; }
    std::string visitCast(const sql::Cast &cast, const Context &context) override;
    std::string castType(const sql::Type &type) override; ///< empty where CAST cannot name it
    std::string visitExtract(const sql::Extract &extract, const Context &context) override;
    std::string visitFunction(const sql::Function &function, const Context &context) override;
    std::string visitSequence(const schema::Sequence &sequence) override;
    std::string visitBinary(const sql::Binary &binary, sql::Operator op, const Context &context) override;
    std::string visitOperands(const sql::Operands &list, const Context &context) override;
    std::string emptySet(std::span<const sql::Type *const> types) override;

    std::string limitClause(const sql::GenerativeSelect &select, const Context &context) override;
    std::string forUpdateClause(const sql::GenerativeSelect &select, const Context &context) override;
    std::string defaultFrom() override;
    std::string_view innerJoin() const override { return " INNER JOIN "; }
    std::string fromHint(std::string text, const sql::FromClause &table, const std::string &hint, bool isCrud) override;

    bool qualifiesSetColumns() const override { return true; }
    std::string updateTablesClause(const sql::Dml &update, std::span<const sql::FromClause *const> extra,
                                   const Context &context) override;
    std::string updateFromClause(const sql::Dml &update, std::span<const sql::FromClause *const> extra,
                                 const Context &context) override;
    std::string updateLimitClause(const sql::Dml &update) override;
    std::string deleteTableClause(const sql::Dml &statement, std::span<const sql::FromClause *const> extra,
                                  const Context &context) override;
    std::string deleteExtraFromClause(const sql::Dml &statement, std::span<const sql::FromClause *const> extra,
                                      const Context &context) override;
    std::string deleteLimitClause(const sql::Dml &statement) override;
    std::string visitOnDuplicateKey(const sql::OnDuplicateKey &clause, const Context &context) override;

private:
    std::string match(const sql::Binary &binary, const Context &context);
    std::string jsonElement(const sql::Binary &binary, const Context &context);
    std::string regexpMatch(const sql::Binary &binary, std::string_view operatorText, const Context &context);
    std::string regexpReplace(const sql::Binary &binary, const Context &context);
    std::string mariaDbPattern(const std::string &flags, const sql::Expression &pattern);
    std::string rowLimit(const sql::Dml &statement) const;

    const MySqlDialect &m_mysql;
    const sql::FromClause *m_inserted = nullptr; ///< whose columns are VALUES(…) for the moment
};

} // namespace retort::dialects
