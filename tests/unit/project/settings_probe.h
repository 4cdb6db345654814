// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/settings.h"

#include <QString>

#include <map>
#include <string>

/// What the tests of retort.yaml share.
namespace retort::project {

/// Every problem as "file:line:column code", separated by "; ".
inline QString places(const std::vector<base::Diagnostic> &problems)
{
    std::string out;
    for (const base::Diagnostic &problem : problems)
        out += (out.empty() ? "" : "; ") + base::placeText(problem.span) + " " + std::string(problem.code());
    return QString::fromStdString(out);
}

/// Every problem as the line that people see.
inline QString lines(const std::vector<base::Diagnostic> &problems)
{
    std::string out;
    for (const base::Diagnostic &problem : problems)
        out += (out.empty() ? "" : "\n") + base::lineText(problem);
    return QString::fromStdString(out);
}

inline SettingsFile parsed(const std::string &text)
{
    return parseSettings(text, "retort.yaml");
}

/// A host made of texts: no disk, no process environment.
struct FakeHost : Host
{
    std::map<std::string, std::string> files;

    FakeHost()
    {
        projectFolder = "/project";
        currentFolder = "/project";
        rules = base::PathRules::Posix;
        readFile = [this](const std::string &path) -> base::Result<std::string> {
            static constexpr base::Message kAbsent{"test.absent", "No such file."};
            const auto found = files.find(path);
            if (found == files.end())
                return base::fail(kAbsent);
            return found->second;
        };
    }
    FakeHost(const FakeHost &) = delete;
    FakeHost &operator=(const FakeHost &) = delete;
};

} // namespace retort::project
