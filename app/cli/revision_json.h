// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/json.h"
#include "core/history/revision_map.h"

namespace retort::cli {

/// The members of a revision's object, without its braces (docs/cli.md).
void writeRevisionMembers(Json &json, const history::RevisionMap &map, history::Index revision);

void writeRevision(Json &json, const history::RevisionMap &map, history::Index revision);

} // namespace retort::cli
