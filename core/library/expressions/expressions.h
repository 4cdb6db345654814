// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/objects.h"
#include "core/sql/columns.h"
#include "core/sql/expression.h"
#include "core/sql/grouping.h"
#include "core/sql/known_types.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

/// SQLAlchemy's expression language as scripts see it.
namespace retort::library {

/// The classes of SQLAlchemy that expressions are instances of.
enum class Class : std::uint8_t {
    ClauseElement,
    ColumnElement,
    NamedColumn,
    ColumnClause,
    Label,
    BindParameter,
    Null,
    True,
    False,
    TextClause,
    ClauseList,
    Unary,
    CollectionAggregate,
    Binary,
    ExpressionList,
    BooleanList,
    Grouping,
    FunctionElement,
    Function,
    GenericFunction,
    Case,
    Cast,
    TryCast,
    TypeCoerce,
    Extract,
    Over,
    WithinGroup,
    FunctionFilter,
    Collation,
    Tuple,
    Exists,
    ScalarSelect,
    NextValue,
    Array,
    Slice,
    AggregateOrderBy,
    ScalarValues,
    TableValuedColumn,
    FunctionColumn,
    FromClause,
    TableClause,
    Join,
    AliasedRows,
    Alias,
    Subquery,
    Lateral,
    TableSample,
    Cte,
    TableValuedAlias,
    Values,
    SelectBase,
    GenerativeSelect,
    Select,
    CompoundSelect,
    TextualSelect,
    UpdateBase,
    Insert,
    Update,
    Delete,
    PostgresqlInsert,
    MysqlInsert,
    SqliteInsert,
    Count,
};

/// The script type of a class; made with its bases when it is first asked for.
script::Type *expressionType(Session &session, Class cls);
inline script::Type *columnElementType(Session &session)
{
    return expressionType(session, Class::ColumnElement);
}
/// column(), and the base of Column.
inline script::Type *columnClauseType(Session &session)
{
    return expressionType(session, Class::ColumnClause);
}
inline script::Type *fromClauseType(Session &session)
{
    return expressionType(session, Class::FromClause);
}
/// table(), and the base of Table.
inline script::Type *tableClauseType(Session &session)
{
    return expressionType(session, Class::TableClause);
}

/// An attribute of an expression, a table or a statement; undefined where there is none. For types that derive from these and
/// have a getAttribute of their own.
script::Value expressionAttribute(script::Vm &vm, const script::Value &self, const script::Atom *name);
/// `.c` of columns.
script::Value columnCollection(Session &session, std::vector<sql::KeyedColumn> columns);

/// The object for a node that C++ sees const.
script::Value wrapClause(Session &session, const sql::Clause *clause);

/// null(), true(), false(): each is one object, however often a script asks for it.
sql::Expression *constant(Session &session, sql::ClauseKind kind);

// What a value becomes where SQLAlchemy expects … (coerce.cpp). All raise ArgumentError for what does not fit.
/// an expression: plain values become parameters.
const sql::Expression *expressionOf(Session &session, const script::Value &value, const sql::Type *type = nullptr,
                                    std::string_view name = {});
/// the other side of an operator.
const sql::Expression *operandOf(Session &session, const sql::Expression &expr, sql::Operator op,
                                 const script::Value &value, const sql::Type *bindType = nullptr);
const sql::Expression *criterionOf(Session &session, const script::Value &value);
/// desc(), PARTITION BY: texts are labels.
const sql::Expression *byOf(Session &session, const script::Value &value);
const sql::Expression *orderByOf(Session &session, const script::Value &value);
const sql::Clause *selectedOf(Session &session, const script::Value &value);
const sql::FromClause *fromOf(Session &session, const script::Value &value);
/// The table of a model's class; other values as they are.
script::Value tableOfModel(script::Vm &vm, const script::Value &value);
const sql::Clause *selectOf(Session &session, const script::Value &value);
const sql::Expression *limitOf(Session &session, const script::Value &value);
/// a value of VALUES or SET.
const sql::Expression *crudValueOf(Session &session, const script::Value &value);
/// A text as text(): with its parameters.
sql::Text *textOf(Session &session, std::string_view text);
/// A list of expressions, from one or a list.
std::vector<script::Value> listOf(Session &session, const script::Value &value);
sql::ScalarSelect *scalarSubquery(Session &session, const sql::Clause &select);
bool isSelect(const sql::Clause &clause);
[[noreturn]] void raiseExpected(Session &session, std::string_view role, const script::Value &value,
                                std::string_view advice = {});
sql::Bind *uniqueBind(Session &session, std::string_view name, sql::Value value, const sql::Type *type);
const sql::Type *comparedType(Session &session, const sql::Type *type, const sql::Value &value);

// Operators (operators.cpp)
struct Adapted
{
    sql::Operator op;
    const sql::Type *type;
};
/// What type an operator's result has, and which operator it is for these types (+ of texts is ||).
Adapted adapted(Session &session, sql::Operator op, const sql::Type *left, const sql::Type *right);
const sql::Expression *operate(Session &session, const sql::Expression &left, sql::Operator op,
                               const script::Value &other, bool reverse = false, sql::Options modifiers = {},
                               const sql::Type *resultType = nullptr);
const sql::Expression *compared(Session &session, const sql::Expression &left, sql::Op op, const script::Value &other,
                                sql::Options modifiers = {}, const sql::Type *resultType = nullptr);
const sql::Expression *inList(Session &session, const sql::Expression &left, sql::Op op, const script::Value &other);
const sql::Expression *indexed(Session &session, const sql::Expression &left, const script::Value &index);
sql::Op opposite(sql::Op op);
/// PostgreSQL's own operators by their text: "@>", "->>".
const sql::CustomOp *postgresqlOperator(std::string_view text);

// What sets a class' methods up
void setColumnMethods(Session &session, script::Type *type);
void setColumnOperators(script::Type *type);
void setFunctionMethods(Session &session, script::Type *type, Class cls);
void setFromMethods(Session &session, script::Type *type, Class cls);
void setSelectMethods(Session &session, script::Type *type, Class cls);
void setDmlMethods(Session &session, script::Type *type, Class cls);
void setElementMethods(Session &session, script::Type *type, Class cls);
void setUpsertMethods(Session &session, script::Type *type, Class cls);

// What makes them (calling the class)
/// Classes of a script that extend ColumnElement, FunctionElement or GenericFunction.
void letScriptsExtend(Session &session, script::Type *type, Class cls);
/// The script's GenericFunction that func.package.name means; null: none.
script::Type *registeredFunction(Session &session, const std::vector<sql::Name> &names);
script::Value makeFunctionCall(Session &session, const std::vector<sql::Name> &names, const script::Call &call);
sql::Aliased *makeAlias(Session &session, sql::ClauseKind kind, const sql::Clause &element, const script::Value &name);
/// `.excluded` / `.inserted` of a dialect's insert().
const sql::Aliased *excludedOf(Session &session, const sql::Dml &insert);
script::Value makeGenerator(Session &session, const void *); ///< func
script::Value makeOver(Session &session, const sql::Expression &element, script::Arguments &arguments,
                       std::size_t first);
script::Value makeWithinGroup(Session &session, const sql::Expression &element,
                              const std::vector<script::Value> &order);
script::Value makeFilter(Session &session, const sql::Expression &element, const std::vector<script::Value> &criteria);
sql::Aliased *makeTableSample(Session &session, const sql::FromClause &element, const script::Value &sampling,
                              const script::Value &name, const script::Value &seed);
sql::CompoundSelect *makeCompound(Session &session, sql::CompoundSelect::Keyword keyword,
                                  const std::vector<const sql::Clause *> &selects);
sql::Cte *makeCte(Session &session, const sql::Clause &element, const script::Value &name, bool recursive,
                  bool nesting);
void appendPrefixes(Session &session, std::vector<sql::Prefix> &to, script::Arguments &arguments);
sql::Select *makeSelect(Session &session, const std::vector<script::Value> &entities);
sql::Dml *makeDml(Session &session, sql::ClauseKind kind, const script::Value &table, std::string_view dialect = {});
/// .compile() and str()
std::string compiledText(Session &session, const sql::Clause &clause);

template<class T>
T &self(script::Vm &vm, const script::Value &value)
{
    auto *node = nodeAs<T>(vm, value);
    if (node == nullptr)
        vm.raise(vm.types().typeError, "'" + vm.typeOf(value)->name + "' object cannot be used here");
    return *node;
}
/// A copy that a generative method changes.
template<class T>
T *copyOf(Session &session, const T &node)
{
    return session.arena().make<T>(node);
}

} // namespace retort::library
