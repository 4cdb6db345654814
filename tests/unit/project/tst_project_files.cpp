// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/project_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace retort;
using project::ProjectFiles;

namespace {

constexpr const char *kIni = "[alembic]\nscript_location = %(here)s/migrations\n";
constexpr const char *kToml = "[tool.alembic]\nscript_location = '%(here)s/migrations'\n";

class Folder
{
public:
    Folder &file(const QString &name, const QByteArray &text = {})
    {
        const QString path = m_dir.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return *this;
    }
    QString path() const { return m_dir.path(); }

    /// "ini toml from" with paths inside this folder, or the error's line.
    QByteArray find(const std::string &name) const
    {
        const base::Result<ProjectFiles> found = project::findProject(name, path().toStdString());
        if (!found)
            return inside(base::lineText(found.error()));
        return "ini " + inside(found->iniPath) + " toml " + inside(found->tomlPath) + " from "
               + inside(found->currentFolder) + (found->flaskMigrate ? " flask" : "");
    }

private:
    QByteArray inside(const std::string &text) const
    {
        return QByteArray::fromStdString(text).replace(path().toUtf8(), "~");
    }

    QTemporaryDir m_dir{QDir::tempPath() + QStringLiteral("/pro ject'数据-XXXXXX")};
};

} // namespace

class TestProjectFiles : public QObject
{
    Q_OBJECT

private slots:
    void ini();
    void pyproject();
    void flaskMigrate();
    void oneFolderBelow();
    void several();
    void above();
    void files();
    void relativeLocations();
    void nothing();
    void brokenOnesAreFound();
    void requestLoads();
    void linksInACircle();
};

void TestProjectFiles::ini()
{
    Folder folder;
    folder.file("alembic.ini", kIni);
    QCOMPARE(folder.find("."), QByteArray("ini ~/alembic.ini toml  from ~"));
    folder.file("pyproject.toml", "[project]\n");
    QCOMPARE(folder.find(""), QByteArray("ini ~/alembic.ini toml  from ~"));
    folder.file("pyproject.toml", kToml);
    QCOMPARE(folder.find(folder.path().toStdString()), QByteArray("ini ~/alembic.ini toml ~/pyproject.toml from ~"));
}

void TestProjectFiles::pyproject()
{
    Folder folder;
    folder.file("pyproject.toml", kToml);
    QCOMPARE(folder.find("."), QByteArray("ini  toml ~/pyproject.toml from ~"));
    QCOMPARE(folder.find("pyproject.toml"), QByteArray("ini  toml ~/pyproject.toml from ~"));
}

void TestProjectFiles::flaskMigrate()
{
    Folder folder;
    folder.file("app.py").file("migrations/alembic.ini", "[alembic]\n").file("migrations/env.py");
    QCOMPARE(folder.find("."), QByteArray("ini ~/migrations/alembic.ini toml  from ~ flask"));
    QCOMPARE(folder.find("migrations"), QByteArray("ini ~/migrations/alembic.ini toml  from ~ flask"));
    QCOMPARE(folder.find("migrations/alembic.ini"), QByteArray("ini ~/migrations/alembic.ini toml  from ~ flask"));
    folder.file("migrations/versions/a.py");
    QCOMPARE(folder.find("migrations/versions"), QByteArray("ini ~/migrations/alembic.ini toml  from ~ flask"));
}

void TestProjectFiles::oneFolderBelow()
{
    Folder folder;
    folder.file("frontend/x").file("back end/alembic.ini", kIni);
    QCOMPARE(folder.find("."), QByteArray("ini ~/back end/alembic.ini toml  from ~/back end"));
    Folder flask;
    flask.file("backend/migrations/alembic.ini", "[alembic]\n").file("backend/migrations/env.py");
    QCOMPARE(flask.find("."), QByteArray("ini ~/backend/migrations/alembic.ini toml  from ~/backend flask"));
    Folder hidden;
    hidden.file(".git/x").file(".venv/alembic.ini", kIni).file("node_modules/alembic.ini", kIni);
    QVERIFY(hidden.find(".").startsWith("~ is no Alembic project"));
}

void TestProjectFiles::several()
{
    Folder folder;
    folder.file("b/alembic.ini", kIni).file("a/pyproject.toml", kToml);
    QCOMPARE(folder.find("."),
             QByteArray("~ holds several Alembic projects: ~/a/pyproject.toml, ~/b/alembic.ini. Open one of "
                        "them by its ini file."));
    folder.file("alembic.ini", kIni);
    QCOMPARE(folder.find("."), QByteArray("ini ~/alembic.ini toml  from ~"));
}

