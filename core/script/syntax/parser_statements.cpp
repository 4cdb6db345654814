// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/parser_impl.h"

namespace retort::script {

using namespace ast;
using K = TokenKind;

namespace {

/// The binary operator of an augmented assignment, or End.
K augmented(K kind)
{
    switch (kind) {
    case K::PlusAssign:
        return K::Plus;
    case K::MinusAssign:
        return K::Minus;
    case K::StarAssign:
        return K::Star;
    case K::DoubleStarAssign:
        return K::DoubleStar;
    case K::SlashAssign:
        return K::Slash;
    case K::DoubleSlashAssign:
        return K::DoubleSlash;
    case K::PercentAssign:
        return K::Percent;
    case K::LeftShiftAssign:
        return K::LeftShift;
    case K::RightShiftAssign:
        return K::RightShift;
    case K::AmpersandAssign:
        return K::Ampersand;
    case K::PipeAssign:
        return K::Pipe;
    case K::CaretAssign:
        return K::Caret;
    case K::AtAssign:
        return K::At;
    default:
        return K::End;
    }
}

} // namespace

Block Parser::module()
{
    std::vector<Stmt *> out;
    while (!at(K::End)) {
        if (accept(K::Newline))
            continue;
        statement(out);
    }
    return list(out);
}

Expr *Parser::wholeExpression()
{
    while (accept(K::Newline)) { }
    Expr *value = starExpressions();
    while (accept(K::Newline)) { }
    if (!at(K::End))
        failHere(syntax::kInvalidSyntax);
    return value;
}

void Parser::statement(std::vector<Stmt *> &out)
{
    if (at(K::Indent))
        failHere(syntax::kUnexpectedIndent);
    if (Stmt *compound = compoundStatement()) {
        out.push_back(compound);
        return;
    }
    simpleStatements(out);
}

void Parser::simpleStatements(std::vector<Stmt *> &out)
{
    for (;;) {
        out.push_back(simpleStatement());
        if (!accept(K::Semicolon))
            break;
        if (at(K::Newline))
            break;
    }
    if (!accept(K::Newline))
        failHere(syntax::kInvalidSyntax);
}

Stmt *Parser::simpleStatement()
{
    const std::uint32_t begin = current().begin;
    switch (current().kind) {
    case K::Pass:
        ++m_at;
        return make<Stmt>(StmtKind::Pass, begin);
    case K::Break:
    case K::Continue: {
        const bool isBreak = at(K::Break);
        if (m_context.loops == 0)
            failHere(syntax::kOutsideLoop, {isBreak ? "break" : "continue"});
        ++m_at;
        return make<Stmt>(isBreak ? StmtKind::Break : StmtKind::Continue, begin);
    }
    case K::Return:
        return returnStatement();
    case K::Raise:
        return raiseStatement();
    case K::Del:
        return deleteStatement();
    case K::Assert:
        return assertStatement();
    case K::Global:
        return namesStatement(StmtKind::Global);
    case K::Nonlocal:
        return namesStatement(StmtKind::Nonlocal);
    case K::Import:
        return importStatement();
    case K::From:
        return fromStatement();
    default:
        return expressionStatement();
    }
}

Stmt *Parser::expressionStatement()
{
    const std::uint32_t begin = current().begin;
    Expr *first = at(K::Yield) ? yield() : starExpressions();
    if (at(K::Assign))
        return assignment(begin, first);
    if (at(K::Colon))
        return annotated(begin, first);
    if (const K op = augmented(current().kind); op != K::End) {
        if (first->kind != ExprKind::Name && first->kind != ExprKind::Attribute && first->kind != ExprKind::Subscript)
            fail(syntax::kCannotAssign, first->begin, first->end, {describe(first)});
        ++m_at;
        Expr *value = at(K::Yield) ? yield() : starExpressions();
        return make<AugAssign>(StmtKind::AugAssign, begin, op, first, value);
    }
    if (first->kind == ExprKind::Starred)
        fail(syntax::kStarredHere, first->begin, first->end);
    return make<ExpressionStmt>(StmtKind::Expression, begin, first);
}

Stmt *Parser::assignment(std::uint32_t begin, Expr *first)
{
    std::vector<Expr *> targets;
    Expr *value = first;
    while (accept(K::Assign)) {
        if (value->kind == ExprKind::Starred)
            fail(syntax::kStarredHere, value->begin, value->end);
        checkTarget(value, syntax::kCannotAssign);
        targets.push_back(value);
        value = at(K::Yield) ? yield() : starExpressions();
    }
    if (value->kind == ExprKind::Starred)
        fail(syntax::kStarredHere, value->begin, value->end);
    return make<Assign>(StmtKind::Assign, begin, list(targets), value);
}

Stmt *Parser::annotated(std::uint32_t begin, Expr *target)
{
    if (target->kind != ExprKind::Name && target->kind != ExprKind::Attribute && target->kind != ExprKind::Subscript)
        failHere(syntax::kInvalidSyntax);
    const bool simple = target->kind == ExprKind::Name && m_source.text()[target->begin] != '('
        && target->begin == begin;
    ++m_at;
    Expr *annotation = expression();
    Expr *value = nullptr;
    if (accept(K::Assign))
        value = at(K::Yield) ? yield() : starExpressions();
    return make<AnnAssign>(StmtKind::AnnAssign, begin, target, annotation, value, simple);
}

Stmt *Parser::returnStatement()
{
    const std::uint32_t begin = current().begin;
    if (!m_context.function)
        failHere(syntax::kOutsideFunction, {"return"});
    ++m_at;
    Expr *value = at(K::Newline) || at(K::Semicolon) ? nullptr : starExpressions();
    return make<Return>(StmtKind::Return, begin, value);
}

Stmt *Parser::raiseStatement()
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    Expr *exception = at(K::Newline) || at(K::Semicolon) ? nullptr : expression();
    Expr *cause = exception != nullptr && accept(K::From) ? expression() : nullptr;
    return make<Raise>(StmtKind::Raise, begin, exception, cause);
}

