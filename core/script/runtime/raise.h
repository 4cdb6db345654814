// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"
#include "core/script/runtime/value.h"

namespace retort::script {

/// Thrown inside the evaluator, never out of it. An exception of the language: a script's `except` may catch it.
struct Raised
{
    Value exception;
};

/// A refusal, a denial, a spent budget or a cancel: no `except` catches it and no `finally` runs after it.
struct Stopped
{
    base::Diagnostic diagnostic;
};

} // namespace retort::script
