// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/type.h"

namespace retort::script {

class Vm;

/// The bases' linear order (C3). Throws TypeError where they do not agree.
void setOrder(Vm &vm, Type &type);

/// Takes over what the bases can do where the type itself does not say.
void inheritSlots(Type &type);

/// Sets the slots of a class that a script defined from the special methods it has.
void setScriptSlots(Vm &vm, Type &type);

/// object.__new__ and __init__ for classes of scripts.
Value constructInstance(Vm &vm, Type *type, const Call &call);

/// Whether a __new__ is a script's own, not one that a type of ours brings.
bool typeOfScript(Vm &vm, const Value &function);

} // namespace retort::script
