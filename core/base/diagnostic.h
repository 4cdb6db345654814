// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"
#include "core/base/span.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::base {

enum class Severity { Note, Warning, Error };

/// Another place that explains a diagnostic ("first defined here").
struct Related
{
    const Message *message = nullptr;
    std::vector<std::string> arguments;
    Span span;
};

/// A problem or an error as a value: a message, its arguments, and where. Used for the error of a Result and for the
/// lists of problems that a tolerant reader returns beside what it could read.
struct Diagnostic
{
    const Message *message = nullptr;
    std::vector<std::string> arguments;
    Span span;
    Severity severity = Severity::Error;
    std::vector<Related> related;

    std::string_view code() const { return message != nullptr ? message->code : ""; }
};

/// Looks up the translation of an English text; the identity where none is set.
using Translate = std::function<std::string(const char *text)>;

/// The text with `{0}`, `{1}` … replaced. An index without an argument stays as it is.
std::string fillIn(std::string_view text, const std::vector<std::string> &arguments);

/// "what" alone: one sentence, without place and hint.
std::string messageText(const Diagnostic &diagnostic, const Translate &translate = {});

/// "what to do", or an empty string.
std::string hintText(const Diagnostic &diagnostic, const Translate &translate = {});

/// "file:line:column" with the parts that are known, or an empty string.
std::string placeText(const Span &span);

/// One line: `file:line:column: what. what to do`. Line breaks inside arguments are shown as `\n`, control characters
/// as `\xNN`, so that nothing read from a file can forge a second line or drive the terminal.
std::string lineText(const Diagnostic &diagnostic, const Translate &translate = {});

} // namespace retort::base
