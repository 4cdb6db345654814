// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/problems.h"
#include "app/cli/project_access.h"
#include "app/cli/revision_json.h"
#include "core/base/text.h"
#include "core/compat/revision_text.h"
#include "core/history/traversal.h"

namespace retort::cli {

namespace {

using history::Index;

constexpr Option kOptions[] = {kVerboseOption};

void appendBranchPoint(std::string &out, const history::RevisionMap &map, Index index, bool verbose)
{
    compat::RevisionStyle style;
    style.branches = true;
    style.verbose = verbose;
    compat::appendRevision(out, map, index, style);
    out += '\n';
    style.verbose = false;
    style.doc = verbose;
    const std::string indent(base::lengthInCharacters(map.id(index)), ' ');
    for (const Index child : map.next(index)) {
        out += indent;
        out += " -> ";
        compat::appendRevision(out, map, map.canonical(child), style);
        out += '\n';
    }
    out += '\n';
}

void printJson(Context &context, const ProjectScripts &scripts, const std::vector<Index> &points)
{
    const history::RevisionMap &map = scripts.map();
    Json json;
    json.beginObject().key("branches").beginArray();
    for (const Index point : points) {
        json.beginObject();
        writeRevisionMembers(json, map, point);
        json.key("branches_into").beginArray();
        for (const Index child : map.next(point))
            writeRevision(json, map, map.canonical(child));
        json.endArray().endObject();
    }
    json.endArray();
    writeProblems(json, scripts.loaded.problems, context.translate());
    context.print(json.endObject().finish());
}

int runBranches(Context &context)
{
    const auto workspace = openProject(context);
    if (!workspace)
        return context.fail(workspace.error());
    const auto scripts = loadScripts(*workspace, MapErrors::AreCommandErrors);
    if (!scripts)
        return context.fail(scripts.error());
    const history::RevisionMap &map = scripts->map();
    const auto walked = history::walkRevisions(map);
    if (!walked && !scripts->isBroken())
        return failResolving(context, *scripts, walked.error(), history::wordingOfWalk("base", "heads"));
    std::vector<Index> points;
    for (const Index index : walked && scripts->isMapWhole() ? *walked : map.everyRevision()) {
        if (map.isBranchPoint(index))
            points.push_back(index);
    }
    if (context.json()) {
        printJson(context, *scripts, points);
    } else {
        std::string out;
        for (const Index point : points)
            appendBranchPoint(out, map, point, context.arguments().has("verbose"));
        context.print(out);
    }
    return finish(context, *scripts);
}

} // namespace

extern const Command kBranchesCommand{
    "branches",  RETORT_TEXT("cli", "Show the branch points: the revisions that several follow."), "", kOptions, {},
    runBranches,
};

} // namespace retort::cli
