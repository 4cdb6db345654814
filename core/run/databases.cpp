// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/databases.h"

#include "core/run/evaluation.h"

namespace retort::run {

FoundDatabases findDatabases(const RenderInput &input)
{
    FoundDatabases found;
    const auto source = readEnv(input);
    if (!source) {
        found.evaluated.error = source.error();
        return found;
    }
    const ProjectFolders folders(input.config, input.locations);
    ScriptRevisions revisions(input.locations, input.settings, input.config.projectFolder(), input.cancel);
    Evaluation evaluation(input, folders, revisions, input.request);
    const auto done = evaluation.run(*source);
    found.all = std::move(evaluation.environment().databases);
    found.unsent = std::move(evaluation.environment().unsent);
    found.evaluated.isDone = done.has_value();
    if (done) {
        evaluation.take(found.evaluated);
    } else {
        found.isOurLimit = isOurLimit(done.error());
        evaluation.takeError(found.evaluated, done.error());
    }
    return found;
}

} // namespace retort::run
