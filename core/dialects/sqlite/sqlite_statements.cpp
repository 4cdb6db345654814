// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/sqlite/sqlite_statements.h"

#include "core/base/text.h"
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/json_path.h"
#include "core/dialects/base/type_compiler.h"
#include "core/dialects/sqlite/sqlite_types.h"
#include "core/sql/known_types.h"
#include "core/sql/type_classes.h"

#include <array>
#include <utility>

namespace retort::dialects {
namespace {

namespace types = sql::types;
using sql::Affinity;
using sql::Op;

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kFields{{
    {"month", "%m"},
    {"day", "%d"},
    {"year", "%Y"},
    {"second", "%S"},
    {"hour", "%H"},
    {"doy", "%j"},
    {"minute", "%M"},
    {"epoch", "%s"},
    {"dow", "%w"},
    {"week", "%W"},
}};

// What EXTRACT knows elsewhere, but STRFTIME does not: SQLAlchemy writes the field as it is.
constexpr std::array<std::string_view, 5> kOtherFields{"milliseconds", "microseconds", "quarter",
                                                       "timezone_hour", "timezone_minute"};

} // namespace

std::string SqliteStatements::literal(const sql::Value &value, const sql::Type *type)
{
    if (type == nullptr || value.isNone())
        return StatementCompiler::literal(value, type);
    if (type->cls->isA(types::kJSONElementType))
        return StatementCompiler::literal(sql::Value::text(jsonPathText(value)), &sql::stringType());
    // A class of the script's own changes the value before it is written.
    if (type->hook != nullptr || type->cls->isA(types::kTypeDecorator))
        return StatementCompiler::literal(value, type);
    const sql::Type &own = dialect().implementationOf(*type, arena());
    const Affinity affinity = own.cls->affinity;
    if (auto moment = sqliteMomentLiteral(own, value))
        return *std::move(moment);
    if (affinity == Affinity::DateTime || affinity == Affinity::Date || affinity == Affinity::Time)
        throw CompileError{"CompileError", "Could not render literal value with datatype " + dialect().types().text(own)
                                               + "; it takes Python's dates and times only"};
    return StatementCompiler::literal(value, type);
}

std::string SqliteStatements::number(std::int64_t value, const Context &context)
{
    auto *bind = arena().make<sql::Bind>("param", sql::Value::integer(value), &sql::integerType());
    bind->isUnique = true;
    return process(*bind, context);
}

std::string SqliteStatements::visitExtract(const sql::Extract &extract, const Context &context)
{
    for (const auto &field : kFields) {
        if (field.first == extract.field)
            return "CAST(STRFTIME('" + std::string(field.second) + "', " + process(*extract.element, context)
                 + ") AS INTEGER)";
    }
    for (const std::string_view field : kOtherFields) {
        if (field == extract.field)
            return "CAST(STRFTIME('" + extract.field + "', " + process(*extract.element, context) + ") AS INTEGER)";
    }
    throw CompileError{"CompileError", extract.field + " is not a valid extract argument."};
}

std::string SqliteStatements::visitFunction(const sql::Function &function, const Context &context)
{
    const std::string name = base::asciiLower(function.name.text);
    if (name == "now")
        return "CURRENT_TIMESTAMP";
    if (name == "localtimestamp")
        return "DATETIME(CURRENT_TIMESTAMP, 'localtime')";
    if (name == "char_length")
        return "length" + argumentList(function, {}); // this one and the next: compiled by themselves
    if (name == "aggregate_strings")
        return "group_concat" + argumentList(function, {});
    return StatementCompiler::visitFunction(function, context);
}

std::string SqliteStatements::visitBinary(const sql::Binary &binary, sql::Operator op, const Context &context)
{
    switch (op.op) {
    case Op::TrueDivide:
        return inOrder("", *binary.left, " / (", *binary.right, " + 0.0)", context);
    case Op::IsDistinctFrom: // these two are compiled without what the statement was compiled with
        return inOrder("", *binary.left, " IS NOT ", *binary.right, "", {});
    case Op::IsNotDistinctFrom:
        return inOrder("", *binary.left, " IS ", *binary.right, "", {});
    case Op::JsonGetItem:
    case Op::JsonPathGetItem: {
        const std::string text =
            inOrder("JSON_EXTRACT(", *binary.left, ", ", *binary.right, ")", context);
        return sql::affinityOf(binary.type) == Affinity::Json ? "JSON_QUOTE(" + text + ")" : text;
    }
    case Op::RegexpMatch:
        return genericBinary(binary, " REGEXP ", context);
    case Op::NotRegexpMatch:
        return genericBinary(binary, " NOT REGEXP ", context);
    case Op::BitwiseXor: { // SQLite has none
        Context inner = context;
        inner.eagerGrouping = true;
        return "(" + genericBinary(binary, " | ", inner) + " - " + genericBinary(binary, " & ", inner) + ")";
    }
    default:
        return StatementCompiler::visitBinary(binary, op, context);
    }
}

std::string SqliteStatements::emptySet(std::span<const sql::Type *const> types)
{
    std::string ones = "1";
    for (std::size_t i = 1; i < types.size(); ++i)
        ones += ", 1";
    return "SELECT " + ones + " FROM (SELECT " + ones + ") WHERE 1!=1";
}

std::string SqliteStatements::emptySetOp(std::span<const sql::Type *const> types, sql::Op)
{
    return emptySet(types);
}

std::string SqliteStatements::limitClause(const sql::GenerativeSelect &select, const Context &context)
{
    std::string text;
    if (select.limit != nullptr)
        text = "\n LIMIT " + process(*select.limit, context);
    if (select.offset == nullptr)
        return text + " OFFSET " + number(0, context);
    if (select.limit == nullptr)
        text = "\n LIMIT " + number(-1, {}); // compiled by itself: a parameter, even where values are written out
    return text + " OFFSET " + process(*select.offset, context);
}

std::string SqliteStatements::forUpdateClause(const sql::GenerativeSelect &, const Context &)
{
    return {};
}

std::string SqliteStatements::returningClause(const sql::Dml &statement, const Context &context)
{
    Context inner = context;
    inner.includeTable = false;
    return StatementCompiler::returningClause(statement, inner);
}

std::string SqliteStatements::updateFromClause(const sql::Dml &update, std::span<const sql::FromClause *const> extra,
                                               const Context &context)
{
    Context inner = context;
    inner.asFrom = true;
    inner.fromHints = &update.hints;
    std::string text = "FROM ";
    std::string_view separator;
    for (const sql::FromClause *table : extra) {
        text.append(separator).append(process(*table, inner));
        separator = ", ";
    }
    return text;
}

std::string SqliteStatements::visitOnConflict(const sql::OnConflict &clause, const Context &context)
{
    const std::string target = conflictTarget(clause, context, true);
    if (clause.doUpdate)
        return conflictUpdate(clause, target, context);
    return target.empty() ? "ON CONFLICT DO NOTHING" : "ON CONFLICT " + target + " DO NOTHING";
}

} // namespace retort::dialects
