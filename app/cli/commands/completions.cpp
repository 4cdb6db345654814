// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/completions.h"

#include "app/cli/context.h"

namespace retort::cli {

namespace {

constexpr const char *kShells[] = {"bash", "zsh", "fish"};

int runCompletions(Context &context)
{
    const std::string &shell = *context.arguments().value("shell");
    if (shell == "bash")
        context.print(bashCompletion(context.table()));
    else if (shell == "zsh")
        context.print(zshCompletion(context.table()));
    else
        context.print(fishCompletion(context.table()));
    return 0;
}

} // namespace

extern const Command kCompletionsCommand{
    "completions",
    RETORT_TEXT("cli", "Print a script that completes retort's commands and options in a shell."),
    RETORT_TEXT("cli", "For bash: source <(retort completions bash). Packages install them already."),
    {},
    {Positional::Arity::One, "shell", RETORT_TEXT("cli", "The shell."), kShells},
    runCompletions,
};

} // namespace retort::cli
