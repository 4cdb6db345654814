// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Operators, functions, CASE, CAST and the like.
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"
#include "core/sql/columns.h"
#include "core/sql/grouping.h"
#include "core/sql/known_types.h"

#include <algorithm>

namespace retort::dialects {

using sql::Affinity;
using sql::Op;

namespace {

/// The text of an operator that is written between, before or behind as it is; empty for all others.
std::string_view symbolOf(Op op)
{
    switch (op) {
    case Op::And:
        return " AND ";
    case Op::Or:
        return " OR ";
    case Op::Comma:
        return ", ";
    case Op::Inv:
        return "NOT ";
    case Op::Exists:
        return "EXISTS ";
    case Op::As:
        return " AS ";
    case Op::From:
        return " FROM ";
    case Op::Add:
        return " + ";
    case Op::Subtract:
        return " - ";
    case Op::Multiply:
        return " * ";
    case Op::Modulo:
        return " % ";
    case Op::Negate:
        return "-";
    case Op::BitwiseXor:
        return " ^ ";
    case Op::BitwiseOr:
        return " | ";
    case Op::BitwiseAnd:
        return " & ";
    case Op::BitwiseNot:
        return "~";
    case Op::LeftShift:
        return " << ";
    case Op::RightShift:
        return " >> ";
    case Op::Concat:
        return " || ";
    case Op::Equal:
        return " = ";
    case Op::NotEqual:
        return " != ";
    case Op::Less:
        return " < ";
    case Op::LessEqual:
        return " <= ";
    case Op::Greater:
        return " > ";
    case Op::GreaterEqual:
        return " >= ";
    case Op::Is:
        return " IS ";
    case Op::IsNot:
        return " IS NOT ";
    case Op::IsDistinctFrom:
        return " IS DISTINCT FROM ";
    case Op::IsNotDistinctFrom:
        return " IS NOT DISTINCT FROM ";
    case Op::In:
        return " IN ";
    case Op::NotIn:
        return " NOT IN ";
    case Op::Match:
        return " MATCH ";
    case Op::NotMatch:
        return " NOT MATCH ";
    case Op::Collate:
        return " COLLATE ";
    case Op::Distinct:
        return "DISTINCT ";
    case Op::Any:
        return "ANY ";
    case Op::All:
        return "ALL ";
    case Op::Descending:
        return " DESC";
    case Op::Ascending:
        return " ASC";
    case Op::NullsFirst:
        return " NULLS FIRST";
    case Op::NullsLast:
        return " NULLS LAST";
    default:
        return {};
    }
}

/// How startswith() and its kin are written: LIKE with the pattern put together.
struct Pattern
{
    bool before, behind; ///< where the % stands
    bool negated;
    bool ignoresCase;
};

std::optional<Pattern> patternOf(Op op)
{
    switch (op) {
    case Op::StartsWith:
        return Pattern{false, true, false, false};
    case Op::NotStartsWith:
        return Pattern{false, true, true, false};
    case Op::IStartsWith:
        return Pattern{false, true, false, true};
    case Op::NotIStartsWith:
        return Pattern{false, true, true, true};
    case Op::EndsWith:
        return Pattern{true, false, false, false};
    case Op::NotEndsWith:
        return Pattern{true, false, true, false};
    case Op::IEndsWith:
        return Pattern{true, false, false, true};
    case Op::NotIEndsWith:
        return Pattern{true, false, true, true};
    case Op::Contains:
        return Pattern{true, true, false, false};
    case Op::NotContains:
        return Pattern{true, true, true, false};
    case Op::IContains:
        return Pattern{true, true, false, true};
    case Op::NotIContains:
        return Pattern{true, true, true, true};
    default:
        return std::nullopt;
    }
}

} // namespace

std::string StatementCompiler::trueText() const
{
    return m_dialect.supportsNativeBoolean ? "true" : "1";
}

std::string StatementCompiler::falseText() const
{
    return m_dialect.supportsNativeBoolean ? "false" : "0";
}

std::string StatementCompiler::joinedList(std::span<const sql::Expression *const> items, std::string_view separator,
                                          const Context &context)
{
    std::string out;
    for (const sql::Expression *item : items) {
        const std::string text = process(*item, context);
        if (!text.empty()) {
            if (!out.empty())
                out += separator;
            out += text;
        }
    }
    return out;
}

std::string StatementCompiler::inOrder(std::string_view before, const sql::Clause &left, std::string_view between,
                                       const sql::Clause &right, std::string_view behind, const Context &context)
{
    std::string out(before);
    out += process(left, context);
    out += between;
    out += process(right, context);
    out += behind;
    return out;
}

std::string StatementCompiler::visitOperands(const sql::Operands &list, const Context &context)
{
    Context inner = context;
    if (list.style != sql::Operands::Style::List)
        inner.inOperator = true;
    const std::string_view symbol = symbolOf(list.op.op);
    if (symbol.empty() && list.op.custom == nullptr)
        return joinedList(list.items, " ", inner);
    if (list.op.op == Op::Modulo && m_dialect.doublesPercents())
        return joinedList(list.items, " %% ", inner);
    return joinedList(list.items, symbol, inner);
}

std::string StatementCompiler::genericBinary(const sql::Binary &binary, std::string_view text, const Context &context)
{
    Context inner = context;
    inner.inOperator = true;
    inner.binaryOp = binary.op.op;
    inner.eagerGrouping = false; // it holds for the operator that asks for it, not for those inside
    std::string out = process(*binary.left, inner);
    out += text;
    out += process(*binary.right, inner);
    return context.inOperator && context.eagerGrouping ? "(" + out + ")" : out;
}

std::string StatementCompiler::visitBinary(const sql::Binary &binary, sql::Operator op, const Context &context)
{
    const auto both = [&](std::string_view between) {
        std::string out = process(*binary.left, context);
        out += between;
        out += process(*binary.right, context);
        return out;
    };
    if (op.custom != nullptr) {
        Context own = context;
        own.eagerGrouping = op.custom->eagerGrouping;
        return genericBinary(binary, " " + escapedText(op.custom->text) + " ", own);
    }
    if (const auto pattern = patternOf(op.op))
        return patternText(binary, pattern->before, pattern->behind, pattern->negated, pattern->ignoresCase, context);
    switch (op.op) {
    case Op::TrueDivide:
        return trueDivision(binary, context);
    case Op::FloorDivide: {
        const bool integers = sql::affinityOf(binary.left->type) == Affinity::Integer
                              && sql::affinityOf(binary.right->type) == Affinity::Integer;
        return m_dialect.divIsFloorDiv && integers ? both(" / ") : "FLOOR(" + both(" / ") + ")";
    }
    case Op::Modulo:
        return both(m_dialect.doublesPercents() ? " %% " : " % ");
    case Op::NotMatch:
        return "NOT " + visitBinary(binary, Op::Match, Context{});
    case Op::NotIn:
        return "(" + genericBinary(binary, " NOT IN ", context) + ")";
    case Op::Like:
        return likeText(binary, " LIKE ", context);
    case Op::NotLike:
        return likeText(binary, " NOT LIKE ", context);
    case Op::ILike:
    case Op::NotILike: {
        sql::Binary folded = binary;
        folded.left = m_arena.make<sql::CaseInsensitive>(binary.left);
        folded.right = m_arena.make<sql::CaseInsensitive>(binary.right);
        return likeText(folded, op.op == Op::ILike ? " LIKE " : " NOT LIKE ", context);
    }
    case Op::Between:
    case Op::NotBetween: {
        const sql::Value *symmetric = binary.modifiers.find("symmetric");
        std::string text = op.op == Op::Between ? " BETWEEN " : " NOT BETWEEN ";
        if (symmetric != nullptr && symmetric->truth())
            text += "SYMMETRIC ";
        return genericBinary(binary, text, context);
    }
    case Op::RegexpMatch:
    case Op::NotRegexpMatch:
        throw CompileError{"CompileError", m_dialect.name() + " dialect does not support regular expressions"};
    case Op::RegexpReplace:
        throw CompileError{"CompileError",
                           m_dialect.name() + " dialect does not support regular expression replacements"};
    case Op::FunctionAsComparison:
        return process(*binary.left, context);
    default:
        break;
    }
    const std::string_view symbol = symbolOf(op.op);
    if (symbol.empty()) {
        throw CompileError{"UnsupportedCompilationError", "Compiler for dialect '" + m_dialect.name()
                                                              + "' can't render element of type "
                                                              + std::string(sql::nameOf(op.op))};
    }
    return genericBinary(binary, symbol, context);
}

std::string StatementCompiler::trueDivision(const sql::Binary &binary, const Context &context)
{
    std::string out = process(*binary.left, context) + " / ";
    if (!m_dialect.divIsFloorDiv)
        return out + process(*binary.right, context);
    const sql::Type *type =
        sql::affinityOf(binary.right->type) == Affinity::Numeric ? binary.right->type : &sql::numericType();
    return out + process(*m_arena.make<sql::Cast>(sql::ClauseKind::Cast, binary.right, type), context);
}

std::string StatementCompiler::likeText(const sql::Binary &binary, std::string_view between, const Context &context)
{
    std::string out = process(*binary.left, context);
    out += between;
    out += process(*binary.right, context);
    return out + escapeText(binary);
}

std::string StatementCompiler::escapeText(const sql::Binary &binary)
{
    const sql::Value *escape = binary.modifiers.find("escape");
    return escape == nullptr || escape->isNone() ? std::string() : " ESCAPE " + literal(*escape, &sql::stringType());
}

std::string StatementCompiler::patternText(const sql::Binary &binary, bool before, bool behind, bool negated,
                                           bool ignoresCase, const Context &context)
{
    sql::Binary pattern = binary;
    if (ignoresCase) {
        pattern.left = m_arena.make<sql::CaseInsensitive>(binary.left);
        pattern.right = m_arena.make<sql::CaseInsensitive>(binary.right);
    }
    auto *percent = m_arena.make<sql::ColumnClause>(sql::Name("'%'"), &sql::stringType());
    percent->isLiteral = true;
    if (before)
        pattern.right = sql::makeOperation(m_arena, percent, pattern.right, Op::Concat, &sql::stringType());
    if (behind)
        pattern.right = sql::makeOperation(m_arena, pattern.right, percent, Op::Concat, &sql::stringType());
    const Op base = ignoresCase ? (negated ? Op::NotILike : Op::ILike) : (negated ? Op::NotLike : Op::Like);
    return patternMatch(pattern, base, context);
}

std::string StatementCompiler::patternMatch(const sql::Binary &binary, Op op, const Context &context)
{
    // The operands of an ILIKE are folded already, each by itself.
    return likeText(binary, op == Op::NotLike || op == Op::NotILike ? " NOT LIKE " : " LIKE ", context);
}

std::string StatementCompiler::caseInsensitiveOperand(const sql::Expression &element, const Context &context)
{
    return "lower(" + process(element, context) + ")";
}

std::string StatementCompiler::visitUnary(const sql::Unary &unary, const Context &context)
{
    if (unary.op.op == Op::IsTrue || unary.op.op == Op::IsFalse) {
        const bool isTrue = unary.op.op == Op::IsTrue;
        std::string text = process(*unary.element, context);
        if (sql::isImplicitlyBoolean(unary.element) || m_dialect.supportsNativeBoolean)
            return isTrue ? text : "NOT " + text;
        return text + (isTrue ? " = 1" : " = 0");
    }
    if (unary.op.custom != nullptr)
        return escapedText(unary.op.custom->text) + " " + process(*unary.element, context);
    if (unary.op)
        return std::string(symbolOf(unary.op.op)) + process(*unary.element, context);
    if (unary.modifier.custom != nullptr)
        return process(*unary.element, context) + " " + escapedText(unary.modifier.custom->text);
    if (!unary.modifier)
        throw CompileError{"CompileError", "Unary expression has no operator or modifier"};
    return process(*unary.element, context) + std::string(symbolOf(unary.modifier.op));
}

std::string StatementCompiler::visitCase(const sql::Case &element, const Context &context)
{
    std::string out = "CASE ";
    if (element.value != nullptr)
        out += process(*element.value, context) + " ";
    for (const auto &[condition, result] : element.whens) {
        out += "WHEN " + process(*condition, context);
        out += " THEN " + process(*result, context) + " ";
    }
    if (element.otherwise != nullptr)
        out += "ELSE " + process(*element.otherwise, context) + " ";
    return out + "END";
}

std::string StatementCompiler::castType(const sql::Type &type)
{
    return m_dialect.types().text(type);
}

std::string StatementCompiler::visitCast(const sql::Cast &cast, const Context &context)
{
    const std::string type = castType(sql::orNull(cast.type));
    const std::size_t collation = type.rfind(" COLLATE ");
    std::string out = "CAST(" + process(*cast.element, context) + " AS " + type.substr(0, collation) + ")";
    return collation == std::string::npos ? out : out + type.substr(collation);
}

std::string StatementCompiler::visitTryCast(const sql::Cast &, const Context &)
{
    throw CompileError{"UnsupportedCompilationError",
                       "Compiler for dialect '" + m_dialect.name() + "' can't render element of type TryCast"};
}

std::string StatementCompiler::visitExtract(const sql::Extract &extract, const Context &context)
{
    return "EXTRACT(" + extract.field + " FROM " + process(*extract.element, context) + ")";
}

std::string StatementCompiler::frameClause(const sql::Frame &frame, const Context &context)
{
    const auto end = [&](const std::optional<std::int64_t> &bound, std::string_view unbounded) -> std::string {
        if (!bound)
            return std::string(unbounded);
        if (*bound == 0)
            return "CURRENT ROW";
        auto *rows =
            m_arena.make<sql::Bind>("", sql::Value::integer(*bound < 0 ? -*bound : *bound), &sql::integerType());
        rows->isUnique = true;
        return process(*rows, context) + (*bound < 0 ? " PRECEDING" : " FOLLOWING");
    };
    const std::string from = end(frame.from, "UNBOUNDED PRECEDING");
    return from + " AND " + end(frame.to, "UNBOUNDED FOLLOWING");
}

std::string StatementCompiler::visitOver(const sql::Over &over, const Context &context)
{
    static constexpr std::string_view kUnits[] = {"", "RANGE", "ROWS", "GROUPS"};
    std::string out = process(*over.element, context);
    // The frame is written first: its parameters get their names first.
    std::string frame;
    if (over.frame.unit != sql::Frame::Unit::None)
        frame = std::string(kUnits[static_cast<std::size_t>(over.frame.unit)]) + " BETWEEN "
                + frameClause(over.frame, context);
    std::string inside;
    const auto add = [&](std::string text) { inside += (inside.empty() ? "" : " ") + std::move(text); };
    if (over.partitionBy != nullptr && !over.partitionBy->items.empty())
        add("PARTITION BY " + process(*over.partitionBy, context));
    if (over.orderBy != nullptr && !over.orderBy->items.empty())
        add("ORDER BY " + process(*over.orderBy, context));
    if (!frame.empty())
        add(std::move(frame));
    return out + " OVER (" + inside + ")";
}

std::string StatementCompiler::argumentList(const sql::Function &function, const Context &context)
{
    return "(" + joinedList(function.arguments, ", ", context) + ")";
}

std::string StatementCompiler::functionName(const sql::Name &name) const
{
    const bool hasOddCharacters = name.text.empty() || std::any_of(name.text.begin(), name.text.end(), [](char c) {
                                      return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                                               || (c >= '0' && c <= '9') || c == '_' || c == '$');
                                  });
    return hasOddCharacters || name.quoting != sql::Quoting::AsNeeded ? identifiers().quote(name) : name.text;
}