void TestProjectFiles::above()
{
    Folder folder;
    folder.file("alembic.ini", kIni).file("migrations/versions/deep/a.py");
    QCOMPARE(folder.find("migrations/versions/deep"), QByteArray("ini ~/alembic.ini toml  from ~"));
    folder.file("migrations/.git/x");
    QVERIFY(folder.find("migrations/versions").startsWith("~/migrations/versions is no Alembic project"));
}

void TestProjectFiles::files()
{
    Folder folder;
    folder.file("config/other.ini", kIni).file("alembic.ini", kIni).file("migrations/versions/a.py");
    QCOMPARE(folder.find("config/other.ini"), QByteArray("ini ~/config/other.ini toml  from ~/config"));
    QCOMPARE(folder.find("migrations/versions/a.py"), QByteArray("ini ~/alembic.ini toml  from ~"));
}

void TestProjectFiles::relativeLocations()
{
    Folder folder;
    folder.file("config/alembic.ini", "[alembic]\nscript_location = migrations\n").file("migrations/env.py");
    QCOMPARE(folder.find("."), QByteArray("ini ~/config/alembic.ini toml  from ~"));
    QCOMPARE(folder.find("config/alembic.ini"), QByteArray("ini ~/config/alembic.ini toml  from ~"));
    folder.file("config/migrations/env.py");
    QCOMPARE(folder.find("."), QByteArray("ini ~/config/alembic.ini toml  from ~/config"));
}

void TestProjectFiles::nothing()
{
    Folder folder;
    folder.file(".git/x").file("migrations/x").file("pyproject.toml", "[tool.other]\n");
    QCOMPARE(
        folder.find("."),
        QByteArray(
            "~ is no Alembic project: neither alembic.ini nor a pyproject.toml with [tool.alembic] is in it, in its "
            "folder migrations, one folder below, or above it. Open the folder that holds alembic.ini, or begin "
            "a project there by: retort init migrations"));
    QCOMPARE(folder.find("nope/数"), QByteArray("~/nope/数 does not exist or cannot be reached. Check the name."));
    folder.file("alembic.ini/x");
    QCOMPARE(folder.find("."),
             QByteArray("~/alembic.ini is a folder where an ini file is needed. Rename the folder, or open "
                        "another one."));
    const base::Result<ProjectFiles> zero = project::findProject(std::string("a\0b", 3), "/tmp");
    QVERIFY(!zero);
    QCOMPARE(base::messageText(zero.error()), std::string("/tmp/a") + '\0' + "b does not exist or cannot be reached.");
}

void TestProjectFiles::brokenOnesAreFound()
{
    Folder folder;
    folder.file(".git/x").file("alembic.ini", "\xFF nonsense");
    QCOMPARE(folder.find("."), QByteArray("ini ~/alembic.ini toml  from ~"));
    Folder toml;
    toml.file(".git/x").file("pyproject.toml", "[tool.alembic");
    QVERIFY(toml.find(".").startsWith("~ is no Alembic project"));
}

void TestProjectFiles::requestLoads()
{
    Folder folder;
    folder.file("back/migrations/alembic.ini", "[alembic]\n").file("back/migrations/env.py");
    const base::Result<ProjectFiles> found = project::findProject(".", folder.path().toStdString());
    QVERIFY(found);
    const project::ConfigRequest request = found->request({{"ALEMBIC_CONFIG", "elsewhere.ini"}, {"HOME", "/h"}});
    QCOMPARE(request.environment, (std::map<std::string, std::string>{{"HOME", "/h"}}));
    const base::Result<project::Config> config = project::Config::load(request);
    QVERIFY(config && config->iniFound() && config->flaskMigrate());
    const std::string location = **config->option("script_location");
    QCOMPARE(location, (folder.path() + "/back/migrations").toStdString());

    folder.file("alembic.ini", kIni).file("pyproject.toml", kToml);
    const base::Result<ProjectFiles> both = project::findProject(".", folder.path().toStdString());
    const base::Result<project::Config> loaded = project::Config::load(both->request({}));
    QVERIFY(loaded && loaded->iniFound() && loaded->tomlFound());
}

void TestProjectFiles::linksInACircle()
{
    Folder folder;
    folder.file(".git/x");
    QVERIFY(QFile::link(folder.path() + "/alembic.ini", folder.path() + "/pyproject.toml"));
    QVERIFY(QFile::link(folder.path() + "/pyproject.toml", folder.path() + "/alembic.ini"));
    QVERIFY(QFile::link(folder.path(), folder.path() + "/loop"));
    QVERIFY(folder.find(".").startsWith("~ is no Alembic project"));
    QVERIFY(folder.find("alembic.ini").startsWith("~/alembic.ini does not exist"));
}

QTEST_APPLESS_MAIN(TestProjectFiles)
#include "tst_project_files.moc"
