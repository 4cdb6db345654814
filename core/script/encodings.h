// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace retort::script {

/// The encodings of Python source that need no tables worth the name.
enum class Encoding { Utf8, Ascii, Latin1, Latin9, Windows1252, Other };

/// The encoding that a declaration in one of the first two lines names (PEP 263), in lower case with `-` for `_`;
/// empty where there is none.
std::string declaredEncoding(std::string_view bytes);

/// The encoding of a declaredEncoding(); UTF-8 for the empty one.
Encoding encodingOf(std::string_view declared);

/// True where pure ASCII bytes mean themselves in the declared encoding, as far as that is known here.
bool isAsciiCompatible(std::string_view declared);

/// True for encodings in which a line of ASCII, such as the declaration itself, cannot stand: no script is in them.
bool isWide(std::string_view declared);

/// To UTF-8. `badOffset` becomes the first byte that is not valid in the encoding, which is replaced by U+FFFD.
std::string decodeSingleByte(Encoding encoding, std::string_view bytes, std::size_t &badOffset);

} // namespace retort::script
