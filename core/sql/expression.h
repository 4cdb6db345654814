// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/name.h"
#include "core/sql/node.h"
#include "core/sql/operators.h"
#include "core/sql/type.h"
#include "core/sql/value.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace retort::sql {

/// What a clause is; compilers and the library switch on it. The order has no meaning.
enum class ClauseKind : std::uint8_t {
    // column expressions
    Column, Label, Bind, Null, True, False, Text, Unary, Binary, Operands, Grouping, Function, Case, Cast, TryCast, TypeCoerce,
    Extract, Over, WithinGroup, FunctionFilter, Collation, Tuple, Exists, ScalarSelect, Sequence, Array, Slice, Star, Default,
    AggregateOrderBy, LabelReference, TextLabelReference, ScalarValues, CaseInsensitive, TableValuedColumn, FunctionColumn,
    BareFrom,
    // what stands in FROM
    Table, Alias, Subquery, Join, Cte, Lateral, TableSample, Values, TableFunction,
    // statements
    Select, CompoundSelect, TextualSelect, Insert, Update, Delete, Ddl, OnConflict, OnDuplicateKey,
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

/// A column under the key that `.c` knows it by.
struct KeyedColumn
{
    std::string key;
    const Expression *column;
};

struct FromClause : Clause
{
    using Clause::Clause;
    /// What `.c` of an alias, a subquery, a CTE … holds: made with it. A table has its own list, a join its sides'.
    std::vector<KeyedColumn> exported;
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
    std::vector<const Expression *> proxies; ///< what it stands for in an alias or a subquery

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
    bool isCrud = false;     ///< made for a column of an INSERT or UPDATE
    Op expandOp = Op::None;  ///< In or NotIn: which empty list this would be
    Quoting quoting = Quoting::AsNeeded;
    const Bind *identity = nullptr; ///< the one it is a copy of, where both are the same parameter

    /// What the compilers know it by.
    Name keyName() const;
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

struct Label : Expression
{
    Label(Name ofName, const Expression *ofElement, const Type *ofType)
        : Expression(ClauseKind::Label, ofType)
        , name(std::move(ofName))
        , element(ofElement)
    {
    }
    Name name;
    const Expression *element;
};

struct Unary : Expression
{
    Unary(const Expression *ofElement, Operator ofOp, Operator ofModifier, const Type *ofType)
        : Expression(ClauseKind::Unary, ofType)
        , element(ofElement)
        , op(ofOp)
        , modifier(ofModifier)
    {
    }
    const Expression *element;
    Operator op;       ///< stands before it; IsTrue and IsFalse make a condition of a boolean
    Operator modifier; ///< stands behind it
};

struct Binary : Expression
{
    Binary(const Expression *ofLeft, const Expression *ofRight, Operator ofOp, const Type *ofType)
        : Expression(ClauseKind::Binary, ofType)
        , left(ofLeft)
        , right(ofRight)
        , op(ofOp)
    {
    }
    const Expression *left;
    const Expression *right;
    Operator op;
    Operator negate;   ///< what ~ makes of it; none: NOT (…)
    Options modifiers; ///< escape, flags, symmetric, postgresql_regconfig, mysql_boolean_mode …
    const Expression *originalLeft = nullptr; ///< as given, for bool(a == b)
    const Expression *originalRight = nullptr;
};

/// Several with an operator between: AND and OR, chains of + and ||, lists with commas.
struct Operands : Expression
{
    enum class Style : std::uint8_t { List, Typed, Boolean };
    Operands(Style ofStyle, Operator ofOp, std::vector<const Expression *> ofItems, const Type *ofType = nullptr)
        : Operands(ClauseKind::Operands, ofStyle, ofOp, std::move(ofItems), ofType)
    {
    }
    Style style;
    Operator op;
    std::vector<const Expression *> items;
    bool group = true; ///< may get brackets

protected:
    Operands(ClauseKind ofKind, Style ofStyle, Operator ofOp, std::vector<const Expression *> ofItems, const Type *ofType)
        : Expression(ofKind, ofType)
        , style(ofStyle)
        , op(ofOp)
        , items(std::move(ofItems))
    {
    }
};

struct Tuple : Operands
{
    explicit Tuple(std::vector<const Expression *> ofItems)
        : Operands(ClauseKind::Tuple, Style::List, Op::Comma, std::move(ofItems), nullptr)
    {
    }
};

/// PostgreSQL's ARRAY[…].
struct Array : Operands
{
    Array(std::vector<const Expression *> ofItems, const Type *ofType)
        : Operands(ClauseKind::Array, Style::Typed, Op::Comma, std::move(ofItems), ofType)
    {
    }
};

/// Brackets around an expression or a SELECT.
struct Grouping : Expression
{
    Grouping(const Clause *ofElement, const Type *ofType)
        : Expression(ClauseKind::Grouping, ofType)
        , element(ofElement)
    {
    }
    const Clause *element;
};

struct Case : Expression
{
    Case()
        : Expression(ClauseKind::Case)
    {
    }
    const Expression *value = nullptr;
    std::vector<std::pair<const Expression *, const Expression *>> whens;
    const Expression *otherwise = nullptr;
};

/// CAST, TRY_CAST, type_coerce(): by the kind.
struct Cast : Expression
{
    Cast(ClauseKind ofKind, const Expression *ofElement, const Type *ofType)
        : Expression(ofKind, ofType)
        , element(ofElement)
    {
    }
    const Expression *element;
};

struct Extract : Expression
{
    Extract(std::string ofField, const Expression *ofElement, const Type *ofType)
        : Expression(ClauseKind::Extract, ofType)
        , field(std::move(ofField))
        , element(ofElement)
    {
    }
    std::string field;
    const Expression *element;
};

struct Collation : Expression
{
    explicit Collation(Name ofName)
        : Expression(ClauseKind::Collation)
        , name(std::move(ofName))
    {
    }
    Name name;
};

/// start:stop inside of an array's [].
struct Slice : Expression
{
    Slice(const Expression *ofStart, const Expression *ofStop, const Expression *ofStep)
        : Expression(ClauseKind::Slice)
        , start(ofStart)
        , stop(ofStop)
        , step(ofStep)
    {
    }
    const Expression *start, *stop, *step;
};

/// In ORDER BY and GROUP BY: written as the label of the select list where it is there.
struct LabelReference : Expression
{
    explicit LabelReference(const Expression *ofElement)
        : Expression(ClauseKind::LabelReference)
        , element(ofElement)
    {
    }
    const Expression *element;
};

/// order_by("name"): a column of the select list by its name.
struct TextLabelReference : Expression
{
    explicit TextLabelReference(std::string ofText)
        : Expression(ClauseKind::TextLabelReference)
        , text(std::move(ofText))
    {
    }
    std::string text;
};

/// The operand of icontains() and its kin: lower(…) where there is no ILIKE.
struct CaseInsensitive : Expression
{
    explicit CaseInsensitive(const Expression *ofElement)
        : Expression(ClauseKind::CaseInsensitive, ofElement->type)
        , element(ofElement)
    {
    }
    const Expression *element;
};

} // namespace retort::sql

#include "core/sql/dml.h"        // IWYU pragma: export
#include "core/sql/functions.h"  // IWYU pragma: export
#include "core/sql/selectable.h" // IWYU pragma: export
