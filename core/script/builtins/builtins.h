// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/objects.h"
#include "core/script/runtime/types.h"

#include <memory>

#include <string>
#include <string_view>
#include <vector>

/// The types and functions that every script has. Each file sets up what it is named after.
namespace retort::script::builtins {

std::unique_ptr<Types> makeTypes(Vm &vm, Heap &heap); ///< types.cpp: the types alone, without behaviour
void setUpObjects(Vm &vm);    ///< object, type, functions, methods, modules, generators, properties
void setUpText(Vm &vm);       ///< str, bytes
void setUpNumbers(Vm &vm);    ///< int, float, bool
void setUpSequences(Vm &vm);  ///< list, tuple, range, slice
void setUpMappings(Vm &vm);   ///< dict, set, frozenset, their views
void setUpExceptions(Vm &vm);
void setUpOpaque(Vm &vm);
void setUpFunctions(Vm &vm, Module &module); ///< len, print, sorted …; names the types and exceptions too

/// "{0:>10} {name!r}".format(…) and f"{x:spec}".
std::string formatText(Vm &vm, std::string_view text, std::string_view spec);
std::string formatInteger(Vm &vm, const Value &value, std::string_view spec); ///< an int of any size
/// The digits of a number (with point, exponent or percent sign) laid out by a spec without precision and type.
std::string formatDigits(Vm &vm, bool negative, std::string_view digits, std::string_view spec);
std::string formatFloat(Vm &vm, double value, std::string_view spec);
std::string formatFields(Vm &vm, std::string_view pattern, const std::vector<Value> &positional, Dict *named);
/// "%s of %d" % …
std::string percentFormat(Vm &vm, std::string_view pattern, const Value &arguments);

/// A slice's bounds for a sequence of that length, and how many items it takes.
struct Bounds
{
    std::int64_t start;
    std::int64_t stop;
    std::int64_t step;
    std::int64_t count;
};
Bounds boundsOf(Vm &vm, const SliceObject &slice, std::int64_t length);
/// An index from the end made one from the start; IndexError with the type's name where it is outside.
std::int64_t indexOf(Vm &vm, const Value &key, std::int64_t length, const char *typeName);

std::int64_t lengthOf(const Str &text); ///< in code points
std::string substring(const Str &text, std::int64_t start, std::int64_t count);

std::string reprItems(Vm &vm, const std::vector<Value> &items, const char *open, const char *close);
void sortValues(Vm &vm, std::vector<Value> &items, const Value &key, bool reverse);

} // namespace retort::script::builtins
