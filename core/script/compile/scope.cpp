// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/compile/scope.h"

#include "core/script/compile/messages.h"

#include <algorithm>

namespace retort::script {

using namespace ast;

namespace {

/// So many digits may be too many: that is found when the number is made.
constexpr std::size_t kLongNumber = 1000;

struct NameError
{
    base::Diagnostic diagnostic;
};

/// Walks the tree once and notes, for each scope, which names it assigns, uses and declares.
class Collector
{
public:
    Collector(const Tree &tree, AtomTable &atoms)
        : m_source(*tree.source)
        , m_classCell(atoms.intern("__class__"))
        , m_super(atoms.intern("super"))
        , m_firstIterable(atoms.intern(".0"))
    {
    }

    std::unique_ptr<Scope> run(const Block &body)
    {
        auto root = std::make_unique<Scope>();
        m_scope = root.get();
        visit(body);
        return root;
    }

private:
    Scope::Symbol &symbol(Scope &scope, const Atom *name)
    {
        if (Scope::Symbol *found = scope.find(name))
            return *found;
        Scope::Symbol made{};
        made.name = name;
        scope.symbols.push_back(made);
        return scope.symbols.back();
    }
    void assign(const Atom *name)
    {
        if (name != nullptr)
            symbol(*m_scope, name).assigned = true;
    }
    void use(const Atom *name) { symbol(*m_scope, name).used = true; }

    Scope *enter(Scope::Kind kind, const void *node)
    {
        auto made = std::make_unique<Scope>();
        made->kind = kind;
        made->node = node;
        made->parent = m_scope;
        Scope *outer = m_scope;
        m_scope = made.get();
        outer->children.push_back(std::move(made));
        return outer;
    }

    void checkWhenCompiled()
    {
        for (Scope *scope = m_scope; scope != nullptr; scope = scope->parent)
            scope->isCheckedByCompiling = true;
    }

    void visit(const Block &block)
    {
        for (const Stmt *stmt : block)
            visit(stmt);
    }
    template<class T>
    void visitAll(const ArenaList<T *> &items)
    {
        for (const T *item : items)
            visit(item);
    }

    void visitParameters(const ArenaList<Parameter> &parameters, bool annotations)
    {
        for (const Parameter &parameter : parameters) {
            visit(parameter.fallback);
            if (annotations)
                visit(parameter.annotation);
        }
    }
    void declareParameters(const ArenaList<Parameter> &parameters)
    {
        // In the order of the frame's slots: plain ones, keyword-only ones, *args, **kwargs.
        const auto declare = [&](auto accepts) {
            for (const Parameter &parameter : parameters) {
                if (!accepts(parameter.kind))
                    continue;
                Scope::Symbol &made = symbol(*m_scope, parameter.name);
                made.parameter = made.assigned = true;
                m_scope->locals.push_back(parameter.name);
            }
        };
        declare([](ParameterKind k) { return k == ParameterKind::PositionalOnly || k == ParameterKind::Normal; });
        declare([](ParameterKind k) { return k == ParameterKind::KeywordOnly; });
        declare([](ParameterKind k) { return k == ParameterKind::VarPositional; });
        declare([](ParameterKind k) { return k == ParameterKind::VarKeyword; });
    }

    void visitFunction(const FunctionDef &function)
    {
        visitAll(function.decorators);
        visitParameters(function.parameters, true);
        visit(function.returns);
        assign(function.name);
        Scope *outer = enter(Scope::Kind::Function, &function);
        declareParameters(function.parameters);
        visit(function.body);
        m_scope = outer;
    }

    void visitClass(const ClassDef &definition)
    {
        visitAll(definition.decorators);
        for (const Argument &argument : definition.arguments)
            visit(argument.value);
        assign(definition.name);
        Scope *outer = enter(Scope::Kind::Class, &definition);
        visit(definition.body);
        m_scope = outer;
    }

    void visitComprehension(const Comprehension &made)
    {
        // The first iterable belongs to the outer scope, as in Python.
        visit(made.loops[0].iterable);
        Scope *outer = enter(Scope::Kind::Comprehension, &made);
        Scope::Symbol &first = symbol(*m_scope, m_firstIterable);
        first.parameter = first.assigned = true;
        m_scope->locals.push_back(m_firstIterable);
        for (std::uint32_t i = 0; i < made.loops.size(); ++i) {
            visitTarget(made.loops[i].target);
            if (i > 0)
                visit(made.loops[i].iterable);
            visitAll(made.loops[i].conditions);
        }
        visit(made.element);
        visit(made.value);
        m_scope = outer;
    }

