// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// func.*: the functions that SQLAlchemy knows, and all others.
#include "core/library/expressions/expressions.h"

#include "core/sql/anonymous.h"
#include "core/sql/type_classes.h"

#include <algorithm>
#include <cctype>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;
using sql::Expression;
using sql::KnownFunction;
namespace types = sql::types;

namespace {

using Gives = KnownFunction::Gives;

const sql::Type kTsVector(types::postgresql::kTSVECTOR);
const sql::Type kTsQuery(types::postgresql::kTSQUERY);

// clang-format off
const std::array kKnown{
    KnownFunction{"coalesce", "coalesce", Gives::FirstArgument, nullptr, false, ""},
    KnownFunction{"max", "", Gives::FirstArgument, nullptr, false, ""},
    KnownFunction{"min", "", Gives::FirstArgument, nullptr, false, ""},
    KnownFunction{"sum", "", Gives::FirstArgument, nullptr, false, ""},
    KnownFunction{"now", "", Gives::Fixed, &sql::dateTimeType(), false, ""},
    KnownFunction{"concat", "", Gives::Fixed, &sql::stringType(), false, ""},
    KnownFunction{"char_length", "", Gives::Fixed, &sql::integerType(), false, ""},
    KnownFunction{"random", "random", Gives::Nothing, nullptr, false, ""},
    KnownFunction{"count", "", Gives::Fixed, &sql::integerType(), false, ""},
    KnownFunction{"current_date", "CURRENT_DATE", Gives::Fixed, &sql::dateType(), true, ""},
    KnownFunction{"current_time", "CURRENT_TIME", Gives::Fixed, &sql::timeType(), true, ""},
    KnownFunction{"current_timestamp", "CURRENT_TIMESTAMP", Gives::Fixed, &sql::dateTimeType(), true, ""},
    KnownFunction{"current_user", "CURRENT_USER", Gives::Fixed, &sql::stringType(), true, ""},
    KnownFunction{"localtime", "LOCALTIME", Gives::Fixed, &sql::dateTimeType(), true, ""},
    KnownFunction{"localtimestamp", "LOCALTIMESTAMP", Gives::Fixed, &sql::dateTimeType(), true, ""},
    KnownFunction{"session_user", "SESSION_USER", Gives::Fixed, &sql::stringType(), true, ""},
    KnownFunction{"sysdate", "sysdate", Gives::Fixed, &sql::dateTimeType(), true, ""},
    KnownFunction{"user", "USER", Gives::Fixed, &sql::stringType(), true, ""},
    KnownFunction{"array_agg", "", Gives::ArrayOfFirst, nullptr, false, ""},
    KnownFunction{"mode", "", Gives::OrderBy, nullptr, false, ""},
    KnownFunction{"percentile_cont", "", Gives::OrderBy, nullptr, false, ""},
    KnownFunction{"percentile_disc", "", Gives::OrderBy, nullptr, false, ""},
    KnownFunction{"rank", "", Gives::Fixed, &sql::integerType(), false, ""},
    KnownFunction{"dense_rank", "", Gives::Fixed, &sql::integerType(), false, ""},
    KnownFunction{"percent_rank", "", Gives::Fixed, &sql::numericType(), false, ""},
    KnownFunction{"cume_dist", "", Gives::Fixed, &sql::numericType(), false, ""},
    KnownFunction{"cube", "CUBE", Gives::Nothing, nullptr, false, ""},
    KnownFunction{"rollup", "ROLLUP", Gives::Nothing, nullptr, false, ""},
    KnownFunction{"grouping_sets", "GROUPING SETS", Gives::Nothing, nullptr, false, ""},
    KnownFunction{"aggregate_strings", "", Gives::Fixed, &sql::stringType(), false, ""},
    KnownFunction{"to_tsvector", "", Gives::Fixed, &kTsVector, false, "postgresql"},
    KnownFunction{"to_tsquery", "", Gives::Fixed, &kTsQuery, false, "postgresql"},
    KnownFunction{"plainto_tsquery", "", Gives::Fixed, &kTsQuery, false, "postgresql"},
    KnownFunction{"phraseto_tsquery", "", Gives::Fixed, &kTsQuery, false, "postgresql"},
    KnownFunction{"websearch_to_tsquery", "", Gives::Fixed, &kTsQuery, false, "postgresql"},
    KnownFunction{"ts_headline", "", Gives::Fixed, nullptr, false, "postgresql"},
};
// clang-format on

const KnownFunction *knownFunction(std::string_view name)
{
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto found =
        std::find_if(kKnown.begin(), kKnown.end(), [&](const KnownFunction &one) { return one.name == lower; });
    return found == kKnown.end() ? nullptr : &*found;
}

const sql::Type *firstType(const std::vector<const Expression *> &arguments)
{
    for (const Expression *one : arguments) {
        if (!sql::isNull(one->type))
            return one->type;
    }
    return nullptr;
}

const sql::Type *typeOfCall(Session &session, const KnownFunction &known,
                            const std::vector<const Expression *> &arguments)
{
    switch (known.gives) {
    case Gives::Fixed:
        return known.type;
    case Gives::FirstArgument:
        return firstType(arguments);
    case Gives::ArrayOfFirst: {
        const sql::Type *first = firstType(arguments);
        return sql::affinityOf(first) == sql::Affinity::Array
                   ? first
                   : sql::makeArrayType(session.arena(), types::kARRAY, first, 1);
    }
    default:
        return nullptr;
    }
}

bool isTextQuery(Vm &vm, const Value &value)
{
    const auto *expression = nodeAs<Expression>(vm, value);
    return expression != nullptr && expression->type != nullptr
           && expression->type->cls->isA(types::postgresql::kTSQUERY);
}

/// func, func.a, func.a.b: waits to be called.
struct Generator : script::Object
{
    Generator(script::Type *ofType, std::vector<sql::Name> ofNames) : Object(ofType), names(std::move(ofNames)) { }
    std::vector<sql::Name> names;
};

struct GeneratorType
{
    explicit GeneratorType(Session &session) : type(script::newType(session.vm(), "_FunctionGenerator", {}))
    {
        type->ops.getAttribute = [](Vm &vm, const Value &self, const script::Atom *name) -> Value {
            std::string_view text = name->text;
            if (text.starts_with("__"))
                return {};
            if (text.ends_with('_'))
                text.remove_suffix(1);
            auto names = script::objectOf<Generator>(self).names;
            names.emplace_back(std::string(text));
            return vm.heap().make<Generator>(self.asObject()->type, std::move(names)).value();
        };
        type->ops.call = [](Vm &vm, const Value &self, const script::Call &call) {
            return makeFunctionCall(Session::of(vm), script::objectOf<Generator>(self).names, call);
        };
    }
    script::Ref<script::Type> type;
};

const sql::Operands *byList(Session &session, const Value &value)
{
    if (value.isNone() || value.isUndefined())
        return nullptr;
    std::vector<const Expression *> items;
    for (const Value &one : listOf(session, value))
        items.push_back(byOf(session, one));
    return sql::makeList(session.arena(), sql::Operands::Style::List, sql::Op::Comma, items);
}

void setFrame(Session &session, sql::Frame &frame, sql::Frame::Unit unit, const Value &range)
{
    Vm &vm = session.vm();
    if (range.isUndefined() || range.isNone() || !vm.truth(range))
        return;
    if (frame.unit != sql::Frame::Unit::None)
        raiseNamed(session, "ArgumentError", "only one of 'rows', 'range_', or 'groups' may be provided");
    const auto *tuple = static_cast<script::Tuple *>(vm.payload(range, vm.types().tuple));
    if (tuple == nullptr || tuple->items.size() != 2)
        raiseNamed(session, "ArgumentError", "2-tuple expected for range/rows");
    const auto bound = [&](const Value &value) -> std::optional<std::int64_t> {
        if (value.isNone())
            return std::nullopt;
        const Value number = value.isInteger() ? value : vm.call(Value(vm.types().integer), {value});
        return number.asInteger();
    };
    frame.unit = unit;
    frame.from = bound(tuple->items[0]);
    frame.to = bound(tuple->items[1]);
}

} // namespace

