// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

namespace retort::run {

/// Asks the system for large pages where the engine builds up much; a hint that may come to nothing.
void useLargePages();

} // namespace retort::run
