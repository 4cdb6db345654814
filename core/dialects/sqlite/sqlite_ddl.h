// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/ddl_compiler.h"

namespace retort::dialects {

class SqliteDdl : public DdlCompiler
{
public:
    using DdlCompiler::DdlCompiler;

    std::string createIndex(const schema::Index &index, bool ifNotExists) override;

    std::string columnSpecification(const schema::Column &column, bool firstPrimaryKey = false) override;
    std::string postCreateTable(const schema::Table &table) override;
    std::string check(const schema::CheckConstraint &constraint) override;
    std::string columnCheck(const schema::CheckConstraint &constraint) override;
    std::string primaryKey(const schema::ColumnsConstraint &constraint) override;
    std::string unique(const schema::ColumnsConstraint &constraint) override;
    /// Empty where it would point to another attached database, which SQLite cannot.
    std::string foreignKey(const schema::ForeignKeyConstraint &constraint) override;
    std::string remoteTable(const sql::TableClause &table) override;
};

} // namespace retort::dialects
