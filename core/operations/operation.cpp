// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/operations/operation.h"

#include <array>

namespace retort::operations {

std::string_view nameOf(Kind kind)
{
    constexpr std::array<std::string_view, kKinds> kNames{
        "create_table", "drop_table", "rename_table", "create_table_comment", "drop_table_comment", "add_column",
        "drop_column", "alter_column", "add_constraint", "drop_constraint", "create_index", "drop_index",
        "bulk_insert", "execute", "batch_alter_table", "invoke",
    };
    return kNames[static_cast<std::size_t>(kind)];
}

} // namespace retort::operations
