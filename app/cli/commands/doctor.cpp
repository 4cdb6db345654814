// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/current_rows.h"
#include "app/cli/doctor/inspect.h"
#include "app/cli/doctor/render.h"
#include "app/cli/project_access.h"
#include "core/project/project_files.h"

namespace retort::cli {

namespace {

constexpr int kHealthy = 0;
constexpr int kProblems = 1;

constexpr Option kOptions[] = {
    {Option::Kind::Flag, "", "--connect", "", RETORT_TEXT("cli", "Open the databases too, and read where they stand."),
     true},
    kColourOption,
};

/// The project of the folder that is given, of -c or $ALEMBIC_CONFIG, or the nearest one.
base::Result<project::ConfigRequest> projectRequest(const Context &context)
{
    const std::string *folder = context.arguments().value("directory");
    const project::ConfigRequest asked = configRequest(context);
    if (folder == nullptr && (!asked.configFiles.empty() || context.system().isSet("ALEMBIC_CONFIG")))
        return asked;
    const auto files = project::findProject(folder == nullptr ? "." : *folder, asked.currentFolder);
    if (!files)
        return tl::make_unexpected(files.error());
    project::ConfigRequest request = files->request(asked.environment);
    request.section = asked.section;
    return request;
}

void inspectScripts(const Context &context, const project::ScriptLocations &locations, Report &report)
{
    auto scripts = project::loadScripts(locations);
    if (scripts) {
        report.sections.push_back(inspectHistory(context, *scripts));
    } else {
        Section section{"history", context.text(RETORT_TEXT("cli", "History")), {}};
        section.addProblem(scripts.error(), context.translate());
        report.sections.push_back(std::move(section));
    }
    if (Section files = inspectFiles(context, locations); !files.findings.empty())
        report.sections.push_back(std::move(files));
    report.sections.push_back(inspectModels(context, locations));
}

void inspect(const Context &context, const project::ConfigRequest &request, Report &report)
{
    const auto config = project::Config::load(request);
    if (!config) {
        Section section{"configuration", context.text(RETORT_TEXT("cli", "Configuration")), {}};
        section.addProblem(config.error(), context.translate());
        report.sections.push_back(std::move(section));
        return;
    }
    report.folder = config->projectFolder();
    report.sections.push_back(inspectConfiguration(context, *config));
    const auto locations = project::locateScripts(*config);
    report.sections.push_back(inspectLocations(context, *config, locations));
    if (!locations)
        return;
    inspectScripts(context, *locations, report);
    if (const auto workspace = Workspace::open(request)) {
        report.sections.push_back(
            inspectDatabases(context, *workspace, databaseRequest(context), context.arguments().has("connect")));
    }
}

int runDoctor(Context &context)
{
    const auto request = projectRequest(context);
    if (!request)
        return context.exception(request.error());
    Report report;
    report.folder = request->currentFolder;
    inspect(context, *request, report);
    context.print(context.json() ? renderJson(report) : renderText(report, context));
    return report.isHealthy() ? kHealthy : kProblems;
}

} // namespace

extern const Command kDoctorCommand{
    "doctor",
    RETORT_TEXT("cli", "Tell what of a project is understood, what is not, and what to do."),
    RETORT_TEXT("cli",
                "Changes nothing, and connects to no database unless --connect is given. Ends with 0 where nothing "
                "has to be mended, else with 1."),
    kOptions,
    {Positional::Arity::Optional,
     "directory",
     RETORT_TEXT("cli", "The project's folder. Default: the current one, or the nearest project around it."),
     {},
     true},
    runDoctor,
};

} // namespace retort::cli
