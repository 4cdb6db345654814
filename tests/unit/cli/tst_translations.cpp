// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/language.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace retort::cli;

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsFinished();
    void language_data();
    void language();
};

/// Of every text in the file: translated, with the same slots.
void TestTranslations::everyTextIsFinished()
{
    QFile file(QStringLiteral(RETORT_SOURCE_DIR "/translations/retort_zh_CN.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    const QRegularExpression slot(QStringLiteral("\\{\\d\\}"));
    const auto slotsOf = [&](const QString &text) {
        QStringList found;
        for (auto match = slot.globalMatch(text); match.hasNext();)
            found.append(match.next().captured());
        found.sort();
        return found;
    };
    QString source;
    int count = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == QLatin1String("source")) {
            source = reader.readElementText();
        } else if (reader.name() == QLatin1String("translation")) {
            QVERIFY2(reader.attributes().value(QLatin1String("type")).isEmpty(), qPrintable(source));
            const QString text = reader.readElementText();
            QVERIFY2(!text.isEmpty(), qPrintable(source));
            QCOMPARE(slotsOf(text), slotsOf(source));
            ++count;
        }
    }
    QVERIFY(!reader.hasError());
    QVERIFY(count > 500);
}

void TestTranslations::language_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("LC_ALL") << "LC_ALL"
                            << "zh_CN.UTF-8" << true;
    QTest::newRow("LC_MESSAGES") << "LC_MESSAGES"
                                 << "zh_CN" << true;
    QTest::newRow("LANG") << "LANG"
                          << "zh_SG.UTF-8" << true;
    QTest::newRow("ours") << "RETORT_LANG"
                          << "zh" << true;
    QTest::newRow("hyphen") << "RETORT_LANG"
                            << "zh-CN" << true;
    QTest::newRow("traditional") << "LANG"
                                 << "zh_TW.UTF-8" << false;
    QTest::newRow("zhuang") << "LANG"
                            << "zha_CN.UTF-8" << false;
    QTest::newRow("English") << "LANG"
                             << "en_GB.UTF-8" << false;
    QTest::newRow("C") << "LC_ALL"
                       << "C" << false;
}

void TestTranslations::language()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    System system;
    system.environment[variable.toStdString()] = value.toStdString();
    chooseLanguage(system);
    QTEST(translated("cli", "commands:") != "commands:", "chinese");
    QCOMPARE(translated("cli", "a text that nobody has"), std::string("a text that nobody has"));
    chooseLanguage({});
    QCOMPARE(translated("cli", "commands:"), std::string("commands:"));
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
