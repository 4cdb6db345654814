// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/compile/messages.h"
#include "core/script/compile/unit.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

using namespace ast;

void Unit::expression(const Expr *expr)
{
    const Here here(*this, expr);
    switch (expr->kind) {
    case ExprKind::Constant:
        return constant(as<Constant>(expr));
    case ExprKind::Number:
        return number(as<Number>(expr));
    case ExprKind::String:
        return loadConstant(m_vm.text(as<String>(expr).value));
    case ExprKind::Bytes:
        return loadConstant(m_vm.bytes(as<String>(expr).value));
    case ExprKind::Joined:
        return joined(as<Joined>(expr));
    case ExprKind::Name:
        return load(as<Name>(expr).name);
    case ExprKind::Attribute:
        expression(as<Attribute>(expr).object);
        emit(Op::LoadAttribute, nameIndex(as<Attribute>(expr).name));
        return;
    case ExprKind::Subscript:
        expression(as<Subscript>(expr).object);
        expression(as<Subscript>(expr).index);
        emit(Op::LoadSubscript);
        return;
    case ExprKind::Slice:
        for (const Expr *part : {as<Slice>(expr).lower, as<Slice>(expr).upper, as<Slice>(expr).step}) {
            if (part != nullptr)
                expression(part);
            else
                loadNone();
        }
        emit(Op::BuildSlice);
        return;
    case ExprKind::Call:
        return call(as<CallExpr>(expr));
    case ExprKind::Unary: {
        Value folded;
        if (constantValue(expr, folded))
            return loadConstant(std::move(folded));
        expression(as<Unary>(expr).operand);
        if (as<Unary>(expr).op == TokenKind::Not) {
            emit(Op::Not);
            return;
        }
        const auto op = as<Unary>(expr).op == TokenKind::Minus ? UnaryOp::Minus
            : as<Unary>(expr).op == TokenKind::Plus            ? UnaryOp::Plus
                                                               : UnaryOp::Invert;
        emit(Op::Unary, static_cast<std::uint32_t>(op));
        return;
    }
    case ExprKind::Binary:
        return binary(as<Binary>(expr));
    case ExprKind::Bool:
        return boolean(as<Bool>(expr));
    case ExprKind::Compare:
        return compare(as<Compare>(expr));
    case ExprKind::Conditional: {
        Label otherwise;
        Label end;
        condition(as<Conditional>(expr).test, otherwise, false);
        expression(as<Conditional>(expr).then);
        jump(Op::Jump, end);
        adjust(-1);
        place(otherwise);
        expression(as<Conditional>(expr).otherwise);
        place(end);
        return;
    }
    case ExprKind::Lambda: {
        const auto &lambda = as<Lambda>(expr);
        const Scope &inner = *m_scope.childFor(expr);
        const std::string name = "<lambda>";
        Ref<Code> code = Unit(m_vm, m_parsed, inner, name, innerName(m_vm.atoms().intern(name))).lambda(lambda);
        return makeFunction(std::move(code), lambda.parameters, inner);
    }
    case ExprKind::List:
    case ExprKind::Tuple:
    case ExprKind::Set:
        return sequence(as<Sequence>(expr));
    case ExprKind::Dict:
        return dict(as<DictDisplay>(expr));
    case ExprKind::Comprehension:
        return runComprehension(as<Comprehension>(expr));
    case ExprKind::Await:
        expression(as<Wrapped>(expr).value);
        emit(Op::Awaitable);
        return awaiting();
    case ExprKind::Yield:
        if (as<Wrapped>(expr).value != nullptr)
            expression(as<Wrapped>(expr).value);
        else
            loadNone();
        emit(Op::Yield);
        return;
    case ExprKind::YieldFrom:
        expression(as<Wrapped>(expr).value);
        emit(Op::Iterate);
        return awaiting();
    case ExprKind::Starred:
        fail(syntax::kStarredHere, expr->begin, expr->end);
    case ExprKind::Named:
        expression(as<Named>(expr).value);
        emit(Op::Copy, 1);
        return store(as<Name>(as<Named>(expr).target).name);
    }
}

