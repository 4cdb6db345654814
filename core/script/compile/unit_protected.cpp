// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// try, with, and leaving them. A handler finds the stack as it was where its range began, and the exception on top.
// While it runs, the exception handled before stands below as `old`, for PopHandled to bring back:
//
//   handler:  e → PushHandled → old e …
//   cleanup:  old e2 → Swap → e2 old → PopHandled → e2 → Reraise
#include "core/script/compile/unit.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

using namespace ast;

void Unit::tryStatement(const Try &stmt)
{
    if (stmt.finally.empty())
        tryExcept(stmt);
    else
        tryFinally(stmt);
}

/// Ends a handler: its own range is closed, and whatever it raises puts back what was handled before.
void Unit::handlerEnd(Label &cleanup, std::size_t range)
{
    closeRange(range);
    const int depth = m_depth;
    m_depth = static_cast<int>(m_ranges[range].depth) + 1; // … old e2
    place(cleanup);
    emit(Op::Swap, 2);
    emit(Op::PopHandled);
    emit(Op::Reraise);
    m_depth = depth;
}

void Unit::tryFinally(const Try &stmt)
{
    m_labels.push_back(std::make_unique<Label>());
    Label &handler = *m_labels.back();
    m_labels.push_back(std::make_unique<Label>());
    Label &cleanup = *m_labels.back();
    Label end;

    const std::size_t range = openRange(handler);
    m_enclosing.push_back(Enclosing{Enclosing::Kind::Finally, nullptr, nullptr, &stmt.finally, nullptr, range});
    if (stmt.handlers.empty()) {
        block(stmt.body);
        block(stmt.otherwise);
    } else {
        tryExcept(stmt);
    }
    m_enclosing.pop_back();
    closeRange(range);
    const int depth = m_depth;
    block(stmt.finally);
    jump(Op::Jump, end);

    m_depth = depth + 1;
    place(handler);
    emit(Op::PushHandled); // old e
    m_depth -= 1;
    const std::size_t running = openRange(cleanup);
    m_depth += 1;
    m_enclosing.push_back(Enclosing{Enclosing::Kind::FinallyRunning, nullptr, nullptr, nullptr, nullptr, running});
    block(stmt.finally);
    m_enclosing.pop_back();
    emit(Op::Reraise);
    handlerEnd(cleanup, running);
    m_depth = depth;
    place(end);
}

void Unit::tryExcept(const Try &stmt)
{
    m_labels.push_back(std::make_unique<Label>());
    Label &handler = *m_labels.back();
    m_labels.push_back(std::make_unique<Label>());
    Label &cleanup = *m_labels.back();
    Label end;

    const std::size_t range = openRange(handler);
    m_enclosing.push_back(Enclosing{Enclosing::Kind::Protected, nullptr, nullptr, nullptr, nullptr, range});
    block(stmt.body);
    m_enclosing.pop_back();
    closeRange(range);
    const int depth = m_depth;
    block(stmt.otherwise);
    jump(Op::Jump, end);

    m_depth = depth + 1;
    place(handler);
    emit(Op::PushHandled); // old e
    m_depth -= 1;
    const std::size_t running = openRange(cleanup);
    m_depth += 1;
    for (const Handler &clause : stmt.handlers) {
        m_depth = depth + 2;
        m_enclosing.push_back(Enclosing{Enclosing::Kind::Handler, nullptr, nullptr, nullptr, clause.name, running});
        exceptClause(clause, end);
        m_enclosing.pop_back();
        resumeRange(running);
    }
    m_depth = depth + 2;
    emit(Op::Reraise);
    handlerEnd(cleanup, running);
    m_depth = depth;
    place(end);
}

/// One except clause: [old e] on the stack, and there again where it does not match.
void Unit::exceptClause(const Handler &clause, Label &end)
{
    Label next;
    const std::size_t running = m_enclosing.back().range;
    if (clause.type != nullptr) {
        const Here here(*this, clause.type);
        expression(clause.type);
        emit(Op::MatchesException);
        jump(Op::JumpIfFalse, next);
    }
    if (clause.name != nullptr)
        store(clause.name);
    else
        emit(Op::Pop); // old

    if (clause.name == nullptr) {
        block(clause.body);
    } else {
        // The name is gone after the clause, however it ends.
        m_labels.push_back(std::make_unique<Label>());
        Label &forget = *m_labels.back();
        const std::size_t named = openRange(forget);
        m_enclosing.push_back(Enclosing{Enclosing::Kind::Protected, nullptr, nullptr, nullptr, nullptr, named});
        block(clause.body);
        m_enclosing.pop_back();
        closeRange(named);
        const int depth = m_depth;
        Label fine;
        loadNone();
        store(clause.name);
        remove(clause.name);
        jump(Op::Jump, fine);
        m_depth = depth + 1;
        place(forget);
        loadNone();
        store(clause.name);
        remove(clause.name);
        emit(Op::Reraise);
        m_depth = depth;
        place(fine);
    }
    suspendRange(running);
    emit(Op::PopHandled);
    jump(Op::Jump, end);
    place(next);
}

