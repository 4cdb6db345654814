// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/render_sql.h"

namespace retort::cli {

namespace {

int runEnsureVersion(Context &context)
{
    return renderSql(context, commandRequest(context, library::CommandKind::EnsureVersion));
}

constexpr Option kOptions[] = {kSqlOption, kDialectOption, kUrlOption};

} // namespace

extern const Command kEnsureVersionCommand{
    "ensure_version",
    RETORT_TEXT("cli", "Create the version table where it is missing: with --sql, as SQL."),
    "",
    kOptions,
    {},
    runEnsureVersion,
};

} // namespace retort::cli
