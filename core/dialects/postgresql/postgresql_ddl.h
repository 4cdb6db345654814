// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/ddl_compiler.h"

#include <string>

namespace retort::dialects {

class PostgresqlDdl : public DdlCompiler
{
public:
    explicit PostgresqlDdl(const Dialect &dialect);

    std::string createIndex(const schema::Index &index, bool ifNotExists) override;
    std::string dropIndex(const schema::Index &index, bool ifExists) override;
    std::string createSequence(const schema::Sequence &sequence, bool ifNotExists) override;
    std::string setConstraintComment(const schema::Constraint &constraint) override;
    std::string dropConstraintComment(const schema::Constraint &constraint) override;
    std::string createType(const sql::Type &type) override;
    std::string dropType(const sql::Type &type) override;

    std::string columnSpecification(const schema::Column &column, bool firstPrimaryKey = false) override;
    std::string postCreateTable(const schema::Table &table) override;
    std::string check(const schema::CheckConstraint &constraint) override;
    std::string primaryKey(const schema::ColumnsConstraint &constraint) override;
    std::string unique(const schema::ColumnsConstraint &constraint) override;
    std::string uniqueClause(const schema::ColumnsConstraint &constraint) override;
    std::string foreignKey(const schema::ForeignKeyConstraint &constraint) override;
    std::string foreignKeyActions(const schema::ForeignKeyConstraint &constraint) override;
    std::string exclude(const schema::ExcludeConstraint &constraint) override;
    std::string computed(const schema::Computed &computed) override;

private:
    std::string commentedConstraint(const schema::Constraint &constraint);
    std::string createDomain(const sql::Type &domain);
    std::string textLiteral(std::string_view text);
    /// " SERIAL" and its kin; empty where the column does not count up by a sequence of its own.
    std::string serial(const schema::Column &column);
    std::string include(const schema::Options &options, const schema::Table *table);
    std::string indexElements(const schema::Index &index);
    std::string indexElement(const sql::Clause &element, const schema::Value *operatorClasses);
    std::string indexOptions(const schema::Index &index);
    std::string quotedNames(const std::vector<schema::Column *> &columns) const;
};

} // namespace retort::dialects
