// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/project/my_cnf.h"
#include "core/project/settings_builder.h"
#include "core/project/url_messages.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace retort::project {

namespace {

/// What an option of the URL or of an option file is about. The drivers have different names for the same thing.
enum class Topic {
    Host,
    Port,
    User,
    Password,
    Database,
    Socket,
    ConnectTimeout,
    Charset,
    Collation,
    SqlMode,
    TimeZone,
    InitCommand,
    Compress,
    LocalInfile,
    StatementTimeout,
    File,
    Group,
    Ssl,
    SslMode,
    SslDisabled,
    SslCa,
    SslCaPath,
    SslCert,
    SslKey,
    SslCipher,
    SslVerifyCert,
    SslVerifyName,
    SslOther,
    Ignored
};

struct Option
{
    std::string_view name;
    Topic topic;
};

/// The options of the Python drivers. Where two drivers have the same name, they mean the same.
constexpr auto kOptions = std::to_array<Option>({
    {"host", Topic::Host},
    {"port", Topic::Port},
    {"user", Topic::User},
    {"username", Topic::User},
    {"password", Topic::Password},
    {"passwd", Topic::Password},
    {"database", Topic::Database},
    {"db", Topic::Database},
    {"unix_socket", Topic::Socket},
    {"connect_timeout", Topic::ConnectTimeout},
    {"connection_timeout", Topic::ConnectTimeout},
    {"charset", Topic::Charset},
    {"collation", Topic::Collation},
    {"sql_mode", Topic::SqlMode},
    {"time_zone", Topic::TimeZone},
    {"init_command", Topic::InitCommand},
    {"compress", Topic::Compress},
    {"local_infile", Topic::LocalInfile},
    {"allow_local_infile", Topic::LocalInfile},
    {"read_timeout", Topic::StatementTimeout},
    {"write_timeout", Topic::StatementTimeout},
    {"read_default_file", Topic::File},
    {"default_file", Topic::File},
    {"option_files", Topic::File},
    {"read_default_group", Topic::Group},
    {"default_group", Topic::Group},
    {"option_groups", Topic::Group},
    {"ssl", Topic::Ssl},
    {"ssl_mode", Topic::SslMode},
    {"ssl_disabled", Topic::SslDisabled},
    {"ssl_ca", Topic::SslCa},
    {"ssl_capath", Topic::SslCaPath},
    {"ssl_cert", Topic::SslCert},
    {"ssl_key", Topic::SslKey},
    {"ssl_cipher", Topic::SslCipher},
    {"ssl_verify_cert", Topic::SslVerifyCert},
    {"ssl_verify_identity", Topic::SslVerifyName},
    {"ssl_check_hostname", Topic::SslVerifyName},
    {"ssl_crl", Topic::SslOther},
    {"ssl_crlpath", Topic::SslOther},
    {"ssl_key_password", Topic::SslOther},
    {"ssl_context", Topic::SslOther},
    {"tls_version", Topic::SslOther},
    {"tls_versions", Topic::SslOther},
    {"tls_ciphersuites", Topic::SslOther},
    {"tls_peer_fp", Topic::SslOther},
    {"tls_peer_fp_list", Topic::SslOther},
    {"allow_local_infile_in_path", Topic::Ignored},
    {"async_fallback", Topic::Ignored},
    {"auth_plugin", Topic::Ignored},
    {"auth_plugin_map", Topic::Ignored},
    {"autocommit", Topic::Ignored},
    {"binary_prefix", Topic::Ignored},
    {"bind_address", Topic::Ignored},
    {"buffered", Topic::Ignored},
    {"client_flag", Topic::Ignored},
    {"client_flags", Topic::Ignored},
    {"conn_attrs", Topic::Ignored},
    {"consume_results", Topic::Ignored},
    {"conv", Topic::Ignored},
    {"converter", Topic::Ignored},
    {"converter_class", Topic::Ignored},
    {"cursor_cls", Topic::Ignored},
    {"cursor_type", Topic::Ignored},
    {"cursorclass", Topic::Ignored},
    {"defer_connect", Topic::Ignored},
    {"dictionary", Topic::Ignored},
    {"echo", Topic::Ignored},
    {"force_ipv6", Topic::Ignored},
    {"get_warnings", Topic::Ignored},
    {"loop", Topic::Ignored},
    {"max_allowed_packet", Topic::Ignored},
    {"multi_statements", Topic::Ignored},
    {"named_pipe", Topic::Ignored},
    {"named_tuple", Topic::Ignored},
    {"plugin_dir", Topic::Ignored},
    {"pool_name", Topic::Ignored},
    {"pool_reset_connection", Topic::Ignored},
    {"pool_reset_session", Topic::Ignored},
    {"pool_size", Topic::Ignored},
    {"pool_validation_interval", Topic::Ignored},
    {"prepared", Topic::Ignored},
    {"program_name", Topic::Ignored},
    {"raise_on_warnings", Topic::Ignored},
    {"raw", Topic::Ignored},
    {"reconnect", Topic::Ignored},
    {"server_public_key", Topic::Ignored},
    {"server_public_key_path", Topic::Ignored},
    {"status_callback", Topic::Ignored},
    {"use_pure", Topic::Ignored},
    {"use_unicode", Topic::Ignored},
    {"use_result", Topic::Ignored},
    {"no_delay", Topic::Ignored},
});

/// What the groups of an option file say about a client; the rest there is for other programs.
constexpr auto kFileOptions = std::to_array<Option>({
    {"host", Topic::Host},
    {"port", Topic::Port},
    {"user", Topic::User},
    {"password", Topic::Password},
    {"database", Topic::Database},
    {"socket", Topic::Socket},
    {"connect-timeout", Topic::ConnectTimeout},
    {"default-character-set", Topic::Charset},
    {"init-command", Topic::InitCommand},
    {"compress", Topic::Compress},
    {"ssl", Topic::Ssl},
    {"ssl-mode", Topic::SslMode},
    {"skip-ssl", Topic::SslDisabled},
    {"ssl-ca", Topic::SslCa},
    {"ssl-capath", Topic::SslCaPath},
    {"ssl-cert", Topic::SslCert},
    {"ssl-key", Topic::SslKey},
    {"ssl-cipher", Topic::SslCipher},
    {"ssl-verify-server-cert", Topic::SslVerifyName},
    {"ssl-crl", Topic::SslOther},
    {"ssl-crlpath", Topic::SslOther},
    {"tls-version", Topic::SslOther},
});

template<std::size_t Count>
const Option *find(const std::array<Option, Count> &options, std::string_view name)
{
    const auto found = std::find_if(options.begin(), options.end(), [name](const Option &o) { return o.name == name; });
    return found == options.end() ? nullptr : &*found;
}

bool isWord(std::string_view text, std::string_view extra)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [extra](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
               || extra.find(c) != std::string_view::npos;
    });
}

