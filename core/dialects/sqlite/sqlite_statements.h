// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/statement_compiler.h"

namespace retort::dialects {

class SqliteStatements : public StatementCompiler
{
public:
    using StatementCompiler::StatementCompiler;

    std::string literal(const sql::Value &value, const sql::Type *type) override;

protected:
    std::string trueText() const override { return "1"; }
    std::string falseText() const override { return "0"; }
    bool tupleInValues() const override { return true; }
    std::string visitExtract(const sql::Extract &extract, const Context &context) override;
    std::string visitFunction(const sql::Function &function, const Context &context) override;
    std::string visitBinary(const sql::Binary &binary, sql::Operator op, const Context &context) override;
    std::string emptySet(std::span<const sql::Type *const> types) override;
    std::string emptySetOp(std::span<const sql::Type *const> types, sql::Op expandOp) override;

    std::string limitClause(const sql::GenerativeSelect &select, const Context &context) override;
    std::string forUpdateClause(const sql::GenerativeSelect &select, const Context &context) override;
    std::string returningClause(const sql::Dml &statement, const Context &context) override;
    std::string updateFromClause(const sql::Dml &update, std::span<const sql::FromClause *const> extra,
                                 const Context &context) override;
    std::string visitOnConflict(const sql::OnConflict &clause, const Context &context) override;

private:
    std::string number(std::int64_t value, const Context &context);
};

} // namespace retort::dialects
