// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Engines and their connections, asynchronous ones too. They know their URL and dialect; what would reach a database is
// refused when it is asked for, so that an env.py which connects first and only then configures still gets its SQL.
#include "core/library/context/bind.h"
#include "core/library/context/database_url.h"
#include "core/library/context/engine.h"
#include "core/library/context/migration_context.h"
#include "core/library/objects.h"
#include "core/script/runtime/native_method.h"

namespace retort::library {

using script::Arguments;
using script::Atom;
using script::objectOf;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct EngineObject : script::Container
{
    EngineObject(Type *ofType, UrlParts ofUrl, std::unique_ptr<dialects::Dialect> ofDialect, bool async)
        : Container(ofType)
        , url(std::move(ofUrl))
        , dialect(std::move(ofDialect))
        , isAsync(async)
    {
    }
    void clear() override { dialectObject = urlObject = Value(); }
    UrlParts url;
    std::unique_ptr<dialects::Dialect> dialect;
    bool isAsync;
    Value dialectObject;
    Value urlObject;
};

struct ConnectionObject : script::Container
{
    ConnectionObject(Type *ofType, Value ofEngine, bool async)
        : Container(ofType)
        , engine(std::move(ofEngine))
        , isAsync(async)
    {
    }
    void clear() override { engine = Value(); }
    Value engine;
    bool isAsync;
};

struct EngineTypes
{
    explicit EngineTypes(Session &session);
    Ref<Type> engine, asyncEngine, connection, asyncConnection, transaction;
};

EngineTypes &typesOf(Vm &vm)
{
    return Session::of(vm).part<EngineTypes>();
}

Value dialectObjectOf(Vm &vm, EngineObject &engine)
{
    if (engine.dialectObject.isUndefined())
        engine.dialectObject = makeDialectObject(Session::of(vm), *engine.dialect, Value());
    return engine.dialectObject;
}

Value engineAttribute(Vm &vm, const Value &self, const Atom *name)
{
    auto &engine = objectOf<EngineObject>(self);
    const std::string_view wanted = name->text;
    if (wanted == "url") {
        if (engine.urlObject.isUndefined())
            engine.urlObject = makeUrl(Session::of(vm), engine.url);
        return engine.urlObject;
    }
    if (wanted == "dialect")
        return dialectObjectOf(vm, engine);
    if (wanted == "name")
        return vm.text(engine.dialect->name());
    if (wanted == "driver")
        return vm.text(engine.dialect->driver());
    if (wanted == "engine")
        return self;
    if (wanted == "echo")
        return Value::boolean(false);
    if (wanted == "sync_engine" && engine.isAsync)
        return makeEngine(Session::of(vm), engine.url, Value(), false);
    return {};
}

std::string engineRepr(Vm &vm, const Value &self)
{
    const auto &engine = objectOf<EngineObject>(self);
    return "Engine(" + Session::of(vm).world().urlText(engine.url, true) + ")";
}

Value connectionTo(Vm &vm, const Value &engine)
{
    const bool isAsync = objectOf<EngineObject>(engine).isAsync;
    const EngineTypes &types = typesOf(vm);
    return vm.heap()
        .make<ConnectionObject>((isAsync ? types.asyncConnection : types.connection).get(), engine, isAsync)
        .value();
}

Value connect(Vm &vm, Arguments &arguments)
{
    return connectionTo(vm, arguments[0]);
}

Value itself(Vm &, Arguments &arguments)
{
    return arguments[0];
}

Value nothing(Vm &, Arguments &)
{
    return Value::none();
}

/// An awaitable that is done: what `await` gives is its value.
Value done(Vm &vm, const Value &value)
{
    Ref<script::Generator> made = vm.heap().make<script::Generator>(vm.types().coroutine);
    made->isCoroutine = true;
    made->result = value;
    return made.value();
}

Value doneNothing(Vm &vm, Arguments &)
{
    return done(vm, Value::none());
}

Value doneItself(Vm &vm, Arguments &arguments)
{
    return done(vm, arguments[0]);
}

/// `await engine.connect()` without `async with`.
Value awaitItself(Vm &vm, Arguments &arguments)
{
    Ref<script::Generator> made = vm.heap().make<script::Generator>(vm.types().generator);
    made->result = arguments[0];
    return made.value();
}

Value connectionAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const auto &connection = objectOf<ConnectionObject>(self);
    const std::string_view wanted = name->text;
    if (wanted == "dialect")
        return dialectObjectOf(vm, objectOf<EngineObject>(connection.engine));
    if (wanted == "engine")
        return connection.engine;
    if (wanted == "closed")
        return Value::boolean(false);
    if (wanted == "sync_connection" && connection.isAsync)
        return vm.heap().make<ConnectionObject>(typesOf(vm).connection.get(), connection.engine, false).value();
    return {};
}