class MyBuilder
{
public:
    explicit MyBuilder(const SettingsBuilder &builder)
        : m_b(builder),
          m_isC(builder.settings.pythonDriver == "mysqldb" || builder.settings.pythonDriver == "mariadbconnector")
    { }

    Problem run()
    {
        const DatabaseUrl &url = m_b.url;
        set(Topic::Host, url.host.value_or(""));
        set(Topic::User, url.username.value_or(""));
        set(Topic::Password, url.password.value_or(""));
        set(Topic::Database, url.database.value_or(""));
        if (url.port.value_or(0) != 0)
            set(Topic::Port, std::to_string(*url.port));
        for (const auto &entry : url.query) {
            if (Problem problem = takeOption(entry.first, entry.second))
                return problem;
        }
        if (Problem problem = takeFiles())
            return problem;
        takeEnvironment();
        if (Problem problem = finishPlace())
            return problem;
        if (Problem problem = finishSession())
            return problem;
        return finishTls();
    }

private:
    struct Given
    {
        std::string value;
        std::string name; ///< as written, for errors
    };

    void set(Topic topic, const std::string &value, const std::string &name = {})
    {
        if (!value.empty())
            m_given[topic] = Given{value, name};
    }

    bool has(Topic topic) const { return m_given.find(topic) != m_given.end(); }

