// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retort::compat {

/// Python's textwrap.wrap(text, columns, initial_indent=indent, subsequent_indent=indent): it breaks at blanks, behind
/// hyphens of compound words and around dashes, and breaks words that are longer than a line.
std::vector<std::string> wrap(std::string_view text, std::size_t columns, std::string_view indent);

/// Alembic's util.msg() where standard input is a terminal of that width, with its line end.
std::string wrappedMessage(std::string_view text, std::size_t columns);

} // namespace retort::compat
