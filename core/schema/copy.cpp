// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Copies of columns, constraints and tables, for other tables and other metadata.
#include "core/schema/build.h"
#include "core/schema/copy.h"
#include "core/schema/expression_columns.h"
#include "core/schema/parts.h"

namespace retort::schema {

using parts::fail;

namespace {

bool isOwnType(const sql::Type &type)
{
    return type.cls->affinity == sql::Affinity::Enum || type.cls->affinity == sql::Affinity::Boolean
           || type.cls->visit == "type_decorator" || type.cls->affinity == sql::Affinity::Array;
}

/// Types that do something to their table belong to one column.
const sql::Type *copyType(sql::Arena &arena, const sql::Type *type)
{
    if (type == nullptr || !isOwnType(*type))
        return type;
    auto *copy = arena.make<sql::Type>(*type);
    copy->item = copyType(arena, type->item);
    return copy;
}

/// The target's text, in another schema or at another table (SQLAlchemy's _get_colspec).
std::string specFor(const ForeignKey &key, const Name *schema, const std::string *table)
{
    const std::string spec = targetOf(key);
    if ((schema == nullptr || schema->empty()) && table == nullptr)
        return spec;
    const std::size_t last = spec.rfind('.');
    const std::string column = last == std::string::npos ? std::string() : spec.substr(last + 1);
    const std::string front = last == std::string::npos ? spec : spec.substr(0, last);
    const std::size_t dot = front.rfind('.');
    const std::string ownTable = dot == std::string::npos ? front : front.substr(dot + 1);
    const std::string ownSchema = dot == std::string::npos ? std::string() : front.substr(0, dot);
    const std::string &tableName = table != nullptr ? *table : ownTable;
    const std::string &schemaName = schema != nullptr && !schema->empty() ? schema->text : ownSchema;
    return parts::tableKey(tableName, schemaName) + "." + column;
}

ForeignKey *copyKey(sql::Arena &arena, const ForeignKey &key, const Name *schema)
{
    auto *copy = arena.make<ForeignKey>(key);
    copy->parent = nullptr;
    copy->constraint = nullptr;
    // A column that has no table yet is kept as it is: its text would say nothing.
    const bool keepsColumn = key.column != nullptr && key.column->table == nullptr;
    if (!keepsColumn) {
        copy->column = nullptr;
        copy->target = specFor(key, schema, nullptr);
    }
    return copy;
}

void copyDefaults(sql::Arena &arena, const Column &column, Column &copy)
{
    if (column.computed != nullptr) {
        auto *made = arena.make<Computed>(*column.computed);
        append(arena, copy, *made);
    } else if (column.identity != nullptr) {
        auto *made = arena.make<Identity>(*column.identity);
        append(arena, copy, *made);
    } else {
        if (column.serverDefault != nullptr)
            copy.serverDefault = arena.make<ServerDefault>(*column.serverDefault);
        if (column.serverOnUpdate != nullptr)
            copy.serverOnUpdate = arena.make<ServerDefault>(*column.serverOnUpdate);
    }
    if (column.defaultValue != nullptr)
        copy.defaultValue = arena.make<ColumnDefault>(*column.defaultValue);
    if (column.onUpdateValue != nullptr)
        copy.onUpdateValue = arena.make<ColumnDefault>(*column.onUpdateValue);
    for (const Sequence *sequence : {column.sequence, column.onUpdateSequence}) {
        if (sequence == nullptr)
            continue;
        auto *made = arena.make<Sequence>(*sequence);
        made->metadata = nullptr;
        made->column = nullptr;
        append(arena, copy, *made);
    }
}

Constraint *copyCheck(sql::Arena &arena, const CheckConstraint &check)
{
    auto *copy = arena.make<CheckConstraint>(check);
    copy->order = Constraint::nextOrder();
    copy->table = nullptr;
    copy->column = nullptr;
    return copy;
}

/// The target's column of the same key.
Column &counterpart(const Column &column, const Table &target)
{
    if (Column *same = target.column(column.keyText()))
        return *same;
    fail("KeyError", column.keyText());
}

Column *counterpartOf(Column *column, const Table *from, Table *target)
{
    const bool moves = target != nullptr && from != nullptr && column->table == from;
    return moves ? &counterpart(*column, *target) : column;
}

void copyColumns(const ColumnsConstraint &from, ColumnsConstraint &copy, Table *target)
{
    copy.columns.clear();
    copy.pending.clear();
    for (Column *column : from.columns)
        copy.pending.push_back(Value::node(counterpartOf(column, from.table, target)));
    // What was never attached keeps what it was given.
    if (from.table == nullptr)
        copy.pending = from.pending;
}

Constraint *copyForeignKeys(sql::Arena &arena, const ForeignKeyConstraint &from, const Table *target, const Name *schema)
{
    auto *copy = arena.make<ForeignKeyConstraint>(from);
    copy->order = Constraint::nextOrder();
    copy->table = nullptr;
    copy->columns.clear();
    copy->columnKeys.clear();
    copy->elements.clear();
    copy->dialectOptions = {};
    for (const ForeignKey *key : from.elements) {
        copy->columnKeys.push_back(key->parent != nullptr ? key->parent->keyText() : std::string());
        const Table *own = key->parent != nullptr ? key->parent->schemaTable() : nullptr;
        auto *made = copyKey(arena, *key, nullptr);
        if (made->column == nullptr) {
            const std::string spec = targetOf(*key);
            const std::size_t last = spec.rfind('.');
            const bool toItself = target != nullptr && own != nullptr && last != std::string::npos
                                  && spec.substr(0, last) == own->fullName();
            made->target = specFor(*key, schema, toItself ? &target->name.text : nullptr);
        }
        made->constraint = copy;
        copy->elements.push_back(made);
    }
    return copy;
}

} // namespace

Column *copyColumn(sql::Arena &arena, const Column &column, const Name *schema)
{
    auto *copy = arena.make<Column>(column.name, copyType(arena, column.type));
    copy->key = column.key;
    copy->nullable = column.nullable;
    copy->primaryKey = column.primaryKey;
    copy->unique = column.unique;
    copy->index = column.index;
    copy->autoincrement = column.autoincrement;
    copy->autoincrementIgnoresForeignKey = column.autoincrementIgnoresForeignKey;
    copy->system = column.system;
    copy->isSentinel = column.isSentinel;
    copy->doc = column.doc;
    copy->comment = column.comment;
    copy->dialectOptions = column.dialectOptions;
    copy->info = column.info;
    for (const Constraint *constraint : column.constraints) {
        if (constraint->boundType == nullptr)
            append(arena, *copy, *copyCheck(arena, static_cast<const CheckConstraint &>(*constraint)));
    }
    for (const ForeignKey *key : column.foreignKeys) {
        if (key->constraint == nullptr)
            append(arena, *copy, *copyKey(arena, *key, schema));
    }
    copyDefaults(arena, column, *copy);
    return copy;
}

Constraint *copyConstraint(sql::Arena &arena, const Constraint &constraint, Table *target, const Name *schema)
{
    switch (constraint.constraint) {
    case ConstraintKind::Check: {
        const auto &check = static_cast<const CheckConstraint &>(constraint);
        Constraint *copy = copyCheck(arena, check);
        auto &columns = static_cast<CheckConstraint *>(copy)->columns;
        for (Column *&column : columns) {
            const bool moves = target != nullptr && column->table != nullptr && column->table == check.table;
            if (Column *same = moves ? target->column(column->keyText()) : nullptr)
                column = same;
        }
        if (check.boundColumn != nullptr && target != nullptr) {
            if (const Column *same = target->column(check.boundColumn->keyText()))
                static_cast<CheckConstraint *>(copy)->boundColumn = same;
        }
        auto &condition = static_cast<CheckConstraint *>(copy)->condition;
        if (target != nullptr && condition != nullptr)
            condition = withColumnsOf(arena, *condition, check.table, *target);
        if (target != nullptr)
            append(arena, *target, *copy);
        return copy;
    }
    case ConstraintKind::ForeignKey:
        return copyForeignKeys(arena, static_cast<const ForeignKeyConstraint &>(constraint), target, schema);
    case ConstraintKind::Generic: fail("NotImplementedError", "");
    case ConstraintKind::Exclude: {
        const auto &from = static_cast<const ExcludeConstraint &>(constraint);
        auto *copy = arena.make<ExcludeConstraint>(from);
        copy->order = Constraint::nextOrder();
        copy->table = nullptr;
        copyColumns(from, *copy, target);
        for (ExcludeConstraint::Element &element : copy->elements) {
            const auto *clause = dynamic_cast<const sql::ColumnClause *>(element.expression);
            const bool moves = target != nullptr && clause != nullptr && clause->table == from.table;
            if (const Column *same = moves ? target->column(clause->keyText()) : nullptr)
                element.expression = same;
        }
        attachToColumns(arena, *copy);
        return copy;
    }
    default: {
        const auto &from = static_cast<const ColumnsConstraint &>(constraint);
        auto *copy = arena.make<ColumnsConstraint>(from);
        copy->order = Constraint::nextOrder();
        copy->table = nullptr;
        copy->isImplicit = false;
        copy->columnFlag = false;
        copyColumns(from, *copy, target);
        attachToColumns(arena, *copy);
        return copy;
    }
    }
}

Index *copyIndex(sql::Arena &arena, const Index &index, Table *target)
{
    auto *copy = arena.make<Index>(index);
    copy->table = nullptr;
    copy->columns.clear();
    copy->columnFlag = false;
    if (index.table != nullptr) {
        copy->pending.clear();
        for (const sql::Clause *expression : index.expressions) {
            const auto *clause = dynamic_cast<const sql::ColumnClause *>(expression);
            const bool moves = target != nullptr && clause != nullptr && clause->table == index.table;
            const Column *same = moves ? target->column(clause->keyText()) : nullptr;
            const sql::Clause *copied = target != nullptr ? withColumnsOf(arena, *expression, index.table, *target) : expression;
            copy->pending.push_back(Value::node(same != nullptr ? static_cast<const sql::Node *>(same) : copied));
        }
    }
    copy->expressions.clear();
    if (target != nullptr)
        append(arena, *target, *copy);
    return copy;
}

Table *copyTable(sql::Arena &arena, const Table &table, MetaData &metadata, const CopyRules &rules)
{
    const Name name = rules.name.empty() ? table.name : rules.name;
    Name schema = table.schema;
    if (rules.schemaGiven)
        schema = rules.schema.empty() ? metadata.schema : rules.schema;
    const auto found = metadata.tables.find(parts::tableKey(name.text, schema.text));
    if (found != metadata.tables.end())
        return found->second;
    std::vector<Column *> columns;
    for (const sql::ColumnClause *column : table.columns)
        columns.push_back(copyColumn(arena, static_cast<const Column &>(*column), &schema));
    Table *copy = makeTable(arena, metadata, name, schema);
    copy->comment = table.comment;
    copy->dialectOptions = table.dialectOptions;
    copy->info = table.info;
    copy->listeners = table.listeners;
    for (Column *column : columns)
        append(arena, *copy, *column);
    const std::vector<Constraint *> constraints = table.constraints;
    for (const Constraint *constraint : constraints) {
        if (constraint->constraint == ConstraintKind::ForeignKey) {
            const auto &key = static_cast<const ForeignKeyConstraint &>(*constraint);
            const std::string referred = referredSchema(key);
            Name keySchema = referred == table.schema.text ? schema : Name();
            if (rules.referredSchema)
                keySchema = rules.referredSchema(schema, key, referred);
            append(arena, *copy, *copyConstraint(arena, key, copy, &keySchema));
        } else if (constraint->boundType == nullptr && !constraint->columnFlag) {
            append(arena, *copy, *copyConstraint(arena, *constraint, copy));
        }
    }
    const std::vector<Index *> indexes = table.indexes;
    for (const Index *index : indexes) {
        if (!index->columnFlag)
            copyIndex(arena, *index, copy);
    }
    return copy;
}

} // namespace retort::schema
