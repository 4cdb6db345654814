// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/table_copy.h"

#include "core/dialects/base/error.h"
#include "core/dialects/base/ordered_names.h"
#include "core/dialects/base/rows.h"
#include "core/schema/build.h"
#include "core/schema/options.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace retort::dialects {

using operations::AddColumn;
using operations::AlterColumn;
using operations::AlterTable;
using operations::BatchStep;
using operations::DropColumn;
using schema::Column;
using schema::Constraint;
using schema::ConstraintKind;
using schema::Index;
using schema::Table;

namespace {

bool isDefined(const sql::Name &name)
{
    return !name.empty() || name.isUnnamed;
}

std::string textOption(const sql::Options &options, std::string_view name)
{
    const sql::Value *value = options.find(name);
    return value != nullptr && value->isText() ? value->asText() : std::string();
}

/// DefaultClause() takes text and expressions: neither a Computed nor another default.
void refuseAsDefault(const sql::Value &value)
{
    if (!value.isNode() || dynamic_cast<const schema::Item *>(value.asNode()) == nullptr)
        return;
    throw CompileError{"ArgumentError",
                       "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class "
                       "'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got a "
                       "column's default"};
}

class TableCopy
{
public:
    TableCopy(Impl &impl, const AlterTable &batch)
        : m_impl(impl)
        , m_arena(impl.arena())
        , m_batch(batch)
        , m_table(*batch.copyFrom)
        , m_passingName(characters("_alembic_tmp_" + batch.copyFrom->name.text, 50))
        , m_options(batch.tableOptions)
    {
        takeElements();
    }

    void apply(const BatchStep &step);
    void run();

private:
    static std::string characters(const std::string &text, std::size_t count);
    void takeElements();
    void alterColumn(const AlterColumn &change);
    void changeType(const AlterColumn &change, Column &column, CopiedColumn &copied);
    void addColumn(const AddColumn &operation, const Column &column);
    void placeAdded(const std::string &name, std::string before, std::string after);
    void dropColumn(const DropColumn &operation, const Column &column);
    void addConstraint(const Constraint &constraint);
    void dropConstraint(const Constraint &constraint);
    void dropFromColumn(const std::string &name);
    void createIndex(const BatchStep &step);
    void dropIndex(const BatchStep &step);

    void orderColumns();
    void makeTable();
    void takeConstraint(schema::MetaData &metadata, const Constraint &constraint);
    void placeReferent(schema::MetaData &metadata, const schema::ForeignKeyConstraint &constraint);
    Index *copiedIndex(const Index &index);
    Index *newIndex(const Index &index);
    std::vector<Index *> indexes();

    Impl &m_impl;
    sql::Arena &m_arena;
    const AlterTable &m_batch;
    Table &m_table;
    std::string m_passingName;
    sql::Options m_options;
    std::vector<CopiedColumn> m_columns; ///< in order, by the name they had
    std::vector<std::string> m_ordering;
    std::vector<std::pair<std::string, std::string>> m_addedOrdering;
    OrderedNames<const Constraint *> m_named;
    std::vector<const Constraint *> m_unnamed;
    OrderedNames<std::pair<std::string, const Constraint *>> m_columnNamed;
    OrderedNames<const Index *> m_indexes, m_newIndexes;
    Table *m_new = nullptr;

    CopiedColumn &at(const std::string &name)
    {
        const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                        [&](const CopiedColumn &each) { return each.key == name; });
        if (found == m_columns.end())
            throw CompileError{"KeyError", name};
        return *found;
    }
};

/// The first characters of a UTF-8 text.
std::string TableCopy::characters(const std::string &text, std::size_t count)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U && count-- == 0)
            break;
    }
    return text.substr(0, at);
}

