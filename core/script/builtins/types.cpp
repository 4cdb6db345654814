// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/classes.h"
#include "core/script/runtime/native_method.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

namespace builtins {

namespace {

Type *add(Types &types, Heap &heap, std::string_view name, std::initializer_list<Type *> bases)
{
    Type *metatype = types.all.empty() ? nullptr : types.all.front().get();
    Ref<Type> made = heap.make<Type>(metatype, &heap, name);
    made->module = "builtins";
    for (Type *base : bases)
        made->bases.push_back(base);
    made->order = {made.get()};
    if (!made->bases.empty())
        made->order.insert(made->order.end(), made->bases.front()->order.begin(), made->bases.front()->order.end());
    types.all.push_back(made);
    return made.get();
}

void addExceptions(Types &t, Heap &heap)
{
    const auto derive = [&](std::string_view name, Type *base) {
        Type *made = add(t, heap, name, {base});
        made->hasInstanceNames = true;
        return made;
    };
    t.baseException = derive("BaseException", t.object);
    t.exception = derive("Exception", t.baseException);
    t.keyboardInterrupt = derive("KeyboardInterrupt", t.baseException);
    t.systemExit = derive("SystemExit", t.baseException);
    t.generatorExit = derive("GeneratorExit", t.baseException);
    t.arithmeticError = derive("ArithmeticError", t.exception);
    t.zeroDivisionError = derive("ZeroDivisionError", t.arithmeticError);
    t.overflowError = derive("OverflowError", t.arithmeticError);
    t.assertionError = derive("AssertionError", t.exception);
    t.attributeError = derive("AttributeError", t.exception);
    t.eofError = derive("EOFError", t.exception);
    t.importError = derive("ImportError", t.exception);
    t.moduleNotFoundError = derive("ModuleNotFoundError", t.importError);
    t.lookupError = derive("LookupError", t.exception);
    t.indexError = derive("IndexError", t.lookupError);
    t.keyError = derive("KeyError", t.lookupError);
    t.nameError = derive("NameError", t.exception);
    t.unboundLocalError = derive("UnboundLocalError", t.nameError);
    t.osError = derive("OSError", t.exception);
    t.fileNotFoundError = derive("FileNotFoundError", t.osError);
    t.permissionError = derive("PermissionError", t.osError);
    t.runtimeError = derive("RuntimeError", t.exception);
    t.notImplementedError = derive("NotImplementedError", t.runtimeError);
    t.recursionError = derive("RecursionError", t.runtimeError);
    t.stopIteration = derive("StopIteration", t.exception);
    t.stopAsyncIteration = derive("StopAsyncIteration", t.exception);
    t.syntaxError = derive("SyntaxError", t.exception);
    t.typeError = derive("TypeError", t.exception);
    t.valueError = derive("ValueError", t.exception);
    t.unicodeError = derive("UnicodeError", t.valueError);
    t.warning = derive("Warning", t.exception);
    t.userWarning = derive("UserWarning", t.warning);
    t.deprecationWarning = derive("DeprecationWarning", t.warning);
    t.runtimeWarning = derive("RuntimeWarning", t.warning);
    t.futureWarning = derive("FutureWarning", t.warning);
}

} // namespace

std::unique_ptr<Types> makeTypes(Vm &, Heap &heap)
{
    auto types = std::make_unique<Types>();
    Types &t = *types;
    t.type = add(t, heap, "type", {});
    t.type->isMetatype = true;
    t.object = add(t, heap, "object", {});
    t.type->bases = {t.object};
    t.type->order = {t.type, t.object};
    const auto plain = [&](std::string_view name, bool final = false) {
        Type *made = add(t, heap, name, {t.object});
        made->isFinal = final;
        return made;
    };
    t.none = plain("NoneType", true);
    t.integer = plain("int");
    t.boolean = add(t, heap, "bool", {t.integer});
    t.boolean->isFinal = true;
    t.real = plain("float");
    t.str = plain("str");
    t.bytes = plain("bytes", true);
    t.tuple = plain("tuple");
    t.list = plain("list");
    t.dict = plain("dict");
    t.set = plain("set");
    t.frozenSet = plain("frozenset");
    t.range = plain("range", true);
    t.slice = plain("slice", true);
    t.ellipsis = plain("ellipsis", true);
    t.notImplemented = plain("NotImplementedType", true);
    t.function = plain("function", true);
    t.nativeFunction = plain("builtin_function_or_method", true);
    t.method = plain("method", true);
    t.module = plain("module");
    t.code = plain("code", true);
    t.cell = plain("cell", true);
    t.generator = plain("generator", true);
    t.coroutine = plain("coroutine", true);
    t.iterator = plain("iterator", true);
    t.property = plain("property");
    t.staticMethod = plain("staticmethod");
    t.classMethod = plain("classmethod");
    t.opaque = plain("unknown", true);
    t.dictKeys = plain("dict_keys", true);
    t.dictValues = plain("dict_values", true);
    t.dictItems = plain("dict_items", true);
    t.superType = plain("super", true);
    t.objectMethods = plain("object_methods", true);
    addExceptions(t, heap);
    return types;
}

} // namespace builtins

Ref<Type> newType(Vm &vm, std::string_view name, const std::vector<Type *> &bases)
{
    Ref<Type> made = vm.heap().make<Type>(vm.types().type, &vm.heap(), name);
    made->bases = bases;
    if (made->bases.empty())
        made->bases.push_back(vm.types().object);
    for (Type *base : made->bases)
        made->baseReferences.emplace_back(base);
    setOrder(vm, *made);
    inheritSlots(*made);
    made->hasInstanceNames = made->isSubtypeOf(vm.types().baseException); // an exception holds what is set on it
    // Whoever asked for it may end before its instances do.
    vm.heap().keepToTheEnd(made);
    return made;
}

void setMethod(Vm &vm, Type *type, std::string_view signature, Value (*run)(Vm &, Arguments &), const void *data)
{
    Ref<NativeMethod> made = vm.heap().make<NativeMethod>(vm.types().nativeFunction, Signature::parse(vm.atoms(), signature), run);
    made->data = data;
    made->isMethod = true;
    made->owner = type;
    made->flags |= NativeMethod::kFlag;
    type->attributes.set(vm.atoms().intern(made->signature.name), made.value());
}

} // namespace retort::script
