// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Methods of SELECT, UNION and text().columns(): each answers a changed copy.
#include "core/library/expressions/expressions.h"

#include <algorithm>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;
using sql::ClauseKind;
using sql::GenerativeSelect;
using sql::Select;

sql::Select *makeSelect(Session &session, const std::vector<Value> &entities)
{
    auto *select = session.arena().make<Select>();
    for (const Value &one : entities)
        select->columns.push_back(selectedOf(session, one));
    return select;
}

namespace {

Value shown(Vm &vm, const sql::Clause *clause)
{
    return wrapClause(Session::of(vm), clause);
}

Select *changed(Vm &vm, Arguments &arguments)
{
    return copyOf(Session::of(vm), self<Select>(vm, arguments[0]));
}

/// A copy of a SELECT or UNION.
GenerativeSelect *changedAny(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto &given = self<GenerativeSelect>(vm, arguments[0]);
    if (given.kind == ClauseKind::Select)
        return copyOf(session, static_cast<Select &>(given));
    return copyOf(session, static_cast<sql::CompoundSelect &>(given));
}

Value addColumns(Vm &vm, Arguments &arguments)
{
    Select *select = changed(vm, arguments);
    for (const Value &one : arguments.rest())
        select->columns.push_back(selectedOf(Session::of(vm), one));
    return shown(vm, select);
}

Value withOnlyColumns(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Select *select = changed(vm, arguments);
    for (const auto &[key, value] : arguments.keywords()) {
        if (key->text != "maintain_column_froms")
            vm.raise(vm.types().typeError,
                     "with_only_columns() got an unexpected keyword argument '" + std::string(key->text) + "'");
        if (vm.truth(value)) {
            for (const sql::Clause *one : select->columns)
                sql::appendFromObjects(select->from, *one);
        }
    }
    if (arguments.rest().size() == 1 && vm.payload(arguments.rest().front(), vm.types().list) != nullptr) {
        raiseNamed(session, "ArgumentError",
                   "The \"entities\" argument to Select.with_only_columns(), when referring to a sequence of items, is "
                   "now passed "
                   "as a series of positional elements, rather than as a list. ");
    }
    // What was joined to before stays the left side.
    if (!select->joins.empty() && select->joins.front().left == nullptr && select->from.empty()) {
        std::vector<const sql::FromClause *> froms;
        for (const sql::Clause *one : select->columns)
            sql::appendFromObjects(froms, *one);
        const bool isOne = !froms.empty() && std::all_of(froms.begin(), froms.end(), [&](const auto *one) { return one == froms.front(); });
        if (isOne && froms.front() != select->joins.front().target)
            select->joins.front().left = froms.front();
    }
    select->columns.clear();
    for (const Value &one : arguments.rest())
        select->columns.push_back(selectedOf(session, one));
    return shown(vm, select);
}

Value where(Vm &vm, Arguments &arguments)
{
    Select *select = changed(vm, arguments);
    for (const Value &one : arguments.rest())
        select->where.push_back(criterionOf(Session::of(vm), one));
    return shown(vm, select);
}

Value having(Vm &vm, Arguments &arguments)
{
    Select *select = changed(vm, arguments);
    for (const Value &one : arguments.rest())
        select->having.push_back(criterionOf(Session::of(vm), one));
    return shown(vm, select);
}

const sql::Clause *filterTarget(Session &session, const Select &select)
{
    if (!select.joins.empty())
        return select.joins.back().target;
    if (!select.from.empty())
        return select.from.front();
    if (select.columns.empty())
        session.vm().raise(session.vm().types().indexError, "list index out of range");
    const sql::Clause *first = select.columns.front();
    std::vector<const sql::FromClause *> froms; // of an expression: the first table that it speaks of
    if (dynamic_cast<const sql::Expression *>(first) != nullptr)
        sql::appendFromObjects(froms, *first);
    return froms.empty() ? first : froms.front();
}

Value filterBy(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Select *select = changed(vm, arguments);
    const auto *from = dynamic_cast<const sql::FromClause *>(filterTarget(session, *select));
    for (const auto &[key, value] : arguments.keywords()) {
        const auto *column = from != nullptr ? sql::findColumn(*from, key->text) : nullptr;
        if (column == nullptr) {
            raiseNamed(session, "InvalidRequestError",
                       "Entity namespace for \"" + (from != nullptr ? sql::describe(*from) : std::string("?"))
                           + "\" has no property \"" + std::string(key->text) + "\"");
        }
        select->where.push_back(compared(session, *column, sql::Op::Equal, value));
    }
    return shown(vm, select);
}

Value addJoin(Vm &vm, Select *select, const Value &left, const Value &target, const Value &on, bool isOuter,
              bool isFull)
{
    Session &session = Session::of(vm);
    sql::JoinStep step{};
    step.left = left.isUndefined() ? nullptr : fromOf(session, left);
    if (const auto *clause = nodeAs<sql::Clause>(vm, target); clause != nullptr && isSelect(*clause))
        raiseExpected(session, "Join target, typically a FROM expression, or ORM relationship attribute", target);
    step.target = fromOf(session, target);
    step.on = on.isNone() ? nullptr : criterionOf(session, on);
    step.isOuter = isOuter;
    step.isFull = isFull;
    select->joins.push_back(step);
    return shown(vm, select);
}

Value join(Vm &vm, Arguments &arguments)
{
    return addJoin(vm, changed(vm, arguments), Value(), arguments[1], arguments.orNone(2), arguments.truthOr(3, false),
                   arguments.truthOr(4, false));
}

Value outerJoin(Vm &vm, Arguments &arguments)
{
    return addJoin(vm, changed(vm, arguments), Value(), arguments[1], arguments.orNone(2), true,
                   arguments.truthOr(3, false));
}

Value joinFrom(Vm &vm, Arguments &arguments)
{
    return addJoin(vm, changed(vm, arguments), arguments[1], arguments[2], arguments.orNone(3),
                   arguments.truthOr(4, false), arguments.truthOr(5, false));
}

Value outerJoinFrom(Vm &vm, Arguments &arguments)
{
    return addJoin(vm, changed(vm, arguments), arguments[1], arguments[2], arguments.orNone(3), true,
                   arguments.truthOr(4, false));
}

Value selectFrom(Vm &vm, Arguments &arguments)
{
    Select *select = changed(vm, arguments);
    for (const Value &one : arguments.rest())
        select->from.push_back(fromOf(Session::of(vm), one));
    return shown(vm, select);
}

Value distinct(Vm &vm, Arguments &arguments)
{
    Select *select = changed(vm, arguments);
    select->distinct = true;
    for (const Value &one : arguments.rest())
        select->distinctOn.push_back(byOf(Session::of(vm), one));
    return shown(vm, select);
}

/// None or False: correlates with nothing.
bool isNothing(const std::vector<Value> &given)
{
    return given.empty() || given.front().isNone() || (given.front().isBool() && !given.front().asBool());
}

Value correlate(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Select *select = changed(vm, arguments);
    select->autoCorrelate = false;
    if (isNothing(arguments.rest())) {
        select->correlate.clear();
    } else {
        for (const Value &one : arguments.rest())
            select->correlate.push_back(fromOf(session, one));
    }
    return shown(vm, select);
}

Value correlateExcept(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Select *select = changed(vm, arguments);
    select->autoCorrelate = false;
    if (!select->correlateExcept || isNothing(arguments.rest()))
        select->correlateExcept.emplace();
    if (!isNothing(arguments.rest())) {
        for (const Value &one : arguments.rest())
            select->correlateExcept->push_back(fromOf(session, one));
    }
    return shown(vm, select);
}

template<bool kSuffix>
Value prefixWith(Vm &vm, Arguments &arguments)
{
    Select *select = changed(vm, arguments);
    appendPrefixes(Session::of(vm), kSuffix ? select->suffixes : select->prefixes, arguments);
    return shown(vm, select);
}

Value withHint(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Select *select = changed(vm, arguments);
    const std::string dialect(arguments.textOr(3, "*"));
    if (arguments[1].isNone())
        select->statementHints.push_back({nullptr, std::string(arguments.text(2)), dialect});
    else
        select->hints.push_back({fromOf(session, arguments[1]), std::string(arguments.text(2)), dialect});
    return shown(vm, select);
}

Value withStatementHint(Vm &vm, Arguments &arguments)
{
    Select *select = changed(vm, arguments);
    select->statementHints.push_back({nullptr, std::string(arguments.text(1)), std::string(arguments.textOr(2, "*"))});
    return shown(vm, select);
}

// Of SELECT and UNION

Value ordered(Vm &vm, Arguments &arguments, std::vector<const sql::Expression *> GenerativeSelect::*list,
              const sql::Expression *(*coerce)(Session &, const Value &))
{
    GenerativeSelect *select = changedAny(vm, arguments);
    const auto &given = arguments.rest();
    if (given.size() == 1 && given.front().isNone()) {
        (select->*list).clear();
        return shown(vm, select);
    }
    for (const Value &one : given)
        (select->*list).push_back(coerce(Session::of(vm), one));
    return shown(vm, select);
}

Value orderBy(Vm &vm, Arguments &arguments)
{
    return ordered(vm, arguments, &GenerativeSelect::orderBy, orderByOf);
}

Value groupBy(Vm &vm, Arguments &arguments)
{
    return ordered(vm, arguments, &GenerativeSelect::groupBy, byOf);
}

Value limit(Vm &vm, Arguments &arguments)
{
    GenerativeSelect *select = changedAny(vm, arguments);
    select->fetch = nullptr;
    select->limit = limitOf(Session::of(vm), arguments[1]);
    return shown(vm, select);
}

Value offset(Vm &vm, Arguments &arguments)
{
    GenerativeSelect *select = changedAny(vm, arguments);
    select->offset = limitOf(Session::of(vm), arguments[1]);
    return shown(vm, select);
}

Value fetch(Vm &vm, Arguments &arguments)
{
    GenerativeSelect *select = changedAny(vm, arguments);
    select->limit = nullptr;
    select->fetch = limitOf(Session::of(vm), arguments[1]);
    select->fetchWithTies = arguments.truthOr(2, false);
    select->fetchPercent = arguments.truthOr(3, false);
    return shown(vm, select);
}

Value slice(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    GenerativeSelect *select = changedAny(vm, arguments);
    select->fetch = nullptr;
    const std::int64_t start = arguments.integer(1);
    const std::int64_t stop = arguments.integer(2);
    select->limit = limitOf(session, Value::integer(stop - start));
    select->offset = start != 0 ? limitOf(session, Value::integer(start)) : nullptr;
    return shown(vm, select);
}

Value withForUpdate(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    GenerativeSelect *select = changedAny(vm, arguments);
    sql::ForUpdate lock;
    lock.noWait = arguments.truthOr(1, false);
    lock.read = arguments.truthOr(2, false);
    for (const Value &one : listOf(session, arguments.orNone(3)))
        lock.of.push_back(selectedOf(session, one));
    lock.skipLocked = arguments.truthOr(4, false);
    lock.keyShare = arguments.truthOr(5, false);
    select->forUpdate = std::move(lock);
    return shown(vm, select);
}

Value setLabelStyle(Vm &vm, Arguments &arguments)
{
    GenerativeSelect *select = changedAny(vm, arguments);
    const std::int64_t style = arguments.integer(1);
    select->labelStyle = style == 0   ? sql::LabelStyle::None
                         : style == 1 ? sql::LabelStyle::TablePlusColumn
                                      : sql::LabelStyle::Disambiguate;
    return shown(vm, select);
}

Value applyLabels(Vm &vm, Arguments &arguments)
{
    GenerativeSelect *select = changedAny(vm, arguments);
    select->labelStyle = sql::LabelStyle::TablePlusColumn;
    return shown(vm, select);
}

// Of whatever selects

Value subquery(Vm &vm, Arguments &arguments)
{
    return shown(
        vm, makeAlias(Session::of(vm), ClauseKind::Subquery, self<sql::Clause>(vm, arguments[0]), arguments.orNone(1)));
}

Value lateral(Vm &vm, Arguments &arguments)
{
    return shown(
        vm, makeAlias(Session::of(vm), ClauseKind::Lateral, self<sql::Clause>(vm, arguments[0]), arguments.orNone(1)));
}

Value scalar(Vm &vm, Arguments &arguments)
{
    return shown(vm, scalarSubquery(Session::of(vm), self<sql::Clause>(vm, arguments[0])));
}

Value label(Vm &vm, Arguments &arguments)
{
    const Value element = shown(vm, scalarSubquery(Session::of(vm), self<sql::Clause>(vm, arguments[0])));
    return vm.callMethod(element, "label", {arguments[1]});
}

Value exists(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto *element = scalarSubquery(session, self<sql::Clause>(vm, arguments[0]));
    return shown(vm, session.arena().make<sql::Exists>(element, &sql::booleanType()));
}

template<sql::CompoundSelect::Keyword kKeyword>
Value compound(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    std::vector<const sql::Clause *> selects{&self<sql::Clause>(vm, arguments[0])};
    for (const Value &one : arguments.rest())
        selects.push_back(selectOf(session, one));
    return shown(vm, makeCompound(session, kKeyword, selects));
}

Value cte(Vm &vm, Arguments &arguments)
{
    return shown(vm, makeCte(Session::of(vm), self<sql::Clause>(vm, arguments[0]), arguments.orNone(1),
                             arguments.truthOr(2, false), arguments.truthOr(3, false)));
}

template<class T>
Value withCtes(Vm &vm, T *statement, Arguments &arguments)
{
    for (const Value &one : arguments.rest())
        statement->ctes.push_back({&self<sql::Cte>(vm, one), arguments.truthOr(1, false)});
    return shown(vm, statement);
}

Value addCte(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto &clause = self<sql::Clause>(vm, arguments[0]);
    if (clause.kind == ClauseKind::Select)
        return withCtes(vm, copyOf(session, static_cast<Select &>(clause)), arguments);
    if (clause.kind == ClauseKind::CompoundSelect)
        return withCtes(vm, copyOf(session, static_cast<sql::CompoundSelect &>(clause)), arguments);
    if (clause.kind == ClauseKind::TextualSelect)
        return withCtes(vm, copyOf(session, static_cast<sql::TextualSelect &>(clause)), arguments);
    if (clause.kind == ClauseKind::Values)
        return withCtes(vm, copyOf(session, static_cast<sql::Values &>(clause)), arguments);
    return withCtes(vm, copyOf(session, self<sql::Dml>(vm, arguments[0])), arguments);
}

// Of a scalar subquery and EXISTS: what they do to the SELECT inside

template<class T>
Value regrouped(Vm &vm, Arguments &arguments, std::string_view method)
{
    Session &session = Session::of(vm);
    const auto &element = self<T>(vm, arguments[0]);
    const auto *outer = dynamic_cast<const sql::Exists *>(&static_cast<const sql::Clause &>(element));
    const sql::Clause &select =
        sql::ungroupedSelect(outer != nullptr ? static_cast<const sql::Clause &>(*outer->element) : element);
    if (select.kind != ClauseKind::Select)
        raiseNamed(session, "InvalidRequestError", "Can only apply this operation to a plain SELECT construct");
    const Value made = vm.callMethod(shown(vm, &select), method, arguments.rest());
    const auto *inner = scalarSubquery(session, self<sql::Clause>(vm, made));
    if (element.kind == ClauseKind::Exists)
        return shown(vm, session.arena().make<sql::Exists>(inner, &sql::booleanType()));
    return shown(vm, inner);
}

template<class T>
Value innerWhere(Vm &vm, Arguments &arguments)
{
    return regrouped<T>(vm, arguments, "where");
}

template<class T>
Value innerCorrelate(Vm &vm, Arguments &arguments)
{
    return regrouped<T>(vm, arguments, "correlate");
}

template<class T>
Value innerCorrelateExcept(Vm &vm, Arguments &arguments)
{
    return regrouped<T>(vm, arguments, "correlate_except");
}

Value innerSelectFrom(Vm &vm, Arguments &arguments)
{
    return regrouped<sql::Exists>(vm, arguments, "select_from");
}

Value selectOfExists(Vm &vm, Arguments &arguments)
{
    return shown(vm, makeSelect(Session::of(vm), {arguments[0]}));
}

} // namespace

