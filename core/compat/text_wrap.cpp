// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/compat/text_wrap.h"

#include "core/base/text.h"
#include "core/history/word_characters.h"

#include <algorithm>

namespace retort::compat {

namespace {

constexpr std::size_t kTab = 8;

std::u32string decoded(std::string_view text)
{
    std::u32string out;
    for (std::size_t at = 0; at < text.size();)
        out += base::nextCodePoint(text, at);
    return out;
}

std::string encoded(std::u32string_view text)
{
    std::string out;
    for (const char32_t c : text)
        base::appendUtf8(out, c);
    return out;
}

bool isBlank(char32_t c)
{
    return c == U' ' || (c >= U'\t' && c <= U'\r');
}

/// expandtabs(8), and every other blank as a space.
std::u32string withPlainBlanks(std::u32string_view text)
{
    std::u32string out;
    std::size_t column = 0;
    for (const char32_t c : text) {
        if (c == U'\t') {
            const std::size_t count = kTab - column % kTab;
            out.append(count, U' ');
            column += count;
            continue;
        }
        out += isBlank(c) ? U' ' : c;
        column = c == U'\n' || c == U'\r' ? 0 : column + 1;
    }
    return out;
}

/// The places at which textwrap's regular expression looks, as methods: each answers for one position.
class Splitter
{
public:
    explicit Splitter(std::u32string_view text) : m_text(text) { }

    std::vector<std::u32string> split() const
    {
        std::vector<std::u32string> chunks;
        for (std::size_t at = 0; at < m_text.size();) {
            const std::size_t end = chunkEnd(at);
            chunks.emplace_back(m_text.substr(at, end - at));
            at = end;
        }
        return chunks;
    }

private:
    bool at(std::size_t i, char32_t c) const { return i < m_text.size() && m_text[i] == c; }
    bool isWord(std::size_t i) const { return i < m_text.size() && history::isWordCharacter(m_text[i]); }
    bool isLetter(std::size_t i) const { return isWord(i) && history::decimalValue(m_text[i]) < 0; }
    bool endsLikeWord(std::size_t end) const
    {
        static constexpr std::u32string_view kPunctuation = U"!\"'&.,?";
        return end > 0 && (isWord(end - 1) || kPunctuation.find(m_text[end - 1]) != std::u32string_view::npos);
    }
    std::size_t dashesEnd(std::size_t i) const
    {
        while (at(i, U'-'))
            ++i;
        return i;
    }
    bool isDash(std::size_t i) const { return dashesEnd(i) >= i + 2 && isWord(dashesEnd(i)); }

    /// Behind a hyphen at `i`: two letters (or letter-hyphen-letter) before it, and a letter, maybe a hyphen, a letter.
    bool isCompound(std::size_t i) const
    {
        const bool before = (i >= 2 && isLetter(i - 1) && isLetter(i - 2))
                            || (i >= 3 && isLetter(i - 1) && at(i - 2, U'-') && isLetter(i - 3));
        return before && isLetter(i + 1) && isLetter(at(i + 2, U'-') ? i + 3 : i + 2);
    }

    std::size_t chunkEnd(std::size_t begin) const
    {
        std::size_t end = begin;
        if (m_text[begin] == U' ') {
            while (at(end, U' '))
                ++end;
            return end;
        }
        if (endsLikeWord(begin) && isDash(begin))
            return dashesEnd(begin);
        for (end = begin + 1; end < m_text.size() && m_text[end] != U' '; ++end) {
            if (m_text[end] == U'-' && isCompound(end))
                return end + 1;
            if (endsLikeWord(end) && isDash(end))
                return end;
        }
        return end;
    }

    std::u32string_view m_text;
};

/// How much of a word that is too long for any line still goes on this one.
std::size_t brokenLength(const std::u32string &chunk, std::size_t room)
{
    if (chunk.size() <= room)
        return chunk.size();
    const auto hyphen = room == 0 ? std::u32string::npos : chunk.rfind(U'-', room - 1);
    if (hyphen == std::u32string::npos || hyphen == 0)
        return room;
    const bool onlyHyphens = chunk.find_first_not_of(U'-') >= hyphen;
    return onlyHyphens ? room : hyphen + 1;
}

bool isOnlyBlanks(const std::u32string &chunk)
{
    return std::all_of(chunk.begin(), chunk.end(), isBlank);
}

} // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t columns, std::string_view indent)
{
    const std::u32string plain = withPlainBlanks(decoded(text));
    std::vector<std::u32string> chunks = Splitter(plain).split();
    std::reverse(chunks.begin(), chunks.end());
    const std::size_t width = columns > indent.size() ? columns - indent.size() : 0;
    std::vector<std::string> lines;
    while (!chunks.empty()) {
        std::vector<std::u32string> line;
        std::size_t length = 0;
        if (!lines.empty() && isOnlyBlanks(chunks.back()))
            chunks.pop_back();
        while (!chunks.empty() && length + chunks.back().size() <= width) {
            length += chunks.back().size();
            line.push_back(std::move(chunks.back()));
            chunks.pop_back();
        }
        if (!chunks.empty() && chunks.back().size() > width) {
            const std::size_t taken = brokenLength(chunks.back(), width < 1 ? 1 : width - length);
            line.push_back(chunks.back().substr(0, taken));
            chunks.back().erase(0, taken);
        }
        if (!line.empty() && isOnlyBlanks(line.back()))
            line.pop_back();
        if (line.empty())
            continue;
        std::string out(indent);
        for (const std::u32string &chunk : line)
            out += encoded(chunk);
        lines.push_back(std::move(out));
    }
    return lines;
}

std::string wrappedMessage(std::string_view text, std::size_t columns)
{
    std::string out;
    for (const std::string &line : wrap(text, columns, "  "))
        out += line + "\n";
    return out;
}

} // namespace retort::compat
