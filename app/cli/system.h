// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort::cli {

/// What a program knows of its process, as values: so the whole command line can be tested in one process.
struct System
{
    std::vector<std::string> words; ///< the arguments without the program's name
    std::map<std::string, std::string> environment;
    std::string currentFolder;                ///< absolute
    std::optional<std::size_t> inputColumns;  ///< the width of the terminal behind standard input, if it is one
    std::optional<std::size_t> outputColumns; ///< … behind standard output

    const std::string *variable(const std::string &name) const
    {
        const auto found = environment.find(name);
        return found == environment.end() ? nullptr : &found->second;
    }

    /// Whether a variable is there and not empty.
    bool isSet(const std::string &name) const
    {
        const std::string *value = variable(name);
        return value != nullptr && !value->empty();
    }
};

/// What there is to print, in the order in which it is printed: standard output first.
struct Printed
{
    std::string output;
    std::string error;
};

} // namespace retort::cli
