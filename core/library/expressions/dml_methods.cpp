// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Methods of INSERT, UPDATE and DELETE, and of the dialects' own INSERTs.
#include "core/library/expressions/expressions.h"

#include "core/schema/schema.h"
#include "core/sql/anonymous.h"

#include <algorithm>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;
using sql::Assignment;
using sql::ClauseKind;
using sql::Dml;

sql::Dml *makeDml(Session &session, ClauseKind kind, const Value &table, std::string_view dialect)
{
    const auto *from = nodeAs<sql::FromClause>(session.vm(), tableOfModel(session.vm(), table));
    const bool fits = from != nullptr
                      && (from->kind == ClauseKind::Table || from->kind == ClauseKind::Alias
                          || from->kind == ClauseKind::Join || from->kind == ClauseKind::Cte);
    if (!fits)
        raiseExpected(session, "subject table for an INSERT, UPDATE or DELETE", table);
    auto *dml = session.arena().make<Dml>(kind, from);
    dml->dialect = dialect;
    return dml;
}

namespace {

Value shown(Vm &vm, const sql::Clause *clause)
{
    return wrapClause(Session::of(vm), clause);
}

Dml *changed(Vm &vm, Arguments &arguments)
{
    return copyOf(Session::of(vm), self<Dml>(vm, arguments[0]));
}

/// A column, or the name of one.
Assignment keyed(Session &session, const Value &key)
{
    Vm &vm = session.vm();
    Assignment made;
    if (const auto *column = nodeAs<sql::ColumnClause>(vm, key)) {
        made.key = column->keyText();
        made.column = column;
    } else if (vm.isStr(key)) {
        made.key = vm.textOf(key);
    } else if (const auto *expression = nodeAs<sql::Expression>(vm, key)) {
        made.target = expression;
    } else {
        raiseExpected(session, "SET/VALUES column expression or string key", key);
    }
    return made;
}

Assignment assignment(Session &session, const Value &key, const Value &value)
{
    Assignment made = keyed(session, key);
    made.value = crudValueOf(session, value);
    return made;
}

bool isDict(Vm &vm, const Value &value)
{
    return vm.payload(value, vm.types().dict) != nullptr;
}

bool isSequence(Vm &vm, const Value &value)
{
    return vm.payload(value, vm.types().list) != nullptr || vm.payload(value, vm.types().tuple) != nullptr;
}

std::vector<Assignment> fromDict(Session &session, const Value &mapping)
{
    Vm &vm = session.vm();
    std::vector<Assignment> made;
    for (const auto &entry : static_cast<script::Dict *>(vm.payload(mapping, vm.types().dict))->table.entries()) {
        if (!entry.key.isUndefined())
            made.push_back(assignment(session, entry.key, entry.value));
    }
    return made;
}

/// A row of values in the order of the table's columns.
std::vector<Assignment> fromRow(Session &session, const sql::FromClause &table, const Value &row)
{
    std::vector<Assignment> made;
    const auto columns = sql::columnsOf(table);
    const std::vector<Value> values = session.vm().unpackAll(row);
    for (std::size_t i = 0; i < std::min(columns.size(), values.size()); ++i)
        made.push_back({columns[i].key, nullptr, crudValueOf(session, values[i])});
    return made;
}

void addValues(Dml &dml, std::vector<Assignment> more)
{
    dml.hasValues = true;
    for (Assignment &one : more) {
        const auto known = std::find_if(dml.values.begin(), dml.values.end(), [&](const Assignment &other) {
            return other.key == one.key && other.column == one.column && other.target == one.target;
        });
        if (known != dml.values.end())
            *known = std::move(one);
        else
            dml.values.push_back(std::move(one));
    }
}

Value values(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Dml *dml = changed(vm, arguments);
    if (!dml->selectNames.empty())
        raiseNamed(session, "InvalidRequestError", "This construct already inserts from a SELECT");
    if (dml->isOrdered)
        raiseNamed(session, "InvalidRequestError", "This statement already has ordered values present");
    const auto &given = arguments.rest();
    if (!given.empty() && !arguments.keywords().empty())
        raiseNamed(session, "ArgumentError", "Can't pass positional and kwargs to values() simultaneously");
    if (given.size() > 1)
        raiseNamed(session, "ArgumentError",
                   "Only a single dictionary/tuple or list of dictionaries/tuples is accepted positionally.");
    if (given.empty()) {
        std::vector<Assignment> made;
        for (const auto &[key, value] : arguments.keywords())
            made.push_back({std::string(key->text), nullptr, crudValueOf(session, value)});
        addValues(*dml, std::move(made));
        return shown(vm, dml);
    }
    const Value &only = given.front();
    if (isDict(vm, only)) {
        addValues(*dml, fromDict(session, only));
        return shown(vm, dml);
    }
    if (!isSequence(vm, only))
        vm.raise(vm.types().attributeError, "'" + vm.typeOf(only)->name + "' object has no attribute 'items'");
    const std::vector<Value> rows = vm.unpackAll(only);
    if (rows.empty() || (!isDict(vm, rows.front()) && !isSequence(vm, rows.front()))) {
        addValues(*dml, fromRow(session, *dml->table, only));
        return shown(vm, dml);
    }
    if (dml->hasValues)
        raiseNamed(session, "InvalidRequestError",
                   "Can't mix single and multiple VALUES formats in one INSERT statement; one style "
                   "appends to a list while the other replaces values, so the intent is ambiguous.");
    for (const Value &row : rows)
        dml->rows.push_back(isDict(vm, row) ? fromDict(session, row) : fromRow(session, *dml->table, row));
    return shown(vm, dml);
}

Value orderedValues(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Dml *dml = changed(vm, arguments);
    if (dml->hasValues && !dml->isOrdered)
        raiseNamed(session, "ArgumentError", "This statement already has values present");
    if (dml->isOrdered)
        raiseNamed(session, "ArgumentError", "This statement already has ordered values present");
    for (const Value &one : arguments.rest()) {
        const std::vector<Value> pair = vm.unpackAll(one);
        if (pair.size() != 2)
            vm.raise(vm.types().valueError, "ordered_values() takes 2-tuples");
        dml->values.push_back(assignment(session, pair[0], pair[1]));
    }
    dml->isOrdered = dml->hasValues = true;
    return shown(vm, dml);
}

Value fromSelect(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Dml *dml = changed(vm, arguments);
    if (!dml->values.empty())
        raiseNamed(session, "InvalidRequestError", "This construct already inserts value expressions");
    dml->selectNames.clear();
    for (const Value &one : vm.unpackAll(arguments[1]))
        dml->selectNames.push_back(keyed(session, one).key);
    dml->isInline = true;
    dml->includeDefaults = arguments.truthOr(3, true);
    dml->select = selectOf(session, arguments[2]);
    return shown(vm, dml);
}

Value makeInline(Vm &vm, Arguments &arguments)
{
    Dml *dml = changed(vm, arguments);
    dml->isInline = true;
    return shown(vm, dml);
}

Value where(Vm &vm, Arguments &arguments)
{
    Dml *dml = changed(vm, arguments);
    for (const Value &one : arguments.rest())
        dml->where.push_back(criterionOf(Session::of(vm), one));
    return shown(vm, dml);
}

Value filterBy(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Dml *dml = changed(vm, arguments);
    for (const auto &[key, value] : arguments.keywords()) {
        const auto *column = sql::findColumn(*dml->table, key->text);
        if (column == nullptr) {
            raiseNamed(session, "InvalidRequestError",
                       "Entity namespace for \"" + sql::describe(*dml->table) + "\" has no property \""
                           + std::string(key->text) + "\"");
        }
        dml->where.push_back(compared(session, *column, sql::Op::Equal, value));
    }
    return shown(vm, dml);
}

Value returning(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Dml *dml = changed(vm, arguments);
    if (dml->returnDefaults)
        raiseNamed(session, "InvalidRequestError", "return_defaults() is already configured on this statement");
    for (const Value &one : arguments.rest())
        dml->returning.push_back(selectedOf(session, one));
    return shown(vm, dml);
}

Value prefixWith(Vm &vm, Arguments &arguments)
{
    Dml *dml = changed(vm, arguments);
    appendPrefixes(Session::of(vm), dml->prefixes, arguments);
    return shown(vm, dml);
}

Value withHint(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Dml *dml = changed(vm, arguments);
    const auto *table = arguments.orNone(2).isNone() ? dml->table : fromOf(session, arguments[2]);
    dml->hints.push_back({table, std::string(arguments.text(1)), std::string(arguments.textOr(3, "*"))});
    return shown(vm, dml);
}

Value withDialectOptions(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Dml *dml = changed(vm, arguments);
    for (const auto &[key, value] : arguments.keywords())
        dml->options.set(std::string(key->text), toValue(session, value));
    return shown(vm, dml);
}

Value returnDefaults(Vm &vm, Arguments &arguments)
{
    Dml *dml = changed(vm, arguments);
    dml->returnDefaults = true;
    return shown(vm, dml);
}

// ON CONFLICT, ON DUPLICATE KEY

/// A constraint or an index object: by its name where it has one, else by its columns.
void setConflictConstraint(Session &session, sql::OnConflict &clause, const Value &given)
{
    Vm &vm = session.vm();
    const auto *constraint = nodeAs<schema::Constraint>(vm, given);
    const auto *index = nodeAs<schema::Index>(vm, given);
    if (constraint == nullptr && index == nullptr)
        vm.raise(vm.types().valueError, "constraint must be a name, a constraint or an index");
    const sql::Name &name = constraint != nullptr ? constraint->name : index->name;
    if (!name.empty() && index == nullptr) {
        clause.constraint = name;
        return;
    }
    clause.hasElements = true;
    if (const auto *columns = dynamic_cast<const schema::ColumnsConstraint *>(constraint)) {
        for (const schema::Column *column : columns->columns)
            clause.elements.push_back(sql::Value::node(column));
        if (const auto *exclude = dynamic_cast<const schema::ExcludeConstraint *>(constraint))
            clause.where = dynamic_cast<const sql::Expression *>(exclude->where);
    } else if (index != nullptr) {
        for (const sql::Clause *one : index->expressions)
            clause.elements.push_back(sql::Value::node(one));
        if (index->expressions.empty())
            clause.elements = index->pending; // of a table(), which has no indexes
        if (const sql::Value *where = index->dialectOptions.find("postgresql_where");
            where != nullptr && where->isNode())
            clause.where = dynamic_cast<const sql::Expression *>(where->asNode());
    }
}

/// What index_elements holds: names, and expressions.
void setTarget(Session &session, sql::OnConflict &clause, const Value &constraint, const Value &elements,
               const Value &where)
{
    Vm &vm = session.vm();
    if (!constraint.isNone()) {
        if (!elements.isNone())
            vm.raise(vm.types().valueError, "'constraint' and 'index_elements' are mutually exclusive");
        if (vm.isStr(constraint)) {
            clause.constraint = toName(session, constraint);
            return;
        }
        setConflictConstraint(session, clause, constraint);
        return;
    }
    if (elements.isNone())
        return;
    clause.hasElements = true;
    for (const Value &one : vm.unpackAll(elements))
        clause.elements.push_back(toValue(session, one));
    if (!where.isNone())
        clause.where = vm.isStr(where) ? textOf(session, vm.textOf(where)) : expressionOf(session, where);
}

Dml *withPostValues(Vm &vm, Arguments &arguments, const sql::Clause *clause)
{
    Session &session = Session::of(vm);
    Dml *dml = changed(vm, arguments);
    if (dml->postValues != nullptr)
        raiseNamed(session, "InvalidRequestError",
                   "This Insert construct already has an ON CONFLICT clause established");
    dml->postValues = clause;
    return dml;
}

void setValues(Session &session, std::vector<std::pair<sql::Value, sql::Value>> &to, const Value &given)
{
    Vm &vm = session.vm();
    if (vm.payload(given, vm.types().dict) == nullptr) {
        const Value items = vm.findAttribute(given, "items");
        if (!items) {
            vm.raise(vm.types().valueError,
                     "set parameter must be a non-empty dictionary or a ColumnCollection such as the `.c.` "
                     "collection of a Table object");
        }
        for (const Value &pair : vm.unpackAll(vm.call(items))) {
            const auto both = vm.unpackAll(pair);
            to.emplace_back(toValue(session, both[0]), toValue(session, both[1]));
        }
        return;
    }
    for (const auto &entry : static_cast<script::Dict *>(vm.payload(given, vm.types().dict))->table.entries()) {
        if (!entry.key.isUndefined())
            to.emplace_back(toValue(session, entry.key), toValue(session, entry.value));
    }
}

Value doNothing(Vm &vm, Arguments &arguments, const Value &constraint, const Value &elements, const Value &where)
{
    Session &session = Session::of(vm);
    auto *clause = session.arena().make<sql::OnConflict>();
    setTarget(session, *clause, constraint, elements, where);
    return shown(vm, withPostValues(vm, arguments, clause));
}

Value doUpdate(Vm &vm, Arguments &arguments, const Value &constraint, const Value &elements, const Value &where,
               const Value &set, const Value &updateWhere)
{
    Session &session = Session::of(vm);
    auto *clause = session.arena().make<sql::OnConflict>();
    clause->doUpdate = true;
    setTarget(session, *clause, constraint, elements, where);
    if (constraint.isNone() && elements.isNone() && self<Dml>(vm, arguments[0]).dialect == "postgresql")
        vm.raise(vm.types().valueError,
                 "Either constraint or index_elements, but not both, must be specified unless DO NOTHING");
    if (set.isNone() || (vm.payload(set, vm.types().dict) != nullptr && !vm.truth(set)))
        vm.raise(vm.types().valueError, "set parameter dictionary must not be empty");
    setValues(session, clause->set, set);
    if (!updateWhere.isNone())
        clause->updateWhere =
            vm.isStr(updateWhere) ? textOf(session, vm.textOf(updateWhere)) : criterionOf(session, updateWhere);
    return shown(vm, withPostValues(vm, arguments, clause));
}

Value postgresqlNothing(Vm &vm, Arguments &arguments)
{
    return doNothing(vm, arguments, arguments.orNone(1), arguments.orNone(2), arguments.orNone(3));
}

Value postgresqlUpdate(Vm &vm, Arguments &arguments)
{
    return doUpdate(vm, arguments, arguments.orNone(1), arguments.orNone(2), arguments.orNone(3), arguments.orNone(4),
                    arguments.orNone(5));
}

Value sqliteNothing(Vm &vm, Arguments &arguments)
{
    return doNothing(vm, arguments, Value::none(), arguments.orNone(1), arguments.orNone(2));
}

Value sqliteUpdate(Vm &vm, Arguments &arguments)
{
    return doUpdate(vm, arguments, Value::none(), arguments.orNone(1), arguments.orNone(2), arguments.orNone(3),
                    arguments.orNone(4));
}

Value onDuplicateKey(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *clause = session.arena().make<sql::OnDuplicateKey>();
    const auto &given = arguments.rest();
    if (!given.empty() && !arguments.keywords().empty())
        raiseNamed(session, "ArgumentError", "Can't pass kwargs and positional arguments simultaneously");
    if (given.size() > 1)
        raiseNamed(session, "ArgumentError", "Only a single dictionary or list of tuples is accepted positionally.");
    if (given.empty()) {
        for (const auto &[key, value] : arguments.keywords())
            clause->update.emplace_back(sql::Value::text(std::string(key->text)), toValue(session, value));
    } else if (isSequence(vm, given.front())) {
        clause->isOrdered = true;
        for (const Value &pair : vm.unpackAll(given.front())) {
            const auto both = vm.unpackAll(pair);
            if (both.size() != 2)
                vm.raise(vm.types().valueError, "on_duplicate_key_update() takes 2-tuples");
            clause->update.emplace_back(toValue(session, both[0]), toValue(session, both[1]));
        }
    } else {
        setValues(session, clause->update, given.front());
    }
    if (clause->update.empty())
        vm.raise(vm.types().valueError, "update parameter dictionary must not be empty");
    const Dml &insert = self<Dml>(vm, arguments[0]);
    clause->table = insert.table;
    clause->inserted = excludedOf(session, insert);
    return shown(vm, withPostValues(vm, arguments, clause));
}

/// The pseudo table behind `.excluded`: one for each table that is inserted into.
struct Excluded
{
    explicit Excluded(Session &) { }
    std::vector<std::pair<const sql::FromClause *, const sql::Aliased *>> known[2];
};

} // namespace

