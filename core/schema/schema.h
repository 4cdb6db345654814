// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/expression.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a database holds, as scripts and models declare it. Follows SQLAlchemy's classes closely, because that is what
/// scripts build; nothing here knows a dialect.
namespace retort::schema {

using sql::Name;
using sql::Options;
using sql::Value;

struct Table;
struct MetaData;
struct Column;

enum class ItemKind : std::uint8_t {
    ForeignKey, Constraint, Index, Sequence, Computed, Identity, Default, FetchedValue, ColumnDefault, MetaData,
};

/// A part of a schema that is no expression: scripts hand them to Column and Table.
struct Item : sql::Clause
{
    explicit Item(ItemKind ofKind)
        : Clause(sql::ClauseKind::Schema)
        , item(ofKind)
    {
    }
    ItemKind item;
};

/// When a listener (`event.listen(table, "after_create", …)`) or a constraint (`.ddl_if(…)`) counts: on which dialects, and
/// where a function of the script's says so.
struct DdlCondition
{
    virtual ~DdlCondition() = default;
    std::vector<std::string> dialects; ///< empty: all
    virtual bool holds(const sql::Clause &target, const dialects::Dialect &dialect) const;
};

/// server_default / server_onupdate: a text (becomes a quoted literal) or an expression; FetchedValue has neither.
struct ServerDefault : Item
{
    ServerDefault()
        : Item(ItemKind::Default)
    {
    }
    Value argument; ///< Text or Node; None for FetchedValue()
    bool isFetchedValue = false;
    bool forUpdate = false;
};

/// Column(default=…, onupdate=…): what Python would fill in; it is no DDL, but bulk_insert and insert() use it.
struct ColumnDefault : Item
{
    ColumnDefault()
        : Item(ItemKind::ColumnDefault)
    {
    }
    Value argument;
    bool isCallable = false;
    bool forUpdate = false;
};

struct Sequence : Item
{
    explicit Sequence(Name ofName)
        : Item(ItemKind::Sequence)
        , name(std::move(ofName))
    {
    }
    Name name;
    Name schema;
    std::optional<std::int64_t> start, increment, minValue, maxValue, cache;
    std::optional<bool> cycle, order;
    bool noMinValue = false, noMaxValue = false, optional = false;
    bool forUpdate = false;
    const sql::Type *dataType = nullptr;
    MetaData *metadata = nullptr;
    Column *column = nullptr;
};

struct Computed : Item
{
    Computed()
        : Item(ItemKind::Computed)
    {
    }
    const sql::Clause *text = nullptr; ///< a Text or an expression
    std::optional<bool> persisted;
    Column *column = nullptr;
};

struct Identity : Item
{
    Identity()
        : Item(ItemKind::Identity)
    {
    }
    bool always = false;
    std::optional<bool> onNull;
    std::optional<std::int64_t> start, increment, minValue, maxValue, cache;
    std::optional<bool> cycle, order;
    bool noMinValue = false, noMaxValue = false;
    Options dialectOptions;
    Column *column = nullptr;
};

/// ForeignKey("t.c", …) of one column.
struct ForeignKey : Item
{
    ForeignKey()
        : Item(ItemKind::ForeignKey)
    {
    }
    std::string target;                  ///< "schema.table.column"; empty where `column` is given
    const sql::ColumnClause *column = nullptr;
    Column *parent = nullptr;
    struct ForeignKeyConstraint *constraint = nullptr;
    Name name;
    std::string onUpdate, onDelete, initially, match, comment;
    std::optional<bool> deferrable;
    bool useAlter = false;
    bool linkToName = false;
    Options dialectOptions;
    Options info;
};

enum class ConstraintKind : std::uint8_t { Generic, PrimaryKey, Unique, Check, ForeignKey, Exclude };

struct Constraint : Item
{
    explicit Constraint(ConstraintKind ofKind)
        : Item(ItemKind::Constraint)
        , constraint(ofKind)
        , order(nextOrder())
    {
    }
    static std::uint64_t nextOrder(); ///< build.cpp

