// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// ALTER TABLE as most databases have it (Alembic's ddl/base.py and the sequence of DefaultImpl.alter_column).
#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/impl.h"
#include "core/dialects/base/type_compiler.h"
#include "core/schema/build.h"

#include <string>

namespace retort::dialects {

using operations::AddColumn;
using operations::AlterColumn;
using operations::DefaultChange;
using operations::DropColumn;
using sql::Name;

namespace {

template<class Node>
bool holds(const DefaultChange &change)
{
    return change.isGiven && change.value.isNode() && dynamic_cast<const Node *>(change.value.asNode()) != nullptr;
}

} // namespace

void Impl::alterColumn(const AlterColumn &change)
{
    if (change.autoincrement || change.existingAutoincrement)
        warn("autoincrement and existing_autoincrement only make sense for MySQL");
    if (change.nullable)
        send(columnNullable(change));
    if (change.serverDefault.isGiven) {
        if (holds<schema::Computed>(change.serverDefault) || holds<schema::Computed>(change.existingServerDefault))
            send(computedDefault(change));
        else if (holds<schema::Identity>(change.serverDefault) || holds<schema::Identity>(change.existingServerDefault))
            send(identityDefault(change));
        else
            send(columnDefault(change));
    }
    if (change.type != nullptr)
        send(columnType(change));
    if (change.comment.isGiven)
        send(columnComment(change));
    // The new name last: all before it goes by the old one.
    if (change.newName)
        send(columnName(change));
}

void Impl::addColumn(const AddColumn &operation, const schema::Column &column)
{
    send(addColumnStatement(operation, column));
}

void Impl::dropColumn(const DropColumn &operation, const schema::Column &column)
{
    send(dropColumnStatement(operation, column));
}

void Impl::renameTable(const operations::RenameTable &operation)
{
    send(renameTableStatement(operation));
}

std::string Impl::columnNullable(const AlterColumn &change)
{
    return alterTable(change) + " " + alterColumnClause(change.column)
           + (*change.nullable ? " DROP NOT NULL" : " SET NOT NULL");
}

std::string Impl::columnDefault(const AlterColumn &change)
{
    const std::string head = alterTable(change) + " " + alterColumnClause(change.column);
    if (change.serverDefault.value.isNone())
        return head + " DROP DEFAULT";
    return head + " SET DEFAULT " + serverDefaultText(change.serverDefault.value);
}

std::string Impl::computedDefault(const AlterColumn &)
{
    throw CompileError{"CompileError", "Adding or removing a \"computed\" construct, e.g. GENERATED ALWAYS AS, to or from "
                                       "an existing column is not supported."};
}

std::string Impl::identityDefault(const AlterColumn &)
{
    throw CompileError{"CompileError",
                       "Adding, removing or modifying an \"identity\" construct, e.g. GENERATED AS IDENTITY, to or from "
                       "an existing column is not supported in this dialect."};
}

std::string Impl::columnType(const AlterColumn &change)
{
    return alterTable(change) + " " + alterColumnClause(change.column) + " TYPE " + typeText(*change.type);
}

std::string Impl::columnComment(const AlterColumn &)
{
    throw CompileError{"UnsupportedCompilationError",
                       "Compiler for dialect " + m_dialect.name()
                           + " can't render element of type <class 'alembic.ddl.base.ColumnComment'>: it has no comments "
                             "on columns"};
}

std::string Impl::columnName(const AlterColumn &change)
{
    return alterTable(change) + " RENAME " + quoted(change.column) + " TO " + quoted(*change.newName);
}

std::string Impl::addColumnStatement(const AddColumn &operation, const schema::Column &column)
{
    return alterTable(operation.table, operation.schema) + " " + addColumnClause(operation, column);
}

std::string Impl::dropColumnStatement(const DropColumn &operation, const schema::Column &column)
{
    return alterTable(operation.table, operation.schema) + " " + dropColumnClause(operation, column);
}

std::string Impl::renameTableStatement(const operations::RenameTable &operation)
{
    return alterTable(operation.name, operation.schema) + " RENAME TO " + tableName(operation.newName, operation.schema);
}

std::string Impl::quoted(const Name &name) const
{
    return m_dialect.identifiers().quote(name);
}

std::string Impl::tableName(const Name &table, const Name &schema) const
{
    if (schema.empty())
        return quoted(table);
    // A dotted schema is quoted part by part, unless the script told how to quote it.
    std::string text;
    if (schema.quoting == sql::Quoting::AsNeeded) {
        std::size_t from = 0;
        for (std::size_t dot = schema.text.find('.'); dot != std::string::npos; dot = schema.text.find('.', from)) {
            text += quoted(schema.text.substr(from, dot - from)) + ".";
            from = dot + 1;
        }
        text += quoted(schema.text.substr(from));
    } else {
        text = quoted(schema);
    }
    return text + "." + quoted(table);
}

std::string Impl::alterTable(const Name &table, const Name &schema) const
{
    return "ALTER TABLE " + tableName(table, schema);
}

std::string Impl::alterColumnClause(const Name &column) const
{
    return "ALTER COLUMN " + quoted(column);
}

std::string Impl::addColumnClause(const AddColumn &operation, const schema::Column &column)
{
    DdlCompiler &compiler = ddl();
    std::string text = "ADD COLUMN ";
    if (operation.ifNotExists.value_or(false))
        text += "IF NOT EXISTS ";
    text += compiler.columnSpecification(column);
    if (operation.inlinePrimaryKey && column.primaryKey)
        text += " PRIMARY KEY";
    if (operation.inlineReferences && column.foreignKeys.size() == 1) {
        const schema::ForeignKeyConstraint *constraint = column.foreignKeys[0]->constraint;
        if (constraint != nullptr && constraint->elements.size() == 1) {
            const schema::Table *referred = schema::referredTable(*constraint);
            if (referred == nullptr)
                throw CompileError{"NoReferencedTableError", "There is no table that '" + constraint->elements[0]->target
                                                                 + "' could refer to"};
            const std::string schemaName = referred->schema.empty() ? "" : quoted(referred->schema) + ".";
            text += " REFERENCES " + schemaName + quoted(referred->name) + " ("
                    + quoted(schema::referredColumnName(*constraint->elements[0])) + ")";
            text += compiler.foreignKeyMatch(*constraint) + compiler.foreignKeyActions(*constraint)
                    + compiler.deferrability(*constraint);
        }
    }
    for (const schema::Constraint *constraint : column.constraints) {
        const std::string check = compiler.columnCheck(static_cast<const schema::CheckConstraint &>(*constraint));
        if (!check.empty())
            text += " " + check;
    }
    return text;
}

std::string Impl::dropColumnClause(const DropColumn &operation, const schema::Column &column)
{
    return std::string("DROP COLUMN ") + (operation.ifExists.value_or(false) ? "IF EXISTS " : "") + quoted(column.name);
}

std::string Impl::typeText(const sql::Type &type) const
{
    return m_dialect.types().text(type);
}

std::string Impl::serverDefaultText(const sql::Value &value)
{
    if (value.isNode()) {
        if (const auto *given = dynamic_cast<const schema::ServerDefault *>(value.asNode())) {
            if (given->isFetchedValue)
                throw CompileError{"AssertionError", "FetchedValue() has no text that could be a default"};
            return ddl().serverDefault(*given);
        }
        if (dynamic_cast<const schema::Item *>(value.asNode()) != nullptr)
            throw CompileError{"AssertionError", "a generated column's construct has no text that could be a default"};
    }
    schema::ServerDefault made;
    made.argument = value;
    return ddl().serverDefault(made);
}

} // namespace retort::dialects
