// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/db/open_errors.h"

#include "core/db/db_messages.h"
#include "core/db/libpq.h"
#include "core/project/settings_builder.h"
#include "core/project/url_encoding.h"

#include <QFileInfo>
#include <QSqlError>

#include <algorithm>
#include <array>
#include <string_view>

namespace retort::db {

namespace {

using project::ConnectionSettings;
using project::Dialect;

base::Diagnostic diagnostic(const base::Message &message, std::vector<std::string> arguments)
{
    return {&message, std::move(arguments), {}, base::Severity::Error, {}};
}

struct Known
{
    std::string_view code;
    const base::Message *message;
};

template<std::size_t Count>
const base::Message *messageOf(const std::array<Known, Count> &known, std::string_view code)
{
    for (const Known &entry : known) {
        if (entry.code == code)
            return entry.message;
    }
    return nullptr;
}

constexpr std::array<Known, 9> kPgStates{{{"28P01", &kWrongPassword},
                                          {"28000", &kNotAllowed},
                                          {"42501", &kDatabaseForbidden},
                                          {"3D000", &kNoDatabase},
                                          {"53300", &kTooManyConnections},
                                          {"57P03", &kNotReady},
                                          {"57P01", &kNotReady},
                                          {"57P02", &kNotReady},
                                          {"08P01", &kOpenFailed}}};

/// What libpq says by itself, without a server: for these there is no code at all. The words are those of an
/// untranslated libpq; another one gets the general sentence around its own text.
constexpr std::array<Known, 9> kPgWords{{{"server does not support SSL", &kTlsMissing},
                                         {"certificate", &kTlsFailed},
                                         {"SSL error", &kTlsFailed},
                                         {"no password supplied", &kNoPassword},
                                         {"could not translate host name", &kUnknownHost},
                                         {"timeout expired", &kNoAnswer},
                                         {"failed: Connection refused", &kNoServer},
                                         {"failed: No such file or directory", &kNoServer},
                                         {"server closed the connection unexpectedly", &kNotReady}}};

constexpr std::array<Known, 13> kMyCodes{{{"1045", &kWrongPassword},
                                          {"1698", &kWrongPassword},
                                          {"1044", &kDatabaseForbidden},
                                          {"1130", &kNotAllowed},
                                          {"1129", &kNotAllowed},
                                          {"1049", &kNoDatabase},
                                          {"1040", &kTooManyConnections},
                                          {"1203", &kTooManyConnections},
                                          {"1053", &kNotReady},
                                          {"2002", &kNoServer},
                                          {"2003", &kNoServer},
                                          {"2005", &kUnknownHost},
                                          {"2026", &kTlsFailed}}};

int connectTimeout(const ConnectionSettings &settings)
{
    const bool pg = settings.dialect == Dialect::PostgreSql;
    const std::string text = settings.option(pg ? "connect_timeout" : "MYSQL_OPT_CONNECT_TIMEOUT");
    return project::secondsOf(text).value_or(0);
}

/// Gives each message the arguments that it shows.
base::Diagnostic filled(const base::Message &message, const ConnectionSettings &settings, const QSqlError &error)
{
    const std::string where = settings.describe();
    if (&message == &kNoAnswer)
        return diagnostic(message, {where, std::to_string(connectTimeout(settings))});
    if (&message == &kNotAllowed || &message == &kTlsFailed || &message == &kOpenFailed)
        return diagnostic(message, {where, serverText(settings, error)});
    return diagnostic(message, {where});
}

bool ranIntoTimeout(const ConnectionSettings &settings, std::int64_t milliseconds)
{
    constexpr std::int64_t slack = 300;
    const std::int64_t limit = std::int64_t{1000} * connectTimeout(settings);
    return limit > 0 && milliseconds + slack >= limit;
}

base::Diagnostic pgError(const ConnectionSettings &settings, const QSqlError &error, std::int64_t milliseconds)
{
    if (ranIntoTimeout(settings, milliseconds))
        return filled(kNoAnswer, settings, error);
    const std::string text = error.databaseText().toStdString();
    for (const Known &known : kPgWords) {
        // A server may repeat any words (a database's name), but then "FATAL:" stands before them.
        const std::size_t at = text.find(known.code);
        if (at != std::string::npos && text.find("FATAL:") == std::string::npos)
            return filled(*known.message, settings, error);
    }
    const std::string state = refusalState(settings);
    if (state == "28P01" && settings.password.empty())
        return filled(kNoPassword, settings, error);
    const base::Message *message = messageOf(kPgStates, state);
    return filled(message != nullptr ? *message : kOpenFailed, settings, error);
}

base::Diagnostic myError(const ConnectionSettings &settings, const QSqlError &error, std::int64_t milliseconds)
{
    const std::string code = error.nativeErrorCode().toStdString();
    const bool answered = code.size() == 4 && code.front() == '1';
    if (!answered && ranIntoTimeout(settings, milliseconds))
        return filled(kNoAnswer, settings, error);
    const base::Message *message = messageOf(kMyCodes, code);
    if (message == &kWrongPassword && settings.password.empty())
        message = &kNoPassword;
    return filled(message != nullptr ? *message : kOpenFailed, settings, error);
}

/// The path of a file, also where the settings have it as a file: URI.
QString filePath(const ConnectionSettings &settings)
{
    std::string_view name = settings.database;
    if (name.substr(0, 5) != "file:")
        return QString::fromStdString(settings.database);
    name = name.substr(5, name.find_first_of("?#", 5) - 5);
    if (name.substr(0, 2) == "//")
        name = name.substr(std::min(name.find('/', 2), name.size()));
    return QString::fromStdString(project::percentDecoded(name));
}

/// SQLite says no more than "unable to open": the file system knows why.
const base::Message &fileProblem(const ConnectionSettings &settings, std::string &folder)
{
    const QFileInfo file(filePath(settings));
    folder = file.absolutePath().toStdString();
    if (!QFileInfo(file.absolutePath()).isDir())
        return kNoFolder;
    if (file.isDir())
        return kIsFolder;
    return file.exists() || !QFileInfo(file.absolutePath()).isWritable() ? kNoPermission : kNoFile;
}

base::Diagnostic sqliteError(const ConnectionSettings &settings, const QSqlError &error)
{
    // The low byte is the kind of error, what is above tells kinds of the kind apart.
    constexpr int busy = 5;
    constexpr int locked = 6;
    constexpr int cannotOpen = 14;
    constexpr int noDatabase = 26;
    constexpr int permission = 3;
    constexpr int authorisation = 23;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    if (code == noDatabase)
        return diagnostic(kNotADatabase, {settings.describe()});
    if (code == busy || code == locked)
        return diagnostic(kLocked, {settings.describe()});
    if (code == permission || code == authorisation)
        return diagnostic(kNoPermission, {settings.describe()});
    if (code == cannotOpen) {
        std::string folder;
        const base::Message &message = fileProblem(settings, folder);
        return diagnostic(message, {settings.describe(), folder});
    }
    return filled(kOpenFailed, settings, error);
}

} // namespace

base::Diagnostic openError(const ConnectionSettings &settings, const QSqlError &error, std::int64_t milliseconds)
{
    switch (settings.dialect) {
    case Dialect::PostgreSql:
        return pgError(settings, error, milliseconds);
    case Dialect::MySql:
    case Dialect::MariaDb:
        return myError(settings, error, milliseconds);
    case Dialect::Sqlite:
        return sqliteError(settings, error);
    case Dialect::MsSql:
    case Dialect::Oracle:
        break;
    }
    return diagnostic(kOfflineOnly, {settings.describe()});
}

std::string serverText(const ConnectionSettings &settings, const QSqlError &error)
{
    QString text = error.databaseText();
    if (text.isEmpty())
        text = error.driverText();
    text = text.simplified();
    if (!text.endsWith(QLatin1Char('.')))
        text += QLatin1Char('.');
    return settings.withoutSecrets(text.toStdString());
}

} // namespace retort::db
