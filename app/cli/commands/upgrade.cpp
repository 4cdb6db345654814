// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/render_sql.h"

namespace retort::cli {

namespace {

int runUpgrade(Context &context)
{
    return renderRange(context, library::CommandKind::Upgrade);
}

} // namespace

extern const Command kUpgradeCommand{
    "upgrade",
    RETORT_TEXT("cli", "Go to a later revision: with --sql, as SQL to read and to run elsewhere."),
    RETORT_TEXT("cli", "Without a range, --sql starts at the beginning of the history, wherever a database stands."),
    kRangeOptions,
    kRangePositional,
    runUpgrade,
};

} // namespace retort::cli
