// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/project/config.h"
#include "core/project/script_directory.h"
#include "core/script/syntax/source.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::run {

/// Which files an evaluation may read: those inside of the project, wherever a link or a `..` leads.
class ProjectFolders
{
public:
    ProjectFolders(const project::Config &config, const project::ScriptLocations &locations);

    /// The file's real path, or nothing where it is not the project's. Relative paths start from the current folder.
    std::optional<std::string> allowed(std::string_view path) const;
    std::optional<std::string> read(std::string_view path) const;
    /// A link in the project to a file that is not the project's.
    bool leadsOutside(std::string_view path) const;

    const std::string &currentFolder() const { return m_currentFolder; }
    const std::string &projectFolder() const { return m_projectFolder; }
    /// Where imports start: prepend_sys_path, then the folders of the project.
    const std::vector<std::string> &importRoots() const { return m_importRoots; }

private:
    std::string m_currentFolder;
    std::string m_projectFolder;
    std::vector<std::string> m_inside; ///< real paths with a separator behind
    std::vector<std::string> m_importRoots;
};

/// Finds the project's own modules: "app.models" as app/models.py or app/models/__init__.py below an import root.
class ModuleFinder
{
public:
    explicit ModuleFinder(const ProjectFolders &folders);

    /// Null where there is none. Folders without __init__.py are packages too.
    std::shared_ptr<const script::Source> find(std::string_view dotted, const std::vector<std::string> &moreRoots,
                                               bool &isPackage) const;

private:
    std::shared_ptr<const script::Source> source(const std::string &path) const;

    const ProjectFolders &m_folders;
};

/// What Python's tokenizer makes of a script's bytes.
base::Result<std::shared_ptr<const script::Source>> sourceOf(std::string_view bytes, const std::string &shown);

/// Reads a script as Python's tokenizer would: its encoding, its line ends. `isMissing` tells that there is no such file.
base::Result<std::shared_ptr<const script::Source>> readSource(const std::string &path, const std::string &shown,
                                                               bool *isMissing = nullptr);

} // namespace retort::run
