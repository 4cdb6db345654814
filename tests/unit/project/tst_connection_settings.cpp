// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/connection_settings.h"

#include "core/project/surroundings.h"
#include "core/project/url_messages.h"

#include <QTest>

using namespace retort::project;
using retort::base::Result;

namespace {

Surroundings surroundings()
{
    Surroundings around;
    around.homeFolder = "/home/me";
    around.currentFolder = "/work";
    around.userName = "me";
    around.rules = retort::base::PathRules::Posix;
    return around;
}

void addFile(Surroundings &around, const std::string &path, const std::string &text, unsigned permissions = 0600)
{
    const auto before = around.readFile;
    around.readFile = [=](const std::string &asked) -> std::optional<FileView> {
        if (asked != path)
            return before ? before(asked) : std::nullopt;
        FileView view;
        view.text = text;
        view.permissions = permissions;
        return view;
    };
}

/// Everything about a connection in one text, as far as it is set.
QString shown(const ConnectionSettings &settings)
{
    QStringList parts{QString::fromStdString(settings.qtDriver)};
    const auto add = [&parts](const char *name, const std::string &value) {
        if (!value.empty())
            parts << QString::fromUtf8(name) + '=' + QString::fromStdString(value);
    };
    add("host", settings.host);
    add("port", settings.port ? std::to_string(*settings.port) : "");
    add("user", settings.user);
    add("password", settings.password);
    add("db", settings.database);
    add("begin", settings.sqliteBegin);
    std::string options = settings.connectOptions();
    for (const std::string usual : {"fallback_application_name='retort'", "connect_timeout='10'",
                                    "MYSQL_OPT_CONNECT_TIMEOUT=10", "QSQLITE_BUSY_TIMEOUT=5000"}) {
        const std::size_t at = options.find(usual);
        if (at != std::string::npos)
            options.erase(at, usual.size() + (at + usual.size() < options.size() ? 1 : 0));
    }
    if (!options.empty() && options.back() == ';')
        options.pop_back();
    add("options", options);
    for (const std::string &statement : settings.sessionStatements)
        add("sql", statement);
    if (settings.tlsRequired)
        parts << QStringLiteral("tls");
    for (const auto &warning : settings.warnings)
        add("warning", std::string(warning.code()) + ':' + warning.arguments.at(0));
    return parts.join(QStringLiteral(" | "));
}

QString outcome(const char *url, const Surroundings &around)
{
    const Result<ConnectionSettings> settings = ConnectionSettings::fromUrl(url, around);
    if (settings)
        return shown(*settings);
    return QString::fromStdString("refused " + std::string(settings.error().code()));
}

QString sentence(const char *url)
{
    const Result<ConnectionSettings> settings = ConnectionSettings::fromUrl(url, surroundings());
    return settings ? QStringLiteral("accepted") : QString::fromStdString(retort::base::lineText(settings.error()));
}

void addUrl(const char *url, const char *expected)
{
    QTest::addRow("%s", url) << QByteArray(url) << QString::fromUtf8(expected);
}

void addColumns()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("expected");
}

void compare()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, expected);
    QCOMPARE(outcome(url.constData(), surroundings()), expected);
}

} // namespace

class ConnectionSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void sqlite_data();
    void sqlite() { compare(); }
    void sqliteOnWindows();
    void postgresql_data();
    void postgresql() { compare(); }
    void postgresqlEnvironment();
    void postgresqlPassword();
    void postgresqlService();
    void mysql_data();
    void mysql() { compare(); }
    void mysqlEnvironment();
    void mysqlOptionFile();
    void dialects_data();
    void dialects() { compare(); }
    void describes_data();
    void describes();
    void sentences();
    void placesTheUrl();
    void hidesSecrets();
    void quotesOptions();
};

