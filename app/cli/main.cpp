// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/cli.h"
#include "app/cli/process.h"

int main(int argc, char **argv)
{
    const retort::cli::System system = retort::cli::thisProcess(argc, argv);
    retort::cli::Printed printed;
    const int status = retort::cli::run(system, printed);
    return retort::cli::print(printed, status);
}
