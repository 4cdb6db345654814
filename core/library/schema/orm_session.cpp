// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/orm_session.h"

#include "core/library/schema/messages.h"
#include "core/script/runtime/native_method.h"

#include <array>

namespace retort::library {

using script::Arguments;
using script::Atom;
using script::Call;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct SessionObject : script::Container
{
    using Container::Container;
    void clear() override { bind = Value(); }
    Value bind;
    bool isDirty = false; ///< something was added that a commit would write
};

struct OrmTypes
{
    explicit OrmTypes(Session &) { }
    Ref<Type> session, maker, query;
};

struct MakerObject : script::Container
{
    using Container::Container;
    void clear() override { bind = Value(); }
    Value bind;
};

struct QueryObject : script::Object
{
    using Object::Object;
};

SessionObject &selfOf(Arguments &arguments)
{
    return script::selfAs<SessionObject>(arguments.vm(), arguments[0]);
}

[[noreturn]] void refuse(Vm &vm, std::string_view what)
{
    vm.stop(schema_messages::kSession, {std::string(what)});
}

Value add(Vm &, Arguments &arguments)
{
    selfOf(arguments).isDirty = true;
    return Value::none();
}

/// Without anything to write these do nothing, and SQLAlchemy does not even connect.
Value commit(Vm &vm, Arguments &arguments)
{
    if (selfOf(arguments).isDirty)
        refuse(vm, "Session." + arguments.signature().name + "()");
    return Value::none();
}

Value forget(Vm &, Arguments &arguments)
{
    selfOf(arguments).isDirty = false;
    return Value::none();
}

Value asks(Vm &vm, Arguments &arguments)
{
    refuse(vm, "Session." + arguments.signature().name + "()");
}

Value getBind(Vm &, Arguments &arguments)
{
    return selfOf(arguments).bind;
}

Value itself(Vm &, Arguments &arguments)
{
    return arguments[0];
}

Value leave(Vm &, Arguments &arguments)
{
    selfOf(arguments).isDirty = false;
    return Value::boolean(false);
}

// Queries are built without a database, and asked with one.

constexpr std::array<std::string_view, 17> kAsking{"all", "first", "one", "one_or_none", "scalar", "count", "get", "delete",
                                                   "update", "exists", "yield_per", "scalars", "merge_result", "instances",
                                                   "from_statement", "subquery", "statement"};

Value queryAttribute(Vm &vm, const Value &self, const Atom *name)
{
    for (const std::string_view each : kAsking) {
        if (each == name->text)
            refuse(vm, "Query." + std::string(each) + "()");
    }
    if (name->text.starts_with("__"))
        return {};
    const Value function = vm.nativeFunction("build(self, *args, **kw)", itself);
    return vm.heap().make<script::BoundMethod>(vm.types().method, function, self).value();
}

Type *queryType(Session &session)
{
    auto &types = session.part<OrmTypes>();
    if (!types.query) {
        types.query = script::newType(session.vm(), "Query", {});
        types.query->module = "sqlalchemy.orm.query";
        types.query->ops.getAttribute = queryAttribute;
        types.query->ops.iterate = [](Vm &vm, const Value &) -> Value { refuse(vm, "Query.__iter__()"); };
    }
    return types.query.get();
}

Value query(Vm &vm, Arguments &)
{
    return vm.heap().make<QueryObject>(queryType(Session::of(vm))).value();
}

Type *sessionType(Session &session);

Value bindIn(const Call &call)
{
    Value bind = call.positional > 0 ? call.values[0] : Value::none();
    for (std::uint32_t i = 0; i < call.named; ++i) {
        if (call.names[i]->text == std::string_view("bind"))
            bind = call.namedValue(i);
    }
    return bind;
}

Value constructSession(Vm &vm, Type *type, const Call &call)
{
    auto made = vm.heap().make<SessionObject>(type);
    made->bind = bindIn(call);
    return made.value();
}

Type *sessionType(Session &session)
{
    auto &types = session.part<OrmTypes>();
    if (types.session)
        return types.session.get();
    Vm &vm = session.vm();
    types.session = script::newType(vm, "Session", {});
    Type *type = types.session.get();
    type->module = "sqlalchemy.orm.session";
    type->ops.construct = constructSession;
    for (const char *signature : {"add(self, instance, _warn=)", "add_all(self, instances)", "delete(self, instance)",
                                  "bulk_save_objects(self, objects, **kw)"})
        setMethod(vm, type, signature, add);
    for (const char *signature : {"commit(self)", "flush(self, objects=)", "prepare(self)"})
        setMethod(vm, type, signature, commit);
    for (const char *signature : {"rollback(self)", "close(self)", "expunge_all(self)", "expire_all(self)", "remove(self)",
                                  "reset(self)", "invalidate(self)"})
        setMethod(vm, type, signature, forget);
    for (const char *signature :
         {"execute(self, *args, **kw)", "scalar(self, *args, **kw)", "scalars(self, *args, **kw)", "get(self, *args, **kw)",
          "get_one(self, *args, **kw)", "merge(self, *args, **kw)", "refresh(self, *args, **kw)",
          "connection(self, *args, **kw)", "bulk_insert_mappings(self, *args, **kw)",
          "bulk_update_mappings(self, *args, **kw)", "begin_nested(self)"})
        setMethod(vm, type, signature, asks);
    setMethod(vm, type, "query(self, *entities, **kw)", query);
    setMethod(vm, type, "get_bind(self, *args, **kw)", getBind);
    setMethod(vm, type, "begin(self, nested=)", itself);
    setMethod(vm, type, "__enter__(self)", itself);
    setMethod(vm, type, "__exit__(self, type_, value, traceback)", leave);
    type->ops.getAttribute = [](Vm &, const Value &self, const Atom *name) {
        return name->text == std::string_view("bind") ? script::objectOf<SessionObject>(self).bind : Value();
    };
    return type;
}

Value constructMaker(Vm &vm, Type *type, const Call &call)
{
    auto made = vm.heap().make<MakerObject>(type);
    made->bind = bindIn(call);
    return made.value();
}

Value callMaker(Vm &vm, const Value &self, const Call &call)
{
    Value made = constructSession(vm, sessionType(Session::of(vm)), call);
    auto &object = script::objectOf<SessionObject>(made);
    if (object.bind.isNone())
        object.bind = script::objectOf<MakerObject>(self).bind;
    return made;
}

Value configure(Vm &, Arguments &arguments)
{
    for (const auto &[name, value] : arguments.keywords()) {
        if (name->text == std::string_view("bind"))
            script::selfAs<MakerObject>(arguments.vm(), arguments[0]).bind = value;
    }
    return Value::none();
}

Value scopedSession(Vm &vm, Arguments &arguments)
{
    return vm.call(arguments[0]);
}

} // namespace

Value makeSessionClass(Session &session, const void *)
{
    return Value(sessionType(session));
}

Value makeSessionMaker(Session &session, const void *)
{
    auto &types = session.part<OrmTypes>();
    if (!types.maker) {
        types.maker = script::newType(session.vm(), "sessionmaker", {});
        types.maker->module = "sqlalchemy.orm.session";
        types.maker->ops.construct = constructMaker;
        types.maker->ops.call = callMaker;
        setMethod(session.vm(), types.maker.get(), "begin(self)", [](Vm &vm, Arguments &arguments) {
            return callMaker(vm, arguments[0], Call{});
        });
        setMethod(session.vm(), types.maker.get(), "configure(self, **kw)", configure);
    }
    return types.maker.value();
}

/// A scoped session is a session, called or not.
Value makeScopedSession(Session &session, const void *)
{
    sessionType(session)->ops.call = [](Vm &, const Value &self, const Call &) { return self; };
    return session.vm().nativeFunction("scoped_session(session_factory, scopefunc=)", scopedSession);
}

} // namespace retort::library
