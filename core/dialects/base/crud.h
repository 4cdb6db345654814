// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/select_state.h"
#include "core/dialects/base/statement_compiler.h"

#include <string>
#include <vector>

namespace retort::schema {
struct Table;
} // namespace retort::schema

namespace retort::dialects {

/// Which columns an INSERT or UPDATE writes, and what into them (SQLAlchemy's crud.py): what the statement says, what the
/// columns' defaults say, and which columns it wants back.
class CrudScan
{
public:
    CrudScan(StatementCompiler &compiler, const sql::Dml &statement, const Context &context, bool isTop);

    struct Written
    {
        const sql::ColumnClause *column; ///< null: an expression
        std::string name;  ///< as it stands in the list, or before =
        std::string value; ///< empty for INSERT … SELECT
    };

    void run();
    const std::vector<Written> &columns() const { return m_written; }
    const std::vector<std::vector<std::string>> &rows() const { return m_rows; } ///< of several rows: each one's values
    const sql::Clause *select() const { return m_select; }                       ///< with what defaults add to it
    const Froms &extraFroms() const { return m_extraFroms; }

private:
    struct Parameter
    {
        std::string key;
        const sql::ColumnClause *column; ///< where it was given as one
        const sql::Expression *value;    ///< null: a parameter that must be given
        bool taken = false;
    };

    void allColumns();
    void collect();
    void scan();
    void scanSelect();
    void scanExtraTables();
    void extendRows();
    void refuseLeftOvers() const;
    void findExtraFroms();
    void addGiven(const sql::ColumnClause &column, Parameter &parameter);
    void addExpression(const sql::Assignment &given);
    void addInsertDefault(const sql::ColumnClause &column);
    void addUpdateDefault(const sql::ColumnClause &column);
    void addPrimaryKey(const sql::ColumnClause &column, bool returning);
    Parameter *find(const sql::ColumnClause &column);
    std::string columnText(const sql::ColumnClause &column, bool isExtra = false) const;
    std::string bindName(const sql::ColumnClause &column) const;
    std::string boundValue(const sql::ColumnClause &column, const sql::Expression *value, const std::string &name);
    std::string requiredBind(const sql::ColumnClause &column, const std::string &name);
    std::string requiredBind(const sql::ColumnClause &column, const std::string &name, const Context &context);
    std::string expressionText(const sql::Expression &value);
    bool isExtra(const sql::ColumnClause &column) const;
    bool needsKeys() const;
    const sql::ColumnClause *autoincrementColumn() const;

    StatementCompiler &m_compiler;
    const sql::Dml &m_statement;
    Context m_context;
    bool m_isTop;
    bool m_isInsert;
    std::vector<Parameter> m_parameters;
    std::vector<Written> m_written;
    std::vector<std::vector<std::string>> m_rows;
    const sql::Clause *m_select = nullptr;
    Froms m_extraFroms;
};

} // namespace retort::dialects