void TableCopy::takeElements()
{
    for (sql::ColumnClause *each : m_table.columns) {
        auto &column = static_cast<Column &>(*each);
        Column *copy = schema::copyColumn(m_arena, column, &m_table.schema);
        copy->unique = copy->index = false;
        m_columns.push_back(CopiedColumn{column.name.text, copy, &column});
        m_ordering.push_back(column.name.text);
        for (const Constraint *constraint : column.constraints) {
            if (!constraint->name.empty())
                m_columnNamed.set(constraint->name.text, {column.name.text, constraint});
        }
    }
    for (const Constraint *constraint : m_table.constraints) {
        if (constraint->boundType != nullptr)
            continue;
        const sql::Name name = schema::nameOf(*constraint);
        if (name.empty())
            m_unnamed.push_back(constraint);
        else
            m_named.set(name.text, constraint);
    }
    for (const Index *index : m_table.indexes)
        m_indexes.set(schema::nameOf(*index).text, index);
    for (const auto &[name, value] : m_table.dialectOptions.entries()) {
        if (m_options.find(name) == nullptr)
            m_options.set(name, value);
    }
}

void TableCopy::apply(const BatchStep &step)
{
    switch (step.kind) {
    case BatchStep::Kind::AlterColumn: return alterColumn(static_cast<const AlterColumn &>(*step.operation));
    case BatchStep::Kind::AddColumn: return addColumn(static_cast<const AddColumn &>(*step.operation), *step.column);
    case BatchStep::Kind::DropColumn: return dropColumn(static_cast<const DropColumn &>(*step.operation), *step.column);
    case BatchStep::Kind::AddConstraint: return addConstraint(*step.constraint);
    case BatchStep::Kind::DropConstraint: return dropConstraint(*step.constraint);
    case BatchStep::Kind::CreateIndex: return createIndex(step);
    case BatchStep::Kind::DropIndex: return dropIndex(step);
    case BatchStep::Kind::RenameTable:
        throw CompileError{"NotImplementedError", "A table cannot be renamed in a batch that copies it"};
    // CREATE TABLE writes the comments.
    case BatchStep::Kind::CreateTableComment:
    case BatchStep::Kind::DropTableComment:
    case BatchStep::Kind::CreateColumnComment: return;
    }
}

void TableCopy::alterColumn(const AlterColumn &change)
{
    CopiedColumn &copied = at(change.column.text);
    Column &column = *copied.column;
    if (change.newName && change.newName->text != change.column.text) {
        // The key stays: the copy of the rows and the constraints know the column by it.
        if (column.key.empty())
            column.key = column.name.text;
        column.name = *change.newName;
        if (change.existingType != nullptr) {
            const sql::Type *existing = variantOf(*change.existingType, m_impl.dialect().name());
            if (!existing->name.empty())
                m_named.remove(existing->name.text);
        }
    }
    if (change.type != nullptr)
        changeType(change, column, copied);
    if (change.nullable)
        column.nullable = *change.nullable;
    if (change.serverDefault.isGiven) {
        column.serverDefault = nullptr;
        if (!change.serverDefault.value.isNone()) {
            refuseAsDefault(change.serverDefault.value);
            auto *made = m_arena.make<schema::ServerDefault>();
            made->argument = change.serverDefault.value;
            column.serverDefault = made;
        }
    }
    if (change.autoincrement)
        column.autoincrement = *change.autoincrement;
    if (change.comment.isGiven)
        column.comment = change.comment.value;
}

void TableCopy::changeType(const AlterColumn &change, Column &column, CopiedColumn &copied)
{
    static const sql::TypeClass kNull{"NullType", "sqlalchemy.types", "null", nullptr, sql::Affinity::None};
    static const sql::Type kNullType(kNull);
    if (copied.transfer != nullptr
        && m_impl.needsCastInBatch(column.type != nullptr ? *column.type : kNullType, *change.type))
        copied.transfer = castTo(m_arena, *copied.transfer, *change.type);
    // The new type's CHECK comes by itself as a step of the batch, so the column must not bring it again.
    auto *type = m_arena.make<sql::Type>(*change.type);
    type->createConstraint = false;
    type->createType = false;
    column.type = type;
}

void TableCopy::addColumn(const AddColumn &operation, const Column &column)
{
    placeAdded(column.name.text, textOption(operation.options, "insert_before"),
               textOption(operation.options, "insert_after"));
    Column *copy = schema::copyColumn(m_arena, column, &m_table.schema);
    const auto same = std::find_if(m_columns.begin(), m_columns.end(),
                                   [&](const CopiedColumn &each) { return each.key == column.name.text; });
    if (same != m_columns.end())
        *same = CopiedColumn{column.name.text, copy, nullptr};
    else
        m_columns.push_back(CopiedColumn{column.name.text, copy, nullptr});
}