    ConstraintKind constraint;
    std::uint64_t order;                 ///< when it was made: tables list their constraints so
    Name name;
    Table *table = nullptr;
    Column *column = nullptr;            ///< a CHECK that was given to a column belongs to it, and has no table
    std::optional<bool> deferrable;
    std::string initially;
    std::string comment;
    Options dialectOptions;              ///< "postgresql_include" …, as given
    Options info;
    const sql::Type *boundType = nullptr; ///< an Enum or Boolean made it: it exists only where that type needs it
    const Column *boundColumn = nullptr; ///< the column of that type
    bool columnFlag = false;             ///< Column(unique=True) made it
    bool isIsolated = false;             ///< AddConstraint(c) took it out of its CREATE TABLE
    std::shared_ptr<const DdlCondition> ddlIf; ///< .ddl_if(); may be null
};

/// PRIMARY KEY, UNIQUE, EXCLUDE's and others' columns. Names wait until the table is known.
struct ColumnsConstraint : Constraint
{
    using Constraint::Constraint;
    std::vector<Value> pending;          ///< Text (a column's key) or Node, as given
    std::vector<Column *> columns;
    bool isImplicit = false;             ///< the primary key that primary_key=True columns make
};

struct CheckConstraint : Constraint
{
    CheckConstraint()
        : Constraint(ConstraintKind::Check)
    {
    }
    const sql::Clause *condition = nullptr; ///< null where a type made it: "boundColumn IN (its values)"
    std::vector<Column *> columns;       ///< those in the condition; naming conventions ask for them
};

struct ForeignKeyConstraint : Constraint
{
    ForeignKeyConstraint()
        : Constraint(ConstraintKind::ForeignKey)
    {
    }
    std::vector<std::string> columnKeys; ///< the constrained columns as given
    std::vector<Column *> columns;       ///< known once the table is; before, those that were given as such (or null)
    std::vector<ForeignKey *> elements;  ///< one a column; `parent` is set once the table is known
    std::string onUpdate, onDelete, match;
    bool useAlter = false;
    bool linkToName = false;
};

/// PostgreSQL's.
struct ExcludeConstraint : ColumnsConstraint
{
    ExcludeConstraint()
        : ColumnsConstraint(ConstraintKind::Exclude)
    {
    }
    struct Element
    {
        const sql::Clause *expression = nullptr;
        Name name;
        std::string op;
    };
    std::vector<Element> elements;
    std::string method = "gist";
    const sql::Clause *where = nullptr;
    Options operators;
};

struct Index : Item
{
    Index()
        : Item(ItemKind::Index)
    {
    }
    Name name;
    Table *table = nullptr;
    std::vector<Value> pending;                    ///< as given, until the table is known
    std::vector<const sql::Clause *> expressions;  ///< columns and expressions
    std::vector<Column *> columns;                 ///< the columns in them, the first of each
    bool unique = false;
    bool columnFlag = false;                       ///< Column(index=True) made it
    std::optional<bool> ifNotExists;
    Options dialectOptions;                        ///< "postgresql_using" …, as given
    Options info;
    std::shared_ptr<const DdlCondition> ddlIf; ///< .ddl_if(); may be null
};

/// What waits for a column to meet its table, in the order in which it was given.
struct Waiting
{
    enum class Kind : std::uint8_t { ForeignKey, Sequence, CheckName, Item } kind;
    Item *item;
};

struct Column : sql::ColumnClause
{
    Column(Name ofName, const sql::Type *ofType)
        : ColumnClause(std::move(ofName), ofType)
    {
        isSchemaColumn = true;
    }
    std::optional<bool> nullable;        ///< as given; isNullable() tells
    bool primaryKey = false;
    bool unique = false;
    bool index = false;
    std::optional<bool> autoincrement;   ///< nothing: "auto"
    bool autoincrementIgnoresForeignKey = false; ///< autoincrement="ignore_fk"
    bool system = false;
    std::string doc;
    std::optional<std::string> comment;
    const ServerDefault *serverDefault = nullptr;
    const ServerDefault *serverOnUpdate = nullptr;
    const ColumnDefault *defaultValue = nullptr;
    const ColumnDefault *onUpdateValue = nullptr;
    Sequence *sequence = nullptr;        ///< Column("id", Integer, Sequence("s"))
    Sequence *onUpdateSequence = nullptr;
    Computed *computed = nullptr;
    Identity *identity = nullptr;
    std::vector<ForeignKey *> foreignKeys;
    std::vector<Constraint *> constraints; ///< given to the column: CHECK
    std::vector<Waiting> waiting;
    Options dialectOptions;
    Options info;
    bool isSentinel = false;             ///< insert_sentinel=True
    bool isTyped = true;                 ///< false: the type waits for the foreign key's column

    bool isNullable() const { return nullable.value_or(!primaryKey && identity == nullptr); }
    Table *schemaTable() const;
};

/// event.listen(table or metadata, "after_create", what).
struct Listener
{
    enum class When : std::uint8_t { BeforeCreate, AfterCreate, BeforeDrop, AfterDrop } when;
    const sql::Node *what; ///< a Ddl element (ddl.h), or a script's function (a Callback)
};

/// A function of the script's that a listener calls; the library makes it.
struct Callback : sql::Node
{
    virtual void call(sql::Clause &target) const = 0;
};

struct Table : sql::TableClause
{
    explicit Table(Name ofName)
        : TableClause(std::move(ofName))
    {
        isSchemaTable = true;
    }
    MetaData *metadata = nullptr;
    ColumnsConstraint *primaryKey = nullptr;      ///< always there once the table is made; may hold no column
    std::vector<Constraint *> constraints;        ///< in order of creation; the primary key among them
    std::vector<Index *> indexes;
    std::vector<std::string> prefixes;
    std::optional<std::string> comment;
    Options dialectOptions;                       ///< "mysql_engine" …, as given
    Options info;
    bool implicitReturning = true;
    std::vector<Table *> dependsOn;               ///< add_is_dependent_on()
    std::vector<Listener> listeners;

    Column *column(std::string_view key) const;   ///< null where there is none
    std::string fullName() const { return schema.empty() ? name.text : schema.text + "." + name.text; }
};

/// What a naming convention cannot say as text: tokens that are functions of the script's.
struct NamingTokens
{
    virtual ~NamingTokens() = default;
    /// Nothing where there is no function of that name.
    virtual std::optional<std::string> token(std::string_view name, const Item &item, const Table &table) const = 0;
};

struct MetaData : Item
{
    MetaData()
        : Item(ItemKind::MetaData)
    {
    }
    Name schema;
    std::map<std::string, Table *, std::less<>> tables;  ///< by full name
    std::vector<Table *> order;                          ///< as they were made
    std::vector<Sequence *> sequences;
    /// Foreign keys that name their column by text, by "table column": a column that comes later may be it.
    std::map<std::string, std::vector<ForeignKey *>, std::less<>> openKeys;
    Options namingConvention;                            ///< "ix", "uq", "ck", "fk", "pk"; empty: SQLAlchemy's own ("ix")
    std::shared_ptr<const NamingTokens> namingTokens;    ///< may be null
    Options info;
    std::vector<Listener> listeners;
};

inline Table *Column::schemaTable() const
{
    return table != nullptr && table->kind == sql::ClauseKind::Table
                   && static_cast<sql::TableClause *>(table)->isSchemaTable
               ? static_cast<Table *>(table)
               : nullptr;
}

} // namespace retort::schema
