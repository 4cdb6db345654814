// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

#include <string_view>

namespace retort::library {

/// Tells what the running context's warnings go to; nothing where none runs.
void warn(Session &session, std::string_view text);

} // namespace retort::library
