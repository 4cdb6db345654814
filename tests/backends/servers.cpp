// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "tests/backends/servers.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <map>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace retort::tests {

namespace {

const std::map<std::string, std::string> &servers()
{
    static const std::map<std::string, std::string> values = [] {
        std::map<std::string, std::string> read;
        QFile file(qEnvironmentVariable("RETORT_SERVERS"));
        if (!file.open(QIODevice::ReadOnly))
            return read;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const qsizetype equals = line.indexOf('=');
            if (equals > 0)
                read[line.left(equals).toStdString()] = line.mid(equals + 1).toStdString();
        }
        return read;
    }();
    return values;
}

} // namespace

bool serversAreThere()
{
    return !servers().empty();
}

std::string filledIn(std::string_view url)
{
    std::string text(url);
    const auto replace = [&text](const std::string &name, const std::string &value) {
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
            text.replace(at, name.size(), value);
    };
    for (const auto &value : servers())
        replace('{' + value.first + '}', value.second);
    replace("{PW}", "crystal%20ball");
    return text;
}

project::Surroundings bareSurroundings()
{
    project::Surroundings around = project::Surroundings::ofProcess();
    around.environment.clear();
    around.homeFolder = "/nowhere";
    around.userName = "scryer";
    return around;
}

base::Result<db::Connection> open(std::string_view url, const project::Surroundings &around)
{
    const auto settings = project::ConnectionSettings::fromUrl(filledIn(url), around);
    if (!settings)
        return tl::make_unexpected(settings.error());
    return db::openConnection(*settings, "test");
}

QString outcome(std::string_view url, const project::Surroundings &around)
{
    const base::Result<db::Connection> connection = open(url, around);
    if (connection)
        return QStringLiteral("opened");
    const std::string text = base::lineText(connection.error());
    QString result = QString::fromStdString(std::string(connection.error().code()));
    if (text.find(kPassword) != std::string::npos)
        result += QStringLiteral(" SHOWS THE PASSWORD");
    if (text.find('\n') != std::string::npos || text.find("{0}") != std::string::npos)
        result += QStringLiteral(" IS NO SENTENCE");
    return result;
}

QString run(const db::Connection &connection, const QString &statement)
{
    QSqlQuery query(connection.database());
    return query.exec(statement) ? QString() : query.lastError().text();
}

QString ask(const db::Connection &connection, const QString &query)
{
    QSqlQuery result(connection.database());
    if (!result.exec(query))
        return result.lastError().text();
    return result.next() ? result.value(0).toString() : QStringLiteral("no row");
}

SilentServer::SilentServer() : m_socket(socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_socket, generic, length) == 0 && listen(m_socket, 4) == 0
        && getsockname(m_socket, generic, &length) == 0)
        m_port = ntohs(address.sin_port);
}

SilentServer::~SilentServer()
{
    close(m_socket);
}

} // namespace retort::tests
