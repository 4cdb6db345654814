// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/path_rules.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace retort::base {

namespace {

constexpr std::string_view kExtendedPrefix = "\\\\?\\";
constexpr std::string_view kExtendedUncPrefix = "\\\\?\\UNC\\";

bool isSeparator(char c, PathRules rules)
{
    return c == '/' || (c == '\\' && rules == PathRules::Windows);
}

char separator(PathRules rules)
{
    return rules == PathRules::Windows ? '\\' : '/';
}

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return lowerAscii(left) == lowerAscii(right); });
}

bool isLetter(char c)
{
    return lowerAscii(c) >= 'a' && lowerAscii(c) <= 'z';
}

/// Windows' separators as backslashes; a path of other systems as it is.
std::string unified(std::string_view path, PathRules rules)
{
    std::string out(path);
    if (rules == PathRules::Windows)
        std::replace(out.begin(), out.end(), '/', '\\');
    return out;
}

/// os.path.splitdrive: the length of the drive or of the share.
std::size_t driveLength(std::string_view path, PathRules rules)
{
    if (rules == PathRules::Posix || path.size() < 2)
        return 0;
    const std::string text = unified(path, rules);
    if (text[0] == '\\' && text[1] == '\\') {
        const std::string_view head = std::string_view(text).substr(0, kExtendedUncPrefix.size());
        const std::size_t start = equalIgnoringCase(head, kExtendedUncPrefix) ? kExtendedUncPrefix.size() : 2;
        const std::size_t host = text.find('\\', start);
        const std::size_t share = host == std::string::npos ? host : text.find('\\', host + 1);
        return share == std::string::npos ? text.size() : share;
    }
    // The drive is one character, whatever it is: os.path does not ask for a letter.
    std::size_t end = 0;
    nextCodePoint(text, end);
    return end < text.size() && text[end] == ':' ? end + 1 : 0;
}

/// Where the last part of a path begins, which os.path.split cuts at.
std::size_t lastPartAt(std::string_view path, PathRules rules)
{
    const std::size_t drive = driveLength(path, rules);
    std::size_t begin = path.size();
    while (begin > drive && !isSeparator(path[begin - 1], rules))
        --begin;
    return begin;
}

/// A path as pathlib takes it apart.
struct PureParts
{
    std::string drive;
    std::string root;
    std::vector<std::string> parts; ///< without the anchor

    std::string text(PathRules rules) const
    {
        std::string out = drive + root;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0)
                out += separator(rules);
            out += parts[i];
        }
        return out.empty() ? "." : out;
    }

    bool isAbsolute(PathRules rules) const { return !root.empty() && (rules == PathRules::Posix || !drive.empty()); }
};

void addParts(PureParts &pure, std::string_view relative, char sep)
{
    for (std::size_t begin = 0; begin <= relative.size();) {
        const std::size_t end = std::min(relative.find(sep, begin), relative.size());
        const std::string_view part = relative.substr(begin, end - begin);
        if (!part.empty() && part != ".")
            pure.parts.emplace_back(part);
        begin = end + 1;
    }
}

PureParts posixParts(std::string_view path)
{
    PureParts pure;
    const std::size_t slashes = std::min(path.find_first_not_of('/'), path.size());
    // Two slashes, and only two, mean something of their own to POSIX.
    pure.root = slashes == 2 ? "//" : slashes > 0 ? "/" : "";
    addParts(pure, path.substr(slashes), '/');
    return pure;
}

/// Where the share of `\\host\share` ends, or npos where this is none.
std::size_t shareEnd(std::string_view text)
{
    if (text.size() < 2 || text[0] != '\\' || text[1] != '\\' || (text.size() > 2 && text[2] == '\\'))
        return std::string_view::npos;
    const std::size_t host = text.find('\\', 2);
    if (host == std::string_view::npos)
        return host;
    const std::size_t share = text.find('\\', host + 1);
    if (share == host + 1)
        return std::string_view::npos;
    return std::min(share, text.size());
}

PureParts windowsParts(std::string_view path)
{
    const std::string whole = unified(path, PathRules::Windows);
    std::string rest = whole;
    std::string prefix;
    if (startsWith(whole, kExtendedPrefix)) {
        const bool isUnc = startsWith(whole, kExtendedUncPrefix);
        prefix = whole.substr(0, isUnc ? kExtendedUncPrefix.size() - 1 : kExtendedPrefix.size());
        rest = (isUnc ? "\\" : "") + whole.substr(prefix.size());
    }
    PureParts pure;
    if (const std::size_t end = shareEnd(rest); end != std::string_view::npos) {
        pure.drive = prefix.empty() ? rest.substr(0, end) : prefix + rest.substr(1, end - 1);
        pure.root = "\\";
        addParts(pure, std::string_view(rest).substr(std::min(end + 1, rest.size())), '\\');
        return pure;
    }
    pure.drive = prefix;
    if (rest.size() >= 2 && rest[1] == ':' && isLetter(rest[0])) {
        pure.drive += rest.substr(0, 2);
        rest.erase(0, 2);
    }
    if (!rest.empty() && rest[0] == '\\')
        pure.root = "\\";
    addParts(pure, rest, '\\');
    return pure;
}

