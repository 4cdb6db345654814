// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What no script may do: each is refused by its name, at its place, and nothing in the script can catch the refusal or
// run after it. And what would need more time or memory than there is, wherever in the library it hides.
#include "core/library/session.h"

#include <QtTest>

#include <string>
#include <utility>
#include <vector>

using namespace retort;

namespace {

class TestWorld : public library::World
{
public:
    void print(std::string_view text, const base::Span &) override { m_printed.append(text).append("\n"); }
    std::string projectFolder() override { return "/project"; }
    std::shared_ptr<const script::Source> moduleSource(std::string_view dotted, bool &isPackage) override
    {
        isPackage = dotted == "resource" || dotted == "venv";
        if (dotted == "code")
            return std::make_shared<script::Source>("/project/code.py", "value = 1\n");
        // An empty package of the project, and a folder that merely has the name of a module.
        if (dotted == "resource" || dotted == "venv")
            return std::make_shared<script::Source>("/project/" + std::string(dotted) + "/__init__.py", "");
        if (dotted == "resource.names")
            return std::make_shared<script::Source>("/project/resource/names.py", "value = 2\n");
        if (dotted == "first")
            return std::make_shared<script::Source>("/project/first.py", "from second import other\ndef make(): pass\n");
        if (dotted == "second")
            return std::make_shared<script::Source>("/project/second.py", "from first import make\ndef other(): pass\n");
        if (dotted == "starred")
            return std::make_shared<script::Source>("/project/starred.py", "from unknown.tools import *\nvalue = 3\n");
        return nullptr;
    }
    std::optional<std::string> readFile(std::string_view path) override
    {
        return path == "/project/resource/__init__.py" ? std::optional<std::string>("") : std::nullopt;
    }

