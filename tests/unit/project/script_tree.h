// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/config.h"
#include "core/project/script_directory.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <stdexcept>
#include <string>
#include <vector>

/// A throw-away project on disk for the tests of finding and loading scripts.
namespace retort::tests {

class ScriptTree
{
public:
    explicit ScriptTree(const QByteArray &options = {})
    {
        write("alembic.ini", "[alembic]\nscript_location = %(here)s/m\n" + options);
        QDir(m_dir.path()).mkpath("m/versions");
    }

    /// The folder with every link in its path resolved, as Alembic shows it.
    std::string root() const { return QDir(m_dir.path()).canonicalPath().toStdString(); }
    std::string versions() const { return root() + "/m/versions/"; }
    QString path(const QByteArray &name) const { return m_dir.path() + "/" + QFile::decodeName(name); }

    void write(const QByteArray &name, const QByteArray &text)
    {
        QDir().mkpath(path(name.left(name.lastIndexOf('/') + 1)));
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            throw std::runtime_error("cannot write " + name.toStdString());
    }
    void script(const QByteArray &name, const QByteArray &text) { write("m/versions/" + name, text); }
    void revision(const QByteArray &name, const QByteArray &id, const QByteArray &down, const QByteArray &more = {})
    {
        script(name, "'''message " + id + "'''\nrevision = '" + id + "'\ndown_revision = " + down + "\n" + more);
    }
    void link(const QByteArray &target, const QByteArray &name)
    {
        if (!QFile::link(QFile::decodeName(target), path("m/versions/" + name)))
            throw std::runtime_error("cannot link " + name.toStdString());
    }

    project::Config config(const std::string &file = {}) const
    {
        project::ConfigRequest request;
        request.currentFolder = root();
        if (!file.empty())
            request.configFiles.push_back(file);
        auto loaded = project::Config::load(request);
        if (!loaded)
            throw std::runtime_error(base::lineText(loaded.error()));
        return std::move(*loaded);
    }

    base::Result<project::ScriptLocations> locate() const { return project::locateScripts(config()); }

    project::LoadedScripts load() const
    {
        auto locations = locate();
        if (!locations)
            throw std::runtime_error(base::lineText(locations.error()));
        auto loaded = project::loadScripts(*locations);
        if (!loaded)
            throw std::runtime_error(base::lineText(loaded.error()));
        return std::move(*loaded);
    }

private:
    QTemporaryDir m_dir;
};

/// "aaaa bbbb": ids in loading order
inline std::string ids(const project::LoadedScripts &loaded)
{
    std::string out;
    for (history::Index i = 0; i < loaded.map.size(); ++i)
        out += (i == 0 ? "" : " ") + loaded.map.revision(i).id;
    return out;
}

/// "x.py:1:2 code; …": places relative to the versions folder, warnings and notes marked by ~
inline std::string shown(const project::LoadedScripts &loaded, const ScriptTree &tree)
{
    std::string out;
    for (const base::Diagnostic &problem : loaded.problems) {
        std::string place = base::placeText(problem.span);
        if (place.rfind(tree.versions(), 0) == 0)
            place.erase(0, tree.versions().size());
        out += (out.empty() ? "" : "; ") + place + (place.empty() ? "" : " ");
        out += (problem.severity == base::Severity::Error ? "" : "~") + std::string(problem.code());
    }
    return out;
}

} // namespace retort::tests
