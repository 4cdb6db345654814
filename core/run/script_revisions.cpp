// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/script_revisions.h"

#include "core/base/text.h"
#include "core/project/sql_script.h"
#include "core/run/module_finder.h"
#include "core/run/run_messages.h"

#include <utility>

namespace retort::run {

ScriptRevisions::ScriptRevisions(const project::ScriptLocations &locations, const project::Settings &settings,
                                 std::string projectFolder, base::CancelToken cancel, bool runsMost)
    : m_locations(locations)
    , m_settings(settings)
    , m_projectFolder(std::move(projectFolder))
    , m_cancel(std::move(cancel))
    , m_runsMost(runsMost)
{
}

base::Result<const history::RevisionMap *> ScriptRevisions::map()
{
    if (!m_loaded) {
        auto loaded = project::loadScripts(m_locations, m_cancel, {}, m_runsMost);
        if (!loaded)
            return tl::make_unexpected(loaded.error());
        m_loaded = std::move(*loaded);
    }
    if (!isBroken())
        return &m_loaded->map;
    for (const base::Diagnostic &problem : m_loaded->problems) {
        if (problem.severity == base::Severity::Error)
            return tl::make_unexpected(problem);
    }
    return base::fail(kBrokenScripts);
}

const std::string *ScriptRevisions::overrideOf(const std::string &revision, bool isUpgrade) const
{
    for (const project::ScriptOverride &entry : m_settings.overrides) {
        const std::string &file = isUpgrade ? entry.upgrade : entry.downgrade;
        if (entry.name == revision && !file.empty())
            return &file;
    }
    return nullptr;
}

base::Result<std::shared_ptr<const script::Source>> ScriptRevisions::read(history::Index revision)
{
    const std::string &path = m_loaded->map.revision(revision).path;
    // Once: where env.py runs them for a second database, they are read again.
    if (revision < m_loaded->texts.size()) {
        if (const std::string known = std::exchange(m_loaded->texts[revision], {}); !known.empty())
            return sourceOf(known, path);
    }
    const std::string folder = base::parentPath(path, base::nativePathRules());
    if (!m_folder || folder != m_folderPath) {
        m_folder = std::make_unique<project::ScriptFolder>();
        m_folderPath = folder;
        if (m_folder->open(folder).isFault())
            m_folder.reset();
    }
    std::string_view bytes;
    if (!m_folder || m_folder->read(base::fileName(path, base::nativePathRules()), m_buffer, bytes).isFault())
        return readSource(path, path); // which says what is wrong
    return sourceOf(bytes, path);
}

base::Result<library::RevisionBody> ScriptRevisions::body(history::Index revision, bool isUpgrade)
{
    library::RevisionBody body;
    const history::Revision &known = m_loaded->map.revision(m_loaded->map.canonical(revision));
    if (const std::string *file = overrideOf(known.id, isUpgrade)) {
        const std::string path = base::joinPath(m_projectFolder, *file, base::nativePathRules());
        auto source = readSource(path, path);
        if (!source)
            return tl::make_unexpected(source.error());
        body.sql = std::move(*source);
        body.sqlEnd = static_cast<std::uint32_t>(body.sql->text().size());
        return body;
    }
    auto source = read(m_loaded->map.canonical(revision));
    if (!source)
        return tl::make_unexpected(source.error());
    if (!base::endsWith(known.path, ".sql")) {
        body.script = std::move(*source);
        return body;
    }
    body.sql = std::move(*source);
    const project::SqlSections sections = project::sqlSections(body.sql->text());
    const project::SqlSection &wanted = isUpgrade ? sections.upgrade : sections.downgrade;
    if (!wanted.isThere)
        return base::fail(kNoSqlSection, {isUpgrade ? "upgrade" : "downgrade"}, {known.path, {}, {}});
    body.sqlBegin = wanted.begin;
    body.sqlEnd = wanted.end;
    return body;
}

} // namespace retort::run
