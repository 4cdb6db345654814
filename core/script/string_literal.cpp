// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/string_literal.h"

#include "core/base/text.h"
#include "core/script/escapes.h"

#include <algorithm>

namespace retort::script {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

class Decoder
{
public:
    Decoder(std::string_view literal, std::size_t begin, std::size_t end, std::string &out, LiteralTraits &traits)
        : m_literal(literal), m_at(begin), m_end(end), m_out(out), m_traits(traits)
    { }

    void run(bool isRaw, bool isFormatted)
    {
        while (m_at < m_end) {
            const char c = m_literal[m_at];
            if (c == '\\' && !isRaw && m_at + 1 < m_end) {
                escape();
            } else if (isFormatted && (c == '{' || c == '}')) {
                brace(c);
            } else {
                std::size_t next = m_at + 1;
                while (next < m_end && m_literal[next] != '\\' && m_literal[next] != '{' && m_literal[next] != '}')
                    ++next;
                m_out.append(m_literal, m_at, next - m_at);
                m_at = next;
            }
        }
    }

private:
    void brace(char c)
    {
        if (m_at + 1 < m_end && m_literal[m_at + 1] == c)
            ++m_at;
        else
            m_traits.hasFields = true;
        m_out += c;
        ++m_at;
    }

    void escape()
    {
        const char c = m_literal[m_at + 1];
        if (c == '\n') {
            m_at += 2;
        } else if (const char simple = simpleEscape(c); simple != 0) {
            m_out += simple;
            m_at += 2;
        } else if (isOctal(c)) {
            octal();
        } else if (c == 'x') {
            hexadecimal(2);
        } else if (!m_traits.isBytes && c == 'u') {
            hexadecimal(4);
        } else if (!m_traits.isBytes && c == 'U') {
            hexadecimal(8);
        } else {
            if (!m_traits.isBytes && c == 'N')
                named();
            m_out += '\\'; // Python keeps an escape that it does not know
            ++m_at;
        }
    }

    void octal()
    {
        char32_t value = 0;
        ++m_at;
        for (int i = 0; i < 3 && m_at < m_end && isOctal(m_literal[m_at]); ++i, ++m_at)
            value = value * 8 + static_cast<char32_t>(m_literal[m_at] - '0');
        append(value);
    }

    void hexadecimal(int digits)
    {
        const std::size_t begin = m_at;
        char32_t value = 0;
        int found = 0;
        m_at += 2;
        for (; found < digits && m_at < m_end && hexValue(m_literal[m_at]) >= 0; ++found, ++m_at)
            value = value * 16 + static_cast<char32_t>(hexValue(m_literal[m_at]));
        if (found == digits && value <= 0x10FFFF)
            append(value);
        else
            bad(begin);
    }

    void named()
    {
        m_traits.hasNamedCharacter = true;
        const std::size_t close = m_literal.substr(0, m_end).find('}', m_at);
        if (m_at + 2 >= m_end || m_literal[m_at + 2] != '{' || close == std::string_view::npos || close == m_at + 3)
            bad(m_at);
    }

    void bad(std::size_t begin)
    {
        if (m_traits.badEscape != std::string_view::npos)
            return;
        m_traits.badEscape = begin;
        m_traits.badEscapeEnd = std::max(m_at, begin + 2);
    }

    void append(char32_t value)
    {
        const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
        m_traits.hasSurrogate = m_traits.hasSurrogate || isSurrogate;
        base::appendUtf8(m_out, isSurrogate ? U'\uFFFD' : value);
    }

    std::string_view m_literal;
    std::size_t m_at;
    std::size_t m_end;
    std::string &m_out;
    LiteralTraits &m_traits;
};

} // namespace

bool isStringPrefix(std::string_view name)
{
    if (name.empty() || name.size() > 2)
        return false;
    const char first = lower(name[0]);
    if (name.size() == 1)
        return std::string_view("rubft").find(first) != std::string_view::npos;
    const char second = lower(name[1]);
    const auto pairs = [](char one, char other) {
        return one == 'r' && (other == 'b' || other == 'f' || other == 't');
    };
    return pairs(first, second) || pairs(second, first);
}

void decodeLiteral(std::string_view literal, std::string &out, LiteralTraits &traits)
{
    const std::size_t quote = literal.find_first_of("'\"");
    if (quote == std::string_view::npos)
        return;
    bool isRaw = false;
    bool isFormatted = false;
    for (const char c : literal.substr(0, quote)) {
        isRaw = isRaw || lower(c) == 'r';
        isFormatted = isFormatted || lower(c) == 'f' || lower(c) == 't';
        traits.isBytes = traits.isBytes || lower(c) == 'b';
    }
    traits.isFormatted = traits.isFormatted || isFormatted;
    const char mark = literal[quote];
    const bool isTriple = literal.size() >= quote + 6 && literal[quote + 1] == mark && literal[quote + 2] == mark;
    const std::size_t marks = isTriple ? 3 : 1;
    if (literal.size() >= quote + 2 * marks)
        Decoder(literal, quote + marks, literal.size() - marks, out, traits).run(isRaw, isFormatted);
}

} // namespace retort::script
