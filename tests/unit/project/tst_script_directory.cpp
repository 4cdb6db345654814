// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/script_directory.h"

#include "tests/unit/project/script_tree.h"

#include <QtTest>

#include <functional>
#include <string>
#include <vector>

#if defined(Q_OS_UNIX)
#    include <sys/stat.h>
#    include <unistd.h>
#endif

using namespace retort;
using tests::ScriptTree;

namespace {

using Make = std::function<void(ScriptTree &)>;

struct Case
{
    const char *name;
    const char *options; ///< lines for alembic.ini
    Make make;
    const char *ids; ///< in loading order
    const char *problems;
    int status; ///< Alembic's
};

/// The statuses are those of Alembic 1.19.1's `heads`.
const std::vector<Case> &cases()
{
    const auto two = [](ScriptTree &t) {
        t.revision("a.py", "aaaa", "None");
        t.revision("b.py", "bbbb", "'aaaa'");
    };
    const auto one = [](ScriptTree &t) { t.revision("a.py", "aaaa", "None"); };
    const auto with = [](const Make &first, const Make &second) {
        return [first, second](ScriptTree &t) {
            first(t);
            second(t);
        };
    };
    const auto file = [](const char *name, const char *text) {
        return [name, text](ScriptTree &t) { t.script(name, text); };
    };
    // clang-format off
    static const std::vector<Case> all = {
        {"nothing", "", [](ScriptTree &) {}, "", "", 0},
        {"two", "", two, "aaaa bbbb", "", 0},
        {"not scripts", "",
         with(one,
              [](ScriptTree &t) {
                  for (const char *name : {"__init__.py", "__init__x.py", ".#b.py", "#c.py#", "d.pyc", "e.py~", "README"})
                      t.script(name, "x = (");
              }),
         "aaaa", "", 0},
        {"hidden", "", with(one, [](ScriptTree &t) { t.revision(".b.py", "bbbb", "'aaaa'"); }), "bbbb aaaa", "", 0},
        {"nothing but .py", "", with(one, file(".py", "")), "aaaa", ".py script.odd-name", 1},
        {"line break at the end", "", with(one, file("b.py\n", "")), "aaaa", "b.py\n script.odd-name", 1},
        {"line break in the middle", "", with(one, file("b\nc.py", "x = (")), "aaaa", "", 0},
        {"odd names", "",
         [](ScriptTree &t) {
             t.revision("a b'\"$.py", "aaaa", "None");
             t.revision("中文 é.py", "bbbb", "'aaaa'");
             t.revision("😀.py", "cccc", "'bbbb'");
         },
         "aaaa bbbb cccc", "", 0},
        {"folder x.py", "", with(one, [](ScriptTree &t) { QDir().mkpath(t.path("m/versions/x.py/y.py")); }), "aaaa", "", 0},
        {"syntax error", "", with(two, file("c.py", "x = (\n")), "aaaa bbbb",
         "c.py:1:5 script.unclosed-bracket", 1},
        {"syntax error behind the header", "", file("a.py", "revision = 'aaaa'\ndown_revision = None\nx = 'a\n"), "aaaa",
         "a.py:3:5 script.unterminated-string", 1},
        {"foreign file", "", with(one, file("helper.py", "x = 1\n")), "aaaa", "helper.py script.no-revision-id", 255},
        {"foreign file before a syntax error", "", with(file("h.py", "x = 1\n"), file("i.py", "revision = 'i\n")), "",
         "h.py script.no-revision-id; i.py:1:12 script.unterminated-string", 255},
        {"legacy id", "", file("abc123.py", "down_revision = None\n"), "abc123", "", 0},
        {"no legacy id", "", file("abc123_x.py", "down_revision = None\n"), "", "abc123_x.py script.no-revision-id", 255},
        {"no down_revision", "", file("a.py", "revision = 'aaaa'\n"), "aaaa", "a.py script.no-down-revision", 1},
        {"down_revision is a number", "", file("a.py", "revision = 'aaaa'\ndown_revision = 5\n"), "aaaa",
         "a.py:2:17 script.wrong-type", 1},
        {"a number counts after all is read", "",
         with(file("a.py", "revision = 'aaaa'\ndown_revision = 5\n"), file("h.py", "x = 1\n")), "aaaa",
         "a.py:2:17 script.wrong-type; h.py script.no-revision-id", 255},
        {"depends_on is a number", "", file("a.py", "revision = 'aaaa'\ndown_revision = None\ndepends_on = (1,)\n"), "aaaa",
         "a.py:3:14 script.wrong-type", 1},
        {"revision is a number", "", file("a.py", "revision = 5\ndown_revision = None\n"), "",
         "a.py:1:12 script.revision-not-text", 1},
        {"revision is None", "", file("a.py", "revision = None\ndown_revision = None\n"), "",
         "a.py:1:12 script.revision-not-text", 1},
        {"revision is an expression", "", with(one, file("b.py", "revision = f()\ndown_revision = 'aaaa'\n")), "aaaa",
         "b.py:1:12 ~script.revision-needs-evaluator", 0},
        {"labels are an expression", "",
         file("a.py", "revision = 'aaaa'\ndown_revision = None\nbranch_labels = f()\ndepends_on = g()\n"), "aaaa",
         "a.py:3:17 ~script.needs-evaluator; a.py:4:14 ~script.needs-evaluator", 0},
        {"conflict", "", file("a.py", "revision = 'aaaa'\n<<<<<<< x\ndown_revision = None\n=======\n>>>>>>> y\n"), "aaaa",
         "a.py:2:1 script.conflict-markers", 1},
        {"not UTF-8", "", with(one, file("b.py", "'\xE9'\nrevision = 'bbbb'\ndown_revision = 'aaaa'\n")), "aaaa bbbb",
         "b.py:1:2 script.not-utf8", 1},
        {"NUL", "", [](ScriptTree &t) { t.script("a.py", QByteArray("revision = 'aaaa'\ndown_revision = None\n\0", 40)); },
         "aaaa", "a.py:3:1 script.nul-byte", 1},
        {"its own parent", "", [](ScriptTree &t) { t.revision("a.py", "aaaa", "'aaaa'"); }, "aaaa",
         "a.py:3:17 history.self-loop", 255},
        {"its own parent, then a syntax error", "",
         with([](ScriptTree &t) { t.revision("a.py", "aaaa", "'aaaa'"); }, file("b.py", "revision = 'b\n")), "aaaa",
         "b.py:1:12 script.unterminated-string; a.py:3:17 history.self-loop", 255},
        {"a syntax error, then its own parent", "",
         with(file("a.py", "revision = 'b\n"), [](ScriptTree &t) { t.revision("b.py", "bbbb", "'bbbb'"); }), "bbbb",
         "a.py:1:12 script.unterminated-string; b.py:3:17 history.self-loop", 1},
        {"parent missing", "", [](ScriptTree &t) { t.revision("a.py", "aaaa", "'zzzz'"); }, "aaaa",
         "a.py:3:17 history.missing-parent", 1},
        {"duplicate", "", with(one, [](ScriptTree &t) { t.revision("b.py", "aaaa", "None"); }), "aaaa aaaa",
         "b.py:2:12 ~history.duplicate", 0},
        {"subfolder", "", with(one, [](ScriptTree &t) { t.revision("s/b.py", "bbbb", "'aaaa'"); }), "aaaa", "", 0},
        {"recursive", "recursive_version_locations = true\n",
         [](ScriptTree &t) {
             t.revision("z.py", "aaaa", "None");
             t.revision("a/b.py", "bbbb", "'aaaa'");
             t.revision("B/c.py", "cccc", "'bbbb'");
             t.revision("B/s/d.py", "dddd", "'cccc'");
             t.revision("__pycache__/e.py", "eeee", "'dddd'");
             t.revision("__pycache__/s/f.py", "ffff", "'dddd'");
         },
         "aaaa cccc dddd ffff bbbb", "", 0},
        {"two locations", "version_locations = %(here)s/m/versions %(here)s/m/other\npath_separator = space\n",
         with(one, [](ScriptTree &t) { t.write("m/other/b.py", "revision = 'bbbb'\ndown_revision = 'aaaa'\n"); }),
         "aaaa bbbb", "", 0},
        {"a location twice", "version_locations = %(here)s/m/versions %(here)s/m/../m/versions\npath_separator = space\n",
         one, "aaaa", "a.py ~script.loaded-twice", 0},
        {"no versions folder", "", [](ScriptTree &t) { QDir(t.path("m/versions")).removeRecursively(); }, "",
         "~script.no-version-folder", 0},
        {"sourceless with sources", "sourceless = true\n",
         with(two,
              [](ScriptTree &t) {
                  t.script("a.pyc", "");
                  t.script("__pycache__/b.cpython-311.pyc", "");
              }),
         "aaaa bbbb", "", 0},
    };
    // clang-format on
    return all;
}

} // namespace

