// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/op_conversions.h"

#include "core/library/op/op_attributes.h"
#include "core/library/op/running.h"
#include "core/operations/schema_objects.h"

#include <initializer_list>
#include <string>
#include <utility>

namespace retort::library {

using operations::Operation;
using operations::SchemaObjects;
using script::Arguments;
using script::Dict;
using script::Instance;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

using Attributes = std::initializer_list<std::pair<std::string_view, Value>>;

Value attribute(Vm &vm, const Value &object, std::string_view name)
{
    return vm.getAttribute(object, vm.atoms().intern(name));
}

/// An operation's object from its attributes: those that are not told have their defaults.
Value objectWith(Session &session, std::string_view opClass, Attributes attributes)
{
    Vm &vm = session.vm();
    const Directive &directive = *directiveOfClass(opClass);
    auto made = vm.heap().make<Instance>(operationClass(session, opClass));
    for (const std::string_view parameter : parametersOf(directive)) {
        const std::string_view name = attributeOf(directive, parameter);
        made->names.set(vm.atoms().intern(name), defaultOf(name));
    }
    made->names.set(vm.atoms().intern("_reverse"), Value::none());
    for (const auto &[name, value] : attributes)
        made->names.set(vm.atoms().intern(name), value);
    if (!directive.keywordAttribute.empty() && made->names.find(vm.atoms().intern(directive.keywordAttribute)) == nullptr)
        made->names.set(vm.atoms().intern(directive.keywordAttribute), vm.dict().value());
    return made.value();
}

Value nameValue(Session &session, const sql::Name &name)
{
    return name.empty() ? Value::none() : session.vm().text(name.text);
}

Value textValue(Session &session, const std::string &text)
{
    return text.empty() ? Value::none() : session.vm().text(text);
}

Ref<Dict> dictOf(Session &session, const sql::Options &options)
{
    Vm &vm = session.vm();
    Ref<Dict> made = vm.dict();
    for (const auto &[name, value] : options.entries())
        vm.putInto(*made, vm.text(name), fromValue(session, value));
    return made;
}

template<class Items>
Value wrapAll(Session &session, const Items &items)
{
    std::vector<Value> all;
    for (auto *item : items)
        all.push_back(wrapNode(session, const_cast<sql::Clause *>(static_cast<const sql::Clause *>(item)))); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    return session.vm().list(std::move(all));
}

Value columnNames(Session &session, const schema::ColumnsConstraint &constraint)
{
    std::vector<Value> names;
    for (const schema::Column *column : constraint.columns)
        names.push_back(session.vm().text(column->name.text));
    return session.vm().list(std::move(names));
}

SchemaObjects objectsOf(Session &session)
{
    return {session.arena(), session.impl != nullptr ? session.impl->settings().targetMetadata : nullptr};
}

const Directive &directiveOfSelf(Session &session, const Value &self)
{
    for (const Type *type : session.vm().typeOf(self)->order) {
        if (const Directive *directive = directiveOf(session, type))
            return *directive;
    }
    session.vm().raise(session.vm().types().notImplementedError, "");
}

Operation *operationOfSelf(Session &session, const Value &self)
{
    return operationOf(session, directiveOfSelf(session, self), self);
}

template<class T>
T &nodeArgument(Session &session, const Value &value, const char *wanted)
{
    T *node = nodeAs<T>(session.vm(), value);
    if (node == nullptr) {
        session.vm().raise(session.vm().types().typeError,
                           std::string(wanted) + " is expected, not " + session.vm().typeOf(value)->name);
    }
    return *node;
}

// from_…()

Value tableOperation(Vm &vm, const schema::Table &table)
{
    Session &session = Session::of(vm);
    std::vector<Value> items = vm.unpackAll(wrapAll(session, table.columns));
    for (const Value &constraint : vm.unpackAll(wrapAll(session, table.constraints)))
        items.push_back(constraint);
    std::vector<Value> prefixes;
    for (const std::string &prefix : table.prefixes)
        prefixes.push_back(vm.text(prefix));
    return objectWith(session, "CreateTableOp",
                      {{"table_name", nameValue(session, table.name)},
                       {"columns", vm.list(std::move(items))},
                       {"schema", nameValue(session, table.schema)},
                       {"_constraints_included", Value::boolean(true)},
                       {"comment", table.comment ? vm.text(*table.comment) : Value::none()},
                       {"info", dictOf(session, table.info).value()},
                       {"prefixes", vm.list(std::move(prefixes))},
                       {"kw", dictOf(session, table.dialectOptions).value()}});
}

Value fromTable(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &table = nodeArgument<schema::Table>(session, arguments[1], "a Table");
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    const Value created = tableOperation(vm, table);
    if (directive.name == "create_table")
        return created;
    return objectWith(session, "DropTableOp",
                      {{"table_name", nameValue(session, table.name)},
                       {"schema", nameValue(session, table.schema)},
                       {"comment", attribute(vm, created, "comment")},
                       {"info", attribute(vm, created, "info")},
                       {"prefixes", attribute(vm, created, "prefixes")},
                       {"table_kw", dictOf(session, table.dialectOptions).value()},
                       {"_reverse", created}});
}

Value indexOperation(Session &session, const schema::Index &index)
{
    return objectWith(session, "CreateIndexOp",
                      {{"index_name", nameValue(session, index.name)},
                       {"table_name", index.table != nullptr ? nameValue(session, index.table->name) : Value::none()},
                       {"columns", wrapAll(session, index.expressions)},
                       {"schema", index.table != nullptr ? nameValue(session, index.table->schema) : Value::none()},
                       {"unique", Value::boolean(index.unique)},
                       {"kw", dictOf(session, index.dialectOptions).value()}});
}

Value fromIndex(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &index = nodeArgument<schema::Index>(session, arguments[1], "an Index");
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    const Value created = indexOperation(session, index);
    if (directive.name == "create_index")
        return created;
    Ref<Dict> keywords = dictOf(session, index.dialectOptions);
    vm.putInto(*keywords, vm.text("unique"), Value::boolean(index.unique));
    return objectWith(session, "DropIndexOp",
                      {{"index_name", attribute(vm, created, "index_name")},
                       {"table_name", attribute(vm, created, "table_name")},
                       {"schema", attribute(vm, created, "schema")},
                       {"kw", keywords.value()},
                       {"_reverse", created}});
}

Value foreignKeyOperation(Session &session, const schema::ForeignKeyConstraint &key)
{
    Vm &vm = session.vm();
    Ref<Dict> keywords = dictOf(session, key.dialectOptions);
    const auto put = [&](const char *name, const Value &value) {
        if (vm.truth(value))
            vm.putInto(*keywords, vm.text(name), value);
    };
    put("onupdate", textValue(session, key.onUpdate));
    put("ondelete", textValue(session, key.onDelete));
    put("initially", textValue(session, key.initially));
    put("deferrable", Value::boolean(key.deferrable.value_or(false)));
    put("use_alter", Value::boolean(key.useAlter));
    put("match", textValue(session, key.match));
    std::vector<Value> local, remote;
    const schema::Table *referred = schema::referredTable(key);
    for (const schema::ForeignKey *element : key.elements) {
        local.push_back(vm.text(element->parent != nullptr ? element->parent->name.text : std::string()));
        remote.push_back(vm.text(schema::referredColumnName(*element).text));
    }
    vm.putInto(*keywords, vm.text("source_schema"), nameValue(session, key.table->schema));
    vm.putInto(*keywords, vm.text("referent_schema"),
               referred != nullptr ? nameValue(session, referred->schema) : Value::none());
    Value made = objectWith(session, "CreateForeignKeyOp",
                            {{"constraint_name", nameValue(session, schema::nameOf(key))},
                             {"source_table", nameValue(session, key.table->name)},
                             {"referent_table", referred != nullptr ? nameValue(session, referred->name) : Value::none()},
                             {"local_cols", vm.list(std::move(local))},
                             {"remote_cols", vm.list(std::move(remote))},
                             {"kw", keywords.value()}});
    // The options stand in kw, as the constructor leaves them.
    auto &names = script::objectOf<Instance>(made).names;
    for (const char *name : {"onupdate", "ondelete", "deferrable", "initially", "match", "source_schema", "referent_schema"})
        names.remove(vm.atoms().intern(name));
    return made;
}

Value constraintObject(Session &session, const schema::Constraint &constraint)
{
    Vm &vm = session.vm();
    const schema::Table &table = *constraint.table;
    const Value name = nameValue(session, schema::nameOf(constraint));
    Ref<Dict> keywords = dictOf(session, constraint.dialectOptions);
    const char *opClass = "CreatePrimaryKeyOp";
    std::string_view content = "columns";
    Value held;
    switch (constraint.constraint) {
    case schema::ConstraintKind::ForeignKey:
        return foreignKeyOperation(session, static_cast<const schema::ForeignKeyConstraint &>(constraint));
    case schema::ConstraintKind::Check: {
        const auto *condition = static_cast<const schema::CheckConstraint &>(constraint).condition;
        opClass = "CreateCheckConstraintOp";
        content = "condition";
        held = wrapNode(session, const_cast<sql::Clause *>(condition)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        break;
    }
    case schema::ConstraintKind::Unique:
        opClass = "CreateUniqueConstraintOp";
        if (constraint.deferrable.value_or(false))
            vm.putInto(*keywords, vm.text("deferrable"), Value::boolean(true));
        if (!constraint.initially.empty())
            vm.putInto(*keywords, vm.text("initially"), vm.text(constraint.initially));
        [[fallthrough]];
    case schema::ConstraintKind::PrimaryKey:
        held = columnNames(session, static_cast<const schema::ColumnsConstraint &>(constraint));
        break;
    default: vm.raise(vm.types().valueError, "no dispatch function for object: " + vm.repr(wrapNode(session, const_cast<schema::Constraint *>(&constraint)))); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }
    return objectWith(session, opClass,
                      {{"constraint_name", name},
                       {"table_name", nameValue(session, table.name)},
                       {content, held},
                       {"schema", nameValue(session, table.schema)},
                       {"kw", keywords.value()}});
}

Value dropConstraintObject(Session &session, const schema::Constraint &constraint)
{
    const char *type = nullptr;
    switch (constraint.constraint) {
    case schema::ConstraintKind::PrimaryKey: type = "primary"; break;
    case schema::ConstraintKind::Unique: type = "unique"; break;
    case schema::ConstraintKind::Check: type = "check"; break;
    case schema::ConstraintKind::ForeignKey: type = "foreignkey"; break;
    default: break;
    }
    return objectWith(session, "DropConstraintOp",
                      {{"constraint_name", nameValue(session, schema::nameOf(constraint))},
                       {"table_name", nameValue(session, constraint.table->name)},
                       {"schema", nameValue(session, constraint.table->schema)},
                       {"constraint_type", type != nullptr ? session.vm().text(type) : Value::none()},
                       {"_reverse", constraintObject(session, constraint)}});
}

Value fromDroppedConstraint(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return dropConstraintObject(session, nodeArgument<schema::Constraint>(session, arguments[1], "a constraint"));
}

Value columnObject(Session &session, const Value &schemaName, const Value &table, const Value &column)
{
    return objectWith(session, "AddColumnOp", {{"table_name", table}, {"column", column}, {"schema", schemaName}});
}

Value fromColumnAndTable(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    const Value added = columnObject(session, arguments[1], arguments[2], arguments[3]);
    if (directive.name == "add_column")
        return added;
    return objectWith(session, "DropColumnOp",
                      {{"table_name", arguments[2]},
                       {"column_name", attribute(vm, arguments[3], "name")},
                       {"schema", arguments[1]},
                       {"_reverse", added}});
}

Value fromColumn(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &column = nodeArgument<schema::Column>(session, arguments[1], "a Column");
    const schema::Table *table = column.schemaTable();
    if (table == nullptr)
        vm.raise(vm.types().attributeError, "'NoneType' object has no attribute 'name'");
    return columnObject(session, nameValue(session, table->schema), nameValue(session, table->name), arguments[1]);
}

// to_…()

Value toTable(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Value reverse = vm.findAttribute(arguments[0], "_reverse");
    Operation *operation = operationOfSelf(session, arguments[0]);
    return compiling(session, [&]() -> Value {
        SchemaObjects objects = objectsOf(session);
        switch (operation->kind) {
        case operations::Kind::CreateTable:
            return wrapNode(session, objects.tableOf(static_cast<operations::CreateTable &>(*operation)));
        case operations::Kind::DropTable: {
            auto &dropped = static_cast<operations::DropTable &>(*operation);
            if (!reverse || reverse.isNone())
                return wrapNode(session, objects.tableOf(dropped));
            auto *created = static_cast<operations::CreateTable *>(operationOfSelf(session, reverse));
            created->name = dropped.name;
            created->schema = dropped.schema;
            created->options = dropped.options;
            for (const char *name : {"comment", "info", "prefixes"}) {
                const Value value = vm.findAttribute(arguments[0], name);
                if (value && !value.isNone())
                    created->options.set(name, toValue(session, value));
            }
            return wrapNode(session, objects.tableOf(*created));
        }
        default: return wrapNode(session, objects.tableOf(static_cast<operations::TableComment &>(*operation)));
        }
    });
}

Value toConstraint(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Operation *operation = operationOfSelf(session, arguments[0]);
    if (operation->kind == operations::Kind::AddConstraint)
        return wrapNode(session, static_cast<operations::AddConstraint &>(*operation).constraint);
    const Value reverse = vm.findAttribute(arguments[0], "_reverse");
    if (!reverse || reverse.isNone())
        raiseNamed(session, "ValueError", "constraint cannot be produced; original constraint is not present");
    const auto &dropped = static_cast<operations::DropConstraint &>(*operation);
    auto *made = static_cast<operations::AddConstraint *>(operationOfSelf(session, reverse))->constraint;
    made->name = dropped.name;
    made->table->name = dropped.table;
    made->table->schema = dropped.schema;
    return wrapNode(session, made);
}

Value toIndex(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Value reverse = vm.findAttribute(arguments[0], "_reverse");
    Operation *operation = operationOfSelf(session, arguments[0]);
    return compiling(session, [&]() -> Value {
        SchemaObjects objects = objectsOf(session);
        if (operation->kind == operations::Kind::CreateIndex)
            return wrapNode(session, objects.indexOf(static_cast<operations::CreateIndex &>(*operation)));
        const auto &dropped = static_cast<operations::DropIndex &>(*operation);
        if (!reverse || reverse.isNone())
            return wrapNode(session, objects.indexOf(dropped));
        const auto *created = static_cast<operations::CreateIndex *>(operationOfSelf(session, reverse));
        return wrapNode(session, objects.index(dropped.name, dropped.table, dropped.schema, created->columns, false,
                                               dropped.options));
    });
}

Value toColumn(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Value reverse = vm.findAttribute(arguments[0], "_reverse");
    if (reverse && !reverse.isNone())
        return attribute(vm, reverse, "column");
    Operation *operation = operationOfSelf(session, arguments[0]);
    if (operation->kind == operations::Kind::AddColumn)
        return wrapNode(session, static_cast<operations::AddColumn &>(*operation).column);
    return wrapNode(session, objectsOf(session).column(static_cast<operations::DropColumn &>(*operation).column));
}

// reverse()

Value reversedColumn(Vm &vm, const Value &self, bool isAdded)
{
    Session &session = Session::of(vm);
    const Value schemaName = attribute(vm, self, "schema");
    const Value table = attribute(vm, self, "table_name");
    if (isAdded) {
        const Value column = attribute(vm, self, "column");
        return objectWith(session, "DropColumnOp",
                          {{"table_name", table},
                           {"column_name", attribute(vm, column, "name")},
                           {"schema", schemaName},
                           {"if_exists", attribute(vm, self, "if_not_exists")},
                           {"_reverse", columnObject(session, schemaName, table, column)}});
    }
    const Value reverse = vm.findAttribute(self, "_reverse");
    if (!reverse || reverse.isNone())
        vm.raise(vm.types().valueError, "operation is not reversible; original column is not present");
    Value made = columnObject(session, schemaName, table, attribute(vm, reverse, "column"));
    script::objectOf<Instance>(made).names.set(vm.atoms().intern("if_not_exists"), attribute(vm, self, "if_exists"));
    return made;
}

Value reversedAlteration(Vm &vm, const Value &self)
{
    Session &session = Session::of(vm);
    const auto get = [&](const char *name) { return attribute(vm, self, name); };
    Value made = objectWith(session, "AlterColumnOp",
                            {{"table_name", get("table_name")},
                             {"column_name", get("column_name")},
                             {"schema", get("schema")},
                             {"kw", get("kw")}});
    auto &names = script::objectOf<Instance>(made).names;
    for (const char *each : {"nullable", "type", "server_default", "comment"}) {
        const std::string existing = std::string("existing_") + each;
        const std::string modified = std::string("modify_") + each;
        const Value before = get(existing.c_str());
        const Value after = get(modified.c_str());
        // nullable=False is a change; False of a default or a comment is none.
        const bool byNone = std::string_view(each) == "nullable" || std::string_view(each) == "type";
        const bool isChange = byNone ? !after.isNone() : !(after.isBool() && !after.asBool());
        names.set(vm.atoms().intern(existing), isChange ? after : before);
        if (isChange)
            names.set(vm.atoms().intern(modified), before);
    }
    return made;
}

Value reversedComment(Vm &vm, const Value &self, bool isCreated)
{
    Session &session = Session::of(vm);
    const Value table = attribute(vm, self, "table_name");
    const Value schemaName = attribute(vm, self, "schema");
    const Value existing = attribute(vm, self, "existing_comment");
    if (!isCreated)
        return objectWith(session, "CreateTableCommentOp",
                          {{"table_name", table}, {"comment", existing}, {"schema", schemaName}});
    const Value comment = attribute(vm, self, "comment");
    if (existing.isNone())
        return objectWith(session, "DropTableCommentOp",
                          {{"table_name", table}, {"existing_comment", comment}, {"schema", schemaName}});
    return objectWith(session, "CreateTableCommentOp",
                      {{"table_name", table}, {"comment", existing}, {"existing_comment", comment}, {"schema", schemaName}});
}

Value reverseOf(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    const Value self = arguments[0];
    const auto converted = [&](const char *to, const char *from, const char *opClass) {
        return vm.callMethod(Value(operationClass(session, opClass)), from, {vm.callMethod(self, to)});
    };
    if (directive.name == "create_table")
        return converted("to_table", "from_table", "DropTableOp");
    if (directive.name == "drop_table")
        return converted("to_table", "from_table", "CreateTableOp");
    if (directive.name == "create_index")
        return converted("to_index", "from_index", "DropIndexOp");
    if (directive.name == "drop_index")
        return converted("to_index", "from_index", "CreateIndexOp");
    if (directive.name == "drop_constraint")
        return converted("to_constraint", "from_constraint", "AddConstraintOp");
    if (directive.name == "add_column" || directive.name == "drop_column")
        return reversedColumn(vm, self, directive.name == "add_column");
    if (directive.name == "alter_column")
        return reversedAlteration(vm, self);
    if (directive.name == "create_table_comment" || directive.name == "drop_table_comment")
        return reversedComment(vm, self, directive.name == "create_table_comment");
    if (directive.opBase == "AddConstraintOp")
        return converted("to_constraint", "from_constraint", "DropConstraintOp");
    vm.raise(vm.types().notImplementedError, "");
}

std::string_view constraintType(std::string_view directive)
{
    if (directive == "create_primary_key")
        return "primarykey";
    if (directive == "create_unique_constraint")
        return "unique";
    if (directive == "create_check_constraint")
        return "check";
    return directive == "create_foreign_key" ? "foreignkey" : "exclude";
}

} // namespace

Value constraintOperation(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return constraintObject(session, nodeArgument<schema::Constraint>(session, arguments[1], "a constraint"));
}

void addConversions(Session &session, Type *type, const Directive &directive)
{
    Vm &vm = session.vm();
    const std::string_view name = directive.name;
    if (directive.opBase == "AddConstraintOp") {
        type->attributes.set(vm.atoms().intern("constraint_type"), vm.text(constraintType(name)));
        setMethod(vm, type, "to_constraint(self, migration_context=)", toConstraint);
        setClassMethod(session, type, "from_constraint(cls, constraint)", constraintOperation);
    } else if (name == "drop_constraint") {
        setMethod(vm, type, "to_constraint(self)", toConstraint);
        setClassMethod(session, type, "from_constraint(cls, constraint)", fromDroppedConstraint);
    } else if (name == "create_table" || name == "drop_table") {
        setMethod(vm, type, "to_table(self, migration_context=)", toTable);
        setClassMethod(session, type, "from_table(cls, table, *, _namespace_metadata=)", fromTable, &directive);
    } else if (name == "create_table_comment" || name == "drop_table_comment") {
        setMethod(vm, type, "to_table(self, migration_context=)", toTable);
    } else if (name == "create_index" || name == "drop_index") {
        setMethod(vm, type, "to_index(self, migration_context=)", toIndex);
        setClassMethod(session, type, "from_index(cls, index)", fromIndex, &directive);
    } else if (name == "add_column" || name == "drop_column") {
        setMethod(vm, type, "to_column(self, migration_context=)", toColumn);
        setClassMethod(session, type, "from_column_and_tablename(cls, schema, tname, col)", fromColumnAndTable, &directive);
        if (name == "add_column")
            setClassMethod(session, type, "from_column(cls, col)", fromColumn);
    }
    if (name != "bulk_insert" && name != "execute" && name != "rename_table")
        setMethod(vm, type, "reverse(self)", reverseOf, &directive);
}

} // namespace retort::library
