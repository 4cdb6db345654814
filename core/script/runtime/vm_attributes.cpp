// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Attributes: an instance's own names, its class' along the order, descriptors, __getattr__.
#include "core/base/suggest.h"
#include "core/script/runtime/slot_methods.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

namespace {

/// The names that an object has of its own, or null.
Namespace *ownNames(const Vm &vm, const Value &object)
{
    if (!object.isObject())
        return nullptr;
    Object *held = object.asObject();
    if (held->type->hasInstanceNames)
        return &static_cast<Instance *>(held)->names;
    if (held->type == vm.types().function)
        return &static_cast<Function *>(held)->names;
    return nullptr;
}

std::vector<std::string> namesOf(const Type *type, const Namespace *own)
{
    std::vector<std::string> names;
    const auto add = [&](const Namespace &space) {
        for (const Namespace::Entry &entry : space.entries()) {
            if (entry.name != nullptr)
                names.emplace_back(entry.name->text);
        }
    };
    if (own != nullptr)
        add(*own);
    for (const Type *one : type->order)
        add(one->attributes);
    return names;
}

} // namespace

Value Vm::bind(const Value &attribute, const Value &self, Type *owner)
{
    if (!attribute.isObject())
        return attribute;
    Type *type = attribute.asObject()->type;
    if (type == types().function || (type == types().nativeFunction && objectOf<NativeFunction>(attribute).isMethod)) {
        if (self.isUndefined())
            return attribute;
        return m_heap.make<BoundMethod>(types().method, attribute, self).value();
    }
    if (type == types().staticMethod)
        return objectOf<Descriptor>(attribute).get;
    if (type == types().classMethod)
        return m_heap.make<BoundMethod>(types().method, objectOf<Descriptor>(attribute).get, Value(owner)).value();
    if (type == types().property) {
        if (self.isUndefined())
            return attribute;
        const Value getter = objectOf<Descriptor>(attribute).get;
        if (getter.isUndefined() || getter.isNone())
            raise(types().attributeError, "unreadable attribute");
        return call(getter, {self});
    }
    if (type->isScriptClass) {
        if (const Value *get = type->lookUp(m_atoms.intern("__get__")))
            return call(*get, {attribute, self.isUndefined() ? Value::none() : self, Value(owner)});
    }
    return attribute;
}

/// Looks an attribute up without __getattr__; `found` tells whether there is one.
Value Vm::attributeOf(const Value &object, const Atom *name, bool &found)
{
    found = true;
    Type *type = typeOf(object);
    if (type == types().module) {
        auto &module = objectOf<Module>(object);
        if (const Value *value = module.names.find(name))
            return *value;
        if (module.fallback != nullptr) {
            if (Value made = module.fallback(*this, module, name))
                return made;
        }
    } else if (type->isMetatype) {
        // A class: its own attributes along its order, then its metaclass'.
        auto *self = static_cast<Type *>(object.asObject());
        if (const Value *value = self->lookUp(name))
            return bind(*value, Value(), self);
        if (Value method = slotMethod(*this, *self, name))
            return method;
    }
    if (type == types().superType) {
        // Not what super objects can do by themselves: what stands behind the class.
        if (Value made = type->ops.getAttribute(*this, object, name))
            return made;
    }
    const Value *inClass = type->lookUp(name);
    if (inClass != nullptr && inClass->isObject() && inClass->asObject()->type == types().property)
        return bind(*inClass, object, type);
    if (Namespace *own = ownNames(*this, object)) {
        if (const Value *value = own->find(name))
            return *value;
    }
    if (inClass != nullptr)
        return bind(*inClass, object, type);
    if (type->ops.getAttribute != nullptr) {
        if (Value made = type->ops.getAttribute(*this, object, name))
            return made;
    }
    if (Value method = slotMethod(*this, *type, name))
        return bind(method, object, type);
    found = false;
    return {};
}

Value Vm::findAttribute(const Value &object, const Atom *name)
{
    bool found = false;
    try {
        Value value = attributeOf(object, name, found);
        if (found)
            return value;
        Type *type = typeOf(object);
        if (!type->isScriptClass)
            return {};
        if (const Value *fallback = type->lookUp(m_atoms.intern("__getattr__")))
            return call(*fallback, {object, text(name->text)});
    } catch (Raised &raised) {
        if (!isInstance(raised.exception, types().attributeError))
            throw;
    }
    return {};
}

