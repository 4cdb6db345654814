// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// The names of columns in select lists: their own, their table's before it, numbered ones where they have none or share it.
#include "core/sql/anonymous.h"
#include "core/sql/columns.h"
#include "core/sql/known_types.h"

#include <unordered_map>
#include <unordered_set>

namespace retort::sql {

namespace {

/// CAST, type_coerce() and conditions made of booleans are called as what they wrap; null for anything else.
const Expression *wrapped(const Expression &expression)
{
    switch (expression.kind) {
    case ClauseKind::Cast:
    case ClauseKind::TryCast:
    case ClauseKind::TypeCoerce:
        return static_cast<const Cast &>(expression).element;
    case ClauseKind::Unary: {
        const auto &unary = static_cast<const Unary &>(expression);
        return unary.op.op == Op::IsTrue || unary.op.op == Op::IsFalse ? unary.element : nullptr;
    }
    default:
        return nullptr;
    }
}

const Expression *inBrackets(const Expression &expression)
{
    return expression.kind == ClauseKind::Grouping
               ? dynamic_cast<const Expression *>(static_cast<const Grouping &>(expression).element)
               : nullptr;
}

/// SQLAlchemy's .name, which functions have too.
Name ownName(const Expression &expression)
{
    switch (expression.kind) {
    case ClauseKind::Column:
        return static_cast<const ColumnClause &>(expression).name;
    case ClauseKind::Label:
        return static_cast<const Label &>(expression).name;
    case ClauseKind::Function:
        return static_cast<const Function &>(expression).name;
    case ClauseKind::Sequence:
        return {"next_value"};
    case ClauseKind::FunctionColumn:
        return static_cast<const FunctionColumn &>(expression).name;
    case ClauseKind::TableValuedColumn:
        return static_cast<const TableValuedColumn &>(expression).alias->name;
    case ClauseKind::Grouping: {
        const Expression *inner = inBrackets(expression);
        return inner != nullptr ? ownName(*inner) : Name();
    }
    default:
        return {};
    }
}

Name seeded(const Expression &expression, const Name &seed, unsigned salt = 0)
{
    const std::string tail = salt != 0 ? "_" : "";
    if (seed.isAnonymous)
        return joined(seed, anonymousName(&expression, tail, salt));
    return anonymousName(&expression, seed.empty() ? "anon" + tail : seed.text + tail, salt);
}

Name tableColumnLabel(const ColumnClause &column)
{
    if (column.isLiteral)
        return {};
    const Name *table = column.table != nullptr ? nameOf(*column.table) : nullptr;
    if (table == nullptr)
        return column.name;
    Name prefix = *table;
    if (column.table->kind == ClauseKind::Table) {
        std::string schema = static_cast<const TableClause *>(column.table)->schema.text;
        for (char &c : schema) {
            if (c == '.')
                c = '_';
        }
        if (!schema.empty())
            prefix.text = schema + "_" + prefix.text;
    }
    Name label = joined(joined(prefix, Name("_")), column.name);
    label.quoting = column.name.quoting != Quoting::AsNeeded ? column.name.quoting : table->quoting;
    std::string candidate = label.text;
    for (int counter = 1; findColumn(*column.table, candidate) != nullptr; ++counter)
        candidate = label.text + "_" + std::to_string(counter);
    label.text = std::move(candidate);
    return label;
}

/// Gives each column of a list its key in `.c`.
class KeyGiver
{
public:
    explicit KeyGiver(LabelStyle style) : m_style(style) { }

    Name keyOf(const Clause &clause)
    {
        if (clause.kind == ClauseKind::Text)
            return {};
        const auto &column = static_cast<const Expression &>(clause);
        Name name = m_style == LabelStyle::TablePlusColumn ? qualifiedKey(column) : proxyKey(column);
        if (name.empty()) {
            if (m_style == LabelStyle::None || m_names.insert("_no_label").second)
                return {"_no_label"};
            return {m_numbers.resolve(anonymousName(&column, "_no_label"))};
        }
        if (m_style == LabelStyle::None || m_names.insert(name.text).second)
            return name;
        return {m_numbers.resolve(seeded(column, name))};
    }

private:
    static Name qualifiedKey(const Expression &column)
    {
        Name key = proxyKey(column);
        if (column.kind == ClauseKind::Label)
            return static_cast<const Label &>(column).name;
        if (column.kind != ClauseKind::Column)
            return key;
        Name label = qualifiedLabel(column);
        return label.empty() ? key : label;
    }

    LabelStyle m_style;
    std::unordered_set<std::string> m_names;
    AnonymousNames m_numbers;
};

/// Decides the labels of one select list.
class LabelGiver
{
public:
    LabelGiver(LabelStyle style, bool anonymousForRepeated)
        : m_qualified(style == LabelStyle::TablePlusColumn),
          m_none(style == LabelStyle::None),
          m_anonymousForRepeated(anonymousForRepeated)
    { }

    void give(NamedSelection &selection)
    {
        if (!hasLabelInColumns(*selection.column))
            return;
        const auto &column = static_cast<const Expression &>(*selection.column);
        if (m_none) {
            selection.fallback = nonAnonymousLabel(column);
            if (selection.fallback.empty())
                selection.fallback = anonymousLabel(column);
            return;
        }
        const Name effective = m_qualified ? qualifiedLabel(column) : nonAnonymousLabel(column);
        if (effective.empty())
            return giveUnnamed(selection, column);
        selection.fallback = effective;
        if (m_qualified)
            selection.required = effective;
        const auto [at, isNew] = m_names.try_emplace(effective.text, &column);
        if (isNew)
            return;
        if (at->second != &column)
            giveDisambiguated(selection, column);
        else if (m_anonymousForRepeated)
            giveDeduped(selection, column);
    }

private:
    void giveUnnamed(NamedSelection &selection, const Expression &column)
    {
        Name label = anonymousLabel(column);
        selection.repeated = !m_names.insert_or_assign(label.text, &column).second;
        selection.fallback = selection.repeated ? deduped(column) : std::move(label);
    }

