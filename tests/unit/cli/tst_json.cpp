// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace retort::cli;

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void shape();
    void everyByteParses();
    void numbers();
};

void TestJson::shape()
{
    Json json;
    json.beginObject().member("heads", std::vector<std::string>{"a", "b"}).key("none").null();
    json.key("nested").beginArray().beginObject().member("yes", true).endObject().beginArray().endArray().endArray();
    json.key("empty").beginObject().endObject().endObject();
    const std::string text = json.finish();
    QCOMPARE(text, std::string("{\n  \"heads\": [\n    \"a\",\n    \"b\"\n  ],\n  \"none\": null,\n  \"nested\": [\n"
                               "    {\n      \"yes\": true\n    },\n    []\n  ],\n  \"empty\": {}\n}\n"));
    QVERIFY(!QJsonDocument::fromJson(QByteArray::fromStdString(text)).isNull());
}

void TestJson::everyByteParses()
{
    std::string all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    all += "用户 🚀";
    Json json;
    json.beginObject().member(all, all).endObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json.finish()), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QString value = document.object().begin().value().toString();
    QVERIFY(value.startsWith(QChar(0)));
    QVERIFY(value.contains(QStringLiteral("\n")) && value.contains(QLatin1Char('"')) && value.contains(QChar(0x7f)));
    QVERIFY(value.contains(QChar(0xfffd)));
    QVERIFY(value.endsWith(QString::fromUtf8("用户 🚀")));
}

void TestJson::numbers()
{
    Json json;
    json.beginArray().value(std::numeric_limits<std::int64_t>::min()).value(std::int64_t{0}).endArray();
    QCOMPARE(json.finish(), std::string("[\n  -9223372036854775808,\n  0\n]\n"));
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
