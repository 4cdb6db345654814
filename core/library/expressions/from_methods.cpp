// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Methods of tables, aliases, joins, CTEs and VALUES.
#include "core/library/expressions/expressions.h"

#include "core/dialects/base/select_state.h"
#include "core/sql/anonymous.h"

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;
using sql::ClauseKind;
using sql::FromClause;

sql::Aliased *makeAlias(Session &session, ClauseKind kind, const sql::Clause &element, const Value &name)
{
    const sql::Clause *of = &element;
    if (element.kind == ClauseKind::Select && kind != ClauseKind::Cte
        && static_cast<const sql::Select &>(element).labelStyle == sql::LabelStyle::None) {
        auto *named = session.arena().make<sql::Select>(static_cast<const sql::Select &>(element));
        named->labelStyle = sql::LabelStyle::Disambiguate;
        of = named;
    }
    auto *alias = session.arena().make<sql::Aliased>(
        kind, of, name.isNone() || name.isUndefined() ? sql::Name() : toName(session, name));
    if (alias->name.empty()) {
        const auto *from = dynamic_cast<const FromClause *>(of);
        const sql::Name *own = from != nullptr ? sql::nameOf(*from) : nullptr;
        alias->name = sql::anonymousName(alias, own == nullptr || own->isAnonymous ? "anon" : own->text);
    }
    sql::exportColumns(session.arena(), *alias);
    return alias;
}

