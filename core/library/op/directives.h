// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/op/given.h"
#include "core/operations/operation.h"

#include <span>
#include <string_view>

namespace retort::library {

/// One of op.*: how it is called, which class it stands for, and how the operation is made of what is given.
struct Directive
{
    std::string_view name;             ///< "create_table"
    std::string_view parameters;       ///< of op.create_table: "table_name, *columns, if_not_exists=, **kw"
    std::string_view batchParameters;  ///< of batch_op.*; see inBatch
    bool inBatch;
    std::string_view opClass;          ///< "CreateTableOp"
    std::string_view opBase;           ///< "MigrateOperation"
    std::string_view opParameters;     ///< of the class' constructor
    /// Where the class' attribute is called otherwise than op's parameter: "type_:constraint_type …".
    std::string_view attributes;
    std::string_view keywordAttribute; ///< where the class keeps **kw
    operations::Operation *(*build)(const Given &);
};

std::span<const Directive> directives();
/// Null where there is none.
const Directive *directiveOfClass(std::string_view opClass);

// build_*.cpp
operations::Operation *buildCreateTable(const Given &given);
operations::Operation *buildDropTable(const Given &given);
operations::Operation *buildRenameTable(const Given &given);
operations::Operation *buildCreateTableComment(const Given &given);
operations::Operation *buildDropTableComment(const Given &given);
operations::Operation *buildAddColumn(const Given &given);
operations::Operation *buildDropColumn(const Given &given);
operations::Operation *buildAlterColumn(const Given &given);
operations::Operation *buildCreateIndex(const Given &given);
operations::Operation *buildDropIndex(const Given &given);
operations::Operation *buildPrimaryKey(const Given &given);
operations::Operation *buildUnique(const Given &given);
operations::Operation *buildCheck(const Given &given);
operations::Operation *buildForeignKey(const Given &given);
operations::Operation *buildExclude(const Given &given);
operations::Operation *buildDropConstraint(const Given &given);
operations::Operation *buildBulkInsert(const Given &given);
operations::Operation *buildExecute(const Given &given);

} // namespace retort::library
