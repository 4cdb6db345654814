// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/cli.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace retort::cli;

namespace {

struct Ran
{
    int status = 0;
    Printed printed;

    QJsonObject json() const { return QJsonDocument::fromJson(QByteArray::fromStdString(printed.output)).object(); }
    std::string all() const { return printed.output + printed.error; }
};

} // namespace

/// The command line in this process: what --json prints, and what is never printed.
class TestRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void revisionShape();
    void everyCommandPrintsJson_data();
    void everyCommandPrintsJson();
    void errorsAreJsonToo();
    void brokenProjectsTellProblems();
    void secretsStayHidden();
    void controlCharactersAreEscaped();
    void wrapsWhereInputIsATerminal();

private:
    void write(const char *name, const QByteArray &text) const;
    Ran run(std::vector<std::string> words, std::optional<std::size_t> inputColumns = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRun::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkpath(QStringLiteral("migrations/versions"));
    write("alembic.ini", "[alembic]\nscript_location = migrations\n");
    write("migrations/env.py", "target_metadata = Base.metadata\n");
    write("migrations/versions/a1.py", "\"\"\"first \"step\"\n\nCreate Date: 2026-01-02 03:04:05\n\"\"\"\n"
                                       "revision = 'a1'\ndown_revision = None\nbranch_labels = ('main',)\n");
    write("migrations/versions/b1.py", "\"\"\"second\"\"\"\nrevision = 'b1'\ndown_revision = 'a1'\n");
    write("migrations/versions/b2.py", "\"\"\"third\"\"\"\nrevision = 'b2'\ndown_revision = 'a1'\ndepends_on = 'b1'\n");
}

void TestRun::write(const char *name, const QByteArray &text) const
{
    QFile file(m_folder->filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

Ran TestRun::run(std::vector<std::string> words, std::optional<std::size_t> inputColumns) const
{
    System system;
    system.words = std::move(words);
    system.currentFolder = m_folder->path().toStdString();
    system.environment = {{"LC_ALL", "C.UTF-8"}};
    system.inputColumns = inputColumns;
    Ran ran;
    ran.status = retort::cli::run(system, ran.printed);
    return ran;
}

void TestRun::revisionShape()
{
    const QJsonArray revisions = run({"history", "--json"}).json()[QStringLiteral("revisions")].toArray();
    QCOMPARE(revisions.size(), 3);
    const QJsonObject top = revisions.at(0).toObject();
    QCOMPARE(top[QStringLiteral("revision")].toString(), QStringLiteral("b2"));
    QCOMPARE(top[QStringLiteral("down_revisions")].toArray(), QJsonArray{QStringLiteral("a1")});
    QCOMPARE(top[QStringLiteral("depends_on")].toArray(), QJsonArray{QStringLiteral("b1")});
    QVERIFY(top[QStringLiteral("is_head")].toBool() && !top[QStringLiteral("is_effective_head")].toBool());
    const QJsonObject middle = revisions.at(1).toObject();
    QVERIFY(middle[QStringLiteral("is_head")].toBool() && middle[QStringLiteral("is_effective_head")].toBool());
    const QJsonObject base = revisions.at(2).toObject();
    QVERIFY(base[QStringLiteral("is_branch_point")].toBool() && !base[QStringLiteral("is_merge_point")].toBool());
    QCOMPARE(base[QStringLiteral("message")].toString(), QStringLiteral("first \"step\""));
    QVERIFY(base[QStringLiteral("doc")].toString().contains(QStringLiteral("Create Date")));
    QCOMPARE(base[QStringLiteral("create_date")].toString(), QStringLiteral("2026-01-02 03:04:05"));
    QVERIFY(middle[QStringLiteral("create_date")].isNull());
    QVERIFY(base[QStringLiteral("branch_labels")].toArray().contains(QStringLiteral("main")));
    QVERIFY(base[QStringLiteral("path")].toString().endsWith(QStringLiteral("migrations/versions/a1.py")));
}

void TestRun::everyCommandPrintsJson_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("heads") << QStringList{"heads"} << QStringList{"heads", "problems"};
    QTest::newRow("branches") << QStringList{"branches"} << QStringList{"branches", "problems"};
    QTest::newRow("history") << QStringList{"history"} << QStringList{"problems", "revisions"};
    QTest::newRow("graph") << QStringList{"history", "--graph"} << QStringList{"problems", "revisions"};
    QTest::newRow("show") << QStringList{"show", "a1"} << QStringList{"problems", "revisions"};
    QTest::newRow("doctor") << QStringList{"doctor"}
                            << QStringList{"errors", "folder", "healthy", "sections", "warnings"};
}

void TestRun::everyCommandPrintsJson()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, keys);
    std::vector<std::string> line{"--json"};
    for (const QString &word : words)
        line.push_back(word.toStdString());
    const Ran ran = run(line);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json().keys(), keys);
    QCOMPARE(ran.printed.error, std::string());
}

