// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/mysql/mysql_statements.h"

#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/mysql/mysql_dialect.h"
#include "core/schema/schema.h"

#include <algorithm>

namespace retort::dialects {
namespace {

/// What stands for "no limit" where only an offset was given.
constexpr std::string_view kEndless = "18446744073709551615";

std::string joinedTables(const std::vector<std::string> &texts)
{
    std::string all;
    for (const std::string &text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

/// Whether a key of ON DUPLICATE KEY UPDATE means that column.
bool names(const sql::Value &key, const sql::ColumnClause &column)
{
    if (key.isText())
        return key.asText() == column.keyText();
    if (!key.isNode())
        return false;
    const auto *given = dynamic_cast<const sql::ColumnClause *>(key.asNode());
    return given != nullptr && given->keyText() == column.keyText();
}

} // namespace

MySqlStatements::MySqlStatements(const MySqlDialect &dialect)
    : StatementCompiler(dialect)
    , m_mysql(dialect)
{
}

std::string MySqlStatements::visitSequence(const schema::Sequence &sequence)
{
    return "nextval(" + identifiers().sequence(sequence) + ")";
}

std::string MySqlStatements::visitColumn(const sql::ColumnClause &column, const Context &context)
{
    if (m_inserted != nullptr && column.table == m_inserted)
        return escapedText("VALUES(" + identifiers().quote(column.name) + ")");
    return StatementCompiler::visitColumn(column, context);
}

std::string MySqlStatements::emptySet(std::span<const sql::Type *const> types)
{
    std::string inner, outer;
    for (std::size_t i = 0; i < types.size(); ++i) {
        const std::string name = "_in_" + std::to_string(i);
        inner += (i == 0 ? "1 AS " : ", 1 AS ") + name;
        outer += (i == 0 ? "" : ", ") + name;
    }
    return "SELECT " + outer + " FROM (SELECT " + inner + ") as _empty_set WHERE 1!=1";
}

std::string MySqlStatements::limitClause(const sql::GenerativeSelect &select, const Context &context)
{
    if (select.limit == nullptr && select.offset == nullptr)
        return {};
    std::string text = " \n LIMIT ";
    if (select.offset != nullptr)
        text += process(*select.offset, context) + ", ";
    return text + (select.limit != nullptr ? process(*select.limit, context) : std::string(kEndless));
}

std::string MySqlStatements::forUpdateClause(const sql::GenerativeSelect &select, const Context &)
{
    // FOR SHARE and OF came with servers whose version is not known here.
    std::string text = select.forUpdate->read ? " LOCK IN SHARE MODE" : " FOR UPDATE";
    if (select.forUpdate->noWait)
        text += " NOWAIT";
    if (select.forUpdate->skipLocked)
        text += " SKIP LOCKED";
    return text;
}

std::string MySqlStatements::defaultFrom()
{
    const auto *select = dynamic_cast<const sql::Select *>(current());
    return select != nullptr && !select->where.empty() ? " FROM DUAL" : "";
}

std::string MySqlStatements::fromHint(std::string text, const sql::FromClause &, const std::string &hint, bool)
{
    return std::move(text) + " " + hint;
}

std::string MySqlStatements::updateTablesClause(const sql::Dml &update,
                                                std::span<const sql::FromClause *const> extra, const Context &context)
{
    Context inner = context;
    inner.asFrom = true;
    std::vector<std::string> texts{process(*update.table, inner)};
    for (const sql::FromClause *table : extra)
        texts.push_back(process(*table, inner));
    return joinedTables(texts);
}

std::string MySqlStatements::updateFromClause(const sql::Dml &, std::span<const sql::FromClause *const>,
                                              const Context &)
{
    return {};
}

std::string MySqlStatements::deleteTableClause(const sql::Dml &statement,
                                               std::span<const sql::FromClause *const> extra, const Context &context)
{
    Context inner = context;
    inner.asFrom = true;
    inner.isCrud = true;
    inner.asHint = !extra.empty(); // an alias by its name: DELETE FROM a USING t AS a
    return process(*statement.table, inner);
}

std::string MySqlStatements::deleteExtraFromClause(const sql::Dml &statement,
                                                   std::span<const sql::FromClause *const> extra,
                                                   const Context &context)
{
    Context inner = context;
    inner.asFrom = true;
    inner.fromHints = &statement.hints;
    std::vector<std::string> texts{process(*statement.table, inner)};
    for (const sql::FromClause *table : extra)
        texts.push_back(process(*table, inner));
    return "USING " + joinedTables(texts);
}

std::string MySqlStatements::rowLimit(const sql::Dml &statement) const
{
    const sql::Value *limit = statement.options.find(m_mysql.name() + "_limit");
    if (limit == nullptr || limit->isNone())
        return {};
    switch (limit->kind()) {
    case sql::Value::Kind::Integer:
        return "LIMIT " + std::to_string(limit->asInteger());
    case sql::Value::Kind::Bool:
        return limit->asBool() ? "LIMIT 1" : "LIMIT 0";
    case sql::Value::Kind::Text:
        if (const std::string &text = limit->asText();
            !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return "LIMIT " + text;
        throw CompileError{"ValueError", "invalid literal for int() with base 10: '" + limit->asText() + "'"};
    default:
        throw CompileError{"TypeError", "int() argument must be a string, a bytes-like object or a real number"};
    }
}

std::string MySqlStatements::updateLimitClause(const sql::Dml &update)
{
    return rowLimit(update);
}

std::string MySqlStatements::deleteLimitClause(const sql::Dml &statement)
{
    return rowLimit(statement);
}

std::string MySqlStatements::visitOnDuplicateKey(const sql::OnDuplicateKey &clause, const Context &)
{
    using Pair = std::pair<sql::Value, sql::Value>;
    std::vector<std::pair<const sql::ColumnClause *, const sql::Value *>> assigned;
    const auto *table = dynamic_cast<const sql::TableClause *>(clause.table);
    if (table == nullptr)
        throw CompileError{"CompileError", "ON DUPLICATE KEY UPDATE needs the table that rows go into"};
    if (clause.isOrdered) {
        for (const Pair &pair : clause.update) {
            for (const sql::ColumnClause *column : table->columns) {
                if (names(pair.first, *column))
                    assigned.emplace_back(column, &pair.second);
            }
        }
    } else {
        for (const sql::ColumnClause *column : table->columns) {
            for (const Pair &pair : clause.update) {
                if (names(pair.first, *column))
                    assigned.emplace_back(column, &pair.second);
            }
        }
    }
    Context plain; // SQLAlchemy compiles these without what the statement was compiled with: values are parameters
    plain.useSchema = false;
    std::string text;
    m_inserted = clause.inserted;
    for (const auto &entry : assigned) {
        text += text.empty() ? "" : ", ";
        text += identifiers().quote(entry.first->name) + " = " + assignedValue(*entry.second, *entry.first, plain);
    }
    m_inserted = nullptr;
    return "ON DUPLICATE KEY UPDATE " + text;
}

} // namespace retort::dialects
