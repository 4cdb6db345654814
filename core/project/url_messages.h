// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What can be wrong with a database URL and with what it points to. No text here takes a password as an argument.
namespace retort::project {

/// The text is SQLAlchemy's.
inline constexpr base::Message kUrlUnreadable{
    "url.unreadable", RETORT_TEXT("messages", "Could not parse SQLAlchemy URL from given URL string"),
    RETORT_TEXT("messages", "Write it as dialect://user:password@host:port/database.")};

inline constexpr base::Message kUrlPort{
    "url.port", RETORT_TEXT("messages", "The port in the database URL is not a whole number"),
    RETORT_TEXT("messages", "Leave the colon away where there is no port; write an @ : or / of the password as %40, "
                            "%3A or %2F.")};

} // namespace retort::project
