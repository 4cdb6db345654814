// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retort::cli {

/// Breaks one paragraph into lines of at most `columns`: at blanks, and between wide (Chinese) characters.
std::vector<std::string> wrapped(std::string_view paragraph, std::size_t columns);

/// The text cut to `columns`, with an ellipsis where something is missing.
std::string shortened(std::string_view text, std::size_t columns, bool ascii);

/// The text and as many blanks as it takes to fill `columns`.
std::string padded(std::string_view text, std::size_t columns);

} // namespace retort::cli
