// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/context/environment.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace retort::library {

class MigrationContext;

using TemplateArguments = std::vector<std::pair<std::string, script::Value>>;

/// What `revision` writes, after env.py has had its say (process_revision_directives may change and add scripts).
struct RevisionDirective
{
    std::string id;
    std::optional<std::string> message;
    std::vector<std::string> head;
    bool headIsList = false;
    bool splice = false;
    std::vector<std::string> branchLabels;
    std::optional<std::string> versionPath;
    std::vector<std::string> dependsOn;
    TemplateArguments templateArguments;
};

/// Alembic's RevisionContext of one evaluation: begun before env.py, told of each run_migrations(), asked behind it. It is
/// written in the language itself (resources/modules/alembic_revision.py).
class RevisionRun
{
public:
    explicit RevisionRun(Session &session);

    /// Puts template_args into the options, and for `revision` its directives, which `newId` is the id of.
    base::Result<void> begin(const std::string &newId);
    /// run_migrations() of a context: process_revision_directives is called.
    void run(MigrationContext &context);
    base::Result<std::vector<RevisionDirective>> directives();
    /// What templates are given beside their standard names.
    base::Result<TemplateArguments> templateArguments();

private:
    Session &m_session;
    script::Value m_context; ///< undefined for merge
    script::Ref<script::Dict> m_arguments;
};

} // namespace retort::library
