// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/render_sql.h"

namespace retort::cli {

namespace {

int runUpgrade(Context &context)
{
    library::CommandRequest request = commandRequest(context, library::CommandKind::Upgrade);
    const std::string &word = *context.arguments().value("revision");
    request.revisionWords = {word};
    if (const auto error = splitRange(request, word); !error.empty())
        return context.endFailed(error);
    return renderSql(context, request);
}

constexpr Option kOptions[] = {kSqlOption, kTagOption, kDialectOption, kUrlOption};

} // namespace

extern const Command kUpgradeCommand{
    "upgrade",
    RETORT_TEXT("cli", "Go to a later revision: with --sql, as SQL to read and to run elsewhere."),
    RETORT_TEXT("cli", "Without a range, --sql starts at the beginning of the history, wherever a database stands."),
    kOptions,
    {Positional::Arity::One, "revision",
     RETORT_TEXT("cli", "An id or the beginning of one, a branch label, label@head, head, heads, base; with +N or -N behind "
                       "it, or +N and -N alone. With --sql also a range, FROM:TO.")},
    runUpgrade,
};

} // namespace retort::cli
