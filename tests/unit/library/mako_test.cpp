// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Templates and what Mako 1.2 makes of them. What the whole of script.py.mako gives is compared with the oracle by
// tests/oracle/compare_revision.py.
#include "core/library/mako/mako.h"

#include <QtTest>

#include <string>

using namespace retort;

class MakoTest : public QObject
{
    Q_OBJECT

private slots:
    void renders_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("text") << QByteArray("a 'b' \\n \"\"\" c\n") << QByteArray("a 'b' \\n \"\"\" c\n");
        QTest::newRow("expression") << QByteArray("<${name}>${1 + 1}") << QByteArray("<value>2");
        QTest::newRow("brackets") << QByteArray("${{'}': '|'}['}']}!") << QByteArray("|!");
        QTest::newRow("none") << QByteArray("${None}") << QByteArray("None");
        QTest::newRow("filters") << QByteArray("${' a<b ' | trim,h}|${'x' | n}") << QByteArray("a&lt;b|x");
        QTest::newRow("undefined is false") << QByteArray("${a if a else 'b'}") << QByteArray("b");
        QTest::newRow("if") << QByteArray("% if name == 'value':\nyes\n% else:\nno\n% endif\nend") << QByteArray("yes\nend");
        QTest::newRow("empty branch") << QByteArray("% if name:\n% elif x:\n% endif\nend\n") << QByteArray("end\n");
        QTest::newRow("for") << QByteArray("% for n in range(2):\n  ${n},\\\n% endfor\n.") << QByteArray("  0,  1,.");
        QTest::newRow("percent") << QByteArray("%% a\n50% b\n") << QByteArray("% a\n50% b\n");
        QTest::newRow("comments") << QByteArray("a\n## b\n<%doc>c\n${d}</%doc>e") << QByteArray("a\ne");
        QTest::newRow("code") << QByteArray("<%\n    x = [1,\n      2]\n    if x:\n        y = len(x)\n%>${y}") << QByteArray("2");
        QTest::newRow("code with a text of its own lines")
            << QByteArray("<%\n    x = '''a\n  b'''\n%>${x}") << QByteArray("a\n  b");
        QTest::newRow("module code") << QByteArray("<%!\ndef twice(s):\n    return s * 2\n%>${name | twice}")
                                     << QByteArray("valuevalue");
        QTest::newRow("def") << QByteArray("<%def name=\"f(x)\">[${x}]</%def>${f(1)}${f('b')}") << QByteArray("[1][b]");
        QTest::newRow("block") << QByteArray("<%block name=\"b\">in</%block>out") << QByteArray("inout");
        QTest::newRow("literal") << QByteArray("<%text>${x}\n% y\n</%text>") << QByteArray("${x}\n% y\n");
        QTest::newRow("context") << QByteArray("${context.get('name')} ${context.get('no', 'd')}") << QByteArray("value d");
        QTest::newRow("a value is changed") << QByteArray("<% name = name.upper() %>${name}") << QByteArray("VALUE");
        QTest::newRow("line ends") << QByteArray("a\r\n% if name:\r\nb\r\n% endif\r\n${name}\r\n")
                                   << QByteArray("a\r\nb\r\nvalue\r\n");
        QTest::newRow("loop")
            << QByteArray("% for c in 'ab':\n${loop.index}${c}${loop.first}${loop.even}${loop.cycle('x', 'y')},\\\n% endfor\n.")
            << QByteArray("0aTrueTruex,1bFalseFalsey,.");
        QTest::newRow("loop in a loop")
            << QByteArray("% for c in [1, 2]:\n% for d in (3, 4):\n${loop.parent.index}${loop.index}${loop.last}${loop.reverse_index} \\\n% endfor\n${loop.index};\\\n% endfor\n")
            << QByteArray("00False1 01True0 0;10False1 11True0 1;");
        QTest::newRow("def with a filter")
            << QByteArray("<%def name=\"f(x, y=2)\" filter=\"trim\">\n  ${x * y}\n</%def>[${f('a')}${f('b', y=1)}]")
            << QByteArray("[aab]");
        QTest::newRow("def that gives its text")
            << QByteArray("<%def name=\"f()\" buffered=\"True\" filter=\"h\"> & </%def>${f() + '!'}${f().upper()}")
            << QByteArray(" &amp; ! &AMP; ");
        QTest::newRow("block with a filter")
            << QByteArray("<%block name=\"b\" filter=\"h,trim\"> <in> </%block>out")
            << QByteArray("&lt;in&gt;out");
        QTest::newRow("capture")
            << QByteArray("<%def name=\"f(x)\">[${x}]</%def>${capture(f, 'a') * 2}")
            << QByteArray("[a][a]");
        QTest::newRow("a filter around a def")
            << QByteArray("<%def name=\"g()\">g<g</%def><%def name=\"f()\" filter=\"h\">f${g()}</%def>${f()}|${g()}")
            << QByteArray("fg&lt;g|g<g");
        QTest::newRow("UNDEFINED")
            << QByteArray("${a is UNDEFINED} ${name is UNDEFINED}")
            << QByteArray("True False");
        QTest::newRow("str")
            << QByteArray("${5 | str}")
            << QByteArray("5");
        QTest::newRow("coding") << QByteArray("# -*- coding: utf-8 -*-\nä") << QByteArray("ä");
    }

    void renders()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const auto rendered = render(text.toStdString());
        QVERIFY2(rendered, rendered ? "" : base::lineText(rendered.error()).c_str());
        QCOMPARE(QByteArray::fromStdString(*rendered), expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("line");
        QTest::newRow("unclosed expression") << QByteArray("a\n${1 + ") << QByteArray("template.unclosed") << 2;
        QTest::newRow("unclosed if") << QByteArray("a\n\n% if x:\n") << QByteArray("template.unclosed") << 3;
        QTest::newRow("end of nothing") << QByteArray("% endif\n") << QByteArray("template.unopened") << 1;
        QTest::newRow("wrong end") << QByteArray("% if x:\n% endfor\n") << QByteArray("template.unopened") << 2;
        QTest::newRow("control") << QByteArray("% !\n") << QByteArray("template.control") << 1;
        QTest::newRow("inherit") << QByteArray("\n<%inherit file=\"a\"/>") << QByteArray("template.unsupported") << 2;
        QTest::newRow("undefined") << QByteArray("\n\n${nothing}\n") << QByteArray("template.failed") << 3;
        QTest::newRow("syntax") << QByteArray("a\n${1 2}\n") << QByteArray("template.failed") << 2;
        QTest::newRow("exception") << QByteArray("% for n in 5:\n% endfor\n") << QByteArray("template.failed") << 1;
        QTest::newRow("denied") << QByteArray("<% import os %>${os.system('ls')}") << QByteArray("template.failed") << 1;
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        QFETCH(int, line);
        const auto rendered = render(text.toStdString());
        QVERIFY(!rendered);
        QCOMPARE(QByteArray(rendered.error().message->code), code);
        QCOMPARE(static_cast<int>(rendered.error().span.begin.line), line);
    }

private:
    static base::Result<std::string> render(const std::string &text)
    {
        library::World world;
        library::Session session(world);
        return library::mako::render(session, text, "t.mako", {{"name", session.vm().text(std::string_view("value"))}});
    }
};

QTEST_GUILESS_MAIN(MakoTest)
#include "mako_test.moc"
