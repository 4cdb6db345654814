// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/revision_map.h"

#include <string>

/// A revision as Alembic prints it, byte for byte. Nothing ends with a line end that Alembic's text does not have; each
/// is appended, because a history has many.
namespace retort::compat {

struct RevisionStyle
{
    bool verbose = false;       ///< logEntry instead of one line
    bool branches = false;      ///< (labels)
    bool doc = false;           ///< , message
    bool parents = false;       ///< parents ->
    bool treeIndicators = true; ///< (branchpoint) (mergepoint)
    bool current = false;       ///< (current)
};

/// Script.cmd_format
void appendRevision(std::string &out, const history::RevisionMap &map, history::Index revision,
                    const RevisionStyle &style);

/// Script.log_entry
void appendLogEntry(std::string &out, const history::RevisionMap &map, history::Index revision, bool current = false);

} // namespace retort::compat
