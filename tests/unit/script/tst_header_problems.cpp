// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/header.h"

#include "tests/unit/script/header_text.h"

#include <QElapsedTimer>
#include <QtTest>

#include <string>

using namespace retort;

namespace {

struct Row
{
    const char *name;
    const char *source;
    const char *problems;
};

// Whether CPython 3.11 loads the file was asked of it for every row: the errors are those that it refuses.
// clang-format off
constexpr Row kRows[] = {
    {"fine", "'''a'''\nx = {'a': [1, (2)]}\ndef f(a, b=')'):\n\tif a:\n\t\treturn 1\n", ""},
    {"string", "x = 1\ny = 'a\n", "2:5 script.unterminated-string"},
    {"string at the end", "y = 'a", "1:5 script.unterminated-string"},
    {"string in a function", "def f():\n    x = \"a\n", "2:9 script.unterminated-string"},
    {"string with an escaped quote", "x = 'a\\'\n", "1:5 script.unterminated-string"},
    {"string behind another character", "é = 'a\n", "1:5 script.unterminated-string"},
    {"f-string", "x = f'{a\n", "1:6 script.unterminated-string"},
    {"triple string", "x = 1\n\"\"\"a\n\nb\"\"\n", "2:1 script.unterminated-triple-string"},
    {"triple string in a function", "def f():\n    '''\n    x''\n", "2:5 script.unterminated-triple-string"},
    {"triple string with an escaped end", "'''a\\'''\n", "1:1 script.unterminated-triple-string"},
    {"escape x", "x = 'a\\x4'\n", "1:7 script.bad-escape"},
    {"escape u", "def f():\n    open('C:\\users')\n", "2:13 script.bad-escape"},
    {"escape U", "x = '\\U00110000'\n", "1:6 script.bad-escape"},
    {"escape N", "x = '\\N'\n", "1:6 script.bad-escape"},
    {"escape in the docstring", "'''\n\\x'''\n", "2:1 script.bad-escape"},
    {"escapes that are none", "x = r'\\x', b'\\u', '\\d\\\\x'\n", ""},
    {"bracket", "x = (1,\ny = 2\n", "1:5 script.unclosed-bracket"},
    {"inner bracket", "x = ([1,\n", "1:6 script.unclosed-bracket"},
    {"bracket in a function", "def f():\n    g(a, [b]\n", "2:6 script.unclosed-bracket"},
    {"bracket in a string", "x = '('\n", ""},
    {"bracket in a comment", "x = 1  # (\n", ""},
    {"closing bracket", "x = 1)\n", "1:6 script.unmatched-bracket"},
    {"closing bracket in a function", "def f():\n    x = []]\n", "2:11 script.unmatched-bracket"},
    {"wrong bracket", "x = (1]\n", "1:7 script.mismatched-bracket"},
    {"wrong bracket lines later", "x = {\n  1: (2,\n  }\n", "3:3 script.mismatched-bracket"},
    {"only the first", "x = 1)\ny = 'a\n", "1:6 script.unmatched-bracket"},
    {"unexpected indent", "x = 1\n  y = 2\n", "2:3 script.unexpected-indent"},
    {"unexpected indent at once", "  x = 1\n", "1:3 script.unexpected-indent"},
    {"unexpected indent in a function", "def f():\n    x = 1\n      y = 2\n", "3:7 script.unexpected-indent"},
    {"indented comment", "x = 1\n    # y\n  \n\t\nz = 2\n", ""},
    {"indented continuation", "x = [\n      1,\n  2]\ny = 1 + \\\n    2\n", ""},
    {"expected indent", "def f():\nx = 1\n", "2:1 script.expected-indent"},
    {"expected indent at the end", "def f():  # x\n", "2:1 script.expected-indent"},
    {"expected indent in a function", "def f():\n    if x:\n    y = 1\n", "3:5 script.expected-indent"},
    {"one line suites", "def f(): pass\nif x: y = 1\nclass C: z = {1: 2}\n", ""},
    {"unindent", "def f():\n    if x:\n        y\n      z\n", "4:7 script.unindent"},
    {"unindent to the module", "def f():\n    x\n  y\n", "3:3 script.unindent"},
    {"tabs for eight", "def f():\n        x\n\ty\n", "3:2 script.tabs"},
    {"tabs for four", "def f():\n    if x:\n\ty\n", "3:2 script.tabs"},
    {"tabs alone", "def f():\n\tif x:\n\t\ty\n\tz\n", ""},
    {"tabs behind blanks", "def f():\n  \tx\n  \ty\n", ""},
    {"form feed", "def f():\n    x\n\f    y\n", ""},
    {"dollar", "x = $a\n", "1:5 script.invalid-character"},
    {"question mark in a function", "def f():\n    x?\n", "2:6 script.invalid-character"},
    {"exclamation mark", "x = !a\n", "1:5 script.invalid-character"},
    {"unequal", "x = a != b\ndef f():\n    x!=y\n", ""},
    {"backtick", "x = `a`\n", "1:5 script.invalid-character"},
    {"control character", "x = 1\x01\n", "1:6 script.invalid-character"},
    {"hard blank", "x =\xC2\xA0" "1\n", "1:4 script.invalid-character"},
    {"curly quote", "def f():\n    x = \xE2\x80\x9C" "a\xE2\x80\x9D\n", "2:9 script.invalid-character"},
    {"full-width comma", "f(a\xEF\xBC\x8C b)\n", "1:4 script.invalid-character"},
    {"emoji", "x = \xF0\x9F\x98\x80\n", "1:5 script.invalid-character"},
    {"letters of other languages", "\xE4\xB8\xAD = 1\ndef \xC3\xA9():\n    \xD0\xB6 = \xCE\xBB\n", ""},
    {"second byte order mark", "x = 1\n\xEF\xBB\xBF\n", "2:1 script.invalid-character"},
    {"blank behind a backslash", "x = \\ \n1\n", "1:5 script.after-backslash"},
    {"backslash at the end", "x = 1 \\\n", "1:7 script.after-backslash"},
    {"no value", "x = 1\ndown_revision =\n", "2:1 script.no-value"},
    {"conflict", "a = 1\n<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> topic\n", "2:1 script.conflict-markers"},
    {"conflict in a function", "def f():\n<<<<<<< HEAD\n    x = 1\n=======\n    x = 2\n>>>>>>> topic\n    y\n",
     "2:1 script.conflict-markers"},
    {"conflict in brackets", "x = [\n<<<<<<< HEAD\n  1,\n=======\n  2,\n>>>>>>> topic\n]\n", "2:1 script.conflict-markers"},
    {"conflict that opens a bracket twice", "<<<<<<< HEAD\nx = [1\n=======\nx = [2\n>>>>>>> topic\n]\n",
     "1:1 script.conflict-markers"},
    {"conflict with an apostrophe in its label", "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> don't\ny = 2\n",
     "1:1 script.conflict-markers"},
    {"conflict of three", "<<<<<<< a\nx = 1\n||||||| b\nx = 0\n=======\nx = 2\n>>>>>>> c\n", "1:1 script.conflict-markers"},
    {"two conflicts",
     "<<<<<<< a\nx = 1\n=======\nx = 2\n>>>>>>> b\ny = 1\n<<<<<<< a\nx = 1\n=======\nx = 2\n>>>>>>> b\n",
     "1:1 script.conflict-markers; 7:1 script.conflict-markers"},
    {"conflict in the docstring", "'''\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'''\n",
     "2:1 warning script.conflict-markers-in-text"},
    {"conflict with CRLF", "<<<<<<< a\r\nx = 1\r\n=======\r\nx = 2\r\n>>>>>>> b\r\n", "1:1 script.conflict-markers"},
    {"left over end", "x = 1\n>>>>>>> topic\n", "2:1 script.leftover-conflict-marker"},
    {"left over middle", "x = 1\n=======\ny = 2\n", "2:1 script.leftover-conflict-marker"},
    {"left over begin", "<<<<<<< HEAD\nx = 1\n", "1:1 script.leftover-conflict-marker"},
    {"heading in the docstring", "'''\nTitle\n=======\n'''\n", ""},
};
// clang-format on

} // namespace

