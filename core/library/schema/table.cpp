// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/classes.h"
#include "core/library/schema/constants.h"
#include "core/library/schema/emit.h"
#include "core/library/schema/events.h"
#include "core/library/schema/messages.h"
#include "core/library/schema/readers.h"
#include "core/schema/build.h"
#include "core/schema/copy.h"

#include <utility>
#include <vector>

namespace retort::library {

using schema::MetaData;
using schema::Table;
using script::Arguments;
using script::Value;
using script::Vm;

namespace {

enum Parameter : std::size_t {
    kName, kMetaData, kSchema, kQuote, kQuoteSchema, kAutoloadWith, kAutoloadReplace, kKeepExisting, kExtendExisting,
    kMustExist, kResolveFks, kIncludeColumns, kImplicitReturning, kComment, kInfo, kListeners, kPrefixes,
};

bool isGiven(const Value &value)
{
    return value && !value.isNone();
}

MetaData &metadataOf(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (auto *metadata = nodeAs<MetaData>(vm, value))
        return *metadata;
    if (vm.typeOf(value) == vm.types().opaque)
        vm.refuseOpaque(value, "used as metadata");
    vm.raise(vm.types().attributeError, "'" + vm.typeOf(value)->name + "' object has no attribute 'schema'");
}

void addItems(Session &session, Table &table, const std::vector<Value> &items, bool replace)
{
    for (const Value &value : items) {
        if (value.isNone())
            continue;
        auto *clause = nodeAs<sql::Clause>(session.vm(), value);
        if (clause == nullptr)
            refuseItem(session, value);
        compiling(session, [&] { schema::append(session.arena(), table, *clause, replace); });
    }
}

void readListeners(Session &session, Table &table, const Value &given)
{
    Vm &vm = session.vm();
    for (const Value &pair : vm.unpackAll(given)) {
        const std::vector<Value> parts = vm.unpackAll(pair);
        if (parts.size() != 2)
            vm.raise(vm.types().valueError, "too many values to unpack (expected 2)");
        listen(session, wrapSchema(session, &table), vm.textOf(parts[0]), parts[1]);
    }
}

void readOptions(Session &session, Arguments &arguments, Table &table)
{
    table.comment = optionalText(session, arguments.orNone(kComment), "comment");
    table.implicitReturning = arguments.truthOr(kImplicitReturning, true);
    keepInfo(session, table, arguments.orNone(kInfo));
    if (isGiven(arguments.orNone(kPrefixes))) {
        for (const Value &prefix : session.vm().unpackAll(arguments[kPrefixes]))
            table.prefixes.push_back(textOrEmpty(session, prefix, "prefixes"));
    }
    if (isGiven(arguments.orNone(kListeners)))
        readListeners(session, table, arguments[kListeners]);
    table.dialectOptions = dialectOptions(session, arguments, schema::OptionOwner::Table);
}

/// Table() of a name that the metadata has: the one that is there, with what `extend_existing` adds.
void changeExisting(Session &session, Arguments &arguments, Table &table)
{
    if (isGiven(arguments.orNone(kSchema)) && !isBlankSchema(session, arguments[kSchema])) {
        const std::string schema = textOrEmpty(session, arguments[kSchema], "schema");
        if (!schema.empty() && schema != table.schema.text) {
            raiseNamed(session, "ArgumentError", "Can't change schema of existing table from '" + table.schema.text + "' to '"
                                                     + schema + "'");
        }
    }
    if (arguments.has(kQuote) || arguments.has(kQuoteSchema))
        raiseNamed(session, "ArgumentError", "Can't redefine 'quote' or 'quote_schema' arguments");
    if (arguments.has(kComment))
        table.comment = optionalText(session, arguments[kComment], "comment");
    table.implicitReturning = arguments.truthOr(kImplicitReturning, table.implicitReturning);
    if (arguments.has(kInfo))
        keepInfo(session, table, arguments[kInfo]);
    const sql::Options more = dialectOptions(session, arguments, schema::OptionOwner::Table);
    for (const auto &[name, value] : more.entries())
        table.dialectOptions.set(name, value);
    addItems(session, table, arguments.rest(), true);
}

Table *makeNew(Session &session, Arguments &arguments, MetaData &metadata, const sql::Name &schema, bool blank)
{
    const sql::Name name = quotedName(session, arguments[kName], arguments.orNone(kQuote));
    Table *table =
        compiling(session, [&] { return schema::makeTable(session.arena(), metadata, name, schema, blank); });
    try {
        readOptions(session, arguments, *table);
        addItems(session, *table, arguments.rest(), arguments.truthOr(kExtendExisting, false)
                                                        || arguments.truthOr(kKeepExisting, false));
    } catch (...) {
        schema::removeTable(metadata, *table);
        throw;
    }
    return table;
}

Table *tableOf(Session &session, Arguments &arguments)
{
    Vm &vm = session.vm();
    if (isGiven(arguments.orNone(kAutoloadWith)))
        vm.stop(schema_messages::kNeedsDatabase, {"Table(…, autoload_with=…)"});
    MetaData &metadata = metadataOf(session, arguments[kMetaData]);
    if (!vm.isStr(arguments[kName]))
        vm.raise(vm.types().typeError, "Table() takes a name first, not " + vm.typeOf(arguments[kName])->name);
    bool blank = false;
    const sql::Name schema = schemaName(session, arguments.orNone(kSchema), arguments.orNone(kQuoteSchema), blank);
    const bool keeps = arguments.truthOr(kKeepExisting, false);
    const bool extends = arguments.truthOr(kExtendExisting, false);
    if (keeps && extends)
        raiseNamed(session, "ArgumentError", "keep_existing and extend_existing are mutually exclusive.");
    const std::string &effective = blank ? schema.text : schema.empty() ? metadata.schema.text : schema.text;
    const std::string key = (effective.empty() ? "" : effective + ".") + std::string(vm.textOf(arguments[kName]));
    const auto found = metadata.tables.find(key);
    if (found == metadata.tables.end()) {
        if (arguments.truthOr(kMustExist, false))
            raiseNamed(session, "InvalidRequestError", "Table '" + key + "' not defined");
        return makeNew(session, arguments, metadata, schema, blank);
    }
    if (!keeps && !extends && !arguments.rest().empty()) {
        raiseNamed(session, "InvalidRequestError",
                   "Table '" + key + "' is already defined for this MetaData instance.  Specify 'extend_existing=True' to "
                       "redefine options and columns on an existing Table object.");
    }
    Table *table = found->second;
    if (extends)
        changeExisting(session, arguments, *table);
    return table;
}

Table &selfOf(Vm &vm, Arguments &arguments)
{
    return ownNode<Table>(vm, arguments[0]);
}

Value appendColumn(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *column = nodeAs<schema::Column>(vm, arguments[1]);
    if (column == nullptr)
        refuseItem(session, arguments[1]);
    const bool replaces = arguments.truthOr(2, false);
    compiling(session, [&] {
        try {
            schema::append(session.arena(), selfOf(vm, arguments), *column, replaces);
        } catch (schema::BuildError &error) {
            if (error.exception == "DuplicateColumnError")
                error.text += " Specify replace_existing=True to Table.append_column() to replace an existing column.";
            throw;
        }
    });
    return Value::none();
}

Value appendConstraint(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *item = nodeAs<schema::Item>(vm, arguments[1]);
    if (item == nullptr)
        refuseItem(session, arguments[1]);
    compiling(session, [&] { schema::append(session.arena(), selfOf(vm, arguments), *item); });
    return Value::none();
}

Value dependOn(Vm &vm, Arguments &arguments)
{
    auto *other = nodeAs<Table>(vm, arguments[1]);
    if (other == nullptr)
        vm.raise(vm.types().typeError, "add_is_dependent_on() takes a Table");
    selfOf(vm, arguments).dependsOn.push_back(other);
    return Value::none();
}

Value toMetaData(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    MetaData &metadata = metadataOf(session, arguments[1]);
    schema::CopyRules rules;
    bool blank = false;
    if (arguments.has(2) && !arguments[2].isSame(retainSchema(session))) {
        rules.schemaGiven = true;
        rules.schema = schemaName(session, arguments[2], Value(), blank);
    }
    if (const Value name = arguments.orNone(4); isGiven(name))
        rules.name = toName(session, name);
    const Value self = arguments[0];
    if (const Value chooser = arguments.orNone(3); isGiven(chooser)) {
        rules.referredSchema = [&session, chooser, self](const sql::Name &to, const schema::ForeignKeyConstraint &key,
                                                         std::string_view referred) {
            Vm &machine = session.vm();
            const auto textOrNone = [&](std::string_view text) { return text.empty() ? Value::none() : machine.text(text); };
            auto &node = const_cast<schema::ForeignKeyConstraint &>(key); // NOLINT(cppcoreguidelines-pro-type-const-cast)
            const Value said =
                machine.call(chooser, {self, textOrNone(to.text), wrapSchema(session, &node), textOrNone(referred)});
            return said.isNone() ? sql::Name() : toName(session, said);
        };
    }
    Table &own = selfOf(vm, arguments);
    Table *copy = compiling(session, [&] { return schema::copyTable(session.arena(), own, metadata, rules); });
    copyExtras(session, own, *copy);
    return wrapSchema(session, copy);
}

Value create(Vm &vm, Arguments &arguments)
{
    emitCreate(Session::of(vm), arguments[1], selfOf(vm, arguments), "Table.create()");
    return Value::none();
}

Value drop(Vm &vm, Arguments &arguments)
{
    emitDrop(Session::of(vm), arguments[1], selfOf(vm, arguments), "Table.drop()");
    return Value::none();
}

Value exists(Vm &vm, Arguments &)
{
    vm.stop(schema_messages::kNeedsDatabase, {"Table.exists()"});
}

} // namespace

Value constructTable(Vm &vm, script::Type *type, const script::Call &call)
{
    Session &session = Session::of(vm);
    Arguments arguments(vm, schemaSignature(session, SchemaClass::Table), nullptr, call);
    return wrap(session, type, tableOf(session, arguments));
}

void setUpTable(Session &session, script::Type *type)
{
    Vm &vm = session.vm();
    setMethod(vm, type, "append_column(self, column, replace_existing=)", appendColumn);
    setMethod(vm, type, "append_constraint(self, constraint)", appendConstraint);
    setMethod(vm, type, "add_is_dependent_on(self, table)", dependOn);
    setMethod(vm, type, "to_metadata(self, metadata, schema=, referred_schema_fn=, name=)", toMetaData);
    setMethod(vm, type, "tometadata(self, metadata, schema=, referred_schema_fn=, name=)", toMetaData);
    setMethod(vm, type, "create(self, bind, checkfirst=)", create);
    setMethod(vm, type, "drop(self, bind, checkfirst=)", drop);
    setMethod(vm, type, "exists(self, bind=)", exists);
}

} // namespace retort::library
