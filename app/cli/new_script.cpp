// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/new_script.h"

#include "app/cli/json.h"
#include "app/cli/messages.h"
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

void printMade(Context &context, const project::NewRevision &made)
{
    if (!context.json())
        return;
    Json json;
    json.beginObject().member("revision", made.id).member("path", made.path).member("down_revisions", made.parents);
    context.print(json.endObject().finish());
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

int writeScript(Context &context, const Workspace &workspace, const history::Identifiers &parents,
                const std::vector<std::string> &dependsOn, project::RevisionRequest request)
{
    const auto scripts = loadScripts(workspace, MapErrors::AreCommandErrors);
    if (!scripts)
        return context.fail(scripts.error());
    if (scripts->isBroken())
        return finish(context, *scripts);
    if (const auto checked = project::checkRevisionId(request.id); !checked)
        return context.commandError(checked.error());
    auto heads = history::getRevisions(scripts->map(), parents);
    if (!heads)
        return failResolving(context, *scripts, heads.error(), history::wordingOfNewRevision());
    request.parents = std::move(*heads);
    bool isResolving = false;
    request.dependsOn = [&] {
        auto resolved = dependencies(scripts->map(), dependsOn);
        isResolving = !resolved;
        return resolved;
    };

    library::World world;
    library::Session session(world);
    run::IniConfiguration configuration(workspace.config(), [](std::string_view) { return std::nullopt; });
    library::Environment::of(session).configuration = &configuration;
    request.templateArguments = [](library::Session &own) {
        return library::mako::Values{{"config", library::configObject(own)}};
    };
    const auto made = project::makeRevision(session, workspace.locations(), scripts->map(), request, stepOutput(context));
    if (!made)
        return isResolving ? failResolving(context, *scripts, made.error()) : context.fail(made.error());
    const auto hooks = workspace.config().hooks();
    if (!hooks)
        return context.fail(hooks.error());
    const auto ran = project::runHooks(*hooks, made->path, {request.environment, request.currentFolder}, hookOutput(context));
    printMade(context, *made);
    return ran ? finish(context, *scripts) : context.fail(ran.error());
}

} // namespace retort::cli
