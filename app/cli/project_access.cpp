// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/project_access.h"

#include "app/cli/json.h"
#include "app/cli/messages.h"
#include "app/cli/problems.h"

#include "core/base/text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace retort::cli {

namespace {

constexpr int kCommandErrorStatus = 255;
constexpr int kExceptionStatus = 1;

void noteProblems(Context &context, const ProjectScripts &scripts)
{
    for (const base::Diagnostic &problem : scripts.loaded.problems)
        context.note(problemLine(problem, context.translate()));
}

} // namespace

project::ConfigRequest configRequest(const Context &context)
{
    project::ConfigRequest request;
    request.configFiles = context.arguments().values("config");
    if (const std::string *section = context.arguments().value("name"))
        request.section = *section;
    request.currentFolder = context.system().currentFolder;
    request.environment = context.system().environment;
    return request;
}

base::Result<Workspace> openProject(Context &context)
{
    auto workspace = Workspace::open(configRequest(context));
    if (workspace) {
        for (const base::Diagnostic &warning : workspace->config().warnings())
            context.note(problemLine(warning, context.translate()));
    }
    return workspace;
}

base::Result<bool> runsEnvironment(const project::Config &config)
{
    static constexpr const char *kYes[] = {"true", "yes", "on", "y", "t", "1"};
    static constexpr const char *kNo[] = {"false", "no", "off", "n", "f", "0"};
    const auto isOneOf = [](const auto &words, const std::string &word) {
        return std::find(std::begin(words), std::end(words), word) != std::end(words);
    };
    const auto option = config.option("revision_environment");
    if (!option) {
        // In TOML it may be a truth value or a number as well.
        const auto &toml = config.toml();
        if (!toml)
            return tl::make_unexpected(option.error());
        if (const auto truth = toml->boolean("revision_environment"))
            return *truth;
        if (const auto number = toml->integer("revision_environment"))
            return number->value_or(0) != 0;
        return tl::make_unexpected(option.error());
    }
    if (!option->has_value())
        return false;
    std::string word(base::strip(**option));
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (isOneOf(kYes, word) || isOneOf(kNo, word))
        return isOneOf(kYes, word);
    return tl::make_unexpected(base::Diagnostic{&kNotATruth,
                                                {"revision_environment", **option},
                                                config.place("revision_environment"),
                                                base::Severity::Error,
                                                {}});
}

base::Result<ProjectScripts> loadScripts(const Workspace &workspace, MapErrors mapErrors)
{
    auto loaded = workspace.loadScripts();
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    return scriptsOf(std::move(*loaded), mapErrors);
}

ProjectScripts scriptsOf(project::LoadedScripts loaded, MapErrors mapErrors)
{
    ProjectScripts scripts{std::move(loaded), 0, {}};
    scripts.status = scripts.loaded.alembicStatus;
    scripts.failed = scripts.loaded.commandError;
    const base::Diagnostic *fatal = scripts.map().fatal();
    const bool stoppedAtMap = fatal != nullptr && scripts.failed == base::messageText(*fatal);
    if (stoppedAtMap) {
        const history::CommandFailure failure = history::wordFailure(*fatal);
        scripts.status = mapErrors == MapErrors::AreExceptions ? kExceptionStatus : failure.exitStatus;
        scripts.failed = failure.text;
    }
    return scripts;
}

int finish(Context &context, const ProjectScripts &scripts)
{
    const bool isCommandError = scripts.status == kCommandErrorStatus;
    int status = isCommandError ? context.commandErrorStatus() : scripts.status;
    if (context.json())
        return status;
    if (isCommandError)
        status = context.endFailed(scripts.failed);
    noteProblems(context, scripts);
    return status;
}

int failResolving(Context &context, const ProjectScripts &scripts, const base::Diagnostic &error,
                  const history::CommandWording &wording)
{
    const history::CommandFailure failure = history::wordFailure(error, wording);
    const bool isCommandError = (scripts.isBroken() ? scripts.status : failure.exitStatus) == kCommandErrorStatus;
    if (context.json()) {
        Json json;
        json.beginObject().key("error").beginObject();
        json.member("code", error.code()).member("severity", "error").member("message", failure.text);
        for (const char *name : {"hint", "file", "line", "column"})
            json.key(name).null();
        json.endObject();
        writeProblems(json, scripts.loaded.problems, context.translate());
        context.print(json.endObject().finish());
        return isCommandError ? context.commandErrorStatus() : kExceptionStatus;
    }
    int status = kExceptionStatus;
    if (isCommandError)
        status = context.endFailed(scripts.isBroken() ? scripts.failed : failure.text);
    if (scripts.isBroken())
        context.note("retort: " + failure.text);
    else if (!isCommandError)
        context.note("retort: " + base::lineText(error, context.translate()));
    noteProblems(context, scripts);
    return status;
}

} // namespace retort::cli
