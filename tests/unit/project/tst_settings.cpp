// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "settings_probe.h"

#include <QTest>

using namespace retort;
using namespace retort::project;

/// Reading retort.yaml: what it may say, and everything that can be wrong with it.
class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void readsEverything();
    void emptyFilesAreFine_data();
    void emptyFilesAreFine();
    void problems_data();
    void problems();
    void allProblemsInOrder();
    void problemsLeaveTheRest();
    void saysWhatToDo_data();
    void saysWhatToDo();
    void durations_data();
    void durations();
    void anchorsAndMergeKeys();
    void windowsLineEndsAndByteOrderMark();
    void deepNestingAndExpansionAreBounded();
    void passwordsAreInNoText_data();
    void passwordsAreInNoText();
};

void TestSettings::readsEverything()
{
    const auto file = parsed(R"(version: 1
default_environment: prod
environments:
  dev:
    url: sqlite:///dev.db
    backup: off
    wait: 1min
  prod:
    description: What our customers use
    colour: "#aa00FF"
    driver: postgresql+psycopg
    host: ${DB_HOST:-db}
    port: 5432
    user: app
    password: ${DB_PASSWORD}
    database: app
    options: {sslmode: require}
    protected: true
    backup: {policy: required, tool: pg_dump, folder: backups, scope: touched, keep: 10, keep_for: 30d}
    timeouts: {lock: 5s, statement: 15min, connect: 500ms, lock_retries: 3}
    wait: {for: 60s, every: 1s}
    after_run:
      - systemctl restart app
      - [curl, -fsS, "http://localhost/health"]
    version_table: v
    version_table_schema: s
  服务器:
models:
  - app.models:Base.metadata
  - models/audit.yaml
types:
  app.types.GUID: CHAR(36)
  app.types.Json: {default: TEXT, postgresql: JSONB}
harmless: app.log.*
overrides:
  ae10: {upgrade: up.sql, downgrade: down.sql}
naming: {ids: sequential, width: 4, start: 10, file: "%(rev)s_%(slug)s"}
lint:
  fail_on: warning
  rules: {drop-column: off, naming: {level: error, options: {maximum: 63, words: [a, b]}}}
  ignore: [{revision: "001", rules: drop-column, reason: empty}]
diff: {beyond: true, include: {schemas: public}, exclude: {tables: [tmp_*]}, ignore: [comment, column_order]}
)");
    QCOMPARE(lines(file.problems), QString());
    const Settings &settings = file.settings;
    QCOMPARE(settings.defaultEnvironment.text, std::string("prod"));
    QCOMPARE(settings.environments.size(), std::size_t(3));
    const Environment &dev = settings.environments[0];
    QCOMPARE(dev.url->text, std::string("sqlite:///dev.db"));
    QCOMPARE(dev.url->position, (base::Position{5, 10}));
    QVERIFY(dev.wait.longest == std::chrono::minutes(1));
    QVERIFY(dev.wait.every == std::chrono::seconds(2));
    const Environment &prod = settings.environments[1];
    QCOMPARE(prod.name, std::string("prod"));
    QCOMPARE(prod.position, (base::Position{8, 3}));
    QVERIFY(prod.isProtected);
    QCOMPARE(prod.colour, std::string("#aa00FF"));
    QCOMPARE(prod.port->text, std::string("5432"));
    QCOMPARE(prod.options.at("sslmode").text, std::string("require"));
    QVERIFY(prod.backup.policy == BackupPolicy::Required);
    QVERIFY(prod.backup.tool == BackupTool::PgDump);
    QVERIFY(prod.backup.scope == BackupScope::Touched);
    QCOMPARE(prod.backup.keep, std::optional(10));
    QVERIFY(prod.backup.keepFor == std::chrono::hours(24 * 30));
    QVERIFY(prod.timeouts.connect == std::chrono::milliseconds(500));
    QVERIFY(prod.timeouts.statement == std::chrono::minutes(15));
    QCOMPARE(prod.timeouts.lockRetries, 3);
    QCOMPARE(prod.afterRun.size(), std::size_t(2));
    QCOMPARE(prod.afterRun[0].shell, std::string("systemctl restart app"));
    QCOMPARE(prod.afterRun[1].program[2], std::string("http://localhost/health"));
    QCOMPARE(prod.versionTableSchema, std::string("s"));
    QVERIFY(settings.find("服务器") != nullptr);
    QCOMPARE(settings.models[0].attribute, std::string("Base.metadata"));
    QCOMPARE(settings.models[1].file, std::string("models/audit.yaml"));
    QCOMPARE(settings.types[0].fallback, std::string("CHAR(36)"));
    QCOMPARE(settings.types[1].postgresql, std::string("JSONB"));
    QCOMPARE(settings.harmless, std::vector<std::string>{"app.log.*"});
    QCOMPARE(settings.overrides[0].name, std::string("ae10"));
    QCOMPARE(settings.overrides[0].downgrade, std::string("down.sql"));
    QVERIFY(settings.naming.ids == RevisionIds::Sequential);
    QCOMPARE(settings.naming.width, 4);
    QVERIFY(settings.lint.failOn == FailOn::Warning);
    QVERIFY(settings.lint.rules[0].level == LintLevel::Off);
    QVERIFY(settings.lint.rules[1].level == LintLevel::Error);
    QCOMPARE(settings.lint.rules[1].options.at("words").values[1], std::string("b"));
    QVERIFY(settings.lint.rules[1].options.at("words").isList);
    QCOMPARE(settings.lint.ignore[0].revision, std::string("001"));
    QCOMPARE(settings.lint.ignore[0].rules, std::vector<std::string>{"drop-column"});
    QVERIFY(settings.diff.beyond);
    QCOMPARE(settings.diff.include.schemas, std::vector<std::string>{"public"});
    QVERIFY(settings.diff.ignore[1] == DiffKind::ColumnOrder);
}

