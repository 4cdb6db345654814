// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/select_state.h"

#include "core/dialects/base/error.h"
#include "core/schema/build.h"
#include "core/schema/schema.h"
#include "core/sql/anonymous.h"
#include "core/sql/grouping.h"
#include "core/sql/known_types.h"

#include <algorithm>

namespace retort::dialects {

using sql::ClauseKind;
using sql::FromClause;

namespace {

Froms fromObjectsOf(std::span<const sql::Clause *const> clauses)
{
    Froms froms;
    for (const sql::Clause *one : clauses)
        sql::appendFromObjects(froms, *one);
    return froms;
}

Froms fromObjectsOf(const sql::Clause &clause)
{
    Froms froms;
    sql::appendFromObjects(froms, clause);
    return froms;
}

Froms unique(const Froms &all)
{
    Froms out;
    for (const FromClause *one : all) {
        if (!holds(out, one))
            out.push_back(one);
    }
    return out;
}

Froms withoutHidden(const Froms &froms)
{
    Froms hidden;
    for (const FromClause *one : froms)
        appendHidden(hidden, *one);
    if (hidden.empty())
        return froms;
    Froms out;
    std::copy_if(froms.begin(), froms.end(), std::back_inserter(out),
                 [&](const FromClause *one) { return !holds(hidden, one); });
    return out;
}

/// The table's column that a column of an alias or a subquery stands for; null where it is none.
const schema::Column *schemaColumn(const sql::Expression &column)
{
    if (column.kind != ClauseKind::Column)
        return nullptr;
    const auto &clause = static_cast<const sql::ColumnClause &>(column);
    if (clause.isSchemaColumn)
        return static_cast<const schema::Column *>(&clause);
    for (const sql::Expression *proxy : clause.proxies) {
        if (const schema::Column *found = schemaColumn(*proxy))
            return found;
    }
    return nullptr;
}

struct KeyPair
{
    const schema::ForeignKeyConstraint *constraint;
    const sql::Expression *referred;
    const sql::Expression *parent;
};

bool refersTo(const schema::ForeignKey &key, const schema::Column &column)
{
    if (key.column != nullptr)
        return key.column == &column;
    const schema::Table *table = column.schemaTable();
    if (table == nullptr)
        return false;
    return key.target == table->fullName() + "." + column.keyText()
           || key.target == table->fullName() + "." + column.name.text;
}

/// The foreign keys of `child` that point to columns of `parent`.
void appendKeys(std::vector<KeyPair> &to, const FromClause &child, const FromClause &parent)
{
    const auto parents = sql::columnsOf(parent);
    for (const sql::KeyedColumn &one : sql::columnsOf(child)) {
        const schema::Column *column = schemaColumn(*one.column);
        if (column == nullptr)
            continue;
        for (const schema::ForeignKey *key : column->foreignKeys) {
            for (const sql::KeyedColumn &candidate : parents) {
                const schema::Column *referred = schemaColumn(*candidate.column);
                if (referred != nullptr && refersTo(*key, *referred)) {
                    to.push_back({key->constraint, candidate.column, one.column});
                    break;
                }
            }
        }
    }
}

std::vector<KeyPair> keysBetween(const FromClause &left, const FromClause &right)
{
    std::vector<KeyPair> keys;
    const FromClause *nearest = left.kind == ClauseKind::Join ? static_cast<const sql::Join &>(left).right : nullptr;
    for (const FromClause *one : {nearest, &left}) {
        if (one == nullptr)
            continue;
        appendKeys(keys, right, *one);
        if (one != &right)
            appendKeys(keys, *one, right);
        if (!keys.empty())
            break;
    }
    return keys;
}

void appendColumns(std::vector<const sql::Expression *> &to, const sql::Clause &clause)
{
    if (clause.kind == ClauseKind::Column) {
        to.push_back(static_cast<const sql::Expression *>(&clause));
    } else if (clause.kind == ClauseKind::Binary) {
        appendColumns(to, *static_cast<const sql::Binary &>(clause).left);
        appendColumns(to, *static_cast<const sql::Binary &>(clause).right);
    } else if (clause.kind == ClauseKind::Operands) {
        for (const sql::Expression *item : static_cast<const sql::Operands &>(clause).items)
            appendColumns(to, *item);
    } else if (clause.kind == ClauseKind::Grouping) {
        appendColumns(to, *static_cast<const sql::Grouping &>(clause).element);
    } else if (clause.kind == ClauseKind::Unary) {
        appendColumns(to, *static_cast<const sql::Unary &>(clause).element);
    } else if (clause.kind == ClauseKind::Function) {
        for (const sql::Expression *item : static_cast<const sql::Function &>(clause).arguments)
            appendColumns(to, *item);
    }
}

bool coversColumns(const FromClause &left, const FromClause &right, const std::vector<const sql::Expression *> &wanted)
{
    std::vector<const sql::Expression *> there;
    for (const FromClause *side : {&left, &right}) {
        for (const sql::KeyedColumn &one : sql::columnsOf(*side))
            there.push_back(one.column);
    }
    return std::all_of(wanted.begin(), wanted.end(), [&](const sql::Expression *one) {
        return std::find(there.begin(), there.end(), one) != there.end();
    });
}

/// Which of these could be the left side of a join to `target`.
std::vector<std::size_t> leftSides(const Froms &clauses, const FromClause &target, const sql::Expression *on)
{
    std::vector<const sql::Expression *> wanted;
    if (clauses.size() > 1 && on != nullptr)
        appendColumns(wanted, *on);
    const Froms selectables = fromObjectsOf(target);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        for (const FromClause *one : selectables) {
            if (one == clauses[i])
                continue;
            const bool fits = !wanted.empty() ? coversColumns(*clauses[i], *one, wanted)
                                              : on != nullptr || canJoin(*clauses[i], *one);
            if (fits) {
                found.push_back(i);
                break;
            }
        }
    }
    if (found.size() > 1) {
        Froms hidden;
        for (const FromClause *one : clauses)
            appendHidden(hidden, *one);
        std::erase_if(found, [&](std::size_t i) { return holds(hidden, clauses[i]); });
    }
    if (found.empty() && on != nullptr) {
        for (std::size_t i = 0; i < clauses.size(); ++i)
            found.push_back(i);
    }
    return found;
}

/// Puts the join() steps of a SELECT together.
class JoinMaker
{
public:
    JoinMaker(const sql::Select &select, sql::Arena &arena, Froms &froms)
        : m_select(select), m_arena(arena), m_froms(froms)
    { }

