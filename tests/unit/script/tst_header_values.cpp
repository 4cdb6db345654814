// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/header.h"

#include "tests/unit/script/header_text.h"

#include <QtTest>

#include <string>
#include <string_view>

using namespace retort;
using namespace std::string_view_literals;

namespace {

struct Row
{
    std::string_view source;   ///< what stands behind `down_revision = `
    std::string_view expected; ///< 'text', ['sequence'], None, ! (wrong type), ? (an expression)
};

// The values are what CPython 3.11 computes.
// clang-format off
constexpr Row kRows[] = {
    {R"py(None)py", "None"},
    {R"py('a')py", "'a'"},
    {R"py("a")py", "'a'"},
    {R"py('')py", "''"},
    {R"py("")py", "''"},
    {R"py('''a''')py", "'a'"},
    {R"py("""a""")py", "'a'"},
    {R"py('''a
b''')py", "'a\nb'"},
    {R"py('a"b')py", "'a\"b'"},
    {R"py("it's")py", "'it's'"},
    {R"py('''it's''')py", "'it's'"},
    {R"py(r'a\n')py", "'a\\n'"},
    {R"py(R'\x41')py", "'\\x41'"},
    {R"py(u'a')py", "'a'"},
    {R"py(U'a')py", "'a'"},
    {R"py(f'a')py", "'a'"},
    {R"py(F'a')py", "'a'"},
    {R"py(rf'\q')py", "'\\q'"},
    {R"py(fr'a')py", "'a'"},
    {R"py(Rf'a')py", "'a'"},
    {R"py(f'{{a}}')py", "'{a}'"},
    {R"py(f'{x}')py", "?"},
    {R"py(f'{x}' 'b')py", "?"},
    {R"py(f'{{')py", "'{'"},
    {R"py(b'a')py", "!"},
    {R"py(B'a')py", "!"},
    {R"py(rb'a')py", "!"},
    {R"py(bR'a')py", "!"},
    {R"py(Rb'a')py", "!"},
    {R"py('a' 'b')py", "'ab'"},
    {R"py('a'"b")py", "'ab'"},
    {R"py('a' r'\b' u'c')py", "'a\\bc'"},
    {R"py(('a'
 'b'))py", "'ab'"},
    {R"py(('a' # first
 'b' # it's second
))py", "'ab'"},
    {R"py('a'\
'b')py", "'ab'"},
    {R"py('\n')py", "'\n'"},
    {R"py('\t\\\'\"')py", "'\t\\'\"'"},
    {R"py('\a\b\f\r\v')py", "'\007\010\014\015\013'"},
    {R"py('\x41\x62')py", "'Ab'"},
    {R"py('\u00e9')py", "'é'"},
    {R"py('\U0001F600')py", "'😀'"},
    {R"py('\101\60')py", "'A0'"},
    {R"py('\0')py", "'\000'"sv},
    {R"py('\18')py", "'\0018'"},
    {R"py('\777')py", "'ǿ'"},
    {R"py('\400')py", "'Ā'"},
    {R"py('\q\w')py", "'\\q\\w'"},
    {R"py('\ ')py", "'\\ '"},
    {R"py('a\
b')py", "'ab'"},
    {R"py('''a\
b''')py", "'ab'"},
    {R"py('\N{BULLET}')py", "?"},
    {R"py('\ud800')py", "?"},
    {R"py('\\N')py", "'\\N'"},
    {R"py(r'\N{x}')py", "'\\N{x}'"},
    {R"py(rb'\xzz')py", "!"},
    {R"py(b'\u')py", "!"},
    {R"py('\x00e9')py", "'\000e9'"sv},
    {R"py(())py", "[]"},
    {R"py([])py", "[]"},
    {R"py({})py", "[]"},
    {R"py(('a'))py", "'a'"},
    {R"py(('a',))py", "['a']"},
    {R"py(('a', 'b'))py", "['a', 'b']"},
    {R"py(('a', 'b',))py", "['a', 'b']"},
    {R"py('a', 'b')py", "['a', 'b']"},
    {R"py('a',)py", "['a']"},
    {R"py(['a'])py", "['a']"},
    {R"py(['a', 'b',])py", "['a', 'b']"},
    {R"py([
'a',

'b'
])py", "['a', 'b']"},
    {R"py({'a'})py", "['a']"},
    {R"py({'a',})py", "['a']"},
    {R"py({'a': 1})py", "['a']"},
    {R"py({'a': 'b', 'c': None})py", "['a', 'c']"},
    {R"py({'a': x})py", "?"},
    {R"py((('a')))py", "'a'"},
    {R"py(((('a'))))py", "'a'"},
    {R"py((('a'),))py", "['a']"},
    {R"py((('a',)))py", "['a']"},
    {R"py((('a', 'b')))py", "['a', 'b']"},
    {R"py([('a')])py", "['a']"},
    {R"py((None))py", "None"},
    {R"py(((None)))py", "None"},
    {R"py(('a' 'b', 'c'))py", "['ab', 'c']"},
    {R"py((
    'a',  # one
    'b'   # two
))py", "['a', 'b']"},
    {R"py(( # (
'a' # )
))py", "'a'"},
    {R"py((\
'a',\
'b'))py", "['a', 'b']"},
    {R"py(('a','b'))py", "['a', 'b']"},
    {R"py(('a', ('b',)))py", "!"},
    {R"py((('a',), 'b'))py", "!"},
    {R"py(['a', ['b']])py", "!"},
    {R"py(('a', None))py", "!"},
    {R"py((None,))py", "!"},
    {R"py(('a', 1))py", "!"},
    {R"py((1,))py", "!"},
    {R"py(('a', b'b'))py", "!"},
    {R"py(('a', ()))py", "!"},
    {R"py([None])py", "!"},
    {R"py(1)py", "!"},
    {R"py(0)py", "!"},
    {R"py(-1)py", "!"},
    {R"py(1.5)py", "!"},
    {R"py(1e5)py", "!"},
    {R"py(1_000)py", "!"},
    {R"py(0x1f)py", "!"},
    {R"py(0b1)py", "!"},
    {R"py(1j)py", "!"},
    {R"py(.5)py", "!"},
    {R"py(1.)py", "!"},
    {R"py(1e-3)py", "!"},
    {R"py(True)py", "!"},
    {R"py(False)py", "!"},
    {R"py(...)py", "!"},
    {R"py(Ellipsis)py", "!"},
    {R"py(-1.5)py", "!"},
    {R"py(x)py", "?"},
    {R"py(x.y)py", "?"},
    {R"py(f())py", "?"},
    {R"py('a' + 'b')py", "?"},
    {R"py('a' * 2)py", "?"},
    {R"py('a'.upper())py", "?"},
    {R"py('a' % 1)py", "?"},
    {R"py('%s' % 'a')py", "?"},
    {R"py('a' if 1 else 'b')py", "?"},
    {R"py(('a' + 'b'))py", "?"},
    {R"py(('a', x))py", "?"},
    {R"py([x])py", "?"},
    {R"py(('a', f()))py", "?"},
    {R"py([y for y in 'ab'])py", "?"},
    {R"py({**x})py", "?"},
    {R"py([*x])py", "?"},
    {R"py(*x, 'a')py", "?"},
    {R"py(not 1)py", "?"},
    {R"py(lambda: 'a')py", "?"},
    {R"py('a'[0])py", "?"},
    {R"py(('a', 'b')[0])py", "?"},
    {R"py(('a')[0])py", "?"},
    {R"py((yield))py", "?"},
    {R"py('a' or 'b')py", "?"},
    {R"py('a' == 'b')py", "?"},
    {R"py(-x)py", "?"},
    {R"py(~1)py", "?"},
    {R"py(+1)py", "?"},
    {R"py(1 + 2)py", "?"},
    {R"py(- 'a')py", "?"},
    {R"py(('a' for y in x))py", "?"},
    {R"py({y: 1 for y in x})py", "?"},
    {R"py(str('a'))py", "?"},
    {R"py(tuple())py", "?"},
    {R"py(list(('a',)))py", "?"},
    {R"py(set())py", "?"},
    {R"py(frozenset({'a'}))py", "?"},
    {R"py((x := 'a'))py", "?"},
    {R"py('a' 'b' + 'c')py", "?"},
    {R"py(None or 'a')py", "?"},
    {R"py('a' and None)py", "?"},
    {R"py(await_)py", "?"},
    {R"py(os.environ['X'])py", "?"},
    {R"py('a'; x = 1)py", "'a'"},
    {R"py('a' ;)py", "'a'"},
    {R"py('a'  # comment)py", "'a'"},
    {R"py('a' # it's)py", "'a'"},
    {R"py('é')py", "'é'"},
    {R"py('中文')py", "'中文'"},
    {R"py('😀')py", "'😀'"},
    {R"py('a	b')py", "'a\tb'"},
    {R"py(	'a')py", "'a'"},
    {"'a'\f", "'a'"},
    {R"py(''''a''')py", "''a'"},
    {R"py('#a')py", "'#a'"},
    {R"py('(a')py", "'(a'"},
    {R"py('[{')py", "'[{'"},
    {R"py("a'#")py", "'a'#'"},
    {R"py('a\\')py", "'a\\'"},
    {R"py(r'a\'')py", "'a\\''"},
    {R"py('''a\'''b''')py", "'a'''b'"},
    {R"py('''a''b''')py", "'a''b'"},
    {R"py('''
''')py", "'\n'"},
    {R"py("""a"b""")py", "'a\"b'"},
};
// clang-format on

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

/// Every form in which a value can be written.
class TestHeaderValues : public QObject
{
    Q_OBJECT

private slots:
    void asCPython_data();
    void asCPython();
    void annotated_data() { asCPython_data(); }
    void annotated();
    void place();
};

void TestHeaderValues::asCPython_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    int number = 0;
    for (const Row &row : kRows)
        QTest::addRow("%d %s", ++number, bytes(row.source).toPercentEncoding(" '\"(),[]{}").constData())
            << bytes(row.source) << bytes(row.expected);
}

