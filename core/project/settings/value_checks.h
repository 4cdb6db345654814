// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/description.h"
#include "core/project/settings/settings.h"

#include <optional>
#include <string_view>

namespace retort::project {

/// Whether a text is right for a kind that is a text with a form of its own (Text: not empty, no control characters).
bool fitsKind(Kind kind, std::string_view text);

/// "5s", "1min 30s", "500ms", "1.5h", "30d". Absent where it is none; never negative, at most 100 years.
std::optional<Milliseconds> parseDuration(std::string_view text);

/// "database.url", "servers[0].host", `a["b.c"]`; in parentheses: may be missing. Absent where it is none.
std::optional<ValuePath> parseValuePath(std::string_view text);

/// "app.models:Base.metadata" or "models/users.yaml".
std::optional<ModelSource> parseModelSource(std::string_view text);

} // namespace retort::project
