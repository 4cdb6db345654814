// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// object, type, functions, methods, modules, generators, properties: what everything else stands on.
#include "core/script/builtins/builtins.h"
#include "core/script/compile/code.h"
#include "core/script/runtime/classes.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/vm.h"

namespace retort::script::builtins {

namespace {

Value orNone(const Value &value)
{
    return value ? value : Value::none();
}

// object

Value objectGetAttribute(Vm &vm, Arguments &arguments)
{
    arguments.text(1);
    return vm.getAttribute(arguments[0], vm.atomOf(arguments[1]));
}

Value objectSetAttribute(Vm &vm, Arguments &arguments)
{
    arguments.text(1);
    vm.setOwnAttribute(arguments[0], vm.atomOf(arguments[1]), arguments[2]);
    return Value::none();
}

Value objectDeleteAttribute(Vm &vm, Arguments &arguments)
{
    arguments.text(1);
    vm.setOwnAttribute(arguments[0], vm.atomOf(arguments[1]), Value());
    return Value::none();
}

Value objectNew(Vm &vm, Arguments &arguments)
{
    auto *type = static_cast<Type *>(arguments[0].asObject());
    if (!vm.typeOf(arguments[0])->isMetatype || !type->isScriptClass || type->isMetatype)
        vm.raise(vm.types().typeError, "object.__new__(X): X is not a class of the script");
    if (type->isSubtypeOf(vm.types().baseException)) {
        Ref<ExceptionObject> made = vm.heap().make<ExceptionObject>(type);
        made->arguments = arguments.rest();
        return made.value();
    }
    Ref<Instance> made = vm.heap().make<Instance>(type);
    // What the class extends of ours is made from the arguments, as str.__new__(cls, text) would.
    for (Type *base : type->order) {
        if (base->isScriptClass || base == vm.types().object || base->ops.construct == nullptr)
            continue;
        Call call;
        call.values = arguments.rest().data();
        call.positional = static_cast<std::uint32_t>(arguments.rest().size());
        made->payload = base->ops.construct(vm, base, call);
        break;
    }
    return made.value();
}

/// super().__init__(…) of a script's class that extends one of ours: the part of ours is made from what is given.
Value objectInit(Vm &vm, Arguments &arguments)
{
    const auto &given = arguments.rest();
    const bool hasArguments = given.size() > 1 || !arguments.keywords().empty();
    if (!hasArguments || !given.front().isObject())
        return Value::none();
    const Type *type = vm.typeOf(given.front());
    if (!type->isScriptClass || type->isSubtypeOf(vm.types().baseException) || type->isSubtypeOf(vm.types().type))
        return Value::none();
    auto &instance = objectOf<Instance>(given.front());
    if (!instance.payload.isUndefined())
        return Value::none();
    for (Type *base : type->order) {
        if (base->isScriptClass || base == vm.types().object || base->ops.construct == nullptr)
            continue;
        HeldCall call;
        for (std::size_t i = 1; i < given.size(); ++i)
            call.add(given[i]);
        for (auto &[name, value] : arguments.keywords())
            call.add(name, value);
        instance.payload = base->ops.construct(vm, base, call.call());
        break;
    }
    return Value::none();
}

std::uint64_t identityHash(Vm &, const Value &self)
{
    return reinterpret_cast<std::uintptr_t>(self.asObject()) >> 4;
}

Value reprMethod(Vm &vm, Arguments &arguments)
{
    return vm.text(vm.repr(arguments[0]));
}

Value strMethod(Vm &vm, Arguments &arguments)
{
    return vm.text(vm.str(arguments[0]));
}

Value eqMethod(Vm &vm, Arguments &arguments)
{
    return Value::boolean(vm.equal(arguments[0], arguments[1]));
}

Value hashMethod(Vm &vm, Arguments &arguments)
{
    return Value::integer(static_cast<std::int64_t>(vm.hash(arguments[0]) >> 1));
}

Value formatMethod(Vm &vm, Arguments &arguments)
{
    return vm.text(vm.format(arguments[0], arguments.text(1)));
}

/// Attributes that every object has without its type saying so.
Value commonAttribute(Vm &vm, const Value &self, const Atom *name)
{
    if (name->text == "__class__")
        return Value(vm.typeOf(self));
    if (name->text == "__dict__") {
        Ref<Dict> made = vm.dict();
        if (self.isObject() && self.asObject()->type->hasInstanceNames) {
            for (const Namespace::Entry &entry : objectOf<Instance>(self).names.entries()) {
                if (entry.name != nullptr)
                    vm.putInto(*made, vm.text(entry.name->text), entry.value);
            }
        }
        return made.value();
    }
    if (name->text == "__doc__")
        return Value::none();
    return {};
}

// type

Value typeCall(Vm &vm, const Value &self, const Call &call)
{
    return vm.construct(static_cast<Type *>(self.asObject()), call);
}

/// type.__call__ as a metaclass asks for it through super().
Value typeCallMethod(Vm &vm, Arguments &arguments)
{
    if (!vm.typeOf(arguments[0])->isMetatype)
        vm.raise(vm.types().typeError, "descriptor '__call__' requires a 'type' object");
    return vm.construct(static_cast<Type *>(arguments[0].asObject()), HeldCall(arguments).call());
}

Value typeNew(Vm &vm, Arguments &arguments)
{
    if (!vm.typeOf(arguments[0])->isMetatype || !static_cast<Type *>(arguments[0].asObject())->isMetatype)
        vm.raise(vm.types().typeError, "type.__new__(X): X is not a subtype of type");
    const auto *names = static_cast<Dict *>(vm.payload(arguments[3], vm.types().dict));
    if (names == nullptr)
        vm.raise(vm.types().typeError, "type.__new__() argument 3 must be dict, not " + vm.typeOf(arguments[3])->name);
    Ref<Dict> keywords = vm.dict();
    for (const auto &[name, value] : arguments.keywords())
        vm.putInto(*keywords, vm.text(name->text), value);
    return vm.newClass(static_cast<Type *>(arguments[0].asObject()), arguments.text(1), arguments[2], *names, *keywords);
}

Value typeAttribute(Vm &vm, const Value &self, const Atom *name)
{
    auto *type = static_cast<Type *>(self.asObject());
    if (name->text == "__name__")
        return vm.text(type->name);
    if (name->text == "__qualname__")
        return vm.text(type->name);
    if (name->text == "__module__")
        return vm.text(type->module);
    if (name->text == "__doc__")
        return Value::none();
    if (name->text == "__mro__" || name->text == "__bases__") {
        std::vector<Value> items;
        for (Type *base : name->text == "__mro__" ? type->order : type->bases)
            items.emplace_back(base);
        return vm.tuple(std::move(items));
    }
    if (name->text == "__dict__") {
        Ref<Dict> made = vm.dict();
        for (const Namespace::Entry &entry : type->attributes.entries()) {
            if (entry.name != nullptr)
                vm.putInto(*made, vm.text(entry.name->text), entry.value);
        }
        return made.value();
    }
    // The way from here to every class there is (and so out of any sandbox) does not exist.
    if (name->text == "__subclasses__")
        vm.stop(running::kDenied, {"__subclasses__"});
    // object.__setattr__(self, …), which a class with a __setattr__ of its own needs.
    if (const Value *found = vm.types().objectMethods->attributes.find(name))
        return *found;
    return commonAttribute(vm, self, name);
}

std::string typeRepr(Vm &, const Value &self)
{
    const auto *type = static_cast<Type *>(self.asObject());
    const bool plain = type->module.empty() || type->module == "builtins";
    return "<class '" + (plain ? "" : type->module + ".") + type->name + "'>";
}

// functions and methods

Value functionAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const auto &function = objectOf<Function>(self);
    if (name->text == "__name__")
        return vm.text(function.name);
    if (name->text == "__qualname__")
        return vm.text(function.qualifiedName);
    if (name->text == "__doc__")
        return function.code->constants.empty() ? Value::none() : function.code->constants[0];
    if (name->text == "__module__") {
        const Value *module = function.globals->names.find(vm.atoms().intern("__name__"));
        return module != nullptr ? *module : Value::none();
    }
    if (name->text == "__defaults__")
        return function.defaults.empty() ? Value::none() : vm.tuple(function.defaults);
    if (name->text == "__annotations__")
        return vm.dict().value();
    // A function's code, globals and closure are how sandboxes are left elsewhere.
    if (name->text == "__code__" || name->text == "__globals__" || name->text == "__closure__")
        vm.stop(running::kDenied, {std::string(name->text)});
    return commonAttribute(vm, self, name);
}

bool functionSetAttribute(Vm &vm, const Value &self, const Atom *name, const Value &value)
{
    auto &function = objectOf<Function>(self);
    if ((name->text == "__name__" || name->text == "__qualname__") && value && !vm.isStr(value))
        vm.raise(vm.types().typeError, std::string(name->text) + " must be set to a string object");
    if (name->text == "__name__" && value)
        function.name = std::string(vm.textOf(value));
    else if (name->text == "__qualname__" && value)
        function.qualifiedName = std::string(vm.textOf(value));
    else
        return false;
    return true;
}

Value nativeAttribute(Vm &vm, const Value &self, const Atom *name)
{
    if (name->text == "__name__" || name->text == "__qualname__")
        return vm.text(objectOf<NativeFunction>(self).signature.name);
    return commonAttribute(vm, self, name);
}

Value methodAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const auto &method = objectOf<BoundMethod>(self);
    if (name->text == "__self__")
        return method.self;
    if (name->text == "__func__")
        return method.function;
    return vm.findAttribute(method.function, name);
}

