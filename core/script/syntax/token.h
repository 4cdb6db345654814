// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/syntax/atom.h"

#include <cstdint>
#include <string_view>

namespace retort::script {

/// Keywords stand first and in the order of kKeywords: the number of a keyword's atom is its kind.
enum class TokenKind : std::uint8_t {
    False, None, True, And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except, Finally,
    For, From, Global, If, Import, In, Is, Lambda, Nonlocal, Not, Or, Pass, Raise, Return, Try, While, With, Yield,
    Name, Integer, Float, Imaginary, String,
    Newline, Indent, Dedent, End,
    LeftParen, RightParen, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Comma, Colon, Semicolon, Dot, Ellipsis, Arrow, At, Walrus,
    Plus, Minus, Star, DoubleStar, Slash, DoubleSlash, Percent, LeftShift, RightShift, Ampersand, Pipe, Caret, Tilde,
    Less, Greater, LessEqual, GreaterEqual, Equal, NotEqual,
    Assign, PlusAssign, MinusAssign, StarAssign, DoubleStarAssign, SlashAssign, DoubleSlashAssign, PercentAssign,
    LeftShiftAssign, RightShiftAssign, AmpersandAssign, PipeAssign, CaretAssign, AtAssign,
};

inline constexpr std::string_view kKeywords[] = {
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
};
inline constexpr std::uint32_t kKeywordCount = sizeof(kKeywords) / sizeof(kKeywords[0]);
static_assert(static_cast<std::uint32_t>(TokenKind::Name) == kKeywordCount);

/// A token is a stretch of the source's bytes. Dedent and End are empty.
struct Token
{
    TokenKind kind;
    std::uint32_t begin;
    std::uint32_t end;
    const Atom *atom; ///< of a name or keyword, else null
};

} // namespace retort::script
