// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What scripts read off expressions, tables and statements.
#include "core/library/expressions/expressions.h"

#include "core/sql/type_classes.h"

#include <algorithm>

namespace retort::library {

using script::Value;
using script::Vm;
using sql::ClauseKind;
using sql::Expression;

namespace {

/// `.c`: columns by their keys.
struct Collection : script::Object
{
    Collection(script::Type *ofType, std::vector<sql::KeyedColumn> ofColumns)
        : Object(ofType), columns(std::move(ofColumns))
    { }
    std::vector<sql::KeyedColumn> columns;
};

Collection &collection(const Value &value)
{
    return script::objectOf<Collection>(value);
}

const sql::Expression *columnOf(const Collection &held, std::string_view key)
{
    for (const sql::KeyedColumn &one : held.columns) {
        if (one.key == key)
            return one.column;
    }
    return nullptr;
}

Value item(Vm &vm, const Value &self, const Value &key)
{
    Session &session = Session::of(vm);
    const Collection &held = collection(self);
    if (vm.isStr(key)) {
        if (const auto *column = columnOf(held, vm.textOf(key)))
            return wrapClause(session, column);
        vm.raise(vm.types().keyError, std::string(vm.textOf(key)));
    }
    if (key.isInteger()) {
        const auto size = static_cast<std::int64_t>(held.columns.size());
        const std::int64_t at = key.asInteger() < 0 ? key.asInteger() + size : key.asInteger();
        if (at < 0 || at >= size)
            vm.raise(vm.types().indexError, std::to_string(key.asInteger()));
        return wrapClause(session, held.columns[static_cast<std::size_t>(at)].column);
    }
    std::vector<sql::KeyedColumn> some;
    for (const Value &one : vm.unpackAll(key)) {
        const auto *column = vm.isStr(one) ? columnOf(held, vm.textOf(one)) : nodeAs<Expression>(vm, one);
        if (column == nullptr)
            vm.raise(vm.types().keyError, vm.str(one));
        some.push_back({vm.isStr(one) ? std::string(vm.textOf(one)) : sql::proxyKey(*column).text, column});
    }
    return columnCollection(session, std::move(some));
}

Value listOfColumns(Vm &vm, const Value &self, bool keys, bool values)
{
    std::vector<Value> out;
    for (const sql::KeyedColumn &one : collection(self).columns) {
        const Value key = keys ? vm.text(one.key) : Value();
        const Value column = values ? wrapClause(Session::of(vm), one.column) : Value();
        out.push_back(keys && values ? vm.tuple({key, column}) : keys ? key : column);
    }
    return vm.list(std::move(out));
}

struct CollectionType
{
    explicit CollectionType(Session &session) : type(script::newType(session.vm(), "ColumnCollection", {}))
    {
        Vm &machine = session.vm();
        script::Slots &ops = type->ops;
        ops.getAttribute = [](Vm &vm, const Value &self, const script::Atom *name) -> Value {
            const auto *column = columnOf(collection(self), name->text);
            return column != nullptr ? wrapClause(Session::of(vm), column) : Value();
        };
        ops.getItem = item;
        ops.length = [](Vm &, const Value &self) { return static_cast<std::int64_t>(collection(self).columns.size()); };
        ops.iterate = [](Vm &vm, const Value &self) { return vm.iterate(listOfColumns(vm, self, false, true)); };
        ops.contains = [](Vm &vm, const Value &self, const Value &key) -> bool {
            if (vm.isStr(key))
                return columnOf(collection(self), vm.textOf(key)) != nullptr;
            if (nodeOf(vm, key) != nullptr)
                raiseNamed(Session::of(vm), "ArgumentError", "__contains__ requires a string argument");
            return false;
        };
        ops.repr = [](Vm &, const Value &self) {
            std::string out = "<sqlalchemy.sql.base.ReadOnlyColumnCollection of";
            for (const sql::KeyedColumn &one : collection(self).columns)
                out += " " + one.key;
            return out + ">";
        };
        script::setMethod(machine, type.get(), "keys(self)",
                          [](Vm &vm, script::Arguments &a) { return listOfColumns(vm, a[0], true, false); });
        script::setMethod(machine, type.get(), "values(self)",
                          [](Vm &vm, script::Arguments &a) { return listOfColumns(vm, a[0], false, true); });
        script::setMethod(machine, type.get(), "items(self)",
                          [](Vm &vm, script::Arguments &a) { return listOfColumns(vm, a[0], true, true); });
        script::setMethod(machine, type.get(), "get(self, key, default=)", [](Vm &vm, script::Arguments &a) -> Value {
            const auto *column = vm.isStr(a[1]) ? columnOf(collection(a[0]), vm.textOf(a[1])) : nullptr;
            return column != nullptr ? wrapClause(Session::of(vm), column) : a.orNone(2);
        });
        script::setMethod(machine, type.get(), "contains_column(self, column)", [](Vm &vm, script::Arguments &a) {
            const sql::Node *node = nodeOf(vm, a[1]);
            const auto &columns = collection(a[0]).columns;
            return Value::boolean(
                std::any_of(columns.begin(), columns.end(), [&](const auto &one) { return one.column == node; }));
        });
        script::setMethod(machine, type.get(), "as_readonly(self)", [](Vm &, script::Arguments &a) { return a[0]; });
    }
    script::Ref<script::Type> type;
};

Value nameValue(Vm &vm, const sql::Name &name)
{
    return name.empty() ? Value::none()
                        : vm.text(name.isAnonymous ? std::string_view("anon_1") : std::string_view(name.text));
}

Value listOfClauses(Session &session, const std::vector<const Expression *> &clauses)
{
    std::vector<Value> items;
    for (const Expression *one : clauses)
        items.push_back(wrapClause(session, one));
    return session.vm().list(std::move(items));
}

Value columnAttribute(Session &session, const sql::ColumnClause &column, std::string_view name)
{
    Vm &vm = session.vm();
    if (name == "name" || name == "description")
        return nameValue(vm, column.name);
    if (name == "key")
        return vm.text(column.keyText());
    if (name == "table")
        return wrapClause(session, column.table);
    if (name == "is_literal")
        return Value::boolean(column.isLiteral);
    return {};
}

/// col["a"].astext
Value asText(Session &session, const Expression &expression)
{
    const auto *item = dynamic_cast<const sql::Binary *>(&expression);
    if (item == nullptr || (item->op.op != sql::Op::JsonGetItem && item->op.op != sql::Op::JsonPathGetItem))
        return {};
    static const sql::Type kText(sql::types::kText);
    const sql::Type *type = &kText;
    if (item->type != nullptr) {
        if (const sql::Value *own = item->type->options.find("astext_type"); own != nullptr && own->isNode())
            type = dynamic_cast<const sql::Type *>(own->asNode());
    }
    const auto *op = postgresqlOperator(item->op.op == sql::Op::JsonPathGetItem ? "#>>" : "->>");
    return wrapClause(session, sql::makeOperation(session.arena(), item->left, item->right, op, type));
}

Value elementAttribute(Session &session, const Expression &expression, std::string_view name)
{
    Vm &vm = session.vm();
    switch (expression.kind) {
    case ClauseKind::Column:
        return columnAttribute(session, static_cast<const sql::ColumnClause &>(expression), name);
    case ClauseKind::Label: {
        const auto &label = static_cast<const sql::Label &>(expression);
        if (name == "name" || name == "key")
            return nameValue(vm, label.name);
        return name == "element" ? wrapClause(session, label.element) : Value();
    }
    case ClauseKind::Bind: {
        const auto &bind = static_cast<const sql::Bind &>(expression);
        if (name == "key")
            return vm.text(bind.name);
        return name == "value" || name == "effective_value" ? fromValue(session, bind.value) : Value();
    }
    case ClauseKind::Text:
        return name == "text" ? vm.text(static_cast<const sql::Text &>(expression).text) : Value();
    case ClauseKind::Binary: {
        const auto &binary = static_cast<const sql::Binary &>(expression);
        if (name == "left")
            return wrapClause(session, binary.left);
        return name == "right" ? wrapClause(session, binary.right) : Value();
    }
    case ClauseKind::Operands:
    case ClauseKind::Tuple:
    case ClauseKind::Array:
        return name == "clauses" ? listOfClauses(session, static_cast<const sql::Operands &>(expression).items)
                                 : Value();
    case ClauseKind::Function: {
        const auto &function = static_cast<const sql::Function &>(expression);
        if (name == "name")
            return nameValue(vm, function.name);
        return name == "clauses" ? listOfClauses(session, function.arguments) : Value();
    }
    case ClauseKind::Unary:
        return name == "element" ? wrapClause(session, static_cast<const sql::Unary &>(expression).element) : Value();
    case ClauseKind::Cast:
    case ClauseKind::TypeCoerce:
        return name == "clause" ? wrapClause(session, static_cast<const sql::Cast &>(expression).element) : Value();
    case ClauseKind::Grouping:
        return name == "element" ? wrapClause(session, static_cast<const sql::Grouping &>(expression).element)
                                 : Value();
    case ClauseKind::ScalarSelect:
        return name == "element" ? wrapClause(session, static_cast<const sql::ScalarSelect &>(expression).select)
                                 : Value();
    default:
        return {};
    }
}

Value fromAttribute(Session &session, const sql::FromClause &from, std::string_view name)
{
    Vm &vm = session.vm();
    if (name == "c" || name == "columns" || name == "exported_columns")
        return columnCollection(session, sql::columnsOf(from));
    if (from.kind == ClauseKind::Join) {
        const auto &join = static_cast<const sql::Join &>(from);
        if (name == "left" || name == "right")
            return wrapClause(session, name == "left" ? join.left : join.right);
        return name == "onclause" ? wrapClause(session, join.on) : Value();
    }
    if (name == "name" || name == "description") {
        const sql::Name *own = sql::nameOf(from);
        return own != nullptr ? nameValue(vm, *own) : Value();
    }
    if (from.kind == ClauseKind::Table) {
        const auto &table = static_cast<const sql::TableClause &>(from);
        if (name == "schema")
            return nameValue(vm, table.schema);
        if (name == "fullname")
            return vm.text(table.schema.empty() ? table.name.text : table.schema.text + "." + table.name.text);
        return {};
    }
    if (const auto *alias = dynamic_cast<const sql::Aliased *>(&from)) {
        if (name == "element" || name == "original")
            return wrapClause(session, alias->element);
        if (name == "column")
            return wrapClause(session, session.arena().make<sql::TableValuedColumn>(
                                           alias, dynamic_cast<const Expression &>(*alias->element).type));
    }
    return {};
}

/// What .selected_columns holds.
std::vector<sql::KeyedColumn> selectedOfSelect(const sql::Clause &select)
{
    const auto *generative = dynamic_cast<const sql::GenerativeSelect *>(&select);
    const auto style = generative != nullptr ? generative->labelStyle : sql::LabelStyle::None;
    std::vector<sql::KeyedColumn> columns;
    for (const sql::NamedSelection &one : sql::namedSelections(sql::selectedColumns(select), style, false)) {
        if (const auto *column = dynamic_cast<const Expression *>(one.column);
            column != nullptr && column->kind != ClauseKind::Text)
            columns.push_back({one.key.text, column});
    }
    return columns;
}

Value statementAttribute(Session &session, const sql::Clause &clause, std::string_view name)
{
    if (isSelect(clause)) {
        if (name == "selected_columns" || name == "exported_columns")
            return columnCollection(session, selectedOfSelect(clause));
        if (name == "c" || name == "columns") {
            auto *subquery = makeAlias(session, ClauseKind::Subquery, clause, Value::none());
            return columnCollection(session, subquery->exported);
        }
        if (name == "whereclause" && clause.kind == ClauseKind::Select) {
            const auto &where = static_cast<const sql::Select &>(clause).where;
            return where.empty() ? Value::none()
                                 : wrapClause(session, sql::conjunction(session.arena(), sql::Op::And, where));
        }
        return {};
    }
    const auto *dml = dynamic_cast<const sql::Dml *>(&clause);
    if (dml == nullptr)
        return {};
    if (name == "table")
        return wrapClause(session, dml->table);
    if (name == "select")
        return wrapClause(session, dml->select);
    if ((name == "excluded" || name == "inserted") && clause.kind == ClauseKind::Insert && !dml->dialect.empty()) {
        const Value alias = wrapClause(session, excludedOf(session, *dml));
        return session.vm().getAttribute(alias, session.vm().atoms().intern("columns"));
    }
    return {};
}

} // namespace

Value columnCollection(Session &session, std::vector<sql::KeyedColumn> columns)
{
    return session.vm().heap().make<Collection>(session.part<CollectionType>().type.get(), std::move(columns)).value();
}

Value expressionAttribute(Vm &vm, const Value &self, const script::Atom *name)
{
    Session &session = Session::of(vm);
    if (auto *object = dynamic_cast<NodeObject *>(self.asObject()); object != nullptr && object->info) {
        const Value key = vm.text(name->text);
        if (vm.contains(object->info.value(), key))
            return vm.getItem(object->info.value(), key);
    }
    const auto *clause = nodeAs<sql::Clause>(vm, self);
    if (clause == nullptr)
        return {};
    if (const auto *expression = dynamic_cast<const Expression *>(clause)) {
        if (Value found = elementAttribute(session, *expression, name->text))
            return found;
        if (name->text == "type")
            return wrapType(session, &sql::orNull(expression->type));
        if (name->text == "expression")
            return self;
        if (name->text == "astext")
            return asText(session, *expression);
        return {};
    }
    if (const auto *from = dynamic_cast<const sql::FromClause *>(clause))
        return fromAttribute(session, *from, name->text);
    return statementAttribute(session, *clause, name->text);
}

} // namespace retort::library
