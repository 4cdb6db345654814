// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

namespace retort::cli {

/// Everything that `retort` understands. A new command is a file of its own and a line in commands.cpp.
extern const CommandTable kCommandTable;

/// Options that several commands share.
inline constexpr Option kVerboseOption{Option::Kind::Flag, "-v", "--verbose", "",
                                       RETORT_TEXT("cli", "Say more about each revision.")};

} // namespace retort::cli