    std::string m_printed;
};

std::string errorOf(TestWorld &world, const QByteArray &code, const script::Budgets &budgets = {})
{
    library::Session session(world, budgets);
    const auto source = std::make_shared<script::Source>("s.py", code.toStdString());
    const auto module = session.vm().runModule(source, "s");
    if (!module)
        return base::lineText(module.error());
    const script::Value *upgrade = (*module)->names.find(session.vm().atoms().intern("upgrade"));
    if (upgrade == nullptr)
        return {};
    const script::Value function = *upgrade;
    session.vm().setRunning(true);
    const auto done = session.vm().callFunction(function);
    return done ? std::string() : base::lineText(done.error());
}

struct Refused
{
    const char *name; ///< as the message says it
    const char *line; ///< an expression
};

// clang-format off
constexpr Refused kRefused[] = {
    {"open(", "open('x', 'w')"},
    {"open(", "open('x', mode='a')"},
    {"open(", "open('x', 'r+')"},
    {"/etc/passwd", "open('/etc/passwd')"},
    {"/etc/passwd", "open('../../../etc/passwd')"},
    {"/proc/self/environ", "open('/proc/self/environ')"},
    {"/proc/self/environ", "__import__ and Path('/proc/self/environ').read_text()"},
    {"Path.unlink()", "Path('x').unlink()"},
    {"Path.write_bytes()", "Path('x').write_bytes(b'')"},
    {"os.system()", "os.system('true')"},
    {"os.popen()", "os.popen('true')"},
    {"os.remove()", "os.remove('x')"},
    {"os.execv()", "os.execv('/bin/sh', [])"},
    {"os.fork()", "os.fork()"},
    {"os.kill()", "os.kill(1, 9)"},
    {"subprocess.run()", "subprocess.run(['ls'])"},
    {"subprocess.Popen()", "subprocess.Popen('ls', shell=True)"},
    {"socket.socket()", "socket.socket()"},
    {"socket.create_connection()", "socket.create_connection(('db', 5432))"},
    {"urllib.request.urlopen()", "urllib.request.urlopen('http://x')"},
    {"requests.post()", "requests.post('http://x')"},
    {"ctypes.CDLL()", "ctypes.CDLL(None)"},
    {"shutil.rmtree()", "shutil.rmtree('/')"},
    {"pickle.loads()", "pickle.loads(b'')"},
    {"eval()", "eval('1')"},
    {"exec()", "exec('1')"},
    {"compile()", "compile('1', 'x', 'eval')"},
    {"__import__()", "__import__('os')"},
    {"os.system()", "importlib.import_module('os').system('true')"},
    {"__globals__", "inner.__globals__"},
    {"__subclasses__", "().__class__.__mro__[1].__subclasses__()"},
};

/// Ways to go on after what went wrong. %1 is refused; whoever gets to the print has caught it.
constexpr const char *kWays[] = {
    "    %1\n    print('caught')\n",
    "    try:\n        %1\n    except BaseException:\n        print('caught')\n",
    "    try:\n        %1\n    except:\n        print('caught')\n",
    "    try:\n        %1\n    finally:\n        print('caught')\n",
    "    for i in range(2):\n        try:\n            %1\n        finally:\n            continue\n    print('caught')\n",
    "    with suppress(BaseException):\n        %1\n    print('caught')\n",
    "    with Eats():\n        %1\n    print('caught')\n",
    "    with held():\n        %1\n    print('caught')\n",
    "    def g():\n        try:\n            yield 1\n        finally:\n            %1\n    h = g(); next(h); h.close()\n    print('caught')\n",
    "    def g():\n        try:\n            yield 1\n        except BaseException:\n            %1\n    h = g(); next(h)\n"
    "    try: h.throw(ValueError)\n    except BaseException: print('caught')\n    print('caught')\n",
    "    def g():\n        try:\n            yield (lambda: %1)()\n        finally:\n            print('caught')\n    list(g())\n",
    "    class C:\n        def __del__(self): %1\n        def __eq__(self, other): return %1\n    try: C() in [1]\n    except BaseException: print('caught')\n    print('caught')\n",
    "    class C:\n        def __getattr__(self, name): return %1\n    hasattr(C(), 'x')\n    getattr(C(), 'x', 1)\n    print('caught')\n",
    "    try: sorted([2, 1], key=lambda i: %1)\n    except BaseException: print('caught')\n    print('caught')\n",
    "    async def c(): return %1\n    asyncio.run(asyncio.gather(c(), return_exceptions=True))\n    print('caught')\n",
    "    match 1:\n        case i if %1: pass\n        case _: pass\n    print('caught')\n",
    "    try:\n        try: %1\n        except* Exception: print('caught')\n    except BaseException: print('caught')\n",
};
// clang-format on

const QByteArray kHead = "import asyncio, contextlib, ctypes, importlib, os, pickle, requests, shutil, socket, subprocess\n"
                         "import urllib.request\nfrom contextlib import suppress\nfrom pathlib import Path\n"
                         "def inner(): pass\n"
                         "class Eats:\n    def __enter__(self): return self\n    def __exit__(self, *how): print('caught'); return True\n"
                         "@contextlib.contextmanager\ndef held():\n    try: yield\n    except BaseException: print('caught')\n"
                         "    finally: print('caught')\n"
                         "def upgrade():\n";

} // namespace

class TestRefusals : public QObject
{
    Q_OBJECT

private slots:
    void isToldByName_data();
    void isToldByName();
    void cannotBeCaught_data();
    void cannotBeCaught();
    void budgetsHold_data();
    void budgetsHold();
    void ownModulesStandBeforeDeniedOnes();
    void importLoopsAreTold();
    void unknownStarsAreUnknownNames();
};

void TestRefusals::isToldByName_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("name");
    for (const Refused &one : kRefused)
        QTest::newRow(one.line) << QByteArray(one.line) << QByteArray(one.name);
}

/// At import time and in upgrade(): one line with what, where, and what to do.
void TestRefusals::isToldByName()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, name);
    for (const bool running : {false, true}) {
        TestWorld world;
        const QByteArray code = kHead + (running ? QByteArray() : "    pass\nif True:\n") + "    " + line + "\n";
        const auto told = QByteArray::fromStdString(errorOf(world, code));
        const auto place = "s.py:" + QByteArray::number(code.count('\n')) + ":";
        QVERIFY2(told.startsWith(place), told.constData());
        QVERIFY2(told.contains(name) && told.contains(" is not allowed here"), told.constData());
        QVERIFY2(told.contains("retort.yaml") || told.contains("project"), told.constData());
        QCOMPARE(world.m_printed, std::string());
    }
}

