// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// base/text: whatever the bytes, nothing breaks, and what belongs together agrees.
#include "core/base/diagnostic.h"
#include "core/base/text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace retort::base;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readsEveryByteOnce(std::string_view text)
{
    std::string again;
    std::size_t offset = 0;
    std::size_t characters = 0;
    while (offset < text.size()) {
        const std::size_t before = offset;
        appendUtf8(again, nextCodePoint(text, offset));
        require(offset > before && offset <= text.size());
        ++characters;
    }
    require(characters == lengthInCharacters(text));
    if (invalidUtf8At(text) == std::string_view::npos)
        require(again == text);
    else
        require(invalidUtf8At(again) == std::string::npos);
}

void linesCoverTheText(std::string_view text)
{
    std::size_t bytes = 0;
    for (const std::string_view line : splitLines(text))
        bytes += line.size();
    require(bytes <= text.size());
}

void escapedTextStaysOneLine(std::string_view text)
{
    const std::string escaped = escapeControls(text);
    for (const char c : escaped)
        require(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
    require(fillIn(escaped, {}) == escaped);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    readsEveryByteOnce(text);
    linesCoverTheText(text);
    escapedTextStaysOneLine(text);
    require(strip(strip(text)) == strip(text));
    require(pythonRepr(text).size() >= 2);
    require(displayWidth(text) <= 2 * lengthInCharacters(text) + text.size());
    return 0;
}
