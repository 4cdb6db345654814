// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/header.h"

#include "tests/unit/script/header_text.h"

#include <QtTest>

#include <string>

using namespace retort;

namespace {

struct Row
{
    const char *name;
    const char *source;
    const char *expected; ///< revision | down_revision | branch_labels | depends_on
};

// clang-format off
constexpr Row kRows[] = {
    {"empty", "", "- | - | - | -"},
    {"plain", "revision = 'a'\ndown_revision = 'b'\nbranch_labels = None\ndepends_on = ('c', 'd')\n",
     "'a' | 'b' | None | ['c', 'd']"},
    {"annotated", "revision: str = 'a'\ndown_revision: Union[str, None] = None\n", "'a' | None | - | -"},
    {"annotation alone", "revision: str\ndown_revision: 'x'\n", "- | - | - | -"},
    {"annotation alone keeps the value", "revision = 'a'\nrevision: str\n", "'a' | - | - | -"},
    {"annotation over lines", "revision: Union[\n  str,  # a = b\n] = 'a'\n", "'a' | - | - | -"},
    {"annotation with equals", "revision: f(a='b') = 'c'\n", "'c' | - | - | -"},
    {"no blanks", "revision='a';down_revision='b'", "'a' | 'b' | - | -"},
    {"chained", "a = revision = 'x'\ndown_revision = depends_on = None\n", "'x' | None | - | None"},
    {"chained over both", "revision = down_revision = 'x'\n", "'x' | 'x' | - | -"},
    {"semicolons", "revision = 'a'; down_revision = 'b'; branch_labels = ('l',); depends_on = 'd';",
     "'a' | 'b' | ['l'] | 'd'"},
    {"last wins", "revision = 'a'\nrevision = 'b'\n", "'b' | - | - | -"},
    {"last wins over unknown", "revision = f()\nrevision = 'b'\n", "'b' | - | - | -"},
    {"unknown wins over known", "revision = 'b'\nrevision = f()\n", "? | - | - | -"},
    {"continued", "revision \\\n = \\\n 'a'\n", "'a' | - | - | -"},
    {"comment between", "revision = (  # the id\n  'a'  # )\n)\n", "'a' | - | - | -"},
    {"attribute", "x.revision = 'a'\nself.down_revision = 'b'\n", "- | - | - | -"},
    {"subscript", "x['revision'] = 'a'\n", "- | - | - | -"},
    {"keyword argument", "f(revision='a', down_revision='b')\n", "- | - | - | -"},
    {"comparison", "revision == 'a'\n", "- | - | - | -"},
    {"similar names", "revisions = 'a'\n_revision = 'b'\nrevision_ = 'c'\nRevision = 'd'\n", "- | - | - | -"},
    {"augmented", "revision = 'a'\nrevision += 'b'\n", "? | - | - | -"},
    {"walrus", "print(revision := 'a')\n", "? | - | - | -"},
    {"unpacked", "revision, down_revision = 'a', 'b'\n", "? | ? | - | -"},
    {"unpacked list", "[revision, x] = 'a', 'b'\n", "? | - | - | -"},
    {"starred", "*revision, x = 'a', 'b'\n", "? | - | - | -"},
    {"parenthesised target", "(revision) = 'a'\n", "? | - | - | -"},
    {"if", "revision = 'a'\nif x:\n    revision = 'b'\n", "? | - | - | -"},
    {"else", "if x:\n    pass\nelse:\n    revision = 'b'\n", "? | - | - | -"},
    {"if in one line", "if x: revision = 'b'\n", "? | - | - | -"},
    {"behind an if", "if x:\n    revision = 'b'\nrevision = 'c'\n", "'c' | - | - | -"},
    {"reading in an if", "revision = 'a'\nif revision == 'b':\n    print(revision)\n", "'a' | - | - | -"},
    {"try", "try:\n    revision = 'b'\nexcept X:\n    down_revision = 'c'\nfinally:\n    depends_on = 'd'\n",
     "? | ? | - | ?"},
    {"for", "for x in y:\n    revision = x\n", "? | - | - | -"},
    {"for target", "for revision in y:\n    pass\n", "? | - | - | -"},
    {"for in parentheses", "for (x, revision) in y: pass\n", "? | - | - | -"},
    {"while", "while x:\n    revision = 'a'\n", "? | - | - | -"},
    {"with", "with open('x') as revision:\n    pass\n", "? | - | - | -"},
    {"with body", "with x:\n    down_revision = 'a'\n", "- | ? | - | -"},
    {"except as", "revision = 'a'\ntry:\n    pass\nexcept X as revision:\n    pass\n", "? | - | - | -"},
    {"match", "match x:\n    case revision:\n        pass\n", "? | - | - | -"},
    {"match is a name", "match = 1\nrevision = 'a'\n", "'a' | - | - | -"},
    {"function body", "def f():\n    revision = 'a'\n", "- | - | - | -"},
    {"function body in one line", "def f(): revision = 'a'\n", "- | - | - | -"},
    {"class body", "class C:\n    revision = 'a'\n    def f(self):\n        down_revision = 'b'\n", "- | - | - | -"},
    {"function in an if", "if x:\n    def f():\n        revision = 'a'\n", "- | - | - | -"},
    {"if in a function", "def f():\n    if x:\n        revision = 'a'\n    revision = 'b'\n", "- | - | - | -"},
    {"behind a function", "def f():\n    if x:\n        y = 1\nrevision = 'a'\n", "'a' | - | - | -"},
    {"default argument", "def f(revision='a'):\n    pass\n", "- | - | - | -"},
    {"lambda", "f = lambda revision='a': revision\n", "- | - | - | -"},
    {"comprehension", "x = [revision for revision in y]\n", "- | - | - | -"},
    {"is a function", "def revision():\n    pass\n", "? | - | - | -"},
    {"is an async function", "async def revision():\n    pass\n", "? | - | - | -"},
    {"is a class", "class depends_on: pass\n", "- | - | - | ?"},
    {"deleted", "revision = 'a'\ndel revision\n", "- | - | - | -"},
    {"deleted among others", "revision = x = 'a'\ndel x, revision\n", "- | - | - | -"},
    {"deleted element", "depends_on = ['a']\ndel depends_on[0]\n", "- | - | - | ?"},
    {"deleted in an if", "revision = 'a'\nif x:\n    del revision\n", "? | - | - | -"},
    {"imported", "from x import revision\n", "? | - | - | -"},
    {"imported among others", "from x import (\n    a,\n    down_revision as b,\n    c as revision,\n)\n",
     "? | - | - | -"},
    {"import as", "import a.b as revision\n", "? | - | - | -"},
    {"import of a module", "import revision.x\n", "? | - | - | -"},
    {"import from a module", "from revision import x\nfrom . import y\n", "- | - | - | -"},
    {"plain imports", "from a import b\nimport c as d\nrevision = 'a'\n", "'a' | - | - | -"},
    {"import behind a semicolon", "import a; revision = 'a'\n", "'a' | - | - | -"},
    {"import continued", "from a import \\\n  revision\n", "? | - | - | -"},
    {"import of everything", "from x import *\nrevision = 'a'\n", "'a' | ? | ? | ?"},
    {"constant", "REV = 'abc'\nrevision = REV\n", "'abc' | - | - | -"},
    {"constants in a tuple", "A = 'a'\nB = 'b'\ndown_revision = (A, B)\n", "- | ['a', 'b'] | - | -"},
    {"constant of another header", "revision = 'a'\ndepends_on = revision\n", "'a' | - | - | 'a'"},
    {"constant of a constant", "A = 'a'\nB = A\nrevision = B\n", "'a' | - | - | -"},
    {"constant changed before", "A = 'a'\nA = 'b'\nrevision = A\n", "'b' | - | - | -"},
    {"constant changed behind", "A = 'a'\nrevision = A\nA = 'b'\n", "'a' | - | - | -"},
    {"constant not known any more", "A = 'a'\nA = f()\nrevision = A\n", "? | - | - | -"},
    {"constant in an if", "A = 'a'\nif x:\n    A = 'b'\nrevision = A\n", "? | - | - | -"},
    {"constant augmented", "A = 'a'\nA += 'b'\nrevision = A\n", "? | - | - | -"},
    {"constant as a loop variable", "A = 'a'\nfor A in x: pass\nrevision = A\n", "? | - | - | -"},
    {"constant imported over", "A = 'a'\nfrom x import A\nrevision = A\n", "? | - | - | -"},
    {"constant deleted", "A = 'a'\ndel A\nrevision = A\n", "? | - | - | -"},
    {"constant in a function", "def f():\n    A = 'a'\nrevision = A\n", "? | - | - | -"},
    {"mutated list", "depends_on = ['a']\ndepends_on.append('b')\n", "- | - | - | ?"},
    {"mutated element", "depends_on = ['a']\ndepends_on[0] = 'b'\n", "- | - | - | ?"},
    {"lookalike in the docstring", "'''\nrevision = 'x'\n'''\nrevision = 'a'\n", "'a' | - | - | -"},
    {"lookalike in a comment", "# revision = 'x'\n", "- | - | - | -"},
    {"lookalike in a string", "x = '''\nrevision = 'x'\ndown_revision = 'y'\n'''\n", "- | - | - | -"},
    {"lookalike in brackets", "x = [\nrevision == 'x',\n]\nf(\nrevision = 'x'\n)\n", "- | - | - | -"},
    {"continuation in a function", "def f():\n    x = 1 + \\\nrevision\n    y = [\nrevision, ']'\n]\n", "- | - | - | -"},
    {"quotes in a function",
     "def f():\n    x = \"it's\"\n    y = '#'  # don't\n    z = '''\nrevision = 'b'\n'''\nrevision = 'a'\n",
     "'a' | - | - | -"},
    {"nested f-string quotes", "def f():\n    x = f\"{y[\"(\"]}\"\nrevision = 'a'\n", "'a' | - | - | -"},
    {"nested f-string fields", "x = f'{a:{b}}{'c'!r}{{'\nrevision = 'a'\n", "'a' | - | - | -"},
    {"carriage returns", "revision = 'a'\rdown_revision = 'b'\r\ndepends_on = 'c'", "'a' | 'b' | - | 'c'"},
    {"form feed", "\frevision = 'a'\n\f\ndown_revision\f=\f'b'\f\n", "'a' | 'b' | - | -"},
    {"byte order mark", "\xEF\xBB\xBFrevision = 'a'\n", "'a' | - | - | -"},
    {"trailing comma", "revision = 'a',\ndown_revision = 'b' 'c'\n", "['a'] | 'bc' | - | -"},
    {"decorator", "@f(revision='a')\ndef g():\n    pass\n", "- | - | - | -"},
    {"global statement", "global revision\nrevision = 'a'\n", "'a' | - | - | -"},
    {"long data before", "x = {\n    'a': [1, 2, (3, {4})],\n    'b': '''\n}''',\n}\nrevision = 'a'\n", "'a' | - | - | -"},
};
// clang-format on

} // namespace

