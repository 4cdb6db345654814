// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/script_directory.h"

#include "core/base/text.h"
#include "core/project/config_messages.h"
#include "core/project/script_files.h"
#include "core/project/script_messages.h"

#include <algorithm>
#include <limits>

namespace retort::project {

namespace {

std::vector<std::string> splitAt(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

/// Turns script locations into folders as Alembic does, with Python's import rules where they name a package.
class LocationResolver
{
public:
    static base::Result<LocationResolver> make(const Config &config)
    {
        LocationResolver resolver(config);
        const auto paths = config.prependSysPath();
        if (!paths)
            return tl::make_unexpected(paths.error());
        for (const std::string &path : paths->value_or(std::vector<std::string>{}))
            resolver.search(base::absolutePath(path, config.currentFolder(), config.rules()));
        // `alembic` itself does not search the current folder, but `python -m alembic` does; a `src` folder beside the
        // ini is what an installed project would have been installed from.
        resolver.search(base::absolutePath(".", config.currentFolder(), config.rules()));
        resolver.search(base::joinPath(config.projectFolder(), "src", config.rules()));
        return resolver;
    }

    /// A location as Alembic shows it: a path as written, or the folder of a package.
    base::Result<std::string> resolve(const std::string &location, const base::Span &place) const
    {
        if (base::isAbsolutePath(location, m_rules) || location.find(':') == std::string::npos)
            return base::purePath(location, m_rules);
        const std::vector<std::string> parts = splitAt(location, ':');
        for (const std::string &folder : m_searched) {
            std::string path = folder;
            for (const std::string &module : splitAt(parts.front(), '.'))
                path = base::joinPath(path, module, m_rules);
            if (parts.front().empty() || !isFolder(path))
                continue;
            for (std::size_t i = 1; i < parts.size(); ++i)
                path = base::joinPath(path, parts[i], m_rules);
            return base::purePath(path, m_rules);
        }
        return base::fail(kNoPackage, {location, parts.front(), base::joinComma(m_searched)}, place);
    }

private:
    explicit LocationResolver(const Config &config) : m_rules(config.rules()) { }

    void search(const std::string &folder)
    {
        const std::string normal = base::normalPath(folder, m_rules);
        for (const std::string &known : m_searched) {
            if (known == normal)
                return;
        }
        m_searched.push_back(normal);
    }

    std::vector<std::string> m_searched;
    base::PathRules m_rules;
};

/// Where an option stands, for errors.
base::Span placeOf(const Config &config, std::string_view option)
{
    if (config.ini().hasOption(config.section(), option))
        return config.ini().place(config.section(), option);
    return {config.tomlFound() ? config.tomlPath() : config.iniPath(), {}, {}};
}

base::Result<void> readSlugLength(const Config &config, ScriptLocations &locations)
{
    const auto length = config.integerOption("truncate_slug_length");
    if (!length)
        return tl::make_unexpected(length.error());
    // Alembic takes 0 for "not given".
    if (length->value_or(0) != 0)
        locations.truncateSlugLength = static_cast<int>(
            std::clamp<long long>(**length, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    return {};
}

/// Everything else that Alembic looks at before it looks for the folder, in its order: the first mistake is told.
base::Result<void> readTheRest(const Config &config, ScriptLocations &locations)
{
    const auto fileTemplate = config.option("file_template");
    if (!fileTemplate)
        return tl::make_unexpected(fileTemplate.error());
    locations.fileTemplate = fileTemplate->value_or(locations.fileTemplate);
    const auto sourceless = config.booleanOption("sourceless");
    if (!sourceless)
        return tl::make_unexpected(sourceless.error());
    locations.sourceless = *sourceless;
    const auto encoding = config.option("output_encoding");
    if (!encoding)
        return tl::make_unexpected(encoding.error());
    locations.outputEncoding = encoding->value_or(locations.outputEncoding);
    const auto &versions = config.versionLocations();
    if (!versions)
        return tl::make_unexpected(versions.error());
    const auto timezone = config.option("timezone");
    if (!timezone)
        return tl::make_unexpected(timezone.error());
    locations.timezone = *timezone;
    const auto hooks = config.hooks();
    if (!hooks)
        return tl::make_unexpected(hooks.error());
    return {};
}

base::Result<void> readVersions(const Config &config, const LocationResolver &resolver, ScriptLocations &locations)
{
    const auto versions = config.versionLocations();
    if (!versions)
        return tl::make_unexpected(versions.error());
    if (!versions->has_value() || (*versions)->empty()) {
        locations.versions.push_back(base::joinPath(locations.folder, "versions", config.rules()));
        return {};
    }
    locations.versionsConfigured = true;
    for (const std::string &location : **versions) {
        const auto folder = resolver.resolve(location, placeOf(config, "version_locations"));
        if (!folder)
            return tl::make_unexpected(folder.error());
        locations.versions.push_back(base::absolutePath(*folder, config.currentFolder(), config.rules()));
    }
    return {};
}

} // namespace

base::Result<ScriptLocations> locateScripts(const Config &config)
{
    const auto location = config.option("script_location");
    // A number or a list in pyproject.toml hurts Alembic only when it makes a path of it.
    const bool hurtsLater = !location && location.error().message == &kTomlNotText;
    if (!location && !hurtsLater)
        return tl::make_unexpected(location.error());
    if (location && !location->has_value())
        return base::fail(kNoScriptLocation, {}, {config.iniPath(), {}, {}});

    ScriptLocations locations;
    if (const auto done = readSlugLength(config, locations); !done)
        return tl::make_unexpected(done.error());
    const auto resolver = LocationResolver::make(config);
    if (!resolver)
        return tl::make_unexpected(resolver.error());
    const auto recursive = config.booleanOption("recursive_version_locations");
    if (!recursive)
        return tl::make_unexpected(recursive.error());
    locations.recursive = *recursive;
    if (!location)
        return tl::make_unexpected(location.error());
    const auto folder = resolver->resolve(**location, placeOf(config, "script_location"));
    if (!folder)
        return tl::make_unexpected(folder.error());
    if (const auto done = readTheRest(config, locations); !done)
        return tl::make_unexpected(done.error());
    // Alembic has these read, mistakes and all, before it looks whether the folder is there.
    if (!config.versionLocations())
        return tl::make_unexpected(config.versionLocations().error());
    if (const auto hooks = config.hooks(); !hooks)
        return tl::make_unexpected(hooks.error());
    locations.folder = base::absolutePath(*folder, config.currentFolder(), config.rules());
    FileFault ignored;
    if (!pathExists(locations.folder, ignored))
        return base::fail(kNoScriptFolder, {*folder}, placeOf(config, "script_location"));
    if (const auto done = readVersions(config, *resolver, locations); !done)
        return tl::make_unexpected(done.error());
    return locations;
}

} // namespace retort::project
