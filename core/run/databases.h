// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/render.h"

#include <string>
#include <vector>

namespace retort::run {

/// The databases that env.py runs migrations on, in its order: mostly one, several with the multidb template.
struct FoundDatabases
{
    Rendered evaluated;         ///< the error where it did not come to its end
    bool isOurLimit = false;    ///< what ended it was Retort's own limit, and no mistake of env.py
    std::vector<library::ReachedDatabase> all;
    std::vector<std::string> unsent; ///< what env.py would have executed before
};

/// Evaluates env.py as a command that opens a database does, but opens none.
FoundDatabases findDatabases(const RenderInput &input);

} // namespace retort::run
