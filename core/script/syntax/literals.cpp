// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/literals.h"

#include "core/base/text.h"
#include "core/script/escapes.h"
#include "core/script/syntax/syntax_messages.h"

#include <cstdint>

namespace retort::script {

namespace {

class Decoder
{
public:
    Decoder(std::string_view body, const LiteralParts &parts, std::string &out)
        : m_body(body)
        , m_parts(parts)
        , m_out(out)
    {
    }

    LiteralError run()
    {
        while (m_at < m_body.size() && m_error.message == nullptr) {
            const std::size_t next = m_parts.raw ? std::string_view::npos : m_body.find('\\', m_at);
            const std::size_t end = next == std::string_view::npos ? m_body.size() : next;
            plain(end);
            if (next != std::string_view::npos && m_error.message == nullptr)
                escape();
        }
        return m_error;
    }

private:
    void fail(const base::Message &message, std::size_t at, std::size_t length)
    {
        m_error = LiteralError{&message, at, length};
    }

    void plain(std::size_t end)
    {
        const std::string_view piece = m_body.substr(m_at, end - m_at);
        if (m_parts.bytes) {
            for (std::size_t i = 0; i < piece.size(); ++i) {
                if (static_cast<unsigned char>(piece[i]) >= 0x80)
                    return fail(syntax::kBytesAscii, m_at + i, 1);
            }
        }
        m_out += piece;
        m_at = end;
    }

    void hex(std::size_t count, bool asByte)
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = m_at + 2 + i;
            const int digit = at < m_body.size() ? hexValue(m_body[at]) : -1;
            if (digit < 0)
                return fail(syntax::kBadEscape, m_at, i + 2);
            value = value * 16 + static_cast<std::uint32_t>(digit);
        }
        if (value > 0x10FFFF)
            return fail(syntax::kBadEscape, m_at, count + 2);
        if (asByte)
            m_out += static_cast<char>(value);
        else
            base::appendUtf8(m_out, value); // half a surrogate pair becomes three bytes, as any other
        m_at += count + 2;
    }

    void octal()
    {
        std::uint32_t value = 0;
        std::size_t length = 1;
        for (; length <= 3 && m_at + length < m_body.size() && isOctal(m_body[m_at + length]); ++length)
            value = value * 8 + static_cast<std::uint32_t>(m_body[m_at + length] - '0');
        if (m_parts.bytes)
            m_out += static_cast<char>(value & 0xFF);
        else
            base::appendUtf8(m_out, value);
        m_at += length;
    }

    void escape()
    {
        if (m_at + 1 >= m_body.size())
            return fail(syntax::kBadEscape, m_at, 1);
        const char c = m_body[m_at + 1];
        if (c == '\n') {
            m_at += 2;
        } else if (const char simple = simpleEscape(c); simple != '\0') {
            m_out += simple;
            m_at += 2;
        } else if (isOctal(c)) {
            octal();
        } else if (c == 'x') {
            hex(2, m_parts.bytes);
        } else if (!m_parts.bytes && c == 'u') {
            hex(4, false);
        } else if (!m_parts.bytes && c == 'U') {
            hex(8, false);
        } else if (!m_parts.bytes && c == 'N') {
            const std::size_t close = m_body.find('}', m_at);
            fail(syntax::kNamedEscape, m_at, (close == std::string_view::npos ? m_body.size() - 1 : close) - m_at + 1);
        } else {
            m_out += '\\'; // unknown escapes stay as they are written
            m_at += 1;
        }
    }

    std::string_view m_body;
    const LiteralParts &m_parts;
    std::string &m_out;
    std::size_t m_at = 0;
    LiteralError m_error;
};

} // namespace

LiteralParts literalParts(std::string_view token)
{
    LiteralParts parts;
    std::size_t at = 0;
    for (; at < token.size() && token[at] != '"' && token[at] != '\''; ++at) {
        const char c = static_cast<char>(token[at] | 0x20);
        parts.raw = parts.raw || c == 'r';
        parts.bytes = parts.bytes || c == 'b';
        parts.formatted = parts.formatted || c == 'f';
    }
    const bool triple = token.size() >= at + 6 && token[at + 1] == token[at] && token[at + 2] == token[at];
    const std::size_t quotes = triple ? 3 : 1;
    parts.bodyBegin = at + quotes;
    parts.bodyEnd = token.size() - quotes;
    return parts;
}

LiteralError decodeLiteral(std::string_view body, const LiteralParts &parts, std::string &out)
{
    return Decoder(body, parts, out).run();
}

} // namespace retort::script
