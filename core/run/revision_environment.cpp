// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/revision_environment.h"

#include "core/run/run_messages.h"

namespace retort::run {

RevisionEnvironment::RevisionEnvironment(const RenderInput &input)
    : m_input(input)
    , m_folders(m_input.config, m_input.locations)
    , m_revisions(m_input.locations, m_input.settings, m_input.config.projectFolder(), m_input.cancel)
    , m_evaluation(m_input, m_folders, m_revisions, m_input.request)
{
}

Rendered RevisionEnvironment::run(const std::string &newId)
{
    Rendered rendered;
    const auto source = readEnv(m_input);
    if (!source) {
        rendered.error = source.error();
        return rendered;
    }
    auto done = session().part<library::RevisionRun>().begin(newId);
    if (done)
        done = m_evaluation.run(*source);
    rendered.isDone = done.has_value();
    if (!done) {
        m_evaluation.takeError(rendered, done.error());
        return rendered;
    }
    if (!m_evaluation.environment().ranMigrations)
        rendered.warnings.push_back({&kNothingRan, {}, {(*source)->name(), {}, {}}, base::Severity::Warning, {}});
    m_evaluation.take(rendered);
    // The template writes no "<unknown …>" either.
    session().vm().setRunning(true);
    return rendered;
}

base::Result<std::vector<library::RevisionDirective>> RevisionEnvironment::directives()
{
    return session().part<library::RevisionRun>().directives();
}

base::Result<library::TemplateArguments> RevisionEnvironment::templateArguments()
{
    return session().part<library::RevisionRun>().templateArguments();
}

} // namespace retort::run
