// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/operations/schema_objects.h"

#include "core/schema/expression_columns.h"
#include "core/schema/options.h"

#include <algorithm>
#include <utility>

namespace retort::operations {

using schema::BuildError;
using schema::Column;
using schema::Constraint;
using schema::Index;
using schema::MetaData;
using schema::Table;

namespace {

/// deferrable, initially, comment, info and what dialects take, as every constraint's constructor has them.
void takeOptions(Constraint &constraint, const Options &options)
{
    for (const auto &[name, value] : options.entries()) {
        if (name == "deferrable")
            constraint.deferrable = value.isNone() ? std::nullopt : std::optional(value.truth());
        else if (name == "initially")
            constraint.initially = value.isText() ? value.asText() : std::string();
        else if (name == "comment")
            constraint.comment = value.isText() ? value.asText() : std::string();
        else if (name != "info")
            constraint.dialectOptions.set(name, value);
    }
}

void takeTableOptions(Table &table, const Options &options)
{
    for (const auto &[name, value] : options.entries()) {
        if (name == "comment") {
            if (value.isText())
                table.comment = value.asText();
        } else if (name == "prefixes") {
            if (value.isSequence()) {
                for (const Value &prefix : value.items())
                    table.prefixes.push_back(prefix.isText() ? prefix.asText() : std::string());
            }
        } else if (name == "info") {
            if (value.kind() == Value::Kind::Map) {
                for (const auto &[key, item] : value.pairs()) {
                    if (key.isText())
                        table.info.set(key.asText(), item);
                }
            }
        } else {
            schema::checkOption(schema::OptionOwner::Table, name);
            table.dialectOptions.set(name, value);
        }
    }
}

bool isSchemaItem(const sql::Clause &clause, schema::ItemKind kind)
{
    return clause.kind == sql::ClauseKind::Schema && static_cast<const schema::Item &>(clause).item == kind;
}

} // namespace

MetaData *SchemaObjects::metadata()
{
    auto *made = m_arena.make<MetaData>();
    if (m_target != nullptr && !m_target->namingConvention.empty())
        made->namingConvention = m_target->namingConvention;
    return made;
}

Column *SchemaObjects::column(const Name &name, const sql::Type *type)
{
    return m_arena.make<Column>(name, type);
}

Table *SchemaObjects::tableWith(MetaData &metadata, const Name &name, const Name &schema, const std::vector<Name> &columns)
{
    Table *table = schema::makeTable(m_arena, metadata, name, schema);
    for (const Name &each : columns)
        schema::append(m_arena, *table, *column(each));
    return table;
}

Table *SchemaObjects::table(const Name &name, const Name &schema, const std::vector<sql::Clause *> &items,
                            const Options &options, bool included)
{
    Table *table = schema::makeTable(m_arena, *metadata(), name, schema);
    takeTableOptions(*table, options);
    for (sql::Clause *item : items) {
        if (item->kind != sql::ClauseKind::Column || !static_cast<sql::ColumnClause *>(item)->isSchemaColumn)
            continue;
        auto *column = static_cast<Column *>(item);
        if (column->table != nullptr)
            column = schema::copyColumn(m_arena, *column);
        if (included)
            column->unique = column->index = false;
        schema::append(m_arena, *table, *column);
    }
    for (sql::Clause *item : items) {
        if (isSchemaItem(*item, schema::ItemKind::Constraint)) {
            auto *constraint = static_cast<Constraint *>(item);
            if (constraint->table != nullptr && constraint->table != table)
                constraint = schema::copyConstraint(m_arena, *constraint, table);
            schema::append(m_arena, *table, *constraint);
        } else if (isSchemaItem(*item, schema::ItemKind::Index)) {
            schema::append(m_arena, *table, *item);
        }
    }
    placeReferences(*table);
    return table;
}

/// Foreign keys point to tables that this MetaData does not have: each gets a table with the column that is meant.
void SchemaObjects::placeReferences(Table &table)
{
    for (sql::ColumnClause *each : table.columns) {
        for (const schema::ForeignKey *key : static_cast<Column *>(each)->foreignKeys) {
            if (key->target.empty())
                continue;
            const std::size_t dot = key->target.rfind('.');
            if (dot == std::string::npos)
                throw BuildError{"ValueError", "not enough values to unpack (expected 2, got 1)"};
            const std::string tableKey = key->target.substr(0, dot);
            const std::string columnKey = key->target.substr(dot + 1);
            MetaData &all = *table.metadata;
            const auto found = all.tables.find(tableKey);
            Table *referred = found == all.tables.end() ? nullptr : found->second;
            if (referred == nullptr) {
                const std::size_t last = tableKey.rfind('.');
                const bool qualified = last != std::string::npos;
                referred = schema::makeTable(m_arena, all, qualified ? tableKey.substr(last + 1) : tableKey,
                                             qualified ? Name(tableKey.substr(0, last)) : Name());
            }
            if (referred->column(columnKey) == nullptr)
                schema::append(m_arena, *referred, *column(columnKey));
        }
    }
}

Constraint *SchemaObjects::primaryKey(const Name &name, const Name &table, const Name &schema,
                                      const std::vector<Name> &columns, const Options &dialectOptions)
{
    Table *holder = tableWith(*metadata(), table, schema, columns);
    auto *made = m_arena.make<schema::ColumnsConstraint>(schema::ConstraintKind::PrimaryKey);
    made->name = name;
    for (const Name &each : columns)
        made->pending.push_back(Value::text(each.text));
    takeOptions(*made, dialectOptions);
    schema::append(m_arena, *holder, *made);
    return made;
}

Constraint *SchemaObjects::unique(const Name &name, const Name &table, const Name &schema,
                                  const std::vector<Name> &columns, const Options &options)
{
    Table *holder = tableWith(*metadata(), table, schema, columns);
    auto *made = m_arena.make<schema::ColumnsConstraint>(schema::ConstraintKind::Unique);
    made->name = name;
    for (const Name &each : columns)
        made->pending.push_back(Value::text(each.text));
    takeOptions(*made, options);
    schema::append(m_arena, *holder, *made);
    return made;
}

Constraint *SchemaObjects::check(const Name &name, const Name &table, const Name &schema, const sql::Clause *condition,
                                 const Options &options)
{
    Table *holder = tableWith(*metadata(), table, schema, {"x"});
    auto *made = m_arena.make<schema::CheckConstraint>();
    made->name = name;
    made->condition = condition;
    takeOptions(*made, options);
    schema::append(m_arena, *holder, *made);
    return made;
}

Constraint *SchemaObjects::foreignKey(const ForeignKey &given)
{
    MetaData &all = *metadata();
    std::vector<Name> own = given.local;
    if (given.source == given.referent && given.sourceSchema == given.referentSchema) {
        for (const Name &each : given.remote) {
            if (std::find(own.begin(), own.end(), each) == own.end())
                own.push_back(each);
        }
    } else {
        tableWith(all, given.referent, given.referentSchema, given.remote);
    }
    std::vector<Name> distinct;
    for (const Name &each : own) {
        if (std::find(distinct.begin(), distinct.end(), each) == distinct.end())
            distinct.push_back(each);
    }
    Table *source = tableWith(all, given.source, given.sourceSchema, distinct);
    const std::string target =
        given.referentSchema.empty() ? given.referent.text : given.referentSchema.text + "." + given.referent.text;

    auto *made = m_arena.make<schema::ForeignKeyConstraint>();
    made->name = given.name;
    made->onUpdate = given.onUpdate;
    made->onDelete = given.onDelete;
    made->initially = given.initially;
    made->match = given.match;
    made->deferrable = given.deferrable;
    Options left;
    for (const auto &[name, value] : given.options.entries()) {
        if (name == "use_alter")
            made->useAlter = value.truth();
        else if (name == "link_to_name")
            made->linkToName = value.truth();
        else
            left.set(name, value);
    }
    takeOptions(*made, left);
    std::vector<std::string> different;
    for (const Name &each : given.local) {
        if (std::find(different.begin(), different.end(), each.text) == different.end())
            different.push_back(each.text);
    }
    if (different.size() != given.remote.size()) {
        if (different.size() == given.local.size())
            throw BuildError{"ArgumentError", "ForeignKeyConstraint number of constrained columns must match the number "
                                              "of referenced columns."};
        throw BuildError{"ArgumentError",
                         "ForeignKeyConstraint with duplicate source column references are not supported."};
    }
    for (std::size_t i = 0; i < given.local.size(); ++i) {
        made->columnKeys.push_back(given.local[i].text);
        auto *key = m_arena.make<schema::ForeignKey>();
        key->target = target + "." + given.remote[i].text;
        key->constraint = made;
        key->name = made->name;
        key->onUpdate = made->onUpdate;
        key->onDelete = made->onDelete;
        key->initially = made->initially;
        key->match = made->match;
        key->deferrable = made->deferrable;
        key->useAlter = made->useAlter;
        key->linkToName = made->linkToName;
        made->elements.push_back(key);
    }
    schema::append(m_arena, *source, *made);
    return made;
}

Constraint *SchemaObjects::generic(const Name &name, const Name &table, const Name &schema,
                                   const std::optional<std::string> &type)
{
    Table *holder = this->table(table, schema);
    Constraint *made = nullptr;
    if (!type)
        made = m_arena.make<Constraint>(schema::ConstraintKind::Generic);
    else if (*type == "foreignkey")
        made = m_arena.make<schema::ForeignKeyConstraint>();
    else if (*type == "primary")
        made = m_arena.make<schema::ColumnsConstraint>(schema::ConstraintKind::PrimaryKey);
    else if (*type == "unique")
        made = m_arena.make<schema::ColumnsConstraint>(schema::ConstraintKind::Unique);
    else if (*type == "check") {
        auto *check = m_arena.make<schema::CheckConstraint>();
        check->condition = m_arena.make<sql::Text>("");
        made = check;
    } else {
        throw BuildError{"TypeError", "'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None"};
    }
    made->name = name;
    schema::append(m_arena, *holder, *made);
    return made;
}

/// A column of the index' own table in place of another table's; text() and other expressions as they are.
Value SchemaObjects::ownColumn(Table &table, const Value &given)
{
    if (given.isText()) {
        Column *made = column(given.asText());
        schema::append(m_arena, table, *made);
        return Value::node(made);
    }
    const auto *node = given.isNode() ? dynamic_cast<const sql::Expression *>(given.asNode()) : nullptr;
    if (node == nullptr)
        throw BuildError{"ValueError", "String or text() construct expected"};
    if (node->kind != sql::ClauseKind::Column)
        return given;
    const auto *clause = static_cast<const sql::ColumnClause *>(node);
    if (!clause->isSchemaColumn || clause->table == nullptr || clause->table == &table)
        return given;
    if (Column *same = table.column(clause->keyText()))
        return Value::node(same);
    Column *copy = schema::copyColumn(m_arena, *static_cast<const Column *>(clause));
    copy->unique = copy->index = false;
    schema::append(m_arena, table, *copy);
    return Value::node(copy);
}

/// What a convention names the index after: its columns, and texts as if they were columns too.
void SchemaObjects::nameAfterColumns(Table &table, Index &index)
{
    for (const Value &each : index.pending) {
        const auto *clause = each.isNode() ? dynamic_cast<const sql::Clause *>(each.asNode()) : nullptr;
        if (clause == nullptr)
            continue;
        if (clause->kind == sql::ClauseKind::Text) {
            Column *standsFor = column(static_cast<const sql::Text *>(clause)->text);
            schema::append(m_arena, table, *standsFor);
            index.columns.push_back(standsFor);
        } else if (const auto found = schema::columnsIn(*clause); !found.empty()) {
            index.columns.push_back(found.front());
        }
    }
}

Index *SchemaObjects::index(const Name &name, const Name &table, const Name &schema, const std::vector<Value> &columns,
                            bool unique, const Options &options)
{
    Table *holder = schema::makeTable(m_arena, *metadata(), table.empty() ? Name("no_table") : table, schema);
    auto *made = m_arena.make<Index>();
    made->name = name;
    made->unique = unique;
    for (const Value &each : columns)
        made->pending.push_back(ownColumn(*holder, each));
    if (name.empty())
        nameAfterColumns(*holder, *made);
    for (const auto &[key, value] : options.entries()) {
        if (key == "unique")
            made->unique = value.truth();
        else if (key == "quote") {
            if (!value.isNone())
                made->name.quoting = value.truth() ? sql::Quoting::Always : sql::Quoting::Never;
        } else if (key != "info")
            made->dialectOptions.set(key, value);
    }
    schema::append(m_arena, *holder, *made);
    return made;
}

Table *SchemaObjects::tableOf(const CreateTable &operation)
{
    Table *made = table(operation.name, operation.schema, operation.items, operation.options, operation.constraintsIncluded);
    made->listeners = operation.listeners;
    return made;
}

Table *SchemaObjects::tableOf(const DropTable &operation)
{
    Table *made = table(operation.name, operation.schema, {}, operation.options);
    made->listeners = operation.listeners;
    return made;
}

Table *SchemaObjects::tableOf(const TableComment &operation)
{
    Table *made = table(operation.table, operation.schema);
    made->comment = operation.comment;
    return made;
}

Index *SchemaObjects::indexOf(const CreateIndex &operation)
{
    return index(operation.name, operation.table, operation.schema, operation.columns, operation.unique,
                 operation.options);
}

Index *SchemaObjects::indexOf(const DropIndex &operation)
{
    return index(operation.name, operation.table, operation.schema, {Value::text("x")}, false, operation.options);
}

Constraint *SchemaObjects::constraintOf(const DropConstraint &operation)
{
    return generic(operation.name, operation.table, operation.schema, operation.type);
}

} // namespace retort::operations
