// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/operations/describe.h"

#include "core/operations/messages.h"
#include "core/schema/build.h"

#include <utility>
#include <vector>

namespace retort::operations {

using base::Message;
using schema::Column;

namespace {

std::string dotted(const Name &schema, const Name &name)
{
    return schema.empty() ? name.text : schema.text + "." + name.text;
}

std::string orDash(const std::string &text)
{
    return text.empty() ? "-" : text;
}

std::string joined(const std::vector<std::string> &texts)
{
    std::string all;
    for (const std::string &each : texts)
        all += (all.empty() ? "" : ", ") + each;
    return all;
}

Value listOf(const std::vector<std::string> &texts)
{
    Value::Items items;
    for (const std::string &each : texts)
        items.push_back(Value::text(each));
    return Value::list(std::move(items));
}

/// The first line, cut: a description is one line.
std::string shortened(const std::string &text)
{
    constexpr std::size_t kLongest = 120;
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return {};
    std::string line = text.substr(first, text.find_first_of("\r\n", first) - first);
    if (line.size() <= kLongest)
        return line;
    std::size_t cut = kLongest;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xc0U) == 0x80U)
        --cut;
    return line.substr(0, cut) + "…";
}

class Describer
{
public:
    explicit Describer(const NodeText &text)
        : m_text(text)
    {
    }
    Description run(const Operation &operation);

private:
    void say(const Message &message, std::vector<std::string> arguments)
    {
        m_made.words.message = &message;
        m_made.words.arguments = std::move(arguments);
    }
    void set(std::string name, Value value) { m_made.parameters.set(std::move(name), std::move(value)); }
    void set(std::string name, const Name &given)
    {
        if (!given.empty())
            set(std::move(name), Value::text(given.text));
    }
    void set(std::string name, const std::optional<bool> &given)
    {
        if (given)
            set(std::move(name), Value::boolean(*given));
    }
    void set(std::string name, const std::optional<std::string> &given)
    {
        if (given)
            set(std::move(name), Value::text(*given));
    }
    void set(std::string name, const sql::Type *given)
    {
        if (given != nullptr)
            set(std::move(name), Value::text(m_text.type(*given)));
    }
    void setOptions(const Options &options);
    Value plain(const Value &value) const;
    Value columnData(const Column &column) const;
    std::string typeOf(const Column &column) const { return column.type != nullptr ? m_text.type(*column.type) : "-"; }

    void createTable(const CreateTable &given);
    void addColumn(const AddColumn &given);
    void alterColumn(const AlterColumn &given);
    void addConstraint(const AddConstraint &given);
    void createIndex(const CreateIndex &given);
    void bulkInsert(const BulkInsert &given);
    void execute(const ExecuteSql &given);
    void batch(const AlterTable &given);
    void rest(const Operation &operation);

    const NodeText &m_text;
    Description m_made;
};

Value Describer::plain(const Value &value) const
{
    switch (value.kind()) {
    case Value::Kind::None:
    case Value::Kind::Bool:
    case Value::Kind::Integer:
    case Value::Kind::Float:
    case Value::Kind::Text: return value;
    case Value::Kind::List:
    case Value::Kind::Tuple: {
        Value::Items items;
        for (const Value &each : value.items())
            items.push_back(plain(each));
        return Value::list(std::move(items));
    }
    case Value::Kind::Map: {
        Value::Pairs pairs;
        for (const auto &[key, each] : value.pairs())
            pairs.emplace_back(Value::text(m_text.value(key)), plain(each));
        return Value::map(std::move(pairs));
    }
    default: return Value::text(m_text.value(value));
    }
}

void Describer::setOptions(const Options &options)
{
    for (const auto &[name, value] : options.entries())
        set(name, plain(value));
}

