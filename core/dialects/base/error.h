// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

namespace retort::dialects {

/// What cannot be compiled, as SQLAlchemy or Alembic refuse it. Thrown by compilers; the library raises it in the script as
/// the exception of that name, so that a script may catch it as it could there.
struct CompileError
{
    std::string exception; ///< "CompileError", "UnsupportedCompilationError", "ArgumentError", "NotImplementedError", "CommandError" …
    std::string text;
};

} // namespace retort::dialects
