// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// sqlalchemy.ext.compiler: functions of a script that write a type or an element, and the compiler that they are given.
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"
#include "core/library/context/database_url.h"
#include "core/library/types/compilations.h"
#include "core/library/types/types.h"
#include "core/script/runtime/native_method.h"
#include "core/sql/functions.h"

#include <array>

namespace retort::library {

using script::Arguments;
using script::Atom;
using script::Call;
using script::objectOf;
using script::Ref;
using script::Value;
using script::Vm;

namespace {

/// The compiler as @compiles functions see it; `visit` is the name of one of its visit_… methods, else empty.
struct CompilerObject : script::Object
{
    CompilerObject(script::Type *ofType, const dialects::Dialect &ofDialect, std::string ofVisit = {})
        : Object(ofType)
        , dialect(&ofDialect)
        , visit(std::move(ofVisit))
    {
    }
    const dialects::Dialect *dialect;
    std::string visit;
};

/// Types and clauses, written as the dialect does.
std::string processed(Session &session, const dialects::Dialect &dialect, const Value &value, bool literals)
{
    Vm &vm = session.vm();
    if (const auto *type = nodeAs<sql::Type>(vm, value))
        return compiling(session, [&] { return dialect.types().text(*type); });
    if (const auto *clause = nodeAs<sql::Clause>(vm, value)) {
        dialects::Context context;
        context.literalBinds = literals;
        return compiling(session, [&] { return dialect.statementCompiler()->text(*clause, context); });
    }
    vm.raise(vm.types().typeError, "compiler.process() cannot write " + vm.repr(value));
}

Value process(Vm &vm, Arguments &arguments)
{
    const auto &compiler = script::selfAs<CompilerObject>(arguments.vm(), arguments[0]);
    bool literals = false;
    for (const auto &[name, value] : arguments.keywords())
        literals = literals || (name->text == "literal_binds" && vm.truth(value));
    return vm.text(processed(Session::of(vm), *compiler.dialect, arguments[1], literals));
}

Value renderLiteral(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &compiler = script::selfAs<CompilerObject>(arguments.vm(), arguments[0]);
    const sql::Type *type = toType(session, arguments[2]);
    const sql::Value value = toValue(session, arguments[1]);
    return compiling(session, [&] { return vm.text(compiler.dialect->statementCompiler()->literal(value, type)); });
}

Value visit(Vm &vm, const Value &self, const Call &call)
{
    const auto &compiler = objectOf<CompilerObject>(self);
    Session &session = Session::of(vm);
    if (compiler.visit.empty() || call.positional == 0)
        vm.raise(vm.types().typeError, "a compiler's visit method takes an element");
    const auto *type = nodeAs<sql::Type>(vm, call.values[0]);
    if (type == nullptr) {
        bool literals = false;
        for (std::uint32_t i = 0; i < call.named; ++i)
            literals = literals || (call.names[i]->text == "literal_binds" && vm.truth(call.namedValue(i)));
        const auto *own = nodeAs<sql::Function>(vm, call.values[0]);
        if (compiler.visit != "function" || own == nullptr || !own->hook)
            return vm.text(processed(session, *compiler.dialect, call.values[0], literals));
        auto *plain = session.arena().make<sql::Function>(*own); // as if there were no @compiles for it
        plain->hook.reset();
        dialects::Context context;
        context.literalBinds = literals;
        return compiling(session, [&] { return vm.text(compiler.dialect->statementCompiler()->text(*plain, context)); });
    }
    return compiling(session, [&] { return vm.text(compiler.dialect->types().visit(compiler.visit, *type)); });
}

Value compilerAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const auto &compiler = objectOf<CompilerObject>(self);
    Session &session = Session::of(vm);
    const std::string_view wanted = name->text;
    if (wanted == "dialect")
        return makeDialectObject(session, *compiler.dialect, Value());
    if (wanted == "preparer")
        return vm.findAttribute(makeDialectObject(session, *compiler.dialect, Value()), "identifier_preparer");
    if (wanted == "sql_compiler" || wanted == "type_compiler" || wanted == "statement_compiler")
        return self;
    if (wanted.starts_with("visit_"))
        return vm.heap().make<CompilerObject>(compiler.type, *compiler.dialect, std::string(wanted.substr(6))).value();
    return {};
}

struct CompilerTypes
{
    explicit CompilerTypes(Session &session)
        : compiler(script::newType(session.vm(), "Compiler", {}))
    {
        compiler->module = "sqlalchemy.sql.compiler";
        compiler->ops.getAttribute = compilerAttribute;
        compiler->ops.call = visit;
        setMethod(session.vm(), compiler.get(), "process(self, obj, **kw)", process);
        setMethod(session.vm(), compiler.get(), "render_literal_value(self, value, type_)", renderLiteral);
    }
    Ref<script::Type> compiler;
};

/// For types of our own classes: only what @compiles says.
class CompilationHook : public sql::TypeHook
{
public:
    CompilationHook(Session &session, const script::Type *type)
        : m_session(session)
        , m_type(type)
    {
    }
    std::optional<std::string> columnSpec(const sql::Type &type, const dialects::Dialect &dialect) const override
    {
        return m_session.part<Compilations>().compiled(m_type, wrapType(m_session, &type), dialect);
    }
    const sql::Type *implementation(const sql::Type &type, const dialects::Dialect &) const override { return type.item; }
    std::optional<sql::Value> bindValue(const sql::Type &, const sql::Value &, const dialects::Dialect &) const override
    {
        return std::nullopt;
    }

private:
    Session &m_session;
    const script::Type *m_type;
};


/// What @compiles(…) answers: called with the function, it keeps it.
struct DecoratorObject : script::Container
{
    DecoratorObject(script::Type *ofType, Value ofClass, std::vector<std::string> ofDialects)
        : Container(ofType)
        , wanted(std::move(ofClass))
        , dialects(std::move(ofDialects))
    {
    }
    void clear() override { wanted = Value(); }
    Value wanted;
    std::vector<std::string> dialects;
};

Value decorate(Vm &vm, const Value &self, const Call &call)
{
    if (call.positional != 1 || call.named != 0)
        vm.raise(vm.types().typeError, "@compiles decorates one function");
    const auto &decorator = objectOf<DecoratorObject>(self);
    auto *type = static_cast<script::Type *>(decorator.wanted.asObject());
    auto &compilations = Session::of(vm).part<Compilations>();
    if (decorator.dialects.empty())
        compilations.add(type, "default", call.values[0]);
    for (const std::string &dialect : decorator.dialects)
        compilations.add(type, dialect, call.values[0]);
    return call.values[0];
}

struct DecoratorTypes
{
    explicit DecoratorTypes(Session &session)
        : decorator(script::newType(session.vm(), "compiles", {}))
    {
        decorator->ops.call = decorate;
    }
    Ref<script::Type> decorator;
};

Value compiles(Vm &vm, Arguments &arguments)
{
    if (vm.typeOf(arguments[0]) == vm.types().opaque)
        vm.refuseOpaque(arguments[0], "compiled");
    if (!vm.typeOf(arguments[0])->isMetatype)
        vm.raise(vm.types().typeError, "@compiles takes a class, not " + vm.repr(arguments[0]));
    std::vector<std::string> dialects;
    for (const Value &name : arguments.rest()) {
        if (!vm.isStr(name))
            vm.raise(vm.types().typeError, "@compiles takes names of dialects, not " + vm.repr(name));
        dialects.emplace_back(vm.textOf(name));
    }
    Session &session = Session::of(vm);
    return vm.heap()
        .make<DecoratorObject>(session.part<DecoratorTypes>().decorator.get(), arguments[0], std::move(dialects))
        .value();
}

Value makeCompiles(Session &session, const void *)
{
    return session.vm().nativeFunction("compiles(class_, *specs)", compiles);
}

constexpr std::array kExports{
    Export{"sqlalchemy.ext.compiler", "compiles", makeCompiles},
};

} // namespace