void ConnectionSettingsTest::sqlite_data()
{
    addColumns();
    addUrl("sqlite://", "QSQLITE | db=:memory:");
    addUrl("sqlite:///", "QSQLITE | db=:memory:");
    addUrl("sqlite:///:memory:", "QSQLITE | db=:memory:");
    addUrl("sqlite:///a.db", "QSQLITE | db=/work/a.db");
    addUrl("sqlite:///../b/./a b.db", "QSQLITE | db=/b/a b.db");
    addUrl("sqlite:///a%20b.db", "QSQLITE | db=/work/a%20b.db");
    addUrl("sqlite:////abs/a.db", "QSQLITE | db=/abs/a.db");
    addUrl("sqlite:///C:\\a\\b.db", "QSQLITE | db=/work/C:\\a\\b.db");
    addUrl("sqlite+aiosqlite:///a.db?timeout=2.5&check_same_thread=false",
           "QSQLITE | db=/work/a.db | options=QSQLITE_BUSY_TIMEOUT=2500");
    addUrl("sqlite+pysqlite:///a.db?isolation_level=immediate&cached_statements=5",
           "QSQLITE | db=/work/a.db | begin=IMMEDIATE");
    addUrl("sqlite:///file:a.db?mode=ro&uri=true&cache=shared",
           "QSQLITE | db=file:/work/a.db?cache=shared&mode=ro | options=QSQLITE_OPEN_URI");
    addUrl("sqlite:///file:/x/a.db?uri=1", "QSQLITE | db=file:/x/a.db | options=QSQLITE_OPEN_URI");
    addUrl("sqlite:///file::memory:?cache=shared&uri=true",
           "QSQLITE | db=file::memory:?cache=shared | options=QSQLITE_OPEN_URI");
    addUrl("sqlite:///file:name?mode=memory&uri=on", "QSQLITE | db=file:name?mode=memory | options=QSQLITE_OPEN_URI");
    addUrl("sqlite:///a.db?uri=true", "QSQLITE | db=/work/a.db | options=QSQLITE_OPEN_URI");
    addUrl("sqlite:///?uri=true", "QSQLITE | db=:memory: | options=QSQLITE_OPEN_URI");
    addUrl("sqlite:///a.db?mode=ro", "QSQLITE | db=/work/a.db | warning=url.option-ignored:mode");
    addUrl("sqlite:///a.db?timeot=3", "QSQLITE | db=/work/a.db | warning=url.option-unknown:timeot");
    addUrl("sqlite://a.db", "refused url.sqlite-parts");
    addUrl("sqlite://u@/a.db", "refused url.sqlite-parts");
    addUrl("sqlite:///a.db?timeout=x", "refused url.option-value");
    addUrl("sqlite:///a.db?timeout=-1", "refused url.option-value");
    addUrl("sqlite:///a.db?timeout=nan", "refused url.option-value");
    addUrl("sqlite:///a.db?uri=maybe", "refused url.option-value");
    addUrl("sqlite:///a.db?isolation_level=SERIALIZABLE", "refused url.option-value");
    addUrl("sqlite:///a.db?timeout=1&timeout=2", "refused url.option-twice");
    addUrl("sqlite+pysqlcipher:///a.db", "refused url.driver-refused");
}

void ConnectionSettingsTest::sqliteOnWindows()
{
    Surroundings around = surroundings();
    around.rules = retort::base::PathRules::Windows;
    around.currentFolder = "D:\\work";
    around.homeFolder = "C:\\Users\\me";
    QCOMPARE(outcome("sqlite:///C:\\a\\b.db", around), QStringLiteral("QSQLITE | db=C:\\a\\b.db"));
    QCOMPARE(outcome("sqlite:///C:/a/b.db", around), QStringLiteral("QSQLITE | db=C:\\a\\b.db"));
    QCOMPARE(outcome("sqlite:///a.db", around), QStringLiteral("QSQLITE | db=D:\\work\\a.db"));
    QCOMPARE(outcome("sqlite:///file:a.db?uri=true", around),
             QStringLiteral("QSQLITE | db=file:/D:/work/a.db | options=QSQLITE_OPEN_URI"));
    QCOMPARE(outcome("sqlite:///file:C:/a.db?uri=true", around),
             QStringLiteral("QSQLITE | db=file:C:/a.db | options=QSQLITE_OPEN_URI"));
}

