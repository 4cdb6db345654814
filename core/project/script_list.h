// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/project/script_directory.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retort::project {

/// What a file's name means to Alembic.
enum class NameClass {
    Ignored,  ///< no script
    Source,   ///< *.py
    Sql,      ///< *.sql: a revision of Retort's where its comments say so
    Compiled, ///< *.pyc or *.pyo, where sourceless is on
    Refused,  ///< taken for a script, but Alembic's loader cannot name a module so
};
NameClass classify(std::string_view name, bool sourceless);

struct ListedFile
{
    std::string name;
    bool isLink = false;
    bool isPlain = false; ///< an ordinary file for sure
};

struct ListedFolder
{
    std::string path;              ///< as the location was given
    std::string realPath;          ///< links resolved, with a separator at the end
    std::vector<ListedFile> files; ///< in Alembic's order; what is plainly no script is left out
};

/// All files that loading has to look at, in Alembic's order.
struct ScriptList
{
    std::vector<ListedFolder> folders;
    std::size_t fileCount = 0;
    bool mayHoldTwice = false; ///< several locations or links: two names may mean one file
    bool isFatal = false;      ///< Alembic would end here with an exception
    std::vector<base::Diagnostic> problems;
};

base::Result<ScriptList> listScripts(const ScriptLocations &locations, const base::CancelToken &cancel);

} // namespace retort::project
