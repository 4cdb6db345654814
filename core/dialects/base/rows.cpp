// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/rows.h"

#include "core/dialects/base/error.h"
#include "core/sql/expression.h"

#include <algorithm>
#include <set>

namespace retort::dialects {

namespace {

using Keys = std::vector<std::string>;

void addColumns(const sql::Clause *clause, Keys &keys);

template<class Items>
void addAll(const Items &items, Keys &keys)
{
    for (const auto *item : items)
        addColumns(item, keys);
}

void addCase(const sql::Case &given, Keys &keys)
{
    addColumns(given.value, keys);
    for (const auto &[condition, result] : given.whens) {
        addColumns(condition, keys);
        addColumns(result, keys);
    }
    addColumns(given.otherwise, keys);
}

/// The columns in a condition. What stands in a sub-select belongs to other tables.
void addColumns(const sql::Clause *clause, Keys &keys)
{
    using Kind = sql::ClauseKind;
    if (clause == nullptr)
        return;
    switch (clause->kind) {
    case Kind::Column: {
        const std::string &key = static_cast<const sql::ColumnClause *>(clause)->keyText();
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            keys.push_back(key);
        return;
    }
    case Kind::Label: return addColumns(static_cast<const sql::Label *>(clause)->element, keys);
    case Kind::Unary: return addColumns(static_cast<const sql::Unary *>(clause)->element, keys);
    case Kind::Binary:
        addColumns(static_cast<const sql::Binary *>(clause)->left, keys);
        return addColumns(static_cast<const sql::Binary *>(clause)->right, keys);
    case Kind::Operands:
    case Kind::Tuple:
    case Kind::Array: return addAll(static_cast<const sql::Operands *>(clause)->items, keys);
    case Kind::Grouping: return addColumns(static_cast<const sql::Grouping *>(clause)->element, keys);
    case Kind::Function: return addAll(static_cast<const sql::Function *>(clause)->arguments, keys);
    case Kind::Case: return addCase(static_cast<const sql::Case &>(*clause), keys);
    case Kind::Cast:
    case Kind::TryCast:
    case Kind::TypeCoerce: return addColumns(static_cast<const sql::Cast *>(clause)->element, keys);
    case Kind::Extract: return addColumns(static_cast<const sql::Extract *>(clause)->element, keys);
    case Kind::CaseInsensitive: return addColumns(static_cast<const sql::CaseInsensitive *>(clause)->element, keys);
    default: return;
    }
}

} // namespace

const sql::Clause *copyOfRows(sql::Arena &arena, const schema::Table &table, const std::vector<CopiedColumn> &columns)
{
    auto *select = arena.make<sql::Select>();
    auto *insert = arena.make<sql::Dml>(sql::ClauseKind::Insert, &table);
    insert->isInline = true;
    insert->select = select;
    for (const CopiedColumn &each : columns) {
        if (each.transfer == nullptr)
            continue;
        insert->selectNames.push_back(each.key);
        select->columns.push_back(each.transfer);
    }
    return insert;
}

const sql::Expression *castTo(sql::Arena &arena, const sql::Expression &value, const sql::Type &type)
{
    return arena.make<sql::Cast>(sql::ClauseKind::Cast, &value, &type);
}

std::vector<std::string> columnKeysOf(const schema::Constraint &constraint)
{
    Keys keys;
    switch (constraint.constraint) {
    case schema::ConstraintKind::ForeignKey:
        for (const schema::ForeignKey *key : static_cast<const schema::ForeignKeyConstraint &>(constraint).elements) {
            if (key->parent != nullptr)
                keys.push_back(key->parent->keyText());
        }
        return keys.empty() ? static_cast<const schema::ForeignKeyConstraint &>(constraint).columnKeys : keys;
    case schema::ConstraintKind::Check:
        addColumns(static_cast<const schema::CheckConstraint &>(constraint).condition, keys);
        return keys;
    case schema::ConstraintKind::Generic: return keys;
    default:
        for (const schema::Column *column : static_cast<const schema::ColumnsConstraint &>(constraint).columns)
            keys.push_back(column->keyText());
        return keys;
    }
}

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
