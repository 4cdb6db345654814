// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/completions.h"
#include "app/cli/help.h"
#include "app/cli/manual.h"
#include "app/cli/wrap.h"
#include "core/base/text.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace retort;
using namespace retort::cli;

namespace {

std::string fileText(const char *name)
{
    QFile file(QStringLiteral(RETORT_SOURCE_DIR "/packaging/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string("cannot be read");
}

} // namespace

class TestGenerated : public QObject
{
    Q_OBJECT

private slots:
    void installedFilesAreWhatTheProgramMakes();
    void everyCommandIsInOrderAndExplained();
    void helpKeepsItsWidth();
    void wrapping();
    void shortening();
};

void TestGenerated::installedFilesAreWhatTheProgramMakes()
{
    const char *advice = "Make it anew, as docs/cli.md says.";
    QVERIFY2(fileText("man/retort.1") == manualPage(kCommandTable), advice);
    QVERIFY2(fileText("completions/retort.bash") == bashCompletion(kCommandTable), advice);
    QVERIFY2(fileText("completions/_retort") == zshCompletion(kCommandTable), advice);
    QVERIFY2(fileText("completions/retort.fish") == fishCompletion(kCommandTable), advice);
}

void TestGenerated::everyCommandIsInOrderAndExplained()
{
    std::string before;
    for (const Command *command : kCommandTable.commands) {
        QVERIFY2(before < command->name, command->name);
        before = command->name;
        QVERIFY2(base::endsWith(command->summary, "."), command->name);
        QVERIFY(command->run != nullptr);
        std::set<std::string_view> keys;
        for (const Option &option : command->options) {
            QVERIFY2(base::endsWith(option.help, "."), option.longName);
            QVERIFY2(keys.insert(option.key()).second, option.longName);
            QCOMPARE(option.takesValue(), *option.valueName != '\0');
        }
    }
}

void TestGenerated::helpKeepsItsWidth()
{
    for (const Command *command : kCommandTable.commands) {
        const std::string help = helpText(kCommandTable, command, 60);
        for (const std::string_view line : base::splitLines(help)) {
            if (!base::startsWith(line, "usage:") && !base::startsWith(line, "       "))
                QVERIFY2(base::displayWidth(line) <= 60, std::string(line).c_str());
        }
        QVERIFY(help.find(command->summary) != std::string::npos || help.find('\n') != std::string::npos);
    }
}

void TestGenerated::wrapping()
{
    using Lines = std::vector<std::string>;
    QCOMPARE(wrapped("one two three", 7), (Lines{"one two", "three"}));
    QCOMPARE(wrapped("unbreakable", 4), Lines{"unbreakable"});
    QCOMPARE(wrapped("", 10), Lines{""});
    // Chinese breaks anywhere, but a line does not begin with its full stop.
    QCOMPARE(wrapped("显示修订。", 8), (Lines{"显示修", "订。"}));
    QCOMPARE(wrapped("显示 heads 的修订", 12), (Lines{"显示 heads", "的修订"}));
}

void TestGenerated::shortening()
{
    QCOMPARE(shortened("short", 5, false), std::string("short"));
    QCOMPARE(shortened("too long", 5, false), std::string("too …"));
    QCOMPARE(shortened("too long", 5, true), std::string("to..."));
    QCOMPARE(shortened("显示修订", 6, false), std::string("显示…"));
    QCOMPARE(shortened("abc", 0, false), std::string());
    QCOMPARE(padded("修订", 6), std::string("修订  "));
}

QTEST_APPLESS_MAIN(TestGenerated)
#include "tst_generated.moc"
