// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What can be wrong with alembic.ini, pyproject.toml and .env. Texts marked "Alembic's" are what Alembic prints, byte
/// for byte, because scripts and people look for them.
namespace retort::project {

// Reading a file.
inline constexpr base::Message kFileNotUtf8{
    "file.not-utf8", RETORT_TEXT("messages", "This file is not UTF-8: byte 0x{0} is wrong here."),
    RETORT_TEXT("messages", "Save it as UTF-8 without a byte order mark.")};
inline constexpr base::Message kFileUnreadable{
    "file.unreadable", RETORT_TEXT("messages", "{0} cannot be read: {1}."),
    RETORT_TEXT("messages", "Give the right to read it, or name another file by -c.")};
inline constexpr base::Message kFileTooLarge{
    "file.too-large", RETORT_TEXT("messages", "{0} has more than {1} MiB, which no configuration needs."),
    RETORT_TEXT("messages", "Name the right file by -c.")};

// alembic.ini, by the rules of Python's ConfigParser.
inline constexpr base::Message kIniByteOrderMark{
    "ini.byte-order-mark",
    RETORT_TEXT("messages", "The ini file begins with a byte order mark, which Alembic refuses."),
    RETORT_TEXT("messages", "Save it as UTF-8 without a byte order mark.")};
inline constexpr base::Message kIniNoSectionHeader{
    "ini.no-section-header", RETORT_TEXT("messages", "This line stands in front of the first [section]."),
    RETORT_TEXT("messages", "Put it behind a line such as [alembic].")};
inline constexpr base::Message kIniBadLine{
    "ini.bad-line", RETORT_TEXT("messages", "This line is neither a [section] nor \"name = value\"."),
    RETORT_TEXT("messages", "Write \"name = value\", indent it to continue the value above, or begin it with # .")};
inline constexpr base::Message kIniOtherBadLine{"ini.other-bad-line",
                                                RETORT_TEXT("messages", "This line is wrong too.")};
inline constexpr base::Message kIniNoName{"ini.no-name",
                                          RETORT_TEXT("messages", "This line has no name in front of its = or : sign."),
                                          RETORT_TEXT("messages", "Write \"name = value\".")};
inline constexpr base::Message kIniDuplicateSection{"ini.duplicate-section",
                                                    RETORT_TEXT("messages", "The section [{0}] is there twice."),
                                                    RETORT_TEXT("messages", "Join the two.")};
inline constexpr base::Message kIniDuplicateOption{
    "ini.duplicate-option", RETORT_TEXT("messages", "The option {0} is there twice in [{1}]."),
    RETORT_TEXT("messages", "Remove one of them; upper and lower case make no difference.")};
inline constexpr base::Message kIniFirstHere{"ini.first-here", RETORT_TEXT("messages", "The first one is here.")};
inline constexpr base::Message kIniNoSection{"ini.no-section", RETORT_TEXT("messages", "There is no section [{0}]."),
                                             RETORT_TEXT("messages", "Add it, or choose another by -n.")};
inline constexpr base::Message kIniUnknownReference{
    "ini.unknown-reference",
    RETORT_TEXT("messages",
                "{0} in [{1}] refers to %({2})s, but there is no option {2} in that section or in [DEFAULT]."),
    RETORT_TEXT("messages", "Add {2}, or write %% for a percent sign.")};
inline constexpr base::Message kIniBadReference{
    "ini.bad-reference", RETORT_TEXT("messages", "{0} in [{1}] has a %( that is not closed by )s."),
    RETORT_TEXT("messages", "Write %(name)s, or %% for a percent sign.")};
inline constexpr base::Message kIniBarePercent{
    "ini.bare-percent", RETORT_TEXT("messages", "{0} in [{1}] has a percent sign that stands for nothing."),
    RETORT_TEXT("messages", "Write %% for a percent sign, or %(name)s for the value of another option.")};
inline constexpr base::Message kIniReferenceLoop{
    "ini.reference-loop", RETORT_TEXT("messages", "{0} in [{1}] refers to other options more than ten levels deep."),
    RETORT_TEXT("messages", "Look for options that refer to each other in a circle.")};
inline constexpr base::Message kIniInvalidValue{
    "ini.invalid-value",
    RETORT_TEXT("messages", "The new value of {0} has a percent sign that stands for nothing, at position {1}."),
    RETORT_TEXT("messages", "Write %% for a percent sign, or %(name)s for the value of another option.")};
inline constexpr base::Message kIniTooLong{
    "ini.too-long",
    RETORT_TEXT("messages", "The value of {0} in [{1}] grows too long when its references are replaced."),
    RETORT_TEXT("messages", "Refer to fewer options.")};

// The command line's -c and what the files say together. Alembic's texts.
inline constexpr base::Message kTomlTwice{"config.toml-twice",
                                          RETORT_TEXT("messages", "pyproject.toml indicated more than once"),
                                          RETORT_TEXT("messages", "Give -c pyproject.toml once.")};
inline constexpr base::Message kIniTwice{
    "config.ini-twice", RETORT_TEXT("messages", "only one ini file may be indicated"),
    RETORT_TEXT("messages", "Give -c at most twice: one ini file, one pyproject.toml.")};
inline constexpr base::Message kTomlNotATable{"config.toml-not-a-table",
                                              RETORT_TEXT("messages", "Incorrect TOML format"),
                                              RETORT_TEXT("messages", "Write [tool.alembic] as a table.")};
inline constexpr base::Message kNoConfigSection{
    "config.no-section", RETORT_TEXT("messages", "No config file {0} found, or file has no '[{1}]' section"),
    RETORT_TEXT("messages", "Change to the project's folder, name the file by -c, or its section by -n.")};
inline constexpr base::Message kTomlNotBoolean{"config.toml-not-boolean",
                                               RETORT_TEXT("messages", "boolean value expected for TOML parameter {0}"),
                                               RETORT_TEXT("messages", "Write true or false, without quotes.")};
inline constexpr base::Message kTomlUnsupportedType{"config.toml-unsupported-type",
                                                    RETORT_TEXT("messages", "unsupported TOML value type for key: {0}"),
                                                    RETORT_TEXT("messages", "Write a text in quotes.")};
inline constexpr base::Message kBadSeparator{
    "config.bad-separator",
    RETORT_TEXT("messages", "'{0}' is not a valid value for {1}; expected 'space', 'newline', 'os', ':', ';'"),
    RETORT_TEXT("messages", "Write {1} = os.")};

// pyproject.toml, where Alembic ends with a Python exception; our own words.
inline constexpr base::Message kTomlSyntax{"toml.syntax", RETORT_TEXT("messages", "This is not TOML: {0}."),
                                           RETORT_TEXT("messages", "Mend the file at this place.")};
inline constexpr base::Message kTomlByteOrderMark{
    "toml.byte-order-mark", RETORT_TEXT("messages", "The file begins with a byte order mark, which Alembic refuses."),
    RETORT_TEXT("messages", "Save it as UTF-8 without a byte order mark.")};
inline constexpr base::Message kTomlUnreadable{"toml.unreadable", RETORT_TEXT("messages", "{0} cannot be read: {1}."),
                                               RETORT_TEXT("messages", "Give the right to read it.")};
inline constexpr base::Message kTomlToolNotATable{"toml.tool-not-a-table",
                                                  RETORT_TEXT("messages", "tool is not a table."),
                                                  RETORT_TEXT("messages", "Write [tool.alembic] as a table.")};
inline constexpr base::Message kTomlNotText{"toml.not-text",
                                            RETORT_TEXT("messages", "{0} in [tool.alembic] is not a text."),
                                            RETORT_TEXT("messages", "Write it in quotes.")};
inline constexpr base::Message kTomlNotList{"toml.not-list",
                                            RETORT_TEXT("messages", "{0} in [tool.alembic] is not a list of texts."),
                                            RETORT_TEXT("messages", "Write [\"one\", \"two\"].")};
inline constexpr base::Message kTomlNotTables{
    "toml.not-tables", RETORT_TEXT("messages", "{0} in [tool.alembic] is not a list of tables of texts."),
    RETORT_TEXT("messages", "Write [[tool.alembic.{0}]] and name = \"…\" below it.")};
inline constexpr base::Message kTomlUnknownReference{
    "toml.unknown-reference",
    RETORT_TEXT("messages", "{0} in [tool.alembic] refers to %({1})s, which is not known: only %(here)s is."),
    RETORT_TEXT("messages", "Write %% for a percent sign.")};
inline constexpr base::Message kTomlBadPercent{
    "toml.bad-percent", RETORT_TEXT("messages", "{0} in [tool.alembic] has a percent sign that stands for nothing."),
    RETORT_TEXT("messages", "Write %% for a percent sign, or %(here)s for the folder of pyproject.toml.")};
inline constexpr base::Message kTomlHookWithoutName{"toml.hook-without-name",
                                                    RETORT_TEXT("messages", "A hook in post_write_hooks has no name."),
                                                    RETORT_TEXT("messages", "Add name = \"…\" to it.")};

// An option of either file.
inline constexpr base::Message kNotANumber{"config.not-a-number", RETORT_TEXT("messages", "{0} is not a whole number."),
                                           RETORT_TEXT("messages", "Write digits only.")};

// Doubtful, but nothing stops. The first three are Alembic's deprecation warnings.
inline constexpr base::Message kVersionPathSeparator{
    "config.version-path-separator",
    RETORT_TEXT("messages",
                "The version_path_separator configuration parameter is deprecated; please use path_separator")};
inline constexpr base::Message kLegacyVersionSplit{
    "config.legacy-version-split",
    RETORT_TEXT("messages",
                "No path_separator found in configuration; falling back to legacy splitting on spaces/commas for "
                "version_locations.  Consider adding path_separator=os to Alembic config.")};
inline constexpr base::Message kLegacyPathSplit{
    "config.legacy-path-split",
    RETORT_TEXT("messages",
                "No path_separator found in configuration; falling back to legacy splitting on spaces, commas, and "
                "colons for prepend_sys_path.  Consider adding path_separator=os to Alembic config.")};
inline constexpr base::Message kTomlTextAsList{
    "toml.text-as-list",
    RETORT_TEXT("messages", "{0} in [tool.alembic] is one text; Alembic takes each of its characters for a path."),
    RETORT_TEXT("messages", "Write a list: [\"one\", \"two\"].")};
inline constexpr base::Message kDriveLetterSplit{
    "config.drive-letter-split",
    RETORT_TEXT("messages", "{0} is split at ':', which cuts the drive letter {1}: off its path."),
    RETORT_TEXT("messages", "Write path_separator = os, and ';' between the folders.")};

// A folder that somebody opens.
inline constexpr base::Message kNoProject{
    "project.none",
    RETORT_TEXT("messages",
                "{0} is no Alembic project: neither alembic.ini nor a pyproject.toml with [tool.alembic] is in it, "
                "in its folder migrations, one folder below, or above it."),
    RETORT_TEXT("messages",
                "Open the folder that holds alembic.ini, or begin a project there by: retort init migrations")};
inline constexpr base::Message kIniIsFolder{"project.ini-is-folder",
                                            RETORT_TEXT("messages", "{0} is a folder where an ini file is needed."),
                                            RETORT_TEXT("messages", "Rename the folder, or open another one.")};
inline constexpr base::Message kNoSuchFolder{"project.no-such-folder",
                                             RETORT_TEXT("messages", "{0} does not exist or cannot be reached."),
                                             RETORT_TEXT("messages", "Check the name.")};
inline constexpr base::Message kSeveralProjects{"project.several",
                                                RETORT_TEXT("messages", "{0} holds several Alembic projects: {1}."),
                                                RETORT_TEXT("messages", "Open one of them by its ini file.")};

// .env files.
inline constexpr base::Message kEnvBadLine{"dotenv.bad-line",
                                           RETORT_TEXT("messages", "This line is not \"NAME=value\"."),
                                           RETORT_TEXT("messages", "Write NAME=value, or begin the line with # .")};
inline constexpr base::Message kEnvOpenQuote{
    "dotenv.open-quote", RETORT_TEXT("messages", "The value of {0} begins with a quote that is never closed."),
    RETORT_TEXT("messages", "Close it, or write the value without quotes.")};
inline constexpr base::Message kEnvTextAfterQuote{
    "dotenv.text-after-quote", RETORT_TEXT("messages", "There is text behind the closing quote of {0}."),
    RETORT_TEXT("messages", "Only a comment may stand there.")};

} // namespace retort::project
