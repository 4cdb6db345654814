// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/compile/code.h"
#include "core/script/compile/scope.h"

#include "core/script/runtime/type.h"
#include "core/script/syntax/ast.h"
#include "core/script/syntax/syntax_messages.h"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace retort::script {

class Vm;

/// What compileModule() throws to itself.
struct CompileError
{
    base::Diagnostic diagnostic;
};

/// A module's tree and the scopes in it; the tree is null where nothing may be put off.
struct Parsed
{
    std::shared_ptr<const Source> source;
    std::shared_ptr<const Tree> tree;
    std::shared_ptr<const Scope> scopes;
};

/// A place that jumps lead to, before or after it is known.
struct Label
{
    static constexpr std::uint32_t kUnknown = 0xffffffffU;
    std::uint32_t target = kUnknown;
    std::vector<std::uint32_t> waiting;
};

/// Makes the code of one module, function, lambda, comprehension or class body. Statements stand in unit_statements.cpp,
/// what needs exception handlers in unit_protected.cpp, expressions in unit_expressions.cpp, functions, classes and
/// comprehensions in unit_definitions.cpp, patterns in unit_patterns.cpp, the assembling itself in unit.cpp.
class Unit
{
public:
    Unit(Vm &vm, const Parsed &parsed, const Scope &scope, std::string name, std::string qualifiedName);
    /// Goes on with a function that was only declared.
    Unit(Vm &vm, const Parsed &parsed, const Scope &scope, Ref<Code> declared);

    Ref<Code> module(const ast::Block &body);
    Ref<Code> expressionOnly(const ast::Expr *value);
    Ref<Code> function(const ast::FunctionDef &definition);
    Ref<Code> functionBody(const ast::FunctionDef &definition);
    Ref<Code> lambda(const ast::Lambda &definition);
    Ref<Code> classBody(const ast::ClassDef &definition);
    Ref<Code> comprehension(const ast::Comprehension &definition);

private:
    /// What the code stands in, and what leaving it by return, break or continue takes.
    struct Enclosing
    {
        enum class Kind : std::uint8_t { While, For, Protected, Finally, FinallyRunning, Handler, With, AsyncWith };
        Kind kind;
        Label *leave = nullptr;  ///< of loops: break
        Label *again = nullptr;  ///< of loops: continue
        const ast::Block *last = nullptr; ///< of Finally
        const Atom *name = nullptr;       ///< of Handler: deleted at the end
        std::size_t range = kNoRange;     ///< the open protected range
    };
    static constexpr std::size_t kNoRange = static_cast<std::size_t>(-1);

    struct OpenRange
    {
        std::uint32_t begin;
        std::uint32_t depth;
        Label *handler;
        bool open;
    };

    /// Sets the source range of the instructions made while it lives.
    class Here
    {
    public:
        template<class Node>
        Here(Unit &unit, const Node *node)
            : m_unit(unit)
            , m_outer(unit.m_range)
        {
            unit.m_range = SourceRange{node->begin, node->end};
        }
        ~Here() { m_unit.m_range = m_outer; }
        Here(const Here &) = delete;
        Here &operator=(const Here &) = delete;

    private:
        Unit &m_unit;
        SourceRange m_outer;
    };

    // Assembling
    void makeRoom();
    std::uint32_t emit(Op op, std::uint32_t argument = 0);
    void jump(Op op, Label &to);
    void place(Label &label);
    std::uint32_t position() const { return static_cast<std::uint32_t>(m_code->instructions.size()); }
    void adjust(int by);
    std::uint32_t nameIndex(const Atom *name);
    std::uint32_t constantIndex(Value value);
    void loadConstant(Value value) { emit(Op::LoadConstant, constantIndex(std::move(value))); }
    void loadNone();
    std::size_t openRange(Label &handler);
    void closeRange(std::size_t range);
    void suspendRange(std::size_t range);
    void resumeRange(std::size_t range);
    void finishRanges();
    Ref<Code> finish();
    [[noreturn]] void fail(const base::Message &message, std::uint32_t begin, std::uint32_t end,
                           std::vector<std::string> arguments = {}) const;

    // Names
    void load(const Atom *name);
    void store(const Atom *name);
    void remove(const Atom *name);
    const Scope::Symbol &symbolOf(const Atom *name) const;

