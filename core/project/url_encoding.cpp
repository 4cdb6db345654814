// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/url_encoding.h"

#include <algorithm>
#include <cstddef>

namespace retort::project {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned char byteAt(std::string_view text, std::size_t offset)
{
    return static_cast<unsigned char>(text[offset]);
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// What the second byte of a sequence may be; the rest are 80..BF (Unicode, table 3-7). A length of 0 marks a byte
/// that begins no sequence.
struct Lead
{
    std::size_t length;
    unsigned char lowest;
    unsigned char highest;
};

Lead leadOf(unsigned char c)
{
    if (c < 0x80)
        return Lead{1, 0, 0};
    if (c < 0xC2 || c > 0xF4)
        return Lead{0, 0, 0};
    if (c < 0xE0)
        return Lead{2, 0x80, 0xBF};
    if (c < 0xF0)
        return Lead{3, static_cast<unsigned char>(c == 0xE0 ? 0xA0 : 0x80),
                    static_cast<unsigned char>(c == 0xED ? 0x9F : 0xBF)};
    return Lead{4, static_cast<unsigned char>(c == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(c == 0xF4 ? 0x8F : 0xBF)};
}

/// bytes.decode('utf-8', 'replace'): one U+FFFD for each longest beginning of a sequence that is cut off.
void appendDecoded(std::string &out, std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        const Lead lead = leadOf(byteAt(bytes, at));
        std::size_t good = 1;
        while (good < lead.length && at + good < bytes.size()) {
            const unsigned char next = byteAt(bytes, at + good);
            const unsigned char lowest = good == 1 ? lead.lowest : 0x80;
            const unsigned char highest = good == 1 ? lead.highest : 0xBF;
            if (next < lowest || next > highest)
                break;
            ++good;
        }
        out.append(good == lead.length ? bytes.substr(at, good) : kReplacement);
        at += good;
    }
}

std::string unescapedBytes(std::string_view run)
{
    std::string bytes;
    bytes.reserve(run.size());
    for (std::size_t at = 0; at < run.size(); ++at) {
        if (run[at] == '%' && at + 2 < run.size()) {
            const int high = hexValue(run[at + 1]);
            const int low = hexValue(run[at + 2]);
            if (high >= 0 && low >= 0) {
                bytes += static_cast<char>(high * 16 + low);
                at += 2;
                continue;
            }
        }
        bytes += run[at];
    }
    return bytes;
}

bool isUnreserved(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.'
           || c == '-' || c == '~';
}

std::string plusAsBlank(std::string_view text)
{
    std::string blank(text);
    std::replace(blank.begin(), blank.end(), '+', ' ');
    return blank;
}

} // namespace

std::string percentDecoded(std::string_view text)
{
    if (text.find('%') == std::string_view::npos)
        return std::string(text);
    // Python decodes each run of ASCII by itself, so that a raw character never completes an escaped one.
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const bool ascii = byteAt(text, at) < 0x80;
        std::size_t end = at;
        while (end < text.size() && (byteAt(text, end) < 0x80) == ascii)
            ++end;
        const std::string_view run = text.substr(at, end - at);
        if (ascii)
            appendDecoded(out, unescapedBytes(run));
        else
            out.append(run);
        at = end;
    }
    return out;
}

std::string percentEncoded(std::string_view text, std::string_view safe)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (isUnreserved(c) || (c != '\0' && safe.find(c) != std::string_view::npos)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
    return out;
}

std::string plusEncoded(std::string_view text)
{
    std::string out = percentEncoded(text, " ");
    std::replace(out.begin(), out.end(), ' ', '+');
    return out;
}

std::vector<std::pair<std::string, std::string>> queryPairs(std::string_view text)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find('&', at), text.size());
        const std::string_view part = text.substr(at, end - at);
        at = end + 1;
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || equals + 1 == part.size())
            continue;
        pairs.emplace_back(percentDecoded(plusAsBlank(part.substr(0, equals))),
                           percentDecoded(plusAsBlank(part.substr(equals + 1))));
    }
    return pairs;
}

} // namespace retort::project
