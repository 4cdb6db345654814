// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/compat/text_wrap.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

class TestTextWrap : public QObject
{
    Q_OBJECT

private slots:
    void pythonsAnswers();
    void message();
};

/// Drawn texts and what Python's textwrap.wrap made of them (data/make_wrap_cases.py).
void TestTextWrap::pythonsAnswers()
{
    QFile file(QStringLiteral(RETORT_SOURCE_DIR "/tests/unit/cli/data/wrap_cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(cases.size() >= 1000);
    for (const QJsonValue &one : cases) {
        const QByteArray shown = QJsonDocument(one.toObject()).toJson(QJsonDocument::Compact);
        const auto columns = static_cast<std::size_t>(one[QStringLiteral("width")].toInt());
        const std::vector<std::string> lines =
            retort::compat::wrap(one[QStringLiteral("text")].toString().toStdString(), columns, "  ");
        QStringList ours;
        for (const std::string &line : lines)
            ours.append(QString::fromStdString(line));
        QStringList theirs;
        for (const QJsonValue &line : one[QStringLiteral("lines")].toArray())
            theirs.append(line.toString());
        QVERIFY2(ours == theirs, shown + " ours: " + ours.join(QLatin1Char('|')).toUtf8());
    }
}

void TestTextWrap::message()
{
    QCOMPARE(retort::compat::wrappedMessage("FAILED: Can't locate revision", 20),
             std::string("  FAILED: Can't\n  locate revision\n"));
}

QTEST_APPLESS_MAIN(TestTextWrap)
#include "tst_text_wrap.moc"
