// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Constraints, as CREATE TABLE and ALTER TABLE … ADD have them.
#include "core/base/text.h"
#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/schema/build.h"
#include "core/sql/type_classes.h"

#include <algorithm>

namespace retort::dialects {

namespace {

using schema::ConstraintKind;

constexpr std::string_view kActions = "RESTRICT|CASCADE|SET NULL|NO ACTION|SET DEFAULT";
constexpr std::string_view kInitially = "DEFERRED|IMMEDIATE";

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isOneOf(std::string_view phrase, std::string_view allowed)
{
    if (phrase.ends_with('\n'))
        phrase.remove_suffix(1);
    while (!allowed.empty()) {
        const std::size_t bar = allowed.find('|');
        const std::string_view one = allowed.substr(0, bar);
        if (std::equal(one.begin(), one.end(), phrase.begin(), phrase.end(),
                       [](char a, char b) { return lowered(a) == lowered(b); }))
            return true;
        allowed = bar == std::string_view::npos ? std::string_view{} : allowed.substr(bar + 1);
    }
    return false;
}

/// The type that the dialect's column has, of which an Enum or a Boolean may be one variant among several.
bool isImplementation(const schema::Constraint &constraint, std::string_view dialect)
{
    if (constraint.boundColumn == nullptr || constraint.boundColumn->type == nullptr)
        return true;
    const sql::Type &type = *constraint.boundColumn->type;
    if (type.variants.empty())
        return true;
    const sql::Type *used = &type;
    for (const auto &[name, variant] : type.variants) {
        if (name == dialect)
            used = variant;
    }
    return used == constraint.boundType
           || (used->cls->affinity == sql::Affinity::Array && used->item == constraint.boundType);
}

} // namespace

const std::string &DdlCompiler::checkedPhrase(const std::string &phrase, std::string_view allowed)
{
    if (!isOneOf(phrase, allowed)) {
        throw CompileError{"CompileError", "Unexpected SQL phrase: " + base::pythonRepr(phrase) + " (matching against '^(?:"
                                               + std::string(allowed) + ")$')"};
    }
    return phrase;
}

bool DdlCompiler::needsTypeBound(const schema::Constraint &constraint) const
{
    if (constraint.boundType == nullptr)
        return true;
    if (!isImplementation(constraint, m_dialect.name()))
        return false;
    if (constraint.boundType->cls->isA(sql::types::kBoolean))
        return !m_dialect.supportsNativeBoolean && m_dialect.nonNativeBooleanCheckConstraint;
    return !constraint.boundType->nativeEnum || !m_dialect.supportsNativeEnum;
}

bool DdlCompiler::isPartOfTable(const schema::Table &table, const schema::Constraint &constraint) const
{
    if (constraint.isIsolated || !needsTypeBound(constraint))
        return false;
    if (constraint.ddlIf != nullptr && !constraint.ddlIf->holds(constraint, m_dialect))
        return false;
    if (constraint.constraint == ConstraintKind::ForeignKey) {
        const auto &key = static_cast<const schema::ForeignKeyConstraint &>(constraint);
        if (m_includedKeys != nullptr
            && std::find(m_includedKeys->begin(), m_includedKeys->end(), &key) == m_includedKeys->end())
            return false;
        return !m_dialect.supportsAlter || !key.useAlter;
    }
    return &constraint != table.primaryKey || !table.primaryKey->columns.empty();
}

std::string DdlCompiler::tableConstraints(const schema::Table &table)
{
    std::vector<const schema::Constraint *> all(table.constraints.begin(), table.constraints.end());
    std::sort(all.begin(), all.end(), [](const auto *a, const auto *b) { return a->order < b->order; });
    // The primary key comes first: some databases care.
    const auto key = std::find(all.begin(), all.end(), table.primaryKey);
    if (key != all.end())
        std::rotate(all.begin(), key, key + 1);
    std::string text;
    bool isFirst = true;
    for (const schema::Constraint *each : all) {
        if (!isPartOfTable(table, *each))
            continue;
        const std::string part = constraint(*each);
        // UNIQUE of no column leaves its comma behind.
        if (part.empty() && each->constraint != ConstraintKind::Unique)
            continue;
        text += (isFirst ? "" : ", \n\t") + part;
        isFirst = false;
    }
    return text;
}

std::string DdlCompiler::constraint(const schema::Constraint &constraint)
{
    switch (constraint.constraint) {
    case ConstraintKind::PrimaryKey: return primaryKey(static_cast<const schema::ColumnsConstraint &>(constraint));
    case ConstraintKind::Unique: return unique(static_cast<const schema::ColumnsConstraint &>(constraint));
    case ConstraintKind::ForeignKey: return foreignKey(static_cast<const schema::ForeignKeyConstraint &>(constraint));
    case ConstraintKind::Exclude: return exclude(static_cast<const schema::ExcludeConstraint &>(constraint));
    case ConstraintKind::Check: {
        const auto &check = static_cast<const schema::CheckConstraint &>(constraint);
        return check.table == nullptr ? columnCheck(check) : this->check(check);
    }
    case ConstraintKind::Generic: break;
    }
    refuseElement("Constraint");
}

std::string DdlCompiler::definingName(const schema::Constraint &constraint)
{
    const std::string name = identifiers().constraint(constraint);
    return name.empty() ? name : "CONSTRAINT " + name + " ";
}

std::string DdlCompiler::check(const schema::CheckConstraint &constraint)
{
    return definingName(constraint) + "CHECK (" + checkCondition(constraint) + ")" + deferrability(constraint);
}

std::string DdlCompiler::columnCheck(const schema::CheckConstraint &constraint)
{
    return DdlCompiler::check(constraint);
}

std::string DdlCompiler::checkCondition(const schema::CheckConstraint &constraint)
{
    if (constraint.condition != nullptr)
        return expression(*constraint.condition);
    if (constraint.boundType == nullptr || constraint.boundColumn == nullptr)
        return {};
    const auto compiler = m_dialect.statementCompiler();
    std::string text = identifiers().column(*constraint.boundColumn) + " IN (";
    if (constraint.boundType->cls->isA(sql::types::kBoolean))
        return text + "0, 1)";
    static const sql::Type kString(sql::types::kString);
    if (constraint.boundType->values.empty())
        return text + "NULL) AND (1 != 1)";
    bool isFirst = true;
    for (const std::string &value : constraint.boundType->values) {
        text += (isFirst ? "" : ", ") + compiler->literal(sql::Value::text(value), &kString);
        isFirst = false;
    }
    return text + ")";
}

std::string DdlCompiler::primaryKey(const schema::ColumnsConstraint &constraint)
{
    if (constraint.columns.empty())
        return {};
    std::vector<const schema::Column *> columns(constraint.columns.begin(), constraint.columns.end());
    if (constraint.isImplicit && constraint.table != nullptr) {
        const auto first = std::find(columns.begin(), columns.end(), autoincrementColumn(*constraint.table));
        if (first != columns.end())
            std::rotate(columns.begin(), first, first + 1);
    }
    std::string text = definingName(constraint) + "PRIMARY KEY (";
    for (std::size_t i = 0; i < columns.size(); ++i)
        text += (i == 0 ? "" : ", ") + identifiers().quote(columns[i]->name);
    return text + ")" + deferrability(constraint);
}

std::string DdlCompiler::unique(const schema::ColumnsConstraint &constraint)
{
    if (constraint.columns.empty())
        return {};
    std::string text = definingName(constraint) + "UNIQUE " + uniqueClause(constraint) + "(";
    for (std::size_t i = 0; i < constraint.columns.size(); ++i)
        text += (i == 0 ? "" : ", ") + identifiers().quote(constraint.columns[i]->name);
    return text + ")" + deferrability(constraint);
}

std::string DdlCompiler::uniqueClause(const schema::ColumnsConstraint &)
{
    return {};
}

std::string DdlCompiler::exclude(const schema::ExcludeConstraint &)
{
    refuseElement("ExcludeConstraint");
}

std::string DdlCompiler::foreignKey(const schema::ForeignKeyConstraint &constraint)
{
    return definingName(constraint) + foreignKeyReference(constraint) + foreignKeyMatch(constraint)
           + foreignKeyActions(constraint) + deferrability(constraint);
}

std::string DdlCompiler::foreignKeyReference(const schema::ForeignKeyConstraint &constraint)
{
    if (constraint.elements.empty())
        throw CompileError{"IndexError", "list index out of range"};
    const auto *table = dynamic_cast<const sql::TableClause *>(schema::referredColumn(*constraint.elements.front()).table);
    std::string own;
    std::string referred;
    for (const schema::ForeignKey *key : constraint.elements) {
        const char *comma = own.empty() ? "" : ", ";
        own += comma + identifiers().quote(key->parent->name);
        referred += comma + identifiers().quote(schema::referredColumn(*key).name);
    }
    return "FOREIGN KEY(" + own + ") REFERENCES " + (table != nullptr ? remoteTable(*table) : std::string()) + " (" + referred
           + ")";
}

std::string DdlCompiler::remoteTable(const sql::TableClause &table)
{
    return identifiers().table(table);
}

std::string DdlCompiler::foreignKeyMatch(const schema::ForeignKeyConstraint &constraint)
{
    return constraint.match.empty() ? std::string() : " MATCH " + constraint.match;
}

std::string DdlCompiler::foreignKeyActions(const schema::ForeignKeyConstraint &constraint)
{
    std::string text;
    if (!constraint.onDelete.empty())
        text += " ON DELETE " + checkedPhrase(constraint.onDelete, kActions);
    if (!constraint.onUpdate.empty())
        text += " ON UPDATE " + checkedPhrase(constraint.onUpdate, kActions);
    return text;
}

std::string DdlCompiler::deferrability(const schema::Constraint &constraint)
{
    std::string text;
    if (constraint.deferrable)
        text += *constraint.deferrable ? " DEFERRABLE" : " NOT DEFERRABLE";
    if (!constraint.initially.empty())
        text += " INITIALLY " + checkedPhrase(constraint.initially, kInitially);
    return text;
}

} // namespace retort::dialects
