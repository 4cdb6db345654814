// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/sql_script.h"

#include "core/base/text.h"
#include "core/script/messages.h"

#include <string>

namespace retort::project {

namespace {

using Kind = script::HeaderValue::Kind;

/// Calls `line(text, begin, number)` for each line until it answers false.
template<class Line>
void eachLine(std::string_view text, Line line)
{
    std::uint32_t number = 1;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const std::size_t found = text.find('\n', begin);
        const std::size_t end = found == std::string_view::npos ? text.size() : found;
        if (!line(text.substr(begin, end - begin), begin, number))
            return;
        begin = end + 1;
    }
}

/// What stands behind "--", stripped; nothing where the line is no comment.
bool commentOf(std::string_view line, std::string_view &comment)
{
    line = base::strip(line);
    if (!base::startsWith(line, "--"))
        return false;
    comment = base::strip(line.substr(2));
    return true;
}

/// "upgrade", "downgrade", or nothing.
std::string_view sectionOf(std::string_view line)
{
    constexpr std::string_view kMark = "retort:";
    std::string_view comment;
    if (!commentOf(line, comment) || !base::startsWith(comment, kMark))
        return {};
    const std::string_view word = base::strip(comment.substr(kMark.size()));
    return word == "upgrade" || word == "downgrade" ? word : std::string_view{};
}

std::string_view unquoted(std::string_view text)
{
    const bool isQuoted = text.size() > 1 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front();
    return isQuoted ? text.substr(1, text.size() - 2) : text;
}

script::HeaderValue valueOf(std::string_view text, std::uint32_t line, std::uint32_t column)
{
    script::HeaderValue value;
    value.position = {line, column};
    value.kind = Kind::None;
    // Python's ways of writing it do no harm: ('a', 'b'), 'a', None.
    if (!text.empty() && (text.front() == '(' || text.front() == '['))
        text = text.substr(1, text.size() - 2);
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        const std::string_view part = unquoted(base::strip(text.substr(0, comma)));
        if (!part.empty() && part != "None")
            value.values.emplace_back(part);
        text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    }
    if (!value.values.empty())
        value.kind = value.values.size() == 1 ? Kind::Text : Kind::Sequence;
    return value;
}

} // namespace

SqlSections sqlSections(std::string_view text)
{
    SqlSections sections;
    SqlSection *open = nullptr;
    eachLine(text, [&](std::string_view line, std::size_t begin, std::uint32_t) {
        const std::string_view word = sectionOf(line);
        if (word.empty())
            return true;
        if (open != nullptr)
            open->end = static_cast<std::uint32_t>(begin);
        open = word == "upgrade" ? &sections.upgrade : &sections.downgrade;
        open->isThere = true;
        open->begin = open->end = static_cast<std::uint32_t>(std::min(begin + line.size() + 1, text.size()));
        return true;
    });
    if (open != nullptr)
        open->end = static_cast<std::uint32_t>(text.size());
    return sections;
}

script::Header sqlHeader(std::string_view text)
{
    script::Header header;
    std::string message;
    eachLine(text, [&](std::string_view line, std::size_t, std::uint32_t number) {
        std::string_view comment;
        if (!sectionOf(line).empty() || !commentOf(line, comment))
            return base::strip(line).empty();
        const std::size_t colon = comment.find(':');
        const std::string_view name = comment.substr(0, colon);
        const std::string_view rest = colon == std::string_view::npos ? std::string_view{} : comment.substr(colon + 1);
        const auto column = static_cast<std::uint32_t>(line.find(':') + 2);
        if (name == "revision" && colon != std::string_view::npos)
            header.revision = valueOf(base::strip(rest), number, column);
        else if (name == "down_revision" && colon != std::string_view::npos)
            header.downRevision = valueOf(base::strip(rest), number, column);
        else if (name == "branch_labels" && colon != std::string_view::npos)
            header.branchLabels = valueOf(base::strip(rest), number, column);
        else if (name == "depends_on" && colon != std::string_view::npos)
            header.dependsOn = valueOf(base::strip(rest), number, column);
        else if (name == "Create Date" && colon != std::string_view::npos)
            header.createDate = std::string(base::strip(rest));
        else
            message.append(comment).append("\n");
        return true;
    });
    header.docstring = message;
    header.hasDocstring = !message.empty();
    const SqlSections sections = sqlSections(text);
    header.definesUpgrade = sections.upgrade.isThere;
    header.definesDowngrade = sections.downgrade.isThere;
    return header;
}

} // namespace retort::project
