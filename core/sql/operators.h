// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/node.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace retort::sql {

struct Type;

/// The operators of SQLAlchemy's expression language. How one is written is the compilers' business.
enum class Op : std::uint8_t {
    None,
    And, Or, Comma, Inv, Exists, As, From, AsBoolean,
    Add, Subtract, Multiply, TrueDivide, FloorDivide, Modulo, Negate,
    BitwiseXor, BitwiseOr, BitwiseAnd, BitwiseNot, LeftShift, RightShift, Concat,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
    Is, IsNot, IsDistinctFrom, IsNotDistinctFrom, IsTrue, IsFalse,
    Like, NotLike, ILike, NotILike, In, NotIn, Between, NotBetween, Match, NotMatch,
    RegexpMatch, NotRegexpMatch, RegexpReplace,
    StartsWith, NotStartsWith, IStartsWith, NotIStartsWith,
    EndsWith, NotEndsWith, IEndsWith, NotIEndsWith,
    Contains, NotContains, IContains, NotIContains,
    GetItem, JsonGetItem, JsonPathGetItem,
    Collate, Distinct, Any, All, Filter, FunctionAsComparison,
    Descending, Ascending, NullsFirst, NullsLast,
    Custom,
};

/// op("…"), and the operators that a dialect adds.
struct CustomOp : Node
{
    explicit CustomOp(std::string ofText)
        : text(std::move(ofText))
    {
    }
    std::string text;
    int precedence = 0;
    bool isComparison = false;
    bool naturalSelfPrecedent = false;
    bool eagerGrouping = false;
    const Type *returnType = nullptr;
};

struct Operator
{
    Operator() = default;
    Operator(Op of) // NOLINT(google-explicit-constructor): an operator is its Op, but for custom ones
        : op(of)
    {
    }
    Operator(const CustomOp *of) // NOLINT(google-explicit-constructor)
        : op(Op::Custom)
        , custom(of)
    {
    }
    Op op = Op::None;
    const CustomOp *custom = nullptr;

    explicit operator bool() const { return op != Op::None; }
    friend bool operator==(const Operator &a, const Operator &b) { return a.op == b.op && a.custom == b.custom; }
};

/// Whether `inner` needs brackets inside of `outer` (SQLAlchemy's is_precedent). No outer one: it does.
bool needsBrackets(Operator inner, Operator outer);
bool isAssociative(Operator op);  ///< a chain of it is one list
bool isComparison(Operator op);
bool isBoolean(Operator op);      ///< what it gives needs no "= 1" where there are no booleans
bool isOrderByModifier(Op op);
/// The comparison with both sides swapped; the same one where there is no other.
Op mirrored(Op op);
/// SQLAlchemy's name for it, for error texts ("json_getitem_op").
std::string_view nameOf(Op op);

} // namespace retort::sql
