// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/expression.h"

#include <optional>

namespace retort::sql {

struct Cte;

/// prefix_with(), suffix_with(): for every dialect, or for one.
struct Prefix
{
    const Clause *text;
    std::string dialect; ///< empty: all
};

/// with_hint(), with_statement_hint() (no selectable).
struct Hint
{
    const FromClause *selectable;
    std::string text;
    std::string dialect; ///< "*": all
};

/// add_cte()
struct AddedCte
{
    const Cte *cte;
    bool nestHere;
};

enum class LabelStyle : std::uint8_t { None, TablePlusColumn, Disambiguate };

/// A SELECT of any kind, and what gives rows.
struct SelectBase : Clause
{
    using Clause::Clause;
    std::vector<AddedCte> ctes;
};

struct ForUpdate
{
    bool read = false, noWait = false, skipLocked = false, keyShare = false;
    std::vector<const Clause *> of;
};

/// What SELECT and UNION have in common.
struct GenerativeSelect : SelectBase
{
    using SelectBase::SelectBase;
    std::vector<const Expression *> orderBy;
    std::vector<const Expression *> groupBy;
    const Expression *limit = nullptr;
    const Expression *offset = nullptr;
    const Expression *fetch = nullptr;
    bool fetchPercent = false, fetchWithTies = false;
    std::optional<ForUpdate> forUpdate;
    LabelStyle labelStyle = LabelStyle::Disambiguate;
    Options options; ///< dialect keywords

    bool hasRowLimit() const { return limit != nullptr || offset != nullptr || fetch != nullptr; }
};

struct JoinStep
{
    const FromClause *target;
    const Expression *on;    ///< null: by foreign keys
    const FromClause *left;  ///< null: found
    bool isOuter, isFull;
};

struct Select : GenerativeSelect
{
    Select()
        : GenerativeSelect(ClauseKind::Select)
    {
    }
    std::vector<const Clause *> columns; ///< as given: expressions, tables
    std::vector<const FromClause *> from;
    std::vector<JoinStep> joins;
    std::vector<const Expression *> where;
    std::vector<const Expression *> having;
    bool distinct = false;
    std::vector<const Expression *> distinctOn;
    bool autoCorrelate = true;
    std::vector<const FromClause *> correlate;
    std::optional<std::vector<const FromClause *>> correlateExcept;
    std::vector<Prefix> prefixes, suffixes;
    std::vector<Hint> hints, statementHints;
};

struct CompoundSelect : GenerativeSelect
{
    enum class Keyword : std::uint8_t { Union, UnionAll, Except, ExceptAll, Intersect, IntersectAll };
    CompoundSelect(Keyword ofKeyword, std::vector<const Clause *> ofSelects)
        : GenerativeSelect(ClauseKind::CompoundSelect)
        , keyword(ofKeyword)
        , selects(std::move(ofSelects))
    {
    }
    Keyword keyword;
    std::vector<const Clause *> selects; ///< SELECTs, grouped where brackets are needed
};

/// text("SELECT …").columns(…)
struct TextualSelect : SelectBase
{
    TextualSelect(const Text *ofText, std::vector<const Expression *> ofColumns)
        : SelectBase(ClauseKind::TextualSelect)
        , text(ofText)
        , columns(std::move(ofColumns))
    {
    }
    const Text *text;
    std::vector<const Expression *> columns;
};

/// (SELECT …) as a value.
struct ScalarSelect : Expression
{
    ScalarSelect(const Clause *ofSelect, const Type *ofType)
        : Expression(ClauseKind::ScalarSelect, ofType)
        , select(ofSelect)
    {
    }
    const Clause *select;
};

/// EXISTS (…)
struct Exists : Expression
{
    Exists(const Expression *ofElement, const Type *ofType)
        : Expression(ClauseKind::Exists, ofType)
        , element(ofElement)
    {
    }
    const Expression *element; ///< a ScalarSelect or a Grouping
};

/// An alias of something: table.alias(), select().subquery(), .lateral(), tablesample(), a function's table: by the kind.
struct Aliased : FromClause
{
    Aliased(ClauseKind ofKind, const Clause *ofElement, Name ofName)
        : FromClause(ofKind)
        , element(ofElement)
        , name(std::move(ofName))
    {
    }
    const Clause *element;
    Name name;
    bool isLateral = false;          ///< of a function
    bool joinsImplicitly = false;
    bool renderDerived = false;      ///< AS x(a, b)
    bool renderDerivedTypes = false;
    const Expression *sampling = nullptr; ///< of TableSample
    const Expression *seed = nullptr;
};

struct Cte : Aliased
{
    Cte(const Clause *ofElement, Name ofName)
        : Aliased(ClauseKind::Cte, ofElement, std::move(ofName))
    {
    }
    bool isRecursive = false;
    bool isNesting = false;
    const Cte *restates = nullptr; ///< the one that union() stands for
    const Cte *aliasOf = nullptr;
    std::vector<Prefix> prefixes, suffixes;
};

struct Join : FromClause
{
    Join(const FromClause *ofLeft, const FromClause *ofRight, const Expression *ofOn)
        : FromClause(ClauseKind::Join)
        , left(ofLeft)
        , right(ofRight)
        , on(ofOn)
    {
    }
    const FromClause *left;
    const FromClause *right;
    const Expression *on;
    bool isOuter = false, isFull = false;
};

/// values(column("a"), …).data([(1, …), …])
struct Values : FromClause
{
    Values()
        : FromClause(ClauseKind::Values)
    {
    }
    Name name;
    bool isUnnamed = false;
    bool literalBinds = false;
    bool isLateral = false;
    std::vector<ColumnClause *> columns;
    std::vector<std::vector<const Expression *>> rows;
    std::vector<AddedCte> ctes;
};

/// text() or a function in FROM, as it stands.
struct BareFrom : FromClause
{
    explicit BareFrom(const Clause *ofElement)
        : FromClause(ClauseKind::BareFrom)
        , element(ofElement)
    {
    }
    const Clause *element;
};

struct ScalarValues : Expression
{
    explicit ScalarValues(const Values *ofValues, const Type *ofType)
        : Expression(ClauseKind::ScalarValues, ofType)
        , values(ofValues)
    {
    }
    const Values *values;
};

} // namespace retort::sql