void ConnectionSettingsTest::postgresql_data()
{
    addColumns();
    addUrl("postgresql://", "QPSQL | user=me | db=me");
    addUrl("postgresql://scryer:se%40cret@db:6543/scryer",
           "QPSQL | host=db | port=6543 | user=scryer | password=se@cret | db=scryer");
    addUrl("postgresql+psycopg://u@[::1]/d", "QPSQL | host=::1 | user=u | db=d");
    addUrl("postgresql://u@/d?host=/var/run/postgresql", "QPSQL | host=/var/run/postgresql | user=u | db=d");
    addUrl("postgresql://u@h/d?sslmode=verify-full&sslrootcert=ca.pem&application_name=a%20b'c",
           "QPSQL | host=h | user=u | db=d | options=application_name='a b\\'c';sslmode='verify-full';"
           "sslrootcert='/work/ca.pem'");
    addUrl(
        "postgresql+psycopg2://u@h/d?options=-c%20search_path%3Dx&connect_timeout=3&keepalives_idle=30",
        "QPSQL | host=h | user=u | db=d | options=options='-c search_path=x';connect_timeout='3';keepalives_idle='30'");
    addUrl("postgresql://u@h/d?host=a,b&port=1,2&target_session_attrs=read-write",
           "QPSQL | host=a,b | user=u | db=d | options=port='1,2';target_session_attrs='read-write'");
    addUrl("postgresql://u@h/d?host=a:1&host=b:2", "QPSQL | host=a,b | user=u | db=d | options=port='1,2'");
    addUrl("postgresql://u@h/d?host=a:1&host=b", "QPSQL | host=a,b | user=u | db=d | options=port='1,'");
    addUrl("postgresql://u@h:9/d?host=a&host=b", "QPSQL | host=a,b | user=u | db=d");
    addUrl("postgresql://u@/d?host=a:7", "QPSQL | host=a | port=7 | user=u | db=d");
    addUrl("postgresql://u@h:9/d?host=a", "QPSQL | host=a | port=9 | user=u | db=d");
    addUrl("postgresql://u@h/d?host=a:1&port=2", "QPSQL | host=a:1 | port=2 | user=u | db=d");
    addUrl("postgresql://u@h/d?host=a:1&host=b:2&port=3", "refused url.host-ports");
    addUrl("postgresql://u@h/d?host=a,b&port=1,2,3", "refused url.host-ports");
    addUrl("postgresql://u@h/d?host=a:x&host=b:2", "refused url.option-value");
    addUrl("postgresql://u@h/d?user=v&password=w&dbname=e&port=8",
           "QPSQL | host=h | port=8 | user=v | password=w | db=e");
    addUrl("postgresql://u@h/d?client_encoding=utf8", "QPSQL | host=h | user=u | db=d");
    addUrl("postgresql://u@h/d?client_encoding=latin1",
           "QPSQL | host=h | user=u | db=d | warning=url.option-ignored:client_encoding");
    addUrl("postgresql+psycopg://u@h/d?prepare_threshold=0",
           "QPSQL | host=h | user=u | db=d | warning=url.option-ignored:prepare_threshold");
    addUrl("postgresql://u@h/d?aplication_name=x",
           "QPSQL | host=h | user=u | db=d | warning=url.option-unknown:aplication_name");
    addUrl("postgresql://u@h/d?requiressl=1", "QPSQL | host=h | user=u | db=d | options=sslmode='require'");
    addUrl("postgresql://u@h/d?ssl=true", "refused url.option-refused");
    addUrl("postgresql://u@h/d?require_auth=md5", "refused url.option-refused");
    addUrl("postgresql://u@h/d?sslmode=on", "refused url.option-value");
    addUrl("postgresql://u@h/d?connect_timeout=soon", "refused url.option-value");
    addUrl("postgresql://u@h/d?options=-c%20a%3Db;c", "refused url.option-semicolon");
    addUrl("postgresql://u@h/d?sslmode=require&sslmode=disable", "refused url.option-twice");
    addUrl("postgresql://u@h:70000/d", "refused url.port-range");
    addUrl("postgresql://u@h/d%00", "QPSQL | host=h | user=u | db=d%00");
    addUrl("postgresql://u:%00@h/d", "refused url.zero-byte");
    addUrl("postgresql://u:p@ss@h/d", "refused url.unescaped");
    // asyncpg
    addUrl("postgresql+asyncpg://u@h/d?ssl=verify-ca&timeout=4&statement_cache_size=0&prepared_statement_cache_size=0",
           "QPSQL | host=h | user=u | db=d | options=connect_timeout='4';sslmode='verify-ca'");
    addUrl("postgresql+asyncpg://u@h/d?command_timeout=1.5",
           "QPSQL | host=h | user=u | db=d | options=options='-c statement_timeout=1500'");
    addUrl("postgresql+asyncpg://u@h/d?sslmode=require",
           "QPSQL | host=h | user=u | db=d | options=sslmode='require' | warning=url.option-ignored:sslmode");
    addUrl("postgresql+asyncpg://u@h/d?server_settings=x",
           "QPSQL | host=h | user=u | db=d | warning=url.option-ignored:server_settings");
    addUrl("postgresql+asyncpg://u@h/d?ssl=true", "refused url.option-value");
    addUrl("postgresql+asyncpg://u@h/d?command_timeout=no", "refused url.option-value");
    addUrl("postgresql+asyncpg://u@h/d?direct_tls=true", "refused url.option-refused");
    addUrl("postgresql+asyncpg://u@h/d?application_name=x",
           "QPSQL | host=h | user=u | db=d | warning=url.option-unknown:application_name");
    addUrl("postgresql+asyncpg://u@/d?host=a:1&host=b:2", "QPSQL | host=a,b | user=u | db=d | options=port='1,2'");
    addUrl("postgresql+asyncpg://u@/d?host=a:1&host=b", "refused url.host-ports");
    addUrl("postgresql+asyncpg://u@/d?host=a,b", "refused url.host-ports");
    addUrl("postgresql+asyncpg://u@/d",
           "QPSQL | host=/run/postgresql,/var/run/postgresql,/tmp,localhost | user=u | db=d");
    // pg8000
    addUrl("postgresql+pg8000://u@/d", "QPSQL | host=localhost | user=u | db=d");
    addUrl("postgresql+pg8000://u@/d?unix_sock=/tmp/.s.PGSQL.5433&application_name=x&tcp_keepalive=true",
           "QPSQL | host=/tmp | port=5433 | user=u | db=d | options=application_name='x'");
    addUrl("postgresql+pg8000://u@/d?unix_sock=/tmp/socket", "refused url.option-value");
    addUrl("postgresql+pg8000://u@/d?ssl_context=true", "refused url.option-refused");
    addUrl("postgresql+pg8000://u@h/d?sslmode=require", "refused url.option-refused");
}

