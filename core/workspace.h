// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/project/config.h"
#include "core/project/script_directory.h"

#include <cstddef>
#include <functional>

namespace retort {

/// An open project, as both programs use it: its configuration, its scripts, its history. Knows no terminal and no
/// window. Opening reads the configuration alone; the scripts are read when they are asked for.
class Workspace
{
public:
    /// Reads the configuration and finds the scripts' folders. The errors are those of the configuration, with
    /// project::alembicExitStatus saying how Alembic would end.
    static base::Result<Workspace> open(const project::ConfigRequest &request);

    const project::Config &config() const { return m_config; }
    const project::ScriptLocations &locations() const { return m_locations; }

    /// Reads all scripts.
    base::Result<project::LoadedScripts> loadScripts(
        const base::CancelToken &cancel = {}, const std::function<void(std::size_t, std::size_t)> &progress = {}) const;

private:
    Workspace(project::Config config, project::ScriptLocations locations);

    project::Config m_config;
    project::ScriptLocations m_locations;
};

} // namespace retort
