// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/settings_checks.h"

#include "core/project/settings/environment_parts.h"
#include "core/project/settings/settings_messages.h"
#include "core/project/settings/shown_text.h"

#include <string>

namespace retort::project {

namespace {

class Checks
{
public:
    Checks(SettingsReader &reader, const Settings &settings) : m_reader(reader), m_settings(settings) { }

    void run()
    {
        checkDefault();
        for (const Environment &environment : m_settings.environments)
            checkEnvironment(environment);
        for (const TypeMapping &type : m_settings.types)
            checkType(type);
        for (const ScriptOverride &script : m_settings.overrides) {
            if (script.upgrade.empty() && script.downgrade.empty()
                && !m_reader.hasProblemAt("overrides." + script.name))
                report(kSettingsNothingIn, {"overrides." + script.name, "upgrade", "downgrade"}, script.position);
        }
    }

private:
    void report(const base::Message &message, std::vector<std::string> arguments, base::Position place)
    {
        m_reader.reportAt(message, std::move(arguments), {m_settings.file, place, {}});
    }

    void checkDefault()
    {
        const PlacedText &name = m_settings.defaultEnvironment;
        if (name.text.empty() || m_settings.find(name.text) != nullptr)
            return;
        base::Diagnostic problem = unknownEnvironment(m_settings, name.text);
        m_reader.reportAt(*problem.message, std::move(problem.arguments), {m_settings.file, name.position, {}});
    }

    void checkEnvironment(const Environment &environment)
    {
        const std::string path = "environments." + environment.name;
        checkParts(environment, path);
        if (environment.backup.command && environment.backup.tool != BackupTool::Automatic)
            report(kSettingsTogether, {"tool", "command", path + ".backup"}, environment.position);
    }

    void checkParts(const Environment &environment, const std::string &path)
    {
        const std::vector<UrlSource> sources = urlSources(environment);
        if (sources.size() > 1)
            report(kSettingsTogether, {sources[0].name, sources[1].name, path}, sources[1].position);
        bool hasDriver = m_reader.hasProblemAt(path + ".driver") || m_reader.hasProblemAt(path + ".from");
        for (const Part &part : partsOf(environment)) {
            if (part.literal != nullptr && part.hasPaths())
                report(kSettingsTogether, {part.name, std::string("from.") + part.name, path}, part.literal->position);
            hasDriver = hasDriver || (part.is("driver") && (part.literal != nullptr || part.hasPaths()));
        }
        if (sources.size() == 1 && sources[0].isPart && !hasDriver)
            report(kSettingsNeeds, {sources[0].name, path, "driver"}, sources[0].position);
        if (environment.from && sources.empty() && !hasDriver)
            report(kSettingsNothingIn, {path + ".from", "url", "driver"}, environment.from->position);
    }

    void checkType(const TypeMapping &type)
    {
        const std::string all =
            type.fallback + type.sqlite + type.postgresql + type.mysql + type.mariadb + type.mssql + type.oracle;
        if (all.empty() && !m_reader.hasProblemAt("types." + type.name))
            report(kSettingsNothingIn, {"types." + type.name, "default", "a type for a database"}, type.position);
    }

    SettingsReader &m_reader;
    const Settings &m_settings;
};

} // namespace

void checkSettings(SettingsReader &reader, const Settings &settings)
{
    Checks(reader, settings).run();
}

} // namespace retort::project