    void add(const sql::JoinStep &step)
    {
        const FromClause *left = step.left;
        std::size_t place = m_froms.size();
        if (left != nullptr) {
            const Froms wanted = fromObjectsOf(*left);
            for (std::size_t i = 0; i < m_froms.size() && place == m_froms.size(); ++i) {
                const Froms inside = fromObjectsOf(*m_froms[i]);
                if (std::any_of(wanted.begin(), wanted.end(),
                                [&](const FromClause *one) { return holds(inside, one); }))
                    place = i;
            }
            if (place < m_froms.size())
                left = m_froms[place];
        } else {
            left = findLeft(step, place);
        }
        const auto *made = makeJoin(m_arena, left, step.target, step.on, step.isOuter, step.isFull);
        if (place < m_froms.size())
            m_froms[place] = made;
        else
            m_froms.push_back(made);
    }

private:
    const FromClause *findLeft(const sql::JoinStep &step, std::size_t &place)
    {
        Froms candidates = m_froms;
        if (candidates.empty()) {
            candidates = fromObjectsOf(m_select.columns);
            for (const sql::Expression *one : m_select.where)
                sql::appendFromObjects(candidates, *one);
            candidates = unique(candidates);
        }
        const auto found = leftSides(candidates, *step.target, step.on);
        if (found.size() > 1) {
            throw CompileError{
                "InvalidRequestError",
                "Can't determine which FROM clause to join from, there are multiple FROMS which can join to this "
                "entity. Please use the .select_from() method to establish an explicit left side, as well as "
                "providing an explicit ON clause if not present already to help resolve the ambiguity."};
        }
        if (found.empty()) {
            throw CompileError{
                "InvalidRequestError",
                "Don't know how to join to " + sql::describe(*step.target)
                    + ". Please use the .select_from() method to establish an explicit left side, as well as "
                      "providing an explicit ON clause if not present already to help resolve the ambiguity."};
        }
        if (!m_froms.empty())
            place = found.front();
        return candidates[found.front()];
    }

