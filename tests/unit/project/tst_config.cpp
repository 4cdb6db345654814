// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/config.h"

#include "core/project/exit_status.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace retort;
using project::Config;
using project::ConfigRequest;

namespace {

using List = base::Result<std::optional<std::vector<std::string>>>;

QByteArray failure(const base::Diagnostic &error)
{
    const QByteArray status = QByteArray::number(project::alembicExitStatus(error)) + ' ';
    if (project::isAlembicText(error))
        return status + QByteArray::fromStdString(base::messageText(error));
    return status + QByteArray::fromStdString(std::string(error.code()) + ' ' + base::placeText(error.span)).trimmed();
}

QByteArray shown(const base::Result<std::optional<std::string>> &value)
{
    if (!value)
        return failure(value.error());
    return *value ? '<' + QByteArray::fromStdString(**value) + '>' : "none";
}

QByteArray shown(const List &value)
{
    if (!value)
        return failure(value.error());
    QByteArrayList parts;
    if (*value) {
        for (const std::string &part : **value)
            parts.append('<' + QByteArray::fromStdString(part) + '>');
    }
    return *value ? parts.join(' ') : "none";
}

QByteArray shown(const base::Result<bool> &value)
{
    if (!value)
        return failure(value.error());
    return *value ? "true" : "false";
}

QByteArray shown(const base::Result<std::vector<project::Hook>> &hooks)
{
    if (!hooks)
        return failure(hooks.error());
    QByteArrayList parts;
    for (const project::Hook &hook : *hooks) {
        QByteArray part = QByteArray::fromStdString(hook.name) + '{';
        for (const auto &option : hook.options) {
            if (option.first != "here")
                part += QByteArray::fromStdString(option.first + '=' + option.second + ';');
        }
        parts.append(part + '}');
    }
    return parts.join(' ');
}

QByteArrayList codes(const std::vector<base::Diagnostic> &diagnostics)
{
    QByteArrayList codes;
    for (const base::Diagnostic &diagnostic : diagnostics)
        codes.append(QByteArray::fromStdString(std::string(diagnostic.code())));
    return codes;
}

/// A folder that is thrown away, with files in it.
class Folder
{
public:
    Folder &file(const QString &name, const QByteArray &text)
    {
        const QString path = m_dir.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return *this;
    }
    std::string path(const QString &name = {}) const
    {
        return (name.isEmpty() ? m_dir.path() : m_dir.filePath(name)).toStdString();
    }
    base::Result<Config> load(const std::vector<std::string> &configFiles = {}, const std::string &section = "alembic",
                              const std::map<std::string, std::string> &environment = {},
                              base::PathRules rules = base::PathRules::Posix) const
    {
        ConfigRequest request;
        request.configFiles = configFiles;
        request.section = section;
        request.currentFolder = path();
        request.environment = environment;
        request.rules = rules;
        return Config::load(request);
    }

private:
    QTemporaryDir m_dir{QDir::tempPath() + QStringLiteral("/ret ort'数据😀-XXXXXX")};
};

} // namespace

/// Where an error is Alembic's, its text is compared byte for byte with what Alembic 1.19.1 prints.
class TestConfig : public QObject
{
    Q_OBJECT

private slots:
    void choosesFiles_data();
    void choosesFiles();
    void missingFiles();
    void iniWithoutSection();
    void otherSection();
    void brokenIni_data();
    void brokenIni();
    void unreadableIni();
    void folderNamedLikeTheIni();
    void oddNames();
    void iniWins();
    void here();
    void tomlTexts_data();
    void tomlTexts();
    void integers_data();
    void integers();
    void booleans();
    void brokenToml_data();
    void brokenToml();
    void brokenTomlMattersOnlyWhereItIsRead();
    void splits_data();
    void splits();
    void splitsByWindowsRules();
    void tomlLists_data();
    void tomlLists();
    void hooksOfIni();
    void hooksOfToml_data();
    void hooksOfToml();
    void flaskMigrate();
    void noFlaskMigrateWhereSomethingElseIs();
    void places();
};

