// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/description.h"
#include "core/project/settings/settings_docs.h"
#include "settings_probe.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace retort;
using namespace retort::project;

namespace {

/// A key and the way to it.
struct Place
{
    std::vector<const Key *> path; ///< the last is the key itself

    const Key &key() const { return *path.back(); }
};

void collect(const Group &group, const std::vector<const Key *> &outer, std::vector<Place> &out)
{
    for (const Key &key : group.keys) {
        std::vector<const Key *> path = outer;
        path.push_back(&key);
        out.push_back({path});
        if (key.group != nullptr)
            collect(*key.group, path, out);
    }
}

std::vector<Place> everyKey()
{
    std::vector<Place> places;
    collect(settingsDescription(), {}, places);
    return places;
}

QString nameOf(const Place &place)
{
    QStringList names;
    for (const Key *key : place.path)
        names += QString::fromStdString(key->name);
    return names.join('.');
}

/// What else a group needs, so that a file with the key alone is right.
std::string siblings(const Group &group, const Key &besides)
{
    std::string out;
    for (const Key &key : group.keys) {
        if (key.required && &key != &besides)
            out += key.name + ": " + key.example + ", ";
    }
    return out;
}

/// A file in flow style that says `value` for the key; without a value: the same file without the key.
std::string fileWith(const Place &place, const std::string *value)
{
    std::string text = value != nullptr ? place.key().name + ": " + *value : "";
    for (std::size_t i = place.path.size(); i-- > 0;) {
        const Key *outer = i == 0 ? nullptr : place.path[i - 1];
        const Group &group = outer == nullptr ? settingsDescription() : *outer->group;
        text = "{" + siblings(group, *place.path[i]) + text + "}";
        if (outer == nullptr)
            break;
        if (outer->shape == Shape::NamedGroups)
            text = "{" + exampleOf(outer->nameKind) + ": " + text + "}";
        if (outer->shape == Shape::GroupList)
            text = "[" + text + "]";
        text = outer->name + ": " + text;
    }
    return text;
}

/// What a file with one key alone may still lack.
bool isAboutOtherKeys(const base::Diagnostic &problem)
{
    const std::string code(problem.code());
    return code == "settings.needs" || code == "settings.nothing-in" || code == "environment.none";
}

QString realProblems(const SettingsFile &file)
{
    std::vector<base::Diagnostic> problems;
    for (const base::Diagnostic &problem : file.problems) {
        if (!isAboutOtherKeys(problem))
            problems.push_back(problem);
    }
    return lines(problems);
}

bool holds(const YamlNode &node, const Place &place, std::size_t depth)
{
    if (depth == place.path.size())
        return true;
    const Key &key = *place.path[depth];
    const YamlNode *value = node.find(key.name);
    if (value == nullptr)
        return false;
    if (key.shape == Shape::NamedGroups) {
        return depth + 1 == place.path.size()
               || std::any_of(value->entries.begin(), value->entries.end(),
                              [&](const YamlNode::Entry &entry) { return holds(entry.value, place, depth + 1); });
    }
    if (key.shape == Shape::GroupList) {
        return depth + 1 == place.path.size()
               || std::any_of(value->items.begin(), value->items.end(),
                              [&](const YamlNode &item) { return holds(item, place, depth + 1); });
    }
    return holds(*value, place, depth + 1);
}

QByteArray committed(const char *path)
{
    QFile file(QString(RETORT_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addKeys()
{
    QTest::addColumn<std::size_t>("index");
    const std::vector<Place> places = everyKey();
    for (std::size_t i = 0; i < places.size(); ++i)
        QTest::newRow(qPrintable(nameOf(places[i]))) << i;
}

Place currentKey()
{
    QFETCH(std::size_t, index);
    return everyKey()[index];
}

} // namespace

/// The description of retort.yaml, the parser, the schema and the page agree.
class TestSettingsDescription : public QObject
{
    Q_OBJECT

private slots:
    void isComplete_data() { addKeys(); }
    void isComplete();
    void isParsed_data() { addKeys(); }
    void isParsed();
    void refusesOtherTypes_data() { addKeys(); }
    void refusesOtherTypes();
    void isInThePage_data() { addKeys(); }
    void isInThePage();
    void isInTheSchema_data() { addKeys(); }
    void isInTheSchema();
    void everyChoiceIsRead_data() { addKeys(); }
    void everyChoiceIsRead();
    void defaultsAreTrue_data() { addKeys(); }
    void defaultsAreTrue();
    void pageIsCurrent();
    void schemaIsCurrent();
    void examplesOfThePageAreRight();
    void workedExampleHasEveryKey_data() { addKeys(); }
    void workedExampleHasEveryKey();
};

void TestSettingsDescription::isComplete()
{
    const Key key = currentKey().key();
    QVERIFY(key.read != nullptr);
    QVERIFY(!key.example.empty());
    QVERIFY2(key.documentation.size() > 5 && key.documentation.back() == '.', key.documentation.c_str());
    QVERIFY(!key.since.empty());
    QCOMPARE(key.kind == Kind::Choice, !key.allowed.empty());
    QCOMPARE(key.kind == Kind::None, key.group != nullptr);
    if (key.kind == Kind::Integer || key.kind == Kind::Duration)
        QVERIFY(key.maximum > 0 && key.minimum <= key.maximum);
}

void TestSettingsDescription::isParsed()
{
    const Place place = currentKey();
    const auto with = parsed(fileWith(place, &place.key().example));
    QCOMPARE(realProblems(with), QString());
    if (place.key().minimum == place.key().maximum && place.key().kind == Kind::Integer) {
        const std::string other = std::to_string(place.key().maximum + 1);
        QCOMPARE(places(parsed(fileWith(place, &other)).problems), QString("retort.yaml:1:11 settings.out-of-range"));
        return;
    }
    const auto without = parsed(fileWith(place, nullptr));
    QVERIFY2(!(with.settings == without.settings), "the example changes nothing");
}

void TestSettingsDescription::refusesOtherTypes()
{
    const Place place = currentKey();
    const std::string wrong = "{zzz: [[zzz]]}";
    const std::string text = fileWith(place, &wrong);
    const auto file = parsed(text);
    const auto at = static_cast<unsigned>(text.find(wrong) + 1);
    bool found = false;
    for (const base::Diagnostic &problem : file.problems) {
        const unsigned column = problem.span.begin.column;
        found = found || (!isAboutOtherKeys(problem) && column >= at && column <= at + wrong.size());
    }
    QVERIFY2(found, qPrintable(lines(file.problems)));
}

void TestSettingsDescription::isInThePage()
{
    const Place place = currentKey();
    QString heading;
    for (std::size_t i = 0; i + 1 < place.path.size(); ++i) {
        const Key &key = *place.path[i];
        heading += (i == 0 ? "" : ".") + QString::fromStdString(key.name);
        if (key.shape == Shape::NamedGroups)
            heading += "." + QString::fromStdString(key.placeholder);
        if (key.shape == Shape::GroupList)
            heading += "[]";
    }
    const QString page = QString::fromStdString(settingsReferencePage());
    const QString marker = heading.isEmpty() ? "\n## The top level\n" : "\n## `" + heading + "`\n";
    QCOMPARE(page.count(marker), 1);
    const QString section = page.mid(page.indexOf(marker) + marker.size()).section("\n## ", 0, 0);
    QCOMPARE(section.count("\n| `" + QString::fromStdString(place.key().name) + "` |"), 1);
}

void TestSettingsDescription::isInTheSchema()
{
    const Place place = currentKey();
    QJsonParseError error;
    const auto root = QJsonDocument::fromJson(QByteArray::fromStdString(settingsJsonSchema()), &error).object();
    QCOMPARE(error.errorString(), QString("no error occurred"));
    const QJsonObject definitions = root["$defs"].toObject();
    const auto group = place.path.size() < 2 ? "settings" : place.path[place.path.size() - 2]->group->name;
    QJsonObject definition = definitions[QString::fromStdString(group)].toObject();
    for (const QJsonValue choice : definition["anyOf"].toArray()) {
        if (choice.toObject().contains("properties"))
            definition = choice.toObject();
    }
    QCOMPARE(definition["additionalProperties"], QJsonValue(false));
    const QJsonObject property =
        definition["properties"].toObject()[QString::fromStdString(place.key().name)].toObject();
    QCOMPARE(property["description"].toString().toStdString(), place.key().documentation);
    QCOMPARE(definition["required"].toArray().contains(QString::fromStdString(place.key().name)), place.key().required);
}

/// The allowed words stand in the order of the enum that they become.
void TestSettingsDescription::everyChoiceIsRead()
{
    const Place place = currentKey();
    std::vector<Settings> seen;
    for (const std::string &word : place.key().allowed) {
        const auto file = parsed(fileWith(place, &word));
        QCOMPARE(realProblems(file), QString());
        for (const Settings &other : seen)
            QVERIFY2(!(other == file.settings), word.c_str());
        seen.push_back(file.settings);
    }
}

/// Where the page's default is a value, writing it changes nothing.
void TestSettingsDescription::defaultsAreTrue()
{
    const Place place = currentKey();
    const Key &key = place.key();
    const bool isValue =
        key.shape == Shape::One && !key.fallback.empty()
        && (key.kind == Kind::Boolean || key.kind == Kind::Choice || key.kind == Kind::VariableName
            || (key.kind == Kind::Integer && key.fallback != "all")
            || (key.kind == Kind::Duration && key.fallback.front() >= '0' && key.fallback.front() <= '9'));
    if (!isValue)
        return;
    const auto with = parsed(fileWith(place, &key.fallback));
    const auto without = parsed(fileWith(place, nullptr));
    QCOMPARE(realProblems(with), QString());
    QVERIFY(with.settings == without.settings);
}

void TestSettingsDescription::pageIsCurrent()
{
    QVERIFY2(committed("docs/retort-yaml.md") == QByteArray::fromStdString(settingsReferencePage()),
             "build the target settings_docs and commit docs/retort-yaml.md");
}

void TestSettingsDescription::schemaIsCurrent()
{
    QVERIFY2(committed("resources/retort.schema.json") == QByteArray::fromStdString(settingsJsonSchema()),
             "build the target settings_docs and commit resources/retort.schema.json");
}

void TestSettingsDescription::examplesOfThePageAreRight()
{
    const QStringList parts = QString::fromUtf8(committed("docs/retort-yaml.md")).split("```yaml\n");
    QVERIFY(parts.size() > 2);
    for (int i = 1; i < parts.size(); ++i) {
        const auto file = parsed(parts[i].section("```", 0, 0).toStdString());
        QCOMPARE(lines(file.problems), QString());
        QVERIFY(!file.settings.environments.empty());
    }
}

/// tests/projects/settings/retort.yaml shows each key once at least.
void TestSettingsDescription::workedExampleHasEveryKey()
{
    const QByteArray text = committed("tests/projects/settings/retort.yaml");
    const auto file = parsed(text.toStdString());
    QCOMPARE(lines(file.problems), QString());
    const auto document = readYaml(text.toStdString(), "retort.yaml", YamlUse::Own);
    QVERIFY(holds(document.root, currentKey(), 0));
}

QTEST_APPLESS_MAIN(TestSettingsDescription)
#include "tst_settings_description.moc"
