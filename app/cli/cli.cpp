// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/cli.h"

#include "app/cli/commands/commands.h"
#include "app/cli/context.h"
#include "app/cli/help.h"
#include "app/cli/language.h"
#include "app/cli/parser.h"
#include "app/cli/version.h"
#include "core/base/text.h"

namespace retort::cli {

namespace {

constexpr int kUsageStatus = 2;
constexpr std::size_t kDefaultColumns = 80;

} // namespace

int run(const System &system, Printed &printed)
{
    const CommandTable &table = kCommandTable;
    const Parsed parsed = parse(table, system.words);
    switch (parsed.outcome) {
    case Parsed::Outcome::Version:
        printed.output = std::string("retort ") + kVersion + " (Alembic " + kAlembicVersion + ")\n";
        return 0;
    case Parsed::Outcome::Help:
        chooseLanguage(system);
        printed.output = helpText(table, parsed.command, system.outputColumns.value_or(kDefaultColumns));
        return 0;
    case Parsed::Outcome::UsageError: {
        const std::string program =
            parsed.command == nullptr ? "retort" : std::string("retort ") + parsed.command->name;
        printed.error =
            usageText(table, parsed.command) + program + ": error: " + base::escapeControls(parsed.error) + "\n";
        return kUsageStatus;
    }
    case Parsed::Outcome::Run:
        break;
    }
    chooseLanguage(system);
    Context context(table, *parsed.command, parsed.arguments, system, printed);
    return parsed.command->run(context);
}

} // namespace retort::cli
