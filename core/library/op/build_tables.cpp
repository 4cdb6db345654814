// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/directives.h"
#include "core/library/schema/events.h"
#include "core/library/types/compilations.h"

namespace retort::library {

using operations::Operation;
using script::Value;

namespace {

/// Columns, constraints, indexes: SQLAlchemy's Table ignores what is none of them, but what nobody knows is refused.
std::vector<sql::Clause *> itemsOf(const Given &given)
{
    std::vector<Value> values = given.rest();
    if (const Value columns = given.find("columns"))
        values = given.vm().unpackAll(columns);
    std::vector<sql::Clause *> items;
    for (const Value &value : values) {
        given.refuseOpaque(value);
        if (auto *clause = nodeAs<sql::Clause>(given.vm(), value))
            items.push_back(clause);
    }
    return items;
}

/// The keyword arguments that Table() takes and that change nothing in SQL.
bool isSilent(std::string_view name)
{
    return name == "quote" || name == "quote_schema" || name == "keep_existing" || name == "extend_existing"
           || name == "implicit_returning" || name == "listeners";
}

sql::Options tableOptions(const Given &given, sql::Name &table, sql::Name &schema)
{
    sql::Options options;
    bool keeps = false;
    bool extends = false;
    for (const auto &[keyword, value] : given.keywords()) {
        const std::string_view name = keyword->text;
        given.refuseOpaque(value);
        keeps = keeps || (name == "keep_existing" && given.vm().truth(value));
        extends = extends || (name == "extend_existing" && given.vm().truth(value));
        if (keeps && extends)
            raiseNamed(given.session, "ArgumentError", "keep_existing and extend_existing are mutually exclusive.");
        if (name == "quote" || name == "quote_schema") {
            if (!value.isNone())
                (name == "quote" ? table : schema).quoting =
                    given.vm().truth(value) ? sql::Quoting::Always : sql::Quoting::Never;
        } else if (name == "must_exist") {
            if (given.vm().truth(value))
                raiseNamed(given.session, "InvalidRequestError", "Table '" + table.text + "' not defined");
        } else if (name == "comment" && !value.isNone() && !given.vm().isStr(value)) {
            given.failType("comment", "str", value);
        } else if (!isSilent(name)) {
            options.set(std::string(name), toValue(given.session, value));
        }
    }
    return options;
}

/// The listeners of all tables, and what `listeners=` names.
std::vector<schema::Listener> listenersOf(const Given &given)
{
    std::vector<schema::Listener> own;
    for (const auto &[keyword, value] : given.keywords()) {
        if (keyword->text == "listeners" && !value.isNone())
            own = listenersGiven(given.session, value);
    }
    return withClassListeners(given.session, own, false);
}

/// The name that Table() makes of whatever it is given: str() of it.
sql::Name anyName(const Given &given)
{
    const Value value = given.find("table_name");
    if (value.isUndefined() || value.isNone() || given.vm().isStr(value))
        return given.nameOf("table_name");
    given.refuseOpaque(value);
    return sql::Name(given.vm().str(value));
}

/// An instance of a script's class that extends one of SQLAlchemy's own elements.
bool isElement(const script::Vm &vm, const Value &value)
{
    for (const script::Type *type : vm.typeOf(value)->order) {
        if (!type->isScriptClass && (type->name == "ExecutableDDLElement" || type->name == "ClauseElement"))
            return true;
    }
    return false;
}

} // namespace

Operation *buildCreateTable(const Given &given)
{
    auto *made = given.make<operations::CreateTable>();
    made->name = anyName(given);
    made->schema = given.nameOf("schema");
    made->items = itemsOf(given);
    made->ifNotExists = given.flag("if_not_exists");
    made->options = tableOptions(given, made->name, made->schema);
    // A CreateTableOp keeps these as attributes.
    for (const char *attribute : {"comment", "prefixes", "info"}) {
        const Value value = given.find(attribute);
        if (value && !value.isNone())
            made->options.set(attribute, toValue(given.session, value));
    }
    made->constraintsIncluded = given.truth("_constraints_included");
    made->listeners = listenersOf(given);
    return made;
}

Operation *buildDropTable(const Given &given)
{
    auto *made = given.make<operations::DropTable>();
    made->name = anyName(given);
    made->schema = given.nameOf("schema");
    made->ifExists = given.flag("if_exists");
    made->options = tableOptions(given, made->name, made->schema);
    made->listeners = listenersOf(given);
    return made;
}

Operation *buildRenameTable(const Given &given)
{
    auto *made = given.make<operations::RenameTable>();
    made->name = given.nameOf("old_table_name");
    made->newName = given.nameOf("new_table_name");
    made->schema = given.nameOf("schema");
    return made;
}

Operation *buildCreateTableComment(const Given &given)
{
    auto *made = given.session.arena().make<operations::TableComment>(operations::Kind::CreateTableComment);
    made->table = given.table();
    made->schema = given.schema();
    made->comment = given.textOrNone("comment");
    made->existingComment = given.textOrNone("existing_comment");
    return made;
}

Operation *buildDropTableComment(const Given &given)
{
    auto *made = given.session.arena().make<operations::TableComment>(operations::Kind::DropTableComment);
    made->table = given.table();
    made->schema = given.schema();
    made->existingComment = given.textOrNone("existing_comment");
    return made;
}

Operation *buildExecute(const Given &given)
{
    auto *made = given.make<operations::ExecuteSql>();
    const Value statement = given.orNone("sqltext");
    script::Vm &vm = given.vm();
    given.refuseOpaque(statement);
    if (vm.isStr(statement)) {
        made->statement = sql::Value::text(std::string(vm.textOf(statement)));
    } else if (auto own = textOfOwn(given.session, statement)) {
        made->statement = sql::Value::text(std::move(*own));
        made->isCompiled = true;
    } else if (auto *clause = nodeAs<sql::Clause>(vm, statement)) {
        made->statement = sql::Value::node(clause);
    } else if (isElement(vm, statement)) {
        raiseNamed(given.session, "UnsupportedCompilationError",
                   "Compiler can't render element of type " + vm.repr(Value(vm.typeOf(statement)))
                       + ": no function of @compiles is there for it");
    } else {
        vm.raise(vm.types().attributeError,
                 "'" + vm.typeOf(statement)->name + "' object has no attribute 'compile'");
    }
    const Value options = given.orNone("execution_options");
    given.refuseOpaque(options);
    if (auto *dict = static_cast<script::Dict *>(vm.payload(options, vm.types().dict))) {
        for (const auto &entry : dict->table.entries()) {
            if (entry.key && vm.isStr(entry.key))
                made->executionOptions.set(std::string(vm.textOf(entry.key)), toValue(given.session, entry.value));
        }
    }
    return made;
}

Operation *buildBulkInsert(const Given &given)
{
    auto *made = given.make<operations::BulkInsert>();
    script::Vm &vm = given.vm();
    const Value table = given.orNone("table");
    const Value rows = given.orNone("rows");
    given.refuseOpaque(table);
    given.refuseOpaque(rows);
    made->table = nodeAs<sql::TableClause>(vm, table);
    made->multiInsert = given.flag("multiinsert").value_or(true);
    auto *list = static_cast<script::List *>(vm.payload(rows, vm.types().list));
    if (list == nullptr)
        vm.raise(vm.types().typeError, "List expected");
    for (const Value &row : list->items) {
        vm.work();
        given.refuseOpaque(row);
        auto *dict = static_cast<script::Dict *>(vm.payload(row, vm.types().dict));
        if (dict == nullptr && made->rows.empty())
            vm.raise(vm.types().typeError, "List of dictionaries expected");
        if (dict == nullptr)
            vm.raise(vm.types().attributeError, "'" + vm.typeOf(row)->name + "' object has no attribute 'items'");
        sql::Options values;
        for (const auto &entry : dict->table.entries()) {
            if (!entry.key)
                continue;
            if (!vm.isStr(entry.key))
                vm.raise(vm.types().typeError, "keywords must be strings");
            values.set(std::string(vm.textOf(entry.key)), toValue(given.session, entry.value));
        }
        made->rows.push_back(std::move(values));
    }
    if (made->table == nullptr && !made->rows.empty())
        vm.raise(vm.types().attributeError, "'" + vm.typeOf(table)->name + "' object has no attribute 'insert'");
    return made;
}

} // namespace retort::library