    void visitTarget(const Expr *target)
    {
        switch (target->kind) {
        case ExprKind::Name:
            assign(as<Name>(target).name);
            break;
        case ExprKind::List:
        case ExprKind::Tuple:
            for (const Expr *item : as<Sequence>(target).items)
                visitTarget(item);
            break;
        case ExprKind::Starred:
            checkWhenCompiled();
            visitTarget(as<Wrapped>(target).value);
            break;
        default:
            visit(target);
        }
    }

    void visitNamed(const Named &named)
    {
        visit(named.value);
        // := in a comprehension binds in the function around it.
        Scope *scope = m_scope;
        while (scope->kind == Scope::Kind::Comprehension)
            scope = scope->parent;
        const Atom *name = as<Name>(named.target).name;
        symbol(*scope, name).assigned = true;
        if (scope != m_scope)
            symbol(*m_scope, name).used = true;
    }

    void visitPattern(const Pattern *pattern)
    {
        if (pattern == nullptr)
            return;
        checkWhenCompiled();
        visit(pattern->value);
        assign(pattern->name);
        visitPattern(pattern->inner);
        for (const Pattern *one : pattern->patterns)
            visitPattern(one);
        visitAll(pattern->keys);
    }

    void visitJoined(const Joined &joined)
    {
        for (const JoinedPart &part : joined.parts) {
            visit(part.value);
            if (part.format != nullptr)
                visitJoined(*part.format);
        }
    }

    void visit(const Expr *expr);
    void visit(const Stmt *stmt);
    void declare(const Names &names);