/// Delegates to the iterator on top of the stack until it is done; its result takes its place.
void Unit::awaiting()
{
    Label again;
    Label done;
    loadNone(); // it, what to send
    place(again);
    jump(Op::DelegateYield, done); // it, what it yields
    emit(Op::Yield);
    jump(Op::Jump, again);
    adjust(-1);
    place(done);
}

void Unit::constant(const Constant &expr)
{
    switch (expr.value) {
    case ConstantKind::None:
        return loadNone();
    case ConstantKind::True:
        return loadConstant(Value::boolean(true));
    case ConstantKind::False:
        return loadConstant(Value::boolean(false));
    case ConstantKind::Ellipsis:
        return loadConstant(m_vm.ellipsis());
    }
}

void Unit::number(const Number &expr)
{
    Value value;
    constantValue(&expr, value);
    loadConstant(std::move(value));
}

bool Unit::constantValue(const Expr *expr, Value &value)
{
    switch (expr->kind) {
    case ExprKind::String:
        value = m_vm.text(as<String>(expr).value);
        return true;
    case ExprKind::Number:
        try {
            value = m_vm.number(as<Number>(expr).type, as<Number>(expr).digits);
        } catch (Raised &) {
            fail(compiling::kNumber, expr->begin, expr->end, {std::string(as<Number>(expr).digits)});
        }
        return true;
    case ExprKind::Constant:
        switch (as<Constant>(expr).value) {
        case ConstantKind::None:
            value = Value::none();
            return true;
        case ConstantKind::True:
        case ConstantKind::False:
            value = Value::boolean(as<Constant>(expr).value == ConstantKind::True);
            return true;
        case ConstantKind::Ellipsis:
            return false;
        }
        return false;
    case ExprKind::Unary: {
        const Expr *operand = as<Unary>(expr).operand;
        if (as<Unary>(expr).op != TokenKind::Minus || operand->kind != ExprKind::Number)
            return false;
        Value positive;
        constantValue(operand, positive);
        if (positive.isInteger())
            value = Value::integer(-positive.asInteger());
        else if (positive.isFloat())
            value = Value::real(-positive.asFloat());
        return positive.isInteger() || positive.isFloat();
    }
    default:
        return false;
    }
}

void Unit::joined(const Joined &expr)
{
    for (const JoinedPart &part : expr.parts) {
        if (part.value == nullptr) {
            loadConstant(m_vm.text(part.text));
            continue;
        }
        const Here here(*this, part.value);
        expression(part.value);
        const std::uint32_t conversion = part.conversion == 's' ? 1 : part.conversion == 'r' ? 2
            : part.conversion == 'a'                                ? 3
                                                                    : 0;
        if (part.format != nullptr)
            joined(*part.format);
        emit(Op::FormatValue, conversion | (part.format != nullptr ? 8 : 0));
    }
    emit(Op::BuildText, expr.parts.size());
}

/// Tests without making a value of `and`, `or` and `not`: jumps where the truth is `jumpIf`, goes on where it is not.
void Unit::condition(const Expr *expr, Label &elsewhere, bool jumpIf)
{
    const Here here(*this, expr);
    if (expr->kind == ExprKind::Unary && as<Unary>(expr).op == TokenKind::Not)
        return condition(as<Unary>(expr).operand, elsewhere, !jumpIf);
    if (expr->kind == ExprKind::Bool) {
        const auto &values = as<Bool>(expr).values;
        const bool isAnd = as<Bool>(expr).isAnd;
        Label past;
        for (std::uint32_t i = 0; i + 1 < values.size(); ++i) {
            // `and` is decided by a false part, `or` by a true one.
            if (isAnd == jumpIf)
                condition(values[i], past, !jumpIf);
            else
                condition(values[i], elsewhere, jumpIf);
        }
        condition(values.back(), elsewhere, jumpIf);
        place(past);
        return;
    }
    expression(expr);
    jump(jumpIf ? Op::JumpIfTrue : Op::JumpIfFalse, elsewhere);
}

