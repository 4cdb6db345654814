// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/source.h"

#include "core/base/text.h"

#include <algorithm>

namespace retort::script {

namespace {

void makeLineEndsPlain(std::string &text)
{
    const std::size_t first = text.find('\r');
    if (first == std::string::npos)
        return;
    std::size_t to = first;
    for (std::size_t from = first; from < text.size(); ++from) {
        if (text[from] != '\r') {
            text[to++] = text[from];
            continue;
        }
        text[to++] = '\n';
        if (from + 1 < text.size() && text[from + 1] == '\n')
            ++from;
    }
    text.resize(to);
}

} // namespace

Source::Source(std::string name, std::string text)
    : m_name(std::move(name))
    , m_text(std::move(text))
{
    makeLineEndsPlain(m_text);
}

base::Position Source::position(std::uint32_t offset) const
{
    if (m_lineStarts.empty()) {
        m_lineStarts.push_back(0);
        for (std::size_t i = m_text.find('\n'); i != std::string::npos; i = m_text.find('\n', i + 1))
            m_lineStarts.push_back(static_cast<std::uint32_t>(i + 1));
    }
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    const std::uint32_t start = *(next - 1);
    const auto length = base::lengthInCharacters(text().substr(start, offset - start));
    base::Position position;
    position.line = static_cast<std::uint32_t>(next - m_lineStarts.begin());
    position.column = static_cast<std::uint32_t>(length) + 1;
    return position;
}

base::Span Source::span(std::uint32_t begin, std::uint32_t end) const
{
    base::Span span;
    span.file = m_name;
    span.begin = position(begin);
    span.end = position(end);
    return span;
}

} // namespace retort::script
