// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/script_list.h"

#include "core/base/text.h"
#include "core/project/script_files.h"
#include "core/project/script_messages.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace retort::project {

namespace {

constexpr std::string_view kCacheFolder = "__pycache__";

/// The characters of a file name as Python has them: bytes that are not UTF-8 become U+DC80 … U+DCFF.
std::u32string pythonName(std::string_view name)
{
    std::u32string out;
    for (std::size_t at = 0; at < name.size();) {
        std::size_t next = at;
        const char32_t character = base::nextCodePoint(name, next);
        const bool isInvalid = base::invalidUtf8At(name.substr(at, next - at)) == 0;
        out += isInvalid ? 0xDC00U + static_cast<unsigned char>(name[at]) : character;
        at = next;
    }
    return out;
}

/// Python's order of file names. For valid UTF-8 the order of the bytes is that of the characters.
bool nameLess(std::string_view one, std::string_view other)
{
    const auto valid = [](std::string_view name) { return base::invalidUtf8At(name) == std::string_view::npos; };
    const auto differs = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    if (differs.first == one.end() || differs.second == other.end())
        return one.size() < other.size();
    if (static_cast<signed char>(*differs.first) >= 0 || static_cast<signed char>(*differs.second) >= 0
        || (valid(one) && valid(other)))
        return static_cast<unsigned char>(*differs.first) < static_cast<unsigned char>(*differs.second);
    return pythonName(one) < pythonName(other);
}

/// Up to the first dot, as Alembic compares compiled files with sources.
std::string_view stem(std::string_view name)
{
    return name.substr(0, name.find('.'));
}

class Lister
{
public:
    Lister(const ScriptLocations &locations, const base::CancelToken &cancel) : m_locations(locations), m_cancel(cancel)
    { }

    base::Result<ScriptList> run();

private:
    enum class Walk { GoOn, Enough };
    base::Result<Walk> walk(const std::string &path, int depth);
    base::Result<void> takeFiles(const std::string &path, std::vector<FolderEntry> &entries);
    base::Result<void> refuseCompiled(const std::string &path, const std::vector<FolderEntry> &entries) const;
    void note(const base::Message &message, const std::string &path, const FileFault &fault, base::Severity severity);

    const ScriptLocations &m_locations;
    const base::CancelToken &m_cancel;
    ScriptList m_list;
};

base::Result<ScriptList> Lister::run()
{
    m_list.mayHoldTwice = m_locations.versions.size() > 1;
    for (const std::string &location : m_locations.versions) {
        FileFault fault;
        if (!pathExists(location, fault)) {
            m_list.isFatal = m_list.isFatal || fault.isFault();
            if (fault.isFault())
                note(kFolderHidden, location, fault, base::Severity::Error);
            else
                note(kNoVersionFolder, location, fault, base::Severity::Note);
            continue;
        }
        if (const auto walked = walk(location, 0); !walked)
            return tl::make_unexpected(walked.error());
    }
    return std::move(m_list);
}

/// os.walk from the top down, with Alembic's rules for which folders count.
base::Result<Lister::Walk> Lister::walk(const std::string &path, int depth)
{
    constexpr int kMaxDepth = 500;
    if (m_cancel.isCancelled())
        return base::fail(kLoadingCancelled);
    ScriptFolder folder;
    std::vector<FolderEntry> entries;
    FileFault fault = folder.open(path);
    if (!fault.isFault())
        fault = folder.list(entries);
    if (fault.isFault()) {
        if (fault.kind == FileFault::Kind::Missing)
            note(kNoVersionFolder, path, fault, base::Severity::Note);
        else
            note(kFolderUnreadable, path, fault, base::Severity::Warning);
        return Walk::GoOn;
    }
    // In a folder of that name Alembic takes no files, but looks at the folders in it, recursive or not.
    if (!base::endsWith(base::fileName(path, base::nativePathRules()), kCacheFolder)) {
        if (const auto taken = takeFiles(path, entries); !taken)
            return tl::make_unexpected(taken.error());
        if (!m_locations.recursive)
            return Walk::Enough;
    }
    std::erase_if(entries, [](const FolderEntry &entry) { return !entry.isFolder || entry.isLink; });
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry &a, const FolderEntry &b) { return nameLess(a.name, b.name); });
    for (const FolderEntry &entry : entries) {
        if (depth == kMaxDepth)
            break;
        const auto walked = walk(base::joinPath(path, entry.name, base::nativePathRules()), depth + 1);
        if (!walked || *walked == Walk::Enough)
            return walked;
    }
    return Walk::GoOn;
}

