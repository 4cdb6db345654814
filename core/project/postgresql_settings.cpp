// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/project/pg_service.h"
#include "core/project/pgpass.h"
#include "core/project/settings_builder.h"
#include "core/project/url_messages.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace retort::project {

namespace {

struct Keyword
{
    std::string_view name;
    std::string_view variable; ///< the environment variable that stands for it
};

/// The connection keywords of libpq 15.
constexpr auto kKeywords = std::to_array<Keyword>({
    {"host", "PGHOST"},
    {"hostaddr", "PGHOSTADDR"},
    {"port", "PGPORT"},
    {"dbname", "PGDATABASE"},
    {"user", "PGUSER"},
    {"password", "PGPASSWORD"},
    {"passfile", "PGPASSFILE"},
    {"service", "PGSERVICE"},
    {"options", "PGOPTIONS"},
    {"application_name", "PGAPPNAME"},
    {"fallback_application_name", ""},
    {"connect_timeout", "PGCONNECT_TIMEOUT"},
    {"client_encoding", "PGCLIENTENCODING"},
    {"target_session_attrs", "PGTARGETSESSIONATTRS"},
    {"channel_binding", "PGCHANNELBINDING"},
    {"sslmode", "PGSSLMODE"},
    {"sslcompression", "PGSSLCOMPRESSION"},
    {"sslcert", "PGSSLCERT"},
    {"sslkey", "PGSSLKEY"},
    {"sslpassword", ""},
    {"sslrootcert", "PGSSLROOTCERT"},
    {"sslcrl", "PGSSLCRL"},
    {"sslcrldir", "PGSSLCRLDIR"},
    {"sslsni", "PGSSLSNI"},
    {"ssl_min_protocol_version", "PGSSLMINPROTOCOLVERSION"},
    {"ssl_max_protocol_version", "PGSSLMAXPROTOCOLVERSION"},
    {"requirepeer", "PGREQUIREPEER"},
    {"requiressl", "PGREQUIRESSL"},
    {"gssencmode", "PGGSSENCMODE"},
    {"gsslib", "PGGSSLIB"},
    {"krbsrvname", "PGKRBSRVNAME"},
    {"keepalives", ""},
    {"keepalives_idle", ""},
    {"keepalives_interval", ""},
    {"keepalives_count", ""},
    {"tcp_user_timeout", ""},
    {"replication", ""},
    {"tty", ""},
    {"authtype", ""},
    {"sslkeylogfile", ""},
    {"load_balance_hosts", "PGLOADBALANCEHOSTS"},
    {"require_auth", "PGREQUIREAUTH"},
});

/// Keywords that libpq no longer has, or not yet in the version that Qt's driver is linked with.
constexpr std::array<std::string_view, 5> kForeignKeywords{"tty", "authtype", "sslkeylogfile", "load_balance_hosts",
                                                           "require_auth"};

constexpr std::array<std::string_view, 6> kFiles{"sslcert", "sslkey", "sslrootcert", "sslcrl", "sslcrldir", "passfile"};

/// What the drivers take besides, and what a migration does not need: results, caches, cursors.
const std::vector<std::string> kPsycopgExtras{
    "autocommit", "cursor_factory", "row_factory",        "prepare_threshold", "async",
    "async_",     "context",        "connection_factory", "async_fallback",    "dsn"};
const std::vector<std::string> kAsyncpgExtras{"statement_cache_size",
                                              "max_cached_statement_lifetime",
                                              "max_cacheable_statement_size",
                                              "prepared_statement_cache_size",
                                              "prepared_statement_name_func",
                                              "async_fallback",
                                              "loop",
                                              "connection_class",
                                              "record_class",
                                              "async_creator_fn"};
const std::vector<std::string> kPg8000Extras{"tcp_keepalive", "source_address", "replication", "startup_params"};

template<class List>
bool holds(const List &list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool isKeyword(std::string_view name)
{
    return std::any_of(kKeywords.begin(), kKeywords.end(), [name](const Keyword &k) { return k.name == name; });
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::string join(const std::vector<std::string> &parts)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : ",") + parts[i];
    return text;
}

bool isPort(std::string_view text)
{
    int port = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), port);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() && port > 0 && port <= 65535;
}

class PgBuilder
{
public:
    explicit PgBuilder(const SettingsBuilder &builder)
        : m_b(builder),
          m_asyncpg(builder.settings.pythonDriver == "asyncpg"),
          m_pg8000(builder.settings.pythonDriver == "pg8000")
    { }

