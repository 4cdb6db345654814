// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What stands in FROM: tables, aliases, joins, CTEs, VALUES.
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/select_state.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"
#include "core/sql/known_types.h"

#include <algorithm>

namespace retort::dialects {

using sql::ClauseKind;

std::string StatementCompiler::aliasSuffix(std::string_view quotedName) const
{
    return " AS " + std::string(quotedName);
}

std::string StatementCompiler::fromHint(std::string text, const sql::FromClause &, const std::string &, bool)
{
    return text;
}

std::string StatementCompiler::hinted(std::string text, const sql::FromClause &table,
                                      const std::vector<sql::Hint> &hints, bool isCrud)
{
    for (const sql::Hint &hint : hints) {
        if (hint.selectable != &table || (hint.dialect != "*" && hint.dialect != m_dialect.name()))
            continue;
        std::string shown = hint.text;
        if (!isCrud) {
            const std::string name = process(table, Context{.asHint = true});
            for (std::size_t at = shown.find("%(name)s"); at != std::string::npos;
                 at = shown.find("%(name)s", at + name.size()))
                shown.replace(at, 8, name);
        }
        return fromHint(std::move(text), table, shown, isCrud);
    }
    return text;
}

std::string StatementCompiler::visitTable(const sql::TableClause &table, const Context &context)
{
    if (!context.asFrom && !context.asHint)
        return {};
    std::string text;
    if (context.useSchema && !table.schema.empty()) {
        text = identifiers().quoteSchema(table.schema) + "." + identifiers().quote(table.name);
    } else {
        text = identifiers().quote(table.name);
        const auto *alias = static_cast<const sql::Aliased *>(context.enclosingAlias);
        if (context.ambiguousNames != nullptr && table.schema.empty()
            && (alias == nullptr || alias->element != &table)) {
            for (const auto &[known, anonymous] : *context.ambiguousNames) {
                if (known == table.name.text)
                    return text + aliasSuffix(identifiers().quote(sql::Name(truncated("alias", anonymous))));
            }
        }
    }
    return context.fromHints != nullptr ? hinted(std::move(text), table, *context.fromHints, context.isCrud) : text;
}

std::string StatementCompiler::visitAliased(const sql::Aliased &alias, const Context &context, bool isSubquery)
{
    Context inner = context;
    const auto *enclosing = static_cast<const sql::Aliased *>(context.enclosingAlias);
    const bool isSelect = dynamic_cast<const sql::FromClause *>(alias.element) == nullptr;
    inner.enclosingAlias = &alias;
    if (enclosing != nullptr && enclosing->element == &alias) {
        std::string text = process(*alias.element, inner);
        return isSubquery && isSelect && (context.asFrom || context.isLateral) ? "(" + text + ")" : text;
    }
    if (!context.asFrom && !context.asHint) {
        inner.fromHints = nullptr;
        return process(*alias.element, inner);
    }
    sql::Name name = alias.name;
    name.text = truncated("alias", alias.name);
    const std::string quoted = identifiers().quote(name);
    if (context.asHint)
        return quoted;
    inner.asFrom = true;
    inner.asHint = false;
    inner.fromHints = nullptr;
    inner.isCrud = false;
    std::string text = process(*alias.element, inner);
    if (isSubquery && isSelect)
        text = "(" + text + ")";
    text += aliasSuffix(quoted);
    if (alias.renderDerived) {
        text += "(";
        for (std::size_t i = 0; i < alias.exported.size(); ++i) {
            const auto &column = static_cast<const sql::ColumnClause &>(*alias.exported[i].column);
            text += (i > 0 ? ", " : "") + identifiers().quote(column.name);
            if (alias.renderDerivedTypes)
                text += " " + m_dialect.types().text(sql::orNull(column.type));
        }
        text += ")";
    }
    return context.fromHints != nullptr ? hinted(std::move(text), alias, *context.fromHints, context.isCrud) : text;
}

std::string StatementCompiler::visitTableSample(const sql::Aliased &sample, const Context &context)
{
    Context inner = context;
    inner.asFrom = true;
    std::string text = visitAliased(sample, inner, false);
    Context plain = context;
    plain.asFrom = false;
    text += " TABLESAMPLE " + process(*sample.sampling, plain);
    if (sample.seed != nullptr)
        text += " REPEATABLE (" + process(*sample.seed, plain) + ")";
    return text;
}

std::string StatementCompiler::visitJoin(const sql::Join &join, const Context &context)
{
    Context side = context;
    side.asFrom = true;
    side.enclosingAlias = nullptr;
    std::string text = process(*join.left, side);
    text += join.isFull ? " FULL OUTER JOIN " : join.isOuter ? " LEFT OUTER JOIN " : innerJoin();
    const std::string right = process(*join.right, side);
    text += join.right->kind == ClauseKind::Join ? "(" + right + ")" : right;
    Context on = context;
    on.asFrom = on.asHint = on.isCrud = on.isLateral = false;
    on.fromHints = nullptr;
    on.enclosingAlias = nullptr;
    return text + " ON " + process(*join.on, on);
}

// VALUES

std::string StatementCompiler::valuesText(const sql::Values &values, const Context &context)
{
    Context inner = context;
    inner.asFrom = false;
    inner.literalBinds = context.literalBinds || values.literalBinds;
    std::string rows;
    for (const auto &row : values.rows)
        rows += (rows.empty() ? "(" : ", (") + joinedList(row, ", ", inner) + ")";
    return "VALUES " + rows;
}

std::string StatementCompiler::visitValues(const sql::Values &values, const Context &context)
{
    dispatchCtes(values.ctes, context);
    std::string text = valuesText(values, context);
    if (!context.asFrom)
        return text;
    const std::string lateral = values.isLateral ? "LATERAL " : "";
    if (context.visitingCte != nullptr && context.visitingCte->element == &values) {
        if (values.isLateral)
            throw CompileError{"CompileError", "Can't use a LATERAL VALUES expression inside of a CTE"};
        return text;
    }
    if (values.isUnnamed)
        return lateral + "(" + text + ")";
    sql::Name name = values.name;
    name.text = truncated("values", values.name);
    text = lateral + "(" + text + ")" + aliasSuffix(identifiers().quote(name)) + " (";
    for (std::size_t i = 0; i < values.columns.size(); ++i)
        text += (i > 0 ? ", " : "") + identifiers().quote(values.columns[i]->name);
    return text + ")";
}

// CTEs

std::string_view StatementCompiler::ctePreamble(bool recursive) const
{
    return recursive ? "WITH RECURSIVE" : "WITH";
}

void StatementCompiler::dispatchCtes(std::span<const sql::AddedCte> ctes, const Context &context)
{
    for (const sql::AddedCte &added : ctes)
        visitCte(*added.cte, context, added.nestHere);
}

const StatementCompiler::NamedCte *StatementCompiler::namedCte(const sql::Cte &reference) const
{
    for (const NamedCte &one : m_namedCtes) {
        if (one.reference == &reference)
            return &one;
    }
    return nullptr;
}

std::string StatementCompiler::visitCte(const sql::Cte &cte, const Context &context, bool nestHere)
{
    Context inner = context;
    inner.visitingCte = &cte;
    inner.asFrom = inner.asHint = inner.isCrud = false;
    inner.fromHints = nullptr;
    inner.enclosingAlias = nullptr;
    inner.compoundIndex = -1;
    inner.insertInto = false;
    const std::string name = truncated("alias", cte.name);
    const sql::Cte &reference = cte.restates != nullptr ? *cte.restates : cte;
    const bool isNesting = cte.isNesting || nestHere;
    const std::size_t level = isNesting ? m_stack.size() : 1;
    const sql::Cte *existing = nullptr;
    if (const NamedCte *known = namedCte(reference)) {
        existing = known->cte;
        if (nestHere) {
            if (known->nestHere)
                throw CompileError{"CompileError", "CTE is stated as 'nest_here' in more than one location"};
            const_cast<NamedCte *>(known)->level =
                level; // NOLINT(cppcoreguidelines-pro-type-const-cast): our own entry
            const_cast<NamedCte *>(known)->nestHere = true; // NOLINT(cppcoreguidelines-pro-type-const-cast)
        }
    } else {
        for (const NamedCte &one : m_namedCtes) {
            if (one.level == level && one.name == name)
                existing = one.cte;
        }
    }
    bool isNew = true;
    const bool isInside = existing != nullptr && context.visitingCte == existing;
    if (existing != nullptr) {
        if (&cte == existing->restates || &cte == existing) {
            isNew = false;
        } else if (existing == cte.restates) {
            std::erase_if(m_ctes, [&](const CteText &one) { return one.cte == existing; });
            std::erase_if(m_namedCtes, [&](const NamedCte &one) { return one.cte == existing; });
        } else {
            throw CompileError{"CompileError", "Multiple, unrelated CTEs found with the same name: '" + name + "'"};
        }
    }
    if (!context.asFrom && !isNew)
        return {};
    if (isNew) {
        m_namedCtes.push_back({level, name, &cte, &reference, nestHere});
        const sql::Cte &beforeAlias = cte.aliasOf != nullptr ? *cte.aliasOf : cte;
        const auto written = [&](const sql::Cte &one) {
            return std::any_of(m_ctes.begin(), m_ctes.end(), [&](const CteText &text) { return text.cte == &one; });
        };
        if (&beforeAlias != &cte && !written(beforeAlias))
            visitCte(beforeAlias, inner, false);
        if (cte.aliasOf == nullptr && !written(cte)) {
            if (m_stack.empty()) {
                Context whole = inner;
                whole.asFrom = context.asFrom;
                return process(*cte.element, whole);
            }
            std::string text = cteDefinition(cte, name, inner);
            m_ctes.push_back({&cte, std::move(text)});
        }
    }
    if (!context.asFrom)
        return {};
    sql::Name shown = cte.name;
    shown.text = name;
    if ((!isNew && isInside) || cte.aliasOf == nullptr)
        return identifiers().quote(shown);
    sql::Name original = cte.aliasOf->name;
    original.text = truncated("alias", original);
    return identifiers().quote(original) + aliasSuffix(identifiers().quote(shown));
}

std::string StatementCompiler::cteDefinition(const sql::Cte &cte, const std::string &name, const Context &context)
{
    sql::Name shown = cte.name;
    shown.text = name;
    std::string text = identifiers().quote(shown);
    if (cte.isRecursive || cte.element->kind == ClauseKind::Values) {
        const auto columns = sql::selectedColumns(*cte.element);
        const auto *select = dynamic_cast<const sql::GenerativeSelect *>(cte.element);
        const auto style = select != nullptr ? select->labelStyle : sql::LabelStyle::None;
        text += "(";
        bool isFirst = true;
        for (const sql::NamedSelection &one : sql::namedSelections(columns, style, true)) {
            if (one.repeated)
                continue;
            sql::Name column = one.fallback.empty() ? one.key : one.fallback;
            column.text = m_anonymous.resolve(column);
            text += (isFirst ? "" : ", ") + identifiers().quote(column);
            isFirst = false;
        }
        text += ")";
    }
    Context inside = context;
    inside.asFrom = true;
    inside.withinColumns = inside.withinLabel = false;
    text += " AS " + prefixes(cte.prefixes, context);
    text += "\n(" + process(*cte.element, inside) + ")";
    if (!cte.suffixes.empty())
        text += " " + prefixes(cte.suffixes, context);
    return text;
}

std::string StatementCompiler::renderCtes(std::size_t level, bool includeFollowing)
{
    std::string out;
    bool recursive = false;
    std::vector<const sql::Cte *> rendered;
    for (const CteText &one : m_ctes) {
        if (level > 1) {
            const sql::Cte &reference = one.cte->restates != nullptr ? *one.cte->restates : *one.cte;
            const NamedCte *named = namedCte(reference);
            const bool isHere = named != nullptr && (one.cte->isNesting || named->nestHere)
                                && (named->level == level || (includeFollowing && named->level == level + 1));
            if (!isHere)
                continue;
        }
        recursive = recursive || one.cte->isRecursive;
        out += (rendered.empty() ? "" : ", \n") + one.text;
        rendered.push_back(one.cte);
    }
    if (rendered.empty())
        return {};
    if (level > 1) {
        const auto isRendered = [&](const sql::Cte *cte) {
            return std::find(rendered.begin(), rendered.end(), cte) != rendered.end();
        };
        std::erase_if(m_ctes, [&](const CteText &one) { return isRendered(one.cte); });
        std::erase_if(m_namedCtes, [&](const NamedCte &one) { return isRendered(one.cte); });
    }
    return std::string(ctePreamble(recursive)) + " " + out + "\n ";
}

} // namespace retort::dialects
