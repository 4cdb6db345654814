// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/revision/program.h"

#include "core/base/path_rules.h"

#include <QFileInfo>
#include <QProcess>
#include <QStringList>

namespace retort::project {

namespace {

bool isProgram(const std::string &path)
{
    const QFileInfo info(QString::fromStdString(path));
    return info.isFile() && info.isExecutable();
}

} // namespace

std::string findProgram(const std::string &name, const ProcessEnvironment &environment, const std::string &currentFolder)
{
    const base::PathRules rules = base::nativePathRules();
    if (name.find('/') != std::string::npos) {
        const std::string path = base::absolutePath(name, currentFolder, rules);
        return isProgram(path) ? path : std::string();
    }
    const auto path = environment.find("PATH");
    std::string_view left = path == environment.end() ? std::string_view() : std::string_view(path->second);
    while (!left.empty()) {
        const std::size_t end = left.find(base::listSeparator(rules));
        const std::string candidate = base::joinPath(left.substr(0, end), name, rules);
        if (isProgram(candidate))
            return candidate;
        left = end == std::string_view::npos ? std::string_view() : left.substr(end + 1);
    }
    return {};
}

std::optional<std::vector<std::string>> shellWords(std::string_view line)
{
    std::vector<std::string> words;
    bool inWord = false;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (quote == 0 && blank) {
            inWord = false;
            continue;
        }
        if (!inWord)
            words.emplace_back();
        inWord = true;
        if (c == quote) {
            quote = 0;
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
        } else if (c == '\\' && quote != '\'') {
            if (i + 1 == line.size())
                return std::nullopt;
            const char next = line[++i];
            if (quote == '"' && next != '"' && next != '\\')
                words.back() += c;
            words.back() += next;
        } else {
            words.back() += c;
        }
    }
    return quote == 0 ? std::optional(std::move(words)) : std::nullopt;
}

ProgramRun runProgram(const std::vector<std::string> &words, const std::string &folder, bool ownsTerminal)
{
    QProcess process;
    QStringList arguments;
    for (std::size_t i = 1; i < words.size(); ++i)
        arguments << QString::fromStdString(words[i]);
    process.setWorkingDirectory(QString::fromStdString(folder));
    if (ownsTerminal) {
        process.setInputChannelMode(QProcess::ForwardedInputChannel);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
    } else {
        process.setStandardInputFile(QProcess::nullDevice());
    }
    process.start(QString::fromStdString(words.front()), arguments);
    ProgramRun run;
    run.started = process.waitForStarted(-1);
    if (!run.started) {
        run.problem = process.errorString().toStdString();
        return run;
    }
    process.waitForFinished(-1);
    constexpr int kKilledBySignal = 128;
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : kKilledBySignal;
    run.output = process.readAllStandardOutput().toStdString();
    run.error = process.readAllStandardError().toStdString();
    return run;
}

} // namespace retort::project
