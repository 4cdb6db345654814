// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/context.h"
#include "core/base/result.h"
#include "core/workspace.h"

#include <string>
#include <vector>

namespace retort::cli {

/// What `current` stands for: the rows of the version table of the database.
base::Result<std::vector<std::string>> currentRows(Context &context, const Workspace &workspace);

} // namespace retort::cli
