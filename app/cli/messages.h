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

inline constexpr base::Message kNoDatabase{
    "cli.no-database", RETORT_TEXT("messages", "No database is known, so there is no current revision."),
    RETORT_TEXT("messages", "Set sqlalchemy.url in alembic.ini, or an environment in retort.yaml.")};

/// {0} the URL without its secrets
inline constexpr base::Message kAssumedIniDatabase{
    "cli.assumed-ini-database",
    RETORT_TEXT("messages", "env.py is not evaluated: assuming the database of sqlalchemy.url, {0}")};

/// {0} the URL without its secrets, {1} the environment
inline constexpr base::Message kAssumedEnvironmentDatabase{
    "cli.assumed-environment-database",
    RETORT_TEXT("messages", "env.py is not evaluated: assuming the database of the environment {1}, {0}")};

/// {0} the system's reason
inline constexpr base::Message kCannotPrint{"cli.cannot-print",
                                            RETORT_TEXT("messages", "Standard output cannot be written: {0}.")};

} // namespace retort::cli
