// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/history/messages.h"
#include "core/project/script_decoder.h"
#include "core/project/script_directory.h"
#include "core/project/script_files.h"
#include "core/project/script_list.h"
#include "core/project/script_messages.h"
#include "core/project/sql_script.h"
#include "core/script/header.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace retort::project {

namespace {

using Kind = script::HeaderValue::Kind;

constexpr int kException = 1;
constexpr int kCommandError = 255;

/// The id that Alembic takes from a file's name where the script has none: `([a-f0-9]+)\.py` at its beginning.
std::string legacyId(std::string_view fileName)
{
    const std::size_t end = fileName.find_first_not_of("abcdef0123456789");
    if (end == 0 || end == std::string_view::npos || fileName.substr(end) != ".py")
        return {};
    return std::string(fileName.substr(0, end));
}

/// Problems that Alembic meets as soon as it has read the one script, before the others.
bool isOfOneScript(const base::Diagnostic &problem)
{
    return problem.message == &history::kSelfLoop || problem.message == &history::kDependencySelfLoop
           || problem.message == &history::kIllegalCharacter;
}

class Loader
{
public:
    Loader(const ScriptLocations &locations, const base::CancelToken &cancel,
           const std::function<void(std::size_t, std::size_t)> &progress, bool keepsTexts)
        : m_locations(locations), m_cancel(cancel), m_progress(progress), m_keepsTexts(keepsTexts)
    { }

    base::Result<LoadedScripts> run();

private:
    base::Result<void> readFolder(const ListedFolder &folder);
    void readFile(ScriptFolder &folder, const ListedFolder &listed, const ListedFile &file);
    bool isSecond(const std::string &path);
    void understand(const std::string &path, std::string_view fileName, const script::Header &header,
                    std::string_view bytes);
    bool takeId(const std::string &fileName, const script::Header &header, history::Revision &revision);
    void takeValue(const script::HeaderValue &value, const char *name, std::vector<std::string> &to);
    void addWrongType(const script::HeaderValue &value, const char *name);
    void add(const base::Message &message, std::vector<std::string> arguments, base::Position position,
             base::Severity severity = base::Severity::Error, int status = kException);
    void addFault(const FileFault &fault, bool isLink);
    void stop(int status, std::string commandError = {});
    void finish();
    bool isLoadedBeforeStop(const base::Diagnostic &problem) const;

