// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Operators and methods of column elements.
#include "core/library/expressions/expressions.h"
#include "core/library/expressions/postgresql.h"

#include "core/sql/anonymous.h"
#include "core/sql/type_classes.h"

#include <algorithm>
#include <array>

namespace retort::library {

using script::Arguments;
using script::BinaryOp;
using script::CompareOp;
using script::UnaryOp;
using script::Value;
using script::Vm;
using sql::Affinity;
using sql::Expression;
using sql::Op;
namespace types = sql::types;

namespace {

const Expression &expr(Vm &vm, const Value &value)
{
    return self<Expression>(vm, value);
}

Value shown(Vm &vm, const sql::Clause *clause)
{
    return wrapClause(Session::of(vm), clause);
}

// + - * / …

Op opOf(BinaryOp op)
{
    switch (op) {
    case BinaryOp::Add:
        return Op::Add;
    case BinaryOp::Subtract:
        return Op::Subtract;
    case BinaryOp::Multiply:
        return Op::Multiply;
    case BinaryOp::Divide:
        return Op::TrueDivide;
    case BinaryOp::FloorDivide:
        return Op::FloorDivide;
    case BinaryOp::Modulo:
        return Op::Modulo;
    default:
        return Op::None;
    }
}

Value binary(Vm &vm, BinaryOp op, const Value &left, const Value &right)
{
    Session &session = Session::of(vm);
    const auto *leftNode = nodeAs<Expression>(vm, left);
    const auto *rightNode = nodeAs<Expression>(vm, right);
    if (op == BinaryOp::And || op == BinaryOp::Or) {
        if (leftNode == nullptr)
            return {}; // there is no __rand__: "text" & column is an error
        const Expression *operands[] = {criterionOf(session, left), criterionOf(session, right)};
        return shown(vm, sql::conjunction(session.arena(), op == BinaryOp::And ? Op::And : Op::Or, operands));
    }
    if ((op == BinaryOp::LeftShift || op == BinaryOp::RightShift) && leftNode != nullptr) {
        if (const sql::CustomOp *shift = rangeShift(*leftNode, op == BinaryOp::LeftShift))
            return shown(vm, operate(session, *leftNode, shift, right, false, {}, &sql::booleanType()));
        vm.raise(vm.types().notImplementedError, std::string("Operator '")
                                                     + (op == BinaryOp::LeftShift ? "lshift" : "rshift")
                                                     + "' is not supported on this expression");
    }
    const Op kind = opOf(op);
    if (kind == Op::None || (leftNode == nullptr && rightNode == nullptr))
        return {};
    if (leftNode != nullptr)
        return shown(vm, operate(session, *leftNode, kind, right));
    return shown(vm, operate(session, *rightNode, kind, left, true));
}

Value unary(Vm &vm, UnaryOp op, const Value &operand)
{
    Session &session = Session::of(vm);
    const Expression &element = expr(vm, operand);
    if (op == UnaryOp::Minus)
        return shown(vm, sql::makeUnary(session.arena(), &element, Op::Negate, {}, element.type));
    if (op == UnaryOp::Invert)
        return shown(vm, sql::negated(session.arena(), &element));
    return {};
}

Value compare(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    static constexpr Op kOps[] = {Op::Equal, Op::NotEqual, Op::Less, Op::LessEqual, Op::Greater, Op::GreaterEqual};
    const auto *node = nodeAs<Expression>(vm, left);
    if (node == nullptr)
        return {};
    return shown(vm, compared(Session::of(vm), *node, kOps[static_cast<std::size_t>(op)], right));
}

bool truth(Vm &vm, const Value &value)
{
    const auto *binaryNode = nodeAs<sql::Binary>(vm, value);
    if (binaryNode != nullptr && (binaryNode->op.op == Op::Equal || binaryNode->op.op == Op::NotEqual)
        && binaryNode->originalLeft != nullptr)
        return (binaryNode->originalLeft == binaryNode->originalRight) == (binaryNode->op.op == Op::Equal);
    vm.raise(vm.types().typeError, "Boolean value of this clause is not defined");
}

std::uint64_t hash(Vm &vm, const Value &value)
{
    return std::hash<const sql::Node *>{}(nodeOf(vm, value)) * 0x9E3779B97F4A7C15ULL;
}

// Methods that are one operator

template<Op kOp>
Value comparison(Vm &vm, Arguments &arguments)
{
    return shown(vm, compared(Session::of(vm), expr(vm, arguments[0]), kOp, arguments[1]));
}

template<Op kOp>
Value operation(Vm &vm, Arguments &arguments)
{
    return shown(vm, operate(Session::of(vm), expr(vm, arguments[0]), kOp, arguments[1]));
}

template<Op kOp>
Value reversedOperation(Vm &vm, Arguments &arguments)
{
    return shown(vm, operate(Session::of(vm), expr(vm, arguments[0]), kOp, arguments[1], true));
}

template<Op kOp>
Value modifier(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return shown(vm, sql::makeUnary(session.arena(), byOf(session, arguments[0]), {}, kOp, nullptr));
}

template<Op kOp>
Value prefix(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Expression &element = expr(vm, arguments[0]);
    return shown(vm, sql::makeUnary(session.arena(), &element, kOp, {}, element.type));
}

template<Op kOp>
Value aggregate(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Expression *element = sql::grouped(session.arena(), &expr(vm, arguments[0]));
    return shown(vm, sql::makeUnary(session.arena(), element, kOp, {}, &sql::booleanType()));
}

template<Op kOp>
Value in(Vm &vm, Arguments &arguments)
{
    return shown(vm, inList(Session::of(vm), expr(vm, arguments[0]), kOp, arguments[1]));
}

sql::Options escapeOf(Session &session, const Value &escape)
{
    sql::Options modifiers;
    if (escape && !escape.isNone())
        modifiers.set("escape", toValue(session, escape));
    return modifiers;
}

template<Op kOp>
Value like(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return shown(vm, compared(session, expr(vm, arguments[0]), kOp, arguments[1], escapeOf(session, arguments[2])));
}

std::string replaced(std::string text, std::string_view what, const std::string &by)
{
    for (std::size_t at = text.find(what); at != std::string::npos && !what.empty();
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

Value patternMatch(Vm &vm, Op op, const Value &element, Value other, Value escape, const Value &autoescape)
{
    Session &session = Session::of(vm);
    if (autoescape && vm.truth(autoescape)) {
        const std::string sign = escape && !escape.isNone() ? std::string(vm.textOf(escape)) : "/";
        if (!vm.isStr(other))
            vm.raise(vm.types().typeError, "String value expected when autoescape=True");
        std::string text(vm.textOf(other));
        if (sign != "%" && sign != "_")
            text = replaced(std::move(text), sign, sign + sign);
        text = replaced(std::move(text), "%", sign + "%");
        text = replaced(std::move(text), "_", sign + "_");
        other = vm.text(std::move(text));
        escape = vm.text(sign);
    }
    return shown(vm, compared(session, expr(vm, element), op, other, escapeOf(session, escape)));
}

template<Op kOp>
Value pattern(Vm &vm, Arguments &arguments)
{
    return patternMatch(vm, kOp, arguments[0], arguments[1], arguments[2], arguments[3]);
}

[[noreturn]] void raiseNoComparator(Vm &vm, const Value &element, std::string_view name)
{
    const auto *node = nodeAs<Expression>(vm, element);
    const std::string type = node != nullptr && node->type != nullptr ? std::string(node->type->cls->name) : "NullType";
    vm.raise(vm.types().attributeError, "Neither '" + vm.typeOf(element)->name + "' object nor 'Comparator' object of "
                                            + type + " has an attribute '" + std::string(name) + "'");
}

bool isPostgresql(const sql::Type *type, const sql::TypeClass &cls)
{
    return type != nullptr && sql::undecorated(*type).cls->isA(cls);
}

/// Which of PostgreSQL's own operators a type has.
bool hasOwnOperators(const sql::Type *type)
{
    namespace pg = types::postgresql;
    return isPostgresql(type, pg::kARRAY) || isPostgresql(type, pg::kJSONB) || isPostgresql(type, pg::kHSTORE)
           || isPostgresql(type, pg::kAbstractRange);
}

Value ownOperator(Vm &vm, const Value &element, std::string_view text, const Value &other)
{
    return shown(vm, operate(Session::of(vm), expr(vm, element), postgresqlOperator(text), other, false, {},
                             &sql::booleanType()));
}

Value contains(Vm &vm, Arguments &arguments)
{
    const sql::Type *type = expr(vm, arguments[0]).type;
    if (hasOwnOperators(type))
        return ownOperator(vm, arguments[0], "@>", arguments[1]);
    if (sql::affinityOf(type) == Affinity::Array) {
        vm.raise(
            vm.types().notImplementedError,
            "ARRAY.contains() not implemented for the base ARRAY type; please use the dialect-specific ARRAY type");
    }
    return patternMatch(vm, Op::Contains, arguments[0], arguments[1], arguments[2], arguments[3]);
}

/// A method that is one of PostgreSQL's operators: `data` says which, and for which types.
struct OwnMethod
{
    std::string_view name;
    std::string_view op;
    bool arrays, jsonb, hstore, ranges;
};

// clang-format off
constexpr std::array kOwnMethods{
    OwnMethod{"contained_by", "<@", true, true, true, true},      OwnMethod{"overlap", "&&", true, false, false, false},
    OwnMethod{"overlaps", "&&", false, false, false, true},       OwnMethod{"has_key", "?", false, true, true, false},
    OwnMethod{"has_all", "?&", false, true, true, false},         OwnMethod{"has_any", "?|", false, true, true, false},
    OwnMethod{"path_exists", "@?", false, true, false, false},    OwnMethod{"path_match", "@@", false, true, false, false},
    OwnMethod{"strictly_left_of", "<<", false, false, false, true}, OwnMethod{"strictly_right_of", ">>", false, false, false, true},
    OwnMethod{"not_extend_right_of", "&<", false, false, false, true},
    OwnMethod{"not_extend_left_of", "&>", false, false, false, true}, OwnMethod{"adjacent_to", "-|-", false, false, false, true},
};
// clang-format on

Value ownMethod(Vm &vm, Arguments &arguments)
{
    namespace pg = types::postgresql;
    const auto &method = *static_cast<const OwnMethod *>(arguments.callee->data);
    const sql::Type *type = expr(vm, arguments[0]).type;
    const bool fits = (method.arrays && isPostgresql(type, pg::kARRAY))
                      || (method.jsonb && isPostgresql(type, pg::kJSONB))
                      || (method.hstore && isPostgresql(type, pg::kHSTORE))
                      || (method.ranges && isPostgresql(type, pg::kAbstractRange));
    if (!fits)
        raiseNoComparator(vm, arguments[0], method.name);
    return ownOperator(vm, arguments[0], method.op, arguments[1]);
}

Value deletePath(Vm &vm, Arguments &arguments)
{
    namespace pg = types::postgresql;
    Session &session = Session::of(vm);
    const Expression &element = expr(vm, arguments[0]);
    if (!isPostgresql(element.type, pg::kJSONB))
        raiseNoComparator(vm, arguments[0], "delete_path");
    const Expression *path = nodeAs<sql::Array>(vm, arguments[1]);
    if (path == nullptr) {
        std::vector<const Expression *> items;
        for (const Value &item : vm.unpackAll(arguments[1]))
            items.push_back(expressionOf(session, item));
        path = session.arena().make<sql::Array>(
            std::move(items), sql::makeArrayType(session.arena(), pg::kARRAY, &sql::stringType(), std::nullopt));
    }
    static const sql::Type kText(types::kTEXT);
    const auto *type = sql::makeArrayType(session.arena(), pg::kARRAY, &kText, std::nullopt);
    const auto *cast = session.arena().make<sql::Cast>(sql::ClauseKind::Cast, path, type);
    return shown(vm, sql::makeOperation(session.arena(), &element, cast, postgresqlOperator("#-"), element.type));
}

/// array.any(value), array.all(value): value = ANY (array).
template<Op kOp>
Value arrayAggregate(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Expression &element = expr(vm, arguments[0]);
    if (sql::affinityOf(element.type) != Affinity::Array)
        raiseNoComparator(vm, arguments[0], kOp == Op::Any ? "any" : "all");
    Op op = Op::Equal;
    if (arguments.has(2) && !arguments[2].isNone()) {
        const sql::Value named = toValue(session, vm.getAttribute(arguments[2], vm.atoms().intern("__name__")));
        for (const Op one : {Op::Equal, Op::NotEqual, Op::Less, Op::LessEqual, Op::Greater, Op::GreaterEqual}) {
            if (named.isText() && named.asText() == sql::nameOf(one))
                op = one;
        }
    }
    const Expression *other = operandOf(session, element, op, arguments[1], sql::undecorated(*element.type).item);
    const Expression *all =
        sql::makeUnary(session.arena(), sql::grouped(session.arena(), &element), kOp, {}, &sql::booleanType());
    // Mirrored twice: any(x, operator.lt) is x < ANY (…).
    return shown(vm, sql::makeOperation(session.arena(), other, all, op, &sql::booleanType(), opposite(op)));
}

// JSON

struct JsonGetter
{
    std::string_view name;
    const sql::TypeClass *type;
};

// clang-format off
constexpr std::array kJsonGetters{
    JsonGetter{"as_string", &types::kUnicode}, JsonGetter{"as_boolean", &types::kBoolean},
    JsonGetter{"as_integer", &types::kInteger}, JsonGetter{"as_float", &types::kFloat},
    JsonGetter{"as_numeric", &types::kNumeric}, JsonGetter{"as_json", nullptr},
};
// clang-format on

Value jsonGetter(Vm &vm, Arguments &arguments)
{
    const auto &getter = *static_cast<const JsonGetter *>(arguments.callee->data);
    Session &session = Session::of(vm);
    const Expression &element = expr(vm, arguments[0]);
    if (sql::affinityOf(element.type) != Affinity::Json)
        raiseNoComparator(vm, arguments[0], getter.name);
    if (getter.type == nullptr)
        return arguments[0];
    const auto *item = dynamic_cast<const sql::Binary *>(&element);
    if (item == nullptr || (item->op.op != Op::JsonGetItem && item->op.op != Op::JsonPathGetItem)) {
        const std::string name(getter.name);
        raiseNamed(session, "InvalidRequestError",
                   "The JSON cast operator JSON." + name + "() only works with a JSON index expression e.g. col['q']."
                       + name + "()");
    }
    auto *type = session.arena().make<sql::Type>(*getter.type);
    if (getter.type == &types::kNumeric) {
        if (!arguments.has(1) || !arguments.has(2))
            vm.raise(vm.types().typeError,
                     "as_numeric() missing required positional arguments: 'precision' and 'scale'");
        type->precision = arguments.integer(1);
        type->scale = arguments.integer(2);
    }
    auto *typed = copyOf(session, *item);
    typed->type = type;
    return shown(vm, typed);
}

// match, regexps, between, collate, op

Value match(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return shown(vm, compared(session, expr(vm, arguments[0]), Op::Match, arguments[1],
                              toOptions(session, arguments.keywords()), &sql::matchType()));
}

Value regexpMatch(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Expression &element = expr(vm, arguments[0]);
    sql::Options modifiers;
    modifiers.set("flags", toValue(session, arguments.orNone(2)));
    return shown(vm, sql::makeBinary(session.arena(), &element, operandOf(session, element, Op::Comma, arguments[1]),
                                     Op::RegexpMatch, nullptr, Op::NotRegexpMatch, std::move(modifiers)));
}

Value regexpReplace(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Expression &element = expr(vm, arguments[0]);
    sql::Options modifiers;
    modifiers.set("flags", toValue(session, arguments.orNone(3)));
    const Expression *items[] = {operandOf(session, element, Op::Comma, arguments[1]),
                                 operandOf(session, element, Op::Comma, arguments[2])};
    const auto *list = sql::makeList(session.arena(), sql::Operands::Style::Typed, Op::Comma, items, nullptr, false);
    return shown(
        vm, sql::makeBinary(session.arena(), &element, list, Op::RegexpReplace, nullptr, {}, std::move(modifiers)));
}

Value between(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Expression &element = expr(vm, arguments[0]);
    const Expression *items[] = {operandOf(session, element, Op::And, arguments[1]),
                                 operandOf(session, element, Op::And, arguments[2])};
    const auto *list = sql::makeList(session.arena(), sql::Operands::Style::Typed, Op::And, items, nullptr, false);
    sql::Options modifiers;
    modifiers.set("symmetric", sql::Value::boolean(arguments.truthOr(3, false)));
    return shown(vm, sql::makeBinary(session.arena(), &element, list, Op::Between, nullptr, Op::NotBetween,
                                     std::move(modifiers)));
}

Value collate(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Expression &element = expr(vm, arguments[0]);
    const sql::Type *type = element.type;
    const sql::Name collation = toName(session, arguments[1]);
    if (sql::affinityOf(type) == Affinity::String && type != nullptr) {
        auto *collated = session.arena().make<sql::Type>(*type);
        collated->collation = collation.text;
        type = collated;
    }
    return shown(vm, sql::makeBinary(session.arena(), &element, session.arena().make<sql::Collation>(collation),
                                     Op::Collate, type));
}

/// What op("…") answers: waits for the other side.
struct PendingOperator : script::Container
{
    PendingOperator(script::Type *ofType, Value ofLeft, const sql::CustomOp *ofOp)
        : Container(ofType), left(std::move(ofLeft)), op(ofOp)
    { }
    void clear() override { left = Value(); }
    Value left;
    const sql::CustomOp *op;
};

struct PendingType
{
    explicit PendingType(Session &session) : type(script::newType(session.vm(), "custom_op", {}))
    {
        type->ops.call = [](Vm &vm, const Value &self, const script::Call &call) -> Value {
            if (call.positional != 1 || call.named != 0)
                vm.raise(vm.types().typeError, "an operator takes one operand");
            const auto &pending = script::objectOf<PendingOperator>(self);
            return shown(vm, operate(Session::of(vm), expr(vm, pending.left), pending.op, call.values[0]));
        };
    }
    script::Ref<script::Type> type;
};

Value pendingOperator(Vm &vm, const Value &left, std::string_view text, std::int64_t precedence, bool isComparison,
                      const sql::Type *type)
{
    Session &session = Session::of(vm);
    auto *op = session.arena().make<sql::CustomOp>(std::string(text));
    op->precedence = static_cast<int>(precedence);
    op->isComparison = isComparison;
    op->returnType = type;
    return vm.heap().make<PendingOperator>(session.part<PendingType>().type.get(), left, op).value();
}

Value customOp(Vm &vm, Arguments &arguments)
{
    const sql::Type *type =
        arguments.has(4) && !arguments[4].isNone() ? toType(Session::of(vm), arguments[4]) : nullptr;
    return pendingOperator(vm, arguments[0], arguments.text(1), arguments.integerOr(2, 0), arguments.truthOr(3, false),
                           type);
}

Value booleanOp(Vm &vm, Arguments &arguments)
{
    return pendingOperator(vm, arguments[0], arguments.text(1), arguments.integerOr(2, 0), true, nullptr);
}

Value label(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Expression *element = &expr(vm, arguments[0]);
    sql::Name name = arguments[1].isNone() ? sql::Name() : toName(session, arguments[1]);
    const sql::Type *type = element->type;
    while (element->kind == sql::ClauseKind::Label)
        element = static_cast<const sql::Label *>(element)->element;
    auto *made =
        session.arena().make<sql::Label>(std::move(name), sql::grouped(session.arena(), element, Op::As), type);
    if (made->name.empty()) {
        const sql::Name own = sql::nonAnonymousLabel(*element);
        made->name = sql::anonymousName(made, own.empty() || own.isAnonymous ? "anon" : own.text);
    }
    return shown(vm, made);
}

Value cast(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return shown(vm, session.arena().make<sql::Cast>(sql::ClauseKind::Cast, &expr(vm, arguments[0]),
                                                     toType(session, arguments[1])));
}

} // namespace

void setColumnOperators(script::Type *type)
{
    type->ops.binary = binary;
    type->ops.unary = unary;
    type->ops.compare = compare;
    type->ops.truth = truth;
    type->ops.hash = hash;
    type->ops.getItem = [](Vm &vm, const Value &element, const Value &index) {
        return shown(vm, indexed(Session::of(vm), expr(vm, element), index));
    };
    type->ops.contains = [](Vm &vm, const Value &, const Value &) -> bool {
        vm.raise(vm.types().notImplementedError, "Operator 'contains' is not supported on this expression");
    };
    type->ops.iterate = [](Vm &vm, const Value &element) -> Value {
        vm.raise(vm.types().typeError, "'" + vm.typeOf(element)->name + "' object is not iterable");
    };
}

void setColumnMethods(Session &session, script::Type *type)
{
    Vm &vm = session.vm();
    const auto set = [&](std::string_view signature, Value (*run)(Vm &, Arguments &), const void *data = nullptr) {
        script::setMethod(vm, type, signature, run, data);
    };
    set("is_(self, other)", comparison<Op::Is>);
    set("is_not(self, other)", comparison<Op::IsNot>);
    set("isnot(self, other)", comparison<Op::IsNot>);
    set("is_distinct_from(self, other)", comparison<Op::IsDistinctFrom>);
    set("is_not_distinct_from(self, other)", comparison<Op::IsNotDistinctFrom>);
    set("isnot_distinct_from(self, other)", comparison<Op::IsNotDistinctFrom>);
    set("like(self, other, escape=)", like<Op::Like>);
    set("not_like(self, other, escape=)", like<Op::NotLike>);
    set("notlike(self, other, escape=)", like<Op::NotLike>);
    set("ilike(self, other, escape=)", like<Op::ILike>);
    set("not_ilike(self, other, escape=)", like<Op::NotILike>);
    set("notilike(self, other, escape=)", like<Op::NotILike>);
    set("in_(self, other)", in<Op::In>);
    set("not_in(self, other)", in<Op::NotIn>);
    set("notin_(self, other)", in<Op::NotIn>);
    set("startswith(self, other, escape=, autoescape=)", pattern<Op::StartsWith>);
    set("istartswith(self, other, escape=, autoescape=)", pattern<Op::IStartsWith>);
    set("endswith(self, other, escape=, autoescape=)", pattern<Op::EndsWith>);
    set("iendswith(self, other, escape=, autoescape=)", pattern<Op::IEndsWith>);
    set("contains(self, other, escape=, autoescape=)", contains);
    set("icontains(self, other, escape=, autoescape=)", pattern<Op::IContains>);
    set("match(self, other, **kw)", match);
    set("regexp_match(self, pattern, flags=)", regexpMatch);
    set("regexp_replace(self, pattern, replacement, flags=)", regexpReplace);
    set("between(self, cleft, cright, symmetric=)", between);
    set("collate(self, collation)", collate);
    set("concat(self, other)", operation<Op::Concat>);
    set("_rconcat(self, other)", reversedOperation<Op::Concat>);
    set("bitwise_xor(self, other)", operation<Op::BitwiseXor>);
    set("bitwise_or(self, other)", operation<Op::BitwiseOr>);
    set("bitwise_and(self, other)", operation<Op::BitwiseAnd>);
    set("bitwise_lshift(self, other)", operation<Op::LeftShift>);
    set("bitwise_rshift(self, other)", operation<Op::RightShift>);
    set("bitwise_not(self)", prefix<Op::BitwiseNot>);
    set("distinct(self)", prefix<Op::Distinct>);
    set("any_(self)", aggregate<Op::Any>);
    set("all_(self)", aggregate<Op::All>);
    set("desc(self)", modifier<Op::Descending>);
    set("asc(self)", modifier<Op::Ascending>);
    set("nulls_first(self)", modifier<Op::NullsFirst>);
    set("nullsfirst(self)", modifier<Op::NullsFirst>);
    set("nulls_last(self)", modifier<Op::NullsLast>);
    set("nullslast(self)", modifier<Op::NullsLast>);
    set("op(self, opstring, precedence=, is_comparison=, return_type=, python_impl=)", customOp);
    set("bool_op(self, opstring, precedence=, python_impl=)", booleanOp);
    set("label(self, name)", label);
    set("cast(self, type_)", cast);
    set("any(self, other, operator=)", arrayAggregate<Op::Any>);
    set("all(self, other, operator=)", arrayAggregate<Op::All>);
    set("delete_path(self, array)", deletePath);
    for (const OwnMethod &method : kOwnMethods)
        set(std::string(method.name) + "(self, other)", ownMethod, &method);
    for (const JsonGetter &getter : kJsonGetters)
        set(std::string(getter.name) + "(self, precision=, scale=, asdecimal=)", jsonGetter, &getter);
    setHstoreMethods(vm, type);
}

} // namespace retort::library
