// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/operations/operation.h"
#include "core/schema/build.h"

#include <string>
#include <vector>

namespace retort::operations {

/// Makes the tables, constraints and indexes that single operations stand on: a script's create_index names a table that
/// nothing else knows, so it gets one of its own, in a MetaData with the target's naming convention (Alembic's SchemaObjects).
class SchemaObjects
{
public:
    /// `target` may be null: no naming convention.
    SchemaObjects(sql::Arena &arena, const schema::MetaData *target)
        : m_arena(arena)
        , m_target(target)
    {
    }

    schema::MetaData *metadata();
    /// Columns first, then constraints and indexes; items that another table has are copied. `included`: the items list
    /// what Column(unique=True, index=True) brings, so that the flags go off.
    schema::Table *table(const Name &name, const Name &schema, const std::vector<sql::Clause *> &items = {},
                         const Options &options = {}, bool included = false);
    schema::Column *column(const Name &name, const sql::Type *type = nullptr);

    // Each takes what the constraint's own constructor would: `options` are the keyword arguments that are left.
    schema::Constraint *primaryKey(const Name &name, const Name &table, const Name &schema, const std::vector<Name> &columns,
                                   const Options &dialectOptions = {});
    schema::Constraint *unique(const Name &name, const Name &table, const Name &schema, const std::vector<Name> &columns,
                               const Options &options = {});
    schema::Constraint *check(const Name &name, const Name &table, const Name &schema, const sql::Clause *condition,
                              const Options &options = {});

    struct ForeignKey
    {
        Name name, source, referent, sourceSchema, referentSchema;
        std::vector<Name> local, remote;
        std::string onUpdate, onDelete, initially, match;
        std::optional<bool> deferrable;
        Options options;
    };
    schema::Constraint *foreignKey(const ForeignKey &given);
    /// For DROP CONSTRAINT: only its name, its table and its kind count.
    schema::Constraint *generic(const Name &name, const Name &table, const Name &schema,
                                const std::optional<std::string> &type);
    schema::Index *index(const Name &name, const Name &table, const Name &schema, const std::vector<Value> &columns,
                         bool unique, const Options &options = {});

    // What the operations make of themselves
    schema::Table *tableOf(const CreateTable &operation);
    schema::Table *tableOf(const DropTable &operation);
    schema::Table *tableOf(const TableComment &operation);
    schema::Index *indexOf(const CreateIndex &operation);
    schema::Index *indexOf(const DropIndex &operation);
    schema::Constraint *constraintOf(const DropConstraint &operation);

private:
    schema::Table *tableWith(schema::MetaData &metadata, const Name &name, const Name &schema,
                             const std::vector<Name> &columns);
    void placeReferences(schema::Table &table);
    void nameAfterColumns(schema::Table &table, schema::Index &index);
    Value ownColumn(schema::Table &table, const Value &given);

    sql::Arena &m_arena;
    const schema::MetaData *m_target;
};

} // namespace retort::operations
