// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/settings_loader.h"
#include "core/project/settings/shown_text.h"
#include "core/project/settings/template_text.h"
#include "core/project/settings/value_checks.h"
#include "settings_probe.h"

#include <QTest>

using namespace retort;
using namespace retort::project;

namespace {

const std::string kFolder = RETORT_SOURCE_DIR "/tests/projects/settings";

/// The worked example, read from the disk, as a program would.
struct ExampleHost : Host
{
    ExampleHost()
    {
        readFile = readValuesFromDisk;
        projectFolder = kFolder;
        currentFolder = kFolder;
        rules = base::PathRules::Posix;
    }
};

QString url(const base::Result<ResolvedEnvironment> &resolved)
{
    if (!resolved)
        return QString::fromStdString(base::lineText(resolved.error()));
    return QString::fromStdString(resolved->url.value_or("the project's own"));
}

} // namespace

/// From an environment's name to its database URL and rules.
class TestSettingsEnvironment : public QObject
{
    Q_OBJECT

private slots:
    void scenarioC();
    void chosenFile();
    void fixedFile();
    void exampleEnvironments();
    void rulesAndFolders();
    void urls_data();
    void urls();
    void errors_data();
    void errors();
    void errorsTellBothPlaces();
    void wrongFilesCanBeAsked();
    void passwordsAreInNoError_data();
    void passwordsAreInNoError();
    void variables_data();
    void variables();
    void valuePaths_data();
    void valuePaths();
    void maskedUrls_data();
    void maskedUrls();
};

void TestSettingsEnvironment::scenarioC()
{
    const SettingsFile file = loadSettings(kFolder, base::PathRules::Posix);
    QCOMPARE(lines(file.problems), QString());
    QCOMPARE(file.settings.defaultEnvironment.text, std::string("app"));
    ExampleHost host;
    const auto resolve = [&] { return resolveEnvironment(file.settings, file.settings.defaultEnvironment.text, host); };

    // Development: SQLite.
    QCOMPARE(url(resolve()), QString("sqlite:///data/dev.db"));
    QCOMPARE(resolve()->valuesFile, kFolder + "/config.yaml");

    // CONFIG_FILE=config.test.yaml alembic upgrade head
    host.environment["CONFIG_FILE"] = "config.test.yaml";
    QCOMPARE(url(resolve()), QString("mysql+pymysql://tester:p%40ss%3Aw%2Frd@test-db:3307/ai_platform_test"));
    QCOMPARE(resolve()->shownUrl, std::string("mysql+pymysql://tester:***@test-db:3307/ai_platform_test"));

    // alembic -x config_file=config.prod.yaml upgrade head; retort --config-file config.prod.yaml upgrade head
    host.configFile = "config.prod.yaml";
    QCOMPARE(url(resolve()), QString("mysql+pymysql://platform:%24not-a-variable@prod-db/ai_platform"));

    // Sequential ids.
    QVERIFY(file.settings.naming.ids == RevisionIds::Sequential);
    QCOMPARE(file.settings.naming.width, 3);
}

void TestSettingsEnvironment::chosenFile()
{
    const auto file = parsed("environments:\n  a: {from: {file: \"${F:-three.yaml}\", url: url}}\n"
                             "  b: {from: {file: three.yaml, variable: OTHER, url: url}}\n");
    QCOMPARE(lines(file.problems), QString());
    FakeHost host;
    host.files = {{"/elsewhere/one.yaml", "url: one://"},
                  {"/project/two.yaml", "url: two://"},
                  {"/project/three.yaml", "url: three://"},
                  {"/project/four.yaml", "url: four://"}};
    const auto resolve = [&](const char *name) { return url(resolveEnvironment(file.settings, name, host)); };
    QCOMPARE(resolve("a"), QString("three://"));
    host.environment["F"] = "four.yaml";
    QCOMPARE(resolve("a"), QString("four://"));
    host.environment["CONFIG_FILE"] = "two.yaml";
    QCOMPARE(resolve("a"), QString("two://"));
    QCOMPARE(resolve("b"), QString("three://"));
    host.environment["OTHER"] = "/project/two.yaml";
    QCOMPARE(resolve("b"), QString("two://"));
    host.environment["CONFIG_FILE"] = "";
    QCOMPARE(resolve("a"), QString("four://"));
    host.currentFolder = "/elsewhere";
    host.configFile = "one.yaml";
    QCOMPARE(resolve("a"), QString("one://"));
    QCOMPARE(resolve("b"), QString("one://"));
}