void Unit::withStatement(const With &stmt, std::uint32_t item)
{
    if (item == stmt.items.size())
        return block(stmt.body);
    m_labels.push_back(std::make_unique<Label>());
    Label &handler = *m_labels.back();
    m_labels.push_back(std::make_unique<Label>());
    Label &cleanup = *m_labels.back();
    Label suppressed;
    Label end;

    const WithItem &entered = stmt.items[item];
    const Here here(*this, entered.context);
    expression(entered.context);
    if (stmt.isAsync) {
        emit(Op::EnterAsyncWith);
        awaiting();
    } else {
        emit(Op::EnterWith); // exit value
    }
    m_depth -= 1;
    const std::size_t range = openRange(handler);
    m_depth += 1;
    if (entered.target != nullptr)
        storeTarget(entered.target);
    else
        emit(Op::Pop);
    const auto kind = stmt.isAsync ? Enclosing::Kind::AsyncWith : Enclosing::Kind::With;
    m_enclosing.push_back(Enclosing{kind, nullptr, nullptr, nullptr, nullptr, range});
    withStatement(stmt, item + 1);
    m_enclosing.pop_back();
    closeRange(range);
    const int depth = m_depth; // exit
    emit(Op::ExitWith);
    if (stmt.isAsync)
        awaiting();
    emit(Op::Pop);
    jump(Op::Jump, end);

    m_depth = depth + 1;
    place(handler);
    emit(Op::PushHandled); // exit old e
    m_depth -= 1;
    const std::size_t running = openRange(cleanup);
    m_depth += 1;
    emit(Op::ExitWithError, 3); // exit old e result
    if (stmt.isAsync)
        awaiting();
    jump(Op::JumpIfTrue, suppressed);
    emit(Op::Reraise);
    m_depth = depth + 2;
    handlerEnd(cleanup, running);
    place(suppressed);
    emit(Op::Pop);
    emit(Op::PopHandled);
    emit(Op::Pop);
    place(end);
}

void Unit::unwindTo(std::size_t level, bool valueOnTop)
{
    // What is left is out of force for the code that leaves it: no range of it may catch, no finally run twice.
    const std::vector<Enclosing> all = m_enclosing;
    std::vector<std::size_t> suspended;
    while (m_enclosing.size() > level) {
        const Enclosing enclosing = m_enclosing.back();
        m_enclosing.pop_back();
        if (enclosing.range != kNoRange && m_ranges[enclosing.range].open) {
            suspendRange(enclosing.range);
            suspended.push_back(enclosing.range);
        }
        unwindOne(enclosing, valueOnTop);
    }
    m_enclosing = all;
    // The jump or return itself still comes, and cannot fail; the ranges hold again behind it.
    for (const std::size_t range : suspended)
        resumeRange(range);
}

void Unit::unwindOne(const Enclosing &enclosing, bool valueOnTop)
{
    const auto dropBelow = [&] {
        if (valueOnTop)
            emit(Op::Swap, 2);
        emit(Op::Pop);
    };
    switch (enclosing.kind) {
    case Enclosing::Kind::While:
    case Enclosing::Kind::Protected:
        return;
    case Enclosing::Kind::For:
        return dropBelow(); // the iterator
    case Enclosing::Kind::Finally:
        return block(*enclosing.last);
    case Enclosing::Kind::FinallyRunning: // old e
        dropBelow();
        if (valueOnTop)
            emit(Op::Swap, 2);
        emit(Op::PopHandled);
        return;
    case Enclosing::Kind::Handler: // old
        if (valueOnTop)
            emit(Op::Swap, 2);
        emit(Op::PopHandled);
        if (enclosing.name != nullptr) {
            loadNone();
            store(enclosing.name);
            remove(enclosing.name);
        }
        return;
    case Enclosing::Kind::With:
    case Enclosing::Kind::AsyncWith:
        if (valueOnTop)
            emit(Op::Swap, 2);
        emit(Op::ExitWith);
        if (enclosing.kind == Enclosing::Kind::AsyncWith)
            awaiting();
        emit(Op::Pop);
        return;
    }
}

} // namespace retort::script