    const Source &m_source;
    const Atom *m_classCell;
    const Atom *m_super;
    const Atom *m_firstIterable;
    Scope *m_scope = nullptr;
};

void Collector::visit(const Expr *expr)
{
    if (expr == nullptr)
        return;
    switch (expr->kind) {
    case ExprKind::Number:
        if (as<Number>(expr).digits.size() > kLongNumber)
            checkWhenCompiled();
        return;
    case ExprKind::Constant:
    case ExprKind::String:
    case ExprKind::Bytes:
        return;
    case ExprKind::Joined:
        return visitJoined(as<Joined>(expr));
    case ExprKind::Name:
        use(as<Name>(expr).name);
        if (as<Name>(expr).name == m_super)
            use(m_classCell);
        return;
    case ExprKind::Attribute:
        return visit(as<Attribute>(expr).object);
    case ExprKind::Subscript:
        visit(as<Subscript>(expr).object);
        return visit(as<Subscript>(expr).index);
    case ExprKind::Slice:
        visit(as<Slice>(expr).lower);
        visit(as<Slice>(expr).upper);
        return visit(as<Slice>(expr).step);
    case ExprKind::Call:
        visit(as<CallExpr>(expr).function);
        for (const Argument &argument : as<CallExpr>(expr).arguments)
            visit(argument.value);
        return;
    case ExprKind::Unary:
        return visit(as<Unary>(expr).operand);
    case ExprKind::Binary: {
        // A long sum leans to the left: walk its spine, not its depth.
        const Expr *left = expr;
        while (left->kind == ExprKind::Binary) {
            visit(as<Binary>(left).right);
            left = as<Binary>(left).left;
        }
        return visit(left);
    }
    case ExprKind::Bool:
        return visitAll(as<Bool>(expr).values);
    case ExprKind::Compare:
        visit(as<Compare>(expr).left);
        return visitAll(as<Compare>(expr).rights);
    case ExprKind::Conditional:
        visit(as<Conditional>(expr).test);
        visit(as<Conditional>(expr).then);
        return visit(as<Conditional>(expr).otherwise);
    case ExprKind::Lambda: {
        const auto &lambda = as<Lambda>(expr);
        visitParameters(lambda.parameters, false);
        Scope *outer = enter(Scope::Kind::Function, expr);
        declareParameters(lambda.parameters);
        visit(lambda.body);
        m_scope = outer;
        return;
    }
    case ExprKind::List:
    case ExprKind::Tuple:
    case ExprKind::Set:
        return visitAll(as<Sequence>(expr).items);
    case ExprKind::Dict:
        for (const DictItem &item : as<DictDisplay>(expr).items) {
            visit(item.key);
            visit(item.value);
        }
        return;
    case ExprKind::Comprehension:
        return visitComprehension(as<Comprehension>(expr));
    case ExprKind::Starred:
        checkWhenCompiled();
        [[fallthrough]];
    case ExprKind::Await:
    case ExprKind::Yield:
    case ExprKind::YieldFrom:
        return visit(as<Wrapped>(expr).value);
    case ExprKind::Named:
        return visitNamed(as<Named>(expr));
    }
}

void Collector::declare(const Names &names)
{
    for (const Atom *name : names.names) {
        Scope::Symbol &made = symbol(*m_scope, name);
        made.begin = names.begin;
        if (names.kind == StmtKind::Global)
            made.declaredGlobal = true;
        else
            made.declaredNonlocal = true;
        const bool atModule = m_scope->kind == Scope::Kind::Module && names.kind == StmtKind::Nonlocal;
        if (made.parameter || atModule || (made.declaredGlobal && made.declaredNonlocal)) {
            const auto &message = atModule ? compiling::kNonlocalAtModule : compiling::kDeclaredTwice;
            throw NameError{base::Diagnostic{&message, {std::string(name->text)}, m_source.span(names.begin, names.end),
                                             base::Severity::Error, {}}};
        }
    }
}

void Collector::visit(const Stmt *stmt)
{
    switch (stmt->kind) {
    case StmtKind::Expression:
        return visit(as<ExpressionStmt>(stmt).value);
    case StmtKind::Assign:
        visit(as<Assign>(stmt).value);
        for (const Expr *target : as<Assign>(stmt).targets)
            visitTarget(target);
        return;
    case StmtKind::AugAssign:
        visit(as<AugAssign>(stmt).value);
        visit(as<AugAssign>(stmt).target);
        return visitTarget(as<AugAssign>(stmt).target);
    case StmtKind::AnnAssign:
        visit(as<AnnAssign>(stmt).annotation);
        visit(as<AnnAssign>(stmt).value);
        return visitTarget(as<AnnAssign>(stmt).target);
    case StmtKind::Return:
        return visit(as<Return>(stmt).value);
    case StmtKind::Delete:
        for (const Expr *target : as<Delete>(stmt).targets)
            visitTarget(target);
        return;
    case StmtKind::Pass:
    case StmtKind::Break:
    case StmtKind::Continue:
        return;
    case StmtKind::If:
        visit(as<If>(stmt).test);
        visit(as<If>(stmt).body);
        return visit(as<If>(stmt).otherwise);
    case StmtKind::While:
        visit(as<While>(stmt).test);
        visit(as<While>(stmt).body);
        return visit(as<While>(stmt).otherwise);
    case StmtKind::For:
        visit(as<ForStmt>(stmt).iterable);
        visitTarget(as<ForStmt>(stmt).target);
        visit(as<ForStmt>(stmt).body);
        return visit(as<ForStmt>(stmt).otherwise);
    case StmtKind::Try:
        visit(as<Try>(stmt).body);
        for (const Handler &handler : as<Try>(stmt).handlers) {
            visit(handler.type);
            assign(handler.name);
            visit(handler.body);
        }
        visit(as<Try>(stmt).otherwise);
        return visit(as<Try>(stmt).finally);
    case StmtKind::With:
        for (const WithItem &item : as<With>(stmt).items) {
            visit(item.context);
            if (item.target != nullptr)
                visitTarget(item.target);
        }
        return visit(as<With>(stmt).body);
    case StmtKind::Raise:
        visit(as<Raise>(stmt).exception);
        return visit(as<Raise>(stmt).cause);
    case StmtKind::Assert:
        visit(as<Assert>(stmt).test);
        return visit(as<Assert>(stmt).message);
    case StmtKind::Global:
    case StmtKind::Nonlocal:
        return declare(as<Names>(stmt));
    case StmtKind::Import:
        for (const Alias &alias : as<Import>(stmt).names)
            assign(alias.as != nullptr ? alias.as : alias.first);
        return;
    case StmtKind::ImportFrom:
        for (const Alias &alias : as<ImportFrom>(stmt).names)
            assign(alias.as != nullptr ? alias.as : alias.first);
        return;
    case StmtKind::Function:
        return visitFunction(as<FunctionDef>(stmt));
    case StmtKind::Class:
        return visitClass(as<ClassDef>(stmt));
    case StmtKind::Match:
        visit(as<Match>(stmt).subject);
        for (const Case &one : as<Match>(stmt).cases) {
            visitPattern(one.pattern);
            visit(one.guard);
            visit(one.body);
        }
        return;
    }
}

/// Settles how each name is reached, outer scopes first; inner ones mark what they capture.
class Resolver
{
public:
    Resolver(const Tree &tree, AtomTable &atoms)
        : m_source(*tree.source)
        , m_classCell(atoms.intern("__class__"))
    {
    }

    void run(Scope &scope)
    {
        mark(scope);
        assignSlots(scope);
    }

private:
    static bool isFunction(const Scope &scope)
    {
        return scope.kind == Scope::Kind::Function || scope.kind == Scope::Kind::Comprehension;
    }

    static bool bindsHere(const Scope::Symbol &symbol)
    {
        return symbol.assigned && !symbol.declaredGlobal && !symbol.declaredNonlocal;
    }

