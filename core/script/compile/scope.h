// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/script/syntax/tree.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace retort::script {

/// How a name is reached from a scope.
enum class Access : std::uint8_t {
    Name,   ///< looked up when it is used: module level and class bodies
    Local,  ///< a slot of the frame
    Cell,   ///< a slot that inner functions share
    Free,   ///< a cell of an outer function
    Global, ///< the module's names, then the builtins
};

/// One module, class, function, lambda or comprehension with its names, made before code is.
struct Scope
{
    enum class Kind : std::uint8_t { Module, Class, Function, Comprehension };

    struct Symbol
    {
        const Atom *name;
        bool assigned = false;
        bool used = false;
        bool parameter = false;
        bool declaredGlobal = false;
        bool declaredNonlocal = false;
        bool captured = false; ///< an inner scope reaches it here
        Access access = Access::Name;
        std::uint32_t slot = 0;
        std::uint32_t begin = 0; ///< of the declaration, for errors
    };

    Kind kind = Kind::Module;
    const void *node = nullptr;
    bool isCheckedByCompiling = false; ///< holds what only making its code finds wrong, or a scope inside it does
    Scope *parent = nullptr;
    std::vector<Symbol> symbols;
    std::vector<std::unique_ptr<Scope>> children;
    std::vector<const Atom *> locals; ///< by slot: parameters first
    std::vector<const Atom *> cells;
    std::vector<const Atom *> frees;

    Symbol *find(const Atom *name);
    const Scope *childFor(const void *childNode) const;
};

/// Finds every scope of a tree and settles for each name how it is reached. Fails on `nonlocal x` without an outer x.
base::Result<std::unique_ptr<Scope>> resolveNames(const Tree &tree, AtomTable &atoms);

} // namespace retort::script
