// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/db/libpq.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QLibrary>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <algorithm>
#include <string_view>

#ifdef Q_OS_UNIX
#    include <poll.h>
#endif

namespace retort::db {

namespace {

constexpr std::size_t kMostNotices = 1000;

/// libpq's interface, stable since version 5 of the library. Declared here instead of including libpq-fe.h, so that
/// building needs no PostgreSQL.
struct LibPq
{
    using Connection = void;
    using NoticeProcessor = void (*)(void *argument, const char *message);

    NoticeProcessor (*setNoticeProcessor)(Connection *, NoticeProcessor, void *) = nullptr;
    Connection *(*connectStart)(const char *) = nullptr;
    int (*connectPoll)(Connection *) = nullptr;
    int (*socket)(const Connection *) = nullptr;
    int (*setErrorVerbosity)(Connection *, int) = nullptr;
    const char *(*errorMessage)(const Connection *) = nullptr;
    void (*finish)(Connection *) = nullptr;

    bool complete() const
    {
        return setNoticeProcessor != nullptr && connectStart != nullptr && connectPoll != nullptr && socket != nullptr
               && setErrorVerbosity != nullptr && errorMessage != nullptr && finish != nullptr;
    }
};

template<class Function>
void resolve(QLibrary &library, Function &function, const char *name)
{
    function = reinterpret_cast<Function>(library.resolve(name));
}

const LibPq &libPq()
{
    static const LibPq functions = [] {
        QLibrary library(QStringLiteral("pq"), 5);
        LibPq pq;
        resolve(library, pq.setNoticeProcessor, "PQsetNoticeProcessor");
        resolve(library, pq.connectStart, "PQconnectStart");
        resolve(library, pq.connectPoll, "PQconnectPoll");
        resolve(library, pq.socket, "PQsocket");
        resolve(library, pq.setErrorVerbosity, "PQsetErrorVerbosity");
        resolve(library, pq.errorMessage, "PQerrorMessage");
        resolve(library, pq.finish, "PQfinish");
        return pq;
    }();
    return functions;
}

/// Called from C: nothing may be thrown through it.
void keepNotice(void *argument, const char *message) noexcept
{
    try {
        auto &notices = *static_cast<std::vector<std::string> *>(argument);
        std::string_view text(message);
        while (!text.empty() && text.back() == '\n')
            text.remove_suffix(1);
        if (notices.size() < kMostNotices)
            notices.emplace_back(text);
    } catch (...) {
        // Out of memory: a notice is what can be missed.
    }
}

#ifdef Q_OS_UNIX
enum PollingStatus { Failed = 0, Reading = 1, Writing = 2, Done = 3 };
constexpr int kSqlStateOnly = 3; ///< PQERRORS_SQLSTATE

void appendKeyword(std::string &text, std::string_view keyword, const std::string &value)
{
    if (value.empty())
        return;
    text.append(keyword).append("='");
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            text += '\\';
        text += c;
    }
    text += "' ";
}

std::string connectText(const project::ConnectionSettings &settings)
{
    std::string text;
    appendKeyword(text, "host", settings.host);
    appendKeyword(text, "port", settings.port ? std::to_string(*settings.port) : std::string());
    appendKeyword(text, "user", settings.user);
    appendKeyword(text, "password", settings.password);
    appendKeyword(text, "dbname", settings.database);
    for (const auto &option : settings.options)
        appendKeyword(text, option.first, option.second);
    return text;
}

/// Goes on with connecting until it is decided. True where libpq says that it failed.
bool runToFailure(const LibPq &pq, void *connection, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    int status = Writing;
    while (clock.elapsed() < milliseconds) {
        pollfd wait{};
        wait.fd = pq.socket(connection);
        wait.events = status == Reading ? POLLIN : POLLOUT;
        if (wait.fd < 0 || poll(&wait, 1, milliseconds - static_cast<int>(clock.elapsed())) <= 0)
            return wait.fd < 0;
        status = pq.connectPoll(connection);
        if (status == Failed || status == Done)
            return status == Failed;
    }
    return false;
}

/// "… failed: FATAL:  28P01": the words differ by language, the code does not.
std::string stateAtEnd(std::string_view text)
{
    constexpr std::size_t length = 5;
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.remove_suffix(1);
    if (text.size() <= length || text[text.size() - length - 1] != ' ')
        return {};
    const std::string_view state = text.substr(text.size() - length);
    const bool plausible = std::all_of(state.begin(), state.end(),
                                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
    return plausible ? std::string(state) : std::string();
}
#endif

} // namespace

void collectNotices(const QSqlDatabase &database, std::vector<std::string> &notices)
{
    const QVariant handle = database.driver()->handle();
    // Which of its two names the type has depends on how Qt was built.
    const std::string_view type = handle.isValid() ? handle.typeName() : "";
    if (type != "pg_conn*" && type != "PGconn*")
        return;
    if (void *connection = *static_cast<void *const *>(handle.constData()); connection != nullptr) {
        if (libPq().setNoticeProcessor != nullptr)
            libPq().setNoticeProcessor(connection, keepNotice, &notices);
    }
}

std::string refusalState(const project::ConnectionSettings &settings)
{
#ifdef Q_OS_UNIX
    constexpr int longest = 5000;
    const LibPq &pq = libPq();
    if (!pq.complete())
        return {};
    void *connection = pq.connectStart(connectText(settings).c_str());
    if (connection == nullptr)
        return {};
    pq.setErrorVerbosity(connection, kSqlStateOnly);
    const bool failed = runToFailure(pq, connection, longest);
    std::string state = failed ? stateAtEnd(pq.errorMessage(connection)) : std::string();
    pq.finish(connection);
    return state;
#else
    Q_UNUSED(settings)
    return {};
#endif
}

} // namespace retort::db
