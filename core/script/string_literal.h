// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace retort::script {

/// True for r, u, b, f, br … in any case: what may stand before a quote.
bool isStringPrefix(std::string_view name);

/// What decodeLiteral() met.
struct LiteralTraits
{
    bool isBytes = false;
    bool isFormatted = false;       ///< an f- or t-string
    bool hasFields = false;         ///< … with {fields}: its value is not a constant
    bool hasNamedCharacter = false; ///< \N{…}, kept as written
    bool hasSurrogate = false;      ///< half of a surrogate pair, which UTF-8 cannot hold: U+FFFD was put
    std::size_t badEscape = std::string_view::npos; ///< offset in the literal of an escape that Python refuses
    std::size_t badEscapeEnd = 0;
};

/// Appends the value of one closed string literal (prefix, quotes and all) as Python computes it, and adds to `traits`
/// what was met, so that the parts of an implicit concatenation can share one.
void decodeLiteral(std::string_view literal, std::string &out, LiteralTraits &traits);

} // namespace retort::script
