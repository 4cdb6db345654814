// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Prints the syntax tree of each file named on standard input, one line a file, in the form that
// tests/oracle/compare_syntax.py makes of CPython's own tree. A file that does not parse gives "error LINE".
#include "core/script/syntax/tree.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

using namespace retort::script;
using namespace retort::script::ast;

namespace {

std::string out;

void put(std::string_view text)
{
    out += text;
}

void quoted(std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '\'';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte >= 0x7F || c == '\'' || c == '\\') {
            out += "\\x";
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        } else {
            out += c;
        }
    }
    out += '\'';
}

void dump(const Expr *expr);
void dump(const Stmt *stmt);
void dump(const Argument &argument);
void dump(const Parameter &parameter);
void dump(const For &loop);
void dump(const Pattern *pattern);
void dump(const Atom *atom);
void dump(const Handler &handler);
void dump(const WithItem &item);
void dump(const Alias &alias);
void dump(const Case &item);

template<class T>
void dumpAll(const T &items)
{
    put("[");
    for (const auto &item : items) {
        dump(item);
        put(" ");
    }
    put("]");
}

void name(const Atom *atom)
{
    quoted(atom == nullptr ? std::string_view{"-"} : atom->text);
}

void number(int value)
{
    put(std::to_string(value));
}

void dump(const Argument &argument)
{
    put(argument.stars == 2 ? "**" : argument.stars == 1 ? "*" : "");
    if (argument.name != nullptr) {
        name(argument.name);
        put("=");
    }
    dump(argument.value);
}

void dump(const Parameter &parameter)
{
    put("(p");
    number(static_cast<int>(parameter.kind));
    name(parameter.name);
    dump(parameter.annotation);
    dump(parameter.fallback);
    put(")");
}

void dump(const For &loop)
{
    put(loop.isAsync ? "(afor " : "(for ");
    dump(loop.target);
    dump(loop.iterable);
    dumpAll(loop.conditions);
    put(")");
}

void dumpJoined(const Joined &joined)
{
    put("[");
    for (const JoinedPart &part : joined.parts) {
        if (part.value == nullptr) {
            quoted(part.text);
        } else {
            put("{");
            dump(part.value);
            put(std::string_view(&part.conversion, part.conversion != 0 ? 1 : 0));
            put(":");
            if (part.format != nullptr)
                dumpJoined(*part.format);
            put("}");
        }
    }
    put("]");
}