void TestSettingsEnvironment::fixedFile()
{
    const auto file = parsed("environments:\n  prod: {from: {file: prod.yaml, fixed: true, url: url}}\n");
    FakeHost host;
    host.files = {{"/project/prod.yaml", "url: prod://"}, {"/project/test.yaml", "url: test://"}};
    host.environment["CONFIG_FILE"] = "test.yaml";
    QCOMPARE(url(resolveEnvironment(file.settings, "prod", host)), QString("prod://"));
    host.configFile = "test.yaml";
    QCOMPARE(
        url(resolveEnvironment(file.settings, "prod", host)),
        QString("retort.yaml:2:23: The environment prod always takes its values from \"prod.yaml\"; --config-file or "
                "-x config_file= cannot change that. Leave --config-file or -x config_file= out, choose another "
                "environment by -e, or remove fixed: true."));
}

void TestSettingsEnvironment::exampleEnvironments()
{
    const SettingsFile file = loadSettings(kFolder, base::PathRules::Posix);
    ExampleHost host;
    host.environment = {{"REPORTS_PASSWORD", "x"}, {"DB_PASSWORD", "a b@c"}, {"READER_PASSWORD", "r"}};
    const auto resolve = [&](const char *name) { return url(resolveEnvironment(file.settings, name, host)); };
    QCOMPARE(resolve("prod"),
             QString("mysql+pymysql://platform:%24not-a-variable@prod-db/ai_platform?charset=utf8mb4"));
    QCOMPARE(resolve("reports"), QString("postgresql+psycopg://reports:x@localhost/reports"));
    QCOMPARE(resolve("legacy"), QString("mysql+pymysql://reader:r@replica-1/ai_platform"));
    QCOMPARE(resolve("local"), QString("sqlite:///dev.db"));
    QCOMPARE(resolve("server"), QString("postgresql://app:a b%40c@db.example.org:5432/app"));
}

void TestSettingsEnvironment::rulesAndFolders()
{
    const auto file = parsed("environments:\n"
                             "  a: {backup: {policy: ask, folder: \"${B:-b}/x\"}, protected: true}\n"
                             "  b: {driver: sqlite, database: x, backup: {folder: \"/abs\"}}\n"
                             "  c: {backup: {folder: \"${NOT_SET}\"}}\n");
    QCOMPARE(lines(file.problems), QString());
    const FakeHost host;
    const auto a = resolveEnvironment(file.settings, "a", host);
    QVERIFY(a.has_value());
    QVERIFY(!a->url.has_value());
    QVERIFY(a->rules.isProtected);
    QVERIFY(a->rules.backup.policy == BackupPolicy::Ask);
    QCOMPARE(a->backupFolder, std::string("/project/b/x"));
    QCOMPARE(resolveEnvironment(file.settings, "b", host)->backupFolder, std::string("/abs"));
    QCOMPARE(url(resolveEnvironment(file.settings, "c", host)),
             QString("retort.yaml:4:24: environments.c.backup.folder needs the variable NOT_SET, which is not set. Set "
                     "NOT_SET in the environment or in .env, or write ${NOT_SET:-default}."));
}

