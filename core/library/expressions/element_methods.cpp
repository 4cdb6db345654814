// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What every clause can do (compile(), params()), and methods of text() and of single elements.
#include "core/library/expressions/expressions.h"

#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/library/context/database_url.h"
#include "core/schema/ddl.h"

#include <algorithm>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;

namespace {

Value shown(Vm &vm, const sql::Clause *clause)
{
    return wrapClause(Session::of(vm), clause);
}

/// What compile() answers.
struct Compiled : script::Container
{
    Compiled(script::Type *ofType, std::string ofText, Value ofStatement)
        : Container(ofType), text(std::move(ofText)), statement(std::move(ofStatement))
    { }
    void clear() override { statement = Value(); }
    std::string text;
    Value statement;
};

struct CompiledType
{
    explicit CompiledType(Session &session) : type(script::newType(session.vm(), "SQLCompiler", {}))
    {
        type->ops.str = [](Vm &, const Value &self) { return script::objectOf<Compiled>(self).text; };
        type->ops.getAttribute = [](Vm &vm, const Value &self, const script::Atom *name) -> Value {
            const auto &compiled = script::objectOf<Compiled>(self);
            if (name->text == "string")
                return vm.text(compiled.text);
            return name->text == "statement" ? compiled.statement : Value();
        };
    }
    script::Ref<script::Type> type;
};

std::string textOf(Session &session, const sql::Clause &clause, const dialects::Dialect &dialect,
                   const dialects::Context &context)
{
    return compiling(session, [&] {
        if (clause.kind == sql::ClauseKind::Ddl)
            return dialect.ddlCompiler()->statement(static_cast<const schema::Ddl &>(clause));
        return dialect.statementCompiler()->text(clause, context);
    });
}

Value compile(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const dialects::Dialect *dialect = nullptr;
    for (const std::size_t given : {2U, 1U}) {
        if (dialect == nullptr && !arguments.orNone(given).isNone())
            dialect = dialectOf(vm, arguments[given]);
    }
    if (dialect == nullptr && session.impl != nullptr && !arguments.orNone(1).isNone())
        dialect = session.dialect;
    if (dialect == nullptr)
        dialect = &dialects::defaultDialect();
    dialects::Context context;
    if (const Value options = arguments.orNone(3); !options.isNone()) {
        const Value literal = vm.callMethod(options, "get", {vm.text("literal_binds")});
        context.literalBinds = vm.truth(literal);
    }
    std::string text = textOf(session, self<sql::Clause>(vm, arguments[0]), *dialect, context);
    return vm.heap().make<Compiled>(session.part<CompiledType>().type.get(), std::move(text), arguments[0]).value();
}

Value selfGroup(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    if (const auto *expression = nodeAs<sql::Expression>(vm, arguments[0]))
        return shown(vm, sql::grouped(session.arena(), expression));
    return arguments[0];
}

Value executionOptions(Vm &, Arguments &arguments)
{
    return arguments[0];
}

Value isSameClause(Vm &vm, Arguments &arguments)
{
    return Value::boolean(nodeOf(vm, arguments[0]) == nodeOf(vm, arguments[1]));
}

// text()

sql::Text *withBinds(Vm &vm, const sql::Text &given, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *text = copyOf(session, given);
    const auto place = [&](std::string_view name) -> const sql::Bind *& {
        for (const sql::Bind *&one : text->binds) {
            if (one->name == name)
                return one;
        }
        raiseNamed(session, "ArgumentError",
                   "This text() construct doesn't define a bound parameter named " + vm.repr(vm.text(name)));
    };
    for (const Value &one : arguments.rest()) {
        const auto *bind = nodeAs<sql::Bind>(vm, one);
        if (bind == nullptr)
            vm.raise(vm.types().attributeError, "'" + vm.typeOf(one)->name + "' object has no attribute '_orig_key'");
        place(bind->name) = bind;
    }
    for (const auto &[key, value] : arguments.keywords()) {
        const sql::Bind *&old = place(key->text);
        auto *bind = session.arena().make<sql::Bind>(*old);
        bind->value = toValue(session, value);
        bind->hasValue = true;
        bind->isRequired = false;
        if (sql::isNull(bind->type))
            bind->type = typeOfLiteral(session, bind->value);
        old = bind;
    }
    return text;
}

Value bindParams(Vm &vm, Arguments &arguments)
{
    return shown(vm, withBinds(vm, self<sql::Text>(vm, arguments[0]), arguments));
}

Value columnsOfText(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    std::vector<const sql::Expression *> columns;
    std::vector<bool> used(arguments.keywords().size(), false);
    for (const Value &one : arguments.rest()) {
        const auto *column = expressionOf(session, one);
        for (std::size_t i = 0; i < used.size(); ++i) {
            const auto &[key, type] = arguments.keywords()[i];
            if (sql::proxyKey(*column).text == key->text) {
                used[i] = true;
                column =
                    session.arena().make<sql::ColumnClause>(sql::Name(std::string(key->text)), toType(session, type));
            }
        }
        columns.push_back(column);
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        const auto &[key, type] = arguments.keywords()[i];
        if (!used[i])
            columns.push_back(
                session.arena().make<sql::ColumnClause>(sql::Name(std::string(key->text)), toType(session, type)));
    }
    return shown(vm, session.arena().make<sql::TextualSelect>(&self<sql::Text>(vm, arguments[0]), std::move(columns)));
}

Value bindParamsOfSelect(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *select = copyOf(session, self<sql::TextualSelect>(vm, arguments[0]));
    select->text = withBinds(vm, *select->text, arguments);
    return shown(vm, select);
}

} // namespace

std::string compiledText(Session &session, const sql::Clause &clause)
{
    return textOf(session, clause, dialects::defaultDialect(), {});
}

void setCompileMethod(Vm &vm, script::Type *type)
{
    script::setMethod(vm, type, "compile(self, bind=, dialect=, compile_kwargs=, **kw)", compile);
}

void setElementMethods(Session &session, script::Type *type, Class cls)
{
    Vm &vm = session.vm();
    const auto set = [&](std::string_view signature, Value (*run)(Vm &, Arguments &)) {
        script::setMethod(vm, type, signature, run);
    };
    switch (cls) {
    case Class::ClauseElement:
        setCompileMethod(vm, type);
        set("self_group(self, against=)", selfGroup);
        set("execution_options(self, **kw)", executionOptions);
        set("compare(self, other)", isSameClause);
        break;
    case Class::TextClause:
        set("bindparams(self, *binds, **names_to_values)", bindParams);
        set("columns(self, *cols, **types)", columnsOfText);
        break;
    case Class::TextualSelect:
        set("bindparams(self, *binds, **bind_as_values)", bindParamsOfSelect);
        break;
    default:
        break;
    }
}

} // namespace retort::library