Value makeOver(Session &session, const Expression &element, Arguments &arguments, std::size_t first)
{
    auto *made = session.arena().make<sql::Over>(&element);
    made->partitionBy = byList(session, arguments[first]);
    made->orderBy = byList(session, arguments[first + 1]);
    setFrame(session, made->frame, sql::Frame::Unit::Range, arguments[first + 2]);
    setFrame(session, made->frame, sql::Frame::Unit::Rows, arguments[first + 3]);
    setFrame(session, made->frame, sql::Frame::Unit::Groups, arguments[first + 4]);
    return wrapClause(session, made);
}

Value makeWithinGroup(Session &session, const Expression &element, const std::vector<Value> &order)
{
    std::vector<const Expression *> items;
    for (const Value &one : order)
        items.push_back(byOf(session, one));
    const auto *list = sql::makeList(session.arena(), sql::Operands::Style::List, sql::Op::Comma, items);
    const sql::Type *type = element.type;
    const auto *function = dynamic_cast<const sql::Function *>(&element);
    if (function != nullptr && function->known != nullptr && function->known->gives == Gives::OrderBy
        && !items.empty()) {
        const Expression *inner = items.front();
        while (inner->kind == sql::ClauseKind::Unary
               && sql::isOrderByModifier(static_cast<const sql::Unary *>(inner)->modifier.op))
            inner = static_cast<const sql::Unary *>(inner)->element;
        type = function->arguments.size() > 1 && function->known->name != "mode"
                   ? sql::makeArrayType(session.arena(), types::kARRAY, inner->type, std::nullopt)
                   : inner->type;
    }
    return wrapClause(session, session.arena().make<sql::WithinGroup>(&element, list, type));
}

