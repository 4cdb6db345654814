// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

/// One source text: UTF-8, line ends as \n only (the constructor folds \r\n and \r). Knows the place of every byte.
class Source
{
public:
    Source(std::string name, std::string text);

    const std::string &name() const { return m_name; }
    std::string_view text() const { return m_text; }
    std::string_view text(std::uint32_t begin, std::uint32_t end) const { return text().substr(begin, end - begin); }

    /// A module of ours that is written in the language itself: errors in it are told at the place that called it.
    void markOurs() { m_isOurs = true; }
    bool isOurs() const { return m_isOurs; }

    base::Position position(std::uint32_t offset) const;
    base::Span span(std::uint32_t begin, std::uint32_t end) const;

private:
    std::string m_name;
    std::string m_text;
    bool m_isOurs = false;
    mutable std::vector<std::uint32_t> m_lineStarts; ///< made when the first position is asked for
};

} // namespace retort::script
