// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/expression.h"

#include <string>
#include <string_view>
#include <vector>

namespace retort::dialects {

class Dialect;
class Identifiers;

/// What an expression is written for.
struct Context
{
    bool literalBinds = false;     ///< values are written out, not as parameters
    bool includeTable = true;      ///< columns with their table's name
    bool withinColumns = false;    ///< in the select list
    bool asFrom = false;           ///< in FROM
    bool withinGroupBy = false;
    bool renderLabelAsLabel = false;
};

/// Writes statements and expressions (SQLAlchemy's SQLCompiler). One is made for each statement: it counts the parameters.
/// Throws CompileError.
class StatementCompiler
{
public:
    explicit StatementCompiler(const Dialect &dialect);
    virtual ~StatementCompiler() = default;
    StatementCompiler(const StatementCompiler &) = delete;
    StatementCompiler &operator=(const StatementCompiler &) = delete;

    /// A whole statement, or any clause by itself.
    std::string text(const sql::Clause &clause, const Context &context);

    /// A value written out for a type: quotes, dates, JSON, arrays; CompileError where SQLAlchemy has no literal for it.
    virtual std::string literal(const sql::Value &value, const sql::Type *type);

    const Dialect &dialect() const { return m_dialect; }

protected:
    const Dialect &m_dialect;
};

} // namespace retort::dialects
