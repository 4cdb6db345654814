// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/wrap.h"

#include "core/base/text.h"
#include "core/base/unicode.h"

namespace retort::cli {

namespace {

/// What is never torn apart: a word of narrow characters, or one wide character with the punctuation behind it.
std::vector<std::string> pieces(std::string_view paragraph)
{
    static constexpr std::u32string_view kStaysBehind = U"，。：；、！？）》」』”’…";
    std::vector<std::string> found;
    bool open = false;
    for (std::size_t at = 0; at < paragraph.size();) {
        const std::size_t begin = at;
        const char32_t character = base::nextCodePoint(paragraph, at);
        const std::string_view bytes = paragraph.substr(begin, at - begin);
        const bool staysBehind = kStaysBehind.find(character) != std::u32string_view::npos;
        const bool isWide = base::columnsOf(character) == 2;
        if (character == U' ') {
            open = false;
            found.emplace_back();
        } else if ((open && !isWide) || (staysBehind && !found.empty())) {
            found.back() += bytes;
        } else {
            found.emplace_back(bytes);
        }
        if (character != U' ')
            open = !isWide || staysBehind;
    }
    return found;
}

} // namespace

std::vector<std::string> wrapped(std::string_view paragraph, std::size_t columns)
{
    std::vector<std::string> lines(1);
    std::size_t width = 0;
    bool blankBefore = false;
    for (const std::string &piece : pieces(paragraph)) {
        if (piece.empty()) {
            blankBefore = true;
            continue;
        }
        const std::size_t pieceWidth = base::displayWidth(piece);
        const std::size_t gap = blankBefore && width > 0 ? 1 : 0;
        if (width > 0 && width + gap + pieceWidth > columns) {
            lines.emplace_back();
            width = 0;
        } else if (gap == 1) {
            lines.back() += ' ';
            ++width;
        }
        lines.back() += piece;
        width += pieceWidth;
        blankBefore = false;
    }
    return lines;
}

std::string shortened(std::string_view text, std::size_t columns, bool ascii)
{
    if (base::displayWidth(text) <= columns)
        return std::string(text);
    const std::string_view mark = ascii ? "..." : "…";
    const std::size_t markWidth = base::displayWidth(mark);
    if (columns < markWidth)
        return {};
    std::size_t width = 0;
    std::size_t at = 0;
    for (std::size_t next = 0; next < text.size(); at = next) {
        const auto character = static_cast<std::size_t>(base::columnsOf(base::nextCodePoint(text, next)));
        if (width + character + markWidth > columns)
            break;
        width += character;
    }
    return std::string(text.substr(0, at)).append(mark);
}

std::string padded(std::string_view text, std::size_t columns)
{
    const std::size_t width = base::displayWidth(text);
    return std::string(text) + std::string(width < columns ? columns - width : 0, ' ');
}

} // namespace retort::cli
