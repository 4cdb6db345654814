// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/classes.h"
#include "core/library/schema/constants.h"
#include "core/library/schema/readers.h"
#include "core/schema/build.h"

#include <vector>

namespace retort::library {

using schema::Column;
using script::Arguments;
using script::Value;
using script::Vm;

namespace {

// As the signature has them.
enum Parameter : std::size_t {
    kName, kType, kAutoincrement, kDefault, kInsertDefault, kDoc, kKey, kIndex, kUnique, kInfo, kNullable, kOnUpdate,
    kPrimaryKey, kServerDefault, kServerOnUpdate, kQuote, kSystem, kComment, kInsertSentinel, kOmit, kProxies,
};

bool isGiven(const Value &value)
{
    return value && !value.isNone();
}

struct Positionals
{
    Value name;
    Value type;
    std::vector<Value> items;
};

/// The name and the type come first, where they are not left out or given by name.
Positionals sorted(Session &session, Arguments &arguments)
{
    Vm &vm = session.vm();
    Positionals out;
    out.name = arguments.orNone(kName);
    out.type = arguments.orNone(kType);
    std::vector<Value> left = arguments.rest();
    std::size_t at = 0;
    if (at < left.size() && vm.isStr(left[at])) {
        if (isGiven(out.name))
            raiseNamed(session, "ArgumentError", "May not pass name positionally and as a keyword.");
        out.name = left[at++];
    } else if (at < left.size() && left[at].isNone()) {
        ++at;
    }
    if (at < left.size() && (isTypeLike(session, left[at]) || vm.typeOf(left[at]) == vm.types().opaque)) {
        if (isGiven(out.type))
            raiseNamed(session, "ArgumentError", "May not pass type_ positionally and as a keyword.");
        out.type = left[at++];
    } else if (at < left.size() && left[at].isNone()) {
        ++at;
    }
    out.items.assign(left.begin() + static_cast<std::ptrdiff_t>(at), left.end());
    return out;
}

void readFlags(Session &session, Arguments &arguments, Column &column)
{
    Vm &vm = session.vm();
    const auto flag = [&](Parameter which) { return arguments.truthOr(which, false); };
    column.primaryKey = flag(kPrimaryKey);
    column.system = flag(kSystem);
    column.isSentinel = flag(kInsertSentinel);
    if (arguments.has(kNullable) && !arguments[kNullable].isSame(nullUnspecified(session)))
        column.nullable = vm.truth(arguments[kNullable]);
    if (const Value given = arguments.orNone(kIndex); isGiven(given)) {
        if (vm.isStr(given)) {
            raiseNamed(session, "ArgumentError",
                       "The 'index' keyword argument on Column is boolean only. To create indexes with a specific name, "
                       "create an explicit Index object external to the Table.");
        }
        column.index = vm.truth(given);
    }
    if (const Value given = arguments.orNone(kUnique); isGiven(given)) {
        if (vm.isStr(given) && !column.index) {
            raiseNamed(session, "ArgumentError",
                       "The 'unique' keyword argument on Column is boolean only. To create unique constraints or indexes "
                       "with a specific name, append an explicit UniqueConstraint to the Table's list of elements, or "
                       "create an explicit Index object external to the Table.");
        }
        column.unique = vm.truth(given);
    }
    setAutoincrement(session, column, arguments.has(kAutoincrement) ? arguments[kAutoincrement] : vm.text("auto"));
}

sql::Node *defaultOf(Session &session, const Value &given, bool forUpdate)
{
    Vm &vm = session.vm();
    if (auto *sequence = nodeAs<schema::Sequence>(vm, given))
        return sequence;
    if (auto *value = nodeAs<schema::ColumnDefault>(vm, given))
        return value;
    return makeColumnDefault(session, given, forUpdate);
}

/// default=, onupdate=, server_default=, server_onupdate=: attached behind the positional items.
void readDefaults(Session &session, Arguments &arguments, Column &column, std::vector<sql::Clause *> &items)
{
    const auto add = [&](sql::Node *node) { items.push_back(dynamic_cast<sql::Clause *>(node)); };
    const Value value = arguments.has(kInsertDefault) ? arguments[kInsertDefault] : arguments.orNone(kDefault);
    if (isGiven(value))
        add(defaultOf(session, value, false));
    if (isGiven(arguments.orNone(kOnUpdate)))
        add(defaultOf(session, arguments[kOnUpdate], true));
    for (const Parameter which : {kServerDefault, kServerOnUpdate}) {
        if (!isGiven(arguments.orNone(which)))
            continue;
        sql::Node *node = serverValueOf(session, arguments[which], which == kServerOnUpdate);
        if (auto *made = dynamic_cast<schema::ServerDefault *>(node))
            (which == kServerOnUpdate ? column.serverOnUpdate : column.serverDefault) = made;
        else
            add(node);
    }
}

} // namespace

void setAutoincrement(Session &session, Column &column, const Value &given)
{
    Vm &vm = session.vm();
    column.autoincrement = std::nullopt;
    column.autoincrementIgnoresForeignKey = false;
    if (vm.isStr(given)) {
        const std::string_view text = vm.textOf(given);
        column.autoincrementIgnoresForeignKey = text == "ignore_fk";
        if (text != "auto" && text != "ignore_fk")
            column.autoincrement = false;
    } else {
        // Only True itself counts as True.
        column.autoincrement = given.isBool() && given.asBool();
    }
}

sql::Node *serverValueOf(Session &session, const Value &given, bool forUpdate)
{
    Vm &vm = session.vm();
    if (auto *value = nodeAs<schema::ServerDefault>(vm, given)) {
        if (value->forUpdate == forUpdate)
            return value;
        auto *copy = session.arena().make<schema::ServerDefault>(*value);
        copy->forUpdate = forUpdate;
        return copy;
    }
    if (auto *computed = nodeAs<schema::Computed>(vm, given))
        return computed;
    if (auto *identity = nodeAs<schema::Identity>(vm, given))
        return identity;
    return makeServerDefault(session, given, forUpdate);
}

sql::Node *buildColumn(Session &session, Arguments &arguments)
{
    Vm &vm = session.vm();
    const Positionals given = sorted(session, arguments);
    if (!isGiven(given.name) && isGiven(arguments.orNone(kQuote)))
        raiseNamed(session, "ArgumentError", "Explicit 'name' is required when sending 'quote' argument");
    auto *column = session.arena().make<Column>(quotedName(session, given.name, arguments.orNone(kQuote)),
                                                columnType(session, given.type));
    if (const Value key = arguments.orNone(kKey); isGiven(key))
        column->key = textOrEmpty(session, key, "key");
    readFlags(session, arguments, *column);
    column->doc = textOrEmpty(session, arguments.orNone(kDoc), "doc");
    column->comment = optionalText(session, arguments.orNone(kComment), "comment");
    std::vector<sql::Clause *> items;
    for (const Value &value : given.items) {
        if (value.isNone())
            continue;
        auto *clause = nodeAs<sql::Clause>(vm, value);
        if (clause == nullptr)
            refuseItem(session, value);
        items.push_back(clause);
    }
    readDefaults(session, arguments, *column, items);
    compiling(session, [&] {
        for (sql::Clause *item : items) {
            // A ForeignKey that a column of another table has already is refused there.
            schema::append(session.arena(), *column, *item);
        }
    });
    keepInfo(session, *column, arguments.orNone(kInfo));
    column->dialectOptions = dialectOptions(session, arguments, schema::OptionOwner::Column);
    return column;
}

void refuseItem(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (vm.typeOf(value) == vm.types().opaque)
        vm.refuseOpaque(value, "put into a table");
    raiseNamed(session, "ArgumentError",
               "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got " + reprOf(session, value));
}

} // namespace retort::library
