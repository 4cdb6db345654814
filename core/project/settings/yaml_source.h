// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::project {

/// A YAML text and its lines: turns yaml-cpp's places (from 0, in bytes) into ours (from 1, in characters).
class YamlSource
{
public:
    YamlSource(std::string_view text, std::string file);

    std::string_view text() const { return m_text; }
    base::Position position(int line, int byteColumn) const;
    base::Position positionAt(std::size_t offset) const;
    base::Position after(base::Position begin, std::string_view text) const; ///< behind a text on one line
    std::size_t offsetOf(int line, int byteColumn) const;

    /// The first tab in the white space that begins a line (counted from 0).
    std::optional<base::Position> tabInIndentation(std::size_t line) const;
    /// Whether the line with this place begins with `---`.
    bool isDocumentMark(base::Position place) const;
    /// Whether the quoted text that begins at `offset` has its closing quote.
    bool quoteIsClosed(std::size_t offset) const;

    base::Diagnostic problem(const base::Message &message, std::vector<std::string> arguments,
                             base::Position place) const;

private:
    std::string_view line(std::size_t number) const;

    std::string_view m_text;
    std::string m_file;
    std::vector<std::size_t> m_lines; ///< where each begins
};

} // namespace retort::project
