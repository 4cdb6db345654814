// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What can go wrong with a project's hooks and the user's editor. Texts marked "Alembic's" are what Alembic prints (MIT
/// licence, see NOTICE).
namespace retort::project {

/// Alembic's text. {0} the key, {1} the hook as Python writes it
inline constexpr base::Message kHookWithoutType{
    "hook.no-type",
    RETORT_TEXT("messages", "Key '{0}.type' (or 'type' in toml) is required for post write hook {1}"),
    RETORT_TEXT("messages", "The script was written; its hooks did not all run.")};
/// Alembic's text. {0} hook, {1} key, {2} the hook as Python writes it
inline constexpr base::Message kHookWithoutOption{
    "hook.no-option", RETORT_TEXT("messages", "Key {0}.{1} is required for post write hook {2}"),
    RETORT_TEXT("messages", "The script was written; its hooks did not all run.")};
/// Alembic's text. {0} the type
inline constexpr base::Message kUnknownHookType{
    "hook.unknown-type", RETORT_TEXT("messages", "No formatter with name '{0}' registered"),
    RETORT_TEXT("messages", "Retort knows console_scripts, exec and module. A hook written in Python needs a program of "
                            "its own: call it with type = exec.")};
/// Alembic's text. {0} the entry point
inline constexpr base::Message kNoEntryPoint{
    "hook.no-entry-point", RETORT_TEXT("messages", "Could not find entrypoint console_scripts.{0}"),
    RETORT_TEXT("messages", "Retort looks for the program of that name in $VIRTUAL_ENV/bin and on $PATH: install it there. "
                            "The script was written.")};
/// Alembic's text. {0} the module
inline constexpr base::Message kNoHookModule{
    "hook.no-module", RETORT_TEXT("messages", "Could not find module {0}"),
    RETORT_TEXT("messages", "Retort runs python -m with the python of $VIRTUAL_ENV, else of $PATH. The script was written.")};
/// {0} hook, {1} program, {2} why
inline constexpr base::Message kHookNotStarted{
    "hook.not-started", RETORT_TEXT("messages", "The post write hook {0} cannot run {1}: {2}."),
    RETORT_TEXT("messages", "Install the program, or mend the hook. The script was written.")};
/// {0} hook
inline constexpr base::Message kHookOptions{
    "hook.bad-options", RETORT_TEXT("messages", "The options of the post write hook {0} have a quote that is never closed."),
    RETORT_TEXT("messages", "The script was written; its hooks did not all run.")};
/// Alembic's text. {0} why
inline constexpr base::Message kEditorFailed{"edit.failed", RETORT_TEXT("messages", "Error executing editor ({0})"),
                                             RETORT_TEXT("messages", "Set $EDITOR to the editor that you use.")};

} // namespace retort::project