Stmt *Parser::deleteStatement()
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    std::vector<Expr *> targets;
    do {
        Expr *target = primary();
        checkTarget(target, syntax::kCannotDelete);
        targets.push_back(target);
    } while (accept(K::Comma) && !at(K::Newline) && !at(K::Semicolon));
    return make<Delete>(StmtKind::Delete, begin, list(targets));
}

Stmt *Parser::assertStatement()
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    Expr *test = expression();
    Expr *message = accept(K::Comma) ? expression() : nullptr;
    return make<Assert>(StmtKind::Assert, begin, test, message);
}

Stmt *Parser::namesStatement(StmtKind kind)
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    std::vector<const Atom *> names;
    do
        names.push_back(expectName());
    while (accept(K::Comma));
    return make<Names>(kind, begin, list(names));
}

std::string_view Parser::dottedName(const Atom *&first)
{
    const Token head = expect(K::Name, "a module's name");
    first = head.atom;
    if (!at(K::Dot))
        return head.atom->text;
    std::string dotted(head.atom->text);
    while (accept(K::Dot))
        dotted.append(1, '.').append(expectName()->text);
    return m_arena.text(dotted);
}

Stmt *Parser::importStatement()
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    std::vector<Alias> names;
    do {
        Alias alias{};
        alias.begin = current().begin;
        alias.module = dottedName(alias.first);
        if (accept(K::As))
            alias.as = expectName();
        alias.end = lastEnd();
        names.push_back(alias);
    } while (accept(K::Comma));
    return make<Import>(StmtKind::Import, begin, list(names));
}

Stmt *Parser::fromStatement()
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    std::uint32_t level = 0;
    while (at(K::Dot) || at(K::Ellipsis)) {
        level += at(K::Dot) ? 1 : 3;
        ++m_at;
    }
    const Atom *first = nullptr;
    const std::string_view module = at(K::Import) && level > 0 ? std::string_view{} : dottedName(first);
    expect(K::Import, "'import'");
    if (accept(K::Star))
        return make<ImportFrom>(StmtKind::ImportFrom, begin, module, level, ArenaList<Alias>{}, true);
    const bool brackets = accept(K::LeftParen);
    std::vector<Alias> names;
    do {
        if (brackets && at(K::RightParen) && !names.empty())
            break;
        Alias alias{};
        alias.begin = current().begin;
        alias.first = expectName();
        alias.module = alias.first->text;
        if (accept(K::As))
            alias.as = expectName();
        alias.end = lastEnd();
        names.push_back(alias);
    } while (accept(K::Comma));
    if (brackets)
        expect(K::RightParen, "')'");
    return make<ImportFrom>(StmtKind::ImportFrom, begin, module, level, list(names), false);
}

Stmt *Parser::compoundStatement()
{
    const std::uint32_t begin = current().begin;
    switch (current().kind) {
    case K::If:
        return ifStatement();
    case K::While:
        return whileStatement();
    case K::For:
        return forStatement(begin, false);
    case K::Try:
        return tryStatement();
    case K::With:
        return withStatement(begin, false);
    case K::Def:
        return function(begin, false, {});
    case K::Class:
        return classDefinition(begin, {});
    case K::At:
        return decorated();
    case K::Async:
        ++m_at;
        if (at(K::Def))
            return function(begin, true, {});
        if (!m_context.async && (at(K::For) || at(K::With)))
            fail(syntax::kOutsideAsync, begin, current().end, {at(K::For) ? "async for" : "async with"});
        if (at(K::For))
            return forStatement(begin, true);
        if (at(K::With))
            return withStatement(begin, true);
        failHere(syntax::kInvalidSyntax);
    case K::Name:
        return current().atom->text == "match" && matchFollows() ? matchStatement() : nullptr;
    default:
        return nullptr;
    }
}

