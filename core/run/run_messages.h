// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What a run may say of itself.
namespace retort::run {

/// {0} what stopped env.py
inline constexpr base::Message kEnvAssumed{
    "run.env-assumed",
    RETORT_TEXT("messages", "env.py cannot be evaluated ({0}): Retort assumes {1} and configure() without options."),
    RETORT_TEXT("messages", "Look at env.py if the SQL is not what you expect.")};
/// {0} the path
inline constexpr base::Message kNoEnv{"run.no-env", RETORT_TEXT("messages", "{0} is not there."),
                                      RETORT_TEXT("messages", "retort init makes one.")};
inline constexpr base::Message kNothingRan{
    "run.nothing-ran", RETORT_TEXT("messages", "env.py came to its end without running migrations."),
    RETORT_TEXT("messages", "It has to call context.run_migrations().")};
/// {0} the path, {1} why
inline constexpr base::Message kCannotWrite{"run.cannot-write",
                                            RETORT_TEXT("messages", "{0} cannot be written: {1}."), ""};
/// {0} the path
inline constexpr base::Message kOutside{
    "run.outside", RETORT_TEXT("messages", "{0} is outside of the project, and nothing is written there."),
    RETORT_TEXT("messages", "Open it in the project's folder or in the folder that the command is started in.")};
inline constexpr base::Message kNoRows{
    "run.needs-database", RETORT_TEXT("messages", "{0}"),
    RETORT_TEXT("messages",
                "With --sql there is no database to read from, and execute() gives None. Guard it with "
                "context.is_offline_mode(), write it as SQL that the database runs by itself, or give the revision's SQL under "
                "'overrides' in retort.yaml.")};
inline constexpr base::Message kBrokenScripts{"run.broken-scripts",
                                              RETORT_TEXT("messages", "The history cannot be read."), ""};
/// {0} upgrade or downgrade
inline constexpr base::Message kNoSqlSection{
    "run.no-sql-section", RETORT_TEXT("messages", "This revision has no '-- retort: {0}' section."),
    RETORT_TEXT("messages", "Add the section; an empty one says that there is nothing to do.")};
/// {0} why
inline constexpr base::Message kYaml{"run.yaml", RETORT_TEXT("messages", "{0}"), ""};

} // namespace retort::run
