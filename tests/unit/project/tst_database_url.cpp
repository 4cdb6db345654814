// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/database_url.h"

#include "core/project/url_encoding.h"
#include "core/project/url_messages.h"

#include <QTest>

#include <random>
#include <vector>

using retort::base::Result;
using retort::project::DatabaseUrl;

namespace {

QString shown(const std::optional<std::string> &part)
{
    return part ? QString::fromStdString('<' + *part + '>') : QStringLiteral("none");
}

/// All parts in one line, so that one comparison checks everything and shows what differs.
QString parts(const DatabaseUrl &url)
{
    QString text = QString::fromStdString(url.driverName) + ' ' + shown(url.username) + ' ' + shown(url.password) + ' '
                   + shown(url.host) + ' ' + (url.port ? QString::number(*url.port) : QStringLiteral("none")) + ' '
                   + shown(url.database);
    for (const auto &entry : url.query) {
        text += ' ' + QString::fromStdString(entry.first) + '=';
        for (const std::string &value : entry.second)
            text += '<' + QString::fromStdString(value) + '>';
    }
    return text;
}

} // namespace

/// What is expected here was printed by SQLAlchemy 2.0.52's make_url and render_as_string.
class DatabaseUrlTest : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void decodesAsPython();
    void encodesAsPython();
    void namesBackendAndDriver();
    void hidesSecretsFromPeople();
    void errorsHoldNothingOfTheText();
    void roundTrips();
};

void DatabaseUrlTest::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("hidden");
    const auto row = [](const char *name, const char *text, const char *expected, const char *hidden) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected) << QString::fromUtf8(hidden);
    };
    row("all parts", "postgresql+psycopg2://scott:tiger@host:5432/db?a=1&b=2",
        "postgresql+psycopg2 <scott> <tiger> <host> 5432 <db> a=<1> b=<2>",
        "postgresql+psycopg2://scott:***@host:5432/db?a=1&b=2");
    row("scheme only", "sqlite://", "sqlite none none none none none", "sqlite://");
    row("empty database", "sqlite:///", "sqlite none none none none <>", "sqlite:///");
    row("relative file", "sqlite:///a/b.db", "sqlite none none none none <a/b.db>", "sqlite:///a/b.db");
    row("absolute file", "sqlite:////a/b.db", "sqlite none none none none </a/b.db>", "sqlite:////a/b.db");
    row("drive letter", "sqlite:///C:\\a\\b.db", "sqlite none none none none <C:\\a\\b.db>", "sqlite:///C:\\a\\b.db");
    row("database is not decoded", "pg://h/a%20b", "pg none none <h> none <a%20b>", "pg://h/a%20b");
    row("host is not decoded", "pg://%2Ftmp/x", "pg none none <%2Ftmp> none <x>", "pg://%2Ftmp/x");
    row("escaped user and password", "pg://a%40b:p%2Fw%3A%40@h", "pg <a@b> <p/w:@> <h> none none", "pg://a%40b:***@h");
    row("plus stays in user and password", "pg://a+b:c+d@h", "pg <a+b> <c+d> <h> none none", "pg://a+b:***@h");
    row("plus is a blank in the query", "pg://h/d?a+b=c+d%2B", "pg none none <h> none <d> a b=<c d+>",
        "pg://h/d?a+b=c+d%2B");
    row("password with slash, question mark and colon", "pg://u:p/?:w@h/d", "pg <u> <p/?:w> <h> none <d>",
        "pg://u:***@h/d");
    row("password ends at the first at sign", "pg://u:p@w@h/d", "pg <u> <p> <w@h> none <d>", "pg://u:***@w@h/d");
    row("user without password goes to the last at sign", "pg://a@b@h/d", "pg <a@b> none <h> none <d>",
        "pg://a%40b@h/d");
    row("user falls back behind a colon", "pg://a@h:5/d", "pg <a> none <h> 5 <d>", "pg://a@h:5/d");
    row("empty user and password", "pg://:@h", "pg <> <> <h> none none", "pg://:***@h");
    row("empty password", "pg://u:@h", "pg <u> <> <h> none none", "pg://u:***@h");
    row("no host", "pg://u:p@/d", "pg <u> <p> none none <d>", "pg://u:***@/d");
    row("port without host", "pg://:12/d", "pg none none none 12 <d>", "pg://:12/d");
    row("question mark in the user part", "pg://?x=a@b", "pg <?x=a> none <b> none none", "pg://%3Fx%3Da@b");
    row("ipv6", "pg://u:p@[::1]:5/d", "pg <u> <p> <::1> 5 <d>", "pg://u:***@[::1]:5/d");
    row("ipv6 up to the last bracket", "pg://[a]b]:5", "pg none none <a]b> 5 none", "pg://a]b:5");
    row("open bracket", "pg://[abc/d", "pg none none <[abc> none <d>", "pg://[abc/d");
    row("empty brackets", "pg://[]/d", "pg none none <[]> none <d>", "pg://[]/d");
    row("rubbish behind the bracket is dropped", "pg://[::1]x/d", "pg none none <::1> none none", "pg://[::1]");
    row("odd numbers", "pg://h: +1_0 /d", "pg none none <h> 10 <d>", "pg://h:10/d");
    row("negative port", "pg://h:-5", "pg none none <h> -5 none", "pg://h:-5");
    row("digits of another script", "pg://h:\u0665\u0664", "pg none none <h> 54 none", "pg://h:54");
    row("repeated keys", "pg://?host=a&x=1&host=b", "pg none none none none none host=<a><b> x=<1>",
        "pg://?host=a&host=b&x=1");
    row("keys without value", "pg:///d?a&b=&c=1&=2&&d==", "pg none none none none <d> c=<1> =<2> d=<=>",
        "pg:///d?=2&c=1&d=%3D");
    row("keys are sorted when rendered", "pg://?b=1&a=\xC3\xA4&B=3",
        "pg none none none none none b=<1> a=<\u00e4> B=<3>", "pg://?B=3&a=%C3%A4&b=1");
    row("query ends at the line", "pg://?a=1\nb", "pg none none none none none a=<1>", "pg://?a=1");
    row("empty query", "pg:///d?", "pg none none none none <d>", "pg:///d");
    row("scheme of another script", "d\xC3\xA4ta+b_1://h", "d\u00e4ta+b_1 none none <h> none none",
        "d\xC3\xA4ta+b_1://h");
    row("semicolons separate nothing", "pg://?a=1;b=2", "pg none none none none none a=<1;b=2>", "pg://?a=1%3Bb%3D2");
    row("emoji", "pg://\xF0\x9F\x98\x80:\xE5\xAF\x86@h", "pg <\U0001F600> <\u5bc6> <h> none none",
        "pg://%F0%9F%98%80:***@h");
}

