// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

/// Marks a user-visible English text for translation without needing Qt. lupdate knows this macro as an alias of
/// QT_TRANSLATE_NOOP; the front ends (app, ui) look the translation up when they render.
#define RETORT_TEXT(context, text) text

namespace retort::base {

/// One thing that Retort may have to say. The engine hands out messages and arguments; only the front ends make
/// sentences of them. `{0}`, `{1}` … in the texts stand for the arguments. Messages are compared by address, so each
/// is defined once, as an `inline constexpr` in the header of the module that reports it.
struct Message
{
    const char *code;       ///< stable, for JSON and tests: "history.cycle"
    const char *text;       ///< what and why, in English
    const char *hint = "";  ///< what to do; may be empty
};

} // namespace retort::base
