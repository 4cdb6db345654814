// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/project_files.h"

#include "core/base/text.h"
#include "core/project/config_messages.h"
#include "core/project/file_text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace retort::project {

namespace {

constexpr std::string_view kIniName = "alembic.ini";
constexpr std::string_view kTomlName = "pyproject.toml";
constexpr std::string_view kFlaskFolder = "migrations";
constexpr std::size_t kMostFoldersBelow = 500;
constexpr int kMostFoldersAbove = 8;

class ProjectFinder
{
public:
    ProjectFinder(std::string opened, base::PathRules rules) : m_opened(std::move(opened)), m_rules(rules) { }

    base::Result<ProjectFiles> find()
    {
        const FileKind kind = fileKind(m_opened);
        if (kind == FileKind::Absent || kind == FileKind::Unreachable)
            return base::fail(kNoSuchFolder, {m_opened});
        if (kind != FileKind::Folder)
            return findFor(std::string(m_opened));
        return findIn(std::string(m_opened));
    }

private:
    std::string join(std::string_view folder, std::string_view name) const
    {
        return base::joinPath(folder, name, m_rules);
    }

    base::Result<ProjectFiles> findFor(const std::string &file)
    {
        const std::string name = base::fileName(file, m_rules);
        m_opened = base::pureParent(file, m_rules);
        if (name == kTomlName)
            return withToml(file);
        if (base::endsWith(name, ".ini") || base::endsWith(name, ".cfg") || base::endsWith(name, ".conf"))
            return withIni(file);
        return findIn(m_opened);
    }

    base::Result<ProjectFiles> findIn(const std::string &folder)
    {
        if (fileKind(join(folder, kIniName)) == FileKind::Folder)
            return base::fail(kIniIsFolder, {join(folder, kIniName)});
        if (std::optional<ProjectFiles> found = directlyIn(folder))
            return *found;
        std::vector<ProjectFiles> below;
        for (const std::string &name : subfolders(folder, kMostFoldersBelow)) {
            if (std::optional<ProjectFiles> found = directlyIn(join(folder, name)))
                below.push_back(std::move(*found));
        }
        if (below.size() == 1)
            return below.front();
        if (below.size() > 1)
            return several(folder, below);
        std::string above = folder;
        for (int i = 0; i < kMostFoldersAbove && fileKind(join(above, ".git")) == FileKind::Absent; ++i) {
            std::string next = base::pureParent(above, m_rules);
            if (next == above)
                break;
            above = std::move(next);
            if (std::optional<ProjectFiles> found = directlyIn(above))
                return *found;
        }
        return base::fail(kNoProject, {folder});
    }

    std::optional<ProjectFiles> directlyIn(const std::string &folder) const
    {
        const std::string ini = join(folder, kIniName);
        const std::string toml = join(folder, kTomlName);
        if (fileKind(ini) == FileKind::File)
            return withIni(ini);
        if (hasAlembicTable(toml))
            return withToml(toml);
        const std::string flask = join(join(folder, kFlaskFolder), kIniName);
        if (fileKind(flask) == FileKind::File)
            return withIni(flask);
        return std::nullopt;
    }

    bool hasAlembicTable(const std::string &path) const
    {
        if (fileKind(path) != FileKind::File)
            return false;
        const FileText file = readFileText(path);
        const base::Result<TomlOptions> toml = TomlOptions::parse(file.text.value_or(""), path, "");
        // A pyproject.toml that nobody can read is not known to be an Alembic project's.
        return toml && toml->hasTable();
    }

    ProjectFiles withToml(const std::string &path) const
    {
        ProjectFiles files;
        files.tomlPath = path;
        files.currentFolder = base::pureParent(path, m_rules);
        return files;
    }

    ProjectFiles withIni(const std::string &path) const
    {
        ProjectFiles files;
        files.iniPath = path;
        const std::string folder = base::pureParent(path, m_rules);
        files.currentFolder = folder;
        if (const std::string toml = join(folder, kTomlName); hasAlembicTable(toml))
            files.tomlPath = toml;
        const FileText file = readFileText(path);
        const base::Result<Ini> ini = Ini::parse(file.text.value_or(""), path, {{"here", folder}});
        if (!ini || !ini->hasSection("alembic"))
            return files;
        const std::optional<std::string> location = ini->raw("alembic", "script_location");
        if (!location && files.tomlPath.empty() && fileKind(join(folder, "env.py")) == FileKind::File) {
            files.flaskMigrate = true;
            files.currentFolder = base::pureParent(folder, m_rules);
        } else if (location && location->find("%(here)s") == std::string::npos) {
            files.currentFolder = startFolder(*location, folder);
        }
        return files;
    }

    /// A relative script_location starts from where Alembic is run: mostly beside the ini, else above it.
    std::string startFolder(const std::string &location, const std::string &iniFolder) const
    {
        for (const std::string &candidate : {iniFolder, m_opened, base::pureParent(iniFolder, m_rules)}) {
            if (fileKind(join(candidate, location)) == FileKind::Folder)
                return candidate;
        }
        return iniFolder;
    }

    base::Result<ProjectFiles> several(const std::string &folder, const std::vector<ProjectFiles> &found) const
    {
        std::vector<std::string> names;
        for (const ProjectFiles &files : found)
            names.push_back(files.iniPath.empty() ? files.tomlPath : files.iniPath);
        return base::fail(kSeveralProjects, {folder, base::joinComma(names)});
    }

    std::string m_opened;
    base::PathRules m_rules;
};

} // namespace

ConfigRequest ProjectFiles::request(std::map<std::string, std::string> environment, base::PathRules rules) const
{
    ConfigRequest request;
    if (!iniPath.empty())
        request.configFiles.push_back(iniPath);
    if (!tomlPath.empty())
        request.configFiles.push_back(tomlPath);
    request.currentFolder = currentFolder;
    request.environment = std::move(environment);
    // The files are known; what the environment would choose instead is another project's.
    request.environment.erase("ALEMBIC_CONFIG");
    request.rules = rules;
    request.flaskMigrate = flaskMigrate;
    return request;
}

base::Result<ProjectFiles> findProject(std::string_view path, const std::string &currentFolder, base::PathRules rules)
{
    return ProjectFinder(base::absolutePath(path, currentFolder, rules), rules).find();
}

} // namespace retort::project
