// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/ddl_compiler.h"

namespace retort::dialects {

class MySqlDialect;

class MySqlDdl : public DdlCompiler
{
public:
    explicit MySqlDdl(const MySqlDialect &dialect);

    std::string createIndex(const schema::Index &index, bool ifNotExists) override;
    std::string dropIndex(const schema::Index &index, bool ifExists) override;
    /// By the constraint's kind; one of no kind is refused, as Alembic refuses it.
    std::string dropConstraint(const schema::Constraint &constraint, bool ifExists) override;
    bool dropsConstraintsCascading() const override { return false; }
    std::string createSequence(const schema::Sequence &sequence, bool ifNotExists) override;
    std::string setTableComment(const schema::Table &table) override;
    std::string dropTableComment(const schema::Table &table) override;
    std::string setColumnComment(const schema::Column &column) override;

    std::string columnSpecification(const schema::Column &column, bool firstPrimaryKey = false) override;
    std::string postCreateTable(const schema::Table &table) override;
    std::string primaryKey(const schema::ColumnsConstraint &constraint) override;
    std::string foreignKeyMatch(const schema::ForeignKeyConstraint &constraint) override;

    /// A text as this dialect writes literals.
    std::string literal(std::string_view text) const;

private:
    std::string indexColumns(const schema::Index &index);
    std::string identifierOf(const schema::Constraint &constraint) const;

    const MySqlDialect &m_mysql;
};

/// Whether an index' expression stands in brackets of its own: operators and functions do, columns and ASC/DESC do not.
bool mySqlGroupsInIndex(const sql::Clause &clause);

/// ENGINE=…, CHARSET=…, PARTITION BY …: what Table(mysql_…=) says, in an order the servers take.
std::string mySqlTableOptions(MySqlDdl &ddl, const schema::Table &table);

} // namespace retort::dialects
