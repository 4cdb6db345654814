// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/surroundings.h"

#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>

#ifdef Q_OS_UNIX
#    include <pwd.h>
#    include <unistd.h>
#endif

namespace retort::project {

namespace {

/// Passwords and options: nobody needs more, and a wrong path must not fill the memory.
constexpr qint64 kLargestFile = 4 * 1024 * 1024;

unsigned permissionBits(const QFileInfo &info)
{
#ifdef Q_OS_UNIX
    const QFileDevice::Permissions given = info.permissions();
    const auto bit = [&given](QFileDevice::Permission permission, unsigned value) {
        return given.testFlag(permission) ? value : 0U;
    };
    return bit(QFileDevice::ReadOwner, 0400) | bit(QFileDevice::WriteOwner, 0200) | bit(QFileDevice::ExeOwner, 0100)
           | bit(QFileDevice::ReadGroup, 040) | bit(QFileDevice::WriteGroup, 020) | bit(QFileDevice::ExeGroup, 010)
           | bit(QFileDevice::ReadOther, 04) | bit(QFileDevice::WriteOther, 02) | bit(QFileDevice::ExeOther, 01);
#else
    Q_UNUSED(info)
    return 0600;
#endif
}

std::optional<FileView> readProcessFile(const std::string &path)
{
    const QString name = QString::fromStdString(path);
    const QFileInfo info(name);
    if (!info.exists())
        return std::nullopt;
    FileView view;
    view.plain = info.isFile();
    view.permissions = permissionBits(info);
    if (!view.plain)
        return view;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    view.text = file.read(kLargestFile).toStdString();
    return view;
}

std::vector<std::string> listProcessFolder(const std::string &folder)
{
    std::vector<std::string> names;
    const QStringList entries = QDir(QString::fromStdString(folder)).entryList(QDir::Files, QDir::Name);
    for (const QString &entry : entries)
        names.push_back(entry.toStdString());
    return names;
}

std::string loginName(const QProcessEnvironment &environment)
{
#ifdef Q_OS_UNIX
    Q_UNUSED(environment)
    const passwd *entry = getpwuid(geteuid());
    return entry != nullptr ? entry->pw_name : std::string();
#else
    return environment.value(QStringLiteral("USERNAME")).toStdString();
#endif
}

} // namespace

Surroundings Surroundings::ofProcess()
{
    Surroundings around;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList keys = environment.keys();
    for (const QString &key : keys)
        around.environment[key.toStdString()] = environment.value(key).toStdString();
    around.homeFolder = QDir::homePath().toStdString();
    around.currentFolder = QDir::currentPath().toStdString();
    around.userName = loginName(environment);
    around.readFile = readProcessFile;
    around.listFolder = listProcessFolder;
    return around;
}

std::string Surroundings::variable(std::string_view name) const
{
    const auto found = environment.find(std::string(name));
    return found == environment.end() ? std::string() : found->second;
}

std::string Surroundings::resolved(std::string_view path) const
{
    if (base::startsWith(path, "~/"))
        return base::normalPath(base::joinPath(homeFolder, path.substr(2), rules), rules);
    return base::normalPath(base::joinPath(currentFolder, path, rules), rules);
}

std::optional<FileView> Surroundings::file(const std::string &path) const
{
    return readFile ? readFile(path) : std::nullopt;
}

} // namespace retort::project