void ConnectionSettingsTest::postgresqlEnvironment()
{
    Surroundings around = surroundings();
    around.environment = {{"PGHOST", "envhost"},   {"PGPORT", "6000"},        {"PGUSER", "envuser"},
                          {"PGPASSWORD", "envpw"}, {"PGDATABASE", "envdb"},   {"PGSSLMODE", "require"},
                          {"PGOPTIONS", "-c a=b"}, {"PGCONNECT_TIMEOUT", "7"}};
    QCOMPARE(outcome("postgresql://", around),
             QStringLiteral("QPSQL | host=envhost | port=6000 | user=envuser | password=envpw | db=envdb | "
                            "options=options='-c a=b';connect_timeout='7';sslmode='require'"));
    QCOMPARE(outcome("postgresql://u:p@h:1/d?sslmode=disable&options=x&connect_timeout=1", around),
             QStringLiteral("QPSQL | host=h | port=1 | user=u | password=p | db=d | "
                            "options=options='x';connect_timeout='1';sslmode='disable'"));
    // pg8000 knows none of them.
    QCOMPARE(outcome("postgresql+pg8000://u@/d", around), QStringLiteral("QPSQL | host=localhost | user=u | db=d"));
    around.environment = {{"PGREQUIRESSL", "1"}};
    QCOMPARE(outcome("postgresql://h/d", around),
             QStringLiteral("QPSQL | host=h | user=me | db=d | options=sslmode='require'"));
    around.environment = {{"PGPORT", "many"}};
    QCOMPARE(outcome("postgresql://h/d", around), QStringLiteral("refused url.port-range"));
}

void ConnectionSettingsTest::postgresqlPassword()
{
    Surroundings around = surroundings();
    addFile(around, "/home/me/.pgpass", "h:5432:d:u:one\nlocalhost:*:*:*:sock\nh:6000:*:*:two\n");
    QCOMPARE(outcome("postgresql://u@h/d", around), QStringLiteral("QPSQL | host=h | user=u | password=one | db=d"));
    QCOMPARE(outcome("postgresql://u@h:6000/d", around),
             QStringLiteral("QPSQL | host=h | port=6000 | user=u | password=two | db=d"));
    QCOMPARE(outcome("postgresql://u@/d", around), QStringLiteral("QPSQL | user=u | password=sock | db=d"));
    QCOMPARE(outcome("postgresql://u:given@h/d", around),
             QStringLiteral("QPSQL | host=h | user=u | password=given | db=d"));
    // For several hosts libpq looks it up itself, for the one it comes to.
    QCOMPARE(outcome("postgresql://u@/d?host=h,i&port=1,2", around),
             QStringLiteral("QPSQL | host=h,i | user=u | db=d | options=port='1,2';passfile='/home/me/.pgpass'"));
    QCOMPARE(outcome("postgresql+pg8000://u@h/d", around), QStringLiteral("QPSQL | host=h | user=u | db=d"));

    addFile(around, "/work/pw", "*:*:*:*:named\n");
    QCOMPARE(outcome("postgresql://u@h/d?passfile=pw", around),
             QStringLiteral("QPSQL | host=h | user=u | password=named | db=d | options=passfile='/work/pw'"));
    around.environment["PGPASSFILE"] = "/work/pw";
    QCOMPARE(outcome("postgresql+asyncpg://u@h/d", around),
             QStringLiteral("QPSQL | host=h | user=u | password=named | db=d | options=passfile='/work/pw'"));

    Surroundings open = surroundings();
    addFile(open, "/home/me/.pgpass", "*:*:*:*:seen\n", 0640);
    QCOMPARE(outcome("postgresql://u@h/d", open),
             QStringLiteral("QPSQL | host=h | user=u | db=d | warning=pgpass.open-to-others:/home/me/.pgpass"));
    QCOMPARE(outcome("postgresql://u:p@h/d", open), QStringLiteral("QPSQL | host=h | user=u | password=p | db=d"));
}

