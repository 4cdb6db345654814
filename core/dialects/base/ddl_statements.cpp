// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Whole statements.
#include "core/base/text.h"
#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/schema/build.h"
#include "core/schema/percent.h"
#include "core/sql/type_classes.h"

namespace retort::dialects {

namespace {

std::string commentLiteral(const Dialect &dialect, const std::optional<std::string> &comment)
{
    static const sql::Type kString(sql::types::kString);
    const sql::Value value = comment ? sql::Value::text(*comment) : sql::Value();
    return dialect.statementCompiler()->literal(value, &kString);
}

schema::Identity optionsOf(const schema::Sequence &sequence)
{
    schema::Identity options;
    options.start = sequence.start;
    options.increment = sequence.increment;
    options.minValue = sequence.minValue;
    options.maxValue = sequence.maxValue;
    options.cache = sequence.cache;
    options.cycle = sequence.cycle;
    options.order = sequence.order;
    options.noMinValue = sequence.noMinValue;
    options.noMaxValue = sequence.noMaxValue;
    return options;
}

template<class T>
const T &elementAs(const schema::Ddl &ddl)
{
    const auto *element = dynamic_cast<const T *>(ddl.element);
    if (element == nullptr)
        throw CompileError{"AttributeError", "this DDL element has no such target"};
    return *element;
}

/// str(value), as %(name)s has it.
std::string shown(const sql::Value &value)
{
    using Kind = sql::Value::Kind;
    switch (value.kind()) {
    case Kind::None: return "None";
    case Kind::Bool: return value.asBool() ? "True" : "False";
    case Kind::Integer: return std::to_string(value.asInteger());
    case Kind::Text:
    case Kind::Decimal:
    case Kind::Uuid: return value.asText();
    default: throw CompileError{"TypeError", "DDL() has no text for this value of its context"};
    }
}

std::string ddlText(const schema::Ddl &ddl, const Identifiers &identifiers)
{
    const auto *table = dynamic_cast<const schema::Table *>(ddl.target);
    return schema::percentFormat(ddl.text, [&](std::string_view name) {
        if (const sql::Value *value = ddl.context.find(name))
            return shown(*value);
        if (table != nullptr && name == "table")
            return identifiers.quote(table->name);
        if (table != nullptr && name == "schema")
            return table->schema.empty() ? std::string() : identifiers.quoteSchema(table->schema);
        if (table != nullptr && name == "fullname")
            return identifiers.table(*table);
        throw CompileError{"KeyError", base::pythonRepr(name)};
    });
}

} // namespace

std::string DdlCompiler::statement(const schema::Ddl &ddl)
{
    using Kind = schema::DdlKind;
    switch (ddl.ddl) {
    case Kind::Text: {
        std::string text = ddlText(ddl, identifiers());
        if (!m_dialect.doublesPercents())
            return text;
        std::string doubled;
        for (const char c : text)
            doubled.append(c == '%' ? 2 : 1, c);
        return doubled;
    }
    case Kind::CreateTable: {
        m_includedKeys = ddl.includesAllKeys ? nullptr : &ddl.includedKeys;
        try {
            std::string text = createTable(elementAs<schema::Table>(ddl), ddl.ifNotExists);
            m_includedKeys = nullptr;
            return text;
        } catch (...) {
            m_includedKeys = nullptr;
            throw;
        }
    }
    case Kind::DropTable: return dropTable(elementAs<schema::Table>(ddl), ddl.ifExists);
    case Kind::CreateIndex: return createIndex(elementAs<schema::Index>(ddl), ddl.ifNotExists);
    case Kind::DropIndex: return dropIndex(elementAs<schema::Index>(ddl), ddl.ifExists);
    case Kind::AddConstraint: return addConstraint(elementAs<schema::Constraint>(ddl));
    case Kind::DropConstraint:
        return dropConstraint(elementAs<schema::Constraint>(ddl), ddl.ifExists) + (ddl.cascade && dropsConstraintsCascading() ? " CASCADE" : "");
    case Kind::CreateSequence: return createSequence(elementAs<schema::Sequence>(ddl), ddl.ifNotExists);
    case Kind::DropSequence: return dropSequence(elementAs<schema::Sequence>(ddl), ddl.ifExists);
    case Kind::CreateSchema: return createSchema(ddl.name, ddl.ifNotExists);
    case Kind::DropSchema: return dropSchema(ddl.name, ddl.cascade, ddl.ifExists);
    case Kind::SetTableComment: return setTableComment(elementAs<schema::Table>(ddl));
    case Kind::DropTableComment: return dropTableComment(elementAs<schema::Table>(ddl));
    case Kind::SetColumnComment: return setColumnComment(elementAs<schema::Column>(ddl));
    case Kind::DropColumnComment: return dropColumnComment(elementAs<schema::Column>(ddl));
    case Kind::SetConstraintComment: return setConstraintComment(elementAs<schema::Constraint>(ddl));
    case Kind::DropConstraintComment: return dropConstraintComment(elementAs<schema::Constraint>(ddl));
    }
    return {};
}

std::string DdlCompiler::createTable(const schema::Table &table, bool ifNotExists)
{
    std::string text = "\nCREATE ";
    for (const std::string &prefix : table.prefixes)
        text += prefix + " ";
    text += "TABLE ";
    if (ifNotExists)
        text += "IF NOT EXISTS ";
    text += identifiers().table(table) + " ";
    if (const std::string suffix = createTableSuffix(table); !suffix.empty())
        text += suffix + " ";
    text += "(";
    const char *separator = "\n";
    bool hasKey = false;
    for (const sql::ColumnClause *each : table.columns) {
        const auto &column = static_cast<const schema::Column &>(*each);
        if (!column.system) {
            try {
                text += std::string(separator) + "\t" + createColumn(column, column.primaryKey && !hasKey);
            } catch (CompileError &error) {
                if (error.exception == "CompileError" || error.exception == "UnsupportedCompilationError") {
                    error.exception = "CompileError";
                    error.text = "(in table '" + table.name.text + "', column '" + column.name.text + "'): " + error.text;
                }
                throw;
            }
            separator = ", \n";
        }
        hasKey = hasKey || column.primaryKey;
    }
    if (const std::string constraints = tableConstraints(table); !constraints.empty())
        text += std::string(separator) + "\t" + constraints;
    return text + "\n)" + postCreateTable(table) + "\n\n";
}

std::string DdlCompiler::createColumn(const schema::Column &column, bool firstPrimaryKey)
{
    std::string text = columnSpecification(column, firstPrimaryKey);
    for (const schema::Constraint *each : column.constraints)
        text += " " + constraint(*each);
    return text;
}

std::string DdlCompiler::createTableSuffix(const schema::Table &)
{
    return {};
}

std::string DdlCompiler::postCreateTable(const schema::Table &)
{
    return {};
}

std::string DdlCompiler::dropTable(const schema::Table &table, bool ifExists)
{
    return std::string("\nDROP TABLE ") + (ifExists ? "IF EXISTS " : "") + identifiers().table(table);
}

std::string DdlCompiler::createIndex(const schema::Index &index, bool ifNotExists)
{
    if (index.table == nullptr)
        throw CompileError{"CompileError", "Index '" + index.name.text + "' is not associated with any table."};
    std::string text = index.unique ? "CREATE UNIQUE " : "CREATE ";
    if (index.name.empty() && !index.name.isUnnamed)
        throw CompileError{"CompileError", "CREATE INDEX requires that the index have a name"};
    text += std::string("INDEX ") + (ifNotExists ? "IF NOT EXISTS " : "") + indexName(index, false) + " ON "
            + identifiers().table(*index.table) + " (";
    bool isFirst = true;
    for (const sql::Clause *each : index.expressions) {
        text += (isFirst ? "" : ", ") + expression(*each);
        isFirst = false;
    }
    return text + ")";
}

std::string DdlCompiler::dropIndex(const schema::Index &index, bool ifExists)
{
    if (index.name.empty() && !index.name.isUnnamed)
        throw CompileError{"CompileError", "DROP INDEX requires that the index have a name"};
    return std::string("\nDROP INDEX ") + (ifExists ? "IF EXISTS " : "") + indexName(index, true);
}

std::string DdlCompiler::indexName(const schema::Index &index, bool withSchema)
{
    const std::string name = identifiers().index(index);
    const bool isQualified = withSchema && index.table != nullptr && !index.table->schema.empty();
    return isQualified ? identifiers().quoteSchema(index.table->schema) + "." + name : name;
}

std::string DdlCompiler::addConstraint(const schema::Constraint &constraint)
{
    return "ALTER TABLE " + identifiers().table(tableOf(constraint)) + " ADD " + this->constraint(constraint);
}

std::string DdlCompiler::dropConstraint(const schema::Constraint &constraint, bool ifExists)
{
    const std::string name = identifiers().constraint(constraint);
    if (name.empty())
        throw CompileError{"CompileError", "Can't emit DROP CONSTRAINT for constraint; it has no name"};
    return "ALTER TABLE " + identifiers().table(tableOf(constraint)) + " DROP CONSTRAINT " + (ifExists ? "IF EXISTS " : "")
           + name;
}

const schema::Table &DdlCompiler::tableOf(const schema::Constraint &constraint)
{
    if (constraint.table == nullptr) {
        throw CompileError{"InvalidRequestError", "This constraint is not bound to a table.  Did you mean to call "
                                                  "table.append_constraint(constraint) ?"};
    }
    return *constraint.table;
}

std::string DdlCompiler::createSequence(const schema::Sequence &sequence, bool ifNotExists)
{
    std::string text =
        std::string("CREATE SEQUENCE ") + (ifNotExists ? "IF NOT EXISTS " : "") + identifiers().sequence(sequence);
    text += sequencePrefix(sequence);
    if (const std::string options = identityOptions(optionsOf(sequence)); !options.empty())
        text += " " + options;
    return text;
}

std::string DdlCompiler::sequencePrefix(const schema::Sequence &)
{
    return {};
}

std::string DdlCompiler::dropSequence(const schema::Sequence &sequence, bool ifExists)
{
    return std::string("DROP SEQUENCE ") + (ifExists ? "IF EXISTS " : "") + identifiers().sequence(sequence);
}

std::string DdlCompiler::createSchema(const sql::Name &name, bool ifNotExists)
{
    return std::string("CREATE SCHEMA ") + (ifNotExists ? "IF NOT EXISTS " : "") + identifiers().quote(name);
}

std::string DdlCompiler::dropSchema(const sql::Name &name, bool cascade, bool ifExists)
{
    return std::string("DROP SCHEMA ") + (ifExists ? "IF EXISTS " : "") + identifiers().quote(name)
           + (cascade ? " CASCADE" : "");
}

std::string DdlCompiler::setTableComment(const schema::Table &table)
{
    return "COMMENT ON TABLE " + identifiers().table(table) + " IS " + commentLiteral(m_dialect, table.comment);
}

std::string DdlCompiler::dropTableComment(const schema::Table &table)
{
    return "COMMENT ON TABLE " + identifiers().table(table) + " IS NULL";
}

std::string DdlCompiler::setColumnComment(const schema::Column &column)
{
    const auto *table = column.schemaTable();
    return "COMMENT ON COLUMN " + (table != nullptr ? identifiers().table(*table) + "." : std::string())
           + identifiers().column(column) + " IS " + commentLiteral(m_dialect, column.comment);
}

std::string DdlCompiler::dropColumnComment(const schema::Column &column)
{
    // Without the schema, as SQLAlchemy writes it.
    const auto *table = column.schemaTable();
    return "COMMENT ON COLUMN " + (table != nullptr ? identifiers().table(*table, false) + "." : std::string())
           + identifiers().column(column) + " IS NULL";
}

std::string DdlCompiler::setConstraintComment(const schema::Constraint &)
{
    refuseElement("SetConstraintComment");
}

std::string DdlCompiler::dropConstraintComment(const schema::Constraint &)
{
    refuseElement("DropConstraintComment");
}

} // namespace retort::dialects
