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
/// {0} what was asked for, {1} the command
inline constexpr Message kOpensNoDatabase{
    "run.opens-no-database",
    RETORT_TEXT("messages", "{0} needs a live database, and {1} evaluates env.py without opening one."),
    RETORT_TEXT("messages", "Guard it in env.py, or leave it to upgrade.")};
/// {0} the class of the operation
inline constexpr Message kNotRendered{
    "run.operation-not-rendered",
    RETORT_TEXT("messages", "process_revision_directives adds an operation that Retort does not write as Python yet: {0}."),
    RETORT_TEXT("messages", "Nothing was written. Register a renderer for it (alembic.autogenerate.renderers), or write the "
                            "operation into the script by hand.")};
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

inline constexpr Message kNoApplicationBinds{
    "run.no-application-binds",
    RETORT_TEXT("messages", "env.py asks the application for its databases (SQLALCHEMY_BINDS), and Retort starts no "
                            "applications."),
    RETORT_TEXT("messages", "Write a section [NAME] with its sqlalchemy.url into alembic.ini for each of them.")};

} // namespace retort::library::messages
