// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/attributes.h"
#include "core/library/schema/readers.h"
#include "core/schema/build.h"
#include "core/sql/type_classes.h"

#include <array>

namespace retort::library {

using schema::Column;
using script::Arguments;
using script::Value;
using script::Vm;

namespace {

Column &column(sql::Node &node)
{
    return static_cast<Column &>(node);
}

Value autoincrementValue(Session &session, const Column &column)
{
    if (column.autoincrementIgnoresForeignKey)
        return session.vm().text("ignore_fk");
    return column.autoincrement ? Value::boolean(*column.autoincrement) : session.vm().text("auto");
}

Value serverDefaultValue(Session &session, const Column &column)
{
    if (column.computed != nullptr)
        return nodeValue(session, column.computed);
    if (column.identity != nullptr)
        return nodeValue(session, column.identity);
    return nodeValue(session, column.serverDefault);
}

Value typeValue(Session &session, const sql::Type *type)
{
    return wrapType(session, type != nullptr ? type : session.arena().make<sql::Type>(sql::types::kNullType));
}

void setServerDefault(Session &session, sql::Node &node, const Value &value)
{
    Column &target = column(node);
    target.serverDefault = nullptr;
    target.computed = nullptr;
    target.identity = nullptr;
    if (value.isNone())
        return;
    sql::Node *made = serverValueOf(session, value, false);
    if (auto *plain = dynamic_cast<schema::ServerDefault *>(made))
        target.serverDefault = plain;
    else
        compiling(session, [&] { schema::append(session.arena(), target, *dynamic_cast<sql::Clause *>(made)); });
}

void setServerOnUpdate(Session &session, sql::Node &node, const Value &value)
{
    column(node).serverOnUpdate =
        value.isNone() ? nullptr : dynamic_cast<schema::ServerDefault *>(serverValueOf(session, value, true));
}

template<bool forUpdate>
void setDefault(Session &session, sql::Node &node, const Value &value)
{
    Vm &vm = session.vm();
    Column &target = column(node);
    (forUpdate ? target.onUpdateValue : target.defaultValue) = nullptr;
    (forUpdate ? target.onUpdateSequence : target.sequence) = nullptr;
    if (value.isNone())
        return;
    if (auto *sequence = nodeAs<schema::Sequence>(vm, value)) {
        (forUpdate ? target.onUpdateSequence : target.sequence) = sequence;
        return;
    }
    auto *made = nodeAs<schema::ColumnDefault>(vm, value);
    (forUpdate ? target.onUpdateValue : target.defaultValue) =
        made != nullptr ? made : makeColumnDefault(session, value, forUpdate);
}

void setName(Session &session, sql::Node &node, const Value &value)
{
    Column &target = column(node);
    const bool keyFollows = target.key.empty() && !target.name.empty();
    const std::string old = target.name.text;
    target.name = value.isNone() ? sql::Name() : toName(session, value);
    // The key stays what it was: SQLAlchemy takes it from the name once, when the column is made.
    if (keyFollows && old != target.name.text)
        target.key = old;
}

// clang-format off
constexpr std::array kColumn{
    Attribute{"name", [](Session &s, sql::Node &n) { return nameValue(s, column(n).name); }, setName},
    Attribute{"key", [](Session &s, sql::Node &n) { return textValue(s, column(n).keyText()); },
              [](Session &s, sql::Node &n, const Value &v) { column(n).key = textOrEmpty(s, v, "key"); }},
    Attribute{"type", [](Session &s, sql::Node &n) { return typeValue(s, column(n).type); },
              [](Session &s, sql::Node &n, const Value &v) { column(n).type = columnType(s, v); }},
    Attribute{"table", [](Session &s, sql::Node &n) { return nodeValue(s, column(n).table); }},
    Attribute{"nullable", [](Session &, sql::Node &n) { return Value::boolean(column(n).isNullable()); },
              [](Session &s, sql::Node &n, const Value &v) { column(n).nullable = s.vm().truth(v); }},
    Attribute{"primary_key", [](Session &, sql::Node &n) { return Value::boolean(column(n).primaryKey); },
              [](Session &s, sql::Node &n, const Value &v) {
                  Column &own = column(n);
                  own.nullable = own.isNullable(); // it was settled when the column was made
                  own.primaryKey = s.vm().truth(v);
              }},
    Attribute{"unique", [](Session &, sql::Node &n) { return column(n).unique ? Value::boolean(true) : Value::none(); },
              [](Session &s, sql::Node &n, const Value &v) { column(n).unique = s.vm().truth(v); }},
    Attribute{"index", [](Session &, sql::Node &n) { return column(n).index ? Value::boolean(true) : Value::none(); },
              [](Session &s, sql::Node &n, const Value &v) { column(n).index = s.vm().truth(v); }},
    Attribute{"autoincrement", [](Session &s, sql::Node &n) { return autoincrementValue(s, column(n)); },
              [](Session &s, sql::Node &n, const Value &v) { setAutoincrement(s, column(n), v); }},
    Attribute{"default",
              [](Session &s, sql::Node &n) {
                  return column(n).sequence != nullptr ? nodeValue(s, column(n).sequence) : nodeValue(s, column(n).defaultValue);
              },
              setDefault<false>},
    Attribute{"onupdate",
              [](Session &s, sql::Node &n) {
                  return column(n).onUpdateSequence != nullptr ? nodeValue(s, column(n).onUpdateSequence)
                                                               : nodeValue(s, column(n).onUpdateValue);
              },
              setDefault<true>},
    Attribute{"server_default", [](Session &s, sql::Node &n) { return serverDefaultValue(s, column(n)); }, setServerDefault},
    Attribute{"server_onupdate",
              [](Session &s, sql::Node &n) {
                  return column(n).computed != nullptr ? nodeValue(s, column(n).computed)
                                                       : nodeValue(s, column(n).serverOnUpdate);
              },
              setServerOnUpdate},
    Attribute{"comment", [](Session &s, sql::Node &n) { return optionalTextValue(s, column(n).comment); },
              [](Session &s, sql::Node &n, const Value &v) { column(n).comment = optionalText(s, v, "comment"); }},
    Attribute{"doc", [](Session &s, sql::Node &n) { return textValue(s, column(n).doc); },
              [](Session &s, sql::Node &n, const Value &v) { column(n).doc = textOrEmpty(s, v, "doc"); }},
    Attribute{"foreign_keys", [](Session &s, sql::Node &n) { return nodeSet(s, column(n).foreignKeys); }},
    Attribute{"constraints", [](Session &s, sql::Node &n) { return nodeSet(s, column(n).constraints); }},
    Attribute{"computed", [](Session &s, sql::Node &n) { return nodeValue(s, column(n).computed); }},
    Attribute{"identity", [](Session &s, sql::Node &n) { return nodeValue(s, column(n).identity); }},
    Attribute{"system", [](Session &, sql::Node &n) { return Value::boolean(column(n).system); },
              [](Session &s, sql::Node &n, const Value &v) { column(n).system = s.vm().truth(v); }},
    Attribute{"description", [](Session &s, sql::Node &n) { return nameValue(s, column(n).name); }},
    Attribute{"kwargs", [](Session &s, sql::Node &n) { return optionsValue(s, column(n).dialectOptions); }},
    Attribute{"dialect_kwargs", [](Session &s, sql::Node &n) { return optionsValue(s, column(n).dialectOptions); }},
    Attribute{"dialect_options", [](Session &s, sql::Node &n) { return nestedOptions(s, column(n).dialectOptions); }},
};
// clang-format on

Value appendForeignKey(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *key = nodeAs<schema::ForeignKey>(vm, arguments[1]);
    if (key == nullptr)
        refuseItem(session, arguments[1]);
    compiling(session, [&] { schema::append(session.arena(), ownNode<Column>(vm, arguments[0]), *key); });
    return Value::none();
}

Value copyOf(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    bool blank = false;
    const sql::Name schema = schemaName(session, arguments.orNone(1), Value(), blank);
    const auto &own = ownNode<Column>(vm, arguments[0]);
    Column *copy = compiling(session, [&] { return schema::copyColumn(session.arena(), own, &schema); });
    copyExtras(session, own, *copy);
    return wrapSchema(session, copy);
}

Value references(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &own = ownNode<Column>(vm, arguments[0]);
    const auto *other = nodeAs<sql::ColumnClause>(vm, arguments[1]);
    const bool found = compiling(session, [&] {
        for (const schema::ForeignKey *key : own.foreignKeys) {
            if (&schema::referredColumn(*key) == other)
                return true;
        }
        return false;
    });
    return Value::boolean(found);
}

} // namespace

std::span<const Attribute> columnAttributes()
{
    return kColumn;
}

void setUpColumn(Session &session, script::Type *type)
{
    Vm &vm = session.vm();
    setMethod(vm, type, "append_foreign_key(self, fk)", appendForeignKey);
    setMethod(vm, type, "references(self, column)", references);
    setMethod(vm, type, "_copy(self, schema=, **kw)", copyOf);
    setMethod(vm, type, "copy(self, schema=, **kw)", copyOf);
}

} // namespace retort::library
