// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/classes.h"
#include "core/library/schema/emit.h"
#include "core/library/schema/messages.h"
#include "core/library/schema/readers.h"
#include "core/schema/build.h"
#include "core/schema/sort.h"

#include <algorithm>

namespace retort::library {

using schema::MetaData;
using schema::Table;
using script::Arguments;
using script::Value;
using script::Vm;

namespace {

bool isGiven(const Value &value)
{
    return value && !value.isNone();
}

/// The tokens that are functions of the script's.
struct ScriptTokens : schema::NamingTokens
{
    explicit ScriptTokens(Session &ofSession)
        : session(ofSession)
    {
    }
    Session &session;
    std::vector<std::pair<std::string, Value>> functions;

    std::optional<std::string> token(std::string_view name, const schema::Item &item, const Table &table) const override
    {
        for (const auto &[key, function] : functions) {
            if (key != name)
                continue;
            // Only readers see nodes const: the library made them.
            auto &itemNode = const_cast<schema::Item &>(item); // NOLINT(cppcoreguidelines-pro-type-const-cast)
            auto &tableNode = const_cast<Table &>(table);      // NOLINT(cppcoreguidelines-pro-type-const-cast)
            Vm &vm = session.vm();
            return vm.str(vm.call(function, {wrapSchema(session, &itemNode), wrapSchema(session, &tableNode)}));
        }
        return std::nullopt;
    }
};

constexpr SchemaClass kNamedClasses[] = {SchemaClass::Index, SchemaClass::PrimaryKeyConstraint, SchemaClass::UniqueConstraint,
                                         SchemaClass::CheckConstraint, SchemaClass::ForeignKeyConstraint,
                                         SchemaClass::ExcludeConstraint, SchemaClass::ColumnCollectionConstraint,
                                         SchemaClass::Constraint};

std::string conventionKey(Session &session, const Value &key)
{
    Vm &vm = session.vm();
    if (vm.isStr(key))
        return std::string(vm.textOf(key));
    for (const SchemaClass each : kNamedClasses) {
        if (key.isObject() && key.asObject() == schemaType(session, each))
            return "class:" + schemaType(session, each)->name;
    }
    return "other:" + vm.repr(key);
}

} // namespace

void setNamingConvention(Session &session, MetaData &metadata, const Value &given)
{
    Vm &vm = session.vm();
    metadata.namingConvention = {};
    metadata.namingTokens = nullptr;
    keepExtra(session, metadata, "naming_convention", given);
    if (!isGiven(given))
        return;
    const auto *dict = static_cast<const script::Dict *>(vm.payload(given, vm.types().dict));
    if (dict == nullptr)
        vm.raise(vm.types().typeError, "naming_convention must be a dict, not " + vm.typeOf(given)->name);
    auto tokens = std::make_shared<ScriptTokens>(session);
    for (const auto &entry : dict->table.entries()) {
        if (entry.key.isUndefined())
            continue;
        const std::string key = conventionKey(session, entry.key);
        if (vm.isStr(entry.value))
            metadata.namingConvention.set(key, sql::Value::text(std::string(vm.textOf(entry.value))));
        else if (entry.value.isNone())
            metadata.namingConvention.set(key, sql::Value());
        else
            tokens->functions.emplace_back(key, entry.value);
    }
    if (!tokens->functions.empty()) {
        metadata.namingTokens = tokens;
        // With functions alone there is a convention too, and SQLAlchemy's own does not count.
        if (metadata.namingConvention.empty())
            metadata.namingConvention.set("", sql::Value());
    }
}

sql::Node *buildMetaData(Session &session, Arguments &arguments)
{
    Vm &vm = session.vm();
    auto *made = session.arena().make<MetaData>();
    if (const Value schema = arguments.orNone(0); isGiven(schema)) {
        if (!vm.isStr(schema)) {
            if (vm.typeOf(schema) == vm.types().opaque)
                vm.refuseOpaque(schema, "used as a schema's name");
            raiseNamed(session, "ArgumentError",
                       "expected schema argument to be a string, got <class '" + vm.typeOf(schema)->name + "'>.");
        }
        made->schema = quotedName(session, schema, arguments.orNone(1));
    }
    if (isGiven(arguments.orNone(2)))
        setNamingConvention(session, *made, arguments[2]);
    keepInfo(session, *made, arguments.orNone(3));
    return made;
}

namespace {

MetaData &selfOf(Vm &vm, Arguments &arguments)
{
    return ownNode<MetaData>(vm, arguments[0]);
}

std::vector<Table *> tablesOf(Session &session, const Value &given)
{
    std::vector<Table *> tables;
    for (const Value &value : session.vm().unpackAll(given)) {
        if (auto *table = nodeAs<Table>(session.vm(), value))
            tables.push_back(table);
        else
            refuseItem(session, value);
    }
    return tables;
}

template<bool creates>
Value createOrDropAll(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    MetaData &metadata = selfOf(vm, arguments);
    const bool some = isGiven(arguments.orNone(2));
    const std::vector<Table *> tables = some ? tablesOf(session, arguments[2]) : metadata.order;
    if (creates)
        emitCreateAll(session, arguments[1], metadata, tables);
    else
        emitDropAll(session, arguments[1], metadata, tables);
    return Value::none();
}

Value reflect(Vm &vm, Arguments &)
{
    vm.stop(schema_messages::kNeedsDatabase, {"MetaData.reflect()"});
}

Value clear(Vm &vm, Arguments &arguments)
{
    MetaData &metadata = selfOf(vm, arguments);
    metadata.tables.clear();
    metadata.order.clear();
    metadata.openKeys.clear();
    return Value::none();
}

Value remove(Vm &vm, Arguments &arguments)
{
    if (const auto *table = nodeAs<Table>(vm, arguments[1]))
        schema::removeTable(selfOf(vm, arguments), *table);
    return Value::none();
}

bool containsTable(Vm &vm, const Value &self, const Value &item)
{
    auto *metadata = nodeAs<MetaData>(vm, self);
    if (vm.isStr(item))
        return metadata->tables.contains(vm.textOf(item));
    const auto *table = nodeAs<Table>(vm, item);
    return table != nullptr && metadata->tables.contains(table->fullName());
}

} // namespace

Value sortedTables(Session &session, const MetaData &metadata)
{
    std::vector<Table *> tables;
    for (const auto &[key, table] : metadata.tables)
        tables.push_back(table);
    const auto sorted = compiling(session, [&] { return schema::sortTables(tables); });
    std::vector<Value> values;
    for (Table *table : sorted)
        values.push_back(wrapSchema(session, table));
    return session.vm().list(std::move(values));
}

void setUpMetaData(Session &session, script::Type *type)
{
    Vm &vm = session.vm();
    type->ops.contains = containsTable;
    setMethod(vm, type, "create_all(self, bind, tables=, checkfirst=)", createOrDropAll<true>);
    setMethod(vm, type, "drop_all(self, bind, tables=, checkfirst=)", createOrDropAll<false>);
    setMethod(vm, type,
              "reflect(self, bind=, schema=, views=, only=, extend_existing=, autoload_replace=, resolve_fks=, **kw)",
              reflect);
    setMethod(vm, type, "clear(self)", clear);
    setMethod(vm, type, "remove(self, table)", remove);
}

} // namespace retort::library
