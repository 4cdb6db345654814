// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/doctor/inspect.h"

#include "core/base/text.h"
#include "core/db/connection.h"

namespace retort::cli {

namespace {

using Level = Finding::Level;

class DatabaseInspection
{
public:
    DatabaseInspection(const Context &context, const Workspace &workspace, bool connect, Section &section)
        : m_context(context), m_workspace(workspace), m_connect(connect), m_section(section)
    { }

    void inspect(const project::Settings &settings, const DatabaseRequest &request)
    {
        const std::string title = request.environment.empty() ? "sqlalchemy.url" : request.environment;
        const auto target = m_workspace.database(settings, request);
        if (!target) {
            m_section.addProblem(target.error(), m_context.translate());
        } else if (!target->has_value()) {
            m_section.add(Level::Fact, "database", title,
                          m_context.text(RETORT_TEXT("cli", "not set; env.py may know the database")));
        } else {
            describe(title, **target);
        }
    }

private:
    void describe(const std::string &title, const DatabaseTarget &target)
    {
        m_section.add(Level::Good, "database", title, target.shownUrl);
        for (const base::Diagnostic &warning : target.settings.warnings)
            m_section.addProblem(warning, m_context.translate());
        if (const auto driver = db::checkDriver(target.settings); !driver) {
            base::Diagnostic problem = driver.error();
            // Databases without a driver of Qt's are previewed only: known, and nothing that is broken.
            problem.severity = target.settings.offlineOnly ? base::Severity::Note : base::Severity::Warning;
            m_section.addProblem(problem, m_context.translate());
            return;
        }
        if (!m_connect) {
            m_section.add(
                Level::Fact, "driver", "",
                base::fillIn(m_context.text(RETORT_TEXT("cli", "{0}: the driver {1} is installed; not connected "
                                                               "(--connect does)")),
                             {target.settings.describe(), target.settings.qtDriver}));
            return;
        }
        const auto rows = readCurrent(target);
        if (!rows) {
            m_section.addProblem(rows.error(), m_context.translate());
        } else if (rows->empty()) {
            m_section.add(Level::Good, "current", "",
                          m_context.text(RETORT_TEXT("cli", "connected; no revision is applied")));
        } else {
            m_section.add(
                Level::Good, "current", "",
                base::fillIn(m_context.text(RETORT_TEXT("cli", "connected; at {0}")), {base::joinComma(*rows)}));
        }
    }

    const Context &m_context;
    const Workspace &m_workspace;
    bool m_connect;
    Section &m_section;
};

std::string environmentNames(const project::Settings &settings)
{
    std::vector<std::string> names;
    for (const project::Environment &environment : settings.environments)
        names.push_back(environment.name);
    return base::joinComma(names);
}

void inspectVariables(const Context &context, const Workspace &workspace, Section &section)
{
    const Variables variables = workspace.variables();
    if (variables.file.empty())
        return;
    section.add(Level::Good, "dotenv", ".env",
                base::fillIn(context.text(RETORT_TEXT("cli", "sets {0} variables that the environment does not have")),
                             {std::to_string(variables.fromFile)}));
    for (base::Diagnostic problem : variables.problems) {
        // python-dotenv goes on behind a line that it cannot read, and so does everything else.
        problem.severity = base::Severity::Warning;
        section.addProblem(problem, context.translate());
    }
}

} // namespace

Section inspectDatabases(const Context &context, const Workspace &workspace, const DatabaseRequest &request,
                         bool connect)
{
    Section section{"databases", context.text(RETORT_TEXT("cli", "Databases")), {}};
    const project::SettingsFile file = workspace.loadSettings();
    const project::Settings &settings = file.settings;
    if (settings.file.empty() && file.problems.empty()) {
        section.add(Level::Fact, "retort_yaml", "retort.yaml",
                    context.text(RETORT_TEXT("cli", "not there, and not needed")));
    } else {
        section.add(file.problems.empty() ? Level::Good : Level::Warning, "retort_yaml", "retort.yaml",
                    settings.environments.empty() ? context.text(RETORT_TEXT("cli", "names no environments"))
                                                  : base::fillIn(context.text(RETORT_TEXT("cli", "environments: {0}")),
                                                                 {environmentNames(settings)}));
    }
    for (const base::Diagnostic &problem : file.problems)
        section.addProblem(problem, context.translate());
    inspectVariables(context, workspace, section);
    DatabaseInspection inspection(context, workspace, connect, section);
    if (!request.environment.empty() || settings.environments.empty()) {
        inspection.inspect(settings, request);
        return section;
    }
    for (const project::Environment &environment : settings.environments) {
        // A values file that was chosen is meant for the environment that a command would use, not for all.
        const bool isMeant = environment.name == settings.defaultEnvironment.text;
        inspection.inspect(settings, {environment.name, isMeant ? request.configFile : std::string()});
    }
    return section;
}

} // namespace retort::cli