PureParts partsOf(std::string_view path, PathRules rules)
{
    return rules == PathRules::Windows ? windowsParts(path) : posixParts(path);
}

void append(std::vector<std::string> &to, std::vector<std::string> &from)
{
    for (std::string &part : from)
        to.push_back(std::move(part));
}

} // namespace

PathRules nativePathRules()
{
#ifdef _WIN32
    return PathRules::Windows;
#else
    return PathRules::Posix;
#endif
}

char listSeparator(PathRules rules)
{
    return rules == PathRules::Windows ? ';' : ':';
}

bool isAbsolutePath(std::string_view path, PathRules rules)
{
    if (!path.empty() && isSeparator(path[0], rules))
        return true;
    if (rules == PathRules::Posix || path.empty())
        return false;
    const std::size_t drive = driveLength(path, rules);
    return drive > 0 && drive < path.size() && isSeparator(path[drive], rules);
}

std::string joinPath(std::string_view base, std::string_view tail, PathRules rules)
{
    const std::size_t tailDrive = driveLength(tail, rules);
    const std::string_view tailPath = tail.substr(tailDrive);
    std::string drive(base.substr(0, driveLength(base, rules)));
    std::string path(base.substr(drive.size()));
    const bool isRooted = !tailPath.empty() && isSeparator(tailPath[0], rules);
    const std::string_view otherDrive = tail.substr(0, tailDrive);
    const bool driveDiffers = !otherDrive.empty() && !equalIgnoringCase(otherDrive, drive);
    if (!otherDrive.empty() && (isRooted || driveDiffers || drive != otherDrive))
        drive = otherDrive;
    if (isRooted || driveDiffers) {
        path = tailPath;
    } else {
        if (!path.empty() && !isSeparator(path.back(), rules))
            path += separator(rules);
        path += tailPath;
    }
    const bool needsRoot = !path.empty() && !isSeparator(path[0], rules) && !drive.empty() && drive.back() != ':';
    return needsRoot ? drive + separator(rules) + path : drive + path;
}

std::string parentPath(std::string_view path, PathRules rules)
{
    const std::size_t drive = driveLength(path, rules);
    std::size_t end = lastPartAt(path, rules);
    const std::size_t headEnd = end;
    while (end > drive && isSeparator(path[end - 1], rules))
        --end;
    return std::string(path.substr(0, end == drive ? headEnd : end));
}

std::string fileName(std::string_view path, PathRules rules)
{
    return std::string(path.substr(lastPartAt(path, rules)));
}

std::string toPosixPath(std::string_view path, PathRules rules)
{
    std::string out(path);
    if (rules == PathRules::Windows)
        std::replace(out.begin(), out.end(), '\\', '/');
    return out;
}

std::string purePath(std::string_view path, PathRules rules)
{
    return partsOf(path, rules).text(rules);
}

std::string pureParent(std::string_view path, PathRules rules)
{
    PureParts pure = partsOf(path, rules);
    if (!pure.parts.empty())
        pure.parts.pop_back();
    return pure.text(rules);
}

std::string absolutePath(std::string_view path, std::string_view currentFolder, PathRules rules)
{
    PureParts pure = partsOf(path, rules);
    if (pure.isAbsolute(rules))
        return pure.text(rules);
    PureParts current = partsOf(currentFolder, rules);
    if (!pure.drive.empty() && !equalIgnoringCase(pure.drive, current.drive))
        return pure.text(rules); // another drive's own current folder, which nobody told us
    if (!pure.root.empty()) {
        current.root = pure.root;
        current.parts.clear();
    }
    append(current.parts, pure.parts);
    return current.text(rules);
}

std::string normalPath(std::string_view path, PathRules rules)
{
    const std::string whole = unified(path, rules);
    const char sep = separator(rules);
    std::string prefix = whole.substr(0, driveLength(whole, rules));
    const std::string rest = whole.substr(prefix.size());
    const std::size_t slashes = std::min(rest.find_first_not_of(sep), rest.size());
    if (slashes > 0)
        prefix.append(rules == PathRules::Posix && slashes == 2 ? 2 : 1, sep);
    PureParts all;
    addParts(all, rest, sep);
    std::vector<std::string> kept;
    for (std::string &part : all.parts) {
        const bool aboveKept = kept.empty() ? prefix.empty() || prefix.back() != sep : kept.back() == "..";
        if (part != ".." || aboveKept)
            kept.push_back(std::move(part));
        else if (!kept.empty())
            kept.pop_back();
    }
    PureParts out;
    out.drive = std::move(prefix);
    out.parts = std::move(kept);
    return out.text(rules);
}

} // namespace retort::base
