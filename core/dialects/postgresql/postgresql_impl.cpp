// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/postgresql/postgresql_impl.h"

#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/postgresql/postgresql_options.h"
#include "core/schema/build.h"
#include "core/schema/spatial.h"
#include "core/sql/type_classes.h"

#include <algorithm>

namespace retort::dialects {

using operations::AlterColumn;
using schema::Identity;
using sql::Value;

namespace {

const Identity *identityOf(const operations::DefaultChange &change)
{
    return change.isGiven && change.value.isNode() ? dynamic_cast<const Identity *>(change.value.asNode()) : nullptr;
}

} // namespace

PostgresqlImpl::PostgresqlImpl(const Dialect &dialect, const ImplSettings &settings, Sink &sink)
    : Impl(dialect, settings, sink)
{
    m_transactionalDdl = true;
}

/// geoalchemy2 makes columns with use_typmod=False by a function, whose arguments it gives no type: they have no literals.
void PostgresqlImpl::afterCreate(const schema::Table &table)
{
    for (const sql::ColumnClause *each : table.columns) {
        const auto &column = static_cast<const schema::Column &>(*each);
        if (const auto spatial = schema::spatialOf(column); spatial && spatial->isManaged) {
            throw CompileError{"CompileError", "No literal value renderer is available for the arguments of "
                                               "AddGeometryColumn(), which makes the column '" + column.name.text + "'"};
        }
    }
}

void PostgresqlImpl::alterColumn(const AlterColumn &change)
{
    const Value *usingWhat = given(change.options, "postgresql_using");
    if (usingWhat != nullptr && change.type == nullptr)
        throw CompileError{"CommandError", "postgresql_using must be used with the type_ parameter"};
    if (change.type == nullptr) {
        Impl::alterColumn(change);
        return;
    }
    // The type comes first: a default is often of the new one.
    send(columnTypeUsing(change, usingWhat));
    AlterColumn others = change;
    others.type = nullptr;
    Impl::alterColumn(others);
}

std::string PostgresqlImpl::columnTypeUsing(const AlterColumn &change, const Value *usingWhat)
{
    std::string text = columnType(change);
    if (usingWhat == nullptr || !usingWhat->truth())
        return text;
    if (!usingWhat->isNode())
        return text + " USING " + plainText(*usingWhat);
    const auto *clause = dynamic_cast<const sql::Clause *>(usingWhat->asNode());
    if (clause == nullptr)
        throw CompileError{"ArgumentError", "postgresql_using is a SQL text"};
    return text + " USING " + ddl().expression(*clause, true);
}

std::string PostgresqlImpl::columnComment(const AlterColumn &change)
{
    static const sql::Type kString{sql::types::kString};
    const std::string comment =
        change.comment.value ? dialect().statementCompiler()->literal(Value::text(*change.comment.value), &kString) : "NULL";
    return "COMMENT ON COLUMN " + tableName(change.table, change.schema) + "." + quoted(change.column) + " IS " + comment;
}

std::string PostgresqlImpl::identityDefault(const AlterColumn &change)
{
    const std::string text = alterTable(change) + " " + alterColumnClause(change.column) + " ";
    if (change.serverDefault.value.isNone())
        return text + "DROP IDENTITY";
    const Identity *now = identityOf(change.serverDefault);
    if (change.existingServerDefault.isGiven && change.existingServerDefault.value.isNone())
        return text + "ADD " + ddl().identity(*now);
    return text + identityChanges(now, identityOf(change.existingServerDefault));
}

/// SET for each option that is given now and was not so before, in the order of their names.
std::string PostgresqlImpl::identityChanges(const Identity *now, const Identity *before)
{
    const Identity none;
    const Identity &was = before != nullptr ? *before : none;
    const bool always = now != nullptr && now->always;
    std::string text;
    if (always != was.always) {
        if (now == nullptr)
            throw CompileError{"AttributeError", "a default that is no identity has no attribute 'always'"};
        text += std::string("SET GENERATED ") + (always ? "ALWAYS " : "BY DEFAULT ");
    }
    if (now == nullptr)
        return text;
    const auto change = [&](auto member) {
        if (!(now->*member) || now->*member == was.*member)
            return;
        Identity alone;
        alone.*member = now->*member;
        text += "SET " + ddl().identityOptions(alone) + " ";
    };
    change(&Identity::cache);
    change(&Identity::cycle);
    change(&Identity::increment);
    change(&Identity::maxValue);
    change(&Identity::minValue);
    change(&Identity::noMaxValue);
    change(&Identity::noMinValue);
    change(&Identity::start);
    return text;
}

/// The schema does not come with the new name: a table cannot be renamed into another.
std::string PostgresqlImpl::renameTableStatement(const operations::RenameTable &operation)
{
    return alterTable(operation.name, operation.schema) + " RENAME TO " + tableName(operation.newName, {});
}

void PostgresqlImpl::createIndex(const schema::Index &index, std::optional<bool> ifNotExists)
{
    // The table that op.create_index() makes has only the columns that are indexed.
    for (const Value &item : included(index.dialectOptions)) {
        if (!item.isText())
            throw CompileError{"ArgumentError", "__contains__ requires a string argument"};
        const std::string &name = item.asText();
        if (index.table != nullptr && index.table->column(name) == nullptr) {
            static const sql::Type kUnknown{sql::types::kNullType};
            schema::append(arena(), *index.table, *arena().make<schema::Column>(name, &kUnknown));
        }
    }
    Impl::createIndex(index, ifNotExists);
}

void PostgresqlImpl::prepareTableForBatch(const schema::Table &table, const std::vector<std::string> &named)
{
    for (const schema::Constraint *constraint : table.constraints) {
        const std::string &name = constraint->name.text;
        if (!name.empty() && std::find(named.begin(), named.end(), name) != named.end())
            dropConstraint(*constraint, std::nullopt);
    }
}

} // namespace retort::dialects
