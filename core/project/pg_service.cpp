// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/pg_service.h"

#include "core/base/text.h"
#include "core/project/surroundings.h"
#include "core/project/url_messages.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace retort::project {

namespace {

constexpr std::string_view kBlanks = " \t\r\n\v\f";

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

base::Span lineOf(const std::string &file, std::uint32_t line)
{
    return base::Span{file, base::Position{line, 1}, base::Position{line, 1}};
}

} // namespace

base::Result<std::optional<PgKeywords>> serviceFrom(std::string_view text, const std::string &file,
                                                    std::string_view service)
{
    std::optional<PgKeywords> found;
    bool inside = false;
    std::uint32_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        if (line.front() == '[') {
            if (found)
                break;
            inside = line.substr(1, line.find(']') - 1) == service && line.find(']') != std::string_view::npos;
            if (inside)
                found.emplace();
            continue;
        }
        if (!inside)
            continue;
        if (base::startsWith(line, "ldap"))
            return base::fail(kServiceLdap, {}, lineOf(file, number));
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos || equals == 0 || line.substr(0, equals) == "service")
            return base::fail(kServiceSyntax, {}, lineOf(file, number));
        found->emplace(line.substr(0, equals), line.substr(equals + 1));
    }
    return found;
}

base::Result<PgKeywords> findService(const std::string &service, const Surroundings &around)
{
    std::vector<std::string> files;
    const std::string named = around.variable("PGSERVICEFILE");
    const std::string own =
        named.empty() ? base::joinPath(around.homeFolder, ".pg_service.conf", around.rules) : around.resolved(named);
    if (!named.empty() && !around.file(own))
        return base::fail(kServiceFileMissing, {own});
    const std::string systemFolder = around.variable("PGSYSCONFDIR");
    files.push_back(own);
    files.push_back(base::joinPath(systemFolder.empty() ? "/etc/postgresql-common" : systemFolder, "pg_service.conf",
                                   around.rules));
    for (const std::string &file : files) {
        const std::optional<FileView> view = around.file(file);
        if (!view || !view->plain)
            continue;
        base::Result<std::optional<PgKeywords>> keywords = serviceFrom(view->text, file, service);
        if (!keywords)
            return tl::make_unexpected(keywords.error());
        if (*keywords)
            return std::move(**keywords);
    }
    return base::fail(kServiceUnknown, {service, base::joinComma(files)});
}

} // namespace retort::project