Value methodCompare(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    if (vm.typeOf(right) != vm.types().method || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return {};
    const auto &a = objectOf<BoundMethod>(left);
    const auto &b = objectOf<BoundMethod>(right);
    return Value::boolean((a.self.isSame(b.self) && a.function.isSame(b.function)) == (op == CompareOp::Equal));
}

// modules

Value moduleAttribute(Vm &vm, const Value &self, const Atom *name)
{
    auto &module = objectOf<Module>(self);
    if (name->text == "__name__")
        return vm.text(module.name);
    if (name->text == "__dict__") {
        Ref<Dict> made = vm.dict();
        for (const Namespace::Entry &entry : module.names.entries()) {
            if (entry.name != nullptr)
                vm.putInto(*made, vm.text(entry.name->text), entry.value);
        }
        return made.value();
    }
    return commonAttribute(vm, self, name);
}

// generators

Value generatorNext(Vm &vm, const Value &self)
{
    return vm.resume(objectOf<Generator>(self), Value::none());
}

Value raiseStop(Vm &vm, Generator &generator)
{
    std::vector<Value> arguments;
    if (generator.result && !generator.result.isNone())
        arguments.push_back(generator.result);
    vm.raise(vm.newException(vm.types().stopIteration, std::move(arguments)));
}

Value generatorSend(Vm &vm, Arguments &arguments)
{
    auto &generator = objectOf<Generator>(arguments[0]);
    Value yielded = vm.resume(generator, arguments[1]);
    return yielded ? yielded : raiseStop(vm, generator);
}

Value generatorThrow(Vm &vm, Arguments &arguments)
{
    auto &generator = objectOf<Generator>(arguments[0]);
    Value exception = arguments[1];
    if (vm.typeOf(exception)->isMetatype)
        exception = vm.call(exception, arguments.has(2) ? std::vector<Value>{arguments[2]} : std::vector<Value>{});
    Value yielded = vm.resume(generator, Value::none(), &exception);
    return yielded ? yielded : raiseStop(vm, generator);
}

Value generatorClose(Vm &vm, Arguments &arguments)
{
    auto &generator = objectOf<Generator>(arguments[0]);
    if (!generator.frame)
        return Value::none();
    const Value exit = vm.newException(vm.types().generatorExit, {});
    try {
        if (vm.resume(generator, Value::none(), &exit))
            vm.raise(vm.types().runtimeError, "generator ignored GeneratorExit");
    } catch (Raised &raised) {
        if (!vm.isInstance(raised.exception, vm.types().generatorExit)
            && !vm.isInstance(raised.exception, vm.types().stopIteration))
            throw;
    }
    return Value::none();
}

Value nextMethod(Vm &vm, Arguments &arguments)
{
    if (Value value = vm.next(arguments[0]))
        return value;
    if (vm.typeOf(arguments[0]) == vm.types().generator)
        return raiseStop(vm, objectOf<Generator>(arguments[0]));
    vm.raise(vm.newException(vm.types().stopIteration, {}));
}

// property, staticmethod, classmethod

Value constructDescriptor(Vm &vm, Type *type, const Call &call)
{
    Ref<Descriptor> made = vm.heap().make<Descriptor>(type);
    Value *const parts[] = {&made->get, &made->set, &made->remove};
    for (std::uint32_t i = 0; i < call.positional && i < 3; ++i)
        *parts[i] = call.values[i];
    for (std::uint32_t i = 0; i < call.named; ++i) {
        const std::string_view name = call.names[i]->text;
        if (name == "fget")
            made->get = call.namedValue(i);
        else if (name == "fset")
            made->set = call.namedValue(i);
        else if (name == "fdel")
            made->remove = call.namedValue(i);
    }
    return made.value();
}

template<int part>
Value propertyWith(Vm &vm, Arguments &arguments)
{
    const auto &old = objectOf<Descriptor>(arguments[0]);
    Ref<Descriptor> made = vm.heap().make<Descriptor>(vm.types().property);
    made->get = part == 0 ? arguments[1] : old.get;
    made->set = part == 1 ? arguments[1] : old.set;
    made->remove = part == 2 ? arguments[1] : old.remove;
    return made.value();
}

Value descriptorAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const auto &descriptor = objectOf<Descriptor>(self);
    if (name->text == "fget" || name->text == "__func__" || name->text == "__wrapped__")
        return orNone(descriptor.get);
    if (name->text == "fset")
        return orNone(descriptor.set);
    return commonAttribute(vm, self, name);
}

