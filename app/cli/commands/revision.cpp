// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/messages.h"
#include "app/cli/new_script.h"

namespace retort::cli {

namespace {

constexpr Option kOptions[] = {
    {Option::Kind::Value, "-m", "--message", "MESSAGE",
     RETORT_TEXT("cli", "What the revision does: its first line, and words of its file's name.")},
    {Option::Kind::Flag, "", "--autogenerate", "",
     RETORT_TEXT("cli", "Write what differs between database and models. Not in this version yet.")},
    {Option::Kind::Flag, "", "--sql", "", RETORT_TEXT("cli", "Only with revision_environment in the configuration.")},
    {Option::Kind::Value, "", "--head", "HEAD",
     RETORT_TEXT("cli", "The revision, or label@head, that the new one comes behind. Default: head.")},
    kSpliceOption,
    kBranchLabelOption,
    {Option::Kind::Value, "", "--version-path", "VERSION_PATH",
     RETORT_TEXT("cli", "Which of version_locations the file goes to.")},
    kRevIdOption,
    {Option::Kind::List, "", "--depends-on", "DEPENDS_ON",
     RETORT_TEXT("cli", "A revision that has to be there first. May be given several times.")},
};

int runRevision(Context &context)
{
    const Arguments &arguments = context.arguments();
    const auto workspace = openProject(context);
    if (!workspace)
        return context.fail(workspace.error());
    if (arguments.has("autogenerate"))
        return context.commandError(base::Diagnostic{
            arguments.has("sql") ? &kSqlWithAutogenerate : &kNoAutogenerate, {}, {}, base::Severity::Error, {}});
    const auto environment = runsEnvironment(workspace->config());
    if (!environment)
        return context.exception(environment.error());
    if (arguments.has("sql") && !*environment)
        return context.commandError(base::Diagnostic{&kSqlWithRevision, {}, {}, base::Severity::Error, {}});

    NewScript script;
    script.request = revisionRequest(context);
    if (const std::string *path = arguments.value("version-path"))
        script.request.versionPath = *path;
    if (const std::string *head = arguments.value("head"))
        script.parents = *head;
    script.dependsOn = arguments.values("depends-on");
    return writeScript(context, *workspace, library::CommandKind::Revision, std::move(script));
}

} // namespace

extern const Command kRevisionCommand{
    "revision",
    RETORT_TEXT("cli", "Write a new, empty revision."),
    RETORT_TEXT("cli", "It is made of the project's script.py.mako, which is evaluated as Mako evaluates it, and of "
                       "file_template; post write hooks run on it. Nothing that exists is overwritten."),
    kOptions,
    {},
    runRevision,
};

} // namespace retort::cli