void TestHeaderValues::asCPython()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    const script::Header header = script::scanHeader(("down_revision = " + source + "\n").toStdString());
    QCOMPARE(QByteArray::fromStdString(tests::shown(header.downRevision)), expected);
    QCOMPARE(tests::shown(header.problems), std::string());
}

void TestHeaderValues::annotated()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    const QByteArray text = "'Doc'\nx: int\ndepends_on : Union[str, 'a=b', None] = " + source;
    const script::Header header = script::scanHeader(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(tests::shown(header.dependsOn)), expected);
    QCOMPARE(header.docstring, std::string("Doc"));
}

void TestHeaderValues::place()
{
    const script::Header header = script::scanHeader("# é\nrevision = 'é'; down_revision = f(\n  1)\n"
                                                     "branch_labels = x = (1, 'a',)\ndepends_on: str = \\\n   'y'\n");
    QCOMPARE(header.revision.position, (base::Position{2, 12}));
    QCOMPARE(header.downRevision.position, (base::Position{2, 33}));
    QCOMPARE(header.downRevision.source, std::string("f(\n  1)"));
    QCOMPARE(header.branchLabels.position, (base::Position{4, 21}));
    QCOMPARE(header.branchLabels.source, std::string("(1, 'a',)"));
    QCOMPARE(header.dependsOn.position, (base::Position{6, 4}));
    const script::Header longer = script::scanHeader("revision = " + std::string(200, 'x'));
    QCOMPARE(longer.revision.source, std::string(80, 'x') + "…");
}

QTEST_APPLESS_MAIN(TestHeaderValues)
#include "tst_header_values.moc"
