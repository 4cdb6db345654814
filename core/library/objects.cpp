// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/objects.h"

#include "core/library/standard/values.h"

#include <cstdint>

namespace retort::library {

using script::Dict;
using script::Instance;
using script::objectOf;
using script::Tag;
using script::Value;
using script::Vm;

namespace {

/// The objects that there are, by their node: `is` and dictionaries then work on columns as they do in SQLAlchemy.
struct LiveObjects
{
    explicit LiveObjects(Session &) { }
    std::unordered_map<const sql::Node *, NodeObject *> byNode;
};

/// Values inside of lists and dictionaries may hold themselves.
sql::Value::Items toItems(Session &session, const std::vector<Value> &values)
{
    const Vm::NativeLevel level(session.vm());
    sql::Value::Items items;
    items.reserve(values.size());
    for (const Value &value : values)
        items.push_back(toValue(session, value));
    return items;
}

sql::Value toMap(Session &session, const Dict &dict)
{
    const Vm::NativeLevel level(session.vm());
    sql::Value::Pairs pairs;
    for (const auto &entry : dict.table.entries()) {
        if (!entry.key.isUndefined())
            pairs.emplace_back(toValue(session, entry.key), toValue(session, entry.value));
    }
    return sql::Value::map(std::move(pairs));
}

sql::Value objectValue(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    const auto &types = vm.types();
    if (sql::Node *node = nodeOf(vm, value))
        return sql::Value::node(node);
    if (vm.isStr(value))
        return sql::Value::text(std::string(vm.textOf(value)));
    if (vm.typeOf(value) == types.bytes)
        return sql::Value::bytes(objectOf<script::Bytes>(value).bytes);
    if (const script::Object *list = vm.payload(value, types.list))
        return sql::Value::list(toItems(session, static_cast<const script::List *>(list)->items));
    if (const script::Object *tuple = vm.payload(value, types.tuple))
        return sql::Value::tuple(toItems(session, static_cast<const script::Tuple *>(tuple)->items));
    if (const script::Object *dict = vm.payload(value, types.dict))
        return toMap(session, *static_cast<const Dict *>(dict));
    if (vm.typeOf(value) == types.opaque)
        vm.refuseOpaque(value, "put into SQL");
    if (auto known = standardValue(session, value))
        return *known;
    if (vm.isInstance(value, types.set) || vm.isInstance(value, types.frozenSet) || vm.isInstance(value, types.iterator)
        || vm.isInstance(value, types.generator) || vm.isInstance(value, types.dictKeys)
        || vm.isInstance(value, types.dictValues) || vm.isInstance(value, types.range))
        return sql::Value::list(toItems(session, vm.unpackAll(value)));
    vm.raise(types.typeError, "'" + std::string(vm.typeOf(value)->name) + "' object has no place in SQL");
}

} // namespace

NodeObject::~NodeObject()
{
    if (session != nullptr)
        session->part<LiveObjects>().byNode.erase(node);
}

Value wrap(Session &session, script::Type *type, sql::Node *node)
{
    if (node == nullptr)
        return Value::none();
    auto &live = session.part<LiveObjects>().byNode;
    if (const auto found = live.find(node); found != live.end())
        return Value(found->second);
    auto object = session.vm().heap().make<NodeObject>(type, node);
    object->session = &session;
    live.emplace(node, object.get());
    return object.value();
}

sql::Node *nodeOf(Vm &vm, const Value &value)
{
    if (!value.isObject())
        return nullptr;
    if (auto *object = dynamic_cast<NodeObject *>(value.asObject()))
        return object->node;
    if (auto *instance = dynamic_cast<Instance *>(value.asObject()); instance != nullptr && instance->payload.isObject())
        return nodeOf(vm, instance->payload);
    return nullptr;
}

Value wrapNode(Session &session, sql::Node *node)
{
    if (node == nullptr)
        return Value::none();
    if (Value schema = wrapSchema(session, node))
        return schema;
    if (auto *clause = dynamic_cast<sql::Clause *>(node))
        return wrapExpression(session, clause);
    if (auto *type = dynamic_cast<sql::Type *>(node))
        return wrapType(session, type);
    return {};
}

sql::Value toValue(Session &session, const Value &value)
{
    switch (value.tag()) {
    case Tag::Undefined:
    case Tag::None: return {};
    case Tag::Bool: return sql::Value::boolean(value.asBool());
    case Tag::Integer: return sql::Value::integer(value.asInteger());
    case Tag::Float: return sql::Value::real(value.asFloat());
    case Tag::Object: break;
    }
    return objectValue(session, value);
}

Value fromValue(Session &session, const sql::Value &value)
{
    Vm &vm = session.vm();
    using Kind = sql::Value::Kind;
    switch (value.kind()) {
    case Kind::None: return Value::none();
    case Kind::Bool: return Value::boolean(value.asBool());
    case Kind::Integer: return Value::integer(value.asInteger());
    case Kind::Float: return Value::real(value.asFloat());
    case Kind::Text: return vm.text(value.asText());
    case Kind::Bytes: return vm.bytes(value.asText());
    case Kind::List:
    case Kind::Tuple: {
        std::vector<Value> items;
        for (const sql::Value &item : value.items())
            items.push_back(fromValue(session, item));
        return value.kind() == Kind::List ? vm.list(std::move(items)) : vm.tuple(std::move(items));
    }
    case Kind::Map: {
        auto dict = vm.dict();
        for (const auto &[key, item] : value.pairs())
            vm.putInto(*dict, fromValue(session, key), fromValue(session, item));
        return dict.value();
    }
    // The library made every node writable; only the engine's readers see it const.
    case Kind::Node: return wrapNode(session, const_cast<sql::Node *>(value.asNode())); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    default: return fromStandardValue(session, value);
    }
}

sql::Options toOptions(Session &session, const std::vector<std::pair<const script::Atom *, Value>> &keywords)
{
    sql::Options options;
    for (const auto &[name, value] : keywords)
        options.set(std::string(name->text), toValue(session, value));
    return options;
}

} // namespace retort::library
