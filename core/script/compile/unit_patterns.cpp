// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// match statements. What is matched further is kept in variables without a name, so that a pattern that fails leaves
// nothing on the stack.
#include "core/script/compile/unit.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

using namespace ast;

std::uint32_t Unit::newTemporary()
{
    const Atom *name = m_vm.atoms().intern(".match" + std::to_string(m_temporaries++));
    if (m_code->isBody)
        return nameIndex(name);
    m_code->locals.push_back(name);
    return static_cast<std::uint32_t>(m_code->locals.size() - 1);
}

void Unit::loadTemporary(std::uint32_t temporary)
{
    emit(m_code->isBody ? Op::LoadName : Op::LoadFast, temporary);
}

void Unit::storeTemporary(std::uint32_t temporary)
{
    emit(m_code->isBody ? Op::StoreName : Op::StoreFast, temporary);
}

void Unit::matchStatement(const Match &stmt)
{
    const std::uint32_t subject = newTemporary();
    Label end;
    expression(stmt.subject);
    storeTemporary(subject);
    for (const Case &one : stmt.cases) {
        Label next;
        loadTemporary(subject);
        pattern(one.pattern, next);
        if (one.guard != nullptr)
            condition(one.guard, next, false);
        block(one.body);
        jump(Op::Jump, end);
        place(next);
    }
    place(end);
}

void Unit::pattern(const Pattern *pattern, Label &fails)
{
    const Here here(*this, pattern);
    switch (pattern->kind) {
    case PatternKind::Value:
        expression(pattern->value);
        emit(Op::Compare, static_cast<std::uint32_t>(CompareOp::Equal));
        return jump(Op::JumpIfFalse, fails);
    case PatternKind::Singleton:
        expression(pattern->value);
        emit(Op::Is, 0);
        return jump(Op::JumpIfFalse, fails);
    case PatternKind::As:
        if (pattern->inner != nullptr) {
            const std::uint32_t whole = newTemporary();
            storeTemporary(whole);
            loadTemporary(whole);
            this->pattern(pattern->inner, fails);
            loadTemporary(whole);
        }
        if (pattern->name != nullptr)
            store(pattern->name);
        else
            emit(Op::Pop);
        return;
    case PatternKind::Or:
        return orPattern(*pattern, fails);
    case PatternKind::Sequence:
        return sequencePattern(*pattern, fails);
    case PatternKind::Mapping:
        return mappingPattern(*pattern, fails);
    case PatternKind::Class:
        return classPattern(*pattern, fails);
    case PatternKind::Star:
        fail(syntax::kStarredHere, pattern->begin, pattern->end);
    }
}

void Unit::orPattern(const Pattern &pattern, Label &fails)
{
    const std::uint32_t subject = newTemporary();
    Label matched;
    storeTemporary(subject);
    for (std::uint32_t i = 0; i < pattern.patterns.size(); ++i) {
        loadTemporary(subject);
        if (i + 1 == pattern.patterns.size()) {
            this->pattern(pattern.patterns[i], fails);
            break;
        }
        Label next;
        this->pattern(pattern.patterns[i], next);
        jump(Op::Jump, matched);
        place(next);
    }
    place(matched);
}

/// Pushes temporary[index].
void Unit::elementOf(std::uint32_t temporary, std::int64_t index)
{
    loadTemporary(temporary);
    loadConstant(Value::integer(index));
    emit(Op::LoadSubscript);
}

void Unit::sequencePattern(const Pattern &pattern, Label &fails)
{
    const auto &items = pattern.patterns;
    std::uint32_t star = items.size();
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (items[i]->kind == PatternKind::Star)
            star = i;
    }
    const bool hasStar = star != items.size();
    const std::uint32_t subject = newTemporary();
    storeTemporary(subject);
    loadTemporary(subject);
    emit(Op::MatchSequence);
    jump(Op::JumpIfFalse, fails);
    loadTemporary(subject);
    emit(Op::Length);
    loadConstant(Value::integer(static_cast<std::int64_t>(items.size()) - (hasStar ? 1 : 0)));
    const CompareOp op = hasStar ? CompareOp::GreaterEqual : CompareOp::Equal;
    emit(Op::Compare, static_cast<std::uint32_t>(op));
    jump(Op::JumpIfFalse, fails);
    const std::int64_t behind = hasStar ? static_cast<std::int64_t>(items.size() - star) - 1 : 0;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (i == star) {
            if (items[i]->name == nullptr)
                continue;
            emit(Op::BuildList, 0);
            loadTemporary(subject);
            loadConstant(Value::integer(i));
            if (behind > 0)
                loadConstant(Value::integer(-behind));
            else
                loadNone();
            loadNone();
            emit(Op::BuildSlice);
            emit(Op::LoadSubscript);
            emit(Op::ExtendList);
            store(items[i]->name);
            continue;
        }
        const std::int64_t index = i < star ? static_cast<std::int64_t>(i)
                                            : static_cast<std::int64_t>(i) - static_cast<std::int64_t>(items.size());
        elementOf(subject, index);
        this->pattern(items[i], fails);
    }
}

void Unit::mappingPattern(const Pattern &pattern, Label &fails)
{
    const std::uint32_t subject = newTemporary();
    const std::uint32_t keys = newTemporary();
    const std::uint32_t values = newTemporary();
    storeTemporary(subject);
    loadTemporary(subject);
    emit(Op::MatchMapping);
    jump(Op::JumpIfFalse, fails);
    for (const Expr *key : pattern.keys)
        expression(key);
    emit(Op::BuildTuple, pattern.keys.size());
    storeTemporary(keys);
    loadTemporary(subject);
    loadTemporary(keys);
    emit(Op::MatchKeys);
    storeTemporary(values);
    loadTemporary(values);
    loadNone();
    emit(Op::Is, 0);
    jump(Op::JumpIfTrue, fails);
    for (std::uint32_t i = 0; i < pattern.patterns.size(); ++i) {
        elementOf(values, i);
        this->pattern(pattern.patterns[i], fails);
    }
    if (pattern.name != nullptr) {
        loadTemporary(subject);
        loadTemporary(keys);
        emit(Op::DictRest);
        store(pattern.name);
    }
}

void Unit::classPattern(const Pattern &pattern, Label &fails)
{
    const std::uint32_t values = newTemporary();
    expression(pattern.value); // subject type
    std::vector<Value> names;
    for (const Atom *name : pattern.names)
        names.push_back(m_vm.text(name->text));
    loadConstant(m_vm.tuple(std::move(names)));
    emit(Op::MatchClass, pattern.patterns.size() - pattern.names.size());
    storeTemporary(values);
    loadTemporary(values);
    loadNone();
    emit(Op::Is, 0);
    jump(Op::JumpIfTrue, fails);
    for (std::uint32_t i = 0; i < pattern.patterns.size(); ++i) {
        elementOf(values, i);
        this->pattern(pattern.patterns[i], fails);
    }
}

} // namespace retort::script
