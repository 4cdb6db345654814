// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Plays the command lines of tests/projects/runs and compares what they print with what Alembic printed (expect.py):
// standard output and exit status always; standard error where all went well; of what ends Alembic with a traceback, that
// the exception is told. RETORT_RUN=project prints what it gives here.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace {

struct Expected
{
    QString line;
    int status = 0;
    QByteArray output;
    QByteArray error;
    QMap<QString, QByteArray> files;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QVector<Expected> readExpected(const QString &path)
{
    QVector<Expected> all;
    QByteArray *body = nullptr;
    for (const QByteArray &line : contents(path).split('\n')) {
        if (line.startsWith("== ")) {
            const int bracket = static_cast<int>(line.lastIndexOf('['));
            all.push_back({QString::fromUtf8(line.mid(3, bracket - 4)),
                           line.mid(bracket + 1, line.size() - bracket - 2).toInt(), {}, {}, {}});
            body = &all.back().output;
        } else if (line == "-- stderr") {
            body = &all.back().error;
        } else if (line.startsWith("-- file ")) {
            body = &all.back().files[QString::fromUtf8(line.mid(8))];
        } else if (body != nullptr) {
            *body += line + '\n';
        }
    }
    // The file's last line end, and nothing more.
    if (body != nullptr)
        body->chop(1);
    return all;
}

/// "ValueError: text" without the module of its class.
QByteArray exceptionOf(const QByteArray &line)
{
    return line.mid(line.lastIndexOf('.', line.indexOf(": ")) + 1).trimmed();
}

/// " ; " stands between commands that run one after the other.
QVector<QStringList> commandsOf(const QStringList &words)
{
    QVector<QStringList> all(1);
    for (const QString &word : words) {
        if (word == QStringLiteral(";"))
            all.push_back({});
        else
            all.back().push_back(word);
    }
    return all;
}

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QFile::copy(path, target);
    }
}

} // namespace

class RunsTest : public QObject
{
    Q_OBJECT

private slots:
    void printsWhatAlembicPrints_data();
    void printsWhatAlembicPrints();
};

void RunsTest::printsWhatAlembicPrints_data()
{
    QTest::addColumn<QString>("project");
    const QDir folder(QStringLiteral(RETORT_GOLDEN_FOLDER));
    for (const QString &name : folder.entryList({QStringLiteral("*.expected")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name.chopped(9);
}

void RunsTest::printsWhatAlembicPrints()
{
    QFETCH(QString, project);
    const bool isAsked = qEnvironmentVariable("RETORT_RUN") == project;
    QStringList failures;
    for (const Expected &expected : readExpected(QStringLiteral(RETORT_GOLDEN_FOLDER "/%1.expected").arg(project))) {
        QTemporaryDir folder;
        const QString place = QFileInfo(folder.path()).canonicalFilePath() + QStringLiteral("/project");
        copyFolder(QStringLiteral(RETORT_PROJECTS_FOLDER "/%1").arg(project), place);
        QStringList words = QProcess::splitCommand(expected.line);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        while (!words.isEmpty() && !words.first().startsWith(u'-') && words.first().contains(u'=')) {
            const QString word = words.takeFirst();
            environment.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
        }
        environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
        QByteArray output;
        QByteArray error;
        int status = 0;
        for (const QStringList &part : commandsOf(words)) {
            QProcess process;
            process.setWorkingDirectory(place);
            process.setProcessEnvironment(environment);
            process.start(QStringLiteral(RETORT_PROGRAM), part);
            QVERIFY2(process.waitForFinished(), "the program does not end");
            status = process.exitCode();
            output += process.readAllStandardOutput().replace(place.toUtf8(), "$PROJECT");
            error += process.readAllStandardError().replace(place.toUtf8(), "$PROJECT");
        }
        if (isAsked)
            qInfo().noquote() << expected.line << status << "\n" << output << "--\n" << error;
        bool isSame = status == expected.status && output == expected.output;
        if (expected.status == 0)
            isSame = isSame && error == expected.error;
        else if (expected.status == 1 && expected.error.contains(": ")) // an assertion of Alembic's says nothing
            isSame = isSame && error.contains(exceptionOf(expected.error));
        for (auto file = expected.files.begin(); file != expected.files.end(); ++file)
            isSame = isSame && contents(place + u'/' + file.key()) == file.value();
        if (!isSame)
            failures << expected.line + QStringLiteral(" [%1]\n").arg(status) + QString::fromUtf8(output)
                            + QString::fromUtf8(error);
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
}

QTEST_GUILESS_MAIN(RunsTest)
#include "runs_test.moc"
