// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace retort::script {

/// What occurs in a text, found in one sweep.
struct ByteTraits
{
    bool high = false; ///< a byte above 0x7f
    bool nul = false;
    bool carriageReturn = false;
};
ByteTraits byteTraits(std::string_view text);

/// Where a text holds bytes that matter to a Python tokenizer: quotes, brackets, `#`, `\`, line ends, and everything
/// that may be wrong outside strings (control characters, `$`, `?`, `!`, a backtick, bytes above 0x7f). One bit a byte,
/// so that whole function bodies are walked from one such byte to the next.
class ByteIndex
{
public:
    explicit ByteIndex(std::string_view text);

    /// The first such byte at or behind `from`, or the text's size.
    std::size_t next(std::size_t from) const
    {
        std::size_t word = from / 64;
        if (word >= m_words.size())
            return m_size;
        std::uint64_t bits = m_words[word] & (~std::uint64_t{0} << (from % 64));
        while (bits == 0) {
            if (++word == m_words.size())
                return m_size;
            bits = m_words[word];
        }
        return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
    }

private:
    std::vector<std::uint64_t> m_words;
    std::size_t m_size;
};

} // namespace retort::script