void setSelectMethods(Session &session, script::Type *type, Class cls)
{
    using Keyword = sql::CompoundSelect::Keyword;
    Vm &vm = session.vm();
    const auto set = [&](std::string_view signature, Value (*run)(Vm &, Arguments &)) {
        script::setMethod(vm, type, signature, run);
    };
    switch (cls) {
    case Class::SelectBase:
        set("subquery(self, name=)", subquery);
        set("alias(self, name=, flat=)", subquery);
        set("lateral(self, name=)", lateral);
        set("scalar_subquery(self)", scalar);
        set("as_scalar(self)", scalar);
        set("label(self, name)", label);
        set("exists(self)", exists);
        set("cte(self, name=, recursive=, nesting=)", cte);
        set("add_cte(self, *ctes, nest_here=)", addCte);
        set("union(self, *other)", compound<Keyword::Union>);
        set("union_all(self, *other)", compound<Keyword::UnionAll>);
        set("except_(self, *other)", compound<Keyword::Except>);
        set("except_all(self, *other)", compound<Keyword::ExceptAll>);
        set("intersect(self, *other)", compound<Keyword::Intersect>);
        set("intersect_all(self, *other)", compound<Keyword::IntersectAll>);
        break;
    case Class::GenerativeSelect:
        set("order_by(self, *clauses)", orderBy);
        set("group_by(self, *clauses)", groupBy);
        set("limit(self, limit)", limit);
        set("offset(self, offset)", offset);
        set("fetch(self, count, with_ties=, percent=)", fetch);
        set("slice(self, start, stop)", slice);
        set("with_for_update(self, *, nowait=, read=, of=, skip_locked=, key_share=)", withForUpdate);
        set("set_label_style(self, style)", setLabelStyle);
        set("apply_labels(self)", applyLabels);
        break;
    case Class::Select:
        set("add_columns(self, *entities)", addColumns);
        set("column(self, *entities)", addColumns);
        set("with_only_columns(self, *entities, **kw)", withOnlyColumns);
        set("where(self, *whereclause)", where);
        set("filter(self, *criteria)", where);
        set("filter_by(self, **kwargs)", filterBy);
        set("having(self, *having)", having);
        set("join(self, target, onclause=, *, isouter=, full=)", join);
        set("outerjoin(self, target, onclause=, *, full=)", outerJoin);
        set("join_from(self, from_, target, onclause=, *, isouter=, full=)", joinFrom);
        set("outerjoin_from(self, from_, target, onclause=, *, full=)", outerJoinFrom);
        set("select_from(self, *froms)", selectFrom);
        set("distinct(self, *expr)", distinct);
        set("correlate(self, *fromclauses)", correlate);
        set("correlate_except(self, *fromclauses)", correlateExcept);
        set("prefix_with(self, *prefixes, **kw)", prefixWith<false>);
        set("suffix_with(self, *suffixes, **kw)", prefixWith<true>);
        set("with_hint(self, selectable, text, dialect_name=)", withHint);
        set("with_statement_hint(self, text, dialect_name=)", withStatementHint);
        break;
    case Class::ScalarSelect:
        set("where(self, *criteria)", innerWhere<sql::ScalarSelect>);
        set("correlate(self, *fromclauses)", innerCorrelate<sql::ScalarSelect>);
        set("correlate_except(self, *fromclauses)", innerCorrelateExcept<sql::ScalarSelect>);
        break;
    case Class::Exists:
        set("where(self, *criteria)", innerWhere<sql::Exists>);
        set("correlate(self, *fromclauses)", innerCorrelate<sql::Exists>);
        set("correlate_except(self, *fromclauses)", innerCorrelateExcept<sql::Exists>);
        set("select_from(self, *froms)", innerSelectFrom);
        set("select(self)", selectOfExists);
        break;
    case Class::Values:
        set("cte(self, name=, recursive=, nesting=)", cte);
        set("add_cte(self, *ctes, nest_here=)", addCte);
        break;
    case Class::UpdateBase:
        set("cte(self, name=, recursive=, nesting=)", cte);
        set("add_cte(self, *ctes, nest_here=)", addCte);
        break;
    default:
        break;
    }
}

} // namespace retort::library