void TestSettingsEnvironment::urls_data()
{
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *environment, const char *values, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(environment) << QString::fromUtf8(values)
                            << QString::fromUtf8(expected);
    };
    row("literal", "url: \"postgresql://u:p%40x@h:1/d?sslmode=require\"", "",
        "postgresql://u:p%40x@h:1/d?sslmode=require");
    row("dollar", "url: \"postgresql://u:a$$b@h/d\"", "", "postgresql://u:a$b@h/d");
    row("variable", "url: \"${URL}\"", "", "postgresql+asyncpg://scryer:password@localhost:5432/scryer");
    row("default", "url: \"${NONE:-sqlite:///${NONE:-x}.db}\"", "", "sqlite:///x.db");
    row("parts", "{driver: mysql, user: \"u:1\", password: \"a@b/c ü\", host: h, database: d}", "",
        "mysql://u%3A1:a%40b%2Fc %C3%BC@h/d");
    row("options", "{driver: postgresql, host: h, options: {b: \"x y&z\", a: 1}}", "", "postgresql://h?a=1&b=x+y%26z");
    row("IPv6", "{driver: postgresql, host: \"::1\", port: 5, database: d}", "", "postgresql://[::1]:5/d");
    row("socket", "{driver: postgresql, host: /var/run/pg, database: d}", "", "postgresql:///d?host=%2Fvar%2Frun%2Fpg");
    row("MySQL socket", "{driver: mysql+pymysql, user: r, host: /run/m.sock, database: d}", "",
        "mysql+pymysql://r@/d?unix_socket=%2Frun%2Fm.sock");
    row("SQLite ignores servers", "{driver: sqlite, host: h, user: u, password: \"${NONE}\", database: /tmp/a.db}", "",
        "sqlite:////tmp/a.db");
    row("SQLite in memory", "driver: sqlite", "", "sqlite://");
    row("no password", "{driver: mysql, user: u, password: \"${NONE:-}\", host: h}", "", "mysql://u@h");
    row("from url", "from: {file: v, url: a.b}", "a: {b: \"x://u:p@h\"}", "x://u:p@h");
    row("from JSON", "from: {file: v, url: a.b}", "{\"a\": {\"b\": \"x://h\"}}", "x://h");
    row("from list", "from: {file: v, url: \"a[1].b\"}", "a: [x, {b: \"x://h\"}]", "x://h");
    row("from list by number", "from: {file: v, url: a.1}", "a: [x, \"x://h\"]", "x://h");
    row("from top list", "from: {file: v, url: \"[0].u\"}", "- u: x://h", "x://h");
    row("from dotted key", "from: {file: v, url: \"a[\\\"b.c\\\"]\"}", "a: {b.c: \"x://h\"}", "x://h");
    row("first that is there", "from: {file: v, url: [a.x, b]}", "{a: {y: 1}, b: \"x://h\"}", "x://h");
    row("null is missing", "from: {file: v, url: [a, b]}", "{a: ~, b: \"x://h\"}", "x://h");
    row("optional", "from: {file: v, driver: d, host: (h), port: (p)}", "{d: mysql, h: x}", "mysql://x");
    row("number", "from: {file: v, driver: d, host: h, password: w, user: u}", "{d: mysql, h: x, u: 007, w: 0123}",
        "mysql://007:0123@x");
    row("driver words", "from: {file: v, driver: d, drivers: {pg: postgresql+psycopg}, host: h}", "{d: pg, h: x}",
        "postgresql+psycopg://x");
    row("mixed", "{driver: mysql, password: \"${PW}\", from: {file: v, host: h, user: u}}", "{h: x, u: y}",
        "mysql://y:secret@x");
    row("not expanded", "from: {file: v, url: u}", "u: x://${PW}", "x://${PW}");
    row("expanded", "from: {file: v, url: u, expand: true}", "u: x://${PW}", "x://secret");
    row("duplicates as in PyYAML", "from: {file: v, url: u}", "u: x://1\nu: x://2\n", "x://2");
    row("merge keys", "from: {file: v, url: b.u}", "a: &a {u: \"x://1\"}\nb: {<<: *a}\n", "x://1");
    row("other tags", "from: {file: v, url: u}", "s: !vault x\nu: x://1\n? [a]\n: b\n", "x://1");
}

