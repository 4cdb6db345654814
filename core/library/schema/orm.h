// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/registry.h"

#include <span>

namespace retort::library {

/// sqlalchemy.orm and sqlalchemy.ext.declarative, as far as models need them to have their tables.
std::span<const Export> ormExports();

} // namespace retort::library
