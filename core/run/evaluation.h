// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/ini_configuration.h"
#include "core/run/project_world.h"
#include "core/run/render.h"
#include "core/run/script_revisions.h"

#include <memory>

namespace retort::run {

/// env.py of a project, read.
base::Result<std::shared_ptr<const script::Source>> readEnv(const RenderInput &input);

/// One evaluation of env.py, or of what stands in for it.
class Evaluation
{
public:
    Evaluation(const RenderInput &input, const ProjectFolders &folders, ScriptRevisions &revisions,
               const library::CommandRequest &request);

    base::Result<void> run(const std::shared_ptr<const script::Source> &source);

    /// What came of it is moved into `rendered`: of an evaluation that went well, and of one that did not.
    void take(Rendered &rendered);
    void takeError(Rendered &rendered, base::Diagnostic error);

    library::Environment &environment() { return library::Environment::of(m_session); }
    library::Session &session() { return m_session; }

private:
    ProjectWorld m_world;
    IniConfiguration m_configuration;
    library::Session m_session;
};

/// Whether it was Retort's own limits, and no error of env.py, that ended it before anything ran.
bool isOurLimit(const base::Diagnostic &error);

} // namespace retort::run
