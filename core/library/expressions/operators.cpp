// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What operators make of expressions: the types they have, the operator that those types call for, NULL and booleans.
#include "core/library/expressions/expressions.h"

#include "core/sql/type_classes.h"

#include <algorithm>

namespace retort::library {

using script::Value;
using script::Vm;
using sql::Affinity;
using sql::ClauseKind;
using sql::Expression;
using sql::Op;
using sql::Type;
namespace types = sql::types;

namespace {

/// "of this operator with that type comes …" (SQLAlchemy's _expression_adaptations). None: the left side's class.
struct Adaptation
{
    Affinity left;
    Op op;
    Affinity right;
    Affinity gives;
};

// clang-format off
constexpr std::array kAdaptations{
    Adaptation{Affinity::Integer, Op::Add, Affinity::Date, Affinity::Date},
    Adaptation{Affinity::Integer, Op::Add, Affinity::Integer, Affinity::None},
    Adaptation{Affinity::Integer, Op::Add, Affinity::Numeric, Affinity::Numeric},
    Adaptation{Affinity::Integer, Op::Multiply, Affinity::Interval, Affinity::Interval},
    Adaptation{Affinity::Integer, Op::Multiply, Affinity::Integer, Affinity::None},
    Adaptation{Affinity::Integer, Op::Multiply, Affinity::Numeric, Affinity::Numeric},
    Adaptation{Affinity::Integer, Op::TrueDivide, Affinity::Integer, Affinity::Numeric},
    Adaptation{Affinity::Integer, Op::TrueDivide, Affinity::Numeric, Affinity::Numeric},
    Adaptation{Affinity::Integer, Op::FloorDivide, Affinity::Integer, Affinity::None},
    Adaptation{Affinity::Integer, Op::FloorDivide, Affinity::Numeric, Affinity::Numeric},
    Adaptation{Affinity::Integer, Op::Subtract, Affinity::Integer, Affinity::None},
    Adaptation{Affinity::Integer, Op::Subtract, Affinity::Numeric, Affinity::Numeric},
    Adaptation{Affinity::Numeric, Op::Multiply, Affinity::Interval, Affinity::Interval},
    Adaptation{Affinity::Numeric, Op::Multiply, Affinity::Numeric, Affinity::None},
    Adaptation{Affinity::Numeric, Op::Multiply, Affinity::Integer, Affinity::None},
    Adaptation{Affinity::Numeric, Op::TrueDivide, Affinity::Numeric, Affinity::None},
    Adaptation{Affinity::Numeric, Op::TrueDivide, Affinity::Integer, Affinity::None},
    Adaptation{Affinity::Numeric, Op::Add, Affinity::Numeric, Affinity::None},
    Adaptation{Affinity::Numeric, Op::Add, Affinity::Integer, Affinity::None},
    Adaptation{Affinity::Numeric, Op::Subtract, Affinity::Numeric, Affinity::None},
    Adaptation{Affinity::Numeric, Op::Subtract, Affinity::Integer, Affinity::None},
    Adaptation{Affinity::DateTime, Op::Add, Affinity::Interval, Affinity::None},
    Adaptation{Affinity::DateTime, Op::Subtract, Affinity::Interval, Affinity::None},
    Adaptation{Affinity::DateTime, Op::Subtract, Affinity::DateTime, Affinity::Interval},
    Adaptation{Affinity::Date, Op::Add, Affinity::Integer, Affinity::None},
    Adaptation{Affinity::Date, Op::Add, Affinity::Interval, Affinity::DateTime},
    Adaptation{Affinity::Date, Op::Add, Affinity::Time, Affinity::DateTime},
    Adaptation{Affinity::Date, Op::Subtract, Affinity::Integer, Affinity::None},
    Adaptation{Affinity::Date, Op::Subtract, Affinity::Date, Affinity::Integer},
    Adaptation{Affinity::Date, Op::Subtract, Affinity::Interval, Affinity::DateTime},
    Adaptation{Affinity::Date, Op::Subtract, Affinity::DateTime, Affinity::Interval},
    Adaptation{Affinity::Time, Op::Add, Affinity::Date, Affinity::DateTime},
    Adaptation{Affinity::Time, Op::Add, Affinity::Interval, Affinity::None},
    Adaptation{Affinity::Time, Op::Subtract, Affinity::Time, Affinity::Interval},
    Adaptation{Affinity::Time, Op::Subtract, Affinity::Interval, Affinity::None},
    Adaptation{Affinity::Interval, Op::Add, Affinity::Date, Affinity::DateTime},
    Adaptation{Affinity::Interval, Op::Add, Affinity::Interval, Affinity::None},
    Adaptation{Affinity::Interval, Op::Add, Affinity::DateTime, Affinity::DateTime},
    Adaptation{Affinity::Interval, Op::Add, Affinity::Time, Affinity::Time},
    Adaptation{Affinity::Interval, Op::Subtract, Affinity::Interval, Affinity::None},
    Adaptation{Affinity::Interval, Op::Multiply, Affinity::Numeric, Affinity::None},
    Adaptation{Affinity::Interval, Op::TrueDivide, Affinity::Numeric, Affinity::None},
};
// clang-format on

const Type &plainOf(Affinity affinity)
{
    switch (affinity) {
    case Affinity::Date:
        return sql::dateType();
    case Affinity::Time:
        return sql::timeType();
    case Affinity::DateTime:
        return sql::dateTimeType();
    case Affinity::Interval:
        return sql::intervalType();
    case Affinity::Integer:
        return sql::integerType();
    default:
        return sql::numericType();
    }
}

/// Whether the class is the one that its affinity is called by (Integer itself, not BIGINT).
bool isPlainClass(const Type &type)
{
    const Type &bare = sql::undecorated(type);
    return bare.cls == plainOf(sql::affinityOf(&bare)).cls || bare.cls->isA(types::kInterval);
}

bool isConcatenable(const Type *type)
{
    const Affinity affinity = sql::affinityOf(type);
    return affinity == Affinity::String || affinity == Affinity::Json || affinity == Affinity::Array
           || (type != nullptr && sql::undecorated(*type).cls->isA(types::postgresql::kHSTORE));
}

bool isCommutative(Op op)
{
    return op == Op::Equal || op == Op::NotEqual || op == Op::Add || op == Op::Multiply;
}

const Type *adaptedType(Session &session, Op op, const Type *left, const Type *right)
{
    const Affinity own = sql::affinityOf(left);
    const Affinity other = sql::affinityOf(right);
    for (const Adaptation &one : kAdaptations) {
        if (one.left != own || one.op != op || one.right != other)
            continue;
        if (one.gives == Affinity::None) {
            if (isPlainClass(*left))
                return own == other ? right : left;
            return session.arena().make<Type>(*sql::undecorated(*left).cls);
        }
        return one.gives == other ? right : &plainOf(one.gives);
    }
    return left;
}

} // namespace

Adapted adapted(Session &session, sql::Operator op, const Type *left, const Type *right)
{
    if (sql::isNull(left)) {
        if (sql::isNull(right) || !isCommutative(op.op))
            return {op, left};
        return adapted(session, op, right, left);
    }
    if (isConcatenable(left)) {
        if (op.op == Op::Add && (isConcatenable(right) || sql::isNull(right)))
            op = Op::Concat;
        if (op.op == Op::Concat && sql::undecorated(*left).cls->affinity == Affinity::Enum)
            return {op, &sql::stringType()};
        return {op, left};
    }
    return {op, op.custom != nullptr ? left : adaptedType(session, op.op, left, right)};
}

Op opposite(Op op)
{
    switch (op) {
    case Op::Less:
        return Op::GreaterEqual;
    case Op::LessEqual:
        return Op::Greater;
    case Op::Greater:
        return Op::LessEqual;
    case Op::GreaterEqual:
        return Op::Less;
    case Op::Equal:
        return Op::NotEqual;
    case Op::NotEqual:
        return Op::Equal;
    case Op::IsDistinctFrom:
        return Op::IsNotDistinctFrom;
    case Op::IsNotDistinctFrom:
        return Op::IsDistinctFrom;
    case Op::Like:
        return Op::NotLike;
    case Op::NotLike:
        return Op::Like;
    case Op::ILike:
        return Op::NotILike;
    case Op::NotILike:
        return Op::ILike;
    case Op::In:
        return Op::NotIn;
    case Op::NotIn:
        return Op::In;
    // SQLAlchemy has the operator itself here.
    case Op::Is:
        return Op::Is;
    case Op::IsNot:
        return Op::IsNot;
    case Op::Between:
        return Op::NotBetween;
    case Op::NotBetween:
        return Op::Between;
    case Op::Match:
        return Op::NotMatch;
    case Op::NotMatch:
        return Op::Match;
    case Op::StartsWith:
        return Op::NotStartsWith;
    case Op::IStartsWith:
        return Op::NotIStartsWith;
    case Op::EndsWith:
        return Op::NotEndsWith;
    case Op::IEndsWith:
        return Op::NotIEndsWith;
    case Op::Contains:
        return Op::NotContains;
    case Op::IContains:
        return Op::NotIContains;
    default:
        return Op::None;
    }
}

namespace {

const Expression *combined(Session &session, const Expression &left, const Expression *right, sql::Operator op,
                           bool reverse, const Type *type, sql::Operator negate, sql::Options modifiers)
{
    return reverse ? sql::makeOperation(session.arena(), right, &left, op, type, negate, std::move(modifiers))
                   : sql::makeOperation(session.arena(), &left, right, op, type, negate, std::move(modifiers));
}

bool isConstant(const Value &value, const Expression *node)
{
    if (value.isNone() || value.isBool())
        return true;
    return node != nullptr
           && (node->kind == ClauseKind::Null || node->kind == ClauseKind::True || node->kind == ClauseKind::False);
}

/// None, True, False, null(), true(), false() on the other side.
const Expression *comparedWithConstant(Session &session, const Expression &left, Op op, const Expression *constant,
                                       const Type *type, sql::Options modifiers)
{
    const bool isTruth = constant->kind != ClauseKind::Null;
    if ((isTruth && (op == Op::Equal || op == Op::NotEqual)) || op == Op::IsDistinctFrom || op == Op::IsNotDistinctFrom)
        return combined(session, left, constant, op, false, type, opposite(op), std::move(modifiers));
    if (op == Op::Equal || op == Op::Is)
        return combined(session, left, constant, Op::Is, false, type, Op::IsNot, {});
    if (op == Op::NotEqual || op == Op::IsNot)
        return combined(session, left, constant, Op::IsNot, false, type, Op::Is, {});
    raiseNamed(session, "ArgumentError",
               "Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', 'is_not_distinct_from()' "
               "operators can be used with None/True/False");
}

} // namespace

const Expression *compared(Session &session, const Expression &given, Op op, const Value &other, sql::Options modifiers,
                           const Type *type)
{
    if (type == nullptr)
        type = &sql::booleanType();
    const bool isAggregate = sql::isCollectionAggregate(&given);
    if (isAggregate)
        op = sql::mirrored(op);
    const auto *node = nodeAs<Expression>(session.vm(), other);
    // A type of a script's own takes True and False for values of its own.
    const bool keepsTruth = given.type != nullptr && given.type->cls->isA(types::kTypeDecorator) && other.isBool();
    if (isConstant(other, node) && !keepsTruth) {
        const Expression *constant = node != nullptr ? node : criterionOf(session, other);
        if (!isAggregate)
            return comparedWithConstant(session, given, op, constant, type, std::move(modifiers));
        return combined(session, given, constant, op, true, type, opposite(op), std::move(modifiers));
    }
    const Expression *right = operandOf(session, given, op, other);
    return combined(session, given, right, op, isAggregate, type, opposite(op), std::move(modifiers));
}

const Expression *operate(Session &session, const Expression &left, sql::Operator op, const Value &other, bool reverse,
                          sql::Options modifiers, const Type *resultType)
{
    if (sql::isCollectionAggregate(&left) && !sql::isComparison(op))
        raiseNamed(session, "ArgumentError", "Only comparison operators may be used with ANY/ALL");
    if (sql::isCollectionAggregate(&left))
        reverse = true;
    const Expression *right = operandOf(session, left, op, other);
    if (resultType == nullptr && op.custom != nullptr) {
        if (op.custom->returnType != nullptr)
            resultType = op.custom->returnType;
        else if (op.custom->isComparison)
            resultType = &sql::booleanType();
    }
    if (resultType == nullptr) {
        const auto result =
            reverse ? adapted(session, op, right->type, left.type) : adapted(session, op, left.type, right->type);
        op = result.op;
        resultType = result.type;
    }
    return combined(session, left, right, op, reverse, resultType, {}, std::move(modifiers));
}

// IN

namespace {

const Expression *expandingBind(Session &session, const Expression &left, Op op, const std::vector<Value> &items)
{
    sql::Value::Items values;
    for (const Value &item : items)
        values.push_back(toValue(session, item));
    const Type *type = left.type;
    if (!values.empty())
        type = comparedType(session, type, values.front());
    std::string_view name;
    if (left.kind == ClauseKind::Column)
        name = static_cast<const sql::ColumnClause &>(left).keyText();
    else if (left.kind == ClauseKind::Function)
        name = static_cast<const sql::Function &>(left).name.text;
    auto *bind = uniqueBind(session, name, sql::Value::list(std::move(values)), &sql::orNull(type));
    bind->isExpanding = true;
    bind->expandOp = op;
    return bind;
}

} // namespace

const Expression *inList(Session &session, const Expression &left, Op op, const Value &other)
{
    Vm &vm = session.vm();
    const auto finish = [&](const Expression *right) {
        return combined(session, left, right, op, false, &sql::booleanType(), opposite(op), {});
    };
    if (auto *clause = nodeAs<sql::Clause>(vm, other)) {
        if (isSelect(*clause))
            return finish(scalarSubquery(session, *clause));
        if (clause->kind == ClauseKind::Subquery)
            return finish(scalarSubquery(session, *static_cast<sql::Aliased *>(clause)->element));
        if (clause->kind == ClauseKind::Values)
            return finish(session.arena().make<sql::ScalarValues>(static_cast<sql::Values *>(clause), nullptr));
        if (clause->kind == ClauseKind::Bind) {
            auto *bind = session.arena().make<sql::Bind>(*static_cast<sql::Bind *>(clause));
            bind->identity = static_cast<sql::Bind *>(clause);
            bind->isExpanding = true;
            bind->expandOp = op;
            if (sql::isNull(bind->type))
                bind->type = left.type;
            return finish(bind);
        }
        if (const auto *from = dynamic_cast<sql::FromClause *>(clause)) {
            auto *select = session.arena().make<sql::Select>();
            select->columns.push_back(from);
            return finish(scalarSubquery(session, *select));
        }
        if (clause->kind == ClauseKind::Text)
            return finish(static_cast<Expression *>(clause));
        if (clause->kind == ClauseKind::ScalarSelect || clause->kind == ClauseKind::Operands
            || clause->kind == ClauseKind::Grouping || clause->kind == ClauseKind::Array
            || clause->kind == ClauseKind::ScalarValues || clause->kind == ClauseKind::Tuple)
            return finish(static_cast<Expression *>(clause));
        raiseExpected(session, "IN expression list, SELECT construct, or bound parameter object", other);
    }
    if (vm.isStr(other) || !other.isObject())
        raiseExpected(session, "IN expression list, SELECT construct, or bound parameter object", other);
    if (vm.typeOf(other) == vm.types().opaque)
        vm.refuseOpaque(other, "put into SQL");
    const std::vector<Value> items = vm.unpackAll(other);
    const bool hasExpressions = std::any_of(
        items.begin(), items.end(), [&](const Value &item) { return nodeAs<sql::Clause>(vm, item) != nullptr; });
    if (!hasExpressions)
        return finish(expandingBind(session, left, op, items));
    std::vector<const Expression *> operands;
    for (const Value &item : items)
        operands.push_back(operandOf(session, left, op, item));
    auto *list = sql::makeList(session.arena(), sql::Operands::Style::List, Op::Comma, operands);
    return finish(sql::grouped(session.arena(), list, op));
}

// [ ]

namespace {

const Expression *indexedJson(Session &session, const Expression &left, const Value &index)
{
    Vm &vm = session.vm();
    const bool isPath =
        !vm.isStr(index) && index.isObject()
        && (vm.payload(index, vm.types().list) != nullptr || vm.payload(index, vm.types().tuple) != nullptr);
    const auto &pathType = types::kJSONPathType;
    const Type *bindType = session.arena().make<Type>(isPath              ? pathType
                                                      : index.isInteger() ? types::kJSONIntIndexType
                                                                          : types::kJSONStrIndexType);
    const Op op = isPath ? Op::JsonPathGetItem : Op::JsonGetItem;
    const Expression *right = operandOf(session, left, op, index, bindType);
    return combined(session, left, right, op, false, left.type, {}, {});
}

const Expression *sliceBound(Session &session, const Value &value, std::string_view name, bool zeroIndexes)
{
    Value bound = value;
    if (zeroIndexes && bound.isInteger())
        bound = Value::integer(bound.asInteger() + 1);
    return expressionOf(session, bound, &sql::integerType(), name);
}

const Expression *indexedArray(Session &session, const Expression &left, const Value &index)
{
    Vm &vm = session.vm();
    const Type &array = sql::undecorated(*left.type);
    const bool zeroIndexes = array.flag("zero_indexes");
    if (vm.typeOf(index) == vm.types().slice) {
        const auto &slice = script::objectOf<script::SliceObject>(index);
        std::string_view name;
        if (left.kind == ClauseKind::Column)
            name = static_cast<const sql::ColumnClause &>(left).keyText();
        auto *made = session.arena().make<sql::Slice>(sliceBound(session, slice.lower, name, zeroIndexes),
                                                      sliceBound(session, slice.upper, name, zeroIndexes),
                                                      sliceBound(session, slice.step, name, false));
        return combined(session, left, made, Op::GetItem, false, left.type, {}, {});
    }
    Value at = index;
    if (zeroIndexes && at.isInteger())
        at = Value::integer(at.asInteger() + 1);
    const Type *type = array.item;
    if (array.dimensions && *array.dimensions != 1) {
        auto *inner = session.arena().make<Type>(array);
        inner->dimensions = *array.dimensions - 1;
        type = inner;
    }
    return combined(session, left, operandOf(session, left, Op::GetItem, at), Op::GetItem, false, type, {}, {});
}

} // namespace

const Expression *indexed(Session &session, const Expression &left, const Value &index)
{
    switch (sql::affinityOf(left.type)) {
    case Affinity::Json:
        return indexedJson(session, left, index);
    case Affinity::Array:
        return indexedArray(session, left, index);
    default:
        break;
    }
    if (left.type != nullptr && sql::undecorated(*left.type).cls->isA(types::postgresql::kHSTORE)) {
        static const Type kText(types::kText);
        const Type *textType = &kText;
        if (const sql::Value *given = left.type->options.find("text_type"); given != nullptr && given->isNode())
            textType = dynamic_cast<const Type *>(given->asNode());
        return operate(session, left, postgresqlOperator("->"), index, false, {}, textType);
    }
    session.vm().raise(session.vm().types().notImplementedError,
                       "Operator 'getitem' is not supported on this expression");
}

const sql::CustomOp *postgresqlOperator(std::string_view text)
{
    struct Row
    {
        std::string_view text;
        int precedence;
        bool natural, eager, compares;
    };
    // clang-format off
    static constexpr std::array kRows{
        Row{"->>", 15, true, true, false}, Row{"#>>", 15, true, true, false}, Row{"?", 5, true, true, true},
        Row{"?&", 5, true, true, true},    Row{"?|", 5, true, true, true},    Row{"#-", 15, true, true, false},
        Row{"@?", 5, true, true, true},    Row{"@@", 5, true, true, true},    Row{"@>", 5, true, true, true},
        Row{"<@", 5, true, true, true},    Row{"&&", 5, false, false, true},  Row{"<<", 5, false, false, true},
        Row{">>", 5, false, false, true},  Row{"&<", 5, false, false, true},  Row{"&>", 5, false, false, true},
        Row{"-|-", 5, false, false, true}, Row{"->", 15, true, true, false},
    };
    // clang-format on
    static const auto kMade = [] {
        std::array<std::unique_ptr<sql::CustomOp>, kRows.size()> made;
        for (std::size_t i = 0; i < kRows.size(); ++i) {
            made[i] = std::make_unique<sql::CustomOp>(std::string(kRows[i].text));
            made[i]->precedence = kRows[i].precedence;
            made[i]->naturalSelfPrecedent = kRows[i].natural;
            made[i]->eagerGrouping = kRows[i].eager;
            made[i]->isComparison = kRows[i].compares;
        }
        return made;
    }();
    for (const auto &one : kMade) {
        if (one->text == text)
            return one.get();
    }
    return nullptr;
}

} // namespace retort::library
