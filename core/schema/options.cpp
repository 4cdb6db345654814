// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/schema/options.h"

#include "core/base/text.h"
#include "core/schema/build.h"
#include "core/schema/parts.h"

#include <array>
#include <string>

namespace retort::schema {

using parts::fail;

namespace {

struct Accepted
{
    std::string_view dialect;
    OptionOwner owner;
    std::string_view names; ///< blank-separated; "*": any
};

// clang-format off
constexpr std::array kAccepted{
    Accepted{"postgresql", OptionOwner::Index, "using include where ops concurrently with tablespace nulls_not_distinct"},
    Accepted{"postgresql", OptionOwner::Table, "ignore_search_path tablespace partition_by with_oids on_commit inherits using"},
    Accepted{"postgresql", OptionOwner::Check, "not_valid"},
    Accepted{"postgresql", OptionOwner::ForeignKey, "not_valid"},
    Accepted{"postgresql", OptionOwner::PrimaryKey, "include"},
    Accepted{"postgresql", OptionOwner::Unique, "include nulls_not_distinct"},
    Accepted{"mysql", OptionOwner::Table, "*"},
    Accepted{"mysql", OptionOwner::PrimaryKey, "using"},
    Accepted{"mysql", OptionOwner::Index, "using length prefix with_parser"},
    Accepted{"mariadb", OptionOwner::Table, "*"},
    Accepted{"mariadb", OptionOwner::PrimaryKey, "using"},
    Accepted{"mariadb", OptionOwner::Index, "using length prefix with_parser"},
    Accepted{"sqlite", OptionOwner::Table, "autoincrement with_rowid strict"},
    Accepted{"sqlite", OptionOwner::Index, "where"},
    Accepted{"sqlite", OptionOwner::Column, "on_conflict_primary_key on_conflict_not_null on_conflict_unique"},
    Accepted{"sqlite", OptionOwner::Generic, "on_conflict"},
    Accepted{"mssql", OptionOwner::PrimaryKey, "clustered"},
    Accepted{"mssql", OptionOwner::Unique, "clustered"},
    Accepted{"mssql", OptionOwner::Index, "clustered include where columnstore"},
    Accepted{"mssql", OptionOwner::Column, "identity_start identity_increment"},
    Accepted{"oracle", OptionOwner::Table, "resolve_synonyms on_commit compress tablespace"},
    Accepted{"oracle", OptionOwner::Index, "bitmap compress vector"},
};

constexpr std::array<std::string_view, 6> kDialects{"postgresql", "mysql", "mariadb", "sqlite", "mssql", "oracle"};
constexpr std::array<std::string_view, 9> kClasses{
    "sqlalchemy.sql.schema.Table", "sqlalchemy.sql.schema.Column", "sqlalchemy.sql.schema.Index",
    "sqlalchemy.sql.schema.Constraint", "sqlalchemy.sql.schema.PrimaryKeyConstraint",
    "sqlalchemy.sql.schema.UniqueConstraint", "sqlalchemy.sql.schema.CheckConstraint",
    "sqlalchemy.sql.schema.ForeignKeyConstraint", "sqlalchemy.dialects.postgresql.ext.ExcludeConstraint"};
// clang-format on

bool isConstraint(OptionOwner owner)
{
    return owner >= OptionOwner::Generic;
}

bool lists(std::string_view names, std::string_view name)
{
    while (!names.empty()) {
        const std::size_t blank = names.find(' ');
        if (names.substr(0, blank) == name)
            return true;
        names = blank == std::string_view::npos ? std::string_view{} : names.substr(blank + 1);
    }
    return false;
}

bool accepts(OptionOwner owner, std::string_view dialect, std::string_view name)
{
    for (const Accepted &entry : kAccepted) {
        const bool counts = entry.owner == owner || (entry.owner == OptionOwner::Generic && isConstraint(owner));
        if (counts && entry.dialect == dialect && (entry.names == "*" || lists(entry.names, name)))
            return true;
    }
    return false;
}

} // namespace

OptionOwner ownerOf(const Constraint &constraint)
{
    switch (constraint.constraint) {
    case ConstraintKind::PrimaryKey: return OptionOwner::PrimaryKey;
    case ConstraintKind::Unique: return OptionOwner::Unique;
    case ConstraintKind::Check: return OptionOwner::Check;
    case ConstraintKind::ForeignKey: return OptionOwner::ForeignKey;
    case ConstraintKind::Exclude: return OptionOwner::Exclude;
    case ConstraintKind::Generic: break;
    }
    return OptionOwner::Generic;
}

bool checkOption(OptionOwner owner, std::string_view name)
{
    const std::size_t dash = name.find('_', 1);
    if (name.size() < 3 || dash == std::string_view::npos || dash + 1 == name.size()) {
        fail("TypeError", "Additional arguments should be named <dialectname>_<argument>, got '" + std::string(name) + "'");
    }
    const std::string_view dialect = name.substr(0, dash);
    bool known = false;
    for (const std::string_view each : kDialects)
        known = known || each == dialect;
    if (known && !accepts(owner, dialect, name.substr(dash + 1))) {
        fail("ArgumentError", "Argument " + base::pythonRepr(name) + " is not accepted by dialect "
                                  + base::pythonRepr(dialect) + " on behalf of <class '"
                                  + std::string(kClasses[static_cast<std::size_t>(owner)]) + "'>");
    }
    return known;
}

void checkOptions(OptionOwner owner, const Options &options)
{
    for (const auto &[name, value] : options.entries())
        checkOption(owner, name);
}

namespace parts {

void checkOptions(const Constraint &constraint)
{
    if (!constraint.dialectOptions.empty())
        schema::checkOptions(ownerOf(constraint), constraint.dialectOptions);
}

void checkOptions(const Index &index)
{
    if (!index.dialectOptions.empty())
        schema::checkOptions(OptionOwner::Index, index.dialectOptions);
}

} // namespace parts

} // namespace retort::schema