void Compilations::add(const script::Type *type, std::string dialect, Value function)
{
    auto &functions = m_functions[type];
    for (auto &[name, held] : functions) {
        if (name == dialect) {
            held = std::move(function);
            return;
        }
    }
    functions.emplace_back(std::move(dialect), std::move(function));
    m_session.part<TypeClasses>().forgetPlain();
}

bool Compilations::knows(const script::Type *type) const
{
    for (const script::Type *one : type->order) {
        if (m_functions.contains(one))
            return true;
    }
    return false;
}

std::optional<std::string> Compilations::compiled(const script::Type *type, const Value &element,
                                                  const dialects::Dialect &dialect, bool literalBinds)
{
    if (m_functions.empty())
        return std::nullopt;
    Vm &vm = m_session.vm();
    for (const script::Type *one : type->order) {
        const auto found = m_functions.find(one);
        if (found == m_functions.end())
            continue;
        const Value *function = nullptr;
        for (const auto &[name, held] : found->second) {
            if (name == dialect.name() || (name == "default" && function == nullptr))
                function = &held;
        }
        if (function == nullptr)
            continue;
        const Vm::NativeLevel level(vm);
        const Value compiler
            = vm.heap().make<CompilerObject>(m_session.part<CompilerTypes>().compiler.get(), dialect).value();
        script::HeldCall call;
        call.add(element);
        call.add(compiler);
        if (literalBinds)
            call.add(vm.atoms().intern("literal_binds"), Value::boolean(true));
        return vm.str(vm.call(Value(*function), call.call()));
    }
    return std::nullopt;
}

std::optional<std::string> textOfOwn(Session &session, const Value &element)
{
    auto &own = session.part<Compilations>();
    const script::Type *type = session.vm().typeOf(element);
    if (own.isEmpty() || session.dialect == nullptr || !own.knows(type))
        return std::nullopt;
    return own.compiled(type, element, *session.dialect);
}

void hookCompilations(Session &session, sql::Type &type, const script::Type *scriptType)
{
    auto &compilations = session.part<Compilations>();
    if (!compilations.isEmpty() && compilations.knows(scriptType))
        type.hook = std::make_shared<CompilationHook>(session, scriptType);
}

std::span<const Export> compilerExports()
{
    return kExports;
}

} // namespace retort::library
