// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/span.h"
#include "core/schema/schema.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What a migration does: scripts evaluate to operations, diffs produce them, dialects compile them. Each struct has the
/// parameters of Alembic's operation of that name.
namespace retort::operations {

using sql::Name;
using sql::Options;
using sql::Value;

enum class Kind : std::uint8_t {
    CreateTable, DropTable, RenameTable, CreateTableComment, DropTableComment, AddColumn, DropColumn, AlterColumn,
    AddConstraint, DropConstraint, CreateIndex, DropIndex, BulkInsert, ExecuteSql, AlterTable /* batch */, Custom,
};
constexpr std::size_t kKinds = 16;

std::string_view nameOf(Kind kind); ///< "create_table"

struct Operation : sql::Node
{
    explicit Operation(Kind ofKind)
        : kind(ofKind)
    {
    }
    Kind kind;
    base::Span span; ///< of the call in the script
};

struct CreateTable : Operation
{
    CreateTable() : Operation(Kind::CreateTable) {}
    Name name;
    Name schema;
    std::vector<sql::Clause *> items;  ///< columns, constraints, indexes
    std::optional<bool> ifNotExists;
    Options options;                   ///< comment, prefixes, info, mysql_engine …
    bool constraintsIncluded = false;  ///< _constraints_included
    std::vector<schema::Listener> listeners; ///< what the table is made with
};

struct DropTable : Operation
{
    DropTable() : Operation(Kind::DropTable) {}
    Name name;
    Name schema;
    std::optional<bool> ifExists;
    Options options;
    std::vector<schema::Listener> listeners;
};

struct RenameTable : Operation
{
    RenameTable() : Operation(Kind::RenameTable) {}
    Name name;
    Name newName;
    Name schema;
};

struct TableComment : Operation ///< create and drop
{
    using Operation::Operation;
    Name table;
    Name schema;
    std::optional<std::string> comment;
    std::optional<std::string> existingComment;
};

struct AddColumn : Operation
{
    AddColumn() : Operation(Kind::AddColumn) {}
    Name table;
    Name schema;
    schema::Column *column = nullptr;
    std::optional<bool> ifNotExists;
    bool inlineReferences = false;
    bool inlinePrimaryKey = false;
    Options options; ///< insert_before, insert_after in a batch
};

struct DropColumn : Operation
{
    DropColumn() : Operation(Kind::DropColumn) {}
    Name table;
    Name column;
    Name schema;
    std::optional<bool> ifExists;
    Options options; ///< mssql_drop_check …; existing_type in a batch
};

/// server_default and its kin: left out, removed (None), or a value.
struct DefaultChange
{
    bool isGiven = false;
    Value value; ///< None: no default; Text or Node (expression, Computed, Identity)
};

struct CommentChange
{
    bool isGiven = false;
    std::optional<std::string> value;
};

struct AlterColumn : Operation
{
    AlterColumn() : Operation(Kind::AlterColumn) {}
    Name table;
    Name column;
    Name schema;
    std::optional<bool> nullable;
    CommentChange comment;
    DefaultChange serverDefault;
    std::optional<Name> newName;
    const sql::Type *type = nullptr;
    std::optional<bool> autoincrement;
    const sql::Type *existingType = nullptr;
    bool typeIsClass = false, existingTypeIsClass = false; ///< DateTime, not DateTime(): Alembic does not ask a class its kind
    DefaultChange existingServerDefault;
    std::optional<bool> existingNullable;
    std::optional<std::string> existingComment;
    std::optional<bool> existingAutoincrement;
    Options options; ///< postgresql_using; insert_before, insert_after in a batch
};

/// Primary key, unique, check, foreign key, exclude: `constraint` hangs on a table of its own, as Alembic's schema objects make it.
struct AddConstraint : Operation
{
    AddConstraint() : Operation(Kind::AddConstraint) {}
    schema::Constraint *constraint = nullptr;
    Name table;
    Name schema;
};

struct DropConstraint : Operation
{
    DropConstraint() : Operation(Kind::DropConstraint) {}
    Name name;
    Name table;
    Name schema;
    std::optional<std::string> type; ///< "foreignkey", "primary", "unique", "check"
    std::optional<bool> ifExists;
};

struct CreateIndex : Operation
{
    CreateIndex() : Operation(Kind::CreateIndex) {}
    Name name;
    Name table;
    Name schema;
    std::vector<Value> columns; ///< Text or Node
    bool unique = false;
    std::optional<bool> ifNotExists;
    Options options;
};

struct DropIndex : Operation
{
    DropIndex() : Operation(Kind::DropIndex) {}
    Name name;
    Name table;
    Name schema;
    std::optional<bool> ifExists;
    Options options;
};

struct BulkInsert : Operation
{
    BulkInsert() : Operation(Kind::BulkInsert) {}
    const sql::TableClause *table = nullptr;
    std::vector<Options> rows;
    bool multiInsert = true;
};

struct ExecuteSql : Operation
{
    ExecuteSql() : Operation(Kind::ExecuteSql) {}
    Value statement; ///< Text, or a Node: text(), insert() …
    bool isCompiled = false; ///< the text is SQL as it stands: a function of @compiles wrote it
    Options executionOptions;
};

/// One change that a batch block asked for, as the dialect's steps have it: an add_column of a unique column is two.
struct BatchStep
{
    enum class Kind : std::uint8_t {
        AlterColumn, AddColumn, DropColumn, AddConstraint, DropConstraint, RenameTable, CreateIndex, DropIndex,
        CreateTableComment, DropTableComment, CreateColumnComment,
    };
    Kind kind = Kind::AlterColumn;
    const Operation *operation = nullptr;           ///< of AlterColumn, AddColumn, DropColumn, RenameTable
    const schema::Column *column = nullptr;         ///< of AddColumn, DropColumn, CreateColumnComment
    const schema::Constraint *constraint = nullptr; ///< of AddConstraint, DropConstraint
    const schema::Index *index = nullptr;           ///< of CreateIndex, DropIndex
    const schema::Table *table = nullptr;           ///< of the table's comments
    std::optional<bool> ifFlag;                     ///< if_exists, if_not_exists
};

/// batch_alter_table(): what the block asked for, in order.
struct AlterTable : Operation
{
    AlterTable() : Operation(Kind::AlterTable) {}
    Name table;
    Name schema;
    std::string recreate = "auto";
    schema::Table *copyFrom = nullptr;
    std::vector<sql::Clause *> tableArgs;
    Options tableOptions;
    Options reflectOptions;
    Options namingConvention;
    std::vector<std::vector<std::string>> partialReordering;
    std::vector<const Operation *> operations; ///< as the script wrote them
    std::vector<BatchStep> steps;              ///< what came of them
};

/// What a script's own operation does (Operations.register_operation): it calls back into the evaluator.
struct CustomRun
{
    virtual ~CustomRun() = default;
    virtual void run() const = 0;
};

struct Custom : Operation
{
    Custom() : Operation(Kind::Custom) {}
    std::string name;                     ///< the class' name
    std::shared_ptr<const CustomRun> run;
};

} // namespace retort::operations
