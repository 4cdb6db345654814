// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

namespace retort::library {

/// The steps that operations are made of, for implementations of a script's own operations: `operations.impl.create_table(t)`.
/// `type` is the class of a context's impl, or of a batch's.
void addImplMethods(Session &session, script::Type *type);

} // namespace retort::library
