// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/system.h"

namespace retort::cli {

/// Runs one command line and returns the exit status: 0 done, 2 wrong usage, 255 what Alembic reports as `FAILED: …`,
/// 1 everything else that went wrong.
int run(const System &system, Printed &printed);

} // namespace retort::cli
