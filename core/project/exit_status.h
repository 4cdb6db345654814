// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"

namespace retort::project {

/// How Alembic ends where we report this problem of the configuration: 255 for what it reports itself ("FAILED: …"), 1
/// where a Python exception ends it. Problems that are not the configuration's count as 255, our own refusals too.
int alembicExitStatus(const base::Diagnostic &diagnostic);

/// Whether the text of the message is Alembic's own, which is printed as it is, without place and hint.
bool isAlembicText(const base::Diagnostic &diagnostic);

} // namespace retort::project
