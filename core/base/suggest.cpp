// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/suggest.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstddef>

namespace retort::base {

namespace {

/// Longer texts are no typing mistakes of each other, and the table grows with the product of the lengths.
constexpr std::size_t kLongest = 200;

std::u32string codePointsOf(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t codePoint = nextCodePoint(text, offset);
        out += codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
    }
    return out;
}

/// Damerau–Levenshtein (optimal string alignment): three rows are enough, since a swap looks two rows back.
std::size_t editDistance(const std::u32string &a, const std::u32string &b)
{
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

} // namespace

std::string suggestion(std::string_view typed, const std::vector<std::string> &candidates)
{
    const std::u32string wanted = codePointsOf(typed.substr(0, kLongest + 1));
    if (wanted.empty() || wanted.size() > kLongest)
        return {};
    // One mistake in a short word, one in three characters of a longer one.
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string found;
    for (const std::string &candidate : candidates) {
        if (candidate.size() > kLongest * 4)
            continue;
        const std::u32string other = codePointsOf(candidate);
        const std::size_t shorter = std::min(other.size(), wanted.size());
        const std::size_t longer = std::max(other.size(), wanted.size());
        if (longer - shorter >= best)
            continue;
        const std::size_t distance = editDistance(wanted, other);
        if (distance < best && distance < longer) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

} // namespace retort::base
