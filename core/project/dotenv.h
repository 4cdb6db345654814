// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::project {

/// One NAME=value of a .env file, quotes and escapes taken away, ${…} not yet replaced.
struct DotEnvEntry
{
    std::string name;
    std::optional<std::string> value; ///< nothing where the line is only a name
    base::Span span;                  ///< of the name
};

/// A .env file as python-dotenv reads it: in the file's order, with what it could not read told apart. A statement that
/// is wrong is left out and reading goes on behind its line. No problem shows a value: it may be a password.
struct DotEnv
{
    std::vector<DotEnvEntry> entries;
    std::vector<base::Diagnostic> problems;
};

DotEnv parseDotEnv(std::string_view text, const std::string &file);

enum class DotEnvPrecedence {
    Environment, ///< load_dotenv(): ${NAME} means the environment's NAME where both have it
    File,        ///< dotenv_values(), load_dotenv(override=True)
};

using DotEnvValues = std::vector<std::pair<std::string, std::optional<std::string>>>;

/// Replaces ${NAME} and ${NAME:-default} by earlier entries and `environment`. Of two entries with one name the last
/// wins, at the first one's place.
DotEnvValues expandDotEnv(const std::vector<DotEnvEntry> &entries,
                          const std::map<std::string, std::string> &environment, DotEnvPrecedence precedence);

} // namespace retort::project
