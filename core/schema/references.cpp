// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What foreign keys point to: by text ("schema.table.column") or by a column.
#include "core/schema/build.h"
#include "core/schema/parts.h"

#include <algorithm>

namespace retort::schema {

using parts::fail;

namespace {

struct Target
{
    std::string schema;
    std::string table;
    std::string column;
    bool hasColumn = false;
};

Target tokensOf(std::string_view text)
{
    Target target;
    const std::size_t last = text.rfind('.');
    if (last == std::string_view::npos) {
        target.table = text;
        return target;
    }
    target.hasColumn = true;
    target.column = text.substr(last + 1);
    text = text.substr(0, last);
    const std::size_t dot = text.rfind('.');
    if (dot != std::string_view::npos) {
        target.schema = text.substr(0, dot);
        text = text.substr(dot + 1);
    }
    target.table = text;
    return target;
}

/// The key of the table that a text means: an unqualified name is one of the metadata's own schema.
std::string tableKeyOf(const Target &target, const MetaData &metadata)
{
    return parts::tableKey(target.table, target.schema.empty() ? std::string_view(metadata.schema.text) : target.schema);
}

Column *findTarget(const ForeignKey &key, const Table &table, const Target &target)
{
    if (!target.hasColumn)
        return key.parent != nullptr ? table.column(key.parent->keyText()) : nullptr;
    if (!key.linkToName)
        return table.column(target.column);
    Column *found = nullptr;
    for (sql::ColumnClause *each : table.columns) {
        if (each->name.text == target.column)
            found = static_cast<Column *>(each);
    }
    return found;
}

std::string openKey(std::string_view table, std::string_view column)
{
    std::string key(table);
    key += ' ';
    key += column;
    return key;
}

void takeType(Column &column, const sql::Type *type)
{
    if (isNullType(column.type))
        column.type = type;
}

/// A column without a type has the type of what it refers to, and hands it on to those that refer to it.
void setTarget(ForeignKey &key, const sql::ColumnClause &target)
{
    if (key.parent == nullptr || !isNullType(key.parent->type))
        return;
    takeType(*key.parent, target.type);
    Table *table = key.parent->schemaTable();
    if (table == nullptr)
        return;
    const auto &open = table->metadata->openKeys;
    const auto found = open.find(openKey(table->fullName(), key.parent->keyText()));
    if (found == open.end())
        return;
    for (const ForeignKey *other : found->second) {
        if (!other->linkToName && other->parent != nullptr)
            takeType(*other->parent, target.type);
    }
}

} // namespace

bool isNullType(const sql::Type *type)
{
    return type == nullptr || type->cls->visit == "null";
}

std::string targetOf(const ForeignKey &key)
{
    if (key.column == nullptr)
        return key.target;
    const auto *table = dynamic_cast<const sql::TableClause *>(key.column->table);
    if (table == nullptr)
        return key.column->keyText();
    return parts::tableKey(table->name.text, table->schema.text) + "." + key.column->keyText();
}

std::string referredSchema(const ForeignKeyConstraint &constraint)
{
    return constraint.elements.empty() ? std::string() : tokensOf(targetOf(*constraint.elements.front())).schema;
}

const sql::ColumnClause &referredColumn(const ForeignKey &key)
{
    if (key.column != nullptr)
        return *key.column;
    if (key.parent == nullptr)
        fail("InvalidRequestError", "this ForeignKey object does not yet have a parent Column associated with it.");
    const Table *table = key.parent->schemaTable();
    if (table == nullptr)
        fail("InvalidRequestError", "this ForeignKey's parent column is not yet associated with a Table.");
    const Target target = tokensOf(key.target);
    const std::string tableKey = tableKeyOf(target, *table->metadata);
    const auto found = table->metadata->tables.find(tableKey);
    if (found == table->metadata->tables.end()) {
        fail("NoReferencedTableError", "Foreign key associated with column '" + parts::described(*key.parent)
                                           + "' could not find table '" + tableKey
                                           + "' with which to generate a foreign key to target column '"
                                           + (target.hasColumn ? target.column : "None") + "'");
    }
    if (const Column *column = findTarget(key, *found->second, target))
        return *column;
    fail("NoReferencedColumnError", "Could not initialize target column for ForeignKey '" + key.target + "' on table '"
                                        + table->name.text + "': table '" + found->second->name.text
                                        + "' has no column named '"
                                        + (target.hasColumn ? target.column : key.parent->keyText()) + "'");
}

Name referredColumnName(const ForeignKey &key)
{
    return referredColumn(key).name;
}

const Table *referredTable(const ForeignKeyConstraint &constraint)
{
    if (constraint.elements.empty())
        return nullptr;
    const ForeignKey &key = *constraint.elements.front();
    if (key.column != nullptr) {
        const auto *table = dynamic_cast<const sql::TableClause *>(key.column->table);
        return table != nullptr && table->isSchemaTable ? static_cast<const Table *>(table) : nullptr;
    }
    const Table *own = key.parent != nullptr ? key.parent->schemaTable() : nullptr;
    if (own == nullptr)
        return nullptr;
    const auto found = own->metadata->tables.find(tableKeyOf(tokensOf(key.target), *own->metadata));
    return found == own->metadata->tables.end() ? nullptr : found->second;
}

namespace parts {

void attachForeignKey(sql::Arena &arena, Column &column, ForeignKey &key)
{
    if (key.parent != nullptr && key.parent != &column)
        fail("InvalidRequestError", "This ForeignKey already has a parent !");
    key.parent = &column;
    if (std::find(column.foreignKeys.begin(), column.foreignKeys.end(), &key) == column.foreignKeys.end())
        column.foreignKeys.push_back(&key);
    if (Table *table = column.schemaTable())
        referToTable(arena, column, *table, key);
    else
        column.waiting.push_back({Waiting::Kind::ForeignKey, &key});
}

namespace {

ForeignKeyConstraint &makeConstraint(sql::Arena &arena, Column &column, ForeignKey &key)
{
    auto *made = arena.make<ForeignKeyConstraint>();
    made->name = key.name;
    made->onUpdate = key.onUpdate;
    made->onDelete = key.onDelete;
    made->initially = key.initially;
    made->match = key.match;
    made->comment = key.comment;
    made->deferrable = key.deferrable;
    made->useAlter = key.useAlter;
    made->dialectOptions = key.dialectOptions;
    made->columns.push_back(&column);
    made->elements.push_back(&key);
    return *made;
}

} // namespace

void referToTable(sql::Arena &arena, Column &column, Table &table, ForeignKey &key)
{
    if (key.constraint == nullptr) {
        key.constraint = &makeConstraint(arena, column, key);
        attachConstraint(arena, table, *key.constraint);
    }
    if (key.column != nullptr)
        return setTarget(key, *key.column);
    MetaData &metadata = *table.metadata;
    const Target target = tokensOf(key.target);
    const std::string tableKey = tableKeyOf(target, metadata);
    if (const auto found = metadata.tables.find(tableKey); found != metadata.tables.end()) {
        if (const Column *referred = findTarget(key, *found->second, target))
            setTarget(key, *referred);
    }
    if (target.hasColumn) {
        auto &waiting = metadata.openKeys[openKey(tableKey, target.column)];
        if (std::find(waiting.begin(), waiting.end(), &key) == waiting.end())
            waiting.push_back(&key);
    }
}

void resolveOpenKeys(Table &table, Column &column)
{
    const auto &open = table.metadata->openKeys;
    if (open.empty())
        return;
    const auto resolve = [&](const std::string &name, bool byName) {
        const auto found = open.find(openKey(table.fullName(), name));
        if (found == open.end())
            return;
        for (ForeignKey *key : found->second) {
            if (key->linkToName != byName)
                continue;
            setTarget(*key, column);
            if (key->constraint != nullptr)
                checkReferredTables(*key->constraint, table);
        }
    };
    resolve(column.keyText(), false);
    resolve(column.name.text, true);
}

void forgetKeys(MetaData &metadata, const Column &column)
{
    for (auto &[name, keys] : metadata.openKeys) {
        for (ForeignKey *key : column.foreignKeys)
            std::erase(keys, key);
    }
}

void checkReferredTables(const ForeignKeyConstraint &constraint, const Table &table)
{
    std::vector<std::string> keys;
    for (const ForeignKey *key : constraint.elements) {
        std::string name;
        if (key->column != nullptr) {
            const auto *referred = dynamic_cast<const sql::TableClause *>(key->column->table);
            if (referred == nullptr)
                return;
            name = tableKey(referred->name.text, referred->schema.text);
        } else {
            const Target target = tokensOf(key->target);
            name = tableKey(target.table, target.schema);
        }
        if (std::find(keys.begin(), keys.end(), name) == keys.end())
            keys.push_back(std::move(name));
    }
    if (keys.size() < 2)
        return;
    std::sort(keys.begin(), keys.end());
    std::string columns;
    for (const Column *column : constraint.columns)
        columns += (columns.empty() ? "" : ", ") + column->keyText();
    fail("ArgumentError", "ForeignKeyConstraint on " + table.fullName() + "(" + columns
                              + ") refers to multiple remote tables: " + keys[0] + " and " + keys[1]);
}

} // namespace parts

} // namespace retort::schema