void ConnectionSettingsTest::postgresqlService()
{
    Surroundings around = surroundings();
    addFile(around, "/home/me/.pg_service.conf",
            "[prod]\nhost=svc\nport=6001\nuser=su\npassword=sp\ndbname=sd\nsslmode=require\nnonsense=1\n[bad]\noops\n");
    QCOMPARE(
        outcome("postgresql:///?service=prod", around),
        QStringLiteral("QPSQL | host=svc | port=6001 | user=su | password=sp | db=sd | options=sslmode='require' | "
                       "warning=url.option-unknown:nonsense"));
    around.environment = {{"PGSERVICE", "prod"}, {"PGUSER", "env"}};
    // The URL wins over the service, the service over the environment.
    QCOMPARE(outcome("postgresql://h/d", around),
             QStringLiteral("QPSQL | host=h | port=6001 | user=su | password=sp | db=d | options=sslmode='require' | "
                            "warning=url.option-unknown:nonsense"));
    QCOMPARE(outcome("postgresql:///?service=none", around), QStringLiteral("refused pg_service.unknown"));
    QCOMPARE(outcome("postgresql:///?service=bad", around), QStringLiteral("refused pg_service.syntax"));
}

void ConnectionSettingsTest::mysql_data()
{
    addColumns();
    addUrl("mysql://", "QMARIADB | host=localhost | user=me");
    addUrl("mysql+pymysql://", "QMARIADB | host=127.0.0.1 | user=me");
    addUrl("mariadb+mariadbconnector://u:p%3A@localhost:3307/d",
           "QMARIADB | host=localhost | port=3307 | user=u | password=p: | db=d");
    addUrl("mysql+aiomysql://u@db/d?charset=utf8mb4&autocommit=true&echo=1", "QMARIADB | host=db | user=u | db=d");
    addUrl("mysql+asyncmy://u@db/d?charset=latin1",
           "QMARIADB | host=db | user=u | db=d | warning=url.option-ignored:charset");
    addUrl("mysql+mysqldb://u@/d?unix_socket=/run/s",
           "QMARIADB | host=localhost | user=u | db=d | options=UNIX_SOCKET=/run/s");
    addUrl("mysql+mysqldb://u@db/d?unix_socket=/run/s", "QMARIADB | host=db | user=u | db=d");
    addUrl("mysql+pymysql://u@db/d?unix_socket=/run/s",
           "QMARIADB | host=localhost | user=u | db=d | options=UNIX_SOCKET=/run/s");
    addUrl("mysql+pymysql://u@db/d?connect_timeout=3&compress=1",
           "QMARIADB | host=db | user=u | db=d | options=MYSQL_OPT_CONNECT_TIMEOUT=3;CLIENT_COMPRESS=1");
    addUrl("mysql+mysqldb://?user=a&passwd=b&db=c&host=h&port=9",
           "QMARIADB | host=h | port=9 | user=a | password=b | db=c");
    addUrl("mysql+pymysql://u@db/d?sql_mode=ANSI,STRICT_ALL_TABLES&init_command=SET+x%3D1&collation=utf8mb4_bin",
           "QMARIADB | host=db | user=u | db=d | sql=SET collation_connection = 'utf8mb4_bin' | "
           "sql=SET SESSION sql_mode = 'ANSI,STRICT_ALL_TABLES' | sql=SET x=1");
    addUrl("mysql+mysqlconnector://u@db/d?time_zone=%2B01:00",
           "QMARIADB | host=db | user=u | db=d | sql=SET SESSION time_zone = '+01:00'");
    addUrl("mysql+pymysql://u@db/d?sql_mode=%27%3BDROP", "refused url.option-value");
    addUrl("mysql+pymysql://u@db/d?collation=a'b", "refused url.option-value");
    addUrl("mysql+pymysql://u@db/d?read_timeout=5",
           "QMARIADB | host=db | user=u | db=d | warning=url.option-ignored:read_timeout");
    addUrl("mysql+pymysql://u@db/d?local_infile=0", "QMARIADB | host=db | user=u | db=d");
    addUrl("mysql+pymysql://u@db/d?local_infile=1",
           "QMARIADB | host=db | user=u | db=d | warning=url.option-ignored:local_infile");
    addUrl("mysql+pymysql://u@db/d?charst=utf8",
           "QMARIADB | host=db | user=u | db=d | warning=url.option-unknown:charst");
    addUrl("mysql+pymysql://u@db/d?unix_socket=a;b", "refused url.option-semicolon");
    addUrl("mysql+pymysql://u@db/d?connect_timeout=x", "refused url.option-value");
    addUrl("mysql+pymysql://u@db/d?port=x", "refused url.port-range");
    // TLS
    addUrl("mysql+mysqldb://u@db/d?ssl_mode=REQUIRED",
           "QMARIADB | host=db | user=u | db=d | options=SSL_CIPHER=DEFAULT | tls");
    addUrl("mysql+mysqldb://u@db/d?ssl_mode=PREFERRED",
           "QMARIADB | host=db | user=u | db=d | options=SSL_CIPHER=DEFAULT");
    addUrl("mysql+mysqldb://u@db/d?ssl_mode=DISABLED&ssl_ca=x", "QMARIADB | host=db | user=u | db=d");
    addUrl("mysql+mysqldb://u@db/d?ssl_mode=VERIFY_CA&ssl_ca=ca.pem",
           "QMARIADB | host=db | user=u | db=d | options=SSL_CA=/work/ca.pem | tls");
    addUrl("mysql+mysqldb://u@db/d?ssl_mode=VERIFY_CA", "refused url.option-refused");
    addUrl("mysql+mysqldb://u@db/d?ssl_mode=VERIFY_IDENTITY&ssl_ca=ca.pem", "refused url.option-refused");
    addUrl("mysql+mysqldb://u@db/d?ssl_mode=SURE", "refused url.option-value");
    addUrl(
        "mysql+pymysql://u@db/d?ssl_ca=/ca.pem",
        "QMARIADB | host=db | user=u | db=d | options=SSL_CA=/ca.pem | tls | warning=url.host-name-unchecked:/ca.pem");
    addUrl("mysql+pymysql://u@db/d?ssl_ca=/ca.pem&ssl_check_hostname=false",
           "QMARIADB | host=db | user=u | db=d | options=SSL_CA=/ca.pem | tls");
    addUrl("mysql+pymysql://u@db/d?ssl_ca=/ca.pem&ssl_check_hostname=true", "refused url.option-refused");
    addUrl("mysql+pymysql://u@db/d?ssl_ca=/ca.pem&ssl_verify_identity=true", "refused url.option-refused");
    addUrl("mysql+pymysql://u@db/d?ssl_verify_cert=true", "refused url.option-refused");
    addUrl("mysql+pymysql://u@db/d?ssl_cert=c&ssl_key=k&ssl_cipher=HIGH",
           "QMARIADB | host=db | user=u | db=d | options=SSL_CERT=/work/c;SSL_KEY=/work/k;SSL_CIPHER=HIGH | tls");
    addUrl("mariadb+mariadbconnector://u@db/d?ssl=true",
           "QMARIADB | host=db | user=u | db=d | options=SSL_CIPHER=DEFAULT | tls");
    addUrl("mariadb+mariadbconnector://u@db/d?ssl=false", "QMARIADB | host=db | user=u | db=d");
    addUrl("mariadb+mariadbconnector://u@db/d?ssl=maybe", "refused url.option-value");
    addUrl("mysql+mysqlconnector://u@db/d?ssl_disabled=true", "QMARIADB | host=db | user=u | db=d");
    addUrl("mysql+pymysql://u@db/d?ssl_crl=x", "refused url.option-refused");
    addUrl("mysql+pymysql://u@db/d?tls_version=TLSv1.3", "refused url.option-refused");
    addUrl("mysql+pymysql://u@db/d?ssl_whatever=x", "refused url.option-refused");
    addUrl("mysql+pymysql://u@db/d?=x", "QMARIADB | host=db | user=u | db=d | warning=url.option-unknown:");
}

