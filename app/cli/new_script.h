// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/project_access.h"
#include "core/history/identifiers.h"
#include "core/project/revision/new_revision.h"

#include <string>
#include <vector>

namespace retort::cli {

/// A script that is to be written, before the history was asked what its words mean.
struct NewScript
{
    project::RevisionRequest request;
    history::Identifiers parents = "head";
    std::vector<std::string> dependsOn;
};

/// What revision and merge share: runs env.py where revision_environment is set, which may change the script or want
/// others; resolves the parents, writes, runs the hooks, tells of each step. Returns the exit status.
int writeScript(Context &context, const Workspace &workspace, library::CommandKind kind, NewScript script);

/// The options that both commands have, taken from the words.
project::RevisionRequest revisionRequest(const Context &context);

/// A step of Alembic's ("Generating …  done"), on standard output; with --json nothing.
project::RevisionOutput stepOutput(Context &context);

} // namespace retort::cli
