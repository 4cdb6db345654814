// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// SELECT and UNION.
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/select_state.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/sql/grouping.h"
#include "core/sql/known_types.h"

#include <algorithm>

namespace retort::dialects {

using sql::ClauseKind;
using sql::Op;

namespace {

/// What hands down to the parts of a SELECT: nothing of where it stands.
Context insideOf(const Context &context)
{
    Context inner = context;
    inner.withinColumns = false;
    inner.withinLabel = false;
    inner.asFrom = inner.asHint = inner.isCrud = inner.isLateral = inner.insertInto = false;
    inner.compoundIndex = -1;
    inner.enclosingAlias = nullptr;
    inner.fromHints = nullptr;
    inner.labelOnly = nullptr;
    return inner;
}

void addAll(Froms &to, const Froms &more)
{
    for (const sql::FromClause *one : more) {
        if (!holds(to, one))
            to.push_back(one);
    }
}

/// A unary expression around something that has no name of its own.
bool wrapsUnnamed(const sql::Unary &unary)
{
    const sql::Expression *inner = sql::ungrouped(unary.element);
    const bool isNamed = inner->kind == ClauseKind::Column || inner->kind == ClauseKind::Label
                         || inner->kind == ClauseKind::TableValuedColumn || inner->kind == ClauseKind::FunctionColumn;
    return !isNamed;
}

bool isNamedColumn(const sql::Expression &expression)
{
    return expression.kind == ClauseKind::Label || expression.kind == ClauseKind::TableValuedColumn
           || expression.kind == ClauseKind::FunctionColumn;
}

std::string keyOf(const sql::Clause &clause)
{
    const auto *expression = dynamic_cast<const sql::Expression *>(&clause);
    if (expression == nullptr || expression->kind == ClauseKind::Text)
        return {};
    if (expression->kind == ClauseKind::Column)
        return static_cast<const sql::ColumnClause *>(expression)->keyText();
    return isNamedColumn(*expression) ? sql::nonAnonymousLabel(*expression).text : std::string();
}

} // namespace

// Labels

std::string StatementCompiler::visitLabelReference(const sql::LabelReference &reference, const Context &context)
{
    Context inner = context;
    const sql::Label *label = sql::orderByLabel(*reference.element);
    if (!m_stack.empty() && label != nullptr) {
        const sql::Expression *found = nullptr;
        resolvedLabel(label->name.text, context, false, found);
        if (found != nullptr && sql::sharesLineage(*label, *found))
            inner.labelOnly = label;
    }
    return process(*reference.element, inner);
}

/// Finds a column of the SELECT that is being written by its name; `fromsToo`: or of its tables.
std::string StatementCompiler::resolvedLabel(std::string_view name, const Context &context, bool fromsToo,
                                             const sql::Expression *&found)
{
    const Level &level = m_stack.back();
    const auto *state = level.state;
    if (level.compound != nullptr) {
        const auto columns = sql::selectedColumns(*level.compound);
        for (const sql::NamedSelection &one : sql::namedSelections(columns, sql::LabelStyle::Disambiguate, false)) {
            if (one.key.text != name)
                continue;
            const auto *column = static_cast<const sql::Expression *>(one.column);
            sql::Name shown = one.required.empty() ? sql::nonAnonymousLabel(*column) : one.required;
            auto *proxy =
                m_arena.make<sql::ColumnClause>(shown.empty() ? sql::anonymousLabel(*column) : shown, column->type);
            proxy->proxies.push_back(column);
            found = proxy;
        }
        return {};
    }
    if (state == nullptr)
        return "Can't resolve label reference for ORDER BY / GROUP BY / DISTINCT etc.";
    if (!context.withinColumns) {
        for (const sql::NamedSelection &one : state->columns) {
            if (one.column->kind == ClauseKind::Text)
                continue;
            const auto *column = static_cast<const sql::Expression *>(one.column);
            const sql::Name qualified = sql::qualifiedLabel(*column);
            if ((qualified.empty() ? keyOf(*column) : qualified.text) == name)
                found = column;
        }
    }
    if (found != nullptr || !(fromsToo || context.withinColumns))
        return {};
    for (const sql::FromClause *from : state->froms) {
        for (const sql::KeyedColumn &one : sql::columnsOf(*from)) {
            if (keyOf(*one.column) == name)
                found = one.column;
        }
    }
    return {};
}

std::string StatementCompiler::visitTextLabelReference(const sql::TextLabelReference &reference, const Context &context)
{
    if (m_stack.empty())
        return visitText(*m_arena.make<sql::Text>(reference.text), context);
    const sql::Expression *found = nullptr;
    resolvedLabel(reference.text, context, true, found);
    if (found == nullptr) {
        const std::string shown = "'" + reference.text + "'";
        throw CompileError{
            "CompileError",
            "Can't resolve label reference for ORDER BY / GROUP BY / DISTINCT etc. Textual SQL expression " + shown
                + " should be explicitly declared as text(" + shown + ")"};
    }
    Context inner = context;
    inner.labelOnly = found;
    return process(*found, inner);
}

std::string StatementCompiler::columnInList(const sql::NamedSelection &listed, const Context &context, bool asFrom)
{
    Context inner = context;
    inner.withinColumns = true;
    inner.withinLabel = false;
    const auto *column = dynamic_cast<const sql::Expression *>(listed.column);
    if (column == nullptr)
        return process(*listed.column, inner);
    if (sql::affinityOf(column->type) == sql::Affinity::Tuple && m_stack.size() <= 1) {
        throw CompileError{"CompileError",
                           "Most backends don't support SELECTing from a tuple() object.  If this is an ORM query, "
                           "consider using the Bundle object."};
    }
    if (column->kind == ClauseKind::Label)
        return process(*column, inner);
    const auto labelled = [&](sql::Name name) {
        name.isTruncatable = true;
        return process(*m_arena.make<sql::Label>(std::move(name), column, column->type), inner);
    };
    if (!listed.required.empty())
        return labelled(listed.required);
    bool withLabel = !isNamedColumn(*column) && sql::nonAnonymousLabel(*column).empty();
    if (column->kind == ClauseKind::Column) {
        const auto &clause = static_cast<const sql::ColumnClause &>(*column);
        withLabel = asFrom && !clause.isLiteral && clause.table != nullptr;
    } else if (column->kind == ClauseKind::Text) {
        withLabel = false;
    } else if (column->kind == ClauseKind::Unary) {
        const auto &unary = static_cast<const sql::Unary &>(*column);
        const bool isCondition = unary.op.op == Op::IsTrue || unary.op.op == Op::IsFalse;
        withLabel = asFrom || (isCondition && !m_dialect.supportsNativeBoolean) || wrapsUnnamed(unary);
    }
    if (!withLabel)
        return process(*column, inner);
    return labelled(listed.fallback.empty() ? sql::anonymousLabel(*column) : listed.fallback);
}

std::string StatementCompiler::columnList(std::span<const sql::NamedSelection> columns, const Context &context,
                                          bool asFrom)
{
    std::string out;
    for (const sql::NamedSelection &one : columns) {
        out += out.empty() ? "" : ", ";
        out += columnInList(one, context, asFrom);
    }
    return out;
}

// SELECT

std::vector<const sql::FromClause *> StatementCompiler::pushSelect(const sql::Select &select, const SelectState &state,
                                                                   const Context &context)
{
    Level entry = m_stack.empty() ? Level{} : m_stack.back();
    if (context.compoundIndex == 0 && !m_stack.empty()) {
        m_stack.back().firstOfCompound = &select;
    } else if (context.compoundIndex > 0 && entry.firstOfCompound != nullptr) {
        const std::size_t wanted = sql::selectedColumns(*entry.firstOfCompound).size();
        if (state.columns.size() != wanted) {
            const std::string at = std::to_string(context.compoundIndex + 1);
            throw CompileError{
                "CompileError",
                "All selectables passed to CompoundSelect must have identical numbers of columns; select #1 has "
                    + std::to_string(wanted) + " columns, select #" + at + " has "
                    + std::to_string(state.columns.size())};
        }
    }
    Froms shown;
    if (context.asFrom && !context.isLateral) {
        Froms outside = entry.correlate;
        std::erase_if(outside, [&](const sql::FromClause *one) { return holds(entry.asFrom, one); });
        shown = state.displayed(outside, {});
    } else {
        shown = state.displayed(entry.correlate, entry.asFrom);
    }
    Froms own;
    for (const sql::FromClause *one : shown)
        sql::appendFromObjects(own, *one);
    Level level;
    level.selectable = &select;
    level.state = &state;
    level.asFrom = own;
    level.correlate = std::move(entry.correlate);
    addAll(level.correlate, own);
    m_stack.push_back(std::move(level));
    return shown;
}

std::string StatementCompiler::visitSelect(const sql::Select &select, const Context &context)
{
    const bool isTop = m_stack.empty();
    const bool isEmbedded = context.compoundIndex >= 0 || context.insertInto;
    const SelectState state(select, m_arena);
    Context inner = insideOf(context);
    inner.ambiguousNames = state.ambiguousNames.empty() ? nullptr : &state.ambiguousNames;
    const auto froms = pushSelect(select, state, context);
    std::string text = selectBody(select, state, froms, inner, context.asFrom);
    for (const sql::Hint &hint : select.statementHints) {
        if (hint.dialect == "*" || hint.dialect == m_dialect.name())
            text += " " + hint.text;
    }
    if (!m_ctes.empty() && (!isEmbedded || isTop))
        text = renderCtes(isTop ? 0 : m_stack.size(), false) + text;
    if (!select.suffixes.empty())
        text += " " + prefixes(select.suffixes, inner);
    m_stack.pop_back();
    return text;
}

std::string StatementCompiler::selectBody(const sql::Select &select, const SelectState &state,
                                          std::span<const sql::FromClause *const> froms, const Context &context,
                                          bool asFrom)
{
    std::string text = "SELECT ";
    dispatchCtes(select.ctes, context);
    text += prefixes(select.prefixes, context);
    text += selectPrecolumns(select, context);
    const std::string columns = columnList(state.columns, context, asFrom);
    text += columns;
    if (columns.empty()) {
        while (!text.empty() && text.back() == ' ')
            text.pop_back();
    }
    if (!froms.empty()) {
        Context fromContext = context;
        fromContext.asFrom = true;
        if (!select.hints.empty())
            fromContext.fromHints = &select.hints;
        text += " \nFROM " + fromList(froms, fromContext);
    } else {
        text += defaultFrom();
    }
    if (const std::string where = whereText(select.where, context); !where.empty())
        text += " \nWHERE " + where;
    if (!select.groupBy.empty())
        text += groupByClause(select, context);
    if (const std::string having = whereText(select.having, context); !having.empty())
        text += " \nHAVING " + having;
    if (!select.orderBy.empty())
        text += orderByClause(select, context);
    text += rowLimit(select, context);
    if (select.forUpdate)
        text += forUpdateClause(select, context);
    return text;
}

std::string StatementCompiler::rowLimit(const sql::GenerativeSelect &select, const Context &context)
{
    if (!select.hasRowLimit())
        return {};
    return select.fetch != nullptr ? fetchClause(select, context) : limitClause(select, context);
}

std::string StatementCompiler::whereText(std::span<const sql::Expression *const> criteria, const Context &context)
{
    if (criteria.empty())
        return {};
    return joinedList(sql::groupedCriteria(m_arena, Op::And, criteria), " AND ", context);
}

std::string StatementCompiler::fromList(std::span<const sql::FromClause *const> from, const Context &context)
{
    Context inner = context;
    inner.asFrom = true;
    std::string out;
    for (const sql::FromClause *one : from) {
        out += out.empty() ? "" : ", ";
        out += process(*one, inner);
    }
    return out;
}

std::string StatementCompiler::prefixes(std::span<const sql::Prefix> list, const Context &context)
{
    std::string out;
    for (const sql::Prefix &prefix : list) {
        if (prefix.dialect.empty() || prefix.dialect == "*" || prefix.dialect == m_dialect.name())
            out += process(*prefix.text, context) + " ";
    }
    return out;
}

std::string StatementCompiler::visitCompound(const sql::CompoundSelect &select, const Context &context)
{
    static constexpr std::string_view kKeywords[] = {"UNION",      "UNION ALL", "EXCEPT",
                                                     "EXCEPT ALL", "INTERSECT", "INTERSECT ALL"};
    const bool isTop = m_stack.empty();
    if (context.compoundIndex == 0 && !isTop)
        m_stack.back().firstOfCompound = &select;
    Level level = isTop ? Level{} : m_stack.back();
    level.selectable = &select;
    level.compound = &select;
    level.state = nullptr;
    level.firstOfCompound = nullptr;
    m_stack.push_back(std::move(level));
    Context inner = insideOf(context);
    dispatchCtes(select.ctes, inner);
    std::string text;
    for (std::size_t i = 0; i < select.selects.size(); ++i) {
        Context part = inner;
        part.asFrom = context.asFrom;
        part.isLateral = context.isLateral;
        part.compoundIndex = static_cast<int>(i);
        if (i > 0)
            text += " " + std::string(kKeywords[static_cast<std::size_t>(select.keyword)]) + " ";
        text += process(*select.selects[i], part);
    }
    inner.includeTable = false;
    if (!select.groupBy.empty())
        text += groupByClause(select, inner);
    if (!select.orderBy.empty())
        text += orderByClause(select, inner);
    text += rowLimit(select, inner);
    if (!m_ctes.empty())
        text = renderCtes(isTop ? 0 : m_stack.size(), true) + text;
    m_stack.pop_back();
    return text;
}

std::string StatementCompiler::visitTextual(const sql::TextualSelect &select, const Context &context)
{
    const bool isTop = m_stack.empty();
    Level level;
    level.selectable = &select;
    m_stack.push_back(std::move(level));
    dispatchCtes(select.ctes, context);
    std::string text = process(*select.text, insideOf(context));
    if (!m_ctes.empty())
        text = renderCtes(isTop ? 0 : m_stack.size(), false) + text;
    m_stack.pop_back();
    return text;
}

// What dialects write their own way

std::string StatementCompiler::selectPrecolumns(const sql::Select &select, const Context &)
{
    return select.distinct ? "DISTINCT " : "";
}

std::string StatementCompiler::groupByClause(const sql::GenerativeSelect &select, const Context &context)
{
    const std::string list = joinedList(select.groupBy, ", ", context);
    return list.empty() ? list : " GROUP BY " + list;
}

std::string StatementCompiler::orderByClause(const sql::GenerativeSelect &select, const Context &context)
{
    const std::string list = joinedList(select.orderBy, ", ", context);
    return list.empty() ? list : " ORDER BY " + list;
}

std::string StatementCompiler::limitClause(const sql::GenerativeSelect &select, const Context &context)
{
    std::string text;
    if (select.limit != nullptr)
        text += "\n LIMIT " + process(*select.limit, context);
    if (select.offset != nullptr) {
        if (select.limit == nullptr)
            text += "\n LIMIT -1";
        text += " OFFSET " + process(*select.offset, context);
    }
    return text;
}

std::string StatementCompiler::fetchClause(const sql::GenerativeSelect &select, const Context &context)
{
    std::string text;
    if (select.offset != nullptr)
        text += "\n OFFSET " + process(*select.offset, context) + " ROWS";
    if (select.fetch != nullptr) {
        text += "\n FETCH FIRST " + process(*select.fetch, context) + (select.fetchPercent ? " PERCENT" : "") + " ROWS "
                + (select.fetchWithTies ? "WITH TIES" : "ONLY");
    }
    return text;
}

std::string StatementCompiler::forUpdateClause(const sql::GenerativeSelect &, const Context &)
{
    return " FOR UPDATE";
}

std::string StatementCompiler::defaultFrom()
{
    return {};
}

std::vector<const sql::Clause *> StatementCompiler::tablesOf(std::span<const sql::Clause *const> clauses) const
{
    std::vector<const sql::Clause *> found;
    std::vector<const sql::Clause *> stack;
    for (const sql::Clause *given : clauses) {
        stack.push_back(given);
        while (!stack.empty()) {
            const sql::Clause *one = stack.back();
            stack.pop_back();
            const auto *column = one->kind == ClauseKind::Column ? static_cast<const sql::ColumnClause *>(one) : nullptr;
            if (one->kind == ClauseKind::Join) {
                stack.push_back(static_cast<const sql::Join *>(one)->left);
                stack.push_back(static_cast<const sql::Join *>(one)->right);
            } else if (column != nullptr && column->table != nullptr) {
                stack.push_back(column->table);
            } else if (std::find(found.begin(), found.end(), one) == found.end()) {
                found.push_back(one);
            }
        }
    }
    return found;
}

} // namespace retort::dialects
