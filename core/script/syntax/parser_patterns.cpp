// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/parser_impl.h"

namespace retort::script {

using namespace ast;
using K = TokenKind;

/// `match` is a name almost everywhere. It begins a statement exactly if its line ends in a colon and an indented
/// `case` follows.
bool Parser::matchFollows() const
{
    int depth = 0;
    for (std::size_t i = m_at + 1; i + 3 < m_tokens.size(); ++i) {
        switch (m_tokens[i].kind) {
        case K::LeftParen:
        case K::LeftBracket:
        case K::LeftBrace:
            ++depth;
            break;
        case K::RightParen:
        case K::RightBracket:
        case K::RightBrace:
            --depth;
            break;
        case K::Newline:
            return false;
        case K::Colon:
            if (depth == 0 && m_tokens[i + 1].kind == K::Newline && m_tokens[i + 2].kind == K::Indent)
                return i > m_at + 1 && m_tokens[i + 3].kind == K::Name && m_tokens[i + 3].atom->text == "case";
            break;
        default:
            break;
        }
    }
    return false;
}

Stmt *Parser::matchStatement()
{
    const Deeper deeper(*this);
    const std::uint32_t begin = current().begin;
    ++m_at;
    Expr *subject = starExpressions();
    expect(K::Colon, "':'");
    expect(K::Newline, "a new line");
    expect(K::Indent, "an indented block");
    std::vector<Case> cases;
    while (!at(K::Dedent) && !at(K::End)) {
        if (!atName("case"))
            failHere(syntax::kExpected, {"'case'"});
        const std::uint32_t caseBegin = current().begin;
        ++m_at;
        Case made{};
        made.pattern = patterns();
        made.guard = accept(K::If) ? namedExpression() : nullptr;
        made.body = block("'case' statement", caseBegin);
        cases.push_back(made);
    }
    accept(K::Dedent);
    return make<Match>(StmtKind::Match, begin, subject, list(cases));
}

Pattern *Parser::newPattern(PatternKind kind, std::uint32_t begin)
{
    auto *made = m_arena.make<Pattern>();
    made->kind = kind;
    made->begin = begin;
    made->end = lastEnd();
    return made;
}

Pattern *Parser::patterns()
{
    const std::uint32_t begin = current().begin;
    Pattern *first = pattern();
    if (!at(K::Comma) && first->kind != PatternKind::Star)
        return first;
    std::vector<Pattern *> items{first};
    while (accept(K::Comma) && !at(K::Colon) && !at(K::If))
        items.push_back(pattern());
    Pattern *made = newPattern(PatternKind::Sequence, begin);
    made->patterns = list(items);
    return made;
}

Pattern *Parser::pattern()
{
    const Deeper deeper(*this);
    const std::uint32_t begin = current().begin;
    if (accept(K::Star)) {
        const Atom *name = expectName();
        Pattern *made = newPattern(PatternKind::Star, begin);
        made->name = name->text == "_" ? nullptr : name;
        return made;
    }
    Pattern *inner = orPattern();
    if (!accept(K::As))
        return inner;
    const Atom *name = expectName();
    Pattern *made = newPattern(PatternKind::As, begin);
    made->inner = inner;
    made->name = name;
    return made;
}

Pattern *Parser::orPattern()
{
    const std::uint32_t begin = current().begin;
    Pattern *first = closedPattern();
    if (!at(K::Pipe))
        return first;
    std::vector<Pattern *> items{first};
    while (accept(K::Pipe))
        items.push_back(closedPattern());
    Pattern *made = newPattern(PatternKind::Or, begin);
    made->patterns = list(items);
    return made;
}

Expr *Parser::patternNumber()
{
    // -1, 1 + 2j: signed and complex numbers only.
    const std::uint32_t begin = current().begin;
    Expr *value = nullptr;
    if (accept(K::Minus)) {
        Expr *operand = atom();
        value = make<Unary>(ExprKind::Unary, begin, K::Minus, operand);
    } else {
        value = atom();
    }
    if (at(K::Plus) || at(K::Minus)) {
        const K op = current().kind;
        ++m_at;
        Expr *right = atom();
        value = make<Binary>(ExprKind::Binary, begin, op, value, right);
    }
    return value;
}

Pattern *Parser::closedPattern()
{
    const std::uint32_t begin = current().begin;
    switch (current().kind) {
    case K::None:
    case K::True:
    case K::False: {
        Expr *value = atom();
        Pattern *made = newPattern(PatternKind::Singleton, begin);
        made->value = value;
        return made;
    }
    case K::Integer:
    case K::Float:
    case K::Imaginary:
    case K::Minus:
    case K::String: {
        Expr *value = at(K::String) ? strings() : patternNumber();
        Pattern *made = newPattern(PatternKind::Value, begin);
        made->value = value;
        return made;
    }
    case K::LeftBracket:
        return sequencePattern(K::RightBracket);
    case K::LeftParen:
        return sequencePattern(K::RightParen);
    case K::LeftBrace:
        return mappingPattern();
    case K::Name:
        return namePattern();
    default:
        failHere(syntax::kInvalidSyntax);
    }
}

Pattern *Parser::namePattern()
{
    const std::uint32_t begin = current().begin;
    const Atom *name = expectName();
    Expr *value = make<Name>(ExprKind::Name, begin, name);
    if (!at(K::Dot) && !at(K::LeftParen)) {
        Pattern *made = newPattern(PatternKind::As, begin);
        made->name = name->text == "_" ? nullptr : name;
        return made;
    }
    while (accept(K::Dot)) {
        const std::uint32_t nameBegin = current().begin;
        const Atom *part = expectName();
        value = make<Attribute>(ExprKind::Attribute, begin, value, part, nameBegin);
    }
    if (at(K::LeftParen))
        return classPattern(begin, value);
    Pattern *made = newPattern(PatternKind::Value, begin);
    made->value = value;
    return made;
}

Pattern *Parser::classPattern(std::uint32_t begin, Expr *type)
{
    ++m_at;
    std::vector<Pattern *> items;
    std::vector<const Atom *> names;
    while (!at(K::RightParen)) {
        if (at(K::Name) && ahead(1).kind == K::Assign) {
            names.push_back(current().atom);
            m_at += 2;
        } else if (!names.empty()) {
            failHere(syntax::kPositionalAfterKeyword);
        }
        items.push_back(pattern());
        if (!accept(K::Comma))
            break;
    }
    expect(K::RightParen, "')'");
    Pattern *made = newPattern(PatternKind::Class, begin);
    made->value = type;
    made->patterns = list(items);
    made->names = list(names);
    return made;
}

Pattern *Parser::sequencePattern(K close)
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    std::vector<Pattern *> items;
    bool comma = false;
    while (!at(close)) {
        items.push_back(pattern());
        comma = accept(K::Comma);
        if (!comma)
            break;
    }
    expect(close, close == K::RightParen ? "')'" : "']'");
    if (close == K::RightParen && items.size() == 1 && !comma && items.front()->kind != PatternKind::Star)
        return items.front(); // a group
    Pattern *made = newPattern(PatternKind::Sequence, begin);
    made->patterns = list(items);
    return made;
}

Pattern *Parser::mappingPattern()
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    std::vector<Expr *> keys;
    std::vector<Pattern *> items;
    const Atom *rest = nullptr;
    while (!at(K::RightBrace)) {
        if (accept(K::DoubleStar)) {
            rest = expectName();
        } else {
            keys.push_back(at(K::Name) ? primary() : at(K::String) ? strings() : patternNumber());
            expect(K::Colon, "':'");
            items.push_back(pattern());
        }
        if (!accept(K::Comma))
            break;
    }
    expect(K::RightBrace, "'}'");
    Pattern *made = newPattern(PatternKind::Mapping, begin);
    made->keys = list(keys);
    made->patterns = list(items);
    made->name = rest;
    return made;
}

} // namespace retort::script
