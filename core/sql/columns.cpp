// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/columns.h"

#include "core/sql/known_types.h"

namespace retort::sql {

namespace {

template<class T>
const T &as(const Clause &clause)
{
    return static_cast<const T &>(clause);
}

template<class Range>
void appendAll(std::vector<const FromClause *> &to, const Range &expressions)
{
    for (const auto *one : expressions) {
        if (one != nullptr)
            appendFromObjects(to, *one);
    }
}

void appendOf(std::vector<const FromClause *> &to, std::initializer_list<const Clause *> clauses)
{
    appendAll(to, clauses);
}

void appendOfCase(std::vector<const FromClause *> &to, const Case &element)
{
    appendOf(to, {element.value});
    for (const auto &[condition, result] : element.whens)
        appendOf(to, {condition, result});
    appendOf(to, {element.otherwise});
}

bool isFrom(ClauseKind kind)
{
    return kind >= ClauseKind::Table && kind <= ClauseKind::TableFunction;
}

} // namespace

std::vector<KeyedColumn> columnsOf(const FromClause &from)
{
    std::vector<KeyedColumn> columns;
    switch (from.kind) {
    case ClauseKind::Table:
        for (const ColumnClause *column : as<TableClause>(from).columns)
            columns.push_back({column->keyText(), column});
        return columns;
    case ClauseKind::Values:
        for (const ColumnClause *column : as<Values>(from).columns)
            columns.push_back({column->keyText(), column});
        return columns;
    case ClauseKind::Join: {
        const auto &join = as<Join>(from);
        for (const FromClause *side : {join.left, join.right}) {
            for (const KeyedColumn &one : columnsOf(*side)) {
                const Name key = qualifiedLabel(*one.column);
                columns.push_back({key.empty() ? one.key : key.text, one.column});
            }
        }
        return columns;
    }
    default:
        return from.exported;
    }
}

const Expression *findColumn(const FromClause &from, std::string_view key)
{
    if (from.kind == ClauseKind::Table) {
        for (const ColumnClause *column : as<TableClause>(from).columns) {
            if (column->keyText() == key)
                return column;
        }
        return nullptr;
    }
    for (const KeyedColumn &one : columnsOf(from)) {
        if (one.key == key)
            return one.column;
    }
    return nullptr;
}

const Name *nameOf(const FromClause &from)
{
    switch (from.kind) {
    case ClauseKind::Table:
        return &as<TableClause>(from).name;
    case ClauseKind::Values:
        return as<Values>(from).isUnnamed ? nullptr : &as<Values>(from).name;
    case ClauseKind::BareFrom:
    case ClauseKind::Join:
        return nullptr;
    default:
        return &static_cast<const Aliased &>(from).name;
    }
}

std::string describe(const FromClause &from)
{
    if (from.kind == ClauseKind::Join) {
        const auto &join = as<Join>(from);
        return "Join object on " + describe(*join.left) + " and " + describe(*join.right);
    }
    const Name *name = nameOf(from);
    if (name == nullptr || name->isAnonymous) {
        if (from.kind == ClauseKind::Alias)
            return "Anonymous alias of " + describe(as<FromClause>(*as<Aliased>(from).element));
        return "anon_1";
    }
    return name->text;
}

void appendFromObjects(std::vector<const FromClause *> &to, const Clause &clause)
{
    switch (clause.kind) {
    case ClauseKind::Column:
        if (as<ColumnClause>(clause).table != nullptr)
            to.push_back(as<ColumnClause>(clause).table);
        return;
    case ClauseKind::Label:
        return appendOf(to, {as<Label>(clause).element});
    case ClauseKind::Unary:
        return appendOf(to, {as<Unary>(clause).element});
    case ClauseKind::Binary:
        return appendOf(to, {as<Binary>(clause).left, as<Binary>(clause).right});
    case ClauseKind::Operands:
    case ClauseKind::Tuple:
    case ClauseKind::Array:
        return appendAll(to, as<Operands>(clause).items);
    case ClauseKind::Grouping:
        return appendOf(to, {as<Grouping>(clause).element});
    case ClauseKind::Function:
        return appendAll(to, as<Function>(clause).arguments);
    case ClauseKind::Case:
        return appendOfCase(to, as<Case>(clause));
    case ClauseKind::Cast:
    case ClauseKind::TryCast:
    case ClauseKind::TypeCoerce:
        return appendOf(to, {as<Cast>(clause).element});
    case ClauseKind::Extract:
        return appendOf(to, {as<Extract>(clause).element});
    case ClauseKind::Over: {
        const auto &over = as<Over>(clause);
        return appendOf(to, {over.element, over.partitionBy, over.orderBy});
    }
    case ClauseKind::WithinGroup:
        return appendOf(to, {as<WithinGroup>(clause).element, as<WithinGroup>(clause).orderBy});
    case ClauseKind::FunctionFilter:
        return appendOf(to, {as<FunctionFilter>(clause).function, as<FunctionFilter>(clause).criterion});
    case ClauseKind::AggregateOrderBy:
        return appendOf(to, {as<AggregateOrderBy>(clause).target, as<AggregateOrderBy>(clause).orderBy});
    case ClauseKind::BareFrom:
        if (as<BareFrom>(clause).element->kind == ClauseKind::Function)
            appendOf(to, {as<BareFrom>(clause).element});
        return;
    case ClauseKind::TableValuedColumn:
        to.push_back(as<TableValuedColumn>(clause).alias);
        return;
    case ClauseKind::Join:
        to.push_back(&as<Join>(clause));
        return appendOf(to, {as<Join>(clause).left, as<Join>(clause).right});
    default:
        if (isFrom(clause.kind))
            to.push_back(&as<FromClause>(clause));
    }
}

void appendSelected(std::vector<const Clause *> &to, const Clause &clause)
{
    if (isFrom(clause.kind)) {
        for (const KeyedColumn &one : columnsOf(as<FromClause>(clause)))
            to.push_back(one.column);
    } else if (clause.kind == ClauseKind::Operands && as<Operands>(clause).style == Operands::Style::List) {
        for (const Expression *item : as<Operands>(clause).items)
            appendSelected(to, *item);
    } else {
        to.push_back(&clause);
    }
}

std::vector<const Clause *> selectedColumns(std::span<const Clause *const> raw)
{
    std::vector<const Clause *> columns;
    for (const Clause *one : raw)
        appendSelected(columns, *one);
    return columns;
}

std::vector<const Clause *> selectedColumns(const Clause &statement)
{
    const Clause &bare = ungroupedSelect(statement);
    switch (bare.kind) {
    case ClauseKind::Select:
        return selectedColumns(as<Select>(bare).columns);
    case ClauseKind::CompoundSelect:
        return selectedColumns(*as<CompoundSelect>(bare).selects.front());
    case ClauseKind::TextualSelect: {
        const auto &columns = as<TextualSelect>(bare).columns;
        return {columns.begin(), columns.end()};
    }
    case ClauseKind::Insert:
    case ClauseKind::Update:
    case ClauseKind::Delete:
        return selectedColumns(static_cast<const Dml &>(bare).returning);
    case ClauseKind::Values: {
        const auto &columns = as<Values>(bare).columns;
        return {columns.begin(), columns.end()};
    }
    default:
        return {};
    }
}

const Type *scalarType(const Clause &select)
{
    const auto columns = selectedColumns(select);
    if (columns.empty())
        return nullptr;
    const auto *first = dynamic_cast<const Expression *>(columns.front());
    return first != nullptr ? first->type : nullptr;
}

const Clause &ungroupedSelect(const Clause &select)
{
    const Clause *at = &select;
    for (;;) {
        if (at->kind == ClauseKind::Grouping)
            at = as<Grouping>(*at).element;
        else if (at->kind == ClauseKind::ScalarSelect)
            at = as<ScalarSelect>(*at).select;
        else
            return *at;
    }
}

void exportColumns(Arena &arena, Aliased &alias)
{
    alias.exported.clear();
    const auto add = [&](std::string key, Name name, const Expression &column) {
        auto *made = arena.make<ColumnClause>(std::move(name), column.type);
        made->table = &alias;
        made->key = key;
        made->proxies.push_back(&column);
        if (column.kind == ClauseKind::Label)
            made->proxies.push_back(as<Label>(column).element);
        alias.exported.push_back({std::move(key), made});
    };
    const auto *cte = alias.kind == ClauseKind::Cte ? static_cast<const Cte *>(&alias) : nullptr;
    const Clause &element = cte != nullptr && cte->aliasOf != nullptr ? *cte->aliasOf : ungroupedSelect(*alias.element);
    if (isFrom(element.kind) && element.kind != ClauseKind::Values) {
        for (const KeyedColumn &one : columnsOf(as<FromClause>(element))) {
            const Name name = nonAnonymousLabel(*one.column);
            add(one.key, element.kind == ClauseKind::Join || name.empty() ? Name(one.key) : name, *one.column);
        }
        return;
    }
    LabelStyle style = LabelStyle::Disambiguate;
    if (const auto *select = dynamic_cast<const GenerativeSelect *>(&element))
        style = select->labelStyle;
    if (element.kind == ClauseKind::TextualSelect)
        style = LabelStyle::None;
    for (const NamedSelection &one : namedSelections(selectedColumns(element), style, false)) {
        const auto *column = dynamic_cast<const Expression *>(one.column);
        if (column == nullptr || column->kind == ClauseKind::Text)
            continue;
        Name name = !one.required.empty() ? one.required : nonAnonymousLabel(*column);
        if (name.empty())
            name = anonymousLabel(*column);
        name.isTruncatable = name.isTruncatable || !one.required.empty();
        std::string key = one.required.empty() ? one.key.text : one.required.text;
        if (column->kind == ClauseKind::Label)
            key = as<Label>(*column).name.text;
        else if (one.required.empty() && column->kind == ClauseKind::Column)
            key = as<ColumnClause>(*column).keyText();
        add(key.empty() ? name.text : std::move(key), name, *column);
    }
}

} // namespace retort::sql
