// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/context/revision_run.h"
#include "core/run/evaluation.h"

#include <string>
#include <utility>
#include <vector>

namespace retort::run {

/// `revision` and `merge` where revision_environment says that env.py is to be run for them. The templates are rendered in
/// the session of that evaluation, since env.py may give them any value. Lives as long as the input.
class RevisionEnvironment
{
public:
    explicit RevisionEnvironment(const RenderInput &input);

    /// Evaluates env.py. `newId` is the id of the new script where the user names none.
    Rendered run(const std::string &newId);
    /// The scripts that `revision` is to write, after run().
    base::Result<std::vector<library::RevisionDirective>> directives();
    /// What the template of `merge` is given.
    base::Result<library::TemplateArguments> templateArguments();

    library::Session &session() { return m_evaluation.session(); }

private:
    const RenderInput m_input;
    ProjectFolders m_folders;
    ScriptRevisions m_revisions;
    Evaluation m_evaluation;
};

} // namespace retort::run
