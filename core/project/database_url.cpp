// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/database_url.h"

#include "core/base/text.h"
#include "core/project/url_encoding.h"
#include "core/project/url_messages.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <cstddef>

namespace retort::project {

namespace {

constexpr std::string_view kHidden = "***";

/// Reads a URL from the left, as SQLAlchemy's regular expression matches it. Every part behind "name://" is optional
/// and takes as much as it can, so the expression never has to give anything back but in the user part (see there);
/// what follows the last part that fits is ignored, as re.match() does.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_text(text) { }

    /// [\w+]+ :// – \w is Unicode's.
    std::optional<std::string_view> name()
    {
        std::size_t end = 0;
        while (end < m_text.size()) {
            std::size_t next = end;
            const char32_t c = base::nextCodePoint(m_text, next);
            if (c != U'+' && c != U'_' && !QChar::isLetterOrNumber(c))
                break;
            end = next;
        }
        if (end == 0 || !base::startsWith(m_text.substr(end), "://"))
            return std::nullopt;
        m_at = end + 3;
        return m_text.substr(0, end);
    }

    /// (user(:password)?@)? – the user goes up to the first `:` or `/`. Behind a colon the password goes up to the
    /// first @; where no @ follows, the expression falls back to the last @ inside the user's own part.
    void user(std::optional<std::string_view> &name, std::optional<std::string_view> &password)
    {
        const std::size_t stop = std::min(m_text.find_first_of(":/", m_at), m_text.size());
        if (stop < m_text.size() && m_text[stop] == ':') {
            const std::size_t at = m_text.find('@', stop);
            if (at != std::string_view::npos) {
                name = m_text.substr(m_at, stop - m_at);
                password = m_text.substr(stop + 1, at - stop - 1);
                m_at = at + 1;
                return;
            }
        }
        const std::string_view run = m_text.substr(m_at, stop - m_at);
        const std::size_t at = run.rfind('@');
        if (at != std::string_view::npos) {
            name = run.substr(0, at);
            m_at += at + 1;
        }
    }

    /// \[[^/?]+\] or [^/:?]+
    std::optional<std::string_view> host()
    {
        if (m_at < m_text.size() && m_text[m_at] == '[') {
            const std::string_view run = upTo("/?", m_at + 1);
            const std::size_t bracket = run.rfind(']');
            if (bracket != std::string_view::npos && bracket > 0) {
                m_at += bracket + 2;
                return run.substr(0, bracket);
            }
        }
        const std::string_view run = upTo("/:?", m_at);
        m_at += run.size();
        return run.empty() ? std::nullopt : std::optional(run);
    }

