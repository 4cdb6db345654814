// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Runs the *.chunk files beside it with the library: as tests/script does, whose expect.py writes what CPython prints.
#include "core/library/session.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <string>
#include <vector>

using namespace retort;

namespace {

class TestWorld : public library::World
{
public:
    void print(std::string_view text, const base::Span &) override { m_printed.append(text).append("\n"); }
    std::optional<std::string> readFile(std::string_view path) override
    {
        if (path == "/project/data/rows.csv")
            return "id,name\r\n1,\"a, b\"\r\n2,caf\xc3\xa9\r\n";
        return std::nullopt;
    }
    std::string projectFolder() override { return "/project"; }
    std::optional<std::string> environment(std::string_view name) override
    {
        return name == "HOME" ? std::optional<std::string>("/home/user") : std::nullopt;
    }
    std::map<std::string, std::string> environmentVariables() override { return {{"HOME", "/home/user"}}; }
    std::int64_t now() override { return 1'700'000'000'123'456; }

    std::string m_printed;
};

struct Chunk
{
    int line;
    QByteArray code;
    QByteArray printed;
    QByteArray error;
};

std::vector<Chunk> chunksOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Chunk> chunks{Chunk{1, {}, {}, {}}};
    int number = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        ++number;
        Chunk &last = chunks.back();
        if (line == "---")
            chunks.push_back(Chunk{number + 1, {}, {}, {}});
        else if (line.startsWith("#> ") || line == "#>")
            last.printed += line.mid(3) + '\n';
        else if (line.startsWith("#! "))
            last.error += line.mid(3);
        else
            last.code += line + '\n';
    }
    return chunks;
}

} // namespace

class TestStandard : public QObject
{
    Q_OBJECT

private slots:
    void chunk_data();
    void chunk();
};

void TestStandard::chunk_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("printed");
    QTest::addColumn<QByteArray>("error");
    const QDir folder(QStringLiteral(RETORT_SOURCE_DIR "/tests/standard"));
    for (const QString &name : folder.entryList({QStringLiteral("*.chunk")}, QDir::Files, QDir::Name)) {
        for (const Chunk &one : chunksOf(folder.filePath(name)))
            QTest::addRow("%s:%d", qUtf8Printable(name), one.line) << one.code << one.printed << one.error;
    }
}

void TestStandard::chunk()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, printed);
    QFETCH(QByteArray, error);
    TestWorld world;
    library::Session session(world);
    const auto source = std::make_shared<script::Source>("chunk.py", code.toStdString());
    const auto result = session.vm().runModule(source, "__main__");
    if (error.isEmpty()) {
        QVERIFY2(result.has_value(), result ? "" : base::lineText(result.error()).c_str());
    } else {
        QVERIFY(!result.has_value());
        const auto told = QByteArray::fromStdString(base::lineText(result.error()));
        QVERIFY2(told.contains(error), told.constData());
    }
    // Line by line: what differs is shown.
    const QList<QByteArray> got = QByteArray::fromStdString(world.m_printed).split('\n');
    const QList<QByteArray> wanted = printed.split('\n');
    for (qsizetype i = 0; i < wanted.size(); ++i)
        QCOMPARE(got.value(i), wanted[i]);
    QCOMPARE(got.size(), wanted.size());
}

QTEST_APPLESS_MAIN(TestStandard)
#include "standard_test.moc"
