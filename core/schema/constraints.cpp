// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/schema/build.h"
#include "core/schema/expression_columns.h"
#include "core/schema/parts.h"

#include <algorithm>

namespace retort::schema {

using parts::fail;

namespace {

const char *className(const Item &item)
{
    if (item.item == ItemKind::Index)
        return "Index";
    switch (static_cast<const Constraint &>(item).constraint) {
    case ConstraintKind::PrimaryKey: return "PrimaryKeyConstraint";
    case ConstraintKind::Unique: return "UniqueConstraint";
    case ConstraintKind::Check: return "CheckConstraint";
    case ConstraintKind::ForeignKey: return "ForeignKeyConstraint";
    case ConstraintKind::Exclude: return "ExcludeConstraint";
    case ConstraintKind::Generic: break;
    }
    return "Constraint";
}

Column &columnOf(const Table &table, const Item &item, std::string_view key)
{
    if (Column *column = table.column(key))
        return *column;
    fail("ConstraintColumnNotFoundError", std::string("Can't create ") + className(item) + " on table '" + table.name.text
                                              + "': no column named '" + std::string(key) + "' is present.");
}

Column *columnIn(const Value &value)
{
    if (!value.isNode())
        return nullptr;
    const auto *clause = dynamic_cast<const sql::ColumnClause *>(value.asNode());
    // Nodes are const to their readers only; the arena made them writable.
    return clause != nullptr && clause->isSchemaColumn
               ? const_cast<Column *>(static_cast<const Column *>(clause)) // NOLINT(cppcoreguidelines-pro-type-const-cast)
               : nullptr;
}

/// The column that stands for an expression of an index.
Column *columnBehind(const Value &value)
{
    if (Column *column = columnIn(value))
        return column;
    const auto *clause = value.isNode() ? dynamic_cast<const sql::Clause *>(value.asNode()) : nullptr;
    const auto columns = clause != nullptr ? columnsIn(*clause) : std::vector<Column *>{};
    return columns.empty() ? nullptr : columns.front();
}

void addOnce(std::vector<Column *> &columns, Column &column)
{
    if (std::find(columns.begin(), columns.end(), &column) == columns.end())
        columns.push_back(&column);
}

void takeColumns(const Table &table, ColumnsConstraint &constraint)
{
    for (const Value &value : constraint.pending) {
        if (value.isText())
            addOnce(constraint.columns, columnOf(table, constraint, value.asText()));
        else if (Column *column = columnIn(value))
            addOnce(constraint.columns, *column);
    }
}

void enter(Table &table, Constraint &constraint)
{
    constraint.table = &table;
    constraint.column = nullptr;
    if (std::find(table.constraints.begin(), table.constraints.end(), &constraint) == table.constraints.end())
        table.constraints.push_back(&constraint);
}

/// The primary key that a script declares takes the implicit one's place.
void attachPrimaryKey(Table &table, ColumnsConstraint &key)
{
    enter(table, key);
    takeColumns(table, key);
    if (table.primaryKey != &key) {
        std::erase(table.constraints, static_cast<Constraint *>(table.primaryKey));
        table.primaryKey = &key;
    }
    std::vector<Column *> marked;
    for (sql::ColumnClause *each : table.columns) {
        if (static_cast<Column *>(each)->primaryKey)
            marked.push_back(static_cast<Column *>(each));
    }
    const auto isIn = [](const std::vector<Column *> &all, const Column *column) {
        return std::find(all.begin(), all.end(), column) != all.end();
    };
    if (!key.columns.empty() && !marked.empty()) {
        // Columns that say primary_key=True and the constraint differ: the constraint is right.
        const bool same = std::all_of(marked.begin(), marked.end(), [&](Column *c) { return isIn(key.columns, c); })
                          && std::all_of(key.columns.begin(), key.columns.end(), [&](Column *c) { return isIn(marked, c); });
        if (!same)
            marked.clear();
    }
    for (Column *column : key.columns)
        column->primaryKey = true;
    for (Column *column : marked)
        addOnce(key.columns, *column);
}

void attachForeignKeys(sql::Arena &arena, Table &table, ForeignKeyConstraint &constraint)
{
    enter(table, constraint);
    // Elements that a column's own ForeignKey made have their column already.
    for (std::size_t i = 0; i < constraint.columnKeys.size(); ++i) {
        Column *given = i < constraint.columns.size() ? constraint.columns[i] : nullptr;
        Column &column = given != nullptr ? *given : columnOf(table, constraint, constraint.columnKeys[i]);
        if (i < constraint.columns.size())
            constraint.columns[i] = &column;
        else
            constraint.columns.push_back(&column);
    }
    const std::size_t count = std::min(constraint.columns.size(), constraint.elements.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (constraint.elements[i]->parent != constraint.columns[i])
            parts::attachForeignKey(arena, *constraint.columns[i], *constraint.elements[i]);
    }
    parts::checkReferredTables(constraint, table);
}

} // namespace

namespace parts {

void addToPrimaryKey(Table &table, Column &column)
{
    ColumnsConstraint &key = *table.primaryKey;
    // A column of the same key gives way.
    const auto same = std::find_if(key.columns.begin(), key.columns.end(),
                                   [&](const Column *each) { return each->keyText() == column.keyText(); });
    if (same != key.columns.end())
        *same = &column;
    else
        key.columns.push_back(&column);
    if (key.isImplicit) {
        key.name = {};
        applyConvention(key, table);
    }
}

void attachConstraint(sql::Arena &arena, Table &table, Constraint &constraint)
{
    checkOptions(constraint);
    switch (constraint.constraint) {
    case ConstraintKind::PrimaryKey:
        if (table.primaryKey == nullptr)
            table.primaryKey = &static_cast<ColumnsConstraint &>(constraint);
        attachPrimaryKey(table, static_cast<ColumnsConstraint &>(constraint));
        break;
    case ConstraintKind::ForeignKey:
        attachForeignKeys(arena, table, static_cast<ForeignKeyConstraint &>(constraint));
        break;
    case ConstraintKind::Unique:
    case ConstraintKind::Exclude:
        enter(table, constraint);
        takeColumns(table, static_cast<ColumnsConstraint &>(constraint));
        break;
    case ConstraintKind::Check:
    case ConstraintKind::Generic: enter(table, constraint); break;
    }
    applyConvention(constraint, table);
}

void attachIndex(sql::Arena &, Table &table, Index &index)
{
    checkOptions(index);
    std::vector<const sql::Clause *> expressions;
    std::vector<Column *> columns;
    for (const Value &value : index.pending) {
        if (value.isText()) {
            Column &column = columnOf(table, index, value.asText());
            expressions.push_back(&column);
            addOnce(columns, column);
        } else if (value.isNode()) {
            expressions.push_back(dynamic_cast<const sql::Clause *>(value.asNode()));
            if (Column *column = columnBehind(value))
                addOnce(columns, *column);
        }
    }
    if (index.table != nullptr && index.table != &table) {
        fail("ArgumentError", "Index '" + index.name.text + "' is against table '" + index.table->name.text
                                  + "', and cannot be associated with table '" + table.name.text + "'.");
    }
    index.table = &table;
    index.expressions = std::move(expressions);
    for (Column *column : columns)
        addOnce(index.columns, *column);
    if (std::find(table.indexes.begin(), table.indexes.end(), &index) == table.indexes.end())
        table.indexes.push_back(&index);
    applyConvention(index, table);
}

} // namespace parts

namespace {

/// The columns that a constraint or index was given as such; `hasText` where others were given by name.
std::vector<Column *> givenColumns(const Item &item, bool &hasText)
{
    std::vector<Column *> columns;
    const auto take = [&](const std::vector<Value> &pending) {
        for (const Value &value : pending) {
            if (Column *column = columnBehind(value))
                columns.push_back(column);
            else if (value.isText())
                hasText = true;
        }
    };
    if (item.item == ItemKind::Index) {
        const auto &index = static_cast<const Index &>(item);
        take(index.pending);
        for (Column *column : index.columns)
            addOnce(columns, *column);
        return columns;
    }
    const auto &constraint = static_cast<const Constraint &>(item);
    switch (constraint.constraint) {
    case ConstraintKind::Check: return static_cast<const CheckConstraint &>(constraint).columns;
    case ConstraintKind::ForeignKey: {
        const auto &key = static_cast<const ForeignKeyConstraint &>(constraint);
        for (Column *column : key.columns) {
            if (column != nullptr)
                columns.push_back(column);
        }
        hasText = columns.size() < key.columnKeys.size();
        break;
    }
    case ConstraintKind::Generic: break;
    default: take(static_cast<const ColumnsConstraint &>(constraint).pending);
    }
    return columns;
}

Table *tableOf(const Item &item)
{
    return item.item == ItemKind::Index ? static_cast<const Index &>(item).table : static_cast<const Constraint &>(item).table;
}

} // namespace

void attachToColumns(sql::Arena &arena, Item &item)
{
    bool hasText = false;
    const std::vector<Column *> columns = givenColumns(item, hasText);
    std::vector<Column *> placed;
    for (Column *column : columns) {
        if (column->schemaTable() != nullptr)
            placed.push_back(column);
    }
    // The last of them to meet its table takes the rest along.
    if (placed.size() < columns.size() && !hasText) {
        for (Column *column : columns) {
            const bool waits = std::any_of(column->waiting.begin(), column->waiting.end(),
                                           [&](const Waiting &each) { return each.item == &item; });
            if (!waits && column->schemaTable() == nullptr)
                column->waiting.push_back({Waiting::Kind::Item, &item});
        }
        return;
    }
    if (placed.empty() || tableOf(item) == placed.front()->schemaTable())
        return;
    Table &table = *placed.front()->schemaTable();
    std::string others;
    for (const Column *column : placed) {
        if (column->schemaTable() != &table)
            others += (others.empty() ? "'" : ", '") + parts::described(*column) + "'";
    }
    if (others.empty())
        return append(arena, table, item);
    const bool severalTables = item.item == ItemKind::Constraint
                               && static_cast<const Constraint &>(item).constraint == ConstraintKind::Check;
    if (!severalTables)
        fail("ArgumentError", "Column(s) " + others + " are not part of table '" + table.name.text + "'.");
}

std::vector<const Column *> columnsOf(const Constraint &constraint)
{
    switch (constraint.constraint) {
    case ConstraintKind::Generic: return {};
    case ConstraintKind::Check: {
        const auto &check = static_cast<const CheckConstraint &>(constraint);
        if (check.columns.empty() && check.boundColumn != nullptr)
            return {check.boundColumn};
        return {check.columns.begin(), check.columns.end()};
    }
    case ConstraintKind::ForeignKey: {
        std::vector<const Column *> known; // those of a constraint without a table are names still
        for (const Column *column : static_cast<const ForeignKeyConstraint &>(constraint).columns) {
            if (column != nullptr)
                known.push_back(column);
        }
        return known;
    }
    default: {
        const auto &columns = static_cast<const ColumnsConstraint &>(constraint).columns;
        return {columns.begin(), columns.end()};
    }
    }
}

} // namespace retort::schema
