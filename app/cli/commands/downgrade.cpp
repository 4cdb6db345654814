// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/render_sql.h"

namespace retort::cli {

namespace {

int runDowngrade(Context &context)
{
    return renderRange(context, library::CommandKind::Downgrade);
}

} // namespace

extern const Command kDowngradeCommand{
    "downgrade",
    RETORT_TEXT("cli", "Go back to an earlier revision: with --sql, as SQL to read and to run elsewhere."),
    RETORT_TEXT("cli", "With --sql it needs a range: where the database stands, a colon, and where to go."),
    kRangeOptions,
    kRangePositional,
    runDowngrade,
};

} // namespace retort::cli
