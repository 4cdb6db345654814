// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/compile/unit.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

using namespace ast;

namespace {

BinaryOp binaryOf(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Plus:
        return BinaryOp::Add;
    case TokenKind::Minus:
        return BinaryOp::Subtract;
    case TokenKind::Star:
        return BinaryOp::Multiply;
    case TokenKind::DoubleStar:
        return BinaryOp::Power;
    case TokenKind::Slash:
        return BinaryOp::Divide;
    case TokenKind::DoubleSlash:
        return BinaryOp::FloorDivide;
    case TokenKind::Percent:
        return BinaryOp::Modulo;
    case TokenKind::LeftShift:
        return BinaryOp::LeftShift;
    case TokenKind::RightShift:
        return BinaryOp::RightShift;
    case TokenKind::Ampersand:
        return BinaryOp::And;
    case TokenKind::Pipe:
        return BinaryOp::Or;
    case TokenKind::Caret:
        return BinaryOp::Xor;
    default:
        return BinaryOp::MatMultiply;
    }
}

} // namespace

void Unit::block(const Block &body)
{
    for (const Stmt *stmt : body)
        statement(stmt);
}

void Unit::statement(const Stmt *stmt)
{
    const Here here(*this, stmt);
    switch (stmt->kind) {
    case StmtKind::Expression: {
        const Expr *value = as<ExpressionStmt>(stmt).value;
        if (value->kind == ExprKind::String || value->kind == ExprKind::Constant || value->kind == ExprKind::Number)
            return; // a docstring, an ellipsis: nothing happens
        expression(value);
        emit(Op::Pop);
        return;
    }
    case StmtKind::Assign:
        return assign(as<Assign>(stmt));
    case StmtKind::AugAssign:
        return augAssign(as<AugAssign>(stmt));
    case StmtKind::AnnAssign:
        return annAssign(as<AnnAssign>(stmt));
    case StmtKind::Return:
        return returnStatement(as<Return>(stmt));
    case StmtKind::Delete:
        for (const Expr *target : as<Delete>(stmt).targets)
            deleteTarget(target);
        return;
    case StmtKind::Pass:
    case StmtKind::Global:
    case StmtKind::Nonlocal:
        return;
    case StmtKind::Break:
    case StmtKind::Continue:
        return leaveLoop(stmt);
    case StmtKind::If:
        return ifStatement(as<If>(stmt));
    case StmtKind::While:
        return whileStatement(as<While>(stmt));
    case StmtKind::For:
        return forStatement(as<ForStmt>(stmt));
    case StmtKind::Try:
        return tryStatement(as<Try>(stmt));
    case StmtKind::With:
        return withStatement(as<With>(stmt), 0);
    case StmtKind::Raise:
        return raiseStatement(as<Raise>(stmt));
    case StmtKind::Assert:
        return assertStatement(as<Assert>(stmt));
    case StmtKind::Import:
        return importStatement(as<Import>(stmt));
    case StmtKind::ImportFrom:
        return fromStatement(as<ImportFrom>(stmt));
    case StmtKind::Function:
        return functionStatement(as<FunctionDef>(stmt));
    case StmtKind::Class:
        return classStatement(as<ClassDef>(stmt));
    case StmtKind::Match:
        return matchStatement(as<Match>(stmt));
    }
}

void Unit::assign(const Assign &stmt)
{
    expression(stmt.value);
    for (std::uint32_t i = 0; i < stmt.targets.size(); ++i) {
        if (i + 1 < stmt.targets.size())
            emit(Op::Copy, 1);
        storeTarget(stmt.targets[i]);
    }
}

