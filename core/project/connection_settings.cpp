// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/connection_settings.h"

#include "core/base/suggest.h"
#include "core/base/text.h"
#include "core/project/settings_builder.h"
#include "core/project/url_messages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace retort::project {

namespace {

struct KnownDialect
{
    std::string_view name;
    Dialect dialect;
    std::string_view display;
    std::string_view qtDriver; ///< empty: offline only
    int port;
    std::vector<std::string> drivers;
};

const std::vector<KnownDialect> &knownDialects()
{
    static const std::vector<std::string> mysqlDrivers{"mysqldb", "pymysql",          "aiomysql",      "asyncmy",
                                                       "cymysql", "mariadbconnector", "mysqlconnector"};
    static const std::vector<KnownDialect> known{
        {"postgresql",
         Dialect::PostgreSql,
         "PostgreSQL",
         "QPSQL",
         5432,
         {"psycopg2", "psycopg", "psycopg_async", "asyncpg", "pg8000", "psycopg2cffi", "pygresql"}},
        {"mysql", Dialect::MySql, "MySQL", "QMARIADB", 3306, mysqlDrivers},
        {"mariadb", Dialect::MariaDb, "MariaDB", "QMARIADB", 3306, mysqlDrivers},
        {"sqlite", Dialect::Sqlite, "SQLite", "QSQLITE", 0, {"pysqlite", "aiosqlite", "pysqlcipher"}},
        {"mssql", Dialect::MsSql, "SQL Server", "", 1433, {"pyodbc", "pymssql", "aioodbc"}},
        {"oracle", Dialect::Oracle, "Oracle", "", 1521, {"cx_oracle", "oracledb", "oracledb_async"}},
    };
    return known;
}

const KnownDialect *findDialect(std::string_view name)
{
    const auto &known = knownDialects();
    const auto found = std::find_if(known.begin(), known.end(), [name](const auto &d) { return d.name == name; });
    return found == known.end() ? nullptr : &*found;
}

/// Names that people write and no distance leads from to the right one.
std::string meantDialect(const std::string &typed)
{
    struct Alias
    {
        std::string_view typed;
        std::string_view meant;
    };
    constexpr std::array<Alias, 6> aliases{{{"pgsql", "postgresql"},
                                            {"psql", "postgresql"},
                                            {"pg", "postgresql"},
                                            {"psycopg2", "postgresql"},
                                            {"sqlserver", "mssql"},
                                            {"pymysql", "mysql+pymysql"}}};
    for (const Alias &alias : aliases) {
        if (alias.typed == typed)
            return std::string(alias.meant);
    }
    std::vector<std::string> names;
    for (const KnownDialect &dialect : knownDialects())
        names.emplace_back(dialect.name);
    return base::suggestion(typed, names);
}

Problem checkDriver(const SettingsBuilder &builder, const KnownDialect &dialect)
{
    const std::string driver = builder.url.driver();
    const std::string name(dialect.name);
    if (driver == "pysqlcipher") {
        return builder.fail(kUrlDriverRefused, {driver, "its database files are encrypted"}).value();
    }
    if (std::find(dialect.drivers.begin(), dialect.drivers.end(), driver) != dialect.drivers.end())
        return std::nullopt;
    const std::string meant = base::suggestion(driver, dialect.drivers);
    if (!meant.empty())
        return builder.fail(kUrlDriverMeant, {name, driver, meant}).value();
    return builder.fail(kUrlDriver, {name, driver, base::joinComma(dialect.drivers)}).value();
}

Problem checkParts(const SettingsBuilder &builder)
{
    const DatabaseUrl &url = builder.url;
    struct Part
    {
        const char *name;
        const std::optional<std::string> &text;
    };
    const std::array<Part, 4> parts{
        {{"user", url.username}, {"password", url.password}, {"host", url.host}, {"database name", url.database}}};
    for (const Part &part : parts) {
        if (part.text && part.text->find('\0') != std::string::npos)
            return builder.fail(kUrlZeroByte, {part.name}).value();
    }
    for (const auto &entry : url.query) {
        for (const std::string &value : entry.second) {
            if (value.find('\0') != std::string::npos || entry.first.find('\0') != std::string::npos)
                return builder.fail(kUrlZeroByte, {"query"}).value();
        }
    }
    if (url.host && url.host->find('@') != std::string::npos)
        return builder.fail(kUrlUnescaped).value();
    if (url.port && (*url.port < 0 || *url.port > 65535))
        return builder.fail(kUrlPortRange, {std::to_string(*url.port)}).value();
    return std::nullopt;
}

Problem build(const SettingsBuilder &builder, const KnownDialect &dialect)
{
    switch (dialect.dialect) {
    case Dialect::PostgreSql:
        return buildPostgreSql(builder);
    case Dialect::MySql:
    case Dialect::MariaDb:
        return buildMySql(builder);
    case Dialect::Sqlite:
        return buildSqlite(builder);
    case Dialect::MsSql:
    case Dialect::Oracle:
        break;
    }
    const DatabaseUrl &url = builder.url;
    builder.settings.offlineOnly = true;
    builder.settings.host = url.host.value_or("");
    if (url.port)
        builder.settings.port = static_cast<int>(*url.port);
    builder.settings.user = url.username.value_or("");
    builder.settings.password = url.password.value_or("");
    builder.settings.database = url.database.value_or("");
    return std::nullopt;
}

/// libpq's: 'value' with \' and \\ inside.
std::string pgQuoted(std::string_view value)
{
    std::string out = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "'";
}

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A secret of one or two characters is in every other word: it counts where it stands by itself.
bool isSecretAt(std::string_view text, std::size_t at, const std::string &secret)
{
    constexpr std::size_t shortest = 3;
    if (secret.empty() || text.compare(at, secret.size(), secret) != 0)
        return false;
    const std::size_t end = at + secret.size();
    return secret.size() >= shortest
           || ((at == 0 || !isWordCharacter(text[at - 1])) && (end == text.size() || !isWordCharacter(text[end])));
}

std::string placeOf(const ConnectionSettings &settings, int defaultPort)
{
    if (settings.hidePlace)
        return "***";
    const std::string socket = settings.option("UNIX_SOCKET");
    std::string host = socket.empty() ? settings.host : socket;
    const std::string ports = settings.option("port");
    if (host.empty() && settings.option("hostaddr").empty())
        return "[local]";
    if (host.empty())
        host = settings.option("hostaddr");
    if (host.front() == '/' || host.front() == '@') {
        const bool usualPlaces = host.find(',') != std::string::npos;
        const std::string port = settings.port && socket.empty() ? ':' + std::to_string(*settings.port) : std::string();
        return (usualPlaces ? std::string("[local]") : '[' + host + ']') + port;
    }
    if (host == "localhost" && settings.dialect != Dialect::PostgreSql)
        return host;
    if (host.find(':') != std::string::npos)
        host = '[' + host + ']';
    if (!ports.empty())
        return host + ':' + ports;
    return host + ':' + std::to_string(settings.port.value_or(defaultPort));
}

} // namespace