Block Parser::block(const char *after, std::uint32_t afterBegin)
{
    const Deeper deeper(*this);
    expect(K::Colon, "':'");
    std::vector<Stmt *> out;
    if (!accept(K::Newline)) {
        simpleStatements(out);
        return list(out);
    }
    if (!at(K::Indent))
        failHere(syntax::kExpectedBlock, {after, std::to_string(m_source.position(afterBegin).line)});
    ++m_at;
    while (!at(K::Dedent) && !at(K::End)) {
        if (accept(K::Newline))
            continue;
        statement(out);
    }
    accept(K::Dedent);
    return list(out);
}

Block Parser::elseBlock()
{
    const std::uint32_t begin = current().begin;
    return accept(K::Else) ? block("'else' statement", begin) : Block{};
}

Stmt *Parser::ifStatement()
{
    const Deeper deeper(*this);
    const std::uint32_t begin = current().begin;
    const bool isElif = at(K::Elif);
    ++m_at;
    Expr *test = namedExpression();
    const Block body = block(isElif ? "'elif' statement" : "'if' statement", begin);
    Block otherwise;
    if (at(K::Elif)) {
        const std::vector<Stmt *> nested{ifStatement()};
        otherwise = list(nested);
    } else {
        otherwise = elseBlock();
    }
    return make<If>(StmtKind::If, begin, test, body, otherwise);
}

Stmt *Parser::whileStatement()
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    Expr *test = namedExpression();
    ++m_context.loops;
    const Block body = block("'while' statement", begin);
    --m_context.loops;
    const Block otherwise = elseBlock();
    return make<While>(StmtKind::While, begin, test, body, otherwise);
}

Stmt *Parser::forStatement(std::uint32_t begin, bool isAsync)
{
    ++m_at;
    Expr *target = targetList(K::In);
    expect(K::In, "'in'");
    Expr *iterable = starExpressions();
    ++m_context.loops;
    const Block body = block("'for' statement", begin);
    --m_context.loops;
    const Block otherwise = elseBlock();
    return make<ForStmt>(StmtKind::For, begin, target, iterable, body, otherwise, isAsync);
}

Handler Parser::handler(bool &isGroup)
{
    Handler made{};
    made.begin = current().begin;
    ++m_at;
    isGroup = accept(K::Star) || isGroup;
    if (!at(K::Colon)) {
        const std::uint32_t typeBegin = current().begin;
        made.type = expression();
        if (at(K::Comma)) // `except A, B:` is Python 2 (or 3.14 without a name)
            fail(syntax::kExpected, typeBegin, current().end, {"parentheses around several exception types"});
        if (accept(K::As))
            made.name = expectName();
    }
    made.body = block("'except' statement", made.begin);
    return made;
}

Stmt *Parser::tryStatement()
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    const Block body = block("'try' statement", begin);
    std::vector<Handler> handlers;
    bool isGroup = false;
    while (at(K::Except))
        handlers.push_back(handler(isGroup));
    Block otherwise;
    if (!handlers.empty())
        otherwise = elseBlock();
    Block last;
    const std::uint32_t finallyBegin = current().begin;
    if (accept(K::Finally))
        last = block("'finally' statement", finallyBegin);
    else if (handlers.empty())
        failHere(syntax::kExpected, {"'except' or 'finally' block"});
    return make<Try>(StmtKind::Try, begin, body, list(handlers), otherwise, last, isGroup);
}

/// `with (a as b, c as d):` — parentheses around the items, and not a value in parentheses.
bool Parser::withItemsAreParenthesised() const
{
    if (!at(K::LeftParen))
        return false;
    int depth = 0;
    bool items = false;
    for (std::size_t i = m_at; i < m_tokens.size(); ++i) {
        switch (m_tokens[i].kind) {
        case K::LeftParen:
        case K::LeftBracket:
        case K::LeftBrace:
            ++depth;
            break;
        case K::RightParen:
        case K::RightBracket:
        case K::RightBrace:
            if (--depth == 0)
                return items && m_tokens[i + 1].kind == K::Colon;
            break;
        case K::As:
        case K::Comma:
            items = items || depth == 1;
            break;
        case K::For:
        case K::Yield:
            if (depth == 1)
                return false;
            break;
        default:
            break;
        }
    }
    return false;
}

WithItem Parser::withItem()
{
    WithItem item{};
    item.context = expression();
    if (accept(K::As)) {
        item.target = binary(5);
        checkTarget(item.target, syntax::kCannotAssign);
    }
    return item;
}

Stmt *Parser::withStatement(std::uint32_t begin, bool isAsync)
{
    ++m_at;
    std::vector<WithItem> items;
    const bool brackets = withItemsAreParenthesised();
    if (brackets)
        ++m_at;
    do {
        if (brackets && at(K::RightParen))
            break;
        items.push_back(withItem());
    } while (accept(K::Comma));
    if (brackets)
        expect(K::RightParen, "')'");
    const Block body = block("'with' statement", begin);
    return make<With>(StmtKind::With, begin, list(items), body, isAsync);
}

} // namespace retort::script
