// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/type_compiler.h"

namespace retort::dialects {

class PostgresqlTypes : public TypeCompiler
{
public:
    explicit PostgresqlTypes(const Dialect &dialect);
};

} // namespace retort::dialects