void TestSettingsEnvironment::urls()
{
    QFETCH(QString, environment);
    QFETCH(QString, values);
    QFETCH(QString, expected);
    const bool isMap = environment.startsWith('{');
    const auto file =
        parsed("environments:\n  a: " + (isMap ? environment : "{" + environment + "}").toStdString() + "\n");
    QCOMPARE(lines(file.problems), QString());
    FakeHost host;
    host.files["/project/v"] = values.toStdString();
    host.environment = {{"URL", "postgresql+asyncpg://scryer:password@localhost:5432/scryer"}, {"PW", "secret"}};
    QCOMPARE(url(resolveEnvironment(file.settings, "a", host)), expected);
}

void TestSettingsEnvironment::errors_data()
{
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("expected"); // the beginning
    const auto row = [](const char *name, const char *environment, const char *values, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(environment) << QString::fromUtf8(values)
                            << QString::fromUtf8(expected);
    };
    row("unset", "url: \"x://${NONE}\"", "",
        "retort.yaml:2:12: environments.a.url needs the variable NONE, which is not set. Set NONE in the environment");
    row("unset in file", "from: {file: \"${NONE}\", url: u}", "",
        "retort.yaml:2:20: environments.a.from.file needs the variable NONE");
    row("unset in a part", "driver: x, user: \"${NONE}\"", "",
        "retort.yaml:2:24: environments.a.user needs the variable NONE");
    row("unset in a value", "from: {file: v, url: u, expand: true}", "u: x://${NONE}",
        "/project/v:1:4: u needs the variable NONE");
    row("no file", "from: {file: w, url: u}", "",
        "retort.yaml:2:20: The values file \"/project/w\" of the environment a cannot be read: No such file. It was "
        "named by "
        "from.file in retort.yaml");
    row("not YAML", "from: {file: v, url: u}", "a: [", "/project/v:1:4: This bracket is never closed.");
    row("tab", "from: {file: v, url: u}", "a:\n\tu: b", "/project/v:2:1: This line is indented with a tab");
    row("empty file", "from: {file: v, url: u}", "",
        "/project/v:1:1: The values file of the environment a holds nothing");
    row("missing key", "from: {file: v, url: a.b.c}", "a:\n  x: 1\n",
        "/project/v:2:3: There is no a.b.c here, which the environment a needs: b is missing. Add it here");
    row("misspelled key", "from: {file: v, url: database.url}", "database:\n  urll: 1\n",
        "/project/v:2:3: There is no database.url here, which the environment a needs: url is missing. Did you mean "
        "urll?");
    row("missing item", "from: {file: v, url: \"a[2]\"}", "a: [x]", "/project/v:1:4: There is no a[2] here");
    row("key of a text", "from: {file: v, url: a.b}", "a: x", "/project/v:1:4: There is no a.b here");
    row("several missing", "from: {file: v, url: [a, b]}", "c: x", "/project/v:1:1: There is no *** or *** here");
    row("map for a value", "from: {file: v, url: a}", "a: {b: c}",
        "/project/v:1:4: a is a map, where the environment a needs a text");
    row("boolean for a value", "from: {file: v, url: a}", "a: true", "/project/v:1:4: a is a boolean");
    row("tagged value", "from: {file: v, url: a}", "a: !vault x", "/project/v:1:4: a has a tag");
    row("unlisted driver", "from: {file: v, driver: d, drivers: {pg: x, my: y}}", "d: ora",
        "retort.yaml:2:31: d is \"ora\", which from.drivers of the environment a does not list. Add a line for \"ora\" "
        "there: my, pg are");
    row("bad port", "driver: mysql, port: 5x", "",
        "retort.yaml:2:28: The port of the environment a is \"5x\", which is not a number from 1 to 65535.");
    row("port 0", "driver: mysql, port: 0", "", "retort.yaml:2:28: The port of the environment a");
    row("bad host", "driver: mysql, host: a/b", "", "retort.yaml:2:28: The host of the environment a is \"a/b\"");
    row("bad driver", "driver: my sql", "", "retort.yaml:2:15: The driver of the environment a is \"my sql\"");
    row("bad database", "driver: mysql, database: \"a?b\"", "", "retort.yaml:2:32: The database of the environment a");
    row("not a URL", "url: postgresql", "",
        "retort.yaml:2:12: The URL of the environment a is ***, which is no database URL.");
    row("empty URL", "url: \"${EMPTY}\"", "", "retort.yaml:2:12: The URL of the environment a is empty.");
    row("line break", "url: \"x://h\\n/d\"", "", "retort.yaml:2:12: The URL of the environment a is x://***, which");
}

