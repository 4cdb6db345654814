// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// The message digests that scripts use, as raw bytes (RFC 1321, FIPS 180-4).
namespace retort::library::standard {

std::string md5(std::string_view bytes);
std::string sha1(std::string_view bytes);
std::string sha224(std::string_view bytes);
std::string sha256(std::string_view bytes);
std::string sha384(std::string_view bytes);
std::string sha512(std::string_view bytes);

std::string toHex(std::string_view bytes);

} // namespace retort::library::standard
