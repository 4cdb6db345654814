// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// The classes of SQLAlchemy's elements, and which of them a node is an instance of.
#include "core/library/expressions/expressions.h"

#include <array>

namespace retort::library {

using script::Value;
using script::Vm;
using sql::ClauseKind;

namespace {

constexpr Class kNone = Class::Count;

struct Row
{
    Class cls;
    std::string_view name;
    Class base;
    Class second = kNone;
};

// In the order of Class.
// clang-format off
constexpr std::array kRows{
    Row{Class::ClauseElement, "ClauseElement", kNone},
    Row{Class::ColumnElement, "ColumnElement", Class::ClauseElement},
    Row{Class::NamedColumn, "NamedColumn", Class::ColumnElement},
    Row{Class::ColumnClause, "ColumnClause", Class::NamedColumn},
    Row{Class::Label, "Label", Class::NamedColumn},
    Row{Class::BindParameter, "BindParameter", Class::ColumnElement},
    Row{Class::Null, "Null", Class::ColumnElement},
    Row{Class::True, "True_", Class::ColumnElement},
    Row{Class::False, "False_", Class::ColumnElement},
    Row{Class::TextClause, "TextClause", Class::ClauseElement},
    Row{Class::ClauseList, "ClauseList", Class::ClauseElement},
    Row{Class::Unary, "UnaryExpression", Class::ColumnElement},
    Row{Class::CollectionAggregate, "CollectionAggregate", Class::Unary},
    Row{Class::Binary, "BinaryExpression", Class::ColumnElement},
    Row{Class::ExpressionList, "ExpressionClauseList", Class::ColumnElement},
    Row{Class::BooleanList, "BooleanClauseList", Class::ExpressionList},
    Row{Class::Grouping, "Grouping", Class::ColumnElement},
    Row{Class::FunctionElement, "FunctionElement", Class::ColumnElement},
    Row{Class::Function, "Function", Class::FunctionElement},
    Row{Class::GenericFunction, "GenericFunction", Class::FunctionElement},
    Row{Class::Case, "Case", Class::ColumnElement},
    Row{Class::Cast, "Cast", Class::ColumnElement},
    Row{Class::TryCast, "TryCast", Class::Cast},
    Row{Class::TypeCoerce, "TypeCoerce", Class::ColumnElement},
    Row{Class::Extract, "Extract", Class::ColumnElement},
    Row{Class::Over, "Over", Class::ColumnElement},
    Row{Class::WithinGroup, "WithinGroup", Class::ColumnElement},
    Row{Class::FunctionFilter, "FunctionFilter", Class::ColumnElement},
    Row{Class::Collation, "CollationClause", Class::ColumnElement},
    Row{Class::Tuple, "Tuple", Class::ColumnElement},
    Row{Class::Exists, "Exists", Class::Unary},
    Row{Class::ScalarSelect, "ScalarSelect", Class::ColumnElement},
    Row{Class::NextValue, "next_value", Class::Function},
    Row{Class::Array, "array", Class::ExpressionList},
    Row{Class::Slice, "Slice", Class::ColumnElement},
    Row{Class::AggregateOrderBy, "aggregate_order_by", Class::ColumnElement},
    Row{Class::ScalarValues, "ScalarValues", Class::ColumnElement},
    Row{Class::TableValuedColumn, "TableValuedColumn", Class::NamedColumn},
    Row{Class::FunctionColumn, "ScalarFunctionColumn", Class::NamedColumn},
    Row{Class::FromClause, "FromClause", Class::ClauseElement},
    Row{Class::TableClause, "TableClause", Class::FromClause},
    Row{Class::Join, "Join", Class::FromClause},
    Row{Class::AliasedRows, "AliasedReturnsRows", Class::FromClause},
    Row{Class::Alias, "Alias", Class::AliasedRows},
    Row{Class::Subquery, "Subquery", Class::AliasedRows},
    Row{Class::Lateral, "Lateral", Class::AliasedRows},
    Row{Class::TableSample, "TableSample", Class::AliasedRows},
    Row{Class::Cte, "CTE", Class::AliasedRows},
    Row{Class::TableValuedAlias, "TableValuedAlias", Class::Alias},
    Row{Class::Values, "Values", Class::FromClause},
    Row{Class::SelectBase, "SelectBase", Class::ClauseElement},
    Row{Class::GenerativeSelect, "GenerativeSelect", Class::SelectBase},
    Row{Class::Select, "Select", Class::GenerativeSelect},
    Row{Class::CompoundSelect, "CompoundSelect", Class::GenerativeSelect},
    Row{Class::TextualSelect, "TextualSelect", Class::SelectBase},
    Row{Class::UpdateBase, "UpdateBase", Class::ClauseElement},
    Row{Class::Insert, "Insert", Class::UpdateBase},
    Row{Class::Update, "Update", Class::UpdateBase},
    Row{Class::Delete, "Delete", Class::UpdateBase},
    Row{Class::PostgresqlInsert, "Insert", Class::Insert},
    Row{Class::MysqlInsert, "Insert", Class::Insert},
    Row{Class::SqliteInsert, "Insert", Class::Insert},
};
// clang-format on
static_assert(kRows.size() == static_cast<std::size_t>(Class::Count));

/// One evaluation's types.
struct ExpressionTypes
{
    explicit ExpressionTypes(Session &) { }
    std::array<script::Ref<script::Type>, kRows.size()> made;
};

bool setAttribute(Vm &vm, const Value &self, const script::Atom *name, const Value &value)
{
    auto *object = dynamic_cast<NodeObject *>(self.asObject());
    if (object == nullptr)
        return false;
    if (!object->info)
        object->info = vm.dict();
    if (value)
        vm.putInto(*object->info, vm.text(name->text), value);
    return true;
}

std::string repr(Vm &vm, const Value &self)
{
    const auto *clause = nodeAs<sql::Clause>(vm, self);
    std::string name;
    if (const auto *column = dynamic_cast<const sql::ColumnClause *>(clause))
        name = column->name.text;
    else if (const auto *from = dynamic_cast<const sql::FromClause *>(clause))
        name = sql::describe(*from);
    const std::string &type = vm.typeOf(self)->name;
    return name.empty() ? "<sqlalchemy.sql.elements." + type + " object>"
                        : "<sqlalchemy.sql.elements." + type + "; " + name + ">";
}

bool noTruth(Vm &vm, const Value &)
{
    vm.raise(vm.types().typeError, "Boolean value of this clause is not defined");
}

Value invert(Vm &vm, script::UnaryOp op, const Value &self)
{
    const auto *element = nodeAs<sql::Expression>(vm, self);
    if (op != script::UnaryOp::Invert || element == nullptr)
        return {};
    if (element->kind == ClauseKind::Text)
        vm.raise(vm.types().assertionError, "text() has no negation");
    Session &session = Session::of(vm);
    return wrapClause(session, sql::negated(session.arena(), element));
}

Value andText(Vm &vm, script::BinaryOp op, const Value &left, const Value &right)
{
    if (op != script::BinaryOp::And)
        return {};
    Session &session = Session::of(vm);
    const sql::Expression *operands[] = {criterionOf(session, left), criterionOf(session, right)};
    return wrapClause(session, sql::conjunction(session.arena(), sql::Op::And, operands));
}

void setUp(Session &session, script::Type *type, Class cls)
{
    switch (cls) {
    case Class::ClauseElement:
        type->ops.getAttribute = expressionAttribute;
        type->ops.setAttribute = setAttribute;
        type->ops.repr = repr;
        type->ops.truth = noTruth;
        type->ops.str = [](Vm &vm, const Value &self) {
            return compiledText(Session::of(vm), library::self<sql::Clause>(vm, self));
        };
        break;
    case Class::ColumnElement:
        setColumnOperators(type);
        setColumnMethods(session, type);
        letScriptsExtend(session, type, cls);
        break;
    case Class::TextClause:
        type->ops.binary = andText;
        type->ops.unary = invert;
        break;
    case Class::FunctionElement:
    case Class::GenericFunction:
        if (cls == Class::FunctionElement)
            setFunctionMethods(session, type, cls);
        letScriptsExtend(session, type, cls);
        break;
    case Class::NextValue:
    case Class::WithinGroup:
    case Class::FunctionFilter:
        setFunctionMethods(session, type, cls);
        break;
    default:
        break;
    }
    setElementMethods(session, type, cls);
    setFromMethods(session, type, cls);
    setSelectMethods(session, type, cls);
    setDmlMethods(session, type, cls);
    setUpsertMethods(session, type, cls);
}

Class classOfUnary(const sql::Unary &unary)
{
    return unary.op.op == sql::Op::Any || unary.op.op == sql::Op::All ? Class::CollectionAggregate : Class::Unary;
}

Class classOfOperands(const sql::Operands &list)
{
    switch (list.style) {
    case sql::Operands::Style::List:
        return Class::ClauseList;
    case sql::Operands::Style::Boolean:
        return Class::BooleanList;
    case sql::Operands::Style::Typed:
        break;
    }
    return Class::ExpressionList;
}

Class classOfInsert(const sql::Dml &insert)
{
    if (insert.dialect == "postgresql")
        return Class::PostgresqlInsert;
    if (insert.dialect == "sqlite")
        return Class::SqliteInsert;
    return insert.dialect.empty() ? Class::Insert : Class::MysqlInsert;
}

Class classOf(const sql::Clause &clause)
{
    switch (clause.kind) {
    case ClauseKind::Column:
        return Class::ColumnClause;
    case ClauseKind::Label:
        return Class::Label;
    case ClauseKind::Bind:
        return Class::BindParameter;
    case ClauseKind::Null:
        return Class::Null;
    case ClauseKind::True:
        return Class::True;
    case ClauseKind::False:
        return Class::False;
    case ClauseKind::Text:
        return Class::TextClause;
    case ClauseKind::Unary:
        return classOfUnary(static_cast<const sql::Unary &>(clause));
    case ClauseKind::Binary:
        return Class::Binary;
    case ClauseKind::Operands:
        return classOfOperands(static_cast<const sql::Operands &>(clause));
    case ClauseKind::Grouping:
        return isSelect(clause) ? classOf(*static_cast<const sql::Grouping &>(clause).element) : Class::Grouping;
    case ClauseKind::Function:
        return Class::Function;
    case ClauseKind::Case:
        return Class::Case;
    case ClauseKind::Cast:
        return Class::Cast;
    case ClauseKind::TryCast:
        return Class::TryCast;
    case ClauseKind::TypeCoerce:
        return Class::TypeCoerce;
    case ClauseKind::Extract:
        return Class::Extract;
    case ClauseKind::Over:
        return Class::Over;
    case ClauseKind::WithinGroup:
        return Class::WithinGroup;
    case ClauseKind::FunctionFilter:
        return Class::FunctionFilter;
    case ClauseKind::Collation:
        return Class::Collation;
    case ClauseKind::Tuple:
        return Class::Tuple;
    case ClauseKind::Exists:
        return Class::Exists;
    case ClauseKind::ScalarSelect:
        return Class::ScalarSelect;
    case ClauseKind::Sequence:
        return Class::NextValue;
    case ClauseKind::Array:
        return Class::Array;
    case ClauseKind::Slice:
        return Class::Slice;
    case ClauseKind::AggregateOrderBy:
        return Class::AggregateOrderBy;
    case ClauseKind::ScalarValues:
        return Class::ScalarValues;
    case ClauseKind::TableValuedColumn:
        return Class::TableValuedColumn;
    case ClauseKind::FunctionColumn:
        return Class::FunctionColumn;
    case ClauseKind::Table:
        return Class::TableClause;
    case ClauseKind::Alias:
        return Class::Alias;
    case ClauseKind::Subquery:
        return Class::Subquery;
    case ClauseKind::Join:
        return Class::Join;
    case ClauseKind::Cte:
        return Class::Cte;
    case ClauseKind::Lateral:
        return Class::Lateral;
    case ClauseKind::TableSample:
        return Class::TableSample;
    case ClauseKind::Values:
        return Class::Values;
    case ClauseKind::TableFunction:
        return Class::TableValuedAlias;
    case ClauseKind::BareFrom:
        return Class::FromClause;
    case ClauseKind::Select:
        return Class::Select;
    case ClauseKind::CompoundSelect:
        return Class::CompoundSelect;
    case ClauseKind::TextualSelect:
        return Class::TextualSelect;
    case ClauseKind::Insert:
        return classOfInsert(static_cast<const sql::Dml &>(clause));
    case ClauseKind::Update:
        return Class::Update;
    case ClauseKind::Delete:
        return Class::Delete;
    default:
        return dynamic_cast<const sql::Expression *>(&clause) != nullptr ? Class::ColumnElement : Class::ClauseElement;
    }
}

} // namespace

script::Type *expressionType(Session &session, Class cls)
{
    const auto at = static_cast<std::size_t>(cls);
    if (const auto &made = session.part<ExpressionTypes>().made[at])
        return made.get();
    const Row &row = kRows[at];
    std::vector<script::Type *> bases;
    for (const Class base : {row.base, row.second}) {
        if (base != kNone)
            bases.push_back(expressionType(session, base));
    }
    auto type = script::newType(session.vm(), row.name, bases);
    type->module = "sqlalchemy.sql.expression";
    session.part<ExpressionTypes>().made[at] = type;
    setUp(session, type.get(), cls);
    return type.get();
}

Value wrapExpression(Session &session, sql::Clause *clause)
{
    if (clause == nullptr)
        return Value::none();
    return wrap(session, expressionType(session, classOf(*clause)), clause);
}

Value wrapClause(Session &session, const sql::Clause *clause)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): the library made every node writable
    return clause == nullptr ? Value::none() : wrapNode(session, const_cast<sql::Clause *>(clause));
}

} // namespace retort::library
