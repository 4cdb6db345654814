// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/context.h"
#include "app/cli/doctor/report.h"
#include "core/workspace.h"

#include <optional>
#include <string>

/// One function a part of the project. None of them changes anything or connects, unless told to.
namespace retort::cli {

Section inspectConfiguration(const Context &context, const project::Config &config);
Section inspectLocations(const Context &context, const project::Config &config,
                         const base::Result<project::ScriptLocations> &locations);
Section inspectHistory(const Context &context, const project::LoadedScripts &scripts);
Section inspectFiles(const Context &context, const project::ScriptLocations &locations);
Section inspectDatabases(const Context &context, const Workspace &workspace, const DatabaseRequest &request,
                         bool connect);
Section inspectModels(const Context &context, const project::ScriptLocations &locations);

/// The path relative to the folder where it is inside, else as it is.
std::string shortPath(const std::string &path, const std::string &folder);

} // namespace retort::cli
