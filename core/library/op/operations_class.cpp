// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// alembic.operations.Operations and BatchOperations, and op.batch_alter_table().
#include "core/library/context/migration_context.h"
#include "core/library/op/functions.h"
#include "core/library/op/impl_methods.h"
#include "core/library/op/on_context.h"
#include "core/library/op/schema_objects_class.h"
#include "core/library/op/running.h"
#include "core/script/runtime/native_method.h"

#include <array>

namespace retort::library {

using script::Arguments;
using script::Instance;
using script::objectOf;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct OperationsClasses
{
    explicit OperationsClasses(Session &)
    {
    }
    Ref<Type> abstract, operations, batch, block, manager;
    Value current;
};

Value runMethod(Vm &vm, Arguments &arguments)
{
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    const OnContext scope(Session::of(vm), arguments[0]);
    const GivenArguments given(Session::of(vm), arguments, directive.name);
    return perform(directive, given, nullptr, arguments[0]);
}

Value runBatchMethod(Vm &vm, Arguments &arguments)
{
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    BatchBlock *block = blockOf(vm, arguments[0]);
    if (block == nullptr)
        vm.raise(vm.types().typeError, std::string(directive.name) + "() needs a block of batch_alter_table()");
    const OnContext scope(Session::of(vm), arguments[0]);
    const GivenArguments given(Session::of(vm), arguments, directive.name, &block->batch);
    return perform(directive, given, block, arguments[0]);
}

/// The block's own attributes: `batch_op.impl.table_name`.
Value blockAttribute(Vm &vm, const Value &self, const script::Atom *name)
{
    auto &block = objectOf<BatchBlock>(self);
    if (name->text == "table_name")
        return vm.text(block.batch.table.text);
    if (name->text == "schema")
        return block.batch.schema.empty() ? Value::none() : vm.text(block.batch.schema.text);
    if (name->text == "recreate")
        return vm.text(block.batch.recreate);
    if (name->text == "dialect")
        return vm.getAttribute(currentBind(Session::of(vm)), name);
    return {};
}

Value initialise(Vm &vm, Arguments &arguments)
{
    auto &self = script::selfAs<Instance>(vm, arguments[0]);
    self.names.set(vm.atoms().intern("migration_context"), arguments[1]);
    if (arguments.has(2) && !arguments[2].isNone())
        self.names.set(vm.atoms().intern("impl"), arguments[2]);
    else
        self.names.set(vm.atoms().intern("impl"), vm.findAttribute(arguments[1], "impl"));
    return Value::none();
}

Value methodOf(Vm &vm, std::string_view name, std::string_view parameters, Value (*run)(Vm &, Arguments &),
               const void *data)
{
    const std::string signature =
        std::string(name) + "(self" + (parameters.empty() ? "" : ", ") + std::string(parameters) + ")";
    Value made = vm.nativeFunction(signature, run, data);
    objectOf<script::NativeFunction>(made).isMethod = true;
    return made;
}

OperationsClasses &classesOf(Session &session)
{
    auto &classes = session.part<OperationsClasses>();
    if (classes.operations)
        return classes;
    Vm &vm = session.vm();
    const char *module = "alembic.operations.base";
    classes.abstract = makeScriptClass(session, "AbstractOperations", module, {});
    Type *base = classes.abstract.get();
    setMethod(vm, base, "__init__(self, migration_context, impl=)", initialise);
    addOperationsMethods(session, base);
    Ref<script::Descriptor> property = vm.heap().make<script::Descriptor>(vm.types().property);
    property->get = vm.nativeFunction("schema_obj(self)", [](Vm &machine, Arguments &) -> Value {
        return makeSchemaObjects(Session::of(machine));
    });
    base->attributes.set(vm.atoms().intern("schema_obj"), property.value());
    finishScriptClass(session, base);
    classes.operations = makeScriptClass(session, "Operations", module, {base});
    classes.batch = makeScriptClass(session, "BatchOperations", module, {base});
    for (const Directive &directive : directives()) {
        const script::Atom *name = vm.atoms().intern(directive.name);
        classes.operations->attributes.set(name,
                                           methodOf(vm, directive.name, directive.parameters, runMethod, &directive));
        if (directive.inBatch)
            classes.batch->attributes.set(
                name, methodOf(vm, directive.name, directive.batchParameters, runBatchMethod, &directive));
    }
    finishScriptClass(session, classes.operations.get());
    finishScriptClass(session, classes.batch.get());
    classes.block = script::newType(vm, "BatchOperationsImpl", {});
    classes.block->module = "alembic.operations.batch";
    classes.block->ops.getAttribute = blockAttribute;
    addImplMethods(session, classes.block.get());
    return classes;
}

// batch_alter_table()

/// Between the call and `with`: what contextlib's object is in Alembic.
struct BatchManager : script::Container
{
    BatchManager(Type *ofType, operations::AlterTable &ofBatch)
        : Container(ofType)
        , batch(ofBatch)
    {
    }
    void clear() override { operations = owner = Value(); }
    operations::AlterTable &batch;
    Value owner;      ///< the Operations that it was asked of
    Value operations; ///< once entered
};

Value enterBatch(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto &manager = script::selfAs<BatchManager>(arguments.vm(), arguments[0]);
    const OnContext scope(session, manager.owner);
    dialects::Impl &real = runningImpl(session, "batch_alter_table");
    if (manager.operations)
        raiseNamed(session, "RuntimeError", "generator didn't yield");
    const std::string &recreate = manager.batch.recreate;
    if (recreate != "auto" && recreate != "always" && recreate != "never")
        vm.raise(vm.types().valueError, "recreate may be one of 'auto', 'always', or 'never'.");
    const Value context = currentContextOrNone(session);
    auto block = vm.heap().make<BatchBlock>(classesOf(session).block.get(), context, real, manager.batch);
    manager.operations = makeBatchOperations(session, context, std::move(block));
    return manager.operations;
}

Value leaveBatch(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto &manager = script::selfAs<BatchManager>(arguments.vm(), arguments[0]);
    if (arguments.has(1) && !arguments[1].isNone())
        return Value::boolean(false);
    const OnContext scope(session, manager.owner);
    dialects::Impl &real = runningImpl(session, "batch_alter_table");
    const Ref<MigrationContext> held = session.part<OperationsProxy>().context;
    session.part<OperationLog>().operations.push_back(&manager.batch);
    compiling(session, [&] { return real.invoke(manager.batch); });
    return Value::boolean(false);
}

Type *managerType(Session &session)
{
    auto &classes = classesOf(session);
    if (!classes.manager) {
        Vm &vm = session.vm();
        classes.manager = script::newType(vm, "_GeneratorContextManager", {});
        classes.manager->module = "contextlib";
        setMethod(vm, classes.manager.get(), "__enter__(self)", enterBatch);
        setMethod(vm, classes.manager.get(), "__exit__(self, type=, value=, traceback=)", leaveBatch);
    }
    return classes.manager.get();
}

std::vector<std::vector<std::string>> reordering(const Given &given)
{
    std::vector<std::vector<std::string>> groups;
    const Value value = given.find("partial_reordering");
    if (value.isUndefined() || value.isNone())
        return groups;
    given.refuseOpaque(value);
    for (const Value &group : given.vm().unpackAll(value)) {
        std::vector<std::string> names;
        for (const Value &name : given.vm().unpackAll(group))
            names.push_back(given.toNameOf(name, "partial_reordering").text);
        groups.push_back(std::move(names));
    }
    return groups;
}

sql::Options mapping(const Given &given, std::string_view parameter, bool orNone)
{
    sql::Options options;
    const Value value = given.find(parameter);
    if (value.isUndefined() || (orNone && value.isNone()))
        return options;
    if (value.isNone())
        given.vm().raise(given.vm().types().typeError, "'NoneType' object is not iterable");
    given.refuseOpaque(value);
    auto *dict = static_cast<script::Dict *>(given.vm().payload(value, given.vm().types().dict));
    if (dict == nullptr)
        given.failType(parameter, "dict", value);
    for (const auto &entry : dict->table.entries()) {
        if (entry.key && given.vm().isStr(entry.key))
            options.set(std::string(given.vm().textOf(entry.key)), toValue(given.session, entry.value));
    }
    return options;
}

} // namespace