void TestSettings::emptyFilesAreFine_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("comment") << "# later\n";
    QTest::newRow("marker") << "---\n";
    QTest::newRow("null") << "~\n";
    QTest::newRow("empty map") << "{}\n";
    QTest::newRow("all commented out") << "environments:\nlint:\n  rules:\n";
}

void TestSettings::emptyFilesAreFine()
{
    QFETCH(QString, text);
    const auto file = parsed(text.toStdString());
    QCOMPARE(lines(file.problems), QString());
    Settings none;
    none.file = "retort.yaml";
    QVERIFY(file.settings == none);
}

void TestSettings::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    // YAML.
    row("tab", "lint:\n\tfail_on: error\n", "retort.yaml:2:1 yaml.tab");
    row("tab later", "lint:\n  fail_on: error\n\trules: {}\n", "retort.yaml:3:1 yaml.tab");
    row("syntax", "version: 1\nlint: a: b\n", "retort.yaml:2:8 yaml.syntax");
    row("characters, not bytes", "environments: {\"服务器\": {url: @}}", "retort.yaml:1:29 yaml.syntax");
    row("open bracket", "version: 1\nharmless: [a, b\n", "retort.yaml:2:11 yaml.open-bracket");
    row("open brace", "diff: {\n", "retort.yaml:1:7 yaml.open-bracket");
    row("open quote", "version: 1\ndefault_environment: 'dev\n", "retort.yaml:2:22 yaml.open-quote");
    row("open double quote", "version: 1\ndefault_environment: \"dev\\\"\n", "retort.yaml:2:22 yaml.open-quote");
    row("no colon", "version: 1\nlint\n", "retort.yaml:2:1 yaml.no-colon");
    row("two documents", "version: 1\n---\nversion: 1\n", "retort.yaml:2:1 yaml.several-documents");
    row("list and map", "- a\nversion: 1\n", "retort.yaml:2:1 yaml.text-after-end");
    row("not UTF-8", "version: 1\n# \xff\n", "retort.yaml:2:3 yaml.not-utf8");
    row("control character", "version: 1\x04\nx: y\n", "retort.yaml:1:11 yaml.control-character");
    row("alias without anchor", "models: *m\n", "retort.yaml:1:9 yaml.unknown-anchor");
    row("anchor loop", "models: &m [*m]\n", "retort.yaml:1:13 yaml.alias-loop");
    row("anchor loop in a map", "lint: &l\n  rules: *l\n", "retort.yaml:2:10 yaml.alias-loop");
    row("merge of a text", "lint:\n  <<: x\n", "retort.yaml:2:3 yaml.bad-merge");
    row("duplicate", "version: 1\nmodels: a:b\nversion: 1\n", "retort.yaml:3:1 yaml.duplicate-key");
    row("duplicate deep", "environments:\n  a: {url: \"x://\", url: \"y://\"}\n",
        "retort.yaml:2:20 yaml.duplicate-key");
    row("duplicate environment", "environments:\n  a:\n  a:\n", "retort.yaml:3:3 yaml.duplicate-key");
    row("list as key", "? [a]\n: b\n", "retort.yaml:1:3 yaml.key-not-text");
    row("tag", "default_environment: !x dev\n", "retort.yaml:1:22 yaml.tag; retort.yaml:1:22 environment.none");
    // Keys.
    row("unknown", "colours: 1\n", "retort.yaml:1:1 settings.unknown-key");
    row("misspelled", "enviroments: {}\n", "retort.yaml:1:1 settings.misspelled-key");
    row("misplaced", "environments:\n  a:\n    lock: 5s\n", "retort.yaml:3:5 settings.misplaced-key");
    row("top level list", "- version: 1\n", "retort.yaml:1:1 settings.wrong-type");
    row("top level text", "version 1\n", "retort.yaml:1:1 settings.wrong-type");
    row("missing file", "environments:\n  a:\n    from: {url: a.b}\n", "retort.yaml:3:5 settings.missing");
    row("missing revision", "lint:\n  ignore:\n    - {rules: x}\n", "retort.yaml:3:7 settings.missing");
    // Types.
    row("text for a map", "lint: x\n", "retort.yaml:1:7 settings.wrong-type");
    row("list for a map", "environments: []\n", "retort.yaml:1:15 settings.wrong-type");
    row("map for a list", "models: {a: b}\n", "retort.yaml:1:9 settings.wrong-type");
    row("list for a text", "default_environment: [a]\n", "retort.yaml:1:22 settings.wrong-type");
    row("nothing for a text", "version: 1\ndefault_environment:\n\n\nmodels: a:b\n",
        "retort.yaml:2:1 settings.wrong-type");
    row("boolean for a text", "default_environment: true\n", "retort.yaml:1:22 settings.quote-text");
    row("yes", "diff: {beyond: yes}\n", "retort.yaml:1:16 settings.not-boolean");
    row("True", "diff: {beyond: True}\n", "retort.yaml:1:16 settings.not-boolean");
    row("quoted true", "diff: {beyond: \"true\"}\n", "retort.yaml:1:16 settings.not-boolean");
    row("not a number", "version: one\n", "retort.yaml:1:10 settings.not-integer");
    row("quoted number", "version: \"1\"\n", "retort.yaml:1:10 settings.not-integer");
    row("other version", "version: 2\n", "retort.yaml:1:10 settings.out-of-range");
    row("huge number", "naming: {width: 99999999999999999999}\n", "retort.yaml:1:17 settings.out-of-range");
    row("map in a list", "harmless: [{a: b}]\n", "retort.yaml:1:12 settings.wrong-type");
    row("rules not a map", "lint: {rules: drop-column}\n", "retort.yaml:1:15 settings.wrong-type");
    // Values.
    row("choice", "naming: {ids: uuid}\n", "retort.yaml:1:15 settings.bad-choice");
    row("misspelled choice", "naming: {ids: sequental}\n", "retort.yaml:1:15 settings.misspelled-choice");
    row("backup policy", "environments: {a: {backup: always}}\n", "retort.yaml:1:28 settings.bad-choice");
    row("duration", "environments: {a: {timeouts: {lock: 5}}}\n", "retort.yaml:1:37 settings.bad-duration");
    row("duration of nothing", "environments: {a: {timeouts: {lock: 0s}}}\n", "retort.yaml:1:37 settings.out-of-range");
    row("wait", "environments: {a: {wait: soon}}\n", "retort.yaml:1:26 settings.bad-duration");
    row("colour", "environments: {a: {colour: mauve}}\n", "retort.yaml:1:28 settings.bad-colour");
    row("colour code", "environments: {a: {colour: \"#12345\"}}\n", "retort.yaml:1:28 settings.bad-colour");
    row("module", "models: app.models\n", "retort.yaml:1:9 settings.bad-value");
    row("dotted name", "harmless: [app.log, \"app log\"]\n", "retort.yaml:1:21 settings.bad-value");
    row("type name", "types: {\"a b\": TEXT}\n", "retort.yaml:1:9 settings.bad-name");
    row("revision", "overrides: {a@b: {upgrade: x.sql}}\n", "retort.yaml:1:13 settings.bad-name");
    row("ignored revision", "lint: {ignore: [{revision: a-b}]}\n", "retort.yaml:1:28 settings.bad-value");
    row("rule name", "lint: {rules: {\"a b\": off}}\n", "retort.yaml:1:16 settings.bad-name");
    row("file template", "naming: {file: \"%(revision)s\"}\n", "retort.yaml:1:16 settings.bad-value");
    row("path", "environments: {a: {from: {file: x, url: a..b}}}\n", "retort.yaml:1:41 settings.bad-value");
    row("variable", "environments: {a: {from: {file: x, variable: A-B, url: a}}}\n",
        "retort.yaml:1:46 settings.bad-value");
    row("empty text", "default_environment: \"\"\n", "retort.yaml:1:22 settings.empty-text");
    row("empty name", "environments: {\"\": {}}\n", "retort.yaml:1:16 settings.bad-name");
    row("empty command", "environments: {a: {after_run: [[]]}}\n", "retort.yaml:1:32 settings.wrong-type");
    row("empty program", "environments: {a: {after_run: [[\"\", x]]}}\n", "retort.yaml:1:32 settings.empty-text");
    // Variables.
    row("bare dollar", "environments: {a: {url: \"x://$HOME\"}}\n", "retort.yaml:1:25 variable.bare-dollar");
    row("open variable", "environments: {a: {url: \"x://${HOME\"}}\n", "retort.yaml:1:25 variable.open");
    row("no name", "environments: {a: {url: \"x://${}\"}}\n", "retort.yaml:1:25 variable.bad-name");
    row("other operator", "environments: {a: {url: \"x://${A:?b}\"}}\n", "retort.yaml:1:25 variable.bad-name");
    row("open default", "environments: {a: {url: \"x://${A:-b\"}}\n", "retort.yaml:1:25 variable.open");
    row("deep default",
        "environments: {a: {url: \"${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A}}}}}}}}}}}\"}}\n",
        "retort.yaml:1:25 variable.too-deep");
    // Together.
    row("default unknown", "default_environment: x\nenvironments: {dev: {}}\n", "retort.yaml:1:22 environment.unknown");
    row("default misspelled", "default_environment: dve\nenvironments: {dev: {}}\n",
        "retort.yaml:1:22 environment.misspelled");
    row("default without any", "default_environment: dev\n", "retort.yaml:1:22 environment.none");
    row("url and part", "environments:\n  a:\n    url: x://\n    host: b\n", "retort.yaml:4:11 settings.together");
    row("url and url", "environments:\n  a: {url: \"x://\", from: {file: f, url: u}}\n",
        "retort.yaml:2:41 settings.together");
    row("part twice", "environments:\n  a: {driver: sqlite, from: {file: f, driver: d}}\n",
        "retort.yaml:2:15 settings.together");
    row("no driver", "environments:\n  a: {host: b}\n", "retort.yaml:2:13 settings.needs");
    row("wrong driver is said once", "environments:\n  a: {host: b, driver: []}\n",
        "retort.yaml:2:24 settings.wrong-type");
    row("from nothing", "environments:\n  a: {from: {file: f}}\n", "retort.yaml:2:7 settings.nothing-in");
    row("tool and command", "environments:\n  a: {backup: {tool: pg_dump, command: x}}\n",
        "retort.yaml:2:3 settings.together");
    row("override of nothing", "overrides:\n  ae10: {}\n", "retort.yaml:2:3 settings.nothing-in");
    row("type of nothing", "types:\n  a.B:\n", "retort.yaml:2:3 settings.nothing-in");
}

