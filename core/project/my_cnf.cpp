// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/my_cnf.h"

#include "core/base/text.h"
#include "core/project/surroundings.h"
#include "core/project/url_messages.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace retort::project {

namespace {

constexpr int kDeepest = 10; ///< as the C libraries have it
constexpr std::string_view kBlanks = " \t\r\v\f";

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

/// Cuts a comment off that begins inside a line, outside of quotes.
std::string_view withoutComment(std::string_view line)
{
    char quote = '\0';
    bool escaped = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if ((c == '\'' || c == '"') && !escaped) {
            if (quote == '\0')
                quote = c;
            else if (quote == c)
                quote = '\0';
        }
        if (quote == '\0' && c == '#')
            return trimmed(line.substr(0, at));
        escaped = quote != '\0' && c == '\\' && !escaped;
    }
    return line;
}

std::string_view withoutQuotes(std::string_view value)
{
    if (value.size() >= 2 && (value.front() == '\'' || value.front() == '"') && value.back() == value.front())
        return value.substr(1, value.size() - 2);
    return value;
}

std::string unescaped(std::string_view value)
{
    constexpr std::string_view letters = "btnrs\\";
    constexpr std::string_view meanings = "\b\t\n\r \\";
    std::string out;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const std::size_t letter =
            value[at] == '\\' && at + 1 < value.size() ? letters.find(value[at + 1]) : std::string_view::npos;
        if (letter == std::string_view::npos) {
            out += value[at];
        } else {
            out += meanings[letter];
            ++at;
        }
    }
    return out;
}

std::string optionName(std::string_view text)
{
    std::string name(text);
    std::replace(name.begin(), name.end(), '_', '-');
    if (base::startsWith(name, "loose-"))
        name.erase(0, 6);
    return name;
}

class CnfReader
{
public:
    CnfReader(const MyCnfRequest &request, const Surroundings &around) : m_request(request), m_around(around) { }

    std::optional<base::Diagnostic> readFile(const std::string &path, bool mustExist, int depth)
    {
        const std::optional<FileView> view = m_around.file(path);
        if (!view || !view->plain) {
            if (mustExist)
                return base::Diagnostic{&kMyCnfMissing, {path}, {}, base::Severity::Error, {}};
            return std::nullopt;
        }
        if (m_request.rules == MyCnfRules::C && (view->permissions & 02U) != 0) {
            m_result.warnings.push_back({&kMyCnfOpenToOthers, {path}, {}, base::Severity::Warning, {}});
            return std::nullopt;
        }
        return readText(view->text, path, depth);
    }

    MyCnf takeResult() { return std::move(m_result); }

private:
    std::optional<base::Diagnostic> readText(std::string_view text, const std::string &path, int depth)
    {
        bool inGroup = false;
        bool counts = false;
        std::uint32_t number = 0;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = trimmed(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
            ++number;
            if (line.empty() || line.front() == '#' || line.front() == ';')
                continue;
            if (line.front() == '!' && m_request.rules == MyCnfRules::C) {
                if (std::optional<base::Diagnostic> error = include(line, path, depth))
                    return error;
            } else if (line.front() == '[') {
                const std::string_view name = trimmed(line.substr(1, std::min(line.find(']'), line.size()) - 1));
                inGroup = true;
                counts = std::find(m_request.groups.begin(), m_request.groups.end(), name) != m_request.groups.end();
            } else if (!inGroup) {
                const base::Position place{number, 1};
                return base::Diagnostic{&kMyCnfSyntax, {}, {path, place, place}, base::Severity::Error, {}};
            } else if (counts) {
                take(line);
            }
        }
        return std::nullopt;
    }

    void take(std::string_view line)
    {
        const bool c = m_request.rules == MyCnfRules::C;
        if (c)
            line = withoutComment(line);
        const std::size_t equals = line.find('=');
        const std::string name = optionName(trimmed(line.substr(0, equals)));
        std::string_view value;
        if (equals != std::string_view::npos)
            value = withoutQuotes(trimmed(line.substr(equals + 1)));
        m_result.options[name] = c ? unescaped(value) : std::string(value);
    }

    std::optional<base::Diagnostic> include(std::string_view line, const std::string &from, int depth)
    {
        if (depth >= kDeepest)
            return base::Diagnostic{&kMyCnfDepth, {from, std::to_string(kDeepest)}, {}, base::Severity::Error, {}};
        const std::size_t blank = line.find_first_of(kBlanks);
        if (blank == std::string_view::npos)
            return std::nullopt;
        const std::string_view command = line.substr(0, blank);
        const std::string target = m_around.resolved(trimmed(line.substr(blank)));
        if (command == "!include")
            return readFile(target, true, depth + 1);
        if (command != "!includedir" || !m_around.listFolder)
            return std::nullopt;
        for (const std::string &name : m_around.listFolder(target)) {
            const bool wanted = base::endsWith(name, ".cnf")
                                || (m_around.rules == base::PathRules::Windows && base::endsWith(name, ".ini"));
            if (!wanted)
                continue;
            const std::string file = base::joinPath(target, name, m_around.rules);
            if (std::optional<base::Diagnostic> error = readFile(file, false, depth + 1))
                return error;
        }
        return std::nullopt;
    }

    const MyCnfRequest &m_request;
    const Surroundings &m_around;
    MyCnf m_result;
};

} // namespace

base::Result<MyCnf> readMyCnf(const MyCnfRequest &request, const Surroundings &around)
{
    CnfReader reader(request, around);
    for (const std::string &file : request.files) {
        if (std::optional<base::Diagnostic> error = reader.readFile(file, request.mustExist, 0))
            return tl::make_unexpected(std::move(*error));
    }
    return reader.takeResult();
}

} // namespace retort::project