std::string StatementCompiler::visitFunction(const sql::Function &function, const Context &context)
{
    std::string out;
    if (function.known != nullptr && !function.known->written.empty()) {
        out = function.known->written;
        if (!function.known->isAnsi || !function.arguments.empty())
            out += argumentList(function, context);
    } else {
        for (const sql::Name &package : function.packages)
            out += functionName(package) + ".";
        out += functionName(function.name) + argumentList(function, context);
    }
    return function.withOrdinality ? out + " WITH ORDINALITY" : out;
}

std::string StatementCompiler::ownElement(const sql::Function &element, const Context &context)
{
    if (auto text = element.hook->text(m_dialect, context.literalBinds))
        return std::move(*text);
    if (!element.hook->isFunction()) {
        throw CompileError{"UnsupportedCompilationError", "Compiler for dialect '" + m_dialect.name()
                                                              + "' can't render element of type " + element.hook->className()};
    }
    return visitFunction(element, context);
}

std::string StatementCompiler::visitSequence(const schema::Sequence &)
{
    throw CompileError{"NotImplementedError",
                       "Dialect '" + m_dialect.name() + "' does not support sequence increments."};
}

std::string StatementCompiler::visitArray(const sql::Array &, const Context &)
{
    throw CompileError{"UnsupportedCompilationError",
                       "Compiler for dialect '" + m_dialect.name() + "' can't render element of type array"};
}

