// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/current_rows.h"
#include "app/cli/problems.h"
#include "app/cli/project_access.h"
#include "app/cli/revision_json.h"
#include "core/compat/revision_text.h"
#include "core/history/traversal.h"

namespace retort::cli {

namespace {

using history::Index;

void print(Context &context, const ProjectScripts &scripts, const std::vector<Index> &revisions)
{
    if (context.json()) {
        Json json;
        json.beginObject().key("revisions").beginArray();
        for (const Index index : revisions)
            writeRevision(json, scripts.map(), index);
        json.endArray();
        writeProblems(json, scripts.loaded.problems, context.translate());
        context.print(json.endObject().finish());
        return;
    }
    std::string out;
    for (const Index index : revisions) {
        compat::appendLogEntry(out, scripts.map(), index);
        out += '\n';
    }
    context.print(out);
}

int runShow(Context &context)
{
    const auto workspace = openProject(context);
    if (!workspace)
        return context.fail(workspace.error());
    int status = 0;
    const auto asked = identifiersOf(context, *workspace, *context.arguments().value("rev"), status);
    if (!asked)
        return status;
    const auto scripts = loadScripts(*workspace, MapErrors::AreCommandErrors);
    if (!scripts)
        return context.fail(scripts.error());
    for (const history::Identifiers &identifiers : *asked) {
        const auto revisions = history::getRevisions(scripts->map(), identifiers);
        if (!revisions)
            return failResolving(context, *scripts, revisions.error());
        print(context, *scripts, *revisions);
    }
    return finish(context, *scripts);
}

} // namespace

extern const Command kShowCommand{
    "show",
    RETORT_TEXT("cli", "Show one revision in full."),
    RETORT_TEXT(
        "cli", "A revision is named by its id or the beginning of it, a branch label, label@head, head, heads, base or "
               "current, with +N or -N behind it."),
    {},
    {Positional::Arity::One, "rev", RETORT_TEXT("cli", "The revision.")},
    runShow,
};

} // namespace retort::cli
