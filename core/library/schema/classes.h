// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/objects.h"
#include "core/schema/ddl.h"
#include "core/schema/schema.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// sqlalchemy.schema: Column, Table, MetaData, constraints and what goes with them, as scripts see them.
namespace retort::library {

/// A class of this folder.
enum class SchemaClass : std::uint8_t {
    SchemaItem, Column, Table, MetaData, ForeignKey, Constraint, ColumnCollectionConstraint, PrimaryKeyConstraint,
    UniqueConstraint, CheckConstraint, ForeignKeyConstraint, ExcludeConstraint, Index, FetchedValue, DefaultClause, Computed,
    Identity, DefaultGenerator, ColumnDefault, Sequence, ExecutableDdl, DDL, CreateTable, DropTable, CreateIndex, DropIndex,
    AddConstraint, DropConstraint, CreateSequence, DropSequence, CreateSchema, DropSchema, SetTableComment, DropTableComment,
    SetColumnComment, DropColumnComment, SetConstraintComment, DropConstraintComment,
    Count,
};

/// The script's type of it, made when it is first asked for.
script::Type *schemaType(Session &session, SchemaClass which);
const script::Signature &schemaSignature(Session &session, SchemaClass which);

/// What a script sets on an object of this folder and no field has (info, attributes of its own): kept as long as the
/// evaluation, because the objects of nodes come and go.
script::Ref<script::Dict> extrasOf(Session &session, const sql::Node &node, bool make);

void copyExtras(Session &session, const sql::Node &from, const sql::Node &to);
void keepExtra(Session &session, const sql::Node &node, std::string_view name, const script::Value &value);

// Building, one function a class
sql::Node *buildColumn(Session &session, script::Arguments &arguments);
script::Value constructTable(script::Vm &vm, script::Type *type, const script::Call &call);
sql::Node *buildMetaData(Session &session, script::Arguments &arguments);
sql::Node *buildForeignKey(Session &session, script::Arguments &arguments);
sql::Node *buildConstraint(Session &session, script::Arguments &arguments);
sql::Node *buildPrimaryKey(Session &session, script::Arguments &arguments);
sql::Node *buildUnique(Session &session, script::Arguments &arguments);
sql::Node *buildCheck(Session &session, script::Arguments &arguments);
sql::Node *buildForeignKeyConstraint(Session &session, script::Arguments &arguments);
sql::Node *buildExclude(Session &session, script::Arguments &arguments);
sql::Node *buildIndex(Session &session, script::Arguments &arguments);
sql::Node *buildFetchedValue(Session &session, script::Arguments &arguments);
sql::Node *buildDefaultClause(Session &session, script::Arguments &arguments);
sql::Node *buildComputed(Session &session, script::Arguments &arguments);
sql::Node *buildIdentity(Session &session, script::Arguments &arguments);
sql::Node *buildColumnDefault(Session &session, script::Arguments &arguments);
sql::Node *buildSequence(Session &session, script::Arguments &arguments);
sql::Node *buildDdl(Session &session, SchemaClass which, script::Arguments &arguments);
SchemaClass classOf(const schema::Ddl &ddl);

// Parts of them
void setAutoincrement(Session &session, schema::Column &column, const script::Value &given);
/// The type, also one that Retort does not know: it is refused where it is written.
const sql::Type *columnType(Session &session, const script::Value &given);
schema::ColumnDefault *makeColumnDefault(Session &session, const script::Value &given, bool forUpdate);
schema::ServerDefault *makeServerDefault(Session &session, const script::Value &given, bool forUpdate);
/// server_default= and server_onupdate=: a ServerDefault, Computed or Identity.
sql::Node *serverValueOf(Session &session, const script::Value &given, bool forUpdate);
void setNamingConvention(Session &session, schema::MetaData &metadata, const script::Value &given);
script::Value sortedTables(Session &session, const schema::MetaData &metadata);
/// None, a str, or what keeps the name's quoting.
script::Value nameValue(Session &session, const sql::Name &name);
[[noreturn]] void refuseItem(Session &session, const script::Value &value);

// What each type has beside its attributes
void setUpColumn(Session &session, script::Type *type);
void setUpTable(Session &session, script::Type *type);
void setUpMetaData(Session &session, script::Type *type);
void setUpConstraint(Session &session, script::Type *type);
void setUpColumnsConstraint(Session &session, script::Type *type);
void setUpIndex(Session &session, script::Type *type);
void setUpForeignKey(Session &session, script::Type *type);
void setUpSequence(Session &session, script::Type *type);
void setUpDdl(Session &session, script::Type *type);

// Attributes: `get` answers Undefined where there is none.
script::Value schemaAttribute(script::Vm &vm, const script::Value &self, const script::Atom *name);
bool setSchemaAttribute(script::Vm &vm, const script::Value &self, const script::Atom *name, const script::Value &value);

} // namespace retort::library
