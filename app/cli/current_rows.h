// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/context.h"
#include "core/base/result.h"
#include "core/history/identifiers.h"
#include "core/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace retort::cli {

/// The database that -e, --config-file and -x config_file= mean.
DatabaseRequest databaseRequest(const Context &context);

/// What `current` stands for: the rows of the version table, for each of the databases that env.py means (mostly one). What
/// -e and retort.yaml name stands before env.py. Nothing where the command has ended, with its exit status in `status`.
std::optional<std::vector<std::vector<std::string>>> currentRows(Context &context, const Workspace &workspace, int &status);

/// What show and edit are asked for: the word, or for `current` the rows of the version tables.
std::optional<std::vector<history::Identifiers>> identifiersOf(Context &context, const Workspace &workspace,
                                                               const std::string &word, int &status);

} // namespace retort::cli
