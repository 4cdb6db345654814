// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/type.h"

#include <string>
#include <string_view>

namespace retort::script {

class Vm;

/// int, float and bool among themselves.
namespace numbers {

Value binary(Vm &vm, BinaryOp op, const Value &left, const Value &right);
Value unary(Vm &vm, UnaryOp op, const Value &operand);
bool compare(CompareOp op, const Value &left, const Value &right);
std::string repr(double value);               ///< Python's shortest repr
std::string ascii(std::string_view text);     ///< non-ASCII as escapes
Value parseInteger(Vm &vm, std::string_view text, int base); ///< Undefined where it is none
Value parseFloat(std::string_view text);
std::uint64_t hash(const Value &value);       ///< equal numbers have equal hashes
double asDouble(const Value &value);

} // namespace numbers
} // namespace retort::script
