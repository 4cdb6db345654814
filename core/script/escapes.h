// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

/// What backslashes stand for in string literals: for the header scan, which goes on after a bad one, and for the
/// parser, which stops there.
namespace retort::script {

/// The character of an escape of one letter; 0 for every other one.
constexpr char simpleEscape(char c)
{
    switch (c) {
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case '\\':
    case '\'':
    case '"':
        return c;
    default:
        return '\0';
    }
}

/// 0 to 15; -1 for what is no hexadecimal digit.
constexpr int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

constexpr bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

} // namespace retort::script
