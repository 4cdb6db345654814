// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/project/config.h"
#include "core/project/revision/new_revision.h"
#include "core/project/revision/program.h"

#include <functional>
#include <string>
#include <vector>

namespace retort::project {

struct HookSurroundings
{
    ProcessEnvironment environment;
    std::string currentFolder;
};

struct HookOutput
{
    RevisionOutput steps;                                          ///< "Running post write hook 'black' ..." and its end
    std::function<void(const std::string &text)> output;           ///< what a hook printed
    std::function<void(const std::string &text)> error;
    std::function<void(const std::string &hook, int status)> bad;  ///< it ended with a status other than 0
};

/// Runs the project's post write hooks on a new script: Alembic's four types. console_scripts and module need the user's
/// Python environment: the program of that name, or python -m, from $VIRTUAL_ENV and $PATH.
base::Result<void> runHooks(const std::vector<Hook> &hooks, const std::string &script,
                            const HookSurroundings &surroundings, const HookOutput &output);

/// Opens a file in the user's editor ($EDITOR, $VISUAL, else what is there) and waits for its end.
base::Result<void> openInEditor(const std::string &path, const HookSurroundings &surroundings);

} // namespace retort::project
