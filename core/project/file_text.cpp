// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/file_text.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace retort::project {

namespace {

std::filesystem::path systemPath(const std::string &path)
{
#ifdef _WIN32
    return std::filesystem::path(std::u8string(path.begin(), path.end()));
#else
    return std::filesystem::path(path);
#endif
}

struct Close
{
    void operator()(std::FILE *file) const { std::fclose(file); }
};

std::unique_ptr<std::FILE, Close> open(const std::string &path)
{
#ifdef _WIN32
    return std::unique_ptr<std::FILE, Close>(_wfopen(systemPath(path).c_str(), L"rb"));
#else
    return std::unique_ptr<std::FILE, Close>(std::fopen(path.c_str(), "rb"));
#endif
}

FileText failed(int error)
{
    return {std::nullopt, std::generic_category().message(error),
            error == ENOENT || error == ENOTDIR || error == ELOOP};
}

} // namespace

FileKind fileKind(const std::string &path)
{
    if (path.empty() || path.find('\0') != std::string::npos)
        return FileKind::Absent;
    std::error_code error;
    switch (std::filesystem::status(systemPath(path), error).type()) {
    case std::filesystem::file_type::regular:
        return FileKind::File;
    case std::filesystem::file_type::directory:
        return FileKind::Folder;
    case std::filesystem::file_type::not_found:
        return FileKind::Absent;
    case std::filesystem::file_type::none:
        // A loop of links leads nowhere.
        return error == std::errc::too_many_symbolic_link_levels ? FileKind::Absent : FileKind::Unreachable;
    default:
        return FileKind::Other;
    }
}

FileText readFileText(const std::string &path, std::size_t limit)
{
    if (path.empty() || path.find('\0') != std::string::npos)
        return failed(ENOENT);
    const std::unique_ptr<std::FILE, Close> file = open(path);
    if (!file)
        return failed(errno);
    std::string text;
    char buffer[16384];
    for (;;) {
        errno = 0;
        const std::size_t count = std::fread(buffer, 1, sizeof buffer, file.get());
        if (std::ferror(file.get()) != 0)
            return failed(errno != 0 ? errno : EIO);
        text.append(buffer, count);
        if (text.size() > limit)
            return {};
        if (count < sizeof buffer && std::feof(file.get()) != 0)
            break;
    }
    return {std::move(text), {}, false};
}

std::vector<std::string> subfolders(const std::string &path, std::size_t most)
{
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator it(systemPath(path), error);
    for (; !error && it != std::filesystem::directory_iterator() && names.size() < most; it.increment(error)) {
        std::error_code ignored;
        if (!it->is_directory(ignored))
            continue;
        const std::u8string name = it->path().filename().u8string();
        std::string plain(name.begin(), name.end());
        if (plain[0] != '.' && plain != "node_modules" && plain != "venv" && plain != "__pycache__")
            names.push_back(std::move(plain));
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace retort::project
