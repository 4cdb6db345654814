// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/functions.h"
#include "core/library/op/running.h"
#include "core/library/op/schema_objects_class.h"
#include "core/library/registry.h"

#include <string>
#include <vector>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;

namespace {

Value runDirective(Vm &vm, Arguments &arguments)
{
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    Session &session = Session::of(vm);
    runningImpl(session, directive.name);
    const GivenArguments given(session, arguments, directive.name);
    return perform(directive, given, nullptr, Value());
}

Value directiveFunction(Session &session, const void *data)
{
    const auto &directive = *static_cast<const Directive *>(data);
    const std::string signature = std::string(directive.name) + "(" + std::string(directive.parameters) + ")";
    return session.vm().nativeFunction(signature, runDirective, data);
}

Value opFunction(Session &session, const void *data)
{
    const auto &function = *static_cast<const OpFunction *>(data);
    const std::string signature = std::string(function.name) + "(" + std::string(function.parameters) + ")";
    return session.vm().nativeFunction(signature, function.run);
}

Value operationType(Session &session, const void *data)
{
    return Value(operationClass(session, static_cast<const char *>(data)));
}

/// alembic.operations.toimpl.create_table(operations, operation): ours, whatever else is registered.
Value toImpl(Vm &vm, Arguments &arguments)
{
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    Session &session = Session::of(vm);
    return carryOut(session, *operationOf(session, directive, arguments[1]), blockOf(vm, arguments[0]));
}

Value toImplFunction(Session &session, const void *data)
{
    const auto &directive = *static_cast<const Directive *>(data);
    return session.vm().nativeFunction(std::string(directive.name) + "(operations, operation)", toImpl, data);
}

constexpr const char *kBases[] = {"MigrateOperation", "AddConstraintOp", "AlterTableOp"};

/// What is written in the language itself (resources/modules/alembic_revision.py), and where scripts find it.
struct OwnText
{
    std::string_view modules;
    const char *name;
};
constexpr std::string_view kContainers = "alembic.operations.ops alembic.operations";
constexpr std::string_view kAutogenerate = "alembic.autogenerate alembic.autogenerate.api";
constexpr OwnText kOwnTexts[] = {
    {kContainers, "OpContainer"}, {kContainers, "ModifyTableOps"}, {kContainers, "UpgradeOps"},
    {kContainers, "DowngradeOps"}, {kContainers, "MigrationScript"},
    {"alembic.autogenerate alembic.autogenerate.rewriter", "Rewriter"},
    {"alembic.autogenerate alembic.autogenerate.render", "renderers"},
    {"alembic.autogenerate alembic.autogenerate.render", "render_op_text"},
    {"alembic.autogenerate.render", "render_op"},
    {"alembic.autogenerate alembic.autogenerate.compare", "comparators"},
    {"alembic.autogenerate.api", "AutogenContext"},
    {kAutogenerate, "RevisionContext"},
};

Value ownText(Session &session, const void *data)
{
    script::Vm &vm = session.vm();
    const Value module = vm.loadModule("alembic_revision");
    return vm.getAttribute(module, vm.atoms().intern(static_cast<const OwnText *>(data)->name));
}

std::vector<Export> makeExports()
{
    std::vector<Export> all;
    for (const Directive &directive : directives()) {
        all.push_back({"alembic.op", directive.name, directiveFunction, &directive});
        all.push_back({"alembic.operations.toimpl", directive.name, toImplFunction, &directive});
        // The names are literals, so they end with a NUL.
        const std::string_view modules = directive.opClass == "CreateExcludeConstraintOp"
                                             ? "alembic.ddl.postgresql"
                                             : "alembic.operations.ops alembic.operations";
        all.push_back({modules, directive.opClass, operationType, directive.opClass.data()});
    }
    all.push_back({"alembic.operations.toimpl", "create_constraint", toImplFunction,
                   directiveOfClass("CreateUniqueConstraintOp")});
    for (const char *name : kBases)
        all.push_back({"alembic.operations.ops alembic.operations", name, operationType, name});
    for (const OwnText &text : kOwnTexts)
        all.push_back({text.modules, text.name, ownText, &text});
    for (const OpFunction &function : opFunctions())
        all.push_back({"alembic.op", function.name, opFunction, &function});
    all.push_back({"alembic.op", "register_operation", [](Session &session, const void *) -> Value {
                       return session.vm().nativeFunction("register_operation(name, sourcename=)", registerOperation);
                   }});
    all.push_back({"alembic.op", "implementation_for", [](Session &session, const void *) -> Value {
                       return session.vm().nativeFunction("implementation_for(op_cls, replace=)", implementationFor);
                   }});
    all.push_back({"sqlalchemy sqlalchemy.inspection", "inspect", [](Session &session, const void *) -> Value {
                       return session.vm().nativeFunction("inspect(subject, raiseerr=)", inspect);
                   }});
    all.push_back({"alembic.operations alembic.operations.base", "Operations",
                   [](Session &session, const void *) -> Value { return Value(operationsClass(session)); }});
    // What alembic.op's functions stand for; scripts take the context from it.
    all.push_back({"alembic.op", "_proxy",
                   [](Session &session, const void *) -> Value { return currentOperations(session); }});
    all.push_back({"alembic.operations.schemaobj", "SchemaObjects",
                   [](Session &session, const void *) -> Value { return Value(schemaObjectsClass(session)); }});
    // What modules ask that serve old versions too.
    for (const char *flag : {"sqla_14_18", "sqla_14_26", "sqla_2"})
        all.push_back({"alembic.util.sqla_compat", flag, [](Session &, const void *) -> Value { return Value::boolean(true); }});
    for (const char *flag : {"sqla_2_0_25", "sqla_2_1"})
        all.push_back({"alembic.util.sqla_compat", flag, [](Session &, const void *) -> Value { return Value::boolean(false); }});
    all.push_back({"alembic.operations alembic.operations.base", "BatchOperations",
                   [](Session &session, const void *) -> Value { return Value(batchOperationsClass(session)); }});
    return all;
}

} // namespace

std::span<const Export> operationExports()
{
    static const std::vector<Export> kExports = makeExports();
    return kExports;
}

} // namespace retort::library