void DatabaseUrlTest::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QFETCH(QString, hidden);
    const Result<DatabaseUrl> url = DatabaseUrl::parse(text.toStdString());
    QVERIFY(url.has_value());
    QCOMPARE(parts(*url), expected);
    QCOMPARE(QString::fromStdString(url->toString()), hidden);
}

void DatabaseUrlTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *text, const char *code) {
        QTest::addRow("%s", text) << QByteArray(text) << QByteArray(code);
    };
    row("", "url.unreadable");
    row("driver://user:hunter2@localhost/dbname ", "none");
    row("just text", "url.unreadable");
    row("pg:/h/d", "url.unreadable");
    row("://h/d", "url.unreadable");
    row(" pg://h/d", "url.unreadable");
    row("a-b://h", "url.unreadable");
    row("a.b://h", "url.unreadable");
    row("\xff://h", "url.unreadable");
    row("pg://h:", "url.port");
    row("pg://h:/d", "url.port");
    row("pg://h:abc/d", "url.port");
    row("pg://h:1.5/d", "url.port");
    row("pg://h:1__0", "url.port");
    row("pg://h:_1", "url.port");
    row("pg://h:1_", "url.port");
    row("pg://h:+ 1", "url.port");
    row("pg://h:1\x1c", "url.port");
    row("pg://h:\xC2\xB2", "url.port");
    row("pg://u:p@h:99999999999999999999999", "url.port");
    row("pg://u:p@ss:word@h/d", "url.port");
}

void DatabaseUrlTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const Result<DatabaseUrl> url = DatabaseUrl::parse(text.toStdString());
    QCOMPARE(url ? std::string_view("none") : url.error().code(), std::string_view(code.constData()));
}

void DatabaseUrlTest::decodesAsPython()
{
    using retort::project::percentDecoded;
    QCOMPARE(percentDecoded("a%41%4a%4J%%41%4"), std::string("aAJ%4J%A%4"));
    QCOMPARE(percentDecoded("%E4%BD%A0"), std::string("\xE4\xBD\xA0"));
    // One replacement for each beginning of a sequence that is cut off.
    QCOMPARE(percentDecoded("%E4%BD"), std::string("\xEF\xBF\xBD"));
    QCOMPARE(percentDecoded("%E4%41"), std::string("\xEF\xBF\xBD"
                                                   "A"));
    QCOMPARE(percentDecoded("%FF%FE"), std::string("\xEF\xBF\xBD\xEF\xBF\xBD"));
    QCOMPARE(percentDecoded("%C0%80"), std::string("\xEF\xBF\xBD\xEF\xBF\xBD"));
    QCOMPARE(percentDecoded("%ED%A0%80"), std::string("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"));
    QCOMPARE(percentDecoded("%F0%9F%98x"), std::string("\xEF\xBF\xBD"
                                                       "x"));
    // A raw character does not complete an escaped one.
    QCOMPARE(percentDecoded("%C3\xC3\xA4"), std::string("\xEF\xBF\xBD\xC3\xA4"));
    QCOMPARE(percentDecoded("%00"), std::string(1, '\0'));
}

