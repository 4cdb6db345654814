// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

/// Converts bytes of an encoding that needs tables (GBK, Shift-JIS …) to UTF-8; given by whoever has such tables.
/// nullopt: the encoding is not known. Bytes that are not valid in it become U+FFFD.
using Decoder = std::function<std::optional<std::string>(const std::string &encoding, std::string_view bytes)>;

/// A script's source as Python's tokenizer sees it: UTF-8 without byte order mark, every line end a `\n`. Refers to
/// the bytes where they are that already, so they must outlive it.
class SourceText
{
public:
    /// Never fails: what is wrong with the bytes stands in problems().
    explicit SourceText(std::string_view bytes, const Decoder &decoder = {});

    std::string_view text() const { return m_isOwned ? std::string_view(m_owned) : m_raw; }
    bool isAscii() const { return m_isAscii; }
    std::vector<base::Diagnostic> &problems() { return m_problems; }
    /// Where text() has U+FFFD for bytes that are not UTF-8. Python minds them only outside comments, so whether they
    /// are a problem is left to whoever knows the comments.
    const std::vector<std::size_t> &invalidOffsets() const { return m_invalidOffsets; }
    char invalidByte(std::size_t number) const { return m_invalidBytes[number]; }

private:
    void decode(const Decoder &decoder);
    void replaceInvalid();
    void normaliseLineEnds();
    void report(const base::Message &message, std::size_t offset, std::vector<std::string> arguments);
    void own(std::string text);

    std::string_view m_raw;
    std::string m_owned;
    bool m_isOwned = false;
    bool m_isAscii = true;
    bool m_hasInvalid = false;
    std::vector<base::Diagnostic> m_problems;
    std::vector<std::size_t> m_invalidOffsets;
    std::string m_invalidBytes;
};

std::string hexByte(char byte); ///< "0xe9"

/// Turns offsets into lines and columns; cheap when asked in ascending order.
class PositionFinder
{
public:
    explicit PositionFinder(std::string_view text) : m_text(text) { }
    base::Position at(std::size_t offset);

private:
    std::string_view m_text;
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
};

} // namespace retort::script
