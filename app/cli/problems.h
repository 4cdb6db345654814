// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/json.h"
#include "core/base/diagnostic.h"

#include <string>
#include <vector>

namespace retort::cli {

/// {code, severity, message, hint, file, line, column}; what is not known is null. The texts are in the user's language.
void writeProblem(Json &json, const base::Diagnostic &problem, const base::Translate &translate);

/// "problems": […] with its key.
void writeProblems(Json &json, const std::vector<base::Diagnostic> &problems, const base::Translate &translate);

/// One line: `file:line:column: what. what to do`, and other places that explain it.
std::string problemLine(const base::Diagnostic &problem, const base::Translate &translate);

} // namespace retort::cli
