// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/mysql/mysql_impl.h"

#include "core/dialects/base/error.h"
#include "core/dialects/mysql/mysql_ddl.h"
#include "core/dialects/mysql/mysql_dialect.h"
#include "core/schema/spatial.h"
#include "core/sql/known_types.h"

namespace retort::dialects {
namespace {

using operations::AlterColumn;
using operations::DefaultChange;

bool isItem(const DefaultChange &change, schema::ItemKind kind)
{
    if (!change.value.isNode())
        return false;
    const auto *item = dynamic_cast<const schema::Item *>(change.value.asNode());
    return item != nullptr && item->item == kind;
}

/// A default that is a whole construct of its own: Alembic's default way refuses it, or each single change beside it.
bool concernsGenerated(const AlterColumn &change)
{
    for (const schema::ItemKind kind : {schema::ItemKind::Identity, schema::ItemKind::Computed}) {
        if (isItem(change.serverDefault, kind) || isItem(change.existingServerDefault, kind))
            return true;
    }
    return false;
}

const sql::Type *typeAfter(const AlterColumn &change)
{
    return change.type != nullptr ? change.type : change.existingType;
}

/// Moments may have a default that is a function, which only CHANGE takes.
bool mayHaveFunctionDefault(const AlterColumn &change)
{
    const sql::Type *type = typeAfter(change);
    const bool removesDefault = change.serverDefault.isGiven && change.serverDefault.value.isNone();
    const bool isClass = change.type != nullptr ? change.typeIsClass : change.existingTypeIsClass;
    return type != nullptr && !isClass && !removesDefault && sql::affinityOf(type) == sql::Affinity::DateTime;
}

[[noreturn]] void refuseSingle()
{
    throw CompileError{"NotImplementedError", "Individual alter column constructs not supported by MySQL"};
}

} // namespace

/// geoalchemy2's spatial indexes are a statement after CREATE TABLE, which it writes with a semicolon of its own.
void MySqlImpl::afterCreate(const schema::Table &table)
{
    for (const sql::ColumnClause *each : table.columns) {
        const auto &column = static_cast<const schema::Column &>(*each);
        const auto spatial = schema::spatialOf(column);
        if (spatial && spatial->isGeometry && spatial->isIndexed && column.computed == nullptr)
            send("ALTER TABLE " + table.name.text + " ADD SPATIAL INDEX(" + column.name.text + ");");
    }
}

bool MySqlImpl::makesByItself(const schema::Index &index) const
{
    return schema::isGeometryIndex(index);
}

MySqlImpl::MySqlImpl(const MySqlDialect &dialect, const ImplSettings &settings, Sink &sink)
    : Impl(dialect, settings, sink)
{
    m_transactionalDdl = false;
}

void MySqlImpl::alterColumn(const AlterColumn &change)
{
    if (concernsGenerated(change)) {
        AlterColumn single = change;
        single.newName.reset();
        single.comment = {};
        single.autoincrement.reset();
        single.existingAutoincrement.reset();
        Impl::alterColumn(single);
    }
    if (change.newName || mayHaveFunctionDefault(change)) {
        send(alterTable(change) + " CHANGE " + quoted(change.column) + " "
             + quoted(change.newName ? *change.newName : change.column) + " " + wholeColumn(change));
    } else if (change.nullable || change.type != nullptr || change.autoincrement || change.comment.isGiven) {
        send(alterTable(change) + " MODIFY " + quoted(change.column) + " " + wholeColumn(change));
    } else if (change.serverDefault.isGiven) {
        send(alterDefault(change));
    }
}

std::string MySqlImpl::wholeColumn(const AlterColumn &change)
{
    const sql::Type *type = typeAfter(change);
    if (type == nullptr)
        throw CompileError{"CommandError",
                           "All MySQL CHANGE/MODIFY COLUMN operations require the existing type."};
    const bool nullable = change.nullable.value_or(change.existingNullable.value_or(true));
    std::string text = typeText(*type) + (nullable ? " NULL" : " NOT NULL");
    if (change.autoincrement.value_or(change.existingAutoincrement.value_or(false)))
        text += " AUTO_INCREMENT";
    const DefaultChange &given = change.serverDefault.isGiven ? change.serverDefault : change.existingServerDefault;
    if (given.isGiven && !given.value.isNone())
        text += " DEFAULT " + serverDefaultText(given.value);
    const std::optional<std::string> &comment = change.comment.isGiven ? change.comment.value : change.existingComment;
    if (comment && !comment->empty())
        text += " COMMENT " + static_cast<MySqlDdl &>(ddl()).literal(*comment);
    return text;
}

std::string MySqlImpl::alterDefault(const AlterColumn &change)
{
    const sql::Value &value = change.serverDefault.value;
    return alterTable(change) + " ALTER COLUMN " + quoted(change.column) + " "
         + (value.isNone() ? std::string("DROP DEFAULT") : "SET DEFAULT " + serverDefaultText(value));
}

void MySqlImpl::dropConstraint(const schema::Constraint &constraint, std::optional<bool>)
{
    // The check of an Enum or Boolean goes with its type.
    if (constraint.constraint == schema::ConstraintKind::Check && constraint.boundType != nullptr)
        return;
    Impl::dropConstraint(constraint, std::nullopt);
}

std::string MySqlImpl::columnNullable(const AlterColumn &)
{
    refuseSingle();
}

std::string MySqlImpl::columnDefault(const AlterColumn &)
{
    refuseSingle();
}

std::string MySqlImpl::columnType(const AlterColumn &)
{
    refuseSingle();
}

std::string MySqlImpl::columnName(const AlterColumn &)
{
    refuseSingle();
}

} // namespace retort::dialects
