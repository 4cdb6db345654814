// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/syntax/ast.h"
#include "core/script/syntax/lexer.h"
#include "core/script/syntax/literals.h"
#include "core/script/syntax/syntax_messages.h"
#include "core/script/syntax/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

/// What parse() throws to itself; it never leaves the parser.
struct SyntaxError
{
    base::Diagnostic diagnostic;
};

/// Recursive descent for statements, precedence climbing for operators. Its parts stand in parser_statements.cpp,
/// parser_definitions.cpp, parser_patterns.cpp, parser_expressions.cpp, parser_atoms.cpp and parser_strings.cpp.
class Parser
{
public:
    Parser(const Source &source, Arena &arena, AtomTable &atoms, std::vector<Token> tokens)
        : m_source(source)
        , m_arena(arena)
        , m_atoms(atoms)
        , m_tokens(std::move(tokens))
    {
    }

    std::vector<Token> takeTokens() { return std::move(m_tokens); }

    ast::Block module();
    ast::Expr *wholeExpression(); ///< one expression and then the end

private:
    /// What encloses the code: decides where return, yield, await, break and continue may stand.
    struct Context
    {
        bool function = false;
        bool async = false;
        bool generator = false;
        int loops = 0;
    };

    /// Guards the depth of recursion; the tree is walked recursively later, so one limit serves both.
    class Deeper
    {
    public:
        explicit Deeper(Parser &parser);
        ~Deeper() { --m_parser.m_depth; }
        Deeper(const Deeper &) = delete;
        Deeper &operator=(const Deeper &) = delete;

    private:
        Parser &m_parser;
    };

    // Tokens
    const Token &current() const { return m_tokens[m_at]; }
    const Token &ahead(std::size_t count) const
    {
        return m_tokens[m_at + count < m_tokens.size() ? m_at + count : m_tokens.size() - 1];
    }
    bool at(TokenKind kind) const { return current().kind == kind; }
    bool accept(TokenKind kind);
    Token expect(TokenKind kind, const char *shown);
    const Atom *expectName();
    bool atName(std::string_view name) const { return at(TokenKind::Name) && current().atom->text == name; }
    std::uint32_t lastEnd() const { return m_at > 0 ? m_tokens[m_at - 1].end : 0; }
    [[noreturn]] void fail(const base::Message &message, std::uint32_t begin, std::uint32_t end,
                           std::vector<std::string> arguments = {}) const;
    [[noreturn]] void failHere(const base::Message &message, std::vector<std::string> arguments = {}) const;

    template<class T, class Kind, class... Parts>
    T *make(Kind kind, std::uint32_t begin, Parts... parts)
    {
        return m_arena.make<T>(kind, begin, lastEnd(), parts...);
    }
    template<class T>
    ArenaList<T> list(const std::vector<T> &items)
    {
        return m_arena.list(items.data(), items.size());
    }

    // Statements
    void statement(std::vector<ast::Stmt *> &out);
    void simpleStatements(std::vector<ast::Stmt *> &out);
    ast::Stmt *simpleStatement();
    ast::Stmt *compoundStatement(); ///< null where there is none
    ast::Block block(const char *after, std::uint32_t afterBegin);
    ast::Stmt *expressionStatement();
    ast::Stmt *assignment(std::uint32_t begin, ast::Expr *first);
    ast::Stmt *annotated(std::uint32_t begin, ast::Expr *target);
    ast::Stmt *returnStatement();
    ast::Stmt *raiseStatement();
    ast::Stmt *deleteStatement();
    ast::Stmt *assertStatement();
    ast::Stmt *namesStatement(ast::StmtKind kind);
    ast::Stmt *importStatement();
    ast::Stmt *fromStatement();
    std::string_view dottedName(const Atom *&first);
    ast::Stmt *ifStatement();
    ast::Stmt *whileStatement();
    ast::Stmt *forStatement(std::uint32_t begin, bool isAsync);
    ast::Stmt *tryStatement();
    ast::Handler handler(bool &isGroup);
    ast::Stmt *withStatement(std::uint32_t begin, bool isAsync);
    bool withItemsAreParenthesised() const;
    ast::WithItem withItem();
    ast::Block elseBlock();

    // Definitions
    ast::Stmt *decorated();
    ast::Stmt *function(std::uint32_t begin, bool isAsync, const std::vector<ast::Expr *> &decorators);
    ast::Stmt *classDefinition(std::uint32_t begin, const std::vector<ast::Expr *> &decorators);
    ArenaList<ast::Parameter> parameters(TokenKind end, bool annotations);
    ast::Parameter parameter(bool annotations, ast::ParameterKind kind);

    // match
    bool matchFollows() const;
    ast::Stmt *matchStatement();
    ast::Pattern *patterns();
    ast::Pattern *pattern();
    ast::Pattern *orPattern();
    ast::Pattern *closedPattern();
    ast::Pattern *sequencePattern(TokenKind close);
    ast::Pattern *mappingPattern();
    ast::Pattern *namePattern();
    ast::Pattern *classPattern(std::uint32_t begin, ast::Expr *type);
    ast::Expr *patternNumber();
    ast::Pattern *newPattern(ast::PatternKind kind, std::uint32_t begin);

    // Expressions
    ast::Expr *starExpressions();   ///< `a, *b`: a tuple where there is a comma
    ast::Expr *starExpression();
    ast::Expr *namedExpression();
    ast::Expr *expression();
    ast::Expr *lambda();
    ast::Expr *binary(int least);
    ast::Expr *comparison(ast::Expr *left, std::uint32_t begin);
    bool compareOperator(ast::CompareOp &op);
    ast::Expr *unary();
    ast::Expr *power();
    ast::Expr *primary();
    ast::Expr *trailers(ast::Expr *object);
    ast::Expr *atom();
    ast::Expr *parenthesised();
    ast::Expr *bracketed();
    ast::Expr *braced();
    ast::Expr *dictOrSet(std::uint32_t begin);
    ast::Expr *yield();
    ast::Expr *subscript(ast::Expr *object);
    ast::Expr *slice();
    ArenaList<ast::Argument> arguments();
    ArenaList<ast::For> comprehensionLoops();
    ast::Expr *targetList(TokenKind end);
    ast::Expr *comprehension(ast::ComprehensionKind kind, std::uint32_t begin, ast::Expr *element, ast::Expr *value);
    bool atComprehension() const { return at(TokenKind::For) || (at(TokenKind::Async) && ahead(1).kind == TokenKind::For); }
    void checkTarget(const ast::Expr *target, const base::Message &message) const;
    static const char *describe(const ast::Expr *expr);

    // Strings
    ast::Expr *strings();
    void mergeTexts(std::vector<ast::JoinedPart> &parts);
    void joinedParts(std::uint32_t begin, std::uint32_t end, const LiteralParts &literal, bool inFormat,
                     std::vector<ast::JoinedPart> &out);
    std::uint32_t field(std::uint32_t begin, std::uint32_t end, const LiteralParts &literal,
                        std::vector<ast::JoinedPart> &out);
    std::uint32_t fieldExpressionEnd(std::uint32_t begin, std::uint32_t end) const;
    std::uint32_t formatEnd(std::uint32_t begin, std::uint32_t end) const;
    void decodeInto(std::uint32_t begin, std::uint32_t end, const LiteralParts &literal, std::string &out) const;

    const Source &m_source;
    Arena &m_arena;
    AtomTable &m_atoms;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    Context m_context;
};

} // namespace retort::script
