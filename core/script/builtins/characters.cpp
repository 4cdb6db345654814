// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/builtins/characters.h"

#include "core/base/text.h"
#include "core/base/unicode.h"

#include <algorithm>
#include <iterator>

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
                            {0x38E, 0x3CD},  {0x38F, 0x3CE}, {0x1F1, 0x1F3}, {0x1F4, 0x1F5}, {0x4C0, 0x4CF},   {0x1E9E, 0xDF},  {0x18F, 0x259},
                            {0x181, 0x253},  {0x186, 0x254}, {0x190, 0x25B}, {0x1C4, 0x1C6},   {0x1C7, 0x1C9},  {0x1CA, 0x1CC},
                            {0x2126, 0x3C9}, {0x212A, 'k'},  {0x212B, 0xE5}};

/// Small letters that become several characters, or another one at the beginning of a word. In order.
struct Special
{
    char32_t letter;
    const char *upper;
    const char *title;
};

// clang-format off
constexpr Special kSpecial[] = {
    {0xDF, "SS", "Ss"}, {0x149, "\u02BCN", "\u02BCN"}, {0x1F0, "J\u030C", "J\u030C"},
    {0x390, "\u0399\u0308\u0301", "\u0399\u0308\u0301"}, {0x3B0, "\u03A5\u0308\u0301", "\u03A5\u0308\u0301"},
    {0x587, "\u0535\u0552", "\u0535\u0582"}, {0x1E96, "H\u0331", "H\u0331"}, {0x1E97, "T\u0308", "T\u0308"},
    {0x1E98, "W\u030A", "W\u030A"}, {0x1E99, "Y\u030A", "Y\u030A"}, {0x1E9A, "A\u02BE", "A\u02BE"},
    {0x1F50, "\u03A5\u0313", "\u03A5\u0313"}, {0x1F52, "\u03A5\u0313\u0300", "\u03A5\u0313\u0300"},
    {0x1F54, "\u03A5\u0313\u0301", "\u03A5\u0313\u0301"}, {0x1F56, "\u03A5\u0313\u0342", "\u03A5\u0313\u0342"},
    {0x1F80, "\u1F08\u0399", "\u1F88"}, {0x1F81, "\u1F09\u0399", "\u1F89"}, {0x1F82, "\u1F0A\u0399", "\u1F8A"},
    {0x1F83, "\u1F0B\u0399", "\u1F8B"}, {0x1F84, "\u1F0C\u0399", "\u1F8C"}, {0x1F85, "\u1F0D\u0399", "\u1F8D"},
    {0x1F86, "\u1F0E\u0399", "\u1F8E"}, {0x1F87, "\u1F0F\u0399", "\u1F8F"}, {0x1F90, "\u1F28\u0399", "\u1F98"},
    {0x1F91, "\u1F29\u0399", "\u1F99"}, {0x1F92, "\u1F2A\u0399", "\u1F9A"}, {0x1F93, "\u1F2B\u0399", "\u1F9B"},
    {0x1F94, "\u1F2C\u0399", "\u1F9C"}, {0x1F95, "\u1F2D\u0399", "\u1F9D"}, {0x1F96, "\u1F2E\u0399", "\u1F9E"},
    {0x1F97, "\u1F2F\u0399", "\u1F9F"}, {0x1FA0, "\u1F68\u0399", "\u1FA8"}, {0x1FA1, "\u1F69\u0399", "\u1FA9"},
    {0x1FA2, "\u1F6A\u0399", "\u1FAA"}, {0x1FA3, "\u1F6B\u0399", "\u1FAB"}, {0x1FA4, "\u1F6C\u0399", "\u1FAC"},
    {0x1FA5, "\u1F6D\u0399", "\u1FAD"}, {0x1FA6, "\u1F6E\u0399", "\u1FAE"}, {0x1FA7, "\u1F6F\u0399", "\u1FAF"},
    {0x1FB2, "\u1FBA\u0399", "\u1FBA\u0345"}, {0x1FB3, "\u0391\u0399", "\u1FBC"},
    {0x1FB4, "\u0386\u0399", "\u0386\u0345"}, {0x1FB6, "\u0391\u0342", "\u0391\u0342"},
    {0x1FB7, "\u0391\u0342\u0399", "\u0391\u0342\u0345"}, {0x1FC2, "\u1FCA\u0399", "\u1FCA\u0345"},
    {0x1FC3, "\u0397\u0399", "\u1FCC"}, {0x1FC4, "\u0389\u0399", "\u0389\u0345"},
    {0x1FC6, "\u0397\u0342", "\u0397\u0342"}, {0x1FC7, "\u0397\u0342\u0399", "\u0397\u0342\u0345"},
    {0x1FD2, "\u0399\u0308\u0300", "\u0399\u0308\u0300"}, {0x1FD3, "\u0399\u0308\u0301", "\u0399\u0308\u0301"},
    {0x1FD6, "\u0399\u0342", "\u0399\u0342"}, {0x1FD7, "\u0399\u0308\u0342", "\u0399\u0308\u0342"},
    {0x1FE2, "\u03A5\u0308\u0300", "\u03A5\u0308\u0300"}, {0x1FE3, "\u03A5\u0308\u0301", "\u03A5\u0308\u0301"},
    {0x1FE4, "\u03A1\u0313", "\u03A1\u0313"}, {0x1FE6, "\u03A5\u0342", "\u03A5\u0342"},
    {0x1FE7, "\u03A5\u0308\u0342", "\u03A5\u0308\u0342"}, {0x1FF2, "\u1FFA\u0399", "\u1FFA\u0345"},
    {0x1FF3, "\u03A9\u0399", "\u1FFC"}, {0x1FF4, "\u038F\u0399", "\u038F\u0345"},
    {0x1FF6, "\u03A9\u0342", "\u03A9\u0342"}, {0x1FF7, "\u03A9\u0342\u0399", "\u03A9\u0342\u0345"},
    {0xFB00, "FF", "Ff"}, {0xFB01, "FI", "Fi"}, {0xFB02, "FL", "Fl"}, {0xFB03, "FFI", "Ffi"}, {0xFB04, "FFL", "Ffl"},
    {0xFB05, "ST", "St"}, {0xFB06, "ST", "St"}, {0xFB13, "\u0544\u0546", "\u0544\u0576"},
    {0xFB14, "\u0544\u0535", "\u0544\u0565"}, {0xFB15, "\u0544\u053B", "\u0544\u056B"},
    {0xFB16, "\u054E\u0546", "\u054E\u0576"}, {0xFB17, "\u0544\u053D", "\u0544\u056D"},
};
// clang-format on