/// Between which columns a new one goes: its neighbours are found where only one is told.
void TableCopy::placeAdded(const std::string &name, std::string before, std::string after)
{
    const auto place = [&](const std::string &column) {
        return std::find(m_ordering.begin(), m_ordering.end(), column);
    };
    if (m_batch.partialReordering.empty()) {
        if (!after.empty() && before.empty()) {
            if (const auto found = place(after); found != m_ordering.end()) {
                if (found + 1 != m_ordering.end())
                    before = *(found + 1);
            } else {
                const auto pair = std::find_if(m_addedOrdering.rbegin(), m_addedOrdering.rend(),
                                               [&](const auto &each) { return each.first == after; });
                if (pair == m_addedOrdering.rend())
                    throw CompileError{"KeyError", after};
                before = pair->second;
            }
        }
        if (!before.empty() && after.empty()) {
            if (const auto found = place(before); found != m_ordering.end()) {
                if (found != m_ordering.begin())
                    after = *(found - 1);
            } else {
                const auto pair = std::find_if(m_addedOrdering.rbegin(), m_addedOrdering.rend(),
                                               [&](const auto &each) { return each.second == before; });
                if (pair == m_addedOrdering.rend())
                    throw CompileError{"KeyError", before};
                after = pair->first;
            }
        }
    }
    if (!before.empty())
        m_addedOrdering.emplace_back(name, before);
    if (!after.empty())
        m_addedOrdering.emplace_back(after, name);
    if (m_batch.partialReordering.empty() && before.empty() && after.empty() && !m_ordering.empty())
        m_addedOrdering.emplace_back(m_ordering.back(), name);
}

void TableCopy::dropColumn(const DropColumn &operation, const Column &column)
{
    const std::string &name = column.name.text;
    if (m_table.primaryKey != nullptr) {
        auto &keys = m_table.primaryKey->columns;
        keys.erase(std::remove_if(keys.begin(), keys.end(), [&](const Column *each) { return each->keyText() == name; }),
                   keys.end());
    }
    at(name);
    m_columns.erase(std::find_if(m_columns.begin(), m_columns.end(),
                                 [&](const CopiedColumn &each) { return each.key == name; }));
    const auto place = std::find(m_ordering.begin(), m_ordering.end(), name);
    if (place == m_ordering.end())
        throw CompileError{"ValueError", "list.remove(x): x not in list"};
    m_ordering.erase(place);
    const sql::Value *given = operation.options.find("existing_type");
    if (given != nullptr && given->isNode()) {
        const auto *type = dynamic_cast<const sql::Type *>(given->asNode());
        if (type != nullptr && !type->name.empty())
            m_named.remove(type->name.text);
    }
}

void TableCopy::addConstraint(const Constraint &constraint)
{
    const sql::Name name = schema::nameOf(constraint);
    if (!isDefined(name) && !isDefined(constraint.name))
        throw CompileError{"ValueError", "Constraint must have a name"};
    if (constraint.constraint == ConstraintKind::PrimaryKey)
        m_unnamed.erase(std::remove(m_unnamed.begin(), m_unnamed.end(), m_table.primaryKey), m_unnamed.end());
    if (name.empty())
        m_unnamed.push_back(&constraint);
    else
        m_named.set(name.text, &constraint);
}

