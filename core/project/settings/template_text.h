// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

#include <tl/expected.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

/// Texts with `${NAME}`, `${NAME:-default}` and `$$`. A default holds where the variable is not set or empty, as in a
/// shell and in Compose; it may itself hold ${…}.
namespace retort::project {

struct TemplateProblem
{
    const base::Message *message = nullptr;
    std::string argument; ///< the variable's name, or the number of levels; never the text around it
};

/// Whether the text is well formed. No variable is looked at.
std::optional<TemplateProblem> checkTemplate(std::string_view text);

/// The text with its variables replaced.
tl::expected<std::string, TemplateProblem> expandTemplate(std::string_view text,
                                                          const std::map<std::string, std::string> &variables);

} // namespace retort::project
