// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// postgresql.dialect() and its kin: scripts give one to compile() where they want another text than the run's.
#include "core/library/context/database_url.h"
#include "core/library/context/dialect_classes.h"
#include "core/library/objects.h"

#include <array>

namespace retort::library {

using script::Type;
using script::Value;
using script::Vm;

namespace {

struct DialectClass
{
    std::string_view modules;
    std::string_view name;    ///< what scripts import
    std::string_view cls;     ///< what the class calls itself
    std::string_view dialect;
    std::string_view driver;
};

constexpr std::array kClasses{
    DialectClass{"sqlalchemy.dialects.postgresql sqlalchemy.dialects.postgresql.psycopg2", "dialect", "PGDialect_psycopg2",
                 "postgresql", "psycopg2"},
    DialectClass{"sqlalchemy.dialects.postgresql.base", "PGDialect", "PGDialect", "postgresql", "psycopg2"},
    DialectClass{"sqlalchemy.dialects.postgresql.psycopg2", "PGDialect_psycopg2", "PGDialect_psycopg2", "postgresql", "psycopg2"},
    DialectClass{"sqlalchemy.dialects.postgresql.psycopg", "dialect", "PGDialect_psycopg", "postgresql", "psycopg"},
    DialectClass{"sqlalchemy.dialects.postgresql.psycopg", "PGDialect_psycopg", "PGDialect_psycopg", "postgresql", "psycopg"},
    DialectClass{"sqlalchemy.dialects.postgresql.asyncpg", "dialect", "PGDialect_asyncpg", "postgresql", "asyncpg"},
    DialectClass{"sqlalchemy.dialects.postgresql.asyncpg", "PGDialect_asyncpg", "PGDialect_asyncpg", "postgresql", "asyncpg"},
    DialectClass{"sqlalchemy.dialects.postgresql.pg8000", "dialect", "PGDialect_pg8000", "postgresql", "pg8000"},
    DialectClass{"sqlalchemy.dialects.postgresql.pg8000", "PGDialect_pg8000", "PGDialect_pg8000", "postgresql", "pg8000"},
    DialectClass{"sqlalchemy.dialects.mysql sqlalchemy.dialects.mysql.mysqldb", "dialect", "MySQLDialect_mysqldb", "mysql",
                 "mysqldb"},
    DialectClass{"sqlalchemy.dialects.mysql.base", "MySQLDialect", "MySQLDialect", "mysql", "mysqldb"},
    DialectClass{"sqlalchemy.dialects.mysql.pymysql", "dialect", "MySQLDialect_pymysql", "mysql", "pymysql"},
    DialectClass{"sqlalchemy.dialects.mysql.pymysql", "MySQLDialect_pymysql", "MySQLDialect_pymysql", "mysql", "pymysql"},
    DialectClass{"sqlalchemy.dialects.sqlite sqlalchemy.dialects.sqlite.pysqlite", "dialect", "SQLiteDialect_pysqlite", "sqlite",
                 "pysqlite"},
    DialectClass{"sqlalchemy.dialects.sqlite.base", "SQLiteDialect", "SQLiteDialect", "sqlite", "pysqlite"},
    DialectClass{"sqlalchemy.dialects.sqlite.pysqlite", "SQLiteDialect_pysqlite", "SQLiteDialect_pysqlite", "sqlite", "pysqlite"},
};

constexpr std::array<std::string_view, 6> kStyles{"named", "pyformat", "format", "qmark", "numeric", "numeric_dollar"};

/// The dialects that a script made, and the classes that it made them of.
struct MadeDialects
{
    explicit MadeDialects(Session &) { }
    std::vector<std::unique_ptr<dialects::Dialect>> all;
    std::array<script::Ref<Type>, kClasses.size()> types;
};

dialects::ParamStyle styleOf(Vm &vm, const Value &value)
{
    for (std::size_t i = 0; i < kStyles.size(); ++i) {
        if (vm.isStr(value) && vm.textOf(value) == kStyles[i])
            return static_cast<dialects::ParamStyle>(i);
    }
    vm.raise(vm.types().valueError, "paramstyle cannot be " + vm.repr(value));
}

Value constructDialect(Vm &vm, Type *type, const script::Call &call)
{
    Session &session = Session::of(vm);
    auto &made = session.part<MadeDialects>();
    std::size_t at = 0;
    while (made.types[at].get() != type)
        ++at;
    if (call.positional > 0)
        vm.raise(vm.types().typeError, type->name + "() takes keywords only");
    dialects::DialectSettings settings;
    settings.name = kClasses[at].dialect;
    settings.driver = kClasses[at].driver;
    for (std::uint32_t i = 0; i < call.named; ++i) {
        if (call.names[i]->text == std::string_view("paramstyle"))
            settings.paramStyle = styleOf(vm, call.namedValue(i));
        else
            settings.options.set(std::string(call.names[i]->text), toValue(session, call.namedValue(i)));
    }
    made.all.push_back(dialects::makeDialect(std::move(settings)));
    return makeDialectObject(session, *made.all.back(), Value());
}

Value classExport(Session &session, const void *data)
{
    const auto &known = *static_cast<const DialectClass *>(data);
    Vm &vm = session.vm();
    script::Ref<Type> &type = session.part<MadeDialects>().types[static_cast<std::size_t>(&known - kClasses.data())];
    if (!type) {
        type = script::newType(vm, known.cls, {});
        type->module = known.modules.substr(0, known.modules.find(' '));
        type->ops.construct = constructDialect;
        type->attributes.set(vm.atoms().intern("name"), vm.text(known.dialect));
        type->attributes.set(vm.atoms().intern("driver"), vm.text(known.driver));
    }
    return Value(type.get());
}

} // namespace

void addDialectClasses(std::vector<Export> &exports)
{
    for (const DialectClass &known : kClasses)
        exports.push_back({known.modules, known.name, classExport, &known});
}

} // namespace retort::library