void TestConfig::choosesFiles_data()
{
    QTest::addColumn<QByteArrayList>("named");
    QTest::addColumn<QByteArray>("environment");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArrayList &named, const char *environment, const char *expected) {
        QTest::newRow(name) << named << QByteArray(environment) << QByteArray(expected);
    };
    row("nothing", {}, "", "alembic.ini pyproject.toml");
    row("an ini", {"x/other.ini"}, "", "x/other.ini pyproject.toml");
    row("a toml", {"x/pyproject.toml"}, "", "alembic.ini x/pyproject.toml");
    row("both", {"x/pyproject.toml", "y.ini"}, "", "y.ini x/pyproject.toml");
    row("any other name is an ini", {"pyproject.toml.bak"}, "", "pyproject.toml.bak pyproject.toml");
    row("environment's ini", {}, "e.ini", "e.ini pyproject.toml");
    row("environment's toml", {}, "e/pyproject.toml", "alembic.ini e/pyproject.toml");
    row("environment's toml and an ini", {"y.ini"}, "e/pyproject.toml", "y.ini e/pyproject.toml");
    row("a toml and the environment's ini", {"x/pyproject.toml"}, "e.ini", "e.ini x/pyproject.toml");
    row("the ini before the environment's", {"y.ini"}, "e.ini", "y.ini pyproject.toml");
    row("empty name", {""}, "", "alembic.ini pyproject.toml");
    row("two inis", {"a.ini", "b.ini"}, "", "1 only one ini file may be indicated");
    row("two tomls", {"pyproject.toml", "x/pyproject.toml"}, "", "1 pyproject.toml indicated more than once");
    row("the same twice", {"a.ini", "a.ini"}, "", "1 only one ini file may be indicated");
}

void TestConfig::choosesFiles()
{
    QFETCH(QByteArrayList, named);
    QFETCH(QByteArray, environment);
    QFETCH(QByteArray, expected);
    ConfigRequest request;
    for (const QByteArray &name : named)
        request.configFiles.push_back(name.toStdString());
    request.environment["ALEMBIC_CONFIG"] = environment.toStdString();
    request.currentFolder = "/nowhere";
    request.rules = base::PathRules::Posix;
    const base::Result<Config> config = Config::load(request);
    QCOMPARE(config ? QByteArray::fromStdString(config->iniPath() + ' ' + config->tomlPath()) : failure(config.error()),
             expected);
}

void TestConfig::missingFiles()
{
    const Folder folder;
    const base::Result<Config> config = folder.load();
    QVERIFY(config);
    QVERIFY(!config->iniFound() && !config->tomlFound() && !config->flaskMigrate());
    QCOMPARE(config->projectFolder(), folder.path());
    QCOMPARE(shown(config->option("script_location")), QByteArray("none"));
    QCOMPARE(shown(config->mainOption("sqlalchemy.url")),
             QByteArray("255 No config file 'alembic.ini' found, or file has no '[alembic]' section"));
    QCOMPARE(shown(config->versionLocations()), QByteArray("none"));
    QCOMPARE(shown(config->booleanOption("sourceless")), QByteArray("false"));
    QCOMPARE(shown(config->hooks()), QByteArray());
    QVERIFY(config->warnings().empty());
    QCOMPARE(shown(folder.load({"it's.ini"})->mainOption("x")),
             QByteArray("255 No config file \"it's.ini\" found, or file has no '[alembic]' section"));
}

void TestConfig::iniWithoutSection()
{
    const base::Result<Config> config = Folder().file("alembic.ini", "[other]\nscript_location = x\n").load();
    QVERIFY(config && config->iniFound());
    QCOMPARE(shown(config->option("script_location")), QByteArray("none"));
    QCOMPARE(shown(config->mainOption("script_location")),
             QByteArray("255 No config file 'alembic.ini' found, or file has no '[alembic]' section"));
}

