// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Imports. A module is one of ours, one of the project's, or unknown: then it is opaque, and the script may go on as
// long as it does nothing with it that could matter.
#include "core/script/compile/compiler.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/vm.h"
#include "core/script/syntax/tree.h"

namespace retort::script {

namespace {

/// No identifier, so no script's own: holds the unknown module of `from unknown import *`.
constexpr std::string_view kStarName = "*";

/// Whether a module's top level is among what is running: whoever imports it now is part of a loop.
bool isBeingMade(const Module &module, const Frame *running)
{
    for (const Frame *frame = running; frame != nullptr; frame = frame->caller) {
        if (frame->names == &module.names)
            return true;
    }
    return false;
}

/// What `from unknown import *` brought into a module: any name that nothing else there has.
Value unknownOfStar(Vm &vm, Module &module, const Atom *name)
{
    const Value *from = module.names.find(vm.atoms().intern(kStarName));
    if (from == nullptr || name->text.substr(0, 2) == "__")
        return {};
    const auto &opaque = objectOf<Opaque>(*from);
    Value made = vm.newOpaque(opaque.trail + "." + std::string(name->text), &opaque);
    module.names.set(name, made);
    return made;
}

} // namespace

const Atom *Vm::cellName(const Frame &frame, std::uint32_t cell) const
{
    const Code &code = *frame.code;
    return cell < code.cells.size() ? code.cells[cell] : code.frees[cell - code.cells.size()];
}

const Value &Vm::loadGlobal(Frame &frame, const Atom *name)
{
    if (const Value *value = frame.globals->names.find(name))
        return *value;
    if (const Value *value = m_builtins->names.find(name))
        return *value;
    if (frame.globals->fallback == unknownOfStar && unknownOfStar(*this, *frame.globals, name))
        return *frame.globals->names.find(name);
    raiseUnset(name, false);
}

Value Vm::newOpaque(std::string trail, const Opaque *from)
{
    if (Value known = m_host.standIn(*this, trail))
        return known;
    Ref<Code> code;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    if (from != nullptr) {
        code = from->code;
        begin = from->begin;
        end = from->end;
    } else if (m_frame != nullptr) {
        const SourceRange range = m_frame->code->ranges[m_frame->at == 0 ? 0 : m_frame->at - 1];
        code = m_frame->code;
        begin = range.begin;
        end = range.end;
    }
    const bool harmless = m_host.isHarmless(trail);
    Ref<Opaque> made = m_heap.make<Opaque>(types().opaque, std::move(trail), std::move(code), begin, end);
    made->harmless = harmless || (from != nullptr && from->harmless);
    made->denied = from != nullptr && from->denied;
    return made.value();
}

Ref<Module> Vm::projectModule(std::string_view dotted)
{
    bool isPackage = false;
    std::shared_ptr<const Source> source = m_host.moduleSource(dotted, isPackage);
    if (!source)
        return {};
    Ref<Module> module = m_heap.make<Module>(types().module, std::string(dotted));
    module->file = source->name();
    // It stands in the table while it runs, so that modules that import each other find each other half made.
    m_modules[std::string(dotted)] = module.value();
    const std::size_t dot = dotted.rfind('.');
    const std::string_view package = isPackage ? dotted
        : dot == std::string_view::npos        ? std::string_view{}
                                               : dotted.substr(0, dot);
    module->names.set(m_atoms.intern("__name__"), text(dotted));
    module->names.set(m_atoms.intern("__file__"), text(source->name()));
    module->names.set(m_atoms.intern("__package__"), text(package));
    module->names.set(m_atoms.intern("__doc__"), Value::none());
    if (isPackage) {
        const std::string folder = module->file.substr(0, module->file.find_last_of("/\\"));
        module->names.set(m_atoms.intern("__path__"), list({text(std::string_view(folder))}));
    }
    const ImportTime importTime(*this);
    try {
        runTree(source, *module);
    } catch (const Stopped &stopped) {
        m_modules.erase(std::string(dotted));
        // What its top level does with unknown values may be none of the script's business: the module is then unknown
        // itself, and refused where it is used.
        if (stopped.diagnostic.message == &running::kOpaque)
            return {};
        throw;
    } catch (...) {
        m_modules.erase(std::string(dotted));
        throw;
    }
    return module;
}

/// A script that nobody imports: a revision, env.py. Its top level is import time.
Ref<Module> Vm::runSource(const std::shared_ptr<const Source> &source, std::string_view name)
{
    Ref<Module> module = m_heap.make<Module>(types().module, std::string(name));
    module->file = source->name();
    module->names.set(m_atoms.intern("__name__"), text(name));
    module->names.set(m_atoms.intern("__file__"), text(source->name()));
    module->names.set(m_atoms.intern("__doc__"), Value::none());
    const ImportTime importTime(*this);
    runTree(source, *module);
    return module;
}

void Vm::runTree(const std::shared_ptr<const Source> &source, Module &module)
{
    auto tree = parse(source, m_atoms);
    if (!tree)
        throw Stopped{std::move(tree.error())};
    auto code = compileModule(*this, std::shared_ptr<const Tree>(std::move(*tree)), module.name);
    if (!code)
        throw Stopped{std::move(code.error())};
    runFrame(bodyFrame(*code, module, module.names));
}

std::unique_ptr<Frame> Vm::bodyFrame(const Ref<Code> &code, Module &globals, Namespace &names)
{
    std::unique_ptr<Frame> frame = takeFrame();
    frame->code = code;
    frame->globals = Ref<Module>(&globals);
    frame->names = &names;
    frame->values.resize(code->locals.size() + code->stackSize + 1);
    for (std::size_t i = 0; i < code->cells.size(); ++i)
        frame->cells.push_back(m_heap.make<Cell>(types().cell));
    frame->top = frame->stackBase();
    return frame;
}

/// The module itself, by its whole name; never fails: what is not there is opaque.
Value Vm::loadModule(std::string_view dotted)
{
    if (const auto found = m_modules.find(dotted); found != m_modules.end())
        return found->second;
    if (Ref<Module> native = m_host.nativeModule(*this, dotted)) {
        m_modules[std::string(dotted)] = native.value();
        return native.value();
    }
    if (Ref<Module> own = projectModule(dotted))
        return own.value();
    return newOpaque(std::string(dotted), nullptr);
}

Value Vm::import(std::string_view dotted, std::uint32_t level, bool leaf)
{
    std::string name(dotted);
    if (level > 0) {
        const Value *package = m_frame->globals->names.find(m_atoms.intern("__package__"));
        std::string base = package != nullptr && isStr(*package) ? std::string(textOf(*package)) : std::string{};
        if (base.empty())
            raise(types().importError, "attempted relative import with no known parent package");
        for (std::uint32_t i = 1; i < level; ++i) {
            const std::size_t dot = base.rfind('.');
            if (dot == std::string::npos)
                raise(types().importError, "attempted relative import beyond top-level package");
            base.resize(dot);
        }
        name = name.empty() ? base : base + "." + name;
    }
    // Parents first, each bound in the one above, as `import a.b.c` promises.
    Value top;
    Value module;
    for (std::size_t at = 0; at != std::string::npos;) {
        const std::size_t dot = name.find('.', at);
        const std::string_view part = std::string_view(name).substr(0, dot);
        Value next = loadModule(part);
        if (module && typeOf(module) == types().module && typeOf(next) != types().opaque)
            objectOf<Module>(module).names.set(m_atoms.intern(part.substr(at)), next);
        if (!top)
            top = next;
        module = std::move(next);
        at = dot == std::string::npos ? dot : dot + 1;
    }
    return leaf ? module : top;
}

Value Vm::importFrom(const Value &module, const Atom *name)
{
    if (typeOf(module) == types().opaque) {
        const auto &opaque = objectOf<Opaque>(module);
        return newOpaque(opaque.trail + "." + std::string(name->text), nullptr);
    }
    const auto &from = objectOf<Module>(module);
    const std::string dotted = from.name + "." + std::string(name->text);
    if (from.fallback == unknownOfStar && from.names.find(name) == nullptr) {
        if (Value submodule = loadModule(dotted); typeOf(submodule) != types().opaque)
            return submodule;
    }
    if (Value found = findAttribute(module, name))
        return found;
    Value submodule = loadModule(dotted);
    if (typeOf(submodule) == types().opaque && isBeingMade(from, m_frame)) {
        raise(types().importError, "cannot import name '" + std::string(name->text) + "' from partially initialized module '"
                                       + from.name + "' (most likely due to a circular import) (" + from.file + ")");
    }
    // A name that one of ours does not have is told when it is used, like any unknown import.
    return submodule;
}

bool Vm::isLoaded(std::string_view dotted) const
{
    return m_modules.find(dotted) != m_modules.end();
}

void Vm::setGlobalOfCaller(std::string_view name, const Value &value)
{
    m_frame->globals->names.set(m_atoms.intern(name), value);
}

void Vm::importStar(Frame &frame, const Value &module)
{
    if (typeOf(module) == types().opaque && frame.globals->fallback == nullptr) {
        frame.globals->names.set(m_atoms.intern(kStarName), module);
        frame.globals->fallback = unknownOfStar;
    }
    if (typeOf(module) != types().module)
        return;
    Namespace &target = frame.names != nullptr ? *frame.names : frame.globals->names;
    auto &from = objectOf<Module>(module);
    if (from.fillNames != nullptr)
        from.fillNames(*this, from);
    const auto &names = from.names;
    if (const Value *all = names.find(m_atoms.intern("__all__"))) {
        for (const Value &name : unpackAll(*all)) {
            if (!isStr(name))
                raise(types().typeError, "Item in " + from.name + ".__all__ must be str, not " + typeOf(name)->name);
            target.set(atomOf(name), getAttribute(module, atomOf(name)));
        }
        return;
    }
    for (std::size_t i = 0; i < names.entries().size(); ++i) {
        const Namespace::Entry entry = names.entries()[i];
        if (entry.name != nullptr && entry.name->text[0] != '_' && entry.name->text != kStarName)
            target.set(entry.name, entry.value);
    }
    // What that module has of an unknown one is handed on as well.
    if (from.fallback == unknownOfStar)
        importStar(frame, *names.find(m_atoms.intern(kStarName)));
}

} // namespace retort::script
