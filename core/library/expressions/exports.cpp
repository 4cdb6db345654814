// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/objects.h"
#include "core/library/registry.h"

namespace retort::library {

std::span<const Export> expressionExports()
{
    return {};
}

script::Value wrapExpression(Session &, sql::Clause *)
{
    return {};
}

sql::Clause *toClause(Session &session, const script::Value &value, const sql::Type *, bool)
{
    return nodeAs<sql::Clause>(session.vm(), value);
}

} // namespace retort::library