Type *operationsClass(Session &session)
{
    return classesOf(session).operations.get();
}

Type *batchOperationsClass(Session &session)
{
    return classesOf(session).batch.get();
}

Value currentOperations(Session &session)
{
    auto &classes = classesOf(session);
    if (!classes.current) {
        Vm &vm = session.vm();
        auto made = vm.heap().make<Instance>(classes.operations.get());
        classes.current = made.value();
    }
    Vm &vm = session.vm();
    auto &names = objectOf<Instance>(classes.current).names;
    const Value context = currentContextOrNone(session);
    names.set(vm.atoms().intern("migration_context"), context);
    names.set(vm.atoms().intern("impl"), context.isNone() ? Value::none() : vm.findAttribute(context, "impl"));
    return classes.current;
}

Value makeBatchOperations(Session &session, const Value &context, Ref<BatchBlock> block)
{
    Vm &vm = session.vm();
    auto made = vm.heap().make<Instance>(classesOf(session).batch.get());
    made->names.set(vm.atoms().intern("migration_context"), context);
    made->names.set(vm.atoms().intern("impl"), block.value());
    return made.value();
}

BatchBlock *blockOf(Vm &vm, const Value &operations)
{
    if (!operations.isObject() || !vm.isInstance(operations, batchOperationsClass(Session::of(vm))))
        return nullptr;
    const auto *held = dynamic_cast<const Instance *>(operations.asObject());
    const Value *impl = held != nullptr ? held->names.find(vm.atoms().intern("impl")) : nullptr;
    return impl != nullptr && impl->isObject() ? dynamic_cast<BatchBlock *>(impl->asObject()) : nullptr;
}

