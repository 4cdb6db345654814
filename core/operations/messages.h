// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// Operations in words, for `retort ops`. A name that was not given stands as "-".
namespace retort::operations::words {

using base::Message;

inline constexpr Message kCreateTable{"op.create-table", RETORT_TEXT("messages", "Create table {0} ({1}).")};
inline constexpr Message kDropTable{"op.drop-table", RETORT_TEXT("messages", "Drop table {0}.")};
inline constexpr Message kRenameTable{"op.rename-table", RETORT_TEXT("messages", "Rename table {0} to {1}.")};
inline constexpr Message kCreateTableComment{"op.create-table-comment",
                                             RETORT_TEXT("messages", "Set the comment of table {0} to '{1}'.")};
inline constexpr Message kDropTableComment{"op.drop-table-comment",
                                           RETORT_TEXT("messages", "Remove the comment of table {0}.")};
inline constexpr Message kAddColumn{"op.add-column", RETORT_TEXT("messages", "Add column {1} {2} to table {0}.")};
inline constexpr Message kDropColumn{"op.drop-column", RETORT_TEXT("messages", "Drop column {1} of table {0}.")};
inline constexpr Message kAlterColumn{"op.alter-column",
                                      RETORT_TEXT("messages", "Change column {1} of table {0}: {2}.")};
inline constexpr Message kAddPrimaryKey{"op.create-primary-key",
                                        RETORT_TEXT("messages", "Add primary key {0} to table {1} ({2}).")};
inline constexpr Message kAddUnique{"op.create-unique-constraint",
                                    RETORT_TEXT("messages", "Add unique constraint {0} to table {1} ({2}).")};
inline constexpr Message kAddCheck{"op.create-check-constraint",
                                   RETORT_TEXT("messages", "Add check constraint {0} to table {1}: {2}.")};
inline constexpr Message kAddForeignKey{"op.create-foreign-key",
                                        RETORT_TEXT("messages", "Add foreign key {0} to table {1} ({2}), which points to {3}.")};
inline constexpr Message kAddExclude{"op.create-exclude-constraint",
                                     RETORT_TEXT("messages", "Add exclusion constraint {0} to table {1}.")};
inline constexpr Message kAddConstraint{"op.add-constraint",
                                        RETORT_TEXT("messages", "Add constraint {0} to table {1}.")};
inline constexpr Message kDropConstraint{"op.drop-constraint",
                                         RETORT_TEXT("messages", "Drop constraint {0} of table {1}.")};
inline constexpr Message kCreateIndex{"op.create-index", RETORT_TEXT("messages", "Create index {0} on table {1} ({2}).")};
inline constexpr Message kCreateUniqueIndex{"op.create-unique-index",
                                            RETORT_TEXT("messages", "Create unique index {0} on table {1} ({2}).")};
inline constexpr Message kDropIndex{"op.drop-index", RETORT_TEXT("messages", "Drop index {0}.")};
inline constexpr Message kBulkInsert{"op.bulk-insert", RETORT_TEXT("messages", "Insert {1} rows into table {0}.")};
inline constexpr Message kExecute{"op.execute", RETORT_TEXT("messages", "Run SQL: {0}")};
inline constexpr Message kBatch{"op.batch", RETORT_TEXT("messages", "Change table {0} in a batch of {1} operations.")};
inline constexpr Message kCustom{"op.custom", RETORT_TEXT("messages", "Run the script's own operation {0}.")};

} // namespace retort::operations::words
