// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What one revision does, in words and as data: its functions run as they would for --sql, and what they asked for is read.
#include "core/dialects/base/node_text.h"
#include "core/history/traversal.h"
#include "core/library/context/migration_context.h"
#include "core/library/op/running.h"

namespace retort::library {

void MigrationContext::describeOperations()
{
    const history::RevisionMap &map = revisionMap(m_environment);
    const auto found = history::getRevision(map, m_environment.request.destination.front());
    if (!found)
        raiseHistoryError(m_environment.session, found.error(), {});
    if (!found->has_value())
        raiseCommandError(m_environment.session, "No revision files indicated by symbol 'base'");
    history::Step step;
    step.revision = **found;
    for (const bool isUpgrade : {true, false}) {
        step.isUpgrade = isUpgrade;
        m_environment.runningUpgrade = isUpgrade;
        m_environment.runningRevision = map.id(step.revision);
        runFunction(map, step, {});
        collect(isUpgrade);
    }
    m_environment.runningRevision.clear();
}

void MigrationContext::collect(bool isUpgrade)
{
    const dialects::DialectText text(*m_dialect);
    for (const operations::Operation *operation : m_environment.session.part<OperationLog>().operations) {
        DescribedOperation described{operations::describe(*operation, text),
                                     std::string(operations::nameOf(operation->kind)), isUpgrade};
        m_environment.operations.push_back(std::move(described));
    }
}

} // namespace retort::library