/// What a live connection would answer nobody knows here. A command that only reads env.py goes on with an answer that
/// nothing can be made of.
Value refuse(Vm &vm, Arguments &arguments)
{
    Environment &environment = Environment::of(Session::of(vm));
    const std::string what = arguments.signature().name + "()";
    if (environment.request.asSql)
        refuseLive(environment.session, what);
    environment.unsent.push_back(what);
    const Value answer = vm.newOpaque("the database's answer to " + what, nullptr);
    const bool isAsync = vm.typeOf(arguments[0]) == typesOf(vm).asyncConnection.get();
    return isAsync ? done(vm, answer) : answer;
}

Value beginTransaction(Vm &vm, Arguments &arguments)
{
    const auto &connection = script::selfAs<ConnectionObject>(arguments.vm(), arguments[0]);
    return vm.heap()
        .make<ConnectionObject>(typesOf(vm).transaction.get(), connection.engine, connection.isAsync)
        .value();
}

Value isInTransaction(Vm &, Arguments &)
{
    return Value::boolean(false);
}

Value syncConnection(Vm &vm, Arguments &arguments)
{
    const auto &connection = script::selfAs<ConnectionObject>(vm, arguments[0]);
    return vm.heap().make<ConnectionObject>(typesOf(vm).connection.get(), connection.engine, false).value();
}

/// await connection.run_sync(function, *arguments): the function gets the connection itself.
Value runSync(Vm &vm, Arguments &arguments)
{
    const auto &connection = script::selfAs<ConnectionObject>(arguments.vm(), arguments[0]);
    script::HeldCall held;
    held.add(vm.heap().make<ConnectionObject>(typesOf(vm).connection.get(), connection.engine, false).value());
    for (const Value &value : arguments.rest())
        held.add(value);
    for (const auto &[name, value] : arguments.keywords())
        held.add(name, value);
    return done(vm, vm.call(arguments[1], held.call()));
}

void setLiveMethods(Vm &vm, Type *type)
{
    for (const char *signature :
         {"execute(self, *args, **kw)", "exec_driver_sql(self, *args, **kw)", "scalar(self, *args, **kw)",
          "scalars(self, *args, **kw)", "stream(self, *args, **kw)", "stream_scalars(self, *args, **kw)",
          "get_raw_connection(self)", "get_isolation_level(self)"})
        setMethod(vm, type, signature, refuse);
    setMethod(vm, type, "execution_options(self, **kw)", itself);
    setMethod(vm, type, "in_transaction(self)", isInTransaction);
}

EngineTypes::EngineTypes(Session &session)
    : engine(script::newType(session.vm(), "Engine", {}))
    , asyncEngine(script::newType(session.vm(), "AsyncEngine", {}))
    , connection(script::newType(session.vm(), "Connection", {}))
    , asyncConnection(script::newType(session.vm(), "AsyncConnection", {}))
    , transaction(script::newType(session.vm(), "RootTransaction", {}))
{
    Vm &vm = session.vm();
    for (const Ref<Type> &type : {engine, asyncEngine}) {
        type->module = type.get() == engine.get() ? "sqlalchemy.engine.base" : "sqlalchemy.ext.asyncio.engine";
        type->ops.getAttribute = engineAttribute;
        type->ops.repr = engineRepr;
        setMethod(vm, type.get(), "connect(self)", connect);
        setMethod(vm, type.get(), "begin(self)", connect);
        setMethod(vm, type.get(), "execution_options(self, **kw)", itself);
    }
    setMethod(vm, engine.get(), "dispose(self, close=)", nothing);
    setMethod(vm, asyncEngine.get(), "dispose(self, close=)", doneNothing);
    setMethod(vm, engine.get(), "raw_connection(self)", refuse);
    for (const Ref<Type> &type : {connection, transaction}) {
        setMethod(vm, type.get(), "__enter__(self)", itself);
        setMethod(vm, type.get(), "__exit__(self, type=, value=, traceback=)", nothing);
        setMethod(vm, type.get(), "close(self)", nothing);
        setMethod(vm, type.get(), "commit(self)", nothing);
        setMethod(vm, type.get(), "rollback(self)", nothing);
    }
    for (const char *signature : {"begin(self)", "begin_nested(self)", "begin_twophase(self, xid=)"})
        setMethod(vm, connection.get(), signature, beginTransaction);
    setMethod(vm, transaction.get(), "prepare(self)", nothing);
    for (const Ref<Type> &type : {asyncConnection, transaction}) {
        setMethod(vm, type.get(), "__aenter__(self)", doneItself);
        setMethod(vm, type.get(), "__aexit__(self, type=, value=, traceback=)", doneNothing);
    }
    for (const char *signature : {"close(self)", "commit(self)", "rollback(self)"})
        setMethod(vm, asyncConnection.get(), signature, doneNothing);
    setMethod(vm, asyncConnection.get(), "start(self)", doneItself);
    setMethod(vm, asyncConnection.get(), "_sync_connection(self)", syncConnection);
    setMethod(vm, asyncConnection.get(), "begin(self)", beginTransaction);
    setMethod(vm, asyncConnection.get(), "run_sync(self, fn, *args, **kw)", runSync);
    setMethod(vm, asyncConnection.get(), "__await__(self)", awaitItself);
    for (const Ref<Type> &type : {connection, asyncConnection}) {
        type->module = "sqlalchemy.engine.base";
        type->ops.getAttribute = connectionAttribute;
        setLiveMethods(vm, type.get());
    }
}

