// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/environment_parts.h"

#include "core/base/suggest.h"
#include "core/base/text.h"
#include "core/project/settings/settings_messages.h"
#include "core/project/settings/shown_text.h"

#include <optional>

namespace retort::project {

std::vector<Part> partsOf(const Environment &environment)
{
    const auto literal = [](const std::optional<PlacedText> &text) { return text ? &*text : nullptr; };
    std::vector<Part> parts{
        {"driver", literal(environment.driver)},     {"host", literal(environment.host)},
        {"port", literal(environment.port)},         {"user", literal(environment.user)},
        {"password", literal(environment.password)}, {"database", literal(environment.database)},
    };
    if (environment.from) {
        const ValuesSource &from = *environment.from;
        const std::vector<ValuePath> *paths[] = {&from.driver, &from.host,     &from.port,
                                                 &from.user,   &from.password, &from.database};
        for (std::size_t i = 0; i < parts.size(); ++i)
            parts[i].paths = paths[i];
    }
    return parts;
}

std::vector<UrlSource> urlSources(const Environment &environment)
{
    std::vector<UrlSource> sources;
    if (environment.url)
        sources.push_back({"url", environment.url->position, false});
    if (environment.from && !environment.from->url.empty())
        sources.push_back({"from.url", environment.from->url.front().position, false});
    for (const Part &part : partsOf(environment)) {
        if (part.literal != nullptr) {
            sources.push_back({part.name, part.literal->position, true});
            return sources;
        }
        if (part.hasPaths()) {
            sources.push_back({std::string("from.") + part.name, part.paths->front().position, true});
            return sources;
        }
    }
    if (!environment.options.empty())
        sources.push_back({"options", environment.options.begin()->second.position, true});
    return sources;
}

base::Diagnostic unknownEnvironment(const Settings &settings, std::string_view name)
{
    std::vector<std::string> names;
    for (const Environment &environment : settings.environments)
        names.push_back(environment.name);
    const std::string near = base::suggestion(name, names);
    base::Diagnostic problem;
    problem.span.file = settings.file;
    problem.arguments = {shownText(name), base::joinComma(names), near};
    problem.message = names.empty() ? &kEnvironmentNone : near.empty() ? &kEnvironmentUnknown : &kEnvironmentMisspelled;
    return problem;
}

} // namespace retort::project
