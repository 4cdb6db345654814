// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/project/config.h"
#include "core/project/connection_settings.h"
#include "core/project/script_directory.h"
#include "core/project/settings/settings.h"
#include "core/project/surroundings.h"
#include "core/run/databases.h"
#include "core/run/render.h"
#include "core/run/revision_environment.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace retort {

/// Which database of a project is meant.
struct DatabaseRequest
{
    std::string environment; ///< -e; empty: the default one of retort.yaml, else the ini's
    std::string configFile;  ///< --config-file or -x config_file=
};

/// A database of the project, not yet opened.
struct DatabaseTarget
{
    enum class Source { Settings, Ini, Env };

    Source source = Source::Ini;
    std::string environment; ///< its name in retort.yaml; empty for the ini's
    std::string shownUrl;    ///< with *** for what is secret
    std::string versionTable;
    std::optional<std::string> versionSchema;
    project::ConnectionSettings settings;
};

/// The variables that retort.yaml's ${…} may name: the process's own and, behind them, those of the project's .env, as
/// python-dotenv's load_dotenv() would put them there.
struct Variables
{
    std::map<std::string, std::string> values;
    std::string file;         ///< the .env that was read; empty where there is none
    std::size_t fromFile = 0; ///< how many it sets
    std::vector<base::Diagnostic> problems;
};

/// An open project, as both programs use it: its configuration, its scripts, its history, its databases. Knows no
/// terminal and no window. Opening reads the configuration alone; the rest is read when it is asked for.
class Workspace
{
public:
    /// Reads the configuration and finds the scripts' folders. The errors are those of the configuration, with
    /// project::alembicExitStatus saying how Alembic would end.
    static base::Result<Workspace> open(const project::ConfigRequest &request);

    const project::Config &config() const { return m_config; }
    const project::ScriptLocations &locations() const { return m_locations; }

    /// Reads all scripts.
    base::Result<project::LoadedScripts> loadScripts(
        const base::CancelToken &cancel = {}, const std::function<void(std::size_t, std::size_t)> &progress = {}) const;

    /// Reads retort.yaml; without one the settings are empty.
    project::SettingsFile loadSettings() const;

    /// Reads .env beside the configuration, else in the current folder.
    Variables variables() const;

    /// The database that is meant. Where retort.yaml names none it is the ini's sqlalchemy.url; where that is absent too,
    /// the result is empty. Opens nothing.
    base::Result<std::optional<DatabaseTarget>> database(const project::Settings &settings,
                                                         const DatabaseRequest &request) const;

    /// Evaluates env.py and renders a command's SQL. `database` names an environment of retort.yaml, whose URL then
    /// stands before env.py's; the errors are those of finding it.
    base::Result<run::Rendered> renderSql(const project::Settings &settings, const DatabaseRequest &database,
                                          library::CommandRequest request, bool keepStatements = false,
                                          const base::CancelToken &cancel = {}) const;

    /// Which databases env.py means: it is evaluated up to where it would open them.
    run::FoundDatabases environmentDatabases(const project::Settings &settings, library::CommandRequest request,
                                             const base::CancelToken &cancel = {}) const;
    base::Result<DatabaseTarget> databaseAt(const library::ReachedDatabase &reached) const;

    /// For revision and merge, where revision_environment is set. Lives no longer than the workspace and the settings.
    base::Result<std::unique_ptr<run::RevisionEnvironment>> revisionEnvironment(const project::Settings &settings,
                                                                                const DatabaseRequest &database,
                                                                                library::CommandRequest request) const;

private:
    base::Result<run::RenderInput> renderInput(const project::Settings &settings, const DatabaseRequest &database,
                                               library::CommandRequest request) const;
    base::Result<std::optional<project::ResolvedEnvironment>> environment(const project::Settings &settings,
                                                                          const DatabaseRequest &request) const;
    Workspace(project::Config config, project::ScriptLocations locations, project::ConfigRequest request);
    project::Surroundings surroundings() const;
    base::Result<std::optional<DatabaseTarget>> iniDatabase() const;

    project::Config m_config;
    project::ScriptLocations m_locations;
    project::ConfigRequest m_request;
};

/// The revisions at which a database stands: opens it and reads its version table.
base::Result<std::vector<std::string>> readCurrent(const DatabaseTarget &target);

} // namespace retort
