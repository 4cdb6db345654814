// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/new_script.h"

namespace retort::cli {

namespace {

constexpr Option kOptions[] = {
    {Option::Kind::Value, "-m", "--message", "MESSAGE",
     RETORT_TEXT("cli", "What the revision does: its first line, and words of its file's name.")},
    kBranchLabelOption,
    kRevIdOption,
    kSpliceOption,
};

int runMerge(Context &context)
{
    const auto workspace = openProject(context);
    if (!workspace)
        return context.fail(workspace.error());
    NewScript script;
    script.request = revisionRequest(context);
    script.parents = context.arguments().values("revisions");
    return writeScript(context, *workspace, library::CommandKind::Merge, std::move(script));
}

} // namespace

extern const Command kMergeCommand{
    "merge",
    RETORT_TEXT("cli", "Write a revision that joins several heads."),
    RETORT_TEXT("cli", "It changes nothing in a database: it only makes one line of several."),
    kOptions,
    {Positional::Arity::OneOrMore, "revisions", RETORT_TEXT("cli", "The revisions to join, or heads for all heads.")},
    runMerge,
};

} // namespace retort::cli
