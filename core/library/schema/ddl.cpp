// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// DDL("…"), CreateTable(t) and their kin: statements as objects.
#include "core/schema/ddl.h"

#include "core/dialects/base/dialect.h"
#include "core/library/schema/classes.h"
#include "core/library/schema/ddl_condition.h"
#include "core/library/schema/readers.h"

#include <algorithm>
#include <array>

namespace retort::library {

using schema::Ddl;
using schema::DdlKind;
using script::Arguments;
using script::Value;
using script::Vm;

namespace {

bool isGiven(const Value &value)
{
    return value && !value.isNone();
}

struct ScriptCondition : schema::DdlCondition
{
    explicit ScriptCondition(Session &ofSession)
        : session(ofSession)
    {
    }
    Session &session;
    Value callable;
    Value state;

    bool holds(const sql::Clause &target, const dialects::Dialect &dialect) const override
    {
        if (!dialects.empty() && std::find(dialects.begin(), dialects.end(), dialect.name()) == dialects.end())
            return false;
        if (!isGiven(callable))
            return true;
        Vm &vm = session.vm();
        auto &node = const_cast<sql::Clause &>(target); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        const std::array names{vm.atoms().intern("state"), vm.atoms().intern("dialect"), vm.atoms().intern("compiler"),
                               vm.atoms().intern("checkfirst")};
        const std::array values{Value::none(), wrapNode(session, &node), Value::none(), state,
                                dialectValue(session, dialect), Value::none(), Value::boolean(false)};
        script::Call call;
        call.values = values.data();
        call.positional = 3;
        call.names = names.data();
        call.named = 4;
        return vm.truth(vm.call(callable, call));
    }

private:
    /// `dialect.name` is what these functions ask for.
    static Value dialectValue(Session &session, const dialects::Dialect &dialect)
    {
        Vm &vm = session.vm();
        auto module = vm.heap().make<script::Module>(vm.types().module, "dialect");
        module->names.set(vm.atoms().intern("name"), vm.text(dialect.name()));
        module->names.set(vm.atoms().intern("driver"), vm.text(dialect.driver()));
        return module.value();
    }
};

struct KindOf
{
    SchemaClass cls;
    DdlKind kind;
};
constexpr std::array kKinds{
    KindOf{SchemaClass::DDL, DdlKind::Text},
    KindOf{SchemaClass::CreateTable, DdlKind::CreateTable},
    KindOf{SchemaClass::DropTable, DdlKind::DropTable},
    KindOf{SchemaClass::CreateIndex, DdlKind::CreateIndex},
    KindOf{SchemaClass::DropIndex, DdlKind::DropIndex},
    KindOf{SchemaClass::AddConstraint, DdlKind::AddConstraint},
    KindOf{SchemaClass::DropConstraint, DdlKind::DropConstraint},
    KindOf{SchemaClass::CreateSequence, DdlKind::CreateSequence},
    KindOf{SchemaClass::DropSequence, DdlKind::DropSequence},
    KindOf{SchemaClass::CreateSchema, DdlKind::CreateSchema},
    KindOf{SchemaClass::DropSchema, DdlKind::DropSchema},
    KindOf{SchemaClass::SetTableComment, DdlKind::SetTableComment},
    KindOf{SchemaClass::DropTableComment, DdlKind::DropTableComment},
    KindOf{SchemaClass::SetColumnComment, DdlKind::SetColumnComment},
    KindOf{SchemaClass::DropColumnComment, DdlKind::DropColumnComment},
    KindOf{SchemaClass::SetConstraintComment, DdlKind::SetConstraintComment},
    KindOf{SchemaClass::DropConstraintComment, DdlKind::DropConstraintComment},
};

void readOptions(Session &session, Arguments &arguments, Ddl &ddl)
{
    const auto &parameters = arguments.signature().parameters;
    for (std::size_t i = 1; i < parameters.size(); ++i) {
        const std::string_view name = parameters[i].name->text;
        if (name == "if_not_exists")
            ddl.ifNotExists = arguments.truthOr(i, false);
        else if (name == "if_exists")
            ddl.ifExists = arguments.truthOr(i, false);
        else if (name == "cascade")
            ddl.cascade = arguments.truthOr(i, false);
        else if (name == "include_foreign_key_constraints" && isGiven(arguments.orNone(i))) {
            ddl.includesAllKeys = false;
            for (const Value &value : session.vm().unpackAll(arguments[i]))
                ddl.includedKeys.push_back(nodeAs<schema::ForeignKeyConstraint>(session.vm(), value));
        }
    }
}

void readText(Session &session, Arguments &arguments, Ddl &ddl)
{
    Vm &vm = session.vm();
    if (!vm.isStr(arguments[0])) {
        raiseNamed(session, "ArgumentError",
                   "Expected a string or unicode SQL statement, got '" + reprOf(session, arguments[0]) + "'");
    }
    ddl.text = vm.textOf(arguments[0]);
    if (!isGiven(arguments.orNone(1)))
        return;
    const sql::Value context = toValue(session, arguments[1]);
    if (context.kind() != sql::Value::Kind::Map)
        vm.raise(vm.types().typeError, "DDL() takes a dictionary as its context");
    for (const auto &[key, value] : context.pairs()) {
        if (key.isText())
            ddl.context.set(key.asText(), value);
    }
}

/// AddConstraint and DropConstraint take theirs out of CREATE TABLE.
void isolate(Arguments &arguments, schema::Constraint &constraint)
{
    const auto &parameters = arguments.signature().parameters;
    for (std::size_t i = 1; i < parameters.size(); ++i) {
        if (parameters[i].name->text == std::string_view("isolate_from_table"))
            constraint.isIsolated = constraint.isIsolated || arguments.truthOr(i, true);
    }
}

void readElement(Session &session, Arguments &arguments, Ddl &ddl)
{
    Vm &vm = session.vm();
    auto *clause = nodeAs<sql::Clause>(vm, arguments[0]);
    if (clause == nullptr) {
        if (vm.typeOf(arguments[0]) == vm.types().opaque)
            vm.refuseOpaque(arguments[0], "put into SQL");
        vm.raise(vm.types().attributeError,
                 "'" + vm.typeOf(arguments[0])->name + "' object has no attribute 'create_drop_stringify_dialect'");
    }
    ddl.element = clause;
    ddl.target = clause;
    if (auto *constraint = dynamic_cast<schema::Constraint *>(clause)) {
        ddl.ddlIf = constraint->ddlIf;
        isolate(arguments, *constraint);
    } else if (auto *index = dynamic_cast<schema::Index *>(clause)) {
        ddl.ddlIf = index->ddlIf;
    }
}

Value executeIf(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *copy = session.arena().make<Ddl>(ownNode<Ddl>(vm, arguments[0]));
    copy->ddlIf = ddlCondition(session, arguments.orNone(1), arguments.orNone(2), arguments.orNone(3));
    return wrap(session, vm.typeOf(arguments[0]), copy);
}

Value against(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *copy = session.arena().make<Ddl>(ownNode<Ddl>(vm, arguments[0]));
    copy->target = nodeAs<sql::Clause>(vm, arguments[1]);
    return wrap(session, vm.typeOf(arguments[0]), copy);
}

} // namespace

std::shared_ptr<const schema::DdlCondition> ddlCondition(Session &session, const Value &dialects, const Value &callable,
                                                         const Value &state)
{
    Vm &vm = session.vm();
    auto condition = std::make_shared<ScriptCondition>(session);
    if (vm.isStr(dialects)) {
        condition->dialects.emplace_back(vm.textOf(dialects));
    } else if (isGiven(dialects)) {
        for (const Value &each : vm.unpackAll(dialects))
            condition->dialects.push_back(textOrEmpty(session, each, "dialect"));
    }
    condition->callable = callable;
    condition->state = state ? state : Value::none();
    return condition;
}

sql::Node *buildDdl(Session &session, SchemaClass which, Arguments &arguments)
{
    const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const KindOf &each) { return each.cls == which; });
    auto *ddl = session.arena().make<Ddl>(found->kind);
    readOptions(session, arguments, *ddl);
    if (which == SchemaClass::DDL)
        readText(session, arguments, *ddl);
    else if (which == SchemaClass::CreateSchema || which == SchemaClass::DropSchema)
        ddl->name = toName(session, arguments[0]);
    else
        readElement(session, arguments, *ddl);
    return ddl;
}

SchemaClass classOf(const Ddl &ddl)
{
    for (const KindOf &each : kKinds) {
        if (each.kind == ddl.ddl)
            return each.cls;
    }
    return SchemaClass::ExecutableDdl;
}

void setUpDdl(Session &session, script::Type *type)
{
    setCompileMethod(session.vm(), type);
    setMethod(session.vm(), type, "execute_if(self, dialect=, callable_=, state=)", executeIf);
    setMethod(session.vm(), type, "against(self, target)", against);
}

} // namespace retort::library
