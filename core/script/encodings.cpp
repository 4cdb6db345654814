// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/encodings.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace retort::script {

namespace {

struct Name
{
    std::string_view name;
    Encoding encoding;
};

/// Python's names and aliases, `_` written as `-`.
constexpr Name kNames[] = {
    {"utf-8", Encoding::Utf8},        {"utf8", Encoding::Utf8},          {"u8", Encoding::Utf8},
    {"utf", Encoding::Utf8},          {"cp65001", Encoding::Utf8},       {"ascii", Encoding::Ascii},
    {"us-ascii", Encoding::Ascii},    {"646", Encoding::Ascii},          {"ansi-x3.4-1968", Encoding::Ascii},
    {"iso646-us", Encoding::Ascii},   {"latin-1", Encoding::Latin1},     {"latin1", Encoding::Latin1},
    {"latin", Encoding::Latin1},      {"l1", Encoding::Latin1},          {"iso-8859-1", Encoding::Latin1},
    {"iso8859-1", Encoding::Latin1},  {"iso88591", Encoding::Latin1},    {"8859", Encoding::Latin1},
    {"cp819", Encoding::Latin1},      {"iso-latin-1", Encoding::Latin1}, {"iso-8859-15", Encoding::Latin9},
    {"iso8859-15", Encoding::Latin9}, {"latin-9", Encoding::Latin9},     {"latin9", Encoding::Latin9},
    {"l9", Encoding::Latin9},         {"cp1252", Encoding::Windows1252}, {"windows-1252", Encoding::Windows1252},
    {"1252", Encoding::Windows1252},
};

/// Encodings that need the caller's tables, but in which ASCII stays ASCII.
constexpr std::string_view kAsciiSupersets[] = {
    "gbk",          "936",         "cp936",     "ms936",       "gb2312",       "chinese", "euc-cn",   "euccn",
    "eucgb2312-cn", "gb2312-1980", "gb2312-80", "gb18030",     "gb18030-2000", "big5",    "big5-tw",  "csbig5",
    "cp950",        "950",         "ms950",     "big5-hkscs",  "big5hkscs",    "euc-jp",  "eucjp",    "ujis",
    "u-jis",        "euc-kr",      "euckr",     "korean",      "ks-c-5601",    "cp949",   "949",      "uhc",
    "ms949",        "koi8-r",      "cskoi8r",   "koi8-u",      "cp437",        "cp850",   "cp852",    "cp866",
    "tis-620",      "tis620",      "mac-roman", "iso-8859-11", "iso8859-11",   "mbcs",    "cyrillic", "greek",
    "hebrew",       "arabic",      "ptcp154",   "kz1048",      "cp874",
};

/// 0x80 … 0x9f of Windows-1252; 0 is not assigned.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

char32_t latin9(unsigned char byte)
{
    switch (byte) {
    case 0xA4:
        return 0x20AC;
    case 0xA6:
        return 0x0160;
    case 0xA8:
        return 0x0161;
    case 0xB4:
        return 0x017D;
    case 0xB8:
        return 0x017E;
    case 0xBC:
        return 0x0152;
    case 0xBD:
        return 0x0153;
    case 0xBE:
        return 0x0178;
    default:
        return byte;
    }
}

/// The character of a byte above 0x7f, 0 where it has none.
char32_t highCharacter(Encoding encoding, unsigned char byte)
{
    switch (encoding) {
    case Encoding::Latin1:
        return byte;
    case Encoding::Latin9:
        return latin9(byte);
    case Encoding::Windows1252:
        return byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte;
    default:
        return 0;
    }
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
           || c == '.';
}

/// The encoding named in a comment line, as written.
std::string_view encodingInComment(std::string_view line)
{
    constexpr std::string_view kWord = "coding";
    for (std::size_t at = line.find(kWord); at != std::string_view::npos; at = line.find(kWord, at + 1)) {
        std::size_t i = at + kWord.size();
        if (i >= line.size() || (line[i] != ':' && line[i] != '='))
            continue;
        do {
            ++i;
        } while (i < line.size() && (line[i] == ' ' || line[i] == '\t'));
        const std::size_t begin = i;
        while (i < line.size() && isNameCharacter(line[i]))
            ++i;
        if (i > begin)
            return line.substr(begin, i - begin);
    }
    return {};
}

std::string normalName(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        if (c != '_' && c != '-')
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

} // namespace

std::string declaredEncoding(std::string_view bytes)
{
    for (int line = 0; line < 2; ++line) {
        const std::size_t first = bytes.find_first_not_of(" \t\f");
        if (first == std::string_view::npos || (bytes[first] != '#' && bytes[first] != '\n' && bytes[first] != '\r'))
            return {};
        const std::size_t end = bytes.find_first_of("\r\n");
        const std::string_view text = bytes.substr(0, end);
        if (first < text.size()) {
            if (const auto name = encodingInComment(text.substr(first)); !name.empty())
                return normalName(name);
        }
        if (end == std::string_view::npos)
            return {};
        bytes.remove_prefix(end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1));
    }
    return {};
}

Encoding encodingOf(std::string_view declared)
{
    if (declared.empty() || base::startsWith(declared, "utf-8-"))
        return Encoding::Utf8;
    for (const std::string_view prefix : {"latin-1-", "iso-8859-1-", "iso-latin-1-"}) {
        if (base::startsWith(declared, prefix))
            return Encoding::Latin1;
    }
    const auto *found = std::find_if(std::begin(kNames), std::end(kNames),
                                     [declared](const Name &name) { return name.name == declared; });
    return found == std::end(kNames) ? Encoding::Other : found->encoding;
}

bool isAsciiCompatible(std::string_view declared)
{
    if (encodingOf(declared) != Encoding::Other)
        return true;
    for (const std::string_view prefix : {"iso-8859-", "iso8859-", "cp125", "windows-125"}) {
        const std::string_view rest = declared.substr(std::min(prefix.size(), declared.size()));
        if (base::startsWith(declared, prefix) && !rest.empty() && rest.size() <= 2
            && rest.find_first_not_of("0123456789") == std::string_view::npos)
            return true;
    }
    return std::find(std::begin(kAsciiSupersets), std::end(kAsciiSupersets), declared) != std::end(kAsciiSupersets);
}

bool isWide(std::string_view declared)
{
    constexpr std::string_view kWide[] = {"utf-16", "utf16", "u16", "utf-32", "utf32", "u32", "utf-7", "utf7", "u7"};
    return std::any_of(std::begin(kWide), std::end(kWide),
                       [declared](std::string_view prefix) { return base::startsWith(declared, prefix); });
}

std::string decodeSingleByte(Encoding encoding, std::string_view bytes, std::size_t &badOffset)
{
    badOffset = std::string_view::npos;
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80) {
            out += bytes[i];
            continue;
        }
        const char32_t character = highCharacter(encoding, byte);
        if (character == 0 && badOffset == std::string_view::npos)
            badOffset = i;
        base::appendUtf8(out, character == 0 ? U'\uFFFD' : character);
    }
    return out;
}

} // namespace retort::script