Value itself(Vm &, const Value &self)
{
    return self;
}

void setUpGenerators(Vm &vm)
{
    for (Type *type : {vm.types().generator, vm.types().coroutine}) {
        type->ops.iterate = itself;
        type->ops.next = generatorNext;
        setMethod(vm, type, "send(self, value)", generatorSend);
        setMethod(vm, type, "throw(self, exception, value=, tb=)", generatorThrow);
        setMethod(vm, type, "close(self)", generatorClose);
        setMethod(vm, type, "__next__(self)", nextMethod);
    }
    vm.types().iterator->ops.iterate = itself;
    vm.types().iterator->ops.next = [](Vm &machine, const Value &self) -> Value {
        auto &iterator = objectOf<NativeIterator>(self);
        const Value alive = self;
        return iterator.step(machine, iterator);
    };
    setMethod(vm, vm.types().iterator, "__next__(self)", nextMethod);
}

} // namespace

void setUpObjects(Vm &vm)
{
    const Types &types = vm.types();
    types.object->ops.hash = identityHash;
    types.object->ops.getAttribute = commonAttribute;
    types.object->ops.construct = [](Vm &machine, Type *, const Call &) -> Value {
        return machine.heap().make<Instance>(machine.types().object).value();
    };
    setMethod(vm, types.object, "__getattribute__(self, name)", objectGetAttribute);
    types.object->attributes.set(vm.atoms().intern("__new__"), vm.nativeFunction("__new__(cls, *args, **kw)", objectNew));
    // Called through super() only: a class without these of its own must not look as if it had them.
    types.objectMethods->attributes.set(vm.atoms().intern("__init__"), vm.nativeFunction("__init__(*args, **kw)", objectInit));
    types.objectMethods->attributes.set(vm.atoms().intern("__setattr__"),
                                    vm.nativeFunction("__setattr__(self, name, value)", objectSetAttribute));
    types.objectMethods->attributes.set(vm.atoms().intern("__delattr__"),
                                    vm.nativeFunction("__delattr__(self, name)", objectDeleteAttribute));
    types.objectMethods->attributes.set(vm.atoms().intern("__eq__"), vm.nativeFunction("__eq__(self, other)", eqMethod));
    types.objectMethods->attributes.set(vm.atoms().intern("__hash__"), vm.nativeFunction("__hash__(self)", hashMethod));
    types.objectMethods->attributes.set(vm.atoms().intern("__repr__"), vm.nativeFunction("__repr__(self)", reprMethod));
    types.objectMethods->attributes.set(vm.atoms().intern("__str__"), vm.nativeFunction("__str__(self)", strMethod));
    types.objectMethods->attributes.set(vm.atoms().intern("__format__"), vm.nativeFunction("__format__(self, spec)", formatMethod));

    types.type->ops.call = typeCall;
    types.type->attributes.set(vm.atoms().intern("__new__"),
                               vm.nativeFunction("__new__(mcs, name, bases, namespace, /, **kw)", typeNew));
    types.type->attributes.set(vm.atoms().intern("__init__"), vm.nativeFunction("__init__(*args, **kw)", objectInit));
    setMethod(vm, types.type, "__call__(self, *args, **kw)", typeCallMethod);
    types.type->ops.getAttribute = typeAttribute;
    types.type->ops.repr = typeRepr;
    types.type->ops.hash = identityHash;

    types.function->ops.getAttribute = functionAttribute;
    types.function->ops.setAttribute = functionSetAttribute;
    types.function->ops.call = [](Vm &machine, const Value &self, const Call &call) -> Value {
        return machine.call(self, call);
    };
    types.function->ops.hash = identityHash;
    types.function->ops.repr = [](Vm &, const Value &self) {
        return "<function " + objectOf<Function>(self).qualifiedName + ">";
    };
    types.nativeFunction->ops.getAttribute = nativeAttribute;
    types.nativeFunction->ops.call = types.function->ops.call;
    types.nativeFunction->ops.hash = identityHash;
    types.nativeFunction->ops.repr = [](Vm &, const Value &self) {
        return "<built-in function " + objectOf<NativeFunction>(self).signature.name + ">";
    };
    types.method->ops.getAttribute = methodAttribute;
    types.method->ops.call = types.function->ops.call;
    types.method->ops.compare = methodCompare;
    types.method->ops.hash = [](Vm &machine, const Value &self) {
        return hashOf(machine, objectOf<BoundMethod>(self).function);
    };
    types.module->ops.getAttribute = moduleAttribute;
    types.module->ops.hash = identityHash;
    types.module->ops.repr = [](Vm &, const Value &self) { return "<module '" + objectOf<Module>(self).name + "'>"; };
    types.none->ops.truth = [](Vm &, const Value &) { return false; };
    types.ellipsis->ops.repr = [](Vm &, const Value &) -> std::string { return "Ellipsis"; };
    types.notImplemented->ops.repr = [](Vm &, const Value &) -> std::string { return "NotImplemented"; };

    for (Type *type : {types.property, types.staticMethod, types.classMethod}) {
        type->ops.construct = constructDescriptor;
        type->ops.getAttribute = descriptorAttribute;
    }
    setMethod(vm, types.property, "getter(self, f)", propertyWith<0>);
    setMethod(vm, types.property, "setter(self, f)", propertyWith<1>);
    setMethod(vm, types.property, "deleter(self, f)", propertyWith<2>);
    setUpGenerators(vm);
}

} // namespace retort::script::builtins
