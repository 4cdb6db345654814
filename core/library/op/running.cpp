// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/running.h"

#include "core/library/op/functions.h"
#include "core/library/op/on_context.h"
#include "core/library/op/warnings.h"

namespace retort::library {

using operations::Operation;
using script::Value;
using script::Vm;

void warn(Session &session, std::string_view text)
{
    if (session.impl != nullptr)
        session.impl->warn(text);
}

dialects::Impl &runningImpl(Session &session, std::string_view function)
{
    if (session.impl == nullptr) {
        if (session.part<OperationsProxy>().wasRemoved) {
            session.vm().raise(session.vm().types().attributeError,
                               "'NoneType' object has no attribute '" + std::string(function) + "'");
        }
        session.vm().raise(session.vm().types().nameError,
                           "Can't invoke function '" + std::string(function)
                               + "', as the proxy object has not yet been established for the Alembic 'Operations' class.  "
                                 "Try placing this code inside a callable.");
    }
    return *session.impl;
}

Value carryOut(Session &session, Operation &operation, BatchBlock *block)
{
    Vm &vm = session.vm();
    if (session.tellsPlaces)
        operation.span = vm.here();
    dialects::Impl &real = runningImpl(session, nameOf(operation.kind));
    // A listener may give alembic.op to another context.
    const script::Ref<MigrationContext> held = session.part<OperationsProxy>().context;
    auto &log = session.part<OperationLog>().operations;
    const bool isOfBlock = block != nullptr && operation.kind != operations::Kind::ExecuteSql;
    if (isOfBlock)
        block->batch.operations.push_back(&operation);
    else
        log.push_back(&operation);
    sql::Node *made = compiling(session, [&] {
        return isOfBlock ? block->recorder.invoke(operation) : real.invoke(operation);
    });
    return made != nullptr ? wrapNode(session, made) : Value::none();
}

Value perform(const Directive &directive, const Given &given, BatchBlock *block, const Value &operations)
{
    Session &session = given.session;
    runningImpl(session, directive.name);
    const auto &own = session.part<Implementations>();
    if (!own.own.empty() && own.find(operationClass(session, directive.opClass)) != nullptr)
        return invokeObject(session, operations ? operations : currentOperations(session),
                            operationObject(directive, given));
    return carryOut(session, *directive.build(given), block);
}

namespace {

/// The script's own operation stands in the log before what it does. One that replaces one of ours is no operation of its own.
void logOwn(Session &session, const std::string &name, const script::Type *type)
{
    if (directiveOf(session, type) != nullptr)
        return;
    auto *operation = session.arena().make<operations::Custom>();
    operation->name = name;
    operation->span = session.vm().here();
    session.part<OperationLog>().operations.push_back(operation);
}

} // namespace

Value invokeObject(Session &session, const Value &operations, const Value &object)
{
    Vm &vm = session.vm();
    if (vm.typeOf(object) == vm.types().opaque)
        vm.refuseOpaque(object, "invoked");
    const auto &own = session.part<Implementations>();
    for (const script::Type *type : vm.typeOf(object)->order) {
        if (const Value *function = own.find(type)) {
            logOwn(session, vm.typeOf(object)->name, type);
            return vm.call(*function, {operations, object});
        }
        const Directive *directive = directiveOf(session, type);
        if (directive != nullptr)
            return carryOut(session, *operationOf(session, *directive, object), blockOf(vm, operations));
    }
    vm.raise(vm.types().valueError, "no dispatch function for object: " + vm.repr(object));
}

} // namespace retort::library