/// Finding, listing and loading a project's scripts.
class TestScriptDirectory : public QObject
{
    Q_OBJECT

private slots:
    void loading_data();
    void loading();
    void whatARevisionHolds();
    void commandError();
    void encodings_data();
    void encodings();
    void badBytes();
    void sourceless_data();
    void sourceless();
    void cancelAndProgress();
    void vanishedFolder();
    void locations();
    void missingLocation();
    void missingFolder();
    void packages();
    void packageNotFound();
#if defined(Q_OS_UNIX)
    void links_data();
    void links();
    void pipe();
    void unreadable();
    void namesThatAreNotUtf8();
#endif
};

void TestScriptDirectory::loading_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Case &row : cases())
        QTest::newRow(row.name) << number++;
}

void TestScriptDirectory::loading()
{
    QFETCH(int, number);
    const Case &row = cases()[static_cast<std::size_t>(number)];
    ScriptTree tree(row.options);
    row.make(tree);
    const project::LoadedScripts loaded = tree.load();
    QCOMPARE(tests::ids(loaded), std::string(row.ids));
    QCOMPARE(tests::shown(loaded, tree), std::string(row.problems));
    QCOMPARE(loaded.alembicStatus, row.status);
    QCOMPARE(loaded.commandError.empty(), row.status != 255);
}

