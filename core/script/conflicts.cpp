// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/conflicts.h"

#include "core/base/text.h"

#include <algorithm>

namespace retort::script {

namespace {

constexpr std::size_t kMarkerLength = 7;

/// Seven times `mark` at `at`, and then a blank or the end of the line.
bool isMarkerOf(std::string_view text, std::size_t at, char mark)
{
    const std::string_view begin = text.substr(at, kMarkerLength + 1);
    if (begin.size() < kMarkerLength || begin.find_first_not_of(mark) < kMarkerLength)
        return false;
    return begin.size() == kMarkerLength || begin[kMarkerLength] == ' ' || begin[kMarkerLength] == '\n';
}

std::size_t lineEnd(std::string_view text, std::size_t at)
{
    return std::min(text.find('\n', at), text.size());
}

std::string_view label(std::string_view text, std::size_t marker)
{
    const std::size_t begin = std::min(marker + kMarkerLength, text.size());
    return base::strip(text.substr(begin, lineEnd(text, marker) - std::min(begin, lineEnd(text, marker))));
}

} // namespace

bool looksLikeMarker(std::string_view line)
{
    for (const char mark : {'<', '|', '=', '>'}) {
        if (isMarkerOf(line, 0, mark))
            return true;
    }
    return false;
}

Conflicts::Conflicts(std::string_view text)
{
    constexpr std::string_view kBegin = "<<<<<<<";
    for (std::size_t at = text.find(kBegin); at != std::string_view::npos; at = text.find(kBegin, at + 1)) {
        if ((at != 0 && text[at - 1] != '\n') || !isMarkerOf(text, at, '<'))
            continue;
        std::vector<std::size_t> markers{at};
        bool hasMiddle = false;
        Region region{at, 0, label(text, at), {}, false, false};
        for (std::size_t line = lineEnd(text, at) + 1; line < text.size(); line = lineEnd(text, line) + 1) {
            if (isMarkerOf(text, line, '<'))
                break;
            const bool isEnd = hasMiddle && isMarkerOf(text, line, '>');
            const bool isMiddle = !hasMiddle && isMarkerOf(text, line, '=');
            if (isEnd || isMiddle || (!hasMiddle && isMarkerOf(text, line, '|')))
                markers.push_back(line);
            hasMiddle = hasMiddle || isMiddle;
            if (isEnd) {
                region.end = line;
                region.theirs = label(text, line);
                break;
            }
        }
        if (region.end == 0)
            continue;
        m_markers.insert(m_markers.end(), markers.begin(), markers.end());
        m_regions.push_back(region);
        at = region.end;
    }
}

bool Conflicts::isMarker(std::size_t offset) const
{
    return std::binary_search(m_markers.begin(), m_markers.end(), offset);
}

bool Conflicts::contains(std::size_t offset) const
{
    const auto after = std::upper_bound(m_regions.begin(), m_regions.end(), offset,
                                        [](std::size_t value, const Region &region) { return value < region.begin; });
    return after != m_regions.begin() && offset < std::prev(after)->end;
}

void Conflicts::coveredByString(std::size_t begin, std::size_t end)
{
    for (Region &region : m_regions) {
        region.beginInString = region.beginInString || (begin < region.begin && region.begin < end);
        region.endInString = region.endInString || (begin < region.end && region.end < end);
    }
}

} // namespace retort::script
