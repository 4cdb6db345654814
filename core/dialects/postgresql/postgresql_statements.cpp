// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/postgresql/postgresql_statements.h"

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/type_compiler.h"
#include "core/schema/schema.h"
#include "core/sql/type_classes.h"

#include <algorithm>

namespace retort::dialects {

using sql::Op;
using sql::Type;
using sql::Value;
namespace types = sql::types;

namespace {

/// What a modifier says as text; null where there is none.
const std::string *modifier(const sql::Binary &binary, std::string_view name)
{
    const Value *value = binary.modifiers.find(name);
    return value != nullptr && value->isText() ? &value->asText() : nullptr;
}

bool isUpperOnly(std::string_view hint)
{
    constexpr std::string_view kOnly = "ONLY";
    return hint.size() == kOnly.size()
           && std::equal(hint.begin(), hint.end(), kOnly.begin(), [](char a, char b) { return a == b || a == b + ('a' - 'A'); });
}

} // namespace

PostgresqlStatements::PostgresqlStatements(const Dialect &dialect)
    : StatementCompiler(dialect)
{
}

std::string PostgresqlStatements::visitFunction(const sql::Function &function, const Context &context)
{
    std::string name = function.name.text;
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    if (name == "substring" && function.arguments.size() >= 2)
        return substring(function, context);
    // SQLAlchemy forgets here what it writes for, so the separator stays a parameter even where values are written out.
    if (name == "aggregate_strings")
        return "string_agg" + argumentList(function, Context());
    return StatementCompiler::visitFunction(function, context);
}

std::string PostgresqlStatements::substring(const sql::Function &function, const Context &context)
{
    std::string text = "SUBSTRING(" + process(*function.arguments[0], context);
    text += " FROM " + process(*function.arguments[1], context);
    if (function.arguments.size() > 2)
        text += " FOR " + process(*function.arguments[2], context);
    return text + ")";
}

std::string PostgresqlStatements::visitSequence(const schema::Sequence &sequence)
{
    std::string text = "nextval('";
    for (const char c : identifiers().sequence(sequence)) {
        if (c == '\'')
            text += c;
        text += c;
    }
    return text + "')";
}

std::string PostgresqlStatements::visitArray(const sql::Array &array, const Context &context)
{
    if (array.items.empty() && array.type != nullptr && array.type->item != nullptr
        && !array.type->item->cls->isA(types::kNullType))
        return "ARRAY[]::" + m_dialect.types().text(*array.type);
    return "ARRAY[" + joinedList(array.items, ", ", context) + "]";
}

std::string PostgresqlStatements::visitSlice(const sql::Slice &slice, const Context &context)
{
    return inOrder("", *slice.start, ":", *slice.stop, "", context);
}

std::string PostgresqlStatements::visitAggregateOrderBy(const sql::AggregateOrderBy &element, const Context &context)
{
    return inOrder("", *element.target, " ORDER BY ", *element.orderBy, "", context);
}

std::string PostgresqlStatements::patternMatch(const sql::Binary &binary, Op op, const Context &context)
{
    if (op == Op::ILike || op == Op::NotILike)
        return ilike(binary, op == Op::ILike ? " ILIKE " : " NOT ILIKE ", context);
    return StatementCompiler::patternMatch(binary, op, context);
}

std::string PostgresqlStatements::caseInsensitiveOperand(const sql::Expression &element, const Context &context)
{
    return process(element, context);
}

std::string PostgresqlStatements::emptySet(std::span<const Type *const> members)
{
    std::string text = "SELECT ";
    for (const Type *type : members) {
        const bool isUnknown = type == nullptr || type->cls->isA(types::kNullType);
        text += (type == members.front() ? "CAST(NULL AS " : ", CAST(NULL AS ")
                + (isUnknown ? "INTEGER" : m_dialect.types().text(*type)) + ")";
    }
    if (members.empty())
        text += "CAST(NULL AS INTEGER)";
    return text + " WHERE 1!=1";
}

// Operators

std::string PostgresqlStatements::visitBinary(const sql::Binary &binary, sql::Operator op, const Context &context)
{
    switch (op.op) {
    case Op::BitwiseXor: return genericBinary(binary, " # ", context);
    case Op::GetItem: return inOrder("", *binary.left, "[", *binary.right, "]", context);
    case Op::JsonGetItem: return jsonElement(binary, " -> ", " ->> ", context);
    case Op::JsonPathGetItem: return jsonElement(binary, " #> ", " #>> ", context);
    case Op::Match: return match(binary, context);
    case Op::ILike: return ilike(binary, " ILIKE ", context);
    case Op::NotILike: return ilike(binary, " NOT ILIKE ", context);
    case Op::RegexpMatch: return regexpMatch(binary, "~", context);
    case Op::NotRegexpMatch: return regexpMatch(binary, "!~", context);
    case Op::RegexpReplace: return regexpReplace(binary, context);
    default: return StatementCompiler::visitBinary(binary, op, context);
    }
}

/// An element that is no JSON itself is taken as text and cast. Elements of JSONB by their key are written as subscripts.
std::string PostgresqlStatements::jsonElement(const sql::Binary &binary, std::string_view value, std::string_view text,
                                              const Context &context)
{
    if (!context.castApplied && (binary.type == nullptr || binary.type->cls->affinity != sql::Affinity::Json)) {
        Context inner = context;
        inner.castApplied = true;
        return process(sql::Cast(sql::ClauseKind::Cast, &binary, binary.type), inner);
    }
    Context inner = context;
    inner.castApplied = false;
    inner.eagerGrouping = true;
    const Type *left = binary.left->type;
    if (!context.castApplied && binary.op.op == Op::JsonGetItem && left != nullptr
        && left->cls->isA(types::postgresql::kJSONB)) {
        std::string container = process(*binary.left, inner);
        if (binary.left->kind == sql::ClauseKind::Function || binary.left->kind == sql::ClauseKind::Cast)
            container = "(" + container + ")";
        return container + "[" + process(*binary.right, inner) + "]";
    }
    return genericBinary(binary, context.castApplied ? text : value, inner);
}

std::string PostgresqlStatements::match(const sql::Binary &binary, const Context &context)
{
    std::string configuration;
    if (const Value *given = binary.modifiers.find("postgresql_regconfig"); given != nullptr && given->isText())
        configuration = literalString(given->asText()) + ", ";
    return inOrder("", *binary.left, " @@ plainto_tsquery(" + configuration, *binary.right, ")", context);
}

std::string PostgresqlStatements::ilike(const sql::Binary &binary, std::string_view op, const Context &context)
{
    std::string text = inOrder("", *binary.left, op, *binary.right, "", context);
    if (const std::string *escape = modifier(binary, "escape"))
        text += " ESCAPE " + literalString(*escape);
    return text;
}

std::string PostgresqlStatements::regexpMatch(const sql::Binary &binary, std::string_view op, const Context &context)
{
    const std::string *flags = modifier(binary, "flags");
    if (flags == nullptr)
        return genericBinary(binary, " " + std::string(op) + " ", context);
    if (*flags == "i")
        return genericBinary(binary, " " + std::string(op) + "* ", context);
    const std::string between = " " + std::string(op) + " CONCAT('(?', " + literalString(*flags) + ", ')', ";
    return inOrder("", *binary.left, between, *binary.right, ")", context);
}

std::string PostgresqlStatements::regexpReplace(const sql::Binary &binary, const Context &context)
{
    std::string text = inOrder("REGEXP_REPLACE(", *binary.left, ", ", *binary.right, "", context);
    if (const std::string *flags = modifier(binary, "flags"))
        text += ", " + literalString(*flags);
    return text + ")";
}

// SELECT

std::string PostgresqlStatements::selectPrecolumns(const sql::Select &select, const Context &context)
{
    if (!select.distinctOn.empty())
        return "DISTINCT ON (" + joinedList(select.distinctOn, ", ", context) + ") ";
    return select.distinct ? "DISTINCT " : "";
}

std::string PostgresqlStatements::limitClause(const sql::GenerativeSelect &select, const Context &context)
{
    std::string text;
    if (select.limit != nullptr)
        text += " \n LIMIT " + process(*select.limit, context);
    if (select.offset != nullptr) {
        if (select.limit == nullptr)
            text += "\n LIMIT ALL";
        text += " OFFSET " + process(*select.offset, context);
    }
    return text;
}

/// Always in brackets: PostgreSQL wants them around all but plain numbers.
std::string PostgresqlStatements::fetchClause(const sql::GenerativeSelect &select, const Context &context)
{
    std::string text;
    if (select.offset != nullptr)
        text += "\n OFFSET (" + process(*select.offset, context) + ") ROWS";
    if (select.fetch != nullptr) {
        text += "\n FETCH FIRST (" + process(*select.fetch, context) + ")" + (select.fetchPercent ? " PERCENT" : "")
                + " ROWS " + (select.fetchWithTies ? "WITH TIES" : "ONLY");
    }
    return text;
}

std::string PostgresqlStatements::forUpdateClause(const sql::GenerativeSelect &select, const Context &context)
{
    if (!select.forUpdate)
        return {};
    const sql::ForUpdate &lock = *select.forUpdate;
    std::string text = lock.read ? (lock.keyShare ? " FOR KEY SHARE" : " FOR SHARE")
                                 : (lock.keyShare ? " FOR NO KEY UPDATE" : " FOR UPDATE");
    if (!lock.of.empty()) {
        Context inner = context;
        inner.asHint = true;
        inner.useSchema = false;
        std::string_view separator = " OF ";
        for (const sql::Clause *table : tablesOf(lock.of)) {
            text.append(separator).append(process(*table, inner));
            separator = ", ";
        }
    }
    if (lock.noWait)
        text += " NOWAIT";
    if (lock.skipLocked)
        text += " SKIP LOCKED";
    return text;
}

std::string PostgresqlStatements::fromHint(std::string text, const sql::FromClause &, const std::string &hint, bool)
{
    if (!isUpperOnly(hint))
        throw CompileError{"CompileError", "Unrecognized hint: '" + hint + "'"};
    return "ONLY " + text;
}

// INSERT, UPDATE, DELETE

std::string PostgresqlStatements::updateFromClause(const sql::Dml &, std::span<const sql::FromClause *const> extra,
                                                   const Context &context)
{
    return "FROM " + fromList(extra, context);
}

std::string PostgresqlStatements::deleteExtraFromClause(const sql::Dml &, std::span<const sql::FromClause *const> extra,
                                                        const Context &context)
{
    return "USING " + fromList(extra, context);
}

std::string PostgresqlStatements::visitOnConflict(const sql::OnConflict &clause, const Context &context)
{
    const auto *insert = dynamic_cast<const sql::Dml *>(current());
    if (insert != nullptr && insert->dialect == "sqlite") // whose clause knows no constraints' names
        throw CompileError{"AttributeError", "'OnConflict' object has no attribute 'constraint_target'"};
    const std::string target = conflictTarget(clause, context, false);
    if (clause.doUpdate)
        return conflictUpdate(clause, target, context);
    return "ON CONFLICT " + (target.empty() ? "" : target + " ") + "DO NOTHING";
}

} // namespace retort::dialects
