// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/registry.h"

#include <vector>

namespace retort::library {

/// sqlalchemy.dialects.postgresql.dialect and its kin.
void addDialectClasses(std::vector<Export> &exports);

} // namespace retort::library
