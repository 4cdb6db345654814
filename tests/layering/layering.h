// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// The rules of the source tree that no compiler knows. They are read off the files as they stand.
namespace retort::layering {

struct Violation
{
    std::string file; ///< relative to the root, with '/'
    std::size_t line; ///< from 1; 0 means the whole file
    std::string text;
};

/// Checks every source file below `root`: who may include whom, what the engine must not touch, licences, length, words
/// that mark unfinished work. An empty answer means that all is well.
std::vector<Violation> check(const std::filesystem::path &root);

/// How many files check() would look at: a checker that finds nothing because it reads nothing must be noticed.
std::size_t fileCount(const std::filesystem::path &root);

} // namespace retort::layering
