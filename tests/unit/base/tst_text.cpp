// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/text.h"

#include <QTest>

using namespace retort;

namespace {

/// FNV-1a over every code point's answer, each closed by a zero byte: one number for a million comparisons.
template<class Answer>
quint64 hashOfAll(Answer answer)
{
    quint64 hash = 0xcbf29ce484222325u;
    const auto add = [&hash](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3u; };
    for (char32_t codePoint = 0; codePoint < 0x110000; ++codePoint) {
        if (codePoint >= 0xD800 && codePoint < 0xE000)
            continue;
        std::string text;
        base::appendUtf8(text, codePoint);
        for (const char c : answer(text))
            add(static_cast<unsigned char>(c));
        add(0);
    }
    return hash;
}

std::string joined(const std::vector<std::string_view> &parts)
{
    std::string out;
    for (const std::string_view part : parts)
        out += (out.empty() ? "" : "|") + std::string(part);
    return out;
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithPythonOnEveryCodePoint();
    void reprQuotes_data();
    void reprQuotes();
    void strip();
    void splitLines();
    void invalidUtf8_data();
    void invalidUtf8();
    void decodesWhatItEncodes();
    void displayWidth_data();
    void displayWidth();
    void escapeControls();
};

void TestText::agreesWithPythonOnEveryCodePoint()
{
    // The numbers are Python 3.11's: the same hash over repr(c), (c + "x" + c).strip() and ("a" + c + "b").splitlines().
    QCOMPARE(hashOfAll([](const std::string &c) { return base::pythonRepr(c); }), quint64(0x845ef7fe350dc3a9u));
    QCOMPARE(hashOfAll([](const std::string &c) { return std::string(base::strip(c + "x" + c)); }),
             quint64(0xf2a8a10c5c65478fu));
    QCOMPARE(hashOfAll([](const std::string &c) { return joined(base::splitLines("a" + c + "b")); }),
             quint64(0x57fef615dbd62596u));
}

void TestText::reprQuotes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray("alembic.ini") << QByteArray("'alembic.ini'");
    QTest::newRow("single quote") << QByteArray("it's") << QByteArray("\"it's\"");
    QTest::newRow("both quotes") << QByteArray("it's \"x\"") << QByteArray("'it\\'s \"x\"'");
    QTest::newRow("double quotes") << QByteArray("\"x\"") << QByteArray("'\"x\"'");
    QTest::newRow("backslash") << QByteArray("C:\\a") << QByteArray("'C:\\\\a'");
    QTest::newRow("controls") << QByteArray("\n\r\t\x01\x7f") << QByteArray("'\\n\\r\\t\\x01\\x7f'");
    QTest::newRow("Chinese and emoji") << QByteArray("数据😀") << QByteArray("'数据😀'");
    QTest::newRow("unassigned") << QByteArray("\xCD\xB8") << QByteArray("'\\u0378'");
    QTest::newRow("not UTF-8") << QByteArray("a\xFF") << QByteArray("'a\\udcff'");
    QTest::newRow("empty") << QByteArray() << QByteArray("''");
}

void TestText::reprQuotes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(base::pythonRepr(text.toStdString())), expected);
}

void TestText::strip()
{
    QVERIFY(base::strip(" \t\xE3\x80\x80x y\xC2\xA0\x1f\n") == "x y");
    QVERIFY(base::strip(" \n ").empty());
    QVERIFY(base::stripLeft(" x ") == "x ");
    QVERIFY(base::stripRight(" x ") == " x");
    // A byte that is no character is no white space either, whatever stands in front of it.
    QVERIFY(base::strip(" \x80 ") == "\x80");
    QVERIFY(base::strip("\xE3\x80") == "\xE3\x80");
}

void TestText::splitLines()
{
    QCOMPARE(joined(base::splitLines("a\r\nb\rc\nd")), std::string("a|b|c|d"));
    QCOMPARE(base::splitLines("").size(), std::size_t(0));
    QCOMPARE(base::splitLines("a\n").size(), std::size_t(1));
    QCOMPARE(base::splitLines("\n\n").size(), std::size_t(2));
    QCOMPARE(base::splitLines("a\r").size(), std::size_t(1));
}

