// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/vm.h"

#include "core/script/builtins/builtins.h"
#include "core/script/compile/compiler.h"
#include "core/script/runtime/classes.h"
#include "core/script/runtime/messages.h"

namespace retort::script {

Vm::Vm(AtomTable &atoms, Host &host, const Budgets &budgets, const base::CancelToken &cancel)
    : m_atoms(atoms)
    , m_host(host)
    , m_budgets(budgets)
    , m_cancel(cancel)
    , m_heap(budgets.memory)
    , m_types(builtins::makeTypes(*this, m_heap))
{
    m_ellipsis = m_heap.make<Instance>(types().ellipsis).value();
    m_notImplemented = m_heap.make<Instance>(types().notImplemented).value();
    builtins::setUpObjects(*this);
    builtins::setUpText(*this);
    builtins::setUpNumbers(*this);
    builtins::setUpSequences(*this);
    builtins::setUpMappings(*this);
    builtins::setUpExceptions(*this);
    builtins::setUpOpaque(*this);
    for (const auto &type : types().all) {
        if (type.get() != types().type)
            inheritSlots(*type);
    }
    // What cannot be hashed must not inherit object's way.
    for (Type *type : {types().list, types().dict, types().set, types().slice})
        type->ops.hash = nullptr;
    m_builtins = m_heap.make<Module>(types().module, "builtins");
    builtins::setUpFunctions(*this, *m_builtins);
    m_modules["builtins"] = m_builtins.value();
}

Vm::~Vm()
{
    m_spareFrames.clear();
    m_modules.clear();
    m_handled = m_ellipsis = m_notImplemented = Value();
    m_builtins = {};
    m_heap.keepToTheEnd(std::move(m_types->all));
}

/// Runs something and turns what it throws into a diagnostic. Nothing gets out of here as an exception.
template<class Run>
auto Vm::guarded(Run run) -> base::Result<decltype(run())>
{
    Frame *const frame = m_frame;
    const std::uint32_t depth = m_depth;
    const std::uint32_t nativeDepth = m_nativeDepth;
    const auto restore = [&] {
        m_frame = frame;
        m_depth = depth;
        m_nativeDepth = nativeDepth;
        m_handled = Value();
    };
    try {
        return run();
    } catch (Raised &raised) {
        restore();
        try {
            return tl::make_unexpected(diagnosticOf(raised.exception));
        } catch (Stopped &stopped) {
            return tl::make_unexpected(std::move(stopped.diagnostic));
        }
    } catch (Stopped &stopped) {
        restore();
        return tl::make_unexpected(std::move(stopped.diagnostic));
    } catch (MemorySpent &) {
        base::Diagnostic diagnostic{&running::kTooMuchMemory, {std::to_string(m_budgets.memory >> 20)}, {},
                                    base::Severity::Error, {}};
        restore();
        return tl::make_unexpected(std::move(diagnostic));
    }
}

base::Result<Ref<Module>> Vm::runModule(std::shared_ptr<const Source> source, std::string name)
{
    return guarded([&] { return runSource(source, name); });
}

base::Result<Value> Vm::callFunction(const Value &function, const std::vector<Value> &arguments)
{
    return guarded([&] { return call(function, arguments); });
}

base::Result<Value> Vm::evaluate(std::shared_ptr<const Source> source, const Ref<Module> &globals)
{
    auto tree = parseExpression(std::move(source), m_atoms);
    if (!tree)
        return tl::make_unexpected(std::move(tree.error()));
    return guarded([&] {
        auto code = compileExpression(*this, **tree);
        if (!code)
            throw Stopped{std::move(code.error())};
        return runFrame(bodyFrame(*code, *globals, globals->names));
    });
}

Value Vm::namesOfCaller(bool globals)
{
    Ref<Dict> made = dict();
    const auto add = [&](const Namespace &names) {
        for (const Namespace::Entry &entry : names.entries()) {
            if (entry.name != nullptr)
                putInto(*made, text(entry.name->text), entry.value);
        }
    };
    if (globals || m_frame->names != nullptr) {
        add(globals || m_frame->names == nullptr ? m_frame->globals->names : *m_frame->names);
        return made.value();
    }
    for (std::size_t i = 0; i < m_frame->code->locals.size(); ++i) {
        if (m_frame->values[i])
            putInto(*made, text(m_frame->code->locals[i]->text), m_frame->values[i]);
    }
    for (std::uint32_t i = 0; i < m_frame->cells.size(); ++i) {
        if (m_frame->cells[i]->value)
            putInto(*made, text(cellName(*m_frame, i)->text), m_frame->cells[i]->value);
    }
    return made.value();
}

/// super() without arguments: the class from the cell that its methods share, self from the first parameter.
void Vm::callerForSuper(Value &owner, Value &self)
{
    const Atom *cellNamed = m_atoms.intern("__class__");
    for (std::uint32_t i = 0; i < m_frame->cells.size(); ++i) {
        if (cellName(*m_frame, i) == cellNamed)
            owner = m_frame->cells[i]->value;
    }
    if (m_frame->code->positional > 0) {
        self = m_frame->values[0];
        for (const auto &[local, cell] : m_frame->code->cellParameters) {
            if (local == 0)
                self = m_frame->cells[cell]->value;
        }
    }
    if (!owner || !self)
        raise(types().runtimeError, "super(): no arguments");
}

} // namespace retort::script
