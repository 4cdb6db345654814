// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace retort::project {

/// Whom a password file is asked about, already with libpq's defaults filled in.
struct PgpassQuestion
{
    std::string host;
    std::string port;
    std::string database;
    std::string user;
};

/// The password of the first line of a .pgpass text that fits: host:port:database:user:password, `*` fits everything,
/// `\` takes the next character as it is, # begins a comment line.
std::optional<std::string> passwordFrom(std::string_view text, const PgpassQuestion &question);

} // namespace retort::project
