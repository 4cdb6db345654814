// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/heap.h"
#include "core/script/runtime/namespace.h"
#include "core/script/syntax/ast.h"

#include <cstdint>
#include <string>
#include <vector>

namespace retort::script {

class Vm;
struct Call;

enum class BinaryOp : std::uint8_t {
    Add, Subtract, Multiply, Power, Divide, FloorDivide, Modulo, LeftShift, RightShift, And, Or, Xor, MatMultiply,
};
enum class UnaryOp : std::uint8_t { Plus, Minus, Invert };
using ast::CompareOp;

/// What can be done with the instances of a type. A null slot means that the type cannot. Slots that answer Undefined
/// say "not with these operands" (Python's NotImplemented), so that the other side is asked. Errors of the language are
/// thrown (raise.h).
struct Slots
{
    Value (*construct)(Vm &, Type *, const Call &) = nullptr;  ///< calling the type itself
    Value (*call)(Vm &, const Value &self, const Call &) = nullptr;
    Value (*getAttribute)(Vm &, const Value &self, const Atom *name) = nullptr; ///< Undefined: no such attribute
    bool (*setAttribute)(Vm &, const Value &self, const Atom *name, const Value &value) = nullptr; ///< Undefined deletes
    Value (*binary)(Vm &, BinaryOp, const Value &left, const Value &right) = nullptr; ///< one of both is of this type
    Value (*unary)(Vm &, UnaryOp, const Value &self) = nullptr;
    Value (*compare)(Vm &, CompareOp, const Value &left, const Value &right) = nullptr; ///< left is of this type
    bool (*truth)(Vm &, const Value &self) = nullptr;
    std::int64_t (*length)(Vm &, const Value &self) = nullptr;
    std::uint64_t (*hash)(Vm &, const Value &self) = nullptr;
    Value (*getItem)(Vm &, const Value &self, const Value &key) = nullptr;
    void (*setItem)(Vm &, const Value &self, const Value &key, const Value &value) = nullptr; ///< Undefined deletes
    Value (*iterate)(Vm &, const Value &self) = nullptr;
    Value (*next)(Vm &, const Value &self) = nullptr;           ///< Undefined: exhausted
    bool (*contains)(Vm &, const Value &self, const Value &item) = nullptr;
    std::string (*repr)(Vm &, const Value &self) = nullptr;
    std::string (*str)(Vm &, const Value &self) = nullptr;      ///< null: as repr
    std::string (*format)(Vm &, const Value &self, std::string_view spec) = nullptr;
};

/// A class: one of ours, of the library, or of a script. Attributes are looked up along `order` (Python's MRO).
struct Type : Container
{
    Type(Type *metatype, Heap *onHeap, std::string_view named)
        : Container(metatype == nullptr ? this : metatype)
        , heap(onHeap)
        , name(named)
    {
    }

    void clear() override;

    Heap *heap;
    std::string name;
    std::string module;                ///< where it was defined, for repr
    std::vector<Type *> bases;         ///< held by baseReferences
    std::vector<Ref<Type>> baseReferences;
    std::vector<Type *> order;         ///< itself first
    Namespace attributes;
    Slots ops;
    /// Told of every class that a script derives from this one; answers what the class statement binds. May be null.
    Value (*subclassed)(Vm &, Type &made, struct Dict &keywords) = nullptr;
    bool isMetatype = false;
    bool isScriptClass = false;        ///< defined by a `class` statement
    bool isFinal = false;              ///< may not be subclassed (bool, NoneType …)
    bool hasInstanceNames = false;     ///< its instances have a Namespace of their own

    bool isSubtypeOf(const Type *other) const;
    const Value *lookUp(const Atom *name) const; ///< along the order; null where absent
};

} // namespace retort::script
