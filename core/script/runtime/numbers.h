// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/big_integer.h"
#include "core/script/runtime/type.h"

#include <string>
#include <string_view>

namespace retort::script {

class Vm;

/// int, float and bool among themselves.
namespace numbers {

Value integer(Vm &vm, BigInteger value);      ///< of any size; small where it fits
BigInteger toBig(const Value &value);         ///< of an int or bool
bool isInteger(const Value &value);           ///< int (of any size) or bool
bool isNumber(const Value &value);            ///< int, bool or float
/// The number that an instance of a script's class extends (an IntEnum's member); all else as it is.
Value plain(const Value &value);
std::string integerText(Vm &vm, const Value &value, int radix = 10); ///< ValueError for thousands of digits, as CPython
Value binaryBig(Vm &vm, BinaryOp op, const BigInteger &left, const BigInteger &right);
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