    const sql::Select &m_select;
    sql::Arena &m_arena;
    Froms &m_froms;
};

} // namespace

bool holds(const Froms &froms, const FromClause *one)
{
    return std::find(froms.begin(), froms.end(), one) != froms.end();
}

void appendHidden(Froms &to, const FromClause &from)
{
    if (from.kind != ClauseKind::Join)
        return;
    const auto &join = static_cast<const sql::Join &>(from);
    sql::appendFromObjects(to, *join.left);
    sql::appendFromObjects(to, *join.right);
}

bool canJoin(const FromClause &left, const FromClause &right)
{
    return !keysBetween(left, right).empty();
}

const sql::Expression *joinCondition(sql::Arena &arena, const FromClause &left, const FromClause &right)
{
    const std::vector<KeyPair> keys = keysBetween(left, right);
    if (keys.empty()) {
        const std::string hint = right.kind == ClauseKind::Join
                                     ? " Perhaps you meant to convert the right side to a subquery using alias()?"
                                     : "";
        throw CompileError{"NoForeignKeysError", "Can't find any foreign key relationships between '"
                                                     + sql::describe(left) + "' and '" + sql::describe(right) + "'."
                                                     + hint};
    }
    std::vector<const sql::Expression *> conditions;
    for (const KeyPair &key : keys) {
        if (key.constraint != keys.front().constraint) {
            throw CompileError{
                "AmbiguousForeignKeysError",
                "Can't determine join between '" + sql::describe(left) + "' and '" + sql::describe(right)
                    + "'; tables have more than one foreign key constraint relationship between them. Please "
                      "specify the 'onclause' of this join explicitly."};
        }
        conditions.push_back(
            sql::makeBinary(arena, key.referred, key.parent, sql::Op::Equal, &sql::booleanType(), sql::Op::NotEqual));
    }
    return sql::conjunction(arena, sql::Op::And, conditions);
}

sql::Join *makeJoin(sql::Arena &arena, const FromClause *left, const FromClause *right, const sql::Expression *on,
                    bool isOuter, bool isFull)
{
    if (on == nullptr)
        on = joinCondition(arena, *left, *right);
    else
        on = sql::grouped(arena, on, sql::Op::AsBoolean);
    auto *join = arena.make<sql::Join>(left, right, on);
    join->isOuter = isOuter;
    join->isFull = isFull;
    return join;
}

SelectState::SelectState(const sql::Select &statement, sql::Arena &arena) : select(statement)
{
    Froms all = statement.from;
    JoinMaker joins(statement, arena, all);
    for (const sql::JoinStep &step : statement.joins)
        joins.add(step);
    for (const sql::Clause *one : statement.columns)
        sql::appendFromObjects(all, *one);
    for (const sql::Expression *one : statement.where)
        sql::appendFromObjects(all, *one);
    froms = withoutHidden(unique(all));
    for (const FromClause *one : froms) {
        for (const FromClause *table : fromObjectsOf(*one)) {
            if (table->kind != ClauseKind::Table)
                continue;
            const auto &clause = static_cast<const sql::TableClause &>(*table);
            if (!clause.schema.empty())
                ambiguousNames.emplace_back(clause.name.text, sql::anonymousName(&clause, clause.name.text));
        }
    }
    columns = sql::namedSelections(sql::selectedColumns(statement.columns), statement.labelStyle, true);
}

Froms SelectState::displayed(const Froms &explicitCorrelate, const Froms &implicitCorrelate) const
{
    Froms shown = froms;
    if (!select.correlate.empty()) {
        std::erase_if(shown, [&](const FromClause *one) {
            return holds(explicitCorrelate, one) && holds(select.correlate, one);
        });
    }
    if (select.correlateExcept) {
        std::erase_if(shown, [&](const FromClause *one) {
            return holds(explicitCorrelate, one) && !holds(*select.correlateExcept, one);
        });
    }
    if (select.autoCorrelate && !implicitCorrelate.empty() && shown.size() > 1) {
        std::erase_if(shown, [&](const FromClause *one) { return holds(implicitCorrelate, one); });
        if (shown.empty()) {
            throw CompileError{"InvalidRequestError",
                               "Select statement returned no FROM clauses due to auto-correlation; specify "
                               "correlate(<tables>) to control correlation manually."};
        }
    }
    return shown;
}

} // namespace retort::dialects
