// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/version.h"

namespace retort::cli {

const char *const kVersion = RETORT_VERSION; // CMake's, for this file alone

} // namespace retort::cli
