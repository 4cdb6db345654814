// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// Why a database cannot be opened or read. {0} is always ConnectionSettings::describe(); what a server said is an
/// argument only after every secret was taken out of it.
namespace retort::db {

inline constexpr base::Message kNoDriver{
    "db.no-driver", RETORT_TEXT("messages", "{0} cannot be opened: Qt's driver {1} is not installed."),
    RETORT_TEXT("messages", "Install it; Debian's package is {2}.")};
inline constexpr base::Message kOfflineOnly{
    "db.offline-only",
    RETORT_TEXT("messages", "{0} cannot be opened: Retort writes SQL for this database, but does not "
                            "connect to it."),
    RETORT_TEXT("messages", "Use --sql and run what it prints.")};
inline constexpr base::Message kNoServer{"db.no-server", RETORT_TEXT("messages", "No server answers for {0}."),
                                         RETORT_TEXT("messages", "Start it, or correct host and port in the URL.")};
inline constexpr base::Message kUnknownHost{
    "db.unknown-host", RETORT_TEXT("messages", "The host of {0} has no address."),
    RETORT_TEXT("messages", "Correct the host in the URL, or the name service.")};
inline constexpr base::Message kNoAnswer{
    "db.no-answer", RETORT_TEXT("messages", "{0} did not answer within {1} seconds."),
    RETORT_TEXT("messages",
                "Is it the right host, and does no firewall stand between? connect_timeout= in the URL waits "
                "longer.")};
inline constexpr base::Message kWrongPassword{
    "db.wrong-password", RETORT_TEXT("messages", "{0} refuses this user or password."),
    RETORT_TEXT("messages", "Correct them in the URL; a password's @ : / and % are written %40, %3A, %2F and %25.")};
inline constexpr base::Message kNoPassword{
    "db.no-password",
    RETORT_TEXT("messages", "{0} wants a password, but there is none in the URL, the environment or a "
                            "password file."),
    RETORT_TEXT("messages", "Add it there.")};
inline constexpr base::Message kNotAllowed{"db.not-allowed",
                                           RETORT_TEXT("messages", "{0} does not let this user in from here: {1}"),
                                           RETORT_TEXT("messages", "Ask who runs the server, or use another user.")};
inline constexpr base::Message kDatabaseForbidden{
    "db.database-forbidden", RETORT_TEXT("messages", "{0} does not exist, or this user may not use it."),
    RETORT_TEXT("messages", "Correct the name in the URL, or grant the user the right to it.")};
inline constexpr base::Message kNoDatabase{"db.no-database",
                                           RETORT_TEXT("messages", "The database of {0} does not exist."),
                                           RETORT_TEXT("messages", "Create it, or correct the name in the URL.")};
inline constexpr base::Message kTooManyConnections{"db.too-many-connections",
                                                   RETORT_TEXT("messages", "{0} has no connection left."),
                                                   RETORT_TEXT("messages", "Try again when others are done.")};
inline constexpr base::Message kNotReady{"db.not-ready",
                                         RETORT_TEXT("messages", "{0} is starting up or shutting down."),
                                         RETORT_TEXT("messages", "Try again in a moment.")};
inline constexpr base::Message kTlsMissing{
    "db.tls-missing", RETORT_TEXT("messages", "{0} offers no TLS, but the URL asks for it."),
    RETORT_TEXT("messages", "Turn it on in the server; Retort does not connect with less than was asked for.")};
inline constexpr base::Message kTlsFailed{
    "db.tls-failed", RETORT_TEXT("messages", "TLS with {0} failed: {1}"),
    RETORT_TEXT("messages", "Check the files that the URL names, and that they are those of this server.")};
inline constexpr base::Message kNotMariaDb{"db.not-mariadb",
                                           RETORT_TEXT("messages", "{0} is no MariaDB server, but MySQL {1}."),
                                           RETORT_TEXT("messages", "Write mysql:// in the URL.")};
inline constexpr base::Message kOpenFailed{"db.open-failed", RETORT_TEXT("messages", "{0} cannot be opened: {1}"), ""};

// SQLite.
inline constexpr base::Message kNoFolder{
    "db.no-folder", RETORT_TEXT("messages", "{0} cannot be opened: there is no folder {1}."),
    RETORT_TEXT("messages", "Create it, or correct the path; a relative one begins in the current folder.")};
inline constexpr base::Message kNoFile{
    "db.no-file", RETORT_TEXT("messages", "{0} cannot be opened: the file does not exist."),
    RETORT_TEXT("messages", "Correct the path; a relative one begins in the current folder.")};
inline constexpr base::Message kIsFolder{"db.is-folder",
                                         RETORT_TEXT("messages", "{0} cannot be opened: this is a folder."),
                                         RETORT_TEXT("messages", "Add the name of the file.")};
inline constexpr base::Message kNotADatabase{
    "db.not-a-database", RETORT_TEXT("messages", "{0} is not a SQLite database, or it is encrypted."),
    RETORT_TEXT("messages", "Correct the path.")};
inline constexpr base::Message kNoPermission{
    "db.no-permission", RETORT_TEXT("messages", "{0} cannot be opened: there is no permission for it."),
    RETORT_TEXT("messages", "Give the right to read and write the file and its folder.")};
inline constexpr base::Message kLocked{
    "db.locked", RETORT_TEXT("messages", "{0} is locked by another program."),
    RETORT_TEXT("messages", "Wait for it to end, or set a longer timeout= in the URL.")};

// After opening.
inline constexpr base::Message kSessionFailed{"db.session-failed",
                                              RETORT_TEXT("messages", "{0} refuses a setting of the URL ({1}): {2}"),
                                              RETORT_TEXT("messages", "Correct it in the URL.")};
inline constexpr base::Message kQueryFailed{"db.query-failed", RETORT_TEXT("messages", "{0} cannot answer: {1}"), ""};
inline constexpr base::Message kTableForbidden{"db.table-forbidden",
                                               RETORT_TEXT("messages", "The user of {0} may not read the table {1}."),
                                               RETORT_TEXT("messages", "Grant SELECT on it.")};
inline constexpr base::Message kNoVersionColumn{
    "db.no-version-column", RETORT_TEXT("messages", "The table {1} of {0} has no column version_num."),
    RETORT_TEXT("messages", "It is not Alembic's; name the right one by version_table.")};

} // namespace retort::db
