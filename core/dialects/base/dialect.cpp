// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/dialect.h"

#include "core/dialects/base/identifiers.h"
#include "core/dialects/mysql/mysql.h"
#include "core/dialects/postgresql/postgresql.h"
#include "core/dialects/sqlite/sqlite.h"
#include "core/sql/type_classes.h"

#include <algorithm>
#include <array>

namespace retort::dialects {

namespace {

struct Driver
{
    std::string_view name;
    ParamStyle style;
};

// The first one is the dialect's default.
constexpr std::array kPostgresqlDrivers{
    Driver{"psycopg2", ParamStyle::Pyformat},     Driver{"psycopg", ParamStyle::Pyformat},
    Driver{"psycopg_async", ParamStyle::Pyformat}, Driver{"psycopg2cffi", ParamStyle::Pyformat},
    Driver{"asyncpg", ParamStyle::NumericDollar}, Driver{"pg8000", ParamStyle::Format},
};
constexpr std::array kMysqlDrivers{
    Driver{"mysqldb", ParamStyle::Format},          Driver{"pymysql", ParamStyle::Format},
    Driver{"aiomysql", ParamStyle::Format},         Driver{"asyncmy", ParamStyle::Format},
    Driver{"cymysql", ParamStyle::Format},          Driver{"mysqlconnector", ParamStyle::Format},
    Driver{"mariadbconnector", ParamStyle::Qmark},  Driver{"pyodbc", ParamStyle::Named},
};
constexpr std::array kSqliteDrivers{
    Driver{"pysqlite", ParamStyle::Qmark},
    Driver{"aiosqlite", ParamStyle::Qmark},
    Driver{"pysqlcipher", ParamStyle::Qmark},
};

/// A database of ours: a folder beside this one.
struct Known
{
    std::string_view name;
    std::span<const Driver> drivers;
    std::unique_ptr<Dialect> (*make)(DialectSettings settings);
};

constexpr std::array kDialects{
    Known{"mariadb", kMysqlDrivers, makeMysql},
    Known{"mysql", kMysqlDrivers, makeMysql},
    Known{"postgresql", kPostgresqlDrivers, makePostgresql},
    Known{"sqlite", kSqliteDrivers, makeSqlite},
};

const Known *findDialect(std::string_view name)
{
    const auto *found = std::find_if(kDialects.begin(), kDialects.end(), [&](const Known &one) { return one.name == name; });
    return found == kDialects.end() ? nullptr : found;
}

const Driver *findDriver(const Known &dialect, std::string_view name)
{
    if (name.empty())
        return dialect.drivers.data();
    const auto found = std::find_if(dialect.drivers.begin(), dialect.drivers.end(),
                                    [&](const Driver &one) { return one.name == name; });
    return found == dialect.drivers.end() ? nullptr : &*found;
}

const sql::Type *variantFor(const sql::Type &type, std::string_view dialect)
{
    for (const auto &[name, variant] : type.variants) {
        if (name == dialect)
            return variant;
    }
    return nullptr;
}

} // namespace

Dialect::Dialect(DialectSettings settings)
    : m_settings(std::move(settings))
{
    const Known *known = findDialect(m_settings.name);
    const Driver *driver = known == nullptr ? nullptr : findDriver(*known, m_settings.driver);
    if (driver != nullptr) {
        m_settings.driver = driver->name;
        m_paramStyle = driver->style;
    }
    if (m_settings.paramStyle)
        m_paramStyle = *m_settings.paramStyle;
}

Dialect::~Dialect() = default;

void Dialect::setIdentifiers(std::unique_ptr<Identifiers> identifiers)
{
    m_identifiers = std::move(identifiers);
}

void Dialect::setDefaultParamStyle(ParamStyle style)
{
    if (!m_settings.paramStyle)
        m_paramStyle = style;
}

const sql::Type &Dialect::implementationOf(const sql::Type &type, sql::Arena &arena) const
{
    if (const sql::Type *variant = variantFor(type, name()))
        return implementationOf(*variant, arena);
    if (const sql::Type *own = adapt(type, arena))
        return *own;
    if (type.cls->isA(sql::types::kTypeDecorator)) {
        const sql::Type *inner = type.hook != nullptr ? type.hook->implementation(type, *this) : nullptr;
        if (inner == nullptr)
            inner = type.item;
        if (inner != nullptr && inner != &type)
            return implementationOf(*inner, arena);
    }
    return type;
}

const sql::Type *Dialect::adaptBy(std::span<const Adaptation> table, const sql::Type &type, sql::Arena &arena)
{
    for (const sql::TypeClass *at = type.cls; at != nullptr; at = at->base) {
        for (const Adaptation &entry : table) {
            if (entry.from != at)
                continue;
            if (type.cls->isA(*entry.to))
                return nullptr;
            auto *adapted = arena.make<sql::Type>(type);
            adapted->cls = entry.to;
            adapted->variants.clear();
            return adapted;
        }
    }
    return nullptr;
}

std::unique_ptr<Dialect> makeDialect(DialectSettings settings)
{
    const Known *known = findDialect(settings.name);
    if (known == nullptr || findDriver(*known, settings.driver) == nullptr)
        return nullptr;
    return known->make(std::move(settings));
}

std::vector<std::string_view> dialectNames()
{
    std::vector<std::string_view> names;
    for (const Known &one : kDialects)
        names.push_back(one.name);
    return names;
}

} // namespace retort::dialects