void TestRefusals::cannotBeCaught_data()
{
    QTest::addColumn<QByteArray>("way");
    int number = 0;
    for (const char *way : kWays)
        QTest::addRow("%d", number++) << QByteArray(way);
}

void TestRefusals::cannotBeCaught()
{
    QFETCH(QByteArray, way);
    for (const Refused &one : kRefused) {
        TestWorld world;
        const auto told = errorOf(world, kHead + QByteArray(way).replace("%1", one.line));
        QVERIFY2(told.find(one.name) != std::string::npos, (std::string(one.line) + ": " + told).c_str());
        QCOMPARE(world.m_printed, std::string());
    }
    // Nor budgets, nor what is unknown.
    for (const auto &[line, says] : std::vector<std::pair<const char *, const char *>>{
             {"[0] * 10**9", "memory"}, {"'x' * 10**12", "memory"}, {"10**10**9", "bits"}, {"deep()", "levels deep"},
             {"all(iter(int, 1))if 0 else list(iter(int, 1))", "m"}, {"Unknown().call()", "does not know it"}}) {
        TestWorld world;
        script::Budgets budgets;
        budgets.memory = 32U << 20;
        budgets.steps = 2'000'000;
        const auto told = errorOf(world, "from unknown.tools import Unknown\ndef deep(): return deep() + 1\n" + kHead
                                             + QByteArray(way).replace("%1", line),
                                  budgets);
        QVERIFY2(told.find(says) != std::string::npos && told.starts_with("s.py:"), (std::string(line) + ": " + told).c_str());
        QCOMPARE(world.m_printed, std::string());
    }
}

void TestRefusals::budgetsHold_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code :
         {"[0] * 10**9", "(0,) * 10**9", "'x' * 10**10", "b'x' * 10**10", "10**10**9", "1 << 10**9", "list(range(10**9))",
          "tuple(range(10**9))", "set(range(10**9))", "dict.fromkeys(range(10**9))", "[i for i in range(10**9)]",
          "sum(range(10**10))", "max(range(10**10))", "all(x >= 0 for x in range(10**9))", "sorted(range(10**9))",
          "bytes(10**10)", "bytearray(10**10)", "[[0] * 10**4] * 10**9", "[[0] * 10**5 for i in range(10**5)]",
          "'{:>9999999999}'.format(1)", "f'{1:>9999999999}'", "f'{1:09999999999}'", "f'{1.5:.999999999f}'",
          "'%9999999999d' % 1", "'%.999999999f' % 1.5", "'%*d' % (10**10, 1)", "'x'.ljust(10**10)", "'x'.rjust(10**10)",
          "'x'.center(10**10)", "'x'.zfill(10**10)", "'\\t'.expandtabs(10**10)", "('x' * 10**6).replace('x', 'y' * 10**6)",
          "('x' * 10**4).join(['y'] * 10**7)", "('x,' * 10**6).split(',') * 10**6", "'x' * 10**6 * 10**6",
          "str(10**10**5 * 10**10**5)", "int('9' * 10**7)", "pow(10, 10**9)", "(5).to_bytes(10**10, 'big')",
          "math.factorial(10**7)", "math.comb(10**9, 10**6)", "math.prod(range(1, 10**9))", "list(itertools.repeat(0))",
          "list(itertools.repeat(0, 10**10))", "list(itertools.count())", "list(itertools.product(range(100), repeat=100))",
          "list(itertools.permutations(range(99)))", "list(itertools.combinations(range(99), 50))", "list(itertools.cycle('ab'))",
          "list(itertools.accumulate(itertools.count()))", "collections.deque(itertools.count())",
          "collections.Counter(itertools.count())", "f'{Decimal(\"1e999999999\"):f}'",
          "int(Decimal('1e999999999'))", "Decimal('1e999999999') + 1", "f'{Decimal(1):.999999999f}'", "str(Decimal('1' * 10**7))",
          "random.choices('ab', k=10**10)", "random.sample(range(10**9), 10**9)", "os.urandom(10**10)", "secrets.token_hex(10**10)",
          "textwrap.indent('x\\n' * 10**6, 'y' * 10**6)", "textwrap.fill('x ' * 10**7, 1)",
          "json.loads('[' * 10**6)", "re.match('(a*)*b', 'a' * 40)", "re.match('(a|aa)+$', 'a' * 60 + 'b')",
          "re.search('(x+x+)+y', 'x' * 99)", "re.sub('x', 'y' * 10**6, 'x' * 10**6)", "re.match('(' * 10**5 + ')' * 10**5, '')",
          "re.match('a{999999999}', 'a' * 10**6)", "re.findall('', 'x' * 10**8)",
          "copy.deepcopy(nested())", "repr(nested())", "nested() == nested()", "hash(frozen())", "json.dumps(nested())",
          "struct.pack('9999999999x')", "base64.b64encode(b'x' * 10**9)", "hashlib.pbkdf2_hmac('sha256', b'', b'', 10**9)",
          "hashlib.sha256(b'x' * 10**9)", "time.sleep(10**9) or 10**10**9", "string.Template('$x' * 10**7).substitute(x='y' * 99)",
          "datetime.timedelta(1) * 10**10**5", "functools.reduce(lambda a, b: a + a, range(99), 'x')", "[*range(10**9)]",
          "{**{i: i for i in range(10**8)}}", "print(*range(10**9))", "enumerate(range(10**9)).__iter__ and list(zip(range(10**9)))",
          "list(map(str, range(10**9)))", "'x' in itertools.count()", "type('C' * 10**9, (), {})", "exec_loop()", "deep_generator()"})
        QTest::newRow(code) << QByteArray(code);
}

