// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/suggest.h"

#include <QTest>

using namespace retort;

class TestSuggest : public QObject
{
    Q_OBJECT

private slots:
    void suggests_data();
    void suggests();
    void firstOfEquals();
    void longTexts();
};

void TestSuggest::suggests_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("swap") << QByteArray("hsitory") << QByteArray("history");
    QTest::newRow("missing letter") << QByteArray("upgade") << QByteArray("upgrade");
    QTest::newRow("one letter more") << QByteArray("headss") << QByteArray("heads");
    QTest::newRow("wrong letter") << QByteArray("downgrado") << QByteArray("downgrade");
    QTest::newRow("case") << QByteArray("HEADS") << QByteArray("heads");
    QTest::newRow("nearest of two") << QByteArray("upgraed") << QByteArray("upgrade");
    QTest::newRow("Chinese") << QByteArray("数据苦") << QByteArray("数据库");
    QTest::newRow("far away") << QByteArray("xyzzy") << QByteArray();
    QTest::newRow("other letter alone") << QByteArray("q") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestSuggest::suggests()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, expected);
    const std::vector<std::string> commands{"x", "heads", "history", "downgrade", "upgrade", "数据库"};
    QCOMPARE(QByteArray::fromStdString(base::suggestion(typed.toStdString(), commands)), expected);
}

void TestSuggest::firstOfEquals()
{
    QCOMPARE(base::suggestion("cat", {"car", "can"}), std::string("car"));
    QCOMPARE(base::suggestion("cat", {"can", "car"}), std::string("can"));
    QCOMPARE(base::suggestion("cat", {}), std::string());
}

void TestSuggest::longTexts()
{
    QCOMPARE(base::suggestion(std::string(1u << 20, 'a'), {"a"}), std::string());
    QCOMPARE(base::suggestion("aa", {std::string(1u << 20, 'a'), "ab"}), std::string("ab"));
}

QTEST_APPLESS_MAIN(TestSuggest)
#include "tst_suggest.moc"
