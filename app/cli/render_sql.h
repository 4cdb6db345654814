// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/context.h"
#include "core/library/context/environment.h"

namespace retort::run {
struct Rendered;
}

/// What upgrade, downgrade, stamp and ensure_version have in common: with --sql they print what they would run.
namespace retort::cli {

inline constexpr Option kSqlOption{
    Option::Kind::Flag, "", "--sql", "",
    RETORT_TEXT("cli", "Print the SQL instead of running it; needs no database. A range FROM:TO says where it starts.")};
inline constexpr Option kTagOption{Option::Kind::Value, "", "--tag", "TAG",
                                   RETORT_TEXT("cli", "A text for env.py's get_tag_argument().")};
inline constexpr Option kDialectOption{
    Option::Kind::Value, "", "--dialect", "NAME",
    RETORT_TEXT("cli", "Write the SQL for this kind of database, whatever env.py says: postgresql, mysql, mariadb, "
                       "sqlite."),
    true};
inline constexpr Option kUrlOption{
    Option::Kind::Value, "", "--url", "URL",
    RETORT_TEXT("cli", "The database URL to use instead of env.py's. Whoever lists processes can read it."), true};

// What upgrade and downgrade take.
inline constexpr Option kRangeOptions[] = {kSqlOption, kTagOption, kDialectOption, kUrlOption};
inline constexpr Positional kRangePositional{
    Positional::Arity::One, "revision",
    RETORT_TEXT("cli", "An id or the beginning of one, a branch label, label@head, head, heads, base; with +N or -N behind "
                       "it, or +N and -N alone. With --sql also a range, FROM:TO.")};

/// The request of a running command; its kind and revisions are the command's.
library::CommandRequest commandRequest(const Context &context, library::CommandKind kind);

/// upgrade and downgrade: a revision, or with --sql a range of two. Returns the exit status.
int renderRange(Context &context, library::CommandKind kind);
/// The revisions of stamp, each maybe with the one start that all share.
std::string splitStamps(library::CommandRequest &request);

/// Tells of an evaluation: its log, its warnings.
void noteEvaluation(Context &context, const run::Rendered &rendered);
/// Ends a command whose evaluation of env.py failed, as Alembic ends it. Returns the exit status.
int failEvaluation(Context &context, run::Rendered &rendered);

/// Renders and prints; without --sql it says that runs on databases are not there. Returns the exit status.
int renderSql(Context &context, const library::CommandRequest &request);

/// The same, with something else to print where all went well.
using PrintRendered = void (*)(Context &context, const run::Rendered &rendered);
int renderSql(Context &context, const library::CommandRequest &request, PrintRendered print);

} // namespace retort::cli
