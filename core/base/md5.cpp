// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/md5.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace retort::base {

namespace {

// clang-format off
constexpr std::array<std::uint32_t, 64> kSines{
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};
constexpr std::array<int, 16> kShifts{7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
// clang-format on

using State = std::array<std::uint32_t, 4>;

void addBlock(State &state, const unsigned char *block)
{
    std::array<std::uint32_t, 16> words{};
    for (std::size_t i = 0; i < 64; ++i)
        words[i / 4] |= static_cast<std::uint32_t>(block[i]) << (8 * (i % 4));
    auto [a, b, c, d] = state;
    for (std::size_t i = 0; i < 64; ++i) {
        std::uint32_t mixed = 0;
        std::size_t at = i;
        switch (i / 16) {
        case 0: mixed = (b & c) | (~b & d); break;
        case 1: mixed = (d & b) | (~d & c); at = (5 * i + 1) % 16; break;
        case 2: mixed = b ^ c ^ d; at = (3 * i + 5) % 16; break;
        default: mixed = c ^ (b | ~d); at = (7 * i) % 16; break;
        }
        const std::uint32_t sum = a + mixed + kSines[i] + words[at];
        a = d;
        d = c;
        c = b;
        b += std::rotl(sum, kShifts[i / 16 * 4 + i % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
}

} // namespace

std::string md5Hex(std::string_view text)
{
    std::string padded(text);
    padded += '\x80';
    padded.append((120 - padded.size() % 64) % 64, '\0');
    const std::uint64_t bits = static_cast<std::uint64_t>(text.size()) * 8;
    for (unsigned i = 0; i < 8; ++i)
        padded += static_cast<char>((bits >> (8 * i)) & 0xff);
    State state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    for (std::size_t at = 0; at < padded.size(); at += 64)
        addBlock(state, reinterpret_cast<const unsigned char *>(padded.data()) + at);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const std::uint32_t word : state) {
        for (unsigned i = 0; i < 4; ++i) {
            const std::uint32_t byte = (word >> (8 * i)) & 0xff;
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        }
    }
    return out;
}

} // namespace retort::base
