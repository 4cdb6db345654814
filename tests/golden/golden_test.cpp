// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Asks retort what the goldens' projects were asked, and compares with what the real Alembic answered. The goldens are
// written by tests/oracle from Alembic's answers alone; nothing here can write them.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace {

constexpr int kTimeout = 60000;
constexpr int kShownFailures = 10;

QByteArray fileContent(const QJsonValue &value)
{
    return value.isObject() ? QByteArray::fromBase64(value.toObject()["base64"].toString().toLatin1())
                            : value.toString().toUtf8();
}

bool layOut(const QJsonObject &golden, const QDir &folder)
{
    for (const QJsonValue &name : golden["folders"].toArray()) {
        if (!folder.mkpath(name.toString()))
            return false;
    }
    const QJsonObject files = golden["files"].toObject();
    for (auto file = files.begin(); file != files.end(); ++file) {
        QFile out(folder.filePath(file.key()));
        if (!folder.mkpath(QFileInfo(file.key()).path()) || !out.open(QIODevice::WriteOnly))
            return false;
        out.write(fileContent(file.value()));
    }
    return true;
}

QProcessEnvironment environmentFor(const QJsonObject &query, const QString &folder)
{
    QProcessEnvironment environment;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LD_LIBRARY_PATH", "QT_PLUGIN_PATH"}) {
        if (system.contains(name))
            environment.insert(name, system.value(name));
    }
    environment.insert("HOME", folder);
    environment.insert("LC_ALL", "C.UTF-8");
    const QJsonObject own = query["env"].toObject();
    for (auto variable = own.begin(); variable != own.end(); ++variable)
        environment.insert(variable.key(), variable.value().toString());
    return environment;
}

QString sortedList(const QString &list)
{
    QStringList items = list.split(", ");
    std::sort(items.begin(), items.end(), [](const QString &a, const QString &b) { return a.toUcs4() < b.toUcs4(); });
    return items.join(", ");
}

/// Sorts the list that a pattern's group captures, in every line that matches.
void sortCaptured(QStringList &lines, const QRegularExpression &pattern, int group)
{
    for (QString &line : lines) {
        if (const auto found = pattern.match(line); found.hasMatch())
            line.replace(found.capturedStart(group), found.capturedLength(group), sortedList(found.captured(group)));
    }
}

/// tests/oracle/canonical.py's sort_lists: where Alembic prints a set of Python's, in its random order.
QString withSortedLists(const QString &text)
{
    static const QRegularExpression names("^(?:Branches into|Branch names): (.*)$");
    static const QRegularExpression labels("^(?:.* -> )?\\S.*? \\(([^()]*, [^()]*)\\)"
                                           "(?: \\((?:head|effective head|branchpoint|mergepoint)\\))*(?:, .*)?$");
    static const QRegularExpression child("^ +-> ");
    QStringList lines = text.split('\n');
    sortCaptured(lines, names, 1);
    sortCaptured(lines, labels, 1);
    for (qsizetype begin = 0; begin < lines.size(); ++begin) {
        qsizetype end = begin;
        while (end < lines.size() && child.match(lines[end]).hasMatch())
            ++end;
        std::sort(lines.begin() + begin, lines.begin() + end,
                  [](const QString &a, const QString &b) { return a.toUcs4() < b.toUcs4(); });
        begin = std::max(begin, end - 1);
    }
    return lines.join('\n');
}

/// The first line in which two texts differ.
QString difference(const QString &expected, const QString &actual)
{
    const QStringList left = expected.split('\n');
    const QStringList right = actual.split('\n');
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        if (left.value(i, "(end)") != right.value(i, "(end)"))
            return QStringLiteral("line %1: Alembic: %2 | retort: %3")
                .arg(i + 1).arg(left.value(i, "(end)"), right.value(i, "(end)"));
    }
    return {};
}

