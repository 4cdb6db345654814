// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/compile/code.h"
#include "core/script/runtime/big_integer.h"
#include "core/script/runtime/hash_table.h"
#include "core/script/runtime/heap.h"
#include "core/script/runtime/namespace.h"
#include "core/script/runtime/signature.h"
#include "core/script/runtime/type.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace retort::script {


struct Frame;
class Arguments;

/// Text as UTF-8. Length and index count code points; plain ASCII, by far the most, is told by length == text.size().
struct Str : Object
{
    Str(Type *ofType, std::string value)
        : Object(ofType)
        , text(std::move(value))
    {
    }
    std::string text;
    mutable std::int64_t length = -1;
    mutable std::uint64_t hash = 0;
    mutable const Atom *atom = nullptr; ///< the name it spells, once it was asked for
};

struct Bytes : Object
{
    Bytes(Type *ofType, std::string value)
        : Object(ofType)
        , bytes(std::move(value))
    {
    }
    std::string bytes;
};

/// An int beyond 64 bits; smaller ones are never objects.
struct IntegerObject : Object
{
    static constexpr std::uint16_t kFlag = 1;
    IntegerObject(Type *ofType, BigInteger number)
        : Object(ofType)
        , value(std::move(number))
    {
        flags = kFlag;
    }
    BigInteger value;
};

inline bool isBigInteger(const Value &value)
{
    return value.isObject() && (value.asObject()->flags & IntegerObject::kFlag) != 0;
}

struct Tuple : Container
{
    Tuple(Type *ofType, std::vector<Value> values)
        : Container(ofType)
        , items(std::move(values))
    {
    }
    void clear() override { items.clear(); }
    std::vector<Value> items;
};

struct List : Container
{
    List(Type *ofType, std::vector<Value> values)
        : Container(ofType)
        , items(std::move(values))
    {
    }
    void clear() override { std::vector<Value>().swap(items); }
    std::vector<Value> items;
};

struct Dict : Container
{
    using Container::Container;
    void clear() override { table.clear(); }
    HashTable table;
};

/// set and frozenset.
struct Set : Container
{
    using Container::Container;
    void clear() override { table.clear(); }
    HashTable table;
};

struct Range : Object
{
    Range(Type *ofType, std::int64_t from, std::int64_t to, std::int64_t by)
        : Object(ofType)
        , start(from)
        , stop(to)
        , step(by)
    {
    }
    std::int64_t length() const;
    std::int64_t start, stop, step;
};

struct SliceObject : Container
{
    SliceObject(Type *ofType, Value from, Value to, Value by)
        : Container(ofType)
        , lower(std::move(from))
        , upper(std::move(to))
        , step(std::move(by))
    {
    }
    void clear() override { lower = upper = step = Value(); }
    Value lower, upper, step;
};

/// A variable that a function shares with the functions inside it.
struct Cell : Container
{
    using Container::Container;
    void clear() override { value = Value(); }
    Value value;
};

struct Module : Container
{
    Module(Type *ofType, std::string named)
        : Container(ofType)
        , name(std::move(named))
    {
    }
    void clear() override { names.clear(); }
    std::string name;
    std::string file;
    Namespace names;
    /// Asked for a name that is not there (submodules, lazily made parts of the library); may be null.
    Value (*fallback)(Vm &, Module &, const Atom *name) = nullptr;
    /// Puts all that fallback knows into `names`, for `from x import *`; may be null.
    void (*fillNames)(Vm &, Module &) = nullptr;
};

struct Function : Container
{
    using Container::Container;
    void clear() override;
    Ref<Code> code;
    Ref<Module> globals;
    std::vector<Value> defaults;
    Namespace keywordDefaults;
    std::vector<Ref<Cell>> closure;
    std::string name;
    std::string qualifiedName;
    Namespace names; ///< attributes set on the function
};

/// A function of ours. `run` gets the arguments bound to the signature's parameters (native.h).
struct NativeFunction : Object
{
    NativeFunction(Type *ofType, Signature declared, Value (*function)(Vm &, Arguments &))
        : Object(ofType)
        , signature(std::move(declared))
        , run(function)
    {
    }
    Signature signature;
    Value (*run)(Vm &, Arguments &);
    const void *data = nullptr; ///< for one C++ function behind several names
    bool isMethod = false;      ///< binds to an instance
};

struct BoundMethod : Container
{
    BoundMethod(Type *ofType, Value what, Value whom)
        : Container(ofType)
        , function(std::move(what))
        , self(std::move(whom))
    {
    }
    void clear() override { function = self = Value(); }
    Value function;
    Value self;
};

/// staticmethod, classmethod, property: what stands in a class and answers look-ups in its own way.
struct Descriptor : Container
{
    using Container::Container;
    void clear() override { get = set = remove = Value(); }
    Value get, set, remove;
    std::string doc;
};

/// An instance of a class that a script defined. `payload` is the object of ours that it extends, where the class derives
/// from str, dict, a column type …
struct Instance : Container
{
    Instance(Type *ofType)
        : Container(ofType)
        , heldType(ofType)
    {
    }
    void clear() override
    {
        names.clear();
        payload = Value();
    }
    Ref<Type> heldType;
    Namespace names;
    Value payload;
};

/// A place that an exception went through, for the call stack of an error.
struct TracePoint
{
    Ref<Code> code;
    std::uint32_t begin;
    std::uint32_t end;
};

struct ExceptionObject : Instance
{
    using Instance::Instance;
    void clear() override;
    std::vector<Value> arguments;
    Value cause;   ///< raise … from
    Value context; ///< was being handled when it was raised
    bool suppressContext = false;
    std::vector<TracePoint> trace; ///< innermost first
    const void *toldBy = nullptr;  ///< the frame that was noted last
};

struct Generator : Container
{
    using Container::Container;
    ~Generator() override;
    void clear() override;
    std::unique_ptr<Frame> frame; ///< null once it has ended
    Value result;                 ///< what it returned
    std::string name;
    bool running = false;
    bool isCoroutine = false;
};

/// An iterator of ours over something: `step` is asked for the next value until it answers Undefined.
struct NativeIterator : Container
{
    NativeIterator(Type *ofType, Value over, Value (*stepper)(Vm &, NativeIterator &))
        : Container(ofType)
        , source(std::move(over))
        , step(stepper)
    {
    }
    void clear() override { source = extra = Value(); }
    Value source;
    Value extra;
    std::int64_t position = 0;
    std::int64_t limit = 0;
    std::uint32_t version = 0;
    Value (*step)(Vm &, NativeIterator &);
};

/// A value that Retort knows nothing about: an import of a module that is not there. `trail` is how the script came by
/// it ("utils.helpers.make_table"), `import` the place of its import statement.
struct Opaque : Container
{
    Opaque(Type *ofType, std::string how, Ref<Code> where, std::uint32_t importBegin, std::uint32_t importEnd)
        : Container(ofType)
        , trail(std::move(how))
        , code(std::move(where))
        , begin(importBegin)
        , end(importEnd)
    {
    }
    void clear() override;
    std::string trail;
    Ref<Code> code;
    std::uint32_t begin;
    std::uint32_t end;
    bool denied = false;   ///< it is known, and must not be called: subprocess.run
    bool harmless = false; ///< named in retort.yaml's `harmless`, or of a kind that never matters (logging)
};

/// The object behind a value as its C++ type; the caller knows that it is one.
template<class T>
T &objectOf(const Value &value)
{
    return *static_cast<T *>(value.asObject());
}

} // namespace retort::script
