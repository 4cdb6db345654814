// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/config.h"
#include "core/project/exit_status.h"
#include "core/project/init_messages.h"
#include "core/project/init_project.h"
#include "core/project/new_file.h"
#include "core/project/script_directory.h"
#include "core/project/templates.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace retort;
using namespace retort::project;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
}

/// A project made in a folder of its own, and what was said meanwhile.
struct Made
{
    QTemporaryDir folder;
    InitRequest request;
    std::string said;

    Made()
    {
        request.currentFolder = folder.path().toStdString();
        request.directory = "migrations";
    }

    base::Result<void> run()
    {
        InitOutput output;
        output.begin = [this](const std::string &text) { said += text; };
        output.end = [this](bool done) { said += done ? "  done\n" : "  FAILED\n"; };
        output.line = [this](const std::string &text) { said += text + "\n"; };
        return initProject(request, output);
    }

    QString path(const QString &name) const { return folder.filePath(name); }

    QStringList files() const
    {
        QStringList found;
        QDirIterator entries(folder.path(), QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext())
            found << QDir(folder.path()).relativeFilePath(entries.next());
        found.sort();
        return found;
    }

    /// What was said, with the folder's name taken out.
    QString saidHere() const { return QString::fromStdString(said).replace(folder.path(), QStringLiteral("@")); }
};

const base::Message *errorOf(const base::Result<void> &result)
{
    return result ? nullptr : result.error().message;
}

} // namespace

class TestInit : public QObject
{
    Q_OBJECT

private slots:
    void templates_data();
    void templates();
    void saysWhatItDoes();
    void quietNamesTheFilesAsAlembicDoes();
    void madeProjectIsUnderstood_data();
    void madeProjectIsUnderstood();
    void folderThatIsNotEmpty();
    void emptyFolderIsUsed();
    void unknownTemplate();
    void fileInTheWay();
    void existingIniStays();
    void tomlGetsSection();
    void tomlWithSectionStays();
    void brokenTomlStopsAndLeavesNothing();
    void failureTakesBack();
    void package();
    void scriptLocation_data();
    void scriptLocation();
    void oddNames();
    void neverOverwrites();
};

void TestInit::templates_data()
{
    QTest::addColumn<QStringList>("expected");
    const QStringList usual{
        "alembic.ini",        "migrations", "migrations/README", "migrations/env.py", "migrations/script.py.mako",
        "migrations/versions"};
    QStringList withToml = usual;
    withToml << "pyproject.toml";
    QTest::newRow("generic") << usual;
    QTest::newRow("async") << usual;
    QTest::newRow("multidb") << usual;
    QTest::newRow("pyproject") << withToml;
    QTest::newRow("pyproject_async") << withToml;
}

void TestInit::templates()
{
    QFETCH(QStringList, expected);
    Made made;
    made.request.templateName = QTest::currentDataTag();
    const auto result = made.run();
    QVERIFY(result);
    QCOMPARE(made.files(), expected);
    for (const QString &name : expected) {
        if (QFileInfo(made.path(name)).isFile())
            QVERIFY2(!read(made.path(name)).contains("${script_location}"), qPrintable(name));
    }
    const Template *one = findTemplate(QTest::currentDataTag());
    QVERIFY(one != nullptr);
    QVERIFY(!one->synopsis.empty());
    QVERIFY(
        read(made.path("migrations/README")).startsWith(QByteArray::fromStdString(std::string(one->synopsis)) + "\n"));
}

void TestInit::saysWhatItDoes()
{
    Made made;
    made.request.templateName = "pyproject";
    QVERIFY(made.run());
    QCOMPARE(
        made.saidHere(),
        QStringLiteral("Creating directory @/migrations ...  done\n"
                       "Creating directory @/migrations/versions ...  done\n"
                       "Generating @/migrations/README ...  done\n"
                       "Generating @/migrations/env.py ...  done\n"
                       "Generating @/migrations/script.py.mako ...  done\n"
                       "Generating @/alembic.ini ...  done\n"
                       "Generating @/pyproject.toml ...  done\n"
                       "Please edit configuration settings in @/pyproject.toml and configuration/connection/logging "
                       "settings in @/alembic.ini before proceeding.\n"));
}

void TestInit::quietNamesTheFilesAsAlembicDoes()
{
    Made made;
    made.request.quiet = true;
    made.request.package = true;
    QVERIFY(made.run());
    QCOMPARE(made.saidHere(), QStringLiteral("Generating @/migrations/README ...  done\n"
                                             "Generating @/migrations/env.py ...  done\n"
                                             "Generating @/migrations/script.py.mako ...  done\n"
                                             "Generating @/alembic.ini ...  done\n"));
}

