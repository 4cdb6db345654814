// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/batch.h"

#include "core/dialects/base/error.h"
#include "core/dialects/base/table_copy.h"

namespace retort::dialects {

using operations::AlterTable;
using operations::BatchStep;

namespace {

void carryOut(Impl &impl, const BatchStep &step)
{
    switch (step.kind) {
    case BatchStep::Kind::AlterColumn:
        return impl.alterColumn(static_cast<const operations::AlterColumn &>(*step.operation));
    case BatchStep::Kind::AddColumn:
        return impl.addColumn(static_cast<const operations::AddColumn &>(*step.operation), *step.column);
    case BatchStep::Kind::DropColumn:
        return impl.dropColumn(static_cast<const operations::DropColumn &>(*step.operation), *step.column);
    case BatchStep::Kind::AddConstraint: return impl.addConstraint(*step.constraint);
    case BatchStep::Kind::DropConstraint: return impl.dropConstraint(*step.constraint, step.ifFlag);
    case BatchStep::Kind::RenameTable:
        return impl.renameTable(static_cast<const operations::RenameTable &>(*step.operation));
    case BatchStep::Kind::CreateIndex: return impl.createIndex(*step.index, step.ifFlag);
    case BatchStep::Kind::DropIndex: return impl.dropIndex(*step.index, step.ifFlag);
    case BatchStep::Kind::CreateTableComment: return impl.createTableComment(*step.table);
    case BatchStep::Kind::DropTableComment: return impl.dropTableComment(*step.table);
    case BatchStep::Kind::CreateColumnComment: return impl.createColumnComment(*step.column);
    }
}

[[noreturn]] void refuseReflection(const Impl &impl, const AlterTable &batch)
{
    throw CompileError{
        "CommandError",
        "This operation cannot proceed in --sql mode; batch mode with dialect " + impl.dialect().name()
            + " requires a live database connection with which to reflect the table \"" + batch.table.text
            + "\". To generate a batch SQL migration script using table \"move and copy\", a complete Table object should be "
              "passed to the \"copy_from\" argument of the batch_alter_table() method so that table reflection can be "
              "skipped."};
}

} // namespace

BatchRecorder::BatchRecorder(Impl &real, AlterTable &batch)
    : Impl(real.dialect(), real.settings(), real.sink())
    , m_real(real)
    , m_batch(batch)
{
}

BatchStep &BatchRecorder::add(BatchStep::Kind kind)
{
    m_batch.steps.emplace_back();
    m_batch.steps.back().kind = kind;
    return m_batch.steps.back();
}

void BatchRecorder::execute(const sql::Clause &statement)
{
    m_real.execute(statement);
}

void BatchRecorder::alterColumn(const operations::AlterColumn &change)
{
    add(BatchStep::Kind::AlterColumn).operation = &change;
}

void BatchRecorder::addColumn(const operations::AddColumn &operation, const schema::Column &column)
{
    if ((operation.options.find("insert_before") != nullptr || operation.options.find("insert_after") != nullptr)
        && !recreatesTable(m_real, m_batch)) {
        throw CompileError{"CommandError", "Can't specify insert_before or insert_after when using ALTER; please specify "
                                           "recreate='always'"};
    }
    BatchStep &step = add(BatchStep::Kind::AddColumn);
    step.operation = &operation;
    step.column = &column;
}

void BatchRecorder::dropColumn(const operations::DropColumn &operation, const schema::Column &column)
{
    BatchStep &step = add(BatchStep::Kind::DropColumn);
    step.operation = &operation;
    step.column = &column;
}

void BatchRecorder::addConstraint(const schema::Constraint &constraint)
{
    add(BatchStep::Kind::AddConstraint).constraint = &constraint;
}

void BatchRecorder::dropConstraint(const schema::Constraint &constraint, std::optional<bool> ifExists)
{
    BatchStep &step = add(BatchStep::Kind::DropConstraint);
    step.constraint = &constraint;
    step.ifFlag = ifExists;
}

void BatchRecorder::renameTable(const operations::RenameTable &operation)
{
    add(BatchStep::Kind::RenameTable).operation = &operation;
}

void BatchRecorder::createTable(const schema::Table &, std::optional<bool>)
{
    throw CompileError{"NotImplementedError", "Can't create table in batch mode"};
}

void BatchRecorder::dropTable(const schema::Table &, std::optional<bool>)
{
    throw CompileError{"NotImplementedError", "Can't drop table in batch mode"};
}

void BatchRecorder::createIndex(const schema::Index &index, std::optional<bool> ifNotExists)
{
    BatchStep &step = add(BatchStep::Kind::CreateIndex);
    step.index = &index;
    step.ifFlag = ifNotExists;
}

void BatchRecorder::dropIndex(const schema::Index &index, std::optional<bool> ifExists)
{
    BatchStep &step = add(BatchStep::Kind::DropIndex);
    step.index = &index;
    step.ifFlag = ifExists;
}

void BatchRecorder::createTableComment(const schema::Table &table)
{
    add(BatchStep::Kind::CreateTableComment).table = &table;
}

void BatchRecorder::dropTableComment(const schema::Table &table)
{
    add(BatchStep::Kind::DropTableComment).table = &table;
}

void BatchRecorder::createColumnComment(const schema::Column &column)
{
    add(BatchStep::Kind::CreateColumnComment).column = &column;
}

void BatchRecorder::bulkInsert(const operations::BulkInsert &)
{
    throw CompileError{"AttributeError", "'BatchOperationsImpl' object has no attribute 'bulk_insert'"};
}

bool recreatesTable(const Impl &impl, const AlterTable &batch)
{
    if (batch.recreate == "auto")
        return impl.requiresRecreateInBatch(batch);
    return batch.recreate == "always";
}

void carryOutBatch(Impl &impl, const AlterTable &batch)
{
    if (batch.steps.empty() && !batch.operations.empty()) {
        // Not from a script's block: what the operations ask for is still to be found out.
        auto *recorded = impl.arena().make<AlterTable>(batch);
        BatchRecorder recorder(impl, *recorded);
        for (const operations::Operation *operation : batch.operations)
            recorder.invoke(*operation);
        if (!recorded->steps.empty())
            carryOutBatch(impl, *recorded);
        return;
    }
    if (!recreatesTable(impl, batch)) {
        for (const BatchStep &step : batch.steps)
            carryOut(impl, step);
        return;
    }
    if (batch.copyFrom == nullptr)
        refuseReflection(impl, batch);
    copyTable(impl, batch);
}

} // namespace retort::dialects