void ConnectionSettingsTest::mysqlEnvironment()
{
    Surroundings around = surroundings();
    around.environment = {{"MYSQL_TCP_PORT", "3309"}, {"MYSQL_UNIX_PORT", "/run/my"}, {"MYSQL_PWD", "env"}};
    QCOMPARE(outcome("mysql://u@db/d", around),
             QStringLiteral("QMARIADB | host=db | port=3309 | user=u | password=env | db=d"));
    QCOMPARE(outcome("mysql://u:p@localhost/d", around),
             QStringLiteral(
                 "QMARIADB | host=localhost | port=3309 | user=u | password=p | db=d | options=UNIX_SOCKET=/run/my"));
    QCOMPARE(outcome("mysql+pymysql://u@db/d", around), QStringLiteral("QMARIADB | host=db | user=u | db=d"));
}

void ConnectionSettingsTest::mysqlOptionFile()
{
    Surroundings around = surroundings();
    addFile(around, "/home/me/.my.cnf",
            "[client]\nuser=cu\npassword=cp\nhost=ch\nport=3310\nssl-ca=/ca.pem\nprompt=x\n"
            "[tool]\npassword=tp\n[mysqld]\nport=1\n");
    QCOMPARE(outcome("mysql://?read_default_file=~/.my.cnf", around),
             QStringLiteral("QMARIADB | host=ch | port=3310 | user=cu | password=cp | options=SSL_CA=/ca.pem | tls"));
    QCOMPARE(outcome("mysql://u:p@h:1/d?read_default_file=~/.my.cnf&ssl_disabled=1", around),
             QStringLiteral("QMARIADB | host=h | port=1 | user=u | password=p | db=d"));
    // The C library adds a group to [client], PyMySQL takes it instead.
    QCOMPARE(outcome("mysql://?read_default_group=tool&ssl_disabled=1", around),
             QStringLiteral("QMARIADB | host=ch | port=3310 | user=cu | password=tp"));
    QCOMPARE(outcome("mysql+pymysql://?read_default_file=~/.my.cnf&read_default_group=tool", around),
             QStringLiteral("QMARIADB | host=127.0.0.1 | user=me | password=tp"));
    QCOMPARE(outcome("mysql://?read_default_file=/nowhere", around), QStringLiteral("refused my_cnf.missing"));
    addFile(around, "/v.cnf", "[client]\nssl-verify-server-cert\n");
    QCOMPARE(outcome("mysql://?read_default_file=/v.cnf", around), QStringLiteral("refused url.option-refused"));
    addFile(around, "/t.cnf", "[client]\ntls-version=TLSv1.3\n");
    QCOMPARE(outcome("mysql://?read_default_file=/t.cnf", around), QStringLiteral("refused url.option-refused"));
}

