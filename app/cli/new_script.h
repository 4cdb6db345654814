// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/project_access.h"
#include "core/history/identifiers.h"
#include "core/project/revision/new_revision.h"

#include <string>
#include <vector>

namespace retort::cli {

/// What revision and merge share: resolves the parents, writes the script, runs the hooks, tells of each step. Returns the
/// exit status.
int writeScript(Context &context, const Workspace &workspace, const history::Identifiers &parents,
                const std::vector<std::string> &dependsOn, project::RevisionRequest request);

/// The options that both commands have, taken from the words.
project::RevisionRequest revisionRequest(const Context &context);

/// A step of Alembic's ("Generating …  done"), on standard output; with --json nothing.
project::RevisionOutput stepOutput(Context &context);

} // namespace retort::cli
