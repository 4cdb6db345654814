// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cancel.h"
#include "core/library/context/environment.h"
#include "core/project/script_directory.h"
#include "core/project/script_files.h"
#include "core/project/settings/settings.h"

#include <memory>
#include <optional>
#include <string>

namespace retort::run {

/// The script directory: reads all headers when the history is first asked for, and a script when it is run; only once
/// where most will be run.
class ScriptRevisions : public library::Revisions
{
public:
    ScriptRevisions(const project::ScriptLocations &locations, const project::Settings &settings,
                    std::string projectFolder, base::CancelToken cancel, bool runsMost = false);

    base::Result<const history::RevisionMap *> map() override;
    base::Result<library::RevisionBody> body(history::Index revision, bool isUpgrade) override;
    std::string folder() const override { return m_locations.folder; }
    std::vector<std::string> versionLocations() const override { return m_locations.versions; }

    /// What loading gave; nothing where nobody asked for it.
    std::optional<project::LoadedScripts> &loaded() { return m_loaded; }
    bool isBroken() const { return m_loaded && m_loaded->alembicStatus != 0; }

private:
    base::Result<std::shared_ptr<const script::Source>> read(history::Index revision);
    const std::string *overrideOf(const std::string &revision, bool isUpgrade) const;

    const project::ScriptLocations &m_locations;
    const project::Settings &m_settings;
    std::string m_projectFolder;
    base::CancelToken m_cancel;
    bool m_runsMost;
    std::optional<project::LoadedScripts> m_loaded;
    // The folder that the last script was read from stays open: ten thousand scripts mostly lie in one.
    std::unique_ptr<project::ScriptFolder> m_folder;
    std::string m_folderPath;
    std::string m_buffer;
};

} // namespace retort::run
