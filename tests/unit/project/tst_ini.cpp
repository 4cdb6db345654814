// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/ini.h"

#include "core/project/exit_status.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace retort;
using project::Ini;

namespace {

base::Result<Ini> parse(std::string_view text)
{
    return Ini::parse(text, "alembic.ini", {{"here", "/a b/c"}});
}

QByteArray place(const base::Span &span)
{
    return QByteArray::fromStdString(base::placeText(span));
}

QByteArray code(const base::Diagnostic &diagnostic)
{
    return QByteArray::fromStdString(std::string(diagnostic.code()));
}

/// "code file:line:column" of what get() refuses, or the value.
QByteArray shown(const base::Result<std::optional<std::string>> &value)
{
    if (!value)
        return code(value.error()) + ' ' + place(value.error().span);
    return *value ? '<' + QByteArray::fromStdString(**value) + '>' : "none";
}

} // namespace

class TestIni : public QObject
{
    Q_OBJECT

private slots:
    void asPython_data();
    void asPython();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void namesTheFirstOfTwo();
    void namesEveryBadLine();
    void errorsHoldNoText();
    void placesValues();
    void sets();
    void checksAll();
    void hugeInput();
    void referencesThatExplode();
};

/// The answers are ConfigParser's of Python 3.11; data/make_ini_cases.py wrote them.
void TestIni::asPython_data()
{
    QTest::addColumn<QJsonObject>("expected");
    QFile file(QStringLiteral(RETORT_SOURCE_DIR "/tests/unit/project/data/ini_cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(cases.size() > 200);
    for (qsizetype i = 0; i < cases.size(); ++i)
        QTest::addRow("%d", int(i)) << cases[i].toObject();
}

void TestIni::asPython()
{
    QFETCH(QJsonObject, expected);
    const base::Result<Ini> ini = parse(expected["text"].toString().toStdString());
    if (expected.contains("error")) {
        QVERIFY(!ini);
        QJsonArray lines{int(ini.error().span.begin.line)};
        for (const base::Related &other : ini.error().related) {
            if (std::string_view(other.message->code) == "ini.other-bad-line")
                lines.append(int(other.span.begin.line));
        }
        QCOMPARE(lines, expected["lines"].toArray());
        if (expected["error"] == "parsing")
            QVERIFY(code(ini.error()) == "ini.bad-line" || code(ini.error()) == "ini.no-name");
        else
            QCOMPARE(code(ini.error()), expected["error"].toString().toUtf8());
        QCOMPARE(project::alembicExitStatus(ini.error()), 1);
        return;
    }
    QVERIFY(ini);
    QJsonArray sections;
    for (const std::string &section : ini->sections()) {
        QJsonArray options;
        for (const std::string &option : ini->options(section)) {
            QVERIFY(ini->hasOption(section, option));
            QJsonObject entry{{"name", QString::fromStdString(option)},
                              {"raw", QString::fromStdString(*ini->raw(section, option))}};
            if (const auto value = ini->get(section, option))
                entry["value"] = QString::fromStdString(**value);
            else
                entry["error"] = QString::fromUtf8(code(value.error()));
            options.append(entry);
        }
        QJsonArray list;
        const auto items = ini->items(section);
        if (items) {
            for (const auto &item : *items)
                list.append(QJsonArray{QString::fromStdString(item.first), QString::fromStdString(item.second)});
        }
        const QJsonValue shownItems = items ? QJsonValue(list) : QJsonValue(QString::fromUtf8(code(items.error())));
        sections.append(
            QJsonObject{{"name", QString::fromStdString(section)}, {"items", shownItems}, {"options", options}});
    }
    QCOMPARE(sections, expected["sections"].toArray());
}

void TestIni::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *option, const char *expected) {
        QTest::newRow(name) << "[alembic]\n" + QByteArray(text) << QByteArray(option) << QByteArray(expected);
    };
    row("equals", "a = b = c", "a", "<b = c>");
    row("colon", "url: sqlite:///x.db", "url", "<sqlite:///x.db>");
    row("any case", "Script_Location = x", "SCRIPT_LOCATION", "<x>");
    row("here", "a = %(here)s/x", "a", "</a b/c/x>");
    row("percent", "a = %%d_%%(rev)s", "a", "<%d_%(rev)s>");
    row("reference to a reference", "a = %(b)s\nb = %(c)s!\nc = x", "a", "<x!>");
    row("reference in any case", "a = %(B)s\nb = x", "a", "<x>");
    row("continued", "a = x\n  y\n\n  z\nb = 1", "a", "<x\ny\n\nz>");
    row("comment inside", "a = x\n# no\n  ; no\n  y", "a", "<x\ny>");
    row("no comment behind a value", "a = x # y ; z", "a", "<x # y ; z>");
    row("CRLF", "a = x\r\n  y\r\nb = z\r\n", "a", "<x\ny>");
    row("empty", "a =\n", "a", "<>");
    row("absent", "a = x", "b", "none");
    row("Chinese and emoji", "名 = 数据/😀 'x'", "名", "<数据/😀 'x'>");
    row("end of the file", "a = x\n\n\n", "a", "<x>");
    row("DEFAULT", "a = %(b)s\n[DEFAULT]\nb = x", "a", "<x>");
    row("own before DEFAULT", "b = y\n[DEFAULT]\nb = x", "b", "<y>");
    row("bare percent", "\na = 100%", "a", "ini.bare-percent alembic.ini:3:8");
    row("open reference", "a = x%(here", "a", "ini.bad-reference alembic.ini:2:6");
    row("reference without s", "a = %(here)d", "a", "ini.bad-reference alembic.ini:2:5");
    row("unknown reference", "a = é%(nope)s", "a", "ini.unknown-reference alembic.ini:2:6");
    row("unknown in a later line", "a = x\n  y %(nope)s", "a", "ini.unknown-reference alembic.ini:3:5");
    row("bad behind a reference", "a = %(b)s\nb = %", "a", "ini.bare-percent alembic.ini:3:5");
    row("to itself", "a = %(a)s", "a", "ini.reference-loop alembic.ini:2:5");
    row("in a circle", "a = %(b)s\nb = %(a)s", "a", "ini.reference-loop alembic.ini:2:5");
    QTest::newRow("NUL") << QByteArray("[alembic]\na = x\0y\n", 17) << QByteArray("a") << QByteArray("<x\0y>", 5);
    row("unread mistakes do not matter", "a = x\nb = %\nc = %(nope)s", "a", "<x>");
}

