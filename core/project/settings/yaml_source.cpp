// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/yaml_source.h"

#include "core/base/text.h"

#include <algorithm>

namespace retort::project {

YamlSource::YamlSource(std::string_view text, std::string file) : m_text(text), m_file(std::move(file)), m_lines{0}
{
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1))
        m_lines.push_back(i + 1);
}

std::string_view YamlSource::line(std::size_t number) const
{
    if (number >= m_lines.size())
        return {};
    const std::size_t begin = m_lines[number];
    const std::size_t end = number + 1 < m_lines.size() ? m_lines[number + 1] - 1 : m_text.size();
    return m_text.substr(begin, end - begin);
}

std::size_t YamlSource::offsetOf(int lineNumber, int byteColumn) const
{
    if (lineNumber < 0 || byteColumn < 0 || static_cast<std::size_t>(lineNumber) >= m_lines.size())
        return m_text.size();
    return std::min(m_lines[static_cast<std::size_t>(lineNumber)] + static_cast<std::size_t>(byteColumn),
                    m_text.size());
}

base::Position YamlSource::position(int lineNumber, int byteColumn) const
{
    if (lineNumber < 0 || byteColumn < 0)
        return {};
    const auto number = static_cast<std::size_t>(lineNumber);
    const std::string_view before = line(number).substr(0, static_cast<std::size_t>(byteColumn));
    return {static_cast<std::uint32_t>(number + 1), static_cast<std::uint32_t>(base::lengthInCharacters(before) + 1)};
}

base::Position YamlSource::positionAt(std::size_t offset) const
{
    const auto next = std::upper_bound(m_lines.begin(), m_lines.end(), offset);
    const auto number = static_cast<std::size_t>(next - m_lines.begin()) - 1;
    return position(static_cast<int>(number), static_cast<int>(offset - m_lines[number]));
}

base::Position YamlSource::after(base::Position begin, std::string_view text) const
{
    begin.column += static_cast<std::uint32_t>(base::lengthInCharacters(text));
    return begin;
}

std::optional<base::Position> YamlSource::tabInIndentation(std::size_t number) const
{
    const std::string_view text = line(number);
    const std::size_t end = std::min(text.find_first_not_of(" \t"), text.size());
    const std::size_t tab = text.substr(0, end).find('\t');
    if (tab == std::string_view::npos)
        return std::nullopt;
    return position(static_cast<int>(number), static_cast<int>(tab));
}

bool YamlSource::isDocumentMark(base::Position place) const
{
    return place.line != 0 && base::startsWith(line(place.line - 1), "---");
}

bool YamlSource::quoteIsClosed(std::size_t offset) const
{
    if (offset >= m_text.size() || (m_text[offset] != '\'' && m_text[offset] != '"'))
        return true;
    const char quote = m_text[offset];
    for (std::size_t i = offset + 1; i < m_text.size(); ++i) {
        if (quote == '"' && m_text[i] == '\\')
            ++i;
        else if (m_text[i] == quote && quote == '\'' && i + 1 < m_text.size() && m_text[i + 1] == quote)
            ++i;
        else if (m_text[i] == quote)
            return true;
    }
    return false;
}

base::Diagnostic YamlSource::problem(const base::Message &message, std::vector<std::string> arguments,
                                     base::Position place) const
{
    base::Diagnostic diagnostic;
    diagnostic.message = &message;
    diagnostic.arguments = std::move(arguments);
    diagnostic.span = base::Span{m_file, place, {}};
    return diagnostic;
}

} // namespace retort::project
