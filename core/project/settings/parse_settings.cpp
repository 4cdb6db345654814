// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/settings.h"

#include "core/project/settings/settings_checks.h"
#include "core/project/settings/settings_reader.h"

#include <algorithm>
#include <tuple>

namespace retort::project {

namespace {

bool isBefore(const base::Diagnostic &a, const base::Diagnostic &b)
{
    return std::tie(a.span.begin.line, a.span.begin.column) < std::tie(b.span.begin.line, b.span.begin.column);
}

} // namespace

const Environment *Settings::find(std::string_view name) const
{
    const auto found = std::find_if(environments.begin(), environments.end(),
                                    [name](const Environment &environment) { return environment.name == name; });
    return found == environments.end() ? nullptr : &*found;
}

SettingsFile parseSettings(std::string_view text, const std::string &file)
{
    SettingsFile result;
    result.settings.file = file;
    YamlDocument document = readYaml(text, file, YamlUse::Own);
    result.problems = std::move(document.problems);
    if (document.readable) {
        SettingsReader reader(file, result.problems);
        reader.readGroup(settingsDescription(), document.root, &result.settings);
        checkSettings(reader, result.settings);
    }
    std::stable_sort(result.problems.begin(), result.problems.end(), isBefore);
    return result;
}

} // namespace retort::project