void TestIni::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, option);
    QFETCH(QByteArray, expected);
    const base::Result<Ini> ini = parse(text.toStdString());
    QVERIFY(ini);
    const base::Result<std::optional<std::string>> value = ini->get("alembic", option.toStdString());
    QCOMPARE(shown(value), expected);
    if (!value)
        QCOMPARE(project::alembicExitStatus(value.error()), 1);
}

void TestIni::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QByteArray &text, const char *expected, const char *line) {
        QTest::newRow(name) << text << QByteArray(expected) << QByteArray(line);
    };
    row("no section", "\n a = b\n", "ini.no-section-header",
        "alembic.ini:2:2: This line stands in front of the first [section]. Put it behind a line such as [alembic].");
    row("byte order mark", "\xEF\xBB\xBF[alembic]\n", "ini.byte-order-mark",
        "alembic.ini:1:1: The ini file begins with a byte order mark, which Alembic refuses. Save it as UTF-8 without "
        "a byte "
        "order mark.");
    row("not UTF-8", "[alembic]\r\n# caf\xE9\r\n", "file.not-utf8",
        "alembic.ini:2:6: This file is not UTF-8: byte 0xe9 is wrong here. Save it as UTF-8 without a byte order "
        "mark.");
    row("UTF-16", QByteArray("\xFF\xFE[\0a\0", 6), "file.not-utf8",
        "alembic.ini:1:1: This file is not UTF-8: byte 0xff is wrong here. Save it as UTF-8 without a byte order "
        "mark.");
    row("neither", "[alembic]\na = b\nnonsense\n", "ini.bad-line",
        "alembic.ini:3:1: This line is neither a [section] nor \"name = value\". Write \"name = value\", indent it to "
        "continue "
        "the value above, or begin it with # .");
    row("no name", "[alembic]\n  = b\n", "ini.no-name",
        "alembic.ini:2:3: This line has no name in front of its = or : sign. Write \"name = value\".");
    row("open section", "[alembic\na = b\n", "ini.no-section-header",
        "alembic.ini:1:1: This line stands in front of the first [section]. Put it behind a line such as [alembic].");
    row("section twice", "[alembic]\na = b\n[alembic]\n", "ini.duplicate-section",
        "alembic.ini:3:1: The section [alembic] is there twice. Join the two.");
    row("option twice", "[alembic]\nA = b\n a: x\nc = d\na = c\n", "ini.duplicate-option",
        "alembic.ini:5:1: The option a is there twice in [alembic]. Remove one of them; upper and lower case make no "
        "difference.");
    row("conflict markers", "[alembic]\na = b\n<<<<<<< HEAD\n", "ini.bad-line",
        "alembic.ini:3:1: This line is neither a [section] nor \"name = value\". Write \"name = value\", indent it to "
        "continue "
        "the value above, or begin it with # .");
}

