// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace retort::project {

/// One file of a template. `alembic.ini.mako` and `pyproject.toml.mako` go beside the project's configuration with
/// ${script_location} filled in, everything else goes into the scripts' folder as it is.
struct TemplateFile
{
    std::string_view name;
    std::string_view text;
};

/// What `init` can make a project from. The names are Alembic's, the texts are ours; Alembic works on the result.
struct Template
{
    std::string_view name;
    std::string_view synopsis; ///< the README's first line
    std::span<const TemplateFile> files;
};

/// All templates, the usual one first. The texts are part of the program; nothing is read.
std::span<const Template> templates();

/// Null where there is no template of this name.
const Template *findTemplate(std::string_view name);

/// The text of a configuration template with its ${script_location} replaced.
std::string fillInTemplate(std::string_view text, std::string_view scriptLocation);

} // namespace retort::project
