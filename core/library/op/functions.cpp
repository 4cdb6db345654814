// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/functions.h"

#include "core/library/context/bind.h"
#include "core/library/context/messages.h"
#include "core/library/context/migration_context.h"
#include "core/library/op/messages.h"
#include "core/library/op/on_context.h"
#include "core/library/op/running.h"
#include "core/script/runtime/native_method.h"

#include <array>
#include <string>

namespace retort::library {

using script::Arguments;
using script::Instance;
using script::objectOf;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

/// The first parameter of op's own: a method has self before it.
std::size_t firstOf(const Arguments &arguments)
{
    const auto &parameters = arguments.signature().parameters;
    return !parameters.empty() && parameters[0].name->text == "self" ? 1 : 0;
}

Value fixedName(Vm &vm, Arguments &arguments)
{
    const Value name = arguments[firstOf(arguments)];
    runningImpl(Session::of(vm), "f");
    const Value module = vm.loadModule("sqlalchemy.sql.elements");
    return vm.call(vm.getAttribute(module, vm.atoms().intern("conv")), {name});
}

Value inlineLiteral(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    runningImpl(session, "inline_literal");
    const std::size_t first = firstOf(arguments);
    const Value value = arguments[first];
    const sql::Type *type = arguments.has(first + 1) ? toType(session, arguments[first + 1]) : nullptr;
    auto *bind = dynamic_cast<sql::Bind *>(value.isNone() ? nullptr : toClause(session, value, type));
    auto *made = bind != nullptr ? session.arena().make<sql::Bind>(*bind)
                                 : session.arena().make<sql::Bind>("param", toValue(session, value), type);
    made->isInline = true;
    made->isUnique = true;
    return wrapNode(session, made);
}

Value getBind(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    if (firstOf(arguments) == 1) {
        // Operations(context).get_bind(): that context's.
        const Value context = vm.findAttribute(arguments[0], "migration_context");
        const Value bind = context && !context.isNone() ? vm.findAttribute(context, "bind") : Value();
        if (bind)
            return bind;
    }
    runningImpl(session, "get_bind");
    return currentBind(session);
}

Value getContext(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    if (firstOf(arguments) == 1) {
        const Value context = vm.findAttribute(arguments[0], "migration_context");
        if (context && !context.isNone())
            return context;
    }
    runningImpl(session, "get_context");
    return currentContext(session);
}

Value invoke(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const std::size_t first = firstOf(arguments);
    const OnContext scope(session, first == 1 ? arguments[0] : Value());
    runningImpl(session, "invoke");
    return invokeObject(session, first == 1 ? arguments[0] : currentOperations(session), arguments[first]);
}

Value runAsync(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    runningImpl(session, "run_async");
    static_cast<void>(arguments);
    constexpr std::array kAsync{"asyncpg", "aiosqlite", "aiomysql", "asyncmy", "psycopg_async"};
    const std::string &driver = session.impl->dialect().driver();
    for (const char *known : kAsync) {
        if (driver == known)
            vm.stop(messages::kAsyncNeedsDatabase);
    }
    vm.raise(vm.types().valueError, "Cannot call run_async with a sync engine");
}

// register_operation() and implementation_for()

struct Registration : script::Container
{
    Registration(Type *ofType, Value ofOwner, std::string ofName, std::string ofSource)
        : Container(ofType)
        , owner(std::move(ofOwner))
        , name(std::move(ofName))
        , source(std::move(ofSource))
    {
    }
    void clear() override { owner = Value(); }
    Value owner;        ///< Operations or BatchOperations; of an implementation: the operation's class
    std::string name;
    std::string source; ///< the class method's name
    bool replaces = false;
};

/// What `op.create_view(…)` calls: the class method, with the Operations before its arguments.
struct Proxy : script::Container
{
    Proxy(Type *ofType, Value ofClass, std::string ofSource)
        : Container(ofType)
        , opClass(std::move(ofClass))
        , source(std::move(ofSource))
    {
    }
    void clear() override { opClass = self = Value(); }
    Value opClass;
    std::string source;
    Value self; ///< the Operations it was found on; Undefined: alembic.op
};

struct RegistrationTypes;
Value callProxy(Vm &vm, const Value &self, const script::Call &call);
Value bindProxy(Vm &vm, Arguments &arguments);
Value registerClass(Vm &vm, const Value &self, const script::Call &call);
Value registerFunction(Vm &vm, const Value &self, const script::Call &call);

struct RegistrationTypes
{
    explicit RegistrationTypes(Session &session)
        : registration(script::newType(session.vm(), "function", {}))
        , implementation(script::newType(session.vm(), "function", {}))
        , proxy(script::newType(session.vm(), "function", {}))
    {
        registration->ops.call = registerClass;
        implementation->ops.call = registerFunction;
        proxy->ops.call = callProxy;
        setMethod(session.vm(), proxy.get(), "__get__(self, instance, owner=)", bindProxy);
        // Makes the evaluator ask __get__, as for a script's own descriptors.
        proxy->isScriptClass = true;
    }
    script::Ref<Type> registration, implementation, proxy;
};

Value callProxy(Vm &vm, const Value &self, const script::Call &call)
{
    auto &proxy = objectOf<Proxy>(self);
    Session &session = Session::of(vm);
    runningImpl(session, proxy.source);
    std::vector<Value> values{proxy.self ? proxy.self : currentOperations(session)};
    values.insert(values.end(), call.values, call.values + call.positional + call.named);
    script::Call inner = call;
    inner.values = values.data();
    inner.positional += 1;
    return vm.call(vm.getAttribute(proxy.opClass, vm.atoms().intern(proxy.source)), inner);
}

Value bindProxy(Vm &vm, Arguments &arguments)
{
    auto &proxy = script::selfAs<Proxy>(vm, arguments[0]);
    if (arguments[1].isNone())
        return arguments[0];
    auto bound = vm.heap().make<Proxy>(proxy.type, proxy.opClass, proxy.source);
    bound->self = arguments[1];
    return bound.value();
}

Value registerClass(Vm &vm, const Value &self, const script::Call &call)
{
    auto &registration = objectOf<Registration>(self);
    Session &session = Session::of(vm);
    if (call.positional != 1)
        vm.raise(vm.types().typeError, "register_operation() decorates a class");
    const Value opClass = call.values[0];
    if (vm.typeOf(opClass) == vm.types().opaque)
        return opClass;
    const std::string source = registration.source.empty() ? registration.name : registration.source;
    vm.getAttribute(opClass, vm.atoms().intern(source));
    const Value proxy = vm.heap()
                            .make<Proxy>(session.part<RegistrationTypes>().proxy.get(), opClass, source)
                            .value();
    const script::Atom *name = vm.atoms().intern(registration.name);
    auto *owner = static_cast<Type *>(registration.owner.asObject());
    owner->attributes.set(name, proxy);
    if (owner != batchOperationsClass(session))
        vm.setAttribute(vm.loadModule("alembic.op"), name, proxy);
    return opClass;
}

Value registerFunction(Vm &vm, const Value &self, const script::Call &call)
{
    auto &registration = objectOf<Registration>(self);
    Session &session = Session::of(vm);
    if (call.positional != 1)
        vm.raise(vm.types().typeError, "implementation_for() decorates a function");
    if (!vm.typeOf(registration.owner)->isMetatype) {
        // The class of a module that is not there: its operations cannot be invoked either.
        return call.values[0];
    }
    auto *type = static_cast<Type *>(registration.owner.asObject());
    auto &own = session.part<Implementations>();
    const bool isKnown = own.find(type) != nullptr || directiveOf(session, type) != nullptr;
    if (isKnown && !registration.replaces) {
        vm.raise(vm.types().valueError, "Can not set dispatch function for object " + vm.repr(registration.owner)
                                            + ": key already exists. To replace existing function, use replace=True.");
    }
    for (auto &[owner, function] : own.own) {
        if (owner.get() == type) {
            function = call.values[0];
            return call.values[0];
        }
    }
    own.own.emplace_back(script::Ref<Type>(type), call.values[0]);
    return call.values[0];
}

Value ownerOf(Vm &vm, const Arguments &arguments, std::size_t &first)
{
    first = 0;
    const auto &parameters = arguments.signature().parameters;
    if (!parameters.empty() && parameters[0].name->text == "cls") {
        first = 1;
        if (!vm.typeOf(arguments[0])->isMetatype)
            vm.raise(vm.types().typeError, "'" + vm.typeOf(arguments[0])->name + "' object is no class of operations");
        return arguments[0];
    }
    return Value(operationsClass(Session::of(vm)));
}

// Operations.context(): alembic.op is that context's, and nobody's afterwards, whoever had it before.

struct ContextManager : script::Container
{
    ContextManager(Type *ofType, Value ofContext)
        : Container(ofType)
        , context(std::move(ofContext))
    {
    }
    void clear() override { context = Value(); }
    Value context;
};

Value enterContext(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto &manager = script::selfAs<ContextManager>(vm, arguments[0]);
    const Value operations = vm.call(Value(operationsClass(session)), {manager.context});
    auto *context = manager.context.isObject() ? dynamic_cast<MigrationContext *>(manager.context.asObject()) : nullptr;
    if (context == nullptr)
        vm.raise(vm.types().attributeError, "'" + vm.typeOf(manager.context)->name + "' object has no attribute 'impl'");
    installOperations(session, *context);
    return operations;
}

Value leaveContext(Vm &vm, Arguments &arguments)
{
    // An error in the block leaves it as it is, in Alembic too.
    const bool failed = arguments.has(1) && !arguments[1].isNone();
    if (!failed)
        removeOperations(Session::of(vm));
    return Value::boolean(false);
}

struct ContextManagerType
{
    explicit ContextManagerType(Session &session)
        : type(script::newType(session.vm(), "_GeneratorContextManager", {}))
    {
        type->module = "contextlib";
        setMethod(session.vm(), type.get(), "__enter__(self)", enterContext);
        setMethod(session.vm(), type.get(), "__exit__(self, type=, value=, traceback=)", leaveContext);
    }
    Ref<Type> type;
};

Value contextOf(Vm &vm, Arguments &arguments)
{
    return vm.heap().make<ContextManager>(Session::of(vm).part<ContextManagerType>().type.get(), arguments[1]).value();
}

constexpr std::array kFunctions{
    OpFunction{"f", "name", fixedName},
    OpFunction{"inline_literal", "value, type_=", inlineLiteral},
    OpFunction{"get_bind", "", getBind},
    OpFunction{"get_context", "", getContext},
    OpFunction{"invoke", "operation", invoke},
    OpFunction{"run_async", "async_function, *args, **kw_args", runAsync},
    OpFunction{"batch_alter_table",
               "table_name, schema=, recreate=, partial_reordering=, copy_from=, table_args=, table_kwargs=, reflect_args=, "
               "reflect_kwargs=, naming_convention=",
               batchAlterTable},
};

} // namespace

