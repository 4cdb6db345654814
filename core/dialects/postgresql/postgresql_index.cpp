// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/postgresql/postgresql_ddl.h"
#include "core/dialects/postgresql/postgresql_identifiers.h"
#include "core/dialects/postgresql/postgresql_options.h"
#include "core/schema/build.h"
#include "core/sql/expression.h"

namespace retort::dialects {

using schema::Options;
using schema::Value;
using sql::ClauseKind;

namespace {

/// Whether an expression stands in brackets of its own (SQLAlchemy's self_group()): operators do; columns, functions, text
/// and what only has ASC or DESC behind it do not.
bool standsInBrackets(const sql::Clause &clause)
{
    switch (clause.kind) {
    case ClauseKind::Binary:
    case ClauseKind::FunctionFilter: return true;
    case ClauseKind::Unary: return bool(static_cast<const sql::Unary &>(clause).op);
    case ClauseKind::Operands: {
        const auto &operands = static_cast<const sql::Operands &>(clause);
        return operands.group && !operands.items.empty();
    }
    case ClauseKind::Label: return standsInBrackets(*static_cast<const sql::Label &>(clause).element);
    case ClauseKind::TypeCoerce: return standsInBrackets(*static_cast<const sql::Cast &>(clause).element);
    default: return false;
    }
}

/// What postgresql_ops knows an element by.
std::string_view keyOf(const sql::Clause &clause)
{
    if (clause.kind == ClauseKind::Column)
        return static_cast<const sql::ColumnClause &>(clause).keyText();
    if (clause.kind == ClauseKind::Label)
        return static_cast<const sql::Label &>(clause).name.text;
    // Alembic makes columns of texts, under the text as their key.
    return clause.kind == ClauseKind::Text ? std::string_view(static_cast<const sql::Text &>(clause).text) : std::string_view{};
}

} // namespace

std::string PostgresqlDdl::createIndex(const schema::Index &index, bool ifNotExists)
{
    if (index.table == nullptr) {
        throw CompileError{"CompileError", "Index '" + (index.name.empty() ? "None" : index.name.text)
                                               + "' is not associated with any table."};
    }
    std::string text = "CREATE ";
    if (index.unique)
        text += "UNIQUE ";
    text += "INDEX ";
    if (isSet(index.dialectOptions, "postgresql_concurrently"))
        text += "CONCURRENTLY ";
    if (ifNotExists)
        text += "IF NOT EXISTS ";
    text += identifiers().index(index) + " ON " + identifiers().table(*index.table) + " ";
    if (isSet(index.dialectOptions, "postgresql_using"))
        text += "USING " + indexMethod(*index.dialectOptions.find("postgresql_using")) + " ";
    return text + "(" + indexElements(index) + ")" + include(index.dialectOptions, index.table) + indexOptions(index);
}

std::string PostgresqlDdl::indexElements(const schema::Index &index)
{
    const Value *operatorClasses = given(index.dialectOptions, "postgresql_ops");
    std::string text;
    for (const sql::Clause *element : index.expressions) {
        if (!text.empty())
            text += ", ";
        text += indexElement(*element, operatorClasses);
    }
    return text;
}

std::string PostgresqlDdl::indexElement(const sql::Clause &element, const Value *operatorClasses)
{
    std::string text = expression(element);
    if (standsInBrackets(element))
        text = "(" + text + ")";
    const std::string_view key = keyOf(element);
    if (const Value *operatorClass = key.empty() ? nullptr : mapped(operatorClasses, key))
        text += " " + plainText(*operatorClass);
    return text;
}

std::string PostgresqlDdl::indexOptions(const schema::Index &index)
{
    const Options &options = index.dialectOptions;
    std::string text;
    if (const Value *notDistinct = given(options, "postgresql_nulls_not_distinct");
        notDistinct != nullptr && notDistinct->kind() == Value::Kind::Bool)
        text += notDistinct->asBool() ? " NULLS NOT DISTINCT" : " NULLS DISTINCT";
    if (const Value *with = given(options, "postgresql_with"); with != nullptr && with->truth()) {
        if (with->kind() != Value::Kind::Map)
            throw CompileError{"AttributeError", "postgresql_with is a dictionary of storage parameters"};
        std::string_view separator = " WITH (";
        for (const auto &[name, value] : with->pairs()) {
            text.append(separator).append(plainText(name)).append(" = ").append(plainText(value));
            separator = ", ";
        }
        text += ")";
    }
    if (isSet(options, "postgresql_tablespace"))
        text += " TABLESPACE " + identifiers().quote(plainText(*options.find("postgresql_tablespace")));
    if (const Value *where = given(options, "postgresql_where")) {
        const auto *clause = where->isNode() ? dynamic_cast<const sql::Clause *>(where->asNode()) : nullptr;
        if (clause == nullptr && !where->isText())
            throw CompileError{"ArgumentError", "SQL expression element expected, got " + plainText(*where) + "."};
        const sql::Text written{clause == nullptr ? where->asText() : std::string()};
        text += " WHERE " + expression(clause == nullptr ? written : *clause);
    }
    return text;
}

std::string PostgresqlDdl::dropIndex(const schema::Index &index, bool ifExists)
{
    std::string text = "\nDROP INDEX ";
    if (isSet(index.dialectOptions, "postgresql_concurrently"))
        text += "CONCURRENTLY ";
    if (ifExists)
        text += "IF EXISTS ";
    if (index.table != nullptr && !index.table->schema.empty())
        text += identifiers().quoteSchema(index.table->schema) + ".";
    return text + identifiers().index(index);
}

} // namespace retort::dialects
