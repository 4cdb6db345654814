// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

namespace retort::library {

/// The function match() of sqlalchemy.dialects.mysql.
script::Value makeMysqlMatch(Session &session, const void *);

} // namespace retort::library