void TestScriptDirectory::whatARevisionHolds()
{
    ScriptTree tree;
    tree.script("a.py", "'''one\n\ntwo\nCreate Date: 2024-01-02\n'''\nrevision = 'aaaa'\ndown_revision = ('b', 'c')\n"
                        "branch_labels = 'l'\ndepends_on = ['d']\n");
    const project::LoadedScripts loaded = tree.load();
    const history::Revision &revision = loaded.map.revision(0);
    QCOMPARE(revision.id, std::string("aaaa"));
    QCOMPARE(revision.downRevisions, (std::vector<std::string>{"b", "c"}));
    QCOMPARE(revision.branchLabels, (std::vector<std::string>{"l"}));
    QCOMPARE(revision.dependencies, (std::vector<std::string>{"d"}));
    QCOMPARE(revision.longDoc, std::string("one\n\ntwo\nCreate Date: 2024-01-02"));
    QCOMPARE(revision.createDate, std::string("2024-01-02"));
    QCOMPARE(revision.path, tree.versions() + "a.py");
    QCOMPARE(revision.idPosition, (base::Position{6, 12}));
    QCOMPARE(revision.downPosition, (base::Position{7, 17}));
    QCOMPARE(revision.labelsPosition, (base::Position{8, 17}));
    QCOMPARE(revision.dependsPosition, (base::Position{9, 14}));
    QCOMPARE(loaded.fileCount, std::size_t(1));
    QVERIFY(loaded.byteCount > 100);
}

void TestScriptDirectory::commandError()
{
    ScriptTree tree;
    tree.script("it's.py", "x = 1\n");
    QCOMPARE(tree.load().commandError,
             std::string("Could not determine revision id from filename it's.py. Be sure the 'revision' variable is "
                         "declared inside the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the "
                         "documentation)."));
}

void TestScriptDirectory::encodings_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("GBK") << QByteArray("gbk") << QByteArray("\xD6\xD0\xCE\xC4") << QByteArray("中文");
    QTest::newRow("GB2312") << QByteArray("gb2312") << QByteArray("\xD6\xD0\xCE\xC4") << QByteArray("中文");
    QTest::newRow("GB18030") << QByteArray("GB18030") << QByteArray("\x95\x32\x82\x36") << QByteArray("𠀀");
    QTest::newRow("Big5") << QByteArray("big5") << QByteArray("\xA4\xA4\xA4\xE5") << QByteArray("中文");
    QTest::newRow("Shift-JIS") << QByteArray("shift_jis") << QByteArray("\x93\xFA\x96\x7B") << QByteArray("日本");
    QTest::newRow("EUC-KR") << QByteArray("euc_kr") << QByteArray("\xC7\xD1") << QByteArray("한");
    QTest::newRow("KOI8-R") << QByteArray("koi8-r") << QByteArray("\xED\xC9\xD2") << QByteArray("Мир");
    QTest::newRow("Windows-1251") << QByteArray("cp1251") << QByteArray("\xCC\xE8\xF0") << QByteArray("Мир");
}