void TableCopy::dropConstraint(const Constraint &constraint)
{
    const sql::Name name = schema::nameOf(constraint);
    if (!isDefined(name) && !isDefined(constraint.name))
        throw CompileError{"ValueError", "Constraint must have a name"};
    const Constraint *dropped = &constraint;
    if (m_columnNamed.find(name.text) != nullptr) {
        dropFromColumn(name.text);
    } else if (!name.empty()) {
        const Constraint **held = m_named.find(name.text);
        if (held == nullptr) {
            // A type's own checks go with the type.
            if (constraint.boundType != nullptr)
                return;
            throw CompileError{"ValueError", "No such constraint: '" + name.text + "'"};
        }
        dropped = *held;
        m_named.remove(name.text);
    } else {
        m_unnamed.erase(std::remove(m_unnamed.begin(), m_unnamed.end(), &constraint), m_unnamed.end());
    }
    if (dropped->constraint == ConstraintKind::PrimaryKey) {
        for (const Column *each : static_cast<const schema::ColumnsConstraint *>(dropped)->columns) {
            Column &column = *at(each->name.text).column;
            // It stays NOT NULL, which it became as a key.
            column.nullable = column.isNullable();
            column.primaryKey = false;
        }
    }
}

void TableCopy::dropFromColumn(const std::string &name)
{
    const std::string column = m_columnNamed.find(name)->first;
    m_columnNamed.remove(name);
    auto &constraints = at(column).column->constraints;
    constraints.erase(std::remove_if(constraints.begin(), constraints.end(),
                                     [&](const Constraint *each) { return each->name.text == name; }),
                      constraints.end());
}

void TableCopy::createIndex(const BatchStep &step)
{
    if (step.ifFlag)
        throw CompileError{"TypeError",
                           "ApplyBatchImpl.create_index() got an unexpected keyword argument 'if_not_exists'"};
    m_newIndexes.set(schema::nameOf(*step.index).text, step.index);
}

void TableCopy::dropIndex(const BatchStep &step)
{
    if (step.ifFlag)
        throw CompileError{"TypeError", "ApplyBatchImpl.drop_index() got an unexpected keyword argument 'if_exists'"};
    const std::string name = schema::nameOf(*step.index).text;
    if (!m_indexes.remove(name))
        throw CompileError{"ValueError", "No such index: '" + name + "'"};
}

void TableCopy::orderColumns()
{
    std::vector<std::string> names;
    for (const CopiedColumn &each : m_columns)
        names.push_back(each.key);
    std::vector<std::pair<std::string, std::string>> pairs = m_addedOrdering;
    if (!m_batch.partialReordering.empty()) {
        for (const auto &group : m_batch.partialReordering) {
            for (std::size_t i = 1; i < group.size(); ++i)
                pairs.emplace_back(group[i - 1], group[i]);
        }
    } else {
        for (std::size_t i = 1; i < m_ordering.size(); ++i)
            pairs.emplace_back(names[i - 1], m_ordering[i]);
    }
    std::vector<CopiedColumn> sorted;
    for (const std::string &name : sortedBy(names, pairs))
        sorted.push_back(at(name));
    m_columns = std::move(sorted);
}

void TableCopy::makeTable()
{
    if (!m_batch.partialReordering.empty() || !m_addedOrdering.empty())
        orderColumns();
    for (const auto &[name, value] : m_batch.tableOptions.entries()) {
        if (name == "schema")
            throw CompileError{"TypeError", "sqlalchemy.sql.schema.Table() got multiple values for keyword argument 'schema'"};
        if (name != "comment" && name != "prefixes" && name != "info")
            schema::checkOption(schema::OptionOwner::Table, name);
    }
    auto *metadata = m_arena.make<schema::MetaData>();
    m_new = schema::makeTable(m_arena, *metadata, m_passingName, m_table.schema);
    for (const auto &[name, value] : m_options.entries()) {
        if (name == "comment" && value.isText())
            m_new->comment = value.asText();
        else if (name == "prefixes" && value.isSequence()) {
            for (const sql::Value &prefix : value.items())
                m_new->prefixes.push_back(prefix.isText() ? prefix.asText() : std::string());
        } else if (name != "info" && name != "comment" && name != "prefixes") {
            m_new->dialectOptions.set(name, value);
        }
    }
    for (const CopiedColumn &each : m_columns)
        schema::append(m_arena, *m_new, *each.column);
    for (sql::Clause *item : m_batch.tableArgs)
        schema::append(m_arena, *m_new, *item);
    m_named.each([&](const std::string &, const Constraint *constraint) { takeConstraint(*metadata, *constraint); });
    for (const Constraint *constraint : m_unnamed)
        takeConstraint(*metadata, *constraint);
}