/// Which assignments count.
class TestHeaderStatements : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void definitions_data();
    void definitions();
};

void TestHeaderStatements::names_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    for (const Row &row : kRows)
        QTest::newRow(row.name) << QByteArray(row.source) << QByteArray(row.expected);
}

void TestHeaderStatements::names()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    const script::Header header = script::scanHeader(source.toStdString());
    QCOMPARE(QByteArray::fromStdString(tests::shown(header)), expected);
    QCOMPARE(tests::shown(header.problems), std::string());
}

void TestHeaderStatements::definitions_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("upgrade");
    QTest::addColumn<bool>("downgrade");
    QTest::newRow("none") << QByteArray("x = 1\n") << false << false;
    QTest::newRow("both") << QByteArray("def upgrade():\n    pass\ndef downgrade() -> None:\n    pass\n") << true
                          << true;
    QTest::newRow("async") << QByteArray("async def upgrade():\n    pass\n") << true << false;
    QTest::newRow("multidb") << QByteArray("def upgrade_engine1():\n    pass\ndef downgrade_x(): pass\n") << true
                             << true;
    QTest::newRow("similar") << QByteArray("def upgraded():\n    pass\ndef _downgrade(): pass\n") << false << false;
    QTest::newRow("nested") << QByteArray("def f():\n    def upgrade():\n        pass\n") << false << false;
    QTest::newRow("method") << QByteArray("class C:\n    def downgrade(self):\n        pass\n") << false << false;
    QTest::newRow("in an if") << QByteArray("if x:\n    def upgrade(): pass\n") << true << false;
    QTest::newRow("arguments over lines")
        << QByteArray("def upgrade(\n    a=')',\n    b=1,\n):\n    pass\n") << true << false;
    QTest::newRow("in a string") << QByteArray("'''\ndef upgrade():\n    pass\n'''\n") << false << false;
}

void TestHeaderStatements::definitions()
{
    QFETCH(QByteArray, source);
    const script::Header header = script::scanHeader(source.toStdString());
    QTEST(header.definesUpgrade, "upgrade");
    QTEST(header.definesDowngrade, "downgrade");
}

QTEST_APPLESS_MAIN(TestHeaderStatements)
#include "tst_header_statements.moc"
