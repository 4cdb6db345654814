// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/system.h"

/// The command line's only touch with the operating system's standard streams.
namespace retort::cli {

System thisProcess(int argc, char **argv);

/// Writes each stream in one go. Returns the exit status: the given one, or 1 where standard output cannot be written (a
/// full disk), which is told. A reader that has gone (`retort history | head -1`) is no error worth a word.
int print(const Printed &printed, int status);

} // namespace retort::cli
