// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/context.h"
#include "core/history/failures.h"
#include "core/project/config.h"
#include "core/workspace.h"

#include <optional>

/// What the commands that read a project's history have in common: opening it by the global options, and ending as
/// Alembic ends where something is broken.
namespace retort::cli {

project::ConfigRequest configRequest(const Context &context);

/// Opens the project of -c, -n and the current folder; tells of its warnings.
base::Result<Workspace> openProject(Context &context);

/// revision_environment: a yes or a no in any of the words that Alembic knows.
base::Result<bool> runsEnvironment(const project::Config &config);

/// Whether the command's first look at the history is one whose errors Alembic turns into `FAILED: …`; where not, they
/// end in a traceback there.
enum class MapErrors { AreCommandErrors, AreExceptions };

/// The scripts of a project together with the way in which Alembic's loading of them ends.
struct ProjectScripts
{
    project::LoadedScripts loaded;
    int status = 0;     ///< of the loading
    std::string failed; ///< the text behind FAILED: where the status is 255

    const history::RevisionMap &map() const { return loaded.map; }
    bool isBroken() const { return status != 0; }
    /// Whether walks over the history find everything; else they stop where parents are missing, or go in circles.
    bool isMapWhole() const { return map().fatal() == nullptr; }
};

ProjectScripts scriptsOf(project::LoadedScripts loaded, MapErrors mapErrors);
base::Result<ProjectScripts> loadScripts(const Workspace &workspace, MapErrors mapErrors);

/// Prints what is wrong with the scripts, a line each on standard error, and `FAILED: …` where Alembic does. Returns
/// the exit status. With --json it says nothing: there the problems stand in the object.
int finish(Context &context, const ProjectScripts &scripts);

/// Ends a command whose identifier or range could not be resolved. Problems of the scripts, which may be the reason,
/// are told too, and their exit status counts first, as Alembic would have met them first.
int failResolving(Context &context, const ProjectScripts &scripts, const base::Diagnostic &error,
                  const history::CommandWording &wording = {});

} // namespace retort::cli
