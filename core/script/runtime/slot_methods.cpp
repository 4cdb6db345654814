// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/slot_methods.h"

#include <array>

namespace retort::script {

namespace {

/// The object of ours behind an instance of a script's class: these methods are about it, whatever the class overrides.
const Value &plain(const Value &self)
{
    if (!self.isObject() || !self.asObject()->type->isScriptClass || !self.asObject()->type->hasInstanceNames)
        return self;
    const auto &instance = objectOf<Instance>(self);
    return instance.payload.isUndefined() ? self : instance.payload;
}

Value orNotImplemented(Vm &vm, Value made)
{
    return made ? made : vm.notImplemented();
}

Value length(Vm &vm, Arguments &arguments)
{
    return Value::integer(vm.length(plain(arguments[0])));
}

Value getItem(Vm &vm, Arguments &arguments)
{
    return vm.getItem(plain(arguments[0]), arguments[1]);
}

Value setItem(Vm &vm, Arguments &arguments)
{
    vm.setItem(plain(arguments[0]), arguments[1], arguments[2]);
    return Value::none();
}

Value deleteItem(Vm &vm, Arguments &arguments)
{
    vm.setItem(plain(arguments[0]), arguments[1], Value());
    return Value::none();
}

Value iterate(Vm &vm, Arguments &arguments)
{
    return vm.iterate(plain(arguments[0]));
}

Value next(Vm &vm, Arguments &arguments)
{
    Value made = vm.next(plain(arguments[0]));
    if (!made)
        vm.raise(vm.types().stopIteration, "");
    return made;
}

Value contains(Vm &vm, Arguments &arguments)
{
    return Value::boolean(vm.contains(plain(arguments[0]), arguments[1]));
}

template<CompareOp Op>
Value compare(Vm &vm, Arguments &arguments)
{
    const Value &self = plain(arguments[0]);
    const auto slot = vm.typeOf(self)->ops.compare;
    return orNotImplemented(vm, slot != nullptr ? slot(vm, Op, self, plain(arguments[1])) : Value());
}

template<BinaryOp Op>
Value binary(Vm &vm, Arguments &arguments)
{
    const Value &self = plain(arguments[0]);
    const auto slot = vm.typeOf(self)->ops.binary;
    return orNotImplemented(vm, slot != nullptr ? slot(vm, Op, self, plain(arguments[1])) : Value());
}

template<UnaryOp Op>
Value unary(Vm &vm, Arguments &arguments)
{
    return vm.unary(Op, plain(arguments[0]));
}

enum class Slot : std::uint8_t { Length, GetItem, SetItem, Iterate, Next, Contains, Compare, Binary, Unary };

struct Known
{
    std::string_view signature;
    Slot slot;
    Value (*run)(Vm &, Arguments &);

    std::string_view name() const { return signature.substr(0, signature.find('(')); }
};

constexpr std::array kKnown{
    Known{"__len__(self)", Slot::Length, length},
    Known{"__getitem__(self, key)", Slot::GetItem, getItem},
    Known{"__setitem__(self, key, value)", Slot::SetItem, setItem},
    Known{"__delitem__(self, key)", Slot::SetItem, deleteItem},
    Known{"__iter__(self)", Slot::Iterate, iterate},
    Known{"__next__(self)", Slot::Next, next},
    Known{"__contains__(self, key)", Slot::Contains, contains},
    Known{"__eq__(self, value)", Slot::Compare, compare<CompareOp::Equal>},
    Known{"__ne__(self, value)", Slot::Compare, compare<CompareOp::NotEqual>},
    Known{"__lt__(self, value)", Slot::Compare, compare<CompareOp::Less>},
    Known{"__le__(self, value)", Slot::Compare, compare<CompareOp::LessEqual>},
    Known{"__gt__(self, value)", Slot::Compare, compare<CompareOp::Greater>},
    Known{"__ge__(self, value)", Slot::Compare, compare<CompareOp::GreaterEqual>},
    Known{"__add__(self, value)", Slot::Binary, binary<BinaryOp::Add>},
    Known{"__sub__(self, value)", Slot::Binary, binary<BinaryOp::Subtract>},
    Known{"__mul__(self, value)", Slot::Binary, binary<BinaryOp::Multiply>},
    Known{"__mod__(self, value)", Slot::Binary, binary<BinaryOp::Modulo>},
    Known{"__or__(self, value)", Slot::Binary, binary<BinaryOp::Or>},
    Known{"__and__(self, value)", Slot::Binary, binary<BinaryOp::And>},
    Known{"__xor__(self, value)", Slot::Binary, binary<BinaryOp::Xor>},
    Known{"__neg__(self)", Slot::Unary, unary<UnaryOp::Minus>},
};

bool has(const Slots &ops, Slot slot)
{
    switch (slot) {
    case Slot::Length: return ops.length != nullptr;
    case Slot::GetItem: return ops.getItem != nullptr;
    case Slot::SetItem: return ops.setItem != nullptr;
    case Slot::Iterate: return ops.iterate != nullptr;
    case Slot::Next: return ops.next != nullptr;
    case Slot::Contains: return ops.contains != nullptr || (ops.iterate != nullptr && ops.getItem != nullptr);
    case Slot::Compare: return ops.compare != nullptr;
    case Slot::Binary: return ops.binary != nullptr;
    case Slot::Unary: return ops.unary != nullptr;
    }
    return false;
}

} // namespace

Value slotMethod(Vm &vm, const Type &type, const Atom *name)
{
    if (!name->text.starts_with("__"))
        return {};
    for (const Known &known : kKnown) {
        if (known.name() != name->text)
            continue;
        for (const Type *one : type.order) {
            // A class of the script's does what its bases do.
            if (one->isScriptClass || one == vm.types().opaque || !has(one->ops, known.slot))
                continue;
            // Kept where no script can name it: the signature is read once.
            Namespace &kept = vm.types().objectMethods->attributes;
            const Atom *place = vm.atoms().intern("<slot>" + std::string(name->text));
            if (const Value *made = kept.find(place))
                return *made;
            const Value made = vm.nativeFunction(known.signature, known.run);
            objectOf<NativeFunction>(made).isMethod = true;
            kept.set(place, made);
            return made;
        }
        return {};
    }
    return {};
}

} // namespace retort::script
