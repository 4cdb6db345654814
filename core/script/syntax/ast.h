// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/syntax/arena.h"
#include "core/script/syntax/atom.h"
#include "core/script/syntax/token.h"

#include <cstdint>
#include <string_view>

/// The syntax tree. Every node lives in the arena of its Tree (tree.h) and knows its stretch of the source; the kinds
/// and their parts are those of Python's own `ast` module, so that its documentation holds here too.
namespace retort::script::ast {

enum class ExprKind : std::uint8_t {
    Constant, Number, String, Bytes, Joined, Name, Attribute, Subscript, Slice, Call, Unary, Binary, Bool, Compare,
    Conditional, Lambda, List, Tuple, Set, Dict, Comprehension, Await, Yield, YieldFrom, Starred, Named,
};

struct Expr
{
    ExprKind kind;
    std::uint32_t begin;
    std::uint32_t end;
};

enum class ConstantKind : std::uint8_t { None, True, False, Ellipsis };

struct Constant : Expr
{
    ConstantKind value;
};

/// The literal's text without underscores; the evaluator makes the number.
struct Number : Expr
{
    TokenKind type; ///< Integer, Float or Imaginary
    std::string_view digits;
};

/// Str or bytes: the decoded value (UTF-8; lone surrogates as three bytes), literals side by side joined.
struct String : Expr
{
    std::string_view value;
};

struct Joined;

/// One part of an f-string: text where `value` is null, else a replacement field.
struct JoinedPart
{
    std::string_view text;
    Expr *value;
    char conversion; ///< 's', 'r', 'a' or 0
    Joined *format;  ///< may be null
};

struct Joined : Expr
{
    ArenaList<JoinedPart> parts;
};

struct Name : Expr
{
    const Atom *name;
};

struct Attribute : Expr
{
    Expr *object;
    const Atom *name;
    std::uint32_t nameBegin;
};

struct Subscript : Expr
{
    Expr *object;
    Expr *index;
};

struct Slice : Expr
{
    Expr *lower;
    Expr *upper;
    Expr *step;
};

/// An argument of a call or of a class: positional (no name), `name=value`, `*value` or `**value`.
struct Argument
{
    const Atom *name;
    Expr *value;
    std::uint8_t stars;
    std::uint32_t begin;
};

struct CallExpr : Expr
{
    Expr *function;
    ArenaList<Argument> arguments;
};

struct Unary : Expr
{
    TokenKind op; ///< Plus, Minus, Tilde, Not
    Expr *operand;
};

struct Binary : Expr
{
    TokenKind op; ///< Plus … DoubleStar, At, shifts, bits
    Expr *left;
    Expr *right;
};

struct Bool : Expr
{
    bool isAnd;
    ArenaList<Expr *> values;
};

enum class CompareOp : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Is, IsNot, In, NotIn };

struct Compare : Expr
{
    Expr *left;
    ArenaList<CompareOp> ops;
    ArenaList<Expr *> rights;
};

struct Conditional : Expr
{
    Expr *test;
    Expr *then;
    Expr *otherwise;
};

enum class ParameterKind : std::uint8_t { PositionalOnly, Normal, VarPositional, KeywordOnly, VarKeyword };

struct Parameter
{
    const Atom *name;
    Expr *annotation;
    Expr *fallback; ///< the default
    ParameterKind kind;
    std::uint32_t begin;
};

struct Lambda : Expr
{
    ArenaList<Parameter> parameters;
    Expr *body;
};

/// List, Tuple, Set.
struct Sequence : Expr
{
    ArenaList<Expr *> items;
};

struct DictItem
{
    Expr *key; ///< null for `**value`
    Expr *value;
};

struct DictDisplay : Expr
{
    ArenaList<DictItem> items;
};

enum class ComprehensionKind : std::uint8_t { List, Set, Generator, Dict };

struct For
{
    Expr *target;
    Expr *iterable;
    ArenaList<Expr *> conditions;
    bool isAsync;
};

struct Comprehension : Expr
{
    ComprehensionKind type;
    Expr *element;
    Expr *value; ///< of a dict comprehension
    ArenaList<For> loops;
};

/// Await, Yield (value may be null), YieldFrom, Starred.
struct Wrapped : Expr
{
    Expr *value;
};