Value createEngine(Vm &vm, Arguments &arguments)
{
    const bool isAsync = arguments.callee != nullptr && arguments.callee->data != nullptr;
    return makeEngine(Session::of(vm), urlOf(Session::of(vm), arguments[0]), Value(), isAsync);
}

/// engine_from_config(configuration, prefix="sqlalchemy.", **kw): the keys behind the prefix are create_engine's.
Value engineFromConfig(Vm &vm, Arguments &arguments)
{
    const bool isAsync = arguments.callee != nullptr && arguments.callee->data != nullptr;
    const std::string prefix(arguments.textOr(1, "sqlalchemy."));
    const Value key = vm.text(prefix + "url");
    Value url;
    for (const auto &[name, value] : arguments.keywords()) {
        if (name->text == "url")
            url = value;
    }
    if (url.isUndefined()) {
        auto options = vm.dict();
        vm.update(*options, arguments[0]);
        const Value *found = options->table.find(vm, key);
        if (found == nullptr)
            vm.raise(vm.newException(vm.types().keyError, {vm.text("url")}));
        url = *found;
    }
    return makeEngine(Session::of(vm), urlOf(Session::of(vm), url), Value(), isAsync);
}

Value makeUrlFunction(Vm &vm, Arguments &arguments)
{
    return makeUrl(Session::of(vm), urlOf(Session::of(vm), arguments[0]));
}

Value asyncEngineOf(Vm &vm, Arguments &arguments)
{
    if (!isEngine(vm, arguments[0]))
        vm.raise(vm.types().attributeError, "'" + vm.typeOf(arguments[0])->name + "' object has no attribute 'dialect'");
    return makeEngine(Session::of(vm), script::selfAs<EngineObject>(arguments.vm(), arguments[0]).url, Value(), true);
}

} // namespace

Value makeEngine(Session &session, UrlParts url, const Value &options, bool isAsync)
{
    auto dialect = dialectFor(session, url, options);
    EngineTypes &types = session.part<EngineTypes>();
    return session.vm()
        .heap()
        .make<EngineObject>((isAsync ? types.asyncEngine : types.engine).get(), std::move(url), std::move(dialect),
                            isAsync)
        .value();
}

bool isEngine(Vm &vm, const Value &value)
{
    const EngineTypes &types = typesOf(vm);
    return vm.typeOf(value) == types.engine.get() || vm.typeOf(value) == types.asyncEngine.get();
}

const UrlParts *urlOfBind(Vm &vm, const Value &value)
{
    if (isEngine(vm, value))
        return &objectOf<EngineObject>(value).url;
    return isConnection(vm, value) ? &objectOf<EngineObject>(objectOf<ConnectionObject>(value).engine).url : nullptr;
}

bool isConnection(Vm &vm, const Value &value)
{
    const EngineTypes &types = typesOf(vm);
    return vm.typeOf(value) == types.connection.get() || vm.typeOf(value) == types.asyncConnection.get();
}

Value engineExport(Session &session, const void *data)
{
    Vm &vm = session.vm();
    static constexpr bool kAsync = true;
    switch (*static_cast<const EngineExport *>(data)) {
    case EngineExport::CreateEngine: return vm.nativeFunction("create_engine(url, **kw)", createEngine);
    case EngineExport::CreateAsyncEngine:
        return vm.nativeFunction("create_async_engine(url, **kw)", createEngine, &kAsync);
    case EngineExport::FromConfig:
        return vm.nativeFunction("engine_from_config(configuration, prefix=, **kw)", engineFromConfig);
    case EngineExport::AsyncFromConfig:
        return vm.nativeFunction("async_engine_from_config(configuration, prefix=, **kw)", engineFromConfig, &kAsync);
    case EngineExport::MakeUrl: return vm.nativeFunction("make_url(name_or_url)", makeUrlFunction);
    case EngineExport::Url: return Value(urlType(session));
    case EngineExport::Engine: return Value(session.part<EngineTypes>().engine.get());
    case EngineExport::Connection: return Value(session.part<EngineTypes>().connection.get());
    case EngineExport::AsyncConnection: return Value(session.part<EngineTypes>().asyncConnection.get());
    case EngineExport::AsyncEngine: {
        Type *type = session.part<EngineTypes>().asyncEngine.get();
        type->ops.construct = [](Vm &machine, Type *, const script::Call &call) {
            const Value made = machine.nativeFunction("AsyncEngine(sync_engine)", asyncEngineOf);
            return machine.call(made, call);
        };
        return Value(type);
    }
    }
    return Value::none();
}

} // namespace retort::library
