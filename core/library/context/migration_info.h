// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/steps.h"
#include "core/library/session.h"

namespace retort::library {

/// alembic.runtime.migration.MigrationInfo: what on_version_apply's callables are told of a step.
script::Value makeMigrationInfo(Session &session, const history::Step &step);

} // namespace retort::library
