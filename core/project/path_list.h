// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/path_rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How Alembic takes a list of paths apart.
namespace retort::project {

/// What path_separator names: space, newline, os, ':' or ';'.
std::optional<char> namedSeparator(std::string_view name, base::PathRules rules);

/// Split at `separator`; empty parts are dropped, and then each is stripped.
std::vector<std::string> splitPaths(std::string_view text, char separator);

/// The old way, where no separator is configured: at runs of spaces, at a comma with the spaces behind it, and at ':'
/// if it is among `separators` (", " or ", :"). Empty parts stay.
std::vector<std::string> splitPathsLegacy(std::string_view text, std::string_view separators);

/// The letter of the first drive ("C:\" or "C:/") that a split at ':' cuts in two.
std::optional<char> driveLetterIn(std::string_view text);

} // namespace retort::project
