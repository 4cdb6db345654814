// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// The functions that make expressions: text(), column(), case(), cast(), and_() …
#include "core/library/expressions/constructors.h"

#include "core/dialects/base/select_state.h"
#include "core/schema/schema.h"
#include "core/sql/anonymous.h"
#include "core/sql/type_classes.h"

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;
using sql::ClauseKind;
using sql::Expression;
using sql::Op;

namespace constructors {

namespace {

Value shown(Vm &vm, const sql::Clause *clause)
{
    return wrapClause(Session::of(vm), clause);
}

const sql::Type *typeOr(Session &session, const Value &value)
{
    return value.isUndefined() || value.isNone() ? nullptr : toType(session, value);
}

} // namespace

// Names and values

Value text(Vm &vm, Arguments &arguments)
{
    return shown(vm, textOf(Session::of(vm), arguments.text(0)));
}

Value column(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *made = session.arena().make<sql::ColumnClause>(toName(session, arguments[0]), typeOr(session, arguments[1]));
    made->isLiteral = arguments.truthOr(2, false);
    return shown(vm, made);
}

Value literalColumn(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *made = session.arena().make<sql::ColumnClause>(sql::Name(std::string(arguments.text(0))),
                                                         typeOr(session, arguments[1]));
    made->isLiteral = true;
    return shown(vm, made);
}

Value literal(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    sql::Value value = toValue(session, arguments[0]);
    if (value.isNode())
        raiseNamed(session, "ArgumentError", "Literal Python value expected, got " + vm.repr(arguments[0]) + ".");
    auto *bind = uniqueBind(session, {}, std::move(value), typeOr(session, arguments[1]));
    bind->literalExecute = arguments.truthOr(2, false);
    return shown(vm, bind);
}

Value bindParameter(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Value &key = arguments[0];
    sql::Name name = key.isNone() ? sql::Name()
                     : key.isObject() && nodeAs<sql::ColumnClause>(vm, key) != nullptr
                         ? sql::Name(nodeAs<sql::ColumnClause>(vm, key)->keyText())
                         : toName(session, key);
    const bool hasValue = arguments.has(1);
    sql::Value value = hasValue ? toValue(session, arguments[1]) : sql::Value();
    const bool expanding = arguments.truthOr(7, false);
    const sql::Type *type = typeOr(session, arguments[2]);
    if (type == nullptr && nodeAs<sql::ColumnClause>(vm, key) != nullptr)
        type = nodeAs<sql::ColumnClause>(vm, key)->type;
    if (type == nullptr)
        type = typeOfLiteral(session,
                             expanding && value.isSequence() && !value.items().empty() ? value.items().front() : value);
    auto *bind = session.arena().make<sql::Bind>(name.text, std::move(value), type);
    bind->hasValue = hasValue;
    bind->isUnique = arguments.truthOr(3, false);
    bind->isRequired = arguments.truthOr(4, !hasValue);
    bind->quoting = name.quoting;
    bind->isExpanding = expanding;
    bind->literalExecute = arguments.truthOr(9, false);
    return shown(vm, bind);
}

Value null(Vm &vm, Arguments &)
{
    return shown(vm, constant(Session::of(vm), ClauseKind::Null));
}

Value trueConstant(Vm &vm, Arguments &)
{
    return shown(vm, constant(Session::of(vm), ClauseKind::True));
}

Value falseConstant(Vm &vm, Arguments &)
{
    return shown(vm, constant(Session::of(vm), ClauseKind::False));
}

// Conditions

namespace {

Value conjunctionOf(Vm &vm, Op op, Arguments &arguments)
{
    Session &session = Session::of(vm);
    std::vector<Value> given = arguments.rest();
    if (given.empty())
        return shown(vm, session.arena().make<sql::Operands>(sql::Operands::Style::Boolean, op,
                                                             std::vector<const Expression *>{}, &sql::booleanType()));
    if (given.size() == 1 && nodeOf(vm, given.front()) == nullptr
        && (vm.typeOf(given.front()) == vm.types().generator || vm.typeOf(given.front()) == vm.types().iterator))
        given = vm.unpackAll(given.front());
    std::vector<const Expression *> clauses;
    for (const Value &one : given)
        clauses.push_back(criterionOf(session, one));
    return shown(vm, sql::conjunction(session.arena(), op, clauses));
}

} // namespace

Value andOf(Vm &vm, Arguments &arguments)
{
    return conjunctionOf(vm, Op::And, arguments);
}

Value orOf(Vm &vm, Arguments &arguments)
{
    return conjunctionOf(vm, Op::Or, arguments);
}

Value notOf(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Expression *element = expressionOf(session, arguments[0]);
    if (element->kind == ClauseKind::Text)
        vm.raise(vm.types().assertionError, "text() has no negation");
    return shown(vm, sql::negated(session.arena(), element));
}

Value method(Vm &vm, Arguments &arguments)
{
    // desc(column) is column.desc(), for texts and labels too.
    Session &session = Session::of(vm);
    const auto name = static_cast<const char *>(arguments.callee->data);
    const Value element =
        shown(vm, vm.isStr(arguments[0]) ? byOf(session, arguments[0]) : expressionOf(session, arguments[0]));
    return vm.callMethod(element, name, std::vector<Value>(arguments.rest()));
}

Value between(Vm &vm, Arguments &arguments)
{
    const Value element = shown(vm, expressionOf(Session::of(vm), arguments[0]));
    return vm.callMethod(element, "between", {arguments[1], arguments[2], Value::boolean(arguments.truthOr(3, false))});
}

Value collate(Vm &vm, Arguments &arguments)
{
    return vm.callMethod(shown(vm, expressionOf(Session::of(vm), arguments[0])), "collate", {arguments[1]});
}

Value label(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Value made = vm.callMethod(shown(vm, expressionOf(session, arguments[1])), "label", {arguments[0]});
    if (const sql::Type *type = typeOr(session, arguments[2]))
        self<sql::Label>(vm, made).type = type;
    return made;
}

// CASE, CAST, EXTRACT

namespace {

using Whens = std::vector<std::pair<Value, Value>>;

Whens whensOf(Session &session, const std::vector<Value> &given)
{
    Vm &vm = session.vm();
    Whens whens;
    const auto addDict = [&](const Value &dict) {
        for (const auto &entry : static_cast<script::Dict *>(vm.payload(dict, vm.types().dict))->table.entries()) {
            if (!entry.key.isUndefined())
                whens.emplace_back(entry.key, entry.value);
        }
    };
    if (given.size() == 1 && vm.payload(given.front(), vm.types().list) != nullptr) {
        raiseNamed(session, "ArgumentError",
                   "The \"whens\" argument to case(), when referring to a sequence of items, is now passed as a series "
                   "of positional "
                   "elements, rather than as a list. ");
    }
    if (given.size() == 1 && vm.payload(given.front(), vm.types().dict) != nullptr) {
        addDict(given.front());
        return whens;
    }
    for (const Value &one : given) {
        const std::vector<Value> pair = vm.unpackAll(one);
        if (pair.size() != 2)
            vm.raise(vm.types().valueError, pair.size() < 2 ? "not enough values to unpack (expected 2, got "
                                                                  + std::to_string(pair.size()) + ")"
                                                            : "too many values to unpack (expected 2)");
        whens.emplace_back(pair[0], pair[1]);
    }
    return whens;
}

} // namespace

Value caseOf(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *made = session.arena().make<sql::Case>();
    for (const auto &[condition, result] : whensOf(session, arguments.rest())) {
        const Expression *test = sql::grouped(session.arena(), expressionOf(session, condition));
        made->whens.emplace_back(test, expressionOf(session, result));
    }
    if (!arguments.orNone(0).isNone())
        made->value = expressionOf(session, arguments[0]);
    if (!arguments.orNone(1).isNone())
        made->otherwise = expressionOf(session, arguments[1]);
    made->type = made->otherwise != nullptr ? made->otherwise->type : nullptr;
    for (auto when = made->whens.rbegin(); when != made->whens.rend(); ++when) {
        if (!sql::isNull(when->second->type)) {
            made->type = when->second->type;
            break;
        }
    }
    return shown(vm, made);
}

namespace {

Value castOf(Vm &vm, Arguments &arguments, ClauseKind kind)
{
    Session &session = Session::of(vm);
    const sql::Type *type = toType(session, arguments[1]);
    const Expression *element = expressionOf(session, arguments[0], type);
    return shown(vm, session.arena().make<sql::Cast>(kind, element, type != nullptr ? type : &sql::nullType()));
}

} // namespace

Value cast(Vm &vm, Arguments &arguments)
{
    return castOf(vm, arguments, ClauseKind::Cast);
}

Value tryCast(Vm &vm, Arguments &arguments)
{
    return castOf(vm, arguments, ClauseKind::TryCast);
}

Value typeCoerce(Vm &vm, Arguments &arguments)
{
    return castOf(vm, arguments, ClauseKind::TypeCoerce);
}

Value extract(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return shown(vm, session.arena().make<sql::Extract>(std::string(arguments.text(0)),
                                                        expressionOf(session, arguments[1]), &sql::integerType()));
}

Value tuple(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    std::vector<const Expression *> items;
    std::vector<const sql::Type *> itemTypes;
    std::vector<Value> types;
    if (!arguments.orNone(0).isNone())
        types = vm.unpackAll(arguments[0]);
    if (!types.empty() && types.size() != arguments.rest().size())
        raiseNamed(session, "ArgumentError", "Wrong number of elements for " + std::to_string(types.size()) + "-tuple");
    for (std::size_t i = 0; i < arguments.rest().size(); ++i) {
        const sql::Type *type = i < types.size() ? toType(session, types[i]) : nullptr;
        const Expression *item = expressionOf(session, arguments.rest()[i], sql::isNull(type) ? nullptr : type);
        itemTypes.push_back(item->type);
        items.push_back(sql::grouped(session.arena(), item, Op::Comma));
    }
    auto *made = session.arena().make<sql::Tuple>(std::move(items));
    made->type = sql::makeTupleType(session.arena(), itemTypes);
    return shown(vm, made);
}

Value over(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return makeOver(session, *expressionOf(session, arguments[0]), arguments, 1);
}

Value withinGroup(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return makeWithinGroup(session, *expressionOf(session, arguments[0]), arguments.rest());
}

Value functionFilter(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return makeFilter(session, *expressionOf(session, arguments[0]), arguments.rest());
}

Value exists(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Value given = arguments.orNone(0);
    const sql::ScalarSelect *element = nodeAs<sql::ScalarSelect>(vm, given);
    if (element == nullptr) {
        const auto *clause = nodeAs<sql::Clause>(vm, given);
        if (clause != nullptr && isSelect(*clause)) {
            element = scalarSubquery(session, *clause);
        } else {
            auto *select = makeSelect(session, {given.isNone() ? vm.text("*") : given});
            element = scalarSubquery(session, *select);
        }
    }
    return shown(vm, session.arena().make<sql::Exists>(element, &sql::booleanType()));
}

Value nextValue(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto *sequence = nodeAs<schema::Sequence>(vm, arguments[0]);
    if (sequence == nullptr)
        raiseNamed(session, "AssertionError", "next_value() accepts a Sequence object as input.");
    return shown(vm, session.arena().make<sql::SequenceValue>(
                         sequence, sequence->dataType != nullptr ? sequence->dataType : &sql::integerType()));
}

Value functionOf(Vm &vm, Arguments &arguments)
{
    // Function("name", …, type_=)
    std::vector<Value> values = arguments.rest();
    std::vector<const script::Atom *> names;
    for (const auto &[key, value] : arguments.keywords()) {
        names.push_back(key);
        values.push_back(value);
    }
    const script::Call call{values.data(), static_cast<std::uint32_t>(arguments.rest().size()), names.data(),
                            static_cast<std::uint32_t>(names.size())};
    Session &session = Session::of(vm);
    return makeFunctionCall(session, {sql::Name(), toName(session, arguments[0])}, call);
}

// Tables and statements

Value table(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *made = session.arena().make<sql::TableClause>(toName(session, arguments[0]));
    for (const auto &[key, value] : arguments.keywords()) {
        if (key->text != "schema")
            raiseNamed(session, "ArgumentError", "Unsupported argument(s): ['" + std::string(key->text) + "']");
        made->schema = toName(session, value);
    }
    for (const Value &one : arguments.rest()) {
        auto *given = nodeAs<sql::ColumnClause>(vm, one);
        if (given == nullptr)
            vm.raise(vm.types().attributeError, "'" + vm.typeOf(one)->name + "' object has no attribute 'table'");
        if (given->table != nullptr && given->table != made) {
            raiseNamed(session, "ArgumentError",
                       "column object '" + given->keyText() + "' already assigned to table '"
                           + sql::describe(*given->table) + "'");
        }
        given->table = made;
        made->columns.push_back(given);
    }
    return shown(vm, made);
}

Value select(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    for (const auto &[key, value] : arguments.keywords())
        vm.raise(vm.types().typeError,
                 "Select.__init__() got an unexpected keyword argument '" + std::string(key->text) + "'");
    return shown(vm, makeSelect(session, arguments.rest()));
}

Value insert(Vm &vm, Arguments &arguments)
{
    const auto *dialect = static_cast<const char *>(arguments.callee->data);
    return shown(vm, makeDml(Session::of(vm), ClauseKind::Insert, arguments[0], dialect != nullptr ? dialect : ""));
}

Value update(Vm &vm, Arguments &arguments)
{
    return shown(vm, makeDml(Session::of(vm), ClauseKind::Update, arguments[0]));
}

Value deleteOf(Vm &vm, Arguments &arguments)
{
    return shown(vm, makeDml(Session::of(vm), ClauseKind::Delete, arguments[0]));
}

Value compound(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    std::vector<const sql::Clause *> selects;
    for (const Value &one : arguments.rest())
        selects.push_back(selectOf(session, one));
    return shown(
        vm, makeCompound(session, *static_cast<const sql::CompoundSelect::Keyword *>(arguments.callee->data), selects));
}

Value alias(Vm &vm, Arguments &arguments)
{
    const Value element = arguments[0];
    return vm.callMethod(element, "alias", {arguments.orNone(1)});
}

Value subquery(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return shown(vm, makeAlias(session, ClauseKind::Subquery, *selectOf(session, arguments[0]), arguments.orNone(1)));
}

Value lateral(Vm &vm, Arguments &arguments)
{
    return vm.callMethod(arguments[0], "lateral", {arguments.orNone(1)});
}

Value tableSample(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return shown(vm, makeTableSample(session, *fromOf(session, arguments[0]), arguments[1], arguments.orNone(2),
                                     arguments.orNone(3)));
}

Value cte(Vm &vm, Arguments &arguments)
{
    return vm.callMethod(arguments[0], "cte", {arguments.orNone(1), Value::boolean(arguments.truthOr(2, false))});
}

namespace {

Value joinOf(Vm &vm, Arguments &arguments, bool isOuter, bool isFull)
{
    Session &session = Session::of(vm);
    const auto *left = fromOf(session, arguments[0]);
    const auto *right = fromOf(session, arguments[1]);
    const Expression *on = arguments.orNone(2).isNone() ? nullptr : criterionOf(session, arguments[2]);
    return compiling(session,
                     [&] { return shown(vm, dialects::makeJoin(session.arena(), left, right, on, isOuter, isFull)); });
}

} // namespace

Value join(Vm &vm, Arguments &arguments)
{
    return joinOf(vm, arguments, arguments.truthOr(3, false), arguments.truthOr(4, false));
}

Value outerJoin(Vm &vm, Arguments &arguments)
{
    return joinOf(vm, arguments, true, arguments.truthOr(3, false));
}

Value values(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *made = session.arena().make<sql::Values>();
    made->isUnnamed = arguments.orNone(0).isNone();
    made->name = made->isUnnamed ? sql::anonymousName(made, "anon") : toName(session, arguments[0]);
    made->literalBinds = arguments.truthOr(1, false);
    for (const Value &one : arguments.rest()) {
        auto *given = nodeAs<sql::ColumnClause>(vm, one);
        if (given == nullptr)
            raiseExpected(session, "SQL expression element or literal value", one);
        auto *own = given->table == nullptr ? given : session.arena().make<sql::ColumnClause>(given->name, given->type);
        own->table = made;
        made->columns.push_back(own);
    }
    return shown(vm, made);
}

// PostgreSQL's

Value array(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    namespace types = sql::types;
    std::vector<const Expression *> items;
    for (const Value &one : vm.unpackAll(arguments[0]))
        items.push_back(expressionOf(session, one));
    const sql::Type *main = typeOr(session, arguments[1]);
    if (main == nullptr)
        main = items.empty() ? &sql::nullType() : &sql::orNull(items.front()->type);
    const sql::Type *type = main->cls->isA(types::kARRAY)
                                ? sql::makeArrayType(session.arena(), types::postgresql::kARRAY, main->item,
                                                     main->dimensions ? *main->dimensions + 1 : 2)
                                : sql::makeArrayType(session.arena(), types::postgresql::kARRAY, main, std::nullopt);
    return shown(vm, session.arena().make<sql::Array>(std::move(items), type));
}

Value aggregateOrderBy(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Expression *target = expressionOf(session, arguments[0]);
    if (arguments.rest().empty())
        vm.raise(vm.types().typeError, "at least one ORDER BY element is required");
    const Expression *order = nullptr;
    if (arguments.rest().size() == 1) {
        order = byOf(session, arguments.rest().front());
    } else {
        std::vector<const Expression *> items;
        for (const Value &one : arguments.rest())
            items.push_back(byOf(session, one));
        order = sql::makeList(session.arena(), sql::Operands::Style::List, Op::Comma, items, nullptr, false);
    }
    return shown(vm, session.arena().make<sql::AggregateOrderBy>(target, order, target->type));
}

Value arrayAny(Vm &vm, Arguments &arguments)
{
    std::vector<Value> given{arguments[0]};
    if (arguments.has(2))
        given.push_back(arguments[2]);
    return vm.callMethod(arguments[1], static_cast<const char *>(arguments.callee->data), given);
}

Value postgresqlArrayAgg(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    std::vector<Value> values = arguments.rest();
    const script::Call call{values.data(), static_cast<std::uint32_t>(values.size()), nullptr, 0};
    const Value made = makeFunctionCall(session, {sql::Name("array_agg")}, call);
    auto &function = self<sql::Function>(vm, made);
    if (function.type != nullptr && function.type->cls == &sql::types::kARRAY)
        function.type = sql::makeArrayType(session.arena(), sql::types::postgresql::kARRAY, function.type->item, 1);
    return made;
}

Value identity(Vm &, Arguments &arguments)
{
    return arguments[0];
}

} // namespace constructors

} // namespace retort::library
