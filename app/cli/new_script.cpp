// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/new_script.h"

#include "app/cli/current_rows.h"
#include "app/cli/json.h"
#include "app/cli/messages.h"
#include "app/cli/problems.h"
#include "app/cli/render_sql.h"
#include "core/compat/text_wrap.h"
#include "core/history/traversal.h"
#include "core/library/context/environment.h"
#include "core/library/context/script_objects.h"
#include "core/project/revision/hooks.h"
#include "core/run/ini_configuration.h"

#include <utility>

namespace retort::cli {

namespace {

/// Of --depends-on: a label of the revision stays, anything else becomes the id that it stands for.
base::Result<std::vector<std::string>> dependencies(const history::RevisionMap &map, const std::vector<std::string> &given)
{
    std::vector<std::string> resolved;
    for (const std::string &dependency : given) {
        const auto revision = history::getRevision(map, dependency);
        if (!revision)
            return tl::make_unexpected(revision.error());
        if (!*revision)
            return base::fail(kDependsOnBase, {dependency});
        resolved.push_back(map.hasLabel(**revision, dependency) ? dependency : map.id(**revision));
    }
    return resolved;
}

project::HookOutput hookOutput(Context &context)
{
    project::HookOutput output;
    output.steps = stepOutput(context);
    if (!context.json()) {
        output.steps.begin = [&context](const std::string &text) { context.printInAnyCase(text + " ...\n"); };
        output.steps.end = [&context](bool done) { context.printInAnyCase(done ? "  done\n" : "  FAILED\n"); };
    }
    output.output = [&context](const std::string &text) {
        if (!context.json())
            context.printInAnyCase(text);
    };
    output.error = [&context](const std::string &text) {
        if (!text.empty())
            context.note(text.back() == '\n' ? text.substr(0, text.size() - 1) : text);
    };
    output.bad = [&context](const std::string &hook, int status) {
        context.note("retort: "
                     + base::fillIn(context.text(kHookEndedBadly), {hook, std::to_string(status)}));
    };
    return output;
}

void writeMade(Json &json, const project::NewRevision &made)
{
    json.beginObject().member("revision", made.id).member("path", made.path).member("down_revisions", made.parents);
    json.endObject();
}

/// One is an object, as it was asked for; where env.py made none or several of it, they stand in a list.
void printMade(Context &context, const std::vector<project::NewRevision> &made)
{
    if (!context.json())
        return;
    Json json;
    if (made.size() == 1) {
        writeMade(json, made.front());
    } else {
        json.beginObject().key("revisions").beginArray();
        for (const project::NewRevision &one : made)
            writeMade(json, one);
        json.endArray().endObject();
    }
    context.print(json.finish());
}

/// Writes one script and runs the hooks on it. Nothing where the command has ended, with its status.
std::optional<project::NewRevision> writeOne(Context &context, const Workspace &workspace, library::Session &session,
                                             const ProjectScripts &scripts, NewScript script, int &status)
{
    project::RevisionRequest &request = script.request;
    if (const auto checked = project::checkRevisionId(request.id); !checked) {
        status = context.commandError(checked.error());
        return std::nullopt;
    }
    auto heads = history::getRevisions(scripts.map(), script.parents);
    if (!heads) {
        status = failResolving(context, scripts, heads.error(), history::wordingOfNewRevision());
        return std::nullopt;
    }
    request.parents = std::move(*heads);
    bool isResolving = false;
    request.dependsOn = [&] {
        auto resolved = dependencies(scripts.map(), script.dependsOn);
        isResolving = !resolved;
        return resolved;
    };
    auto made = project::makeRevision(session, workspace.locations(), scripts.map(), request, stepOutput(context));
    if (!made) {
        status = isResolving ? failResolving(context, scripts, made.error()) : context.fail(made.error());
        return std::nullopt;
    }
    const auto hooks = workspace.config().hooks();
    if (!hooks) {
        status = context.fail(hooks.error());
        return std::nullopt;
    }
    const auto ran = project::runHooks(*hooks, made->path, {request.environment, request.currentFolder}, hookOutput(context));
    if (ran)
        return std::move(*made);
    if (context.json())
        printMade(context, {*made});
    status = context.fail(ran.error());
    return std::nullopt;
}

/// Each on the history that the ones before it made.
int writeAll(Context &context, const Workspace &workspace, library::Session &session, std::vector<NewScript> all)
{
    std::vector<project::NewRevision> made;
    std::optional<ProjectScripts> scripts;
    for (NewScript &script : all) {
        auto loaded = loadScripts(workspace, MapErrors::AreCommandErrors);
        if (!loaded)
            return context.fail(loaded.error());
        scripts.emplace(std::move(*loaded));
        if (scripts->isBroken())
            return finish(context, *scripts);
        int status = 0;
        auto one = writeOne(context, workspace, session, *scripts, std::move(script), status);
        if (!one)
            return status;
        made.push_back(std::move(*one));
    }
    printMade(context, made);
    return scripts ? finish(context, *scripts) : 0;
}

library::CommandRequest environmentRequest(const Context &context, library::CommandKind kind, const NewScript &script)
{
    const project::RevisionRequest &asked = script.request;
    library::CommandRequest request = commandRequest(context, kind);
    request.asSql = kind == library::CommandKind::Revision && context.arguments().has("sql");
    library::RevisionArguments words;
    if (!asked.id.empty())
        words.id = asked.id;
    words.message = asked.message;
    words.splice = asked.splice;
    if (!asked.branchLabels.empty())
        words.branchLabel = asked.branchLabels.front();
    words.versionPath = asked.versionPath;
    words.dependsOn = script.dependsOn;
    // Left out it is None to env.py, and head to the history.
    const std::string *head = context.arguments().value("head");
    words.head = head != nullptr ? *head : std::string();
    if (kind == library::CommandKind::Merge)
        request.revisionWords = script.parents.values();
    request.revision = std::move(words);
    return request;
}

NewScript scriptOf(const NewScript &asked, library::RevisionDirective directive)
{
    NewScript script = asked;
    project::RevisionRequest &request = script.request;
    request.id = std::move(directive.id);
    request.message = std::move(directive.message);
    request.splice = directive.splice;
    request.branchLabels = std::move(directive.branchLabels);
    request.versionPath = std::move(directive.versionPath);
    request.templateArguments = [values = std::move(directive.templateArguments)](library::Session &) { return values; };
    script.parents = directive.headIsList ? history::Identifiers(std::move(directive.head))
                                          : history::Identifiers(std::move(directive.head.front()));
    script.dependsOn = std::move(directive.dependsOn);
    return script;
}

/// revision_environment: env.py is run first.
int writeWithEnvironment(Context &context, const Workspace &workspace, library::CommandKind kind, NewScript script)
{
    const project::SettingsFile settings = workspace.loadSettings();
    for (const base::Diagnostic &problem : settings.problems) {
        if (problem.severity == base::Severity::Error)
            return context.exception(problem);
        context.note(problemLine(problem, context.translate()));
    }
    const auto environment = workspace.revisionEnvironment(settings.settings, databaseRequest(context),
                                                           environmentRequest(context, kind, script));
    if (!environment)
        return context.exception(environment.error());
    run::Rendered rendered = (*environment)->run(project::newRevisionId());
    noteEvaluation(context, rendered);
    if (!rendered.isDone)
        return failEvaluation(context, rendered);
    if (!context.json())
        context.print(rendered.output);
    if (const auto written = run::writeFiles(rendered.files); !written)
        return context.exception(written.error());
    std::vector<NewScript> all;
    if (kind == library::CommandKind::Merge) {
        auto values = (*environment)->templateArguments();
        if (!values)
            return context.exception(values.error());
        script.request.templateArguments = [values = std::move(*values)](library::Session &) { return values; };
        all.push_back(std::move(script));
    } else {
        auto directives = (*environment)->directives();
        if (!directives)
            return context.exception(directives.error());
        for (library::RevisionDirective &directive : *directives)
            all.push_back(scriptOf(script, std::move(directive)));
    }
    return writeAll(context, workspace, (*environment)->session(), std::move(all));
}

} // namespace

project::RevisionOutput stepOutput(Context &context)
{
    if (context.json())
        return {[](const std::string &) {}, [](bool) {}};
    project::RevisionOutput output;
    output.begin = [&context](const std::string &text) {
        std::string line = text + " ...";
        if (context.system().inputColumns) {
            line = compat::wrappedMessage(line, *context.system().inputColumns);
            line.pop_back();
        }
        context.print(line);
    };
    output.end = [&context](bool done) { context.print(done ? "  done\n" : "  FAILED\n"); };
    return output;
}

project::RevisionRequest revisionRequest(const Context &context)
{
    const Arguments &arguments = context.arguments();
    project::RevisionRequest request;
    if (const std::string *message = arguments.value("message"))
        request.message = *message;
    if (const std::string *id = arguments.value("rev-id"))
        request.id = *id;
    if (const std::string *label = arguments.value("branch-label"))
        request.branchLabels = {*label};
    request.splice = arguments.has("splice");
    request.currentFolder = context.system().currentFolder;
    request.environment = context.system().environment;
    return request;
}

int writeScript(Context &context, const Workspace &workspace, library::CommandKind kind, NewScript script)
{
    const auto environment = runsEnvironment(workspace.config());
    if (!environment)
        return context.exception(environment.error());
    if (*environment)
        return writeWithEnvironment(context, workspace, kind, std::move(script));
    library::World world;
    library::Session session(world);
    run::IniConfiguration configuration(workspace.config(), [](std::string_view) { return std::nullopt; });
    library::Environment::of(session).configuration = &configuration;
    script.request.templateArguments = [](library::Session &own) {
        return library::mako::Values{{"config", library::configObject(own)}};
    };
    std::vector<NewScript> all;
    all.push_back(std::move(script));
    return writeAll(context, workspace, session, std::move(all));
}

} // namespace retort::cli
