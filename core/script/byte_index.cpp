// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/byte_index.h"

#include <array>

#if defined(__SSE2__) && !defined(RETORT_NO_SIMD)
#    include <emmintrin.h>
#    define RETORT_SSE2 1
#else
#    define RETORT_SSE2 0
#endif

namespace retort::script {

namespace {

constexpr bool isSpecial(unsigned char c)
{
    return c < 0x20 || c >= 0x7f || (c >= '!' && c <= '$') || (c >= '\'' && c <= ')') || c == '?' || c == '`'
           || (c >= '[' && c <= ']') || (c >= '{' && c <= '}');
}

constexpr std::array<bool, 256> makeTable()
{
    std::array<bool, 256> table{};
    for (unsigned c = 0; c < 256; ++c)
        table[c] = isSpecial(static_cast<unsigned char>(c));
    return table;
}
constexpr std::array<bool, 256> kSpecial = makeTable();

#if RETORT_SSE2
/// All bytes of x that lie in first … first + width.
__m128i inRange(__m128i x, char first, char width)
{
    const __m128i shifted = _mm_sub_epi8(x, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(shifted, _mm_set1_epi8(width)), shifted);
}

__m128i load(const char *at)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
}

/// isSpecial() of 16 bytes at once, one bit each.
std::uint64_t specials16(const char *at)
{
    const __m128i x = load(at);
    const __m128i lower = _mm_or_si128(x, _mm_set1_epi8(0x20));           // [ \ ] fall on { | }
    const __m128i controlOrHigh = _mm_cmplt_epi8(x, _mm_set1_epi8(0x20)); // signed: above 0x7f is negative
    const __m128i quotes = _mm_or_si128(inRange(x, '!', 3), inRange(x, '\'', 2));
    const __m128i rest =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('?')), _mm_cmpeq_epi8(x, _mm_set1_epi8('`'))),
                     _mm_cmpeq_epi8(x, _mm_set1_epi8(0x7f)));
    const __m128i all = _mm_or_si128(_mm_or_si128(controlOrHigh, quotes), _mm_or_si128(inRange(lower, '{', 2), rest));
    return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(all)));
}
#endif

} // namespace

ByteTraits byteTraits(std::string_view text)
{
    ByteTraits traits;
    std::size_t i = 0;
#if RETORT_SSE2
    __m128i high = _mm_setzero_si128();
    __m128i nul = _mm_setzero_si128();
    __m128i carriageReturn = _mm_setzero_si128();
    for (; i + 16 <= text.size(); i += 16) {
        const __m128i x = load(text.data() + i);
        high = _mm_or_si128(high, x);
        nul = _mm_or_si128(nul, _mm_cmpeq_epi8(x, _mm_setzero_si128()));
        carriageReturn = _mm_or_si128(carriageReturn, _mm_cmpeq_epi8(x, _mm_set1_epi8('\r')));
    }
    traits.high = _mm_movemask_epi8(high) != 0;
    traits.nul = _mm_movemask_epi8(nul) != 0;
    traits.carriageReturn = _mm_movemask_epi8(carriageReturn) != 0;
#endif
    for (; i < text.size(); ++i) {
        traits.high |= static_cast<unsigned char>(text[i]) >= 0x80;
        traits.nul |= text[i] == '\0';
        traits.carriageReturn |= text[i] == '\r';
    }
    return traits;
}

ByteIndex::ByteIndex(std::string_view text) : m_words((text.size() + 63) / 64), m_size(text.size())
{
    std::size_t i = 0;
#if RETORT_SSE2
    for (; i + 64 <= text.size(); i += 64) {
        const char *at = text.data() + i;
        m_words[i / 64] =
            specials16(at) | specials16(at + 16) << 16 | specials16(at + 32) << 32 | specials16(at + 48) << 48;
    }
#endif
    for (; i < text.size(); ++i) {
        if (kSpecial[static_cast<unsigned char>(text[i])])
            m_words[i / 64] |= std::uint64_t{1} << (i % 64);
    }
}

} // namespace retort::script
