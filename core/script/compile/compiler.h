// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/script/compile/code.h"
#include "core/script/syntax/tree.h"

namespace retort::script {

class Vm;

/// Makes code of a parsed module. The tree may go afterwards; its source stays with the code.
base::Result<Ref<Code>> compileModule(Vm &vm, const Tree &tree, std::string name);

/// Makes code of a parsed expression: running it gives the expression's value.
base::Result<Ref<Code>> compileExpression(Vm &vm, const Tree &tree);

} // namespace retort::script
