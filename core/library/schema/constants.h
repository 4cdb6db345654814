// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

namespace retort::library {

script::Value blankSchema(Session &session);  ///< BLANK_SCHEMA
script::Value nullUnspecified(Session &session);
script::Value retainSchema(Session &session); ///< RETAIN_SCHEMA

} // namespace retort::library
