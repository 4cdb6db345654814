// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

#include <string>

namespace retort::cli {

/// The manual page retort(1) as roff, always in English: packaging/man/retort.1 holds it.
std::string manualPage(const CommandTable &table);

} // namespace retort::cli