void Unit::storeTarget(const Expr *target)
{
    const Here here(*this, target);
    switch (target->kind) {
    case ExprKind::Name:
        return store(as<Name>(target).name);
    case ExprKind::Attribute:
        expression(as<Attribute>(target).object);
        emit(Op::StoreAttribute, nameIndex(as<Attribute>(target).name));
        return;
    case ExprKind::Subscript:
        expression(as<Subscript>(target).object);
        expression(as<Subscript>(target).index);
        emit(Op::StoreSubscript);
        return;
    default:
        break;
    }
    const auto &items = as<Sequence>(target).items;
    std::uint32_t starred = items.size();
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (items[i]->kind != ExprKind::Starred)
            continue;
        if (starred != items.size())
            fail(syntax::kStarredHere, items[i]->begin, items[i]->end);
        starred = i;
    }
    if (starred == items.size())
        emit(Op::Unpack, items.size());
    else
        emit(Op::UnpackStarred, starred | (items.size() - starred - 1) << 12);
    for (const Expr *item : items)
        storeTarget(item->kind == ExprKind::Starred ? as<Wrapped>(item).value : item);
}

void Unit::deleteTarget(const Expr *target)
{
    const Here here(*this, target);
    switch (target->kind) {
    case ExprKind::Name:
        return remove(as<Name>(target).name);
    case ExprKind::Attribute:
        expression(as<Attribute>(target).object);
        emit(Op::DeleteAttribute, nameIndex(as<Attribute>(target).name));
        return;
    case ExprKind::Subscript:
        expression(as<Subscript>(target).object);
        expression(as<Subscript>(target).index);
        emit(Op::DeleteSubscript);
        return;
    default:
        for (const Expr *item : as<Sequence>(target).items)
            deleteTarget(item);
    }
}

void Unit::augAssign(const AugAssign &stmt)
{
    const auto op = static_cast<std::uint32_t>(binaryOf(stmt.op));
    const Here here(*this, &stmt);
    switch (stmt.target->kind) {
    case ExprKind::Name:
        load(as<Name>(stmt.target).name);
        expression(stmt.value);
        emit(Op::InPlace, op);
        return store(as<Name>(stmt.target).name);
    case ExprKind::Attribute: {
        const std::uint32_t name = nameIndex(as<Attribute>(stmt.target).name);
        expression(as<Attribute>(stmt.target).object);
        emit(Op::Copy, 1);
        emit(Op::LoadAttribute, name);
        expression(stmt.value);
        emit(Op::InPlace, op);
        emit(Op::Swap, 2);
        emit(Op::StoreAttribute, name);
        return;
    }
    default:
        expression(as<Subscript>(stmt.target).object);
        expression(as<Subscript>(stmt.target).index);
        emit(Op::Copy, 2);
        emit(Op::Copy, 2);
        emit(Op::LoadSubscript);
        expression(stmt.value);
        emit(Op::InPlace, op); // o k v
        emit(Op::Swap, 3);     // v k o
        emit(Op::Swap, 2);     // v o k
        emit(Op::StoreSubscript);
    }
}

/// Annotations are not evaluated: nothing in a migration hangs on them, and they are where unknown names stand most.
void Unit::annAssign(const AnnAssign &stmt)
{
    if (stmt.value != nullptr) {
        expression(stmt.value);
        storeTarget(stmt.target);
    }
    if (stmt.simple && m_scope.kind == Scope::Kind::Class) {
        // Class bodies keep them as text: dataclasses, pydantic settings and declarative models read them.
        const Here here(*this, stmt.annotation);
        loadConstant(m_vm.text(m_parsed.source->text(stmt.annotation->begin, stmt.annotation->end)));
        emit(Op::LoadName, nameIndex(m_vm.atoms().intern("__annotations__")));
        loadConstant(m_vm.text(as<Name>(stmt.target).name->text));
        emit(Op::StoreSubscript);
    }
}

void Unit::ifStatement(const If &stmt)
{
    Label otherwise;
    Label end;
    condition(stmt.test, otherwise, false);
    block(stmt.body);
    if (stmt.otherwise.empty()) {
        place(otherwise);
        return;
    }
    jump(Op::Jump, end);
    place(otherwise);
    block(stmt.otherwise);
    place(end);
}

