// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

#include <cstddef>
#include <string>

namespace retort::cli {

/// "usage: retort history [-h] …" and a line end; of the program where no command is given.
std::string usageText(const CommandTable &table, const Command *command);

/// What -h prints.
std::string helpText(const CommandTable &table, const Command *command, std::size_t columns);

/// "-r, --rev-range REV_RANGE", as help and the manual page head an option.
std::string optionHeading(const Option &option);

/// -h, which every level of the command line has and no table holds.
extern const Option kHelpOption;

} // namespace retort::cli