void TestSettingsEnvironment::errors()
{
    QFETCH(QString, environment);
    QFETCH(QString, values);
    QFETCH(QString, expected);
    const auto file = parsed("environments:\n  a: {" + environment.toStdString() + "}\n");
    QCOMPARE(lines(file.problems), QString());
    FakeHost host;
    host.files["/project/v"] = values.toStdString();
    host.environment["EMPTY"] = "";
    const auto resolved = resolveEnvironment(file.settings, "a", host);
    QVERIFY(!resolved.has_value());
    const QString line = url(resolved);
    QVERIFY2(line.startsWith(expected), qPrintable(line));
    QVERIFY(!base::hintText(resolved.error()).empty());
}

void TestSettingsEnvironment::errorsTellBothPlaces()
{
    const auto file = parsed("environments:\n  dev: {}\n  a: {from: {file: v, url: a.b}}\n");
    FakeHost host;
    host.files["/project/v"] = "a: {c: 1}";
    const auto resolved = resolveEnvironment(file.settings, "a", host);
    QVERIFY(!resolved.has_value());
    QCOMPARE(base::placeText(resolved.error().span), std::string("/project/v:1:4"));
    QCOMPARE(resolved.error().related.size(), std::size_t(1));
    QCOMPARE(base::placeText(resolved.error().related[0].span), std::string("retort.yaml:3:28"));

    const auto line = [&](const char *name) { return url(resolveEnvironment(file.settings, name, host)); };
    QCOMPARE(line("dve"),
             QString("retort.yaml: There is no environment \"dve\". There are: dev, a. Did you mean dev?"));
    QCOMPARE(line("production"), QString("retort.yaml: There is no environment \"production\". There are: dev, a."));
    QCOMPARE(
        url(resolveEnvironment(parsed("").settings, "dev", host)),
        QString(
            "retort.yaml: There is no environment \"dev\": retort.yaml defines none. Write one under environments in "
            "retort.yaml, beside alembic.ini."));
}

/// Who goes on with a file that has problems gets an answer, not a crash.
void TestSettingsEnvironment::wrongFilesCanBeAsked()
{
    const auto file = parsed("environments:\n  a: {host: h}\n  b: {from: {url: u}}\n  c: {from: {file: v, host: h}}\n");
    QCOMPARE(places(file.problems), QString("retort.yaml:2:13 settings.needs; retort.yaml:3:7 settings.missing; "
                                            "retort.yaml:4:29 settings.needs"));
    FakeHost host;
    host.files["/project/v"] = "h: x";
    const auto line = [&](const char *name) { return url(resolveEnvironment(file.settings, name, host)); };
    QVERIFY2(line("a").startsWith("retort.yaml:2:13: The driver of the environment a is \"\""), qPrintable(line("a")));
    QVERIFY2(line("b").contains("cannot be read"), qPrintable(line("b")));
    QVERIFY2(line("c").startsWith("retort.yaml:4:29: The driver of the environment c"), qPrintable(line("c")));
}

