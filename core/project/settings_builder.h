// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/connection_settings.h"
#include "core/project/surroundings.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Shared by the builders of connection settings, one for each database; not for others.
namespace retort::project {

/// What a builder has at hand, and where it puts the result.
struct SettingsBuilder
{
    const DatabaseUrl &url;
    const Surroundings &around;
    const base::Span &where;
    ConnectionSettings &settings;

    tl::unexpected<base::Diagnostic> fail(const base::Message &message, std::vector<std::string> arguments = {}) const;
    void warn(const base::Message &message, std::vector<std::string> arguments = {}) const;
    /// An option that no driver of this kind knows: refused where it seems to be about TLS, else a warning.
    std::optional<base::Diagnostic> unknownOption(const std::string &name, const std::vector<std::string> &known) const;
    void addOption(std::string name, std::string value) const;
};

/// An error, or nothing.
using Problem = std::optional<base::Diagnostic>;

Problem buildPostgreSql(const SettingsBuilder &builder);
Problem buildMySql(const SettingsBuilder &builder);
Problem buildSqlite(const SettingsBuilder &builder);

/// SQLAlchemy's asbool(): true yes on y t 1, false no off n f 0.
std::optional<bool> truthOf(std::string_view text);
/// A whole number without sign, not beyond a day in seconds.
std::optional<int> secondsOf(std::string_view text);

/// The connection is given up after this many seconds where the URL does not say.
inline constexpr int kConnectTimeout = 10;

} // namespace retort::project