Value Describer::columnData(const Column &column) const
{
    Value::Pairs pairs;
    pairs.emplace_back(Value::text("name"), Value::text(column.name.text));
    pairs.emplace_back(Value::text("type"), Value::text(typeOf(column)));
    pairs.emplace_back(Value::text("nullable"), Value::boolean(column.isNullable()));
    if (column.primaryKey)
        pairs.emplace_back(Value::text("primary_key"), Value::boolean(true));
    if (column.unique)
        pairs.emplace_back(Value::text("unique"), Value::boolean(true));
    if (column.index)
        pairs.emplace_back(Value::text("index"), Value::boolean(true));
    if (column.serverDefault != nullptr && !column.serverDefault->isFetchedValue)
        pairs.emplace_back(Value::text("server_default"), plain(column.serverDefault->argument));
    if (column.comment)
        pairs.emplace_back(Value::text("comment"), Value::text(*column.comment));
    return Value::map(std::move(pairs));
}

void Describer::createTable(const CreateTable &given)
{
    std::vector<std::string> names;
    Value::Items columns;
    for (const sql::Clause *item : given.items) {
        if (item->kind != sql::ClauseKind::Column || !static_cast<const sql::ColumnClause *>(item)->isSchemaColumn)
            continue;
        const auto &column = static_cast<const Column &>(*item);
        names.push_back(column.name.text);
        columns.push_back(columnData(column));
    }
    say(words::kCreateTable, {dotted(given.schema, given.name), joined(names)});
    set("table_name", given.name);
    set("schema", given.schema);
    set("columns", Value::list(std::move(columns)));
    set("if_not_exists", given.ifNotExists);
    setOptions(given.options);
}

void Describer::addColumn(const AddColumn &given)
{
    say(words::kAddColumn, {dotted(given.schema, given.table), given.column->name.text, typeOf(*given.column)});
    set("table_name", given.table);
    set("schema", given.schema);
    set("column", columnData(*given.column));
    set("if_not_exists", given.ifNotExists);
    setOptions(given.options);
}

void Describer::alterColumn(const AlterColumn &given)
{
    set("table_name", given.table);
    set("schema", given.schema);
    set("column_name", given.column);
    const std::size_t before = m_made.parameters.entries().size();
    set("nullable", given.nullable);
    if (given.comment.isGiven)
        set("comment", given.comment.value ? Value::text(*given.comment.value) : Value());
    if (given.serverDefault.isGiven)
        set("server_default", plain(given.serverDefault.value));
    if (given.newName)
        set("new_column_name", *given.newName);
    set("type_", given.type);
    set("autoincrement", given.autoincrement);
    const auto &entries = m_made.parameters.entries();
    std::vector<std::string> changes;
    for (std::size_t i = before; i < entries.size(); ++i)
        changes.push_back(entries[i].first + "=" + m_text.value(entries[i].second));
    say(words::kAlterColumn, {dotted(given.schema, given.table), given.column.text, orDash(joined(changes))});
    set("existing_type", given.existingType);
    if (given.existingServerDefault.isGiven)
        set("existing_server_default", plain(given.existingServerDefault.value));
    set("existing_nullable", given.existingNullable);
    set("existing_comment", given.existingComment);
    set("existing_autoincrement", given.existingAutoincrement);
    setOptions(given.options);
}