Value Vm::getAttribute(const Value &object, const Atom *name)
{
    bool found = false;
    Value value = attributeOf(object, name, found);
    if (found)
        return value;
    Type *type = typeOf(object);
    if (type->isScriptClass) {
        if (const Value *fallback = type->lookUp(m_atoms.intern("__getattr__")))
            return call(*fallback, {object, text(name->text)});
    }
    raiseNoAttribute(object, name);
}

void Vm::raiseNoAttribute(const Value &object, const Atom *name)
{
    Type *type = typeOf(object);
    const std::string wanted(name->text);
    std::string message;
    std::string near;
    if (type == types().module) {
        auto &module = objectOf<Module>(object);
        message = "module '" + module.name + "' has no attribute '" + wanted + "'";
        std::vector<std::string> names;
        for (const Namespace::Entry &entry : module.names.entries()) {
            if (entry.name != nullptr)
                names.emplace_back(entry.name->text);
        }
        near = base::suggestion(wanted, names);
    } else if (type->isMetatype) {
        auto *self = static_cast<Type *>(object.asObject());
        message = "type object '" + self->name + "' has no attribute '" + wanted + "'";
        near = base::suggestion(wanted, namesOf(self, nullptr));
    } else {
        message = "'" + type->name + "' object has no attribute '" + wanted + "'";
        near = base::suggestion(wanted, namesOf(type, ownNames(*this, object)));
    }
    if (!near.empty())
        message += ". Did you mean: '" + near + "'?";
    raise(types().attributeError, message);
}

/// The function of a method call and its self: no bound method is made where there is no need of one.
Value Vm::findMethod(const Value &object, const Atom *name, Value &self)
{
    Type *type = typeOf(object);
    if (type != types().module && type != types().superType && !type->isMetatype) {
        const Namespace *own = ownNames(*this, object);
        if (own == nullptr || own->find(name) == nullptr) {
            if (const Value *inClass = type->lookUp(name); inClass != nullptr && inClass->isObject()) {
                Type *kind = inClass->asObject()->type;
                const bool isNative = kind == types().nativeFunction && objectOf<NativeFunction>(*inClass).isMethod;
                if (kind == types().function || isNative) {
                    self = object;
                    return *inClass;
                }
            }
        }
    }
    return getAttribute(object, name);
}

void Vm::setAttribute(const Value &object, const Atom *name, const Value &value)
{
    Type *type = typeOf(object);
    if (type == types().module) {
        if (value)
            objectOf<Module>(object).names.set(name, value);
        else if (!objectOf<Module>(object).names.remove(name))
            raiseNoAttribute(object, name);
        return;
    }
    if (type->isMetatype) {
        auto *self = static_cast<Type *>(object.asObject());
        if (!self->isScriptClass)
            raise(types().typeError, "cannot set '" + std::string(name->text) + "' attribute of immutable type '" + self->name + "'");
        if (value)
            self->attributes.set(name, value);
        else if (!self->attributes.remove(name))
            raiseNoAttribute(object, name);
        return;
    }
    if (const Value *inClass = type->lookUp(name);
        inClass != nullptr && inClass->isObject() && inClass->asObject()->type == types().property) {
        auto &property = objectOf<Descriptor>(*inClass);
        const Value &accessor = value ? property.set : property.remove;
        if (accessor.isUndefined() || accessor.isNone()) {
            raise(types().attributeError, "property '" + std::string(name->text) + "' of '" + type->name
                                              + "' object has no " + (value ? "setter" : "deleter"));
        }
        call(accessor, value ? std::vector<Value>{object, value} : std::vector<Value>{object});
        return;
    }
    if (type->isScriptClass) {
        const Atom *hook = m_atoms.intern(value ? "__setattr__" : "__delattr__");
        if (const Value *own = type->lookUp(hook)) {
            call(*own, value ? std::vector<Value>{object, text(name->text), value}
                             : std::vector<Value>{object, text(name->text)});
            return;
        }
    }
    setOwnAttribute(object, name, value);
}

/// object.__setattr__: what a class' own __setattr__ comes down to.
void Vm::setOwnAttribute(const Value &object, const Atom *name, const Value &value)
{
    Type *type = typeOf(object);
    if (type->ops.setAttribute != nullptr && type->ops.setAttribute(*this, object, name, value))
        return;
    Namespace *own = ownNames(*this, object);
    if (own == nullptr) {
        raise(types().attributeError,
              "'" + type->name + "' object has no attribute '" + std::string(name->text) + "'");
    }
    if (value) {
        if (own->find(name) == nullptr)
            m_heap.grow(object.asObject(), sizeof(Namespace::Entry));
        own->set(name, value);
    } else if (!own->remove(name)) {
        raiseNoAttribute(object, name);
    }
}

} // namespace retort::script