void TestConfig::otherSection()
{
    Folder folder;
    folder.file("alembic.ini", "[DEFAULT]\nd = 1\n[alembic]\na = x\n[备 two]\na = y\n");
    QCOMPARE(shown(folder.load({}, "备 two")->option("a")), QByteArray("<y>"));
    QCOMPARE(shown(folder.load({}, "备 two")->mainOption("d")), QByteArray("<1>"));
    QCOMPARE(shown(folder.load({}, "nope")->option("a")), QByteArray("none"));
    QCOMPARE(shown(folder.load({}, "nope")->mainOption("a")),
             QByteArray("255 No config file 'alembic.ini' found, or file has no '[nope]' section"));
    // The section DEFAULT and the empty one are neither there nor absent, as in Python.
    QCOMPARE(shown(folder.load({}, "DEFAULT")->option("d")), QByteArray("<1>"));
    QCOMPARE(shown(folder.load({}, "DEFAULT")->mainOption("d")),
             QByteArray("255 No config file 'alembic.ini' found, or file has no '[DEFAULT]' section"));
    QCOMPARE(shown(folder.load({}, "")->option("d")), QByteArray("1 ini.no-section alembic.ini"));
}

void TestConfig::brokenIni_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("no section") << QByteArray("a = b") << QByteArray("1 ini.no-section-header alembic.ini:1:1");
    QTest::newRow("bad line") << QByteArray("[alembic]\r\nx\r\n") << QByteArray("1 ini.bad-line alembic.ini:2:1");
    QTest::newRow("not UTF-8") << QByteArray("[alembic]\nx = caf\xE9") << QByteArray("1 file.not-utf8 alembic.ini:2:8");
    QTest::newRow("interpolation of a list that is always read")
        << QByteArray("[alembic]\nversion_locations = %(nope)s")
        << QByteArray("1 ini.unknown-reference alembic.ini:2:21");
    QTest::newRow("interpolation of the separator")
        << QByteArray("[alembic]\nversion_locations = a\npath_separator = %\n")
        << QByteArray("1 ini.bare-percent alembic.ini:3:18");
}

void TestConfig::brokenIni()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const base::Result<Config> config = Folder().file("alembic.ini", text).load();
    QCOMPARE(config ? shown(config->versionLocations()) : failure(config.error()), expected);
}

void TestConfig::unreadableIni()
{
    if (::geteuid() == 0) {
        // Root may read everything; a link to a process's memory is what nobody can read.
        Folder folder;
        QVERIFY(QFile::link("/proc/self/mem", QString::fromStdString(folder.path("alembic.ini"))));
        const base::Result<Config> config = folder.load();
        QVERIFY(config && !config->iniFound());
        QCOMPARE(codes(config->warnings()), QByteArrayList{"file.unreadable"});
        return;
    }
    Folder folder;
    folder.file("alembic.ini", "[alembic]\n").file("sub/pyproject.toml", "");
    QFile::setPermissions(QString::fromStdString(folder.path("alembic.ini")), {});
    QFile::setPermissions(QString::fromStdString(folder.path("sub/pyproject.toml")), {});
    const base::Result<Config> config = folder.load({"sub/pyproject.toml"});
    QVERIFY(config && !config->iniFound());
    QCOMPARE(base::lineText(config->warnings().at(0)),
             std::string("alembic.ini cannot be read: Permission denied. Give the "
                         "right to read it, or name another file by -c."));
    QCOMPARE(shown(config->option("script_location")), QByteArray("1 toml.unreadable"));
}

void TestConfig::folderNamedLikeTheIni()
{
    Folder folder;
    folder.file("alembic.ini/x", "").file("pyproject.toml/x", "");
    const base::Result<Config> config = folder.load();
    QVERIFY(config && !config->iniFound() && !config->tomlFound());
    QCOMPARE(base::messageText(config->warnings().at(0)), std::string("alembic.ini cannot be read: Is a directory."));
    QCOMPARE(shown(config->mainOption("a")),
             QByteArray("255 No config file 'alembic.ini' found, or file has no '[alembic]' section"));
    QCOMPARE(shown(config->option("a")), QByteArray("1 toml.unreadable"));
}

