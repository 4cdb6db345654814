// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What each operation asks of an Impl, step by step (Alembic's operations/toimpl.py).
#include "core/dialects/base/batch.h"
#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/impl.h"
#include "core/operations/schema_objects.h"

namespace retort::dialects {

using operations::Kind;
using operations::Operation;
using operations::SchemaObjects;

namespace {

SchemaObjects objectsOf(const Impl &impl)
{
    return {impl.arena(), impl.settings().targetMetadata};
}

template<class T>
const T &as(const Operation &operation)
{
    return static_cast<const T &>(operation);
}

sql::Node *createTable(Impl &impl, const Operation &operation)
{
    const auto &given = as<operations::CreateTable>(operation);
    schema::Table *table = objectsOf(impl).tableOf(given);
    impl.createTable(*table, given.ifNotExists);
    return table;
}

sql::Node *dropTable(Impl &impl, const Operation &operation)
{
    const auto &given = as<operations::DropTable>(operation);
    impl.dropTable(*objectsOf(impl).tableOf(given), given.ifExists);
    return nullptr;
}

sql::Node *renameTable(Impl &impl, const Operation &operation)
{
    impl.renameTable(as<operations::RenameTable>(operation));
    return nullptr;
}

sql::Node *createTableComment(Impl &impl, const Operation &operation)
{
    impl.createTableComment(*objectsOf(impl).tableOf(as<operations::TableComment>(operation)));
    return nullptr;
}

sql::Node *dropTableComment(Impl &impl, const Operation &operation)
{
    const auto &given = as<operations::TableComment>(operation);
    impl.dropTableComment(*objectsOf(impl).table(given.table, given.schema));
    return nullptr;
}

sql::Node *addColumn(Impl &impl, const Operation &operation)
{
    const auto &given = as<operations::AddColumn>(operation);
    schema::Column *column = given.column;
    if (column->table != nullptr)
        column = schema::copyColumn(impl.arena(), *column);
    const schema::Table *table = objectsOf(impl).table(given.table, given.schema, {column});
    impl.addColumn(given, *column);
    for (const schema::Constraint *constraint : table->constraints) {
        if (constraint->constraint == schema::ConstraintKind::PrimaryKey)
            continue;
        const bool isInline = given.inlineReferences && constraint->constraint == schema::ConstraintKind::ForeignKey
                              && column->foreignKeys.size() == 1
                              && static_cast<const schema::ForeignKeyConstraint *>(constraint)->elements.size() == 1;
        if (!isInline)
            impl.addConstraint(*constraint);
    }
    for (const schema::Index *index : table->indexes)
        impl.createIndex(*index, std::nullopt);
    const Dialect &dialect = impl.dialect();
    if (column->comment && !column->comment->empty() && dialect.supportsComments && !dialect.inlineComments)
        impl.createColumnComment(*column);
    return nullptr;
}

sql::Node *dropColumn(Impl &impl, const Operation &operation)
{
    const auto &given = as<operations::DropColumn>(operation);
    impl.dropColumn(given, *objectsOf(impl).column(given.column));
    return nullptr;
}

/// The checks that an Enum or Boolean brings with it here. Others of a lone column (Column(unique=True) is none of
/// them: the column has nothing but its type) do not occur.
template<class Each>
void forTypeChecks(Impl &impl, const operations::AlterColumn &change, const sql::Type *type, Each each)
{
    SchemaObjects objects = objectsOf(impl);
    const schema::Table *table = objects.table(change.table, change.schema, {objects.column(change.column, type)});
    for (const schema::Constraint *constraint : table->constraints) {
        if (constraint->constraint != schema::ConstraintKind::PrimaryKey
            && (constraint->boundType == nullptr || impl.ddl().needsTypeBound(*constraint)))
            each(*constraint);
    }
}

sql::Node *alterColumn(Impl &impl, const Operation &operation)
{
    const auto &change = as<operations::AlterColumn>(operation);
    if (change.existingType != nullptr && change.type != nullptr) {
        forTypeChecks(impl, change, change.existingType,
                      [&impl](const schema::Constraint &check) { impl.dropConstraint(check, std::nullopt); });
    }
    impl.alterColumn(change);
    if (change.type != nullptr)
        forTypeChecks(impl, change, change.type,
                      [&impl](const schema::Constraint &check) { impl.addConstraint(check); });
    return nullptr;
}

sql::Node *addConstraint(Impl &impl, const Operation &operation)
{
    impl.addConstraint(*as<operations::AddConstraint>(operation).constraint);
    return nullptr;
}

sql::Node *dropConstraint(Impl &impl, const Operation &operation)
{
    const auto &given = as<operations::DropConstraint>(operation);
    impl.dropConstraint(*objectsOf(impl).constraintOf(given), given.ifExists);
    return nullptr;
}

sql::Node *createIndex(Impl &impl, const Operation &operation)
{
    const auto &given = as<operations::CreateIndex>(operation);
    impl.createIndex(*objectsOf(impl).indexOf(given), given.ifNotExists);
    return nullptr;
}

sql::Node *dropIndex(Impl &impl, const Operation &operation)
{
    const auto &given = as<operations::DropIndex>(operation);
    impl.dropIndex(*objectsOf(impl).indexOf(given), given.ifExists);
    return nullptr;
}

sql::Node *bulkInsert(Impl &impl, const Operation &operation)
{
    impl.bulkInsert(as<operations::BulkInsert>(operation));
    return nullptr;
}

sql::Node *executeSql(Impl &impl, const Operation &operation)
{
    const auto &given = as<operations::ExecuteSql>(operation);
    if (given.isCompiled)
        impl.send(given.statement.asText());
    else if (given.statement.isText())
        impl.executeText(given.statement.asText());
    else
        impl.execute(static_cast<const sql::Clause &>(*given.statement.asNode()));
    return nullptr;
}

sql::Node *alterTable(Impl &impl, const Operation &operation)
{
    carryOutBatch(impl, as<operations::AlterTable>(operation));
    return nullptr;
}

sql::Node *custom(Impl &impl, const Operation &operation)
{
    const auto &given = as<operations::Custom>(operation);
    if (given.run == nullptr)
        throw CompileError{"NotImplementedError", "There is no way to carry out invoke of " + given.name + " on " + impl.dialect().name()};
    given.run->run();
    return nullptr;
}

} // namespace

OperationTable OperationTable::common()
{
    OperationTable table;
    table.set(Kind::CreateTable, createTable);
    table.set(Kind::DropTable, dropTable);
    table.set(Kind::RenameTable, renameTable);
    table.set(Kind::CreateTableComment, createTableComment);
    table.set(Kind::DropTableComment, dropTableComment);
    table.set(Kind::AddColumn, addColumn);
    table.set(Kind::DropColumn, dropColumn);
    table.set(Kind::AlterColumn, alterColumn);
    table.set(Kind::AddConstraint, addConstraint);
    table.set(Kind::DropConstraint, dropConstraint);
    table.set(Kind::CreateIndex, createIndex);
    table.set(Kind::DropIndex, dropIndex);
    table.set(Kind::BulkInsert, bulkInsert);
    table.set(Kind::ExecuteSql, executeSql);
    table.set(Kind::AlterTable, alterTable);
    table.set(Kind::Custom, custom);
    return table;
}

} // namespace retort::dialects
