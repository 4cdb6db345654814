// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/sqlite/sqlite_impl.h"

#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/error.h"
#include "core/schema/spatial.h"
#include "core/sql/known_types.h"
#include "core/sql/type_classes.h"

namespace retort::dialects {
namespace {

using operations::BatchStep;

[[noreturn]] void refuseConstraint()
{
    throw CompileError{"NotImplementedError",
                       "No support for ALTER of constraints in SQLite dialect. Please refer to the batch mode feature "
                       "which allows for SQLite migrations using a copy-and-move strategy."};
}

/// ADD COLUMN takes no default that is an expression, and no generated column that is stored.
bool canBeAdded(const schema::Column &column)
{
    if (column.computed != nullptr)
        return !column.computed->persisted.value_or(false);
    return column.serverDefault == nullptr || column.serverDefault->isFetchedValue
        || !column.serverDefault->argument.isNode();
}

} // namespace

SqliteImpl::SqliteImpl(const Dialect &dialect, const ImplSettings &settings, Sink &sink)
    : Impl(dialect, settings, sink)
{
    m_transactionalDdl = false;
}

/// geoalchemy2 makes such columns with functions of SpatiaLite after CREATE TABLE, whose arguments it gives no type: they have no
/// literals.
void SqliteImpl::afterCreate(const schema::Table &table)
{
    for (const sql::ColumnClause *each : table.columns) {
        const auto &column = static_cast<const schema::Column &>(*each);
        const auto spatial = schema::spatialOf(column);
        if (spatial && spatial->isGeometry && column.computed == nullptr) {
            throw CompileError{"CompileError", "No literal value renderer is available for the arguments of "
                                               "RecoverGeometryColumn(), which makes the column '" + column.name.text + "'"};
        }
    }
}

void SqliteImpl::addConstraint(const schema::Constraint &constraint)
{
    // The check of an Enum or Boolean comes with its type, and is left out with a word; others were asked for.
    if (constraint.boundType == nullptr)
        refuseConstraint();
    if (ddl().needsTypeBound(constraint))
        warn("Skipping unsupported ALTER for creation of implicit constraint. Please refer to the batch mode feature "
             "which allows for SQLite migrations using a copy-and-move strategy.");
}

void SqliteImpl::dropConstraint(const schema::Constraint &constraint, std::optional<bool>)
{
    if (constraint.boundType == nullptr)
        refuseConstraint();
}

bool SqliteImpl::requiresRecreateInBatch(const operations::AlterTable &batch) const
{
    for (const BatchStep &step : batch.steps) {
        switch (step.kind) {
        case BatchStep::Kind::AddColumn:
            if (!canBeAdded(*step.column))
                return true;
            break;
        case BatchStep::Kind::CreateIndex:
        case BatchStep::Kind::DropIndex:
            break;
        default:
            return true;
        }
    }
    return false;
}

bool SqliteImpl::needsCastInBatch(const sql::Type &existing, const sql::Type &now) const
{
    return !sql::sameAffinity(&existing, &now) && !now.cls->isA(sql::types::kJSON);
}

std::string SqliteImpl::columnName(const operations::AlterColumn &change)
{
    return alterTable(change) + " RENAME COLUMN " + quoted(change.column) + " TO " + quoted(*change.newName);
}

std::string SqliteImpl::renameTableStatement(const operations::RenameTable &operation)
{
    return alterTable(operation.name, operation.schema) + " RENAME TO " + quoted(operation.newName);
}

} // namespace retort::dialects
