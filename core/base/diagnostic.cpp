// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/diagnostic.h"

#include "core/base/text.h"

namespace retort::base {

namespace {

std::string translated(const char *text, const Translate &translate)
{
    return translate ? translate(text) : std::string(text);
}

/// What goes between a text and its hint: texts that are Alembic's end without a full stop.
const char *fullStop(std::string_view text)
{
    static constexpr std::string_view kWideEnds[] = {"。", "！", "？", "：", "…"};
    for (const std::string_view end : kWideEnds) {
        if (endsWith(text, end))
            return "";
    }
    if (text.empty() || std::string_view(".!?:").find(text.back()) != std::string_view::npos)
        return " ";
    const bool isWide = static_cast<unsigned char>(text.back()) >= 0x80;
    return isWide ? "。" : ". ";
}

} // namespace

std::string fillIn(std::string_view text, const std::vector<std::string> &arguments)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isSlot =
            text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9';
        const auto index = isSlot ? static_cast<std::size_t>(text[i + 1] - '0') : 0;
        if (isSlot && index < arguments.size()) {
            out += arguments[index];
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string messageText(const Diagnostic &diagnostic, const Translate &translate)
{
    if (diagnostic.message == nullptr)
        return {};
    return fillIn(translated(diagnostic.message->text, translate), diagnostic.arguments);
}

std::string hintText(const Diagnostic &diagnostic, const Translate &translate)
{
    if (diagnostic.message == nullptr || *diagnostic.message->hint == '\0')
        return {};
    return fillIn(translated(diagnostic.message->hint, translate), diagnostic.arguments);
}

std::string placeText(const Span &span)
{
    std::string out = span.file;
    if (span.begin.line != 0) {
        out += (out.empty() ? "" : ":") + std::to_string(span.begin.line);
        if (span.begin.column != 0)
            out += ":" + std::to_string(span.begin.column);
    }
    return out;
}

std::string lineText(const Diagnostic &diagnostic, const Translate &translate)
{
    std::string out = placeText(diagnostic.span);
    if (!out.empty())
        out += ": ";
    out += messageText(diagnostic, translate);
    const std::string hint = hintText(diagnostic, translate);
    if (!hint.empty())
        out += fullStop(out) + hint;
    return escapeControls(out);
}

} // namespace retort::base