    // Statements
    void block(const ast::Block &body);
    void statement(const ast::Stmt *stmt);
    void assign(const ast::Assign &stmt);
    void augAssign(const ast::AugAssign &stmt);
    void annAssign(const ast::AnnAssign &stmt);
    void ifStatement(const ast::If &stmt);
    void whileStatement(const ast::While &stmt);
    void forStatement(const ast::ForStmt &stmt);
    void importStatement(const ast::Import &stmt);
    void fromStatement(const ast::ImportFrom &stmt);
    void returnStatement(const ast::Return &stmt);
    void leaveLoop(const ast::Stmt *stmt);
    void assertStatement(const ast::Assert &stmt);
    void raiseStatement(const ast::Raise &stmt);
    void storeTarget(const ast::Expr *target);
    void deleteTarget(const ast::Expr *target);

    // What needs handlers
    void tryStatement(const ast::Try &stmt);
    void tryExcept(const ast::Try &stmt);
    void exceptClause(const ast::Handler &handler, Label &end);
    void tryFinally(const ast::Try &stmt);
    void withStatement(const ast::With &stmt, std::uint32_t item);
    void handlerEnd(Label &cleanup, std::size_t range);
    void unwindTo(std::size_t level, bool valueOnTop);
    void unwindOne(const Enclosing &enclosing, bool valueOnTop);

    // Expressions
    void expression(const ast::Expr *expr);
    void condition(const ast::Expr *expr, Label &elsewhere, bool jumpIf);
    void constant(const ast::Constant &expr);
    void number(const ast::Number &expr);
    void joined(const ast::Joined &expr);
    void call(const ast::CallExpr &expr);
    void arguments(const ArenaList<ast::Argument> &list, std::uint32_t already);
    void unpackedArguments(const ArenaList<ast::Argument> &list);
    void keywordDict(const ArenaList<ast::Argument> &list);
    void binary(const ast::Binary &expr);
    void boolean(const ast::Bool &expr);
    void compare(const ast::Compare &expr);
    void compareOp(ast::CompareOp op);
    void sequence(const ast::Sequence &expr);
    void dict(const ast::DictDisplay &expr);
    void awaiting();
    bool constantTuple(const ast::Sequence &expr);
    bool constantValue(const ast::Expr *expr, Value &value);

    // Definitions
    void functionStatement(const ast::FunctionDef &definition);
    void classStatement(const ast::ClassDef &definition);
    void makeFunction(Ref<Code> code, const ArenaList<ast::Parameter> &parameters, const Scope &scope);
    void setParameters(const ArenaList<ast::Parameter> &parameters);
    void runComprehension(const ast::Comprehension &expr);
    void comprehensionLoop(const ast::Comprehension &expr, std::uint32_t level);
    std::string innerName(const Atom *name) const;
    bool isDocstring(const ast::Block &body) const;

    // Patterns: each takes its subject off the stack, goes on where it matches, and jumps where it does not.
    void matchStatement(const ast::Match &stmt);
    void pattern(const ast::Pattern *pattern, Label &fails);
    void sequencePattern(const ast::Pattern &pattern, Label &fails);
    void mappingPattern(const ast::Pattern &pattern, Label &fails);
    void classPattern(const ast::Pattern &pattern, Label &fails);
    void orPattern(const ast::Pattern &pattern, Label &fails);
    void elementOf(std::uint32_t temporary, std::int64_t index);
    std::uint32_t newTemporary();
    void loadTemporary(std::uint32_t temporary);
    void storeTemporary(std::uint32_t temporary);

    Vm &m_vm;
    const Parsed &m_parsed;
    const Scope &m_scope;
    Ref<Code> m_code;
    SourceRange m_range{0, 0};
    int m_depth = 0;
    std::vector<Enclosing> m_enclosing;
    std::vector<OpenRange> m_ranges;
    struct PendingRange
    {
        std::uint32_t begin;
        std::uint32_t end;
        std::uint32_t depth;
        Label *handler;
    };
    std::vector<PendingRange> m_pendingRanges;
    std::vector<std::unique_ptr<Label>> m_labels; ///< handlers live until the code is finished
    std::unordered_map<const Atom *, std::uint32_t> m_nameIndices; ///< once there are many
    std::uint32_t m_noneIndex = Label::kUnknown;
    std::uint32_t m_temporaries = 0;
};

} // namespace retort::script
