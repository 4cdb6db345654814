// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/current_rows.h"

#include "app/cli/messages.h"
#include "app/cli/problems.h"

namespace retort::cli {

namespace {

void tellSource(Context &context, const DatabaseTarget &target)
{
    const base::Message &message =
        target.source == DatabaseTarget::Source::Ini ? kAssumedIniDatabase : kAssumedEnvironmentDatabase;
    context.note("retort: "
                 + base::lineText({&message, {target.shownUrl, target.environment}, {}, {}, {}}, context.translate()));
}

} // namespace

DatabaseRequest databaseRequest(const Context &context)
{
    DatabaseRequest request;
    if (const std::string *name = context.arguments().value("env"))
        request.environment = *name;
    if (const std::string *file = context.arguments().value("config-file")) {
        request.configFile = *file;
        return request;
    }
    static constexpr std::string_view kKey = "config_file=";
    for (const std::string &word : context.arguments().values("x")) {
        if (word.compare(0, kKey.size(), kKey) == 0)
            request.configFile = word.substr(kKey.size());
    }
    return request;
}

base::Result<std::vector<std::string>> currentRows(Context &context, const Workspace &workspace)
{
    const project::SettingsFile settings = workspace.loadSettings();
    for (const base::Diagnostic &problem : settings.problems) {
        if (problem.severity == base::Severity::Error)
            return tl::make_unexpected(problem);
        context.note(problemLine(problem, context.translate()));
    }
    const auto target = workspace.database(settings.settings, databaseRequest(context));
    if (!target)
        return tl::make_unexpected(target.error());
    if (!target->has_value())
        return base::fail(kNoDatabase);
    if (!context.json())
        tellSource(context, **target);
    return readCurrent(**target);
}

base::Result<history::Identifiers> identifiersOf(Context &context, const Workspace &workspace, const std::string &word)
{
    if (word != "current")
        return history::Identifiers(word);
    auto rows = currentRows(context, workspace);
    if (!rows)
        return tl::make_unexpected(rows.error());
    return history::Identifiers(std::move(*rows));
}

} // namespace retort::cli
