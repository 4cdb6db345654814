// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/expression.h"

#include <span>
#include <vector>

/// How expressions come together: who gets brackets, what NOT makes of something, when chains become one list. The rules are
/// SQLAlchemy's, because its brackets are what the SQL shows.
namespace retort::sql {

/// The expression as an operand of `against`; in brackets where it needs them.
const Expression *grouped(Arena &arena, const Expression *expression, Operator against = {});
/// NOT of it.
const Expression *negated(Arena &arena, const Expression *expression);
/// A SELECT in brackets.
const Expression *groupedSelect(Arena &arena, const Clause *select);
/// Without the brackets around it.
const Expression *ungrouped(const Expression *expression);

const Expression *makeUnary(Arena &arena, const Expression *element, Operator op, Operator modifier, const Type *type);
Binary *makeBinary(Arena &arena, const Expression *left, const Expression *right, Operator op, const Type *type,
                   Operator negate = {}, Options modifiers = {});
/// As makeBinary, but a chain of an associative operator becomes one list.
const Expression *makeOperation(Arena &arena, const Expression *left, const Expression *right, Operator op, const Type *type,
                                Operator negate = {}, Options modifiers = {});
/// A list whose operands are grouped for its operator.
Operands *makeList(Arena &arena, Operands::Style style, Operator op, std::span<const Expression *const> items,
                   const Type *type = nullptr, bool group = true);

/// and_() and or_(): true and false in them are seen through.
const Expression *conjunction(Arena &arena, Op op, std::span<const Expression *const> clauses);
/// The clauses as AND joins them, each grouped; one by itself is a condition of its own.
std::vector<const Expression *> groupedCriteria(Arena &arena, Op op, std::span<const Expression *const> clauses);

/// It is a condition already, and needs no "= 1" where there are no booleans.
bool isImplicitlyBoolean(const Expression *expression);
/// any_() or all_().
bool isCollectionAggregate(const Expression *expression);

} // namespace retort::sql
