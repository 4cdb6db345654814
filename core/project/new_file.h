// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace retort::project {

/// Writes a file that must not exist yet: under a temporary name, on the disk, and only then under its own, so that
/// nobody ever sees half of it. What appears under that name meanwhile is not overwritten. Paths are UTF-8.
base::Result<void> writeNewFile(const std::string &path, std::string_view text);

/// Replaces a file in the same way. Its permissions stay, and a link to it stays a link.
base::Result<void> replaceFile(const std::string &path, std::string_view text);

} // namespace retort::project