void Unit::binary(const Binary &expr)
{
    // A long sum leans to the left: its spine is a loop, not a recursion.
    std::vector<const Binary *> spine{&expr};
    while (spine.back()->left->kind == ExprKind::Binary)
        spine.push_back(&as<Binary>(spine.back()->left));
    expression(spine.back()->left);
    for (std::size_t i = spine.size(); i-- > 0;) {
        const Here here(*this, spine[i]);
        expression(spine[i]->right);
        static constexpr BinaryOp kOps[] = {BinaryOp::Add, BinaryOp::Subtract, BinaryOp::Multiply, BinaryOp::Power,
                                            BinaryOp::Divide, BinaryOp::FloorDivide, BinaryOp::Modulo,
                                            BinaryOp::LeftShift, BinaryOp::RightShift, BinaryOp::And, BinaryOp::Or,
                                            BinaryOp::Xor};
        const auto place = static_cast<std::size_t>(spine[i]->op) - static_cast<std::size_t>(TokenKind::Plus);
        const BinaryOp op = spine[i]->op == TokenKind::At ? BinaryOp::MatMultiply : kOps[place];
        emit(Op::Binary, static_cast<std::uint32_t>(op));
    }
}

void Unit::boolean(const Bool &expr)
{
    Label end;
    for (std::uint32_t i = 0; i < expr.values.size(); ++i) {
        expression(expr.values[i]);
        if (i + 1 < expr.values.size())
            jump(expr.isAnd ? Op::JumpIfFalseOrPop : Op::JumpIfTrueOrPop, end);
    }
    place(end);
}

void Unit::compareOp(CompareOp op)
{
    switch (op) {
    case CompareOp::Is:
    case CompareOp::IsNot:
        emit(Op::Is, op == CompareOp::IsNot ? 1 : 0);
        return;
    case CompareOp::In:
    case CompareOp::NotIn:
        emit(Op::Contains, op == CompareOp::NotIn ? 1 : 0);
        return;
    default:
        emit(Op::Compare, static_cast<std::uint32_t>(op));
    }
}

void Unit::compare(const Compare &expr)
{
    expression(expr.left);
    if (expr.ops.size() == 1) {
        expression(expr.rights[0]);
        return compareOp(expr.ops[0]);
    }
    Label drop;
    Label end;
    for (std::uint32_t i = 0; i + 1 < expr.ops.size(); ++i) {
        expression(expr.rights[i]); // a b
        emit(Op::Swap, 2);          // b a
        emit(Op::Copy, 2);          // b a b
        compareOp(expr.ops[i]);     // b r
        jump(Op::JumpIfFalseOrPop, drop);
    }
    expression(expr.rights.back());
    compareOp(expr.ops.back());
    jump(Op::Jump, end);
    adjust(1);
    place(drop); // b r
    emit(Op::Swap, 2);
    emit(Op::Pop);
    place(end);
}

bool Unit::constantTuple(const Sequence &expr)
{
    std::vector<Value> values(expr.items.size());
    for (std::uint32_t i = 0; i < expr.items.size(); ++i) {
        if (!constantValue(expr.items[i], values[i]))
            return false;
    }
    loadConstant(m_vm.tuple(std::move(values)));
    return true;
}

