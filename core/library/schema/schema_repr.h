// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/vm.h"

#include <string>

namespace retort::library {

std::string schemaRepr(script::Vm &vm, const script::Value &self);
/// Of tables and columns.
std::string schemaStr(script::Vm &vm, const script::Value &self);

} // namespace retort::library
