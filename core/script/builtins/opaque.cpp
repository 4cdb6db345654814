// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Values of modules that are not there. While a script is being loaded they may be called and asked for attributes;
// while upgrade() or downgrade() runs, whatever could hide an operation is refused. What never changes a database
// (logging, progress bars, `harmless:`) may be used freely.
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/vm.h"

namespace retort::script::builtins {

namespace {

void refuse(Vm &vm, const Value &self, const char *use)
{
    if (!objectOf<Opaque>(self).harmless)
        vm.refuseOpaque(self, use);
}

void refuseWhileRunning(Vm &vm, const Value &self, const char *use)
{
    if (vm.isRunning())
        refuse(vm, self, use);
}

/// What decides or is written must be known while an operation may hang on it: a logger that is asked whether it is on
/// would be taken for one.
void refuseUnknown(Vm &vm, const Value &self, const char *use)
{
    if (vm.isRunning())
        vm.refuseOpaque(self, use);
}

bool isCode(Vm &vm, const Value &value)
{
    const Type *type = vm.typeOf(value);
    return type == vm.types().function || type == vm.types().method || type == vm.types().nativeFunction || type->isMetatype;
}

/// A decorator leaves what it decorates as it was: at import time whatever it is, later one that is harmless. Any other
/// harmless call that is handed a function may be meant to run it, and what that does would be lost.
Value decorated(Vm &vm, const Value &self, const Call &call)
{
    if (call.positional == 1 && call.named == 0 && isCode(vm, call.values[0]))
        return call.values[0];
    if (!vm.isRunning())
        return {};
    for (std::uint32_t i = 0; i < call.positional + call.named; ++i) {
        if (isCode(vm, call.values[i]))
            vm.refuseOpaque(self, "called with a function");
    }
    return {};
}

Value derived(Vm &vm, const Value &self, const std::string &step)
{
    const auto &opaque = objectOf<Opaque>(self);
    return vm.newOpaque(opaque.trail + step, &opaque);
}

const Value &opaqueOf(Vm &vm, const Value &left, const Value &right)
{
    return vm.typeOf(left) == vm.types().opaque ? left : right;
}

} // namespace

void setUpOpaque(Vm &vm)
{
    Slots &slots = vm.types().opaque->ops;
    slots.getAttribute = [](Vm &machine, const Value &self, const Atom *name) -> Value {
        if (name->text.substr(0, 2) == "__" && name->text != "__name__")
            return {};
        return derived(machine, self, "." + std::string(name->text));
    };
    slots.setAttribute = [](Vm &machine, const Value &self, const Atom *, const Value &) {
        refuseWhileRunning(machine, self, "changed");
        return true;
    };
    slots.call = [](Vm &machine, const Value &self, const Call &call) -> Value {
        if (objectOf<Opaque>(self).denied)
            machine.stop(running::kDenied, {objectOf<Opaque>(self).trail + "()"});
        refuseWhileRunning(machine, self, "called");
        if (Value same = decorated(machine, self, call))
            return same;
        return derived(machine, self, "()");
    };
    slots.binary = [](Vm &machine, BinaryOp, const Value &left, const Value &right) -> Value {
        const Value &self = opaqueOf(machine, left, right);
        refuseWhileRunning(machine, self, "calculated with");
        return self;
    };
    slots.unary = [](Vm &machine, UnaryOp, const Value &self) -> Value {
        refuseWhileRunning(machine, self, "calculated with");
        return self;
    };
    slots.compare = [](Vm &machine, CompareOp, const Value &left, const Value &) -> Value {
        refuseUnknown(machine, left, "compared");
        refuse(machine, left, "compared");
        return Value::boolean(false);
    };
    slots.truth = [](Vm &machine, const Value &self) {
        refuseUnknown(machine, self, "used as a condition");
        refuse(machine, self, "used as a condition");
        return true;
    };
    slots.length = [](Vm &machine, const Value &self) -> std::int64_t {
        machine.refuseOpaque(self, "counted");
    };
    slots.getItem = [](Vm &machine, const Value &self, const Value &) -> Value {
        refuseWhileRunning(machine, self, "subscripted");
        return derived(machine, self, "[…]");
    };
    slots.setItem = [](Vm &machine, const Value &self, const Value &, const Value &) {
        refuseWhileRunning(machine, self, "changed");
    };
    slots.iterate = [](Vm &machine, const Value &self) -> Value {
        // A harmless wrapper around an iterable (a progress bar) cannot be seen through: what it would yield is lost.
        machine.refuseOpaque(self, "iterated");
    };
    slots.contains = [](Vm &machine, const Value &self, const Value &) -> bool {
        machine.refuseOpaque(self, "searched");
    };
    slots.hash = [](Vm &, const Value &self) -> std::uint64_t {
        return reinterpret_cast<std::uintptr_t>(self.asObject()) >> 4;
    };
    slots.repr = [](Vm &machine, const Value &self) -> std::string {
        refuseUnknown(machine, self, "formatted");
        return "<unknown " + objectOf<Opaque>(self).trail + ">";
    };
}

} // namespace retort::script::builtins