Value makeFilter(Session &session, const Expression &element, const std::vector<Value> &criteria)
{
    const Expression *criterion = nullptr;
    const Expression *function = &element;
    if (element.kind == sql::ClauseKind::FunctionFilter) {
        function = static_cast<const sql::FunctionFilter &>(element).function;
        criterion = static_cast<const sql::FunctionFilter &>(element).criterion;
    }
    for (const Value &one : criteria) {
        const Expression *next = criterionOf(session, one);
        if (criterion == nullptr) {
            criterion = next;
        } else {
            const Expression *both[] = {criterion, next};
            criterion = sql::conjunction(session.arena(), sql::Op::And, both);
        }
    }
    if (criterion == nullptr)
        return wrapClause(session, &element);
    return wrapClause(session, session.arena().make<sql::FunctionFilter>(function, criterion));
}

Value makeGenerator(Session &session, const void *)
{
    return session.vm()
        .heap()
        .make<Generator>(session.part<GeneratorType>().type.get(), std::vector<sql::Name>{})
        .value();
}

Value makeFunctionCall(Session &session, const std::vector<sql::Name> &names, const script::Call &call)
{
    Vm &vm = session.vm();
    if (names.empty())
        vm.raise(vm.types().indexError, "list index out of range");
    if (script::Type *own = registeredFunction(session, names))
        return vm.call(Value(own), call);
    const sql::Name &name = names.back();
    const KnownFunction *known = names.size() == 1 ? knownFunction(name.text) : nullptr;
    if (names.size() == 1 && (name.text == "cast" || name.text == "extract" || name.text == "next_value")) {
        const Value module = vm.loadModule("sqlalchemy.sql.expression");
        const Value function =
            vm.getAttribute(module, vm.atoms().intern(name.text == "next_value" ? "_next_value" : name.text));
        return vm.call(function, call);
    }
    auto *function = session.arena().make<sql::Function>(name, nullptr);
    function->packages.assign(names.begin(), names.end() - 1);
    function->known = known;
    std::vector<const Expression *> given;
    static const sql::Type kConfiguration(types::postgresql::kREGCONFIG);
    // PostgreSQL's text search: the first of several is a configuration.
    const bool hasConfiguration = known != nullptr && known->package == "postgresql" && call.positional > 1
                                  && (known->name != "ts_headline" || !isTextQuery(vm, call.values[1]));
    for (std::uint32_t i = 0; i < call.positional; ++i) {
        const sql::Type *type = i == 0 && hasConfiguration ? &kConfiguration : nullptr;
        given.push_back(expressionOf(session, call.values[i], type, known != nullptr ? known->name : name.text));
    }
    if (known != nullptr) {
        function->name = sql::Name(std::string(known->name));
        if (known->name == "count" && given.empty()) {
            auto *star = session.arena().make<sql::ColumnClause>(sql::Name("*"), nullptr);
            star->isLiteral = true;
            given.push_back(star);
        }
        if (known->name == "char_length" && given.size() != 1)
            vm.raise(vm.types().typeError, "__init__() missing 1 required positional argument: 'arg'");
        if (known->name == "aggregate_strings" && given.size() + call.named != 2)
            vm.raise(vm.types().typeError,
                     "__init__() missing 2 required positional arguments: 'clause' and 'separator'");
        function->type = typeOfCall(session, *known, given);
    }
    for (std::uint32_t i = 0; i < call.named; ++i) {
        if (call.names[i]->text == "type_") {
            if (const sql::Type *type = toType(session, call.namedValue(i)))
                function->type = type;
        } else if (call.names[i]->text == "separator" && known != nullptr && known->name == "aggregate_strings") {
            given.push_back(expressionOf(session, call.namedValue(i), nullptr, known->name));
        } else if (call.names[i]->text == "expression" && known != nullptr && known->name == "count") {
            given.assign(1, expressionOf(session, call.namedValue(i)));
        } else if (known == nullptr) {
            vm.raise(vm.types().typeError, "Function.__init__() got an unexpected keyword argument '"
                                               + std::string(call.names[i]->text) + "'");
        }
    }
    for (const Expression *one : given)
        function->arguments.push_back(sql::grouped(session.arena(), one, sql::Op::Comma));
    return wrapClause(session, function);
}

