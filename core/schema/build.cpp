// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/schema/build.h"

#include "core/schema/parts.h"

#include <algorithm>
#include <atomic>

namespace retort::schema {

using parts::fail;

std::uint64_t Constraint::nextOrder()
{
    static std::atomic<std::uint64_t> last{0};
    return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

bool DdlCondition::holds(const sql::Clause &, const dialects::Dialect &) const
{
    return true;
}

Column *Table::column(std::string_view key) const
{
    for (sql::ColumnClause *each : columns) {
        if (each->keyText() == key)
            return static_cast<Column *>(each);
    }
    return nullptr;
}

namespace parts {

std::string tableKey(std::string_view name, std::string_view schema)
{
    if (schema.empty())
        return std::string(name);
    std::string key(schema);
    key += '.';
    key += name;
    return key;
}

std::string described(const sql::ColumnClause &column)
{
    if (const auto *table = dynamic_cast<const sql::TableClause *>(column.table))
        return table->name.text + "." + column.name.text;
    return column.name.text;
}

void fail(const char *exception, std::string text)
{
    throw BuildError{exception, std::move(text)};
}

} // namespace parts

Table *makeTable(sql::Arena &arena, MetaData &metadata, const Name &name, const Name &schema, bool blankSchema)
{
    auto *table = arena.make<Table>(name);
    table->metadata = &metadata;
    if (!blankSchema)
        table->schema = schema.empty() ? metadata.schema : schema;
    auto *key = arena.make<ColumnsConstraint>(ConstraintKind::PrimaryKey);
    key->isImplicit = true;
    parts::attachConstraint(arena, *table, *key);
    metadata.tables.insert_or_assign(table->fullName(), table);
    metadata.order.push_back(table);
    return table;
}

void removeTable(MetaData &metadata, const Table &table)
{
    const auto found = metadata.tables.find(table.fullName());
    if (found == metadata.tables.end())
        return;
    for (const sql::ColumnClause *column : found->second->columns)
        parts::forgetKeys(metadata, static_cast<const Column &>(*column));
    std::erase(metadata.order, found->second);
    metadata.tables.erase(found);
}

namespace {

Column *columnNamed(const Table &table, std::string_view name)
{
    // The last of that name, as a dictionary would have it.
    for (auto at = table.columns.rbegin(); at != table.columns.rend(); ++at) {
        if ((*at)->name.text == name)
            return static_cast<Column *>(*at);
    }
    return nullptr;
}

/// Foreign keys of a column that is being replaced go with it.
void dropReferences(Table &table, Column &column)
{
    for (const ForeignKey *key : column.foreignKeys) {
        if (key->constraint != nullptr)
            std::erase(table.constraints, key->constraint);
    }
    parts::forgetKeys(*table.metadata, column);
}

/// Puts it where columns of the same key or name stand, or at the end.
void place(Table &table, Column &column, Column *alsoRemoved)
{
    std::vector<const sql::ColumnClause *> removed;
    if (alsoRemoved != nullptr)
        removed.push_back(alsoRemoved);
    if (column.keyText() != column.name.text) {
        Column *other = table.column(column.name.text);
        if (other != nullptr && other->name.text == other->keyText())
            removed.push_back(other);
    }
    if (Column *same = table.column(column.keyText()))
        removed.push_back(same);
    const auto isRemoved = [&](const sql::ColumnClause *each) {
        return std::find(removed.begin(), removed.end(), each) != removed.end();
    };
    const auto first = std::find_if(table.columns.begin(), table.columns.end(), isRemoved);
    if (first == table.columns.end()) {
        table.columns.push_back(&column);
        return;
    }
    *first = &column;
    table.columns.erase(std::remove_if(first + 1, table.columns.end(), isRemoved), table.columns.end());
}

void refuseDuplicate(Table &table, Column &column, bool replace, Column *&alsoRemoved)
{
    const std::string &key = column.keyText();
    Column *existing = table.column(key);
    const bool byKey = existing != nullptr && key != column.name.text;
    if (existing == nullptr) {
        existing = columnNamed(table, column.name.text);
        alsoRemoved = existing;
    }
    if (existing == nullptr || existing == &column)
        return;
    if (!replace) {
        fail("DuplicateColumnError", std::string("A column with ") + (byKey ? "key" : "name") + " '"
                                         + (byKey ? key : column.name.text) + "' is already present in table '"
                                         + table.name.text + "'.");
    }
    dropReferences(table, *existing);
}

/// unique=True and index=True.
void addFlagged(sql::Arena &arena, Table &table, Column &column)
{
    if (column.index) {
        auto *index = arena.make<Index>();
        index->unique = column.unique;
        index->columnFlag = true;
        index->pending.push_back(Value::text(column.keyText()));
        parts::attachIndex(arena, table, *index);
    } else if (column.unique) {
        auto *unique = arena.make<ColumnsConstraint>(ConstraintKind::Unique);
        unique->columnFlag = true;
        unique->pending.push_back(Value::text(column.keyText()));
        parts::attachConstraint(arena, table, *unique);
    }
}

void settle(sql::Arena &arena, Table &table, Column &column, const Waiting &waiting)
{
    switch (waiting.kind) {
    case Waiting::Kind::ForeignKey:
        parts::referToTable(arena, column, table, static_cast<ForeignKey &>(*waiting.item));
        break;
    case Waiting::Kind::Sequence: {
        auto &sequence = static_cast<Sequence &>(*waiting.item);
        sequence.metadata = table.metadata;
        auto &all = table.metadata->sequences;
        if (std::find(all.begin(), all.end(), &sequence) == all.end())
            all.push_back(&sequence);
        break;
    }
    case Waiting::Kind::CheckName:
        parts::applyConvention(static_cast<Constraint &>(*waiting.item), table);
        break;
    case Waiting::Kind::Item:
        attachToColumns(arena, *waiting.item);
        break;
    }
}

void attachColumn(sql::Arena &arena, Table &table, Column &column, bool replace)
{
    if (column.name.empty()) {
        fail("ArgumentError", "Column must be constructed with a non-blank name or assign a non-blank .name before adding to a "
                              "Table.");
    }
    if (column.table != nullptr && column.table != &table) {
        const auto *other = column.schemaTable();
        fail("ArgumentError", "Column object '" + column.keyText() + "' already assigned to Table '"
                                  + (other != nullptr ? other->name.text : std::string()) + "'");
    }
    Column *alsoRemoved = nullptr;
    refuseDuplicate(table, column, replace, alsoRemoved);
    place(table, column, alsoRemoved);
    column.table = &table;
    if (column.primaryKey) {
        parts::addToPrimaryKey(table, column);
    } else {
        for (const Column *key : table.primaryKey->columns) {
            if (key->keyText() == column.keyText() && key != &column) {
                fail("ArgumentError", "Trying to redefine primary-key column '" + column.keyText()
                                          + "' as a non-primary-key column on table '" + table.fullName() + "'");
            }
        }
    }
    addFlagged(arena, table, column);
    parts::resolveOpenKeys(table, column);
    if (column.identity != nullptr && (column.sequence != nullptr || column.onUpdateSequence != nullptr))
        fail("ArgumentError", "An column cannot specify both Identity and Sequence.");
    parts::bindTypes(arena, table, column);
    // What waits may itself make other things wait.
    for (std::size_t i = 0; i < column.waiting.size(); ++i)
        settle(arena, table, column, Waiting(column.waiting[i]));
    parts::bindSpatial(arena, table, column);
}

[[noreturn]] void refuseItem()
{
    fail("ArgumentError", "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected");
}

void wait(sql::Arena &arena, Column &column, Waiting::Kind kind, Item &item)
{
    column.waiting.push_back({kind, &item});
    if (Table *table = column.schemaTable())
        settle(arena, *table, column, {kind, &item});
}

void attachComputed(Column &column, Computed &computed)
{
    if (column.serverDefault != nullptr || column.serverOnUpdate != nullptr || column.identity != nullptr) {
        fail("ArgumentError", "A generated column cannot specify a server_default or a server_onupdate argument");
    }
    computed.column = &column;
    column.computed = &computed;
}

void attachIdentity(Column &column, Identity &identity)
{
    if (column.serverDefault != nullptr || column.serverOnUpdate != nullptr || column.computed != nullptr) {
        fail("ArgumentError",
             "A column with an Identity object cannot specify a server_default or a server_onupdate argument");
    }
    if (column.autoincrement == false)
        fail("ArgumentError", "A column with an Identity object cannot specify autoincrement=False");
    identity.column = &column;
    column.identity = &identity;
}

void attachSequence(sql::Arena &arena, Column &column, Sequence &sequence)
{
    sequence.column = &column;
    (sequence.forUpdate ? column.onUpdateSequence : column.sequence) = &sequence;
    (sequence.forUpdate ? column.onUpdateValue : column.defaultValue) = nullptr;
    wait(arena, column, Waiting::Kind::Sequence, sequence);
}

void attachCheck(sql::Arena &arena, Column &column, Constraint &constraint)
{
    if (constraint.constraint != ConstraintKind::Check)
        fail("AssertionError", "");
    constraint.column = &column;
    if (std::find(column.constraints.begin(), column.constraints.end(), &constraint) == column.constraints.end())
        column.constraints.push_back(&constraint);
    wait(arena, column, Waiting::Kind::CheckName, constraint);
}

} // namespace

void append(sql::Arena &arena, Table &table, sql::Clause &item, bool replace)
{
    if (item.kind == sql::ClauseKind::Column && static_cast<sql::ColumnClause &>(item).isSchemaColumn)
        return attachColumn(arena, table, static_cast<Column &>(item), replace);
    if (item.kind != sql::ClauseKind::Schema)
        refuseItem();
    auto &part = static_cast<Item &>(item);
    if (part.item == ItemKind::Constraint)
        return parts::attachConstraint(arena, table, static_cast<Constraint &>(part));
    if (part.item == ItemKind::Index)
        return parts::attachIndex(arena, table, static_cast<Index &>(part));
    if (part.item == ItemKind::MetaData)
        refuseItem();
    fail("AssertionError", "");
}

void append(sql::Arena &arena, Column &column, sql::Clause &item)
{
    if (item.kind != sql::ClauseKind::Schema)
        refuseItem();
    auto &part = static_cast<Item &>(item);
    switch (part.item) {
    case ItemKind::ForeignKey: return parts::attachForeignKey(arena, column, static_cast<ForeignKey &>(part));
    case ItemKind::Constraint: return attachCheck(arena, column, static_cast<Constraint &>(part));
    case ItemKind::Sequence: return attachSequence(arena, column, static_cast<Sequence &>(part));
    case ItemKind::Computed: return attachComputed(column, static_cast<Computed &>(part));
    case ItemKind::Identity: return attachIdentity(column, static_cast<Identity &>(part));
    case ItemKind::Default:
    case ItemKind::FetchedValue: {
        auto &value = static_cast<ServerDefault &>(part);
        (value.forUpdate ? column.serverOnUpdate : column.serverDefault) = &value;
        return;
    }
    case ItemKind::ColumnDefault: {
        auto &value = static_cast<ColumnDefault &>(part);
        (value.forUpdate ? column.onUpdateValue : column.defaultValue) = &value;
        (value.forUpdate ? column.onUpdateSequence : column.sequence) = nullptr;
        return;
    }
    case ItemKind::MetaData: refuseItem();
    case ItemKind::Index: break;
    }
    fail("AssertionError", "");
}

} // namespace retort::schema