std::string StatementCompiler::visitSlice(const sql::Slice &, const Context &)
{
    throw CompileError{"UnsupportedCompilationError",
                       "Compiler for dialect '" + m_dialect.name() + "' can't render element of type Slice"};
}

std::string StatementCompiler::visitAggregateOrderBy(const sql::AggregateOrderBy &, const Context &)
{
    throw CompileError{"UnsupportedCompilationError", "Compiler for dialect '" + m_dialect.name()
                                                          + "' can't render element of type aggregate_order_by"};
}

std::string StatementCompiler::emptySet(std::span<const sql::Type *const>)
{
    throw CompileError{"NotImplementedError",
                       "Dialect '" + m_dialect.name() + "' does not support empty set expression."};
}

std::string StatementCompiler::emptySetOp(std::span<const sql::Type *const> types, Op expandOp)
{
    if (expandOp != Op::In && expandOp != Op::NotIn)
        return emptySet(types);
    const std::string_view condition = expandOp == Op::NotIn ? " OR (1 = 1" : " AND (1 != 1";
    std::string nulls = "NULL";
    for (std::size_t i = 1; i < types.size(); ++i)
        nulls += ", NULL";
    return (types.size() > 1 ? "(" + nulls + "))" : nulls + ")") + std::string(condition);
}

} // namespace retort::dialects
