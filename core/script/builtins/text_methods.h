// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

namespace retort::script {
class Vm;
}

namespace retort::script::builtins {

void addTextMethods(Vm &vm);
void addBytesMethods(Vm &vm);
void addMoreBytesMethods(Vm &vm); ///< bytes_methods.cpp

} // namespace retort::script::builtins