std::span<const OpFunction> opFunctions()
{
    return kFunctions;
}

Value currentContextOrNone(Session &session)
{
    const bool isThere = session.part<OperationsProxy>().context || Environment::of(session).context;
    return isThere ? currentContext(session) : Value::none();
}

Value inspect(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Value subject = arguments[0];
    const bool raises = arguments.truthOr(1, true);
    if (vm.typeOf(subject) == vm.types().opaque)
        vm.refuseOpaque(subject, "inspected");
    if (nodeOf(vm, subject) != nullptr)
        return subject;
    if (isEngine(vm, subject))
        vm.stop(messages::kNeedsDatabase, {"inspect()"});
    if (!raises)
        return Value::none();
    raiseNamed(session, "NoInspectionAvailable",
               "No inspection system is available for object of type "
                   + (isMockConnection(vm, subject) ? "<class 'sqlalchemy.engine.mock.MockConnection'>: an inspector needs a live "
                                                      "database, and with --sql there is none"
                                                    : vm.repr(Value(vm.typeOf(subject)))));
}

Value registerOperation(Vm &vm, Arguments &arguments)
{
    std::size_t first = 0;
    const Value owner = ownerOf(vm, arguments, first);
    return vm.heap()
        .make<Registration>(Session::of(vm).part<RegistrationTypes>().registration.get(), owner,
                            std::string(arguments.text(first)), std::string(arguments.textOr(first + 1, "")))
        .value();
}

Value implementationFor(Vm &vm, Arguments &arguments)
{
    std::size_t first = 0;
    ownerOf(vm, arguments, first);
    auto made = vm.heap().make<Registration>(Session::of(vm).part<RegistrationTypes>().implementation.get(),
                                             arguments[first], "", "");
    made->replaces = arguments.truthOr(first + 1, false);
    return made.value();
}

void addOperationsMethods(Session &session, Type *type)
{
    Vm &vm = session.vm();
    for (const OpFunction &function : kFunctions) {
        const std::string signature = std::string(function.name) + "(self" + (function.parameters.empty() ? "" : ", ")
                                      + std::string(function.parameters) + ")";
        setMethod(vm, type, signature, function.run);
    }
    setClassMethod(session, type, "register_operation(cls, name, sourcename=)", registerOperation);
    setClassMethod(session, type, "implementation_for(cls, op_cls, replace=)", implementationFor);
    setClassMethod(session, type, "context(cls, migration_context)", contextOf);
}

} // namespace retort::library
