// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/compile/code.h"
#include "core/script/runtime/objects.h"

#include <memory>
#include <vector>

namespace retort::script {

/// A running (or suspended) function, module or class body: its variables and its stack, in one array.
struct Frame
{
    Ref<Code> code;
    Ref<Module> globals;
    Namespace *names = nullptr; ///< of a module or class body
    std::vector<Value> values;  ///< locals, then the stack
    std::vector<Ref<Cell>> cells;
    Value *top = nullptr;       ///< one above the stack's top
    std::uint32_t at = 0;       ///< the next instruction
    Frame *caller = nullptr;
    bool ofGenerator = false;   ///< a generator owns it, and takes it up again after a yield
    bool ended = false;         ///< of a generator's: it has returned
    Value function;             ///< keeps the function's parts alive; names it in errors

    Value *stackBase() { return values.data() + code->locals.size(); }
};

} // namespace retort::script
