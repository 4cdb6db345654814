// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/doctor/inspect.h"

#include "core/base/path_rules.h"
#include "core/base/text.h"
#include "core/project/file_text.h"

namespace retort::cli {

namespace {

using Level = Finding::Level;

/// The last line at module level of env.py that sets target_metadata, and its number.
std::string metadataLine(std::string_view text, std::size_t &number)
{
    std::string found;
    const auto lines = base::splitLines(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = base::stripRight(lines[i]);
        if (base::startsWith(line, "target_metadata") && line.find('=') != std::string_view::npos) {
            found = line;
            number = i + 1;
        }
    }
    return found;
}

} // namespace

Section inspectModels(const Context &context, const project::ScriptLocations &locations)
{
    Section section{"environment_script", context.text(RETORT_TEXT("cli", "Environment script and models")), {}};
    const std::string path = base::joinPath(locations.folder, "env.py", base::nativePathRules());
    const project::FileText file = project::readFileText(path);
    if (!file.text) {
        section.add(
            Level::Bad, "env_py", "env.py", file.isAbsent ? context.text(RETORT_TEXT("cli", "not there")) : file.error,
            context.text(RETORT_TEXT("cli", "Restore it: Alembic runs it for every command that needs a database.")));
        return section;
    }
    section.add(Level::Good, "env_py", "env.py",
                context.text(RETORT_TEXT("cli", "there; Retort does not evaluate it yet")));
    std::size_t number = 0;
    const std::string line = metadataLine(*file.text, number);
    if (line.empty()) {
        section.add(Level::Fact, "models", context.text(RETORT_TEXT("cli", "models")),
                    context.text(RETORT_TEXT("cli", "env.py does not set target_metadata")));
    } else if (base::endsWith(line, "None")) {
        section.add(
            Level::Fact, "models", context.text(RETORT_TEXT("cli", "models")),
            base::fillIn(context.text(RETORT_TEXT("cli", "{0} (env.py:{1}): nothing to compare a database with")),
                         {line, std::to_string(number)}));
    } else {
        section.add(Level::Good, "models", context.text(RETORT_TEXT("cli", "models")),
                    line + " (env.py:" + std::to_string(number) + ")");
    }
    return section;
}

} // namespace retort::cli
