// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/problems.h"
#include "app/cli/project_access.h"
#include "app/cli/revision_json.h"
#include "core/compat/revision_text.h"
#include "core/history/traversal.h"

namespace retort::cli {

namespace {

using history::Index;

constexpr Option kOptions[] = {
    kVerboseOption,
    {Option::Kind::Flag, "", "--resolve-dependencies", "",
     RETORT_TEXT("cli", "Count what a revision depends on as its down revisions.")},
};

/// Alembic asks for the heads' ids and then for the revisions of these ids: of a duplicate, the one that counts.
history::Identifiers headIds(const history::RevisionMap &map)
{
    std::vector<std::string> ids;
    for (const Index head : map.heads())
        ids.push_back(map.id(head));
    return ids;
}

std::vector<Index> readableHeads(const history::RevisionMap &map)
{
    std::vector<Index> heads;
    for (const Index head : map.heads()) {
        if (map.canonical(head) == head)
            heads.push_back(head);
    }
    return heads;
}

void print(Context &context, const ProjectScripts &scripts, const std::vector<Index> &heads)
{
    if (context.json()) {
        Json json;
        json.beginObject().key("heads").beginArray();
        for (const Index head : heads)
            writeRevision(json, scripts.map(), head);
        json.endArray();
        writeProblems(json, scripts.loaded.problems, context.translate());
        context.print(json.endObject().finish());
        return;
    }
    compat::RevisionStyle style;
    style.verbose = context.arguments().has("verbose");
    style.branches = true;
    style.treeIndicators = false;
    std::string out;
    for (const Index head : heads) {
        compat::appendRevision(out, scripts.map(), head, style);
        out += '\n';
    }
    context.print(out);
}

int runHeads(Context &context)
{
    const auto workspace = openProject(context);
    if (!workspace)
        return context.fail(workspace.error());
    const bool resolve = context.arguments().has("resolve-dependencies");
    const auto scripts = loadScripts(*workspace, resolve ? MapErrors::AreCommandErrors : MapErrors::AreExceptions);
    if (!scripts)
        return context.fail(scripts.error());
    const auto heads = history::getRevisions(scripts->map(), resolve ? "heads" : headIds(scripts->map()));
    if (!heads && !scripts->isBroken())
        return failResolving(context, *scripts, heads.error());
    print(context, *scripts, heads ? *heads : readableHeads(scripts->map()));
    return finish(context, *scripts);
}

} // namespace

extern const Command kHeadsCommand{
    "heads", RETORT_TEXT("cli", "Show the heads: the revisions that nothing follows."), "", kOptions, {}, runHeads,
};

} // namespace retort::cli
