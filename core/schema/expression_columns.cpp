// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/schema/expression_columns.h"

namespace retort::schema {

namespace {

using sql::Clause;
using sql::ClauseKind;

void addChildren(const Clause &clause, std::vector<const Clause *> &to)
{
    const auto add = [&](const Clause *child) {
        if (child != nullptr)
            to.push_back(child);
    };
    switch (clause.kind) {
    case ClauseKind::Label: return add(static_cast<const sql::Label &>(clause).element);
    case ClauseKind::Unary: return add(static_cast<const sql::Unary &>(clause).element);
    case ClauseKind::Binary:
        add(static_cast<const sql::Binary &>(clause).left);
        return add(static_cast<const sql::Binary &>(clause).right);
    case ClauseKind::Operands:
    case ClauseKind::Tuple:
    case ClauseKind::Array:
        for (const sql::Expression *item : static_cast<const sql::Operands &>(clause).items)
            add(item);
        return;
    case ClauseKind::Grouping: return add(static_cast<const sql::Grouping &>(clause).element);
    case ClauseKind::Function:
        for (const sql::Expression *argument : static_cast<const sql::Function &>(clause).arguments)
            add(argument);
        return;
    case ClauseKind::Case: {
        const auto &element = static_cast<const sql::Case &>(clause);
        add(element.value);
        for (const auto &[when, then] : element.whens) {
            add(when);
            add(then);
        }
        return add(element.otherwise);
    }
    case ClauseKind::Cast:
    case ClauseKind::TryCast:
    case ClauseKind::TypeCoerce: return add(static_cast<const sql::Cast &>(clause).element);
    case ClauseKind::Extract: return add(static_cast<const sql::Extract &>(clause).element);
    case ClauseKind::Slice:
        add(static_cast<const sql::Slice &>(clause).start);
        add(static_cast<const sql::Slice &>(clause).stop);
        return add(static_cast<const sql::Slice &>(clause).step);
    case ClauseKind::Over: return add(static_cast<const sql::Over &>(clause).element);
    case ClauseKind::WithinGroup: return add(static_cast<const sql::WithinGroup &>(clause).element);
    case ClauseKind::FunctionFilter: return add(static_cast<const sql::FunctionFilter &>(clause).function);
    case ClauseKind::AggregateOrderBy: return add(static_cast<const sql::AggregateOrderBy &>(clause).target);
    case ClauseKind::CaseInsensitive: return add(static_cast<const sql::CaseInsensitive &>(clause).element);
    default: return;
    }
}

} // namespace

const sql::ColumnClause *firstColumnIn(const Clause &clause)
{
    std::vector<const Clause *> open{&clause};
    for (std::size_t at = 0; at < open.size(); ++at) {
        const Clause &each = *open[at];
        if (each.kind == ClauseKind::Column)
            return static_cast<const sql::ColumnClause *>(&each);
        addChildren(each, open);
    }
    return nullptr;
}

std::vector<Column *> columnsIn(const Clause &clause)
{
    std::vector<Column *> columns;
    std::vector<const Clause *> open{&clause};
    for (std::size_t at = 0; at < open.size(); ++at) {
        const Clause &each = *open[at];
        if (each.kind == ClauseKind::Column && static_cast<const sql::ColumnClause &>(each).isSchemaColumn) {
            // The arena made it writable; only its readers see it const.
            columns.push_back(const_cast<Column *>(static_cast<const Column *>(&each))); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        }
        addChildren(each, open);
    }
    return columns;
}

namespace {

/// Makes copies on the way back from a column that was replaced.
class Replacer
{
public:
    Replacer(sql::Arena &arena, const Table *from, const Table &to)
        : m_arena(arena)
        , m_from(from)
        , m_to(to)
    {
    }

    const Clause *of(const Clause &clause)
    {
        switch (clause.kind) {
        case ClauseKind::Column: return column(static_cast<const sql::ColumnClause &>(clause));
        case ClauseKind::Label: return withElement<sql::Label>(clause);
        case ClauseKind::Unary: return withElement<sql::Unary>(clause);
        case ClauseKind::Grouping: return withElement<sql::Grouping>(clause);
        case ClauseKind::Cast:
        case ClauseKind::TryCast:
        case ClauseKind::TypeCoerce: return withElement<sql::Cast>(clause);
        case ClauseKind::Extract: return withElement<sql::Extract>(clause);
        case ClauseKind::CaseInsensitive: return withElement<sql::CaseInsensitive>(clause);
        case ClauseKind::Binary: {
            sql::Binary made(static_cast<const sql::Binary &>(clause));
            bool changed = replace(made.left);
            changed = replace(made.right) || changed;
            return changed ? m_arena.make<sql::Binary>(made) : &clause;
        }
        case ClauseKind::Operands: return withItems<sql::Operands>(clause);
        case ClauseKind::Tuple: return withItems<sql::Tuple>(clause);
        case ClauseKind::Array: return withItems<sql::Array>(clause);
        case ClauseKind::Function: {
            sql::Function made(static_cast<const sql::Function &>(clause));
            return replaceAll(made.arguments) ? m_arena.make<sql::Function>(std::move(made)) : &clause;
        }
        case ClauseKind::Case: {
            sql::Case made(static_cast<const sql::Case &>(clause));
            bool changed = replace(made.value);
            changed = replace(made.otherwise) || changed;
            for (auto &[when, then] : made.whens) {
                changed = replace(when) || changed;
                changed = replace(then) || changed;
            }
            return changed ? m_arena.make<sql::Case>(std::move(made)) : &clause;
        }
        default: return &clause;
        }
    }

private:
    const Clause *column(const sql::ColumnClause &column)
    {
        const sql::ColumnClause *same = column.table == m_from && m_from != nullptr ? m_to.column(column.keyText()) : nullptr;
        return same != nullptr ? same : &column;
    }

    template<class T>
    bool replace(T *&child)
    {
        const Clause *made = child != nullptr ? of(*child) : nullptr;
        if (made == child)
            return false;
        child = static_cast<T *>(const_cast<Clause *>(made)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        return true;
    }

    template<class Items>
    bool replaceAll(Items &items)
    {
        bool changed = false;
        for (auto &item : items)
            changed = replace(item) | changed;
        return changed;
    }

    template<class T>
    const Clause *withItems(const Clause &clause)
    {
        T made(static_cast<const T &>(clause));
        return replaceAll(made.items) ? m_arena.make<T>(std::move(made)) : &clause;
    }

    template<class T>
    const Clause *withElement(const Clause &clause)
    {
        T made(static_cast<const T &>(clause));
        return replace(made.element) ? m_arena.make<T>(std::move(made)) : &clause;
    }

    sql::Arena &m_arena;
    const Table *m_from;
    const Table &m_to;
};

} // namespace

const Clause *withColumnsOf(sql::Arena &arena, const Clause &clause, const Table *from, const Table &to)
{
    return from == nullptr ? &clause : Replacer(arena, from, to).of(clause);
}

} // namespace retort::schema
