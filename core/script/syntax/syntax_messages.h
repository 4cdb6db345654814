// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What the lexer and the parser may say. The words follow CPython's, since people search for them.
namespace retort::script::syntax {

using base::Message;

inline constexpr Message kUnterminatedString{
    "syntax.unterminated-string", RETORT_TEXT("messages", "This string is not closed on its line."),
    RETORT_TEXT("messages", "Close it with the quote it was opened with.")};
inline constexpr Message kUnterminatedTripleString{
    "syntax.unterminated-triple-string", RETORT_TEXT("messages", "This triple-quoted string is never closed."),
    RETORT_TEXT("messages", "Close it with the three quotes it was opened with.")};
inline constexpr Message kInvalidCharacter{
    "syntax.invalid-character", RETORT_TEXT("messages", "The character {0} cannot stand here."),
    RETORT_TEXT("messages", "Remove it, or put it into a string.")};
inline constexpr Message kNullByte{"syntax.null-byte", RETORT_TEXT("messages", "The file holds a NUL byte."),
                                   RETORT_TEXT("messages", "Python does not load such a file; remove the byte.")};
inline constexpr Message kBadNumber{"syntax.bad-number", RETORT_TEXT("messages", "{0} is not a number."), ""};
inline constexpr Message kLeadingZero{
    "syntax.leading-zero",
    RETORT_TEXT("messages", "Leading zeros in decimal integer literals are not permitted: {0}."),
    RETORT_TEXT("messages", "Write 0o… for an octal number.")};
inline constexpr Message kAfterContinuation{
    "syntax.after-continuation",
    RETORT_TEXT("messages", "Unexpected character after the line continuation character."),
    RETORT_TEXT("messages", "A backslash must be the last character of its line.")};
inline constexpr Message kNeverClosed{"syntax.never-closed", RETORT_TEXT("messages", "'{0}' was never closed."), ""};
inline constexpr Message kUnmatched{"syntax.unmatched", RETORT_TEXT("messages", "Unmatched '{0}'."), ""};
inline constexpr Message kMismatched{
    "syntax.mismatched",
    RETORT_TEXT("messages", "Closing parenthesis '{0}' does not match opening parenthesis '{1}' on line {2}."), ""};
inline constexpr Message kBadDedent{
    "syntax.bad-dedent", RETORT_TEXT("messages", "This line's indentation does not match any outer level."),
    RETORT_TEXT("messages", "Indent it like the block it belongs to.")};
inline constexpr Message kTabsAndSpaces{
    "syntax.tabs-and-spaces",
    RETORT_TEXT("messages", "Tabs and spaces are mixed in the indentation in a way that depends on the tab's width."),
    RETORT_TEXT("messages", "Indent with spaces only.")};
inline constexpr Message kTooDeep{"syntax.too-deep", RETORT_TEXT("messages", "The code is nested too deeply."),
                                  RETORT_TEXT("messages", "Split the expression or the block.")};
inline constexpr Message kUnexpectedIndent{"syntax.unexpected-indent", RETORT_TEXT("messages", "Unexpected indent."),
                                           ""};
inline constexpr Message kExpectedBlock{
    "syntax.expected-block", RETORT_TEXT("messages", "Expected an indented block after {0} on line {1}."), ""};
inline constexpr Message kExpected{"syntax.expected", RETORT_TEXT("messages", "Expected {0}."), ""};
inline constexpr Message kInvalidSyntax{"syntax.invalid", RETORT_TEXT("messages", "Invalid syntax."), ""};
inline constexpr Message kCannotAssign{"syntax.cannot-assign", RETORT_TEXT("messages", "Cannot assign to {0}."), ""};
inline constexpr Message kCannotDelete{"syntax.cannot-delete", RETORT_TEXT("messages", "Cannot delete {0}."), ""};
inline constexpr Message kPositionalAfterKeyword{
    "syntax.positional-after-keyword", RETORT_TEXT("messages", "Positional argument follows keyword argument."), ""};
inline constexpr Message kKeywordRepeated{
    "syntax.keyword-repeated", RETORT_TEXT("messages", "Keyword argument repeated: {0}."), ""};
inline constexpr Message kDuplicateParameter{
    "syntax.duplicate-parameter", RETORT_TEXT("messages", "Duplicate argument '{0}' in function definition."), ""};
inline constexpr Message kDefaultOrder{
    "syntax.default-order", RETORT_TEXT("messages", "Non-default argument follows default argument."), ""};
inline constexpr Message kOutsideFunction{"syntax.outside-function",
                                          RETORT_TEXT("messages", "'{0}' outside function."), ""};
inline constexpr Message kOutsideAsync{"syntax.outside-async",
                                       RETORT_TEXT("messages", "'{0}' outside async function."), ""};
inline constexpr Message kOutsideLoop{"syntax.outside-loop", RETORT_TEXT("messages", "'{0}' outside loop."), ""};
inline constexpr Message kStarredHere{"syntax.starred",
                                      RETORT_TEXT("messages", "Can't use starred expression here."), ""};
inline constexpr Message kMixedBytes{"syntax.mixed-bytes",
                                     RETORT_TEXT("messages", "Cannot mix bytes and nonbytes literals."), ""};
inline constexpr Message kBytesAscii{
    "syntax.bytes-ascii", RETORT_TEXT("messages", "Bytes can only contain ASCII literal characters."), ""};
inline constexpr Message kBadEscape{"syntax.bad-escape", RETORT_TEXT("messages", "The escape {0} is not complete."),
                                    ""};
inline constexpr Message kNamedEscape{
    "syntax.named-escape", RETORT_TEXT("messages", "Named characters are not known here: {0}."),
    RETORT_TEXT("messages", "Write the character itself, or \\u and its number.")};
inline constexpr Message kFieldEmpty{"syntax.field-empty",
                                     RETORT_TEXT("messages", "An f-string's field is empty."), ""};
inline constexpr Message kFieldOpen{"syntax.field-open",
                                    RETORT_TEXT("messages", "An f-string's field is not closed: expecting '}'."), ""};
inline constexpr Message kFieldSingleBrace{
    "syntax.field-brace", RETORT_TEXT("messages", "A single '}' is not allowed in an f-string."),
    RETORT_TEXT("messages", "Write }} for the brace itself.")};
inline constexpr Message kFieldConversion{
    "syntax.field-conversion",
    RETORT_TEXT("messages", "An f-string's conversion must be !s, !r or !a."), ""};

} // namespace retort::script::syntax
