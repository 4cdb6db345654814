// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "tests/cli/scenario.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <unistd.h>

namespace {

constexpr int kNobody = 65534;
constexpr int kLongest = 30000;

class Player
{
public:
    explicit Player(QString program) : m_program(std::move(program))
    {
        QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ReadOther | QFile::ExeOther
                                                   | QFile::WriteOther | QFile::ReadGroup | QFile::ExeGroup);
        m_root = QFileInfo(m_folder.path()).canonicalFilePath();
        m_currentFolder = m_root;
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_environment.insert(QStringLiteral("HOME"), m_root);
        for (const char *name : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"}) {
            if (qEnvironmentVariableIsSet(name))
                m_environment.insert(QLatin1String(name), qEnvironmentVariable(name));
        }
    }

    QString play(const Scenario &scenario)
    {
        for (const Scenario::Step &step : scenario.steps) {
            const QString problem = take(step);
            if (!problem.isEmpty())
                return QStringLiteral("line %1: %2").arg(step.line).arg(problem);
        }
        return checkRun();
    }

private:
    QString take(const Scenario::Step &step);
    QString run(const QString &words);
    QString checkRun();

    QByteArray filled(QByteArray text) const
    {
        return text.replace("$PROJECT", m_root.toUtf8()).replace("$NEWLINE", "\n");
    }
    QString filled(const QString &text) const { return QString::fromUtf8(filled(text.toUtf8())); }
    QString path(const QString &name) const { return m_root + QLatin1Char('/') + name; }

    QString write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return QStringLiteral("cannot write ") + name;
        return {};
    }

    QString writeProject() const
    {
        QDir().mkpath(path(QStringLiteral("migrations/versions")));
        const QString problem = write(QStringLiteral("migrations/env.py"), "target_metadata = None\n");
        return problem.isEmpty() ? write(QStringLiteral("alembic.ini"),
                                         "[alembic]\nscript_location = migrations\nsqlalchemy.url = sqlite:///app.db\n")
                                 : problem;
    }

    QString writeRevision(const QString &argument) const
    {
        const QString id = argument.section(QLatin1Char(' '), 0, 0);
        const QString down = argument.section(QLatin1Char(' '), 1, 1);
        const QString message = argument.section(QLatin1Char(' '), 2);
        QString value = QStringLiteral("None");
        if (down.contains(QLatin1Char(',')))
            value = QStringLiteral("('%1')").arg(QString(down).replace(QLatin1Char(','), QStringLiteral("', '")));
        else if (down != QLatin1String("-"))
            value = QStringLiteral("'%1'").arg(down);
        return write(QStringLiteral("migrations/versions/%1.py").arg(id),
                     QStringLiteral("\"\"\"%1\"\"\"\nrevision = '%2'\ndown_revision = %3\n\n\n"
                                    "def upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n")
                         .arg(message, id, value)
                         .toUtf8());
    }

    QTemporaryDir m_folder;
    QString m_program, m_root, m_currentFolder;
    QProcessEnvironment m_environment;
    bool m_asNobody = false;

    QString m_run; ///< the command line at hand; empty before the first
    int m_status = 0;
    QByteArray m_output, m_error;
    bool m_outputChecked = false, m_errorChecked = false, m_statusChecked = false;
};

QString lacks(const QByteArray &text, const QByteArray &body, const char *stream)
{
    for (const QByteArray &line : body.split('\n')) {
        if (!line.isEmpty() && !text.contains(line))
            return QStringLiteral("%1 lacks: %2\n--- it is:\n%3")
                .arg(QLatin1String(stream), QString::fromUtf8(line), QString::fromUtf8(text));
    }
    return {};
}

QString differs(const QByteArray &text, const QByteArray &body, const char *stream)
{
    if (text == body)
        return {};
    return QStringLiteral("%1 differs\n--- expected:\n%2--- found:\n%3")
        .arg(QLatin1String(stream), QString::fromUtf8(body), QString::fromUtf8(text));
}

QString Player::run(const QString &words)
{
    QProcess process;
    process.setWorkingDirectory(m_currentFolder);
    process.setProcessEnvironment(m_environment);
    process.setStandardInputFile(QProcess::nullDevice());
    if (m_asNobody && ::geteuid() == 0) {
        process.setChildProcessModifier([] {
            if (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)
                ::_exit(99);
        });
    }
    process.start(m_program, QProcess::splitCommand(words));
    if (!process.waitForFinished(kLongest)) {
        process.kill();
        return words + QStringLiteral(": did not end: ") + process.errorString();
    }
    m_run = words;
    m_status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    m_output = process.readAllStandardOutput();
    m_error = process.readAllStandardError();
    m_outputChecked = m_errorChecked = m_statusChecked = false;
    return {};
}

