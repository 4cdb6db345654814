// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What alembic.op may refuse by itself.
namespace retort::library::messages {

inline constexpr base::Message kAsyncNeedsDatabase{
    "op.async-needs-database", RETORT_TEXT("messages", "op.run_async() needs a live database."),
    RETORT_TEXT("messages", "Run without --sql, or give the revision's SQL under 'overrides' in retort.yaml.")};

} // namespace retort::library::messages
