// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/postgresql/postgresql_ddl.h"

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"
#include "core/dialects/postgresql/postgresql_identifiers.h"
#include "core/dialects/postgresql/postgresql_options.h"
#include "core/sql/type_classes.h"

namespace retort::dialects {

using schema::Options;
using schema::Value;
using sql::Type;

namespace {

std::string validity(const schema::Constraint &constraint)
{
    return isSet(constraint.dialectOptions, "postgresql_not_valid") ? " NOT VALID" : "";
}

std::string upperWords(std::string text)
{
    for (char &c : text) {
        if (c == '_')
            c = ' ';
        else if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

/// A text, or a list of them.
std::vector<std::string> textsIn(const Value &value)
{
    std::vector<std::string> texts;
    if (value.isSequence()) {
        for (const Value &item : value.items())
            texts.push_back(plainText(item));
    } else {
        texts.push_back(plainText(value));
    }
    return texts;
}

} // namespace

PostgresqlDdl::PostgresqlDdl(const Dialect &dialect)
    : DdlCompiler(dialect)
{
}

std::string PostgresqlDdl::textLiteral(std::string_view text)
{
    static const Type kString{sql::types::kString};
    return m_dialect.statementCompiler()->literal(Value::text(std::string(text)), &kString);
}

std::string PostgresqlDdl::serial(const schema::Column &column)
{
    const bool hasOwnDefault =
        column.defaultValue != nullptr || (column.sequence != nullptr && !column.sequence->optional);
    const schema::Table *table = column.schemaTable();
    if (!column.primaryKey || column.identity != nullptr || hasOwnDefault || table == nullptr
        || autoincrementColumn(*table) != &column)
        return {};
    sql::Arena arena;
    const sql::TypeClass &cls = *m_dialect.implementationOf(*column.type, arena).cls;
    if (cls.isA(sql::types::kBigInteger))
        return " BIGSERIAL";
    return cls.isA(sql::types::kSmallInteger) ? " SMALLSERIAL" : " SERIAL";
}

std::string PostgresqlDdl::columnSpecification(const schema::Column &column, bool)
{
    std::string text = identifiers().column(column);
    if (const std::string counter = serial(column); !counter.empty()) {
        text += counter;
    } else {
        text += " " + typeText(column);
        if (hasDefault(column))
            text += " DEFAULT " + columnDefault(column);
    }
    if (column.computed != nullptr)
        text += " " + computed(*column.computed);
    if (column.identity != nullptr)
        text += " " + identity(*column.identity);
    if (column.identity == nullptr)
        return column.isNullable() ? text : text + " NOT NULL";
    return column.isNullable() ? text + " NULL" : text;
}

std::string PostgresqlDdl::postCreateTable(const schema::Table &table)
{
    const Options &options = table.dialectOptions;
    std::string text;
    if (const Value *parents = given(options, "postgresql_inherits")) {
        text += "\n INHERITS ( ";
        std::string_view separator;
        for (const std::string &name : textsIn(*parents)) {
            text.append(separator).append(identifiers().quote(name));
            separator = ", ";
        }
        text += " )";
    }
    if (isSet(options, "postgresql_partition_by"))
        text += "\n PARTITION BY " + plainText(*options.find("postgresql_partition_by"));
    if (isSet(options, "postgresql_using"))
        text += "\n USING " + plainText(*options.find("postgresql_using"));
    if (const Value *oids = given(options, "postgresql_with_oids"); oids != nullptr && oids->kind() == Value::Kind::Bool)
        text += oids->asBool() ? "\n WITH OIDS" : "\n WITHOUT OIDS";
    if (isSet(options, "postgresql_on_commit"))
        text += "\n ON COMMIT " + upperWords(plainText(*options.find("postgresql_on_commit")));
    if (isSet(options, "postgresql_tablespace"))
        text += "\n TABLESPACE " + identifiers().quote(plainText(*options.find("postgresql_tablespace")));
    return text;
}

std::string PostgresqlDdl::computed(const schema::Computed &computed)
{
    if (computed.persisted && !*computed.persisted) {
        throw CompileError{"CompileError", "PostrgreSQL computed columns do not support 'virtual' persistence; set the "
                                           "'persisted' flag to None or True for PostgreSQL support."};
    }
    return "GENERATED ALWAYS AS (" + expression(*computed.text) + ") STORED";
}

// Constraints

std::string PostgresqlDdl::quotedNames(const std::vector<schema::Column *> &columns) const
{
    std::string text;
    for (const schema::Column *column : columns) {
        if (!text.empty())
            text += ", ";
        text += identifiers().quote(column->name);
    }
    return text;
}

std::string PostgresqlDdl::include(const Options &options, const schema::Table *table)
{
    std::string text;
    for (const Value &item : included(options)) {
        const sql::ColumnClause *column = nullptr;
        if (item.isText() && table != nullptr)
            column = table->column(item.asText());
        else if (item.isNode())
            column = dynamic_cast<const sql::ColumnClause *>(item.asNode());
        if (column == nullptr)
            throw CompileError{"KeyError", item.isText() ? item.asText() : "postgresql_include"};
        text += (text.empty() ? " INCLUDE (" : ", ") + identifiers().quote(column->name);
    }
    return text.empty() ? text : text + ")";
}

std::string PostgresqlDdl::check(const schema::CheckConstraint &constraint)
{
    if (const schema::Column *column = constraint.boundColumn; column != nullptr && column->type != nullptr) {
        const Type &type = *column->type;
        if (type.cls->isA(sql::types::kARRAY) && type.item != nullptr && type.item->cls->isA(sql::types::kEnum)
            && !type.item->nativeEnum) {
            throw CompileError{"CompileError",
                               "PostgreSQL dialect cannot produce the CHECK constraint for ARRAY of non-native ENUM; please "
                               "specify create_constraint=False on this Enum datatype."};
        }
    }
    return DdlCompiler::check(constraint) + validity(constraint);
}

std::string PostgresqlDdl::foreignKey(const schema::ForeignKeyConstraint &constraint)
{
    return DdlCompiler::foreignKey(constraint) + validity(constraint);
}

std::string PostgresqlDdl::foreignKeyActions(const schema::ForeignKeyConstraint &constraint)
{
    if (!isSetColumnsPhrase(constraint.onDelete))
        return DdlCompiler::foreignKeyActions(constraint);
    schema::ForeignKeyConstraint others = constraint;
    others.onDelete.clear();
    return " ON DELETE " + constraint.onDelete + DdlCompiler::foreignKeyActions(others);
}

std::string PostgresqlDdl::primaryKey(const schema::ColumnsConstraint &constraint)
{
    std::vector<schema::Column *> columns = constraint.columns;
    if (constraint.isImplicit && constraint.table != nullptr) {
        // The one that counts up comes first.
        const schema::Column *counting = autoincrementColumn(*constraint.table);
        const auto at = std::find(columns.begin(), columns.end(), counting);
        if (at != columns.end())
            std::rotate(columns.begin(), at, at + 1);
    }
    return definingName(constraint) + "PRIMARY KEY (" + quotedNames(columns) + ")"
           + include(constraint.dialectOptions, constraint.table) + deferrability(constraint);
}

std::string PostgresqlDdl::unique(const schema::ColumnsConstraint &constraint)
{
    if (constraint.columns.empty())
        return {};
    return definingName(constraint) + "UNIQUE " + uniqueClause(constraint) + "(" + quotedNames(constraint.columns) + ")"
           + include(constraint.dialectOptions, constraint.table) + deferrability(constraint);
}

std::string PostgresqlDdl::uniqueClause(const schema::ColumnsConstraint &constraint)
{
    const Value *notDistinct = given(constraint.dialectOptions, "postgresql_nulls_not_distinct");
    if (notDistinct == nullptr || notDistinct->kind() != Value::Kind::Bool)
        return {};
    return notDistinct->asBool() ? "NULLS NOT DISTINCT " : "NULLS DISTINCT ";
}

std::string PostgresqlDdl::exclude(const schema::ExcludeConstraint &constraint)
{
    std::string text = definingName(constraint) + "EXCLUDE USING " + indexMethod(constraint.method) + " (";
    std::string_view separator;
    for (const schema::ExcludeConstraint::Element &element : constraint.elements) {
        text += separator;
        // What was given by its name is the table's column.
        const sql::Clause *expressed = element.expression;
        if (expressed == nullptr && constraint.table != nullptr)
            expressed = constraint.table->column(element.name.text);
        if (expressed == nullptr)
            throw CompileError{"KeyError", element.name.text};
        text += expression(*expressed);
        const auto *column = dynamic_cast<const sql::ColumnClause *>(expressed);
        if (column != nullptr) {
            if (const Value *operatorClass = constraint.operators.find(column->keyText()))
                text += " " + plainText(*operatorClass);
        }
        text += " WITH " + element.op;
        separator = ", ";
    }
    text += ")";
    if (constraint.where != nullptr)
        text += " WHERE (" + expression(*constraint.where, true) + ")";
    return text + deferrability(constraint);
}

std::string PostgresqlDdl::commentedConstraint(const schema::Constraint &constraint)
{
    const std::string name = identifiers().constraint(constraint);
    if (name.empty() || constraint.table == nullptr) {
        throw CompileError{"CompileError", std::string("Can't emit COMMENT ON for constraint: it has no ")
                                               + (name.empty() ? "name" : "associated table")};
    }
    return "COMMENT ON CONSTRAINT " + name + " ON " + identifiers().table(*constraint.table) + " IS ";
}

std::string PostgresqlDdl::setConstraintComment(const schema::Constraint &constraint)
{
    return commentedConstraint(constraint) + textLiteral(constraint.comment);
}

std::string PostgresqlDdl::dropConstraintComment(const schema::Constraint &constraint)
{
    return commentedConstraint(constraint) + "NULL";
}

// Sequences and types

std::string PostgresqlDdl::createSequence(const schema::Sequence &sequence, bool ifNotExists)
{
    std::string text = DdlCompiler::createSequence(sequence, ifNotExists);
    if (sequence.dataType == nullptr)
        return text;
    // The type stands between the name and the options.
    const std::string name = identifiers().sequence(sequence);
    const std::size_t behind = std::string_view("CREATE SEQUENCE ").size()
                               + (ifNotExists ? std::string_view("IF NOT EXISTS ").size() : 0) + name.size();
    return text.insert(behind, " AS " + m_dialect.types().text(*sequence.dataType));
}

std::string PostgresqlDdl::createType(const Type &type)
{
    if (type.cls->isA(sql::types::postgresql::kDOMAIN))
        return createDomain(type);
    std::string text = "CREATE TYPE " + static_cast<const PostgresqlIdentifiers &>(identifiers()).type(type) + " AS ENUM (";
    std::string_view separator;
    for (const std::string &value : type.values) {
        text.append(separator).append(textLiteral(value));
        separator = ", ";
    }
    return text + ")";
}

std::string PostgresqlDdl::dropType(const Type &type)
{
    const std::string name = static_cast<const PostgresqlIdentifiers &>(identifiers()).type(type);
    return (type.cls->isA(sql::types::postgresql::kDOMAIN) ? "DROP DOMAIN " : "DROP TYPE ") + name;
}

std::string PostgresqlDdl::createDomain(const Type &domain)
{
    std::string options;
    const auto add = [&](const std::string &option) { options += (options.empty() ? "" : " ") + option; };
    if (!domain.collation.empty())
        add("COLLATE " + identifiers().quote(domain.collation));
    if (const Value *value = given(domain.options, "default")) {
        if (value->isNode())
            add("DEFAULT " + expression(*dynamic_cast<const sql::Clause *>(value->asNode()), true));
        else
            add("DEFAULT " + textLiteral(plainText(*value)));
    }
    if (const Value *name = given(domain.options, "constraint_name")) {
        const sql::Name cut = identifiers().truncated(sql::Name(name->asText()), m_dialect.maxIdentifierLength);
        add("CONSTRAINT " + identifiers().quote(cut));
    }
    if (isSet(domain.options, "not_null"))
        add("NOT NULL");
    if (const Value *condition = given(domain.options, "check")) {
        const auto *clause = condition->isNode() ? dynamic_cast<const sql::Clause *>(condition->asNode()) : nullptr;
        const sql::Text text{condition->isText() ? condition->asText() : std::string()};
        add("CHECK (" + expression(clause != nullptr ? *clause : text) + ")");
    }
    return "CREATE DOMAIN " + static_cast<const PostgresqlIdentifiers &>(identifiers()).type(domain) + " AS "
           + m_dialect.types().text(*domain.item) + " " + options;
}

} // namespace retort::dialects
