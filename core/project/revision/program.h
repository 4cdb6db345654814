// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::project {

using ProcessEnvironment = std::map<std::string, std::string>;

/// A program on $PATH (or a path by itself) that may be run; empty where there is none.
std::string findProgram(const std::string &name, const ProcessEnvironment &environment, const std::string &currentFolder);

/// A command line cut into words as a POSIX shell cuts it; nothing where a quote is left open.
std::optional<std::vector<std::string>> shellWords(std::string_view line);

struct ProgramRun
{
    bool started = false;
    int status = 0;
    std::string output, error; ///< what it printed; empty where the terminal is its own
    std::string problem;       ///< why it did not start
};

/// Runs a program to its end, without a shell. `ownsTerminal`: it reads and writes the user's terminal (an editor).
ProgramRun runProgram(const std::vector<std::string> &words, const std::string &folder, bool ownsTerminal);

} // namespace retort::project
