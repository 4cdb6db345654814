// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/name.h"
#include "core/sql/node.h"
#include "core/sql/type.h"
#include "core/sql/value.h"

#include <cstdint>
#include <string>
#include <vector>

namespace retort::sql {

/// What a clause is; compilers and the library switch on it. The order has no meaning.
enum class ClauseKind : std::uint8_t {
    // column expressions
    Column, Label, Bind, Null, True, False, Text, Unary, Binary, Operands, Grouping, Function, Case, Cast, TryCast, TypeCoerce,
    Extract, Over, WithinGroup, FunctionFilter, Collation, Tuple, Exists, ScalarSelect, Sequence, Array, Slice, Star, Default,
    // what stands in FROM
    Table, Alias, Subquery, Join, Cte, Lateral, TableSample, Values, TableFunction,
    // statements
    Select, CompoundSelect, TextualSelect, Insert, Update, Delete, Ddl,
    // parts of a schema that scripts handle
    Schema,
};

struct Clause : Node
{
    explicit Clause(ClauseKind ofKind)
        : kind(ofKind)
    {
    }
    ClauseKind kind;
};

/// What has a value and a type.
struct Expression : Clause
{
    explicit Expression(ClauseKind ofKind, const Type *ofType = nullptr)
        : Clause(ofKind)
        , type(ofType)
    {
    }
    const Type *type; ///< null: NullType
};

struct FromClause : Clause
{
    using Clause::Clause;
};

/// column("x"), and the base of schema::Column.
struct ColumnClause : Expression
{
    ColumnClause(Name ofName, const Type *ofType)
        : Expression(ClauseKind::Column, ofType)
        , name(std::move(ofName))
    {
    }
    Name name;
    std::string key;              ///< how .c knows it; empty: as its name
    FromClause *table = nullptr;
    bool isLiteral = false;       ///< literal_column(): the text as it stands
    bool isSchemaColumn = false;  ///< it is a schema::Column

    const std::string &keyText() const { return key.empty() ? name.text : key; }
};

/// table("t", column("x")), and the base of schema::Table.
struct TableClause : FromClause
{
    explicit TableClause(Name ofName)
        : FromClause(ClauseKind::Table)
        , name(std::move(ofName))
    {
    }
    Name name;
    Name schema;
    std::vector<ColumnClause *> columns;
    bool isSchemaTable = false; ///< it is a schema::Table
};

/// A value that goes with a statement: bindparam(), and every plain value in an expression.
struct Bind : Expression
{
    Bind(std::string ofName, Value ofValue, const Type *ofType)
        : Expression(ClauseKind::Bind, ofType)
        , name(std::move(ofName))
        , value(std::move(ofValue))
    {
    }
    std::string name;
    Value value;
    bool isUnique = false;   ///< the name is made unique when compiled ("param_1")
    bool isRequired = false;
    bool hasValue = true;
    bool isExpanding = false;
    bool literalExecute = false;
    bool isInline = false;   ///< op.inline_literal(): always written out
};

/// text("…"), with what .bindparams() gave. `:name` outside of strings is a parameter.
struct Text : Expression
{
    explicit Text(std::string ofText)
        : Expression(ClauseKind::Text)
        , text(std::move(ofText))
    {
    }
    std::string text;
    std::vector<const Bind *> binds;
    Options executionOptions;
};

} // namespace retort::sql
