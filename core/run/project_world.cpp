// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/project_world.h"

#include "core/base/text.h"
#include "core/library/context/environment.h"
#include "core/project/dotenv.h"
#include "core/run/run_messages.h"
#include "core/run/world_values.h"
#include "core/script/runtime/messages.h"

#include <algorithm>

#include <array>

namespace retort::run {

namespace {

/// What never changes a database: logging, printing, progress, waiting.
constexpr std::array<std::string_view, 18> kHarmless{
    "logging", "loguru", "structlog", "tqdm", "rich", "click.echo", "click.secho", "time.sleep", "colorama", "termcolor",
    "warnings", "pprint", "oslo_log", "absl.logging", "logzero", "coloredlogs", "picologging", "sentry_sdk",
};

/// "tqdm" also stands for "tqdm.tqdm", "tqdm.tqdm()" and "tqdm()".
bool stands(std::string_view name, std::string_view trail)
{
    return base::startsWith(trail, name)
           && (trail.size() == name.size() || trail[name.size()] == '.' || trail[name.size()] == '(');
}

} // namespace

ProjectWorld::ProjectWorld(const ProjectFolders &folders, const project::Settings &settings,
                           std::map<std::string, std::string> environment)
    : m_folders(folders)
    , m_settings(settings)
    , m_finder(folders)
    , m_environment(std::move(environment))
{
}

/// What the script put into sys.path.
std::vector<std::string> ProjectWorld::addedRoots() const
{
    std::vector<std::string> roots;
    if (session == nullptr || m_isAsking)
        return roots;
    // Asking for sys may come back here for its source.
    m_isAsking = true;
    const std::vector<std::string> added = session->addedImportRoots();
    m_isAsking = false;
    for (const std::string &path : added) {
        const auto real = m_folders.allowed(path + "/.");
        if (real)
            roots.push_back(base::absolutePath(path, m_folders.currentFolder(), base::nativePathRules()));
    }
    return roots;
}

std::shared_ptr<const script::Source> ProjectWorld::moduleSource(std::string_view dotted, bool &isPackage)
{
    return m_finder.find(dotted, addedRoots(), isPackage);
}

std::optional<std::string> ProjectWorld::readFile(std::string_view path)
{
    auto text = m_folders.read(path);
    if (!text && session != nullptr && m_folders.leadsOutside(path))
        session->vm().stop(script::running::kDenied, {"Reading " + std::string(path) + ", which leads outside of the project,"});
    return text;
}

std::optional<std::string> ProjectWorld::environment(std::string_view name)
{
    const auto found = m_environment.find(std::string(name));
    return found == m_environment.end() ? std::nullopt : std::optional(found->second);
}

void ProjectWorld::print(std::string_view text, const base::Span &)
{
    if (session == nullptr)
        return;
    std::string &output = library::Environment::of(*session).output;
    output.append(text).append("\n");
}

bool ProjectWorld::isHarmless(std::string_view trail)
{
    for (const std::string_view name : kHarmless) {
        if (stands(name, trail))
            return true;
    }
    for (std::string_view name : m_settings.harmless) {
        if (name.ends_with(".*")) // "all of a module", which the name alone means too
            name.remove_suffix(2);
        if (stands(name, trail))
            return true;
    }
    return false;
}

bool ProjectWorld::knowsType(std::string_view dotted)
{
    return std::any_of(m_settings.types.begin(), m_settings.types.end(),
                       [&](const project::TypeMapping &type) { return type.name == dotted; });
}

std::optional<std::string> ProjectWorld::typeText(std::string_view dotted, std::string_view dialect)
{
    const auto found = std::find_if(m_settings.types.begin(), m_settings.types.end(),
                                    [&](const project::TypeMapping &type) { return type.name == dotted; });
    if (found == m_settings.types.end())
        return std::nullopt;
    const std::string &own = dialect == "postgresql" ? found->postgresql
        : dialect == "mysql"                         ? found->mysql
        : dialect == "mariadb"                       ? found->mariadb
        : dialect == "sqlite"                        ? found->sqlite
                                                     : found->fallback;
    const std::string &text = own.empty() ? found->fallback : own;
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<library::UrlParts> ProjectWorld::parseUrl(std::string_view text)
{
    const auto url = project::DatabaseUrl::parse(text);
    return url ? std::optional(partsOf(*url)) : std::nullopt;
}

std::string ProjectWorld::urlText(const library::UrlParts &url, bool hidePassword)
{
    return urlOf(url).toString(hidePassword);
}

base::Result<sql::Value> ProjectWorld::parseYaml(std::string_view text)
{
    return yamlValue(text);
}

std::vector<std::pair<std::string, std::optional<std::string>>>
ProjectWorld::parseDotEnv(std::string_view text, const std::map<std::string, std::string> &environment, bool override)
{
    const auto precedence = override ? project::DotEnvPrecedence::File : project::DotEnvPrecedence::Environment;
    return project::expandDotEnv(project::parseDotEnv(text, {}).entries, environment, precedence);
}

base::Result<std::string> ProjectWorld::outputPath(std::string_view path)
{
    const std::string absolute = base::absolutePath(path, m_folders.currentFolder(), base::nativePathRules());
    if (!m_folders.allowed(base::parentPath(absolute, base::nativePathRules()) + "/."))
        return base::fail(kOutside, {std::string(path)});
    return absolute;
}

} // namespace retort::run
