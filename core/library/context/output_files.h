// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

#include <string_view>

namespace retort::library {

/// open(path, "w") of an env.py: a file for its output (Environment::files). Denied while a revision runs.
script::Value openOutput(Session &session, std::string_view path, std::string_view mode);

} // namespace retort::library
