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
        // A decorator of an unknown module leaves what it decorates as it was.
        if (!machine.isRunning() && call.positional == 1 && call.named == 0) {
            Type *type = machine.typeOf(call.values[0]);
            if (type == machine.types().function || type->isMetatype)
                return call.values[0];
        }
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
        refuse(machine, left, "compared");
        return Value::boolean(false);
    };
    slots.truth = [](Vm &machine, const Value &self) {
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
        refuseWhileRunning(machine, self, "formatted");
        return "<unknown " + objectOf<Opaque>(self).trail + ">";
    };
}

} // namespace retort::script::builtins
