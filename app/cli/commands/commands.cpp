// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"

namespace retort::cli {

// Each is defined in the file of its name.
extern const Command kBranchesCommand;
extern const Command kCompletionsCommand;
extern const Command kDoctorCommand;
extern const Command kDowngradeCommand;
extern const Command kEditCommand;
extern const Command kEnsureVersionCommand;
extern const Command kHeadsCommand;
extern const Command kHelpCommand;
extern const Command kHistoryCommand;
extern const Command kInitCommand;
extern const Command kListTemplatesCommand;
extern const Command kMergeCommand;
extern const Command kOpsCommand;
extern const Command kRevisionCommand;
extern const Command kShowCommand;
extern const Command kStampCommand;
extern const Command kUpgradeCommand;

namespace {

/// Alembic's, which it accepts in front of the command only.
constexpr Option kGlobalOptions[] = {
    {Option::Kind::Version, "", "--version", "", RETORT_TEXT("cli", "Show the version and exit.")},
    {Option::Kind::List, "-c", "--config", "FILE",
     RETORT_TEXT("cli",
                 "The ini file; also pyproject.toml, and both by giving it twice. Default: $ALEMBIC_CONFIG, else "
                 "alembic.ini.")},
    {Option::Kind::Value, "-n", "--name", "SECTION",
     RETORT_TEXT("cli", "The section of the ini file to read. Default: alembic.")},
    {Option::Kind::List, "-x", "", "KEY=VALUE",
     RETORT_TEXT("cli", "A value for env.py's get_x_argument(). May be given several times.")},
    {Option::Kind::Flag, "", "--raiseerr", "",
     RETORT_TEXT("cli", "End a failed command as Alembic's traceback ends it: on standard error, with 1.")},
    {Option::Kind::Flag, "-q", "--quiet", "", RETORT_TEXT("cli", "Print nothing on standard output.")},
};

constexpr Option kCommonOptions[] = {
    {Option::Kind::Value, "-e", "--env", "NAME", RETORT_TEXT("cli", "The environment of retort.yaml to work with."),
     true},
    {Option::Kind::Value, "", "--config-file", "FILE",
     RETORT_TEXT("cli", "The file from which retort.yaml takes values, where it says so."), true},
    {Option::Kind::Flag, "", "--json", "", RETORT_TEXT("cli", "Print JSON for programs, in the shapes of docs/cli.md."),
     true},
};

constexpr const Command *kCommands[] = {
    &kBranchesCommand,
    &kCompletionsCommand,
    &kDoctorCommand,
    &kDowngradeCommand,
    &kEditCommand,
    &kEnsureVersionCommand,
    &kHeadsCommand,
    &kHelpCommand,
    &kHistoryCommand,
    &kInitCommand,
    &kListTemplatesCommand,
    &kMergeCommand,
    &kOpsCommand,
    &kRevisionCommand,
    &kShowCommand,
    &kStampCommand,
    &kUpgradeCommand,
};

} // namespace

constexpr CommandTable kCommandTable{kGlobalOptions, kCommonOptions, kCommands};

} // namespace retort::cli
