// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The parts of Python's urllib.parse that SQLAlchemy's URLs stand on. Text is UTF-8.
namespace retort::project {

/// unquote(): %XX decoded as UTF-8, what is no UTF-8 becomes U+FFFD; a % without two hexadecimal digits stays.
std::string percentDecoded(std::string_view text);

/// quote(text, safe): everything but letters, digits, "_.-~" and `safe` as %XX.
std::string percentEncoded(std::string_view text, std::string_view safe);

/// quote_plus(): as above, blanks as +.
std::string plusEncoded(std::string_view text);

/// parse_qsl(): pairs without a value or with an empty one are left out, + is a blank.
std::vector<std::pair<std::string, std::string>> queryPairs(std::string_view text);

} // namespace retort::project
