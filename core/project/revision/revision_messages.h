// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What can stand in the way of a new revision. Texts marked "Alembic's" are what Alembic prints (MIT licence, see
/// NOTICE).
namespace retort::project {

/// Alembic's text. {0} the zone
inline constexpr base::Message kNoTimeZone{"revision.no-time-zone",
                                           RETORT_TEXT("messages", "Can't locate timezone: {0}"),
                                           RETORT_TEXT("messages", "Write timezone as Europe/Berlin or UTC.")};
/// Alembic's text.
inline constexpr base::Message kDuplicateHeads{"revision.duplicate-heads",
                                               RETORT_TEXT("messages", "Duplicate head revisions specified"),
                                               RETORT_TEXT("messages", "Name each of them once.")};
/// Alembic's text.
inline constexpr base::Message kManyLocations{
    "revision.many-locations",
    RETORT_TEXT("messages", "Multiple version locations present, please specify --version-path"), ""};
/// Alembic's text. {0} the path
inline constexpr base::Message kForeignLocation{
    "revision.foreign-location",
    RETORT_TEXT("messages", "Path {0} is not represented in current version locations"),
    RETORT_TEXT("messages", "Add it to version_locations, or name one of those.")};
/// Alembic's text. {0} the revision
inline constexpr base::Message kNotAHead{
    "revision.not-a-head",
    RETORT_TEXT("messages",
                "Revision {0} is not a head revision; please specify --splice to create a new branch from this revision"),
    ""};
/// Alembic's text. {0} the revision, {1} the labels, {2} the path
inline constexpr base::Message kLabelsMissing{
    "revision.labels-missing",
    RETORT_TEXT("messages",
                "Version {0} specified branch_labels {1}, however the migration file {2} does not have them; have you "
                "upgraded your script.py.mako to include the 'branch_labels' section?"),
    RETORT_TEXT("messages", "Nothing was written.")};
/// {0} the id, {1} the file that has it
inline constexpr base::Message kIdTaken{
    "revision.id-taken", RETORT_TEXT("messages", "There is a revision {0} already: {1}."),
    RETORT_TEXT("messages", "Choose another --rev-id, or leave it out. Nothing was written.")};
/// {0} the template
inline constexpr base::Message kNoTemplateFile{
    "revision.no-template", RETORT_TEXT("messages", "The template of new scripts cannot be read: {0}: {1}."),
    RETORT_TEXT("messages", "Every project needs its script.py.mako; 'retort init' in an empty folder makes one.")};
/// {0} the file that would have been made, {1} why
inline constexpr base::Message kNotLoadable{
    "revision.not-loadable", RETORT_TEXT("messages", "The script {0} could not be loaded afterwards: {1}"),
    RETORT_TEXT("messages", "Nothing was written. Look at the message for quotes and backslashes, and at script.py.mako.")};
/// {0} the file
inline constexpr base::Message kNoRevisionInIt{
    "revision.no-id-in-it", RETORT_TEXT("messages", "The template of new scripts does not set 'revision' to {0}."),
    RETORT_TEXT("messages", "Nothing was written. script.py.mako needs revision = ${repr(up_revision)}.")};
/// {0} file_template, {1} why
inline constexpr base::Message kBadFileTemplate{
    "revision.bad-file-template", RETORT_TEXT("messages", "file_template '{0}' gives no file name: {1}."),
    RETORT_TEXT("messages",
                "It may use %(rev)s, %(slug)s, %(epoch)s, %(year)d, %(month).2d, %(day).2d, %(hour).2d, %(minute).2d and "
                "%(second).2d; in alembic.ini each % is written twice.")};
/// {0} the path
inline constexpr base::Message kOutsideLocation{
    "revision.outside", RETORT_TEXT("messages", "The new script would lie outside of its version location: {0}."),
    RETORT_TEXT("messages", "Look at file_template and --rev-id.")};
/// {0} the encoding
inline constexpr base::Message kNotEncodable{
    "revision.not-encodable", RETORT_TEXT("messages", "The new script cannot be written in the encoding {0}."),
    RETORT_TEXT("messages", "Set output_encoding to utf-8, or leave out what it lacks. Nothing was written.")};

} // namespace retort::project
