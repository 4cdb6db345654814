// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace retort::library {

class Configuration;

/// The state of Python's logging, as far as it decides which lines come out and how they look. The logging module's loggers
/// (library/standard) and Alembic's own lines go through it.
class Logs
{
public:
    explicit Logs(Session &session);

    enum Level { NotSet = 0, Debug = 10, Info = 20, Warning = 30, Error = 40, Critical = 50 };
    static int levelOf(std::string_view name); ///< "INFO", "WARN", "20"; -1 where there is none
    static std::string nameOf(int level);

    struct Handler
    {
        int level = NotSet;
        std::string format = "%(message)s";
        std::string dateFormat;
        bool isStream = true; ///< else it goes to a file or elsewhere: nothing is shown
    };
    struct Logger
    {
        int level = NotSet;
        bool propagate = true;
        bool disabled = false;
        std::vector<Handler> handlers;
    };

    /// logging.config.fileConfig.
    void configure(const Configuration &ini, bool disableExisting);
    /// logging.basicConfig: does nothing where the root has handlers, unless forced.
    void basicConfigure(int level, std::string format, std::string dateFormat, bool force);
    Logger &logger(std::string_view name); ///< "" and "root" are the root

    bool isEnabled(std::string_view name, int level);
    int effectiveLevel(std::string_view name);
    void log(std::string_view name, int level, std::string_view text);

    int disabledBelow = NotSet; ///< logging.disable()

private:
    Handler handler(const Configuration &ini, const std::string &name) const;
    std::vector<Handler> handlers(const Configuration &ini, const std::string &section) const;
    std::string formatted(const Handler &handler, std::string_view name, int level, std::string_view text) const;

    Session &m_session;
    std::map<std::string, Logger, std::less<>> m_loggers;
};

} // namespace retort::library
