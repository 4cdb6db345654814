// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What env.py and the migration context may say beside Alembic's own errors.
namespace retort::library::messages {

using base::Message;

inline constexpr Message kWarning{"run.warning", RETORT_TEXT("messages", "{0}"), ""};
/// {0} what was asked for
inline constexpr Message kNeedsDatabase{
    "run.needs-database",
    RETORT_TEXT("messages", "{0} needs a live database, and with --sql there is none."),
    RETORT_TEXT("messages", "Guard it with context.is_offline_mode(), write it as SQL that the database runs by itself, "
                            "or give the revision's SQL under 'overrides' in retort.yaml.")};
/// {0} how env.py came by it
inline constexpr Message kUnknownMetadata{
    "run.unknown-metadata",
    RETORT_TEXT("messages", "target_metadata is {0}, which Retort cannot read: names that its naming convention would "
                            "give to constraints are missing."),
    ""};
/// {0} the name
inline constexpr Message kNotInScripts{
    "run.command-in-script", RETORT_TEXT("messages", "{0} is not allowed here: a script starts no commands."), ""};

/// {0} the dialect
inline constexpr Message kNoDialect{
    "run.no-dialect", RETORT_TEXT("messages", "Retort writes no SQL for {0} yet."),
    RETORT_TEXT("messages", "PostgreSQL, MySQL, MariaDB and SQLite are there; --dialect chooses one.")};

inline constexpr Message kNoApplicationUrl{
    "run.no-application-url",
    RETORT_TEXT("messages", "env.py asks the application for its database URL, and Retort starts no applications."),
    RETORT_TEXT("messages", "Name the URL in an environment of retort.yaml, or give --url or --dialect.")};

} // namespace retort::library::messages
