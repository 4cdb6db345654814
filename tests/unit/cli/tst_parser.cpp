// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/parser.h"
#include "tests/unit/cli/alembic_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace retort::cli;

namespace {

std::vector<std::string> texts(const QJsonArray &array)
{
    std::vector<std::string> out;
    for (const QJsonValue &value : array)
        out.push_back(value.toString().toStdString());
    return out;
}

std::string withoutSuggestion(std::string text)
{
    return text.substr(0, text.find("; did you mean"));
}

/// Alembic's parser calls its list of commands by all their names, ours COMMAND.
std::string withoutCommandList(const std::string &text)
{
    const auto brace = text.find('{');
    const auto end = text.find('}');
    return brace == std::string::npos ? text : text.substr(0, brace) + "COMMAND" + text.substr(end + 1);
}

const char *outcomeName(Parsed::Outcome outcome)
{
    switch (outcome) {
    case Parsed::Outcome::Run:
        return "run";
    case Parsed::Outcome::Help:
        return "help";
    case Parsed::Outcome::Version:
        return "version";
    case Parsed::Outcome::UsageError:
        return "error";
    }
    return "";
}

Parsed parsed(const std::vector<std::string> &words)
{
    return parse(test::kAlembicTable, words);
}

} // namespace

class TestParser : public QObject
{
    Q_OBJECT

private slots:
    void alembicsAnswers_data();
    void alembicsAnswers();
    void ownOptionsStandBeforeAndBehind();
    void ownOptionsLeaveAlembicsPrefixesAlone();
    void ownPrefixes();
    void suggestions();
};

/// 3,000 drawn command lines and what Alembic's own parser made of them (data/make_argument_cases.py).
void TestParser::alembicsAnswers_data()
{
    QTest::addColumn<QJsonArray>("cases");
    QFile file(QStringLiteral(RETORT_SOURCE_DIR "/tests/unit/cli/data/argument_cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(all.size() >= 3000);
    for (const char *outcome : {"run", "help", "version", "error"}) {
        QJsonArray cases;
        for (const QJsonValue &one : all) {
            if (one[QStringLiteral("outcome")].toString() == QLatin1String(outcome))
                cases.append(one);
        }
        QVERIFY(cases.size() >= 10);
        QTest::newRow(outcome) << cases;
    }
}

void TestParser::alembicsAnswers()
{
    QFETCH(QJsonArray, cases);
    for (const QJsonValue &one : cases) {
        const QByteArray shown = QJsonDocument(one.toObject()).toJson(QJsonDocument::Compact);
        const Parsed result = parsed(texts(one[QStringLiteral("words")].toArray()));
        QVERIFY2(one[QStringLiteral("outcome")].toString() == QLatin1String(outcomeName(result.outcome)),
                 shown + " ours: " + outcomeName(result.outcome) + " " + result.error.c_str());
        if (result.outcome == Parsed::Outcome::Version)
            continue;
        const std::string command = result.command == nullptr ? "" : result.command->name;
        QVERIFY2(one[QStringLiteral("command")].toString().toStdString() == command, shown);
        if (result.outcome == Parsed::Outcome::UsageError) {
            const std::string theirs = withoutCommandList(one[QStringLiteral("error")].toString().toStdString());
            QVERIFY2(withoutSuggestion(result.error) == theirs, shown + " ours: " + result.error.c_str());
        }
        const QJsonObject values = one[QStringLiteral("values")].toObject();
        for (auto entry = values.begin(); entry != values.end(); ++entry) {
            const std::string key = entry.key().toStdString();
            QVERIFY2(result.arguments.has(key), shown + " lacks " + key.c_str());
            if (entry.value().isArray()) {
                const auto ours = result.arguments.values(key);
                const auto theirs = texts(entry.value().toArray());
                // Of an option that is not a list, argparse keeps the last.
                QVERIFY2(ours == theirs || (theirs.size() == 1 && ours.back() == theirs.back()), shown);
            }
        }
        if (result.outcome == Parsed::Outcome::Run) {
            std::set<std::string> allowed;
            for (const QString &key : values.keys())
                allowed.insert(key.toStdString());
            for (const char *key : {"config", "name", "x", "raiseerr", "quiet", "verbose", "rev-range", "sql", "purge",
                                    "indicate-current", "autogenerate", "json", "env", "config-file", "tag", "message"})
                QVERIFY2(!result.arguments.has(key) || allowed.count(key) == 1, shown + " has too much: " + key);
        }
    }
}

void TestParser::ownOptionsStandBeforeAndBehind()
{
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{"--json", "-e", "dev", "heads", "-v"}, {"heads", "-v", "--json", "--env=dev"}}) {
        const Parsed result = parsed(words);
        QCOMPARE(result.outcome, Parsed::Outcome::Run);
        QVERIFY(result.arguments.has("json"));
        QVERIFY(result.arguments.has("verbose"));
        QCOMPARE(*result.arguments.value("env"), std::string("dev"));
    }
}

void TestParser::ownOptionsLeaveAlembicsPrefixesAlone()
{
    // --config-file would make these ambiguous.
    for (const char *prefix : {"--c", "--con", "--config"}) {
        const Parsed result = parsed({prefix, "a.ini", "heads"});
        QCOMPARE(result.outcome, Parsed::Outcome::Run);
        QCOMPARE(*result.arguments.value("config"), std::string("a.ini"));
        QVERIFY(!result.arguments.has("config-file"));
    }
}

void TestParser::ownPrefixes()
{
    QCOMPARE(*parsed({"--config-", "a.yaml", "heads"}).arguments.value("config-file"), std::string("a.yaml"));
    QVERIFY(parsed({"heads", "--js"}).arguments.has("json"));
    QVERIFY(parsed({"history", "--gr"}).arguments.has("graph"));
}

void TestParser::suggestions()
{
    const Parsed result = parsed({"hedas"});
    QCOMPARE(result.outcome, Parsed::Outcome::UsageError);
    QVERIFY(result.error.find("; did you mean 'heads'?") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestParser)
#include "tst_parser.moc"
