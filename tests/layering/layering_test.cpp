// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "tests/layering/layering.h"

#include <QtTest/QtTest>

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

using retort::layering::check;
using retort::layering::Violation;

namespace {

QString shown(const std::vector<Violation> &violations)
{
    QString text;
    for (const Violation &violation : violations)
        text += QString::fromStdString("\n" + violation.file + ":" + std::to_string(violation.line) + ": "
                                       + violation.text);
    return text;
}

void write(const std::filesystem::path &path, const std::string &text)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

const char *const kMit = "// SPDX-License-Identifier: MIT\n";
const char *const kGpl = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

} // namespace

class LayeringTest : public QObject
{
    Q_OBJECT

private slots:
    void theTreeIsClean();
    void aCleanTreeOfItsOwn();
    void wrongTrees_data();
    void wrongTrees();
};

void LayeringTest::theTreeIsClean()
{
    const std::filesystem::path root = RETORT_SOURCE_DIR;
    QVERIFY(retort::layering::fileCount(root) > 40);
    const auto violations = check(root);
    QVERIFY2(violations.empty(), qPrintable(shown(violations)));
}

void LayeringTest::aCleanTreeOfItsOwn()
{
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    write(root / "core/base/text.h", std::string(kMit) + "#include <string>\n");
    write(root / "core/db/lease.h", std::string(kMit) + "#include \"core/project/url.h\"\n#include <QSqlDatabase>\n");
    write(root / "core/project/url.h", std::string(kMit) + "#include \"core/base/text.h\"\n#include <fstream>\n");
    write(root / "core/workspace.h", std::string(kMit) + "#include \"core/db/lease.h\"\n");
    write(root / "ui/shell/window.h", std::string(kGpl) + "#include \"core/workspace.h\"\n#include <QWidget>\n");
    write(root / "app/studio/main.cpp", std::string(kGpl) + "#include \"ui/shell/window.h\"\n");
    write(root / "app/cli/main.cpp",
          std::string(kMit) + "#include \"app/cli/version.h\"\n#include \"core/workspace.h\"\n");
    write(root / "app/cli/version.h.in", kMit);
    write(root / "tests/unit/base/helper.h", kMit);
    write(root / "tests/unit/base/a.cpp", std::string(kMit) + "#include \"helper.h\"\n");
    write(root / "tests/projects/odd/broken.h", "no licence, and TO"
                                                "DO\n");
    const auto violations = check(root);
    QVERIFY2(violations.empty(), qPrintable(shown(violations)));
    QCOMPARE(retort::layering::fileCount(root), std::size_t(9));
}