void Describer::addConstraint(const AddConstraint &given)
{
    const schema::Constraint &constraint = *given.constraint;
    const std::string name = orDash(schema::nameOf(constraint).text);
    const std::string table = dotted(given.schema, given.table);
    std::vector<std::string> columns;
    set("constraint_name", schema::nameOf(constraint));
    set("table_name", given.table);
    set("schema", given.schema);
    switch (constraint.constraint) {
    case schema::ConstraintKind::PrimaryKey:
    case schema::ConstraintKind::Unique: {
        const bool isKey = constraint.constraint == schema::ConstraintKind::PrimaryKey;
        for (const Column *column : static_cast<const schema::ColumnsConstraint &>(constraint).columns)
            columns.push_back(column->name.text);
        set("columns", listOf(columns));
        say(isKey ? words::kAddPrimaryKey : words::kAddUnique, {name, table, joined(columns)});
        break;
    }
    case schema::ConstraintKind::Check: {
        const auto &check = static_cast<const schema::CheckConstraint &>(constraint);
        const std::string condition = check.condition != nullptr ? m_text.clause(*check.condition) : std::string();
        set("condition", Value::text(condition));
        say(words::kAddCheck, {name, table, shortened(condition)});
        break;
    }
    case schema::ConstraintKind::ForeignKey: {
        std::vector<std::string> targets;
        const auto &foreign = static_cast<const schema::ForeignKeyConstraint &>(constraint);
        columns = foreign.columnKeys;
        for (const schema::ForeignKey *element : foreign.elements)
            targets.push_back(element->target);
        set("local_cols", listOf(columns));
        set("remote", listOf(targets));
        if (!foreign.onUpdate.empty())
            set("onupdate", Value::text(foreign.onUpdate));
        if (!foreign.onDelete.empty())
            set("ondelete", Value::text(foreign.onDelete));
        say(words::kAddForeignKey, {name, table, joined(columns), joined(targets)});
        break;
    }
    case schema::ConstraintKind::Exclude: say(words::kAddExclude, {name, table}); break;
    case schema::ConstraintKind::Generic: say(words::kAddConstraint, {name, table}); break;
    }
    set("deferrable", constraint.deferrable);
    setOptions(constraint.dialectOptions);
}

void Describer::createIndex(const CreateIndex &given)
{
    std::vector<std::string> columns;
    for (const Value &column : given.columns)
        columns.push_back(m_text.value(column));
    say(given.unique ? words::kCreateUniqueIndex : words::kCreateIndex,
        {orDash(given.name.text), dotted(given.schema, given.table), joined(columns)});
    set("index_name", given.name);
    set("table_name", given.table);
    set("schema", given.schema);
    set("columns", listOf(columns));
    set("unique", Value::boolean(given.unique));
    set("if_not_exists", given.ifNotExists);
    setOptions(given.options);
}

void Describer::bulkInsert(const BulkInsert &given)
{
    const std::string table = given.table != nullptr ? dotted(given.table->schema, given.table->name) : "-";
    say(words::kBulkInsert, {table, std::to_string(given.rows.size())});
    set("table", Value::text(table));
    set("rows", Value::integer(static_cast<std::int64_t>(given.rows.size())));
}

void Describer::execute(const ExecuteSql &given)
{
    const std::string text = m_text.value(given.statement);
    say(words::kExecute, {shortened(text)});
    set("sqltext", Value::text(text));
}

void Describer::batch(const AlterTable &given)
{
    say(words::kBatch, {dotted(given.schema, given.table), std::to_string(given.operations.size())});
    set("table_name", given.table);
    set("schema", given.schema);
    set("recreate", Value::text(given.recreate));
}

void Describer::rest(const Operation &operation)
{
    switch (operation.kind) {
    case Kind::DropTable: {
        const auto &given = static_cast<const DropTable &>(operation);
        say(words::kDropTable, {dotted(given.schema, given.name)});
        set("table_name", given.name);
        set("schema", given.schema);
        set("if_exists", given.ifExists);
        return;
    }
    case Kind::RenameTable: {
        const auto &given = static_cast<const RenameTable &>(operation);
        say(words::kRenameTable, {dotted(given.schema, given.name), given.newName.text});
        set("old_table_name", given.name);
        set("new_table_name", given.newName);
        set("schema", given.schema);
        return;
    }
    case Kind::CreateTableComment:
    case Kind::DropTableComment: {
        const auto &given = static_cast<const TableComment &>(operation);
        if (operation.kind == Kind::CreateTableComment)
            say(words::kCreateTableComment, {dotted(given.schema, given.table), given.comment.value_or("")});
        else
            say(words::kDropTableComment, {dotted(given.schema, given.table)});
        set("table_name", given.table);
        set("schema", given.schema);
        set("comment", given.comment);
        set("existing_comment", given.existingComment);
        return;
    }
    case Kind::DropColumn: {
        const auto &given = static_cast<const DropColumn &>(operation);
        say(words::kDropColumn, {dotted(given.schema, given.table), given.column.text});
        set("table_name", given.table);
        set("schema", given.schema);
        set("column_name", given.column);
        set("if_exists", given.ifExists);
        setOptions(given.options);
        return;
    }
    case Kind::DropConstraint: {
        const auto &given = static_cast<const DropConstraint &>(operation);
        say(words::kDropConstraint, {orDash(given.name.text), dotted(given.schema, given.table)});
        set("constraint_name", given.name);
        set("table_name", given.table);
        set("schema", given.schema);
        set("type_", given.type);
        set("if_exists", given.ifExists);
        return;
    }
    case Kind::DropIndex: {
        const auto &given = static_cast<const DropIndex &>(operation);
        say(words::kDropIndex, {orDash(given.name.text)});
        set("index_name", given.name);
        set("table_name", given.table);
        set("schema", given.schema);
        set("if_exists", given.ifExists);
        setOptions(given.options);
        return;
    }
    default: {
        const auto &given = static_cast<const Custom &>(operation);
        say(words::kCustom, {given.name});
        set("name", Value::text(given.name));
    }
    }
}