void TestInit::madeProjectIsUnderstood_data()
{
    QTest::addColumn<QString>("directory");
    for (const Template &one : project::templates()) {
        const std::string name(one.name);
        QTest::addRow("%s", name.c_str()) << "migrations";
        QTest::addRow("%s, odd name", name.c_str()) << QStringLiteral("a b/100%/数\"据");
    }
}

void TestInit::madeProjectIsUnderstood()
{
    QFETCH(QString, directory);
    Made made;
    made.request.templateName = QString(QTest::currentDataTag()).section(',', 0, 0).toStdString();
    made.request.directory = directory.toStdString();
    QVERIFY(made.run());
    ConfigRequest asked;
    asked.currentFolder = made.request.currentFolder;
    const auto config = Config::load(asked);
    QVERIFY(config);
    const auto scripts = locateScripts(*config);
    QVERIFY2(scripts, scripts ? "" : base::messageText(scripts.error()).c_str());
    QCOMPARE(QString::fromStdString(scripts->folder), made.path(directory));
    QCOMPARE(int(scripts->versions.size()), 1);
    QCOMPARE(QString::fromStdString(scripts->versions.front()), made.path(directory + "/versions"));
    const auto loaded = loadScripts(*scripts);
    QVERIFY(loaded);
    QCOMPARE(int(loaded->problems.size()), 0);
}

void TestInit::folderThatIsNotEmpty()
{
    Made made;
    write(made.path("migrations/kept"), "x");
    const auto result = made.run();
    QCOMPARE(errorOf(result), &kInitNotEmpty);
    QCOMPARE(base::messageText(result.error()), std::string("Directory migrations already exists and is not empty"));
    QCOMPARE(alembicExitStatus(result.error()), 255);
    QCOMPARE(made.files(), QStringList({"migrations", "migrations/kept"}));
    QCOMPARE(made.said, std::string());
    made.request.directory = "new/../migrations";
    QCOMPARE(errorOf(made.run()), &kCannotMakeFolder);
    QCOMPARE(made.files(), QStringList({"migrations", "migrations/kept"}));
}

void TestInit::emptyFolderIsUsed()
{
    Made made;
    QDir(made.folder.path()).mkdir("migrations");
    made.request.directory = "./migrations//";
    QVERIFY(made.run());
    QVERIFY(made.saidHere().startsWith("Creating directory @/migrations/versions ...  done\n"));
}

void TestInit::unknownTemplate()
{
    Made made;
    made.request.templateName = "nosuch";
    const auto result = made.run();
    QCOMPARE(errorOf(result), &kInitNoTemplate);
    QCOMPARE(alembicExitStatus(result.error()), 255);
    QVERIFY(made.files().isEmpty());
}

void TestInit::fileInTheWay()
{
    Made made;
    write(made.path("migrations"), "a file");
    const auto result = made.run();
    QCOMPARE(errorOf(result), &kInitNotAFolder);
    QCOMPARE(alembicExitStatus(result.error()), 1);
    made.request.directory = "migrations/deeper";
    const auto deeper = made.run();
    QCOMPARE(errorOf(deeper), &kCannotMakeFolder);
    QCOMPARE(QString::fromStdString(base::messageText(deeper.error())).replace(made.folder.path(), "@"),
             QStringLiteral("The folder @/migrations cannot be made: File exists."));
    QCOMPARE(read(made.path("migrations")), QByteArray("a file"));
    QCOMPARE(made.files(), QStringList{"migrations"});
}

void TestInit::existingIniStays()
{
    Made made;
    write(made.path("alembic.ini"), "[mine]\n");
    QVERIFY(made.run());
    QCOMPARE(read(made.path("alembic.ini")), QByteArray("[mine]\n"));
    QVERIFY(made.saidHere().contains("File @/alembic.ini already exists, skipping\n"));
}

