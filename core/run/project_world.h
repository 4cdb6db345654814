// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"
#include "core/project/settings/settings.h"
#include "core/run/module_finder.h"

#include <map>
#include <string>

namespace retort::run {

/// What scripts may know of the world: the project's files, the environment, and nothing else.
class ProjectWorld : public library::World
{
public:
    ProjectWorld(const ProjectFolders &folders, const project::Settings &settings,
                 std::map<std::string, std::string> environment);

    /// The evaluation that this is the world of: what it prints goes to its output.
    library::Session *session = nullptr;

    std::shared_ptr<const script::Source> moduleSource(std::string_view dotted, bool &isPackage) override;
    std::optional<std::string> readFile(std::string_view path) override;
    std::optional<std::string> environment(std::string_view name) override;
    void print(std::string_view text, const base::Span &where) override;
    bool isHarmless(std::string_view trail) override;
    bool knowsType(std::string_view dotted) override;
    std::optional<std::string> typeText(std::string_view dotted, std::string_view dialect) override;
    std::map<std::string, std::string> environmentVariables() override { return m_environment; }
    std::optional<library::UrlParts> parseUrl(std::string_view text) override;
    std::string urlText(const library::UrlParts &url, bool hidePassword) override;
    base::Result<sql::Value> parseYaml(std::string_view text) override;
    std::vector<std::pair<std::string, std::optional<std::string>>>
    parseDotEnv(std::string_view text, const std::map<std::string, std::string> &environment, bool override) override;
    std::string projectFolder() override { return m_folders.projectFolder(); }
    std::string currentFolder() override { return m_folders.currentFolder(); }
    base::Result<std::string> outputPath(std::string_view path) override;

private:
    std::vector<std::string> addedRoots() const;

    const ProjectFolders &m_folders;
    const project::Settings &m_settings;
    ModuleFinder m_finder;
    mutable bool m_isAsking = false;
    std::map<std::string, std::string> m_environment;
};

} // namespace retort::run
