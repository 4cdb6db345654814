// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/traversal.h"

#include <set>

namespace retort::history {

/// What one step does to the rows of the version table, in this order.
struct VersionChange
{
    std::vector<std::string> deletes;
    std::vector<std::string> inserts;
    std::string updateFrom; ///< empty where no row is updated
    std::string updateTo;

    bool isUpdate() const { return !updateTo.empty(); }
};

/// One step of a run (Alembic's RevisionStep and StampStep): one revision up or down, or a move of version rows alone.
struct Step
{
    enum class Kind { Revision, Stamp };

    Kind kind = Kind::Revision;
    bool isUpgrade = true;
    bool isBranchMove = false;      ///< of a stamp: adds or removes a whole branch
    Index revision = kNoIndex;      ///< whose script runs; none for a stamp
    std::vector<std::string> from;  ///< from_revisions (of a revision: dependencies counted where they are not implied)
    std::vector<std::string> to;    ///< to_revisions
    std::vector<std::string> fromWithoutDependencies; ///< as the log line and the SQL comment show them
    std::vector<std::string> toWithoutDependencies;
};

/// `upgrade a, b -> c` with Alembic's words; `Running ` and the doc are the caller's.
std::string shortLog(const Step &step);

/// ScriptDirectory._upgrade_revs: the steps to `destination`, first to be run first, when `rows` is in the version
/// table. Word the error with wordingOfUpgrade(destination).
base::Result<std::vector<Step>> upgradeSteps(const RevisionMap &map, const Identifiers &destination,
                                             const Identifiers &rows);

/// ScriptDirectory._downgrade_revs. `warnings` gets what Alembic warns of, if not null. wordingOfDowngrade.
base::Result<std::vector<Step>> downgradeSteps(const RevisionMap &map, const Identifiers &destination,
                                               const Identifiers &rows,
                                               std::vector<base::Diagnostic> *warnings = nullptr);

/// ScriptDirectory._stamp_revs. wordingOfStamp.
base::Result<std::vector<Step>> stampSteps(const RevisionMap &map, const Identifiers &revisions,
                                           const Identifiers &rows);

/// HeadMaintainer.update_to_step: what the step does to the table, whose rows `heads` are; they are changed with it.
/// Where Alembic's order is a set's, ours is that of `from` and `to`. An error where Alembic asserts.
base::Result<VersionChange> applyStep(const RevisionMap &map, const Step &step, std::set<std::string> &heads);

} // namespace retort::history
