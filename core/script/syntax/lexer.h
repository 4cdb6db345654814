// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/script/syntax/source.h"
#include "core/script/syntax/token.h"

#include <vector>

namespace retort::script {

/// Cuts a source into tokens, Indent, Dedent and Newline among them, ended by one End. Fails at the first error, as
/// Python does. The source must be valid UTF-8. `room` is a vector whose memory may be used again.
base::Result<std::vector<Token>> tokenize(const Source &source, AtomTable &atoms, std::vector<Token> room = {});

/// The tokens of an expression inside an f-string: line ends do not count. Offsets are those of the source.
base::Result<std::vector<Token>> tokenizeField(const Source &source, AtomTable &atoms, std::uint32_t begin,
                                               std::uint32_t end);

/// Where the string literal ends whose opening quote stands at `quote`; npos where it is not closed. `formatted` strings
/// may hold other strings in their fields.
std::size_t endOfString(std::string_view text, std::size_t quote, bool raw, bool formatted);

} // namespace retort::script