    Problem run()
    {
        takeParts();
        for (const auto &entry : m_b.url.query) {
            if (entry.first == "host" || entry.first == "port")
                continue;
            if (entry.second.size() > 1)
                return m_b.fail(kOptionTwice, {entry.first}).value();
            if (Problem problem = takeOption(entry.first, entry.second.front()))
                return problem;
        }
        if (Problem problem = takeHosts())
            return problem;
        if (!m_pg8000) {
            if (Problem problem = takeService())
                return problem;
            takeEnvironment();
        }
        if (Problem problem = check())
            return problem;
        finish();
        return std::nullopt;
    }

private:
    void set(const std::string &name, const std::string &value)
    {
        if (!value.empty())
            m_given[name] = value;
    }

    std::string given(const std::string &name) const
    {
        const auto found = m_given.find(name);
        return found == m_given.end() ? std::string() : found->second;
    }

    void takeParts()
    {
        const DatabaseUrl &url = m_b.url;
        set("host", url.host.value_or(""));
        set("dbname", url.database.value_or(""));
        set("user", url.username.value_or(""));
        set("password", url.password.value_or(""));
        if (url.port.value_or(0) != 0)
            set("port", std::to_string(*url.port));
    }

    Problem takeOption(const std::string &name, const std::string &value)
    {
        if (name == "database") {
            set("dbname", value);
            return std::nullopt;
        }
        if (m_asyncpg)
            return takeAsyncpg(name, value);
        if (m_pg8000)
            return takePg8000(name, value);
        if (holds(kForeignKeywords, name)) {
            return m_b.fail(kOptionRefused, {name, "the PostgreSQL library of Qt's driver does not know it"}).value();
        }
        if (isKeyword(name)) {
            set(name, value);
            return std::nullopt;
        }
        if (holds(kPsycopgExtras, name)) {
            m_b.warn(kOptionIgnored, {name, "it is about Python's objects"});
            return std::nullopt;
        }
        std::vector<std::string> known = kPsycopgExtras;
        for (const Keyword &keyword : kKeywords)
            known.emplace_back(keyword.name);
        return m_b.unknownOption(name, known);
    }

    Problem takeAsyncpg(const std::string &name, const std::string &value)
    {
        const std::vector<std::string> same{"user",    "password",   "passfile", "target_session_attrs",
                                            "service", "krbsrvname", "gsslib"};
        if (holds(same, name)) {
            set(name, value);
        } else if (name == "ssl") {
            set("sslmode", value);
            m_sslOption = "ssl";
        } else if (name == "sslmode") {
            set("sslmode", value);
            m_b.warn(kOptionIgnored, {"sslmode", "asyncpg would refuse it; it is read as ssl=" + value});
        } else if (name == "timeout") {
            set("connect_timeout", value);
        } else if (name == "command_timeout") {
            return takeCommandTimeout(value);
        } else if (name == "server_settings") {
            m_b.warn(kOptionIgnored, {name, "a URL cannot hold the dictionary that asyncpg wants"});
        } else if (name == "direct_tls") {
            return m_b.fail(kOptionRefused, {name, "Qt's driver cannot begin with TLS"}).value();
        } else if (!holds(kAsyncpgExtras, name)) {
            std::vector<std::string> known = kAsyncpgExtras;
            known.insert(known.end(), same.begin(), same.end());
            known.insert(known.end(), {"ssl", "timeout", "command_timeout", "server_settings"});
            return m_b.unknownOption(name, known);
        }
        return std::nullopt;
    }

