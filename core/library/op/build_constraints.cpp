// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/impl.h"
#include "core/library/op/directives.h"
#include "core/operations/schema_objects.h"

#include <algorithm>
#include <initializer_list>

namespace retort::library {

using operations::AddConstraint;
using operations::Operation;
using operations::SchemaObjects;
using script::Value;

namespace {

SchemaObjects objectsOf(const Given &given)
{
    const dialects::Impl *impl = given.session.impl;
    return {given.session.arena(), impl != nullptr ? impl->settings().targetMetadata : nullptr};
}

Operation *adding(const Given &given, schema::Constraint *constraint, sql::Name table, sql::Name schema)
{
    auto *made = given.make<AddConstraint>();
    made->constraint = constraint;
    made->table = std::move(table);
    made->schema = std::move(schema);
    return made;
}

/// An index' column: a name, or an expression.
sql::Value indexColumn(const Given &given, const Value &value)
{
    script::Vm &vm = given.vm();
    given.refuseOpaque(value);
    if (vm.isStr(value)) {
        sql::Name name = toName(given.session, value);
        if (name.quoting == sql::Quoting::AsNeeded)
            return sql::Value::text(std::move(name.text));
        return sql::Value::node(given.session.arena().make<schema::Column>(std::move(name), nullptr));
    }
    auto *clause = nodeAs<sql::Clause>(vm, value);
    if (clause == nullptr)
        raiseNamed(given.session, "ValueError", "String or text() construct expected");
    return sql::Value::node(clause);
}

/// True, False and None as SQL has them.
Value constantOf(const Given &given, const Value &value)
{
    const char *name = value.isNone() ? "null" : value.asBool() ? "true" : "false";
    return given.vm().callMethod(given.vm().loadModule("sqlalchemy"), name);
}

/// What a batch knows itself may not be given again.
void refuseInBatch(const Given &given, std::string_view opClass, std::initializer_list<std::string_view> names)
{
    if (given.batch == nullptr)
        return;
    for (const auto &[keyword, value] : given.keywords()) {
        if (std::find(names.begin(), names.end(), keyword->text) != names.end()) {
            given.vm().raise(given.vm().types().typeError, "alembic.operations.ops." + std::string(opClass)
                                                               + "() got multiple values for keyword argument '"
                                                               + std::string(keyword->text) + "'");
        }
    }
}

/// Whether constraints can be changed here: else that is what is said, whatever else is wrong.
bool alters(const Given &given)
{
    return given.session.impl == nullptr || given.session.impl->dialect().supportsAlter;
}

/// ON UPDATE and its like with an empty text: SQLAlchemy takes it for a phrase that it does not know.
std::string phraseOf(const Given &given, std::string_view parameter)
{
    std::optional<std::string> phrase = given.textOrNone(parameter);
    if (phrase && phrase->empty() && alters(given))
        raiseNamed(given.session, "CompileError", "Unexpected SQL phrase: ''");
    return phrase.value_or(std::string());
}

} // namespace

Operation *buildCreateIndex(const Given &given)
{
    auto *made = given.make<operations::CreateIndex>();
    made->name = given.itemName("index_name");
    made->table = given.table();
    made->schema = given.schema();
    const Value columns = given.orNone("columns");
    given.refuseOpaque(columns);
    for (const Value &column : given.vm().unpackAll(columns))
        made->columns.push_back(indexColumn(given, column));
    made->unique = given.truth("unique");
    made->ifNotExists = given.flag("if_not_exists");
    made->options = given.options();
    return made;
}

Operation *buildDropIndex(const Given &given)
{
    auto *made = given.make<operations::DropIndex>();
    made->name = given.itemName("index_name");
    made->table = given.table();
    made->schema = given.schema();
    made->ifExists = given.flag("if_exists");
    refuseInBatch(given, "DropIndexOp", {"table_name", "schema"});
    made->options = given.options();
    return made;
}

Operation *buildPrimaryKey(const Given &given)
{
    if (alters(given) && given.names("columns").empty()) {
        raiseNamed(given.session, "InvalidRequestError",
                   "This constraint is not bound to a table.  Did you mean to call table.append_constraint(constraint) ?");
    }
    return compiling(given.session, [&] {
        sql::Name table = given.table();
        sql::Name schema = given.schema();
        auto *constraint = objectsOf(given).primaryKey(given.itemName("constraint_name"), table, schema,
                                                       given.names("columns"), given.options());
        return adding(given, constraint, std::move(table), std::move(schema));
    });
}

Operation *buildUnique(const Given &given)
{
    return compiling(given.session, [&] {
        sql::Name table = given.table();
        sql::Name schema = given.schema();
        auto *constraint = objectsOf(given).unique(given.itemName("constraint_name"), table, schema,
                                                   given.names("columns"), given.options());
        return adding(given, constraint, std::move(table), std::move(schema));
    });
}

Operation *buildCheck(const Given &given)
{
    const Value condition = given.orNone("condition");
    given.refuseOpaque(condition);
    const bool isConstant = condition.isNone() || condition.isBool();
    if (!isConstant && !given.vm().isStr(condition) && nodeOf(given.vm(), condition) == nullptr) {
        raiseNamed(given.session, "ArgumentError",
                   "SQL expression element expected, got " + given.vm().repr(condition) + ".");
    }
    const sql::Clause *clause = toClause(given.session, isConstant ? constantOf(given, condition) : condition, nullptr, true);
    return compiling(given.session, [&] {
        sql::Name table = given.table();
        sql::Name schema = given.schema();
        auto *constraint =
            objectsOf(given).check(given.itemName("constraint_name"), table, schema, clause, given.options());
        return adding(given, constraint, std::move(table), std::move(schema));
    });
}

Operation *buildForeignKey(const Given &given)
{
    SchemaObjects::ForeignKey key;
    key.name = given.itemName("constraint_name");
    key.source = given.table("source_table");
    key.sourceSchema = given.schema("source_schema");
    key.referent = given.nameOf("referent_table");
    key.referentSchema = given.nameOf("referent_schema");
    if (key.source == key.referent && key.sourceSchema == key.referentSchema) {
        // Alembic puts both lists together here, so they must be of one type.
        given.vm().binary(script::BinaryOp::Add, given.orNone("local_cols"), given.orNone("remote_cols"));
    }
    key.local = given.names("local_cols");
    key.remote = given.names("remote_cols");
    refuseInBatch(given, "CreateForeignKeyOp", {"source_schema"});
    key.onUpdate = phraseOf(given, "onupdate");
    key.onDelete = phraseOf(given, "ondelete");
    key.initially = phraseOf(given, "initially");
    key.match = given.text("match");
    key.deferrable = given.flag("deferrable");
    key.options = given.options();
    return compiling(given.session, [&] {
        return adding(given, objectsOf(given).foreignKey(key), key.source, key.sourceSchema);
    });
}

Operation *buildDropConstraint(const Given &given)
{
    auto *made = given.make<operations::DropConstraint>();
    made->name = given.itemName("constraint_name");
    made->table = given.table();
    made->schema = given.schema();
    made->type = given.textOrNone("type_");
    made->ifExists = given.flag("if_exists");
    return made;
}

/// PostgreSQL's ExcludeConstraint is made by its own class; the table gets the columns that it names.
Operation *buildExclude(const Given &given)
{
    script::Vm &vm = given.vm();
    std::vector<Value> values = given.rest();
    if (const Value elements = given.find("elements"))
        values = vm.unpackAll(elements);
    if (values.empty())
        vm.raise(vm.types().valueError, "not enough values to unpack (expected 2, got 0)");
    const auto positional = static_cast<std::uint32_t>(values.size());
    std::vector<const script::Atom *> names{vm.atoms().intern("name")};
    values.push_back(given.orNone("constraint_name"));
    sql::Name schema = given.schema();
    if (const Value where = given.find("where"); where && !where.isNone()) {
        names.push_back(vm.atoms().intern("where"));
        values.push_back(where);
    }
    for (const auto &[keyword, value] : given.keywords()) {
        if (keyword->text == "schema") {
            schema = given.toNameOf(value, "schema");
            continue;
        }
        names.push_back(keyword);
        values.push_back(value);
    }
    for (const Value &value : values)
        given.refuseOpaque(value);
    script::Call call;
    call.values = values.data();
    call.positional = positional;
    call.names = names.data();
    call.named = static_cast<std::uint32_t>(names.size());
    const Value module = vm.loadModule("sqlalchemy.dialects.postgresql");
    const Value made = vm.call(vm.getAttribute(module, vm.atoms().intern("ExcludeConstraint")), call);
    auto *constraint = nodeAs<schema::ExcludeConstraint>(vm, made);
    sql::Name table = given.table();
    return compiling(given.session, [&] {
        SchemaObjects objects = objectsOf(given);
        schema::Table *holder = objects.table(table, schema);
        for (const auto &element : constraint->elements) {
            // Alembic makes a column of every element, and text gives none.
            if (element.expression != nullptr && element.expression->kind == sql::ClauseKind::Text) {
                throw schema::BuildError{"ArgumentError", "Column must be constructed with a non-blank name or assign a "
                                                          "non-blank .name before adding to a Table."};
            }
            if (!element.name.empty() && holder->column(element.name.text) == nullptr)
                schema::append(given.session.arena(), *holder, *objects.column(element.name));
        }
        schema::append(given.session.arena(), *holder, *constraint);
        return adding(given, constraint, std::move(table), std::move(schema));
    });
}

} // namespace retort::library
