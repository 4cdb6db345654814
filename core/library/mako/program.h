// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort::library::mako {

/// A Mako template as a script of ours: a function `render(write)` that writes the template's text, piece by piece. Every
/// name that the template uses is looked up by the script's globals.
struct Program
{
    std::string moduleCode; ///< <%! … %>: runs once, before
    std::string body;       ///< the statements of render(), indented
    std::vector<std::uint32_t> moduleLines; ///< the template's line of each line of code
    std::vector<std::uint32_t> bodyLines;
};

/// Reads a template. What belongs to Mako's larger language (inheritance, includes, namespaces) is refused by name, with
/// its place in `file`.
base::Result<Program> readTemplate(std::string_view text, const std::string &file);

} // namespace retort::library::mako