void ConnectionSettingsTest::dialects_data()
{
    addColumns();
    addUrl("mssql+pyodbc://u:p@h/d?driver=ODBC+Driver+18", " | host=h | user=u | password=p | db=d");
    addUrl("oracle+oracledb://u:p@h:1521/?service_name=x", " | host=h | port=1521 | user=u | password=p");
    addUrl("postgres://h/d", "refused url.dialect");
    addUrl("cockroachdb://h/d", "refused url.dialect");
    addUrl("postgresql+psycopg3://h/d", "refused url.driver");
    addUrl("postgresql+://h/d", "refused url.driver");
    addUrl("mysql+psycopg2://h/d", "refused url.driver");
    addUrl("Postgresql://h/d", "refused url.dialect");
    addUrl("nothing", "refused url.unreadable");
    addUrl("driver://user:pass@localhost/dbname", "refused url.placeholder");
}

void ConnectionSettingsTest::describes_data()
{
    addColumns();
    addUrl("postgresql://scryer:secret@localhost:5432/scryer", "PostgreSQL scryer@localhost:5432/scryer");
    addUrl("postgresql://scryer@db/x", "PostgreSQL scryer@db:5432/x");
    addUrl("postgresql://u@[::1]:7/x", "PostgreSQL u@[::1]:7/x");
    addUrl("postgresql://u@/x", "PostgreSQL u@[local]/x");
    addUrl("postgresql+asyncpg://u@/x", "PostgreSQL u@[local]/x");
    addUrl("postgresql://u@:77/x?host=/tmp", "PostgreSQL u@[/tmp]:77/x");
    addUrl("postgresql://u@/x?host=a,b&port=1,2", "PostgreSQL u@a,b:1,2/x");
    addUrl("postgresql://u@/x?hostaddr=10.0.0.1", "PostgreSQL u@10.0.0.1:5432/x");
    addUrl("postgresql://u:p@ss/x@h/d", "PostgreSQL u@***");
    addUrl("mysql+pymysql://u:secret@db/x", "MySQL u@db:3306/x");
    addUrl("mariadb://u@/x", "MariaDB u@localhost/x");
    addUrl("mariadb://u@/x?unix_socket=/run/s", "MariaDB u@[/run/s]/x");
    addUrl("sqlite:///x.db", "SQLite /work/x.db");
    addUrl("sqlite://", "SQLite in memory");
    addUrl("mssql://u:secret@h/x", "SQL Server u@h:1433/x");
}

void ConnectionSettingsTest::describes()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, expected);
    const Result<ConnectionSettings> settings = ConnectionSettings::fromUrl(url.toStdString(), surroundings());
    QVERIFY(settings.has_value());
    QCOMPARE(QString::fromStdString(settings->describe()), expected);
}

