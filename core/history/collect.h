// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/identifiers.h"
#include "core/history/resolution.h"
#include "core/history/traversal.h"

namespace retort::history {

/// _parse_downgrade_target's result: the branch to stay on, if any, and the target: a revision, none or base.
struct DowngradeTarget
{
    Resolver::Text branch;
    Index revision = kNoIndex;
};

base::Result<DowngradeTarget> parseDowngradeTarget(Resolver &resolver, const Identifiers &current,
                                                   const Identifiers &target, const WalkOptions &options);

/// _parse_upgrade_target: the elements may be none or base.
base::Result<std::vector<Index>> parseUpgradeTarget(Resolver &resolver, const Identifiers &current,
                                                    const Identifiers &target, const WalkOptions &options);

/// get_revisions of a range's end.
base::Result<std::vector<Index>> revisionsOf(Resolver &resolver, const Identifiers &identifiers);

/// _get_all_current.
base::Result<std::vector<Index>> allCurrent(Resolver &resolver, const Identifiers &rows);

} // namespace retort::history
