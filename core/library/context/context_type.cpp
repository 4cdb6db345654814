// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// MigrationContext as scripts see it: op.get_context(), context.get_context(), MigrationContext.configure().
#include "core/library/context/bind.h"
#include "core/library/context/database_url.h"
#include "core/library/context/functions.h"
#include "core/library/context/script_objects.h"
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

/// BEGIN and COMMIT around a block, or COMMIT and BEGIN around one that must not be in a transaction.
struct MarksObject : script::Container
{
    MarksObject(Type *ofType, MigrationContext &ofContext, bool marked, bool autocommit)
        : Container(ofType)
        , context(&ofContext)
        , marks(marked)
        , isAutocommit(autocommit)
    {
    }
    void clear() override { context = {}; }
    Ref<MigrationContext> context;
    bool marks;
    bool isAutocommit;
};

Value enter(Vm &, Arguments &arguments)
{
    const auto &block = script::selfAs<MarksObject>(arguments.vm(), arguments[0]);
    if (block.marks && block.isAutocommit)
        block.context->commit();
    else if (block.marks)
        block.context->begin();
    return Value::none();
}

Value leave(Vm &, Arguments &arguments)
{
    const auto &block = script::selfAs<MarksObject>(arguments.vm(), arguments[0]);
    const bool failed = arguments.has(1) && !arguments[1].isNone();
    if (block.marks && block.isAutocommit)
        block.context->begin();
    else if (block.marks && !failed)
        block.context->commit();
    return Value::none();
}

MigrationContext &contextOf(Arguments &arguments)
{
    return script::selfAs<MigrationContext>(arguments.vm(), arguments[0]);
}

Value begin(Vm &vm, Arguments &arguments)
{
    MigrationContext &context = contextOf(arguments);
    const bool perMigration = arguments.truthOr(1, false);
    return transactionMarks(Session::of(vm), context, context.marksTransaction(perMigration), false);
}

Value autocommit(Vm &vm, Arguments &arguments)
{
    MigrationContext &context = contextOf(arguments);
    return transactionMarks(Session::of(vm), context, context.impl().transactionalDdl(), true);
}

Value execute(Vm &vm, Arguments &arguments)
{
    executeValue(Session::of(vm), contextOf(arguments).impl(), arguments[1]);
    return Value::none();
}

Value currentHeads(Vm &vm, Arguments &arguments)
{
    std::vector<Value> ids;
    for (const std::string &id : contextOf(arguments).currentHeads())
        ids.push_back(vm.text(id));
    return vm.tuple(std::move(ids));
}

Value currentRevision(Vm &vm, Arguments &arguments)
{
    MigrationContext &context = contextOf(arguments);
    const std::vector<std::string> heads = context.currentHeads();
    if (heads.size() > 1) {
        raiseCommandError(Session::of(vm), "Version table '" + context.versionTable().name()
                                               + "' has more than one head present; please use get_current_heads()");
    }
    return heads.empty() ? Value::none() : vm.text(heads.front());
}

Value runMigrations(Vm &vm, Arguments &arguments)
{
    const Ref<MigrationContext> held(&contextOf(arguments));
    held->runMigrations(script::HeldCall(arguments).call());
    (void)vm;
    return Value::none();
}

Value stamp(Vm &vm, Arguments &arguments)
{
    std::vector<std::string> destination;
    if (vm.isStr(arguments[2]))
        destination.emplace_back(vm.textOf(arguments[2]));
    else {
        for (const Value &item : vm.unpackAll(arguments[2]))
            destination.push_back(vm.str(item));
    }
    contextOf(arguments).stamp(destination);
    return Value::none();
}

/// The classmethod: connection, url, dialect_name, dialect, environment_context, dialect_opts, opts.
Value configure(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    Environment &environment = Environment::of(session);
    ConfigureArguments given;
    given.connection = arguments.orNone(1);
    given.url = arguments.orNone(2);
    given.dialectName = arguments.orNone(3);
    given.dialect = arguments.orNone(4);
    given.dialectOptions = arguments.orNone(6);
    Ref<script::Dict> options = vm.dict();
    if (arguments.has(7) && !arguments[7].isNone())
        vm.update(*options, arguments[7]);
    return makeContext(environment, configuredDialect(environment, given), options).value();
}

Value textOrNone(Vm &vm, const std::string &text)
{
    return text.empty() ? Value::none() : vm.text(text);
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    auto &context = objectOf<MigrationContext>(self);
    const std::string_view wanted = name->text;
    if (wanted == "dialect")
        return vm.getAttribute(mockConnection(context), name);
    if (wanted == "impl")
        return implObject(context);
    if (wanted == "connection" || wanted == "bind")
        return mockConnection(context);
    if (wanted == "opts")
        return context.options().value();
    if (wanted == "as_sql")
        return Value::boolean(context.asSql());
    if (wanted == "config")
        return configObject(Session::of(vm));
    if (wanted == "script")
        return scriptDirectoryObject(Session::of(vm));
    if (wanted == "environment_context")
        return vm.loadModule("alembic.context");
    if (wanted == "version_table")
        return vm.text(context.versionTable().name());
    if (wanted == "version_table_schema")
        return textOrNone(vm, context.versionTable().schema());
    if (wanted == "transactional_ddl" || wanted == "output_buffer" || wanted == "purge") {
        const Value given = context.option(wanted);
        return given ? given : wanted == "purge" ? Value::boolean(false) : Value::none();
    }
    return {};
}

struct ContextTypes
{
    explicit ContextTypes(Session &session)
        : context(script::newType(session.vm(), "MigrationContext", {}))
        , marks(script::newType(session.vm(), "_GeneratorContextManager", {}))
    {
        Vm &vm = session.vm();
        marks->module = "contextlib";
        setMethod(vm, marks.get(), "__enter__(self)", enter);
        setMethod(vm, marks.get(), "__exit__(self, type=, value=, traceback=)", leave);
        context->module = "alembic.runtime.migration";
        context->ops.getAttribute = getAttribute;
        setMethod(vm, context.get(), "begin_transaction(self, _per_migration=)", begin);
        setMethod(vm, context.get(), "autocommit_block(self)", autocommit);
        setMethod(vm, context.get(), "execute(self, sql, execution_options=)", execute);
        setMethod(vm, context.get(), "get_current_heads(self)", currentHeads);
        setMethod(vm, context.get(), "get_current_revision(self)", currentRevision);
        setMethod(vm, context.get(), "run_migrations(self, **kw)", runMigrations);
        setMethod(vm, context.get(), "stamp(self, script_directory, revision)", stamp);
        Ref<script::Descriptor> method = vm.heap().make<script::Descriptor>(vm.types().classMethod);
        method->get = vm.nativeFunction("configure(cls, connection=, url=, dialect_name=, dialect=, "
                                        "environment_context=, dialect_opts=, opts=)",
                                        configure);
        context->attributes.set(vm.atoms().intern("configure"), method.value());
    }
    Ref<Type> context;
    Ref<Type> marks;
};

} // namespace

Type *migrationContextType(Session &session)
{
    return session.part<ContextTypes>().context.get();
}

Value transactionMarks(Session &session, MigrationContext &context, bool marks, bool isAutocommit)
{
    return session.vm()
        .heap()
        .make<MarksObject>(session.part<ContextTypes>().marks.get(), context, marks, isAutocommit)
        .value();
}

} // namespace retort::library
