// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/compile/unit.h"

#include "core/script/compile/compiler.h"
#include "core/script/compile/messages.h"
#include "core/script/runtime/vm.h"

#include <algorithm>

namespace retort::script {

using namespace ast;

namespace {

constexpr std::uint32_t kLargestArgument = (1U << 24) - 1;

/// By how much an instruction changes the stack's height where it does not jump.
int effectOf(Op op, std::uint32_t n)
{
    const int count = static_cast<int>(n);
    switch (op) {
    case Op::LoadConstant:
    case Op::LoadFast:
    case Op::LoadCell:
    case Op::LoadClassCell:
    case Op::PushCell:
    case Op::LoadName:
    case Op::LoadGlobal:
    case Op::PushUndefined:
    case Op::Copy:
    case Op::LoadMethod:
    case Op::ForNext:
    case Op::AsyncNext:
    case Op::Import:
    case Op::ImportFrom:
    case Op::EnterWith:
    case Op::EnterAsyncWith:
    case Op::PushHandled:
    case Op::ExitWithError:
        return 1;
    case Op::StoreFast:
    case Op::StoreCell:
    case Op::StoreName:
    case Op::StoreGlobal:
    case Op::DeleteAttribute:
    case Op::LoadSubscript:
    case Op::Binary:
    case Op::InPlace:
    case Op::Compare:
    case Op::Is:
    case Op::Contains:
    case Op::Pop:
    case Op::JumpIfFalse:
    case Op::JumpIfTrue:
    case Op::JumpIfFalseOrPop:
    case Op::JumpIfTrueOrPop:
    case Op::Append:
    case Op::AddToSet:
    case Op::ExtendList:
    case Op::UpdateSet:
    case Op::UpdateDict:
    case Op::MergeKeywords:
    case Op::Return:
    case Op::PopHandled:
    case Op::Reraise:
    case Op::ImportStar:
    case Op::MatchKeys:
    case Op::DictRest:
        return -1;
    case Op::StoreAttribute:
    case Op::DeleteSubscript:
    case Op::BuildSlice:
    case Op::PutIntoDict:
    case Op::EndAsyncFor:
    case Op::MakeClass:
    case Op::MatchClass:
        return -2;
    case Op::StoreSubscript:
        return -3;
    case Op::BuildTuple:
    case Op::BuildList:
    case Op::BuildSet:
    case Op::BuildText:
        return 1 - count;
    case Op::BuildDict:
        return 1 - 2 * count;
    case Op::Unpack:
        return count - 1;
    case Op::UnpackStarred:
        return static_cast<int>(n & 0xfff) + static_cast<int>(n >> 12);
    case Op::Call:
    case Op::CallNamed:
        return -1 - count;
    case Op::CallUnpacked:
        return n != 0 ? -3 : -2;
    case Op::MakeFunction:
        return -((n & 1) != 0 ? 1 : 0) - ((n & 2) != 0 ? 1 : 0) - ((n & 4) != 0 ? 1 : 0);
    case Op::Raise:
        return -count;
    case Op::FormatValue:
        return (n & 8) != 0 ? -1 : 0;
    case Op::AssertionFailed:
        return -count;
    default:
        return 0;
    }
}

} // namespace

Unit::Unit(Vm &vm, const Parsed &parsed, const Scope &scope, Ref<Code> declared)
    : m_vm(vm)
    , m_parsed(parsed)
    , m_scope(scope)
    , m_code(std::move(declared))
{
}

/// Growing by doubling from nothing would cost more than all else that is done with a small function.
void Unit::makeRoom()
{
    constexpr std::size_t kInstructions = 64;
    constexpr std::size_t kNames = 32;
    m_code->instructions.reserve(kInstructions);
    m_code->ranges.reserve(kInstructions);
    m_code->names.reserve(kNames);
    m_code->constants.reserve(kNames);
}

Unit::Unit(Vm &vm, const Parsed &parsed, const Scope &scope, std::string name, std::string qualifiedName)
    : m_vm(vm)
    , m_parsed(parsed)
    , m_scope(scope)
    , m_code(vm.heap().make<Code>(vm.types().code))
{
    m_code->name = std::move(name);
    m_code->qualifiedName = std::move(qualifiedName);
    m_code->source = parsed.source;
    m_code->locals = scope.locals;
    m_code->cells = scope.cells;
    m_code->frees = scope.frees;
    m_code->isBody = scope.kind == Scope::Kind::Module || scope.kind == Scope::Kind::Class;
    for (const Scope::Symbol &symbol : scope.symbols) {
        if (!symbol.parameter || symbol.access != Access::Cell)
            continue;
        const auto local = std::find(scope.locals.begin(), scope.locals.end(), symbol.name) - scope.locals.begin();
        m_code->cellParameters.emplace_back(static_cast<std::uint32_t>(local), symbol.slot);
    }
}

void Unit::fail(const base::Message &message, std::uint32_t begin, std::uint32_t end,
                std::vector<std::string> arguments) const
{
    throw CompileError{
        base::Diagnostic{&message, std::move(arguments), m_parsed.source->span(begin, end), base::Severity::Error, {}}};
}

std::uint32_t Unit::emit(Op op, std::uint32_t argument)
{
    if (argument > kLargestArgument || m_code->instructions.size() >= kLargestArgument)
        fail(compiling::kTooLarge, m_range.begin, m_range.end);
    Instruction made{};
    made.op = op;
    made.argument = argument & kLargestArgument;
    m_code->instructions.push_back(made);
    m_code->ranges.push_back(m_range);
    adjust(effectOf(op, argument));
    return position() - 1;
}

void Unit::adjust(int by)
{
    m_depth += by;
    m_code->stackSize = std::max(m_code->stackSize, static_cast<std::uint32_t>(m_depth < 0 ? 0 : m_depth));
}

void Unit::jump(Op op, Label &to)
{
    const std::uint32_t at = emit(op, to.target == Label::kUnknown ? 0 : to.target);
    if (to.target == Label::kUnknown)
        to.waiting.push_back(at);
}

void Unit::place(Label &label)
{
    label.target = position();
    for (const std::uint32_t at : label.waiting)
        m_code->instructions[at].argument = label.target & kLargestArgument;
    label.waiting.clear();
}

std::uint32_t Unit::nameIndex(const Atom *name)
{
    // Most functions have few names, and the newest is the likeliest: no table is made for them.
    constexpr std::size_t kFew = 48;
    std::vector<const Atom *> &names = m_code->names;
    const auto next = static_cast<std::uint32_t>(names.size());
    if (names.size() <= kFew) {
        for (std::uint32_t i = next; i-- > 0;) {
            if (names[i] == name)
                return i;
        }
        names.push_back(name);
        return next;
    }
    if (m_nameIndices.empty()) {
        for (std::uint32_t i = 0; i < next; ++i)
            m_nameIndices.try_emplace(names[i], i);
    }
    const auto [found, isNew] = m_nameIndices.try_emplace(name, next);
    if (isNew)
        names.push_back(name);
    return found->second;
}

std::uint32_t Unit::constantIndex(Value value)
{
    if (value.isNone()) {
        if (m_noneIndex == Label::kUnknown) {
            m_noneIndex = static_cast<std::uint32_t>(m_code->constants.size());
            m_code->constants.push_back(std::move(value));
        }
        return m_noneIndex;
    }
    m_code->constants.push_back(std::move(value));
    return static_cast<std::uint32_t>(m_code->constants.size() - 1);
}

void Unit::loadNone()
{
    loadConstant(Value::none());
}

std::size_t Unit::openRange(Label &handler)
{
    m_ranges.push_back(OpenRange{position(), static_cast<std::uint32_t>(m_depth), &handler, true});
    return m_ranges.size() - 1;
}

void Unit::suspendRange(std::size_t range)
{
    OpenRange &open = m_ranges[range];
    if (open.open && open.begin < position())
        m_pendingRanges.push_back(PendingRange{open.begin, position(), open.depth, open.handler});
    open.open = false;
}

void Unit::resumeRange(std::size_t range)
{
    m_ranges[range].begin = position();
    m_ranges[range].open = true;
}

void Unit::closeRange(std::size_t range)
{
    suspendRange(range);
}

/// Ranges were closed from the inside outwards, but pieces of an outer one may have been closed before an inner one:
/// the machine takes the first range that holds an instruction, so the deeper stack goes first.
void Unit::finishRanges()
{
    std::stable_sort(m_pendingRanges.begin(), m_pendingRanges.end(), [](const PendingRange &a, const PendingRange &b) {
        return a.end - a.begin < b.end - b.begin;
    });
    for (const PendingRange &range : m_pendingRanges)
        m_code->handlers.push_back(ProtectedRange{range.begin, range.end, range.handler->target, range.depth});
}

Ref<Code> Unit::finish()
{
    finishRanges();
    const std::size_t bytes = m_code->instructions.size() * (sizeof(Instruction) + sizeof(SourceRange))
        + m_code->constants.size() * sizeof(Value);
    m_vm.heap().grow(m_code.get(), bytes);
    return m_code;
}

Ref<Code> Unit::module(const Block &body)
{
    makeRoom();
    if (isDocstring(body)) {
        const Here here(*this, body[0]);
        loadConstant(m_vm.text(as<String>(as<ExpressionStmt>(body[0]).value).value));
        emit(Op::StoreName, nameIndex(m_vm.atoms().intern("__doc__")));
    }
    block(body);
    loadNone();
    emit(Op::Return);
    return finish();
}

Ref<Code> Unit::expressionOnly(const Expr *value)
{
    expression(value);
    emit(Op::Return);
    return finish();
}

bool Unit::isDocstring(const Block &body) const
{
    return !body.empty() && body[0]->kind == StmtKind::Expression
        && as<ExpressionStmt>(body[0]).value->kind == ExprKind::String;
}

const Scope::Symbol &Unit::symbolOf(const Atom *name) const
{
    for (const Scope::Symbol &symbol : m_scope.symbols) {
        if (symbol.name == name)
            return symbol;
    }
    static const Scope::Symbol kGlobal{nullptr, false, true, false, false, false, false, Access::Global, 0, 0};
    return kGlobal;
}

void Unit::load(const Atom *name)
{
    const Scope::Symbol &symbol = symbolOf(name);
    switch (symbol.access) {
    case Access::Name:
        emit(Op::LoadName, nameIndex(name));
        break;
    case Access::Local:
        emit(Op::LoadFast, symbol.slot);
        break;
    case Access::Cell:
        emit(Op::LoadCell, symbol.slot);
        break;
    case Access::Free:
        if (m_scope.kind == Scope::Kind::Class) {
            emit(Op::LoadClassCell, symbol.slot);
            emit(Op::ExtraArgument, nameIndex(name));
        } else {
            emit(Op::LoadCell, symbol.slot);
        }
        break;
    case Access::Global:
        emit(Op::LoadGlobal, nameIndex(name));
        break;
    }
}

void Unit::store(const Atom *name)
{
    const Scope::Symbol &symbol = symbolOf(name);
    switch (symbol.access) {
    case Access::Name:
        emit(Op::StoreName, nameIndex(name));
        break;
    case Access::Local:
        emit(Op::StoreFast, symbol.slot);
        break;
    case Access::Cell:
    case Access::Free:
        emit(Op::StoreCell, symbol.slot);
        break;
    case Access::Global:
        emit(Op::StoreGlobal, nameIndex(name));
        break;
    }
}

void Unit::remove(const Atom *name)
{
    const Scope::Symbol &symbol = symbolOf(name);
    switch (symbol.access) {
    case Access::Name:
        emit(Op::DeleteName, nameIndex(name));
        break;
    case Access::Local:
        emit(Op::DeleteFast, symbol.slot);
        break;
    case Access::Cell:
    case Access::Free:
        emit(Op::DeleteCell, symbol.slot);
        break;
    case Access::Global:
        emit(Op::DeleteGlobal, nameIndex(name));
        break;
    }
}

namespace {

template<class Make>
base::Result<Ref<Code>> compiled(Make make)
{
    try {
        return make();
    } catch (CompileError &error) {
        return tl::make_unexpected(std::move(error.diagnostic));
    }
}

} // namespace

base::Result<Ref<Code>> compileModule(Vm &vm, const std::shared_ptr<const Tree> &tree, std::string name)
{
    auto scope = resolveNames(*tree, vm.atoms());
    if (!scope)
        return tl::make_unexpected(std::move(scope.error()));
    const Parsed parsed{tree->source, tree, std::move(*scope)};
    return compiled([&] { return Unit(vm, parsed, *parsed.scopes, "<module>", std::move(name)).module(tree->body); });
}

base::Result<Ref<Code>> compileExpression(Vm &vm, const Tree &tree)
{
    auto scope = resolveNames(tree, vm.atoms());
    if (!scope)
        return tl::make_unexpected(std::move(scope.error()));
    const Parsed parsed{tree.source, nullptr, std::move(*scope)};
    return compiled([&] {
        return Unit(vm, parsed, *parsed.scopes, "<expression>", "<expression>")
            .expressionOnly(as<ExpressionStmt>(tree.body[0]).value);
    });
}

} // namespace retort::script
