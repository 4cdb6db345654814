// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What can stand in the way of a new project. Texts marked "Alembic's" are what Alembic prints (MIT licence, see
/// NOTICE).
namespace retort::project {

/// Alembic's text. {0} the folder as named
inline constexpr base::Message kInitNotEmpty{"init.not-empty",
                                             RETORT_TEXT("messages", "Directory {0} already exists and is not empty"),
                                             RETORT_TEXT("messages", "Name a folder that does not exist yet.")};
/// Alembic's text, less the folder that its templates lie in. {0} the name
inline constexpr base::Message kInitNoTemplate{"init.no-template", RETORT_TEXT("messages", "No such template {0}"),
                                               RETORT_TEXT("messages", "retort list_templates names them.")};
/// {0} the path
inline constexpr base::Message kInitNotAFolder{
    "init.not-a-folder", RETORT_TEXT("messages", "{0} is not a folder, so no project can be made in it."),
    RETORT_TEXT("messages", "Name a folder that does not exist yet.")};
/// {0} the path, {1} why
inline constexpr base::Message kInitCannotLook{
    "init.cannot-look", RETORT_TEXT("messages", "{0} cannot be looked at: {1}."),
    RETORT_TEXT("messages", "Give the right to read and enter it, or name another folder.")};
/// {0} the path, {1} why
inline constexpr base::Message kCannotMakeFolder{
    "init.cannot-make-folder", RETORT_TEXT("messages", "The folder {0} cannot be made: {1}."),
    RETORT_TEXT("messages", "Make sure that you may write there, or name another folder.")};
/// {0} the path, {1} why
inline constexpr base::Message kCannotWrite{
    "file.cannot-write", RETORT_TEXT("messages", "{0} cannot be written: {1}."),
    RETORT_TEXT("messages", "Make sure that its folder exists and that you may write there.")};
/// {0} the path
inline constexpr base::Message kAlreadyExists{"file.already-exists",
                                              RETORT_TEXT("messages", "{0} exists already and is not overwritten."),
                                              RETORT_TEXT("messages", "Move it away, or choose another name.")};

} // namespace retort::project