void TestIni::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, line);
    const base::Result<Ini> ini = parse(text.toStdString());
    QVERIFY(!ini);
    QCOMPARE(code(ini.error()), expected);
    QCOMPARE(QByteArray::fromStdString(base::lineText(ini.error())), line);
    QCOMPARE(project::alembicExitStatus(ini.error()), 1);
    QVERIFY(!project::isAlembicText(ini.error()));
}

void TestIni::namesTheFirstOfTwo()
{
    const base::Result<Ini> options = parse("[alembic]\n\n  a = 1\nb = 2\nA = 3\n");
    QVERIFY(!options);
    QCOMPARE(options.error().related.size(), std::size_t(1));
    QCOMPARE(place(options.error().related[0].span), QByteArray("alembic.ini:3:7"));
    const base::Result<Ini> sections = parse("[a]\n[b]\n[a]\n");
    QVERIFY(!sections);
    QCOMPARE(place(sections.error().related.at(0).span), QByteArray("alembic.ini:1:1"));
}

void TestIni::namesEveryBadLine()
{
    const base::Result<Ini> ini = parse("[a]\nx\nb = 1\ny\n= z\n");
    QVERIFY(!ini);
    QCOMPARE(place(ini.error().span), QByteArray("alembic.ini:2:1"));
    QCOMPARE(ini.error().related.size(), std::size_t(2));
    QCOMPARE(place(ini.error().related[0].span), QByteArray("alembic.ini:4:1"));
    QCOMPARE(place(ini.error().related[1].span), QByteArray("alembic.ini:5:1"));
}

void TestIni::errorsHoldNoText()
{
    const QByteArrayList texts{"sqlalchemy.url = pg://u:s3cret@h/d\n",
                               "[a]\ns3cret\n",
                               "[a]\n = s3cret\n",
                               "[alembic]\nu = pg://u:%s3cret@h/d\n",
                               "[alembic]\nu = %(s3cret/x@)s\n",
                               "[alembic]\nu = %(s3cret\n",
                               "[alembic]\nu = s3cret%(u)s\n"};
    for (const QByteArray &text : texts) {
        const base::Result<Ini> ini = parse(text.toStdString());
        const base::Diagnostic error = ini ? ini->get("alembic", "u").error() : ini.error();
        QVERIFY2(base::lineText(error).find("s3cret") == std::string::npos, text.constData());
    }
}

void TestIni::placesValues()
{
    const base::Result<Ini> ini = parse("[DEFAULT]\nd = 1\n\n[alembic]\n  数 =  x\ne =\n");
    QVERIFY(ini);
    QCOMPARE(place(ini->place("alembic", "数")), QByteArray("alembic.ini:5:8"));
    QCOMPARE(place(ini->place("alembic", "e")), QByteArray("alembic.ini:6:4"));
    QCOMPARE(place(ini->place("alembic", "d")), QByteArray("alembic.ini:2:5"));
    QCOMPARE(place(ini->place("alembic", "here")), QByteArray("alembic.ini"));
    QCOMPARE(place(ini->place("alembic", "nope")), QByteArray("alembic.ini:4:1"));
    QCOMPARE(place(ini->place("nope", "nope")), QByteArray("alembic.ini"));
    QCOMPARE(place(ini->place("alembic")), QByteArray("alembic.ini:4:1"));
}

