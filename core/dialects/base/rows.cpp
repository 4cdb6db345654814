// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/rows.h"

#include "core/dialects/base/error.h"

#include <algorithm>
#include <set>

namespace retort::dialects {

const sql::Type *variantOf(const sql::Type &type, std::string_view dialect)
{
    for (const auto &[name, variant] : type.variants) {
        if (name == dialect)
            return variant;
    }
    return &type;
}

std::string keyOf(const sql::Clause &clause)
{
    if (clause.kind == sql::ClauseKind::Column)
        return static_cast<const sql::ColumnClause &>(clause).keyText();
    if (clause.kind == sql::ClauseKind::Text)
        return static_cast<const sql::Text &>(clause).text;
    return {};
}

ReferredName referredNameOf(const schema::ForeignKey &key)
{
    if (key.target.empty() && key.column != nullptr) {
        const auto *table = key.column->table != nullptr && key.column->table->kind == sql::ClauseKind::Table
                                ? static_cast<const sql::TableClause *>(key.column->table)
                                : nullptr;
        return {table != nullptr ? table->schema.text : "", table != nullptr ? table->name.text : "",
                key.column->keyText()};
    }
    const std::size_t last = key.target.rfind('.');
    if (last == std::string::npos)
        return {"", "", key.target};
    const std::string table = key.target.substr(0, last);
    const std::size_t dot = table.rfind('.');
    if (dot == std::string::npos)
        return {"", table, key.target.substr(last + 1)};
    return {table.substr(0, dot), table.substr(dot + 1), key.target.substr(last + 1)};
}

bool isSelfReferential(const schema::ForeignKeyConstraint &constraint)
{
    if (constraint.elements.empty() || constraint.table == nullptr)
        return false;
    const ReferredName name = referredNameOf(*constraint.elements[0]);
    return (name.schema.empty() ? name.table : name.schema + "." + name.table) == constraint.table->fullName();
}

std::vector<std::string> sortedBy(const std::vector<std::string> &names,
                                  const std::vector<std::pair<std::string, std::string>> &pairs)
{
    std::vector<std::string> left = names;
    std::vector<std::string> sorted;
    while (!left.empty()) {
        const std::set<std::string> waiting(left.begin(), left.end());
        std::vector<std::string> next, rest;
        for (const std::string &name : left) {
            const bool waits = std::any_of(pairs.begin(), pairs.end(), [&](const auto &pair) {
                return pair.second == name && pair.first != name && waiting.contains(pair.first);
            });
            (waits ? rest : next).push_back(name);
        }
        if (next.empty())
            throw CompileError{"CircularDependencyError", "Circular dependency detected."};
        sorted.insert(sorted.end(), next.begin(), next.end());
        left = std::move(rest);
    }
    return sorted;
}

} // namespace retort::dialects
