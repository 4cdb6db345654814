// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/schema_repr.h"

#include "core/base/text.h"
#include "core/library/schema/classes.h"
#include "core/schema/build.h"

namespace retort::library {

using schema::Column;
using schema::Table;
using script::Value;
using script::Vm;

namespace {

/// "Class(a, b)".
class Call
{
public:
    explicit Call(std::string_view name)
        : m_text(std::string(name) + "(")
    {
    }
    void add(const std::string &part)
    {
        m_text += (m_isFirst ? "" : ", ") + part;
        m_isFirst = false;
    }
    void add(const char *name, const std::string &part) { add(std::string(name) + "=" + part); }
    void text(const char *name, const std::string &value)
    {
        if (!value.empty())
            add(name, base::pythonRepr(value));
    }
    void flag(const char *name, const std::optional<bool> &value)
    {
        if (value)
            add(name, *value ? "True" : "False");
    }
    void number(const char *name, const std::optional<std::int64_t> &value)
    {
        if (value)
            add(name, std::to_string(*value));
    }
    std::string end() { return m_text + ")"; }

private:
    std::string m_text;
    bool m_isFirst = true;
};

std::string reprOf(Session &session, const sql::Node *node)
{
    auto *own = const_cast<sql::Node *>(node); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    return session.vm().repr(wrapNode(session, own));
}

std::string nameRepr(const sql::Name &name)
{
    return name.empty() ? "None" : base::pythonRepr(name.text);
}

std::string columnRepr(Session &session, const Column &column)
{
    Call call("Column");
    call.add(nameRepr(column.name));
    call.add(column.type == nullptr ? "NullType()" : session.vm().repr(wrapType(session, column.type)));
    for (const schema::ForeignKey *key : column.foreignKeys)
        call.add(reprOf(session, key));
    for (const schema::Constraint *constraint : column.constraints)
        call.add(reprOf(session, constraint));
    const Table *table = column.schemaTable();
    call.add(table != nullptr ? "table=<" + table->name.text + ">" : "table=None");
    if (column.keyText() != column.name.text)
        call.add("key", base::pythonRepr(column.keyText()));
    if (column.primaryKey)
        call.add("primary_key", "True");
    if (!column.isNullable())
        call.add("nullable", "False");
    if (column.onUpdateValue != nullptr || column.onUpdateSequence != nullptr)
        call.add("onupdate", column.onUpdateSequence != nullptr ? reprOf(session, column.onUpdateSequence)
                                                                 : reprOf(session, column.onUpdateValue));
    if (column.defaultValue != nullptr || column.sequence != nullptr)
        call.add("default", column.sequence != nullptr ? reprOf(session, column.sequence)
                                                        : reprOf(session, column.defaultValue));
    if (column.serverDefault != nullptr)
        call.add("server_default", reprOf(session, column.serverDefault));
    else if (column.computed != nullptr)
        call.add("server_default", reprOf(session, column.computed));
    else if (column.identity != nullptr)
        call.add("server_default", reprOf(session, column.identity));
    if (column.comment && !column.comment->empty())
        call.add("comment", base::pythonRepr(*column.comment));
    return call.end();
}

std::string tableRepr(Session &session, const Table &table)
{
    Call call("Table");
    call.add(nameRepr(table.name));
    call.add("MetaData()");
    for (const sql::ColumnClause *column : table.columns)
        call.add(columnRepr(session, static_cast<const Column &>(*column)));
    call.add("schema", nameRepr(table.schema));
    return call.end();
}

void addCommon(Call &call, const schema::Constraint &constraint)
{
    if (!constraint.name.empty())
        call.add("name", base::pythonRepr(constraint.name.text));
    call.text("comment", constraint.comment);
}

std::string constraintRepr(Session &session, const schema::Constraint &constraint, std::string_view name)
{
    Call call(name);
    switch (constraint.constraint) {
    case schema::ConstraintKind::PrimaryKey:
    case schema::ConstraintKind::Unique:
        for (const Column *column : schema::columnsOf(constraint))
            call.add(columnRepr(session, *column));
        return call.end();
    case schema::ConstraintKind::Check: {
        const auto &check = static_cast<const schema::CheckConstraint &>(constraint);
        call.add(check.condition != nullptr ? reprOf(session, check.condition) : "None");
        addCommon(call, constraint);
        break;
    }
    case schema::ConstraintKind::ForeignKey: {
        const auto &key = static_cast<const schema::ForeignKeyConstraint &>(constraint);
        std::string columns;
        for (const Column *column : key.columns)
            columns += (columns.empty() ? "" : ", ") + (column != nullptr ? column->name.text : "None");
        call.add("<columns " + columns + ">");
        call.add("None");
        addCommon(call, constraint);
        call.text("onupdate", key.onUpdate);
        call.text("ondelete", key.onDelete);
        break;
    }
    default: return call.end();
    }
    if (constraint.table != nullptr)
        call.add("table", tableRepr(session, *constraint.table));
    return call.end();
}

template<class Made>
void addCounting(Call &call, const Made &made)
{
    call.number("start", made.start);
    call.number("increment", made.increment);
    call.number("minvalue", made.minValue);
    call.number("maxvalue", made.maxValue);
    if (made.noMinValue)
        call.add("nominvalue", "True");
    if (made.noMaxValue)
        call.add("nomaxvalue", "True");
    call.flag("cycle", made.cycle);
}

std::string itemRepr(Session &session, const schema::Item &item, std::string_view name)
{
    using Kind = schema::ItemKind;
    Vm &vm = session.vm();
    Call call(name);
    switch (item.item) {
    case Kind::MetaData: break;
    case Kind::Constraint: return constraintRepr(session, static_cast<const schema::Constraint &>(item), name);
    case Kind::ForeignKey:
        call.add(base::pythonRepr(schema::targetOf(static_cast<const schema::ForeignKey &>(item))));
        break;
    case Kind::Index: {
        const auto &index = static_cast<const schema::Index &>(item);
        call.add(nameRepr(index.name));
        for (const sql::Clause *each : index.expressions)
            call.add(reprOf(session, each));
        if (index.unique)
            call.add("unique", "True");
        break;
    }
    case Kind::Sequence: {
        const auto &sequence = static_cast<const schema::Sequence &>(item);
        call.add(nameRepr(sequence.name));
        addCounting(call, sequence);
        break;
    }
    case Kind::Identity: {
        const auto &identity = static_cast<const schema::Identity &>(item);
        if (identity.always)
            call.add("always", "True");
        call.flag("on_null", identity.onNull);
        addCounting(call, identity);
        break;
    }
    case Kind::Computed: {
        const auto &computed = static_cast<const schema::Computed &>(item);
        call.add(reprOf(session, computed.text));
        call.flag("persisted", computed.persisted);
        break;
    }
    case Kind::Default:
    case Kind::FetchedValue: {
        const auto &value = static_cast<const schema::ServerDefault &>(item);
        if (value.isFetchedValue) {
            if (value.forUpdate)
                call.add("for_update", "True");
            break;
        }
        call.add(vm.repr(fromValue(session, value.argument)));
        call.add("for_update", value.forUpdate ? "True" : "False");
        break;
    }
    case Kind::ColumnDefault: {
        const auto &value = static_cast<const schema::ColumnDefault &>(item);
        const char *kind = value.isCallable ? "CallableColumnDefault"
                           : value.argument.isNode() ? "ColumnElementColumnDefault" : "ScalarElementColumnDefault";
        Call named(kind);
        const auto extras = extrasOf(session, value, false);
        named.add(extras ? vm.repr(vm.getItem(extras.value(), vm.text("arg"))) : vm.repr(fromValue(session, value.argument)));
        return named.end();
    }
    }
    return call.end();
}

} // namespace

std::string schemaRepr(Vm &vm, const Value &self)
{
    Session &session = Session::of(vm);
    const sql::Node *node = nodeOf(vm, self);
    const std::string &name = vm.typeOf(self)->name;
    if (const auto *column = dynamic_cast<const Column *>(node))
        return columnRepr(session, *column);
    if (const auto *table = dynamic_cast<const Table *>(node))
        return tableRepr(session, *table);
    if (const auto *item = dynamic_cast<const schema::Item *>(node))
        return itemRepr(session, *item, name);
    if (const auto *ddl = dynamic_cast<const schema::Ddl *>(node); ddl != nullptr && ddl->ddl == schema::DdlKind::Text)
        return "<DDL; " + base::pythonRepr(ddl->text) + ">";
    return "<" + vm.typeOf(self)->module + "." + name + " object>";
}

std::string schemaStr(Vm &vm, const Value &self)
{
    const sql::Node *node = nodeOf(vm, self);
    if (const auto *table = dynamic_cast<const Table *>(node))
        return table->fullName();
    if (const auto *column = dynamic_cast<const Column *>(node)) {
        if (column->name.empty())
            return "(no name)";
        const Table *table = column->schemaTable();
        return table != nullptr ? table->name.text + "." + column->name.text : column->name.text;
    }
    return schemaRepr(vm, self);
}

} // namespace retort::library
