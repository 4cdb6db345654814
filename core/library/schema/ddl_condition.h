// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/objects.h"
#include "core/schema/schema.h"

#include <memory>

namespace retort::library {

/// ddl_if() and execute_if(): on which dialects, and what a function of the script's says.
std::shared_ptr<const schema::DdlCondition> ddlCondition(Session &session, const script::Value &dialects,
                                                         const script::Value &callable, const script::Value &state);

} // namespace retort::library