void Unit::sequence(const Sequence &expr)
{
    if (expr.kind == ExprKind::Tuple && constantTuple(expr))
        return;
    bool starred = false;
    for (const Expr *item : expr.items)
        starred = starred || item->kind == ExprKind::Starred;
    const bool isSet = expr.kind == ExprKind::Set;
    if (!starred) {
        for (const Expr *item : expr.items)
            expression(item);
        emit(isSet ? Op::BuildSet : expr.kind == ExprKind::List ? Op::BuildList : Op::BuildTuple, expr.items.size());
        return;
    }
    emit(isSet ? Op::BuildSet : Op::BuildList, 0);
    for (const Expr *item : expr.items) {
        const bool unpacks = item->kind == ExprKind::Starred;
        expression(unpacks ? as<Wrapped>(item).value : item);
        if (unpacks)
            emit(isSet ? Op::UpdateSet : Op::ExtendList);
        else
            emit(isSet ? Op::AddToSet : Op::Append, 1);
    }
    if (expr.kind == ExprKind::Tuple)
        emit(Op::ListToTuple);
}

void Unit::dict(const DictDisplay &expr)
{
    // In pieces, so that a large literal does not need a large stack.
    constexpr std::uint32_t kPiece = 32;
    std::uint32_t pending = 0;
    bool begun = false;
    for (const DictItem &item : expr.items) {
        if (item.key == nullptr) {
            if (!begun)
                emit(Op::BuildDict, pending);
            begun = true;
            pending = 0;
            expression(item.value);
            emit(Op::UpdateDict);
            continue;
        }
        expression(item.key);
        expression(item.value);
        if (begun)
            emit(Op::PutIntoDict, 1);
        else if (++pending == kPiece) {
            emit(Op::BuildDict, pending);
            begun = true;
        }
    }
    if (!begun)
        emit(Op::BuildDict, pending);
}

void Unit::call(const CallExpr &expr)
{
    if (expr.function->kind == ExprKind::Attribute) {
        const Here here(*this, expr.function);
        expression(as<Attribute>(expr.function).object);
        emit(Op::LoadMethod, nameIndex(as<Attribute>(expr.function).name));
    } else {
        expression(expr.function);
        emit(Op::PushUndefined);
    }
    arguments(expr.arguments, 0);
}

/// Emits a call's arguments and the call; `already` arguments are on the stack.
void Unit::arguments(const ArenaList<Argument> &list, std::uint32_t already)
{
    std::vector<Value> names;
    for (const Argument &argument : list) {
        if (argument.stars != 0)
            return unpackedArguments(list);
    }
    for (const Argument &argument : list) {
        expression(argument.value);
        if (argument.name != nullptr)
            names.push_back(m_vm.text(argument.name->text));
    }
    const std::uint32_t count = already + list.size();
    if (names.empty()) {
        emit(Op::Call, count);
        return;
    }
    // Keyword names as atoms: the callee compares pointers.
    const auto first = static_cast<std::uint32_t>(m_code->names.size());
    for (const Argument &argument : list) {
        if (argument.name != nullptr)
            m_code->names.push_back(argument.name);
    }
    emit(Op::CallNamed, count);
    emit(Op::ExtraArgument, first);
    emit(Op::ExtraArgument, static_cast<std::uint32_t>(names.size()));
}

void Unit::unpackedArguments(const ArenaList<Argument> &list)
{
    emit(Op::BuildList, 0);
    bool keywords = false;
    for (const Argument &argument : list) {
        if (argument.name != nullptr || argument.stars == 2) {
            keywords = true;
            continue;
        }
        expression(argument.value);
        if (argument.stars == 1)
            emit(Op::ExtendList);
        else
            emit(Op::Append, 1);
    }
    if (keywords)
        keywordDict(list);
    emit(Op::CallUnpacked, keywords ? 1 : 0);
}

void Unit::keywordDict(const ArenaList<Argument> &list)
{
    emit(Op::BuildDict, 0);
    for (const Argument &argument : list) {
        if (argument.stars == 2) {
            expression(argument.value);
            emit(Op::MergeKeywords);
        } else if (argument.name != nullptr) {
            loadConstant(m_vm.text(argument.name->text));
            expression(argument.value);
            emit(Op::PutIntoDict, 1);
        }
    }
}

} // namespace retort::script