void TestText::invalidUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("at");
    QTest::newRow("ASCII") << QByteArray("abc") << qint64(-1);
    QTest::newRow("all lengths") << QByteArray("aé空😀") << qint64(-1);
    QTest::newRow("last code point") << QByteArray("\xF4\x8F\xBF\xBF") << qint64(-1);
    QTest::newRow("lone continuation") << QByteArray("a\x80") << qint64(1);
    QTest::newRow("cut") << QByteArray("ab\xE7\xA9") << qint64(2);
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << qint64(0);
    QTest::newRow("overlong of three") << QByteArray("x\xE0\x80\xAF") << qint64(1);
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << qint64(0);
    QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << qint64(0);
    QTest::newRow("Latin-1") << QByteArray("caf\xE9 x") << qint64(3);
}

void TestText::invalidUtf8()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, at);
    const std::size_t found = base::invalidUtf8At(text.toStdString());
    QCOMPARE(found == std::string::npos ? qint64(-1) : qint64(found), at);
}

void TestText::decodesWhatItEncodes()
{
    for (char32_t codePoint = 0; codePoint < 0x110000; codePoint += 7) {
        if (codePoint >= 0xD800 && codePoint < 0xE000)
            continue;
        std::string text;
        base::appendUtf8(text, codePoint);
        std::size_t offset = 0;
        QCOMPARE(base::nextCodePoint(text, offset), codePoint);
        QCOMPARE(offset, text.size());
        QCOMPARE(base::lengthInCharacters(text), std::size_t(1));
    }
    std::size_t offset = 0;
    QCOMPARE(base::nextCodePoint("\xE7\xA9", offset), char32_t(0xFFFD));
    QCOMPARE(offset, std::size_t(1));
}

void TestText::displayWidth_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("ASCII") << QByteArray("abc") << 3;
    QTest::newRow("accents") << QByteArray("é") << 1;
    QTest::newRow("combining") << QByteArray("e\xCC\x81") << 1;
    QTest::newRow("Chinese") << QByteArray("数据库") << 6;
    QTest::newRow("fullwidth") << QByteArray("Ａ１") << 4;
    QTest::newRow("halfwidth") << QByteArray("ｱ") << 1;
    QTest::newRow("Hangul parts") << QByteArray("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB") << 2;
    QTest::newRow("emoji") << QByteArray("😀") << 2;
    QTest::newRow("family") << QByteArray("👨‍👩‍👧") << 2;
    QTest::newRow("skin tone") << QByteArray("👍🏽") << 2;
    QTest::newRow("skin tone alone") << QByteArray("🏽") << 2;
    QTest::newRow("heart as emoji") << QByteArray("❤\xEF\xB8\x8F") << 2;
    QTest::newRow("flag") << QByteArray("🇨🇳") << 2;
    QTest::newRow("zero width space") << QByteArray("a\xE2\x80\x8B") << 1;
    QTest::newRow("controls") << QByteArray("a\n\x1b") << 1;
}

void TestText::displayWidth()
{
    QFETCH(QByteArray, text);
    QFETCH(int, columns);
    QCOMPARE(int(base::displayWidth(text.toStdString())), columns);
}

void TestText::escapeControls()
{
    QCOMPARE(base::escapeControls("a\nb\r\t\x1b[31m\x7f"), std::string("a\\nb\\r\\t\\x1b[31m\\x7f"));
    QCOMPARE(base::escapeControls("\xC2\x9B"
                                  "31m"),
             std::string("\\x9b31m")); // CSI as one character
    QCOMPARE(base::escapeControls("数据 'q' \\"), std::string("数据 'q' \\"));
    QCOMPARE(base::escapeControls("\xFF"), std::string("\\xff"));
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
