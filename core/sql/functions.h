// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/expression.h"

#include <memory>
#include <optional>
#include <string>

namespace retort::dialects {
class Dialect;
} // namespace retort::dialects

namespace retort::sql {

struct Aliased;

/// A function that SQLAlchemy knows: what it gives, and how it is written where that is not as it is called.
struct KnownFunction
{
    enum class Gives : std::uint8_t {
        Fixed,       ///< `type`
        FirstArgument, ///< max, min, sum, coalesce: as the first argument with a type
        ArrayOfFirst,  ///< array_agg
        OrderBy,     ///< mode, percentile_*: as WITHIN GROUP's expression
        Nothing,
    };
    std::string_view name;    ///< lower case
    std::string_view written; ///< "CURRENT_DATE"; empty: as it was called
    Gives gives;
    const Type *type;         ///< of Fixed; null: NullType
    bool isAnsi;              ///< no brackets without arguments
    std::string_view package; ///< empty, or whose own it is: "postgresql" for the text search functions
};

/// Speaks for an element of a script's own class.
class ElementHook
{
public:
    ElementHook() = default;
    virtual ~ElementHook() = default;
    ElementHook(const ElementHook &) = delete;
    ElementHook &operator=(const ElementHook &) = delete;
    /// What its @compiles functions write; nothing where there is none for the dialect.
    virtual std::optional<std::string> text(const dialects::Dialect &dialect, bool literalBinds) const = 0;
    virtual std::string className() const = 0;
    virtual bool isFunction() const = 0; ///< without @compiles it is written as a function: a GenericFunction
};

/// A function, or an element of a script's own class, which stands wherever a function may.
struct Function : Expression
{
    Function(Name ofName, const Type *ofType)
        : Expression(ClauseKind::Function, ofType)
        , name(std::move(ofName))
    {
    }
    Name name;
    std::vector<Name> packages;                ///< func.a.b.name
    std::vector<const Expression *> arguments;
    const KnownFunction *known = nullptr;
    bool withOrdinality = false;
    bool isTableValued = false;
    std::shared_ptr<const ElementHook> hook; ///< of a script's own class
};

/// Sequence.next_value(), and a sequence by itself in VALUES.
struct SequenceValue : Expression
{
    SequenceValue(const Clause *ofSequence, const Type *ofType)
        : Expression(ClauseKind::Sequence, ofType)
        , sequence(ofSequence)
    {
    }
    const Clause *sequence; ///< a schema::Sequence
};

/// (f(x)).y of scalar_table_valued().
struct FunctionColumn : Expression
{
    FunctionColumn(const Function *ofFunction, Name ofName, const Type *ofType)
        : Expression(ClauseKind::FunctionColumn, ofType)
        , function(ofFunction)
        , name(std::move(ofName))
    {
    }
    const Function *function;
    Name name;
};

/// column_valued(), and the whole row of a table-valued alias: the alias' own name.
struct TableValuedColumn : Expression
{
    TableValuedColumn(const Aliased *ofAlias, const Type *ofType)
        : Expression(ClauseKind::TableValuedColumn, ofType)
        , alias(ofAlias)
    {
    }
    const Aliased *alias;
};

/// One end of a frame: nothing is UNBOUNDED, 0 is CURRENT ROW.
struct Frame
{
    enum class Unit : std::uint8_t { None, Range, Rows, Groups };
    Unit unit = Unit::None;
    std::optional<std::int64_t> from, to;
};

struct Over : Expression
{
    explicit Over(const Expression *ofElement)
        : Expression(ClauseKind::Over, ofElement->type)
        , element(ofElement)
    {
    }
    const Expression *element;
    const Operands *partitionBy = nullptr;
    const Operands *orderBy = nullptr;
    Frame frame;
};

struct WithinGroup : Expression
{
    WithinGroup(const Expression *ofElement, const Operands *ofOrder, const Type *ofType)
        : Expression(ClauseKind::WithinGroup, ofType)
        , element(ofElement)
        , orderBy(ofOrder)
    {
    }
    const Expression *element;
    const Operands *orderBy;
};

struct FunctionFilter : Expression
{
    FunctionFilter(const Expression *ofFunction, const Expression *ofCriterion)
        : Expression(ClauseKind::FunctionFilter, ofFunction->type)
        , function(ofFunction)
        , criterion(ofCriterion)
    {
    }
    const Expression *function;
    const Expression *criterion;
};

/// PostgreSQL's f(x ORDER BY y).
struct AggregateOrderBy : Expression
{
    AggregateOrderBy(const Expression *ofTarget, const Expression *ofOrder, const Type *ofType)
        : Expression(ClauseKind::AggregateOrderBy, ofType)
        , target(ofTarget)
        , orderBy(ofOrder)
    {
    }
    const Expression *target;
    const Expression *orderBy;
};

} // namespace retort::sql
