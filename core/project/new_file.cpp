// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/new_file.h"

#include "core/project/init_messages.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QString>

#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <fcntl.h>
#    include <unistd.h>
#endif

namespace retort::project {

namespace {

tl::unexpected<base::Diagnostic> cannotWrite(const std::string &path, const QFileDevice &file)
{
    return base::fail(kCannotWrite, {path, file.errorString().toStdString()});
}

bool syncToDisk(QFile &file)
{
#ifdef Q_OS_WIN
    return file.flush() && _commit(file.handle()) == 0;
#else
    return file.flush() && ::fsync(file.handle()) == 0;
#endif
}

/// The new name is on the disk only when its folder is. Not every file system can do that; the file itself is safe.
void syncFolder(const QString &folder)
{
#ifndef Q_OS_WIN
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

QString temporaryName(const QFileInfo &target)
{
    return QStringLiteral("%1/.%2.%3.tmp")
        .arg(target.path(), target.fileName())
        .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
}

} // namespace

base::Result<void> writeNewFile(const std::string &path, std::string_view text)
{
    const QFileInfo target(QString::fromStdString(path));
    if (target.exists() || target.isSymLink())
        return base::fail(kAlreadyExists, {path});
    QFile file(temporaryName(target));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return cannotWrite(path, file);
    const auto size = static_cast<qint64>(text.size());
    const bool written = file.write(text.data(), size) == size && syncToDisk(file);
    if (!written || !file.rename(target.filePath())) {
        auto problem = written && target.exists() ? base::fail(kAlreadyExists, {path}) : cannotWrite(path, file);
        file.close();
        file.remove();
        return problem;
    }
    file.close();
    syncFolder(target.path());
    return {};
}

base::Result<void> replaceFile(const std::string &path, std::string_view text)
{
    QSaveFile file(QString::fromStdString(path));
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit())
        return cannotWrite(path, file);
    syncFolder(QFileInfo(QString::fromStdString(path)).path());
    return {};
}

} // namespace retort::project
