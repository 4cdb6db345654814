// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/process.h"

#include "app/cli/language.h"
#include "app/cli/messages.h"
#include "core/base/diagnostic.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <sys/ioctl.h>
#include <unistd.h>

extern char **environ;

namespace retort::cli {

namespace {

std::optional<std::size_t> terminalColumns(int descriptor)
{
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return std::nullopt;
    return size.ws_col;
}

/// 0, or why not everything was written.
int writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

} // namespace

System thisProcess(int argc, char **argv)
{
    System system;
    for (int i = 1; i < argc; ++i)
        system.words.emplace_back(argv[i]);
    for (char **entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const auto equals = text.find('=');
        if (equals != std::string_view::npos)
            system.environment.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    std::error_code error;
    system.currentFolder = std::filesystem::current_path(error).string();
    system.inputColumns = terminalColumns(STDIN_FILENO);
    system.outputColumns = terminalColumns(STDOUT_FILENO);
    return system;
}

int print(const Printed &printed, int status)
{
    std::signal(SIGPIPE, SIG_IGN);
    const int error = writeAll(STDOUT_FILENO, printed.output);
    std::string told = printed.error;
    // A closed standard output is nobody's wish to read, as for Python.
    const bool isLost = error != 0 && error != EPIPE && error != EBADF;
    if (isLost) {
        const std::string reason = std::generic_category().message(error);
        told += "retort: "
                + base::lineText({&kCannotPrint, {reason}, {}, {}, {}},
                                 [](const char *english) { return translated("messages", english); })
                + "\n";
    }
    writeAll(STDERR_FILENO, told);
    return isLost && status == 0 ? 1 : status;
}

} // namespace retort::cli