void TestConfig::oddNames()
{
    Folder folder;
    const QString name = QStringLiteral("sp ace/it's \"q\"/数据😀/my alembic.ini");
    folder.file(name, "[alembic]\nscript_location = %(here)s/迁移\n");
    const base::Result<Config> config = folder.load({name.toStdString()});
    QVERIFY(config && config->iniFound());
    const std::string parent = folder.path(QStringLiteral("sp ace/it's \"q\"/数据😀"));
    QCOMPARE(shown(config->option("script_location")), QByteArray::fromStdString('<' + parent + "/迁移>"));
    QCOMPARE(config->projectFolder(), parent);
    // A name with a zero byte in it is no file's.
    QVERIFY(!folder.load({std::string("alembic.ini\0x", 13)})->iniFound());
}

void TestConfig::iniWins()
{
    Folder folder;
    folder.file("alembic.ini", "[alembic]\na = ini\ne =\nsourceless = true\nrecursive_version_locations = True\n")
        .file("pyproject.toml",
              "[tool.alembic]\na = 'toml'\nb = 'toml'\ne = 'toml'\nsourceless = false\nA = 'upper'\n");
    const base::Result<Config> config = folder.load();
    QVERIFY(config);
    QCOMPARE(shown(config->option("a")), QByteArray("<ini>"));
    QCOMPARE(shown(config->option("b")), QByteArray("<toml>"));
    QCOMPARE(shown(config->option("e")), QByteArray("<>"));
    QCOMPARE(shown(config->mainOption("b")), QByteArray("none"));
    QCOMPARE(shown(config->booleanOption("sourceless")), QByteArray("true"));
    QCOMPARE(shown(config->booleanOption("recursive_version_locations")), QByteArray("false")); // "true" alone is true
}

void TestConfig::here()
{
    Folder folder;
    folder.file("sub/x.ini", "[alembic]\na = %(here)s\n")
        .file("toml/pyproject.toml", "[tool.alembic]\nb = '%(here)s'\n");
    const base::Result<Config> config = folder.load({"sub/../sub//x.ini", "./toml/pyproject.toml"});
    QVERIFY(config);
    QCOMPARE(shown(config->option("a")), QByteArray::fromStdString('<' + folder.path("sub/../sub") + '>'));
    QCOMPARE(shown(config->option("b")), QByteArray::fromStdString('<' + folder.path("toml") + '>'));
    QCOMPARE(shown(config->option("here")), QByteArray::fromStdString('<' + folder.path("sub/../sub") + '>'));
    Folder percent;
    percent.file("100%/alembic.ini", "[alembic]\na = %(here)s\n");
    QCOMPARE(shown(percent.load({"100%/alembic.ini"})->option("a")), QByteArray("1 ini.bare-percent 100%/alembic.ini"));
}

void TestConfig::tomlTexts_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *value, const char *expected) {
        QTest::newRow(value) << QByteArray(value) << QByteArray(expected);
    };
    row("'a'", "<a>");
    row("''", "<>");
    row("'%(here)s/x'", "<HERE/x>");
    row("'%%(year)d_%%(rev)s'", "<%(year)d_%(rev)s>");
    row("'%(here).1s|'", "</|>");
    row("'%(here)r'", "<REPR>");
    row("'%s'", "<{'here': REPR}>");
    row("'%(x)s'", "1 toml.unknown-reference pyproject.toml:2:5");
    row("'50%'", "1 toml.bad-percent pyproject.toml:2:5");
    row("'%d'", "1 toml.bad-percent pyproject.toml:2:5");
    row("'%(here)d'", "1 toml.bad-percent pyproject.toml:2:5");
    row("'%(here'", "1 toml.bad-percent pyproject.toml:2:5");
    row("1.5", "255 unsupported TOML value type for key: 'a'");
    row("1979-05-27", "255 unsupported TOML value type for key: 'a'");
    row("07:32:00", "255 unsupported TOML value type for key: 'a'");
    row("5", "1 toml.not-text pyproject.toml:2:5");
    row("['x']", "1 toml.not-text pyproject.toml:2:5");
}

