// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/registry.h"

#include <vector>

namespace retort::library {

/// The column types of packages beside SQLAlchemy.
void addColumnTypes(std::vector<Export> &all);

} // namespace retort::library
