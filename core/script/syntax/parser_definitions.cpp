// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/parser_impl.h"

namespace retort::script {

using namespace ast;
using K = TokenKind;

Stmt *Parser::decorated()
{
    const std::uint32_t begin = current().begin;
    std::vector<Expr *> decorators;
    while (accept(K::At)) {
        decorators.push_back(namedExpression());
        if (!accept(K::Newline))
            failHere(syntax::kInvalidSyntax);
    }
    if (at(K::Class))
        return classDefinition(begin, decorators);
    const bool isAsync = accept(K::Async);
    if (!at(K::Def))
        failHere(syntax::kInvalidSyntax);
    return function(begin, isAsync, decorators);
}

Stmt *Parser::function(std::uint32_t begin, bool isAsync, const std::vector<Expr *> &decorators)
{
    const std::uint32_t defBegin = current().begin;
    ++m_at;
    const Atom *name = expectName();
    expect(K::LeftParen, "'('");
    const auto list = parameters(K::RightParen, true);
    expect(K::RightParen, "')'");
    Expr *returns = accept(K::Arrow) ? expression() : nullptr;
    const Context outer = m_context;
    m_context = Context{};
    m_context.function = true;
    m_context.async = isAsync;
    const Block body = block("function definition", defBegin);
    const bool isGenerator = m_context.generator;
    m_context = outer;
    return make<FunctionDef>(StmtKind::Function, begin, name, list, this->list(decorators), returns, body, isAsync,
                          isGenerator);
}

Parameter Parser::parameter(bool annotations, ParameterKind kind)
{
    Parameter made{};
    made.begin = current().begin;
    made.kind = kind;
    made.name = expectName();
    if (annotations && accept(K::Colon))
        made.annotation = kind == ParameterKind::VarPositional ? starExpression() : expression();
    const bool isVar = kind == ParameterKind::VarPositional || kind == ParameterKind::VarKeyword;
    if (!isVar && accept(K::Assign))
        made.fallback = expression();
    return made;
}

ArenaList<Parameter> Parser::parameters(K end, bool annotations)
{
    std::vector<Parameter> out;
    ParameterKind kind = ParameterKind::Normal;
    bool defaultSeen = false;
    while (!at(end)) {
        const std::uint32_t begin = current().begin;
        if (accept(K::Slash)) {
            if (out.empty() || kind != ParameterKind::Normal)
                fail(syntax::kInvalidSyntax, begin, lastEnd());
            for (Parameter &earlier : out)
                earlier.kind = ParameterKind::PositionalOnly;
        } else if (accept(K::DoubleStar)) {
            out.push_back(parameter(annotations, ParameterKind::VarKeyword));
            accept(K::Comma);
            break;
        } else if (accept(K::Star)) {
            if (kind == ParameterKind::KeywordOnly)
                fail(syntax::kInvalidSyntax, begin, lastEnd());
            kind = ParameterKind::KeywordOnly;
            if (!at(K::Comma))
                out.push_back(parameter(annotations, ParameterKind::VarPositional));
            else if (ahead(1).kind == end)
                fail(syntax::kExpected, begin, lastEnd(), {"named arguments after bare *"});
        } else {
            const Parameter made = parameter(annotations, kind);
            if (kind == ParameterKind::Normal && made.fallback == nullptr && defaultSeen)
                fail(syntax::kDefaultOrder, made.begin, lastEnd());
            defaultSeen = defaultSeen || made.fallback != nullptr;
            out.push_back(made);
        }
        if (!accept(K::Comma))
            break;
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (out[j].name == out[i].name)
                fail(syntax::kDuplicateParameter, out[i].begin, out[i].begin, {std::string(out[i].name->text)});
        }
    }
    if (!at(end))
        failHere(syntax::kInvalidSyntax);
    return list(out);
}

Stmt *Parser::classDefinition(std::uint32_t begin, const std::vector<Expr *> &decorators)
{
    const std::uint32_t classBegin = current().begin;
    ++m_at;
    const Atom *name = expectName();
    const auto bases = at(K::LeftParen) ? arguments() : ArenaList<Argument>{};
    const Context outer = m_context;
    m_context = Context{};
    const Block body = block("class definition", classBegin);
    m_context = outer;
    return make<ClassDef>(StmtKind::Class, begin, name, bases, list(decorators), body);
}

} // namespace retort::script
