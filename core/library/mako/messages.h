// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

namespace retort::library::mako {

using base::Message;

inline constexpr Message kUnclosed{
    "template.unclosed", RETORT_TEXT("messages", "This part of the template is never closed: {0}"),
    RETORT_TEXT("messages", "Close it, or take it out.")};
inline constexpr Message kUnopened{
    "template.unopened", RETORT_TEXT("messages", "Nothing in the template is open that {0} could close."),
    RETORT_TEXT("messages", "Take it out, or open it above.")};
inline constexpr Message kControl{
    "template.control", RETORT_TEXT("messages", "This control line of the template does not say anything: {0}"),
    RETORT_TEXT("messages", "Write % if …:, % for …:, % endif and so on; a line that is to begin with % needs %%.")};
inline constexpr Message kUnsupported{
    "template.unsupported", RETORT_TEXT("messages", "Retort does not know <%{0}> in templates of scripts."),
    RETORT_TEXT("messages", "Use ${…}, % lines, <% … %>, <%! … %>, <%def>, <%text> or <%doc>.")};
inline constexpr Message kFailed{
    "template.failed", RETORT_TEXT("messages", "The template of new scripts failed: {0}"),
    RETORT_TEXT("messages", "Mend script.py.mako; nothing was written.")};

} // namespace retort::library::mako
