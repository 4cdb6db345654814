// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/current_rows.h"
#include "app/cli/messages.h"
#include "app/cli/project_access.h"
#include "core/history/traversal.h"
#include "core/project/revision/hooks.h"

namespace retort::cli {

namespace {

int openRevisions(Context &context, const ProjectScripts &scripts, const std::string &word,
                  const history::Identifiers &identifiers)
{
    const auto revisions = history::getRevisions(scripts.map(), identifiers);
    if (!revisions)
        return failResolving(context, scripts, revisions.error());
    if (revisions->empty())
        return context.commandError(base::Diagnostic{&kNoRevisionFiles, {word}, {}, base::Severity::Error, {}});
    for (const history::Index index : *revisions) {
        const auto done = project::openInEditor(scripts.map().revision(index).path,
                                                {context.system().environment, context.system().currentFolder});
        if (!done)
            return context.commandError(done.error());
    }
    return 0;
}

int runEdit(Context &context)
{
    const auto workspace = openProject(context);
    if (!workspace)
        return context.fail(workspace.error());
    const std::string &word = *context.arguments().value("rev");
    int status = 0;
    const auto asked = identifiersOf(context, *workspace, word, status);
    if (!asked)
        return status;
    const auto scripts = loadScripts(*workspace, MapErrors::AreCommandErrors);
    if (!scripts)
        return context.fail(scripts.error());
    for (const history::Identifiers &identifiers : *asked) {
        if (word == "current" && identifiers.values().empty())
            return context.commandError(base::Diagnostic{&kNoCurrentRevisions, {}, {}, base::Severity::Error, {}});
        if (const int ended = openRevisions(context, *scripts, word, identifiers); ended != 0)
            return ended;
    }
    return finish(context, *scripts);
}

} // namespace

extern const Command kEditCommand{
    "edit",
    RETORT_TEXT("cli", "Open revisions in your editor."),
    RETORT_TEXT("cli", "The editor is $EDITOR, else $VISUAL, else one that is there. Several revisions are opened one after "
                       "the other."),
    {},
    {Positional::Arity::One, "rev", RETORT_TEXT("cli", "The revision.")},
    runEdit,
};

} // namespace retort::cli
