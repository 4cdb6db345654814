// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/path_rules.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::project {

/// A small file as its reader needs it.
struct FileView
{
    std::string text;
    bool plain = true;           ///< neither a folder, nor a device, nor a pipe
    unsigned permissions = 0600; ///< as chmod writes them; 0600 where the system has none
};

/// What lies around a connection: environment, folders, user and files. Database clients look at all of them, so they
/// are parameters here and tests bring their own.
struct Surroundings
{
    std::map<std::string, std::string> environment;
    std::string homeFolder;
    std::string currentFolder; ///< absolute
    std::string userName;      ///< who is logged in
    base::PathRules rules = base::nativePathRules();
    /// nullopt where there is no such file or it may not be read.
    std::function<std::optional<FileView>(const std::string &path)> readFile;
    /// The names in a folder, sorted; empty where it cannot be read.
    std::function<std::vector<std::string>(const std::string &folder)> listFolder;

    /// Those of this process: the only place that asks for them.
    static Surroundings ofProcess();

    /// An environment variable; unset and empty are the same to database clients.
    std::string variable(std::string_view name) const;
    /// `path`, relative ones seen from the current folder, `~/` from the home folder.
    std::string resolved(std::string_view path) const;
    std::optional<FileView> file(const std::string &path) const;
};

} // namespace retort::project
