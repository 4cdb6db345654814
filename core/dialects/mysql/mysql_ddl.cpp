// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/mysql/mysql_ddl.h"

#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"
#include "core/dialects/mysql/mysql_dialect.h"
#include "core/sql/known_types.h"
#include "core/sql/type_classes.h"

namespace retort::dialects {
namespace {

const sql::Value kNothing;

/// An option of a constraint or index. MariaDB's own comes first; where `fallsBack`, MySQL's counts there, too.
const sql::Value &dialectOption(const MySqlDialect &dialect, const sql::Options &options, std::string_view name,
                                bool fallsBack = false)
{
    const std::string key = dialect.name() + "_" + std::string(name);
    if (const sql::Value *value = options.find(key))
        return *value;
    if (fallsBack && dialect.name() != "mysql") {
        if (const sql::Value *value = options.find("mysql_" + std::string(name)))
            return *value;
    }
    return kNothing;
}

/// What SQLAlchemy's "%s" makes of an option.
std::string asText(const sql::Value &value)
{
    switch (value.kind()) {
    case sql::Value::Kind::Text:
        return value.asText();
    case sql::Value::Kind::Integer:
        return std::to_string(value.asInteger());
    case sql::Value::Kind::Bool:
        return value.asBool() ? "True" : "False";
    default:
        throw CompileError{"TypeError", "a str is expected for an index' option"};
    }
}

/// "%d" of a prefix length.
std::string lengthText(const sql::Value &value)
{
    if (value.kind() == sql::Value::Kind::Integer)
        return std::to_string(value.asInteger());
    if (value.kind() == sql::Value::Kind::Bool)
        return value.asBool() ? "1" : "0";
    if (value.kind() == sql::Value::Kind::Float)
        return std::to_string(static_cast<std::int64_t>(value.asFloat()));
    throw CompileError{"TypeError", "%d format: a real number is required, not str"};
}

const sql::Value *lengthOf(const sql::Value &lengths, std::string_view column)
{
    for (const auto &[name, length] : lengths.pairs()) {
        if (name.isText() && name.asText() == column)
            return &length;
    }
    return nullptr;
}

/// The name that a column's length goes by; what has none cannot stand in an index with such lengths.
const std::string &nameIn(const sql::Clause &clause)
{
    switch (clause.kind) {
    case sql::ClauseKind::Column:
        return static_cast<const sql::ColumnClause &>(clause).name.text;
    case sql::ClauseKind::Function:
        return static_cast<const sql::Function &>(clause).name.text;
    case sql::ClauseKind::Label:
        return static_cast<const sql::Label &>(clause).name.text;
    default:
        throw CompileError{"AttributeError", "an index' expression has no 'name', which mysql_length asks for"};
    }
}

bool isTimestamp(const sql::Type *type, const Dialect &dialect)
{
    if (type == nullptr)
        return false;
    sql::Arena scratch;
    return dialect.implementationOf(*type, scratch).cls->isA(sql::types::kTIMESTAMP);
}

bool isNullable(const schema::Column &column, const MySqlDialect &dialect)
{
    // MariaDB takes no NOT NULL with a generated column, so only a script that insists writes it.
    return (dialect.isMariaDb() && column.computed != nullptr && !column.nullable) || column.isNullable();
}

} // namespace

MySqlDdl::MySqlDdl(const MySqlDialect &dialect)
    : DdlCompiler(dialect)
    , m_mysql(dialect)
{
}

std::string MySqlDdl::literal(std::string_view text) const
{
    return m_mysql.statementCompiler()->literal(sql::Value::text(std::string(text)), &sql::stringType());
}

std::string MySqlDdl::columnSpecification(const schema::Column &column, bool)
{
    std::string text = identifiers().column(column) + " " + typeText(column);
    if (column.computed != nullptr)
        text += " " + computed(*column.computed);
    const bool needsNull = isTimestamp(column.type, m_mysql); // without NULL, servers make such columns NOT NULL
    if (!isNullable(column, m_mysql))
        text += " NOT NULL";
    else if (needsNull)
        text += " NULL";
    if (column.comment)
        text += " COMMENT " + literal(*column.comment);

    const schema::Table *table = column.schemaTable();
    if (table != nullptr && column.serverDefault == nullptr && column.computed == nullptr
        && autoincrementColumn(*table) == &column)
        return text + " AUTO_INCREMENT";
    if (column.serverDefault != nullptr && !column.serverDefault->isFetchedValue)
        text += " DEFAULT " + columnDefault(column);
    return text;
}

std::string MySqlDdl::postCreateTable(const schema::Table &table)
{
    return mySqlTableOptions(*this, table);
}

std::string MySqlDdl::createIndex(const schema::Index &index, bool ifNotExists)
{
    if (index.table == nullptr)
        throw CompileError{"CompileError", "Index '" + index.name.text + "' is not associated with any table."};
    std::string text = index.unique ? "CREATE UNIQUE " : "CREATE ";
    if (const sql::Value &prefix = dialectOption(m_mysql, index.dialectOptions, "prefix"); prefix.truth())
        text += asText(prefix) + " ";
    text += ifNotExists ? "INDEX IF NOT EXISTS " : "INDEX ";
    text += identifiers().index(index) + " ON " + identifiers().table(*index.table) + " (" + indexColumns(index) + ")";
    if (const sql::Value &parser = dialectOption(m_mysql, index.dialectOptions, "with_parser", true); !parser.isNone())
        text += " WITH PARSER " + asText(parser);
    if (const sql::Value &method = dialectOption(m_mysql, index.dialectOptions, "using", true); !method.isNone())
        text += " USING " + identifiers().quote(asText(method));
    return text;
}

std::string MySqlDdl::indexColumns(const schema::Index &index)
{
    const sql::Value &length = dialectOption(m_mysql, index.dialectOptions, "length");
    std::string text;
    for (const sql::Clause *clause : index.expressions) {
        std::string column = expression(*clause);
        if (mySqlGroupsInIndex(*clause))
            column = "(" + column + ")";
        if (length.kind() == sql::Value::Kind::Map) {
            const sql::Value *own = lengthOf(length, nameIn(*clause));
            if (own == nullptr)
                own = lengthOf(length, column);
            if (own != nullptr)
                column += "(" + lengthText(*own) + ")";
        } else if (!length.isNone()) {
            column += "(" + lengthText(length) + ")";
        }
        text += (text.empty() ? "" : ", ") + column;
    }
    return text;
}

std::string MySqlDdl::dropIndex(const schema::Index &index, bool ifExists)
{
    if (index.table == nullptr)
        throw CompileError{"AttributeError", "'NoneType' object has no attribute 'name'"};
    return std::string("\nDROP INDEX ") + (ifExists ? "IF EXISTS " : "") + identifiers().index(index) + " ON "
         + identifiers().table(*index.table);
}

std::string MySqlDdl::identifierOf(const schema::Constraint &constraint) const
{
    std::string name = identifiers().constraint(constraint);
    if (name.empty())
        throw CompileError{"AssertionError", "a constraint without a name cannot be dropped"};
    return name;
}

std::string MySqlDdl::dropConstraint(const schema::Constraint &constraint, bool)
{
    const std::string text = "ALTER TABLE " + identifiers().table(tableOf(constraint)) + " DROP ";
    switch (constraint.constraint) {
    case schema::ConstraintKind::ForeignKey:
        return text + "FOREIGN KEY " + identifierOf(constraint);
    case schema::ConstraintKind::PrimaryKey:
        return text + "PRIMARY KEY ";
    case schema::ConstraintKind::Unique:
        return text + "INDEX " + identifierOf(constraint);
    case schema::ConstraintKind::Check:
        return text + (m_mysql.isMariaDb() ? "CONSTRAINT " : "CHECK ") + identifierOf(constraint);
    default:
        throw CompileError{"NotImplementedError",
                           "No generic 'DROP CONSTRAINT' in MySQL - please specify constraint type"};
    }
}

std::string MySqlDdl::createSequence(const schema::Sequence &sequence, bool ifNotExists)
{
    std::string text = DdlCompiler::createSequence(sequence, ifNotExists);
    constexpr std::string_view kStandard = " NO CYCLE";
    if (sequence.cycle && !*sequence.cycle && text.size() > kStandard.size()
        && text.compare(text.size() - kStandard.size(), kStandard.size(), kStandard) == 0)
        text.replace(text.size() - kStandard.size(), kStandard.size(), " NOCYCLE");
    return text;
}

std::string MySqlDdl::setTableComment(const schema::Table &table)
{
    return "ALTER TABLE " + identifiers().table(table) + " COMMENT "
           + (table.comment ? literal(*table.comment) : std::string("NULL"));
}

std::string MySqlDdl::dropTableComment(const schema::Table &table)
{
    return "ALTER TABLE " + identifiers().table(table) + " COMMENT ''";
}

std::string MySqlDdl::setColumnComment(const schema::Column &column)
{
    return "ALTER TABLE " + identifiers().table(*column.schemaTable()) + " CHANGE " + identifiers().column(column) + " "
         + columnSpecification(column);
}

std::string MySqlDdl::primaryKey(const schema::ColumnsConstraint &constraint)
{
    std::string text = DdlCompiler::primaryKey(constraint);
    if (const sql::Value &method = dialectOption(m_mysql, constraint.dialectOptions, "using", true); method.truth())
        text += " USING " + identifiers().quote(asText(method));
    return text;
}

std::string MySqlDdl::foreignKeyMatch(const schema::ForeignKeyConstraint &constraint)
{
    if (!constraint.match.empty())
        throw CompileError{"CompileError", "MySQL ignores the 'MATCH' keyword while at the same time causes "
                                           "ON UPDATE/ON DELETE clauses to be ignored."};
    return {};
}

} // namespace retort::dialects
