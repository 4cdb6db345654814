// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/op/directives.h"

namespace retort::library {

/// to_diff_tuple() of an operation, and has_changes() of an AlterColumnOp.
void addDiffs(Session &session, script::Type *type, const Directive &directive);

} // namespace retort::library
