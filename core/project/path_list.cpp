// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/path_list.h"

#include "core/base/text.h"

#include <algorithm>

namespace retort::project {

std::optional<char> namedSeparator(std::string_view name, base::PathRules rules)
{
    if (name == "space")
        return ' ';
    if (name == "newline")
        return '\n';
    if (name == "os")
        return base::listSeparator(rules);
    if (name == ":" || name == ";")
        return name[0];
    return std::nullopt;
}

std::vector<std::string> splitPaths(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (end > begin)
            parts.emplace_back(base::strip(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

std::vector<std::string> splitPathsLegacy(std::string_view text, std::string_view separators)
{
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at++];
        if (separators.find(c) == std::string_view::npos) {
            parts.back() += c;
            continue;
        }
        while (c != ':' && at < text.size() && text[at] == ' ')
            ++at;
        parts.emplace_back();
    }
    return parts;
}

std::optional<char> driveLetterIn(std::string_view text)
{
    const auto isWordCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
               || (c & 0x80) != 0;
    };
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        const char letter = text[at - 1];
        const bool isLetter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        const bool isStart = at == 1 || (!isWordCharacter(text[at - 2]) && text[at - 2] != '/' && text[at - 2] != '.');
        if (text[at] == ':' && isLetter && isStart && (text[at + 1] == '\\' || text[at + 1] == '/'))
            return letter;
    }
    return std::nullopt;
}

} // namespace retort::project
