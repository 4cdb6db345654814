// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/help.h"

#include "app/cli/context.h"
#include "app/cli/manual.h"
#include "app/cli/messages.h"

#include <algorithm>

namespace retort::cli {

namespace {

constexpr std::size_t kDefaultColumns = 80;

constexpr Option kOptions[] = {
    {Option::Kind::Flag, "", "--man", "", RETORT_TEXT("cli", "Print the manual page's source instead."), true},
};

int runHelp(Context &context)
{
    const std::size_t columns = context.system().outputColumns.value_or(kDefaultColumns);
    if (context.arguments().has("man")) {
        context.print(manualPage(context.table()));
        return 0;
    }
    const std::string *name = context.arguments().value("command");
    if (name == nullptr) {
        context.print(helpText(context.table(), nullptr, columns));
        return 0;
    }
    const auto &commands = context.table().commands;
    const auto found =
        std::find_if(commands.begin(), commands.end(), [&](const Command *command) { return *name == command->name; });
    if (found == commands.end())
        return context.exception({&kNoSuchCommand, {*name}, {}, base::Severity::Error, {}});
    context.print(helpText(context.table(), *found, columns));
    return 0;
}

} // namespace

extern const Command kHelpCommand{
    "help",
    RETORT_TEXT("cli", "Show help for a command."),
    "",
    kOptions,
    {Positional::Arity::Optional, "command", RETORT_TEXT("cli", "The command to explain.")},
    runHelp,
};

} // namespace retort::cli
