// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/directives.h"

#include <algorithm>
#include <array>

namespace retort::library {

namespace {

// clang-format off
constexpr std::array kDirectives{
    Directive{"create_table", "table_name, *columns, if_not_exists=, schema=, **kw", "", false,
              "CreateTableOp", "MigrateOperation",
              "table_name, columns, *, schema=, if_not_exists=, _namespace_metadata=, _constraints_included=, **kw",
              "", "kw", buildCreateTable},
    Directive{"drop_table", "table_name, *, schema=, if_exists=, **kw", "", false,
              "DropTableOp", "MigrateOperation", "table_name, *, schema=, if_exists=, table_kw=, _reverse=",
              "", "table_kw", buildDropTable},
    Directive{"rename_table", "old_table_name, new_table_name, *, schema=", "", false,
              "RenameTableOp", "AlterTableOp", "old_table_name, new_table_name, *, schema=",
              "old_table_name:table_name", "", buildRenameTable},
    Directive{"create_table_comment", "table_name, comment, *, existing_comment=, schema=",
              "comment, *, existing_comment=", true,
              "CreateTableCommentOp", "AlterTableOp", "table_name, comment, *, schema=, existing_comment=",
              "", "", buildCreateTableComment},
    Directive{"drop_table_comment", "table_name, *, existing_comment=, schema=", "*, existing_comment=", true,
              "DropTableCommentOp", "AlterTableOp", "table_name, *, schema=, existing_comment=",
              "", "", buildDropTableComment},
    Directive{"add_column",
              "table_name, column, *, schema=, if_not_exists=, inline_references=, inline_primary_key=",
              "column, *, insert_before=, insert_after=, if_not_exists=, inline_references=, inline_primary_key=", true,
              "AddColumnOp", "AlterTableOp",
              "table_name, column, *, schema=, if_not_exists=, inline_references=, inline_primary_key=, **kw",
              "", "kw", buildAddColumn},
    Directive{"drop_column", "table_name, column_name, *, schema=, if_exists=, **kw", "column_name, *, if_exists=, **kw",
              true, "DropColumnOp", "AlterTableOp", "table_name, column_name, *, schema=, if_exists=, _reverse=, **kw",
              "", "kw", buildDropColumn},
    Directive{"alter_column",
              "table_name, column_name, *, nullable=, comment=, server_default=, new_column_name=, type_=, existing_type=, "
              "existing_server_default=, existing_nullable=, existing_comment=, schema=, **kw",
              "column_name, *, nullable=, comment=, server_default=, new_column_name=, type_=, existing_type=, "
              "existing_server_default=, existing_nullable=, existing_comment=, insert_before=, insert_after=, **kw", true,
              "AlterColumnOp", "AlterTableOp",
              "table_name, column_name, *, schema=, existing_type=, existing_server_default=, existing_nullable=, "
              "existing_comment=, modify_nullable=, modify_comment=, modify_server_default=, modify_name=, modify_type=, "
              "**kw",
              "nullable:modify_nullable comment:modify_comment server_default:modify_server_default "
              "new_column_name:modify_name type_:modify_type",
              "kw", buildAlterColumn},
    Directive{"create_index", "index_name, table_name, columns, *, schema=, unique=, if_not_exists=, **kw",
              "index_name, columns, *, unique=, if_not_exists=, **kw", true,
              "CreateIndexOp", "MigrateOperation",
              "index_name, table_name, columns, *, schema=, unique=, if_not_exists=, **kw", "", "kw", buildCreateIndex},
    Directive{"drop_index", "index_name, table_name=, *, schema=, if_exists=, **kw", "index_name, *, if_exists=, **kw",
              true, "DropIndexOp", "MigrateOperation",
              "index_name, table_name=, *, schema=, if_exists=, _reverse=, **kw", "", "kw", buildDropIndex},
    Directive{"create_primary_key", "constraint_name, table_name, columns, *, schema=", "constraint_name, columns", true,
              "CreatePrimaryKeyOp", "AddConstraintOp", "constraint_name, table_name, columns, *, schema=, **kw",
              "", "kw", buildPrimaryKey},
    Directive{"create_unique_constraint", "constraint_name, table_name, columns, *, schema=, **kw",
              "constraint_name, columns, **kw", true,
              "CreateUniqueConstraintOp", "AddConstraintOp", "constraint_name, table_name, columns, *, schema=, **kw",
              "", "kw", buildUnique},
    Directive{"create_check_constraint", "constraint_name, table_name, condition, *, schema=, **kw",
              "constraint_name, condition, **kw", true,
              "CreateCheckConstraintOp", "AddConstraintOp", "constraint_name, table_name, condition, *, schema=, **kw",
              "", "kw", buildCheck},
    Directive{"create_foreign_key",
              "constraint_name, source_table, referent_table, local_cols, remote_cols, *, onupdate=, ondelete=, "
              "deferrable=, initially=, match=, source_schema=, referent_schema=, **dialect_kw",
              "constraint_name, referent_table, local_cols, remote_cols, *, referent_schema=, onupdate=, ondelete=, "
              "deferrable=, initially=, match=, **dialect_kw", true,
              "CreateForeignKeyOp", "AddConstraintOp",
              "constraint_name, source_table, referent_table, local_cols, remote_cols, **kw", "", "kw",
              buildForeignKey},
    Directive{"create_exclude_constraint", "constraint_name, table_name, *elements, **kw",
              "constraint_name, *elements, **kw", true,
              "CreateExcludeConstraintOp", "AddConstraintOp",
              "constraint_name, table_name, elements, where=, schema=, _orig_constraint=, **kw", "", "kw", buildExclude},
    Directive{"drop_constraint", "constraint_name, table_name, type_=, *, schema=, if_exists=",
              "constraint_name, type_=", true,
              "DropConstraintOp", "MigrateOperation",
              "constraint_name, table_name, type_=, *, schema=, if_exists=, _reverse=", "type_:constraint_type", "",
              buildDropConstraint},
    Directive{"bulk_insert", "table, rows, *, multiinsert=", "", false,
              "BulkInsertOp", "MigrateOperation", "table, rows, *, multiinsert=", "", "", buildBulkInsert},
    Directive{"execute", "sqltext, *, execution_options=", "sqltext, *, execution_options=", true,
              "ExecuteSQLOp", "MigrateOperation", "sqltext, *, execution_options=", "", "", buildExecute},
};
// clang-format on

} // namespace

std::span<const Directive> directives()
{
    return kDirectives;
}

const Directive *directiveOfClass(std::string_view opClass)
{
    const auto *const found = std::find_if(kDirectives.begin(), kDirectives.end(),
                                           [&](const Directive &each) { return each.opClass == opClass; });
    return found == kDirectives.end() ? nullptr : &*found;
}

} // namespace retort::library
