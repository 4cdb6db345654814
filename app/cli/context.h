// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/system.h"
#include "core/base/diagnostic.h"

#include <string>
#include <string_view>

namespace retort::cli {

/// What a running command has at hand: its words, the process, where to print, and the language.
class Context
{
public:
    Context(const CommandTable &table, const Command &command, const Arguments &arguments, const System &system,
            Printed &printed)
        : m_table(table), m_command(command), m_arguments(arguments), m_system(system), m_printed(printed)
    { }

    const CommandTable &table() const { return m_table; }
    const Command &command() const { return m_command; }
    const Arguments &arguments() const { return m_arguments; }
    const System &system() const { return m_system; }

    bool quiet() const { return m_arguments.has("quiet"); } ///< -q
    bool json() const { return m_arguments.has("json"); }

    /// Standard output, as Alembic's config.print_stdout: nothing with -q. Nothing is added to the text.
    void print(std::string_view text);

    /// Standard output with -q too: where Alembic prints past its own -q.
    void printInAnyCase(std::string_view text);

    /// A line on standard error, control characters escaped.
    void note(std::string_view line);

    /// Lines on standard error that are made safe already: what env.py logs.
    void noteLines(std::string_view lines);

    /// A text of the command line (context "cli") in the user's language.
    std::string text(const char *english) const;

    /// How diagnostics find their translation.
    base::Translate translate() const;

    /// Ends the command as Alembic ends: `FAILED: …` on standard output and 255, or a line on standard error and 1; with
    /// --json an error object. Returns the exit status.
    int fail(const base::Diagnostic &diagnostic);         ///< of a configuration: project::alembicExitStatus decides
    int commandError(const base::Diagnostic &diagnostic); ///< 255
    int exception(const base::Diagnostic &diagnostic);    ///< 1: where Python would show a traceback

    /// Alembic's CommandError of this text: `FAILED: …` by itself, wrapped where Alembic wraps it, and 255; with
    /// --raiseerr, which stands for a traceback, a line on standard error and 1. Returns the exit status.
    int endFailed(std::string_view text);
    int commandErrorStatus() const;

private:
    void printError(const base::Diagnostic &diagnostic);

    const CommandTable &m_table;
    const Command &m_command;
    const Arguments &m_arguments;
    const System &m_system;
    Printed &m_printed;
};

} // namespace retort::cli
