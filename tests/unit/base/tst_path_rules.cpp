// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/path_rules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace retort;
using base::PathRules;

class TestPathRules : public QObject
{
    Q_OBJECT

private slots:
    void asPython_data();
    void asPython();
    void listSeparator();
    void posixForm();
    void absolute_data();
    void absolute();
};

/// The answers are Python 3.11's; data/make_path_cases.py wrote them.
void TestPathRules::asPython_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<bool>("windows");
    QTest::addColumn<QJsonArray>("expected");
    QFile file(QStringLiteral(RETORT_SOURCE_DIR "/tests/unit/base/data/path_cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(cases.size() > 200);
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject entry = cases[i].toObject();
        const QByteArray path = entry["path"].toString().toUtf8();
        const QByteArray tail = entry["tail"].toString().toUtf8();
        QTest::addRow("%d posix", int(i)) << path << tail << false << entry["posix"].toArray();
        QTest::addRow("%d windows", int(i)) << path << tail << true << entry["windows"].toArray();
    }
}

void TestPathRules::asPython()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, tail);
    QFETCH(bool, windows);
    QFETCH(QJsonArray, expected);
    const PathRules rules = windows ? PathRules::Windows : PathRules::Posix;
    const std::string text = path.toStdString();
    const auto string = [&expected](int i) { return expected[i].toString().toStdString(); };
    QCOMPARE(base::isAbsolutePath(text, rules), expected[0].toBool());
    QCOMPARE(base::joinPath(text, tail.toStdString(), rules), string(1));
    QCOMPARE(base::parentPath(text, rules), string(2));
    QCOMPARE(base::fileName(text, rules), string(3));
    QCOMPARE(base::purePath(text, rules), string(4));
    QCOMPARE(base::pureParent(text, rules), string(5));
    QCOMPARE(base::normalPath(text, rules), string(6));
}

void TestPathRules::listSeparator()
{
    QCOMPARE(base::listSeparator(PathRules::Posix), ':');
    QCOMPARE(base::listSeparator(PathRules::Windows), ';');
}

void TestPathRules::posixForm()
{
    QCOMPARE(base::toPosixPath("C:\\a\\b", PathRules::Windows), std::string("C:/a/b"));
    QCOMPARE(base::toPosixPath("a\\b", PathRules::Posix), std::string("a\\b"));
}

void TestPathRules::absolute_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("windows");
    QTest::addColumn<QByteArray>("expected");
    const auto posix = [](const char *path, const char *expected) {
        QTest::newRow(path) << QByteArray(path) << false << QByteArray(expected);
    };
    const auto windows = [](const char *path, const char *expected) {
        QTest::addRow("Windows %s", path) << QByteArray(path) << true << QByteArray(expected);
    };
    posix("alembic.ini", "/home/a b/alembic.ini");
    posix("../x/./y/", "/home/a b/../x/y");
    posix("/etc//x", "/etc/x");
    posix("//srv/x", "//srv/x");
    posix("", "/home/a b");
    posix("C:\\x", "/home/a b/C:\\x");
    windows("alembic.ini", "C:\\proj\\alembic.ini");
    windows("a/b\\c", "C:\\proj\\a\\b\\c");
    windows("D:/a", "D:\\a");
    windows("\\a", "C:\\a");
    windows("c:x", "C:\\proj\\x");
    windows("D:x", "D:x"); // relative to a folder that only Windows knows
    windows("\\\\host\\share\\x", "\\\\host\\share\\x");
}

void TestPathRules::absolute()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, windows);
    QFETCH(QByteArray, expected);
    const std::string made = windows ? base::absolutePath(path.toStdString(), "C:\\proj", PathRules::Windows)
                                     : base::absolutePath(path.toStdString(), "/home/a b", PathRules::Posix);
    QCOMPARE(QByteArray::fromStdString(made), expected);
}

QTEST_APPLESS_MAIN(TestPathRules)
#include "tst_path_rules.moc"
