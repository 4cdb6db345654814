// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"

#include <string>
#include <vector>

namespace retort::cli {

struct Parsed
{
    enum class Outcome { Run, Help, Version, UsageError };

    Outcome outcome = Outcome::Run;
    const Command *command = nullptr; ///< whose help, whose error; null for the program's own
    Arguments arguments;
    std::string error; ///< of a UsageError, worded as argparse words it
};

/// Reads a command line (without the program's name) exactly as Python's argparse reads Alembic's. It is written by hand
/// because scripts depend on what argparse accepts and no C++ library does the same: prefixes of long options,
/// `downgrade -1` as a positional argument, clustered short options with a value, exit status 2 with these words.
Parsed parse(const CommandTable &table, const std::vector<std::string> &words);

} // namespace retort::cli
