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
inline constexpr Option kSpliceOption{Option::Kind::Flag, "", "--splice", "",
                                      RETORT_TEXT("cli", "Allow parents that are no heads: a new branch begins there.")};
inline constexpr Option kBranchLabelOption{Option::Kind::Value, "", "--branch-label", "BRANCH_LABEL",
                                           RETORT_TEXT("cli", "A name for the branch that begins with the new revision.")};
inline constexpr Option kRevIdOption{Option::Kind::Value, "", "--rev-id", "REV_ID",
                                     RETORT_TEXT("cli", "The revision's id, instead of one made up.")};

} // namespace retort::cli