const sql::Aliased *excludedOf(Session &session, const Dml &insert)
{
    const bool isMysql = insert.dialect == "mysql" || insert.dialect == "mariadb";
    auto &known = session.part<Excluded>().known[isMysql ? 1 : 0];
    for (const auto &[table, alias] : known) {
        if (table == insert.table)
            return alias;
    }
    auto *alias = session.arena().make<sql::Aliased>(ClauseKind::Alias, insert.table,
                                                     sql::Name(isMysql ? "inserted" : "excluded"));
    sql::exportColumns(session.arena(), *alias);
    known.emplace_back(insert.table, alias);
    return alias;
}

void setDmlMethods(Session &session, script::Type *type, Class cls)
{
    Vm &vm = session.vm();
    const auto set = [&](std::string_view signature, Value (*run)(Vm &, Arguments &)) {
        script::setMethod(vm, type, signature, run);
    };
    switch (cls) {
    case Class::UpdateBase:
        set("returning(self, *cols, sort_by_parameter_order=)", returning);
        set("return_defaults(self, *cols, supplemental_cols=, sort_by_parameter_order=)", returnDefaults);
        set("prefix_with(self, *prefixes, **kw)", prefixWith);
        set("with_hint(self, text, selectable=, dialect_name=)", withHint);
        set("with_dialect_options(self, **opt)", withDialectOptions);
        break;
    case Class::Insert:
        set("values(self, *args, **kwargs)", values);
        set("from_select(self, names, select, include_defaults=)", fromSelect);
        set("inline(self)", makeInline);
        break;
    case Class::Update:
        set("values(self, *args, **kwargs)", values);
        set("ordered_values(self, *args)", orderedValues);
        set("inline(self)", makeInline);
        [[fallthrough]];
    case Class::Delete:
        set("where(self, *whereclause)", where);
        set("filter(self, *criteria)", where);
        set("filter_by(self, **kwargs)", filterBy);
        break;
    default:
        break;
    }
}

void setUpsertMethods(Session &session, script::Type *type, Class cls)
{
    Vm &vm = session.vm();
    if (cls == Class::PostgresqlInsert) {
        script::setMethod(vm, type, "on_conflict_do_nothing(self, constraint=, index_elements=, index_where=)",
                          postgresqlNothing);
        script::setMethod(vm, type,
                          "on_conflict_do_update(self, constraint=, index_elements=, index_where=, set_=, where=)",
                          postgresqlUpdate);
    } else if (cls == Class::SqliteInsert) {
        script::setMethod(vm, type, "on_conflict_do_nothing(self, index_elements=, index_where=)", sqliteNothing);
        script::setMethod(vm, type, "on_conflict_do_update(self, index_elements=, index_where=, set_=, where=)",
                          sqliteUpdate);
    } else if (cls == Class::MysqlInsert) {
        script::setMethod(vm, type, "on_duplicate_key_update(self, *args, **kw)", onDuplicateKey);
    }
}

} // namespace retort::library
