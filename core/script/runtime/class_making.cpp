// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What a class statement and a call of type() do: bases, metaclasses, and the hooks that are told of a new class.
#include "core/script/compile/code.h"
#include "core/script/runtime/classes.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

namespace {

/// The classes to derive from: what has __mro_entries__ (Generic[T], NamedTuple) stands for others.
std::vector<Value> resolvedBases(Vm &vm, const std::vector<Value> &given, const Value &all)
{
    std::vector<Value> bases;
    for (const Value &one : given) {
        if (!vm.typeOf(one)->isMetatype && vm.typeOf(one) != vm.types().opaque) {
            if (const Value entries = vm.findAttribute(one, "__mro_entries__")) {
                for (Value &base : vm.unpackAll(vm.call(entries, {all})))
                    bases.push_back(std::move(base));
                continue;
            }
        }
        bases.push_back(one);
    }
    return bases;
}

/// The metaclass: the one that is named, or the most derived of the bases' own.
Type *metatypeOf(Vm &vm, Type *wanted, const std::vector<Value> &bases)
{
    Type *found = wanted;
    for (const Value &base : bases) {
        Type *own = vm.typeOf(base);
        if (!own->isMetatype || found->isSubtypeOf(own))
            continue;
        if (!own->isSubtypeOf(found)) {
            vm.raise(vm.types().typeError,
                     "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                     "metaclasses of all its bases");
        }
        found = own;
    }
    return found;
}

Call namedCall(Vm &vm, const Dict &keywords, std::vector<Value> &values, std::vector<const Atom *> &names)
{
    Call call;
    call.positional = static_cast<std::uint32_t>(values.size());
    for (const HashTable::Entry &entry : keywords.table.entries()) {
        if (entry.key.isUndefined())
            continue;
        names.push_back(vm.atomOf(entry.key));
        values.push_back(entry.value);
    }
    call.values = values.data();
    call.names = names.data();
    call.named = static_cast<std::uint32_t>(names.size());
    return call;
}

/// What an instance is made around: an instance can be a str or a list, not both.
const Type *layoutOf(const Types &types, const Type &type)
{
    for (const Type *one : {types.str, types.bytes, types.list, types.tuple, types.dict, types.set, types.frozenSet,
                            types.integer, types.real, types.baseException, types.type}) {
        if (type.isSubtypeOf(one))
            return one;
    }
    return nullptr;
}

void addBases(Vm &vm, Type &made, const std::vector<Value> &bases)
{
    const Type *layout = nullptr;
    for (const Value &given : bases) {
        if (!vm.typeOf(given)->isMetatype)
            vm.raise(vm.types().typeError, "bases must be types");
        auto *base = static_cast<Type *>(given.asObject());
        if (base->isFinal)
            vm.raise(vm.types().typeError, "type '" + base->name + "' is not an acceptable base type");
        const Type *own = layoutOf(vm.types(), *base);
        if (layout != nullptr && own != nullptr && own != layout)
            vm.raise(vm.types().typeError, "multiple bases have instance lay-out conflict");
        layout = own != nullptr ? own : layout;
        made.bases.push_back(base);
        made.baseReferences.emplace_back(base);
        made.isMetatype = made.isMetatype || base->isMetatype;
    }
    if (made.bases.empty()) {
        made.bases.push_back(vm.types().object);
        made.baseReferences.emplace_back(vm.types().object);
    }
    made.hasInstanceNames = !made.isMetatype;
    setOrder(vm, made);
}

} // namespace

Ref<Type> Vm::emptyClass(std::string_view name, const std::vector<Value> &bases, Type *metatype)
{
    Ref<Type> made = m_heap.make<Type>(metatype, &m_heap, name);
    made->isScriptClass = true;
    addBases(*this, *made, bases);
    if (metatype != types().type)
        made->baseReferences.emplace_back(metatype); // an object's type outlives it
    return made;
}

/// What happens when the attributes are there: slots, and the hooks of bases and attributes.
Value Vm::finishClass(const Ref<Type> &made, Dict &keywords)
{
    if (const Value *own = made->attributes.find(m_atoms.intern("__init_subclass__"));
        own != nullptr && typeOf(*own) == types().function) {
        Ref<Descriptor> method = m_heap.make<Descriptor>(types().classMethod);
        method->get = *own;
        made->attributes.set(m_atoms.intern("__init_subclass__"), method.value());
    }
    setScriptSlots(*this, *made);
    // What the bases want to do with their new subclass: declarative classes, settings.
    for (Type *base : made->order) {
        if (base->subclassed != nullptr && base != made.get())
            return base->subclassed(*this, *made, keywords);
    }
    const Namespace attributes = made->attributes;
    for (const Namespace::Entry &entry : attributes.entries()) {
        if (entry.name == nullptr || !entry.value.isObject() || !entry.value.asObject()->type->isScriptClass
            || entry.value.asObject()->type->isMetatype)
            continue;
        if (const Value *hook = entry.value.asObject()->type->lookUp(m_atoms.intern("__set_name__")))
            call(*hook, {entry.value, made.value(), text(entry.name->text)});
    }
    for (std::size_t i = 1; i < made->order.size(); ++i) {
        const Value *hook = made->order[i]->attributes.find(m_atoms.intern("__init_subclass__"));
        if (hook == nullptr)
            continue;
        std::vector<Value> values;
        std::vector<const Atom *> names;
        const Call call = namedCall(*this, keywords, values, names);
        const Value function = typeOf(*hook) == types().classMethod ? objectOf<Descriptor>(*hook).get : *hook;
        const Value self = made.value();
        callAny(function, &self, call);
        break;
    }
    return made.value();
}

/// type.__new__(metatype, name, bases, namespace).
Value Vm::newClass(Type *metatype, std::string_view name, const Value &bases, const Dict &names, Dict &keywords)
{
    const std::vector<Value> resolved = resolvedBases(*this, unpackAll(bases), bases);
    for (const Value &base : resolved) {
        if (typeOf(base) == types().opaque) {
            if (m_running)
                refuseOpaque(base, "subclassed");
            return newOpaque(objectOf<Opaque>(base).trail, &objectOf<Opaque>(base));
        }
    }
    Ref<Type> made = emptyClass(name, resolved, metatypeOf(*this, metatype, resolved));
    for (const HashTable::Entry &entry : names.table.entries()) {
        if (entry.key.isUndefined())
            continue;
        if (!isStr(entry.key))
            raise(types().typeError, "names in a class must be strings, not " + typeOf(entry.key)->name);
        made->attributes.set(atomOf(entry.key), entry.value);
    }
    if (const Value *module = made->attributes.find(m_atoms.intern("__module__")); module != nullptr && isStr(*module)) {
        made->module = std::string(textOf(*module));
    } else if (m_frame != nullptr) {
        if (const Value *own = m_frame->globals->names.find(m_atoms.intern("__name__")); own != nullptr && isStr(*own))
            made->module = std::string(textOf(*own));
        made->attributes.set(m_atoms.intern("__module__"), text(made->module));
    }
    return finishClass(made, keywords);
}

/// The class' body, run with these names; answers the cell that its methods find the class in.
Value Vm::runClassBody(const Value &body, Namespace &names)
{
    auto &function = objectOf<Function>(body);
    std::unique_ptr<Frame> frame = bodyFrame(function.code, *function.globals, names);
    frame->cells.insert(frame->cells.end(), function.closure.begin(), function.closure.end());
    frame->function = body;
    const Value *module = function.globals->names.find(m_atoms.intern("__name__"));
    names.set(m_atoms.intern("__module__"), module != nullptr && isStr(*module) ? *module : text(""));
    return runFrame(std::move(frame));
}

Value Vm::makeClass(const Atom *name, const Value &body, const std::vector<Value> &given, Dict &keywords)
{
    Type *wanted = types().type;
    Value called; // a metaclass that is a function
    const Value metaclassName = text("metaclass");
    if (const Value *metaclass = keywords.table.find(*this, metaclassName)) {
        if (typeOf(*metaclass)->isMetatype)
            wanted = static_cast<Type *>(metaclass->asObject());
        else if (typeOf(*metaclass) != types().opaque)
            called = *metaclass;
        keywords.table.remove(*this, metaclassName);
    }
    std::vector<Value> bases = given;
    for (const Value &base : given) {
        // Only for those that are no classes is a tuple of all of them made.
        if (!typeOf(base)->isMetatype) {
            bases = resolvedBases(*this, given, tuple(given));
            break;
        }
    }
    for (const Value &base : bases) {
        // A base of a module that is not there makes the whole class opaque at run time.
        if (typeOf(base) == types().opaque) {
            if (m_running)
                refuseOpaque(base, "subclassed");
            return newOpaque(objectOf<Opaque>(base).trail, &objectOf<Opaque>(base));
        }
    }
    Type *metatype = metatypeOf(*this, wanted, bases);
    const auto fillCell = [&](const Value &cell, const Value &made) {
        if (typeOf(cell) == types().cell)
            objectOf<Cell>(cell).value = made;
    };
    if (!metatype->isScriptClass && called.isUndefined()) {
        Ref<Type> made = emptyClass(name->text, bases, metatype);
        fillCell(runClassBody(body, made->attributes), made.value());
        const Value *module = made->attributes.find(m_atoms.intern("__module__"));
        made->module = module != nullptr && isStr(*module) ? std::string(textOf(*module)) : std::string{};
        return finishClass(made, keywords);
    }
    // A metaclass of a script's own: it gets the name, the bases and what the body left, and makes the class.
    const Value maker = called ? called : Value(metatype);
    const Value allBases = tuple(std::move(bases));
    Namespace names;
    if (const Value prepare = findAttribute(maker, "__prepare__")) {
        std::vector<Value> values{text(name->text), allBases};
        std::vector<const Atom *> atoms;
        const Call call = namedCall(*this, keywords, values, atoms);
        const Value prepared = this->call(prepare, call);
        if (auto *start = static_cast<Dict *>(payload(prepared, types().dict))) {
            for (const HashTable::Entry &entry : start->table.entries()) {
                if (!entry.key.isUndefined() && isStr(entry.key))
                    names.set(atomOf(entry.key), entry.value);
            }
        }
    }
    const Value cell = runClassBody(body, names);
    Ref<Dict> space = dict();
    for (const Namespace::Entry &entry : names.entries()) {
        if (entry.name != nullptr)
            putInto(*space, text(entry.name->text), entry.value);
    }
    std::vector<Value> values{text(name->text), allBases, space.value()};
    std::vector<const Atom *> atoms;
    const Call call = namedCall(*this, keywords, values, atoms);
    const Value made = this->call(maker, call);
    fillCell(cell, made);
    return made;
}

/// What calling a class does where no metaclass of a script's says otherwise: makes an instance, or a class.
Value Vm::construct(Type *type, const Call &call)
{
    if (!type->isMetatype) {
        if (type->ops.construct == nullptr)
            raise(types().typeError, "cannot create '" + type->name + "' instances");
        return type->ops.construct(*this, type, call);
    }
    if (type == types().type && call.positional == 1)
        return Value(typeOf(call.values[0]));
    if (call.positional != 3)
        raise(types().typeError, "type() takes 1 or 3 arguments");
    std::vector<Value> values{Value(type)};
    values.insert(values.end(), call.values, call.values + call.positional + call.named);
    Call inner = call;
    inner.values = values.data();
    inner.positional += 1;
    Value made = this->call(bind(*type->lookUp(m_atoms.intern("__new__")), Value(), type), inner);
    if (!typeOf(made)->isSubtypeOf(type))
        return made;
    if (const Value *init = typeOf(made)->lookUp(m_atoms.intern("__init__")); init != nullptr) {
        values[0] = made;
        this->call(*init, inner);
    }
    return made;
}

} // namespace retort::script
