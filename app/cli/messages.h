// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What the command line itself has to say.
namespace retort::cli {

inline constexpr base::Message kNoSuchCommand{"cli.no-such-command",
                                              RETORT_TEXT("messages", "There is no command '{0}'."),
                                              RETORT_TEXT("messages", "See: retort help")};

/// Alembic's text (compat::kRangeNeeded).
inline constexpr base::Message kRangeNeedsColon{
    "cli.range-needs-colon", RETORT_TEXT("messages", "History range requires [start]:[end], [start]:, or :[end]")};

inline constexpr base::Message kRangeTooManyColons{"cli.range-too-many-colons",
                                                   RETORT_TEXT("messages", "The range '{0}' has more than one colon."),
                                                   RETORT_TEXT("messages", "Write [start]:[end].")};

inline constexpr base::Message kNotATruth{"cli.not-a-truth",
                                          RETORT_TEXT("messages", "{0} is '{1}', which is neither true nor false."),
                                          RETORT_TEXT("messages", "Write true or false.")};

/// {0} why env.py does not say it
inline constexpr base::Message kNoDatabase{
    "cli.no-database", RETORT_TEXT("messages", "No database is known, so there is no current revision: {0}"),
    RETORT_TEXT("messages", "Set sqlalchemy.url in alembic.ini, or an environment in retort.yaml.")};

/// {0} the URL without its secrets, {1} the reason
inline constexpr base::Message kAssumedIniDatabase{
    "cli.assumed-ini-database",
    RETORT_TEXT("messages", "env.py does not say which database it means ({1}): assuming that of sqlalchemy.url, {0}")};

inline constexpr base::Message kEnvRunsNothing{
    "cli.env-runs-nothing", RETORT_TEXT("messages", "it runs no migrations on a database with a URL")};

inline constexpr base::Message kDatabaseWithoutUrl{
    "cli.database-without-url",
    RETORT_TEXT("messages", "env.py also runs migrations on a database whose URL it does not give; that one is left out.")};

/// {0} what env.py called
inline constexpr base::Message kNothingExecuted{
    "cli.nothing-executed",
    RETORT_TEXT("messages", "env.py asks the database first ({0}); nothing of that was executed, and the version table is "
                            "looked for without it.")};

/// {0} the URL without its secrets, {1} the environment
inline constexpr base::Message kAssumedEnvironmentDatabase{
    "cli.assumed-environment-database",
    RETORT_TEXT("messages", "the database of the environment {1} of retort.yaml, whatever env.py says: {0}")};

/// {0} the system's reason
inline constexpr base::Message kCannotPrint{"cli.cannot-print",
                                            RETORT_TEXT("messages", "Standard output cannot be written: {0}.")};

/// Alembic's text.
inline constexpr base::Message kSqlWithAutogenerate{
    "cli.sql-with-autogenerate",
    RETORT_TEXT("messages", "Using --sql with --autogenerate does not make any sense"),
    RETORT_TEXT("messages", "Leave out --sql.")};

/// Alembic's text.
inline constexpr base::Message kSqlWithRevision{
    "cli.sql-with-revision",
    RETORT_TEXT("messages", "Using --sql with the revision command when revision_environment is not configured does not make any sense"),
    RETORT_TEXT("messages", "Leave out --sql.")};

inline constexpr base::Message kNoAutogenerate{
    "cli.no-autogenerate", RETORT_TEXT("messages", "This version of Retort cannot compare models with a database yet."),
    RETORT_TEXT("messages", "Leave out --autogenerate and write the operations by hand, or use alembic revision --autogenerate: "
                            "both work on the same files.")};

/// {0} the word
inline constexpr base::Message kDependsOnBase{"cli.depends-on-base",
                                              RETORT_TEXT("messages", "'{0}' is no revision that another could depend on."),
                                              RETORT_TEXT("messages", "Name a revision or a branch label.")};

/// Alembic's text.
inline constexpr base::Message kNoCurrentRevisions{"cli.no-current-revisions",
                                                   RETORT_TEXT("messages", "No current revisions"),
                                                   RETORT_TEXT("messages", "The database has not been upgraded yet.")};

/// Alembic's text. {0} the word
inline constexpr base::Message kNoRevisionFiles{"cli.no-revision-files",
                                                RETORT_TEXT("messages", "No revision files indicated by symbol '{0}'"), ""};

/// {0} the hook, {1} the status
inline constexpr const char *kHookEndedBadly =
    RETORT_TEXT("cli", "the post write hook {0} ended with status {1}; Alembic takes no notice of that");

/// {0} the command
inline constexpr base::Message kNoLiveRuns{
    "cli.no-live-runs", RETORT_TEXT("messages", "retort {0} does not run on databases yet; that comes with the next version."),
    RETORT_TEXT("messages", "With --sql it prints what it would run: retort upgrade FROM:TO --sql.")};
/// {0} the heads, {1} the same, each with a blank before it
inline constexpr base::Message kMergeHeads{"cli.merge-heads", RETORT_TEXT("messages", "The heads are {0}."),
                                           RETORT_TEXT("messages", "To join them: retort merge -m \"merge heads\"{1}")};

} // namespace retort::cli