void ConnectionSettingsTest::sentences()
{
    QCOMPARE(sentence("postgres://u:secret@h/d"),
             QStringLiteral("Retort knows no database called postgres. Did you mean postgresql://?"));
    QCOMPARE(sentence("pgsql://h"),
             QStringLiteral("Retort knows no database called pgsql. Did you mean postgresql://?"));
    QCOMPARE(sentence("db2://h"),
             QStringLiteral("Retort knows no database called db2. It knows postgresql, mysql, mariadb "
                            "and sqlite, and for --sql mssql and oracle."));
    QCOMPARE(sentence("postgresql+psycopg3://h"),
             QStringLiteral("postgresql has no driver called psycopg3. Did you mean postgresql+psycopg2://?"));
    QCOMPARE(sentence("sqlite+odbc://"),
             QStringLiteral("sqlite has no driver called odbc. Leave the driver away, or name "
                            "one of pysqlite, aiosqlite, pysqlcipher."));
    QCOMPARE(
        sentence("sqlite://x.db"),
        QStringLiteral("A SQLite URL has no host, port, user or password, but sqlite://x.db has. Write "
                       "sqlite:///relative/file.db (three slashes), sqlite:////absolute/file.db (four) or sqlite:// "
                       "for a database in memory."));
    QCOMPARE(sentence("postgresql://h/d?sslmode=on"),
             QStringLiteral("The option sslmode cannot be 'on'. It must be disable, allow, prefer, require, verify-ca, "
                            "verify-full."));
}

void ConnectionSettingsTest::placesTheUrl()
{
    const retort::base::Span where{"alembic.ini", {87, 18}, {87, 30}};
    for (const char *url :
         {"nothing", "postgres://h", "sqlite://x", "mysql://h/d?ssl_mode=x", "postgresql://h/?service=x"}) {
        const Result<ConnectionSettings> settings = ConnectionSettings::fromUrl(url, surroundings(), where);
        QVERIFY(!settings);
        QCOMPARE(settings.error().span, where);
    }
    const Result<ConnectionSettings> warned =
        ConnectionSettings::fromUrl("mysql://h/d?charst=x", surroundings(), where);
    QCOMPARE(warned->warnings.at(0).span, where);
    QCOMPARE(warned->warnings.at(0).severity, retort::base::Severity::Warning);
    QCOMPARE(
        QString::fromStdString(retort::base::lineText(warned->warnings.at(0))),
        QStringLiteral("alembic.ini:87:18: The URL's option charst is unknown to the driver mysqldb; it is ignored. "
                       "Did you mean charset?"));
}

/// Whatever goes wrong, no error and no warning has the password in it.
void ConnectionSettingsTest::hidesSecrets()
{
    const std::string secret = "hunter2";
    for (const char *url :
         {"postgresql:/u:hunter2@h/d", "postgres://u:hunter2@h/d", "sqlite://u:hunter2@h/d",
          "postgresql://u:p@hunter2@h/d", "postgresql://u:p@hunter2:x@h/d", "mysql+nope://u:hunter2@h/d",
          "mysql://u:hunter2@h/d?ssl_mode=x", "mysql://u:hunter2@h/d?charst=x", "sqlite://h/?password=hunter2",
          "postgresql://u/x:hunter2@h/d", "postgresql://u:hunter2@h/d?sslmode=on",
          "postgresql://u:hunter2@h/d?password=hunter2&passwrd=hunter2"}) {
        const Result<ConnectionSettings> settings = ConnectionSettings::fromUrl(url, surroundings());
        if (!settings) {
            QVERIFY2(retort::base::lineText(settings.error()).find(secret) == std::string::npos, url);
            continue;
        }
        QVERIFY2(settings->describe().find(secret) == std::string::npos, url);
        for (const auto &warning : settings->warnings)
            QVERIFY2(retort::base::lineText(warning).find(secret) == std::string::npos, url);
    }
    ConnectionSettings settings;
    settings.password = "hunter2";
    settings.otherSecrets = {"hunter2 and more", "x"};
    QCOMPARE(settings.withoutSecrets("(hunter2 and more) hunter2! hunter x ex"),
             std::string("(***) ***! hunter *** ex"));
    QCOMPARE(ConnectionSettings().withoutSecrets("text"), std::string("text"));
}

void ConnectionSettingsTest::quotesOptions()
{
    const Result<ConnectionSettings> settings = ConnectionSettings::fromUrl(
        "postgresql://h/d?application_name=a'b%5Cc+d%3De&connect_timeout=0", surroundings());
    QCOMPARE(settings->connectOptions(),
             std::string("application_name='a\\'b\\\\c d=e';fallback_application_name='retort';connect_timeout='0'"));
}

QTEST_APPLESS_MAIN(ConnectionSettingsTest)
#include "tst_connection_settings.moc"
