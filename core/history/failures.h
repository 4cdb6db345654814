// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"
#include "core/history/identifiers.h"

#include <optional>
#include <string>

namespace retort::history {

/// What Alembic would have raised for an error of this module.
enum class ErrorKind {
    RangeNotAncestor,
    MultipleHeads,
    Resolution,
    Revision,  ///< any other RevisionError
    Exception, ///< an AssertionError, KeyError … that no command catches
};

ErrorKind errorKind(const base::Diagnostic &error);

/// The keyword arguments of ScriptDirectory._catch_revision_errors. In `ancestor`, {0} is the start and {1} the end of
/// the range; in `multipleHeads`, {0} is the argument and {1} the heads.
struct CommandWording
{
    std::optional<std::string> ancestor;
    std::optional<std::string> multipleHeads;
    std::optional<std::string> resolution;
    std::optional<std::string> start;
    std::optional<std::string> end;
};

CommandWording wordingOfWalk(const Identifiers &base, const Identifiers &head); ///< history, branches
CommandWording wordingOfUpgrade(const std::string &destination);
CommandWording wordingOfDowngrade(const std::string &destination);
CommandWording wordingOfStamp();
CommandWording wordingOfNewRevision(); ///< revision --head, merge

/// How a command ends that meets an error: the words of its CommandError and 255; or, where Alembic would show a
/// traceback, the error's own words and 1. For an error of a command that does not catch (heads), take the message
/// itself and 1.
struct CommandFailure
{
    std::string text;
    int exitStatus = 255;
};

CommandFailure wordFailure(const base::Diagnostic &error, const CommandWording &wording = {});

} // namespace retort::history