struct Named : Expr
{
    Expr *target;
    Expr *value;
};

enum class StmtKind : std::uint8_t {
    Expression, Assign, AugAssign, AnnAssign, Return, Delete, Pass, Break, Continue, If, While, For, Try, With, Raise,
    Assert, Global, Nonlocal, Import, ImportFrom, Function, Class, Match,
};

struct Stmt
{
    StmtKind kind;
    std::uint32_t begin;
    std::uint32_t end;
};

using Block = ArenaList<Stmt *>;

struct ExpressionStmt : Stmt
{
    Expr *value;
};

struct Assign : Stmt
{
    ArenaList<Expr *> targets;
    Expr *value;
};

struct AugAssign : Stmt
{
    TokenKind op; ///< the binary operator, not the token with `=`
    Expr *target;
    Expr *value;
};

struct AnnAssign : Stmt
{
    Expr *target;
    Expr *annotation;
    Expr *value; ///< may be null
    bool simple;
};

struct Return : Stmt
{
    Expr *value; ///< may be null
};

struct Delete : Stmt
{
    ArenaList<Expr *> targets;
};

struct If : Stmt
{
    Expr *test;
    Block body;
    Block otherwise;
};

struct While : Stmt
{
    Expr *test;
    Block body;
    Block otherwise;
};

struct ForStmt : Stmt
{
    Expr *target;
    Expr *iterable;
    Block body;
    Block otherwise;
    bool isAsync;
};

struct Handler
{
    Expr *type; ///< null for a bare except
    const Atom *name;
    Block body;
    std::uint32_t begin;
};

struct Try : Stmt
{
    Block body;
    ArenaList<Handler> handlers;
    Block otherwise;
    Block finally;
    bool isGroup; ///< except*
};

struct WithItem
{
    Expr *context;
    Expr *target; ///< may be null
};

struct With : Stmt
{
    ArenaList<WithItem> items;
    Block body;
    bool isAsync;
};

struct Raise : Stmt
{
    Expr *exception; ///< may be null
    Expr *cause;
};

struct Assert : Stmt
{
    Expr *test;
    Expr *message;
};

/// Global, Nonlocal.
struct Names : Stmt
{
    ArenaList<const Atom *> names;
};

struct Alias
{
    std::string_view module; ///< dotted; of ImportFrom the name
    const Atom *first;       ///< the first part of the module, or the name
    const Atom *as;          ///< may be null
    std::uint32_t begin;
    std::uint32_t end;
};

struct Import : Stmt
{
    ArenaList<Alias> names;
};

struct ImportFrom : Stmt
{
    std::string_view module; ///< may be empty: `from . import x`
    std::uint32_t level;
    ArenaList<Alias> names;
    bool star;
};

struct FunctionDef : Stmt
{
    const Atom *name;
    ArenaList<Parameter> parameters;
    ArenaList<Expr *> decorators;
    Expr *returns;
    Block body;
    bool isAsync;
    bool isGenerator;
};

struct ClassDef : Stmt
{
    const Atom *name;
    ArenaList<Argument> arguments;
    ArenaList<Expr *> decorators;
    Block body;
};

enum class PatternKind : std::uint8_t { Value, Singleton, Sequence, Mapping, Class, Star, As, Or };

struct Pattern
{
    PatternKind kind;
    std::uint32_t begin;
    std::uint32_t end;
    Expr *value;                    ///< Value, Singleton; the class of Class
    const Atom *name;               ///< Star, As (null is `_`), Mapping's rest
    Pattern *inner;                 ///< As
    ArenaList<Pattern *> patterns;  ///< Sequence, Or, Mapping's values, Class' positional then keyword ones
    ArenaList<Expr *> keys;         ///< Mapping
    ArenaList<const Atom *> names;  ///< Class' keyword names, for the last patterns
};

struct Case
{
    Pattern *pattern;
    Expr *guard;
    Block body;
};

struct Match : Stmt
{
    Expr *subject;
    ArenaList<Case> cases;
};

/// The node as its own type; the caller has looked at `kind`.
template<class T, class Node>
const T &as(const Node *node)
{
    return *static_cast<const T *>(node);
}

} // namespace retort::script::ast
