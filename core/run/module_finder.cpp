// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/module_finder.h"

#include "core/base/text.h"
#include "core/project/file_text.h"
#include "core/project/script_decoder.h"
#include "core/project/script_files.h"
#include "core/project/script_messages.h"
#include "core/run/run_messages.h"
#include "core/script/source_text.h"

#include <algorithm>

namespace retort::run {

namespace {

const base::PathRules kRules = base::nativePathRules();

std::string realFolder(const std::string &path)
{
    project::FileFault fault;
    std::string real = project::realPath(path, fault);
    if (fault.isFault())
        return {};
    if (!base::endsWith(real, "/"))
        real += '/';
    return real;
}

/// The folder above with a repository in it; the folder itself where there is none.
std::string repositoryOf(const std::string &folder)
{
    for (std::string at = folder; !at.empty();) {
        project::FileFault fault;
        if (project::pathExists(base::joinPath(at, ".git", kRules), fault))
            return at;
        std::string above = base::parentPath(at, kRules);
        if (above == at)
            break;
        at = std::move(above);
    }
    return folder;
}

} // namespace

ProjectFolders::ProjectFolders(const project::Config &config, const project::ScriptLocations &locations)
    : m_currentFolder(config.currentFolder())
    , m_projectFolder(config.projectFolder())
{
    const auto inside = [this](const std::string &folder) {
        const std::string real = realFolder(base::absolutePath(folder, m_currentFolder, kRules));
        if (!real.empty() && real != "/")
            m_inside.push_back(real);
    };
    const auto root = [this](const std::string &folder) {
        const std::string absolute = base::normalPath(base::absolutePath(folder, m_currentFolder, kRules), kRules);
        if (std::find(m_importRoots.begin(), m_importRoots.end(), absolute) == m_importRoots.end())
            m_importRoots.push_back(absolute);
    };
    inside(repositoryOf(m_projectFolder));
    inside(m_projectFolder);
    inside(m_currentFolder);
    inside(locations.folder);
    for (const std::string &versions : locations.versions)
        inside(versions);
    if (const auto &paths = config.prependSysPath(); paths && paths->has_value()) {
        for (const std::string &path : **paths) {
            inside(path);
            root(path.empty() ? "." : path);
        }
    }
    // What is installed from this project stands on Python's path too; here it is found where it lies.
    for (const std::string &folder : {m_currentFolder, m_projectFolder}) {
        root(folder);
        root(base::joinPath(folder, "src", kRules));
    }
    root(base::parentPath(base::absolutePath(locations.folder, m_currentFolder, kRules), kRules));
}

std::optional<std::string> ProjectFolders::allowed(std::string_view path) const
{
    project::FileFault fault;
    std::string real = project::realPath(base::absolutePath(path, m_currentFolder, kRules), fault);
    if (fault.isFault())
        return std::nullopt;
    for (const std::string &folder : m_inside) {
        if (base::startsWith(real, folder) || real + "/" == folder)
            return real;
    }
    return std::nullopt;
}

std::optional<std::string> ProjectFolders::read(std::string_view path) const
{
    const auto real = allowed(path);
    if (!real || project::fileKind(*real) != project::FileKind::File)
        return std::nullopt;
    return project::readFileText(*real).text;
}

bool ProjectFolders::leadsOutside(std::string_view path) const
{
    const std::string absolute = base::normalPath(base::absolutePath(path, m_currentFolder, kRules), kRules);
    const bool looksInside = base::startsWith(absolute, m_projectFolder + "/") || base::startsWith(absolute, m_currentFolder + "/");
    return looksInside && !allowed(path) && project::fileKind(absolute) == project::FileKind::File;
}

ModuleFinder::ModuleFinder(const ProjectFolders &folders)
    : m_folders(folders)
{
}

std::shared_ptr<const script::Source> ModuleFinder::find(std::string_view dotted,
                                                         const std::vector<std::string> &moreRoots,
                                                         bool &isPackage) const
{
    std::string below(dotted);
    std::replace(below.begin(), below.end(), '.', '/');
    const auto inRoot = [&](const std::string &root) -> std::shared_ptr<const script::Source> {
        const std::string base = base::joinPath(root, below, kRules);
        isPackage = true;
        if (auto found = source(base::joinPath(base, "__init__.py", kRules)))
            return found;
        isPackage = false;
        return source(base + ".py");
    };
    for (const auto *roots : {&moreRoots, &m_folders.importRoots()}) {
        for (const std::string &root : *roots) {
            if (auto found = inRoot(root))
                return found;
        }
    }
    // A namespace package: a folder that holds modules, without a file of its own.
    for (const auto *roots : {&moreRoots, &m_folders.importRoots()}) {
        for (const std::string &root : *roots) {
            const std::string folder = base::joinPath(root, below, kRules);
            if (project::isFolder(folder) && m_folders.allowed(folder + "/.")) {
                isPackage = true;
                return std::make_shared<script::Source>(folder + "/__init__.py", "");
            }
        }
    }
    return nullptr;
}

std::shared_ptr<const script::Source> ModuleFinder::source(const std::string &path) const
{
    if (project::fileKind(path) != project::FileKind::File)
        return nullptr;
    const auto real = m_folders.allowed(path);
    if (!real)
        return nullptr;
    const auto read = readSource(*real, path);
    return read ? *read : nullptr;
}

base::Result<std::shared_ptr<const script::Source>> readSource(const std::string &path, const std::string &shown,
                                                               bool *isMissing)
{
    const project::FileText file = project::readFileText(path, project::kMaxScriptSize);
    if (isMissing != nullptr)
        *isMissing = file.isAbsent;
    if (!file.text)
        return base::fail(file.isAbsent ? project::kVanished : project::kUnreadable, {file.error}, {shown, {}, {}});
    return sourceOf(*file.text, shown);
}

base::Result<std::shared_ptr<const script::Source>> sourceOf(std::string_view bytes, const std::string &shown)
{
    script::SourceText text(bytes, project::decodeSource);
    for (base::Diagnostic &problem : text.problems()) {
        if (problem.severity == base::Severity::Error) {
            problem.span.file = shown;
            return tl::make_unexpected(std::move(problem));
        }
    }
    return std::make_shared<const script::Source>(shown, std::string(text.text()));
}

} // namespace retort::run
