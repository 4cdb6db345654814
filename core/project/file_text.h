// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace retort::project {

/// More than any configuration has; what is larger is some other file.
inline constexpr std::size_t kMostConfigBytes = 16u << 20;

/// What a path leads to, links followed. Unreachable: there may be something, but we are not let through to see it.
enum class FileKind { Absent, File, Folder, Other, Unreachable };

FileKind fileKind(const std::string &path);

/// Everything in a file, or the system's error text. Paths are UTF-8, on Windows too.
struct FileText
{
    std::optional<std::string> text;
    std::string error;     ///< "Permission denied"; where there is no text
    bool isAbsent = false; ///< no such file
};

/// Reads no more than `limit` bytes; a longer file has no text and no error.
FileText readFileText(const std::string &path, std::size_t limit = kMostConfigBytes);

/// The names of the folders in a folder, sorted, at most `most`; hidden ones and those of tools are left out.
std::vector<std::string> subfolders(const std::string &path, std::size_t most);

} // namespace retort::project
