// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What the schema classes of the library refuse.
namespace retort::library::schema_messages {

using base::Message;

inline constexpr Message kNeedsDatabase{
    "script.needs-database", RETORT_TEXT("messages", "{0} reads the database, and there is none here."),
    RETORT_TEXT("messages",
                "Say in the script what the table looks like, with Table(…, Column(…)), or give the revision's SQL under "
                "'overrides' in retort.yaml.")};
inline constexpr Message kNoConnection{
    "script.no-connection", RETORT_TEXT("messages", "{0} has nothing to write to: no migration is running here."),
    RETORT_TEXT("messages", "Call it in upgrade() or downgrade(), with op.get_bind().")};
inline constexpr Message kSession{
    "script.session", RETORT_TEXT("messages", "{0} talks to the database, and there is none here."),
    RETORT_TEXT("messages",
                "Write it as a statement: op.execute(table.insert()…), op.bulk_insert(table, rows); or give the revision's "
                "SQL under 'overrides' in retort.yaml.")};
inline constexpr Message kListener{
    "script.listener",
    RETORT_TEXT("messages", "Retort does not call listeners of '{0}', and this one may change what the tables look like."),
    RETORT_TEXT("messages", "Change the tables where they are made.")};

} // namespace retort::library::schema_messages
