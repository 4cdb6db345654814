// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/doctor/report.h"
#include "app/cli/terminal.h"

#include <string>

namespace retort::cli {

std::string renderText(const Report &report, const Context &context);
std::string renderJson(const Report &report);

} // namespace retort::cli
