// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/grouping.h"

#include "core/sql/known_types.h"

namespace retort::sql {

namespace {

const Expression *brackets(Arena &arena, const Expression *expression)
{
    return arena.make<Grouping>(expression, expression->type);
}

const Expression *asBoolean(Arena &arena, const Expression *element, Op op)
{
    return arena.make<Unary>(element, op, Operator{}, &booleanType());
}

bool isAsBoolean(const Expression *expression)
{
    if (expression->kind != ClauseKind::Unary)
        return false;
    const Op op = static_cast<const Unary *>(expression)->op.op;
    return op == Op::IsTrue || op == Op::IsFalse;
}

/// What most expressions do: a boolean column becomes a condition, ANY and ALL take brackets.
const Expression *groupedPlain(Arena &arena, const Expression *expression, Operator against)
{
    switch (against.op) {
    case Op::And:
    case Op::Or:
    case Op::AsBoolean:
        return isBooleanType(expression->type) ? asBoolean(arena, expression, Op::IsTrue) : expression;
    case Op::Any:
    case Op::All:
        return brackets(arena, expression);
    default:
        return expression;
    }
}

const Expression *groupedOperator(Arena &arena, const Expression *expression, Operator own, bool group,
                                  Operator against)
{
    const bool needed = (group && needsBrackets(own, against)) || (against.op == Op::Inv && !isBoolean(own));
    return needed ? brackets(arena, expression) : expression;
}

const Expression *groupedLabel(Arena &arena, const Label *label, Operator against)
{
    const Expression *inner = grouped(arena, label->element, against);
    return inner == label->element ? label : arena.make<Label>(label->name, inner, label->type);
}

const Expression *groupedList(Arena &arena, const Operands *list, Operator against)
{
    switch (list->style) {
    case Operands::Style::List:
        return list->group && needsBrackets(list->op, against) ? brackets(arena, list) : list;
    case Operands::Style::Boolean:
        if (list->items.empty())
            return list;
        break;
    case Operands::Style::Typed:
        break;
    }
    return groupedOperator(arena, list, list->op, list->group, against);
}

/// NOT for what has no opposite of its own.
const Expression *negatedPlain(Arena &arena, const Expression *expression)
{
    if (isBooleanType(expression->type))
        return asBoolean(arena, expression, Op::IsFalse);
    return makeUnary(arena, grouped(arena, expression, Op::Inv), Op::Inv, {}, nullptr);
}

const Expression *negatedUnary(Arena &arena, const Unary *unary)
{
    if (isAsBoolean(unary)) {
        if (unary->element->kind == ClauseKind::True || unary->element->kind == ClauseKind::False)
            return negated(arena, unary->element);
        return asBoolean(arena, unary->element, unary->op.op == Op::IsTrue ? Op::IsFalse : Op::IsTrue);
    }
    if (isBooleanType(unary->type))
        return makeUnary(arena, grouped(arena, unary, Op::Inv), Op::Inv, {}, &booleanType());
    return negatedPlain(arena, unary);
}

const Expression *negatedBinary(Arena &arena, const Binary *binary)
{
    if (!binary->negate)
        return negatedPlain(arena, brackets(arena, binary));
    const Expression *right = binary->right;
    if (right->kind == ClauseKind::Bind) {
        const auto *bind = static_cast<const Bind *>(right);
        if (bind->expandOp == binary->op.op && bind->expandOp != Op::None) {
            auto *opposite = arena.make<Bind>(*bind);
            opposite->identity = nullptr;
            opposite->expandOp = binary->negate.op;
            right = opposite;
        }
    }
    return makeBinary(arena, binary->left, right, binary->negate, binary->type, binary->op, binary->modifiers);
}

bool hasOperator(const Expression *expression, Operator op)
{
    if (expression->kind == ClauseKind::Binary)
        return static_cast<const Binary *>(expression)->op == op;
    return expression->kind == ClauseKind::Operands && static_cast<const Operands *>(expression)->op == op;
}

void appendFlattened(std::vector<const Expression *> &items, const Expression *expression)
{
    if (expression->kind == ClauseKind::Binary) {
        const auto *binary = static_cast<const Binary *>(expression);
        items.insert(items.end(), {binary->left, binary->right});
    } else {
        const auto &inner = static_cast<const Operands *>(expression)->items;
        items.insert(items.end(), inner.begin(), inner.end());
    }
}

} // namespace

const Expression *grouped(Arena &arena, const Expression *expression, Operator against)
{
    switch (expression->kind) {
    case ClauseKind::Label:
        return groupedLabel(arena, static_cast<const Label *>(expression), against);
    case ClauseKind::Text:
        return against.op == Op::In ? brackets(arena, expression) : expression;
    case ClauseKind::Unary: {
        const auto *unary = static_cast<const Unary *>(expression);
        if (isAsBoolean(unary) || !unary->op || !needsBrackets(unary->op, against))
            return expression;
        return brackets(arena, expression);
    }
    case ClauseKind::Exists:
        return needsBrackets(Op::Exists, against) ? brackets(arena, expression) : expression;
    case ClauseKind::Binary:
        return groupedOperator(arena, expression, static_cast<const Binary *>(expression)->op, true, against);
    case ClauseKind::Operands:
        return groupedList(arena, static_cast<const Operands *>(expression), against);
    case ClauseKind::Array:
        return against.op == Op::Any || against.op == Op::All || against.op == Op::GetItem ? brackets(arena, expression)
                                                                                           : expression;
    case ClauseKind::Function:
        if (against.op == Op::GetItem && affinityOf(expression->type) == Affinity::Array)
            return brackets(arena, expression);
        return groupedPlain(arena, expression, against);
    case ClauseKind::FunctionFilter:
        return needsBrackets(Op::Filter, against) ? brackets(arena, expression) : expression;
    case ClauseKind::TypeCoerce: {
        const auto *cast = static_cast<const Cast *>(expression);
        const Expression *inner = grouped(arena, cast->element, against);
        return inner == cast->element ? expression : arena.make<Cast>(ClauseKind::TypeCoerce, inner, cast->type);
    }
    case ClauseKind::Tuple:
    case ClauseKind::Grouping:
    case ClauseKind::ScalarSelect:
    case ClauseKind::ScalarValues:
    case ClauseKind::Slice:
    case ClauseKind::AggregateOrderBy:
    case ClauseKind::CaseInsensitive:
        return expression;
    default:
        return groupedPlain(arena, expression, against);
    }
}

const Expression *negated(Arena &arena, const Expression *expression)
{
    switch (expression->kind) {
    case ClauseKind::True:
        return arena.make<Expression>(ClauseKind::False, &booleanType());
    case ClauseKind::False:
        return arena.make<Expression>(ClauseKind::True, &booleanType());
    case ClauseKind::Label: {
        const auto *label = static_cast<const Label *>(expression);
        return arena.make<Label>(label->name, negated(arena, label->element), label->type);
    }
    case ClauseKind::Unary:
        return negatedUnary(arena, static_cast<const Unary *>(expression));
    case ClauseKind::Exists:
        return makeUnary(arena, grouped(arena, expression, Op::Inv), Op::Inv, {}, &booleanType());
    case ClauseKind::Binary:
        return negatedBinary(arena, static_cast<const Binary *>(expression));
    case ClauseKind::Operands:
        return makeUnary(arena, grouped(arena, expression, Op::Inv), Op::Inv, {}, nullptr);
    default:
        return negatedPlain(arena, expression);
    }
}

const Expression *groupedSelect(Arena &arena, const Clause *select)
{
    return arena.make<Grouping>(select, nullptr);
}

const Expression *ungrouped(const Expression *expression)
{
    while (expression->kind == ClauseKind::Grouping) {
        const auto *inner = dynamic_cast<const Expression *>(static_cast<const Grouping *>(expression)->element);
        if (inner == nullptr)
            break;
        expression = inner;
    }
    return expression;
}

const Expression *makeUnary(Arena &arena, const Expression *element, Operator op, Operator modifier, const Type *type)
{
    return arena.make<Unary>(grouped(arena, element, op ? op : modifier), op, modifier, type);
}

Binary *makeBinary(Arena &arena, const Expression *left, const Expression *right, Operator op, const Type *type,
                   Operator negate, Options modifiers)
{
    auto *binary = arena.make<Binary>(grouped(arena, left, op), grouped(arena, right, op), op, type);
    binary->negate = negate;
    binary->modifiers = std::move(modifiers);
    binary->originalLeft = left;
    binary->originalRight = right;
    return binary;
}

const Expression *makeOperation(Arena &arena, const Expression *left, const Expression *right, Operator op,
                                const Type *type, Operator negate, Options modifiers)
{
    if (isAssociative(op)) {
        std::vector<const Expression *> items;
        bool isChain = false;
        for (const Expression *side : {left, right}) {
            if (hasOperator(side, op) && sameAffinity(type, side->type)) {
                isChain = true;
                appendFlattened(items, side);
            } else {
                items.push_back(side);
            }
        }
        if (isChain)
            return makeList(arena, Operands::Style::Typed, op, items, type);
    }
    if (isCollectionAggregate(right))
        negate = {};
    return makeBinary(arena, left, right, op, type, negate, std::move(modifiers));
}

Operands *makeList(Arena &arena, Operands::Style style, Operator op, std::span<const Expression *const> items,
                   const Type *type, bool group)
{
    std::vector<const Expression *> operands(items.begin(), items.end());
    if (group) {
        for (const Expression *&item : operands)
            item = grouped(arena, item, op);
    }
    auto *list = arena.make<Operands>(style, op, std::move(operands), type);
    list->group = group;
    return list;
}

std::vector<const Expression *> groupedCriteria(Arena &arena, Op op, std::span<const Expression *const> clauses)
{
    const ClauseKind seenThrough = op == Op::And ? ClauseKind::True : ClauseKind::False;
    const ClauseKind decides = op == Op::And ? ClauseKind::False : ClauseKind::True;
    const Expression *neutral = nullptr;
    std::vector<const Expression *> kept;
    Op against = Op::AsBoolean;
    for (const Expression *clause : clauses) {
        if (clause->kind == seenThrough) {
            neutral = clause;
        } else if (clause->kind == decides) {
            kept.assign(1, clause);
            // What was counted before stays out of the way: one clause stands by itself.
            against = Op::AsBoolean;
            break;
        } else {
            if (!kept.empty())
                against = op;
            kept.push_back(clause);
        }
    }
    if (kept.empty() && neutral != nullptr)
        kept.push_back(neutral);
    for (const Expression *&clause : kept)
        clause = grouped(arena, clause, against);
    return kept;
}

const Expression *conjunction(Arena &arena, Op op, std::span<const Expression *const> clauses)
{
    const std::vector<const Expression *> kept = groupedCriteria(arena, op, clauses);
    if (kept.size() == 1)
        return kept.front();
    std::vector<const Expression *> items;
    for (const Expression *clause : kept) {
        if (hasOperator(clause, op))
            appendFlattened(items, clause);
        else
            items.push_back(clause);
    }
    return arena.make<Operands>(Operands::Style::Boolean, op, std::move(items), &booleanType());
}

bool isImplicitlyBoolean(const Expression *expression)
{
    switch (expression->kind) {
    case ClauseKind::Binary:
        return isBoolean(static_cast<const Binary *>(expression)->op);
    case ClauseKind::Operands: {
        const auto *list = static_cast<const Operands *>(expression);
        return list->style != Operands::Style::Typed && isBoolean(list->op);
    }
    case ClauseKind::Grouping: {
        const auto *inner = dynamic_cast<const Expression *>(static_cast<const Grouping *>(expression)->element);
        return inner != nullptr && isImplicitlyBoolean(inner);
    }
    case ClauseKind::Label:
        return isImplicitlyBoolean(static_cast<const Label *>(expression)->element);
    case ClauseKind::Unary:
        return isAsBoolean(expression) && isImplicitlyBoolean(static_cast<const Unary *>(expression)->element);
    default:
        return false;
    }
}

bool isCollectionAggregate(const Expression *expression)
{
    if (expression->kind != ClauseKind::Unary)
        return false;
    const Op op = static_cast<const Unary *>(expression)->op.op;
    return op == Op::Any || op == Op::All;
}

} // namespace retort::sql
