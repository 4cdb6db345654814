// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/script_files.h"

#if defined(_WIN32) || defined(RETORT_PORTABLE_FILES)

#    include <filesystem>
#    include <fstream>
#    include <system_error>

/// The same by the standard library alone, for systems without POSIX.
namespace retort::project {

namespace fs = std::filesystem;

namespace {

fs::path toPath(const std::string &utf8)
{
    return fs::path(std::u8string(utf8.begin(), utf8.end()));
}

std::string fromPath(const fs::path &path)
{
    const std::u8string text = path.u8string();
    return std::string(text.begin(), text.end());
}

FileFault faultOf(const std::error_code &error)
{
    using Kind = FileFault::Kind;
    FileFault fault{Kind::Other, error.message()};
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
        fault.kind = Kind::Missing;
    else if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted)
        fault.kind = Kind::Denied;
    else if (error == std::errc::too_many_symbolic_link_levels)
        fault.kind = Kind::Loop;
    return fault;
}

} // namespace

ScriptFolder::~ScriptFolder() = default;

FileFault ScriptFolder::open(const std::string &path)
{
    m_path = path;
    m_descriptor = -1;
    std::error_code error;
    const fs::file_status status = fs::status(toPath(path), error);
    if (!fs::exists(status))
        return faultOf(error ? error : std::make_error_code(std::errc::no_such_file_or_directory));
    if (!fs::is_directory(status))
        return faultOf(std::make_error_code(std::errc::not_a_directory));
    return {};
}

FileFault ScriptFolder::list(std::vector<FolderEntry> &entries)
{
    std::error_code error;
    fs::directory_iterator entry(toPath(m_path), error);
    while (!error && entry != fs::directory_iterator()) {
        std::error_code ignored;
        entries.push_back(
            {fromPath(entry->path().filename()), entry->is_symlink(ignored), entry->is_directory(ignored)});
        entry.increment(error);
    }
    return error ? faultOf(error) : FileFault{};
}

FileFault ScriptFolder::read(const std::string &name, std::string &buffer, std::string_view &bytes, bool)
{
    bytes = {};
    const fs::path path = toPath(m_path) / toPath(name);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status))
        return faultOf(error ? error : std::make_error_code(std::errc::no_such_file_or_directory));
    if (!fs::is_regular_file(status))
        return {FileFault::Kind::NotAFile, {}};
    const auto size = fs::file_size(path, error);
    if (error)
        return faultOf(error);
    if (size > kMaxScriptSize)
        return {FileFault::Kind::TooLarge, {}};
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return faultOf(std::make_error_code(std::errc::permission_denied));
    if (buffer.size() < size)
        buffer.resize(static_cast<std::size_t>(size + size / 2));
    file.read(buffer.data(), static_cast<std::streamsize>(size));
    bytes = std::string_view(buffer).substr(0, static_cast<std::size_t>(file.gcount()));
    return {};
}

bool pathExists(const std::string &path, FileFault &fault)
{
    std::error_code error;
    fault = {};
    if (fs::exists(toPath(path), error))
        return true;
    if (error && faultOf(error).kind != FileFault::Kind::Missing && faultOf(error).kind != FileFault::Kind::Loop)
        fault = faultOf(error);
    return false;
}

bool isFolder(const std::string &path)
{
    std::error_code error;
    return fs::is_directory(toPath(path), error);
}

std::string realPath(const std::string &path, FileFault &fault)
{
    std::error_code error;
    const fs::path resolved = fs::weakly_canonical(toPath(path), error);
    fault = error ? faultOf(error) : FileFault{};
    return error ? path : fromPath(resolved);
}

} // namespace retort::project

#endif
