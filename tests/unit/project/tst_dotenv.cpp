// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/dotenv.h"

#include <QTest>

using namespace retort;
using project::DotEnvPrecedence;

namespace {

/// "A=<value> B" for entries with and without a value.
QByteArray shown(const std::vector<project::DotEnvEntry> &entries)
{
    QByteArrayList parts;
    for (const project::DotEnvEntry &entry : entries)
        parts.append(QByteArray::fromStdString(entry.name + (entry.value ? "=<" + *entry.value + ">" : "")));
    return parts.join(' ');
}

QByteArray shown(const project::DotEnvValues &values)
{
    QByteArrayList parts;
    for (const auto &value : values)
        parts.append(QByteArray::fromStdString(value.first + (value.second ? "=<" + *value.second + ">" : "")));
    return parts.join(' ');
}

} // namespace

/// What is expected here is python-dotenv's answer.
class TestDotEnv : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void problemsHoldNoValue();
    void expands_data();
    void expands();
    void precedence();
    void placesNames();
    void hugeInput();
};

void TestDotEnv::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("", "");
    row("# only a comment\n\n", "");
    row("A=b", "A=<b>");
    row("A = b c ", "A=<b c>");
    row("export A=b\nexport\tB=c", "A=<b> B=<c>");
    row("export", "export");
    row("A", "A");
    row("A=", "A=<>");
    row("A= \nB=1", "A=<> B=<1>");
    row("A=b # comment", "A=<b>");
    row("A=b#c", "A=<b#c>");
    row("A=#b", "A=<#b>");
    row("A= # comment", "A=<>");
    row("A='b # c' # d", "A=<b # c>");
    row("A=\"b # c\"#d", "A=<b # c>");
    row("A='it\\'s'", "A=<it's>");
    row("A='a\\nb\\\\'", "A=<a\\nb\\>");
    row("A=\"a\\tb\\\"c\\\\\"", "A=<a\tb\"c\\>");
    row("A=\"a\\qb\"", "A=<a\\qb>");
    row("A=a\\nb", "A=<a\\nb>");
    row("A='x\ny'\nB=\"1\r\n2\"", "A=<x\ny> B=<1\r\n2>");
    row("A=b\r\nC=d\rE=f", "A=<b> C=<d> E=<f>");
    row("'A B'=c", "A B=<c>");
    row("数据=😀 é", "数据=<😀 é>");
    row("A=b=c", "A=<b=c>");
    row("A=1\nA=2", "A=<1> A=<2>");
    row("A='${X}'", "A=<${X}>");
    row("  A=1\n\t# x\n  B=2", "A=<1> B=<2>");
    row("\xEF\xBB\xBF"
        "A=1",
        "A=<1>");
    row("A=\"x\\\"", "A=<x\\>");
    row("A.b-c=1", "A.b-c=<1>");
}

void TestDotEnv::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const project::DotEnv env = project::parseDotEnv(text.toStdString(), ".env");
    QCOMPARE(shown(env.entries), expected);
    QVERIFY(env.problems.empty());
}

void TestDotEnv::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("two words") << QByteArray("A=1\nB C\nD=2")
                               << QByteArray(
                                      ".env:2:1: This line is not \"NAME=value\". Write NAME=value, or begin the line "
                                      "with # .")
                               << QByteArray("A=<1> D=<2>");
    QTest::newRow("no name") << QByteArray("  =x\nD=2")
                             << QByteArray(
                                    ".env:1:3: This line is not \"NAME=value\". Write NAME=value, or begin the line "
                                    "with # .")
                             << QByteArray("D=<2>");
    QTest::newRow("open quote")
        << QByteArray("A='x\nD=2")
        << QByteArray(".env:1:1: The value of A begins with a quote that is never closed. Close it, or "
                      "write the value without quotes.")
        << QByteArray("D=<2>");
    QTest::newRow("behind a quote") << QByteArray("A='x\n' y\nD=2")
                                    << QByteArray(
                                           ".env:2:3: There is text behind the closing quote of A. Only a comment may "
                                           "stand there.")
                                    << QByteArray("D=<2>");
    QTest::newRow("not UTF-8") << QByteArray("A=1\nB=\xFF")
                               << QByteArray(
                                      ".env:2:3: This file is not UTF-8: byte 0xff is wrong here. Save it as UTF-8 "
                                      "without a byte order mark.")
                               << QByteArray();
}

