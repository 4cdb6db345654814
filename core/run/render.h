// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cancel.h"
#include "core/library/context/environment.h"
#include "core/project/config.h"
#include "core/project/script_directory.h"
#include "core/project/settings/settings.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort::run {

/// What a command that renders SQL works on.
struct RenderInput
{
    const project::Config &config;
    const project::ScriptLocations &locations;
    const project::Settings &settings;
    std::map<std::string, std::string> environment;
    library::CommandRequest request;
    /// Where env.py cannot be evaluated: the URL of retort.yaml or the ini; empty where there is none.
    std::string assumedUrl;
    std::string assumedUrlSource; ///< "retort.yaml's environment dev", for the warning
    bool keepStatements = false;
    base::CancelToken cancel;
};

/// What came of it. Files are not written yet.
struct Rendered
{
    bool isDone = false;
    base::Diagnostic error; ///< where it is not
    /// Alembic's CommandError: printed behind FAILED, and the exit status is 255.
    bool isCommandError = false;
    std::string commandError;
    std::string output;
    std::string log;
    std::vector<library::OutputFile> files;
    std::vector<library::SentStatement> statements;
    std::vector<library::DescribedOperation> operations;
    std::vector<base::Diagnostic> warnings;
    /// The history, where it was read; it may be what is broken.
    std::optional<project::LoadedScripts> scripts;
};

/// Evaluates env.py as it is, offline.
Rendered render(const RenderInput &input);

/// Writes what env.py wrote to files. All or nothing as far as the file system allows: first beside, then into place.
base::Result<void> writeFiles(const std::vector<library::OutputFile> &files);

} // namespace retort::run
