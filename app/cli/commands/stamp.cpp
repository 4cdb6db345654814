// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/render_sql.h"

namespace retort::cli {

namespace {

int runStamp(Context &context)
{
    library::CommandRequest request = commandRequest(context, library::CommandKind::Stamp);
    request.revisionWords = context.arguments().values("revisions");
    if (const auto error = splitStamps(request); !error.empty())
        return context.endFailed(error);
    return renderSql(context, request);
}

constexpr Option kPurgeOption{Option::Kind::Flag, "", "--purge", "",
                              RETORT_TEXT("cli", "Empty the version table first. Not with --sql.")};
constexpr Option kOptions[] = {kSqlOption, kTagOption, kPurgeOption, kDialectOption, kUrlOption};

} // namespace

extern const Command kStampCommand{
    "stamp",
    RETORT_TEXT("cli", "Write revisions into the version table without running them: with --sql, as SQL."),
    "",
    kOptions,
    {Positional::Arity::OneOrMore, "revisions",
     RETORT_TEXT("cli", "An id or the beginning of one, a branch label, label@head, head, heads, base; with +N or -N behind "
                       "it, or +N and -N alone. With --sql also a range, FROM:TO.")},
    runStamp,
};

} // namespace retort::cli
