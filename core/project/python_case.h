// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace retort::project {

/// Python's str.lower(), which ConfigParser folds option names with.
std::string pythonLower(std::string_view text);

} // namespace retort::project