/// What is wrong with a file, and exactly where.
class TestHeaderProblems : public QObject
{
    Q_OBJECT

private slots:
    void problems_data();
    void problems();
    void conflictLabels();
    void conflictValues_data();
    void conflictValues();
    void deepNesting();
    void manyOfAKind();
    void sentences_data();
    void sentences();
};

void TestHeaderProblems::problems_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    for (const Row &row : kRows)
        QTest::newRow(row.name) << QByteArray(row.source) << QByteArray(row.problems);
}

void TestHeaderProblems::problems()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    const script::Header header = script::scanHeader(source.toStdString());
    QCOMPARE(QByteArray::fromStdString(tests::shown(header.problems)), expected);
}

void TestHeaderProblems::conflictLabels()
{
    const script::Header header = script::scanHeader("<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> feature/é x\n");
    QCOMPARE(header.problems.size(), std::size_t(1));
    QCOMPARE(header.problems[0].arguments, (std::vector<std::string>{"HEAD", "feature/é x"}));
    QCOMPARE(base::messageText(header.problems[0]),
             std::string("Git left a conflict here, between HEAD and feature/é x."));
}

void TestHeaderProblems::conflictValues_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("around a value") << QByteArray(
        "revision = 'a'\n<<<<<<< x\ndown_revision = 'b'\n=======\ndown_revision = 'c'\n>>>>>>> y\n")
                                    << QByteArray("'a' | ? | - | -");
    QTest::newRow("inside a value") << QByteArray(
        "revision = 'a'\ndown_revision = (\n<<<<<<< x\n'b',\n=======\n'c',\n>>>>>>> y\n)\n")
                                    << QByteArray("'a' | ? | - | -");
    QTest::newRow("elsewhere") << QByteArray("revision = 'a'\n<<<<<<< x\ny = 1\n=======\ny = 2\n>>>>>>> y\n"
                                             "down_revision = 'b'\n")
                               << QByteArray("'a' | 'b' | - | -");
}

