// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/impl.h"

namespace retort::dialects {

/// Stands in for a dialect's Impl inside of a batch block: writes down the steps that operations ask for, so that they can be
/// carried out together (Alembic's BatchOperationsImpl). Statements of op.execute() are not part of it: they run at once.
class BatchRecorder : public Impl
{
public:
    BatchRecorder(Impl &real, operations::AlterTable &batch);

    void execute(const sql::Clause &statement) override;
    void alterColumn(const operations::AlterColumn &change) override;
    void addColumn(const operations::AddColumn &operation, const schema::Column &column) override;
    void dropColumn(const operations::DropColumn &operation, const schema::Column &column) override;
    void addConstraint(const schema::Constraint &constraint) override;
    void dropConstraint(const schema::Constraint &constraint, std::optional<bool> ifExists) override;
    void renameTable(const operations::RenameTable &operation) override;
    void createTable(const schema::Table &table, std::optional<bool> ifNotExists) override;
    void dropTable(const schema::Table &table, std::optional<bool> ifExists) override;
    void createIndex(const schema::Index &index, std::optional<bool> ifNotExists) override;
    void dropIndex(const schema::Index &index, std::optional<bool> ifExists) override;
    void createTableComment(const schema::Table &table) override;
    void dropTableComment(const schema::Table &table) override;
    void createColumnComment(const schema::Column &column) override;
    void bulkInsert(const operations::BulkInsert &operation) override;

    operations::AlterTable &batch() { return m_batch; }
    Impl &real() { return m_real; }

private:
    operations::BatchStep &add(operations::BatchStep::Kind kind);

    Impl &m_real;
    operations::AlterTable &m_batch;
};

/// Whether the table is copied, with the steps that there are so far.
bool recreatesTable(const Impl &impl, const operations::AlterTable &batch);

/// Carries a batch out: its steps one by one, or as a copy of the table.
void carryOutBatch(Impl &impl, const operations::AlterTable &batch);

} // namespace retort::dialects
