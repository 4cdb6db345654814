// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/identifiers.h"
#include "core/sql/type.h"

#include <string>
#include <string_view>

namespace retort::dialects {

class PostgresqlIdentifiers : public Identifiers
{
public:
    explicit PostgresqlIdentifiers(const Dialect &dialect);

    /// A type's name with its schema. Throws CompileError where an enum or a domain has no name.
    std::string type(const sql::Type &type) const;

protected:
    bool isReserved(std::string_view lower) const override;
};

} // namespace retort::dialects
