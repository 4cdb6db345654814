// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/context.h"

#include "app/cli/json.h"
#include "app/cli/language.h"
#include "app/cli/problems.h"
#include "core/base/text.h"
#include "core/compat/alembic_texts.h"
#include "core/compat/text_wrap.h"
#include "core/project/exit_status.h"

namespace retort::cli {

namespace {

constexpr int kCommandErrorStatus = 255;
constexpr int kExceptionStatus = 1;

} // namespace

void Context::print(std::string_view text)
{
    if (!quiet())
        printInAnyCase(text);
}

void Context::printInAnyCase(std::string_view text)
{
    m_printed.output += text;
}

void Context::note(std::string_view line)
{
    m_printed.error += base::escapeControls(line);
    m_printed.error += '\n';
}

void Context::noteLines(std::string_view lines)
{
    m_printed.error += lines;
}

std::string Context::text(const char *english) const
{
    return translated("cli", english);
}

base::Translate Context::translate() const
{
    return [](const char *english) { return translated("messages", english); };
}

int Context::fail(const base::Diagnostic &diagnostic)
{
    return project::alembicExitStatus(diagnostic) == kExceptionStatus ? exception(diagnostic)
                                                                      : commandError(diagnostic);
}

void Context::printError(const base::Diagnostic &diagnostic)
{
    Json json;
    json.beginObject().key("error");
    writeProblem(json, diagnostic, translate());
    print(json.endObject().finish());
}

int Context::commandErrorStatus() const
{
    return m_arguments.has("raiseerr") ? kExceptionStatus : kCommandErrorStatus;
}

int Context::endFailed(std::string_view text)
{
    if (m_arguments.has("raiseerr")) {
        note("retort: " + std::string(text));
        return kExceptionStatus;
    }
    const std::string line = compat::kFailed + std::string(text);
    print(m_system.inputColumns ? compat::wrappedMessage(line, *m_system.inputColumns) : line + "\n");
    return kCommandErrorStatus;
}

int Context::commandError(const base::Diagnostic &diagnostic)
{
    if (json()) {
        printError(diagnostic);
        return commandErrorStatus();
    }
    // Scripts look for this line: it is the same in every language. What it means follows in the user's.
    const std::string text = base::messageText(diagnostic);
    const int status = endFailed(text);
    if (base::messageText(diagnostic, translate()) != text) {
        note("retort: " + base::lineText(diagnostic, translate()));
        return status;
    }
    const std::string place = base::placeText(diagnostic.span);
    const std::string hint = base::hintText(diagnostic, translate());
    if (!place.empty() || !hint.empty())
        note("retort: " + place + (place.empty() || hint.empty() ? "" : ": ") + hint);
    return status;
}

int Context::exception(const base::Diagnostic &diagnostic)
{
    if (json())
        printError(diagnostic);
    else
        note("retort: " + base::lineText(diagnostic, translate()));
    return kExceptionStatus;
}

} // namespace retort::cli