    void giveDisambiguated(NamedSelection &selection, const Expression &column)
    {
        const Name label = m_qualified ? seeded(column, qualifiedLabel(column)) : anonymousLabel(column);
        if (m_anonymousForRepeated && m_names.contains(label.text))
            return giveDeduped(selection, column);
        selection.required = selection.fallback = label;
        m_names.insert_or_assign(label.text, &column);
    }

    void giveDeduped(NamedSelection &selection, const Expression &column)
    {
        selection.required = selection.fallback = deduped(column);
        selection.repeated = true;
    }

    Name deduped(const Expression &column)
    {
        const unsigned index = m_index++;
        if (!m_qualified)
            return dedupedLabel(column, index);
        return seeded(column, qualifiedLabel(column), index);
    }

    bool m_qualified, m_none, m_anonymousForRepeated;
    unsigned m_index = 1;
    std::unordered_map<std::string, const Expression *> m_names;
};

void appendProxies(std::unordered_set<const Expression *> &to, const Expression &expression)
{
    if (!to.insert(&expression).second)
        return;
    if (expression.kind == ClauseKind::Column) {
        for (const Expression *one : static_cast<const ColumnClause &>(expression).proxies)
            appendProxies(to, *one);
    } else if (expression.kind == ClauseKind::Label) {
        appendProxies(to, *static_cast<const Label &>(expression).element);
    } else if (const Expression *inner = inBrackets(expression)) {
        appendProxies(to, *inner);
    }
}

} // namespace

Name nonAnonymousLabel(const Expression &expression)
{
    if (expression.kind == ClauseKind::Function || expression.kind == ClauseKind::Sequence
        || wrapped(expression) != nullptr)
        return {};
    return ownName(expression);
}

Name anonymousLabel(const Expression &expression)
{
    if (const Expression *inner = wrapped(expression); inner != nullptr && inner->kind != ClauseKind::Text) {
        Name name = nonAnonymousLabel(*inner);
        return name.empty() ? anonymousLabel(*inner) : name;
    }
    return seeded(expression, ownName(expression));
}

Name qualifiedLabel(const Expression &expression)
{
    switch (expression.kind) {
    case ClauseKind::Column:
        return tableColumnLabel(static_cast<const ColumnClause &>(expression));
    case ClauseKind::Label:
    case ClauseKind::FunctionColumn:
    case ClauseKind::TableValuedColumn:
        return ownName(expression);
    case ClauseKind::Grouping: {
        const Expression *inner = inBrackets(expression);
        Name label = inner != nullptr ? qualifiedLabel(*inner) : Name();
        return label.empty() ? anonymousLabel(expression) : label;
    }
    default: {
        const Expression *inner = wrapped(expression);
        return inner != nullptr ? qualifiedLabel(*inner) : Name();
    }
    }
}

Name proxyKey(const Expression &expression)
{
    if (const Expression *inner = wrapped(expression); inner != nullptr && inner->kind != ClauseKind::Text)
        return proxyKey(*inner);
    if (expression.kind == ClauseKind::Column) {
        const auto &column = static_cast<const ColumnClause &>(expression);
        return column.name.isAnonymous ? Name() : Name(column.keyText());
    }
    if (expression.kind == ClauseKind::Bind)
        return static_cast<const Bind &>(expression).isUnique ? Name()
                                                              : Name(static_cast<const Bind &>(expression).name);
    Name name = ownName(expression);
    return name.isAnonymous ? Name() : name;
}

Name dedupedLabel(const Expression &expression, unsigned index)
{
    if (const Expression *inner = wrapped(expression)) {
        const Name name = nonAnonymousLabel(*inner);
        if (!name.empty())
            return anonymousName(&expression, name.text + "_");
    } else if (const Name name = ownName(expression); !name.empty()) {
        return seeded(expression, name, index);
    }
    return seeded(expression, qualifiedLabel(expression), index);
}

bool hasLabelInColumns(const Clause &clause)
{
    if (clause.kind == ClauseKind::Text)
        return false;
    return clause.kind != ClauseKind::Column || static_cast<const ColumnClause &>(clause).table != nullptr;
}

std::vector<NamedSelection> namedSelections(std::span<const Clause *const> columns, LabelStyle style,
                                            bool anonymousForRepeated)
{
    LabelGiver labels(style, anonymousForRepeated);
    KeyGiver keys(style);
    std::vector<NamedSelection> selections;
    selections.reserve(columns.size());
    for (const Clause *column : columns) {
        NamedSelection selection;
        selection.column = column;
        labels.give(selection);
        selection.key = keys.keyOf(*column);
        selections.push_back(std::move(selection));
    }
    return selections;
}

bool sharesLineage(const Expression &a, const Expression &b)
{
    std::unordered_set<const Expression *> ofA;
    std::unordered_set<const Expression *> ofB;
    appendProxies(ofA, a);
    appendProxies(ofB, b);
    for (const Expression *one : ofA) {
        if (ofB.contains(one))
            return true;
    }
    return false;
}

const Label *orderByLabel(const Expression &expression)
{
    if (expression.kind == ClauseKind::Label)
        return static_cast<const Label *>(&expression);
    if (expression.kind == ClauseKind::Unary) {
        const auto &unary = static_cast<const Unary &>(expression);
        return isOrderByModifier(unary.modifier.op) ? orderByLabel(*unary.element) : nullptr;
    }
    return nullptr;
}

} // namespace retort::sql
