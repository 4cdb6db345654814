// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/context.h"
#include "core/base/result.h"
#include "core/history/identifiers.h"
#include "core/workspace.h"

#include <string>
#include <vector>

namespace retort::cli {

/// The database that -e, --config-file and -x config_file= mean.
DatabaseRequest databaseRequest(const Context &context);

/// What `current` stands for: the rows of the version table of the database. Tells on standard error which database was
/// taken, as env.py is not evaluated.
base::Result<std::vector<std::string>> currentRows(Context &context, const Workspace &workspace);

/// What show and edit are asked for: the word, or for `current` the rows of the version table.
base::Result<history::Identifiers> identifiersOf(Context &context, const Workspace &workspace, const std::string &word);

} // namespace retort::cli