void TestHeaderProblems::conflictValues()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(tests::shown(script::scanHeader(source.toStdString()))), expected);
}

void TestHeaderProblems::deepNesting()
{
    const script::Header brackets = script::scanHeader("revision = " + std::string(100000, '['));
    QCOMPARE(tests::shown(brackets.problems), std::string("1:212 script.too-deep-brackets"));
    QCOMPARE(tests::shown(brackets.revision), std::string("?"));
    const script::Header values =
        script::scanHeader("revision = " + std::string(150, '(') + "'a'" + std::string(150, ')'));
    QCOMPARE(tests::shown(values.problems), std::string());
    QCOMPARE(tests::shown(values.revision), std::string("?"));
    std::string indents;
    for (std::size_t i = 0; i < 150; ++i)
        indents += std::string(i, ' ') + "if x:\n";
    QCOMPARE(tests::shown(script::scanHeader(indents).problems), std::string("101:101 script.too-deep-indent"));
    std::string fields = "x = ";
    for (int i = 0; i < 5000; ++i)
        fields += "f'{";
    QVERIFY(!script::scanHeader(fields).problems.empty());
}

/// Nothing costs the square of the text: each of these would take minutes if it did.
void TestHeaderProblems::manyOfAKind()
{
    constexpr int kMany = 200000;
    constexpr qint64 kFarTooLong = 20000;
    for (const char *piece :
         {"(]", "x = f'{", "a%1 = 1\n", "<<<<<<< a\n", "'''\\'", "x = 'a\n", "if x:\n", "\\\n", "["}) {
        std::string text;
        for (int i = 0; i < kMany; ++i)
            text += QByteArray(piece).replace("%1", QByteArray::number(i)).toStdString();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!script::scanHeader(text + "\nrevision = A\n").revision.source.empty() || piece[0] != 'a');
        QVERIFY2(timer.elapsed() < kFarTooLong, piece);
    }
}

void TestHeaderProblems::sentences_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const char *source, const char *line) {
        QTest::newRow(name) << QByteArray(source) << QByteArray(line);
    };
    row("byte", "x = '\xE9'",
        "1:6: This file is not valid UTF-8: byte 0xe9 cannot stand here. Save the file as UTF-8, or declare its "
        "encoding "
        "in the first line (# -*- coding: … -*-).");
    row("string", "x = 'a", "1:5: This string is not closed at the end of its line. Close it with '.");
    row("triple string", "x = \"\"\"a",
        "1:5: This triple-quoted string is not closed until the end of the file. Close it with \"\"\".");
    row("brackets", "x = (\n]", "2:1: ] cannot close (, opened in line 1. Correct one of the two brackets.");
    row("visible character", "x = \xEF\xBC\x8C",
        "1:5: The character '，' (U+FF0C) cannot stand here in Python. Replace it, often by the plain ASCII quote, "
        "comma "
        "or blank.");
    row("invisible character",
        "x =\xC2\xA0"
        "1",
        "1:4: The character (U+00A0) cannot stand here in Python. Replace it, often by the plain ASCII quote, comma or "
        "blank.");
    row("indent", "if x:\ny",
        "2:1: An indented block is expected behind the colon of line 1. Indent this line, or write pass.");
}

void TestHeaderProblems::sentences()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, line);
    const script::Header header = script::scanHeader(source.toStdString());
    QVERIFY(!header.problems.empty());
    QCOMPARE(QByteArray::fromStdString(base::lineText(header.problems[0])), line);
}

QTEST_APPLESS_MAIN(TestHeaderProblems)
#include "tst_header_problems.moc"