void TestConfig::tomlTexts()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    Folder folder;
    folder.file("pyproject.toml", "[tool.alembic]\na = " + value + "\n");
    const QByteArray here = QByteArray::fromStdString(folder.path());
    expected.replace("HERE", here).replace("REPR", '"' + here + '"'); // the folder's name has a ' in it
    QCOMPARE(shown(folder.load()->option("a")), expected);
}

void TestConfig::integers_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *ini, const char *toml, const char *expected) {
        QTest::newRow(name) << QByteArray(ini) << QByteArray(toml) << QByteArray(expected);
    };
    row("ini", "40", "", "40");
    row("ini, as Python reads it", " +1_0 ", "", "10");
    row("ini, negative", "-3", "", "-3");
    row("ini, empty", "", "", "1 config.not-a-number alembic.ini:2:3");
    row("ini, a word", "forty", "", "1 config.not-a-number alembic.ini:2:5");
    row("ini, two underscores", "1__0", "", "1 config.not-a-number alembic.ini:2:5");
    row("ini, more than 64 bits", "99999999999999999999", "", "9223372036854775807");
    row("toml", nullptr, "30", "30");
    row("toml, text", nullptr, "'30'", "30");
    row("toml, true", nullptr, "true", "1");
    row("toml, a word", nullptr, "'x'", "1 config.not-a-number pyproject.toml:2:5");
    row("toml, list", nullptr, "[1]", "1 config.not-a-number pyproject.toml:2:5");
    row("toml, with a point", nullptr, "1.5", "255 unsupported TOML value type for key: 'n'");
    row("nowhere", nullptr, "", "none");
}

void TestConfig::integers()
{
    QFETCH(QByteArray, ini);
    QFETCH(QByteArray, toml);
    QFETCH(QByteArray, expected);
    Folder folder;
    if (!ini.isNull())
        folder.file("alembic.ini", "[alembic]\nn" + QByteArray(ini.isEmpty() ? "=" : " = ") + ini + "\n");
    if (!toml.isEmpty())
        folder.file("pyproject.toml", "[tool.alembic]\nn = " + toml + "\n");
    const base::Result<std::optional<long long>> value = folder.load()->integerOption("n");
    if (value)
        QCOMPARE(*value ? QByteArray::number(**value) : QByteArray("none"), expected);
    else
        QCOMPARE(failure(value.error()), expected);
}

void TestConfig::booleans()
{
    Folder folder;
    folder.file("pyproject.toml", "[tool.alembic]\na = true\nb = false\n\"it's\" = 'true'\nd = 1\n");
    const base::Result<Config> config = folder.load();
    QCOMPARE(shown(config->booleanOption("a")), QByteArray("true"));
    QCOMPARE(shown(config->booleanOption("b")), QByteArray("false"));
    QCOMPARE(shown(config->booleanOption("it's")),
             QByteArray("255 boolean value expected for TOML parameter \"it's\""));
    QCOMPARE(shown(config->booleanOption("d")), QByteArray("255 boolean value expected for TOML parameter 'd'"));
    QCOMPARE(shown(config->booleanOption("e")), QByteArray("false"));
}

void TestConfig::brokenToml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QByteArray(expected);
    };
    row("syntax", "[project]\nname = \n", "1 toml.syntax pyproject.toml:2:8");
    row("key twice", "a = 1\na = 2\n", "1 toml.syntax pyproject.toml:2:5");
    row("byte order mark", "\xEF\xBB\xBF[tool]\n", "1 toml.byte-order-mark pyproject.toml:1:1");
    row("not UTF-8", "a = 'caf\xE9'\n", "1 file.not-utf8 pyproject.toml:1:9");
    row("tool is a text", "tool = 'x'\n", "1 toml.tool-not-a-table pyproject.toml:1:8");
    row("tool is a list of tables", "[[tool]]\n", "1 toml.tool-not-a-table pyproject.toml:1:1");
    row("alembic is a text", "[tool]\nalembic = 'x'\n", "255 Incorrect TOML format");
    row("alembic is a list of tables", "[[tool.alembic]]\n", "255 Incorrect TOML format");
    row("nothing for us", "[tool.other]\nx = 1\n", "none");
    row("empty", "", "none");
}

