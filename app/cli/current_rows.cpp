// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/current_rows.h"

#include "app/cli/messages.h"
#include "app/cli/problems.h"
#include "app/cli/render_sql.h"
#include "core/base/text.h"

namespace retort::cli {

namespace {

void tell(Context &context, const base::Message &message, std::vector<std::string> arguments)
{
    if (!context.json())
        context.note("retort: " + base::lineText({&message, std::move(arguments), {}, {}, {}}, context.translate()));
}

library::CommandRequest currentRequest(const Context &context)
{
    library::CommandRequest request = commandRequest(context, library::CommandKind::Current);
    request.asSql = false;
    return request;
}

/// The databases that env.py means; empty where that cannot be known, with the reason.
std::optional<std::vector<DatabaseTarget>> targetsOfEnv(Context &context, const Workspace &workspace,
                                                        const project::Settings &settings, std::string &reason, int &status)
{
    run::FoundDatabases found = workspace.environmentDatabases(settings, currentRequest(context));
    if (!found.evaluated.isDone && !found.isOurLimit) {
        noteEvaluation(context, found.evaluated);
        status = failEvaluation(context, found.evaluated);
        return std::nullopt;
    }
    std::vector<DatabaseTarget> targets;
    reason = base::messageText(found.evaluated.isDone ? base::Diagnostic{&kEnvRunsNothing, {}, {}, {}, {}} : found.evaluated.error);
    if (!found.evaluated.isDone)
        return targets;
    for (const library::ReachedDatabase &reached : found.all) {
        if (!reached.url)
            continue;
        auto target = workspace.databaseAt(reached);
        if (!target) {
            status = context.exception(target.error());
            return std::nullopt;
        }
        targets.push_back(std::move(*target));
    }
    if (!targets.empty()) {
        noteEvaluation(context, found.evaluated);
        if (!context.json())
            context.print(found.evaluated.output);
        if (targets.size() < found.all.size())
            tell(context, kDatabaseWithoutUrl, {});
        if (!found.unsent.empty())
            tell(context, kNothingExecuted, {base::joinComma(found.unsent)});
    }
    return targets;
}

std::optional<std::vector<DatabaseTarget>> targetsOf(Context &context, const Workspace &workspace, int &status)
{
    const auto fail = [&](const base::Diagnostic &error) {
        status = context.exception(error);
        return std::nullopt;
    };
    const project::SettingsFile settings = workspace.loadSettings();
    for (const base::Diagnostic &problem : settings.problems) {
        if (problem.severity == base::Severity::Error)
            return fail(problem);
        context.note(problemLine(problem, context.translate()));
    }
    const DatabaseRequest asked = databaseRequest(context);
    const auto target = workspace.database(settings.settings, asked);
    // What retort.yaml names stands before env.py; a mistake in sqlalchemy.url does not count before env.py was asked.
    const bool isNamed = !asked.environment.empty() || (target && *target && (*target)->source == DatabaseTarget::Source::Settings);
    if (!target && isNamed)
        return fail(target.error());
    if (isNamed && *target) {
        tell(context, kAssumedEnvironmentDatabase, {(*target)->shownUrl, (*target)->environment});
        return std::vector<DatabaseTarget>{**target};
    }
    std::string reason;
    auto targets = targetsOfEnv(context, workspace, settings.settings, reason, status);
    if (!targets || !targets->empty())
        return targets;
    if (!target)
        return fail(target.error());
    if (!*target)
        return fail({&kNoDatabase, {reason}, {}, base::Severity::Error, {}});
    tell(context, kAssumedIniDatabase, {(*target)->shownUrl, reason});
    return std::vector<DatabaseTarget>{**target};
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

std::optional<std::vector<std::vector<std::string>>> currentRows(Context &context, const Workspace &workspace, int &status)
{
    const auto targets = targetsOf(context, workspace, status);
    if (!targets)
        return std::nullopt;
    std::vector<std::vector<std::string>> all;
    for (const DatabaseTarget &target : *targets) {
        auto rows = readCurrent(target);
        if (!rows) {
            status = context.exception(rows.error());
            return std::nullopt;
        }
        all.push_back(std::move(*rows));
    }
    // One answer is one JSON object.
    if (context.json() && all.size() > 1) {
        for (std::size_t i = 1; i < all.size(); ++i)
            all.front().insert(all.front().end(), all[i].begin(), all[i].end());
        all.resize(1);
    }
    return all;
}

std::optional<std::vector<history::Identifiers>> identifiersOf(Context &context, const Workspace &workspace,
                                                               const std::string &word, int &status)
{
    if (word != "current")
        return std::vector<history::Identifiers>{history::Identifiers(word)};
    auto rows = currentRows(context, workspace, status);
    if (!rows)
        return std::nullopt;
    std::vector<history::Identifiers> all;
    for (std::vector<std::string> &one : *rows)
        all.emplace_back(std::move(one));
    return all;
}

} // namespace retort::cli
