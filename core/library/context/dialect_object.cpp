// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// bind.dialect: what scripts ask it is nearly always its name.
#include "core/dialects/base/identifiers.h"
#include "core/library/context/bind.h"
#include "core/library/context/database_url.h"
#include "core/library/context/migration_context.h"
#include "core/library/objects.h"
#include "core/script/runtime/native_method.h"

#include <array>

namespace retort::library {

using script::Arguments;
using script::Atom;
using script::objectOf;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct DialectObject : script::Container
{
    DialectObject(Type *ofType, const dialects::Dialect &ofDialect, Value owned)
        : Container(ofType)
        , dialect(&ofDialect)
        , owner(std::move(owned))
    {
    }
    void clear() override { owner = Value(); }
    const dialects::Dialect *dialect;
    Value owner;
};

struct Ability
{
    std::string_view name;
    bool dialects::Dialect::*member;
};
constexpr std::array kAbilities{
    Ability{"supports_alter", &dialects::Dialect::supportsAlter},
    Ability{"supports_comments", &dialects::Dialect::supportsComments},
    Ability{"inline_comments", &dialects::Dialect::inlineComments},
    Ability{"supports_sequences", &dialects::Dialect::supportsSequences},
    Ability{"sequences_optional", &dialects::Dialect::sequencesOptional},
    Ability{"supports_native_enum", &dialects::Dialect::supportsNativeEnum},
    Ability{"supports_native_boolean", &dialects::Dialect::supportsNativeBoolean},
    Ability{"supports_native_uuid", &dialects::Dialect::supportsNativeUuid},
    Ability{"supports_native_decimal", &dialects::Dialect::supportsNativeDecimal},
    Ability{"supports_default_values", &dialects::Dialect::supportsDefaultValues},
    Ability{"supports_default_metavalue", &dialects::Dialect::supportsDefaultMetavalue},
    Ability{"supports_empty_insert", &dialects::Dialect::supportsEmptyInsert},
    Ability{"supports_multivalues_insert", &dialects::Dialect::supportsMultivaluesInsert},
    Ability{"supports_identity_columns", &dialects::Dialect::supportsIdentityColumns},
    Ability{"insert_returning", &dialects::Dialect::insertReturning},
    Ability{"update_returning", &dialects::Dialect::updateReturning},
    Ability{"delete_returning", &dialects::Dialect::deleteReturning},
};

std::string_view paramStyleName(dialects::ParamStyle style)
{
    static constexpr std::array<std::string_view, 6> kNames{"named",  "pyformat", "format",
                                                            "qmark", "numeric",  "numeric_dollar"};
    return kNames[static_cast<std::size_t>(style)];
}

struct DialectTypes
{
    explicit DialectTypes(Session &session);
    script::Ref<Type> dialect;
    script::Ref<Type> preparer;
};

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const auto &object = objectOf<DialectObject>(self);
    const dialects::Dialect &dialect = *object.dialect;
    const std::string_view wanted = name->text;
    if (wanted == "name")
        return vm.text(dialect.name());
    if (wanted == "driver")
        return vm.text(dialect.driver());
    if (wanted == "paramstyle")
        return vm.text(paramStyleName(dialect.paramStyle()));
    if (wanted == "max_identifier_length")
        return Value::integer(dialect.maxIdentifierLength);
    if (wanted == "default_schema_name" || (wanted == "server_version_info" && dialect.name() == "mysql"))
        return Value::none();
    if (wanted == "is_mariadb")
        return Value::boolean(dialect.name() == "mariadb");
    if (wanted == "is_async") {
        const std::string &driver = dialect.driver();
        return Value::boolean(driver == "asyncpg" || driver == "aiosqlite" || driver == "aiomysql"
                              || driver == "asyncmy" || driver == "psycopg_async");
    }
    if (wanted == "identifier_preparer") {
        Session &session = Session::of(vm);
        return vm.heap()
            .make<DialectObject>(session.part<DialectTypes>().preparer.get(), dialect, object.owner)
            .value();
    }
    for (const Ability &ability : kAbilities) {
        if (ability.name == wanted)
            return Value::boolean(dialect.*ability.member);
    }
    return {};
}

