// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/byte_index.h"

#include <QtTest>

#include <random>
#include <string>

using namespace retort::script;

namespace {

bool matters(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte >= 0x7f || std::string_view("\"'#\\()[]{}$?!`|").find(c) != std::string_view::npos;
}

std::string randomText(std::mt19937 &random, std::size_t size)
{
    std::string text(size, 'x');
    for (char &c : text)
        c = random() % 4 == 0 ? static_cast<char>(random() % 256) : 'x';
    return text;
}

} // namespace

/// The vector code says what the plain definition says, at every length.
class TestByteIndex : public QObject
{
    Q_OBJECT

private slots:
    void everyByte();
    void everyLength();
    void traits();
};

void TestByteIndex::everyByte()
{
    for (int value = 0; value < 256; ++value) {
        const std::string text(200, static_cast<char>(value));
        const std::size_t expected = matters(text[0]) ? 5 : text.size();
        QCOMPARE(ByteIndex(text).next(5), expected);
        QCOMPARE(ByteIndex(text.substr(0, 1)).next(0), matters(text[0]) ? std::size_t(0) : std::size_t(1));
    }
}

void TestByteIndex::everyLength()
{
    std::mt19937 random(7);
    for (std::size_t size = 0; size < 300; ++size) {
        const std::string text = randomText(random, size);
        const ByteIndex index(text);
        std::size_t expected = size;
        for (std::size_t at = size; at-- > 0;) {
            expected = matters(text[at]) ? at : expected;
            QCOMPARE(index.next(at), expected);
        }
        QCOMPARE(index.next(size), size);
        QCOMPARE(index.next(size + 100), size);
    }
}

void TestByteIndex::traits()
{
    for (std::size_t size = 1; size < 70; ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'x');
            const ByteTraits plain = byteTraits(text);
            QVERIFY(!plain.high && !plain.nul && !plain.carriageReturn);
            text[at] = '\0';
            QVERIFY(byteTraits(text).nul && !byteTraits(text).high);
            text[at] = '\r';
            QVERIFY(byteTraits(text).carriageReturn && !byteTraits(text).nul);
            text[at] = '\x80';
            QVERIFY(byteTraits(text).high && !byteTraits(text).carriageReturn);
        }
    }
}

QTEST_APPLESS_MAIN(TestByteIndex)
#include "tst_byte_index.moc"
