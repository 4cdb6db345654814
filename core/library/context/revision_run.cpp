// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/context/revision_run.h"

#include "core/library/context/messages.h"
#include "core/library/context/migration_context.h"
#include "core/library/context/script_objects.h"
#include "core/library/objects.h"

namespace retort::library {

using script::Arguments;
using script::Dict;
using script::objectOf;
using script::Value;
using script::Vm;

namespace {

Value optionalText(Vm &vm, const std::optional<std::string> &text)
{
    return text ? vm.text(*text) : Value::none();
}

Value listOrNone(Vm &vm, const std::vector<std::string> &texts)
{
    std::vector<Value> all;
    for (const std::string &text : texts)
        all.push_back(vm.text(text));
    return all.empty() ? Value::none() : vm.list(std::move(all));
}

/// The RevisionContext: config, script directory, the command's arguments, the id that a new script gets.
Value makeRevisionContext(Vm &vm, Arguments &arguments)
{
    const Value module = vm.loadModule("alembic_revision");
    const Value type = vm.getAttribute(module, vm.atoms().intern("RevisionContext"));
    return vm.call(type, {arguments[0], arguments[1], arguments[2], arguments[3]});
}

std::vector<std::string> textsOf(Vm &vm, const Value &values)
{
    std::vector<std::string> all;
    for (const Value &value : vm.unpackAll(values))
        all.push_back(vm.str(value));
    return all;
}

TemplateArguments namedValues(Vm &vm, const Dict &dict)
{
    TemplateArguments all;
    for (const auto &entry : dict.table.entries()) {
        if (entry.key)
            all.emplace_back(vm.str(entry.key), entry.value);
    }
    return all;
}

RevisionDirective directiveOf(Vm &vm, const Value &wanted)
{
    const std::vector<Value> parts = vm.unpackAll(wanted);
    auto *values = parts.size() == 8 ? static_cast<Dict *>(vm.payload(parts[7], vm.types().dict)) : nullptr;
    if (values == nullptr)
        vm.raise(vm.types().typeError, "'" + vm.typeOf(wanted)->name + "' object is no script that could be written");
    RevisionDirective made;
    made.id = vm.str(parts[0]);
    if (!parts[1].isNone())
        made.message = vm.str(parts[1]);
    made.headIsList = !parts[2].isNone() && !vm.isStr(parts[2]);
    if (made.headIsList)
        made.head = textsOf(vm, parts[2]);
    else
        made.head = {parts[2].isNone() ? std::string("head") : vm.str(parts[2])};
    made.splice = vm.truth(parts[3]);
    made.branchLabels = textsOf(vm, parts[4]);
    if (!parts[5].isNone())
        made.versionPath = vm.str(parts[5]);
    made.dependsOn = textsOf(vm, parts[6]);
    made.templateArguments = namedValues(vm, *values);
    return made;
}

template<class T>
T &place(Arguments &arguments)
{
    return *static_cast<T *>(const_cast<void *>(arguments.callee->data));
}

// What env.py left is read inside of calls, so that what a __str__ of its raises is an error as any other.
Value readDirectives(Vm &vm, Arguments &arguments)
{
    auto &made = place<std::vector<RevisionDirective>>(arguments);
    for (const Value &one : vm.unpackAll(vm.callMethod(arguments[0], "wanted")))
        made.push_back(directiveOf(vm, one));
    return Value::none();
}

Value readNames(Vm &vm, Arguments &arguments)
{
    place<TemplateArguments>(arguments) = namedValues(vm, objectOf<Dict>(arguments[0]));
    return Value::none();
}

/// What a new script is made of may not be unknown: "<unknown …>" would be written into it.
class Strictly
{
public:
    explicit Strictly(Vm &vm)
        : m_vm(vm)
        , m_wasRunning(vm.isRunning())
    {
        vm.setRunning(true);
    }
    ~Strictly() { m_vm.setRunning(m_wasRunning); }
    Strictly(const Strictly &) = delete;
    Strictly &operator=(const Strictly &) = delete;

private:
    Vm &m_vm;
    bool m_wasRunning;
};

} // namespace

RevisionRun::RevisionRun(Session &session)
    : m_session(session)
    , m_arguments(session.vm().dict())
{
}

base::Result<void> RevisionRun::begin(const std::string &newId)
{
    Vm &vm = m_session.vm();
    const CommandRequest &request = Environment::of(m_session).request;
    const std::optional<RevisionArguments> &asked = request.revision;
    const Value config = configObject(m_session);
    Dict &options = *Environment::of(m_session).options;
    if (request.kind == CommandKind::Merge) {
        vm.putInto(*m_arguments, vm.text("config"), config);
        vm.putInto(options, vm.text("template_args"), m_arguments.value());
        return {};
    }
    auto words = vm.dict();
    const auto put = [&](const char *name, const Value &value) { vm.putInto(*words, vm.text(name), value); };
    put("message", optionalText(vm, asked->message));
    put("autogenerate", Value::boolean(false));
    put("sql", Value::boolean(request.asSql));
    put("head", asked->head.empty() ? Value::none() : vm.text(asked->head));
    put("splice", Value::boolean(asked->splice));
    put("branch_label", optionalText(vm, asked->branchLabel));
    put("version_path", optionalText(vm, asked->versionPath));
    put("rev_id", optionalText(vm, asked->id));
    put("depends_on", listOrNone(vm, asked->dependsOn));
    const Value make = vm.nativeFunction("make(config, script, words, id)", makeRevisionContext);
    auto made = vm.callFunction(make, {config, scriptDirectoryObject(m_session), words.value(), vm.text(newId)});
    if (!made)
        return tl::make_unexpected(made.error());
    m_context = std::move(*made);
    const Value arguments = vm.getAttribute(m_context, vm.atoms().intern("template_args"));
    m_arguments = script::Ref<Dict>(&objectOf<Dict>(arguments));
    vm.putInto(options, vm.text("template_args"), arguments);
    vm.putInto(options, vm.text("revision_context"), m_context);
    return {};
}

void RevisionRun::run(MigrationContext &context)
{
    if (m_context.isUndefined())
        return;
    Vm &vm = m_session.vm();
    // Offline nothing is applied; what a database would answer nobody asked it.
    const Value rev = context.asSql() ? vm.tuple({}) : vm.newOpaque("the database's revision", nullptr);
    const Strictly strictly(vm);
    vm.callMethod(m_context, "run_no_autogenerate", {rev, Value(&context)});
}

base::Result<std::vector<RevisionDirective>> RevisionRun::directives()
{
    Vm &vm = m_session.vm();
    const Strictly strictly(vm);
    std::vector<RevisionDirective> made;
    const auto done = vm.callFunction(vm.nativeFunction("directives(context)", readDirectives, &made), {m_context});
    if (!done)
        return tl::make_unexpected(done.error());
    return made;
}

base::Result<TemplateArguments> RevisionRun::templateArguments()
{
    Vm &vm = m_session.vm();
    const Strictly strictly(vm);
    TemplateArguments made;
    const auto done = vm.callFunction(vm.nativeFunction("names(values)", readNames, &made), {m_arguments.value()});
    if (!done)
        return tl::make_unexpected(done.error());
    return made;
}

} // namespace retort::library