void TestScriptDirectory::encodings()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    ScriptTree tree;
    tree.script("a.py", "# coding: " + name + "\n'''" + bytes + "'''\nrevision = 'aaaa'\ndown_revision = None\n");
    const project::LoadedScripts loaded = tree.load();
    QCOMPARE(tests::shown(loaded, tree), std::string());
    QCOMPARE(QByteArray::fromStdString(loaded.map.revision(0).longDoc), text);
}

void TestScriptDirectory::badBytes()
{
    ScriptTree tree;
    tree.script("a.py", "# coding: gbk\nrevision = '\xD6\xD0\xFF'\ndown_revision = None\n");
    QCOMPARE(tests::shown(tree.load(), tree), std::string("a.py:2:14 script.bytes-not-in-encoding"));
    QCOMPARE(tree.load().alembicStatus, 1);
}

void TestScriptDirectory::sourceless_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("refused");
    QTest::newRow("compiled") << QByteArray("b.pyc") << true;
    QTest::newRow("optimised") << QByteArray("b.pyo") << true;
    QTest::newRow("cached") << QByteArray("__pycache__/b.cpython-311.pyc") << true;
    QTest::newRow("compiled with its source") << QByteArray("a.pyc") << false;
    QTest::newRow("cached with its source") << QByteArray("__pycache__/a.cpython-311.pyc") << false;
    QTest::newRow("compiled package file") << QByteArray("__init__.pyc") << false;
}

void TestScriptDirectory::sourceless()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, refused);
    ScriptTree tree("sourceless = true\n");
    tree.revision("a.py", "aaaa", "None");
    tree.script(file, "");
    const auto loaded = project::loadScripts(tree.locate().value());
    QCOMPARE(loaded.has_value(), !refused);
    if (refused) {
        QCOMPARE(std::string(loaded.error().code()), std::string("script.only-compiled"));
        QCOMPARE(QByteArray::fromStdString(loaded.error().arguments.at(0)).right(file.size()), file);
    }
    ScriptTree usual;
    usual.script(file, "");
    QCOMPARE(usual.load().fileCount, std::size_t(0));
}

void TestScriptDirectory::cancelAndProgress()
{
    ScriptTree tree;
    for (int i = 0; i < 600; ++i)
        tree.revision("r" + QByteArray::number(i) + ".py", "r" + QByteArray::number(i), "None");
    std::vector<std::size_t> seen;
    const project::ScriptLocations locations = tree.locate().value();
    const auto loaded = project::loadScripts(locations, {}, [&seen](std::size_t done, std::size_t all) {
        seen.push_back(done);
        QCOMPARE(all, std::size_t(600));
    });
    QVERIFY(loaded.has_value());
    QCOMPARE(seen, (std::vector<std::size_t>{0, 256, 512, 600}));

    const base::CancelToken cancel;
    const auto cancelled = project::loadScripts(locations, cancel, [&cancel](std::size_t done, std::size_t) {
        if (done == 256)
            cancel.cancel();
    });
    QVERIFY(!cancelled.has_value());
    QCOMPARE(std::string(cancelled.error().code()), std::string("script.loading-cancelled"));
}

void TestScriptDirectory::vanishedFolder()
{
    ScriptTree tree;
    tree.revision("a.py", "aaaa", "None");
    const auto loaded = project::loadScripts(tree.locate().value(), {}, [&tree](std::size_t done, std::size_t) {
        if (done == 0)
            QFile::remove(tree.path("m/versions/a.py"));
    });
    QVERIFY(loaded.has_value());
    QCOMPARE(tests::shown(*loaded, tree), std::string("a.py script.vanished"));
    QCOMPARE(loaded->alembicStatus, 1);
}