void LayeringTest::wrongTrees_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("complaint");

    const QString mit = kMit;
    const QString gpl = kGpl;
    QTest::newRow("upward") << "core/base/a.h" << mit + "#include \"core/script/s.h\"\n"
                            << 2 << "core/base must not include core/script";
    QTest::newRow("sideways") << "core/history/a.h" << mit + "#  include \"core/script/s.h\"\n"
                              << 2 << "core/history must not include core/script";
    QTest::newRow("core to app") << "core/project/a.cpp" << mit + "#include \"app/cli/c.h\"\n"
                                 << 2 << "core/project must not include app/cli";
    QTest::newRow("core to ui") << "core/run/a.cpp" << mit + "#include \"ui/shell/u.h\"\n"
                                << 2 << "core/run must not include ui";
    QTest::newRow("command line to ui") << "app/cli/a.cpp" << mit + "#include \"ui/shell/u.h\"\n"
                                        << 2 << "app/cli must not include ui";
    QTest::newRow("project to workspace") << "core/project/a.cpp" << mit + "#include \"core/workspace.h\"\n"
                                          << 2 << "core/project must not include core/workspace";
    QTest::newRow("core to tests") << "core/base/a.cpp" << mit + "#include \"tests/support/t.h\"\n"
                                   << 2 << "core/base must not include tests";
    QTest::newRow("not from the root") << "core/script/a.cpp" << mit + "#include \"s.h\"\n"
                                       << 2 << "no file named from the source tree's root";
    QTest::newRow("no such file") << "core/script/a.cpp" << mit + "\n#include \"core/script/absent.h\"\n"
                                  << 3 << "no file named from the source tree's root";
    QTest::newRow("Qt in the engine") << "core/lint/a.cpp" << mit + "#include <QString>\n"
                                      << 2 << "without Qt: <QString>";
    QTest::newRow("Qt module in the engine") << "core/base/a.cpp" << mit + "#include <QtCore/qstring.h>\n"
                                             << 2 << "without Qt: <QtCore/qstring.h>";
    QTest::newRow("files in the engine") << "core/script/a.cpp" << mit + "#include <fstream>\n"
                                         << 2 << "without files and processes: <fstream>";
    QTest::newRow("paths in the engine") << "core/dialects/sqlite/a.cpp" << mit + "#include <filesystem>\n"
                                         << 2 << "without files and processes: <filesystem>";
    QTest::newRow("system calls in the engine") << "core/sql/a.cpp" << mit + "#include <sys/stat.h>\n"
                                                << 2 << "without files and processes: <sys/stat.h>";
    QTest::newRow("GUI in the core") << "core/db/a.cpp" << mit + "#include <QWidget>\n"
                                     << 2 << "without a GUI: <QWidget>";
    QTest::newRow("unknown folder") << "core/extra/a.cpp" << mit << 0 << "does not know";
    QTest::newRow("no licence") << "core/base/a.cpp"
                                << "int a;\n"
                                << 1 << "has no line";
    QTest::newRow("empty") << "core/base/a.cpp"
                           << "" << 1 << "has no line";
    QTest::newRow("copyleft in the core") << "core/base/a.cpp" << gpl << 1 << "must be under MIT";
    QTest::newRow("copyleft in the command line") << "app/cli/a.cpp" << gpl << 1 << "must be under MIT";
    QTest::newRow("MIT in the studio") << "ui/shell/a.cpp" << mit << 1 << "must be under GPL-3.0-or-later";
    QTest::newRow("script without licence") << "scripts/a.sh"
                                            << "#!/bin/bash\n"
                                            << 1 << "has no line";
    QTest::newRow("too long") << "core/base/a.cpp" << mit + QString(800, '\n') << 0 << "801 lines";
    QTest::newRow("unfinished") << "core/base/a.cpp"
                                << mit
                                       + "int a; // TO"
                                         "DO: more\n"
                                << 2
                                << "holds the word TO"
                                   "DO";
    QTest::newRow("to be mended") << "tests/CMakeLists.txt"
                                  << "# SPDX-License-Identifier: MIT\n# FIX"
                                     "ME\n"
                                  << 2
                                  << "holds the word FIX"
                                     "ME";
    QTest::newRow("skipped") << "tests/unit/base/a.cpp"
                             << mit
                                    + "QSK"
                                      "IP(\"no\");\n"
                             << 2
                             << "holds the word QSK"
                                "IP";
}

void LayeringTest::wrongTrees()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, complaint);

    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    write(root / "core/script/s.h", kMit);
    write(root / "core/workspace.h", kMit);
    write(root / "app/cli/c.h", kMit);
    write(root / "ui/shell/u.h", kGpl);
    write(root / "tests/support/t.h", kMit);
    QVERIFY(check(root).empty());

    write(root / file.toStdString(), text.toStdString());
    const auto violations = check(root);
    QVERIFY2(violations.size() == 1, qPrintable(shown(violations)));
    QCOMPARE(QString::fromStdString(violations[0].file), file);
    QCOMPARE(int(violations[0].line), line);
    QVERIFY2(QString::fromStdString(violations[0].text).contains(complaint), qPrintable(shown(violations)));
}

QTEST_APPLESS_MAIN(LayeringTest)
#include "layering_test.moc"
