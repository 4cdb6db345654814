// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/builtins/characters.h"

#include "core/base/unicode.h"

namespace retort::script::builtins {

bool isSpace(char32_t c)
{
    return base::isSpace(c);
}

namespace {

/// Pairs that follow each other, upper case first: whole ranges of them.
bool alternates(char32_t c)
{
    return (c >= 0x100 && c <= 0x12F) || (c >= 0x132 && c <= 0x137) || (c >= 0x14A && c <= 0x177)
        || (c >= 0x1DE && c <= 0x1EF) || (c >= 0x1F8 && c <= 0x21F) || (c >= 0x222 && c <= 0x233)
        || (c >= 0x370 && c <= 0x373) || (c >= 0x3D8 && c <= 0x3EF) || (c >= 0x460 && c <= 0x481)
        || (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1E95)
        || (c >= 0x1EA0 && c <= 0x1EFF) || (c >= 0x2C80 && c <= 0x2CE3) || (c >= 0xA640 && c <= 0xA66D);
}

/// The same, but the upper one is odd.
bool alternatesOdd(char32_t c)
{
    return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) || (c >= 0x1CD && c <= 0x1DC) || (c >= 0x4C1 && c <= 0x4CE);
}

struct Pair
{
    char32_t upper;
    char32_t lower;
};

constexpr Pair kSingle[] = {{0x178, 0xFF},   {0x386, 0x3AC}, {0x388, 0x3AD}, {0x389, 0x3AE},   {0x38A, 0x3AF},  {0x38C, 0x3CC},
                            {0x38E, 0x3CD},  {0x38F, 0x3CE}, {0x1F4, 0x1F5}, {0x4C0, 0x4CF},   {0x1E9E, 0xDF},  {0x18F, 0x259},
                            {0x181, 0x253},  {0x186, 0x254}, {0x190, 0x25B}, {0x1C4, 0x1C6},   {0x1C7, 0x1C9},  {0x1CA, 0x1CC},
                            {0x2126, 0x3C9}, {0x212A, 'k'},  {0x212B, 0xE5}};

} // namespace

/// Simple case mapping for the scripts that have cases: Latin, Greek, Cyrillic, Armenian, and full-width letters.
char32_t toLower(char32_t c)
{
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9 && c != 0x3A2)
        || (c >= 0x3AA && c <= 0x3AB) || (c >= 0x410 && c <= 0x42F) || (c >= 0xFF21 && c <= 0xFF3A))
        return c + 32;
    if (c >= 0x531 && c <= 0x556)
        return c + 48;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    if (c == 0x130)
        return 'i';
    if (alternates(c))
        return c | 1;
    if (alternatesOdd(c))
        return (c & 1) != 0 ? c + 1 : c;
    for (const Pair &pair : kSingle) {
        if (pair.upper == c)
            return pair.lower;
    }
    return c;
}

char32_t toUpper(char32_t c)
{
    if ((c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7) || (c >= 0x3B1 && c <= 0x3C9 && c != 0x3C2)
        || (c >= 0x3CA && c <= 0x3CB) || (c >= 0x430 && c <= 0x44F) || (c >= 0xFF41 && c <= 0xFF5A))
        return c - 32;
    if (c >= 0x561 && c <= 0x586)
        return c - 48;
    if (c == 0x131)
        return 'I';
    if (c == 0xB5)
        return 0x39C;
    if (c == 0x3C2)
        return 0x3A3;
    if (c >= 0x450 && c <= 0x45F)
        return c - 80;
    if (alternates(c))
        return c & ~char32_t{1};
    if (alternatesOdd(c))
        return (c & 1) == 0 ? c - 1 : c;
    for (const Pair &pair : kSingle) {
        if (pair.lower == c && pair.upper < 0x1E9E)
            return pair.upper;
    }
    return c;
}

bool isUpper(char32_t c)
{
    return toLower(c) != c;
}

bool isLower(char32_t c)
{
    return toUpper(c) != c || c == 0xDF;
}

bool isDigit(char32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0xFF10 && c <= 0xFF19);
}

bool isAlpha(char32_t c)
{
    return isUpper(c) || isLower(c) || (c >= 0x370 && c <= 0x1FFF && !isDigit(c)) || (c >= 0x3041 && c <= 0x318E)
        || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x20000 && c <= 0x2FA1F) || c == 0xAA
        || c == 0xBA;
}

bool isAlnum(char32_t c)
{
    return isAlpha(c) || isDigit(c);
}

} // namespace retort::script::builtins
