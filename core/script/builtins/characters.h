// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

/// What str's methods and regular expressions ask of a character. By ranges, without Unicode's whole table.
namespace retort::script::builtins {

bool isSpace(char32_t c);
char32_t toLower(char32_t c); ///< one character for one
char32_t toUpper(char32_t c);
void appendUpper(std::string &out, char32_t c); ///< all that it becomes: the ligature of f and i is two letters
void appendTitle(std::string &out, char32_t c); ///< … at the beginning of a word
bool isUpper(char32_t c);
bool isLower(char32_t c);
bool isCased(char32_t c); ///< either, or the form of a digraph that begins a word
bool isDigit(char32_t c);
bool isAlpha(char32_t c);
bool isAlnum(char32_t c);

} // namespace retort::script::builtins
