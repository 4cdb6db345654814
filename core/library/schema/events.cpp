// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/events.h"

#include "core/dialects/base/impl.h"
#include "core/library/context/environment.h"
#include "core/library/schema/classes.h"
#include "core/library/schema/messages.h"
#include "core/schema/ddl.h"

#include <array>

namespace retort::library {

using schema::Listener;
using script::Arguments;
using script::Value;
using script::Vm;

namespace {

using When = Listener::When;

struct EventName
{
    std::string_view name;
    When when;
};
constexpr std::array kEvents{EventName{"before_create", When::BeforeCreate}, EventName{"after_create", When::AfterCreate},
                             EventName{"before_drop", When::BeforeDrop}, EventName{"after_drop", When::AfterDrop}};

/// A function of the script's as a node, so that tables can hold it.
struct ScriptCallback : schema::Callback
{
    ScriptCallback(Session &ofSession, Value ofFunction)
        : session(ofSession)
        , function(std::move(ofFunction))
    {
    }
    void call(sql::Clause &target) const override { callFunction(session, *this, target, currentBind(session)); }
    static void callFunction(Session &session, const ScriptCallback &callback, sql::Clause &target, const Value &bind);
    Session &session;
    Value function;
};

/// Listeners of the classes themselves: of all tables, of all metadata.
struct ClassListeners
{
    explicit ClassListeners(Session &)
    {
    }
    std::vector<Listener> tables, metadata;
};

std::vector<Listener> *listenersOf(Vm &vm, const Value &target)
{
    Session &session = Session::of(vm);
    if (target.isObject() && vm.typeOf(target)->isMetatype) {
        auto &all = session.part<ClassListeners>();
        if (target.asObject() == schemaType(session, SchemaClass::Table))
            return &all.tables;
        return target.asObject() == schemaType(session, SchemaClass::MetaData) ? &all.metadata : nullptr;
    }
    if (auto *table = nodeAs<schema::Table>(vm, target))
        return &table->listeners;
    if (auto *metadata = nodeAs<schema::MetaData>(vm, target))
        return &metadata->listeners;
    return nullptr;
}

/// Whether it is a class of this folder, or an object of one.
bool isOfSchema(Session &session, const Value &target)
{
    Vm &vm = session.vm();
    if (nodeAs<schema::Item>(vm, target) != nullptr || nodeAs<schema::Table>(vm, target) != nullptr
        || nodeAs<schema::Column>(vm, target) != nullptr)
        return true;
    if (!target.isObject() || !vm.typeOf(target)->isMetatype)
        return false;
    const auto *type = static_cast<script::Type *>(target.asObject());
    return type->isSubtypeOf(schemaType(session, SchemaClass::SchemaItem));
}

Value listenFunction(Vm &vm, Arguments &arguments)
{
    listen(Session::of(vm), arguments[0], arguments.text(1), arguments[2]);
    return Value::none();
}

struct Decoration
{
    Value target;
    std::string event;
};

Value decorate(Vm &vm, Arguments &arguments)
{
    const auto &parts = script::objectOf<script::Tuple>(arguments[0]).items;
    listen(Session::of(vm), parts[0], vm.textOf(parts[1]), arguments[1]);
    return arguments[1];
}

Value listensFor(Vm &vm, Arguments &arguments)
{
    static_cast<void>(arguments.text(1));
    Value function = vm.nativeFunction("decorate(self, fn)", decorate);
    return vm.heap()
        .make<script::BoundMethod>(vm.types().method, function, vm.tuple({arguments[0], arguments[1]}))
        .value();
}

bool holdsFunction(Vm &vm, Arguments &arguments, bool removes)
{
    auto *listeners = listenersOf(vm, arguments[0]);
    if (listeners == nullptr)
        return false;
    const sql::Node *node = nodeOf(vm, arguments[2]);
    for (std::size_t i = 0; i < listeners->size(); ++i) {
        const auto *callback = dynamic_cast<const ScriptCallback *>((*listeners)[i].what);
        const bool same = callback != nullptr ? callback->function.isSame(arguments[2]) : (*listeners)[i].what == node;
        if (!same)
            continue;
        if (removes)
            listeners->erase(listeners->begin() + static_cast<std::ptrdiff_t>(i));
        return true;
    }
    return false;
}

Value contains(Vm &vm, Arguments &arguments)
{
    return Value::boolean(holdsFunction(vm, arguments, false));
}

Value remove(Vm &vm, Arguments &arguments)
{
    holdsFunction(vm, arguments, true);
    return Value::none();
}

void ScriptCallback::callFunction(Session &session, const ScriptCallback &callback, sql::Clause &target, const Value &bind)
{
    Vm &vm = session.vm();
    const std::array names{vm.atoms().intern("checkfirst"), vm.atoms().intern("_ddl_runner"), vm.atoms().intern("tables")};
    const bool isMetaData = dynamic_cast<schema::MetaData *>(&target) != nullptr;
    std::vector<Value> tables;
    if (isMetaData) {
        for (schema::Table *table : static_cast<schema::MetaData &>(target).order)
            tables.push_back(wrapSchema(session, table));
    }
    const std::array values{wrapSchema(session, &target), bind, Value::boolean(false), Value::none(),
                            vm.list(std::move(tables))};
    script::Call call;
    call.values = values.data();
    call.positional = 2;
    call.names = names.data();
    call.named = isMetaData ? 3 : 2;
    vm.call(callback.function, call);
}

bool listenTo(Session &session, std::vector<Listener> &listeners, std::string_view event, const Value &function)
{
    Vm &vm = session.vm();
    for (const EventName &known : kEvents) {
        if (known.name != event)
            continue;
        const sql::Node *what = nodeAs<schema::Ddl>(vm, function);
        if (what == nullptr)
            what = session.arena().make<ScriptCallback>(session, function);
        listeners.push_back({known.when, what});
        return true;
    }
    return false;
}

} // namespace

void listen(Session &session, const Value &target, std::string_view event, const Value &function)
{
    Vm &vm = session.vm();
    std::vector<Listener> *listeners = listenersOf(vm, target);
    if (listeners != nullptr && listenTo(session, *listeners, event, function))
        return;
    if (!isOfSchema(session, target))
        return;
    // Reading a database is no part of writing scripts for one.
    if (event == "column_reflect")
        return;
    vm.stop(schema_messages::kListener, {std::string(event)});
}

void callListener(Session &session, dialects::Impl &impl, const Listener &listener, sql::Clause &target, const Value &bind)
{
    if (const auto *ddl = dynamic_cast<const schema::Ddl *>(listener.what)) {
        if (ddl->ddlIf != nullptr && !ddl->ddlIf->holds(target, impl.dialect()))
            return;
        schema::Ddl against(*ddl);
        against.target = &target;
        impl.execute(against);
        return;
    }
    if (const auto *callback = dynamic_cast<const ScriptCallback *>(listener.what))
        ScriptCallback::callFunction(session, *callback, target, bind);
}

std::vector<Listener> withClassListeners(Session &session, const std::vector<Listener> &own, bool ofMetaData)
{
    const auto &all = session.part<ClassListeners>();
    std::vector<Listener> listeners = ofMetaData ? all.metadata : all.tables;
    listeners.insert(listeners.end(), own.begin(), own.end());
    return listeners;
}

std::vector<Listener> listenersGiven(Session &session, const Value &pairs)
{
    Vm &vm = session.vm();
    schema::Table holder{sql::Name()};
    for (const Value &pair : vm.unpackAll(pairs)) {
        const std::vector<Value> parts = vm.unpackAll(pair);
        if (parts.size() != 2)
            vm.raise(vm.types().valueError, "listeners= takes pairs of an event and a function");
        listenTo(session, holder.listeners, vm.str(parts[0]), parts[1]);
    }
    return holder.listeners;
}

Value makeListen(Session &session, const void *)
{
    return session.vm().nativeFunction("listen(target, identifier, fn, *args, **kw)", listenFunction);
}

Value makeListensFor(Session &session, const void *)
{
    return session.vm().nativeFunction("listens_for(target, identifier, *args, **kw)", listensFor);
}

Value makeContains(Session &session, const void *)
{
    return session.vm().nativeFunction("contains(target, identifier, fn)", contains);
}

Value makeRemove(Session &session, const void *)
{
    return session.vm().nativeFunction("remove(target, identifier, fn)", remove);
}

} // namespace retort::library
