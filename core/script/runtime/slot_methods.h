// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/vm.h"

namespace retort::script {

/// What a class of ours can do, as the method that Python calls it (dict.__setitem__, [].__len__, super().__getitem__); a
/// script's own class that extends one has it too. Undefined where the class cannot, and for all other names.
Value slotMethod(Vm &vm, const Type &type, const Atom *name);

} // namespace retort::script