base::Result<void> Lister::takeFiles(const std::string &path, std::vector<FolderEntry> &entries)
{
    if (m_locations.sourceless) {
        if (const auto allowed = refuseCompiled(path, entries); !allowed)
            return allowed;
    }
    ListedFolder listed;
    listed.path = path;
    FileFault fault;
    listed.realPath = realPath(path, fault);
    if (!base::endsWith(listed.realPath, "/"))
        listed.realPath += '/';
    for (FolderEntry &entry : entries) {
        if (entry.isFolder)
            continue;
        // Links are resolved before their name is looked at; other names are final.
        const NameClass nameClass = classify(entry.name, m_locations.sourceless);
        if (!entry.isLink && (nameClass == NameClass::Ignored || nameClass == NameClass::Compiled))
            continue;
        m_list.mayHoldTwice = m_list.mayHoldTwice || entry.isLink;
        listed.files.push_back({std::move(entry.name), entry.isLink, entry.isPlain});
    }
    std::sort(listed.files.begin(), listed.files.end(),
              [](const ListedFile &a, const ListedFile &b) { return nameLess(a.name, b.name); });
    m_list.fileCount += listed.files.size();
    m_list.folders.push_back(std::move(listed));
    return {};
}

/// With sourceless, Alembic also loads compiled files that have no source beside them. Retort cannot.
base::Result<void> Lister::refuseCompiled(const std::string &path, const std::vector<FolderEntry> &entries) const
{
    std::unordered_set<std::string_view> names;
    std::unordered_set<std::string_view> stems;
    for (const FolderEntry &entry : entries) {
        names.insert(entry.name);
        if (!entry.isFolder)
            stems.insert(stem(entry.name));
    }
    for (const FolderEntry &entry : entries) {
        const std::string_view source = std::string_view(entry.name).substr(0, entry.name.size() - 1);
        if (!entry.isFolder && classify(entry.name, true) == NameClass::Compiled && !names.contains(source))
            return base::fail(kOnlyCompiled, {base::joinPath(path, entry.name, base::nativePathRules())});
    }
    const std::string cache = base::joinPath(path, kCacheFolder, base::nativePathRules());
    ScriptFolder folder;
    std::vector<FolderEntry> cached;
    if (!names.contains(kCacheFolder) || folder.open(cache).isFault() || folder.list(cached).isFault())
        return {};
    std::sort(cached.begin(), cached.end(),
              [](const FolderEntry &a, const FolderEntry &b) { return nameLess(a.name, b.name); });
    for (const FolderEntry &entry : cached) {
        if (classify(entry.name, true) == NameClass::Compiled && !stems.contains(stem(entry.name)))
            return base::fail(kOnlyCompiled, {base::joinPath(cache, entry.name, base::nativePathRules())});
    }
    return {};
}

void Lister::note(const base::Message &message, const std::string &path, const FileFault &fault,
                  base::Severity severity)
{
    m_list.problems.push_back({&message, {path, fault.text}, {}, severity, {}});
}

} // namespace

/// Alembic's `(?!\.\#|__init__)(.*\.py)(c|o)?$` and what its loader then does with the name. `.` stands for no line
/// break, and `$` may stand before one at the end.
NameClass classify(std::string_view name, bool sourceless)
{
    const std::size_t lineBreak = name.find('\n');
    const bool hasFinalBreak = lineBreak != std::string_view::npos && lineBreak + 1 == name.size();
    if (lineBreak != std::string_view::npos && !hasFinalBreak)
        return NameClass::Ignored;
    std::string_view text = name.substr(0, lineBreak);
    if (base::startsWith(text, ".#") || base::startsWith(text, "__init__"))
        return NameClass::Ignored;
    if (base::endsWith(text, ".sql") && !hasFinalBreak)
        return NameClass::Sql;
    const bool isCompiled = sourceless && (base::endsWith(text, ".pyc") || base::endsWith(text, ".pyo"));
    if (isCompiled)
        text.remove_suffix(1);
    if (!base::endsWith(text, ".py"))
        return NameClass::Ignored;
    if (hasFinalBreak || text == ".py")
        return NameClass::Refused;
    return isCompiled ? NameClass::Compiled : NameClass::Source;
}

base::Result<ScriptList> listScripts(const ScriptLocations &locations, const base::CancelToken &cancel)
{
    return Lister(locations, cancel).run();
}

} // namespace retort::project
