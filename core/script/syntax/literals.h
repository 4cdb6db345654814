// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace retort::script {

/// A string literal taken apart: its prefix, and where its body lies in the token.
struct LiteralParts
{
    bool raw = false;
    bool bytes = false;
    bool formatted = false;
    std::size_t bodyBegin = 0; ///< relative to the token
    std::size_t bodyEnd = 0;
};

LiteralParts literalParts(std::string_view token);

/// What went wrong in a literal, and where in the body.
struct LiteralError
{
    const base::Message *message = nullptr;
    std::size_t at = 0;
    std::size_t length = 0;
};

/// Appends the value of a literal's body (without quotes) to `out`: escapes resolved unless raw, as UTF-8, or as plain
/// bytes for bytes. Lone surrogates become three bytes, so that they survive.
LiteralError decodeLiteral(std::string_view body, const LiteralParts &parts, std::string &out);

} // namespace retort::script
