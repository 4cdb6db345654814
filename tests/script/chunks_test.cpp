// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Runs the *.chunk files beside it: pieces of script, each with what it prints behind "#> ", or with the text of the
// error that ends it behind "#! ". What is printed was written by CPython (expect.py), never by Retort.
#include "core/script/runtime/vm.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <string>
#include <vector>

using namespace retort;

namespace {

class Printer : public script::Host
{
public:
    void print(std::string_view text, const base::Span &) override { m_printed.append(text).append("\n"); }
    std::shared_ptr<const script::Source> moduleSource(std::string_view dotted, bool &isPackage) override
    {
        isPackage = dotted == "project";
        if (dotted == "project")
            return std::make_shared<script::Source>("project/__init__.py", "from . import names\nvalue = names.value + 1\n");
        if (dotted == "project.names")
            return std::make_shared<script::Source>("project/names.py", "value = 1\ndef double(n): return n * 2\n");
        return nullptr;
    }
    bool isHarmless(std::string_view trail) override { return trail.substr(0, 4) == "tqdm"; }

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

class TestChunks : public QObject
{
    Q_OBJECT

private slots:
    void chunk_data();
    void chunk();
    void runningRefusesOpaqueValues_data();
    void runningRefusesOpaqueValues();
    void budgetsHold_data();
    void budgetsHold();
};

void TestChunks::chunk_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("printed");
    QTest::addColumn<QByteArray>("error");
    const QDir folder(QStringLiteral(RETORT_SOURCE_DIR "/tests/script"));
    for (const QString &name : folder.entryList({QStringLiteral("*.chunk")}, QDir::Files, QDir::Name)) {
        for (const Chunk &one : chunksOf(folder.filePath(name))) {
            QTest::addRow("%s:%d", qUtf8Printable(name), one.line) << one.code << one.printed << one.error;
        }
    }
}

void TestChunks::chunk()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, printed);
    QFETCH(QByteArray, error);
    script::AtomTable atoms;
    Printer host;
    script::Vm vm(atoms, host);
    const auto result = vm.runModule(std::make_shared<script::Source>("chunk.py", code.toStdString()), "__main__");
    QCOMPARE(QByteArray::fromStdString(host.m_printed), printed);
    if (error.isEmpty()) {
        QVERIFY2(result.has_value(), result ? "" : base::lineText(result.error()).c_str());
    } else {
        QVERIFY(!result.has_value());
        const auto told = QByteArray::fromStdString(base::lineText(result.error()));
        QVERIFY2(told.contains(error), told.constData());
    }
}

/// What may be done with an unknown import while a script is loaded, and what is refused while it runs.
void TestChunks::runningRefusesOpaqueValues_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("use"); // empty: allowed
    const auto row = [](const char *body, const char *use) { QTest::newRow(body) << QByteArray(body) << QByteArray(use); };
    row("helper()", "called");
    row("helper.make('t')", "called");
    row("x = [i for i in helper]", "iterated");
    row("x = f'{helper}'", "formatted");
    row("x = '%s' % helper", "formatted");
    row("x = str(helper)", "formatted");
    row("x = helper == 1", "compared");
    row("x = 1 if helper else 2", "used as a condition");
    row("if helper.flag: pass", "used as a condition");
    row("x = helper + 1", "calculated with");
    row("x = helper['a']", "subscripted");
    row("with helper: pass", "");
    row("raise helper", "raised");
    row("class C(helper): pass", "subclassed");
    row("try:\n        helper()\n    except Exception:\n        pass", "called");
    row("try:\n        helper()\n    finally:\n        print('no')", "called");
    row("x = helper", "");
    row("x = helper.attribute.other", "");
    row("tqdm(1); tqdm.write('x')", "");
}

void TestChunks::runningRefusesOpaqueValues()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, use);
    script::AtomTable atoms;
    Printer host;
    script::Vm vm(atoms, host);
    const std::string code = "from unknown.tools import helper\nfrom tqdm import tqdm\n@helper.mark\ndef upgrade():\n    "
        + body.toStdString() + "\nloaded = helper(1).of[2] + helper\n";
    const auto module = vm.runModule(std::make_shared<script::Source>("s.py", code), "s");
    QVERIFY2(module.has_value(), module ? "" : base::lineText(module.error()).c_str());
    const script::Value upgrade = vm.findAttribute((*module).value(), "upgrade");
    vm.setRunning(true);
    const auto result = vm.callFunction(upgrade);
    QCOMPARE(host.m_printed, std::string());
    if (body.startsWith("with")) {
        QVERIFY(!result.has_value());
        return;
    }
    QCOMPARE(result.has_value(), use.isEmpty());
    if (!use.isEmpty()) {
        const auto told = QByteArray::fromStdString(base::lineText(result.error()));
        QVERIFY2(told.contains(" cannot be " + use + ": Retort does not know it (imported at s.py:1:1)"), told.constData());
    }
}

void TestChunks::budgetsHold_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const QByteArray &code, const char *told) { QTest::newRow(code.left(60)) << code << QByteArray(told); };
    row("while True: pass", "did not come to an end");
    row("def f(): return f()\nf()", "levels deep");
    row("x = [0] * 10**9", "memory");
    row("x = 'a' * 10**12", "memory");
    row("x = []\nwhile True: x.append(str(len(x)))", "memory");
    row("x = list(range(10**12))", "memory");
    row("x = 'ab'\nwhile True: x += x", "memory");
    row("try:\n    while True: pass\nexcept BaseException: print('caught')\nfinally: print('finally')", "did not come");
    row("class A:\n    def __repr__(self): return repr(self)\nrepr(A())", "levels deep");
    row("x = 2 ** 10**9", "an integer of more than");
    row("a = []\na.append(a)\nb = []\nb.append(b)\na == b", "levels deep");
    row("x = ()\nfor i in range(9999): x = (x,)\nhash(x)", "levels deep");
    row("x = []\nfor i in range(9999): x = [x]\nrepr(x)", "levels deep");
    row("x = iter([1])\nfor i in range(9999): x = map(str, x)\nnext(x)", "levels deep");
    row("x = [1]\nfor i in range(99999): x = [x]\n1 / 0", "division by zero");
    row("x = " + QByteArray(5000, '-') + "1", "nested too deeply");
}

void TestChunks::budgetsHold()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, told);
    script::AtomTable atoms;
    Printer host;
    script::Budgets budgets;
    budgets.steps = 3'000'000;
    budgets.memory = 24U << 20;
    script::Vm vm(atoms, host, budgets);
    const auto result = vm.runModule(std::make_shared<script::Source>("s.py", code.toStdString()), "s");
    QVERIFY(!result.has_value());
    const auto line = QByteArray::fromStdString(base::lineText(result.error()));
    QVERIFY2(line.contains(told), line.constData());
    QCOMPARE(host.m_printed, std::string());
    QVERIFY(vm.heap().used() <= budgets.memory);
}

QTEST_APPLESS_MAIN(TestChunks)
#include "chunks_test.moc"