void dump(const Expr *expr)
{
    if (expr == nullptr)
        return put("~");
    put("(e");
    number(static_cast<int>(expr->kind));
    put(" ");
    switch (expr->kind) {
    case ExprKind::Constant:
        number(static_cast<int>(as<Constant>(expr).value));
        break;
    case ExprKind::Number:
        put(as<Number>(expr).digits);
        break;
    case ExprKind::String:
    case ExprKind::Bytes:
        quoted(as<String>(expr).value);
        break;
    case ExprKind::Joined:
        dumpJoined(as<Joined>(expr));
        break;
    case ExprKind::Name:
        name(as<Name>(expr).name);
        break;
    case ExprKind::Attribute:
        dump(as<Attribute>(expr).object);
        name(as<Attribute>(expr).name);
        break;
    case ExprKind::Subscript:
        dump(as<Subscript>(expr).object);
        dump(as<Subscript>(expr).index);
        break;
    case ExprKind::Slice:
        dump(as<Slice>(expr).lower);
        dump(as<Slice>(expr).upper);
        dump(as<Slice>(expr).step);
        break;
    case ExprKind::Call:
        dump(as<CallExpr>(expr).function);
        dumpAll(as<CallExpr>(expr).arguments);
        break;
    case ExprKind::Unary:
        put(as<Unary>(expr).op == TokenKind::Not ? "not" : as<Unary>(expr).op == TokenKind::Minus ? "-" : as<Unary>(expr).op == TokenKind::Plus ? "+" : "~");
        dump(as<Unary>(expr).operand);
        break;
    case ExprKind::Binary:
        number(static_cast<int>(as<Binary>(expr).op) - static_cast<int>(TokenKind::Plus));
        put(" ");
        dump(as<Binary>(expr).left);
        dump(as<Binary>(expr).right);
        break;
    case ExprKind::Bool:
        put(as<Bool>(expr).isAnd ? "and" : "or");
        dumpAll(as<Bool>(expr).values);
        break;
    case ExprKind::Compare:
        dump(as<Compare>(expr).left);
        for (std::uint32_t i = 0; i < as<Compare>(expr).ops.size(); ++i) {
            number(static_cast<int>(as<Compare>(expr).ops[i]));
            dump(as<Compare>(expr).rights[i]);
        }
        break;
    case ExprKind::Conditional:
        dump(as<Conditional>(expr).test);
        dump(as<Conditional>(expr).then);
        dump(as<Conditional>(expr).otherwise);
        break;
    case ExprKind::Lambda:
        dumpAll(as<Lambda>(expr).parameters);
        dump(as<Lambda>(expr).body);
        break;
    case ExprKind::List:
    case ExprKind::Tuple:
    case ExprKind::Set:
        dumpAll(as<Sequence>(expr).items);
        break;
    case ExprKind::Dict:
        for (const DictItem &item : as<DictDisplay>(expr).items) {
            dump(item.key);
            dump(item.value);
        }
        break;
    case ExprKind::Comprehension:
        number(static_cast<int>(as<Comprehension>(expr).type));
        dump(as<Comprehension>(expr).element);
        dump(as<Comprehension>(expr).value);
        dumpAll(as<Comprehension>(expr).loops);
        break;
    case ExprKind::Await:
    case ExprKind::Yield:
    case ExprKind::YieldFrom:
    case ExprKind::Starred:
        dump(as<Wrapped>(expr).value);
        break;
    case ExprKind::Named:
        dump(as<Named>(expr).target);
        dump(as<Named>(expr).value);
        break;
    }
    put(")");
}

void dump(const Handler &handler)
{
    put("(h");
    dump(handler.type);
    name(handler.name);
    dumpAll(handler.body);
    put(")");
}

void dump(const WithItem &item)
{
    put("(w");
    dump(item.context);
    dump(item.target);
    put(")");
}

void dump(const Atom *atom)
{
    name(atom);
}

void dump(const Alias &alias)
{
    put("(i");
    quoted(alias.module);
    name(alias.as);
    put(")");
}

void dump(const Pattern *pattern)
{
    if (pattern == nullptr)
        return put("~");
    put("(p");
    number(static_cast<int>(pattern->kind));
    dump(pattern->value);
    name(pattern->name);
    dump(pattern->inner);
    dumpAll(pattern->patterns);
    dumpAll(pattern->keys);
    dumpAll(pattern->names);
    put(")");
}

void dump(const Case &item)
{
    put("(c");
    dump(item.pattern);
    dump(item.guard);
    dumpAll(item.body);
    put(")");
}