/// What a scenario does not say of a run is that it ends well and silently.
QString Player::checkRun()
{
    if (m_run.isEmpty())
        return {};
    QString problem;
    if (!m_statusChecked && m_status != 0)
        problem = QStringLiteral("exit status %1 where 0 was expected\n%2")
                      .arg(m_status)
                      .arg(QString::fromUtf8(m_output + m_error));
    if (problem.isEmpty() && !m_outputChecked)
        problem = differs(m_output, {}, "stdout");
    if (problem.isEmpty() && !m_errorChecked)
        problem = differs(m_error, {}, "stderr");
    if (!problem.isEmpty())
        problem = m_run + QStringLiteral(": ") + problem;
    m_run.clear();
    return problem;
}

QString Player::take(const Scenario::Step &step)
{
    const QString argument = filled(step.argument);
    const QByteArray body = filled(step.body);
    const QString &name = step.name;
    if (name == QLatin1String("run")) {
        const QString problem = checkRun();
        return problem.isEmpty() ? run(argument) : problem;
    }
    if (name == QLatin1String("exit")) {
        m_statusChecked = true;
        return m_status == argument.toInt()
                   ? QString()
                   : QStringLiteral("%1: exit status %2 where %3 was expected\n%4")
                         .arg(m_run, QString::number(m_status), argument, QString::fromUtf8(m_output + m_error));
    }
    if (name == QLatin1String("stdout") || name == QLatin1String("stdout-has")) {
        m_outputChecked = true;
        return name == QLatin1String("stdout") ? differs(m_output, body, "stdout") : lacks(m_output, body, "stdout");
    }
    if (name == QLatin1String("stderr") || name == QLatin1String("stderr-has")) {
        m_errorChecked = true;
        return name == QLatin1String("stderr") ? differs(m_error, body, "stderr") : lacks(m_error, body, "stderr");
    }
    if (name == QLatin1String("file-is")) {
        QFile file(path(argument));
        return file.open(QIODevice::ReadOnly) ? differs(file.readAll(), body, qPrintable(argument))
                                              : QStringLiteral("there is no file ") + argument;
    }
    if (name == QLatin1String("no-file"))
        return QFileInfo::exists(path(argument)) ? argument + QStringLiteral(" is there") : QString();
    if (const QString problem = checkRun(); !problem.isEmpty())
        return problem;
    if (name == QLatin1String("project"))
        return writeProject();
    if (name == QLatin1String("revision"))
        return writeRevision(argument);
    if (name == QLatin1String("file"))
        return write(argument, body);
    if (name == QLatin1String("bytes"))
        return write(argument, QByteArray::fromHex(body));
    if (name == QLatin1String("folder"))
        return QDir().mkpath(path(argument)) ? QString() : QStringLiteral("cannot make the folder");
    if (name == QLatin1String("link")) {
        const QByteArray from = path(argument.section(QLatin1Char(' '), 0, 0)).toUtf8();
        const QByteArray to = argument.section(QLatin1Char(' '), 1).toUtf8();
        return ::symlink(to.constData(), from.constData()) == 0 ? QString() : QStringLiteral("cannot make the link");
    }
    if (name == QLatin1String("mode")) {
        const auto mode = argument.section(QLatin1Char(' '), 0, 0).toInt(nullptr, 8);
        QFile::Permissions permissions;
        for (const int shift : {0, 3, 6}) {
            const int bits = mode >> shift & 7;
            permissions |= QFile::Permissions(QFile::Permission(bits << (shift == 0 ? 0 : shift == 3 ? 4 : 12)));
            if (shift == 6)
                permissions |= QFile::Permissions(QFile::Permission(bits << 8));
        }
        return QFile::setPermissions(path(argument.section(QLatin1Char(' '), 1)), permissions)
                   ? QString()
                   : QStringLiteral("cannot set the mode");
    }
    if (name == QLatin1String("env")) {
        m_environment.insert(argument.section(QLatin1Char('='), 0, 0), argument.section(QLatin1Char('='), 1));
        return {};
    }
    if (name == QLatin1String("in")) {
        m_currentFolder = path(argument);
        return {};
    }
    if (name == QLatin1String("as-nobody")) {
        m_asNobody = true;
        return {};
    }
    return QStringLiteral("unknown directive ") + name;
}

} // namespace

Scenario Scenario::read(const QString &path)
{
    Scenario scenario;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return scenario;
    int number = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        ++number;
        if (line.startsWith("@@ ")) {
            const QString text = QString::fromUtf8(line.mid(3)).trimmed();
            scenario.steps.append(
                {text.section(QLatin1Char(' '), 0, 0), text.section(QLatin1Char(' '), 1), {}, number});
        } else if (!scenario.steps.isEmpty()) {
            scenario.steps.last().body += line;
        }
    }
    return scenario;
}

QString play(const Scenario &scenario, const QString &program)
{
    return Player(program).play(scenario);
}
