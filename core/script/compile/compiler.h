// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/script/compile/code.h"
#include "core/script/syntax/tree.h"

namespace retort::script {

class Vm;

/// Makes code of a parsed module. Functions keep the tree until they are called for the first time.
base::Result<Ref<Code>> compileModule(Vm &vm, const std::shared_ptr<const Tree> &tree, std::string name);

/// Makes the instructions of a function whose body is pending; throws Stopped where they cannot be made.
void compileBody(Vm &vm, Code &code);

/// Makes code of a parsed expression: running it gives the expression's value.
base::Result<Ref<Code>> compileExpression(Vm &vm, const Tree &tree);

} // namespace retort::script
