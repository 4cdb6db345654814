// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/doctor/inspect.h"

#include "core/base/text.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

namespace retort::cli {

namespace {

namespace fs = std::filesystem;
using Level = Finding::Level;

constexpr std::size_t kMostNames = 12;

/// What lies in a version location and is no revision.
struct OtherFiles
{
    std::set<std::string> foreign;       ///< Alembic does not look at them
    std::set<std::string> pythonFolders; ///< folders called x.py
    std::set<std::string> orphans;       ///< compiled scripts without their source
};

bool isCompiled(const std::string &name)
{
    return base::endsWith(name, ".pyc") || base::endsWith(name, ".pyo");
}

/// "abc_x.cpython-311.pyc" → "abc_x.py"
std::string sourceOf(const std::string &name)
{
    return name.substr(0, name.find('.')) + ".py";
}

void lookAt(const fs::path &folder, const fs::path &root, bool recursive, OtherFiles &found)
{
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const std::string shown = entry->path().lexically_relative(root).string();
        std::error_code ignored;
        if (entry->is_directory(ignored)) {
            if (base::endsWith(name, ".py"))
                found.pythonFolders.insert(shown);
            if (name == "__pycache__" || (recursive && !entry->is_symlink(ignored)))
                lookAt(entry->path(), root, recursive, found);
        } else if (isCompiled(name)) {
            const fs::path sources = folder.filename() == "__pycache__" ? folder.parent_path() : folder;
            if (!fs::exists(sources / sourceOf(name), ignored) && !base::startsWith(name, "__init__"))
                found.orphans.insert(shown);
        } else if (!base::endsWith(name, ".py") && name != ".gitkeep" && name != ".gitignore") {
            found.foreign.insert(shown);
        }
    }
}

std::string listed(const Context &context, const std::set<std::string> &names)
{
    std::string out;
    std::size_t shown = 0;
    for (const std::string &name : names) {
        if (shown++ == kMostNames) {
            return base::fillIn(context.text(RETORT_TEXT("cli", "{0}, and {1} more")),
                                {out, std::to_string(names.size() - kMostNames)});
        }
        out += (out.empty() ? "" : ", ") + name;
    }
    return out;
}

} // namespace

Section inspectFiles(const Context &context, const project::ScriptLocations &locations)
{
    Section section{"files", context.text(RETORT_TEXT("cli", "Other files among the versions")), {}};
    OtherFiles found;
    for (const std::string &folder : locations.versions)
        lookAt(folder, folder, locations.recursive, found);
    if (!found.foreign.empty()) {
        section.add(Level::Fact, "foreign_files", context.text(RETORT_TEXT("cli", "ignored")),
                    listed(context, found.foreign));
    }
    if (!found.pythonFolders.empty()) {
        section.add(Level::Warning, "python_folders", context.text(RETORT_TEXT("cli", "folders")),
                    listed(context, found.pythonFolders),
                    context.text(RETORT_TEXT(
                        "cli", "They are called like a script, but are folders, and are not read as one.")));
    }
    if (!found.orphans.empty()) {
        section.add(Level::Warning, "orphans", context.text(RETORT_TEXT("cli", "without source")),
                    listed(context, found.orphans),
                    context.text(RETORT_TEXT("cli", "Compiled files whose script is gone: delete them.")));
    }
    return section;
}

} // namespace retort::cli
