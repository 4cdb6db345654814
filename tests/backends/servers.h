// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/db/connection.h"
#include "core/project/surroundings.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace retort::tests {

/// True where the servers of tests/support/servers.sh are there ($RETORT_SERVERS). A test without them fails.
bool serversAreThere();

/// A URL with {PG_PORT}, {MY_SOCKET} … put in, and {PW} for scryer's password.
std::string filledIn(std::string_view url);

/// What fills {PW} in, as it is when decoded: no error may have it in it.
inline constexpr std::string_view kPassword = "crystal ball";

/// The surroundings of a clean user: no files, no variables.
project::Surroundings bareSurroundings();

/// Opens a URL as filledIn() makes it.
base::Result<db::Connection> open(std::string_view url, const project::Surroundings &around = bareSurroundings());

/// "opened", or the code of the error, with a note where its text shows the password.
QString outcome(std::string_view url, const project::Surroundings &around = bareSurroundings());

/// Runs a statement; what went wrong, or an empty text.
QString run(const db::Connection &connection, const QString &statement);

/// The first value of the first row, as text.
QString ask(const db::Connection &connection, const QString &query);

/// A port of the loopback that takes connections and never says a word.
class SilentServer
{
public:
    SilentServer();
    ~SilentServer();
    SilentServer(const SilentServer &) = delete;
    SilentServer &operator=(const SilentServer &) = delete;
    int port() const { return m_port; }

private:
    int m_socket = -1;
    int m_port = 0;
};

} // namespace retort::tests
