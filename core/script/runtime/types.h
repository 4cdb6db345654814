// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/type.h"

#include <string_view>
#include <vector>

namespace retort::script {

class Vm;

/// The types of the language itself, made once for each evaluation.
struct Types
{
    Type *type, *object, *none, *boolean, *integer, *real, *str, *bytes, *tuple, *list, *dict, *set, *frozenSet, *range,
        *slice, *ellipsis, *notImplemented, *function, *nativeFunction, *method, *module, *code, *cell, *generator,
        *coroutine, *iterator, *property, *staticMethod, *classMethod, *opaque, *dictKeys, *dictValues, *dictItems,
        *superType, *objectMethods; ///< objectMethods: what super() finds behind all classes

    Type *baseException, *exception, *arithmeticError, *assertionError, *attributeError, *eofError, *importError,
        *moduleNotFoundError, *indexError, *keyError, *lookupError, *nameError, *unboundLocalError,
        *notImplementedError, *osError, *fileNotFoundError, *permissionError, *overflowError, *recursionError,
        *runtimeError, *stopIteration, *stopAsyncIteration, *syntaxError, *systemExit, *typeError, *valueError,
        *unicodeError, *zeroDivisionError, *keyboardInterrupt, *warning, *userWarning, *deprecationWarning,
        *runtimeWarning, *futureWarning, *generatorExit;

    std::vector<Ref<Type>> all; ///< holds them
};

/// Makes a type of ours that is not one of the language: the library's classes. It is held by the heap's end.
Ref<Type> newType(Vm &vm, std::string_view name, const std::vector<Type *> &bases);

/// Sets what an attribute of a type is; methods are made by Vm::nativeFunction.
void setMethod(Vm &vm, Type *type, std::string_view signature, Value (*run)(Vm &, class Arguments &),
               const void *data = nullptr);

} // namespace retort::script
