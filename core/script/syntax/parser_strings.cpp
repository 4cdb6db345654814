// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/parser_impl.h"

namespace retort::script {

using namespace ast;
using K = TokenKind;

void Parser::decodeInto(std::uint32_t begin, std::uint32_t end, const LiteralParts &literal, std::string &out) const
{
    const LiteralError error = decodeLiteral(m_source.text(begin, end), literal, out);
    if (error.message == nullptr)
        return;
    const auto from = begin + static_cast<std::uint32_t>(error.at);
    const auto to = from + static_cast<std::uint32_t>(error.length);
    fail(*error.message, from, to, {std::string(m_source.text(from, to < end ? to : end))});
}

/// Literals side by side are one. A single plain literal without escapes points into the source: nothing is copied.
Expr *Parser::strings()
{
    const std::uint32_t begin = current().begin;
    std::string value;
    std::vector<JoinedPart> parts;
    bool joined = false;
    bool bytes = false;
    const bool single = ahead(1).kind != K::String;
    for (bool first = true; at(K::String); first = false, ++m_at) {
        const Token token = current();
        const LiteralParts literal = literalParts(m_source.text(token.begin, token.end));
        if (!first && literal.bytes != bytes)
            fail(syntax::kMixedBytes, begin, token.end);
        bytes = literal.bytes;
        const auto bodyBegin = token.begin + static_cast<std::uint32_t>(literal.bodyBegin);
        const auto bodyEnd = token.begin + static_cast<std::uint32_t>(literal.bodyEnd);
        const std::string_view body = m_source.text(bodyBegin, bodyEnd);
        if (literal.formatted) {
            joined = true;
            if (!value.empty())
                parts.push_back(JoinedPart{m_arena.text(value), nullptr, 0, nullptr});
            value.clear();
            joinedParts(bodyBegin, bodyEnd, literal, false, parts);
        } else if (single && !literal.bytes && (literal.raw || body.find('\\') == std::string_view::npos)) {
            ++m_at;
            return make<String>(ExprKind::String, begin, body);
        } else {
            decodeInto(bodyBegin, bodyEnd, literal, value);
        }
    }
    if (!joined)
        return make<String>(bytes ? ExprKind::Bytes : ExprKind::String, begin, m_arena.text(value));
    if (!value.empty())
        parts.push_back(JoinedPart{m_arena.text(value), nullptr, 0, nullptr});
    mergeTexts(parts);
    return make<Joined>(ExprKind::Joined, begin, list(parts));
}

/// Literals side by side and doubled braces leave texts side by side: one part each is what Python has.
void Parser::mergeTexts(std::vector<JoinedPart> &parts)
{
    std::vector<JoinedPart> merged;
    for (const JoinedPart &part : parts) {
        if (part.value == nullptr && !merged.empty() && merged.back().value == nullptr)
            merged.back().text = m_arena.text(std::string(merged.back().text).append(part.text));
        else
            merged.push_back(part);
    }
    parts.swap(merged);
}

void Parser::joinedParts(std::uint32_t begin, std::uint32_t end, const LiteralParts &literal, bool inFormat,
                         std::vector<JoinedPart> &out)
{
    const std::string_view text = m_source.text();
    std::string plain;
    std::uint32_t from = begin;
    const auto flushTo = [&](std::uint32_t to) { decodeInto(from, to, literal, plain); };
    const auto push = [&] {
        if (!plain.empty())
            out.push_back(JoinedPart{m_arena.text(plain), nullptr, 0, nullptr});
        plain.clear();
    };
    for (std::uint32_t i = begin; i < end;) {
        const char c = text[i];
        if (c == '\\' && !literal.raw && i + 1 < end) {
            // \N{…} is an escape, not a field.
            if (text[i + 1] == 'N' && i + 2 < end && text[i + 2] == '{')
                i = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('}', i), end - 1)) + 1;
            else
                i += 2;
        } else if ((c == '{' || c == '}') && i + 1 < end && text[i + 1] == c && !inFormat) {
            flushTo(i + 1);
            i += 2;
            from = i;
        } else if (c == '{') {
            flushTo(i);
            push();
            i = field(i + 1, end, literal, out);
            from = i;
        } else if (c == '}') {
            fail(syntax::kFieldSingleBrace, i, i + 1);
        } else {
            ++i;
        }
    }
    flushTo(end);
    push();
}

