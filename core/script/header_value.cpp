// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/header_value.h"

#include <algorithm>

namespace retort::script {

namespace {

HeaderValue ofKind(HeaderValue::Kind kind)
{
    HeaderValue value;
    value.kind = kind;
    return value;
}

/// Puts an element into a sequence under construction: what is no string makes the whole a wrong type, what is not
/// known makes the whole unknown.
void addElement(HeaderValue &sequence, HeaderValue element)
{
    using Kind = HeaderValue::Kind;
    if (element.kind == Kind::Expression)
        sequence.kind = Kind::Expression;
    else if (element.kind != Kind::Text && sequence.kind == Kind::Sequence)
        sequence.kind = Kind::WrongType;
    else if (element.kind == Kind::Text)
        sequence.values.push_back(std::move(element.values.front()));
}

} // namespace

LiteralTraits joinLiterals(const HeaderLexer &lexer, std::span<const HeaderToken> literals, std::string &text)
{
    LiteralTraits traits;
    for (const HeaderToken &literal : literals)
        decodeLiteral(lexer.text(literal), text, traits);
    return traits;
}

HeaderValue ValueReader::read()
{
    HeaderValue value = list({}, true);
    if (m_gaveUp || m_at != m_tokens.size())
        return ofKind(HeaderValue::Kind::Expression);
    if (value.kind != HeaderValue::Kind::Text && value.kind != HeaderValue::Kind::Sequence)
        value.values.clear();
    return value;
}

bool ValueReader::isOperator(std::string_view op) const
{
    return m_at < m_tokens.size() && m_tokens[m_at].kind == HeaderToken::Kind::Operator && m_lexer.text(m_tokens[m_at]) == op;
}

HeaderValue ValueReader::giveUp()
{
    m_gaveUp = true;
    return ofKind(HeaderValue::Kind::Expression);
}

/// Items up to `closing` (or the end): a bare item where it stands alone without a comma and `isTuple`.
HeaderValue ValueReader::list(std::string_view closing, bool isTuple)
{
    HeaderValue sequence = ofKind(HeaderValue::Kind::Sequence);
    if (++m_nesting > kMaxNesting)
        return giveUp();
    bool isFirst = true;
    while (m_at < m_tokens.size() && (closing.empty() || !isOperator(closing))) {
        HeaderValue element = item();
        if (m_gaveUp)
            return element;
        const bool hasComma = isOperator(",");
        if (isFirst && isTuple && !hasComma) {
            --m_nesting;
            return closing.empty() || isOperator(closing) ? element : giveUp();
        }
        isFirst = false;
        addElement(sequence, std::move(element));
        if (!hasComma)
            break;
        ++m_at;
    }
    --m_nesting;
    if (closing.empty() ? isFirst : !isOperator(closing))
        return giveUp();
    return sequence;
}

HeaderValue ValueReader::item()
{
    if (m_at >= m_tokens.size())
        return giveUp();
    const HeaderToken &token = m_tokens[m_at];
    const std::string_view text = m_lexer.text(token);
    HeaderValue value;
    if (token.kind == HeaderToken::Kind::String) {
        value = strings();
    } else if (token.kind == HeaderToken::Kind::Name) {
        value = name();
    } else if (token.kind == HeaderToken::Kind::Number || text == "...") {
        ++m_at;
        value = ofKind(HeaderValue::Kind::WrongType);
    } else if (text == "-" && m_at + 1 < m_tokens.size() && m_tokens[m_at + 1].kind == HeaderToken::Kind::Number) {
        m_at += 2;
        value = ofKind(HeaderValue::Kind::WrongType);
    } else if (text == "(" || text == "[" || text == "{") {
        ++m_at;
        value = text == "{" ? braces() : list(text == "(" ? ")" : "]", text == "(");
        ++m_at;
    } else {
        return giveUp();
    }
    // Anything but a separator makes this a part of a larger expression.
    if (m_at < m_tokens.size() && !isOperator(",") && !isOperator(")") && !isOperator("]") && !isOperator("}")
        && !isOperator(":"))
        return giveUp();
    return value;
}

HeaderValue ValueReader::strings()
{
    const std::size_t begin = m_at;
    while (m_at < m_tokens.size() && m_tokens[m_at].kind == HeaderToken::Kind::String)
        ++m_at;
    HeaderValue value = ofKind(HeaderValue::Kind::Text);
    std::string text;
    const LiteralTraits traits = joinLiterals(m_lexer, m_tokens.subspan(begin, m_at - begin), text);
    if (traits.isBytes)
        return ofKind(HeaderValue::Kind::WrongType);
    if (traits.hasFields || traits.hasNamedCharacter || traits.hasSurrogate
        || traits.badEscape != std::string_view::npos)
        return ofKind(HeaderValue::Kind::Expression);
    value.values.push_back(std::move(text));
    return value;
}

/// A set, or a dictionary, which Alembic takes for the sequence of its keys. Behind the `{`; stops at the `}`.
HeaderValue ValueReader::braces()
{
    HeaderValue sequence = ofKind(HeaderValue::Kind::Sequence);
    if (++m_nesting > kMaxNesting)
        return giveUp();
    while (m_at < m_tokens.size() && !isOperator("}")) {
        HeaderValue element = item();
        if (isOperator(":")) {
            ++m_at;
            if (item().kind == HeaderValue::Kind::Expression)
                return giveUp();
        }
        if (m_gaveUp)
            return element;
        const bool isKnown = element.kind == HeaderValue::Kind::Text
                             && std::find(sequence.values.begin(), sequence.values.end(), element.values.front())
                                    != sequence.values.end();
        if (!isKnown)
            addElement(sequence, std::move(element));
        if (!isOperator(","))
            break;
        ++m_at;
    }
    --m_nesting;
    return isOperator("}") ? sequence : giveUp();
}

HeaderValue ValueReader::name()
{
    const std::string_view text = m_lexer.text(m_tokens[m_at++]);
    if (text == "None")
        return ofKind(HeaderValue::Kind::None);
    if (text == "True" || text == "False" || text == "Ellipsis")
        return ofKind(HeaderValue::Kind::WrongType);
    const HeaderValue *known = m_lookup(text);
    if (known == nullptr || known->kind == HeaderValue::Kind::Absent)
        return ofKind(HeaderValue::Kind::Expression);
    HeaderValue value = ofKind(known->kind);
    value.values = known->values;
    return value;
}

} // namespace retort::script
