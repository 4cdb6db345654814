// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Classes that scripts define. What their special methods do is put into slots, so that the rest of the evaluator does
// not need to know whose class it deals with.
#include "core/script/runtime/classes.h"

#include "core/script/compile/code.h"
#include "core/script/runtime/vm.h"

#include <algorithm>

namespace retort::script {

namespace {

const Value *method(Vm &vm, const Value &self, const char *name)
{
    return vm.typeOf(self)->lookUp(vm.atoms().intern(name));
}

Value callOwn(Vm &vm, const Value &self, const char *name, const std::vector<Value> &arguments = {})
{
    const Value *own = method(vm, self, name);
    const Value function = own != nullptr ? vm.bind(*own, self, vm.typeOf(self)) : Value();
    if (!function || function.isNone())
        vm.raise(vm.types().typeError, "'" + vm.typeOf(self)->name + "' object has no " + name + "()");
    return vm.call(function, arguments);
}

constexpr const char *kBinary[] = {"__add__", "__sub__", "__mul__", "__pow__", "__truediv__", "__floordiv__",
                                   "__mod__", "__lshift__", "__rshift__", "__and__", "__or__", "__xor__",
                                   "__matmul__"};
constexpr const char *kReflected[] = {"__radd__", "__rsub__", "__rmul__", "__rpow__", "__rtruediv__",
                                      "__rfloordiv__", "__rmod__", "__rlshift__", "__rrshift__", "__rand__",
                                      "__ror__", "__rxor__", "__rmatmul__"};
constexpr const char *kUnary[] = {"__pos__", "__neg__", "__invert__"};
constexpr const char *kCompare[] = {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"};

/// The object of ours that an instance extends; operations without a method of the script's go on to it.
const Value *inner(const Value &self)
{
    if (!self.isObject() || !self.asObject()->type->isScriptClass || !self.asObject()->type->hasInstanceNames)
        return nullptr;
    const auto &instance = objectOf<Instance>(self);
    return instance.payload.isUndefined() ? nullptr : &instance.payload;
}

const Value &unwrapped(const Value &value)
{
    const Value *found = inner(value);
    return found != nullptr ? *found : value;
}

Value scriptBinary(Vm &vm, BinaryOp op, const Value &left, const Value &right)
{
    const auto place = static_cast<std::size_t>(op);
    const auto attempt = [&](const Value &self, const Value &other, const char *name) -> Value {
        if (!vm.typeOf(self)->isScriptClass)
            return {};
        const Value *own = method(vm, self, name);
        if (own == nullptr)
            return {};
        Value made = vm.call(vm.bind(*own, self, vm.typeOf(self)), {other});
        return made.isSame(vm.notImplemented()) ? Value() : made;
    };
    if (Value made = attempt(left, right, kBinary[place]))
        return made;
    if (Value made = attempt(right, left, kReflected[place]))
        return made;
    if (op == BinaryOp::Modulo && vm.isStr(left)) // what is formatted stays what it is
        return vm.types().str->ops.binary(vm, op, unwrapped(left), right);
    if (inner(left) != nullptr || inner(right) != nullptr)
        return vm.binary(op, unwrapped(left), unwrapped(right));
    return {};
}

Value scriptUnary(Vm &vm, UnaryOp op, const Value &self)
{
    const char *name = kUnary[static_cast<std::size_t>(op)];
    if (method(vm, self, name) != nullptr)
        return callOwn(vm, self, name);
    if (const Value *held = inner(self))
        return vm.unary(op, *held);
    return {};
}

Value scriptCompare(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    const char *name = kCompare[static_cast<std::size_t>(op)];
    if (method(vm, left, name) != nullptr) {
        Value made = callOwn(vm, left, name, {right});
        if (!made.isSame(vm.notImplemented()))
            return made;
        return {};
    }
    if (op == CompareOp::NotEqual && method(vm, left, "__eq__") != nullptr) {
        const Value made = callOwn(vm, left, "__eq__", {right});
        if (!made.isSame(vm.notImplemented()))
            return Value::boolean(!vm.truth(made));
        return {};
    }
    if (const Value *held = inner(left))
        return vm.compare(op, *held, unwrapped(right));
    return {};
}

bool scriptTruth(Vm &vm, const Value &self)
{
    if (method(vm, self, "__bool__") != nullptr)
        return vm.truth(callOwn(vm, self, "__bool__"));
    if (method(vm, self, "__len__") != nullptr)
        return vm.truth(callOwn(vm, self, "__len__"));
    if (const Value *held = inner(self))
        return vm.truth(*held);
    return true;
}

std::int64_t scriptLength(Vm &vm, const Value &self)
{
    if (method(vm, self, "__len__") != nullptr || inner(self) == nullptr) {
        const Value length = callOwn(vm, self, "__len__");
        if (!length.isInteger())
            vm.raise(vm.types().typeError, "__len__() should return an integer");
        return length.asInteger();
    }
    return vm.length(*inner(self));
}

std::uint64_t scriptHash(Vm &vm, const Value &self)
{
    if (const Value *own = method(vm, self, "__hash__")) {
        if (own->isNone())
            vm.raise(vm.types().typeError, "unhashable type: '" + vm.typeOf(self)->name + "'");
        return hashOf(vm, callOwn(vm, self, "__hash__"));
    }
    if (method(vm, self, "__eq__") != nullptr)
        vm.raise(vm.types().typeError, "unhashable type: '" + vm.typeOf(self)->name + "'");
    if (const Value *held = inner(self))
        return hashOf(vm, *held);
    return reinterpret_cast<std::uintptr_t>(self.asObject()) >> 4;
}

Value scriptGetItem(Vm &vm, const Value &self, const Value &key)
{
    if (method(vm, self, "__getitem__") == nullptr) {
        if (const Value *held = inner(self)) {
            if (auto *dict = static_cast<Dict *>(vm.payload(*held, vm.types().dict))) {
                const Value *found = dict->table.find(vm, key);
                if (found == nullptr && method(vm, self, "__missing__") != nullptr)
                    return callOwn(vm, self, "__missing__", {key});
            }
            return vm.getItem(*held, key);
        }
    }
    return callOwn(vm, self, "__getitem__", {key});
}

void scriptSetItem(Vm &vm, const Value &self, const Value &key, const Value &value)
{
    const char *name = value ? "__setitem__" : "__delitem__";
    if (method(vm, self, name) == nullptr) {
        if (const Value *held = inner(self))
            return vm.setItem(*held, key, value);
    }
    callOwn(vm, self, name, value ? std::vector<Value>{key, value} : std::vector<Value>{key});
}

Value scriptIterate(Vm &vm, const Value &self)
{
    if (method(vm, self, "__iter__") != nullptr)
        return callOwn(vm, self, "__iter__");
    if (const Value *held = inner(self))
        return vm.iterate(*held);
    if (method(vm, self, "__getitem__") != nullptr) {
        return vm.iterator(vm.types().iterator, self, [](Vm &machine, NativeIterator &state) -> Value {
            try {
                return machine.getItem(state.source, Value::integer(state.position++));
            } catch (Raised &raised) {
                if (!machine.isInstance(raised.exception, machine.types().indexError))
                    throw;
                return {};
            }
        });
    }
    vm.raise(vm.types().typeError, "'" + vm.typeOf(self)->name + "' object is not iterable");
}

Value scriptNext(Vm &vm, const Value &self)
{
    try {
        return callOwn(vm, self, "__next__");
    } catch (Raised &raised) {
        if (!vm.isInstance(raised.exception, vm.types().stopIteration))
            throw;
        return {};
    }
}

bool scriptContains(Vm &vm, const Value &self, const Value &item)
{
    if (method(vm, self, "__contains__") != nullptr)
        return vm.truth(callOwn(vm, self, "__contains__", {item}));
    if (const Value *held = inner(self); held != nullptr && method(vm, self, "__iter__") == nullptr)
        return vm.contains(*held, item);
    const Value iterator = scriptIterate(vm, self);
    for (Value one = vm.next(iterator); one; one = vm.next(iterator)) {
        vm.work();
        if (vm.equal(one, item))
            return true;
    }
    return false;
}

std::string textResult(Vm &vm, const Value &value, const char *name)
{
    if (!vm.isStr(value))
        vm.raise(vm.types().typeError, std::string(name) + " returned non-string (type " + vm.typeOf(value)->name + ")");
    return std::string(vm.textOf(value));
}

std::string scriptRepr(Vm &vm, const Value &self)
{
    if (method(vm, self, "__repr__") != nullptr)
        return textResult(vm, callOwn(vm, self, "__repr__"), "__repr__");
    if (const Value *held = inner(self))
        return vm.repr(*held);
    Type *type = vm.typeOf(self);
    if (type->isSubtypeOf(vm.types().baseException))
        return vm.types().baseException->ops.repr(vm, self);
    const std::string module = type->module.empty() ? "" : type->module + ".";
    return "<" + module + type->name + " object>";
}

std::string scriptStr(Vm &vm, const Value &self)
{
    if (method(vm, self, "__str__") != nullptr)
        return textResult(vm, callOwn(vm, self, "__str__"), "__str__");
    if (const Value *held = inner(self); held != nullptr && method(vm, self, "__repr__") == nullptr)
        return vm.str(*held);
    Type *type = vm.typeOf(self);
    if (type->isSubtypeOf(vm.types().baseException) && method(vm, self, "__repr__") == nullptr)
        return vm.types().baseException->ops.str(vm, self);
    if (type->isSubtypeOf(vm.types().baseException))
        return vm.types().baseException->ops.str(vm, self);
    return scriptRepr(vm, self);
}

std::string scriptFormat(Vm &vm, const Value &self, std::string_view spec)
{
    if (method(vm, self, "__format__") != nullptr)
        return textResult(vm, callOwn(vm, self, "__format__", {vm.text(spec)}), "__format__");
    if (const Value *held = inner(self); held != nullptr && method(vm, self, "__str__") == nullptr)
        return vm.format(*held, spec);
    if (spec.empty())
        return vm.str(self);
    return vm.format(vm.text(vm.str(self)), spec);
}

Value scriptCall(Vm &vm, const Value &self, const Call &call)
{
    const Value *own = method(vm, self, "__call__");
    if (own == nullptr) {
        if (const Value *held = inner(self))
            return vm.call(*held, call);
        vm.raise(vm.types().typeError, "'" + vm.typeOf(self)->name + "' object is not callable");
    }
    return vm.call(vm.bind(*own, self, vm.typeOf(self)), call);
}

Value scriptGetAttribute(Vm &vm, const Value &self, const Atom *name)
{
    if (name->text == "__class__" || name->text == "__dict__")
        return vm.types().object->ops.getAttribute(vm, self, name);
    if (const Value *held = inner(self))
        return vm.findAttribute(*held, name);
    // What an exception of ours has: args.
    Type *type = vm.typeOf(self);
    if (type->isSubtypeOf(vm.types().baseException))
        return vm.types().baseException->ops.getAttribute(vm, self, name);
    return {};
}

/// One step of C3: the first head of the lists that stands in no tail.
Type *nextInOrder(const std::vector<std::vector<Type *>> &lists)
{
    for (const auto &list : lists) {
        if (list.empty())
            continue;
        Type *candidate = list.front();
        const bool blocked = std::any_of(lists.begin(), lists.end(), [&](const auto &other) {
            return std::find(other.begin() + (other.empty() ? 0 : 1), other.end(), candidate) != other.end();
        });
        if (!blocked)
            return candidate;
    }
    return nullptr;
}

} // namespace

void setOrder(Vm &vm, Type &type)
{
    std::vector<std::vector<Type *>> lists;
    for (Type *base : type.bases)
        lists.push_back(base->order);
    lists.push_back(type.bases);
    type.order = {&type};
    while (std::any_of(lists.begin(), lists.end(), [](const auto &list) { return !list.empty(); })) {
        Type *next = nextInOrder(lists);
        if (next == nullptr)
            vm.raise(vm.types().typeError, "Cannot create a consistent method resolution order (MRO) for bases");
        type.order.push_back(next);
        for (auto &list : lists) {
            if (!list.empty() && list.front() == next)
                list.erase(list.begin());
        }
    }
}

void inheritSlots(Type &type)
{
    for (const Type *base : type.order) {
        if (base == &type)
            continue;
        const auto take = [](auto &own, const auto &from) {
            if (own == nullptr)
                own = from;
        };
        const Slots &from = base->ops;
        take(type.ops.construct, from.construct);
        take(type.ops.call, from.call);
        take(type.ops.getAttribute, from.getAttribute);
        take(type.ops.setAttribute, from.setAttribute);
        take(type.ops.binary, from.binary);
        take(type.ops.unary, from.unary);
        take(type.ops.compare, from.compare);
        take(type.ops.truth, from.truth);
        take(type.ops.length, from.length);
        take(type.ops.hash, from.hash);
        take(type.ops.getItem, from.getItem);
        take(type.ops.setItem, from.setItem);
        take(type.ops.iterate, from.iterate);
        take(type.ops.next, from.next);
        take(type.ops.contains, from.contains);
        take(type.ops.repr, from.repr);
        take(type.ops.str, from.str);
        take(type.ops.format, from.format);
    }
}

void setScriptSlots(Vm &vm, Type &type)
{
    const auto has = [&](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const char *name) { return type.lookUp(vm.atoms().intern(name)) != nullptr; });
    };
    bool extends = false;
    for (const Type *base : type.order)
        extends = extends || (!base->isScriptClass && base != vm.types().object && base != vm.types().baseException);
    Slots &slots = type.ops;
    slots = Slots{};
    slots.construct = constructInstance;
    slots.getAttribute = scriptGetAttribute;
    slots.binary = scriptBinary;
    slots.unary = scriptUnary;
    slots.compare = scriptCompare;
    slots.truth = scriptTruth;
    slots.hash = scriptHash;
    slots.repr = scriptRepr;
    slots.str = scriptStr;
    slots.format = scriptFormat;
    // A slot says "can": len(), iter(), x[…] and calls only where the class, or what it extends, has them.
    const auto extended = [&](auto member) {
        return std::any_of(type.order.begin(), type.order.end(), [&](const Type *base) {
            return !base->isScriptClass && base->ops.*member != nullptr;
        });
    };
    if (has({"__call__"}) || (extends && extended(&Slots::call)))
        slots.call = scriptCall;
    if (has({"__len__"}) || (extends && extended(&Slots::length)))
        slots.length = scriptLength;
    if (has({"__getitem__"}) || (extends && extended(&Slots::getItem)))
        slots.getItem = scriptGetItem;
    if (has({"__setitem__", "__delitem__"}) || (extends && extended(&Slots::setItem)))
        slots.setItem = scriptSetItem;
    if (has({"__iter__", "__getitem__"}) || (extends && extended(&Slots::iterate)))
        slots.iterate = scriptIterate;
    if (has({"__next__"}))
        slots.next = scriptNext;
    if (has({"__contains__", "__iter__"}) || (extends && extended(&Slots::contains)))
        slots.contains = scriptContains;
    if (type.isMetatype) {
        // Its instances are classes: what a class' own methods do not say is as with every class.
        const Slots &plain = vm.types().type->ops;
        slots.construct = nullptr;
        slots.getAttribute = plain.getAttribute;
        slots.hash = plain.hash;
        slots.call = scriptCall;
        if (!has({"__repr__"}))
            slots.repr = plain.repr;
        if (!has({"__str__"}))
            slots.str = slots.repr;
        if (!has({"__eq__"}))
            slots.compare = nullptr;
        slots.binary = plain.binary;
    }
}

