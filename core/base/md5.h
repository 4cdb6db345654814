// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace retort::base {

/// MD5 (RFC 1321) as 32 hexadecimal digits. It secures nothing: SQLAlchemy ends the names that it cuts with some of them.
std::string md5Hex(std::string_view text);

} // namespace retort::base
