// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/vm.h"

namespace retort::script {

/// A method of a type of ours. It takes its self for what the type's instances are, so callAny() makes sure of that:
/// a script may well write list.append(5, 1), or put str.upper into a class of its own.
struct NativeMethod : NativeFunction
{
    static constexpr std::uint32_t kFlag = 1U << 8; ///< in Object::flags: this function is one
    using NativeFunction::NativeFunction;
    const Type *owner = nullptr; ///< lives as long as the heap

    static const NativeMethod *of(const NativeFunction &function)
    {
        return (function.flags & kFlag) != 0 ? static_cast<const NativeMethod *>(&function) : nullptr;
    }
    bool takes(const Type *given) const { return given == owner || given->isSubtypeOf(owner); }
};

/// The self of a method as the object that it has to be. A script's class may extend a type of ours without ever making
/// what belongs to it.
template<class T>
T &selfAs(Vm &vm, const Value &self)
{
    Object *object = self.isObject() ? self.asObject() : nullptr;
    auto *made = dynamic_cast<T *>(object);
    if (auto *instance = made == nullptr ? dynamic_cast<Instance *>(object) : nullptr; instance != nullptr && instance->payload.isObject())
        made = dynamic_cast<T *>(instance->payload.asObject());
    if (made == nullptr)
        vm.raise(vm.types().typeError, "'" + vm.typeOf(self)->name + "' object was not initialised by the class that it extends");
    return *made;
}

} // namespace retort::script
