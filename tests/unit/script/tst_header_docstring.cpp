// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/header.h"

#include "tests/unit/script/header_text.h"

#include <QtTest>

#include <optional>
#include <string>

using namespace retort;

/// What the first statement documents, in which encoding, and the date in it.
class TestHeaderDocstring : public QObject
{
    Q_OBJECT

private slots:
    void docstring_data();
    void docstring();
    void encoding_data();
    void encoding();
    void decoderIsAsked();
    void createDate_data();
    void createDate();
    void parts_data();
    void parts();
};

void TestHeaderDocstring::docstring_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected"); ///< null where there is none
    const QByteArray none;
    const auto row = [](const char *name, const char *source, const QByteArray &expected) {
        QTest::newRow(name) << QByteArray(source) << expected;
    };
    row("one line", "'a'\n", "a");
    row("triple", "\"\"\"a\n\nb\n\"\"\"\n", "a\n\nb\n");
    row("empty", "''\n", "");
    row("behind comments", "#!/usr/bin/python\n# x\n\n  # y\n'a'\n", "a");
    row("no line end", "'a'", "a");
    row("semicolon", "'a'; revision = 'b'\n", "a");
    row("joined", "'a' \"b\" r'\\c'\n", "ab\\c");
    row("joined over a backslash", "'a' \\\n'b'\n", "ab");
    row("parentheses", "('a')\n", "a");
    row("parentheses over lines", "((\n  'a'  # x\n  'b'\n))\n", "ab");
    row("unicode prefix", "u'a'\n", "a");
    row("raw", "r'a\\n'\n", "a\\n");
    row("escapes", "'a\\tb\\x41\\u00e9\\q'\n", "a\tbA\xC3\xA9\\q");
    row("continued in the string", "'''a\\\nb'''\n", "ab");
    row("quotes inside", "'''it's \"quoted\" ''x'''\n", "it's \"quoted\" ''x");
    row("CRLF", "'''a\r\nb\rc'''\r\n", "a\nb\nc");
    row("not ASCII", "'\xE4\xB8\xAD\xE6\x96\x87 \xF0\x9F\x98\x80'\n", "\xE4\xB8\xAD\xE6\x96\x87 \xF0\x9F\x98\x80");
    row("half a surrogate", "'\\ud83d'\n", "\xEF\xBF\xBD");
    row("assigned", "__doc__ = 'a'\n", "a");
    row("assigned over", "'b'\n__doc__ = 'a'\n", "a");
    row("assigned None", "'b'\n__doc__ = None\n", none);
    row("none", "revision = 'a'\n", none);
    row("second statement", "import x\n'a'\n", none);
    row("behind a semicolon", "x; 'a'\n", none);
    row("bytes", "b'a'\n", none);
    row("f-string", "f'a'\n", none);
    row("joined with an f-string", "'a' f'b'\n", none);
    row("added", "'a' + 'b'\n", none);
    row("formatted", "'a %s' % 1\n", none);
    row("tuple", "'a',\n", none);
    row("call", "'a'.upper()\n", none);
    row("in an if", "if x:\n    'a'\n", none);
    row("nothing", "", none);
}

void TestHeaderDocstring::docstring()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    const script::Header header = script::scanHeader(source.toStdString());
    QCOMPARE(header.hasDocstring, !expected.isNull());
    QCOMPARE(QByteArray::fromStdString(header.docstring), expected.isNull() ? QByteArray("") : expected);
    QCOMPARE(tests::shown(header.problems), std::string());
}

void TestHeaderDocstring::encoding_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("docstring");
    QTest::addColumn<QByteArray>("problems");
    const auto row = [](const char *name, const QByteArray &source, const char *docstring, const char *problems = "") {
        QTest::newRow(name) << source << QByteArray(docstring) << QByteArray(problems);
    };
    row("UTF-8", "'\xC3\xA9'", "é");
    row("UTF-8 declared", "# -*- coding: utf-8 -*-\n'\xC3\xA9'", "é");
    row("UTF-8 with a signature declared", "# coding=utf_8_sig\n'\xC3\xA9'", "é");
    row("byte order mark", "\xEF\xBB\xBF'\xC3\xA9'", "é");
    row("byte order mark and UTF-8", "\xEF\xBB\xBF# coding: UTF8\n'\xC3\xA9'", "é");
    row("latin-1", "# -*- coding: latin-1 -*-\n'\xE9'", "é");
    row("latin-1 for vim", "#!/bin/sh\n# vim: set fileencoding=ISO-8859-1 :\n'\xE9'", "é");
    row("latin-1 in the third line", "#\n#\n# coding: latin-1\n'\xE9'", "\xEF\xBF\xBD", "4:2 script.not-utf8");
    row("latin-1 behind code", "'a'\n# coding: latin-1\nx = '\xE9'", "a", "3:6 script.not-utf8");
    row("latin-1 behind a blank line", " \f\n# coding: latin-1\n'\xE9'", "é");
    row("latin-1 with old line ends", "# x\r# coding: latin-1\r'\xE9'", "é");
    row("latin-9", "# coding: iso-8859-15\n'\xA4\xE9'", "€é");
    row("Windows", "# coding: cp1252\n'\x80\xE9'", "€é");
    row("Windows, not assigned", "# coding: cp1252\n'a\x81'", "a\xEF\xBF\xBD", "2:3 script.not-in-encoding");
    row("ASCII", "# coding: ascii\n'a'", "a");
    row("ASCII that is not", "# coding: ascii\n'a\xE9'", "a\xEF\xBF\xBD", "2:3 script.not-in-encoding");
    row("unknown", "# coding: klingon\n'a'", "a", "1:1 script.unknown-encoding");
    row("unknown without need", "# coding: gbk\n'a'", "a");
    row("unknown with need", "# coding: gbk\n'\xD6\xD0'", "\xEF\xBF\xBD\xEF\xBF\xBD", "1:1 script.unknown-encoding");
    row("wide", "# coding: utf-16\n'a'", "a", "1:1 script.unknown-encoding");
    row("byte order mark against the declaration", "\xEF\xBB\xBF# coding: latin-1\n'\xC3\xA9'", "é",
        "1:1 script.bom-and-encoding");
    row("not UTF-8", "'a'\nx = '\xC3\xA9\xE9'", "a", "2:7 script.not-utf8");
    row("not UTF-8 in a comment", "'a'  # \xE9\n", "a", "1:8 warning script.not-utf8");
    row("not UTF-8 in a comment and in code", "# \xE9\n'a'\nx = '\xE9'", "a", "3:6 script.not-utf8");
    row("surrogate", "'\xED\xA0\x80'", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", "1:2 script.not-utf8");
    row("NUL", QByteArray("'a'\nx = '\0'", 11), "a", "2:6 script.nul-byte");
}