void TestSettingsEnvironment::passwordsAreInNoError_data()
{
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("values");
    const auto row = [](const char *name, const char *environment, const char *values) {
        QTest::newRow(name) << QString(environment) << QString(values);
    };
    row("broken URL", "url: \"x//u:hunter2@h\"", "");
    row("broken URL in a variable", "url: \"${BROKEN}\"", "");
    row("URL with a line break", "url: \"x://u:hunter2@h\\n\"", "");
    row("URL with a port", "url: \"x://u:hunter2@h:port/d\"", "");
    row("user of a broken URL", "url: \"x://${SECRET}@h: [\"", "");
    row("wrong variable for a port", "driver: x, port: \"${SECRET}\"", "");
    row("wrong variable for a host", "driver: x, host: \"${SECRET}/\"", "");
    row("wrong variable in the values", "from: {file: v, driver: d, port: p, expand: true}", "d: x\np: ${SECRET}");
    row("wrong variable for a driver", "from: {file: v, driver: d, drivers: {a: b}, expand: true}", "d: ${SECRET}");
    row("URL without a host", "url: \"x://u:hunter2:z/d\"", "");
    row("URL in the driver", "driver: \"x://u:hunter2@h\"", "");
    row("URL in the host", "driver: x, host: \"x://u:hunter2@h\"", "");
    row("URL in the port", "driver: x, port: \"x://u:hunter2@h\"", "");
    row("map in the values", "from: {file: v, url: a}", "a: {hunter2: x}");
    row("list in the values", "from: {file: v, driver: d, password: p}", "d: x\np: [hunter2]");
    row("tag in the values", "from: {file: v, driver: d, password: p}", "d: x\np: !hunter2\n");
    row("alias in the values", "from: {file: v, url: a}", "a: *hunter2");
    row("out of place in the values", "from: {file: v, url: a}", "password:\nhunter2\n");
    row("variable in the values", "from: {file: v, url: a, expand: true}", "a: x://u:hunter2$@h");
    row("password for a path", "from: {file: v, driver: d, password: hunter2}", "d: x");
    row("URL for a path", "from: {file: v, url: hunter2}", "d: x");
    row("unset beside it", "url: \"x://u:hunter2@${NONE}\"", "");
    row("unknown escape", "from: {file: v, url: a}", "a: \"hunter2\\q\"");
}

void TestSettingsEnvironment::passwordsAreInNoError()
{
    QFETCH(QString, environment);
    QFETCH(QString, values);
    const auto file = parsed("environments:\n  a: {" + environment.toStdString() + "}\n");
    FakeHost host;
    host.files["/project/v"] = values.toStdString();
    host.environment["SECRET"] = "hunter2";
    host.environment["BROKEN"] = "postgresql:/u:hunter2@h/d";
    const auto resolved = resolveEnvironment(file.settings, "a", host);
    QVERIFY2(!resolved.has_value(), qPrintable(url(resolved)));
    QVERIFY2(!url(resolved).contains("hunter2"), qPrintable(url(resolved)));
}

void TestSettingsEnvironment::variables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // or the code of the problem
    QTest::newRow("plain") << "a"
                           << "a";
    QTest::newRow("set") << "x${A}y"
                         << "x1y";
    QTest::newRow("empty") << "x${E}y"
                           << "xy";
    QTest::newRow("empty with default") << "${E:-d}"
                                        << "d";
    QTest::newRow("default unused") << "${A:-${NONE}}"
                                    << "1";
    QTest::newRow("default used") << "${NONE:-${NONE:-z}}"
                                  << "z";
    QTest::newRow("empty default") << "${NONE:-}"
                                   << "";
    QTest::newRow("dollar in default") << "${NONE:-$$}"
                                       << "$";
    QTest::newRow("braces") << "{a}}"
                            << "{a}}";
    QTest::newRow("dollars") << "$$$${A}"
                             << "$${A}";
    QTest::newRow("two") << "${A}${B}"
                         << "12";
    QTest::newRow("not expanded twice") << "${D}"
                                        << "${A}";
    QTest::newRow("unset") << "${NONE}"
                           << "variable.unset NONE";
    QTest::newRow("unset in default") << "${NONE:-${OTHER}}"
                                      << "variable.unset OTHER";
    QTest::newRow("bare") << "a$"
                          << "variable.bare-dollar ";
    QTest::newRow("name") << "${1A}"
                          << "variable.bad-name ";
    QTest::newRow("blank") << "${ A}"
                           << "variable.bad-name ";
    QTest::newRow("open") << "${A"
                          << "variable.open ";
    QTest::newRow("open default") << "${A:-${B}"
                                  << "variable.open ";
}