void TestConfig::brokenToml()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const base::Result<Config> config = Folder().file("pyproject.toml", text).load();
    QVERIFY(config && config->tomlFound());
    QCOMPARE(shown(config->option("script_location")), expected);
    if (expected != "none") {
        QCOMPARE(shown(config->hooks()), expected);
        QCOMPARE(shown(config->versionLocations()), expected);
        QCOMPARE(shown(config->booleanOption("sourceless")), expected);
    }
}

void TestConfig::brokenTomlMattersOnlyWhereItIsRead()
{
    Folder folder;
    folder.file("pyproject.toml", "x").file("alembic.ini", "[alembic]\nscript_location = a\n");
    const base::Result<Config> config = folder.load();
    QVERIFY(config);
    QCOMPARE(shown(config->option("script_location")), QByteArray("<a>"));
    QCOMPARE(shown(config->mainOption("other")), QByteArray("none"));
    QVERIFY(!config->option("other"));
}

void TestConfig::splits_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("versions");
    QTest::addColumn<QByteArray>("paths");
    QTest::addColumn<QByteArrayList>("warnings");
    const auto row = [](const char *name, const char *value, const char *separators, const char *versions,
                        const char *paths, const QByteArrayList &warnings = {}) {
        const QByteArray text(value);
        QTest::newRow(name) << "version_locations = " + text + "\nprepend_sys_path = " + text + "\n" + separators
                            << QByteArray(versions) << QByteArray(paths) << warnings;
    };
    const char *const bad = "1 config.bad-separator alembic.ini:4:18";
    row("os", "a : b c::d", "path_separator = os", "<a> <b c> <d>", "<a> <b c> <d>");
    row("colon", "a:b;c", "path_separator = :", "<a> <b;c>", "<a> <b;c>");
    row("semicolon", "a:b; c ;;", "path_separator = ;", "<a:b> <c>", "<a:b> <c>");
    row("space", "a  b c:d", "path_separator = space", "<a> <b> <c:d>", "<a> <b> <c:d>");
    row("newline", "a\n  b c\n\n  d", "path_separator = newline", "<a> <b c> <d>", "<a> <b c> <d>");
    row("blank part", "a; ;b", "path_separator = ;", "<a> <> <b>", "<a> <> <b>");
    row("only separators", "::", "path_separator = os", "", "");
    row("unknown name", "a", "path_separator = comma", bad, bad);
    row("empty name", "a", "path_separator =", "1 config.bad-separator alembic.ini:4:17",
        "1 config.bad-separator alembic.ini:4:17");
    row("not read without a list", "", "path_separator = comma", "none", "none");
    row("older name", "a b:c", "version_path_separator = space", "<a> <b:c>", "<a> <b> <c>",
        {"config.version-path-separator", "config.legacy-path-split"});
    row("older name, wrong", "a b", "version_path_separator = x", "1 config.bad-separator alembic.ini:4:26", "<a> <b>",
        {"config.legacy-path-split"});
    row("both names", "a b;c", "path_separator = ;\nversion_path_separator = space", "<a b> <c>", "<a b> <c>");
    row("legacy", "a, b  c,d ,e:f", "", "<a> <b> <c> <d> <> <e:f>", "<a> <b> <c> <d> <> <e> <f>",
        {"config.legacy-version-split", "config.legacy-path-split"});
    row("legacy, lines stay together", "a\n  b", "", "<a\nb>", "<a\nb>",
        {"config.legacy-version-split", "config.legacy-path-split"});
    row("drive letters", "C:\\a:D:/b", "path_separator = :", "<C> <\\a> <D> </b>", "<C> <\\a> <D> </b>",
        {"config.drive-letter-split", "config.drive-letter-split"});
    row("no drive letters", "/srv/a:/b:http://x", "path_separator = :", "</srv/a> </b> <http> <//x>",
        "</srv/a> </b> <http> <//x>");
}

