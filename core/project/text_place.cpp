// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/text_place.h"

#include "core/base/text.h"

namespace retort::project {

base::Position positionOf(std::string_view text, std::size_t offset)
{
    base::Position position{1, 1};
    std::size_t lineBegin = 0;
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && text.substr(i, 2) != "\r\n")) {
            ++position.line;
            lineBegin = i + 1;
        }
    }
    const std::size_t before = base::lengthInCharacters(text.substr(lineBegin, offset - lineBegin));
    position.column = static_cast<std::uint32_t>(before + 1);
    return position;
}

std::string hexByte(char byte)
{
    constexpr char digits[] = "0123456789abcdef";
    const auto value = static_cast<std::uint8_t>(byte);
    return {digits[value >> 4], digits[value & 0xF]};
}

} // namespace retort::project
