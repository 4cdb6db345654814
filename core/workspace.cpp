// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/workspace.h"

#include "core/db/connection.h"
#include "core/db/version_table.h"
#include "core/project/database_url.h"
#include "core/project/dotenv.h"
#include "core/project/file_text.h"
#include "core/project/settings/settings_loader.h"
#include "core/run/world_values.h"

#include <utility>

namespace retort {

namespace {

constexpr const char *kUrlOption = "sqlalchemy.url";
constexpr const char *kDotEnvFile = ".env";

} // namespace

Workspace::Workspace(project::Config config, project::ScriptLocations locations, project::ConfigRequest request)
    : m_config(std::move(config)), m_locations(std::move(locations)), m_request(std::move(request))
{ }

base::Result<Workspace> Workspace::open(const project::ConfigRequest &request)
{
    auto config = project::Config::load(request);
    if (!config)
        return tl::make_unexpected(config.error());
    auto locations = project::locateScripts(*config);
    if (!locations)
        return tl::make_unexpected(locations.error());
    return Workspace(std::move(*config), std::move(*locations), request);
}

base::Result<project::LoadedScripts> Workspace::loadScripts(
    const base::CancelToken &cancel, const std::function<void(std::size_t, std::size_t)> &progress) const
{
    return project::loadScripts(m_locations, cancel, progress);
}

project::SettingsFile Workspace::loadSettings() const
{
    return project::loadSettings(m_config.projectFolder(), m_config.rules());
}

Variables Workspace::variables() const
{
    Variables variables;
    variables.values = m_request.environment;
    for (const std::string &folder : {m_config.projectFolder(), m_config.currentFolder()}) {
        const std::string path = base::joinPath(folder, kDotEnvFile, m_config.rules());
        const project::FileText file = project::readFileText(path);
        if (!file.text)
            continue;
        const project::DotEnv parsed = project::parseDotEnv(*file.text, path);
        variables.file = path;
        variables.problems = parsed.problems;
        const auto precedence = project::DotEnvPrecedence::Environment;
        for (const auto &[name, value] : project::expandDotEnv(parsed.entries, m_request.environment, precedence)) {
            if (value && variables.values.try_emplace(name, *value).second)
                ++variables.fromFile;
        }
        break;
    }
    return variables;
}

project::Surroundings Workspace::surroundings() const
{
    project::Surroundings around = project::Surroundings::ofProcess();
    around.environment = m_request.environment;
    around.currentFolder = m_config.currentFolder();
    return around;
}

base::Result<std::optional<DatabaseTarget>> Workspace::iniDatabase() const
{
    const auto url = m_config.option(kUrlOption);
    if (!url)
        return tl::make_unexpected(url.error());
    if (!url->has_value())
        return std::optional<DatabaseTarget>();
    const base::Span place = m_config.place(kUrlOption);
    const auto parsed = project::DatabaseUrl::parse(**url);
    if (!parsed) {
        base::Diagnostic error = parsed.error();
        error.span = place;
        return tl::make_unexpected(std::move(error));
    }
    auto settings = project::ConnectionSettings::fromUrl(*parsed, surroundings(), place);
    if (!settings)
        return tl::make_unexpected(settings.error());
    DatabaseTarget target;
    target.source = DatabaseTarget::Source::Ini;
    target.shownUrl = parsed->safeText();
    target.versionTable = db::kVersionTable;
    target.settings = std::move(*settings);
    return std::optional(std::move(target));
}

base::Result<std::optional<project::ResolvedEnvironment>> Workspace::environment(const project::Settings &settings,
                                                                                 const DatabaseRequest &request) const
{
    const std::string name = request.environment.empty() ? settings.defaultEnvironment.text : request.environment;
    if (name.empty())
        return std::optional<project::ResolvedEnvironment>();
    project::Host host;
    host.readFile = project::readValuesFromDisk;
    host.environment = variables().values;
    host.projectFolder = m_config.projectFolder();
    host.currentFolder = m_config.currentFolder();
    host.configFile = request.configFile;
    host.rules = m_config.rules();
    auto resolved = project::resolveEnvironment(settings, name, host);
    if (!resolved)
        return tl::make_unexpected(resolved.error());
    return std::optional(std::move(*resolved));
}

base::Result<run::RenderInput> Workspace::renderInput(const project::Settings &settings, const DatabaseRequest &database,
                                                      library::CommandRequest request) const
{
    std::string assumedUrl;
    std::string assumedSource;
    const auto chosen = environment(settings, database);
    const bool isAsked = !database.environment.empty();
    if (!chosen && isAsked)
        return tl::make_unexpected(chosen.error());
    if (chosen && chosen->has_value()) {
        const project::Environment &rules = (*chosen)->rules;
        if ((*chosen)->url) {
            assumedUrl = *(*chosen)->url;
            assumedSource = rules.name + " (retort.yaml)";
        }
        if (isAsked && request.url.empty())
            request.url = assumedUrl;
        if (isAsked) {
            request.versionTable = rules.versionTable;
            request.versionTableSchema = rules.versionTableSchema;
        }
    }
    if (assumedUrl.empty()) {
        if (const auto url = m_config.option(kUrlOption); url && url->has_value()) {
            assumedUrl = **url;
            assumedSource = "sqlalchemy.url (alembic.ini)";
        }
    }
    return run::RenderInput{m_config, m_locations, settings, m_request.environment, std::move(request),
                            std::move(assumedUrl), std::move(assumedSource), false, {}};
}

base::Result<run::Rendered> Workspace::renderSql(const project::Settings &settings, const DatabaseRequest &database,
                                                 library::CommandRequest request, bool keepStatements,
                                                 const base::CancelToken &cancel) const
{
    auto input = renderInput(settings, database, std::move(request));
    if (!input)
        return tl::make_unexpected(input.error());
    input->keepStatements = keepStatements;
    input->cancel = cancel;
    return run::render(*input);
}

run::FoundDatabases Workspace::environmentDatabases(const project::Settings &settings, library::CommandRequest request,
                                                    const base::CancelToken &cancel) const
{
    // Without a chosen environment there is nothing that finding it could fail at.
    auto input = renderInput(settings, {}, std::move(request));
    run::FoundDatabases found;
    if (!input) {
        found.evaluated.error = input.error();
        return found;
    }
    input->cancel = cancel;
    return run::findDatabases(*input);
}

base::Result<DatabaseTarget> Workspace::databaseAt(const library::ReachedDatabase &reached) const
{
    const project::DatabaseUrl url = run::urlOf(*reached.url);
    auto settings = project::ConnectionSettings::fromUrl(url, surroundings(), {});
    if (!settings)
        return tl::make_unexpected(settings.error());
    DatabaseTarget target;
    target.source = DatabaseTarget::Source::Env;
    target.shownUrl = url.safeText();
    target.versionTable = reached.versionTable;
    if (!reached.versionTableSchema.empty())
        target.versionSchema = reached.versionTableSchema;
    target.settings = std::move(*settings);
    return target;
}

base::Result<std::unique_ptr<run::RevisionEnvironment>>
Workspace::revisionEnvironment(const project::Settings &settings, const DatabaseRequest &database,
                               library::CommandRequest request) const
{
    const auto input = renderInput(settings, database, std::move(request));
    if (!input)
        return tl::make_unexpected(input.error());
    return std::make_unique<run::RevisionEnvironment>(*input);
}

base::Result<std::optional<DatabaseTarget>> Workspace::database(const project::Settings &settings,
                                                                const DatabaseRequest &request) const
{
    const auto chosen = environment(settings, request);
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    if (!chosen->has_value())
        return iniDatabase();
    const project::ResolvedEnvironment &resolved = **chosen;
    auto target = std::optional<DatabaseTarget>();
    if (resolved.url) {
        const base::Span place{settings.file, resolved.rules.position, resolved.rules.position};
        auto connection = project::ConnectionSettings::fromUrl(*resolved.url, surroundings(), place);
        if (!connection)
            return tl::make_unexpected(connection.error());
        target.emplace();
        target->source = DatabaseTarget::Source::Settings;
        target->shownUrl = resolved.shownUrl;
        target->settings = std::move(*connection);
    } else {
        auto fallback = iniDatabase();
        if (!fallback || !fallback->has_value())
            return fallback;
        target = std::move(*fallback);
    }
    const project::Environment &rules = resolved.rules;
    target->environment = rules.name;
    target->versionTable = rules.versionTable.empty() ? db::kVersionTable : rules.versionTable;
    if (!rules.versionTableSchema.empty())
        target->versionSchema = rules.versionTableSchema;
    return target;
}

base::Result<std::vector<std::string>> readCurrent(const DatabaseTarget &target)
{
    const auto connection = db::openConnection(target.settings, "current");
    if (!connection)
        return tl::make_unexpected(connection.error());
    return db::readVersionTable(*connection, target.versionTable, target.versionSchema);
}

} // namespace retort
