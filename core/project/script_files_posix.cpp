// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/script_files.h"

#if !defined(_WIN32) && !defined(RETORT_PORTABLE_FILES)

#    include <cerrno>
#    include <cstdlib>
#    include <cstring>
#    include <dirent.h>
#    include <fcntl.h>
#    include <memory>
#    include <sys/stat.h>
#    include <unistd.h>

namespace retort::project {

namespace {

FileFault faultOf(int error)
{
    using Kind = FileFault::Kind;
    FileFault fault{Kind::Other, std::strerror(error)};
    if (error == ENOENT || error == ENOTDIR)
        fault.kind = Kind::Missing;
    else if (error == EACCES || error == EPERM)
        fault.kind = Kind::Denied;
    else if (error == ELOOP)
        fault.kind = Kind::Loop;
    return fault;
}

/// A descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

ssize_t readSome(int descriptor, char *to, std::size_t count)
{
    for (;;) {
        const ssize_t got = ::read(descriptor, to, count);
        if (got >= 0 || errno != EINTR)
            return got;
    }
}

} // namespace

ScriptFolder::~ScriptFolder()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileFault ScriptFolder::open(const std::string &path)
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_path = path;
    m_descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return m_descriptor < 0 ? faultOf(errno) : FileFault{};
}

FileFault ScriptFolder::list(std::vector<FolderEntry> &entries)
{
    const int copy = ::fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0);
    if (copy < 0)
        return faultOf(errno);
    const auto close = [](DIR *stream) { ::closedir(stream); };
    const std::unique_ptr<DIR, decltype(close)> stream(::fdopendir(copy), close);
    if (!stream) {
        const FileFault fault = faultOf(errno);
        ::close(copy);
        return fault;
    }
    ::rewinddir(stream.get()); // the copy shares its place with the original
    for (;;) {
        errno = 0;
        const dirent *found = ::readdir(stream.get());
        if (found == nullptr)
            return errno != 0 ? faultOf(errno) : FileFault{};
        const std::string_view name = found->d_name;
        if (name == "." || name == "..")
            continue;
        FolderEntry entry{std::string(name), found->d_type == DT_LNK, found->d_type == DT_DIR, found->d_type == DT_REG};
        struct stat status = {};
        if (found->d_type == DT_UNKNOWN && ::fstatat(m_descriptor, found->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
            entry.isLink = S_ISLNK(status.st_mode);
        if ((found->d_type == DT_UNKNOWN || entry.isLink) && ::fstatat(m_descriptor, found->d_name, &status, 0) == 0)
            entry.isFolder = S_ISDIR(status.st_mode);
        entries.push_back(std::move(entry));
    }
}

FileFault ScriptFolder::read(const std::string &name, std::string &buffer, std::string_view &bytes, bool isPlain)
{
    bytes = {};
    // Not blocking, so that a pipe with a script's name does not hold everything up.
    const Descriptor file(::openat(m_descriptor, name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.number() < 0)
        return errno == ENXIO ? FileFault{FileFault::Kind::NotAFile, {}} : faultOf(errno);
    // More than the file has: a read that does not fill the buffer is the last one.
    std::size_t size = 0;
    std::size_t room = 32 * 1024;
    if (!isPlain) {
        struct stat status = {};
        if (::fstat(file.number(), &status) != 0)
            return faultOf(errno);
        if (!S_ISREG(status.st_mode))
            return {FileFault::Kind::NotAFile, {}};
        room = static_cast<std::size_t>(status.st_size) + 1;
    }
    for (;;) {
        if (room > kMaxScriptSize)
            return {FileFault::Kind::TooLarge, {}};
        if (buffer.size() < room)
            buffer.resize(room + room / 2);
        const ssize_t got = readSome(file.number(), buffer.data() + size, room - size);
        if (got < 0)
            return faultOf(errno);
        size += static_cast<std::size_t>(got);
        if (got == 0 || size < room)
            break;
        room *= 2;
    }
    bytes = std::string_view(buffer).substr(0, size);
    return {};
}

bool pathExists(const std::string &path, FileFault &fault)
{
    struct stat status = {};
    fault = {};
    if (::stat(path.c_str(), &status) == 0)
        return true;
    if (const FileFault found = faultOf(errno);
        found.kind != FileFault::Kind::Missing && found.kind != FileFault::Kind::Loop)
        fault = found;
    return false;
}

bool isFolder(const std::string &path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string realPath(const std::string &path, FileFault &fault)
{
    const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(path.c_str(), nullptr), &std::free);
    fault = {};
    if (resolved)
        return resolved.get();
    fault = faultOf(errno);
    if (fault.kind != FileFault::Kind::Missing)
        return path;
    // Only the last part is missing, or the target of its link: resolve what is there.
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == 0 ? "/" : path.substr(0, slash);
    char target[4096];
    const ssize_t length = ::readlink(path.c_str(), target, sizeof target);
    if (length > 0) {
        const std::string to(target, static_cast<std::size_t>(length));
        return realPath(to.front() == '/' ? to : folder + "/" + to, fault);
    }
    if (slash == std::string::npos || path.size() < 2)
        return path;
    FileFault ignored;
    const std::string parent = realPath(folder, ignored);
    return (parent == "/" ? "" : parent) + path.substr(slash);
}

} // namespace retort::project

#endif