void TestSettingsEnvironment::variables()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::map<std::string, std::string> variables{{"A", "1"}, {"B", "2"}, {"E", ""}, {"D", "${A}"}};
    const auto result = expandTemplate(text.toStdString(), variables);
    const std::string shown = result ? *result : result.error().message->code + (" " + result.error().argument);
    QCOMPARE(QString::fromStdString(shown), expected);
}

void TestSettingsEnvironment::valuePaths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("steps"); // separated by |, or "refused"
    QTest::newRow("one") << "a"
                         << "a";
    QTest::newRow("two") << "a.b"
                         << "a|b";
    QTest::newRow("index") << "a[3].b"
                           << "a|#3|b";
    QTest::newRow("indexes") << "a[3][4]"
                             << "a|#3|#4";
    QTest::newRow("quoted") << "a['b.c'].d"
                            << "a|b.c|d";
    QTest::newRow("quoted first") << "[\"x y\"]"
                                  << "x y";
    QTest::newRow("optional") << "(a.b)"
                              << "a|b|?";
    QTest::newRow("Chinese") << "数据库.地址"
                             << "数据库|地址";
    QTest::newRow("dash") << "my-app.db_url"
                          << "my-app|db_url";
    for (const char *bad : {"",      "()",    "(a",    "a)",   ".",    "a.",    ".a",
                            "a..b",  "a[",    "a[]",   "a[x]", "a[1",  "a[-1]", "a]b",
                            "a['b]", "a['b'", "a[1]b", "a(b",  "a b.", " a",    "a[99999999999999999999999]"})
        QTest::newRow(qPrintable(QString("refused %1").arg(bad))) << bad << "refused";
}

void TestSettingsEnvironment::valuePaths()
{
    QFETCH(QString, text);
    QFETCH(QString, steps);
    const auto path = parseValuePath(text.toStdString());
    QStringList shown;
    if (path) {
        for (const ValuePath::Step &step : path->steps)
            shown += step.index ? QString("#%1").arg(*step.index) : QString::fromStdString(step.key);
        if (path->optional)
            shown += "?";
    }
    QCOMPARE(path ? shown.join('|') : QString("refused"), steps);
}

void TestSettingsEnvironment::maskedUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("password") << "x://u:p@h/d"
                              << "x://u:***@h/d";
    QTest::newRow("no password") << "x://u@h/d"
                                 << "x://u@h/d";
    QTest::newRow("at in it") << "x://u:p@q@h/d"
                              << "x://u:***@h/d";
    QTest::newRow("query") << "x://h/d?a=1&password=p&b=2"
                           << "x://h/d?a=1&password=***&b=2";
    QTest::newRow("no at") << "x://u:hunter2/d"
                           << "x://u:***";
    QTest::newRow("port") << "x://h:5432/d"
                          << "x://h:5432/d";
    QTest::newRow("address") << "x://[::1]:5/d"
                             << "x://[::1]:5/d";
    QTest::newRow("SQLite on Windows") << "sqlite:///C:/a.db"
                                       << "sqlite:///C:/a.db";
    QTest::newRow("no scheme") << "u:p@h"
                               << "***";
    QTest::newRow("odd scheme") << "a b://u:p@h"
                                << "***";
}

void TestSettingsEnvironment::maskedUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(QString::fromStdString(maskedUrl(text.toStdString())), masked);
}

QTEST_APPLESS_MAIN(TestSettingsEnvironment)
#include "tst_settings_environment.moc"