void TestSettings::problems()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    // The rows are Latin-1 where they must not be UTF-8.
    const bool raw = QByteArray(QTest::currentDataTag()) == "not UTF-8";
    const std::string bytes = raw ? std::string("version: 1\n# \xff\n") : text.toStdString();
    const auto file = parsed(bytes);
    QCOMPARE(places(file.problems), expected);
    for (const base::Diagnostic &problem : file.problems) {
        QVERIFY2(!base::hintText(problem).empty(), problem.message->code);
        const std::string line = base::lineText(problem);
        QVERIFY2(line.find("{0}") == std::string::npos && line.find("{1}") == std::string::npos
                     && line.find("{2}") == std::string::npos && line.find("{3}") == std::string::npos,
                 line.c_str());
    }
}

void TestSettings::allProblemsInOrder()
{
    const auto file = parsed("version: 3\n"
                             "enviroments: {}\n"
                             "default_environment: x\n"
                             "naming:\n"
                             "  width: 0\n"
                             "  ids: b\n"
                             "naming: {}\n");
    QCOMPARE(places(file.problems),
             QString("retort.yaml:1:10 settings.out-of-range; retort.yaml:2:1 settings.misspelled-key; "
                     "retort.yaml:3:22 environment.none; retort.yaml:5:10 settings.out-of-range; "
                     "retort.yaml:6:8 settings.bad-choice; retort.yaml:7:1 yaml.duplicate-key"));
    QCOMPARE(file.problems.back().related.size(), std::size_t(1));
    QCOMPARE(file.problems.back().related[0].span.begin, (base::Position{4, 1}));
}

