// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/ddl.h"
#include "core/schema/schema.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::dialects {

class Dialect;
class Identifiers;

/// Writes DDL (SQLAlchemy's DDLCompiler): each function answers a whole statement or a part of one, without the terminator,
/// with SQLAlchemy's line breaks (a leading "\n" among them: the sink strips). Throws CompileError.
class DdlCompiler
{
public:
    explicit DdlCompiler(const Dialect &dialect);
    virtual ~DdlCompiler() = default;
    DdlCompiler(const DdlCompiler &) = delete;
    DdlCompiler &operator=(const DdlCompiler &) = delete;

    /// What scripts hand to op.execute() and to listeners: DDL("…"), CreateTable(t), AddConstraint(c) …
    virtual std::string statement(const schema::Ddl &ddl);

    // Statements
    virtual std::string createTable(const schema::Table &table, bool ifNotExists);
    virtual std::string dropTable(const schema::Table &table, bool ifExists);
    virtual std::string createIndex(const schema::Index &index, bool ifNotExists);
    virtual std::string dropIndex(const schema::Index &index, bool ifExists);
    virtual std::string addConstraint(const schema::Constraint &constraint);
    virtual std::string dropConstraint(const schema::Constraint &constraint, bool ifExists);
    virtual std::string createSequence(const schema::Sequence &sequence, bool ifNotExists);
    virtual std::string dropSequence(const schema::Sequence &sequence, bool ifExists);
    virtual std::string setTableComment(const schema::Table &table);
    virtual std::string dropTableComment(const schema::Table &table);
    virtual std::string setColumnComment(const schema::Column &column);
    virtual std::string dropColumnComment(const schema::Column &column);
    virtual std::string setConstraintComment(const schema::Constraint &constraint);
    virtual std::string dropConstraintComment(const schema::Constraint &constraint);
    virtual std::string createSchema(const sql::Name &name, bool ifNotExists);
    virtual std::string dropSchema(const sql::Name &name, bool cascade, bool ifExists);

    /// CREATE TYPE … AS ENUM, CREATE DOMAIN: PostgreSQL's alone.
    virtual std::string createType(const sql::Type &type);
    virtual std::string dropType(const sql::Type &type);

    // Parts
    /// The column with its own constraints.
    virtual std::string createColumn(const schema::Column &column, bool firstPrimaryKey);
    virtual std::string columnSpecification(const schema::Column &column, bool firstPrimaryKey = false);
    virtual std::string columnDefault(const schema::Column &column); ///< what stands after DEFAULT
    /// Whether it has one at all: also text("") is one.
    static bool hasDefault(const schema::Column &column);
    virtual std::string serverDefault(const schema::ServerDefault &value);
    virtual std::string tableConstraints(const schema::Table &table);
    /// What stands after the closing bracket of CREATE TABLE (ENGINE=…).
    virtual std::string postCreateTable(const schema::Table &table);
    virtual std::string createTableSuffix(const schema::Table &table);
    virtual std::string constraint(const schema::Constraint &constraint); ///< "CONSTRAINT x UNIQUE (a)"; empty: not here
    virtual std::string check(const schema::CheckConstraint &constraint);
    virtual std::string columnCheck(const schema::CheckConstraint &constraint);
    virtual std::string checkCondition(const schema::CheckConstraint &constraint); ///< what stands in the brackets
    virtual std::string primaryKey(const schema::ColumnsConstraint &constraint);
    virtual std::string unique(const schema::ColumnsConstraint &constraint);
    virtual std::string uniqueClause(const schema::ColumnsConstraint &constraint); ///< "NULLS NOT DISTINCT "
    virtual std::string foreignKey(const schema::ForeignKeyConstraint &constraint);
    virtual std::string exclude(const schema::ExcludeConstraint &constraint);
    virtual std::string foreignKeyReference(const schema::ForeignKeyConstraint &constraint);
    /// The table in FOREIGN KEY … REFERENCES (define_constraint_remote_table): with its schema, but on SQLite.
    virtual std::string remoteTable(const sql::TableClause &table);
    virtual std::string foreignKeyMatch(const schema::ForeignKeyConstraint &constraint);
    virtual std::string foreignKeyActions(const schema::ForeignKeyConstraint &constraint);
    virtual std::string deferrability(const schema::Constraint &constraint);
    virtual std::string computed(const schema::Computed &computed);
    virtual std::string identity(const schema::Identity &identity);
    virtual std::string identityOptions(const schema::Identity &identity);
    /// What stands before a sequence's options (" AS BIGINT").
    virtual std::string sequencePrefix(const schema::Sequence &sequence);
    /// Whether an Enum's or Boolean's CHECK exists here.
    virtual bool needsTypeBound(const schema::Constraint &constraint) const;
    /// The column that an integer primary key counts up by itself; null where there is none.
    const schema::Column *autoincrementColumn(const schema::Table &table) const;

    /// An expression inside DDL: literals written out, no table names (SQLAlchemy's sql_compiler with literal_binds).
    std::string expression(const sql::Clause &clause, bool includeTable = false);
    std::string typeText(const schema::Column &column);

    const Dialect &dialect() const { return m_dialect; }
    const Identifiers &identifiers() const;

    std::string definingName(const schema::Constraint &constraint); ///< "CONSTRAINT name ", or empty
    /// The index' name, with its table's schema where that is asked for.
    std::string indexName(const schema::Index &index, bool withSchema);
    /// "DEFERRED", "CASCADE" …: CompileError where the text is none of those that SQL has there (blank-separated by '|').
    static const std::string &checkedPhrase(const std::string &phrase, std::string_view allowed);
    /// Whether DROP CONSTRAINT … CASCADE is written.
    virtual bool dropsConstraintsCascading() const { return true; }
    [[noreturn]] void refuseElement(std::string_view element) const; ///< UnsupportedCompilationError

protected:
    /// Throws where the constraint has no table.
    static const schema::Table &tableOf(const schema::Constraint &constraint);
    /// Whether a constraint is part of CREATE TABLE here.
    bool isPartOfTable(const schema::Table &table, const schema::Constraint &constraint) const;

    const Dialect &m_dialect;

private:
    const std::vector<const schema::ForeignKeyConstraint *> *m_includedKeys = nullptr; ///< null: all
};

} // namespace retort::dialects
