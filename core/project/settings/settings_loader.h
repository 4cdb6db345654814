// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/settings.h"

#include <functional>
#include <string>

namespace retort::project {

inline constexpr const char *kSettingsFileName = "retort.yaml";

/// Reads retort.yaml in the folder of alembic.ini. Absent: empty settings without a problem. Where there is only a
/// retort.yml, or the file cannot be read, that is a problem.
SettingsFile loadSettings(const std::string &projectFolder, base::PathRules rules = base::nativePathRules());

/// Host::readFile for the disk.
base::Result<std::string> readValuesFromDisk(const std::string &path);

} // namespace retort::project
