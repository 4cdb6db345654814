// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/type_compiler.h"

namespace retort::dialects {

/// MySQL's and MariaDB's column types: UNSIGNED, character sets, ENUM and SET, fractional seconds.
class MySqlTypes : public TypeCompiler
{
public:
    MySqlTypes(const Dialect &dialect, bool isMariaDb);
};

} // namespace retort::dialects