    /// The function scope around `scope` that has `name` as its own; marks it as captured, and as passing through on
    /// the way. Class bodies are passed over, but for `__class__`.
    bool capture(Scope &scope, const Atom *name)
    {
        for (Scope *outer = scope.parent; outer != nullptr; outer = outer->parent) {
            if (outer->kind == Scope::Kind::Class && name == m_classCell) {
                Scope::Symbol *own = outer->find(name);
                if (own == nullptr) {
                    Scope::Symbol made{};
                    made.name = name;
                    outer->symbols.push_back(made);
                    own = &outer->symbols.back();
                }
                own->captured = true;
                own->access = Access::Cell;
                return pass(scope, *outer, name);
            }
            if (!isFunction(*outer))
                continue;
            Scope::Symbol *own = outer->find(name);
            if (own == nullptr)
                continue;
            if (own->declaredGlobal)
                return false; // declared global outside is global inside
            if (bindsHere(*own)) {
                own->captured = true;
                own->access = Access::Cell;
                return pass(scope, *outer, name);
            }
        }
        return false;
    }

    /// Every scope between carries the cell on.
    bool pass(Scope &scope, const Scope &owner, const Atom *name)
    {
        for (Scope *between = scope.parent; between != &owner; between = between->parent) {
            Scope::Symbol *own = between->find(name);
            if (own == nullptr) {
                Scope::Symbol made{};
                made.name = name;
                between->symbols.push_back(made);
                own = &between->symbols.back();
            }
            // A class body that assigns the name keeps its own, and still hands the outer cell on.
            if (between->kind == Scope::Kind::Class && bindsHere(*own)) {
                if (std::find(between->frees.begin(), between->frees.end(), name) == between->frees.end())
                    between->frees.push_back(name);
            } else {
                own->access = Access::Free;
            }
        }
        return true;
    }

    void mark(Scope &scope)
    {
        // By index: capture() may add symbols to outer scopes, never to this one.
        for (std::size_t i = 0; i < scope.symbols.size(); ++i) {
            const Scope::Symbol symbol = scope.symbols[i];
            if (symbol.access == Access::Cell || symbol.access == Access::Free)
                continue;
            Access access = Access::Global;
            if (symbol.declaredGlobal) {
                access = Access::Global;
            } else if (symbol.declaredNonlocal) {
                if (!capture(scope, symbol.name)) {
                    throw NameError{base::Diagnostic{&compiling::kNoNonlocal, {std::string(symbol.name->text)},
                                                     m_source.span(symbol.begin, symbol.begin), base::Severity::Error,
                                                     {}}};
                }
                access = Access::Free;
            } else if (bindsHere(symbol)) {
                access = isFunction(scope) ? Access::Local : Access::Name;
            } else if (scope.kind == Scope::Kind::Module) {
                access = Access::Name;
            } else if (capture(scope, symbol.name)) {
                access = Access::Free;
            } else {
                access = scope.kind == Scope::Kind::Class ? Access::Name : Access::Global;
            }
            scope.symbols[i].access = access;
        }
        for (const auto &child : scope.children)
            mark(*child);
    }

    void assignSlots(Scope &scope)
    {
        for (const Scope::Symbol &symbol : scope.symbols) {
            const bool isFree = symbol.access == Access::Free;
            if (symbol.access == Access::Cell)
                scope.cells.push_back(symbol.name);
            else if (isFree && std::find(scope.frees.begin(), scope.frees.end(), symbol.name) == scope.frees.end())
                scope.frees.push_back(symbol.name);
            else if (symbol.access == Access::Local && !symbol.parameter)
                scope.locals.push_back(symbol.name);
        }
        const auto place = [](const std::vector<const Atom *> &names, const Atom *name) {
            return static_cast<std::uint32_t>(std::find(names.begin(), names.end(), name) - names.begin());
        };
        for (Scope::Symbol &symbol : scope.symbols) {
            if (symbol.access == Access::Local)
                symbol.slot = place(scope.locals, symbol.name);
            else if (symbol.access == Access::Cell)
                symbol.slot = place(scope.cells, symbol.name);
            else if (symbol.access == Access::Free)
                symbol.slot = static_cast<std::uint32_t>(scope.cells.size()) + place(scope.frees, symbol.name);
        }
        for (const auto &child : scope.children)
            assignSlots(*child);
    }

    const Source &m_source;
    const Atom *m_classCell;
};

} // namespace

Scope::Symbol *Scope::find(const Atom *name)
{
    for (Symbol &symbol : symbols) {
        if (symbol.name == name)
            return &symbol;
    }
    return nullptr;
}

const Scope *Scope::childFor(const void *childNode) const
{
    for (const auto &child : children) {
        if (child->node == childNode)
            return child.get();
    }
    return nullptr;
}

base::Result<std::unique_ptr<Scope>> resolveNames(const Tree &tree, AtomTable &atoms)
{
    try {
        auto root = Collector(tree, atoms).run(tree.body);
        Resolver(tree, atoms).run(*root);
        return root;
    } catch (NameError &error) {
        return tl::make_unexpected(std::move(error.diagnostic));
    }
}

} // namespace retort::script