void Unit::whileStatement(const While &stmt)
{
    Label again;
    Label otherwise;
    Label end;
    place(again);
    condition(stmt.test, otherwise, false);
    m_enclosing.push_back(Enclosing{Enclosing::Kind::While, &end, &again, nullptr, nullptr, kNoRange});
    block(stmt.body);
    m_enclosing.pop_back();
    jump(Op::Jump, again);
    place(otherwise);
    block(stmt.otherwise);
    place(end);
}

void Unit::forStatement(const ForStmt &stmt)
{
    Label again;
    Label exhausted;
    Label end;
    expression(stmt.iterable);
    if (stmt.isAsync) {
        emit(Op::AsyncIterate);
        place(again);
        m_labels.push_back(std::make_unique<Label>());
        Label &handler = *m_labels.back();
        const std::size_t range = openRange(handler);
        emit(Op::AsyncNext);
        awaiting();
        closeRange(range);
        const int depth = m_depth;
        Label body;
        jump(Op::Jump, body);
        place(handler); // it exception
        emit(Op::EndAsyncFor);
        jump(Op::Jump, exhausted);
        m_depth = depth;
        place(body);
    } else {
        const Here here(*this, stmt.iterable);
        emit(Op::Iterate);
        place(again);
        jump(Op::ForNext, exhausted);
    }
    storeTarget(stmt.target);
    m_enclosing.push_back(Enclosing{Enclosing::Kind::For, &end, &again, nullptr, nullptr, kNoRange});
    block(stmt.body);
    m_enclosing.pop_back();
    jump(Op::Jump, again);
    adjust(-1); // the iterator is gone where the loop is exhausted
    place(exhausted);
    block(stmt.otherwise);
    place(end);
}

void Unit::leaveLoop(const Stmt *stmt)
{
    std::size_t level = m_enclosing.size();
    while (level > 0 && m_enclosing[level - 1].leave == nullptr)
        --level;
    const Enclosing loop = m_enclosing[level - 1];
    const int depth = m_depth;
    unwindTo(level, false);
    if (stmt->kind == StmtKind::Continue) {
        jump(Op::Jump, *loop.again);
    } else {
        if (loop.kind == Enclosing::Kind::For)
            emit(Op::Pop);
        jump(Op::Jump, *loop.leave);
    }
    m_depth = depth; // what follows is not reached, but keeps the books
}

void Unit::returnStatement(const Return &stmt)
{
    if (stmt.value != nullptr)
        expression(stmt.value);
    else
        loadNone();
    const int depth = m_depth;
    unwindTo(0, true);
    emit(Op::Return);
    m_depth = depth - 1;
}

void Unit::raiseStatement(const Raise &stmt)
{
    std::uint32_t count = 0;
    for (const Expr *value : {stmt.exception, stmt.cause}) {
        if (value == nullptr)
            continue;
        expression(value);
        ++count;
    }
    emit(Op::Raise, count);
}

void Unit::assertStatement(const Assert &stmt)
{
    Label fine;
    condition(stmt.test, fine, true);
    if (stmt.message != nullptr)
        expression(stmt.message);
    emit(Op::AssertionFailed, stmt.message != nullptr ? 1 : 0);
    place(fine);
}

void Unit::importStatement(const Import &stmt)
{
    for (const Alias &alias : stmt.names) {
        emit(Op::Import, nameIndex(m_vm.atoms().intern(alias.module)));
        emit(Op::ExtraArgument, alias.as != nullptr ? kImportLeaf : 0);
        store(alias.as != nullptr ? alias.as : alias.first);
    }
}

void Unit::fromStatement(const ImportFrom &stmt)
{
    emit(Op::Import, nameIndex(m_vm.atoms().intern(stmt.module)));
    emit(Op::ExtraArgument, kImportLeaf | stmt.level);
    if (stmt.star) {
        emit(Op::ImportStar);
        return;
    }
    for (const Alias &alias : stmt.names) {
        emit(Op::ImportFrom, nameIndex(alias.first));
        store(alias.as != nullptr ? alias.as : alias.first);
    }
    emit(Op::Pop);
}

} // namespace retort::script
