// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/sqlite/sqlite_ddl.h"

#include "core/base/text.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/history/word_characters.h"
#include "core/schema/build.h"
#include "core/sql/known_types.h"

namespace retort::dialects {
namespace {

bool flag(const sql::Options &options, std::string_view name, bool fallback)
{
    const sql::Value *value = options.find(name);
    return value == nullptr ? fallback : value->truth();
}

/// " ON CONFLICT REPLACE", or nothing.
std::string onConflict(const sql::Options &options, std::string_view name)
{
    const sql::Value *value = options.find(name);
    if (value == nullptr || value->isNone())
        return {};
    if (!value->isText())
        throw CompileError{"TypeError", "can only concatenate str to str"};
    return " ON CONFLICT " + value->asText();
}

/// A primary key that SQLite itself counts up (AUTOINCREMENT): it can only stand with its column.
bool isAutoincrement(const schema::Column &column)
{
    const schema::Table *table = column.schemaTable();
    return table != nullptr && flag(table->dialectOptions, "sqlite_autoincrement", false)
        && sql::affinityOf(column.type) == sql::Affinity::Integer && column.foreignKeys.empty();
}

/// Whether a default has to stand in brackets: an expression does, a literal, a single word or a call in brackets does not.
bool needsBrackets(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\n\r\f\v");
    if (first != std::string_view::npos && (text[first] == '\'' || text[first] == '"' || text[first] == '('))
        return false;
    // ".*\W.*" does not cross lines: a character that is no part of a word must stand in the first, or end it.
    for (std::size_t at = 0; at < text.size();) {
        if (!history::isWordCharacter(base::nextCodePoint(text, at)))
            return true;
    }
    return false;
}

} // namespace

std::string SqliteDdl::columnSpecification(const schema::Column &column, bool)
{
    std::string text = identifiers().column(column) + " " + typeText(column);
    if (column.serverDefault != nullptr && !column.serverDefault->isFetchedValue) {
        const std::string value = columnDefault(column);
        text += needsBrackets(value) ? " DEFAULT (" + value + ")" : " DEFAULT " + value;
    }
    if (!column.isNullable())
        text += " NOT NULL" + onConflict(column.dialectOptions, "sqlite_on_conflict_not_null");
    const schema::Table *table = column.schemaTable();
    if (column.primaryKey && table != nullptr && table->primaryKey != nullptr) {
        const bool isAlone = table->primaryKey->columns.size() == 1;
        if (column.autoincrement.value_or(false) && !isAlone)
            throw CompileError{"CompileError", "SQLite does not support autoincrement for composite primary keys"};
        if (isAlone && isAutoincrement(column))
            text += " PRIMARY KEY" + onConflict(column.dialectOptions, "sqlite_on_conflict_primary_key")
                  + " AUTOINCREMENT";
    }
    if (column.computed != nullptr)
        text += " " + computed(*column.computed);
    return text;
}

std::string SqliteDdl::primaryKey(const schema::ColumnsConstraint &constraint)
{
    const schema::Column *only = constraint.columns.size() == 1 ? constraint.columns.front() : nullptr;
    if (only != nullptr && only->primaryKey && isAutoincrement(*only))
        return {};
    std::string clause = onConflict(constraint.dialectOptions, "sqlite_on_conflict");
    if (clause.empty() && only != nullptr)
        clause = onConflict(only->dialectOptions, "sqlite_on_conflict_primary_key");
    return DdlCompiler::primaryKey(constraint) + clause;
}

std::string SqliteDdl::unique(const schema::ColumnsConstraint &constraint)
{
    std::string clause = onConflict(constraint.dialectOptions, "sqlite_on_conflict");
    if (clause.empty() && constraint.columns.size() == 1)
        clause = onConflict(constraint.columns.front()->dialectOptions, "sqlite_on_conflict_unique");
    return DdlCompiler::unique(constraint) + clause;
}

std::string SqliteDdl::check(const schema::CheckConstraint &constraint)
{
    return DdlCompiler::check(constraint) + onConflict(constraint.dialectOptions, "sqlite_on_conflict");
}

std::string SqliteDdl::columnCheck(const schema::CheckConstraint &constraint)
{
    std::string text = DdlCompiler::columnCheck(constraint);
    if (!onConflict(constraint.dialectOptions, "sqlite_on_conflict").empty())
        throw CompileError{"CompileError", "SQLite does not support on conflict clause for column check constraint"};
    return text;
}

std::string SqliteDdl::foreignKey(const schema::ForeignKeyConstraint &constraint)
{
    const schema::Table *remote = schema::referredTable(constraint);
    if (remote != nullptr && constraint.table != nullptr && !(constraint.table->schema == remote->schema))
        return {};
    return DdlCompiler::foreignKey(constraint);
}

std::string SqliteDdl::remoteTable(const sql::TableClause &table)
{
    return identifiers().table(table, false);
}

std::string SqliteDdl::createIndex(const schema::Index &index, bool ifNotExists)
{
    if (index.table == nullptr)
        throw CompileError{"CompileError", "Index '" + index.name.text + "' is not associated with any table."};
    std::string text = index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
    if (ifNotExists)
        text += "IF NOT EXISTS ";
    if (!index.table->schema.empty())
        text += identifiers().quoteSchema(index.table->schema) + ".";
    text += identifiers().index(index) + " ON " + identifiers().table(*index.table, false) + " (";
    std::string_view separator;
    for (const sql::Clause *clause : index.expressions) {
        text.append(separator).append(expression(*clause));
        separator = ", ";
    }
    text += ")";
    const sql::Value *where = index.dialectOptions.find("sqlite_where");
    if (where == nullptr || where->isNone())
        return text;
    const auto *clause = where->isNode() ? dynamic_cast<const sql::Clause *>(where->asNode()) : nullptr;
    if (clause == nullptr)
        throw CompileError{"AttributeError", "sqlite_where takes an expression: wrap a string in text()"};
    return text + " WHERE " + expression(*clause);
}

std::string SqliteDdl::postCreateTable(const schema::Table &table)
{
    std::string text;
    if (!flag(table.dialectOptions, "sqlite_with_rowid", true))
        text = "\n WITHOUT ROWID";
    if (flag(table.dialectOptions, "sqlite_strict", false))
        text += text.empty() ? "\n STRICT" : ",\n STRICT";
    return text;
}

} // namespace retort::dialects
