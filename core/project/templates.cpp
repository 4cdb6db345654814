// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/templates.h"

#include <template_texts.h> // made by template_texts.cmake

#include <algorithm>

namespace retort::project {

namespace {

constexpr std::string_view kPlaceholder = "${script_location}";

constexpr TemplateFile kGeneric[] = {{"README", "One database.\n"},
                                     {"env.py", template_texts::env_py},
                                     {"script.py.mako", template_texts::script_py_mako},
                                     {"alembic.ini.mako", template_texts::single_ini_mako}};

constexpr TemplateFile kAsync[] = {{"README", "One database, through an asynchronous driver.\n"},
                                   {"env.py", template_texts::env_async_py},
                                   {"script.py.mako", template_texts::script_py_mako},
                                   {"alembic.ini.mako", template_texts::single_ini_mako}};

constexpr TemplateFile kMultidb[] = {{"README", template_texts::README_multidb},
                                     {"env.py", template_texts::env_multidb_py},
                                     {"script.py.mako", template_texts::script_multidb_py_mako},
                                     {"alembic.ini.mako", template_texts::multidb_ini_mako}};

constexpr TemplateFile kPyproject[] = {{"README", "One database, set up in pyproject.toml.\n"},
                                       {"env.py", template_texts::env_py},
                                       {"script.py.mako", template_texts::script_py_mako},
                                       {"alembic.ini.mako", template_texts::database_ini_mako},
                                       {"pyproject.toml.mako", template_texts::pyproject_toml_mako}};

constexpr TemplateFile kPyprojectAsync[] = {
    {"README", "One database, through an asynchronous driver, set up in pyproject.toml.\n"},
    {"env.py", template_texts::env_async_py},
    {"script.py.mako", template_texts::script_py_mako},
    {"alembic.ini.mako", template_texts::database_ini_mako},
    {"pyproject.toml.mako", template_texts::pyproject_toml_mako}};

constexpr std::string_view firstLine(std::string_view text)
{
    return text.substr(0, text.find('\n'));
}

constexpr Template makeTemplate(std::string_view name, std::span<const TemplateFile> files)
{
    return Template{name, firstLine(files[0].text), files};
}

constexpr Template kTemplates[] = {makeTemplate("generic", kGeneric), makeTemplate("async", kAsync),
                                   makeTemplate("multidb", kMultidb), makeTemplate("pyproject", kPyproject),
                                   makeTemplate("pyproject_async", kPyprojectAsync)};

} // namespace

std::span<const Template> templates()
{
    return kTemplates;
}

const Template *findTemplate(std::string_view name)
{
    const auto *found = std::find_if(std::begin(kTemplates), std::end(kTemplates),
                                     [name](const Template &one) { return one.name == name; });
    return found != std::end(kTemplates) ? found : nullptr;
}

std::string fillInTemplate(std::string_view text, std::string_view scriptLocation)
{
    std::string filled;
    filled.reserve(text.size() + scriptLocation.size());
    for (std::size_t begin = 0;;) {
        const std::size_t found = text.find(kPlaceholder, begin);
        filled += text.substr(begin, found == std::string_view::npos ? found : found - begin);
        if (found == std::string_view::npos)
            return filled;
        filled += scriptLocation;
        begin = found + kPlaceholder.size();
    }
}

} // namespace retort::project
