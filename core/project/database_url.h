// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::project {

/// A database URL taken apart as SQLAlchemy 2.0's make_url does it. All parts are decoded; an absent part is nullopt,
/// which is not the same as an empty one.
struct DatabaseUrl
{
    /// A key of the query and its values, in the order of their first appearance; one value at least.
    using Query = std::vector<std::pair<std::string, std::vector<std::string>>>;

    std::string driverName; ///< "postgresql+psycopg2"
    std::optional<std::string> username;
    std::optional<std::string> password;
    std::optional<std::string> host; ///< without the brackets of IPv6
    std::optional<std::int64_t> port;
    std::optional<std::string> database;
    Query query;

    /// make_url. The errors (kUrlUnreadable, kUrlPort) never quote the text, as it may hold a password.
    static base::Result<DatabaseUrl> parse(std::string_view text);

    /// render_as_string, byte for byte: the password as *** or, where asked for, as it is. Only the password is
    /// hidden, as in SQLAlchemy; what is shown to people is safeText().
    std::string toString(bool hidePassword = true) const;

    /// For people: toString() with the secrets of the query hidden too, and with every part hidden into which an
    /// unescaped @ or / of a password may have slipped.
    std::string safeText() const;

    /// True where host or database hold what looks like the rest of an unescaped password.
    bool looksUnescaped() const;

    std::string backendName() const; ///< get_backend_name: "postgresql"
    /// get_driver_name: "psycopg2"; the dialect's default driver where none is named, empty for an unknown dialect.
    std::string driver() const;

    /// The values of a key of the query, or nullptr.
    const std::vector<std::string> *values(std::string_view key) const;

    friend bool operator==(const DatabaseUrl &, const DatabaseUrl &) = default;
};

/// True for the query keys of all drivers that carry a secret.
bool isSecretOption(std::string_view key);

} // namespace retort::project
