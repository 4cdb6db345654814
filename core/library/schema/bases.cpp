// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/bases.h"

#include "core/library/expressions/expressions.h"
#include "core/library/schema/attributes.h"

namespace retort::library {

script::Type *expressionBase(Session &session, sql::ClauseKind kind)
{
    return kind == sql::ClauseKind::Column ? columnClauseType(session) : tableClauseType(session);
}

script::Value baseAttribute(script::Vm &vm, const script::Value &self, const script::Atom *name)
{
    return expressionAttribute(vm, self, name);
}

script::Value columnsValue(Session &session, const std::vector<const schema::Column *> &columns)
{
    std::vector<sql::KeyedColumn> keyed;
    for (const schema::Column *column : columns)
        keyed.push_back({column->keyText(), column});
    return columnCollection(session, std::move(keyed));
}

} // namespace retort::library