namespace {

Expression &element(Vm &vm, Arguments &arguments)
{
    return self<Expression>(vm, arguments[0]);
}

Value over(Vm &vm, Arguments &arguments)
{
    return makeOver(Session::of(vm), element(vm, arguments), arguments, 1);
}

Value withinGroup(Vm &vm, Arguments &arguments)
{
    return makeWithinGroup(Session::of(vm), element(vm, arguments), arguments.rest());
}

Value filter(Vm &vm, Arguments &arguments)
{
    return makeFilter(Session::of(vm), element(vm, arguments), arguments.rest());
}

sql::Aliased *functionAlias(Session &session, const sql::Function &function, const Value &name,
                            const std::vector<sql::ColumnClause *> &columns)
{
    auto *alias =
        session.arena().make<sql::Aliased>(sql::ClauseKind::TableFunction, &function,
                                           name.isNone() || name.isUndefined() ? sql::Name() : toName(session, name));
    if (alias->name.empty())
        alias->name = sql::anonymousName(alias, "anon");
    for (sql::ColumnClause *column : columns) {
        auto *own = session.arena().make<sql::ColumnClause>(column->name, column->type);
        own->table = alias;
        alias->exported.push_back({column->keyText(), own});
    }
    return alias;
}

Value tableValued(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *function = copyOf(session, self<sql::Function>(vm, arguments[0]));
    std::vector<Value> columns = arguments.rest();
    Value name;
    bool joins = false;
    for (const auto &[key, value] : arguments.keywords()) {
        if (key->text == "with_ordinality") {
            if (vm.truth(value)) {
                columns.push_back(value);
                function->withOrdinality = true;
            }
        } else if (key->text == "name") {
            name = value;
        } else if (key->text == "joins_implicitly") {
            joins = vm.truth(value);
        } else {
            vm.raise(vm.types().typeError,
                     "table_valued() got an unexpected keyword argument '" + std::string(key->text) + "'");
        }
    }
    std::vector<sql::ColumnClause *> made;
    for (const Value &one : columns) {
        auto *column = nodeAs<sql::ColumnClause>(vm, one);
        made.push_back(column != nullptr ? column
                                         : session.arena().make<sql::ColumnClause>(toName(session, one), nullptr));
    }
    auto *alias = functionAlias(session, *function, name, made);
    alias->joinsImplicitly = joins;
    return wrapClause(session, alias);
}

Value columnValued(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &function = self<sql::Function>(vm, arguments[0]);
    auto *alias = functionAlias(session, function, arguments[1], {});
    alias->joinsImplicitly = arguments.truthOr(2, false);
    return wrapClause(session, session.arena().make<sql::TableValuedColumn>(alias, function.type));
}

Value aliasOfFunction(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *alias = functionAlias(session, self<sql::Function>(vm, arguments[0]), arguments[1], {});
    alias->joinsImplicitly = arguments.truthOr(2, false);
    return wrapClause(session, alias);
}

Value scalarTableValued(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const sql::Type *type = arguments.has(2) ? toType(session, arguments[2]) : nullptr;
    return wrapClause(session, session.arena().make<sql::FunctionColumn>(&self<sql::Function>(vm, arguments[0]),
                                                                         toName(session, arguments[1]), type));
}

Value selectOfFunction(Vm &vm, Arguments &arguments)
{
    return wrapClause(Session::of(vm), makeSelect(Session::of(vm), {arguments[0]}));
}

} // namespace

void setFunctionMethods(Session &session, script::Type *type, Class cls)
{
    Vm &vm = session.vm();
    script::setMethod(vm, type, "over(self, partition_by=, order_by=, range_=, rows=, groups=)", over);
    script::setMethod(vm, type, "filter(self, *criterion)", filter);
    if (cls == Class::WithinGroup)
        return;
    script::setMethod(vm, type, "within_group(self, *order_by)", withinGroup);
    if (cls != Class::FunctionElement)
        return;
    script::setMethod(vm, type, "table_valued(self, *expr, **kw)", tableValued);
    script::setMethod(vm, type, "column_valued(self, name=, joins_implicitly=)", columnValued);
    script::setMethod(vm, type, "alias(self, name=, joins_implicitly=)", aliasOfFunction);
    script::setMethod(vm, type, "scalar_table_valued(self, name, type_=)", scalarTableValued);
    script::setMethod(vm, type, "select(self)", selectOfFunction);
}

} // namespace retort::library