    std::string given(Topic topic) const
    {
        const auto found = m_given.find(topic);
        return found == m_given.end() ? std::string() : found->second.value;
    }

    std::string nameOf(Topic topic) const
    {
        const auto found = m_given.find(topic);
        return found == m_given.end() ? std::string() : found->second.name;
    }

    Problem takeOption(const std::string &name, const std::vector<std::string> &values)
    {
        const Option *option = find(kOptions, name);
        if (option == nullptr) {
            std::vector<std::string> known;
            for (const Option &other : kOptions)
                known.emplace_back(other.name);
            return m_b.unknownOption(name, known);
        }
        if (values.size() > 1)
            return m_b.fail(kOptionTwice, {name}).value();
        if (option->topic == Topic::SslOther)
            return m_b.fail(kOptionRefused, {name, "Qt's driver has no such option"}).value();
        if (option->topic == Topic::StatementTimeout) {
            m_b.warn(kOptionIgnored, {name, "it would cut long migrations off while the server goes on with them"});
            return std::nullopt;
        }
        if (option->topic == Topic::LocalInfile) {
            if (truthOf(values.front()).value_or(true))
                m_b.warn(kOptionIgnored, {name, "LOAD DATA LOCAL stays off"});
            return std::nullopt;
        }
        if (option->topic != Topic::Ignored)
            set(option->topic, values.front(), name);
        return std::nullopt;
    }

    Problem takeFiles()
    {
        if (!has(Topic::File) && !has(Topic::Group))
            return std::nullopt;
        MyCnfRequest request;
        request.rules = m_isC ? MyCnfRules::C : MyCnfRules::Python;
        if (has(Topic::File)) {
            request.files = {m_b.around.resolved(given(Topic::File))};
        } else {
            request.mustExist = false;
            request.files = {"/etc/my.cnf"};
            if (m_isC) {
                request.files.emplace_back("/etc/mysql/my.cnf");
                request.files.push_back(base::joinPath(m_b.around.homeFolder, ".my.cnf", m_b.around.rules));
            }
        }
        if (m_isC)
            request.groups = {"client", "client-server", "client-mariadb"};
        if (has(Topic::Group)) {
            if (!m_isC)
                request.groups.clear();
            request.groups.push_back(given(Topic::Group));
        }
        base::Result<MyCnf> file = readMyCnf(request, m_b.around);
        if (!file) {
            if (file.error().span.file.empty())
                file.error().span = m_b.where;
            return std::move(file.error());
        }
        for (base::Diagnostic &warning : file->warnings)
            m_b.settings.warnings.push_back(std::move(warning));
        return takeFileOptions(*file);
    }

    Problem takeFileOptions(const MyCnf &file)
    {
        for (const auto &entry : file.options) {
            const Option *option = find(kFileOptions, entry.first);
            if (option == nullptr || has(option->topic))
                continue;
            if (option->topic == Topic::SslOther)
                return m_b.fail(kOptionRefused, {entry.first, "Qt's driver has no such option"}).value();
            const bool isSwitch = option->topic == Topic::Ssl || option->topic == Topic::SslDisabled
                                  || option->topic == Topic::SslVerifyName || option->topic == Topic::Compress;
            set(option->topic, isSwitch && entry.second.empty() ? "1" : entry.second, entry.first);
        }
        return std::nullopt;
    }

    /// The C library's own variables. PyMySQL and those after it read none.
    void takeEnvironment()
    {
        if (!m_isC)
            return;
        const auto fallback = [this](Topic topic, std::string_view variable) {
            if (!has(topic))
                set(topic, m_b.around.variable(variable), std::string(variable));
        };
        fallback(Topic::Port, "MYSQL_TCP_PORT");
        fallback(Topic::Socket, "MYSQL_UNIX_PORT");
        fallback(Topic::Password, "MYSQL_PWD");
    }

