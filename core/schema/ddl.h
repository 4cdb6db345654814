// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace retort::schema {

enum class DdlKind : std::uint8_t {
    Text, CreateTable, DropTable, CreateIndex, DropIndex, AddConstraint, DropConstraint, CreateSequence, DropSequence,
    CreateSchema, DropSchema, SetTableComment, DropTableComment, SetColumnComment, DropColumnComment, SetConstraintComment,
    DropConstraintComment,
};

/// A DDL statement as an object: DDL("…"), CreateTable(t) … DdlCompiler::statement() writes it.
struct Ddl : sql::Clause
{
    explicit Ddl(DdlKind ofKind)
        : Clause(sql::ClauseKind::Ddl)
        , ddl(ofKind)
    {
    }
    DdlKind ddl;
    const sql::Clause *element = nullptr; ///< Table, Column, Constraint, Index, Sequence: as the kind says
    Name name;                            ///< of CREATE SCHEMA, DROP SCHEMA
    std::string text;                     ///< DDL's, with %(table)s, %(schema)s, %(fullname)s and what `context` names
    Options context;
    const sql::Clause *target = nullptr;  ///< the table that a listener was called for
    bool ifNotExists = false;
    bool ifExists = false;
    bool cascade = false;
    bool includesAllKeys = true;          ///< CREATE TABLE with all foreign keys, or with these alone
    std::vector<const ForeignKeyConstraint *> includedKeys;
    std::shared_ptr<const DdlCondition> ddlIf; ///< execute_if(), or the element's ddl_if(); may be null
};

} // namespace retort::schema
