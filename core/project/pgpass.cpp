// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/pgpass.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace retort::project {

namespace {

/// Takes one field with its colon off the line, if it fits.
bool takeField(std::string_view &line, std::string_view wanted)
{
    if (line.size() >= 2 && line[0] == '*' && line[1] == ':') {
        line.remove_prefix(2);
        return true;
    }
    std::size_t at = 0;
    std::size_t same = 0;
    while (at < line.size() && line[at] != ':') {
        if (line[at] == '\\' && at + 1 < line.size())
            ++at;
        if (same >= wanted.size() || line[at] != wanted[same])
            return false;
        ++at;
        ++same;
    }
    if (at >= line.size() || same != wanted.size())
        return false;
    line.remove_prefix(at + 1);
    return true;
}

/// A password may hold colons bare; a backslash takes the next character as it is.
std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + 1 < text.size())
            ++at;
        out += text[at];
    }
    return out;
}

} // namespace

std::optional<std::string> passwordFrom(std::string_view text, const PgpassQuestion &question)
{
    const std::array<std::string_view, 4> wanted{question.host, question.port, question.database, question.user};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (line.empty() || line.front() == '#')
            continue;
        if (std::all_of(wanted.begin(), wanted.end(), [&line](std::string_view w) { return takeField(line, w); }))
            return unescaped(line);
    }
    return std::nullopt;
}

} // namespace retort::project