/// Where a field's expression ends: at a `!` (not `!=`), `:`, `=` (not part of an operator) or `}` outside brackets and
/// strings.
std::uint32_t Parser::fieldExpressionEnd(std::uint32_t begin, std::uint32_t end) const
{
    const std::string_view text = m_source.text();
    int brackets = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
        const char c = text[i];
        const char next = i + 1 < end ? text[i + 1] : '\0';
        if (c == '"' || c == '\'') {
            const std::size_t behind = endOfString(text.substr(0, end), i, false, false);
            if (behind == std::string_view::npos)
                fail(syntax::kUnterminatedString, i, i + 1);
            i = static_cast<std::uint32_t>(behind) - 1;
        } else if (c == '(' || c == '[' || c == '{') {
            ++brackets;
        } else if (brackets > 0) {
            brackets -= c == ')' || c == ']' || c == '}' ? 1 : 0;
        } else if (c == '!' || c == '=' || c == '<' || c == '>') {
            if (next == '=') {
                ++i;
                continue;
            }
            if (c == '!' || c == '=')
                return i;
        } else if (c == '}' || c == ':') {
            return i;
        }
    }
    return end;
}

std::uint32_t Parser::formatEnd(std::uint32_t begin, std::uint32_t end) const
{
    int depth = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
        const char c = m_source.text()[i];
        if (c == '{')
            ++depth;
        else if (c == '}' && depth-- == 0)
            return i;
    }
    return end;
}

std::uint32_t Parser::field(std::uint32_t begin, std::uint32_t end, const LiteralParts &literal,
                            std::vector<JoinedPart> &out)
{
    const Deeper deeper(*this);
    const std::string_view text = m_source.text();
    std::uint32_t stop = fieldExpressionEnd(begin, end);
    if (stop >= end)
        fail(syntax::kFieldOpen, begin - 1, begin);
    if (m_source.text(begin, stop).find_first_not_of(" \t\n\f") == std::string_view::npos)
        fail(syntax::kFieldEmpty, begin - 1, stop);

    auto tokens = tokenizeField(m_source, m_atoms, begin, stop);
    if (!tokens)
        throw SyntaxError{std::move(tokens.error())};
    std::vector<Token> outer = std::move(*tokens);
    outer.swap(m_tokens);
    const std::size_t outerAt = std::exchange(m_at, 0);
    Expr *value = at(K::Yield) ? yield() : starExpressions();
    if (!at(K::End))
        failHere(syntax::kInvalidSyntax);
    outer.swap(m_tokens);
    m_at = outerAt;

    JoinedPart part{{}, value, 0, nullptr};
    if (text[stop] == '=') {
        // f"{x=}" is the text of the expression, blanks and all, and then its value.
        ++stop;
        while (stop < end && (text[stop] == ' ' || text[stop] == '\t'))
            ++stop;
        out.push_back(JoinedPart{m_source.text(begin, stop), nullptr, 0, nullptr});
        if (stop < end && text[stop] == '}')
            part.conversion = 'r';
    }
    if (stop < end && text[stop] == '!') {
        const char conversion = stop + 1 < end ? text[stop + 1] : '\0';
        if (conversion != 's' && conversion != 'r' && conversion != 'a')
            fail(syntax::kFieldConversion, stop, stop + 1);
        part.conversion = conversion;
        stop += 2;
    }
    if (stop < end && text[stop] == ':') {
        const std::uint32_t formatBegin = stop + 1;
        stop = formatEnd(formatBegin, end);
        std::vector<JoinedPart> format;
        joinedParts(formatBegin, stop, literal, true, format);
        mergeTexts(format);
        part.format = m_arena.make<Joined>(ExprKind::Joined, formatBegin, stop, list(format));
    }
    if (stop >= end || text[stop] != '}')
        fail(syntax::kFieldOpen, begin - 1, begin);
    out.push_back(part);
    return stop + 1;
}

} // namespace retort::script