void TestIni::sets()
{
    base::Result<Ini> ini = parse("[alembic]\na = 1\n");
    QVERIFY(ini);
    QVERIFY(ini->set("alembic", "A", "%(b)s"));
    QVERIFY(ini->set("alembic", "b", "50%%"));
    QVERIFY(ini->set("new", "c", "%(here)s"));
    QCOMPARE(shown(ini->get("alembic", "a")), QByteArray("<50%>"));
    QCOMPARE(shown(ini->get("new", "c")), QByteArray("</a b/c>"));
    const base::Result<void> refused = ini->set("alembic", "a", "%%é%(x)s%d");
    QVERIFY(!refused);
    // ConfigParser counts in what is left when %% and %(x)s are taken out.
    QCOMPARE(refused.error().arguments, (std::vector<std::string>{"a", "1"}));
    QCOMPARE(shown(ini->get("alembic", "a")), QByteArray("<50%>"));
    Ini empty;
    QVERIFY(!empty.hasSection("alembic"));
    QVERIFY(empty.set("alembic", "a", "x"));
    QCOMPARE(shown(empty.get("alembic", "a")), QByteArray("<x>"));
}

void TestIni::checksAll()
{
    const base::Result<Ini> ini =
        parse("[DEFAULT]\nd = %\n[alembic]\na = %(nope)s\nb = x\n[formatter_generic]\n"
              "format = %(levelname)-5.5s [%(name)s] %(message)s\ndatefmt = %H:%M:%S\nother = %H\n");
    QVERIFY(ini);
    const std::vector<base::Diagnostic> problems = ini->checkAll();
    QByteArrayList found;
    for (const base::Diagnostic &problem : problems)
        found.append(code(problem) + ' ' + place(problem.span));
    QCOMPARE(found, (QByteArrayList{"ini.unknown-reference alembic.ini:4:5", "ini.bare-percent alembic.ini:2:5",
                                    "ini.bare-percent alembic.ini:9:9"}));
    QVERIFY(parse("[alembic]\na = %(here)s %%\n")->checkAll().empty());
}

void TestIni::hugeInput()
{
    QElapsedTimer timer;
    timer.start();
    std::string text = "[alembic]\nlong = " + std::string(8u << 20, 'x') + "\n";
    for (int i = 0; i < 20000; ++i)
        text += "option" + std::to_string(i) + " = value\n[section" + std::to_string(i) + "]\n";
    const base::Result<Ini> ini = parse(text);
    QVERIFY(ini);
    QCOMPARE(ini->raw("alembic", "long")->size(), std::size_t(8u << 20));
    QCOMPARE(ini->sections().size(), std::size_t(20001));
    const base::Result<Ini> bad = parse("[a]\n" + std::string(200000, '\n') + std::string(100000, 'x') + "\n");
    QVERIFY(!bad);
    QVERIFY2(timer.elapsed() < 20000, "reading is far from linear");
}

void TestIni::referencesThatExplode()
{
    std::string text = "[alembic]\n";
    for (int level = 0; level < 9; ++level) {
        text += "a" + std::to_string(level) + " = ";
        for (int i = 0; i < 50; ++i)
            text += "%(a" + std::to_string(level + 1) + ")s";
        text += "\n";
    }
    const base::Result<Ini> ini = parse(text + "a9 = %%\n");
    QVERIFY(ini);
    QCOMPARE(shown(ini->get("alembic", "a0")).left(12), QByteArray("ini.too-long"));
    QCOMPARE(shown(ini->get("alembic", "a8")), '<' + QByteArray(50, '%') + '>');
}

QTEST_APPLESS_MAIN(TestIni)
#include "tst_ini.moc"
