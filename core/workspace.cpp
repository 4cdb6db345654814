// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/workspace.h"

#include <utility>

namespace retort {

Workspace::Workspace(project::Config config, project::ScriptLocations locations)
    : m_config(std::move(config)), m_locations(std::move(locations))
{ }

base::Result<Workspace> Workspace::open(const project::ConfigRequest &request)
{
    auto config = project::Config::load(request);
    if (!config)
        return tl::make_unexpected(config.error());
    auto locations = project::locateScripts(*config);
    if (!locations)
        return tl::make_unexpected(locations.error());
    return Workspace(std::move(*config), std::move(*locations));
}

base::Result<project::LoadedScripts> Workspace::loadScripts(
    const base::CancelToken &cancel, const std::function<void(std::size_t, std::size_t)> &progress) const
{
    return project::loadScripts(m_locations, cancel, progress);
}

} // namespace retort
