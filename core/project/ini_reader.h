// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/ini.h"

namespace retort::project {

/// Reads the text into sections, DEFAULT first with `defaults` in it. The errors are Ini::parse's.
base::Result<std::vector<IniSection>> readIni(std::string_view text, const std::string &file,
                                              const std::map<std::string, std::string> &defaults);

} // namespace retort::project
