// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/classes.h"
#include "core/script/runtime/vm.h"

namespace retort::script::builtins {

namespace {

Value construct(Vm &vm, Type *type, const Call &call)
{
    Ref<ExceptionObject> made = vm.heap().make<ExceptionObject>(type);
    made->arguments.assign(call.values, call.values + call.positional);
    for (std::uint32_t i = 0; i < call.named; ++i)
        made->names.set(call.names[i], call.namedValue(i)); // ImportError(name=…), OSError's parts
    return made.value();
}

std::string str(Vm &vm, const Value &self)
{
    const auto &error = objectOf<ExceptionObject>(self);
    if (error.arguments.empty())
        return {};
    if (error.arguments.size() == 1) {
        // KeyError shows its key as it would be written.
        if (error.type->isSubtypeOf(vm.types().keyError))
            return vm.repr(error.arguments[0]);
        return vm.str(error.arguments[0]);
    }
    if (error.type->isSubtypeOf(vm.types().osError) && error.arguments.size() <= 3) {
        // [Errno 2] No such file or directory: 'name'
        std::string out = "[Errno " + vm.str(error.arguments[0]) + "] " + vm.str(error.arguments[1]);
        return error.arguments.size() == 3 ? out + ": " + vm.repr(error.arguments[2]) : out;
    }
    return reprItems(vm, error.arguments, "(", ")");
}

std::string repr(Vm &vm, const Value &self)
{
    const auto &error = objectOf<ExceptionObject>(self);
    return error.type->name + reprItems(vm, error.arguments, "(", ")");
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const auto &error = objectOf<ExceptionObject>(self);
    const auto orNone = [](const Value &value) { return value ? value : Value::none(); };
    if (name->text == "args")
        return vm.tuple(error.arguments);
    if (name->text == "__cause__")
        return orNone(error.cause);
    if (name->text == "__context__")
        return orNone(error.context);
    if (name->text == "__traceback__")
        return Value::none();
    if (error.type->isSubtypeOf(vm.types().osError) && error.arguments.size() >= 2) {
        if (name->text == "errno")
            return error.arguments[0];
        if (name->text == "strerror")
            return error.arguments[1];
        if (name->text == "filename")
            return error.arguments.size() > 2 ? error.arguments[2] : Value::none();
    }
    if (name->text == "value" && error.type->isSubtypeOf(vm.types().stopIteration))
        return error.arguments.empty() ? Value::none() : error.arguments[0];
    if (name->text == "code" && error.type->isSubtypeOf(vm.types().systemExit))
        return error.arguments.empty() ? Value::none() : error.arguments[0];
    return {};
}

bool setAttribute(Vm &vm, const Value &self, const Atom *name, const Value &value)
{
    auto &error = objectOf<ExceptionObject>(self);
    if (name->text == "args" && value)
        error.arguments = vm.unpackAll(value);
    else if (name->text == "__cause__")
        error.cause = value;
    else if (name->text != "__traceback__" && name->text != "__context__")
        return false;
    return true;
}

Value init(Vm &vm, Arguments &arguments)
{
    auto &error = objectOf<ExceptionObject>(arguments[0]);
    error.arguments = arguments.rest();
    for (const auto &[name, value] : arguments.keywords())
        vm.setOwnAttribute(arguments[0], name, value);
    return Value::none();
}

Value withTraceback(Vm &, Arguments &arguments)
{
    return arguments[0];
}

Value addNote(Vm &, Arguments &)
{
    return Value::none();
}

} // namespace

void setUpExceptions(Vm &vm)
{
    const Types &types = vm.types();
    Slots &slots = types.baseException->ops;
    slots.construct = construct;
    slots.str = str;
    slots.repr = repr;
    slots.getAttribute = getAttribute;
    slots.setAttribute = setAttribute;
    setMethod(vm, types.baseException, "__init__(self, *args, **kw)", init);
    setMethod(vm, types.baseException, "with_traceback(self, tb)", withTraceback);
    setMethod(vm, types.baseException, "add_note(self, note)", addNote);
    for (const auto &type : types.all) {
        if (type->isSubtypeOf(types.baseException))
            inheritSlots(*type);
    }
}

} // namespace retort::script::builtins