/// Within seconds, and without the memory; whatever the script asks for.
void TestRefusals::budgetsHold()
{
    QFETCH(QByteArray, code);
    TestWorld world;
    script::Budgets budgets;
    budgets.memory = 32U << 20;
    budgets.steps = 3'000'000;
    const QByteArray head =
        "import base64, collections, copy, datetime, functools, hashlib, itertools, json, math, os, random, re, secrets\n"
        "import string, struct, textwrap, time\nfrom decimal import Decimal\n"
        "def nested():\n    x = []\n    for i in range(10**5): x = [x]\n    return x\n"
        "def frozen():\n    x = ()\n    for i in range(10**5): x = (x,)\n    return x\n"
        "def exec_loop():\n    e = ValueError()\n    while True:\n        try: raise e\n        except ValueError: pass\n"
        "def generators(n):\n    if n: yield from generators(n - 1)\n    yield n\n"
        "def deep_generator(): return list(generators(10**6))\n"
        "def upgrade():\n    x = ";
    QElapsedTimer clock;
    clock.start();
    const auto told = errorOf(world, head + code + "\n", budgets);
    QVERIFY2(!told.empty(), "nothing was refused");
    QVERIFY2(told.starts_with("s.py:"), told.c_str());
    QVERIFY2(clock.elapsed() < 60'000, qPrintable(QString::number(clock.elapsed())));
}

void TestRefusals::ownModulesStandBeforeDeniedOnes()
{
    TestWorld world;
    QCOMPARE(errorOf(world, "import code\nfrom resource import names\nprint(code.value, names.value)\n"), std::string());
    QCOMPARE(world.m_printed, std::string("1 2\n"));
    // A folder without __init__.py is no module where Python has one of that name.
    const auto told = errorOf(world, "import venv\nvenv.create('x')\n");
    QVERIFY2(told.find("venv.create() is not allowed here") != std::string::npos, told.c_str());
}

void TestRefusals::importLoopsAreTold()
{
    TestWorld world;
    QCOMPARE(errorOf(world, "import first\n"),
             std::string("/project/second.py:1:1: ImportError: cannot import name 'make' from partially initialized module "
                         "'first' (most likely due to a circular import) (/project/first.py)"));
}

void TestRefusals::unknownStarsAreUnknownNames()
{
    TestWorld world;
    QCOMPARE(errorOf(world, "from starred import *\nfrom starred import Thing\nprint(value)\nclass C(Thing, Other): pass\n"),
             std::string());
    QCOMPARE(world.m_printed, std::string("3\n"));
    const auto told = errorOf(world, "from starred import *\ndef upgrade(): make()\n");
    QVERIFY2(told.find("unknown.tools.make cannot be called") != std::string::npos, told.c_str());
}

QTEST_APPLESS_MAIN(TestRefusals)
#include "refusals_test.moc"
