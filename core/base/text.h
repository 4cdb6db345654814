// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Text as UTF-8 bytes, with the few rules of Python's `str` that Alembic's output depends on.
namespace retort::base {

/// The byte offset of the first byte that is not valid UTF-8 (surrogates and overlong forms are not), or npos.
std::size_t invalidUtf8At(std::string_view text);

/// Appends one code point.
void appendUtf8(std::string &out, char32_t codePoint);

/// The code point at `offset`, which is moved behind it. Invalid bytes yield U+FFFD, one each.
char32_t nextCodePoint(std::string_view text, std::size_t &offset);

/// The number of code points.
std::size_t lengthInCharacters(std::string_view text);

/// Python's str.strip(): Unicode white space off both ends.
std::string_view strip(std::string_view text);
std::string_view stripLeft(std::string_view text);  ///< str.lstrip()
std::string_view stripRight(std::string_view text); ///< str.rstrip()

/// Python's str.splitlines(): breaks at \n, \r, \r\n, \v, \f, \x1c–\x1e, U+0085, U+2028, U+2029.
std::vector<std::string_view> splitLines(std::string_view text);

/// Python's repr() of a str. Bytes that are not UTF-8 become `\udcNN`, as in names that Python got from the system.
std::string pythonRepr(std::string_view text);

/// Control characters as \n, \t, \xNN; the rest as it is.
std::string escapeControls(std::string_view text);

/// ", "-joined.
std::string joinComma(const std::vector<std::string> &parts);

/// How many columns of a terminal the text takes: East Asian wide characters and emoji two, combining marks none.
std::size_t displayWidth(std::string_view text);

/// A to Z in lower case, everything else as it is.
std::string asciiLower(std::string_view text);

bool startsWith(std::string_view text, std::string_view prefix);
bool endsWith(std::string_view text, std::string_view suffix);

} // namespace retort::base