void TestHeaderDocstring::encoding()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, docstring);
    QFETCH(QByteArray, problems);
    const script::Header header = script::scanHeader(source.toStdString());
    QCOMPARE(QByteArray::fromStdString(tests::shown(header.problems)).left(problems.size()), problems);
    QCOMPARE(header.problems.empty(), problems.isEmpty());
    QCOMPARE(QByteArray::fromStdString(header.docstring), docstring);
}

void TestHeaderDocstring::decoderIsAsked()
{
    const script::Decoder decoder = [](const std::string &encoding, std::string_view) -> std::optional<std::string> {
        return encoding == "gbk" ? std::optional<std::string>("'中'\nrevision = 'a'") : std::nullopt;
    };
    const script::Header known = script::scanHeader("# coding: GBK\n'\xD6\xD0'", decoder);
    QCOMPARE(known.docstring, std::string("中"));
    QCOMPARE(tests::shown(known.revision), std::string("'a'"));
    QVERIFY(known.problems.empty());
    const script::Header unknown = script::scanHeader("# coding: big5\n'\xA4\xA4'", decoder);
    QCOMPARE(tests::shown(unknown.problems), std::string("1:1 script.unknown-encoding"));
}

void TestHeaderDocstring::createDate_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("template") << QByteArray(
        "\"\"\"m\n\nRevision ID: a\nRevises: \nCreate Date: 2024-01-02 03:04:05.6\n\n\"\"\"")
                              << QByteArray("2024-01-02 03:04:05.6");
    QTest::newRow("indented") << QByteArray("'''m\n  Create Date:2024 \t\n'''") << QByteArray("2024");
    QTest::newRow("last line") << QByteArray("'''Create Date: 2024'''") << QByteArray("2024");
    QTest::newRow("empty") << QByteArray("'''Create Date:\n2024'''") << QByteArray("");
    QTest::newRow("in a sentence") << QByteArray("'''The Create Date: 2023\nCreate Date: 2024'''")
                                   << QByteArray("2024");
    QTest::newRow("absent") << QByteArray("'''m'''\n# Create Date: 2024") << QByteArray("");
}

void TestHeaderDocstring::createDate()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(script::scanHeader(source.toStdString()).createDate), expected);
}

void TestHeaderDocstring::parts_data()
{
    QTest::addColumn<QByteArray>("docstring");
    QTest::addColumn<QByteArray>("longDoc");
    QTest::addColumn<QByteArray>("doc");
    QTest::newRow("one line") << QByteArray(" a ") << QByteArray("a") << QByteArray("a");
    QTest::newRow("paragraphs") << QByteArray("\na\nb\n\nc\n\nd\n") << QByteArray("a\nb\n\nc\n\nd")
                                << QByteArray("a\nb");
    QTest::newRow("blank in between") << QByteArray("a\n \nb") << QByteArray("a\n \nb") << QByteArray("a\n \nb");
    QTest::newRow("Unicode blanks") << QByteArray("\xC2\xA0\xE3\x80\x80"
                                                  "a\xE2\x80\xA8")
                                    << QByteArray("a") << QByteArray("a");
    QTest::newRow("three line ends") << QByteArray("a\n\n\nb") << QByteArray("a\n\n\nb") << QByteArray("a");
    QTest::newRow("empty") << QByteArray(" \n") << QByteArray("") << QByteArray("");
}

void TestHeaderDocstring::parts()
{
    QFETCH(QByteArray, docstring);
    script::Header header;
    header.docstring = docstring.toStdString();
    header.hasDocstring = true;
    QTEST(QByteArray::fromStdString(header.longDoc()), "longDoc");
    QTEST(QByteArray::fromStdString(header.doc()), "doc");
}

QTEST_APPLESS_MAIN(TestHeaderDocstring)
#include "tst_header_docstring.moc"
