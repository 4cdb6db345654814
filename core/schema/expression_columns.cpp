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

} // namespace retort::schema