    Problem finishPlace()
    {
        ConnectionSettings &settings = m_b.settings;
        settings.host = given(Topic::Host).empty() ? "localhost" : given(Topic::Host);
        settings.user = given(Topic::User).empty() ? m_b.around.userName : given(Topic::User);
        settings.password = given(Topic::Password);
        settings.database = given(Topic::Database);
        if (has(Topic::Port)) {
            const std::string text = given(Topic::Port);
            int port = 0;
            const auto parsed = std::from_chars(text.data(), text.data() + text.size(), port);
            if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || port < 1 || port > 65535)
                return m_b.fail(kUrlPortRange, {text}).value();
            settings.port = port;
        }
        // For the C library "localhost" is the socket. The drivers in Python take TCP unless a socket is named, and
        // then the socket whatever the host.
        if (!m_isC && has(Topic::Socket))
            settings.host = "localhost";
        else if (!m_isC && settings.host == "localhost")
            settings.host = "127.0.0.1";
        if (has(Topic::Socket) && settings.host == "localhost")
            m_b.addOption("UNIX_SOCKET", m_b.around.resolved(given(Topic::Socket)));
        int timeout = kConnectTimeout;
        if (has(Topic::ConnectTimeout)) {
            const std::optional<int> seconds = secondsOf(given(Topic::ConnectTimeout));
            if (!seconds)
                return badValue(Topic::ConnectTimeout, "a whole number of seconds");
            timeout = *seconds;
        }
        m_b.addOption("MYSQL_OPT_CONNECT_TIMEOUT", std::to_string(timeout));
        if (has(Topic::Compress) && truthOf(given(Topic::Compress)).value_or(false))
            m_b.addOption("CLIENT_COMPRESS", "1");
        return std::nullopt;
    }

    Problem badValue(Topic topic, const char *wanted) const
    {
        return m_b.fail(kOptionValue, {nameOf(topic), base::pythonRepr(given(topic)), wanted}).value();
    }

    Problem finishSession()
    {
        std::vector<std::string> &statements = m_b.settings.sessionStatements;
        const std::string charset = base::asciiLower(given(Topic::Charset));
        if (!charset.empty() && charset != "utf8mb4" && charset != "utf8" && charset != "utf8mb3" && charset != "auto")
            m_b.warn(kOptionIgnored, {nameOf(Topic::Charset), "the connection always speaks utf8mb4"});
        // These go into SQL: only what a name can be made of.
        if (has(Topic::Collation)) {
            if (!isWord(given(Topic::Collation), ""))
                return badValue(Topic::Collation, "the name of a collation");
            statements.push_back("SET collation_connection = '" + given(Topic::Collation) + "'");
        }
        if (has(Topic::SqlMode)) {
            if (!isWord(given(Topic::SqlMode), ", "))
                return badValue(Topic::SqlMode, "names of modes with commas between");
            statements.push_back("SET SESSION sql_mode = '" + given(Topic::SqlMode) + "'");
        }
        if (has(Topic::TimeZone)) {
            if (!isWord(given(Topic::TimeZone), "/+:-"))
                return badValue(Topic::TimeZone, "the name of a time zone, or an offset such as +01:00");
            statements.push_back("SET SESSION time_zone = '" + given(Topic::TimeZone) + "'");
        }
        if (has(Topic::InitCommand))
            statements.push_back(given(Topic::InitCommand));
        return std::nullopt;
    }

    Problem takeSwitch(Topic topic, std::optional<bool> &value) const
    {
        if (!has(topic))
            return std::nullopt;
        value = truthOf(given(topic));
        if (!value)
            return badValue(topic, "true or false");
        return std::nullopt;
    }

    /// What the URL wants of TLS, put together from the options of all drivers.
    struct Tls
    {
        std::optional<bool> on;
        std::optional<bool> off;
        std::optional<bool> verifyCert;
        std::optional<bool> verifyName;
        bool preferred = false;
    };

    Problem readTls(Tls &tls) const
    {
        if (Problem problem = takeSwitch(Topic::Ssl, tls.on))
            return problem;
        if (Problem problem = takeSwitch(Topic::SslDisabled, tls.off))
            return problem;
        if (Problem problem = takeSwitch(Topic::SslVerifyCert, tls.verifyCert))
            return problem;
        if (Problem problem = takeSwitch(Topic::SslVerifyName, tls.verifyName))
            return problem;
        std::string mode = base::asciiLower(given(Topic::SslMode));
        std::replace(mode.begin(), mode.end(), '-', '_');
        if (mode == "disabled")
            tls.off = true;
        else if (mode == "preferred")
            tls.preferred = true;
        else if (mode == "required")
            tls.on = true;
        else if (mode == "verify_ca")
            tls.on = tls.verifyCert = true;
        else if (mode == "verify_identity")
            tls.on = tls.verifyCert = tls.verifyName = true;
        else if (!mode.empty())
            return badValue(Topic::SslMode, "DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY");
        return std::nullopt;
    }

    Problem finishTls()
    {
        Tls tls;
        if (Problem problem = readTls(tls))
            return problem;
        const bool hasFile = has(Topic::SslCa) || has(Topic::SslCaPath) || has(Topic::SslCert) || has(Topic::SslKey)
                             || has(Topic::SslCipher);
        const bool verified = tls.verifyCert.value_or(false) || tls.verifyName.value_or(false);
        if (tls.off.value_or(false) || (tls.on == false && !verified))
            return std::nullopt;
        const bool wanted = tls.on.value_or(false) || hasFile || verified;
        if (!wanted && !tls.preferred)
            return std::nullopt;
        const std::string trust = has(Topic::SslCa) ? given(Topic::SslCa) : given(Topic::SslCaPath);
        if (tls.verifyName.value_or(false)) {
            const std::string name = has(Topic::SslVerifyName) ? nameOf(Topic::SslVerifyName) : nameOf(Topic::SslMode);
            return m_b.fail(kOptionRefused, {name, "Qt's driver checks a certificate's chain, but not its host name"})
                .value();
        }
        if (verified && trust.empty()) {
            const std::string name = has(Topic::SslVerifyCert) ? nameOf(Topic::SslVerifyCert) : nameOf(Topic::SslMode);
            return m_b.fail(kOptionRefused, {name, "it needs ssl_ca with the certificates to trust"}).value();
        }
        const bool driverChecksName =
            m_b.settings.pythonDriver != "mysqldb" && m_b.settings.pythonDriver != "mysqlconnector";
        if (!trust.empty() && !tls.verifyName && driverChecksName)
            m_b.warn(kHostNameUnchecked, {trust, m_b.settings.host});
        m_b.settings.tlsRequired = wanted;
        addTlsOptions();
        return std::nullopt;
    }

    void addTlsOptions()
    {
        const auto addFile = [this](Topic topic, const char *name) {
            if (has(topic))
                m_b.addOption(name, m_b.around.resolved(given(topic)));
        };
        addFile(Topic::SslCa, "SSL_CA");
        addFile(Topic::SslCaPath, "SSL_CAPATH");
        addFile(Topic::SslCert, "SSL_CERT");
        addFile(Topic::SslKey, "SSL_KEY");
        if (has(Topic::SslCipher))
            m_b.addOption("SSL_CIPHER", given(Topic::SslCipher));
        // The library begins with TLS only where one of these is set; this one changes nothing else.
        const bool none = !has(Topic::SslCa) && !has(Topic::SslCaPath) && !has(Topic::SslCert) && !has(Topic::SslKey)
                          && !has(Topic::SslCipher);
        if (none)
            m_b.addOption("SSL_CIPHER", "DEFAULT");
    }

    const SettingsBuilder &m_b;
    bool m_isC;
    std::map<Topic, Given> m_given;
};

} // namespace

Problem buildMySql(const SettingsBuilder &builder)
{
    return MyBuilder(builder).run();
}

} // namespace retort::project
