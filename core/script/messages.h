// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// Everything that reading a script's source may have to say.
namespace retort::script {

inline constexpr base::Message kNotUtf8{
    "script.not-utf8", RETORT_TEXT("messages", "This file is not valid UTF-8: byte {0} cannot stand here."),
    RETORT_TEXT("messages",
                "Save the file as UTF-8, or declare its encoding in the first line (# -*- coding: … -*-).")};
inline constexpr base::Message kNotInEncoding{
    "script.not-in-encoding", RETORT_TEXT("messages", "Byte {0} is not valid in the declared encoding {1}."),
    RETORT_TEXT("messages", "Correct the encoding declaration, or save the file in that encoding.")};
inline constexpr base::Message kBytesNotInEncoding{
    "script.bytes-not-in-encoding", RETORT_TEXT("messages", "Bytes here are not valid in the declared encoding {0}."),
    RETORT_TEXT("messages", "Correct the encoding declaration, or save the file in that encoding.")};
inline constexpr base::Message kUnknownEncoding{
    "script.unknown-encoding", RETORT_TEXT("messages", "The declared encoding {0} is not known here."),
    RETORT_TEXT("messages", "Save the file as UTF-8 and take the declaration out.")};
inline constexpr base::Message kBomAndEncoding{
    "script.bom-and-encoding",
    RETORT_TEXT("messages", "The file begins with a UTF-8 byte order mark, but declares the encoding {0}."),
    RETORT_TEXT("messages", "Take the declaration out.")};
inline constexpr base::Message kNulByte{
    "script.nul-byte", RETORT_TEXT("messages", "There is a NUL byte in this file; Python refuses to load it."),
    RETORT_TEXT("messages", "Restore the file from version control; UTF-16 must be saved as UTF-8.")};

inline constexpr base::Message kConflict{
    "script.conflict-markers", RETORT_TEXT("messages", "Git left a conflict here, between {0} and {1}."),
    RETORT_TEXT("messages", "Resolve it: keep what is right and delete the marker lines.")};
inline constexpr base::Message kConflictInText{
    "script.conflict-markers-in-text",
    RETORT_TEXT("messages", "Git left a conflict in a text here, between {0} and {1}."),
    RETORT_TEXT("messages", "Resolve it: keep what is right and delete the marker lines.")};
inline constexpr base::Message kLeftoverMarker{
    "script.leftover-conflict-marker", RETORT_TEXT("messages", "A Git conflict marker was left here: {0}."),
    RETORT_TEXT("messages", "Delete the marker line, and check that both sides of the conflict were resolved.")};

inline constexpr base::Message kUnterminatedString{
    "script.unterminated-string", RETORT_TEXT("messages", "This string is not closed at the end of its line."),
    RETORT_TEXT("messages", "Close it with {0}.")};
inline constexpr base::Message kUnterminatedTripleString{
    "script.unterminated-triple-string",
    RETORT_TEXT("messages", "This triple-quoted string is not closed until the end of the file."),
    RETORT_TEXT("messages", "Close it with {0}.")};
inline constexpr base::Message kBadEscape{
    "script.bad-escape", RETORT_TEXT("messages", "The escape {0} in this string is not complete or not a character."),
    RETORT_TEXT("messages", "Write two backslashes, or make it a raw string.")};
inline constexpr base::Message kUnclosedBracket{"script.unclosed-bracket",
                                                RETORT_TEXT("messages", "{0} is never closed."),
                                                RETORT_TEXT("messages", "Add the closing bracket.")};
inline constexpr base::Message kUnmatchedBracket{"script.unmatched-bracket",
                                                 RETORT_TEXT("messages", "{0} closes no bracket."),
                                                 RETORT_TEXT("messages", "Delete it, or add the opening bracket.")};
inline constexpr base::Message kMismatchedBracket{"script.mismatched-bracket",
                                                  RETORT_TEXT("messages", "{0} cannot close {1}, opened in line {2}."),
                                                  RETORT_TEXT("messages", "Correct one of the two brackets.")};
inline constexpr base::Message kTooDeepBrackets{
    "script.too-deep-brackets", RETORT_TEXT("messages", "More than 200 brackets are open here; Python refuses that.")};
inline constexpr base::Message kTooDeepIndent{
    "script.too-deep-indent", RETORT_TEXT("messages", "More than 100 levels of indentation; Python refuses that.")};
inline constexpr base::Message kUnexpectedIndent{
    "script.unexpected-indent", RETORT_TEXT("messages", "This line is indented, but no block begins before it."),
    RETORT_TEXT("messages", "Take the indentation away.")};
inline constexpr base::Message kExpectedIndent{
    "script.expected-indent", RETORT_TEXT("messages", "An indented block is expected behind the colon of line {0}."),
    RETORT_TEXT("messages", "Indent this line, or write pass.")};
inline constexpr base::Message kUnindent{
    "script.unindent", RETORT_TEXT("messages", "The indentation of this line fits no block around it."),
    RETORT_TEXT("messages", "Indent it as the block that it belongs to.")};
inline constexpr base::Message kTabs{
    "script.tabs",
    RETORT_TEXT("messages", "Tabs and spaces are mixed in the indentation so that its depth is not certain."),
    RETORT_TEXT("messages", "Indent with spaces only.")};
inline constexpr base::Message kInvalidCharacter{
    "script.invalid-character", RETORT_TEXT("messages", "The character {0} cannot stand here in Python."),
    RETORT_TEXT("messages", "Replace it, often by the plain ASCII quote, comma or blank.")};
inline constexpr base::Message kAfterBackslash{
    "script.after-backslash", RETORT_TEXT("messages", "Something follows the backslash that continues this line."),
    RETORT_TEXT("messages", "Delete what stands behind the backslash, blanks too.")};
inline constexpr base::Message kNoValue{"script.no-value",
                                        RETORT_TEXT("messages", "A value is missing behind the = of {0}."),
                                        RETORT_TEXT("messages", "Write the value, or None.")};

} // namespace retort::script
