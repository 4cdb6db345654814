// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/tree.h"

#include "core/script/syntax/parser_impl.h"

namespace retort::script {

namespace {

/// As deep as CPython goes with parentheses; what is deeper would only be a way to exhaust the stack.
constexpr int kDeepest = 200;

} // namespace

Parser::Deeper::Deeper(Parser &parser)
    : m_parser(parser)
{
    if (++m_parser.m_depth > kDeepest)
        m_parser.failHere(syntax::kTooDeep);
}

bool Parser::accept(TokenKind kind)
{
    if (!at(kind))
        return false;
    ++m_at;
    return true;
}

Token Parser::expect(TokenKind kind, const char *shown)
{
    if (!at(kind))
        failHere(syntax::kExpected, {shown});
    return m_tokens[m_at++];
}

const Atom *Parser::expectName()
{
    if (!at(TokenKind::Name))
        failHere(syntax::kInvalidSyntax);
    return m_tokens[m_at++].atom;
}

void Parser::fail(const base::Message &message, std::uint32_t begin, std::uint32_t end,
                  std::vector<std::string> arguments) const
{
    throw SyntaxError{
        base::Diagnostic{&message, std::move(arguments), m_source.span(begin, end), base::Severity::Error, {}}};
}

void Parser::failHere(const base::Message &message, std::vector<std::string> arguments) const
{
    fail(message, current().begin, current().end, std::move(arguments));
}

namespace {

/// Thousands of scripts are parsed one after another: their tokens lie in the same memory.
thread_local std::vector<Token> spareTokens;
constexpr std::size_t kMostSpareTokens = 16 * 1024;

base::Result<std::unique_ptr<Tree>> parseWith(std::shared_ptr<const Source> source, AtomTable &atoms, bool expression)
{
    auto tokens = expression
        ? tokenizeField(*source, atoms, 0, static_cast<std::uint32_t>(source->text().size()))
        : tokenize(*source, atoms, std::move(spareTokens));
    if (!tokens)
        return tl::make_unexpected(std::move(tokens.error()));
    auto tree = std::make_unique<Tree>();
    tree->source = source;
    try {
        Parser parser(*source, tree->arena, atoms, std::move(*tokens));
        if (expression) {
            ast::Expr *value = parser.wholeExpression();
            auto *statement = tree->arena.make<ast::ExpressionStmt>(ast::StmtKind::Expression, value->begin,
                                                                    value->end, value);
            ast::Stmt *body = statement;
            tree->body = tree->arena.list(&body, 1);
        } else {
            tree->body = parser.module();
            if (std::vector<Token> used = parser.takeTokens(); used.capacity() <= kMostSpareTokens)
                spareTokens = std::move(used);
        }
    } catch (SyntaxError &error) {
        return tl::make_unexpected(std::move(error.diagnostic));
    }
    if (!expression && !tree->body.empty() && tree->body[0]->kind == ast::StmtKind::Expression) {
        const ast::Expr *first = ast::as<ast::ExpressionStmt>(tree->body[0]).value;
        if (first->kind == ast::ExprKind::String) {
            tree->docstring = ast::as<ast::String>(first).value;
            tree->hasDocstring = true;
        }
    }
    return tree;
}

} // namespace

base::Result<std::unique_ptr<Tree>> parse(std::shared_ptr<const Source> source, AtomTable &atoms)
{
    return parseWith(std::move(source), atoms, false);
}

base::Result<std::unique_ptr<Tree>> parseExpression(std::shared_ptr<const Source> source, AtomTable &atoms)
{
    return parseWith(std::move(source), atoms, true);
}

} // namespace retort::script
