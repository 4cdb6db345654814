// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

namespace retort::library::standard {

inline constexpr base::Message kBytesPattern{
    "script.bytes-pattern", RETORT_TEXT("messages", "Retort's re knows patterns of text only, not of bytes."),
    RETORT_TEXT("messages", "Decode the bytes first: re.search(r'…', data.decode('latin-1')).")};

} // namespace retort::library::standard
