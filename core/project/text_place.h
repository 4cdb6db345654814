// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/span.h"

#include <cstddef>
#include <string>
#include <string_view>

/// Small helpers of the readers of configuration files.
namespace retort::project {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The line and column of a byte. Lines end at \n, \r\n and \r.
base::Position positionOf(std::string_view text, std::size_t offset);

/// "ff": how an error names a byte.
std::string hexByte(char byte);

} // namespace retort::project