const Special *specialOf(char32_t c)
{
    if (c < 0xDF)
        return nullptr;
    const Special *found = std::lower_bound(std::begin(kSpecial), std::end(kSpecial), c,
                                            [](const Special &entry, char32_t letter) { return entry.letter < letter; });
    return found != std::end(kSpecial) && found->letter == c ? found : nullptr;
}

/// The digraphs that have a form of their own at the beginning of a word: three in a row, the middle one is it.
char32_t digraphTitle(char32_t c)
{
    if (c >= 0x1C4 && c <= 0x1CC)
        return c - (c - 0x1C4) % 3 + 1;
    return c == 0x1F1 || c == 0x1F2 || c == 0x1F3 ? 0x1F2 : c;
}

bool isTitle(char32_t c)
{
    return c == 0x1C5 || c == 0x1C8 || c == 0x1CB || c == 0x1F2;
}

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
    if (isTitle(c))
        return c + 1;
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
    if (isTitle(c))
        return c - 1;
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

void appendUpper(std::string &out, char32_t c)
{
    if (const Special *special = specialOf(c))
        out += special->upper;
    else
        base::appendUtf8(out, toUpper(c));
}

void appendTitle(std::string &out, char32_t c)
{
    if (const Special *special = specialOf(c))
        out += special->title;
    else
        base::appendUtf8(out, isTitle(c) || digraphTitle(c) != c ? digraphTitle(c) : toUpper(c));
}

bool isUpper(char32_t c)
{
    return toLower(c) != c && !isTitle(c);
}

bool isLower(char32_t c)
{
    return (toUpper(c) != c && !isTitle(c)) || specialOf(c) != nullptr;
}

bool isCased(char32_t c)
{
    return isUpper(c) || isLower(c) || isTitle(c);
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