void TestDotEnv::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, rest);
    const project::DotEnv env = project::parseDotEnv(text.toStdString(), ".env");
    QCOMPARE(env.problems.size(), std::size_t(1));
    QCOMPARE(QByteArray::fromStdString(base::lineText(env.problems[0])), line);
    QCOMPARE(shown(env.entries), rest);
}

void TestDotEnv::problemsHoldNoValue()
{
    for (const char *text : {"PASSWORD s3cret\n", "PASSWORD='s3cret\n", "PASSWORD=\"a\" s3cret\n", "=s3cret\n"}) {
        const project::DotEnv env = project::parseDotEnv(text, ".env");
        QCOMPARE(env.problems.size(), std::size_t(1));
        QVERIFY2(base::lineText(env.problems[0]).find("s3cret") == std::string::npos, text);
    }
}

void TestDotEnv::expands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("A=x\nB=${A}/y", "A=<x> B=<x/y>");
    row("B=${A}\nA=x", "B=<> A=<x>");
    row("B=${HOME}", "B=</home/u>");
    row("B=${NOPE}", "B=<>");
    row("B=${NOPE:-d e}", "B=<d e>");
    row("B=${EMPTY:-d}", "B=<>");
    row("B=${HOME:-d}", "B=</home/u>");
    row("B='${HOME}'", "B=</home/u>");
    row("B=$HOME", "B=<$HOME>");
    row("B=${HOME", "B=<${HOME>");
    row("B=${HOME:x}", "B=<${HOME:x}>");
    row("B=${}", "B=<>");
    row("B=a${HOME}b${NOPE:-c}d", "B=<a/home/ubcd>");
    row("B=${NOPE:-${HOME}}", "B=<${HOME}>");
    row("A\nB=${A:-d}", "A B=<>");
    row("A=1\nB=2\nA=3", "A=<3> B=<2>");
    row("A=1\nA=${A}2", "A=<12>");
}

void TestDotEnv::expands()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const project::DotEnv env = project::parseDotEnv(text.toStdString(), ".env");
    const std::map<std::string, std::string> environment{{"HOME", "/home/u"}, {"EMPTY", ""}};
    QCOMPARE(shown(project::expandDotEnv(env.entries, environment, DotEnvPrecedence::File)), expected);
}

void TestDotEnv::precedence()
{
    const project::DotEnv env = project::parseDotEnv("A=file\nB=${A}\n", ".env");
    const std::map<std::string, std::string> environment{{"A", "environment"}};
    QCOMPARE(shown(project::expandDotEnv(env.entries, environment, DotEnvPrecedence::File)),
             QByteArray("A=<file> B=<file>"));
    QCOMPARE(shown(project::expandDotEnv(env.entries, environment, DotEnvPrecedence::Environment)),
             QByteArray("A=<file> B=<environment>"));
}

void TestDotEnv::placesNames()
{
    const project::DotEnv env = project::parseDotEnv("A='1\r\n2'\r\n  export B=1\n", ".env");
    QCOMPARE(env.entries.size(), std::size_t(2));
    QCOMPARE(base::placeText(env.entries[1].span), std::string(".env:3:10"));
}

void TestDotEnv::hugeInput()
{
    std::string text;
    for (int i = 0; i < 50000; ++i)
        text += "NAME" + std::to_string(i) + "='value" + std::to_string(i) + "'\n";
    text += "LONG=" + std::string(4u << 20, '#') + "\nOPEN='" + std::string(4u << 20, '\n');
    const project::DotEnv env = project::parseDotEnv(text, ".env");
    QCOMPARE(env.entries.size(), std::size_t(50001));
    QCOMPARE(env.problems.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(TestDotEnv)
#include "tst_dotenv.moc"