void TestSettings::problemsLeaveTheRest()
{
    const auto file =
        parsed("environments:\n  a: {url: \"x://h\", protected: maybe, colour: red}\nmodels: [x, \"a:b\"]\n");
    QCOMPARE(file.problems.size(), std::size_t(2));
    QCOMPARE(file.settings.environments[0].url->text, std::string("x://h"));
    QVERIFY(!file.settings.environments[0].isProtected);
    QCOMPARE(file.settings.environments[0].colour, std::string("red"));
    QCOMPARE(file.settings.models.size(), std::size_t(1));
    QCOMPARE(file.settings.models[0].module, std::string("a"));
}

void TestSettings::saysWhatToDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("spelling")
        << "environments: {a: {color: red}}"
        << "retort.yaml:1:20: There is no setting \"color\" in environments.a. Did you mean colour?";
    QTest::newRow("home") << "environments: {a: {keep_for: 3d}}"
                          << "retort.yaml:1:20: There is no setting \"keep_for\" in environments.a. "
                             "It belongs into environments.NAME.backup.";
    QTest::newRow("boolean") << "diff: {beyond: Off}"
                             << "retort.yaml:1:16: diff.beyond must be true or false, not \"Off\". "
                                "Write false, in small letters and without quotes.";
    QTest::newRow("duration") << "environments: {a: {timeouts: {lock: 5m}}}"
                              << "retort.yaml:1:37: environments.a.timeouts.lock is \"5m\", which is no duration. "
                                 "Write a number and a unit, for example 5s; the units are ms, s, min, h and d.";
    QTest::newRow("range")
        << "environments: {a: {wait: 48h}}"
        << "retort.yaml:1:26: environments.a.wait must be between 0ms and 1d. Write, for example, 60s.";
    QTest::newRow("type") << "environments: {a: {timeouts: 5s}}"
                          << "retort.yaml:1:30: environments.a.timeouts is a text, where a map is needed. "
                             "Write, for example, lock: 5s";
    QTest::newRow("item") << "models: [\"a:b\", c]"
                          << "retort.yaml:1:17: models[1] is \"c\", which is not module:attribute or a YAML file. "
                             "Write, for example, app.models:Base.metadata";
    QTest::newRow("line breaks") << "default_environment: \"a\\nb\""
                                 << "retort.yaml:1:22: default_environment is \"a\\nb\", which is not a text. "
                                    "Write, for example, text";
}

