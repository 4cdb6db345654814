// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/settings_loader.h"
#include "settings_probe.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace retort;
using namespace retort::project;

/// Finding and reading retort.yaml on the disk.
class TestSettingsLoader : public QObject
{
    Q_OBJECT

private slots:
    void absent();
    void present();
    void wrongName();
    void bothNames();
    void notAFile();
    void tooLarge();
    void valuesFromDisk();

private:
    std::string path(const QString &name) const { return m_folder.filePath(name).toStdString(); }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    SettingsFile load(const QString &folder) const { return loadSettings(path(folder)); }

    QTemporaryDir m_folder{QDir::tempPath() + "/retort 设置-XXXXXX"};
};

void TestSettingsLoader::absent()
{
    QVERIFY(QDir(m_folder.path()).mkdir("absent"));
    const auto file = load("absent");
    QVERIFY(file.problems.empty());
    QVERIFY(file.settings == Settings{});
}

void TestSettingsLoader::present()
{
    QVERIFY(QDir(m_folder.path()).mkdir("present"));
    write("present/retort.yaml", "naming: {ids: sequential}\nx: 1\n");
    const auto file = load("present");
    QVERIFY(file.settings.naming.ids == RevisionIds::Sequential);
    QCOMPARE(places(file.problems), QString::fromStdString(path("present/retort.yaml")) + ":2:1 settings.unknown-key");
}

void TestSettingsLoader::wrongName()
{
    QVERIFY(QDir(m_folder.path()).mkdir("wrong"));
    write("wrong/retort.yml", "version: 1\n");
    const auto file = load("wrong");
    QCOMPARE(lines(file.problems),
             QString::fromStdString(path("wrong/retort.yml"))
                 + ": The settings are read from retort.yaml only, not from this file. Rename it to retort.yaml.");
    QVERIFY(file.problems[0].severity == base::Severity::Error);
}

void TestSettingsLoader::bothNames()
{
    QVERIFY(QDir(m_folder.path()).mkdir("both"));
    write("both/retort.yml", "version: 1\n");
    write("both/retort.yaml", "version: 1\n");
    const auto file = load("both");
    QCOMPARE(file.problems.size(), std::size_t(1));
    QVERIFY(file.problems[0].severity == base::Severity::Warning);
}

void TestSettingsLoader::notAFile()
{
    QVERIFY(QDir(m_folder.path()).mkpath("folder/retort.yaml"));
    const auto file = load("folder");
    QCOMPARE(places(file.problems), QString::fromStdString(path("folder/retort.yaml")) + " settings.unreadable");
}

void TestSettingsLoader::tooLarge()
{
    QVERIFY(QDir(m_folder.path()).mkdir("large"));
    write("large/retort.yaml", QByteArray(17 << 20, '#'));
    const auto file = load("large");
    QCOMPARE(lines(file.problems),
             QString::fromStdString(path("large/retort.yaml"))
                 + ": The file has more than 16 MiB, which no settings need. Check that it is the right file.");
}

void TestSettingsLoader::valuesFromDisk()
{
    write("values.yaml", "url: x://\n");
    QCOMPARE(readValuesFromDisk(path("values.yaml")).value(), std::string("url: x://\n"));
    const auto missing = readValuesFromDisk(path("missing.yaml"));
    QVERIFY(!missing.has_value());
    QVERIFY(!base::messageText(missing.error()).empty());
}

QTEST_APPLESS_MAIN(TestSettingsLoader)
#include "tst_settings_loader.moc"