void TestScriptDirectory::locations()
{
    const ScriptTree tree("recursive_version_locations = true\nsourceless = true\nfile_template = %%(year)d_%%(rev)s\n"
                          "truncate_slug_length = 12\noutput_encoding = latin-1\ntimezone = UTC\n"
                          "version_locations = m/a:%(here)s/./b/\npath_separator = :\n");
    const project::ScriptLocations found = tree.locate().value();
    QCOMPARE(found.folder, tree.root() + "/m");
    QCOMPARE(found.versions, (std::vector<std::string>{tree.root() + "/m/a", tree.root() + "/b"}));
    QVERIFY(found.versionsConfigured && found.recursive && found.sourceless);
    QCOMPARE(found.fileTemplate, std::string("%(year)d_%(rev)s"));
    QCOMPARE(found.truncateSlugLength, 12);
    QCOMPARE(found.outputEncoding, std::string("latin-1"));
    QCOMPARE(found.timezone.value_or(""), std::string("UTC"));

    const project::ScriptLocations usual = ScriptTree("truncate_slug_length = 0\n").locate().value();
    QVERIFY(!usual.versionsConfigured && !usual.recursive && !usual.sourceless);
    QCOMPARE(usual.versions.size(), std::size_t(1));
    QCOMPARE(usual.truncateSlugLength, 40);

    const auto wrong = ScriptTree("truncate_slug_length = x\n").locate();
    QVERIFY(!wrong.has_value());
    QCOMPARE(wrong.error().span.begin.line, 3U);
}

void TestScriptDirectory::missingLocation()
{
    ScriptTree tree;
    tree.write("alembic.ini", "[alembic]\n");
    const auto found = tree.locate();
    QVERIFY(!found.has_value());
    QCOMPARE(base::messageText(found.error()), std::string("No 'script_location' key found in configuration."));
}

void TestScriptDirectory::missingFolder()
{
    ScriptTree tree;
    tree.write("alembic.ini", "[alembic]\nscript_location = ./no//where/\n");
    const auto found = tree.locate();
    QVERIFY(!found.has_value());
    QCOMPARE(
        base::messageText(found.error()),
        std::string("Path doesn't exist: no/where.  Please use the 'init' command to create a new scripts folder."));
    QCOMPARE(found.error().span.begin.line, 2U);
}

void TestScriptDirectory::packages()
{
    ScriptTree tree;
    tree.write("lib/pkg/sub/m/env.py", "");
    tree.write("alembic.ini",
               "[alembic]\nscript_location = pkg.sub:m\nprepend_sys_path = nowhere:lib\npath_separator = :\n"
               "version_locations = pkg:sub:m\n");
    // With ':' as the separator a package cannot be a version location.
    QCOMPARE(tree.locate().value().folder, tree.root() + "/lib/pkg/sub/m");
    QCOMPARE(tree.locate().value().versions.size(), std::size_t(3));
    tree.write("alembic.ini", "[alembic]\nscript_location = pkg:sub/m\nprepend_sys_path = lib\npath_separator = space\n"
                              "version_locations = pkg:sub:m\n");
    QCOMPARE(tree.locate().value().folder, tree.root() + "/lib/pkg/sub/m");
    QCOMPARE(tree.locate().value().versions, (std::vector<std::string>{tree.root() + "/lib/pkg/sub/m"}));

    ScriptTree besideSource;
    besideSource.write("src/pkg/m/env.py", "");
    besideSource.write("alembic.ini", "[alembic]\nscript_location = pkg:m\n");
    QCOMPARE(besideSource.locate().value().folder, besideSource.root() + "/src/pkg/m");
}

void TestScriptDirectory::packageNotFound()
{
    ScriptTree tree;
    tree.write("alembic.ini", "[alembic]\nscript_location = no.pkg:m\nprepend_sys_path = lib\npath_separator = os\n");
    const auto found = tree.locate();
    QVERIFY(!found.has_value());
    QCOMPARE(base::messageText(found.error()),
             "The package no.pkg of the location 'no.pkg:m' was not found in: " + tree.root() + "/lib, " + tree.root()
                 + ", " + tree.root() + "/src.");
}

#if defined(Q_OS_UNIX)

void TestScriptDirectory::links_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("ids");
    QTest::addColumn<QByteArray>("problems");
    QTest::addColumn<int>("status");
    const auto row = [](const char *title, const char *target, const char *name, const char *ids, const char *problems,
                        int status) {
        QTest::newRow(title) << QByteArray(target) << QByteArray(name) << QByteArray(ids) << QByteArray(problems)
                             << status;
    };
    row("to a script elsewhere", "../other/b.py", "z.py", "aaaa bbbb", "", 0);
    row("to a script elsewhere by another name", "../other/b.py", "z.txt", "aaaa bbbb", "", 0);
    row("to no script", "../other/README", "z.py", "aaaa", "", 0);
    row("to a script beside it", "a.py", "z.py", "aaaa", "a.py ~script.loaded-twice", 0);
    row("before a script beside it", "a.py", "A.py", "aaaa", "a.py ~script.loaded-twice", 0);
    row("to nowhere", "nowhere.py", "z.py", "aaaa", "nowhere.py script.broken-link", 1);
    row("to nowhere that is no script", "nowhere", "z.py", "aaaa", "", 0);
    row("to itself", "z.py", "z.py", "aaaa", "z.py script.symlink-loop", 1);
    row("to itself, no script", "z", "z", "aaaa", "z script.symlink-loop", 1);
    row("to a folder", "../other", "z.py", "aaaa", "", 0);
    row("to a device", "/dev/null", "z.py", "aaaa", "", 0);
}