namespace {

const FromClause &from(Vm &vm, Arguments &arguments)
{
    return self<FromClause>(vm, arguments[0]);
}

Value shown(Vm &vm, const sql::Clause *clause)
{
    return wrapClause(Session::of(vm), clause);
}

/// An alias of its own: its columns are its own too.
void takeColumns(Session &session, sql::Aliased &copy, const sql::Aliased &given)
{
    copy.exported.clear();
    for (const sql::KeyedColumn &one : given.exported) {
        auto *column = session.arena().make<sql::ColumnClause>(static_cast<const sql::ColumnClause &>(*one.column));
        column->table = &copy;
        copy.exported.push_back({one.key, column});
    }
}

/// Another alias of a function's rows.
sql::Aliased *tableFunctionAlias(Session &session, const FromClause &element, Arguments &arguments)
{
    const auto &given = static_cast<const sql::Aliased &>(element);
    auto *copy = copyOf(session, given);
    copy->element = &element;
    copy->isLateral = false;
    copy->name = arguments.orNone(1).isNone() ? sql::anonymousName(copy, "anon") : toName(session, arguments[1]);
    takeColumns(session, *copy, given);
    return copy;
}

Value alias(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const FromClause &element = from(vm, arguments);
    if (element.kind == ClauseKind::TableFunction)
        return shown(vm, tableFunctionAlias(session, element, arguments));
    if (element.kind == ClauseKind::Join) {
        auto *select = session.arena().make<sql::Select>();
        const auto &join = static_cast<const sql::Join &>(element);
        select->columns = {join.left, join.right};
        select->from.push_back(&element);
        select->labelStyle = sql::LabelStyle::TablePlusColumn;
        select->autoCorrelate = false;
        return shown(vm, makeAlias(session, ClauseKind::Subquery, *select, arguments.orNone(1)));
    }
    return shown(vm, makeAlias(session, ClauseKind::Alias, element, arguments.orNone(1)));
}

Value lateral(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const FromClause &element = from(vm, arguments);
    if (element.kind == ClauseKind::TableFunction) {
        auto *copy = tableFunctionAlias(session, element, arguments);
        copy->isLateral = true;
        return shown(vm, copy);
    }
    return shown(vm, makeAlias(session, ClauseKind::Lateral, element, arguments.orNone(1)));
}

Value renderDerived(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &given = self<sql::Aliased>(vm, arguments[0]);
    auto *copy = copyOf(session, given);
    copy->renderDerived = true;
    copy->renderDerivedTypes = arguments.truthOr(2, false);
    copy->name = arguments.orNone(1).isNone() ? sql::anonymousName(copy, "anon") : toName(session, arguments[1]);
    copy->isLateral = false;
    takeColumns(session, *copy, given);
    return shown(vm, copy);
}

Value tableSample(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return shown(vm,
                 makeTableSample(session, from(vm, arguments), arguments[1], arguments.orNone(2), arguments.orNone(3)));
}

Value joined(Vm &vm, const FromClause &left, Arguments &arguments, bool isOuter, bool isFull)
{
    Session &session = Session::of(vm);
    const FromClause *right = fromOf(session, arguments[1]);
    const sql::Expression *on = arguments.orNone(2).isNone() ? nullptr : criterionOf(session, arguments[2]);
    return compiling(session,
                     [&] { return shown(vm, dialects::makeJoin(session.arena(), &left, right, on, isOuter, isFull)); });
}

Value join(Vm &vm, Arguments &arguments)
{
    return joined(vm, from(vm, arguments), arguments, arguments.truthOr(3, false), arguments.truthOr(4, false));
}

Value outerJoin(Vm &vm, Arguments &arguments)
{
    return joined(vm, from(vm, arguments), arguments, true, arguments.truthOr(3, false));
}

Value selectFrom(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *select = makeSelect(session, {arguments[0]});
    const FromClause &element = from(vm, arguments);
    if (element.kind == ClauseKind::Join) {
        const auto &sides = static_cast<const sql::Join &>(element);
        select->columns = {sides.left, sides.right};
        select->from.push_back(&element);
    }
    return shown(vm, select);
}

template<ClauseKind kKind>
Value dml(Vm &vm, Arguments &arguments)
{
    return shown(vm, makeDml(Session::of(vm), kKind, arguments[0]));
}

Value correspondingColumn(Vm &vm, Arguments &arguments)
{
    const auto &column = self<sql::Expression>(vm, arguments[1]);
    for (const sql::KeyedColumn &one : sql::columnsOf(from(vm, arguments))) {
        if (sql::sharesLineage(*one.column, column))
            return shown(vm, one.column);
    }
    return Value::none();
}

Value appendColumn(Vm &vm, Arguments &arguments)
{
    auto &table = self<sql::TableClause>(vm, arguments[0]);
    auto &column = self<sql::ColumnClause>(vm, arguments[1]);
    column.table = &table;
    table.columns.push_back(&column);
    return Value::none();
}

Value scalarOfSubquery(Vm &vm, Arguments &arguments)
{
    return shown(vm, scalarSubquery(Session::of(vm), *self<sql::Aliased>(vm, arguments[0]).element));
}

// CTEs

sql::Cte *copyOfCte(Session &session, const sql::Cte &cte)
{
    auto *copy = copyOf(session, cte);
    sql::exportColumns(session.arena(), *copy);
    return copy;
}

template<sql::CompoundSelect::Keyword kKeyword>
Value cteUnion(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &cte = self<sql::Cte>(vm, arguments[0]);
    std::vector<const sql::Clause *> selects{cte.element};
    for (const Value &one : arguments.rest())
        selects.push_back(library::selectOf(session, one));
    auto *restated = copyOf(session, cte);
    restated->element = makeCompound(session, kKeyword, selects);
    restated->restates = &cte;
    sql::exportColumns(session.arena(), *restated);
    return shown(vm, restated);
}

Value cteAlias(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &cte = self<sql::Cte>(vm, arguments[0]);
    auto *copy = copyOf(session, cte);
    copy->aliasOf = &cte;
    copy->restates = nullptr;
    copy->name = arguments.orNone(1).isNone() ? sql::anonymousName(copy, "anon") : toName(session, arguments[1]);
    sql::exportColumns(session.arena(), *copy);
    return shown(vm, copy);
}

template<bool kSuffix>
Value ctePrefix(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *copy = copyOfCte(session, self<sql::Cte>(vm, arguments[0]));
    appendPrefixes(session, kSuffix ? copy->suffixes : copy->prefixes, arguments);
    return shown(vm, copy);
}

// VALUES

sql::Values *copyOfValues(Session &session, const sql::Values &values)
{
    auto *copy = copyOf(session, values);
    for (sql::ColumnClause *&column : copy->columns) {
        column = session.arena().make<sql::ColumnClause>(*column);
        column->table = copy;
    }
    return copy;
}

Value valuesData(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *copy = copyOfValues(session, self<sql::Values>(vm, arguments[0]));
    for (const Value &row : vm.unpackAll(arguments[1])) {
        std::vector<const sql::Expression *> items;
        const std::vector<Value> values = vm.unpackAll(row);
        if (values.size() != copy->columns.size())
            raiseNamed(session, "ArgumentError",
                       "Wrong number of elements for " + std::to_string(copy->columns.size())
                           + "-tuple: " + vm.repr(row) + " ");
        for (std::size_t i = 0; i < values.size(); ++i) {
            const sql::Type *type = copy->columns[i]->type;
            items.push_back(expressionOf(session, values[i], sql::isNull(type) ? nullptr : type));
        }
        copy->rows.push_back(std::move(items));
    }
    return shown(vm, copy);
}

Value valuesAlias(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *copy = copyOfValues(session, self<sql::Values>(vm, arguments[0]));
    copy->name = arguments.orNone(1).isNone() ? sql::anonymousName(copy, "anon") : toName(session, arguments[1]);
    copy->isUnnamed = false;
    return shown(vm, copy);
}

Value valuesLateral(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *copy = copyOfValues(session, self<sql::Values>(vm, arguments[0]));
    if (!arguments.orNone(1).isNone())
        copy->name = toName(session, arguments[1]);
    copy->isLateral = true;
    copy->isUnnamed = false;
    return shown(vm, copy);
}

Value valuesScalar(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return shown(vm, session.arena().make<sql::ScalarValues>(&self<sql::Values>(vm, arguments[0]), nullptr));
}

} // namespace

