// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Plays the case_…() functions of the scripts beside it on every dialect and compares with what Alembic rendered
// (expect.py). RETORT_CASE=name prints what that case gives here (*: all); RETORT_DIALECT=name plays that dialect alone;
// RETORT_REPORT=n reports so many differences; RETORT_FOLDER=path plays the scripts of another folder.
#include "core/library/context/environment.h"
#include "core/library/session.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace retort;

namespace {

const std::map<std::string, std::string> kDrivers{
    {"postgresql", "postgresql+psycopg2"}, {"mysql", "mysql+pymysql"}, {"mariadb", "mariadb+pymysql"}, {"sqlite", "sqlite"}};

std::string fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// "== name [dialect]" sections in order of the file.
std::vector<std::pair<std::string, std::string>> sectionsOf(const std::string &text)
{
    std::vector<std::pair<std::string, std::string>> sections;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t line = text.find('\n', at);
        const std::size_t next = text.find("\n== ", line - 1);
        const std::size_t end = next == std::string::npos ? text.size() : next + 1;
        sections.emplace_back(text.substr(at + 3, line - at - 3), text.substr(line + 1, end - line - 1));
        at = end;
    }
    return sections;
}

/// One evaluation of a script on one dialect: each case gets a fresh one, as the oracle's cases do.
class Play
{
public:
    Play(const QString &path, const std::string &dialect)
        : m_session(m_world)
    {
        auto module = m_session.vm().runModule(
            std::make_shared<script::Source>(path.toStdString(), fileText(path)), "rendering_case");
        if (!module) {
            m_failure = base::lineText(module.error());
            return;
        }
        m_module = *module;
        library::configureForTests(m_session, kDrivers.at(dialect), options());
    }

    std::string run(const std::string &name)
    {
        if (!m_failure.empty())
            return "no script: " + m_failure + "\n";
        script::Vm &vm = m_session.vm();
        const script::Value *function = m_module->names.find(vm.atoms().intern("case_" + name));
        if (function == nullptr)
            return "no such case\n";
        vm.setRunning(true);
        const auto done = vm.callFunction(*function);
        std::string &text = library::Environment::of(m_session).output;
        if (!done) {
            const bool isException = std::string_view(done.error().code()) == "script.exception";
            text += (isException ? "!! " : "!! refused: ") + base::messageText(done.error()) + "\n";
        }
        return text;
    }

private:
    /// What expect.py gives, with `CONFIGURE = {...}` over it.
    std::vector<std::pair<const script::Atom *, script::Value>> options()
    {
        script::Vm &vm = m_session.vm();
        auto style = vm.dict();
        vm.putInto(*style, vm.text("paramstyle"), vm.text("named"));
        std::vector<std::pair<const script::Atom *, script::Value>> all{
            {vm.atoms().intern("literal_binds"), script::Value::boolean(true)},
            {vm.atoms().intern("dialect_opts"), style.value()}};
        const script::Value *given = m_module->names.find(vm.atoms().intern("CONFIGURE"));
        if (given == nullptr)
            return all;
        for (const auto &entry : script::objectOf<script::Dict>(*given).table.entries()) {
            if (entry.key)
                all.emplace_back(vm.atomOf(entry.key), entry.value);
        }
        return all;
    }

    library::World m_world;
    library::Session m_session;
    script::Ref<script::Module> m_module;
    std::string m_failure;
};

/// Errors are the same if their classes are; where Retort refuses by itself, any error of Alembic's will do.
bool isSame(const std::string &expected, const std::string &got)
{
    if (expected == got)
        return true;
    const std::size_t one = expected.rfind("!! ");
    const std::size_t other = got.rfind("!! ");
    if (one == std::string::npos || other == std::string::npos || expected.substr(0, one) != got.substr(0, other))
        return false;
    if (got.compare(other, 12, "!! refused: ") == 0)
        return true;
    return expected.substr(one, expected.find(':', one) - one) == got.substr(other, got.find_first_of(":\n", other) - other);
}

QString folder()
{
    return qEnvironmentVariable("RETORT_FOLDER", QStringLiteral(RETORT_SOURCE_DIR "/tests/golden/rendering")) + "/";
}

} // namespace

class RenderingTest : public QObject
{
    Q_OBJECT

private slots:
    void rendersAsAlembicDoes_data()
    {
        QTest::addColumn<QString>("script");
        for (const QString &name : QDir(folder()).entryList({"*.expected"}, QDir::Files, QDir::Name)) {
            const QString stem = name.chopped(9);
            QTest::newRow(qPrintable(stem)) << stem;
        }
    }

    void rendersAsAlembicDoes()
    {
        QFETCH(QString, script);
        const std::string wanted = qgetenv("RETORT_CASE").toStdString();
        const std::string dialect = qgetenv("RETORT_DIALECT").toStdString();
        const int reported = qEnvironmentVariableIntValue("RETORT_REPORT");
        const auto sections = sectionsOf(fileText(folder() + script + ".expected"));
        QVERIFY(!sections.empty());
        std::string report;
        int different = 0;
        for (const auto &[title, expected] : sections) {
            const std::size_t blank = title.find(' ');
            const std::string name = title.substr(0, blank);
            if (!dialect.empty() && title.substr(blank + 1) != "[" + dialect + "]")
                continue;
            Play play(folder() + script + ".py", title.substr(blank + 2, title.size() - blank - 3));
            const std::string got = play.run(name);
            if (name == wanted || wanted == "*")
                qInfo().noquote() << QString::fromStdString("== " + title + "\n" + got);
            if (isSame(expected, got))
                continue;
            if (++different <= (reported > 0 ? reported : 8))
                report += "\n== " + title + "\n-- expected\n" + expected + "-- got\n" + got;
        }
        const std::string count = std::to_string(different) + " of " + std::to_string(sections.size()) + " differ:";
        if (reported > 0)
            qInfo().noquote() << QString::fromStdString(report);
        QVERIFY2(different == 0, (count + report).c_str());
    }
};

QTEST_GUILESS_MAIN(RenderingTest)
#include "rendering_test.moc"
