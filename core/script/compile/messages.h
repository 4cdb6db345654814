// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What the compiler may say beyond the parser.
namespace retort::script::compiling {

using base::Message;

inline constexpr Message kNonlocalAtModule{
    "syntax.nonlocal-at-module", RETORT_TEXT("messages", "Nonlocal declaration not allowed at module level: {0}."), ""};
inline constexpr Message kNoNonlocal{"syntax.no-nonlocal",
                                     RETORT_TEXT("messages", "No binding for nonlocal '{0}' found."), ""};
inline constexpr Message kDeclaredTwice{
    "syntax.declared-twice", RETORT_TEXT("messages", "The name '{0}' is a parameter or is declared twice."), ""};
inline constexpr Message kNumber{
    "syntax.number", RETORT_TEXT("messages", "The number {0} is not known here."),
    RETORT_TEXT("messages", "There are no complex numbers, and no integers of more than 4300 digits.")};
inline constexpr Message kTooLarge{
    "syntax.too-large", RETORT_TEXT("messages", "This function is too large to be evaluated."),
    RETORT_TEXT("messages", "Split it into several functions.")};

} // namespace retort::script::compiling
