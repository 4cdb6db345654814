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

int runEdit(Context &context)
{
    const auto workspace = openProject(context);
    if (!workspace)
        return context.fail(workspace.error());
    const std::string &word = *context.arguments().value("rev");
    const auto identifiers = identifiersOf(context, *workspace, word);
    if (!identifiers)
        return context.exception(identifiers.error());
    if (word == "current" && identifiers->values().empty())
        return context.commandError(base::Diagnostic{&kNoCurrentRevisions, {}, {}, base::Severity::Error, {}});
    const auto scripts = loadScripts(*workspace, MapErrors::AreCommandErrors);
    if (!scripts)
        return context.fail(scripts.error());
    const auto revisions = history::getRevisions(scripts->map(), *identifiers);
    if (!revisions)
        return failResolving(context, *scripts, revisions.error());
    if (revisions->empty())
        return context.commandError(base::Diagnostic{&kNoRevisionFiles, {word}, {}, base::Severity::Error, {}});
    for (const history::Index index : *revisions) {
        const auto done = project::openInEditor(scripts->map().revision(index).path,
                                                {context.system().environment, context.system().currentFolder});
        if (!done)
            return context.commandError(done.error());
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
