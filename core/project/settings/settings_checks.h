// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/settings_reader.h"

namespace retort::project {

/// What single keys cannot tell: settings that exclude or need each other, names that nothing has.
void checkSettings(SettingsReader &reader, const Settings &settings);

} // namespace retort::project
