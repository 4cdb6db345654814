// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/standard/support.h"

#include "core/script/runtime/messages.h"

#include <functional>

namespace retort::library::standard {

using script::CompareOp;
using script::Descriptor;
using script::NativeFunction;
using script::objectOf;

Value exportFunction(Session &session, const void *entry)
{
    const auto &native = *static_cast<const NativeEntry *>(entry);
    return session.vm().nativeFunction(native.signature, native.run);
}

Ref<Type> newTypeIn(Vm &vm, std::string_view module, std::string_view name, const std::vector<Type *> &bases)
{
    Ref<Type> made = script::newType(vm, name, bases);
    made->module = std::string(module);
    return made;
}

namespace {

void setDescribed(Vm &vm, Type *type, Type *kind, std::string_view signature, Value (*run)(Vm &, Arguments &))
{
    const Value function = vm.nativeFunction(signature, run);
    auto made = vm.heap().make<Descriptor>(kind);
    made->get = function;
    type->attributes.set(vm.atoms().intern(objectOf<NativeFunction>(function).signature.name), made.value());
}

} // namespace

void setClassMethod(Vm &vm, Type *type, std::string_view signature, Value (*run)(Vm &, Arguments &))
{
    setDescribed(vm, type, vm.types().classMethod, signature, run);
}

void setStaticMethod(Vm &vm, Type *type, std::string_view signature, Value (*run)(Vm &, Arguments &))
{
    setDescribed(vm, type, vm.types().staticMethod, signature, run);
}

void setClassValue(Vm &vm, Type *type, std::string_view name, Value value)
{
    type->attributes.set(vm.atoms().intern(name), std::move(value));
}

Value decide(CompareOp op, int order)
{
    switch (op) {
    case CompareOp::Equal: return Value::boolean(order == 0);
    case CompareOp::NotEqual: return Value::boolean(order != 0);
    case CompareOp::Less: return Value::boolean(order < 0);
    case CompareOp::LessEqual: return Value::boolean(order <= 0);
    case CompareOp::Greater: return Value::boolean(order > 0);
    case CompareOp::GreaterEqual: return Value::boolean(order >= 0);
    default: return {};
    }
}

std::uint64_t hashOfText(std::string_view text)
{
    return std::hash<std::string_view>{}(text);
}

std::string padded(std::int64_t value, int width, char fill)
{
    std::string digits = std::to_string(value);
    if (digits.size() < static_cast<std::size_t>(width))
        digits.insert(0, static_cast<std::size_t>(width) - digits.size(), fill);
    return digits;
}

void deny(Vm &vm, const std::string &what)
{
    vm.stop(script::running::kDenied, {what});
}

} // namespace retort::library::standard