tl::unexpected<base::Diagnostic> SettingsBuilder::fail(const base::Message &message,
                                                       std::vector<std::string> arguments) const
{
    return base::fail(message, std::move(arguments), where);
}

void SettingsBuilder::warn(const base::Message &message, std::vector<std::string> arguments) const
{
    settings.warnings.push_back({&message, std::move(arguments), where, base::Severity::Warning, {}});
}

Problem SettingsBuilder::unknownOption(const std::string &name, const std::vector<std::string> &known) const
{
    const std::string lower = base::asciiLower(name);
    const std::string meant = base::suggestion(name, known);
    if (lower.find("ssl") != std::string::npos || lower.find("tls") != std::string::npos) {
        const std::string driver = "the driver " + settings.pythonDriver + " knows no such option";
        return fail(kOptionRefused, {name, meant.empty() ? driver : driver + " (" + meant + " is near)"}).value();
    }
    if (meant.empty())
        warn(kOptionUnknown, {name, settings.pythonDriver});
    else
        warn(kOptionUnknownMeant, {name, settings.pythonDriver, meant});
    return std::nullopt;
}

void SettingsBuilder::addOption(std::string name, std::string value) const
{
    settings.options.emplace_back(std::move(name), std::move(value));
}

std::optional<bool> truthOf(std::string_view text)
{
    constexpr std::array<std::string_view, 6> yes{"true", "yes", "on", "y", "t", "1"};
    constexpr std::array<std::string_view, 6> no{"false", "no", "off", "n", "f", "0"};
    const std::string word = base::asciiLower(base::strip(text));
    if (std::find(yes.begin(), yes.end(), word) != yes.end())
        return true;
    if (std::find(no.begin(), no.end(), word) != no.end())
        return false;
    return std::nullopt;
}

