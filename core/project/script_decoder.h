// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace retort::project {

/// A script::Decoder with Qt's tables: GBK, Big5, Shift-JIS, KOI8-R, the ISO-8859 and Windows families, as far as this
/// Qt has them (with ICU all). Bytes that are not valid in the encoding become U+FFFD.
std::optional<std::string> decodeSource(const std::string &encoding, std::string_view bytes);

} // namespace retort::project