void TableCopy::takeConstraint(schema::MetaData &metadata, const Constraint &constraint)
{
    for (const std::string &key : columnKeysOf(constraint)) {
        if (std::none_of(m_columns.begin(), m_columns.end(), [&](const CopiedColumn &each) { return each.key == key; }))
            return;
    }
    if (constraint.constraint != ConstraintKind::ForeignKey) {
        schema::append(m_arena, *m_new, *schema::copyConstraint(m_arena, constraint, m_new, &m_table.schema));
        return;
    }
    const auto &foreign = static_cast<const schema::ForeignKeyConstraint &>(constraint);
    // One that points to the table itself keeps its name: the new table will have it.
    auto *copy = schema::copyConstraint(m_arena, constraint, isSelfReferential(foreign) ? &m_table : nullptr,
                                        &m_table.schema);
    placeReferent(metadata, foreign);
    schema::append(m_arena, *m_new, *copy);
}

/// The table that a foreign key points to, so that the copy can be compiled.
void TableCopy::placeReferent(schema::MetaData &metadata, const schema::ForeignKeyConstraint &constraint)
{
    if (constraint.elements.empty())
        throw CompileError{"IndexError", "list index out of range"};
    const ReferredName first = referredNameOf(*constraint.elements[0]);
    if (first.table == m_passingName)
        return;
    const std::string key = first.schema.empty() ? first.table : first.schema + "." + first.table;
    const auto found = metadata.tables.find(key);
    Table *referred = found != metadata.tables.end()
                          ? found->second
                          : schema::makeTable(m_arena, metadata, first.table, sql::Name(first.schema));
    for (const schema::ForeignKey *element : constraint.elements) {
        const std::string column = referredNameOf(*element).column;
        if (referred->column(column) == nullptr)
            schema::append(m_arena, *referred, *m_arena.make<Column>(sql::Name(column), nullptr));
    }
}

Index *TableCopy::copiedIndex(const Index &index)
{
    return schema::copyIndex(m_arena, index, m_new);
}

Index *TableCopy::newIndex(const Index &index)
{
    auto *made = m_arena.make<Index>();
    made->name = schema::nameOf(index);
    made->unique = index.unique;
    made->dialectOptions = index.dialectOptions;
    for (const sql::Clause *expression : index.expressions) {
        std::string key = keyOf(*expression);
        Column *column = m_new->column(key);
        if (column == nullptr)
            throw CompileError{"KeyError", std::move(key)};
        made->pending.push_back(sql::Value::node(column));
    }
    schema::append(m_arena, *m_new, *made);
    return made;
}

std::vector<Index *> TableCopy::indexes()
{
    std::vector<Index *> all;
    m_indexes.each([&](const std::string &, const Index *index) {
        if (!index->columnFlag)
            all.push_back(copiedIndex(*index));
    });
    m_newIndexes.each([&](const std::string &, const Index *index) { all.push_back(newIndex(*index)); });
    return all;
}

void TableCopy::run()
{
    makeTable();
    std::vector<std::string> names;
    m_named.each([&](const std::string &name, const Constraint *) { names.push_back(name); });
    m_impl.prepareTableForBatch(m_table, names);
    m_impl.createTable(*m_new, std::nullopt);
    try {
        m_impl.execute(*copyOfRows(m_arena, *m_new, m_columns));
        m_impl.dropTable(m_table, std::nullopt);
    } catch (...) {
        m_impl.dropTable(*m_new, std::nullopt);
        throw;
    }
    auto *rename = m_arena.make<operations::RenameTable>();
    rename->name = m_passingName;
    rename->newName = m_table.name;
    rename->schema = m_table.schema;
    m_impl.renameTable(*rename);
    const sql::Name passing = std::exchange(m_new->name, m_table.name);
    for (const Index *index : indexes())
        m_impl.createIndex(*index, std::nullopt);
    m_new->name = passing;
}

} // namespace

void copyTable(Impl &impl, const AlterTable &batch)
{
    TableCopy copy(impl, batch);
    for (const BatchStep &step : batch.steps)
        copy.apply(step);
    copy.run();
}

} // namespace retort::dialects
