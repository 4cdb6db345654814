// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What can be wrong with a database URL and with what it points to. No text here takes a password as an argument.
namespace retort::project {

// The text is SQLAlchemy's, with a full stop.
inline constexpr base::Message kUrlUnreadable{
    "url.unreadable", RETORT_TEXT("messages", "Could not parse SQLAlchemy URL from given URL string."),
    RETORT_TEXT("messages", "Write it as dialect://user:password@host:port/database.")};

inline constexpr base::Message kUrlPort{
    "url.port", RETORT_TEXT("messages", "The port in the database URL is not a whole number."),
    RETORT_TEXT("messages", "Leave the colon away where there is no port; write an @ : or / of the password as %40, "
                            "%3A or %2F.")};

inline constexpr base::Message kUrlUnescaped{
    "url.unescaped",
    RETORT_TEXT("messages", "An @ stands behind the password in the database URL, so the host would "
                            "begin in the middle of the password."),
    RETORT_TEXT("messages", "Write an @ : or / of the password as %40, %3A or %2F.")};
inline constexpr base::Message kUrlPlaceholder{
    "url.placeholder", RETORT_TEXT("messages", "The database URL is still the placeholder driver:// that init writes."),
    RETORT_TEXT("messages", "Put your database's URL there.")};
inline constexpr base::Message kUrlDialect{
    "url.dialect", RETORT_TEXT("messages", "Retort knows no database called {0}."),
    RETORT_TEXT("messages", "It knows postgresql, mysql, mariadb and sqlite, and for --sql mssql and oracle.")};
inline constexpr base::Message kUrlDialectMeant{"url.dialect",
                                                RETORT_TEXT("messages", "Retort knows no database called {0}."),
                                                RETORT_TEXT("messages", "Did you mean {1}://?")};
inline constexpr base::Message kUrlDriver{"url.driver", RETORT_TEXT("messages", "{0} has no driver called {1}."),
                                          RETORT_TEXT("messages", "Leave the driver away, or name one of {2}.")};
inline constexpr base::Message kUrlDriverMeant{"url.driver", RETORT_TEXT("messages", "{0} has no driver called {1}."),
                                               RETORT_TEXT("messages", "Did you mean {0}+{2}://?")};
inline constexpr base::Message kUrlDriverRefused{
    "url.driver-refused", RETORT_TEXT("messages", "Retort cannot open what the driver {0} writes: {1}."),
    RETORT_TEXT("messages", "Use another driver, or --sql to print the statements.")};
inline constexpr base::Message kUrlZeroByte{
    "url.zero-byte", RETORT_TEXT("messages", "The {0} in the database URL holds a zero byte (%00)."),
    RETORT_TEXT("messages", "Take it out.")};
inline constexpr base::Message kUrlPortRange{
    "url.port-range", RETORT_TEXT("messages", "{0} is not a port: ports go from 1 to 65535."),
    RETORT_TEXT("messages", "Write the port of the server, or leave it away.")};
inline constexpr base::Message kUrlSqliteParts{
    "url.sqlite-parts", RETORT_TEXT("messages", "A SQLite URL has no host, port, user or password, but {0} has."),
    RETORT_TEXT("messages", "Write sqlite:///relative/file.db (three slashes), sqlite:////absolute/file.db (four) or "
                            "sqlite:// for a database in memory.")};

// Query options.
inline constexpr base::Message kOptionUnknown{
    "url.option-unknown", RETORT_TEXT("messages", "The URL's option {0} is unknown to the driver {1}; it is ignored."),
    RETORT_TEXT("messages", "Take it out, or check how it is written.")};
inline constexpr base::Message kOptionUnknownMeant{
    "url.option-unknown", RETORT_TEXT("messages", "The URL's option {0} is unknown to the driver {1}; it is ignored."),
    RETORT_TEXT("messages", "Did you mean {2}?")};
inline constexpr base::Message kOptionIgnored{
    "url.option-ignored", RETORT_TEXT("messages", "The URL's option {0} has no effect in Retort: {1}."), ""};
inline constexpr base::Message kOptionRefused{
    "url.option-refused", RETORT_TEXT("messages", "The URL's option {0} cannot be honoured: {1}."),
    RETORT_TEXT("messages", "Retort does not connect with less security than the URL asks for; change the option.")};
inline constexpr base::Message kOptionTwice{"url.option-twice",
                                            RETORT_TEXT("messages", "The URL has the option {0} more than once."),
                                            RETORT_TEXT("messages", "Leave one of them.")};
inline constexpr base::Message kOptionValue{"url.option-value",
                                            RETORT_TEXT("messages", "The option {0} cannot be {1}."),
                                            RETORT_TEXT("messages", "It must be {2}.")};
inline constexpr base::Message kOptionSemicolon{
    "url.option-semicolon", RETORT_TEXT("messages", "The option {0} holds a semicolon, which Qt's drivers cut there."),
    RETORT_TEXT("messages", "Use a value without one.")};
inline constexpr base::Message kOptionHostPorts{
    "url.host-ports", RETORT_TEXT("messages", "The URL's hosts and ports do not match."),
    RETORT_TEXT("messages", "Write host=a:1&host=b:2, or host=a,b&port=1,2 with as many ports as hosts (for asyncpg "
                            "each host with its port).")};
inline constexpr base::Message kHostNameUnchecked{
    "url.host-name-unchecked",
    RETORT_TEXT("messages", "The server's certificate is checked against {0}, but not that it is made out to {1}."),
    RETORT_TEXT("messages",
                "Qt's driver cannot check the name; add ssl_check_hostname=false to say that this is meant.")};

// The files that options and environment variables point to.
inline constexpr base::Message kPgpassOpenToOthers{
    "pgpass.open-to-others", RETORT_TEXT("messages", "{0} is ignored because group or others have access to it."),
    RETORT_TEXT("messages", "Run chmod 600 on it.")};
inline constexpr base::Message kPgpassNoFile{
    "pgpass.no-file", RETORT_TEXT("messages", "{0} is ignored because it is not a plain file."), ""};
inline constexpr base::Message kServiceFileMissing{"pg_service.missing",
                                                   RETORT_TEXT("messages", "The service file {0} does not exist."),
                                                   RETORT_TEXT("messages", "Correct PGSERVICEFILE.")};
inline constexpr base::Message kServiceUnknown{
    "pg_service.unknown", RETORT_TEXT("messages", "The service {0} is defined nowhere; looked in {1}."),
    RETORT_TEXT("messages", "Add a section [{0}] there, or correct service= or PGSERVICE.")};
inline constexpr base::Message kServiceSyntax{
    "pg_service.syntax", RETORT_TEXT("messages", "This line of the service file is not \"keyword=value\"."),
    RETORT_TEXT("messages", "Write one keyword of libpq in each line.")};
inline constexpr base::Message kServiceLdap{
    "pg_service.ldap", RETORT_TEXT("messages", "This service is looked up by LDAP, which Retort does not do."),
    RETORT_TEXT("messages", "Write the keywords out.")};
inline constexpr base::Message kMyCnfMissing{"my_cnf.missing",
                                             RETORT_TEXT("messages", "The option file {0} cannot be read."),
                                             RETORT_TEXT("messages", "Correct read_default_file in the URL.")};
inline constexpr base::Message kMyCnfOpenToOthers{
    "my_cnf.open-to-others", RETORT_TEXT("messages", "{0} is ignored because everybody may write to it."),
    RETORT_TEXT("messages", "Run chmod 600 on it.")};
inline constexpr base::Message kMyCnfSyntax{
    "my_cnf.syntax", RETORT_TEXT("messages", "This line of the option file stands in no [group]."),
    RETORT_TEXT("messages", "Put it behind a line such as [client].")};
inline constexpr base::Message kMyCnfDepth{
    "my_cnf.depth", RETORT_TEXT("messages", "The option file {0} includes others more than {1} deep."),
    RETORT_TEXT("messages", "Look for a file that includes itself.")};

} // namespace retort::project
