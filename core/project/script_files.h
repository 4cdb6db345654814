// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Listing folders and reading files as loading thousands of scripts needs it: few system calls a file, one buffer.
/// Paths are bytes on POSIX and UTF-8 on Windows. One source file a system; both are compiled everywhere.
namespace retort::project {

struct FolderEntry
{
    std::string name;
    bool isLink = false;
    bool isFolder = false; ///< a link to a folder too
    bool isPlain = false;  ///< the listing itself says that it is an ordinary file
};

/// What went wrong with a file or folder. `text` is the system's word for it.
struct FileFault
{
    enum class Kind : std::uint8_t { None, Missing, Denied, Loop, NotAFile, TooLarge, Other };
    Kind kind = Kind::None;
    std::string text;

    bool isFault() const { return kind != Kind::None; }
};

inline constexpr std::size_t kMaxScriptSize = std::size_t{256} << 20;

/// An open folder.
class ScriptFolder
{
public:
    ScriptFolder() = default;
    ~ScriptFolder();
    ScriptFolder(const ScriptFolder &) = delete;
    ScriptFolder &operator=(const ScriptFolder &) = delete;

    FileFault open(const std::string &path);
    /// Everything in it, in no order.
    FileFault list(std::vector<FolderEntry> &entries);
    /// A file's bytes. They lie in the buffer, which grows as needed and may be used for many files.
    /// `isPlain`: the listing said so, which saves asking the system once more.
    FileFault read(const std::string &name, std::string &buffer, std::string_view &bytes, bool isPlain = false);

private:
    std::string m_path;
    int m_descriptor = -1;
};

/// Whether there is something at the path, links followed. `fault` says why that cannot be told.
bool pathExists(const std::string &path, FileFault &fault);
bool isFolder(const std::string &path);

/// Python's os.path.realpath: absolute, all links resolved as far as they exist; a loop is a fault.
std::string realPath(const std::string &path, FileFault &fault);

} // namespace retort::project
