// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

/// The few properties of code points that Alembic's output and the terminal depend on.
namespace retort::base {

bool isPrintable(char32_t codePoint); ///< Python's str.isprintable()
bool isSpace(char32_t codePoint);     ///< Python's str.isspace()
int columnsOf(char32_t codePoint);    ///< how wide a terminal shows it, by itself: 0, 1 or 2

} // namespace retort::base
