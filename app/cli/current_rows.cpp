// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/current_rows.h"

#include "app/cli/messages.h"

namespace retort::cli {

base::Result<std::vector<std::string>> currentRows(Context &, const Workspace &)
{
    return base::fail(kNoDatabase);
}

} // namespace retort::cli
