// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What scripts call on column types.
#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/impl.h"
#include "core/dialects/base/type_compiler.h"
#include "core/library/context/database_url.h"
#include "core/library/types/types.h"

#include <algorithm>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;
namespace types = sql::types;

sql::Type &typeNode(Vm &vm, const Value &self)
{
    auto *type = nodeAs<sql::Type>(vm, self);
    if (type == nullptr)
        vm.raise(vm.types().typeError, "'" + vm.typeOf(self)->name + "' object is no column type that was made");
    return *type;
}

namespace {

Value shown(Session &session, sql::Type *type)
{
    return wrapType(session, type);
}

Value initialize(Vm &vm, Arguments &arguments)
{
    const auto &known = *static_cast<const KnownType *>(arguments.callee->data);
    Session &session = Session::of(vm);
    sql::Type &type = typeNode(vm, arguments[0]);
    if (known.cls != &types::kTypeDecorator) {
        fillType(session, known, type, arguments, 1);
        return Value::none();
    }
    initializeDecorator(session, arguments[0], type, script::HeldCall(arguments).call());
    return Value::none();
}

// with_variant, copy, adapt

Value withVariant(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    sql::Type &type = typeNode(vm, arguments[0]);
    if (arguments.rest().empty())
        raiseNamed(session, "ArgumentError", "At least one dialect name is required");
    const sql::Type *variant = toType(session, arguments[1]);
    sql::Type *made = copyType(session, type);
    for (const Value &given : arguments.rest()) {
        if (!vm.isStr(given))
            vm.raise(vm.types().typeError, "with_variant() takes names of dialects, not " + vm.repr(given));
        const std::string name(vm.textOf(given));
        const bool known = std::any_of(made->variants.begin(), made->variants.end(),
                                       [&](const auto &one) { return one.first == name; });
        if (known) {
            raiseNamed(session, "ArgumentError", "Dialect '" + name + "' is already present in the mapping for this "
                                                     + vm.repr(arguments[0]));
        }
        made->variants.emplace_back(name, variant);
    }
    if (variant != nullptr && !variant->variants.empty()) {
        raiseNamed(session, "ArgumentError",
                   "can't pass a type that already has variants as a dialect-level type to with_variant()");
    }
    return shown(session, made);
}

Value copy(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    return shown(session, copyType(session, typeNode(vm, arguments[0])));
}

Value evaluatesNone(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    sql::Type *made = copyType(session, typeNode(vm, arguments[0]));
    made->options.set("evaluates_none", sql::Value::boolean(true));
    return shown(session, made);
}

/// The parameters that both classes know are taken over; more may be given.
Value adapt(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const sql::Type &from = typeNode(vm, arguments[0]);
    auto *target = arguments[1].isObject() && vm.typeOf(arguments[1])->isMetatype
        ? session.part<TypeClasses>().find(static_cast<script::Type *>(arguments[1].asObject()))
        : nullptr;
    if (target == nullptr)
        vm.raise(vm.types().typeError, "adapt() takes a class of column types, not " + vm.repr(arguments[1]));
    sql::Type *made = copyType(session, from);
    made->cls = target->cls;
    for (const auto &[name, value] : arguments.keywords())
        sql::setField(*made, name->text, toValue(session, value));
    return shown(session, made);
}

/// The nearest generic class: as a database's own type is told in general terms.
const sql::TypeClass *genericOf(const sql::Type &type)
{
    const sql::TypeClass *upper = nullptr;
    for (const sql::TypeClass *at = type.cls; at != nullptr && at->base != nullptr; at = at->base) {
        if (!at->module.starts_with("sqlalchemy.dialects") && !at->name.starts_with('_')) {
            const bool isUpper = std::none_of(at->name.begin(), at->name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
            if (!isUpper)
                return at;
            upper = upper == nullptr ? at : upper;
        }
    }
    return upper;
}

Value asGeneric(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const sql::Type &type = typeNode(vm, arguments[0]);
    if (type.cls->isA(types::postgresql::kINTERVAL)) {
        auto *made = session.arena().make<sql::Type>(types::kInterval);
        made->item = session.arena().make<sql::Type>(types::kDateTime);
        if (type.precision)
            made->options.set("second_precision", sql::Value::integer(*type.precision));
        return shown(session, made);
    }
    const sql::TypeClass *generic = genericOf(type);
    if (generic == nullptr || generic == &types::kNullType) {
        if (!arguments.truthOr(1, false)) {
            vm.raise(vm.types().notImplementedError,
                     "Default TypeEngine.as_generic() heuristic method was unsuccessful for "
                         + std::string(type.cls->module) + "." + std::string(type.cls->name)
                         + ". A custom as_generic() method must be implemented for this type class.");
        }
        return shown(session, session.arena().make<sql::Type>(types::kNullType));
    }
    auto *made = session.arena().make<sql::Type>(*generic);
    // Of an Enum its values only.
    std::string_view list = generic == &types::kEnum ? std::string_view() : sql::constructorOf(*generic);
    sql::TypeParameter parameter;
    while (sql::nextParameter(list, parameter)) {
        if (const sql::Value value = sql::fieldOf(type, parameter.name); !value.isNone())
            sql::setField(*made, parameter.name, value);
    }
    made->values = type.values;
    if (generic == &types::kEnum)
        made->length = type.length;
    session.part<TypeClasses>().copyEnumClass(&type, made);
    return shown(session, made);
}

// Compiling

Value compileType(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const sql::Type &type = typeNode(vm, arguments[0]);
    const dialects::Dialect *dialect = arguments.has(1) && !arguments[1].isNone()
        ? dialectOf(vm, arguments[1])
        : &dialects::defaultDialect();
    if (dialect == nullptr)
        vm.raise(vm.types().typeError, "compile() takes a dialect, not " + vm.repr(arguments[1]));
    return compiling(session, [&] { return vm.text(dialect->types().text(type)); });
}

Value dialectImpl(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const dialects::Dialect *dialect = dialectOf(vm, arguments[1]);
    if (dialect == nullptr)
        vm.raise(vm.types().typeError, "a dialect is expected, not " + vm.repr(arguments[1]));
    return wrapType(session, &dialect->implementationOf(typeNode(vm, arguments[0]), session.arena()));
}

// CREATE TYPE, DROP TYPE

/// The dialect that `bind` speaks for. Whatever a script gives as bind, what it executes goes to the run's output.
const dialects::Dialect &dialectOfRun(Session &session, const Value &bind)
{
    Vm &vm = session.vm();
    if (vm.typeOf(bind) == vm.types().opaque)
        vm.refuseOpaque(bind, "given as a connection");
    if (session.impl == nullptr)
        vm.raise(vm.types().attributeError, "'" + vm.typeOf(bind)->name + "' object is no connection");
    return session.impl->dialect();
}

/// PostgreSQL's own type that stands for it there; null where the database has no such thing.
const sql::Type *namedType(Session &session, const sql::Type &type, const dialects::Dialect &dialect)
{
    const bool isNamed = type.cls->isA(types::postgresql::kENUM) || type.cls->isA(types::postgresql::kDOMAIN);
    if (isNamed)
        return type.cls->isA(types::postgresql::kENUM) && !dialect.supportsNativeEnum ? nullptr : &type;
    const sql::Type &own = dialect.implementationOf(type, session.arena());
    return own.cls->isA(types::postgresql::kENUM) || own.cls->isA(types::postgresql::kDOMAIN) ? &own : nullptr;
}

/// Offline nothing can be asked, so that checkfirst has no effect: the statement is always written.
Value createOrDrop(Vm &vm, Arguments &arguments, bool create)
{
    Session &session = Session::of(vm);
    const sql::Type &type = typeNode(vm, arguments[0]);
    const dialects::Dialect &dialect = dialectOfRun(session, arguments[1]);
    compiling(session, [&] {
        if (const sql::Type *named = namedType(session, type, dialect))
            create ? session.impl->createType(*named) : session.impl->dropType(*named);
    });
    return Value::none();
}

Value create(Vm &vm, Arguments &arguments)
{
    return createOrDrop(vm, arguments, true);
}

Value drop(Vm &vm, Arguments &arguments)
{
    return createOrDrop(vm, arguments, false);
}

// What decorators of scripts reach through super()

Value loadDialectImpl(Vm &vm, Arguments &arguments)
{
    return wrapType(Session::of(vm), typeNode(vm, arguments[0]).item);
}

Value notImplemented(Vm &vm, Arguments &)
{
    vm.raise(vm.types().notImplementedError, "");
}

Value itself(Vm &, Arguments &arguments)
{
    return arguments[0];
}

Value nothing(Vm &, Arguments &)
{
    return Value::none();
}

/// super().process_bind_param() and the like of what has no processing of its own.
Value sameValue(Vm &, Arguments &arguments)
{
    return arguments[1];
}

Value coerceCompared(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    if (const sql::Type *type = typeOfLiteral(session, toValue(session, arguments[2]))) {
        if (type->cls->affinity != sql::Affinity::None
            && type->cls->affinity != typeNode(vm, arguments[0]).cls->affinity)
            return wrapType(session, type);
    }
    return arguments[0];
}

void setEngineMethods(Session &session, script::Type *type)
{
    Vm &vm = session.vm();
    setMethod(vm, type, "with_variant(self, type_, *dialect_names)", withVariant);
    setMethod(vm, type, "copy(self, **kw)", copy);
    setMethod(vm, type, "adapt(self, cls, **kw)", adapt);
    setMethod(vm, type, "evaluates_none(self)", evaluatesNone);
    setMethod(vm, type, "as_generic(self, allow_nulltype=)", asGeneric);
    setMethod(vm, type, "compile(self, dialect=)", compileType);
    setMethod(vm, type, "dialect_impl(self, dialect)", dialectImpl);
    setMethod(vm, type, "coerce_compared_value(self, op, value)", coerceCompared);
    setMethod(vm, type, "literal_processor(self, dialect)", nothing);
    setMethod(vm, type, "bind_processor(self, dialect)", nothing);
    setMethod(vm, type, "result_processor(self, dialect, coltype)", nothing);
    setMethod(vm, type, "bind_expression(self, bindvalue)", nothing);
    setMethod(vm, type, "column_expression(self, column)", nothing);
    setMethod(vm, type, "copy_value(self, value)", sameValue);
    // Classes in a class, for scripts that extend them; their operators are those of expressions.
    const auto comparator = script::newType(vm, "Comparator", {});
    type->attributes.set(vm.atoms().intern("Comparator"), comparator.value());
    type->attributes.set(vm.atoms().intern("comparator_factory"), comparator.value());
}

void setDecoratorMethods(Session &session, script::Type *type)
{
    Vm &vm = session.vm();
    setMethod(vm, type, "load_dialect_impl(self, dialect)", loadDialectImpl);
    setMethod(vm, type, "type_engine(self, dialect)", loadDialectImpl);
    setMethod(vm, type, "process_bind_param(self, value, dialect)", notImplemented);
    setMethod(vm, type, "process_literal_param(self, value, dialect)", notImplemented);
    setMethod(vm, type, "process_result_value(self, value, dialect)", notImplemented);
    setMethod(vm, type, "coerce_compared_value(self, op, value)", itself);
}

bool isSchemaType(const sql::TypeClass &cls)
{
    return &cls == &types::kEnum || &cls == &types::kBoolean || &cls == &types::postgresql::kNamedType
        || &cls == &types::postgresql::kENUM || &cls == &types::postgresql::kDOMAIN;
}

} // namespace

void setTypeMethods(Session &session, script::Type *type, const sql::TypeClass &cls)
{
    Vm &vm = session.vm();
    if (&cls == &types::kTypeEngine)
        setEngineMethods(session, type);
    if (&cls == &types::kTypeDecorator)
        setDecoratorMethods(session, type);
    if (&cls == &types::kUserDefinedType)
        setMethod(vm, type, "coerce_compared_value(self, op, value)", itself);
    if (&cls == &types::kJSON) {
        auto *null = session.arena().make<sql::JsonNull>();
        type->attributes.set(vm.atoms().intern("NULL"), wrap(session, type, null));
    }
    if (isSchemaType(cls)) {
        setMethod(vm, type, "create(self, bind, checkfirst=, **kw)", create);
        setMethod(vm, type, "drop(self, bind, checkfirst=, **kw)", drop);
    }
    setInitialize(session, type);
}

/// Type.__init__, which a script's class calls through super().
void setInitialize(Session &session, script::Type *type)
{
    Vm &vm = session.vm();
    KnownType *known = session.part<TypeClasses>().find(type);
    const Value made = vm.nativeFunction("__init__(self)", initialize, known);
    auto &function = script::objectOf<script::NativeFunction>(made);
    function.isMethod = true;
    script::Signature signature = known->signature;
    signature.parameters.insert(signature.parameters.begin(), {vm.atoms().intern("self"), false, false});
    signature.positional += 1;
    signature.positionalOnly = 1;
    function.signature = std::move(signature);
    type->attributes.set(vm.atoms().intern("__init__"), made);
}

} // namespace retort::library
