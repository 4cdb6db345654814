// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/doctor/inspect.h"
#include "core/base/text.h"

namespace retort::cli {

namespace {

using Level = Finding::Level;

void addIni(Section &section, const Context &context, const project::Config &config)
{
    const std::string path = shortPath(config.absoluteIniPath(), config.projectFolder());
    if (!config.iniFound()) {
        section.add(Level::Fact, "ini", "alembic.ini",
                    base::fillIn(context.text(RETORT_TEXT("cli", "not there ({0})")), {path}));
        return;
    }
    if (config.ini().hasSection(config.section())) {
        section.add(Level::Good, "ini", "alembic.ini",
                    base::fillIn(context.text(RETORT_TEXT("cli", "{0}, section [{1}]")), {path, config.section()}));
        return;
    }
    section.add(config.tomlFound() ? Level::Warning : Level::Bad, "ini", "alembic.ini",
                base::fillIn(context.text(RETORT_TEXT("cli", "{0} has no section [{1}]")), {path, config.section()}),
                context.text(RETORT_TEXT("cli", "Add the section, or choose another by -n.")));
}

void addToml(Section &section, const Context &context, const project::Config &config)
{
    if (!config.tomlFound())
        return;
    const std::string path = shortPath(config.absoluteTomlPath(), config.projectFolder());
    if (!config.toml()) {
        section.addProblem(config.toml().error(), context.translate());
    } else if (config.toml()->hasTable()) {
        section.add(Level::Good, "toml", "pyproject.toml", path + ", [tool.alembic]");
    } else {
        section.add(Level::Fact, "toml", "pyproject.toml",
                    base::fillIn(context.text(RETORT_TEXT("cli", "{0} has no [tool.alembic]")), {path}));
    }
}

} // namespace

std::string shortPath(const std::string &path, const std::string &folder)
{
    const std::string prefix = folder + "/";
    return base::startsWith(path, prefix) ? path.substr(prefix.size()) : path;
}

Section inspectConfiguration(const Context &context, const project::Config &config)
{
    Section section{"configuration", context.text(RETORT_TEXT("cli", "Configuration")), {}};
    addIni(section, context, config);
    addToml(section, context, config);
    if (config.flaskMigrate()) {
        section.add(Level::Fact, "flask_migrate", "Flask-Migrate",
                    context.text(RETORT_TEXT("cli", "the scripts lie in the ini's own folder")));
    }
    for (const base::Diagnostic &warning : config.warnings())
        section.addProblem(warning, context.translate());
    return section;
}

Section inspectLocations(const Context &context, const project::Config &config,
                         const base::Result<project::ScriptLocations> &locations)
{
    Section section{"locations", context.text(RETORT_TEXT("cli", "Scripts")), {}};
    if (!locations) {
        section.addProblem(locations.error(), context.translate());
        return section;
    }
    const std::string folder = config.projectFolder();
    section.add(Level::Good, "script_location", "script_location", shortPath(locations->folder, folder));
    for (const std::string &versions : locations->versions) {
        section.add(Level::Good, "version_location", locations->versionsConfigured ? "version_locations" : "versions",
                    shortPath(versions, folder), {});
    }
    if (locations->recursive)
        section.add(Level::Fact, "recursive", "recursive", context.text(RETORT_TEXT("cli", "folders below count too")));
    return section;
}

} // namespace retort::cli
