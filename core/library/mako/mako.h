// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/library/session.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::library::mako {

/// What a template is given by name.
using Values = std::vector<std::pair<std::string, script::Value>>;

/// Renders a Mako template (script.py.mako) in the sandbox of that session. Errors name the template's own line.
base::Result<std::string> render(Session &session, std::string_view text, const std::string &file, const Values &values);

} // namespace retort::library::mako
