// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/context/bind.h"

#include "core/library/context/database_url.h"
#include "core/library/context/migration_context.h"
#include "core/library/op/impl_methods.h"
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

struct BoundObject : script::Container
{
    BoundObject(Type *ofType, MigrationContext &ofContext)
        : Container(ofType)
        , context(&ofContext)
    {
    }
    void clear() override { context = {}; }
    Ref<MigrationContext> context;
};

Value dialectOfContext(MigrationContext &context)
{
    if (context.dialectObject.isUndefined())
        context.dialectObject
            = makeDialectObject(context.environment().session, context.dialect(), Value(&context));
    return context.dialectObject;
}

Value connectionAttribute(Vm &vm, const Value &self, const Atom *name)
{
    MigrationContext &context = *objectOf<BoundObject>(self).context;
    const std::string_view wanted = name->text;
    if (wanted == "dialect")
        return dialectOfContext(context);
    if (wanted == "engine")
        return self;
    if (wanted == "name")
        return vm.text(context.dialect().name());
    if (wanted == "schema_for_object")
        return Value::none();
    return {};
}

Value connectionExecute(Vm &vm, Arguments &arguments)
{
    MigrationContext &context = *script::selfAs<BoundObject>(arguments.vm(), arguments[0]).context;
    Session::of(vm).part<BindUse>().executed = true;
    executeValue(Session::of(vm), context.impl(), arguments[1]);
    return Value::none();
}

Value itself(Vm &, Arguments &arguments)
{
    return arguments[0];
}

Value implAttribute(Vm &vm, const Value &self, const Atom *name)
{
    MigrationContext &context = *objectOf<BoundObject>(self).context;
    const std::string_view wanted = name->text;
    if (wanted == "dialect")
        return dialectOfContext(context);
    if (wanted == "transactional_ddl")
        return Value::boolean(context.impl().transactionalDdl());
    if (wanted == "as_sql")
        return Value::boolean(context.asSql());
    if (wanted == "literal_binds")
        return Value::boolean(context.impl().settings().literalBinds);
    if (wanted == "command_terminator")
        return vm.text(context.impl().terminator());
    if (wanted == "connection" || wanted == "bind")
        return mockConnection(context);
    if (wanted == "context_opts")
        return context.options().value();
    if (wanted == "__dialect__")
        return vm.text(context.dialect().name());
    return {};
}

Value implStaticOutput(Vm &, Arguments &arguments)
{
    script::selfAs<BoundObject>(arguments.vm(), arguments[0]).context->impl().sink().comment(arguments.text(1));
    return Value::none();
}

Value implBegin(Vm &, Arguments &arguments)
{
    script::selfAs<BoundObject>(arguments.vm(), arguments[0]).context->begin();
    return Value::none();
}

Value implCommit(Vm &, Arguments &arguments)
{
    script::selfAs<BoundObject>(arguments.vm(), arguments[0]).context->commit();
    return Value::none();
}

struct BindTypes
{
    explicit BindTypes(Session &session)
        : connection(script::newType(session.vm(), "MockConnection", {}))
        , impl(script::newType(session.vm(), "DefaultImpl", {}))
    {
        Vm &vm = session.vm();
        connection->module = "sqlalchemy.engine.mock";
        connection->ops.getAttribute = connectionAttribute;
        setMethod(vm, connection.get(), "execute(self, obj, parameters=, execution_options=)", connectionExecute);
        setMethod(vm, connection.get(), "connect(self, **kw)", itself);
        setMethod(vm, connection.get(), "execution_options(self, **kw)", itself);
        impl->module = "alembic.ddl.impl";
        impl->ops.getAttribute = implAttribute;
        setMethod(vm, impl.get(), "static_output(self, text)", implStaticOutput);
        setMethod(vm, impl.get(), "execute(self, sql, execution_options=)", connectionExecute);
        setMethod(vm, impl.get(), "_exec(self, construct, execution_options=)", connectionExecute);
        addImplMethods(session, impl.get());
        setMethod(vm, impl.get(), "emit_begin(self)", implBegin);
        setMethod(vm, impl.get(), "emit_commit(self)", implCommit);
    }
    Ref<Type> connection;
    Ref<Type> impl;
};

} // namespace

Value mockConnection(MigrationContext &context)
{
    if (!context.asSql() && context.connection)
        return context.connection;
    if (context.bind.isUndefined()) {
        Session &session = context.environment().session;
        context.bind
            = session.vm().heap().make<BoundObject>(session.part<BindTypes>().connection.get(), context).value();
    }
    return context.bind;
}

Value implObject(MigrationContext &context)
{
    if (context.implObject.isUndefined()) {
        Session &session = context.environment().session;
        context.implObject
            = session.vm().heap().make<BoundObject>(session.part<BindTypes>().impl.get(), context).value();
    }
    return context.implObject;
}

dialects::Impl *boundImpl(Vm &vm, const Value &impl)
{
    auto *bound = impl.isObject() ? dynamic_cast<BoundObject *>(impl.asObject()) : nullptr;
    if (bound == nullptr)
        vm.raise(vm.types().attributeError, "'" + vm.typeOf(impl)->name + "' object is no impl of a migration context");
    return &bound->context->impl();
}

bool isMockConnection(Vm &vm, const Value &value)
{
    return vm.typeOf(value) == Session::of(vm).part<BindTypes>().connection.get();
}

} // namespace retort::library
