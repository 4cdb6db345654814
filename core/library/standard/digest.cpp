// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/standard/digest.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace retort::library::standard {

namespace {

/// The message with the padding that all of these have: a one bit, zeros, the length.
std::string paddedMessage(std::string_view bytes, std::size_t block, bool bigEndian)
{
    const std::size_t lengthBytes = block / 8;
    std::string message(bytes);
    message += static_cast<char>(0x80);
    while (message.size() % block != block - lengthBytes)
        message += '\0';
    const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
    for (std::size_t i = 0; i < lengthBytes; ++i) {
        const std::size_t shift = bigEndian ? lengthBytes - 1 - i : i;
        message += shift < 8 ? static_cast<char>(bits >> (8 * shift)) : '\0';
    }
    return message;
}

template<class Word>
Word wordAt(const std::string &message, std::size_t at, bool bigEndian)
{
    Word word = 0;
    for (std::size_t i = 0; i < sizeof(Word); ++i) {
        const std::size_t shift = bigEndian ? sizeof(Word) - 1 - i : i;
        word |= static_cast<Word>(static_cast<unsigned char>(message[at + i])) << (8 * shift);
    }
    return word;
}

template<class Word>
void append(std::string &out, Word word, bool bigEndian)
{
    for (std::size_t i = 0; i < sizeof(Word); ++i) {
        const std::size_t shift = bigEndian ? sizeof(Word) - 1 - i : i;
        out += static_cast<char>(word >> (8 * shift));
    }
}

constexpr std::array<std::uint64_t, 80> kRounds = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817};

/// SHA-2 in 32 and 64 bits: the constants of the short one are the upper halves of the long one's.
template<class Word, int a1, int a2, int a3, int e1, int e2, int e3, int s1, int s2, int s3, int t1, int t2, int t3>
std::string sha2(std::string_view bytes, std::array<Word, 8> state, std::size_t length)
{
    constexpr std::size_t kBlock = sizeof(Word) * 16;
    constexpr std::size_t kCount = sizeof(Word) == 4 ? 64 : 80;
    const std::string message = paddedMessage(bytes, kBlock, true);
    for (std::size_t at = 0; at < message.size(); at += kBlock) {
        std::array<Word, kCount> w{};
        for (std::size_t i = 0; i < 16; ++i)
            w[i] = wordAt<Word>(message, at + i * sizeof(Word), true);
        for (std::size_t i = 16; i < kCount; ++i) {
            const Word low = std::rotr(w[i - 15], s1) ^ std::rotr(w[i - 15], s2) ^ (w[i - 15] >> s3);
            const Word high = std::rotr(w[i - 2], t1) ^ std::rotr(w[i - 2], t2) ^ (w[i - 2] >> t3);
            w[i] = w[i - 16] + low + w[i - 7] + high;
        }
        std::array<Word, 8> v = state;
        for (std::size_t i = 0; i < kCount; ++i) {
            const auto round = static_cast<Word>(sizeof(Word) == 4 ? kRounds[i] >> 32 : kRounds[i]);
            const Word big = std::rotr(v[4], e1) ^ std::rotr(v[4], e2) ^ std::rotr(v[4], e3);
            const Word one = v[7] + big + ((v[4] & v[5]) ^ (~v[4] & v[6])) + round + w[i];
            const Word other = (std::rotr(v[0], a1) ^ std::rotr(v[0], a2) ^ std::rotr(v[0], a3))
                + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
            v = {one + other, v[0], v[1], v[2], v[3] + one, v[4], v[5], v[6]};
        }
        for (std::size_t i = 0; i < 8; ++i)
            state[i] += v[i];
    }
    std::string out;
    for (const Word word : state)
        append(out, word, true);
    out.resize(length);
    return out;
}

std::string sha2Short(std::string_view bytes, const std::array<std::uint32_t, 8> &start, std::size_t length)
{
    return sha2<std::uint32_t, 2, 13, 22, 6, 11, 25, 7, 18, 3, 17, 19, 10>(bytes, start, length);
}

std::string sha2Long(std::string_view bytes, const std::array<std::uint64_t, 8> &start, std::size_t length)
{
    return sha2<std::uint64_t, 28, 34, 39, 14, 18, 41, 1, 8, 7, 19, 61, 6>(bytes, start, length);
}

} // namespace

std::string md5(std::string_view bytes)
{
    static constexpr int kShifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    static const std::array<std::uint32_t, 64> kSines = [] {
        std::array<std::uint32_t, 64> made{};
        for (std::size_t i = 0; i < 64; ++i)
            made[i] = static_cast<std::uint32_t>(std::floor(std::abs(std::sin(static_cast<double>(i + 1))) * 4294967296.0));
        return made;
    }();
    std::array<std::uint32_t, 4> state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    const std::string message = paddedMessage(bytes, 64, false);
    for (std::size_t at = 0; at < message.size(); at += 64) {
        auto [a, b, c, d] = state;
        for (std::size_t i = 0; i < 64; ++i) {
            std::uint32_t f = 0;
            std::size_t g = i;
            switch (i / 16) {
            case 0: f = (b & c) | (~b & d); break;
            case 1: f = (d & b) | (~d & c); g = (5 * i + 1) % 16; break;
            case 2: f = b ^ c ^ d; g = (3 * i + 5) % 16; break;
            default: f = c ^ (b | ~d); g = 7 * i % 16; break;
            }
            f += a + kSines[i] + wordAt<std::uint32_t>(message, at + g * 4, false);
            a = d;
            d = c;
            c = b;
            b += std::rotl(f, kShifts[i / 16][i % 4]);
        }
        state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
    }
    std::string out;
    for (const std::uint32_t word : state)
        append(out, word, false);
    return out;
}

std::string sha1(std::string_view bytes)
{
    std::array<std::uint32_t, 5> state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    const std::string message = paddedMessage(bytes, 64, true);
    for (std::size_t at = 0; at < message.size(); at += 64) {
        std::array<std::uint32_t, 80> w{};
        for (std::size_t i = 0; i < 80; ++i) {
            w[i] = i < 16 ? wordAt<std::uint32_t>(message, at + i * 4, true)
                          : std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        }
        auto [a, b, c, d, e] = state;
        for (std::size_t i = 0; i < 80; ++i) {
            const std::uint32_t f = i < 20 ? ((b & c) | (~b & d)) + 0x5A827999
                : i < 40                   ? (b ^ c ^ d) + 0x6ED9EBA1
                : i < 60                   ? ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC
                                           : (b ^ c ^ d) + 0xCA62C1D6;
            const std::uint32_t next = std::rotl(a, 5) + f + e + w[i];
            e = d;
            d = c;
            c = std::rotl(b, 30);
            b = a;
            a = next;
        }
        state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e};
    }
    std::string out;
    for (const std::uint32_t word : state)
        append(out, word, true);
    return out;
}

std::string sha224(std::string_view bytes)
{
    return sha2Short(bytes, {0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4}, 28);
}

std::string sha256(std::string_view bytes)
{
    return sha2Short(bytes, {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}, 32);
}

std::string sha384(std::string_view bytes)
{
    return sha2Long(bytes, {0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
                            0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4}, 48);
}

std::string sha512(std::string_view bytes)
{
    return sha2Long(bytes, {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
                            0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179}, 64);
}

std::string toHex(std::string_view bytes)
{
    static constexpr char kHex[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += kHex[byte >> 4];
        out += kHex[byte & 15];
    }
    return out;
}

} // namespace retort::library::standard