void TestSettings::saysWhatToDo()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(lines(parsed(text.toStdString()).problems), line);
}

void TestSettings::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qlonglong>("milliseconds"); // -1: refused
    QTest::newRow("ms") << "500ms" << 500LL;
    QTest::newRow("s") << "5s" << 5000LL;
    QTest::newRow("min") << "1min" << 60'000LL;
    QTest::newRow("h") << "1.5h" << 5'400'000LL;
    QTest::newRow("d") << "1d" << 86'400'000LL;
    QTest::newRow("blank") << "5 s" << 5000LL;
    QTest::newRow("several") << "1min 30s" << 90'000LL;
    QTest::newRow("together") << "1h30min" << 5'400'000LL;
    QTest::newRow("no unit") << "5" << -1LL;
    QTest::newRow("no number") << "s" << -1LL;
    QTest::newRow("unit") << "5m" << -1LL;
    QTest::newRow("capital") << "5S" << -1LL;
    QTest::newRow("negative") << "-5s" << -1LL;
    QTest::newRow("dot") << "5.s" << -1LL;
    QTest::newRow("dots") << "1.2.3s" << -1LL;
    QTest::newRow("exponent") << "1e3s" << -1LL;
    QTest::newRow("hexadecimal") << "0x5s" << -1LL;
    QTest::newRow("infinite") << "inf" << -1LL;
    QTest::newRow("endless") << "99999999999999999999999999999999d" << -1LL;
    QTest::newRow("comma") << "\"1,5s\"" << -1LL;
}