Value constructInstance(Vm &vm, Type *type, const Call &call)
{
    const Value *init = type->lookUp(vm.atoms().intern("__init__"));
    const bool isException = type->isSubtypeOf(vm.types().baseException);
    Value made;
    if (isException) {
        Ref<ExceptionObject> exception = vm.heap().make<ExceptionObject>(type);
        exception->arguments.assign(call.values, call.values + call.positional);
        made = exception.value();
    } else {
        made = vm.heap().make<Instance>(type).value();
    }
    const Value *allocate = type->lookUp(vm.atoms().intern("__new__"));
    if (allocate != nullptr && typeOfScript(vm, *allocate)) {
        std::vector<Value> values{Value(type)};
        values.insert(values.end(), call.values, call.values + call.positional + call.named);
        Call inner = call;
        inner.values = values.data();
        inner.positional += 1;
        const Value function = vm.typeOf(*allocate) == vm.types().staticMethod
            ? objectOf<Descriptor>(*allocate).get
            : *allocate;
        made = vm.call(function, inner);
        if (!vm.isInstance(made, type))
            return made;
    } else if (!isException) {
        // The part of ours that the class extends, made from the arguments unless its own __init__ does that.
        for (Type *base : type->order) {
            if (base->isScriptClass || base == vm.types().object || base->ops.construct == nullptr)
                continue;
            const bool immutable = base == vm.types().str || base == vm.types().integer || base == vm.types().real
                || base == vm.types().tuple || base == vm.types().bytes || base == vm.types().frozenSet;
            if (init == nullptr || immutable)
                objectOf<Instance>(made).payload = base->ops.construct(vm, base, call);
            else if (base == vm.types().dict || base == vm.types().list || base == vm.types().set)
                objectOf<Instance>(made).payload = base->ops.construct(vm, base, Call{});
            break;
        }
    }
    if (init != nullptr) {
        const Value result = vm.call(vm.bind(*init, made, type), call);
        if (!result.isNone())
            vm.raise(vm.types().typeError, "__init__() should return None, not '" + vm.typeOf(result)->name + "'");
    } else if (!isException && objectOf<Instance>(made).payload.isUndefined()
               && (call.positional != 0 || call.named != 0) && allocate == nullptr) {
        vm.raise(vm.types().typeError, type->name + "() takes no arguments");
    }
    return made;
}

bool typeOfScript(Vm &vm, const Value &function)
{
    Type *type = vm.typeOf(function);
    return type == vm.types().function || type == vm.types().staticMethod;
}

} // namespace retort::script