Value batchAlterTable(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const bool isMethod = arguments.signature().parameters[0].name->text == "self";
    const Value owner = isMethod ? arguments[0] : Value();
    const OnContext scope(session, owner);
    runningImpl(session, "batch_alter_table");
    const GivenArguments given(session, arguments, "batch_alter_table");
    auto *batch = given.make<operations::AlterTable>();
    batch->span = vm.here();
    batch->table = given.nameOf("table_name");
    batch->schema = given.nameOf("schema");
    const Value recreate = given.find("recreate");
    if (recreate)
        batch->recreate = vm.isStr(recreate) ? std::string(vm.textOf(recreate)) : std::string("?");
    batch->partialReordering = reordering(given);
    if (const Value copyFrom = given.find("copy_from"); copyFrom && !copyFrom.isNone()) {
        given.refuseOpaque(copyFrom);
        batch->copyFrom = nodeAs<schema::Table>(vm, copyFrom);
        if (batch->copyFrom == nullptr)
            given.failType("copy_from", "Table", copyFrom);
    }
    if (const Value items = given.find("table_args"); items && !items.isNone()) {
        given.refuseOpaque(items);
        for (const Value &item : vm.unpackAll(items)) {
            given.refuseOpaque(item);
            auto *clause = nodeAs<sql::Clause>(vm, item);
            if (clause == nullptr)
                given.failType("table_args", "a sequence of columns and constraints", item);
            batch->tableArgs.push_back(clause);
        }
    }
    batch->tableOptions = mapping(given, "table_kwargs", false);
    // Nothing is reflected, but a slip is one.
    if (const Value reflecting = given.find("reflect_kwargs"); reflecting && reflecting.isNone())
        vm.raise(vm.types().typeError, "'NoneType' object is not iterable");
    batch->namingConvention = mapping(given, "naming_convention", true);
    auto manager = vm.heap().make<BatchManager>(managerType(session), *batch);
    manager->owner = owner;
    return manager.value();
}

} // namespace retort::library
