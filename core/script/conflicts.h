// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

/// The conflicts that Git left in a text: `<<<<<<< ours`, `|||||||`, `=======`, `>>>>>>> theirs`, each at the beginning
/// of a line. Only whole ones are found here; a lone marker is left to the lexer.
class Conflicts
{
public:
    explicit Conflicts(std::string_view text);

    bool empty() const { return m_regions.empty(); }

    /// True where a marker line of a conflict begins at this offset.
    bool isMarker(std::size_t offset) const;
    /// True between the first and the last marker of a conflict.
    bool contains(std::size_t offset) const;
    /// A string token lies here: markers in it are text to Python.
    void coveredByString(std::size_t begin, std::size_t end);

    struct Region
    {
        std::size_t begin = 0; ///< of <<<<<<<
        std::size_t end = 0;   ///< of >>>>>>>
        std::string_view ours; ///< the labels behind the markers
        std::string_view theirs;
        bool beginInString = false;
        bool endInString = false;
    };
    const std::vector<Region> &regions() const { return m_regions; }

private:
    std::vector<Region> m_regions;
    std::vector<std::size_t> m_markers;
};

/// True for a line that looks like one of Git's four markers.
bool looksLikeMarker(std::string_view line);

} // namespace retort::script