    const ScriptLocations &m_locations;
    const base::CancelToken &m_cancel;
    const std::function<void(std::size_t, std::size_t)> &m_progress;
    bool m_keepsTexts;
    ScriptList m_list;
    LoadedScripts m_loaded;
    std::vector<history::Revision> m_revisions;
    std::unordered_set<std::string> m_seen;
    script::Decoder m_decoder = decodeSource;
    std::string m_buffer;
    std::string m_path; ///< of the file at hand
    std::size_t m_done = 0;
    std::size_t m_revisionsBeforeStop = 0; ///< how many were read when Alembic would have stopped
    bool m_isUnloadable = false;           ///< Python refuses the file at hand
    bool m_stopsInMap = false;             ///< a value is wrong that Alembic stumbles over when all is read
};

base::Result<LoadedScripts> Loader::run()
{
    auto listed = listScripts(m_locations, m_cancel);
    if (!listed)
        return tl::make_unexpected(listed.error());
    m_list = std::move(*listed);
    m_loaded.problems = std::move(m_list.problems);
    if (m_list.isFatal)
        stop(kException);
    m_revisions.reserve(m_list.fileCount);
    for (const ListedFolder &folder : m_list.folders) {
        if (const auto done = readFolder(folder); !done)
            return tl::make_unexpected(done.error());
    }
    if (m_progress)
        m_progress(m_done, m_list.fileCount);
    finish();
    return std::move(m_loaded);
}

base::Result<void> Loader::readFolder(const ListedFolder &listed)
{
    constexpr std::size_t kPause = 256;
    if (listed.files.empty())
        return {};
    ScriptFolder folder;
    const FileFault fault = folder.open(listed.path);
    for (const ListedFile &file : listed.files) {
        if (m_done % kPause == 0) {
            if (m_cancel.isCancelled())
                return base::fail(kLoadingCancelled);
            if (m_progress)
                m_progress(m_done, m_list.fileCount);
        }
        ++m_done;
        m_path = listed.realPath + file.name;
        if (fault.isFault())
            addFault(fault, false);
        else
            readFile(folder, listed, file);
    }
    return {};
}

/// Whether this real path was read before. Files can only meet through links or where locations overlap.
bool Loader::isSecond(const std::string &path)
{
    if (!m_list.mayHoldTwice || m_seen.insert(path).second)
        return false;
    add(kLoadedTwice, {path}, {}, base::Severity::Warning);
    return true;
}

void Loader::readFile(ScriptFolder &folder, const ListedFolder &listed, const ListedFile &file)
{
    if (file.isLink) {
        FileFault fault;
        const std::string real = realPath(listed.realPath + file.name, fault);
        if (fault.kind == FileFault::Kind::Loop) {
            add(kSymlinkLoop, {}, {});
            return;
        }
        m_path = real;
    }
    if (isSecond(m_path))
        return;
    const std::string name = base::fileName(m_path, base::nativePathRules());
    bool isSql = false;
    switch (classify(name, m_locations.sourceless)) {
    case NameClass::Ignored:
        return;
    case NameClass::Sql:
        isSql = true;
        break;
    case NameClass::Refused:
        add(kOddName, {name}, {});
        return;
    case NameClass::Compiled: // was sorted out when listing, unless a link leads here
    case NameClass::Source:
        break;
    }
    ++m_loaded.fileCount;
    std::string_view bytes;
    const FileFault fault = folder.read(file.name, m_buffer, bytes, file.isPlain);
    if (fault.isFault()) {
        addFault(fault, file.isLink);
        return;
    }
    if (isSql) {
        // Any other SQL may lie beside the scripts: only what names its revision is one.
        const script::Header header = sqlHeader(bytes);
        if (header.revision.kind == Kind::Absent) {
            --m_loaded.fileCount;
            return;
        }
        m_loaded.byteCount += bytes.size();
        understand(m_path, name, header, bytes);
        return;
    }
    m_loaded.byteCount += bytes.size();
    understand(m_path, name, script::scanHeader(bytes, m_decoder), bytes);
}

void Loader::understand(const std::string &path, std::string_view fileName, const script::Header &header,
                        std::string_view bytes)
{
    for (const base::Diagnostic &problem : header.problems)
        add(*problem.message, problem.arguments, problem.span.begin, problem.severity);
    // What Python cannot load is told of once; of such a script we only take what is plainly there.
    m_isUnloadable = std::any_of(header.problems.begin(), header.problems.end(), [](const base::Diagnostic &problem) {
        return problem.severity == base::Severity::Error;
    });
    if (m_isUnloadable && header.revision.kind != Kind::Text)
        return;

    history::Revision revision;
    if (!takeId(std::string(fileName), header, revision))
        return;
    if (header.downRevision.kind == Kind::Absent && !m_isUnloadable)
        add(kNoDownRevision, {}, {});
    takeValue(header.downRevision, "down_revision", revision.downRevisions);
    takeValue(header.branchLabels, "branch_labels", revision.branchLabels);
    takeValue(header.dependsOn, "depends_on", revision.dependencies);
    // depends_on = "" is none, as Alembic takes it; of several texts none may be empty.
    if (revision.dependencies.size() == 1 && revision.dependencies.front().empty())
        revision.dependencies.clear();
    revision.longDoc = header.longDoc();
    revision.createDate = header.createDate;
    revision.path = path;
    revision.idPosition = header.revision.position;
    revision.downPosition = header.downRevision.position;
    revision.labelsPosition = header.branchLabels.position;
    revision.dependsPosition = header.dependsOn.position;
    m_revisions.push_back(std::move(revision));
    if (m_keepsTexts)
        m_loaded.texts.emplace_back(bytes);
}

bool Loader::takeId(const std::string &fileName, const script::Header &header, history::Revision &revision)
{
    const script::HeaderValue &value = header.revision;
    switch (value.kind) {
    case Kind::Text:
        revision.id = value.values.front();
        return true;
    case Kind::Expression:
        add(kRevisionNeedsEvaluator, {value.source}, value.position, base::Severity::Warning);
        return false;
    case Kind::Absent:
        revision.id = legacyId(fileName);
        if (!revision.id.empty())
            return true;
        add(kNoRevisionId, {fileName}, {}, base::Severity::Error, kCommandError);
        return false;
    case Kind::None:
        add(kRevisionNotText, {"None"}, value.position);
        return false;
    case Kind::Sequence:
    case Kind::WrongType:
        break;
    }
    add(kRevisionNotText, {value.source.empty() ? "a sequence" : value.source}, value.position);
    return false;
}

void Loader::takeValue(const script::HeaderValue &value, const char *name, std::vector<std::string> &to)
{
    if (value.kind == Kind::Text || value.kind == Kind::Sequence)
        to = value.values;
    else if (value.kind == Kind::Expression && !m_isUnloadable)
        add(kNeedsEvaluator, {name, value.source}, value.position, base::Severity::Warning);
    else if (value.kind == Kind::WrongType)
        addWrongType(value, name);
}

/// Alembic loads such a script. It ends when it looks the parents and dependencies up, or shows the labels.
void Loader::addWrongType(const script::HeaderValue &value, const char *name)
{
    m_stopsInMap = true;
    m_loaded.problems.push_back(
        {&kWrongType, {name, value.source}, {m_path, value.position, value.position}, base::Severity::Error, {}});
}

void Loader::addFault(const FileFault &fault, bool isLink)
{
    switch (fault.kind) {
    case FileFault::Kind::None:
        break;
    case FileFault::Kind::Missing:
        if (isLink)
            add(kBrokenLink, {m_path}, {});
        else
            add(kVanished, {}, {});
        break;
    case FileFault::Kind::Loop:
        add(kSymlinkLoop, {}, {});
        break;
    case FileFault::Kind::NotAFile:
        add(kNotAFile, {}, {});
        break;
    case FileFault::Kind::TooLarge:
        add(kTooLarge, {std::to_string(kMaxScriptSize >> 20)}, {});
        break;
    case FileFault::Kind::Denied:
    case FileFault::Kind::Other:
        add(kUnreadable, {fault.text}, {});
        break;
    }
}

void Loader::add(const base::Message &message, std::vector<std::string> arguments, base::Position position,
                 base::Severity severity, int status)
{
    base::Diagnostic problem{&message, std::move(arguments), {m_path, position, position}, severity, {}};
    if (severity == base::Severity::Error)
        stop(status, status == kCommandError ? base::messageText(problem) : std::string());
    m_loaded.problems.push_back(std::move(problem));
}

/// Alembic ends at the first of these; we go on to tell the rest.
void Loader::stop(int status, std::string commandError)
{
    if (m_loaded.alembicStatus != 0)
        return;
    m_loaded.alembicStatus = status;
    m_loaded.commandError = std::move(commandError);
    m_revisionsBeforeStop = m_revisions.size();
}

void Loader::finish()
{
    m_loaded.map = history::RevisionMap::build(std::move(m_revisions));
    const std::vector<base::Diagnostic> &problems = m_loaded.map.problems();
    m_loaded.problems.insert(m_loaded.problems.end(), problems.begin(), problems.end());
    const base::Diagnostic *fatal = m_loaded.map.fatal();
    if (fatal != nullptr && isLoadedBeforeStop(*fatal))
        m_loaded.alembicStatus = 0; // it comes first
    const bool isBeforeParents = fatal != nullptr && (isOfOneScript(*fatal) || fatal->message == &history::kLabelTaken);
    if (m_stopsInMap && !isBeforeParents)
        stop(kException);
    if (fatal == nullptr)
        return;
    if (history::loadEnd(*fatal) == history::LoadEnd::RevisionError)
        stop(kCommandError, base::messageText(*fatal));
    else
        stop(kException);
}

/// Whether this problem of the map is one that Alembic meets while it reads, in a script that it read before the one
/// that stopped it.
bool Loader::isLoadedBeforeStop(const base::Diagnostic &problem) const
{
    if (m_loaded.alembicStatus == 0 || !isOfOneScript(problem))
        return false;
    const auto count = static_cast<history::Index>(std::min(m_revisionsBeforeStop, m_loaded.map.size()));
    for (history::Index i = 0; i < count; ++i) {
        if (m_loaded.map.revision(i).path == problem.span.file)
            return true;
    }
    return false;
}

} // namespace

base::Result<LoadedScripts> loadScripts(const ScriptLocations &locations, const base::CancelToken &cancel,
                                        const std::function<void(std::size_t, std::size_t)> &progress, bool keepsTexts)
{
    return Loader(locations, cancel, progress, keepsTexts).run();
}

} // namespace retort::project