std::optional<int> secondsOf(std::string_view text)
{
    constexpr int day = 86400;
    const std::string_view bare = base::strip(text);
    int value = 0;
    const auto parsed = std::from_chars(bare.data(), bare.data() + bare.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != bare.data() + bare.size() || value < 0 || value > day)
        return std::nullopt;
    return value;
}

base::Result<ConnectionSettings> ConnectionSettings::fromUrl(const DatabaseUrl &url, const Surroundings &around,
                                                             const base::Span &where)
{
    ConnectionSettings settings;
    settings.dialectName = url.backendName();
    settings.pythonDriver = url.driver();
    settings.hidePlace = url.looksUnescaped();
    const SettingsBuilder builder{url, around, where, settings};
    const KnownDialect *dialect = findDialect(settings.dialectName);
    if (dialect == nullptr) {
        if (url.driverName == "driver")
            return builder.fail(kUrlPlaceholder);
        const std::string meant = meantDialect(settings.dialectName);
        if (meant.empty())
            return builder.fail(kUrlDialect, {settings.dialectName});
        return builder.fail(kUrlDialectMeant, {settings.dialectName, meant});
    }
    settings.dialect = dialect->dialect;
    settings.qtDriver = dialect->qtDriver;
    // The URL's own password is secret even where an option takes its place.
    if (url.password)
        settings.otherSecrets.push_back(*url.password);
    for (const auto &entry : url.query) {
        if (isSecretOption(entry.first))
            settings.otherSecrets.insert(settings.otherSecrets.end(), entry.second.begin(), entry.second.end());
    }
    Problem problem = checkDriver(builder, *dialect);
    if (!problem)
        problem = checkParts(builder);
    if (!problem)
        problem = build(builder, *dialect);
    if (problem)
        return tl::make_unexpected(std::move(*problem));
    for (const auto &option : settings.options) {
        if (option.second.find(';') != std::string::npos)
            return builder.fail(kOptionSemicolon, {option.first});
    }
    return settings;
}

base::Result<ConnectionSettings> ConnectionSettings::fromUrl(std::string_view text, const Surroundings &around,
                                                             const base::Span &where)
{
    base::Result<DatabaseUrl> url = DatabaseUrl::parse(text);
    if (!url) {
        url.error().span = where;
        return tl::make_unexpected(std::move(url.error()));
    }
    return fromUrl(*url, around, where);
}

std::string ConnectionSettings::describe() const
{
    const KnownDialect *known = findDialect(dialectName);
    std::string text(displayName(dialect));
    if (dialect == Dialect::Sqlite)
        return text + (database == ":memory:" ? " in memory" : ' ' + database);
    text += ' ';
    if (!user.empty())
        text += user + '@';
    text += placeOf(*this, known != nullptr ? known->port : 0);
    if (!database.empty() && !hidePlace)
        text += '/' + database;
    return text;
}

std::string ConnectionSettings::connectOptions() const
{
    const bool quoted = dialect == Dialect::PostgreSql;
    std::string text;
    for (const auto &option : options) {
        if (!text.empty())
            text += ';';
        text += option.first;
        if (quoted)
            text += '=' + pgQuoted(option.second);
        else if (!option.second.empty())
            text += '=' + option.second;
    }
    return text;
}

std::string ConnectionSettings::option(std::string_view name) const
{
    for (const auto &entry : options) {
        if (entry.first == name)
            return entry.second;
    }
    return {};
}

std::string ConnectionSettings::withoutSecrets(std::string_view text) const
{
    std::vector<std::string> secrets = otherSecrets;
    secrets.push_back(password);
    // Longest first, so that a secret inside another one leaves nothing of it.
    std::sort(secrets.begin(), secrets.end(),
              [](const std::string &a, const std::string &b) { return a.size() > b.size(); });
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto hit = std::find_if(secrets.begin(), secrets.end(),
                                      [text, at](const std::string &secret) { return isSecretAt(text, at, secret); });
        if (hit == secrets.end()) {
            out += text[at++];
        } else {
            out += "***";
            at += hit->size();
        }
    }
    return out;
}

std::string_view displayName(Dialect dialect)
{
    for (const KnownDialect &known : knownDialects()) {
        if (known.dialect == dialect)
            return known.display;
    }
    return {};
}

} // namespace retort::project