sql::Aliased *makeTableSample(Session &session, const FromClause &element, const Value &sampling, const Value &name,
                              const Value &seed)
{
    const auto *function = nodeAs<sql::Function>(session.vm(), sampling);
    if (function == nullptr) {
        auto *system = session.arena().make<sql::Function>(sql::Name("system"), nullptr);
        system->arguments.push_back(expressionOf(session, sampling, nullptr, "system"));
        function = system;
    }
    if (!seed.isNone() && nodeAs<sql::Expression>(session.vm(), seed) == nullptr) {
        session.vm().raise(session.vm().types().attributeError,
                           "'" + session.vm().typeOf(seed)->name + "' object has no attribute '_compiler_dispatch'");
    }
    auto *sample = makeAlias(session, ClauseKind::TableSample, element, name);
    sample->sampling = function;
    sample->seed = seed.isNone() ? nullptr : expressionOf(session, seed);
    return sample;
}

sql::CompoundSelect *makeCompound(Session &session, sql::CompoundSelect::Keyword keyword,
                                  const std::vector<const sql::Clause *> &selects)
{
    std::vector<const sql::Clause *> parts;
    for (const sql::Clause *one : selects) {
        const auto *select = dynamic_cast<const sql::Select *>(one);
        const bool isBare = select != nullptr
                                ? select->orderBy.empty() && !select->hasRowLimit()
                                : one->kind != ClauseKind::CompoundSelect;
        parts.push_back(isBare ? one : sql::groupedSelect(session.arena(), one));
    }
    return session.arena().make<sql::CompoundSelect>(keyword, std::move(parts));
}

sql::Cte *makeCte(Session &session, const sql::Clause &element, const Value &name, bool recursive, bool nesting)
{
    auto *cte = session.arena().make<sql::Cte>(&element, name.isNone() ? sql::Name() : toName(session, name));
    if (cte->name.empty()) {
        const auto *from = dynamic_cast<const FromClause *>(&element);
        const sql::Name *own = from != nullptr ? sql::nameOf(*from) : nullptr;
        cte->name = sql::anonymousName(cte, own == nullptr || own->isAnonymous || own->empty() ? "anon" : own->text);
    }
    cte->isRecursive = recursive;
    cte->isNesting = nesting;
    sql::exportColumns(session.arena(), *cte);
    return cte;
}

void appendPrefixes(Session &session, std::vector<sql::Prefix> &to, Arguments &arguments)
{
    std::string dialect;
    for (const auto &[key, value] : arguments.keywords()) {
        if (key->text != "dialect" && key->text != "dialect_name")
            session.vm().raise(session.vm().types().typeError,
                               "prefix_with() got an unexpected keyword argument '" + std::string(key->text) + "'");
        dialect = value.isNone() ? std::string() : std::string(session.vm().textOf(value));
    }
    for (const Value &one : arguments.rest())
        to.push_back({toClause(session, one, nullptr, true), dialect});
}

void setFromMethods(Session &session, script::Type *type, Class cls)
{
    Vm &vm = session.vm();
    const auto set = [&](std::string_view signature, Value (*run)(Vm &, Arguments &)) {
        script::setMethod(vm, type, signature, run);
    };
    switch (cls) {
    case Class::FromClause:
        set("alias(self, name=, flat=)", alias);
        set("lateral(self, name=)", lateral);
        set("tablesample(self, sampling, name=, seed=)", tableSample);
        set("join(self, right, onclause=, isouter=, full=)", join);
        set("outerjoin(self, right, onclause=, full=)", outerJoin);
        set("select(self)", selectFrom);
        set("corresponding_column(self, column, require_embedded=)", correspondingColumn);
        break;
    case Class::TableClause:
        set("append_column(self, c)", appendColumn);
        [[fallthrough]];
    case Class::Alias:
    case Class::Join:
        if (cls != Class::Alias) {
            set("insert(self)", dml<ClauseKind::Insert>);
            set("update(self)", dml<ClauseKind::Update>);
            set("delete(self)", dml<ClauseKind::Delete>);
        }
        break;
    case Class::Subquery:
        set("as_scalar(self)", scalarOfSubquery);
        break;
    case Class::TableValuedAlias:
        set("render_derived(self, name=, with_types=)", renderDerived);
        break;
    case Class::Cte:
        set("alias(self, name=, flat=)", cteAlias);
        set("union(self, *other)", cteUnion<sql::CompoundSelect::Keyword::Union>);
        set("union_all(self, *other)", cteUnion<sql::CompoundSelect::Keyword::UnionAll>);
        set("prefix_with(self, *prefixes, **kw)", ctePrefix<false>);
        set("suffix_with(self, *suffixes, **kw)", ctePrefix<true>);
        break;
    case Class::Values:
        set("data(self, values)", valuesData);
        set("alias(self, name=, flat=)", valuesAlias);
        set("lateral(self, name=)", valuesLateral);
        set("scalar_values(self)", valuesScalar);
        break;
    default:
        break;
    }
}

} // namespace retort::library