void TestConfig::splits()
{
    QFETCH(QByteArray, options);
    QFETCH(QByteArray, versions);
    QFETCH(QByteArray, paths);
    QFETCH(QByteArrayList, warnings);
    const base::Result<Config> config = Folder().file("alembic.ini", "[alembic]\n" + options + "\n").load();
    QVERIFY(config);
    QCOMPARE(shown(config->versionLocations()), versions);
    QCOMPARE(shown(config->prependSysPath()), paths);
    QCOMPARE(codes(config->warnings()), warnings);
}

void TestConfig::splitsByWindowsRules()
{
    Folder folder;
    folder.file("alembic.ini",
                "[alembic]\r\nversion_locations = C:\\a b\\versions;%(here)s/x\r\npath_separator = os\r\n");
    const base::Result<Config> config = folder.load({}, "alembic", {}, base::PathRules::Windows);
    QVERIFY(config);
    QVERIFY(config->warnings().empty());
    const std::vector<std::string> locations = config->versionLocations()->value();
    QCOMPARE(locations.size(), std::size_t(2));
    QCOMPARE(locations[0], std::string("C:\\a b\\versions"));
    QVERIFY(locations[1].find('\\') == std::string::npos); // here is written with slashes

    folder.file("colon.ini", "[alembic]\nversion_locations = C:\\a:D:\\b\npath_separator = :\n");
    const base::Result<Config> cut = folder.load({"colon.ini"}, "alembic", {}, base::PathRules::Windows);
    QCOMPARE(
        base::lineText(cut->warnings().at(0)),
        std::string(
            "colon.ini:2:21: version_locations is split at ':', which cuts the drive letter C: off its path. Write "
            "path_separator = os, and ';' between the folders."));
}

void TestConfig::tomlLists_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArrayList>("warnings");
    const auto row = [](const char *value, const char *expected, const QByteArrayList &warnings = {}) {
        QTest::newRow(value) << QByteArray(value) << QByteArray(expected) << warnings;
    };
    row("['%(here)s/a', 'b c']", "<HERE/a> <b c>");
    row("[]", "");
    row("'.é'", "<.> <é>", {"toml.text-as-list"}); // as Alembic, which goes through the characters
    row("{}", "");
    row("false", "");
    row("5", "1 toml.not-list pyproject.toml:2:21");
    row("['a', 1]", "1 toml.not-list pyproject.toml:2:27");
    row("[['a']]", "1 toml.not-list pyproject.toml:2:22");
    row("['%']", "1 toml.bad-percent pyproject.toml:2:22");
    row("1.5", "255 unsupported TOML value type for key: 'version_locations'");
}

void TestConfig::tomlLists()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArrayList, warnings);
    Folder folder;
    folder.file("pyproject.toml", "[tool.alembic]\nversion_locations = " + value + "\n");
    const base::Result<Config> config = folder.load();
    QCOMPARE(shown(config->versionLocations()), expected.replace("HERE", QByteArray::fromStdString(folder.path())));
    QCOMPARE(codes(config->warnings()), warnings);
}

void TestConfig::hooksOfIni()
{
    Folder folder;
    folder.file("alembic.ini",
                "[alembic]\n[post_write_hooks]\nhooks = black, ruff Up,,none\nblack.type = console_scripts\n"
                "black.options = -l 79 REVISION_SCRIPT_FILENAME\nRUFF.type = exec\nUp.type = exec\nx = y\n");
    QCOMPARE(
        shown(folder.load()->hooks()),
        QByteArray("black{options=-l 79 REVISION_SCRIPT_FILENAME;type=console_scripts;} ruff{type=exec;} Up{} none{}"));
    folder.file("alembic.ini", "[post_write_hooks]\nother = %\n");
    QCOMPARE(shown(folder.load()->hooks()), QByteArray("1 ini.bare-percent alembic.ini:2:9"));
    // The ini's section wins even where it is empty.
    folder.file("alembic.ini", "[post_write_hooks]\n")
        .file("pyproject.toml", "[[tool.alembic.post_write_hooks]]\nname = 'x'\n");
    QCOMPARE(shown(folder.load()->hooks()), QByteArray());
}