void DatabaseUrlTest::encodesAsPython()
{
    using retort::project::percentEncoded;
    using retort::project::plusEncoded;
    QCOMPARE(percentEncoded("aZ09_.-~ +/:@%\xC3\xA4", " +"), std::string("aZ09_.-~ +%2F%3A%40%25%C3%A4"));
    QCOMPARE(plusEncoded("a b+c/~"), std::string("a+b%2Bc%2F~"));
    QCOMPARE(percentEncoded(std::string_view("\0", 1), ""), std::string("%00"));
}

void DatabaseUrlTest::namesBackendAndDriver()
{
    const auto names = [](const char *text) {
        const Result<DatabaseUrl> url = DatabaseUrl::parse(text);
        return url ? QString::fromStdString(url->backendName() + ' ' + url->driver()) : QStringLiteral("refused");
    };
    QCOMPARE(names("postgresql://"), QStringLiteral("postgresql psycopg2"));
    QCOMPARE(names("mysql://"), QStringLiteral("mysql mysqldb"));
    QCOMPARE(names("mariadb://"), QStringLiteral("mariadb mysqldb"));
    QCOMPARE(names("sqlite://"), QStringLiteral("sqlite pysqlite"));
    QCOMPARE(names("mssql://"), QStringLiteral("mssql pyodbc"));
    QCOMPARE(names("oracle://"), QStringLiteral("oracle cx_oracle"));
    QCOMPARE(names("mariadb+pymysql://"), QStringLiteral("mariadb pymysql"));
    QCOMPARE(names("a+b+c://"), QStringLiteral("a b"));
    QCOMPARE(names("a+://"), QStringLiteral("a "));
    QCOMPARE(names("unheard://"), QStringLiteral("unheard "));
}

void DatabaseUrlTest::hidesSecretsFromPeople()
{
    const auto safe = [](const char *text) {
        const Result<DatabaseUrl> url = DatabaseUrl::parse(text);
        return url ? QString::fromStdString(url->safeText()) : QStringLiteral("refused");
    };
    QCOMPARE(safe("postgresql://u:hunter2@h/d?sslpassword=hunter2&sslmode=require&passfile=/x"),
             QStringLiteral("postgresql://u:***@h/d?passfile=%2Fx&sslmode=require&sslpassword=***"));
    QCOMPARE(safe("mysql://h/d?PASSWD=hunter2"), QStringLiteral("mysql://h/d?PASSWD=***"));
    QCOMPARE(safe("mssql+pyodbc:///?odbc_connect=PWD%3Dhunter2"), QStringLiteral("mssql+pyodbc:///?odbc_connect=***"));
    QCOMPARE(safe("pg://u:p@hunter2@h:5/d?x=1"), QStringLiteral("pg://u:***@***"));
    QCOMPARE(safe("pg://u/x:hunter2@h/d"), QStringLiteral("pg://***"));
    QCOMPARE(safe("sqlite:///mail@home.db"), QStringLiteral("sqlite:///mail@home.db"));
}

void DatabaseUrlTest::errorsHoldNothingOfTheText()
{
    for (const char *text : {"postgresql//u:hunter2@h/d", "pg://u:p@hunter2:x@h/d", "hunter2"}) {
        const Result<DatabaseUrl> url = DatabaseUrl::parse(text);
        QVERIFY(!url);
        QVERIFY(url.error().arguments.empty());
        QVERIFY(!QString::fromStdString(retort::base::lineText(url.error())).contains(QStringLiteral("hunter2")));
    }
    QCOMPARE(std::string_view(retort::project::kUrlUnreadable.text),
             std::string_view("Could not parse SQLAlchemy URL from given URL string."));
}

/// Whatever stands in user, password and query comes back through toString() and parse().
void DatabaseUrlTest::roundTrips()
{
    std::mt19937 random(20261120);
    const auto draw = [&random] {
        static const std::vector<std::string> pieces{"a",   "b", ":",  "/", "@",        "?",
                                                     "&",   "=", "%",  "+", "[",        "]",
                                                     "1",   " ", "\n", ";", "\xC3\xA4", "\xF0\x9F\x98\x80",
                                                     "%41", "#"};
        std::string text;
        for (std::size_t left = random() % 6 + 1; left > 0; --left)
            text += pieces[random() % pieces.size()];
        return text;
    };
    for (int i = 0; i < 5000; ++i) {
        DatabaseUrl url;
        url.driverName = "pg+x";
        if (i % 3 != 0)
            url.username = draw();
        if (i % 3 == 1)
            url.password = draw();
        url.host = i % 2 == 0 ? "db.example" : "fe80::1";
        url.database = "d";
        url.query = {{"0" + draw(), {draw()}}, {"1" + draw(), {draw(), draw()}}};
        const Result<DatabaseUrl> again = DatabaseUrl::parse(url.toString(false));
        QVERIFY2(again.has_value(), url.toString(false).c_str());
        QCOMPARE(parts(*again), parts(url));
        if (url.password && url.password->size() > 3)
            QVERIFY(url.safeText().find(*url.password) == std::string::npos);
    }
}

QTEST_APPLESS_MAIN(DatabaseUrlTest)
#include "tst_database_url.moc"