    /// asyncpg gives a statement up after that time; here the server does it.
    Problem takeCommandTimeout(const std::string &value)
    {
        const std::string_view text = base::strip(value);
        double seconds = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), seconds);
        constexpr double longest = 2'000'000;
        if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || !(seconds > 0) || seconds > longest)
            return m_b.fail(kOptionValue, {"command_timeout", base::pythonRepr(value), "a number of seconds"}).value();
        const auto milliseconds = static_cast<long>(seconds * 1000);
        set("options", "-c statement_timeout=" + std::to_string(milliseconds > 0 ? milliseconds : 1));
        return std::nullopt;
    }

    Problem takePg8000(const std::string &name, const std::string &value)
    {
        if (name == "user" || name == "password" || name == "application_name") {
            set(name, value);
        } else if (name == "timeout") {
            set("connect_timeout", value);
        } else if (name == "ssl_context") {
            return m_b.fail(kOptionRefused, {name, "it is an object of Python; write postgresql+psycopg2 and sslmode="})
                .value();
        } else if (name == "unix_sock") {
            return takeUnixSocket(value);
        } else if (!holds(kPg8000Extras, name)) {
            std::vector<std::string> known = kPg8000Extras;
            known.insert(known.end(), {"user", "password", "application_name", "timeout", "unix_sock", "ssl_context"});
            return m_b.unknownOption(name, known);
        }
        return std::nullopt;
    }

    /// pg8000 names the socket itself, libpq its folder and the port that it is named after.
    Problem takeUnixSocket(const std::string &path)
    {
        constexpr std::string_view prefix = ".s.PGSQL.";
        const std::string name = base::fileName(path, m_b.around.rules);
        if (!base::startsWith(name, prefix) || !isPort(std::string_view(name).substr(prefix.size()))) {
            return m_b.fail(kOptionValue, {"unix_sock", base::pythonRepr(path), "the path of a socket .s.PGSQL.<port>"})
                .value();
        }
        set("host", m_b.around.resolved(base::parentPath(path, m_b.around.rules)));
        set("port", name.substr(prefix.size()));
        m_socketGiven = true;
        return std::nullopt;
    }

    /// host= and port= of the query: host=a,b&port=1,2, or host=a:1&host=b:2, as SQLAlchemy has them.
    Problem takeHosts()
    {
        const std::vector<std::string> *hosts = m_b.url.values("host");
        const std::vector<std::string> *ports = m_b.url.values("port");
        if (hosts == nullptr && ports == nullptr)
            return std::nullopt;
        std::vector<std::string> names;
        std::vector<std::string> numbers;
        bool integrated = false;
        if (hosts != nullptr && hosts->size() > 1) {
            integrated = true;
            for (const std::string &host : *hosts)
                takeHostPort(host, names, numbers);
        } else if (hosts != nullptr) {
            names = split(hosts->front(), ',');
            integrated = ports == nullptr && names.size() == 1 && isHostPort(names.front());
            if (integrated) {
                const std::string host = names.front();
                names.clear();
                takeHostPort(host, names, numbers);
            }
        }
        if (ports != nullptr) {
            if (integrated)
                return m_b.fail(kOptionHostPorts).value();
            numbers = ports->size() > 1 ? *ports : split(ports->front(), ',');
        }
        return storeHosts(names, numbers);
    }

    static bool isHostPort(std::string_view text)
    {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos)
            return false;
        const auto isHostCharacter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        };
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        const std::string_view port = text.substr(colon + 1);
        return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), isHostCharacter)
               && std::all_of(port.begin(), port.end(), isDigit);
    }

    static void takeHostPort(const std::string &text, std::vector<std::string> &names,
                             std::vector<std::string> &numbers)
    {
        const std::size_t colon = text.find(':');
        names.push_back(text.substr(0, colon));
        numbers.push_back(colon == std::string::npos ? std::string() : text.substr(colon + 1));
    }

    Problem storeHosts(const std::vector<std::string> &names, const std::vector<std::string> &numbers)
    {
        for (const std::string &number : numbers) {
            if (!number.empty() && !isPort(number))
                return m_b.fail(kOptionValue, {"port", base::pythonRepr(number), "a number from 1 to 65535"}).value();
        }
        const bool several = names.size() > 1 || numbers.size() > 1;
        if (several && !numbers.empty() && names.size() != numbers.size())
            return m_b.fail(kOptionHostPorts).value();
        const auto isEmpty = [](const std::string &part) { return part.empty(); };
        const bool anyMissing = std::any_of(names.begin(), names.end(), isEmpty) || numbers.empty()
                                || std::any_of(numbers.begin(), numbers.end(), isEmpty);
        if (m_asyncpg && names.size() > 1 && anyMissing)
            return m_b.fail(kOptionHostPorts).value();
        if (!names.empty())
            m_given["host"] = join(names);
        if (!std::all_of(numbers.begin(), numbers.end(), isEmpty))
            m_given["port"] = join(numbers);
        else if (names.size() > 1)
            m_given.erase("port");
        return std::nullopt;
    }

    Problem takeService()
    {
        std::string service = given("service");
        if (service.empty())
            service = m_b.around.variable("PGSERVICE");
        m_given.erase("service");
        if (service.empty())
            return std::nullopt;
        base::Result<PgKeywords> keywords = findService(service, m_b.around);
        if (!keywords) {
            if (keywords.error().span.file.empty())
                keywords.error().span = m_b.where;
            return std::move(keywords.error());
        }
        for (const auto &keyword : *keywords) {
            if (!isKeyword(keyword.first) || holds(kForeignKeywords, keyword.first)) {
                if (Problem problem = m_b.unknownOption(keyword.first, {}))
                    return problem;
                continue;
            }
            if (keyword.first == "requiressl" && given("sslmode").empty())
                set("requiressl", keyword.second);
            else
                m_given.emplace(keyword.first, keyword.second);
        }
        return std::nullopt;
    }

    void takeEnvironment()
    {
        for (const Keyword &keyword : kKeywords) {
            if (keyword.variable.empty() || keyword.name == "service" || holds(kForeignKeywords, keyword.name))
                continue;
            const std::string name(keyword.name);
            // asyncpg knows few of them; the others concern libpq alone and do no harm.
            if (given(name).empty())
                set(name, m_b.around.variable(keyword.variable));
        }
    }

    Problem check()
    {
        if (given("requiressl") == "1" && given("sslmode").empty())
            set("sslmode", "require");
        m_given.erase("requiressl");
        const std::vector<std::string> modes{"disable", "allow", "prefer", "require", "verify-ca", "verify-full"};
        const std::string mode = given("sslmode");
        if (!mode.empty() && !holds(modes, mode))
            return m_b.fail(kOptionValue, {m_sslOption, base::pythonRepr(mode), base::joinComma(modes)}).value();
        const std::string timeout = given("connect_timeout");
        if (!timeout.empty() && !secondsOf(timeout)) {
            return m_b.fail(kOptionValue, {"connect_timeout", base::pythonRepr(timeout), "a whole number of seconds"})
                .value();
        }
        for (const std::string &port : split(given("port"), ',')) {
            if (!port.empty() && !isPort(port))
                return m_b.fail(kUrlPortRange, {port}).value();
        }
        const std::string encoding = base::asciiLower(given("client_encoding"));
        if (!encoding.empty() && encoding != "utf8" && encoding != "utf-8" && encoding != "unicode"
            && encoding != "auto")
            m_b.warn(kOptionIgnored, {"client_encoding", "the connection always speaks UTF-8"});
        m_given.erase("client_encoding");
        return std::nullopt;
    }

    void finish()
    {
        ConnectionSettings &settings = m_b.settings;
        takeDefaults();
        settings.host = given("host");
        settings.user = given("user");
        settings.database = given("dbname");
        settings.password = given("password");
        const std::string port = given("port");
        const bool onePort = isPort(port);
        if (onePort)
            settings.port = std::stoi(port);
        if (settings.password.empty())
            takePassfile();
        if (!given("sslpassword").empty())
            settings.otherSecrets.push_back(given("sslpassword"));
        for (const Keyword &keyword : kKeywords) {
            const std::string name(keyword.name);
            const std::string value = given(name);
            const bool elsewhere = name == "host" || name == "user" || name == "dbname" || name == "password"
                                   || (name == "port" && onePort);
            if (value.empty() || elsewhere)
                continue;
            const bool isFile = holds(kFiles, keyword.name) && value != "system";
            m_b.addOption(name, isFile ? m_b.around.resolved(value) : value);
        }
    }

    void takeDefaults()
    {
        const auto fallback = [this](const std::string &name, const std::string &value) {
            if (given(name).empty())
                set(name, value);
        };
        fallback("user", m_b.around.userName);
        fallback("dbname", given("user"));
        fallback("connect_timeout", std::to_string(kConnectTimeout));
        fallback("fallback_application_name", "retort");
        if (m_pg8000 && !m_socketGiven)
            fallback("host", "localhost");
        // asyncpg tries the usual places of a socket and then TCP; libpq does the same where it is told to.
        if (m_asyncpg && given("hostaddr").empty() && m_b.around.rules == base::PathRules::Posix)
            fallback("host", "/run/postgresql,/var/run/postgresql,/tmp,localhost");
    }

    /// Looks the password up for one host; for several, libpq does it itself for the one that it comes to.
    void takePassfile()
    {
        if (m_pg8000)
            return;
        std::string path = given("passfile");
        if (path.empty()) {
            const bool windows = m_b.around.rules == base::PathRules::Windows;
            path = windows ? base::joinPath(m_b.around.variable("APPDATA"), "postgresql\\pgpass.conf", m_b.around.rules)
                           : base::joinPath(m_b.around.homeFolder, ".pgpass", m_b.around.rules);
        }
        path = m_b.around.resolved(path);
        const std::optional<FileView> view = m_b.around.file(path);
        if (!view)
            return;
        if (!view->plain) {
            m_b.warn(kPgpassNoFile, {path});
            return;
        }
        if ((view->permissions & 077U) != 0) {
            m_b.warn(kPgpassOpenToOthers, {path});
            return;
        }
        const std::string host = passwordHost();
        if (host.find(',') != std::string::npos) {
            m_given["passfile"] = path;
            return;
        }
        const std::string port = given("port").empty() ? "5432" : given("port");
        const PgpassQuestion question{host, port, m_b.settings.database, m_b.settings.user};
        m_b.settings.password = passwordFrom(view->text, question).value_or("");
    }

    std::string passwordHost() const
    {
        const std::string host = given("host").empty() ? given("hostaddr") : given("host");
        return host.empty() || host == "/var/run/postgresql" ? "localhost" : host;
    }

    const SettingsBuilder &m_b;
    bool m_asyncpg;
    bool m_pg8000;
    bool m_socketGiven = false;
    std::string m_sslOption = "sslmode";
    PgKeywords m_given;
};

} // namespace

Problem buildPostgreSql(const SettingsBuilder &builder)
{
    return PgBuilder(builder).run();
}

} // namespace retort::project