    /// One of `:port`, `/database` and `?query`, each up to any of `stops`.
    std::optional<std::string_view> part(char introducer, std::string_view stops)
    {
        if (m_at >= m_text.size() || m_text[m_at] != introducer)
            return std::nullopt;
        const std::string_view run = upTo(stops, m_at + 1);
        m_at += 1 + run.size();
        return run;
    }

private:
    std::string_view upTo(std::string_view stops, std::size_t from) const
    {
        const std::size_t end = m_text.find_first_of(stops, from);
        return m_text.substr(from, end == std::string_view::npos ? end : end - from);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// What int() takes for white space: str.strip()'s less the four separators of ASCII.
std::string_view withoutBlanks(std::string_view text)
{
    const auto isSeparator = [](char c) { return c >= '\x1c' && c <= '\x1f'; };
    const std::string_view bare = base::strip(text);
    const auto separator = std::find_if(text.begin(), text.end(), isSeparator);
    return separator == text.end() ? bare : text;
}

/// Python's int(): white space around, a sign, single underscores between digits, decimal digits of any script.
std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    constexpr std::int64_t limit = 1'000'000'000'000;
    text = withoutBlanks(text);
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    std::int64_t value = 0;
    bool afterDigit = false;
    std::size_t at = 0;
    while (at < text.size()) {
        const char32_t c = base::nextCodePoint(text, at);
        if (c == U'_' && afterDigit) {
            afterDigit = false;
            continue;
        }
        if (QChar::category(c) != QChar::Number_DecimalDigit || value > limit)
            return std::nullopt;
        value = value * 10 + QChar::digitValue(c);
        afterDigit = true;
    }
    if (!afterDigit)
        return std::nullopt;
    return negative ? -value : value;
}

void addQuery(DatabaseUrl::Query &query, std::string key, std::string value)
{
    for (auto &entry : query) {
        if (entry.first == key) {
            entry.second.push_back(std::move(value));
            return;
        }
    }
    query.emplace_back(std::move(key), std::vector<std::string>{std::move(value)});
}

std::string queryText(const DatabaseUrl::Query &query, bool hideSecrets)
{
    DatabaseUrl::Query sorted = query;
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::string text;
    for (const auto &entry : sorted) {
        for (const std::string &value : entry.second) {
            text += text.empty() ? '?' : '&';
            text += plusEncoded(entry.first) + '=';
            text += hideSecrets && isSecretOption(entry.first) ? std::string(kHidden) : plusEncoded(value);
        }
    }
    return text;
}

struct DefaultDriver
{
    std::string_view backend;
    std::string_view driver;
};

constexpr std::array<DefaultDriver, 6> kDefaultDrivers{{{"postgresql", "psycopg2"},
                                                        {"mysql", "mysqldb"},
                                                        {"mariadb", "mysqldb"},
                                                        {"sqlite", "pysqlite"},
                                                        {"mssql", "pyodbc"},
                                                        {"oracle", "cx_oracle"}}};

std::optional<std::string> decoded(std::optional<std::string_view> text)
{
    return text ? std::optional(percentDecoded(*text)) : std::nullopt;
}

std::optional<std::string> copied(std::optional<std::string_view> text)
{
    return text ? std::optional(std::string(*text)) : std::nullopt;
}

} // namespace

base::Result<DatabaseUrl> DatabaseUrl::parse(std::string_view text)
{
    Reader reader(text);
    const std::optional<std::string_view> name = reader.name();
    if (!name)
        return base::fail(kUrlUnreadable);
    DatabaseUrl url;
    url.driverName = *name;
    std::optional<std::string_view> user;
    std::optional<std::string_view> secret;
    reader.user(user, secret);
    url.username = decoded(user);
    url.password = decoded(secret);
    url.host = copied(reader.host());
    if (const std::optional<std::string_view> port = reader.part(':', "/?")) {
        url.port = wholeNumber(*port);
        if (!url.port)
            return base::fail(kUrlPort);
    }
    url.database = copied(reader.part('/', "?"));
    if (const std::optional<std::string_view> query = reader.part('?', "\n")) {
        for (auto &pair : queryPairs(*query))
            addQuery(url.query, std::move(pair.first), std::move(pair.second));
    }
    return url;
}

std::string DatabaseUrl::toString(bool hidePassword) const
{
    std::string text = driverName + "://";
    if (username) {
        text += percentEncoded(*username, " +");
        if (password) {
            text += ':';
            text += hidePassword ? std::string(kHidden) : percentEncoded(*password, " +");
        }
        text += '@';
    }
    if (host)
        text += host->find(':') != std::string::npos ? '[' + *host + ']' : *host;
    if (port)
        text += ':' + std::to_string(*port);
    if (database)
        text += '/' + *database;
    return text + queryText(query, false);
}

std::string DatabaseUrl::safeText() const
{
    DatabaseUrl shown = *this;
    shown.query.clear();
    if (looksUnescaped()) {
        // Nobody can tell where such a password ends: nothing of the place is shown.
        shown.host = std::string(kHidden);
        shown.port.reset();
        shown.database.reset();
        return shown.toString();
    }
    return shown.toString() + queryText(query, true);
}

bool DatabaseUrl::looksUnescaped() const
{
    if (backendName() == "sqlite")
        return false;
    const auto holdsAt = [](const std::optional<std::string> &part) {
        return part && part->find('@') != std::string::npos;
    };
    return holdsAt(host) || holdsAt(database);
}

std::string DatabaseUrl::backendName() const
{
    return driverName.substr(0, driverName.find('+'));
}

std::string DatabaseUrl::driver() const
{
    const std::size_t plus = driverName.find('+');
    if (plus != std::string::npos) {
        const std::string rest = driverName.substr(plus + 1);
        return rest.substr(0, rest.find('+'));
    }
    for (const DefaultDriver &known : kDefaultDrivers) {
        if (known.backend == driverName)
            return std::string(known.driver);
    }
    return {};
}

const std::vector<std::string> *DatabaseUrl::values(std::string_view key) const
{
    for (const auto &entry : query) {
        if (entry.first == key)
            return &entry.second;
    }
    return nullptr;
}

bool isSecretOption(std::string_view key)
{
    const std::string lower = base::asciiLower(key);
    constexpr std::array<std::string_view, 7> parts{"pass",       "pwd",          "secret", "token",
                                                    "credential", "odbc_connect", "private"};
    return std::any_of(parts.begin(), parts.end(),
                       [&lower](std::string_view part) { return lower.find(part) != std::string::npos; })
           // passfile= names a file
           && lower != "passfile";
}

} // namespace retort::project
