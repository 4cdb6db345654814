// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/operators.h"

#include <array>

namespace retort::sql {

namespace {

constexpr int kUnlisted = 1000;
constexpr int kSmallest = -100;
constexpr int kLargest = 100;

enum Trait : std::uint8_t { kPlain = 0, kAssociative = 1, kCompares = 2, kBoolean = 4 };

struct Row
{
    Op op;
    int precedence;
    std::uint8_t traits;
    std::string_view name;
};

// In the order of Op, so that a row is found by its place.
// clang-format off
constexpr std::array kRows{
    Row{Op::None, kUnlisted, kPlain, ""},
    Row{Op::And, 3, kAssociative | kBoolean, "and_"},
    Row{Op::Or, 2, kAssociative | kBoolean, "or_"},
    Row{Op::Comma, -1, kPlain, "comma_op"},
    Row{Op::Inv, 5, kBoolean, "inv"},
    Row{Op::Exists, 0, kPlain, "exists"},
    Row{Op::As, -1, kPlain, "as_"},
    Row{Op::From, 15, kPlain, "from_"},
    Row{Op::AsBoolean, -10, kPlain, "_asbool"},
    Row{Op::Add, 7, kAssociative, "add"},
    Row{Op::Subtract, 7, kPlain, "sub"},
    Row{Op::Multiply, 8, kAssociative, "mul"},
    Row{Op::TrueDivide, 8, kPlain, "truediv"},
    Row{Op::FloorDivide, 8, kPlain, "floordiv"},
    Row{Op::Modulo, 8, kPlain, "mod"},
    Row{Op::Negate, 8, kPlain, "neg"},
    Row{Op::BitwiseXor, 7, kPlain, "bitwise_xor_op"},
    Row{Op::BitwiseOr, 7, kPlain, "bitwise_or_op"},
    Row{Op::BitwiseAnd, 7, kPlain, "bitwise_and_op"},
    Row{Op::BitwiseNot, 8, kPlain, "bitwise_not_op"},
    Row{Op::LeftShift, 7, kPlain, "bitwise_lshift_op"},
    Row{Op::RightShift, 7, kPlain, "bitwise_rshift_op"},
    Row{Op::Concat, 5, kAssociative, "concat_op"},
    Row{Op::Equal, 5, kCompares, "eq"},
    Row{Op::NotEqual, 5, kCompares, "ne"},
    Row{Op::Less, 5, kCompares, "lt"},
    Row{Op::LessEqual, 5, kCompares, "le"},
    Row{Op::Greater, 5, kCompares, "gt"},
    Row{Op::GreaterEqual, 5, kCompares, "ge"},
    Row{Op::Is, 5, kCompares, "is_"},
    Row{Op::IsNot, 5, kCompares, "is_not"},
    Row{Op::IsDistinctFrom, 5, kCompares, "is_distinct_from"},
    Row{Op::IsNotDistinctFrom, 5, kCompares, "is_not_distinct_from"},
    Row{Op::IsTrue, 5, kBoolean, "is_true"},
    Row{Op::IsFalse, 5, kBoolean, "is_false"},
    Row{Op::Like, 5, kCompares, "like_op"},
    Row{Op::NotLike, 5, kCompares, "not_like_op"},
    Row{Op::ILike, 5, kCompares, "ilike_op"},
    Row{Op::NotILike, 5, kCompares, "not_ilike_op"},
    Row{Op::In, 5, kCompares, "in_op"},
    Row{Op::NotIn, 5, kCompares, "not_in_op"},
    Row{Op::Between, 5, kCompares, "between_op"},
    Row{Op::NotBetween, 5, kCompares, "not_between_op"},
    Row{Op::Match, 5, kCompares, "match_op"},
    Row{Op::NotMatch, 5, kCompares, "not_match_op"},
    Row{Op::RegexpMatch, 5, kCompares, "regexp_match_op"},
    Row{Op::NotRegexpMatch, 5, kCompares, "not_regexp_match_op"},
    Row{Op::RegexpReplace, 5, kPlain, "regexp_replace_op"},
    Row{Op::StartsWith, kUnlisted, kCompares, "startswith_op"},
    Row{Op::NotStartsWith, kUnlisted, kCompares, "not_startswith_op"},
    Row{Op::IStartsWith, kUnlisted, kCompares, "istartswith_op"},
    Row{Op::NotIStartsWith, kUnlisted, kCompares, "not_istartswith_op"},
    Row{Op::EndsWith, kUnlisted, kCompares, "endswith_op"},
    Row{Op::NotEndsWith, kUnlisted, kCompares, "not_endswith_op"},
    Row{Op::IEndsWith, kUnlisted, kCompares, "iendswith_op"},
    Row{Op::NotIEndsWith, kUnlisted, kCompares, "not_iendswith_op"},
    Row{Op::Contains, kUnlisted, kCompares, "contains_op"},
    Row{Op::NotContains, kUnlisted, kCompares, "not_contains_op"},
    Row{Op::IContains, kUnlisted, kCompares, "icontains_op"},
    Row{Op::NotIContains, kUnlisted, kCompares, "not_icontains_op"},
    Row{Op::GetItem, 15, kPlain, "getitem"},
    Row{Op::JsonGetItem, 15, kPlain, "json_getitem_op"},
    Row{Op::JsonPathGetItem, 15, kPlain, "json_path_getitem_op"},
    Row{Op::Collate, 4, kPlain, "collate"},
    Row{Op::Distinct, 5, kPlain, "distinct_op"},
    Row{Op::Any, 15, kPlain, "any_op"},
    Row{Op::All, 15, kPlain, "all_op"},
    Row{Op::Filter, 6, kPlain, "filter_op"},
    Row{Op::FunctionAsComparison, 15, kCompares, "function_as_comparison_op"},
    Row{Op::Descending, 3, kPlain, "desc_op"},
    Row{Op::Ascending, 3, kPlain, "asc_op"},
    Row{Op::NullsFirst, kUnlisted, kPlain, "nulls_first_op"},
    Row{Op::NullsLast, kUnlisted, kPlain, "nulls_last_op"},
    Row{Op::Custom, kUnlisted, kPlain, "custom_op"},
};
// clang-format on

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (static_cast<std::size_t>(kRows[i].op) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

const Row &rowOf(Op op)
{
    return kRows[static_cast<std::size_t>(op)];
}

int precedenceOf(Operator op, int unlisted)
{
    if (op.custom != nullptr)
        return op.custom->precedence;
    const int listed = rowOf(op.op).precedence;
    return listed == kUnlisted ? unlisted : listed;
}

/// (a op b) op c needs no brackets.
bool isNaturalSelfPrecedent(Operator op)
{
    return isAssociative(op) || op.op == Op::GetItem || op.op == Op::JsonGetItem || op.op == Op::JsonPathGetItem
        || (op.custom != nullptr && op.custom->naturalSelfPrecedent);
}

} // namespace

bool needsBrackets(Operator inner, Operator outer)
{
    if (inner == outer && inner && isNaturalSelfPrecedent(inner))
        return false;
    if (!outer)
        return true;
    return precedenceOf(inner, kSmallest) <= precedenceOf(outer, kLargest);
}

bool isAssociative(Operator op)
{
    return (rowOf(op.op).traits & kAssociative) != 0;
}

bool isComparison(Operator op)
{
    return op.custom != nullptr ? op.custom->isComparison : (rowOf(op.op).traits & kCompares) != 0;
}

bool isBoolean(Operator op)
{
    return isComparison(op) || (rowOf(op.op).traits & kBoolean) != 0;
}

bool isOrderByModifier(Op op)
{
    return op == Op::Ascending || op == Op::Descending || op == Op::NullsFirst || op == Op::NullsLast;
}

Op mirrored(Op op)
{
    switch (op) {
    case Op::Greater: return Op::Less;
    case Op::GreaterEqual: return Op::LessEqual;
    case Op::Less: return Op::Greater;
    case Op::LessEqual: return Op::GreaterEqual;
    default: return op;
    }
}

std::string_view nameOf(Op op)
{
    return rowOf(op).name;
}

} // namespace retort::sql