void TestSettings::durations()
{
    QFETCH(QString, text);
    QFETCH(qlonglong, milliseconds);
    const auto file = parsed("environments: {a: {timeouts: {statement: " + text.toStdString() + "}}}");
    if (milliseconds < 0) {
        QCOMPARE(places(file.problems), QString("retort.yaml:1:42 settings.bad-duration"));
        return;
    }
    QCOMPARE(lines(file.problems), QString());
    QCOMPARE(file.settings.environments[0].timeouts.statement->count(),
             std::chrono::milliseconds(milliseconds).count());
}

void TestSettings::anchorsAndMergeKeys()
{
    const auto file = parsed("environments:\n"
                             "  a: &base\n"
                             "    protected: true\n"
                             "    colour: red\n"
                             "  b:\n"
                             "    <<: *base\n"
                             "    colour: blue\n"
                             "  c:\n"
                             "    <<: [{description: first}, {description: second, colour: grey}]\n"
                             "  d: *base\n");
    QCOMPARE(lines(file.problems), QString());
    const auto &all = file.settings.environments;
    QVERIFY(all[1].isProtected);
    QCOMPARE(all[1].colour, std::string("blue"));
    QCOMPARE(all[2].description, std::string("first"));
    QCOMPARE(all[2].colour, std::string("grey"));
    QCOMPARE(all[3].colour, std::string("red"));
}

void TestSettings::windowsLineEndsAndByteOrderMark()
{
    const auto file = parsed("\xef\xbb\xbfversion: 1\r\nnaming:\r\n  ids: sequential\r\n  widht: 3\r\n");
    QCOMPARE(places(file.problems), QString("retort.yaml:4:3 settings.misspelled-key"));
    QVERIFY(file.settings.naming.ids == RevisionIds::Sequential);
}

void TestSettings::deepNestingAndExpansionAreBounded()
{
    QCOMPARE(places(parsed("models: " + std::string(20'000, '[')).problems), QString("retort.yaml:1:41 yaml.too-deep"));
    QCOMPARE(parsed(std::string(20'000, '{')).problems.size(), std::size_t(1));
    QCOMPARE(parsed("a: " + std::string(20'000, '-')).problems.size(), std::size_t(1));

    std::string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int item = 0; item < 10; ++item)
            laughs += (item == 0 ? "" : ", ") + before;
        laughs += "]\n";
    }
    const auto file = parsed(laughs);
    QCOMPARE(file.problems.size(), std::size_t(1));
    QCOMPARE(std::string(file.problems[0].code()), std::string("yaml.too-many-nodes"));
    QCOMPARE(std::string(parsed(std::string(5u << 20, '#')).problems[0].code()), std::string("yaml.too-large"));
}

void TestSettings::passwordsAreInNoText_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString(text); };
    row("url in a list", "environments: {a: {url: [\"x://u:hunter2@h/d\"]}}");
    row("url as a key", "environments: {a: {\"x://u:hunter2@h/d\": b}}");
    row("url as a name", "types: {\"x://u:hunter2@h/d\": b}");
    row("url as default", "default_environment: x://u:hunter2@h/d");
    row("url elsewhere", "environments: {a: {colour: \"x://u:hunter2@h/d\"}}");
    row("bad variable", "environments: {a: {url: \"x://u:hunter2$@h/d\"}}");
    row("bad variable name", "environments: {a: {url: \"x://u:${hunter2!}@h/d\"}}");
    row("password a map", "environments: {a: {driver: x, password: {hunter2: x}}}");
    row("password with a comma", "environments: {a: {driver: x, password: a,hunter2}}");
    row("password like an alias", "environments:\n  a:\n    password: *hunter2\n");
    row("password like a tag", "environments:\n  a:\n    driver: x\n    password: !hunter2\n");
    row("password below", "environments:\n  a:\n    password:\n    hunter2\n");
    row("option", "environments: {a: {driver: x, options: {password: [hunter2]}}}");
    row("url without slashes", "environments: {a: {url: \"x:/u:hunter2@h\", host: b}}");
}

void TestSettings::passwordsAreInNoText()
{
    QFETCH(QString, text);
    const auto file = parsed(text.toStdString());
    QVERIFY(!file.problems.empty());
    QVERIFY2(!lines(file.problems).contains("hunter2"), qPrintable(lines(file.problems)));
}

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
