// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

/// What Python's regular expressions call \w and \d: the relative revision grammar is made of them.
namespace retort::history {

bool isWordCharacter(char32_t c);
int decimalValue(char32_t c); ///< of any script's decimal digits; -1 for everything else

} // namespace retort::history
