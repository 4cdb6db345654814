// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/heap.h"
#include "core/script/runtime/value.h"
#include "core/script/syntax/tree.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace retort::script {

/// The instructions of the evaluator's stack machine. In the comments, the stack's top is on the right.
enum class Op : std::uint8_t {
    Nop,
    LoadConstant,    ///< → constants[n]
    LoadFast,        ///< → locals[n]; NameError where it is unset
    StoreFast,       ///< v →
    DeleteFast,
    LoadCell,        ///< → cells[n]'s value
    StoreCell,
    DeleteCell,
    LoadClassCell,   ///< as LoadCell, but a class body's own name first; names in the following ExtraArgument
    PushCell,        ///< → cells[n] itself, for a closure
    LoadName,        ///< → names[n] of the body, of the module, of the builtins
    StoreName,
    DeleteName,
    LoadGlobal,
    StoreGlobal,
    DeleteGlobal,
    LoadAttribute,   ///< o → o.names[n]
    StoreAttribute,  ///< v o →
    DeleteAttribute, ///< o →
    LoadMethod,      ///< o → function self, or → value Undefined
    PushUndefined,   ///< → Undefined: the missing self of a plain call
    LoadSubscript,   ///< o k → o[k]
    StoreSubscript,  ///< v o k →
    DeleteSubscript, ///< o k →
    BuildSlice,      ///< a b c → slice
    Binary,          ///< a b → a op b
    InPlace,
    Unary,
    Not,
    Compare,
    Is,              ///< n = 1: is not
    Contains,        ///< a b → a in b; n = 1: not in
    Pop,
    Copy,            ///< → the n-th from the top (1 = top)
    Swap,            ///< swaps the top with the n-th
    Jump,
    JumpIfFalse,     ///< v →
    JumpIfTrue,      ///< v →
    JumpIfFalseOrPop,
    JumpIfTrueOrPop,
    Iterate,         ///< v → iterator
    ForNext,         ///< it → it v, or jumps and drops it
    AsyncIterate,    ///< v → v.__aiter__()
    AsyncNext,       ///< it → it awaitable
    EndAsyncFor,     ///< it exception → , re-raised unless StopAsyncIteration
    Awaitable,       ///< v → the iterator to delegate to
    BuildTuple,
    BuildList,
    BuildSet,
    BuildDict,       ///< k v … → dict of n pairs
    BuildText,       ///< joins n strings
    Append,          ///< v → , to the list n below the top
    AddToSet,
    PutIntoDict,     ///< k v →
    ExtendList,      ///< iterable →
    UpdateSet,
    UpdateDict,      ///< mapping → ; later keys win
    MergeKeywords,   ///< mapping → ; a key twice is an error
    ListToTuple,
    Unpack,          ///< v → n values, first on top
    UnpackStarred,   ///< n = before | after << 12
    Call,            ///< f self a… → result
    CallNamed,       ///< as Call; the following ExtraArgument names a tuple of n keyword names
    CallUnpacked,    ///< f self args [kwargs] → result; n = 1 with kwargs
    MakeFunction,    ///< [defaults] [keyword defaults] [closure] code → function; n: which of them are there
    MakeClass,       ///< body bases keywords → class; n: its name
    Return,
    Yield,           ///< v → what is sent in
    DelegateYield,   ///< it v → it v (yields), or jumps with → result
    PushHandled,     ///< e → old e: it is being handled now
    PopHandled,      ///< old → : the one before is being handled again
    MatchesException,///< e type → e bool
    Raise,           ///< n = 0, 1: exception, 2: exception cause
    Reraise,         ///< e →
    EnterWith,       ///< m → exit value
    EnterAsyncWith,  ///< m → exit awaitable
    ExitWith,        ///< exit → exit's result, called with three Nones
    ExitWithError,   ///< exit … e → exit … e result; n: how far below the top exit stands
    FormatValue,     ///< v [spec] → text; n: conversion | 8 with spec
    Import,          ///< → module names[n]; ExtraArgument: level | kImportLeaf
    ImportFrom,      ///< m → m m.names[n]
    ImportStar,      ///< m →
    AssertionFailed, ///< [message] → raises
    MatchSequence,   ///< v → bool
    MatchMapping,    ///< v → bool
    MatchKeys,       ///< v keys → tuple of the values, or None
    MatchClass,      ///< v type names → tuple of the attributes, or None; n: positional count
    DictRest,        ///< v keys → dict without the keys
    Length,          ///< v → len(v)
    ExtraArgument,   ///< carries a second operand for the instruction before it
};

/// Import gives the last module of a dotted name (`import a.b as c`, `from a.b import …`), not the first.
inline constexpr std::uint32_t kImportLeaf = 1U << 20;

struct Instruction
{
    Op op;
    std::uint32_t argument : 24;
};

struct ProtectedRange
{
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t handler;
    std::uint32_t depth; ///< how much of the stack stays
};

struct SourceRange
{
    std::uint32_t begin;
    std::uint32_t end;
};

/// Of a function that was never called: what its instructions will be made of. Most of a script's functions never run.
struct PendingBody
{
    virtual ~PendingBody() = default;
};

/// A compiled module, function or class body. Never changed once its body is there.
struct Code : Container
{
    using Container::Container;
    void clear() override
    {
        constants.clear();
        pending.reset();
    }

    std::unique_ptr<PendingBody> pending;

    std::string name;
    std::string qualifiedName;
    std::shared_ptr<const Source> source;
    std::vector<Instruction> instructions;
    std::vector<SourceRange> ranges; ///< one an instruction
    std::vector<Value> constants;
    std::vector<const Atom *> names;
    std::vector<ProtectedRange> handlers; ///< inner ones first
    std::vector<const Atom *> locals;
    std::vector<const Atom *> cells;
    std::vector<const Atom *> frees;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> cellParameters; ///< local slot → cell slot
    std::uint32_t positionalOnly = 0;
    std::uint32_t positional = 0;  ///< those that may be given by position, positional-only ones included
    std::uint32_t keywordOnly = 0;
    bool hasVarPositional = false;
    bool hasVarKeyword = false;
    bool isGenerator = false;
    bool isAsync = false;
    bool isBody = false;           ///< a module or class: names live in a namespace
    std::uint32_t stackSize = 0;
    std::uint32_t begin = 0;       ///< of the definition
};

} // namespace retort::script
