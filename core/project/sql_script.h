// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/header.h"

#include <cstdint>
#include <string_view>

namespace retort::project {

/// Where a `.sql` revision's statements stand, in bytes.
struct SqlSection
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool isThere = false;
};
struct SqlSections
{
    SqlSection upgrade, downgrade;
};

/// Finds the lines `-- retort: upgrade` and `-- retort: downgrade`; a section ends at the next of them.
SqlSections sqlSections(std::string_view text);

/// The header of a `.sql` revision: comment lines above the first section. `-- revision: id`, `-- down_revision: id, id`,
/// `-- branch_labels:`, `-- depends_on:`, `-- Create Date:`; other comment lines are the message. None or nothing: absent.
script::Header sqlHeader(std::string_view text);

} // namespace retort::project
