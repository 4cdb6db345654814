// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/dialect.h"

#include <memory>

namespace retort::dialects {

/// MySQL, and MariaDB where the settings call it so.
std::unique_ptr<Dialect> makeMysql(DialectSettings settings);

} // namespace retort::dialects
