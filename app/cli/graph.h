// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/terminal.h"
#include "core/history/revision_map.h"

#include <functional>
#include <string>
#include <vector>

namespace retort::cli {

/// `history --graph`: the revisions (children before parents) with the lines between them. On a terminal no line is
/// longer than it is wide. `stands` tells the revisions to mark as current.
std::string renderGraph(const history::RevisionMap &map, const std::vector<history::Index> &revisions,
                        const Terminal &terminal, bool verbose, const std::function<bool(history::Index)> &stands);

} // namespace retort::cli
