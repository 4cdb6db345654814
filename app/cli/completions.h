// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

#include <string>

namespace retort::cli {

/// Shell scripts that complete commands, options and their choices. They are made of the tables alone and run nothing
/// on the project at hand.
std::string bashCompletion(const CommandTable &table);
std::string zshCompletion(const CommandTable &table);
std::string fishCompletion(const CommandTable &table);

} // namespace retort::cli
