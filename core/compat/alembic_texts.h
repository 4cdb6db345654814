// SPDX-FileCopyrightText: 2009-2026 Michael Bayer
// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

/// Texts that programs read off Alembic's output, and that Retort therefore prints byte for byte. They are Alembic's
/// (MIT licence, LICENSES/MIT-Alembic.txt); they are never translated. Error texts of the history and of the
/// configuration stand with the errors, in core/history/messages.h and core/project/*_messages.h.
namespace retort::compat {

inline constexpr const char *kFailed = "FAILED: ";

inline constexpr const char *kHead = " (head)";
inline constexpr const char *kEffectiveHead = " (effective head)";
inline constexpr const char *kCurrent = " (current)";
inline constexpr const char *kBranchPoint = " (branchpoint)";
inline constexpr const char *kMergePoint = " (mergepoint)";
inline constexpr const char *kBase = "<base>";

inline constexpr const char *kEntryRevision = "Rev: ";
inline constexpr const char *kEntryMerges = "Merges: ";
inline constexpr const char *kEntryParent = "Parent: ";
inline constexpr const char *kEntryDependsOn = "Also depends on: ";
inline constexpr const char *kEntryBranchesInto = "Branches into: ";
inline constexpr const char *kEntryBranchNames = "Branch names: ";
inline constexpr const char *kEntryPath = "Path: ";

inline constexpr const char *kRangeNeeded = "History range requires [start]:[end], [start]:, or :[end]";

inline constexpr const char *kAvailableTemplates = "Available templates:\n\n";
inline constexpr const char *kTemplatesAreUsed = "\nTemplates are used via the 'init' command, e.g.:\n\n  ";

} // namespace retort::compat
