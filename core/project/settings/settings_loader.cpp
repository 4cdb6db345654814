// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/settings_loader.h"

#include "core/project/file_text.h"
#include "core/project/settings/settings_messages.h"

namespace retort::project {

namespace {

base::Diagnostic at(const base::Message &message, std::vector<std::string> arguments, const std::string &file)
{
    base::Diagnostic diagnostic;
    diagnostic.message = &message;
    diagnostic.arguments = std::move(arguments);
    diagnostic.span.file = file;
    return diagnostic;
}

/// Without a text and without an error the file was longer than anybody's settings.
base::Diagnostic unreadable(const FileText &file, const std::string &path)
{
    if (file.error.empty())
        return at(kYamlTooLarge, {std::to_string(kMostConfigBytes >> 20)}, path);
    return at(kSettingsUnreadable, {file.error}, path);
}

} // namespace

SettingsFile loadSettings(const std::string &projectFolder, base::PathRules rules)
{
    const std::string path = base::joinPath(projectFolder, kSettingsFileName, rules);
    const std::string other = base::joinPath(projectFolder, "retort.yml", rules);
    SettingsFile result;
    if (const FileText file = readFileText(path); file.text) {
        result = parseSettings(*file.text, path);
    } else if (!file.isAbsent) {
        result.settings.file = path;
        result.problems.push_back(unreadable(file, path));
    }
    if (fileKind(other) == FileKind::File) {
        result.problems.push_back(at(kSettingsWrongFileName, {}, other));
        if (!result.settings.file.empty()) // a leftover beside the right one stops nothing
            result.problems.back().severity = base::Severity::Warning;
    }
    return result;
}

base::Result<std::string> readValuesFromDisk(const std::string &path)
{
    FileText file = readFileText(path);
    if (file.text)
        return std::move(*file.text);
    if (file.error.empty())
        return tl::make_unexpected(unreadable(file, path));
    return base::fail(kValuesError, {file.error + "."});
}

} // namespace retort::project
