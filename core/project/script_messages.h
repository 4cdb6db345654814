// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What finding, reading and understanding the script files may have to say. Texts marked "Alembic's" are compared
/// byte for byte (MIT licence, see NOTICE).
namespace retort::project {

// --- Where the scripts are --------------------------------------------------------------------------------------

/// Alembic's text.
inline constexpr base::Message kNoScriptLocation{
    "script.no-location", RETORT_TEXT("messages", "No 'script_location' key found in configuration."),
    RETORT_TEXT("messages", "Add script_location to alembic.ini, or run the command in the project's folder.")};
/// Alembic's text. {0} the folder
inline constexpr base::Message kNoScriptFolder{
    "script.no-folder",
    RETORT_TEXT("messages", "Path doesn't exist: {0}.  Please use the 'init' command to create a new scripts folder.")};
/// {0} the location as written, {1} the package, {2} folders searched
inline constexpr base::Message kNoPackage{
    "script.no-package", RETORT_TEXT("messages", "The package {1} of the location '{0}' was not found in: {2}."),
    RETORT_TEXT("messages", "Installed packages cannot be searched without Python: add the folder that holds {1} to "
                            "prepend_sys_path, or write the location as a path.")};
/// {0} the folder
inline constexpr base::Message kNoVersionFolder{
    "script.no-version-folder", RETORT_TEXT("messages", "The version location {0} is no folder; it counts as empty."),
    RETORT_TEXT("messages", "Nothing needs to be done if it has no revisions yet.")};
/// {0} the folder, {1} why
inline constexpr base::Message kFolderUnreadable{
    "script.folder-unreadable",
    RETORT_TEXT("messages", "The folder {0} cannot be listed: {1}; Alembic takes it for empty."),
    RETORT_TEXT("messages", "Give the right to read it.")};
/// {0} the folder, {1} why
inline constexpr base::Message kFolderHidden{
    "script.folder-hidden", RETORT_TEXT("messages", "The version location {0} cannot be looked at: {1}."),
    RETORT_TEXT("messages", "Give the right to enter the folders above it.")};
/// {0} the file
inline constexpr base::Message kOnlyCompiled{
    "script.only-compiled",
    RETORT_TEXT("messages", "{0} is a revision without its source, which only Python can load."),
    RETORT_TEXT("messages", "Put the .py file back: Retort reads sources, also with sourceless = true.")};
inline constexpr base::Message kLoadingCancelled{"script.loading-cancelled",
                                                 RETORT_TEXT("messages", "Loading the scripts was cancelled.")};

// --- One file ---------------------------------------------------------------------------------------------------

/// Alembic's text. {0} the file
inline constexpr base::Message kLoadedTwice{
    "script.loaded-twice",
    RETORT_TEXT("messages", "File {0} loaded twice! ignoring. Please ensure version_locations is unique.")};
inline constexpr base::Message kSymlinkLoop{"script.symlink-loop",
                                            RETORT_TEXT("messages", "This symbolic link leads back to itself."),
                                            RETORT_TEXT("messages", "Delete the link.")};
/// {0} where it leads to
inline constexpr base::Message kBrokenLink{
    "script.broken-link", RETORT_TEXT("messages", "This symbolic link leads to {0}, which does not exist."),
    RETORT_TEXT("messages", "Delete the link, or restore the file.")};
inline constexpr base::Message kVanished{"script.vanished",
                                         RETORT_TEXT("messages", "This file vanished while the scripts were read."),
                                         RETORT_TEXT("messages", "Try again.")};
/// {0} why
inline constexpr base::Message kUnreadable{"script.unreadable",
                                           RETORT_TEXT("messages", "This file cannot be read: {0}."),
                                           RETORT_TEXT("messages", "Give the right to read it.")};
inline constexpr base::Message kNotAFile{
    "script.not-a-file", RETORT_TEXT("messages", "This is no regular file, so it is not read as a revision."),
    RETORT_TEXT("messages", "Move it out of the folder.")};
/// {0} MiB
inline constexpr base::Message kTooLarge{
    "script.too-large", RETORT_TEXT("messages", "This file has more than {0} MiB, which no revision needs."),
    RETORT_TEXT("messages", "Keep data in a file of its own.")};
/// {0} the file's name
inline constexpr base::Message kOddName{"script.odd-name",
                                        RETORT_TEXT("messages", "Alembic cannot load a file of the name '{0}'."),
                                        RETORT_TEXT("messages", "Rename it to something that ends with .py.")};

// --- What a file says -------------------------------------------------------------------------------------------

/// Alembic's text. {0} the file's name
inline constexpr base::Message kNoRevisionId{
    "script.no-revision-id",
    RETORT_TEXT("messages",
                "Could not determine revision id from filename {0}. Be sure the 'revision' variable is declared inside "
                "the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation).")};
inline constexpr base::Message kNoDownRevision{
    "script.no-down-revision", RETORT_TEXT("messages", "This script has no down_revision."),
    RETORT_TEXT("messages", "Write down_revision = None for a first revision, else the id of the one before.")};
/// {0} the value
inline constexpr base::Message kRevisionNotText{
    "script.revision-not-text", RETORT_TEXT("messages", "revision is {0}, but a revision id is one text."),
    RETORT_TEXT("messages", "Write the id in quotes.")};
/// {0} the name, {1} the value
inline constexpr base::Message kWrongType{
    "script.wrong-type",
    RETORT_TEXT("messages", "{0} is {1}, but only texts, sequences of texts and None can be there."),
    RETORT_TEXT("messages", "Write the ids in quotes.")};
/// {0} the value
inline constexpr base::Message kRevisionNeedsEvaluator{
    "script.revision-needs-evaluator",
    RETORT_TEXT("messages", "revision is an expression ({0}), which is not evaluated yet: this revision is left out."),
    RETORT_TEXT("messages", "Write the id as a plain text.")};
/// {0} the name, {1} the value
inline constexpr base::Message kNeedsEvaluator{
    "script.needs-evaluator",
    RETORT_TEXT("messages", "{0} is an expression ({1}), which is not evaluated yet: it counts as empty."),
    RETORT_TEXT("messages", "Write it as a plain text, a tuple of texts, or None.")};

} // namespace retort::project
