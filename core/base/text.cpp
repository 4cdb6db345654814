// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/text.h"

#include "core/base/unicode.h"

namespace retort::base {

namespace {

constexpr char kHexDigits[] = "0123456789abcdef";
constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kEmojiPresentation = 0xFE0F;

std::uint8_t byteAt(std::string_view text, std::size_t offset)
{
    return static_cast<std::uint8_t>(text[offset]);
}

/// How many bytes the valid sequence at `offset` has; 0 if there is none.
std::size_t sequenceLength(std::string_view text, std::size_t offset)
{
    const std::uint8_t lead = byteAt(text, offset);
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (text.size() - offset < length)
        return 0;
    // The second byte is narrower where overlong forms, surrogates and what lies above U+10FFFF would begin.
    const std::uint8_t second = byteAt(text, offset + 1);
    const std::uint8_t lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const std::uint8_t highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest)
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((byteAt(text, offset + i) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

void appendHex(std::string &out, char32_t value, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += kHexDigits[(value >> shift) & 0xF];
}

/// Where the character in front of `end` begins.
std::size_t characterBefore(std::string_view text, std::size_t end)
{
    std::size_t begin = end - 1;
    while (begin > 0 && end - begin < 4 && (byteAt(text, begin) & 0xC0) == 0x80)
        --begin;
    return sequenceLength(text, begin) == end - begin ? begin : end - 1;
}

/// The length of the line break at `offset`, or 0.
std::size_t lineBreakLength(std::string_view text, std::size_t offset)
{
    const std::uint8_t c = byteAt(text, offset);
    if (c == '\r')
        return offset + 1 < text.size() && text[offset + 1] == '\n' ? 2 : 1;
    if ((c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E))
        return 1;
    if (c != 0xC2 && c != 0xE2)
        return 0;
    std::size_t end = offset;
    const char32_t codePoint = nextCodePoint(text, end);
    return codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029 ? end - offset : 0;
}

/// One character inside quotes, as repr() shows it.
void appendRepr(std::string &out, char32_t codePoint, char quote)
{
    switch (codePoint) {
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\\':
        out += "\\\\";
        return;
    default:
        break;
    }
    if (codePoint == static_cast<char32_t>(quote)) {
        out += '\\';
        out += quote;
    } else if (isPrintable(codePoint)) {
        appendUtf8(out, codePoint);
    } else if (codePoint <= 0xFF) {
        out += "\\x";
        appendHex(out, codePoint, 2);
    } else if (codePoint <= 0xFFFF) {
        out += "\\u";
        appendHex(out, codePoint, 4);
    } else {
        out += "\\U";
        appendHex(out, codePoint, 8);
    }
}

} // namespace

std::size_t invalidUtf8At(std::string_view text)
{
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::size_t length = sequenceLength(text, offset);
        if (length == 0)
            return offset;
        offset += length;
    }
    return std::string_view::npos;
}

void appendUtf8(std::string &out, char32_t codePoint)
{
    const auto add = [&out](char32_t bits) { out += static_cast<char>(static_cast<std::uint8_t>(bits)); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0 | (codePoint >> 6));
        add(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        add(0xE0 | (codePoint >> 12));
        add(0x80 | ((codePoint >> 6) & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    } else {
        add(0xF0 | (codePoint >> 18));
        add(0x80 | ((codePoint >> 12) & 0x3F));
        add(0x80 | ((codePoint >> 6) & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    }
}

char32_t nextCodePoint(std::string_view text, std::size_t &offset)
{
    const std::uint8_t lead = byteAt(text, offset);
    const std::size_t length = sequenceLength(text, offset);
    if (length <= 1) {
        ++offset;
        return length == 1 ? lead : kReplacement;
    }
    char32_t codePoint = lead & (0xFF >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        codePoint = (codePoint << 6) | (byteAt(text, offset + i) & 0x3F);
    offset += length;
    return codePoint;
}

std::size_t lengthInCharacters(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count)
        nextCodePoint(text, offset);
    return count;
}

std::string_view strip(std::string_view text)
{
    return stripLeft(stripRight(text));
}

std::string_view stripLeft(std::string_view text)
{
    std::size_t begin = 0;
    for (std::size_t next = 0; begin < text.size(); begin = next) {
        if (!isSpace(nextCodePoint(text, next)))
            break;
    }
    return text.substr(begin);
}

std::string_view stripRight(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t begin = characterBefore(text, text.size());
        std::size_t offset = begin;
        if (!isSpace(nextCodePoint(text, offset)))
            break;
        text = text.substr(0, begin);
    }
    return text;
}

std::vector<std::string_view> splitLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = lineBreakLength(text, i);
        if (length == 0) {
            ++i;
            continue;
        }
        lines.push_back(text.substr(begin, i - begin));
        i += length;
        begin = i;
    }
    if (begin < text.size())
        lines.push_back(text.substr(begin));
    return lines;
}

std::string pythonRepr(std::string_view text)
{
    const bool single = text.find('\'') != std::string_view::npos;
    const char quote = single && text.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out;
    out.reserve(text.size() + 2);
    out += quote;
    for (std::size_t offset = 0; offset < text.size();) {
        if (sequenceLength(text, offset) == 0) {
            // What Python makes of such a byte in a file name or an argument: a lone surrogate.
            out += "\\udc";
            appendHex(out, byteAt(text, offset), 2);
            ++offset;
        } else {
            appendRepr(out, nextCodePoint(text, offset), quote);
        }
    }
    out += quote;
    return out;
}

std::string escapeControls(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        std::size_t plain = offset;
        while (plain < text.size() && text[plain] >= ' ' && text[plain] <= '~')
            ++plain;
        out.append(text.substr(offset, plain - offset));
        if (plain == text.size())
            break;
        offset = plain;
        const std::size_t begin = offset;
        const char32_t codePoint = nextCodePoint(text, offset);
        if (codePoint == '\n') {
            out += "\\n";
        } else if (codePoint == '\r') {
            out += "\\r";
        } else if (codePoint == '\t') {
            out += "\\t";
        } else if (codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0)) {
            out += "\\x";
            appendHex(out, codePoint, 2);
        } else if (codePoint == kReplacement && offset - begin == 1) {
            out += "\\x";
            appendHex(out, byteAt(text, begin), 2);
        } else {
            out += text.substr(begin, offset - begin);
        }
    }
    return out;
}

std::string joinComma(const std::vector<std::string> &parts)
{
    std::string out;
    for (const std::string &part : parts) {
        if (!out.empty())
            out += ", ";
        out += part;
    }
    return out;
}

std::size_t displayWidth(std::string_view text)
{
    std::size_t width = 0;
    int previous = 0;
    bool joined = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t codePoint = nextCodePoint(text, offset);
        int columns = columnsOf(codePoint);
        // Emoji sequences are drawn as one: what a joiner binds on, and a skin tone behind an emoji.
        const bool skinTone = codePoint >= 0x1F3FB && codePoint <= 0x1F3FF && previous == 2;
        if (skinTone || (joined && columns > 0))
            columns = 0;
        else if (codePoint == kEmojiPresentation && previous == 1)
            columns = 1;
        joined = codePoint == kZeroWidthJoiner && previous == 2;
        if (columns > 0)
            previous = codePoint == kEmojiPresentation ? 2 : columns;
        width += static_cast<std::size_t>(columns);
    }
    return width;
}

std::string asciiLower(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool startsWith(std::string_view text, std::string_view prefix)
{
    return text.substr(0, prefix.size()) == prefix;
}

bool endsWith(std::string_view text, std::string_view suffix)
{
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

} // namespace retort::base