void dump(const Stmt *stmt)
{
    put("(s");
    number(static_cast<int>(stmt->kind));
    put(" ");
    switch (stmt->kind) {
    case StmtKind::Expression:
        dump(as<ExpressionStmt>(stmt).value);
        break;
    case StmtKind::Assign:
        dumpAll(as<Assign>(stmt).targets);
        dump(as<Assign>(stmt).value);
        break;
    case StmtKind::AugAssign:
        number(static_cast<int>(as<AugAssign>(stmt).op) - static_cast<int>(TokenKind::Plus));
        put(" ");
        dump(as<AugAssign>(stmt).target);
        dump(as<AugAssign>(stmt).value);
        break;
    case StmtKind::AnnAssign:
        dump(as<AnnAssign>(stmt).target);
        dump(as<AnnAssign>(stmt).annotation);
        dump(as<AnnAssign>(stmt).value);
        number(as<AnnAssign>(stmt).simple ? 1 : 0);
        break;
    case StmtKind::Return:
        dump(as<Return>(stmt).value);
        break;
    case StmtKind::Delete:
        dumpAll(as<Delete>(stmt).targets);
        break;
    case StmtKind::Pass:
    case StmtKind::Break:
    case StmtKind::Continue:
        break;
    case StmtKind::If:
        dump(as<If>(stmt).test);
        dumpAll(as<If>(stmt).body);
        dumpAll(as<If>(stmt).otherwise);
        break;
    case StmtKind::While:
        dump(as<While>(stmt).test);
        dumpAll(as<While>(stmt).body);
        dumpAll(as<While>(stmt).otherwise);
        break;
    case StmtKind::For:
        put(as<ForStmt>(stmt).isAsync ? "a" : "");
        dump(as<ForStmt>(stmt).target);
        dump(as<ForStmt>(stmt).iterable);
        dumpAll(as<ForStmt>(stmt).body);
        dumpAll(as<ForStmt>(stmt).otherwise);
        break;
    case StmtKind::Try:
        put(as<Try>(stmt).isGroup ? "*" : "");
        dumpAll(as<Try>(stmt).body);
        dumpAll(as<Try>(stmt).handlers);
        dumpAll(as<Try>(stmt).otherwise);
        dumpAll(as<Try>(stmt).finally);
        break;
    case StmtKind::With:
        put(as<With>(stmt).isAsync ? "a" : "");
        dumpAll(as<With>(stmt).items);
        dumpAll(as<With>(stmt).body);
        break;
    case StmtKind::Raise:
        dump(as<Raise>(stmt).exception);
        dump(as<Raise>(stmt).cause);
        break;
    case StmtKind::Assert:
        dump(as<Assert>(stmt).test);
        dump(as<Assert>(stmt).message);
        break;
    case StmtKind::Global:
    case StmtKind::Nonlocal:
        dumpAll(as<Names>(stmt).names);
        break;
    case StmtKind::Import:
        dumpAll(as<Import>(stmt).names);
        break;
    case StmtKind::ImportFrom:
        quoted(as<ImportFrom>(stmt).module);
        number(static_cast<int>(as<ImportFrom>(stmt).level));
        put(as<ImportFrom>(stmt).star ? "*" : "");
        dumpAll(as<ImportFrom>(stmt).names);
        break;
    case StmtKind::Function:
        put(as<FunctionDef>(stmt).isAsync ? "a" : "");
        name(as<FunctionDef>(stmt).name);
        dumpAll(as<FunctionDef>(stmt).parameters);
        dumpAll(as<FunctionDef>(stmt).decorators);
        dump(as<FunctionDef>(stmt).returns);
        dumpAll(as<FunctionDef>(stmt).body);
        break;
    case StmtKind::Class:
        name(as<ClassDef>(stmt).name);
        dumpAll(as<ClassDef>(stmt).arguments);
        dumpAll(as<ClassDef>(stmt).decorators);
        dumpAll(as<ClassDef>(stmt).body);
        break;
    case StmtKind::Match:
        dump(as<Match>(stmt).subject);
        dumpAll(as<Match>(stmt).cases);
        break;
    }
    put(")");
}

} // namespace

int main()
{
    AtomTable atoms;
    std::string path;
    while (std::getline(std::cin, path)) {
        std::ifstream file(path, std::ios::binary);
        std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        const auto tree = parse(std::make_shared<Source>(path, std::move(text)), atoms);
        out.clear();
        if (!tree) {
            out = "error " + std::to_string(tree.error().span.begin.line) + " " + retort::base::lineText(tree.error());
        } else {
            dumpAll((*tree)->body);
        }
        std::puts(out.c_str());
    }
    return 0;
}