Description Describer::run(const Operation &operation)
{
    m_made.words.severity = base::Severity::Note;
    m_made.words.span = operation.span;
    switch (operation.kind) {
    case Kind::CreateTable: createTable(static_cast<const CreateTable &>(operation)); break;
    case Kind::AddColumn: addColumn(static_cast<const AddColumn &>(operation)); break;
    case Kind::AlterColumn: alterColumn(static_cast<const AlterColumn &>(operation)); break;
    case Kind::AddConstraint: addConstraint(static_cast<const AddConstraint &>(operation)); break;
    case Kind::CreateIndex: createIndex(static_cast<const CreateIndex &>(operation)); break;
    case Kind::BulkInsert: bulkInsert(static_cast<const BulkInsert &>(operation)); break;
    case Kind::ExecuteSql: execute(static_cast<const ExecuteSql &>(operation)); break;
    case Kind::AlterTable: batch(static_cast<const AlterTable &>(operation)); break;
    default: rest(operation);
    }
    return std::move(m_made);
}

std::string numbers(const sql::Type &type)
{
    std::string text;
    const auto add = [&](const std::optional<std::int64_t> &number) {
        if (number)
            text += (text.empty() ? "" : ", ") + std::to_string(*number);
    };
    add(type.length);
    add(type.precision);
    add(type.scale);
    return text;
}

} // namespace

std::string NodeText::type(const sql::Type &type) const
{
    const std::string inside = type.values.empty() ? numbers(type) : joined(type.values);
    return std::string(type.cls->name) + (inside.empty() ? "" : "(" + inside + ")");
}

std::string NodeText::clause(const sql::Clause &clause) const
{
    switch (clause.kind) {
    case sql::ClauseKind::Column: return static_cast<const sql::ColumnClause &>(clause).name.text;
    case sql::ClauseKind::Text: return static_cast<const sql::Text &>(clause).text;
    case sql::ClauseKind::Table: return static_cast<const sql::TableClause &>(clause).name.text;
    default: return "…";
    }
}

std::string NodeText::value(const Value &value) const
{
    switch (value.kind()) {
    case Value::Kind::None: return "None";
    case Value::Kind::Bool: return value.asBool() ? "True" : "False";
    case Value::Kind::Integer: return std::to_string(value.asInteger());
    case Value::Kind::Float: return std::to_string(value.asFloat());
    case Value::Kind::Text:
    case Value::Kind::Decimal:
    case Value::Kind::Uuid: return value.asText();
    case Value::Kind::Node:
        if (const auto *type = dynamic_cast<const sql::Type *>(value.asNode()))
            return this->type(*type);
        if (const auto *node = dynamic_cast<const sql::Clause *>(value.asNode()))
            return clause(*node);
        return "…";
    default: return "…";
    }
}

Description describe(const Operation &operation, const NodeText &text)
{
    return Describer(text).run(operation);
}

} // namespace retort::operations