void TestConfig::hooksOfToml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("two") << QByteArray("[[tool.alembic.post_write_hooks]]\nname = 'black'\ntype = 'exec'\n"
                                       "options = '%%d REVISION'\n[[tool.alembic.post_write_hooks]]\nname = 'r'\n")
                         << QByteArray("black{options=%d REVISION;type=exec;} r{}");
    QTest::newRow("no name") << QByteArray("[[tool.alembic.post_write_hooks]]\ntype = 'exec'\n")
                             << QByteArray("1 toml.hook-without-name pyproject.toml:1:1");
    QTest::newRow("number inside") << QByteArray("[[tool.alembic.post_write_hooks]]\nname = 1\n")
                                   << QByteArray("1 toml.not-tables pyproject.toml:2:8");
    QTest::newRow("texts") << QByteArray("[tool.alembic]\npost_write_hooks = ['black']\n")
                           << QByteArray("1 toml.not-tables pyproject.toml:2:21");
    QTest::newRow("table") << QByteArray("[tool.alembic.post_write_hooks]\nname = 'x'\n")
                           << QByteArray("1 toml.not-tables pyproject.toml:1:1");
    QTest::newRow("nothing") << QByteArray("[tool.alembic]\npost_write_hooks = []\n") << QByteArray();
}

void TestConfig::hooksOfToml()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(shown(Folder().file("pyproject.toml", text).load()->hooks()), expected);
}

void TestConfig::flaskMigrate()
{
    Folder folder;
    folder.file("migrations/alembic.ini", "[alembic]\n# file_template = x\n").file("pyproject.toml", "[project]\n");
    const base::Result<Config> config = folder.load();
    QVERIFY(config && config->flaskMigrate() && config->iniFound());
    QCOMPARE(config->iniPath(), std::string("migrations/alembic.ini"));
    QCOMPARE(config->projectFolder(), folder.path("migrations"));
    QCOMPARE(shown(config->option("script_location")), QByteArray("<migrations>"));
    QCOMPARE(shown(config->mainOption("script_location")), QByteArray("<migrations>"));
    folder.file("migrations/alembic.ini", "[alembic]\nscript_location = other\n");
    QCOMPARE(shown(folder.load()->option("script_location")), QByteArray("<other>"));

    ConfigRequest request;
    request.currentFolder = folder.path();
    request.configFiles = {"100%/alembic.ini"};
    request.flaskMigrate = true;
    folder.file("100%/alembic.ini", "[alembic]\n");
    QCOMPARE(shown(Config::load(request)->option("script_location")), QByteArray("<100%>"));
}

void TestConfig::noFlaskMigrateWhereSomethingElseIs()
{
    Folder folder;
    folder.file("migrations/alembic.ini", "[alembic]\n");
    QVERIFY(!folder.load({"alembic.ini"})->flaskMigrate());
    QVERIFY(!folder.load({}, "alembic", {{"ALEMBIC_CONFIG", "x.ini"}})->flaskMigrate());
    // Named outright, it is read as Alembic reads it: without a script_location.
    QCOMPARE(shown(folder.load({"migrations/alembic.ini"})->option("script_location")), QByteArray("none"));
    folder.file("pyproject.toml", "[tool.alembic]\n");
    QVERIFY(!folder.load()->flaskMigrate());
    folder.file("pyproject.toml", "").file("alembic.ini", "[alembic]\n");
    QVERIFY(!folder.load()->flaskMigrate());
}

void TestConfig::places()
{
    Folder folder;
    folder.file("alembic.ini", "[alembic]\na = x\n").file("pyproject.toml", "[tool.alembic]\na = 'y'\nb = 'z'\n");
    const base::Result<Config> config = folder.load();
    QCOMPARE(base::placeText(config->place("a")), std::string("alembic.ini:2:5"));
    QCOMPARE(base::placeText(config->place("b")), std::string("pyproject.toml:3:5"));
    QCOMPARE(base::placeText(config->place("c")), std::string("alembic.ini:1:1"));
}

QTEST_APPLESS_MAIN(TestConfig)
#include "tst_config.moc"