const dialects::Identifiers &identifiersOf(Arguments &arguments)
{
    return script::selfAs<DialectObject>(arguments.vm(), arguments[0]).dialect->identifiers();
}

Value quote(Vm &vm, Arguments &arguments)
{
    return vm.text(identifiersOf(arguments).quote(toName(Session::of(vm), arguments[1])));
}

Value quoteAlways(Vm &vm, Arguments &arguments)
{
    return vm.text(identifiersOf(arguments).quoteAlways(arguments.text(1)));
}

Value formatTable(Vm &vm, Arguments &arguments)
{
    const auto *table = nodeAs<sql::TableClause>(vm, arguments[1]);
    if (table == nullptr)
        vm.raise(vm.types().attributeError, "'" + vm.typeOf(arguments[1])->name + "' object has no attribute 'name'");
    return vm.text(identifiersOf(arguments).table(*table, arguments.truthOr(2, true)));
}

Value formatColumn(Vm &vm, Arguments &arguments)
{
    const auto *column = nodeAs<sql::ColumnClause>(vm, arguments[1]);
    if (column == nullptr)
        vm.raise(vm.types().attributeError, "'" + vm.typeOf(arguments[1])->name + "' object has no attribute 'name'");
    return vm.text(identifiersOf(arguments).column(*column));
}

/// What load_dialect_impl() answers with: the dialect's own class for a type.
Value typeDescriptor(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const sql::Type *type = toType(session, arguments[1]);
    if (type == nullptr)
        return Value::none();
    const dialects::Dialect &dialect = *script::selfAs<DialectObject>(arguments.vm(), arguments[0]).dialect;
    const sql::Type *own = compiling(session, [&] { return dialect.adapt(*type, session.arena()); });
    return wrapType(session, own != nullptr ? own : type);
}

DialectTypes::DialectTypes(Session &session)
    : dialect(script::newType(session.vm(), "Dialect", {}))
    , preparer(script::newType(session.vm(), "IdentifierPreparer", {}))
{
    Vm &vm = session.vm();
    dialect->module = "sqlalchemy.engine.default";
    dialect->ops.getAttribute = getAttribute;
    setMethod(vm, dialect.get(), "type_descriptor(self, typeobj)", typeDescriptor);
    preparer->module = "sqlalchemy.sql.compiler";
    setMethod(vm, preparer.get(), "quote(self, ident, force=)", quote);
    setMethod(vm, preparer.get(), "quote_schema(self, schema, force=)", quote);
    setMethod(vm, preparer.get(), "quote_identifier(self, value)", quoteAlways);
    setMethod(vm, preparer.get(), "format_schema(self, name)", quote);
    setMethod(vm, preparer.get(), "format_table(self, table, use_schema=, name=)", formatTable);
    setMethod(vm, preparer.get(), "format_column(self, column, use_table=, name=)", formatColumn);
}

} // namespace

Value makeDialectObject(Session &session, const dialects::Dialect &dialect, const Value &owner)
{
    return session.vm()
        .heap()
        .make<DialectObject>(session.part<DialectTypes>().dialect.get(), dialect, owner)
        .value();
}

const dialects::Dialect *dialectOf(Vm &vm, const Value &value)
{
    if (!value.isObject())
        return nullptr;
    if (vm.typeOf(value) == Session::of(vm).part<DialectTypes>().dialect.get())
        return objectOf<DialectObject>(value).dialect;
    if (auto *context = dynamic_cast<MigrationContext *>(value.asObject()))
        return &context->dialect();
    if (isEngine(vm, value) || isMockConnection(vm, value) || isConnection(vm, value))
        return dialectOf(vm, vm.getAttribute(value, vm.atoms().intern("dialect")));
    return nullptr;
}

} // namespace retort::library