void TestScriptDirectory::links()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, name);
    ScriptTree tree("recursive_version_locations = true\n");
    tree.revision("a.py", "aaaa", "None");
    tree.write("m/other/b.py", "revision = 'bbbb'\ndown_revision = 'aaaa'\n");
    tree.write("m/other/README", "revision = (");
    QCOMPARE(::symlink(target.constData(), QFile::encodeName(tree.path("m/versions/" + name)).constData()), 0);
    const project::LoadedScripts loaded = tree.load();
    QTEST(QByteArray::fromStdString(tests::ids(loaded)), "ids");
    QTEST(QByteArray::fromStdString(tests::shown(loaded, tree)), "problems");
    QTEST(loaded.alembicStatus, "status");
}

void TestScriptDirectory::pipe()
{
    ScriptTree tree;
    QCOMPARE(::mkfifo(QFile::encodeName(tree.path("m/versions/a.py")).constData(), 0600), 0);
    QCOMPARE(tests::shown(tree.load(), tree), std::string("a.py script.not-a-file"));
}

/// Root may read everything, so as root the test is somebody else for a moment.
void TestScriptDirectory::unreadable()
{
    ScriptTree tree;
    tree.revision("a.py", "aaaa", "None");
    tree.revision("b.py", "bbbb", "'aaaa'");
    const project::ScriptLocations locations = tree.locate().value();
    QVERIFY(::chmod(tree.root().c_str(), 0755) == 0);
    QVERIFY(QFile::setPermissions(tree.path("m/versions/a.py"), {}));
    constexpr uid_t kNobody = 65534;
    const bool isRoot = ::geteuid() == 0;
    QVERIFY(!isRoot || ::seteuid(kNobody) == 0);
    const auto file = project::loadScripts(locations);
    QVERIFY(!isRoot || ::seteuid(0) == 0);
    QVERIFY(QFile::setPermissions(tree.path("m/versions"), {}));
    QVERIFY(!isRoot || ::seteuid(kNobody) == 0);
    const auto folder = project::loadScripts(locations);
    QVERIFY(!isRoot || ::seteuid(0) == 0);
    QVERIFY(QFile::setPermissions(tree.path("m/versions"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));

    QVERIFY(file.has_value() && folder.has_value());
    QCOMPARE(tests::shown(*file, tree), std::string("a.py script.unreadable; b.py:3:17 history.missing-parent"));
    QCOMPARE(file->problems[0].arguments, (std::vector<std::string>{"Permission denied"}));
    QCOMPARE(file->alembicStatus, 1);
    QCOMPARE(tests::shown(*folder, tree), std::string("~script.folder-unreadable"));
    QCOMPARE(folder->alembicStatus, 0);
}

/// Python sorts names by characters; a byte that is none counts as U+DC80 and up.
void TestScriptDirectory::namesThatAreNotUtf8()
{
    ScriptTree tree;
    const std::vector<QByteArray> names{"z.py",    "\xE4\xB8\xAD.py", "\xE0.py",
                                        "\xFF.py", "\xEE\x80\x80.py", "\xF0\x9F\x98\x80.py"};
    int number = 0;
    for (const QByteArray &name : names) {
        const std::string path = tree.versions() + name.toStdString();
        FILE *file = std::fopen(path.c_str(), "w");
        QVERIFY(file != nullptr);
        std::fprintf(file, "revision = 'r%d'\ndown_revision = None\n", number++);
        std::fclose(file);
    }
    const std::string order = tests::ids(tree.load());
    for (const QByteArray &name : names)
        QCOMPARE(::unlink((tree.versions() + name.toStdString()).c_str()), 0);
    QCOMPARE(order, std::string("r0 r1 r2 r3 r4 r5"));
}

#endif

QTEST_APPLESS_MAIN(TestScriptDirectory)
#include "tst_script_directory.moc"