void TestInit::tomlGetsSection()
{
    Made made;
    made.request.templateName = "pyproject";
    write(made.path("pyproject.toml"), "[project]\nname = 'x'");
    QFile::setPermissions(made.path("pyproject.toml"), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QVERIFY(made.run());
    const QByteArray text = read(made.path("pyproject.toml"));
    QVERIFY(text.startsWith("[project]\nname = 'x'\n\n[tool.alembic]\n"));
    QVERIFY(text.contains("script_location = \"%(here)s/migrations\"\n"));
    QVERIFY(made.saidHere().contains("Appending to existing @/pyproject.toml ...  done\n"));
    QVERIFY(!(QFile::permissions(made.path("pyproject.toml")) & QFileDevice::ReadOther));
}

void TestInit::tomlWithSectionStays()
{
    Made made;
    made.request.templateName = "pyproject";
    write(made.path("pyproject.toml"), "[tool.alembic]\n");
    QVERIFY(made.run());
    QCOMPARE(read(made.path("pyproject.toml")), QByteArray("[tool.alembic]\n"));
    QVERIFY(made.saidHere().contains(
        "File @/pyproject.toml already exists and already has a [tool.alembic] section, skipping\n"));
}

void TestInit::brokenTomlStopsAndLeavesNothing()
{
    Made made;
    made.request.templateName = "pyproject";
    write(made.path("pyproject.toml"), "[project\n");
    const auto result = made.run();
    QVERIFY(!result);
    QCOMPARE(alembicExitStatus(result.error()), 1);
    QCOMPARE(made.files(), QStringList{"pyproject.toml"});
    QCOMPARE(read(made.path("pyproject.toml")), QByteArray("[project\n"));
}

void TestInit::failureTakesBack()
{
    Made made;
    made.request.iniPath = "nowhere/alembic.ini";
    write(made.path("bystander"), "x");
    made.request.directory = "deep/er/migrations";
    const auto result = made.run();
    QCOMPARE(errorOf(result), &kCannotWrite);
    QVERIFY(made.saidHere().endsWith("Generating @/nowhere/alembic.ini ...  FAILED\n"));
    QCOMPARE(made.files(), QStringList{"bystander"});
}

void TestInit::package()
{
    Made made;
    made.request.package = true;
    QVERIFY(made.run());
    QCOMPARE(read(made.path("migrations/__init__.py")), QByteArray());
    QCOMPARE(read(made.path("migrations/versions/__init__.py")), QByteArray());
    QVERIFY(made.saidHere().contains("Adding @/migrations/__init__.py ...  done\n"
                                     "Adding @/migrations/versions/__init__.py ...  done\nPlease edit"));
}

void TestInit::scriptLocation_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("config");
    QTest::addColumn<bool>("windows");
    QTest::addColumn<QString>("expected");
    QTest::newRow("beside") << "/p/migrations"
                            << "/p" << false << "%(here)s/migrations";
    QTest::newRow("the same") << "/p"
                              << "/p" << false << "%(here)s";
    QTest::newRow("climbing") << "/p/migrations"
                              << "/p/conf/deep" << false << "%(here)s/../../migrations";
    QTest::newRow("from above") << "/p/../x"
                                << "/p" << false << "%(here)s/../x";
    QTest::newRow("config above") << "/p/q/m"
                                  << "/p/q/.." << false << "%(here)s/q/m";
    QTest::newRow("percent") << "/p/50%"
                             << "/p" << false << "%(here)s/50%%";
    QTest::newRow("root") << "/m"
                          << "/" << false << "%(here)s/m";
    QTest::newRow("windows") << "C:\\p\\m"
                             << "C:\\p" << true << "%(here)s/m";
    QTest::newRow("other drive") << "D:\\m"
                                 << "C:\\p" << true << "D:/m";
}

void TestInit::scriptLocation()
{
    QFETCH(QString, directory);
    QFETCH(QString, config);
    QFETCH(bool, windows);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(relativeToHere(directory.toStdString(), config.toStdString(),
                                                   windows ? base::PathRules::Windows : base::PathRules::Posix)),
             expected);
}

void TestInit::oddNames()
{
    Made made;
    made.request.directory = made.folder.filePath("an absolute 'one' 🚀").toStdString();
    QVERIFY(made.run());
    QVERIFY(read(made.path("alembic.ini"))
                .contains("script_location = " + QByteArray::fromStdString(made.request.directory)));
}

void TestInit::neverOverwrites()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("one");
    QVERIFY(writeNewFile(path.toStdString(), "first"));
    const auto again = writeNewFile(path.toStdString(), "second");
    QCOMPARE(errorOf(again), &kAlreadyExists);
    QCOMPARE(read(path), QByteArray("first"));
    QFile::link("nowhere", folder.filePath("dangling"));
    QCOMPARE(errorOf(writeNewFile(folder.filePath("dangling").toStdString(), "x")), &kAlreadyExists);
    QVERIFY(replaceFile(path.toStdString(), "third"));
    QCOMPARE(read(path), QByteArray("third"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System),
             QStringList({"dangling", "one"}));
}

QTEST_APPLESS_MAIN(TestInit)
#include "tst_init.moc"
