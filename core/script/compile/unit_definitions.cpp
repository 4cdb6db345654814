// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/compile/compiler.h"
#include "core/script/compile/unit.h"
#include "core/script/runtime/vm.h"

#include <algorithm>

namespace retort::script {

using namespace ast;

std::string Unit::innerName(const Atom *name) const
{
    switch (m_scope.kind) {
    case Scope::Kind::Module:
        return std::string(name->text);
    case Scope::Kind::Class:
        return m_code->qualifiedName + "." + std::string(name->text);
    default:
        return m_code->qualifiedName + ".<locals>." + std::string(name->text);
    }
}

void Unit::setParameters(const ArenaList<Parameter> &parameters)
{
    for (const Parameter &parameter : parameters) {
        switch (parameter.kind) {
        case ParameterKind::PositionalOnly:
            ++m_code->positionalOnly;
            ++m_code->positional;
            break;
        case ParameterKind::Normal:
            ++m_code->positional;
            break;
        case ParameterKind::KeywordOnly:
            ++m_code->keywordOnly;
            break;
        case ParameterKind::VarPositional:
            m_code->hasVarPositional = true;
            break;
        case ParameterKind::VarKeyword:
            m_code->hasVarKeyword = true;
            break;
        }
    }
}

namespace {

struct PendingFunction : PendingBody
{
    PendingFunction(Parsed of, const Scope &own, const FunctionDef &what)
        : parsed(std::move(of))
        , scope(own)
        , definition(what)
    {
    }
    Parsed parsed;
    const Scope &scope;
    const FunctionDef &definition;
};

/// Half a body must never run: where a budget ended it, the function is as it was.
void takeBack(Code &code, std::unique_ptr<PendingBody> pending)
{
    code.instructions.clear();
    code.ranges.clear();
    code.names.clear();
    code.handlers.clear();
    code.constants.resize(1);
    code.pending = std::move(pending);
}

} // namespace

/// Declares a function; its instructions are made when it is called, unless making them may find an error.
Ref<Code> Unit::function(const FunctionDef &definition)
{
    m_code->begin = definition.begin;
    m_code->isAsync = definition.isAsync;
    m_code->isGenerator = definition.isGenerator;
    setParameters(definition.parameters);
    // The first constant is the docstring, or None, as in Python.
    Value docstring = Value::none();
    if (isDocstring(definition.body))
        docstring = m_vm.text(as<String>(as<ExpressionStmt>(definition.body[0]).value).value);
    m_code->constants.push_back(std::move(docstring));
    if (m_parsed.tree == nullptr || m_scope.isCheckedByCompiling)
        return functionBody(definition);
    m_code->pending = std::make_unique<PendingFunction>(m_parsed, m_scope, definition);
    return m_code;
}

Ref<Code> Unit::functionBody(const FunctionDef &definition)
{
    makeRoom();
    m_range = SourceRange{definition.begin, definition.begin};
    block(definition.body);
    loadNone();
    emit(Op::Return);
    return finish();
}

void compileBody(Vm &vm, Code &code)
{
    const Vm::NativeLevel level(vm);
    std::unique_ptr<PendingBody> pending = std::move(code.pending);
    const auto &function = static_cast<const PendingFunction &>(*pending);
    try {
        Unit(vm, function.parsed, function.scope, Ref<Code>(&code)).functionBody(function.definition);
    } catch (CompileError &error) {
        takeBack(code, std::move(pending));
        throw Stopped{std::move(error.diagnostic)};
    } catch (...) {
        takeBack(code, std::move(pending));
        throw;
    }
}

Ref<Code> Unit::lambda(const Lambda &definition)
{
    m_code->begin = definition.begin;
    m_code->constants.push_back(Value::none());
    setParameters(definition.parameters);
    expression(definition.body);
    emit(Op::Return);
    return finish();
}

Ref<Code> Unit::classBody(const ClassDef &definition)
{
    makeRoom();
    m_code->begin = definition.begin;
    m_range = SourceRange{definition.begin, definition.begin};
    const auto setText = [&](const char *name, std::string_view text) {
        loadConstant(m_vm.text(text));
        emit(Op::StoreName, nameIndex(m_vm.atoms().intern(name)));
    };
    setText("__qualname__", m_code->qualifiedName);
    emit(Op::BuildDict, 0);
    emit(Op::StoreName, nameIndex(m_vm.atoms().intern("__annotations__")));
    if (isDocstring(definition.body))
        setText("__doc__", as<String>(as<ExpressionStmt>(definition.body[0]).value).value);
    block(definition.body);
    // Where a method says super(), it finds the class in this cell: the body hands it out for MakeClass to fill.
    const Scope::Symbol &cell = symbolOf(m_vm.atoms().intern("__class__"));
    if (cell.access == Access::Cell)
        emit(Op::PushCell, cell.slot);
    else
        loadNone();
    emit(Op::Return);
    return finish();
}

void Unit::makeFunction(Ref<Code> code, const ArenaList<Parameter> &parameters, const Scope &scope)
{
    std::uint32_t flags = 0;
    std::uint32_t defaults = 0;
    std::uint32_t keywordDefaults = 0;
    for (const Parameter &parameter : parameters) {
        if (parameter.fallback != nullptr && parameter.kind != ParameterKind::KeywordOnly) {
            expression(parameter.fallback);
            ++defaults;
        }
    }
    if (defaults > 0) {
        emit(Op::BuildTuple, defaults);
        flags |= 1;
    }
    for (const Parameter &parameter : parameters) {
        if (parameter.fallback == nullptr || parameter.kind != ParameterKind::KeywordOnly)
            continue;
        loadConstant(m_vm.text(parameter.name->text));
        expression(parameter.fallback);
        ++keywordDefaults;
    }
    if (keywordDefaults > 0) {
        emit(Op::BuildDict, keywordDefaults);
        flags |= 2;
    }
    if (!scope.frees.empty()) {
        for (const Atom *name : scope.frees) {
            const auto own = std::find(m_scope.cells.begin(), m_scope.cells.end(), name);
            if (own != m_scope.cells.end()) {
                emit(Op::PushCell, static_cast<std::uint32_t>(own - m_scope.cells.begin()));
                continue;
            }
            const auto outer = std::find(m_scope.frees.begin(), m_scope.frees.end(), name) - m_scope.frees.begin();
            emit(Op::PushCell, static_cast<std::uint32_t>(m_scope.cells.size()) + static_cast<std::uint32_t>(outer));
        }
        emit(Op::BuildTuple, static_cast<std::uint32_t>(scope.frees.size()));
        flags |= 4;
    }
    loadConstant(code.value());
    emit(Op::MakeFunction, flags);
}

void Unit::functionStatement(const FunctionDef &definition)
{
    for (const Expr *decorator : definition.decorators) {
        const Here here(*this, decorator);
        expression(decorator);
        emit(Op::PushUndefined);
    }
    const Scope &inner = *m_scope.childFor(&definition);
    Ref<Code> code = Unit(m_vm, m_parsed, inner, std::string(definition.name->text), innerName(definition.name))
                         .function(definition);
    makeFunction(std::move(code), definition.parameters, inner);
    for (std::uint32_t i = definition.decorators.size(); i-- > 0;) {
        const Here here(*this, definition.decorators[i]);
        emit(Op::Call, 1);
    }
    store(definition.name);
}

void Unit::classStatement(const ClassDef &definition)
{
    for (const Expr *decorator : definition.decorators) {
        const Here here(*this, decorator);
        expression(decorator);
        emit(Op::PushUndefined);
    }
    const Scope &inner = *m_scope.childFor(&definition);
    Ref<Code> code = Unit(m_vm, m_parsed, inner, std::string(definition.name->text), innerName(definition.name))
                         .classBody(definition);
    makeFunction(std::move(code), {}, inner);
    emit(Op::BuildList, 0);
    for (const Argument &argument : definition.arguments) {
        if (argument.name != nullptr || argument.stars == 2)
            continue;
        expression(argument.value);
        if (argument.stars == 1)
            emit(Op::ExtendList);
        else
            emit(Op::Append, 1);
    }
    keywordDict(definition.arguments);
    emit(Op::MakeClass, nameIndex(definition.name));
    for (std::uint32_t i = definition.decorators.size(); i-- > 0;) {
        const Here here(*this, definition.decorators[i]);
        emit(Op::Call, 1);
    }
    store(definition.name);
}

void Unit::runComprehension(const Comprehension &expr)
{
    const Scope &inner = *m_scope.childFor(&expr);
    static constexpr const char *kNames[] = {"<listcomp>", "<setcomp>", "<genexpr>", "<dictcomp>"};
    const std::string name = kNames[static_cast<std::size_t>(expr.type)];
    Ref<Code> code
        = Unit(m_vm, m_parsed, inner, name, innerName(m_vm.atoms().intern(name))).comprehension(expr);
    const bool isAsync = code->isAsync && expr.type != ComprehensionKind::Generator;
    makeFunction(std::move(code), {}, inner);
    emit(Op::PushUndefined);
    expression(expr.loops[0].iterable);
    emit(expr.loops[0].isAsync ? Op::AsyncIterate : Op::Iterate);
    emit(Op::Call, 1);
    if (isAsync) {
        emit(Op::Awaitable);
        awaiting();
    }
}

Ref<Code> Unit::comprehension(const Comprehension &definition)
{
    m_code->begin = definition.begin;
    m_range = SourceRange{definition.begin, definition.end};
    m_code->constants.push_back(Value::none());
    m_code->positional = m_code->positionalOnly = 1;
    m_code->isGenerator = definition.type == ComprehensionKind::Generator;
    for (const For &loop : definition.loops)
        m_code->isAsync = m_code->isAsync || loop.isAsync;
    switch (definition.type) {
    case ComprehensionKind::List:
        emit(Op::BuildList, 0);
        break;
    case ComprehensionKind::Set:
        emit(Op::BuildSet, 0);
        break;
    case ComprehensionKind::Dict:
        emit(Op::BuildDict, 0);
        break;
    case ComprehensionKind::Generator:
        break;
    }
    comprehensionLoop(definition, 0);
    if (definition.type == ComprehensionKind::Generator)
        loadNone();
    emit(Op::Return);
    return finish();
}

void Unit::comprehensionLoop(const Comprehension &expr, std::uint32_t level)
{
    if (level == expr.loops.size()) {
        const Here here(*this, expr.element);
        expression(expr.element);
        if (expr.value != nullptr)
            expression(expr.value);
        switch (expr.type) {
        case ComprehensionKind::List:
            emit(Op::Append, level + 1);
            break;
        case ComprehensionKind::Set:
            emit(Op::AddToSet, level + 1);
            break;
        case ComprehensionKind::Dict:
            emit(Op::PutIntoDict, level + 1);
            break;
        case ComprehensionKind::Generator:
            emit(Op::Yield);
            emit(Op::Pop);
            break;
        }
        return;
    }
    const For &loop = expr.loops[level];
    Label again;
    Label end;
    if (level == 0) {
        load(m_vm.atoms().intern(".0"));
    } else {
        expression(loop.iterable);
        emit(loop.isAsync ? Op::AsyncIterate : Op::Iterate);
    }
    place(again);
    if (loop.isAsync) {
        m_labels.push_back(std::make_unique<Label>());
        Label &handler = *m_labels.back();
        Label body;
        const std::size_t range = openRange(handler);
        emit(Op::AsyncNext);
        awaiting();
        closeRange(range);
        const int depth = m_depth;
        jump(Op::Jump, body);
        place(handler);
        emit(Op::EndAsyncFor);
        jump(Op::Jump, end);
        m_depth = depth;
        place(body);
    } else {
        jump(Op::ForNext, end);
    }
    storeTarget(loop.target);
    for (const Expr *test : loop.conditions)
        condition(test, again, false);
    comprehensionLoop(expr, level + 1);
    jump(Op::Jump, again);
    adjust(-1);
    place(end);
}

} // namespace retort::script