void TestRun::errorsAreJsonToo()
{
    const Ran missing = run({"show", "nothing", "--json"});
    QCOMPARE(missing.status, 255);
    const QJsonObject error = missing.json()[QStringLiteral("error")].toObject();
    QCOMPARE(error.keys(), (QStringList{"code", "column", "file", "hint", "line", "message", "severity"}));
    QCOMPARE(error[QStringLiteral("message")].toString(),
             QStringLiteral("Can't locate revision identified by 'nothing'"));
    const Ran configuration = run({"-c", "none.ini", "heads", "--json"});
    QCOMPARE(configuration.status, 255);
    QCOMPARE(configuration.json()[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString(),
             QStringLiteral("script.no-location"));
}

void TestRun::brokenProjectsTellProblems()
{
    write("migrations/versions/c1.py", "revision = 'c1'\ndown_revision = 'gone'\n");
    const Ran ran = run({"heads", "--json"});
    QCOMPARE(ran.status, 1);
    const QJsonArray problems = ran.json()[QStringLiteral("problems")].toArray();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0)[QStringLiteral("code")].toString(), QStringLiteral("history.missing-parent"));
    QCOMPARE(problems.at(0)[QStringLiteral("line")].toInt(), 2);
    QCOMPARE(ran.json()[QStringLiteral("heads")].toArray().size(), 3);
}

void TestRun::secretsStayHidden()
{
    write("alembic.ini", "[alembic]\nscript_location = migrations\n"
                         "sqlalchemy.url = postgresql://app:hunter2@127.0.0.1:1/app?sslpassword=hunter2\n");
    write("retort.yaml", "environments:\n  live:\n    url: mysql://app:hunter2@127.0.0.1:1/app\n"
                         "  odd:\n    url: postgresql://app:hunter2@x@127.0.0.1:1/app\n");
    for (const std::vector<std::string> &words : {std::vector<std::string>{"doctor"},
                                                  {"doctor", "--json"},
                                                  {"doctor", "--connect"},
                                                  {"history", "-i"},
                                                  {"history", "-i", "-e", "live"},
                                                  {"history", "-i", "-e", "odd"},
                                                  {"show", "current", "--json"}}) {
        const Ran ran = run(words);
        QVERIFY(!ran.all().empty());
        QVERIFY2(ran.all().find("hunter2") == std::string::npos, ran.all().c_str());
    }
}

void TestRun::controlCharactersAreEscaped()
{
    write("migrations/versions/c1.py", "revision = 'c1'\ndown_revision = '\\x1b[2J'\n");
    for (const std::vector<std::string> &words : {std::vector<std::string>{"heads"}, {"doctor"}}) {
        const Ran ran = run(words);
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.all().find("\\x1b[2J") != std::string::npos);
        QVERIFY2(ran.all().find('\x1b') == std::string::npos, ran.all().c_str());
    }
    const Ran usage = run({"heads", "--x\x1b[2J"});
    QCOMPARE(usage.status, 2);
    QVERIFY(usage.printed.error.find('\x1b') == std::string::npos);
}

void TestRun::wrapsWhereInputIsATerminal()
{
    QCOMPARE(run({"show", "nothing"}, 30).printed.output,
             std::string("  FAILED: Can't locate\n  revision identified by\n  'nothing'\n"));
    QCOMPARE(run({"show", "nothing"}).printed.output,
             std::string("FAILED: Can't locate revision identified by 'nothing'\n"));
}

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
