// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/parser_impl.h"

#include <algorithm>

namespace retort::script {

using namespace ast;
using K = TokenKind;

Expr *Parser::atom()
{
    const Token token = current();
    switch (token.kind) {
    case K::Name:
        ++m_at;
        return make<Name>(ExprKind::Name, token.begin, token.atom);
    case K::String:
        return strings();
    case K::Integer:
    case K::Float:
    case K::Imaginary: {
        ++m_at;
        std::string_view digits = m_source.text(token.begin, token.end);
        if (digits.find('_') != std::string_view::npos) {
            std::string plain(digits);
            plain.erase(std::remove(plain.begin(), plain.end(), '_'), plain.end());
            digits = m_arena.text(plain);
        }
        return make<Number>(ExprKind::Number, token.begin, token.kind, digits);
    }
    case K::None:
        ++m_at;
        return make<Constant>(ExprKind::Constant, token.begin, ConstantKind::None);
    case K::True:
        ++m_at;
        return make<Constant>(ExprKind::Constant, token.begin, ConstantKind::True);
    case K::False:
        ++m_at;
        return make<Constant>(ExprKind::Constant, token.begin, ConstantKind::False);
    case K::Ellipsis:
        ++m_at;
        return make<Constant>(ExprKind::Constant, token.begin, ConstantKind::Ellipsis);
    case K::LeftParen:
        return parenthesised();
    case K::LeftBracket:
        return bracketed();
    case K::LeftBrace:
        return braced();
    case K::Indent:
        failHere(syntax::kUnexpectedIndent);
    default:
        failHere(syntax::kInvalidSyntax);
    }
}

Expr *Parser::parenthesised()
{
    const Deeper deeper(*this);
    const std::uint32_t begin = current().begin;
    ++m_at;
    if (accept(K::RightParen))
        return make<Sequence>(ExprKind::Tuple, begin, ArenaList<Expr *>{});
    if (at(K::Yield)) {
        Expr *value = yield();
        expect(K::RightParen, "')'");
        return value;
    }
    Expr *first = starExpression();
    if (atComprehension()) {
        Expr *generator = comprehension(ComprehensionKind::Generator, begin, first, nullptr);
        expect(K::RightParen, "')'");
        generator->end = lastEnd();
        return generator;
    }
    if (!at(K::Comma)) {
        if (first->kind == ExprKind::Starred)
            fail(syntax::kStarredHere, first->begin, first->end);
        expect(K::RightParen, "')'");
        return first;
    }
    std::vector<Expr *> items{first};
    while (accept(K::Comma) && !at(K::RightParen))
        items.push_back(starExpression());
    expect(K::RightParen, "')'");
    return make<Sequence>(ExprKind::Tuple, begin, list(items));
}

Expr *Parser::bracketed()
{
    const Deeper deeper(*this);
    const std::uint32_t begin = current().begin;
    ++m_at;
    std::vector<Expr *> items;
    while (!at(K::RightBracket)) {
        items.push_back(starExpression());
        if (items.size() == 1 && atComprehension()) {
            Expr *made = comprehension(ComprehensionKind::List, begin, items.front(), nullptr);
            expect(K::RightBracket, "']'");
            made->end = lastEnd();
            return made;
        }
        if (!accept(K::Comma))
            break;
    }
    expect(K::RightBracket, "']'");
    return make<Sequence>(ExprKind::List, begin, list(items));
}

Expr *Parser::braced()
{
    const Deeper deeper(*this);
    const std::uint32_t begin = current().begin;
    ++m_at;
    if (accept(K::RightBrace))
        return make<DictDisplay>(ExprKind::Dict, begin, ArenaList<DictItem>{});
    return dictOrSet(begin);
}

Expr *Parser::dictOrSet(std::uint32_t begin)
{
    std::vector<Expr *> items;
    std::vector<DictItem> pairs;
    bool isDict = false;
    while (!at(K::RightBrace)) {
        const bool first = items.empty() && pairs.empty();
        if (at(K::DoubleStar) && (first || isDict)) {
            ++m_at;
            isDict = true;
            pairs.push_back(DictItem{nullptr, binary(5)});
        } else {
            Expr *item = starExpression();
            if (item->kind != ExprKind::Starred && at(K::Colon) && (first || isDict)) {
                ++m_at;
                isDict = true;
                pairs.push_back(DictItem{item, expression()});
            } else if (isDict) {
                failHere(syntax::kExpected, {"':' after dictionary key"});
            } else {
                items.push_back(item);
            }
        }
        if (first && atComprehension()) {
            Expr *made = isDict
                ? comprehension(ComprehensionKind::Dict, begin, pairs.front().key, pairs.front().value)
                : comprehension(ComprehensionKind::Set, begin, items.front(), nullptr);
            expect(K::RightBrace, "'}'");
            made->end = lastEnd();
            return made;
        }
        if (!accept(K::Comma))
            break;
    }
    expect(K::RightBrace, "'}'");
    if (isDict)
        return make<DictDisplay>(ExprKind::Dict, begin, list(pairs));
    return make<Sequence>(ExprKind::Set, begin, list(items));
}

Expr *Parser::yield()
{
    const Token token = current();
    if (!m_context.function)
        failHere(syntax::kOutsideFunction, {"yield"});
    m_context.generator = true;
    ++m_at;
    if (accept(K::From)) {
        Expr *value = expression();
        return make<Wrapped>(ExprKind::YieldFrom, token.begin, value);
    }
    Expr *value = nullptr;
    switch (current().kind) {
    case K::Newline:
    case K::RightParen:
    case K::RightBracket:
    case K::RightBrace:
    case K::Semicolon:
    case K::Assign:
    case K::End:
        break;
    default:
        value = starExpressions();
    }
    return make<Wrapped>(ExprKind::Yield, token.begin, value);
}

} // namespace retort::script
