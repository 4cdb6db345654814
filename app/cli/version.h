// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

namespace retort::cli {

extern const char *const kVersion;

/// The release whose command line, output and scripts Retort follows.
inline constexpr const char *kAlembicVersion = "1.19.1";

} // namespace retort::cli