/// What is wrong with the answer to one query; empty where nothing is.
QString ask(const QJsonObject &query, const QDir &folder)
{
    QStringList words;
    for (const QJsonValue &word : query["argv"].toArray())
        words << word.toString();
    QProcess retort;
    retort.setProcessEnvironment(environmentFor(query, folder.path()));
    retort.setWorkingDirectory(folder.filePath(query["cwd"].toString(".")));
    retort.setStandardInputFile(QProcess::nullDevice());
    retort.start(RETORT_PROGRAM, words);
    if (!retort.waitForFinished(kTimeout))
        return "retort " + words.join(' ') + ": " + retort.errorString();
    const QString expected = query["out"].toString().replace("@DIR@", folder.path());
    QString actual = QString::fromUtf8(retort.readAllStandardOutput());
    if (query["sorted"].toBool())
        actual = withSortedLists(actual);
    const int status = query["status"].toInt(-1);
    if (retort.exitStatus() == QProcess::NormalExit && retort.exitCode() == status && actual == expected)
        return {};
    return QStringLiteral("retort %1\n    status: Alembic: %2 | retort: %3; %4\n    %5")
        .arg(words.join(' ')).arg(status).arg(retort.exitCode()).arg(difference(expected, actual),
                                                                   QString::fromUtf8(retort.readAllStandardError()).trimmed());
}

/// Runs the cases on as many threads as the machine has.
class Runner
{
public:
    explicit Runner(std::vector<QJsonObject> cases) : m_cases(std::move(cases)) { }

    void run()
    {
        std::vector<std::thread> threads;
        for (unsigned i = 0; i < std::max(2U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back([this] { work(); });
        for (std::thread &thread : threads)
            thread.join();
    }

    int queries() const { return m_queries; }
    const QStringList &failures() const { return m_failures; }

private:
    void work()
    {
        for (std::size_t next = m_next++; next < m_cases.size(); next = m_next++) {
            const QJsonObject &golden = m_cases[next];
            const QTemporaryDir temporary;
            const QDir folder(QFileInfo(temporary.path()).canonicalFilePath());
            if (!temporary.isValid() || !layOut(golden, folder)) {
                fail(golden, "the project cannot be laid out in " + folder.path());
                continue;
            }
            for (const QJsonValue &query : golden["queries"].toArray()) {
                ++m_queries;
                if (const QString wrong = ask(query.toObject(), folder); !wrong.isEmpty())
                    fail(golden, wrong);
            }
        }
    }

    void fail(const QJsonObject &golden, const QString &what)
    {
        const QMutexLocker lock(&m_mutex);
        m_failures << "case " + golden["case"].toString() + ": " + what;
    }

    const std::vector<QJsonObject> m_cases;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<int> m_queries = 0;
    QMutex m_mutex;
    QStringList m_failures;
};

} // namespace

class GoldenTest : public QObject
{
    Q_OBJECT

private slots:
    void sameAnswersAsAlembic_data();
    void sameAnswersAsAlembic();
};

void GoldenTest::sameAnswersAsAlembic_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(RETORT_SOURCE_DIR "/tests/golden");
    const QStringList files = folder.entryList({"*.jsonl"});
    QVERIFY2(!files.isEmpty(), "there are no goldens");
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void GoldenTest::sameAnswersAsAlembic()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject head = QJsonDocument::fromJson(file.readLine()).object();
    std::vector<QJsonObject> cases;
    while (!file.atEnd()) {
        QJsonParseError error;
        cases.push_back(QJsonDocument::fromJson(file.readLine(), &error).object());
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    }
    QVERIFY(!cases.empty());
    QCOMPARE(int(cases.size()), head["cases"].toInt());

    Runner runner(std::move(cases));
    runner.run();
    QVERIFY(runner.queries() >= head["cases"].toInt());
    const QStringList failures = runner.failures();
    QVERIFY2(failures.isEmpty(), qPrintable(QStringLiteral("%1 of %2 answers differ from Alembic %3's:\n").arg(failures.size())
                                                .arg(runner.queries()).arg(head["alembic"].toString())
                                            + failures.mid(0, kShownFailures).join('\n')));
}

QTEST_GUILESS_MAIN(GoldenTest)
#include "golden_test.moc"
